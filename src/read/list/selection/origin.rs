//! The lists that a letter selects from, and the columns that each of them lacks.

use std::collections::BTreeSet;

use super::super::super::body::Spanned;
use super::{Selection, is_column};
use crate::report::{Diagnostic, Report, Rule, quoted};
use crate::source::bounds;

/// A file, or the entries in the letter itself.
pub(super) struct Origin {
    /// The name of the file; `None` for the entries in the letter itself.
    name: Option<String>,
    /// The columns that the letter selects by and that are not in it.
    missing: Vec<Spanned>,
    has_rows: bool,
    /// Its columns that are not printed, and of a table all.
    columns: BTreeSet<String>,
    /// The number of its rows that are printed.
    pub rows: usize,
}

impl Selection {
    /// Begins another list: a file by its name, or the entries in the letter itself.
    pub fn begin(&mut self, name: Option<&str>) {
        let selected = self.conditions.iter().map(|condition| &condition.column);
        let selected = selected.chain(self.filled.iter().map(|(column, _)| column));
        self.origins.push(Origin {
            name: name.map(str::to_owned),
            missing: selected.cloned().collect(),
            has_rows: false,
            columns: BTreeSet::new(),
            rows: 0,
        });
    }

    /// Keeps in mind which columns the list has that was begun last.
    pub fn meet<'c>(&mut self, columns: impl Iterator<Item = &'c str> + Clone) {
        let has = |named: &Spanned| columns.clone().any(|column| is_column(named, column));
        for condition in &mut self.conditions {
            condition.is_met |= has(&condition.column);
        }
        for (column, is_met) in self.filled.iter_mut().chain(&mut self.not_consent) {
            *is_met |= has(column);
        }
        if self.headers.len() <= bounds::COLUMNS {
            self.headers.extend(columns.clone().map(str::to_owned));
        }
        if let Some(origin) = self.origins.last_mut() {
            origin.has_rows = true;
            if origin.columns.len() <= bounds::COLUMNS {
                origin.columns.extend(columns.clone().map(str::to_owned));
            }
            origin.missing.retain(|named| !has(named));
        }
    }

    /// Keeps in mind that the list that was begun last has a column.
    pub(super) fn has_column(&mut self, column: &str) {
        if let Some(origin) = self.origins.last_mut()
            && !origin.columns.contains(column)
            && origin.columns.len() <= bounds::COLUMNS
        {
            origin.columns.insert(column.to_owned());
        }
    }

    /// Returns the files that were read, each with its columns.
    pub fn files(&self) -> impl Iterator<Item = (&str, impl Iterator<Item = &str>)> {
        let origins = self.origins.iter();
        origins.filter_map(|origin| {
            let columns = origin.columns.iter().map(String::as_str);
            Some((origin.name.as_deref()?, columns))
        })
    }

    /// Counts the rows that are printed of the lists with a column.
    pub(super) fn rows_with(&self, column: &str) -> usize {
        let origins = self.origins.iter();
        let with = origins.filter(|origin| origin.columns.contains(column));
        match with.map(|origin| origin.rows).sum() {
            0 => self.rows - self.left_out.all(),
            rows => rows,
        }
    }

    /// Returns whether the entries in the letter itself have none of a column, so that they are not
    /// selected by it.
    pub(super) fn is_free(origins: &[Origin], column: &Spanned) -> bool {
        let inline = origins.iter().find(|origin| origin.name.is_none());
        inline.is_some_and(|origin| {
            let mut missing = origin.missing.iter();
            missing.any(|missing| missing.span == column.span)
        })
    }

    /// Reports the files that lack a column that another list has.
    pub(super) fn tell_missing(&self, report: &mut Report) {
        let conditions = self.conditions.iter();
        let conditions = conditions.map(|condition| (&condition.column, condition.is_met));
        let filled = self.filled.iter().map(|(column, is_met)| (column, *is_met));
        for (column, is_met) in conditions.chain(filled) {
            let lacking = self.origins.iter().filter(|origin| {
                let mut missing = origin.missing.iter();
                origin.has_rows && missing.any(|missing| missing.span == column.span)
            });
            for name in lacking.filter_map(|origin| origin.name.as_deref()) {
                if is_met {
                    report.push(missing(name, column));
                }
            }
        }
    }
}

fn missing(file: &str, column: &Spanned) -> Diagnostic {
    let message = format!("{} has no column {}", quoted(file), quoted(&column.text));
    Diagnostic::new(Rule::MISSING_COLUMN, message)
        .at(column.span, "selects rows by it")
        .help(format!(
            "add the column to {file}, or name the file in a separate part, as another item of \
             `signatories:`\n- from: {file}"
        ))
}
