//! The cells of a file of separated values, each with its location.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use crate::source::bounds;

/// The problem with the quotation marks of a cell, with the offset of the mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// A mark is opened and not closed.
    Unclosed(usize),
    /// Text is after the closing mark.
    AfterMark(usize),
    /// White space is before the opening mark, which is then no opening mark.
    SpaceBefore(usize),
}

/// The content of a spreadsheet cell without certain text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(feature = "spreadsheets"),
    expect(dead_code, reason = "other tables hold text alone")
)]
pub(super) enum Typed {
    /// A number, of which it is not known how it is shown.
    Number,
    /// A date or a time.
    Date,
    Boolean(bool),
    /// A formula that gives an error.
    Error,
    /// A formula whose value was never worked out.
    Uncalculated,
}

/// A cell: the bytes between its quotation marks, or without the white space around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    pub start: usize,
    pub end: usize,
    pub quoted: bool,
    pub fault: Option<Fault>,
    /// Set where it holds no text.
    pub typed: Option<Typed>,
    /// The text that a reader sees, where the file has it with marks.
    pub shown: Option<Box<str>>,
}

impl Cell {
    /// Reads the cell whose bytes, from `start` on, are `raw`, without separator and line break.
    fn new(raw: &str, start: usize) -> Self {
        let Some(rest) = raw.strip_prefix('"') else {
            let (from, to) = within(raw, 0, raw.len());
            let spaced = from > 0 && raw[from..].starts_with('"');
            return Self {
                start: start + from,
                end: start + to,
                quoted: false,
                fault: spaced.then_some(Fault::SpaceBefore(start + from)),
                typed: None,
                shown: None,
            };
        };
        let closing = closing(rest);
        let end = 1 + closing.unwrap_or(rest.len());
        let after = raw.get(end + 1..).unwrap_or("");
        let fault = match closing {
            None => Some(Fault::Unclosed(start)),
            Some(_) if !after.trim().is_empty() => Some(Fault::AfterMark(start + end)),
            Some(_) => None,
        };
        let (from, to) = within(raw, 1, end);
        Self {
            start: start + from,
            end: start + to,
            quoted: true,
            fault,
            typed: None,
            shown: None,
        }
    }

    /// Returns the value of the cell in the text of its file.
    pub fn value(&self, text: &str) -> String {
        let source = self.source(text);
        if self.quoted && source.contains("\"\"") {
            source.replace("\"\"", "\"")
        } else {
            source.to_owned()
        }
    }

    /// Returns the text of the cell as it is in the file, with doubled quotation marks.
    pub fn source<'t>(&'t self, text: &'t str) -> &'t str {
        let source = || text.get(self.start..self.end).unwrap_or("");
        self.shown.as_deref().unwrap_or_else(source)
    }

    pub fn is_empty(&self) -> bool {
        self.start == self.end && self.shown.as_deref().is_none_or(str::is_empty)
    }
}

/// Counts the cells of a row by another separator, as far as quotation marks say.
pub(super) fn count(row: &str, separator: u8) -> usize {
    let mut is_quoted = false;
    let mut count = 1;
    for byte in row.bytes() {
        is_quoted ^= byte == b'"';
        count += usize::from(byte == separator && !is_quoted);
    }
    count
}

/// Finds the mark that closes a quotation: one that is not doubled.
fn closing(rest: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        let found = at + rest.get(at..)?.find('"')?;
        if rest.as_bytes().get(found + 1) != Some(&b'"') {
            return Some(found);
        }
        at = found + 2;
    }
}

/// Counts the line breaks of a text, any of CRLF, LF and CR.
fn line_breaks(text: &str) -> usize {
    let alone = |(at, _): &(usize, &str)| !text[at + 1..].starts_with('\n');
    text.matches('\n').count() + text.match_indices('\r').filter(alone).count()
}

/// Leaves out the white space at both ends of a part of a text.
pub(super) fn within(text: &str, start: usize, end: usize) -> (usize, usize) {
    let space = [' ', '\t', '\r', '\n'];
    let part = &text[start..end];
    let trimmed = part.trim_start_matches(space);
    let from = end - trimmed.len();
    (from, from + trimmed.trim_end_matches(space).len())
}

/// A row: its cells, and where it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    /// Its number from 1, as a spreadsheet shows it.
    pub number: usize,
    pub start: usize,
    pub cells: Vec<Cell>,
}

/// Reads the rows of a text one after another; empty lines are not rows (RFC 4180, where any of
/// CRLF, LF and CR ends a row).
pub(super) struct Records<'a> {
    parser: Reader,
    text: &'a str,
    at: usize,
    /// The end of the row before, without its line break.
    ended: usize,
    /// The number of that row.
    number: usize,
}

impl<'a> Records<'a> {
    pub fn new(text: &'a str, separator: u8) -> Self {
        Self::from(text, 0, separator)
    }

    /// Reads the rows of a text from a byte on.
    pub fn from(text: &'a str, at: usize, separator: u8) -> Self {
        let parser = ReaderBuilder::new().delimiter(separator).build();
        let number = line_breaks(text.get(..at).unwrap_or(""));
        Self {
            parser,
            text,
            at,
            ended: at,
            number: number + 1,
        }
    }

    /// Skips the next cell; returns whether it is the last of its row, or none at the end.
    fn pass(&mut self) -> Option<bool> {
        let mut unescaped = [0; 256];
        loop {
            let rest = self.text.as_bytes().get(self.at..).unwrap_or(&[]);
            let (result, read, _) = self.parser.read_field(rest, &mut unescaped);
            self.at += read;
            match result {
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                ReadFieldResult::Field { record_end } => return Some(record_end),
                ReadFieldResult::End => return None,
            }
        }
    }

    /// Makes the cell that was skipped, from the end of the cell or row before it on.
    fn cell(&self, start: usize, first: bool, last: bool) -> Cell {
        let breaks = ['\r', '\n'];
        let mut raw = self.text.get(start..self.at).unwrap_or("");
        raw = if last {
            raw.trim_end_matches(breaks)
        } else {
            &raw[..raw.len().saturating_sub(1)]
        };
        let mut skipped = 0;
        if first {
            // The parser leaves the breaks after a row to the next one.
            skipped = raw.len() - raw.trim_start_matches(breaks).len();
        }
        Cell::new(&raw[skipped..], start + skipped)
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        let mut cells = Vec::new();
        let mut start = self.at;
        while let Some(last) = self.pass() {
            // A row of millions of cells is wrong, and is reported by the first that is too many.
            if cells.len() <= bounds::COLUMNS {
                cells.push(self.cell(start, cells.is_empty(), last));
            }
            start = self.at;
            if last {
                break;
            }
        }
        let start = cells.first()?.start;
        let above = self.text.get(self.ended..start).unwrap_or("");
        self.number += line_breaks(above);
        let written = self.text.get(start..self.at).unwrap_or("");
        self.ended = start + written.trim_end_matches(['\r', '\n']).len();
        Some(Record {
            number: self.number,
            start,
            cells,
        })
    }
}

#[cfg(test)]
mod tests;
