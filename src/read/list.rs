//! The signatories: the list in the letter's own file, or in files that it names.

mod assemble;
mod columns;
mod contacts;
mod fields;
mod folder;
pub(super) mod form;
mod format;
mod headers;
mod keys;
mod lines;
mod load;
mod merge;
mod options;
mod refusals;
mod rows;
mod selection;
mod stated;
mod table;

use std::collections::BTreeSet;

use super::body::Spanned;
use super::node::{Node, NodeKind};
use super::quotation::between_marks;
use super::reader::{Reader, Shape, Value};
use super::redact;
use super::signatory::{DraftPart, DraftSignatory, LeftOut, Signatories};
use super::value::Text;
use crate::report::{Diagnostic, Rule, Severity, closest};
use crate::source::Span;
use columns::Columns;
pub(super) use form::Entries;
use form::PartForm;
use format::Format;
use keys::KeyParts;
pub(super) use merge::MergeForm;
pub use merge::{Merge, MergeChoice, MergeField, MergeRow};
use options::{Origin, ReadOptions};
use rows::Row;
use selection::Selection;
use stated::Stated;

impl Value for Signatories {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let span = node.span;
        let parts = match node.kind {
            NodeKind::Mapping(_) if is_signatory(&node) => {
                let diagnostic = rows::lone_mapping(&node, None, reader);
                reader.report.push(diagnostic);
                return None;
            }
            NodeKind::Mapping(_) => reader.part(node, key, false)?,
            NodeKind::List(items) if items.iter().any(is_part) => {
                let parts = items.into_iter().map(|item| {
                    if is_signatory(&item) {
                        redact::conceal(&item, reader.sources);
                        reader.report.push(rows::entry_among_parts(&item));
                        None
                    } else {
                        reader.part(item, key, true)
                    }
                });
                let parts: Option<Vec<_>> = parts.collect::<Vec<_>>().into_iter().collect();
                parts?.into_iter().flatten().collect()
            }
            NodeKind::List(items)
                if items.iter().all(is_text) && items.iter().any(rows::is_tight) =>
            {
                vec![reader.part_of_items(span, items)]
            }
            NodeKind::List(items)
                if !items.is_empty() && items.iter().all(|item| is_name(item, reader)) =>
            {
                let diagnostic = rows::names_alone(&items);
                reader.report.push(diagnostic);
                return None;
            }
            NodeKind::List(items)
                if items.iter().all(is_text) && items.iter().any(|item| is_name(item, reader)) =>
            {
                let diagnostic = rows::names_among_files(&items, |item| is_name(item, reader));
                reader.report.push(diagnostic);
                return None;
            }
            NodeKind::List(items) if !items.is_empty() && items.iter().all(is_text) => {
                let files = items
                    .into_iter()
                    .filter_map(|item| reader.text(item, key, Shape::Text));
                let files: Vec<Spanned> = files.collect();
                vec![reader.part_of_files(span, &files)]
            }
            NodeKind::List(items) => vec![reader.part_of_items(span, items)],
            NodeKind::Text(..) if is_name(&node, reader) && !reader.is_there(&node) => {
                reader.report.push(rows::names_alone(&[node]));
                return None;
            }
            _ => {
                let file = reader.text(node, key, Shape::Text)?;
                vec![reader.part_of_files(span, &[file])]
            }
        };
        reader.unprinted_lists();
        Some(Self { span, parts })
    }
}

fn is_text(node: &Node) -> bool {
    matches!(node.kind, NodeKind::Text(..))
}

/// Returns whether a value is a text that cannot be the name of a file: it has no ending, and
/// no folder has the name.
fn is_name(node: &Node, reader: &Reader<'_>) -> bool {
    let NodeKind::Text(text, _) = &node.kind else {
        return false;
    };
    let text = between_marks(text).unwrap_or(text);
    let ending = text.rsplit_once('.').map_or("", |(_, ending)| ending);
    let has_ending =
        (1..=5).contains(&ending.len()) && ending.bytes().all(|b| b.is_ascii_alphanumeric());
    let is_path = has_ending || text.contains('/');
    !is_path
        && !reader
            .sources
            .is_dir(&reader.sources.beside(reader.file, text))
}

/// Returns whether a mapping has a key, among those of a part, that no signatory has.
fn is_part(node: &Node) -> bool {
    has_key(node, PartForm::FORM.keys)
}

fn is_signatory(node: &Node) -> bool {
    has_key(node, DraftSignatory::FORM.keys) && !is_part(node)
}

fn names_who_signs(node: &Node) -> bool {
    has_key(node, &["name", "organization"])
}

fn has_key(node: &Node, keys: &[&str]) -> bool {
    match &node.kind {
        NodeKind::Mapping(entries) => entries
            .iter()
            .any(|(key, _)| keys.contains(&key.text.as_str())),
        _ => false,
    }
}

impl Reader<'_> {
    /// Returns whether a text is the name of a folder, or nearly that of a file or folder.
    fn is_there(&self, node: &Node) -> bool {
        let NodeKind::Text(text, _) = &node.kind else {
            return false;
        };
        let path = self.sources.beside(self.file, text);
        let folder = &path[..path.len() - path.rsplit('/').next().map_or(0, str::len)];
        let names = self.sources.list(folder).unwrap_or_default();
        let stems = names
            .iter()
            .map(|name| name.split('.').next().unwrap_or(name));
        self.sources.is_dir(&path) || closest(text, stems).is_some()
    }

    /// Reads a part in its long form; several where each key of a file makes one.
    fn part(&mut self, node: Node, key: &str, is_part: bool) -> Option<Vec<DraftPart>> {
        let errors = self.errors();
        let span = node.head();
        let stated = Stated::of(&node, is_part);
        let mut form = PartForm::read(node, key, self)?;
        self.refuse_empty(&form);
        let manner = ReadOptions::of(&mut form, self);
        let mut columns = Columns::new(form.columns.take(), std::mem::take(&mut form.private));
        columns.stated_form = stated;
        columns.unnamed = form.unnamed.take();
        columns.divider = form.divided_at.take();
        columns.selection = Selection::new(
            form.conditions.take(),
            std::mem::take(&mut form.filled),
            std::mem::take(&mut form.not_consent),
        );
        columns.is_inline = form.from.is_empty();
        if let Some(divider) = columns.divider.filter(|_| !columns.are_numbered()) {
            self.report.push(lines::without_numbers(divider));
        }
        let mut rows = self.rows(&form.from, &manner, &mut columns);
        if let Some(Entries(items)) = form.list.take() {
            let items = rows::of_items(items, self);
            if !form.from.is_empty() {
                columns.selection.begin(None);
            }
            columns.meet_rows(&items);
            rows.extend(items);
        }
        let mut parts = Vec::new();
        let is_read = self.errors() == errors;
        for (heading, rows) in self.groups(&form, manner.parts, rows, is_read) {
            parts.push(DraftPart {
                span,
                heading,
                order: form.order,
                state_order: form.state_order,
                anonymous: form.anonymous,
                as_of: form.as_of.clone(),
                state_as_of: form.state_as_of,
                parts: manner.parting,
                entries: self.signatories(rows, &mut columns),
                left_out: LeftOut::default(),
                other_answers: Vec::new(),
                shared_addresses: Vec::new(),
                written_refusals: Vec::new(),
                column_languages: columns.languages(),
                unnamed_forms: None,
                undivided: BTreeSet::new(),
                open_consent: None,
                whole: true,
            });
        }
        let names_nobody = columns.names_nobody();
        let mut left_out = columns.selection.left_out;
        let mut other_answers = std::mem::take(&mut columns.selection.other_answers);
        let mut shared_addresses = columns.addresses.shared();
        let undecided = columns.tell(self);
        let whole = self.errors() == errors;
        let found = self.errors() - errors;
        let mut written_refusals = undecided.refusals.clone();
        let unnamed_forms = columns.unnamed_forms();
        let mut undivided = std::mem::take(&mut columns.undivided);
        for part in &mut parts {
            part.whole = whole;
            part.open_consent = undecided.open_consent(found, &part.entries);
            part.unnamed_forms.clone_from(&unnamed_forms);
            part.undivided = std::mem::take(&mut undivided);
            part.left_out = std::mem::take(&mut left_out);
            part.other_answers = std::mem::take(&mut other_answers);
            part.shared_addresses = std::mem::take(&mut shared_addresses);
            part.written_refusals = std::mem::take(&mut written_refusals);
            fields::excuse(names_nobody, &mut part.entries);
        }
        Some(parts)
    }

    /// Reports a part that names neither a file nor entries.
    fn refuse_empty(&mut self, form: &PartForm) {
        let unread = form.unread("from").or(form.unread("list"));
        if form.from.is_empty() && form.list.is_none() && unread.is_none() {
            let message = "this part of the signatories names neither a file nor entries";
            let diagnostic = Diagnostic::new(Rule::EMPTY_PART, message).at(form.span, "");
            let help = "write `from:` and a file, or `list:` and the entries";
            self.report.push(diagnostic.help(help));
        }
    }

    /// Puts the rows into the parts that the letter asks for, each with its heading; a part without
    /// any is reported where all files were read.
    fn groups(
        &mut self,
        form: &PartForm,
        parts: Option<KeyParts>,
        rows: Vec<Row>,
        is_read: bool,
    ) -> Vec<(Option<Text>, Vec<Row>)> {
        let mut groups: Vec<(String, Option<Text>, Vec<Row>)> = Vec::new();
        match parts {
            None | Some(KeyParts::By(_)) => return vec![(form.heading.clone(), rows)],
            Some(KeyParts::All) => {}
            Some(KeyParts::Named(named)) => {
                for (key, heading) in named {
                    if is_read && !rows.iter().any(|row| row.is_under(&key.text)) {
                        self.report.push(keys::without_entries(&key));
                    }
                    groups.push((key.text, Some(heading), Vec::new()));
                }
            }
        }
        if let Some(span) = form.heading.as_ref().and_then(Text::span) {
            self.report.push(keys::two_headings(span));
        }
        for row in rows {
            let Some(key) = &row.under else {
                continue;
            };
            match groups.iter_mut().find(|(name, ..)| *name == key.text) {
                Some((_, _, rows)) => rows.push(row),
                None => groups.push((key.text.clone(), Some(keys::heading_of(key)), vec![row])),
            }
        }
        let groups = groups.into_iter();
        groups.map(|(_, heading, rows)| (heading, rows)).collect()
    }

    /// Makes the only part of files.
    fn part_of_files(&mut self, span: Span, files: &[Spanned]) -> DraftPart {
        let errors = self.errors();
        let names: Vec<&str> = files.iter().map(|file| file.text.as_str()).collect();
        let mut columns = Columns::default();
        columns.stated_form = Stated::of_files(&names);
        let rows = self.rows(files, &ReadOptions::default(), &mut columns);
        self.only_part(span, rows, columns, errors)
    }

    /// Makes the only part of the entries that are in the letter's own file.
    fn part_of_items(&mut self, span: Span, items: Vec<Node>) -> DraftPart {
        let errors = self.errors();
        let rows = rows::of_entries(items, self);
        self.only_part(span, rows, Columns::inline(), errors)
    }

    fn only_part(
        &mut self,
        span: Span,
        rows: Vec<Row>,
        mut columns: Columns,
        errors: usize,
    ) -> DraftPart {
        let mut entries = self.signatories(rows, &mut columns);
        fields::excuse(columns.names_nobody(), &mut entries);
        let shared_addresses = columns.addresses.shared();
        let undecided = columns.tell(self);
        let open_consent = undecided.open_consent(self.errors() - errors, &entries);
        let undivided = std::mem::take(&mut columns.undivided);
        DraftPart {
            span,
            heading: None,
            order: None,
            state_order: None,
            anonymous: None,
            as_of: None,
            state_as_of: None,
            parts: None,
            entries,
            left_out: LeftOut::default(),
            other_answers: Vec::new(),
            shared_addresses,
            written_refusals: undecided.refusals,
            open_consent,
            column_languages: Vec::new(),
            unnamed_forms: columns.unnamed_forms(),
            undivided,
            whole: self.errors() == errors,
        }
    }

    fn errors(&self) -> usize {
        self.report.counts().0
    }

    /// Returns the number of errors but those of single rows, which hide nothing of other rows.
    fn errors_of_tables(&self) -> usize {
        self.errors() - self.row_errors
    }

    /// Reports what is wrong with a single row.
    fn report_row(&mut self, diagnostic: Diagnostic) {
        self.row_errors += usize::from(diagnostic.severity() == Severity::Error);
        self.report.push(diagnostic);
    }

    /// Returns whether a file could not be read, by what was reported since; a header that nobody
    /// understands was read.
    fn is_unread(&self, told: usize) -> bool {
        let found = self.report.diagnostics().iter().skip(told);
        let mut errors = found.filter(|found| found.severity() == Severity::Error);
        errors.any(|found| found.rule != Rule::LIST_HEADER)
    }

    /// Reads the rows of files of signatories.
    fn rows(&mut self, names: &[Spanned], manner: &ReadOptions, columns: &mut Columns) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut formats = Vec::new();
        let form = columns.stated_form.clone();
        for name in names {
            let told = self.report.diagnostics().len();
            let format = Format::of(name, self);
            let mut is_read = false;
            if let Some(format) = &format {
                let origin = Origin {
                    name,
                    all: names,
                    manner,
                    form: &form,
                };
                columns.selection.begin(Some(&name.text));
                let read = format.rows(&origin, columns, self);
                columns.meet_rows(&read);
                is_read = !read.is_empty();
                rows.extend(read);
            }
            columns.lacks_file |= !is_read && self.is_unread(told);
            formats.push(format);
        }
        manner.unused(&formats, self);
        rows
    }
}
