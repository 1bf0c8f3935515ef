//! Visible properties of a sheet that the values of its cells do not show: hidden rows and columns,
//! merged cells, and strokes through their text.

use super::super::header::{Header, Meaning};
use super::{Line, Region, Sheet, SheetText};
use crate::read::yaml::name_in_yaml;
use crate::report::{Diagnostic, Rule, plural, quoted};
use crate::source::{FileId, Span};

/// Returns what is to report of a sheet whose header was understood.
pub(super) fn told(
    sheet: &Sheet,
    laid: &SheetText,
    header: &Header,
    file: FileId,
) -> Vec<Diagnostic> {
    let view = View {
        sheet,
        laid,
        header,
        file,
    };
    let merged = sheet.merged.iter().filter_map(|region| view.merged(region));
    view.hidden_rows()
        .into_iter()
        .chain(view.hidden_columns())
        .chain(merged)
        .chain(view.struck_out())
        .collect()
}

struct View<'a> {
    sheet: &'a Sheet,
    laid: &'a SheetText,
    header: &'a Header,
    file: FileId,
}

impl View<'_> {
    /// Returns the rows below the header.
    fn lines(&self) -> &[Line] {
        self.sheet.lines.get(1..).unwrap_or(&[])
    }

    /// Returns the columns that are printed, by their numbers, with their headers.
    fn printed(&self) -> impl Iterator<Item = (u32, &str)> {
        let columns = self.laid.used.iter().zip(&self.header.columns);
        columns.filter_map(|(column, (key, meaning))| {
            matches!(meaning, Meaning::Printed(_) | Meaning::Piece(_))
                .then_some((*column, key.text.as_str()))
        })
    }

    /// Returns the place of the first cell of which a test holds.
    fn place(&self, test: impl Fn(u32, u32) -> bool) -> Option<Span> {
        let mut places = self.laid.cells.places.iter();
        let cell = places.find(|cell| test(cell.row, cell.column))?;
        let start = cell.start as usize;
        let line = self.laid.text.get(start..)?.lines().next()?;
        Some(Span::new(self.file, start, start + line.len()))
    }

    fn hidden_rows(&self) -> Option<Diagnostic> {
        let hidden = || self.lines().iter().filter(|line| line.hidden);
        let first = hidden().next()?.number;
        let rows = plural(hidden().count(), "row is", "rows are");
        let name = quoted(&self.sheet.name);
        let message = format!("{rows} hidden in the sheet {name}, and printed all the same");
        let place = self.place(|row, _| row == first)?;
        Some(
            Diagnostic::new(Rule::HIDDEN_ROW, message)
                .at(place, "the first of them")
                .help("delete them if they are not to be printed, or show them"),
        )
    }

    fn hidden_columns(&self) -> Vec<Diagnostic> {
        let header = self.sheet.lines.first().map_or(0, |line| line.number);
        let hidden = |column: u32| {
            let mut ranges = self.sheet.hidden_columns.iter();
            ranges.any(|range| range.contains(&column))
        };
        let mut told = Vec::new();
        for (column, name) in self.printed().filter(|(column, _)| hidden(*column)) {
            let message = format!(
                "the column {} is hidden in the sheet, and printed all the same",
                quoted(name)
            );
            let place = self.place(|row, other| row == header && other == column);
            let help = "show it, or write it after `private:` in the letter";
            told.extend(place.map(|place| {
                Diagnostic::new(Rule::HIDDEN_COLUMN, message)
                    .at(place, "")
                    .help(help)
            }));
        }
        told
    }

    /// Reports rows with printed cells that are struck out, each by itself: a row whose entry was
    /// withdrawn is not reported.
    fn struck_out(&self) -> Vec<Diagnostic> {
        let printed: Vec<u32> = self.printed().map(|(column, _)| column).collect();
        let struck = |line: &Line| -> Vec<u32> {
            let cells = line.cells.iter();
            let cells = cells.filter(|cell| cell.struck && printed.contains(&cell.column));
            cells.map(|cell| cell.column).collect()
        };
        let rows = self.lines().iter().map(|line| (line, struck(line)));
        let rows = rows.filter(|(_, struck)| !struck.is_empty());
        rows.filter_map(|(line, struck)| self.struck_row(line, &struck))
            .collect()
    }

    fn struck_row(&self, line: &Line, struck: &[u32]) -> Option<Diagnostic> {
        let place = |column: &u32| self.place(|row, other| (row, other) == (line.number, *column));
        let mut places = struck.iter().filter_map(place);
        let message = match struck.len() {
            1 => "a printed cell is struck out".to_owned(),
            cells => format!("{cells} printed cells of a row are struck out"),
        };
        let diagnostic = Diagnostic::new(Rule::STRUCK_OUT, message).at(places.next()?, "");
        let diagnostic = places.fold(diagnostic, |diagnostic, place| diagnostic.see(place, ""));
        let diagnostic = match self.named(line) {
            Some((field, name, columns)) => {
                let is_other = |column: &&u32| !struck.contains(column);
                let others = columns.iter().filter(is_other).filter_map(place);
                let diagnostic = others.fold(diagnostic, |diagnostic, place| {
                    diagnostic.see(place, "in its row")
                });
                diagnostic.help(format!(
                    "if the signature was withdrawn, add to `withdrawn.yaml`\n- {field}: {}",
                    name_in_yaml(&name)
                ))
            }
            None => diagnostic.help("if the signature was withdrawn, delete the row"),
        };
        Some(diagnostic.help("if it was not, take the strokes off in the spreadsheet"))
    }

    /// Returns who signs in a row: the field, its text, and the columns that it is made of.
    fn named(&self, line: &Line) -> Option<(&'static str, String, Vec<u32>)> {
        let of = |is_wanted: &dyn Fn(&Meaning) -> bool| {
            let columns = self.laid.used.iter().zip(&self.header.columns);
            let columns = columns.filter(|(_, (_, meaning))| is_wanted(meaning));
            let cells = columns.filter_map(|(column, _)| {
                let mut cells = line.cells.iter();
                cells.find(|cell| cell.column == *column && !cell.text.is_empty())
            });
            let (texts, columns): (Vec<&str>, Vec<u32>) =
                cells.map(|cell| (cell.text.as_str(), cell.column)).unzip();
            (!texts.is_empty()).then(|| (texts.join(" "), columns))
        };
        let printed = |ours: &'static str| {
            of(&move |meaning: &Meaning| *meaning == Meaning::Printed(ours))
                .map(|(text, columns)| (ours, text, columns))
        };
        let joined = || {
            of(&|meaning: &Meaning| matches!(meaning, Meaning::Piece(_)))
                .map(|(text, columns)| ("name", text, columns))
        };
        printed("name")
            .or_else(joined)
            .or_else(|| printed("organization"))
    }

    /// Reports cells of several entries that were merged: the text is that of the first alone.
    fn merged(&self, region: &Region) -> Option<Diagnostic> {
        let mut printed = self.printed();
        let (column, _) = printed.find(|(column, _)| region.columns.contains(column))?;
        let mut lines = self
            .lines()
            .iter()
            .filter(|line| region.rows.contains(&line.number));
        let first = lines.next()?;
        lines.next()?;
        let place = self.place(|row, other| row == first.number && other == column)?;
        let message = "cells of several rows are merged, and only the first has the text";
        Some(
            Diagnostic::new(Rule::MERGED_CELLS, message)
                .at(place, "merged with cells below it")
                .help("unmerge them, and write the text into each row that it is meant for"),
        )
    }
}
