//! Reads a table of addressees.

use super::super::super::body::Spanned;
use super::super::super::node::{Key, Node, NodeKind};
use super::super::super::reader::{Reader, Value};
use super::super::columns::Columns;
use super::super::options::{Owner, ReadOptions};
use super::super::rows::Row;
use super::super::selection::{Selection, Verdict};
use super::super::stated::Stated;
use super::diagnostics;
use super::form::{ADDRESS, FIELDS, FieldColumn, FieldColumns, MergeForm};
use super::wanted::WantedColumns;
use super::{Merge, MergeField, MergeRow};
use crate::source::Span;

impl Value for Merge {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let errors = reader.errors_of_tables();
        let span = node.head();
        let stated = Stated::of(&node, false).of_owner(Owner::Addressees);
        let mut form = MergeForm::read(node, key, reader)?;
        let Some(file) = form.from.first().cloned() else {
            if form.unread("from").is_none() {
                reader.report.push(diagnostics::without_table(span));
            }
            return None;
        };
        let mut wanted = WantedColumns::default();
        let mut merge = Self::of_form(&mut form, span, file, &mut wanted);
        let encoding = form.encoding.take();
        let options = ReadOptions {
            owner: Owner::Addressees,
            sheet: form.sheet.take(),
            encoding: encoding.and_then(|name| reader.charset(&name)),
            skipped: form.skip_rows.take().map_or(0, |rows| reader.count(&rows)),
            under: std::mem::take(&mut form.under.0),
            parts: None,
            parting: None,
        };
        let mut columns = Columns::new(None, std::mem::take(&mut form.private));
        columns.stated_form = stated;
        columns.selection = Selection::new(form.conditions.take(), Vec::new(), Vec::new());
        columns.wanted = Some(wanted);
        let names = form.from.iter();
        let paths = names.map(|name| reader.sources.beside(reader.file, &name.text));
        merge.paths = paths.collect();
        let before = reader.errors_of_tables();
        let rows = reader.rows(&form.from, &options, &mut columns);
        merge.rows = reader.merge_rows(rows, &mut columns);
        merge.all_rows = columns.selection.rows;
        let found = Found {
            is_stated: form.columns.is_some(),
            is_read: reader.errors_of_tables() == before,
            is_whole: reader.errors_of_tables() == errors,
        };
        merge.settle(&columns, &found, reader);
        merge.whole = reader.errors_of_tables() == errors;
        Some(merge)
    }
}

/// The state of a table that was read.
struct Found {
    /// Whether the letter names the columns of an addressee.
    is_stated: bool,
    /// Whether no error was found in the table.
    is_read: bool,
    /// Whether none was found in what the letter says of it, either.
    is_whole: bool,
}

impl Merge {
    /// Takes what the letter says of its table, and the columns that it uses.
    fn of_form(
        form: &mut MergeForm,
        span: Span,
        file: Spanned,
        wanted: &mut WantedColumns,
    ) -> Self {
        let key = form.key.take().map(|name| MergeField {
            column: wanted.add(name.clone(), true),
            name,
            otherwise: None,
        });
        let is_stated = form.columns.is_some();
        let columns = match &form.columns {
            Some(FieldColumns(columns)) => columns.clone(),
            None => by_our_names(span),
        };
        let mut fields = Vec::new();
        let mut address = Vec::new();
        for column in columns {
            if column.name.text == ADDRESS {
                let lines = column.columns.into_iter();
                address.extend(lines.map(|name| wanted.add(name, is_stated)));
            } else {
                fields.extend(field(column, is_stated, wanted));
            }
        }
        let values = form.values.take().map(|values| values.0);
        let values = values.into_iter().flatten();
        let values = values.filter_map(|column| field(column, true, wanted));
        Self {
            span,
            file,
            paths: Vec::new(),
            columns: Vec::new(),
            table_order: Vec::new(),
            key,
            fields,
            address,
            values: values.collect(),
            choices: form.choices.take().map_or(Vec::new(), |choices| choices.0),
            rows: Vec::new(),
            all_rows: 0,
            whole: false,
        }
    }

    /// Compares what the letter uses with what the table has, and reports what is missing.
    fn settle(&mut self, columns: &Columns, found: &Found, reader: &mut Reader<'_>) {
        let Some(wanted) = &columns.wanted else {
            return;
        };
        let names = wanted.names.iter();
        self.columns = names.map(|column| column.name.text.clone()).collect();
        self.table_order = wanted.table_order();
        let is_met = |column: usize| wanted.names[column].is_met;
        if !found.is_stated {
            self.fields.retain(|field| is_met(field.column));
            self.address.retain(|column| is_met(*column));
        }
        let report = &mut *reader.report;
        let selection = &columns.selection;
        selection.tell_wrong(columns.first_unknown(), &columns.stated_form, true, report);
        for choice in &self.choices {
            if self.field(&choice.by.text).is_none() {
                report.push(diagnostics::unknown_value(choice, self));
            }
        }
        if wanted.headers.is_empty() {
            // An empty table; of one that cannot be read it was reported why.
            if found.is_read {
                report.push(diagnostics::without_rows(self));
            }
            return;
        }
        let mut is_missing = false;
        let required = wanted.names.iter().filter(|column| column.is_required);
        let unmet = required
            .filter(|column| !column.is_met)
            .map(|column| &column.name);
        for name in unmet.chain(columns.selection.unmet()) {
            is_missing = true;
            report.push(diagnostics::unknown_column(
                name,
                &self.file,
                &wanted.headers,
            ));
        }
        let names_nobody = |field: &MergeField| field.name.text == "language";
        if self.fields.iter().all(names_nobody) && !is_missing {
            report.push(diagnostics::without_names(self, columns));
            return;
        }
        let unmet_values = columns.selection.unmet_values(false);
        let has_unmet_values = !unmet_values.is_empty();
        let questions = columns.selection.other_spellings();
        let found_in_cells = unmet_values.into_iter().chain(questions);
        found_in_cells.for_each(|each| report.push(each));
        if self.rows.is_empty() && found.is_read && !is_missing && !has_unmet_values {
            report.push(diagnostics::without_rows(self));
        }
        if !is_missing && found.is_whole && !selection.is_wrong() {
            report.extend(diagnostics::unprinted(columns));
        }
    }
}

/// Takes each field from the column with its name, where the letter names none.
fn by_our_names(span: Span) -> Vec<FieldColumn> {
    let named = |field: &str| Spanned {
        text: field.to_owned(),
        span,
        language: None,
    };
    let fields = FIELDS.iter().map(|field| FieldColumn {
        name: named(field),
        columns: vec![named(field)],
        otherwise: None,
    });
    fields.collect()
}

fn field(column: FieldColumn, is_required: bool, wanted: &mut WantedColumns) -> Option<MergeField> {
    let theirs = column.columns.into_iter().next()?;
    Some(MergeField {
        name: column.name,
        column: wanted.add(theirs, is_required),
        otherwise: column.otherwise,
    })
}

impl Reader<'_> {
    /// Makes the rows of a table of addressees: those that the letter selects.
    fn merge_rows(&mut self, rows: Vec<Row>, columns: &mut Columns) -> Vec<MergeRow> {
        let mut made = Vec::with_capacity(rows.len());
        for (index, row) in rows.into_iter().enumerate() {
            // No message shows anything of an addressee.
            if !row.keyed {
                self.sources.hide(row.span.file);
                if columns.judge(&row, false) != Verdict::Kept {
                    continue;
                }
            }
            let number = match row.number {
                0 => index + 1,
                number => number,
            };
            let mut made_row = MergeRow {
                number,
                span: Span::point(row.span.file, row.span.start as usize),
                cells: Vec::new(),
            };
            for (key, node) in row.fields {
                self.merge_cell(key, node, &mut made_row, columns);
            }
            made.push(made_row);
        }
        let count = columns
            .wanted
            .as_ref()
            .map_or(0, |wanted| wanted.names.len());
        for row in &mut made {
            row.cells.resize(count, None);
        }
        made
    }

    /// Adds a cell to a row, if the letter uses its column.
    fn merge_cell(&mut self, key: Key, node: Node, row: &mut MergeRow, columns: &mut Columns) {
        let wanted = columns.wanted.as_mut();
        let found = wanted.and_then(|wanted| wanted.meet(&key.text));
        let Some(index) = found else {
            if let NodeKind::Mapping(inner) = node.kind {
                for (name, node) in inner {
                    let text = format!("{}.{}", key.text, name.text);
                    self.merge_cell(Key { text, ..name }, node, row, columns);
                }
            } else if !node.is_empty() && !is_known(columns, &key.text) {
                columns.unprinted(&key, "");
            }
            return;
        };
        let Some(text) = self.cell_text(&key, &node) else {
            return;
        };
        if text.is_empty() {
            return;
        }
        if row.cells.len() <= index {
            row.cells.resize(index + 1, None);
        }
        row.cells[index] = Some(Spanned {
            text,
            span: node.span,
            language: None,
        });
    }

    /// Returns the text of a cell; the texts of a list are lines.
    fn cell_text(&mut self, key: &Key, node: &Node) -> Option<String> {
        let line = |node: &Node| match &node.kind {
            NodeKind::Text(text, _) => Some(text.trim().to_owned()),
            NodeKind::Empty => Some(String::new()),
            _ => None,
        };
        let text = match &node.kind {
            NodeKind::List(items) => {
                let lines: Option<Vec<String>> = items.iter().map(line).collect();
                lines.map(|lines| lines.join("\n"))
            }
            _ => line(node),
        };
        if text.is_none() && !node.is_broken() {
            self.report.push(diagnostics::not_a_text(key, node));
        }
        text
    }
}

/// Returns whether the letter names a column that it does not print.
fn is_known(columns: &Columns, name: &str) -> bool {
    columns.selection.names(name) || columns.private_names().any(|private| private == name)
}
