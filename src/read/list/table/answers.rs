//! The rows of a table that a letter selects.

use super::super::super::body::Spanned;
use super::super::columns::Columns;
use super::super::selection::{Verdict, is_column};
use super::Table;
use super::cells::{Cell, Record};
use super::header::Header;
use crate::source::Span;

impl Table<'_> {
    /// Returns what becomes of a row by the conditions of the letter.
    pub(super) fn verdict(
        &self,
        record: &Record,
        header: &Header,
        columns: &mut Columns,
    ) -> Verdict {
        let text = |named: &Spanned| {
            let columns = || record.cells.iter().zip(&header.columns);
            // Most names are written as in the header, and folding each is dear.
            let same = columns().find(|(_, (key, _))| named.text == key.text);
            let found =
                same.or_else(|| columns().find(|(_, (key, _))| is_column(named, &key.text)));
            found.map(|(cell, _)| cell.source(self.text))
        };
        columns.selection.judge(false, &text)
    }

    /// Keeps the answers of a row of which it is not known who signs, so that what is proposed for
    /// the columns selects those who agreed.
    pub(super) fn answers(&self, record: &Record, header: &Header, columns: &mut Columns) {
        let is_whole = record.cells.len() == header.columns.len();
        if !is_whole || record.cells.iter().all(Cell::is_empty) {
            return;
        }
        if self.verdict(record, header, columns) == Verdict::Kept {
            for (cell, (key, _)) in record.cells.iter().zip(&header.columns) {
                if !cell.is_empty() {
                    let span = Span::point(self.file, record.start);
                    columns.selection.answer(key, cell.source(self.text), span);
                }
            }
        }
    }
}
