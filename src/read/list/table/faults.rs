//! Problems of the rows and cells of a table.

use super::super::super::node::Key;
use super::super::super::reader::Reader;
use super::cells::{self, Cell, Fault, Record, Typed};
use super::header::Header;
use super::{Meaning, Separator, Table, TableBody};
use crate::report::{Diagnostic, Rule, beyond, grouped, plural};
use crate::source::{Span, bounds};

impl Table<'_> {
    /// Reports a row that is the header again, which is not printed.
    pub(super) fn repeated_header(&self, place: Span) -> Diagnostic {
        let line = self.separator.map_or("row", |_| "line");
        let message = format!("this {line} is the header again, and is not printed");
        Diagnostic::new(Rule::REPEATED_HEADER, message)
            .at(place, "")
            .help(format!("delete the {line}"))
    }

    /// Reports a row whose number of cells is another than that of the header.
    ///
    /// Its cells may have moved into other columns, or from the row above where a line break is in
    /// a cell: none is shown unless all columns are printed.
    pub(super) fn ragged(
        &self,
        record: &Record,
        header: &Header,
        reader: &mut Reader<'_>,
    ) -> Diagnostic {
        let (found, due) = (record.cells.len(), header.columns.len());
        let printed = |(_, meaning): &(Key, Meaning)| {
            matches!(meaning, Meaning::Printed(_) | Meaning::Piece(_))
        };
        let place = match record.cells.first() {
            Some(cell) if header.columns.iter().all(printed) => self.place(cell),
            _ => Span::point(self.file, record.start),
        };
        reader.sources.show(place);
        let message = format!(
            "expected {} as in the header, found {}",
            plural(due, "cell", "cells"),
            if found > bounds::COLUMNS {
                format!("more than {}", grouped(bounds::COLUMNS as u64))
            } else {
                found.to_string()
            },
        );
        Diagnostic::new(Rule::RAGGED_ROW, message)
            .at(place, "in this row")
            .help(if self.separator.is_none() {
                "give the row as many cells as the header has".to_owned()
            } else if let Some(other) = self.other_separator(record, due) {
                let there = other.plural();
                let here = self.separator.map_or("", Separator::plural);
                format!("write {here} in this row as in the header, not {there}")
            } else if found > due {
                let separator = self.separator.map_or("", Separator::noun);
                format!("put a cell that holds {separator} between quotation marks: `\"…\"`")
            } else {
                let separator = self.separator.map_or("", Separator::noun);
                format!("write {separator} for each cell that is missing, also at the end")
            })
    }

    /// Finds another separator by which a row has as many cells as are expected.
    fn other_separator(&self, record: &Record, due: usize) -> Option<Separator> {
        let own = self.separator?;
        if record.cells.len() != 1 || due == 1 {
            return None;
        }
        let row = self.text.get(record.start..record.cells.first()?.end)?;
        let divides = |other: &Separator| *other != own && cells::count(row, other.byte()) == due;
        Separator::ALL.into_iter().find(divides)
    }

    pub(super) fn no_text(&self, cell: &Cell, typed: Typed) -> Diagnostic {
        let as_text = "format the cell as text, and type there what is to be printed";
        let (message, label, help) = match typed {
            Typed::Number => ("expected text, found a number", "stored as this", as_text),
            Typed::Date => ("expected text, found a date", "stored as this", as_text),
            Typed::Boolean(_) => ("expected text, found a truth value", "", as_text),
            Typed::Error => (
                "the formula of this cell gives an error",
                "",
                "correct the formula, or type what is to be printed in its place",
            ),
            Typed::Uncalculated => (
                "the formula of this cell was never calculated",
                "",
                "open the file in a spreadsheet program, and save it",
            ),
        };
        Diagnostic::new(Rule::CELL_TYPE, message)
            .at(self.place(cell), label)
            .help(help)
    }

    pub(super) fn fault(&self, fault: Fault) -> Diagnostic {
        let (offset, message, help) = match fault {
            Fault::Unclosed(offset) => (
                offset,
                "a quotation mark is opened here and not closed",
                "close it at the end of the cell, and write `\"\"` for a mark that is text",
            ),
            Fault::AfterMark(offset) => (
                offset,
                "text follows the closing quotation mark of a cell",
                "put the whole cell between quotation marks, and write `\"\"` for a mark that is text",
            ),
            Fault::SpaceBefore(offset) => (
                offset,
                "a space precedes the opening quotation mark of a cell",
                "delete the space",
            ),
        };
        let place = Span::point(self.file, offset);
        Diagnostic::new(Rule::QUOTATION_MARK, message)
            .at(place, "")
            .help(help)
    }

    /// Says what is between the cells where it is not the comma.
    pub(super) fn noted(&self, diagnostic: Diagnostic) -> Diagnostic {
        match self.separator {
            None | Some(Separator::Comma) => diagnostic,
            Some(other) => diagnostic.note(format!("{} is the delimiter here", other.noun())),
        }
    }

    /// Reports the first cell of a row that is printed and longer than a cell may be; it is not shown.
    pub(super) fn too_long(&self, record: &Record, header: &Header) -> Option<Diagnostic> {
        let printed = |(_, meaning): &(Key, Meaning)| matches!(meaning, Meaning::Printed(_));
        let mut cells = record.cells.iter().zip(&header.columns);
        let (cell, _) = cells
            .find(|(cell, column)| cell.end - cell.start > bounds::CELL_BYTES && printed(column))?;
        let diagnostic = beyond("this cell", bounds::CELL_BYTES as u64, "bytes");
        let diagnostic = diagnostic.at(Span::point(self.file, cell.start), "it begins here");
        Some(diagnostic.help("shorten it, and see that a quotation mark is closed before it"))
    }
}

impl TableBody<'_> {
    /// Reports a table that has more cells than a table may.
    pub(super) fn too_many_cells(&self, record: &Record) -> Diagnostic {
        let diagnostic = beyond("this table", bounds::CELLS as u64, "cells");
        diagnostic
            .at(Span::point(self.table.file, record.start), "")
            .help("delete the columns that are not printed, or divide the table")
    }

    /// Reports a table with nothing below its header.
    pub(super) fn nobody(&self, reader: &Reader<'_>) -> Option<Diagnostic> {
        let (first, _) = self.header.columns.first()?;
        let message = format!("nobody signs in `{}`", reader.sources.name(self.table.file));
        let diagnostic = Diagnostic::new(Rule::NO_SIGNATORIES, message).at(first.span, "");
        let line = self.table.separator.map_or("row", |_| "line");
        let help = format!("write a {line} for each signatory below the names of the columns");
        Some(diagnostic.help(help))
    }
}
