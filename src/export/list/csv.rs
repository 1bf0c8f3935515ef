//! The list as separated values (RFC 4180): with commas, lines that end in CR LF, and quotation
//! marks only where they are needed. Names are written as they are, also where a spreadsheet would
//! take one for a formula: a list is a record, and what it says is not to be changed.

use super::{anonymous, row, used};
use crate::letter::{Letter, Part};

/// The column of the headings of parts.
const PART: &str = "part";

/// The treatment of cells that a spreadsheet would take for formulas.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cells {
    /// As they are.
    #[default]
    AsWritten,
    /// After an apostrophe, which a spreadsheet takes for the mark of a text.
    Safe,
}

/// Writes a row for each entry, in the order in which they are printed, under the names of the
/// fields that any of them has.
pub fn write(letter: &Letter, cells: Cells) -> String {
    let mut columns = used(&letter.signatories);
    // Signatories who are only counted get a line in the column of names.
    let counts = letter.signatories.iter().any(|part| part.anonymous > 0);
    if counts && !columns.contains(&"name") {
        let is_before = |column: &&str| ["organization", "honorific"].contains(column);
        let index = columns
            .iter()
            .take_while(|column| is_before(column))
            .count();
        columns.insert(index, "name");
    }
    let has_parts = letter.signatories.iter().any(|part| part.heading.is_some());
    let mut text = String::new();
    let header = has_parts.then_some(PART).into_iter();
    push(&mut text, cells, header.chain(columns.iter().copied()));
    for part in &letter.signatories {
        let heading = has_parts.then(|| heading(part));
        for signatory in part.signatories.iter() {
            let row = row(signatory, &columns);
            push(&mut text, cells, heading.into_iter().chain(row));
        }
        for signatory in part.sharing.iter() {
            let row = row(signatory, &columns);
            push(&mut text, cells, heading.map(|_| "").into_iter().chain(row));
        }
        if let Some(counted) = anonymous(letter, part) {
            let row = columns.iter().map(|column| match *column {
                "name" => counted.as_str(),
                _ => "",
            });
            push(&mut text, cells, heading.into_iter().chain(row));
        }
    }
    text
}

fn heading(part: &Part) -> &str {
    let heading = part.heading.as_ref();
    heading.map_or("", |heading| &heading.text)
}

/// Adds a row of cells as they are.
pub fn push_row<'a>(text: &mut String, cells: impl IntoIterator<Item = &'a str>) {
    push(text, Cells::AsWritten, cells.into_iter());
}

/// Adds a row.
fn push<'a>(text: &mut String, cells: Cells, fields: impl Iterator<Item = &'a str>) {
    for (index, field) in fields.enumerate() {
        if index > 0 {
            text.push(',');
        }
        // OWASP, "CSV Injection"; full-width forms are read like the others.
        let is_formula =
            field.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
        let mark = if is_formula && cells == Cells::Safe {
            "'"
        } else {
            ""
        };
        if field.contains([',', '"', '\r', '\n']) {
            text.push('"');
            text.push_str(mark);
            text.push_str(&field.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(mark);
            text.push_str(field);
        }
    }
    text.push_str("\r\n");
}
