//! Reads TOML into [`Node`]s: every text as typed, every place kept.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::node::{Key, Node, NodeKind, Style};
use super::yaml::Content;
use crate::report::{Diagnostic, Report, Rule};
use crate::source::{FileId, Sources, Span};

/// Reads a file of TOML. A file with a single list under a key is that list: TOML has no list
/// without a key.
pub(super) fn read(file: FileId, sources: &Sources, report: &mut Report) -> Content {
    let text = sources.file_text(file);
    let table =
        match DeTable::parse(text) {
            Ok(table) => table,
            Err(error) => {
                let range = error.span().unwrap_or(0..0);
                let diagnostic = Diagnostic::new(
                    Rule::TOML,
                    format!("this is not TOML: {}", error.message().trim_end()),
                );
                report.push(diagnostic.at(place(file, &range), "").help(
                    "write each signatory as `[[signatories]]`, with `name = \"…\"` below it",
                ));
                return Content::Broken;
            }
        };
    let manuscript = Manuscript { file, text };
    let range = table.span();
    let mut entries = manuscript.entries(table.into_inner());
    let is_list = |(_, node): &(Key, Node)| matches!(node.kind, NodeKind::List(_));
    let mut lists = (0..entries.len()).filter(|index| is_list(&entries[*index]));
    match (lists.next(), lists.next()) {
        (Some(only), None) => Content::Value(entries.swap_remove(only).1),
        _ if entries.is_empty() => Content::Nothing,
        _ => Content::Value(Node {
            span: place(file, &range),
            kind: NodeKind::Mapping(entries),
        }),
    }
}

/// A text that is read.
struct Manuscript<'t> {
    file: FileId,
    text: &'t str,
}

impl Manuscript<'_> {
    /// Makes the entries of a table, in the order of the file.
    fn entries(&self, table: DeTable<'_>) -> Vec<(Key, Node)> {
        let entry = |(key, value): (Spanned<_>, Spanned<DeValue<'_>>)| {
            let span = place(self.file, &self.within(key.span()));
            let text = std::borrow::Cow::into_owned(key.into_inner());
            (Key { text, span }, self.node(value))
        };
        let mut entries: Vec<(Key, Node)> = table.into_iter().map(entry).collect();
        entries.sort_by_key(|(key, _)| key.span);
        entries
    }

    fn node(&self, value: Spanned<DeValue<'_>>) -> Node {
        let range = value.span();
        let span = place(self.file, &range);
        match value.into_inner() {
            DeValue::String(text) => Node {
                span: place(self.file, &self.within(range)),
                kind: NodeKind::Text(text.into_owned(), Style::Quoted),
            },
            DeValue::Array(items) => Node {
                span,
                kind: NodeKind::List(items.into_iter().map(|item| self.node(item)).collect()),
            },
            DeValue::Table(table) => Node {
                span,
                kind: NodeKind::Mapping(self.entries(table)),
            },
            // Numbers, dates and truth values are read unchanged.
            _ => Node {
                span,
                kind: NodeKind::Text(self.text.get(range).unwrap_or("").to_owned(), Style::Plain),
            },
        }
    }

    /// Returns the range between the quotation marks of a text or key, if it has any.
    fn within(&self, range: Range<usize>) -> Range<usize> {
        let written = self.text.get(range.clone()).unwrap_or("");
        let marks = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|marks| {
            let is_whole = written.len() >= 2 * marks.len();
            is_whole && written.starts_with(marks) && written.ends_with(marks)
        });
        let length = marks.map_or(0, str::len);
        range.start + length..range.end - length
    }
}

fn place(file: FileId, range: &Range<usize>) -> Span {
    Span::new(file, range.start, range.end)
}
