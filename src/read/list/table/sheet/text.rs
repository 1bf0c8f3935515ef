//! A sheet laid out as a text, so that places in it are places in a file as all others are.

use std::collections::BTreeSet;

use super::super::super::super::reader::Reader;
use super::super::super::columns::Columns;
use super::super::super::options::Origin;
use super::super::super::rows::Row;
use super::super::cells::{Cell, Record};
use super::super::{Sample, Table, TableBody};
use super::{Line, Sheet, traits};
use crate::source::{CellPlace, Cells};

/// A sheet as a text, each cell of which is a line or several.
pub(super) struct SheetText {
    pub text: String,
    pub cells: Cells,
    /// The columns that hold something.
    pub used: Vec<u32>,
}

impl SheetText {
    pub fn new(sheet: &Sheet) -> Self {
        let cells = || sheet.lines.iter().flat_map(|line| &line.cells);
        let used: BTreeSet<u32> = cells().map(|cell| cell.column).collect();
        let mut laid = Self {
            text: String::new(),
            cells: Cells {
                sheets: vec![sheet.name.clone()],
                places: Vec::new(),
            },
            used: used.into_iter().collect(),
        };
        let mut lines = sheet.lines.iter();
        // Every column has its place in the header, also one without a name.
        if let Some(header) = lines.next() {
            for column in laid.used.clone() {
                let cell = header.cells.iter().find(|cell| cell.column == column);
                laid.add(header.number, column, cell.map_or("", |cell| &cell.text));
            }
        }
        for line in lines {
            for cell in &line.cells {
                laid.add(line.number, cell.column, &cell.text);
            }
        }
        laid
    }

    fn add(&mut self, row: u32, column: u32, text: &str) {
        self.cells.places.push(CellPlace {
            start: u32::try_from(self.text.len()).unwrap_or(u32::MAX),
            sheet: 0,
            row,
            column,
        });
        self.text.push_str(text);
        self.text.push('\n');
    }

    pub fn rows(
        self,
        path: &str,
        sheet: &Sheet,
        origin: &Origin,
        columns: &mut Columns,
        reader: &mut Reader<'_>,
    ) -> Vec<Row> {
        let cells = self.cells.clone();
        let file = reader.sources.add_table(path, self.text.clone(), cells);
        reader.sources.hide(file);
        let table = Table {
            file,
            text: &self.text,
            separator: None,
        };
        let mut at = 0;
        let records: Vec<Record> = sheet
            .lines
            .iter()
            .enumerate()
            .map(|(index, line)| record(line, &self.used, &mut at, index == 0))
            .collect();
        let mut records = records.into_iter();
        let Some(first) = records.next() else {
            return Vec::new();
        };
        let sample = Sample::of(&self.text, records.clone());
        let Some(header) = table.header(first, &sample, columns, reader) else {
            return Vec::new();
        };
        for diagnostic in traits::told(sheet, &self, &header, file) {
            reader.report.push(diagnostic);
        }
        let mut below = TableBody {
            table,
            header,
            origin,
        };
        below.rows(records, columns, reader)
    }
}

/// Makes the record of a row, whose first cell is at `at` in the text; those of its cells that are
/// empty have a place in the text in the header alone.
fn record(line: &Line, used: &[u32], at: &mut usize, is_header: bool) -> Record {
    let start = *at;
    let mut cells = line.cells.iter().peekable();
    let cell = |column: &u32| {
        let found = cells.next_if(|cell| cell.column == *column);
        let length = found.map_or(0, |cell| cell.text.len());
        let start = *at;
        if found.is_some() || is_header {
            *at += length + 1;
        }
        Cell {
            start,
            end: start + length,
            quoted: false,
            fault: None,
            typed: found.and_then(|cell| cell.typed),
            shown: None,
        }
    };
    let cells = used.iter().map(cell).collect();
    Record {
        number: line.number as usize + 1,
        start,
        cells,
    }
}
