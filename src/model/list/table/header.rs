//! The first row of a table, which says what its columns hold.

use super::super::super::node::Key;
use super::super::super::reader::Reader;
use super::super::columns::{Columns, name_in_yaml};
use super::super::headers;
use super::super::manner::Origin;
use super::{Record, Table};
use crate::diagnostic::{Diagnostic, alternatives, quoted};
use crate::source::Span;

/// What the cells of a column are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Meaning {
    /// They are printed, as the value of our key.
    Printed(&'static str),
    /// They are known and never printed.
    Private,
    /// Nobody has named them.
    Unknown,
}

/// The columns of a table, each by our key or by its own header.
pub(super) struct Header {
    pub columns: Vec<(Key, Meaning)>,
}

impl Table<'_> {
    /// Reads the header; none where it does not say who signs, which was reported.
    pub(super) fn header(
        &self,
        record: Record,
        origin: &Origin,
        columns: &mut Columns,
        reader: &mut Reader<'_>,
    ) -> Option<Header> {
        if let Some(fault) = record.faults().next() {
            let diagnostic = self.fault(fault);
            reader.report.push(self.noted(diagnostic));
            return None;
        }
        let keys: Vec<Key> = record
            .cells
            .iter()
            .map(|cell| Key {
                text: cell.value(self.text),
                span: self.place(cell),
            })
            .collect();
        let texts: Vec<&str> = keys.iter().map(|key| key.text.as_str()).collect();
        let meanings = columns.meanings(&texts);
        let header = Header {
            columns: keys.into_iter().zip(meanings).collect(),
        };
        let who = |meaning: &Meaning| {
            matches!(
                meaning,
                Meaning::Printed("name") | Meaning::Printed("organization")
            )
        };
        let understood = header.columns.iter().any(|(_, meaning)| who(meaning));
        if !understood && header.holds_data() {
            reader
                .report
                .push(self.noted(self.no_header(record.start, reader)));
            return None;
        }
        for (key, _) in &header.columns {
            reader.sources.show(key.span);
        }
        let problems: Vec<Diagnostic> = header
            .doubled()
            .into_iter()
            .chain(header.parts_of_names(columns))
            .collect();
        let told = !problems.is_empty();
        for problem in problems {
            reader.report.push(self.noted(problem));
        }
        if !understood && !told && !columns.lacks_who_signs() {
            let diagnostic = self.not_understood(&header, origin, record.start, reader);
            reader.report.push(self.noted(diagnostic));
        }
        (understood || columns.lacks_who_signs()).then_some(header)
    }

    /// Reports a first row that is an entry already. It is not shown: it may hold an address.
    fn no_header(&self, start: usize, reader: &Reader<'_>) -> Diagnostic {
        let file = reader.sources.name(self.file);
        let (line, names) = match self.separator {
            Some(_) => ("line", "`name,affiliation`"),
            None => ("row", "`name` and `affiliation`"),
        };
        let message = format!("the first {line} of `{file}` holds no names of columns");
        Diagnostic::error("list-header", message)
            .at(Span::point(self.file, start), "")
            .help(format!(
                "write a {line} above it with the names of the columns, such as {names}"
            ))
    }

    fn not_understood(
        &self,
        header: &Header,
        origin: &Origin,
        start: usize,
        reader: &Reader<'_>,
    ) -> Diagnostic {
        let file = reader.sources.name(self.file);
        let message = format!("no column of `{file}` is known to hold names or organizations");
        let first = header.columns.first();
        let place = first.map_or(Span::point(self.file, start), |(key, _)| key.span);
        let texts = header.columns.iter().map(|(key, _)| key.text.as_str());
        let found = alternatives(texts, "and");
        let noun = if header.columns.len() == 1 {
            "the only column is"
        } else {
            "the columns are"
        };
        Diagnostic::error("list-header", message)
            .at(place, "")
            .note(format!("{noun} {found}"))
            .help(format!(
                "write this in the letter, with the column of the names after `name:`, and only \
                 columns that are not to be printed after `private:`\n{}",
                header.block(origin)
            ))
    }
}

impl Header {
    /// Tells whether a cell of it holds what no name of a column does: an address, a number.
    fn holds_data(&self) -> bool {
        self.columns.iter().any(|(key, _)| {
            let digits = key.text.chars().filter(char::is_ascii_digit).count();
            digits > 2
                || ["@", "://", "www."]
                    .iter()
                    .any(|sign| key.text.contains(sign))
        })
    }

    /// Writes the part of the letter that says what the columns are: nothing is printed of which
    /// that was not said.
    fn block(&self, origin: &Origin) -> String {
        let unknown = self
            .columns
            .iter()
            .filter(|(key, meaning)| *meaning == Meaning::Unknown && !key.text.is_empty());
        let mut unknown = unknown.map(|(key, _)| name_in_yaml(&key.text));
        let first = unknown.next().unwrap_or_default();
        let rest: Vec<String> = unknown.collect();
        let mut block = format!("{}  columns:\n    name: {first}", origin.block());
        if !rest.is_empty() {
            block.push_str(&format!("\n  private: [{}]", rest.join(", ")));
        }
        block
    }

    /// Reports columns that are read as the same key.
    fn doubled(&self) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        for (index, (key, meaning)) in self.columns.iter().enumerate() {
            let Meaning::Printed(ours) = meaning else {
                continue;
            };
            let earlier = &self.columns[..index];
            let Some((first, _)) = earlier.iter().find(|(_, earlier)| earlier == meaning) else {
                continue;
            };
            let (left, right) = (quoted(&first.text), quoted(&key.text));
            let message = format!("{left} and {right} are both read as `{ours}`");
            let diagnostic = Diagnostic::error("doubled-column", message)
                .at(key.span, "")
                .see(first.span, "read as the same");
            problems.push(if headers::same(&first.text, &key.text) {
                diagnostic.help("give the two columns different names, or delete one")
            } else {
                diagnostic.help(format!(
                    "write `columns: {{ {ours}: {} }}` and `private: [{}]` beside `from:` if the \
                     first is to be printed",
                    name_in_yaml(&first.text),
                    name_in_yaml(&key.text)
                ))
            });
        }
        problems
    }

    /// Reports names that stand in several columns, of which one would be printed for the whole.
    fn parts_of_names(&self, columns: &Columns) -> Option<Diagnostic> {
        if columns.names("name") {
            return None;
        }
        let part = |(key, meaning): &&(Key, Meaning)| {
            *meaning == Meaning::Unknown && headers::is_part_of_name(&key.text)
        };
        let mut parts: Vec<&Key> = self
            .columns
            .iter()
            .filter(part)
            .map(|(key, _)| key)
            .collect();
        let named = |ours: &'static str| {
            let mut columns = self.columns.iter();
            columns.find(|(_, meaning)| *meaning == Meaning::Printed(ours))
        };
        match named("name") {
            Some((name, _)) if headers::is_whole_name(&name.text) => return None,
            Some((name, _)) if !parts.is_empty() => parts.push(name),
            None if named("organization").is_some() => return None,
            _ => {}
        }
        parts.sort_by_key(|part| part.span);
        let first = parts.first()?;
        let texts = alternatives(parts.iter().map(|part| part.text.as_str()), "and");
        let (message, help) = if parts.len() == 1 {
            (
                format!("{texts} is a part of a name, and no other is known"),
                "put whole names into one column, and call it `name`",
            )
        } else {
            (
                format!("names stand in several columns: {texts}"),
                "join them into one column, and call it `name`",
            )
        };
        let diagnostic = Diagnostic::error("split-name", message)
            .at(first.span, "")
            .help(help);
        Some(match named("name") {
            Some((name, _)) => {
                let written = name_in_yaml(&name.text);
                diagnostic.help(format!(
                    "write `columns: {{ name: {written} }}` beside `from:` if it holds whole names"
                ))
            }
            None => diagnostic,
        })
    }
}
