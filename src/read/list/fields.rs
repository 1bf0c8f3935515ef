//! The fields of an entry: from the columns of its row to what is printed.

use super::super::body::Spanned;
use super::super::node::{Key, Node, NodeKind, Style};
use super::super::reader::Reader;
use super::super::signatory::{DraftSignatory, OtherAnswer};
use super::super::{Unread, UnreadReason};
use super::assemble::{Piece, text};
use super::columns::Columns;
use super::headers;
use super::rows::Row;
use super::selection::{Verdict, is_column};
use super::table::Meaning;
use crate::lang::Language;
use crate::report::{Diagnostic, Rule, beyond};
use crate::source::{Span, bounds};

impl Reader<'_> {
    /// Makes signatories of the rows of a list.
    pub(super) fn signatories(
        &mut self,
        rows: Vec<Row>,
        columns: &mut Columns,
    ) -> Vec<Box<DraftSignatory>> {
        if let Some(row) = rows.get(bounds::ENTRIES) {
            let diagnostic = beyond("this list", bounds::ENTRIES as u64, "entries");
            let diagnostic = diagnostic.at(Span::point(row.span.file, row.span.start as usize), "");
            self.report
                .push(diagnostic.help("divide the list among several letters"));
            return Vec::new();
        }
        self.recognize_kinds(&rows, columns);
        let mut signatories = Vec::with_capacity(rows.len());
        for row in rows {
            if row.keyed {
                signatories.push(Box::new(self.signatory(row, columns)));
                continue;
            }
            let is_inline = row.span.file == self.file;
            match columns.judge(&row, is_inline) {
                Verdict::Kept => signatories.push(Box::new(self.signatory(row, columns))),
                verdict => {
                    if verdict == Verdict::Refused {
                        columns.remember(&row);
                    }
                    self.sources.conceal(row.span);
                }
            }
        }
        signatories
    }

    /// Recognizes the key with the kinds of signatories.
    fn recognize_kinds(&mut self, rows: &[Row], columns: &mut Columns) {
        let mut fields = rows
            .iter()
            .filter(|row| !row.keyed)
            .flat_map(|row| &row.fields);
        let Some((first, _)) = fields.find(|(key, _)| headers::is_kind(&key.text)) else {
            return;
        };
        let all = rows.iter().flat_map(|row| &row.fields);
        let cells = all.filter(|(key, _)| key.text == first.text);
        let cells = cells.map(|(_, node)| text(node).unwrap_or_default());
        columns.recognize_kind(first, cells, self.report);
    }

    fn signatory(&mut self, row: Row, columns: &mut Columns) -> DraftSignatory {
        let mut signatory = DraftSignatory::new(row.span);
        if row.keyed {
            for (key, node) in row.fields {
                if let Some(known) = DraftSignatory::FORM.find(&key.text) {
                    signatory.take(known, key.span, node, self);
                }
            }
            return signatory;
        }
        columns.meet(&row);
        let span = row.span;
        let mut fields = Vec::new();
        flatten(row.fields, columns, &mut fields);
        let mut is_excused = false;
        let mut printed = Vec::new();
        let mut pieces = Vec::new();
        for (key, node) in fields {
            if let Some(slip) = self.slip(&key) {
                self.sources.conceal(node.span);
                self.report.push(slip);
                signatory.unread.push(unnamed(span));
                continue;
            }
            is_excused |= columns.is_told_of(&key.text);
            match columns.find(&key, &node) {
                Meaning::Printed(known) if known != "signature" && is_nested(&node) => {
                    is_excused |= matches!(known, "name" | "organization");
                    columns.nested(&key, known, &node);
                }
                Meaning::Printed(known) => {
                    let text = known.to_owned();
                    printed.push((Key { text, ..key }, node));
                    continue;
                }
                Meaning::Piece(column) => {
                    if !node.is_empty() {
                        pieces.push(Piece { column, key, node });
                    }
                    continue;
                }
                _ => {
                    columns.answer(&key, &node, span);
                    let text = text(&node).unwrap_or_default();
                    columns.addresses.add(text, span);
                    columns.refusals.add(&key.text, text, span);
                }
            }
            self.sources.conceal(node.span);
        }
        columns.assemble(pieces, &mut printed, self);
        printed.extend(columns.unnamed(&printed, span));
        for (key, node) in printed {
            if let Some(known) = DraftSignatory::FORM.find(&key.text) {
                signatory.take(known, key.span, node, self);
            }
        }
        let is_named = signatory.name.is_some() || signatory.organization.is_some();
        let is_refused = ["name", "organization"]
            .iter()
            .any(|key| signatory.unread(key).is_some());
        columns.count(is_named || is_refused);
        if !is_named && is_excused {
            signatory.unread.push(unnamed(span));
        }
        signatory
    }
}

impl Columns {
    /// Keeps in mind which columns a list of mappings has.
    pub(super) fn meet_rows(&mut self, rows: &[Row]) {
        if self.selection.columns().next().is_none() {
            return;
        }
        for row in rows.iter().filter(|row| !row.keyed) {
            let mut cells = Vec::new();
            texts(&row.fields, "", &mut cells);
            self.selection
                .meet(cells.iter().map(|(name, _)| name.as_str()));
        }
    }

    /// Returns what becomes of the row of a list of mappings.
    pub(super) fn judge(&mut self, row: &Row, is_inline: bool) -> Verdict {
        if self.selection.columns().next().is_none() {
            return self.selection.judge(is_inline, &|_: &Spanned| None);
        }
        let mut cells = Vec::new();
        texts(&row.fields, "", &mut cells);
        self.selection.judge(is_inline, &|named: &Spanned| {
            let mut cells = cells.iter();
            let found = cells.find(|(name, _)| is_column(named, name));
            found.map(|(_, text)| *text)
        })
    }

    /// Keeps in mind a row of a list of mappings that is not printed because of an answer.
    fn remember(&mut self, row: &Row) {
        let mut cells = Vec::new();
        texts(&row.fields, "", &mut cells);
        let who = cells
            .iter()
            .map(|(name, text)| (self.meaning_of(name), *text));
        let name = self.known_as(who);
        self.selection.other_answers.push(OtherAnswer {
            span: row.span,
            row: row.number,
            name,
        });
    }

    /// Returns what a key of a list of mappings is for, without keeping that it was met.
    fn meaning_of(&self, key: &str) -> Meaning {
        let mut named = self.named.iter();
        match named.position(|column| column.theirs.text == key) {
            Some(index) => Meaning::Piece(index),
            None => DraftSignatory::FORM
                .find(key)
                .map_or(Meaning::Unknown, Meaning::Printed),
        }
    }

    /// Returns the text that a row is known by: the person, of one column or of several, or else
    /// the organization.
    pub(super) fn known_as<'r>(
        &self,
        cells: impl Iterator<Item = (Meaning, &'r str)> + Clone,
    ) -> String {
        let of = |ours: &str| {
            let cells = cells.clone().filter_map(|(meaning, text)| match meaning {
                Meaning::Printed(known) if known == ours => Some((0, text.trim())),
                Meaning::Piece(index) if self.named[index].ours == ours => {
                    Some((index, text.trim()))
                }
                _ => None,
            });
            let mut cells: Vec<(usize, &str)> =
                cells.filter(|(_, text)| !text.is_empty()).collect();
            cells.sort_by_key(|(index, _)| *index);
            let texts: Vec<&str> = cells.into_iter().map(|(_, text)| text).collect();
            texts.join(" ")
        };
        let name = of("name");
        if name.is_empty() {
            return of("organization");
        }
        name
    }

    /// Adds the value of a key that is not printed, which may be the answer to a question.
    fn answer(&mut self, key: &Key, node: &Node, entry: Span) {
        match text(node) {
            Some(text) => self.selection.answer(key, text, entry),
            None if node.is_empty() => {}
            None => self.selection.answer(key, "…", entry),
        }
    }
}

/// Collects the texts of a row, each by its key or by the path of keys to it.
pub(super) fn texts<'r>(fields: &'r [(Key, Node)], path: &str, cells: &mut Vec<(String, &'r str)>) {
    for (key, node) in fields {
        let name = format!("{path}{}", key.text);
        match &node.kind {
            NodeKind::Text(text, _) => cells.push((name, text)),
            NodeKind::Mapping(inner) => texts(inner, &format!("{name}."), cells),
            NodeKind::List(items) => {
                for item in items {
                    if let NodeKind::Mapping(inner) = &item.kind {
                        texts(inner, &format!("{name}."), cells);
                    }
                }
            }
            NodeKind::Empty => cells.push((name, "")),
            _ => {}
        }
    }
}

/// Keeps it from being reported of each entry that it has no name, where that was reported of all.
pub(super) fn excuse(names_nobody: bool, entries: &mut [Box<DraftSignatory>]) {
    for entry in entries.iter_mut().filter(|_| names_nobody) {
        entry.unread.push(unnamed(entry.span));
    }
}

/// Says of an entry that it was reported why it has no name.
fn unnamed(span: Span) -> Unread {
    Unread {
        key: "name",
        span,
        reason: UnreadReason::Refused,
    }
}

impl Reader<'_> {
    /// Reports a key that holds its value: the space or the colon after it was left out. The value
    /// may be private, and is not shown.
    fn slip(&mut self, key: &Key) -> Option<Diagnostic> {
        let before = self.sources.file_text(key.span.file);
        let before = before.get(..key.span.start as usize).unwrap_or("");
        let is_quoted = before.ends_with(['"', '\'']);
        let (name, colon) = name_in(&key.text).filter(|_| !is_quoted)?;
        let place = key.span.slice(0, name.len());
        let value = place.end as usize + usize::from(colon);
        let value = Span::new(key.span.file, value, key.span.end as usize);
        self.sources.conceal(value);
        let (rule, message) = match (name, colon) {
            ("", _) => (
                Rule::KEY_NOT_TEXT,
                "expected a key, found something else before the colon".to_owned(),
            ),
            (_, true) => (
                Rule::MISSING_SPACE,
                format!("expected a space after `{name}:`, found none"),
            ),
            (_, false) => (
                Rule::MISSING_COLON,
                format!("expected a colon after `{name}`, found none"),
            ),
        };
        let diagnostic = Diagnostic::new(rule, message).at(place, "");
        Some(diagnostic.help(match name {
            "" => "write a key such as `name`, a colon and a space before the value, and put a value with \
                   commas or `: ` in quotes"
                .to_owned(),
            _ => format!("write `{name}: …`, with the value in quotes where it holds `: `"),
        }))
    }
}

/// Finds in a key that holds its value what was meant to be the key, and whether a colon follows.
fn name_in(text: &str) -> Option<(&str, bool)> {
    let colon = text.find(':').filter(|colon| {
        let rest = &text[colon + 1..];
        rest.starts_with(['"', '\'']) || rest.contains(['@', ' ']) || rest.starts_with("//")
    });
    if let Some(colon) = colon {
        return Some((&text[..colon], true));
    }
    let mark = text.find(['"', '@', '\\'])?;
    let word = text[..mark].find(' ').unwrap_or(0);
    Some((&text[..word], false))
}

/// Takes keys that are within others by their paths, where the letter names one of them.
fn flatten(fields: Vec<(Key, Node)>, columns: &Columns, flat: &mut Vec<(Key, Node)>) {
    for (key, node) in fields {
        let is_list = node.is_list_of_mappings();
        match node.kind {
            NodeKind::Mapping(inner)
                if columns.reaches_into(&key.text) || columns.may_ask(&key.text) =>
            {
                flatten(within(&key, inner), columns, flat);
            }
            NodeKind::List(items)
                if (is_list || items.is_empty()) && columns.reaches_into(&key.text) =>
            {
                let mut found: Vec<(Key, Node)> = Vec::new();
                for item in items {
                    if let NodeKind::Mapping(inner) = item.kind {
                        flatten(within(&key, inner), columns, &mut found);
                    }
                }
                join_texts(found, flat);
            }
            NodeKind::List(items) if columns.is_named(&key.text) && items.iter().all(is_text) => {
                let span = node.span;
                let texts = items.iter().filter_map(text).collect::<Vec<_>>().join(", ");
                let kind = NodeKind::Text(texts, Style::Quoted);
                flat.push((key, Node { span, kind }));
            }
            kind => flat.push((key, Node { kind, ..node })),
        }
    }
}

fn is_text(node: &Node) -> bool {
    matches!(node.kind, NodeKind::Text(..))
}

/// Returns keys by the path to them.
fn within(key: &Key, inner: Vec<(Key, Node)>) -> Vec<(Key, Node)> {
    let path = |(name, node): (Key, Node)| {
        let text = format!("{}.{}", key.text, name.text);
        (Key { text, ..name }, node)
    };
    inner.into_iter().map(path).collect()
}

/// The key of Notion for a stretch of a text, which follows the one before it without a space.
const STRETCH: &str = ".plain_text";

/// Adds the keys of the items of a list: the texts of one key are one text.
fn join_texts(found: Vec<(Key, Node)>, flat: &mut Vec<(Key, Node)>) {
    let first = flat.len();
    for (key, node) in found {
        let mut earlier = flat[first..].iter_mut();
        let Some((_, earlier)) = earlier.find(|(other, _)| other.text == key.text) else {
            flat.push((key, node));
            continue;
        };
        let between = match key.text.ends_with(STRETCH) {
            true => "",
            false => ", ",
        };
        match (&mut earlier.kind, node.kind) {
            (NodeKind::Text(text, _), NodeKind::Text(next, _)) => {
                text.push_str(between);
                text.push_str(&next);
                earlier.span.end = node.span.end.max(earlier.span.end);
            }
            (NodeKind::Empty, kind) => earlier.kind = kind,
            _ => {}
        }
    }
}

/// Returns whether a value contains keys that do not name languages; `url` and `id` are tags of
/// languages, too.
fn is_nested(node: &Node) -> bool {
    let NodeKind::Mapping(entries) = &node.kind else {
        return false;
    };
    let is_language = |(key, _): &&(Key, Node)| Language::new(&key.text).is_some();
    let languages = entries.iter().filter(is_language);
    let short = languages.filter(|(key, _)| key.text.len() == 2).count();
    let others = entries.iter().filter(|entry| !is_language(entry)).count();
    others > short || entries.iter().any(|(key, _)| key.text == "name")
}
