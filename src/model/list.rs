//! Those who sign: the list in the letter's own file, or in files that it names.

mod columns;
mod folder;
pub(super) mod form;
mod headers;
mod lines;
mod origin;
mod rows;
mod table;

use super::body::Written;
use super::draft::{DraftPart, DraftSignatory, Signatories};
use super::node::{Node, NodeKind};
use super::reader::{Reader, Shape, Value};
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use columns::Columns;
pub(super) use form::Entries;
use form::PartForm;
use origin::Origin;
use rows::{Format, Row};

impl Value for Signatories {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let span = node.span;
        let parts = match node.kind {
            NodeKind::Mapping(_) if is_signatory(&node) => {
                reader.report.push(rows::lone_mapping(&node));
                return None;
            }
            NodeKind::Mapping(_) => vec![reader.part(node, key)?],
            NodeKind::List(items) if items.iter().any(is_part) => {
                let parts = items.into_iter().map(|item| reader.part(item, key));
                parts
                    .collect::<Vec<_>>()
                    .into_iter()
                    .collect::<Option<_>>()?
            }
            NodeKind::List(items) if !items.is_empty() && items.iter().all(is_text) => {
                let files = items
                    .into_iter()
                    .filter_map(|item| reader.text(item, key, Shape::Text));
                let files: Vec<Written> = files.collect();
                vec![reader.part_of_files(span, &files, key)]
            }
            NodeKind::List(items) => vec![reader.part_of_items(span, items)],
            _ => {
                let file = reader.text(node, key, Shape::Text)?;
                vec![reader.part_of_files(span, &[file], key)]
            }
        };
        Some(Self { span, parts })
    }
}

fn is_text(node: &Node) -> bool {
    matches!(node.kind, NodeKind::Text(..))
}

/// Tells whether a mapping has a key, among those of a part, that no signatory has.
fn is_part(node: &Node) -> bool {
    has_key(node, PartForm::FORM.keys)
}

fn is_signatory(node: &Node) -> bool {
    has_key(node, DraftSignatory::FORM.keys) && !is_part(node)
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
    /// Reads a part in its long form.
    fn part(&mut self, node: Node, key: &str) -> Option<DraftPart> {
        let errors = self.errors();
        let span = node.head();
        let form = PartForm::read(node, key, self)?;
        let unread = form.unread("from").or(form.unread("list"));
        if form.from.is_empty() && form.list.is_none() && unread.is_none() {
            let message = "this part of the signatories names neither a file nor entries";
            let diagnostic = Diagnostic::error("empty-part", message).at(span, "");
            let help = "write `from:` and a file, or `list:` and the entries";
            self.report.push(diagnostic.help(help));
        }
        let mut columns = Columns::new(form.columns, form.private);
        let mut entries = self.files(&form.from, "from", form.sheet.as_ref(), &mut columns);
        if let Some(Entries(items)) = form.list {
            let rows = rows::of_items(items, self);
            entries.extend(self.signatories(rows, &mut columns));
        }
        columns.tell(self.report);
        Some(DraftPart {
            span,
            heading: form.heading,
            order: form.order,
            state_order: form.state_order,
            anonymous: form.anonymous,
            as_of: form.as_of,
            state_as_of: form.state_as_of,
            parts: form.parts,
            entries,
            whole: self.errors() == errors,
        })
    }

    /// Makes the only part of files.
    fn part_of_files(&mut self, span: Span, files: &[Written], key: &str) -> DraftPart {
        let errors = self.errors();
        let mut columns = Columns::default();
        let entries = self.files(files, key, None, &mut columns);
        columns.tell(self.report);
        self.only_part(span, entries, errors)
    }

    /// Makes the only part of the entries that stand in the letter's own file.
    fn part_of_items(&mut self, span: Span, items: Vec<Node>) -> DraftPart {
        let errors = self.errors();
        let mut columns = Columns::default();
        let rows = rows::of_items(items, self);
        let entries = self.signatories(rows, &mut columns);
        columns.tell(self.report);
        self.only_part(span, entries, errors)
    }

    fn only_part(&self, span: Span, entries: Vec<DraftSignatory>, errors: usize) -> DraftPart {
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
            whole: self.errors() == errors,
        }
    }

    fn errors(&self) -> usize {
        self.report.counts().0
    }

    /// Reads files of signatories; of spreadsheets the sheet that is named.
    fn files(
        &mut self,
        names: &[Written],
        key: &str,
        sheet: Option<&Written>,
        columns: &mut Columns,
    ) -> Vec<DraftSignatory> {
        let mut entries = Vec::new();
        let mut has_sheets = false;
        for name in names {
            let Some(format) = Format::of(name, self) else {
                has_sheets = true;
                continue;
            };
            has_sheets |= matches!(format, Format::Sheet);
            let rows = format.rows(&Origin { name, key, sheet }, columns, self);
            entries.extend(self.signatories(rows, columns));
        }
        if let Some(sheet) = sheet.filter(|_| !has_sheets) {
            let message = "a sheet is named, and no spreadsheet to find it in";
            let diagnostic = Diagnostic::error("no-such-sheet", message).at(sheet.span, "");
            let help =
                "write a file that ends in `.xlsx` or `.ods` after `from:`, or remove the line";
            self.report.push(diagnostic.help(help));
        }
        entries
    }

    /// Makes signatories of the rows of a list.
    fn signatories(&mut self, rows: Vec<Row>, columns: &mut Columns) -> Vec<DraftSignatory> {
        let signatory = |row: Row| {
            let mut signatory = DraftSignatory::new(row.span);
            for (key, node) in row.fields {
                let known = if row.keyed {
                    DraftSignatory::FORM.find(&key.text)
                } else {
                    columns.find(&key, &node)
                };
                if let Some(known) = known {
                    signatory.take(known, key.span, node, self);
                }
            }
            signatory
        };
        rows.into_iter().map(signatory).collect()
    }
}
