//! Tables, and what GitHub Flavored Markdown does with their lines in silence.

use std::ops::Range;

use pulldown_cmark::Alignment;

use super::super::body::{BodyBlock, BodyTable, ColumnAlignment, Piece};
use super::Reader;
use crate::lang::CaptionOf;
use crate::report::{Diagnostic, Report, Rule, plural};
use crate::source::Span;

/// A table whose end has not come yet.
pub(super) struct OpenTable {
    pub alignments: Vec<ColumnAlignment>,
    pub head: Vec<Vec<Piece>>,
    pub rows: Vec<Vec<Vec<Piece>>>,
    /// The cells of the row that is read.
    pub row: Vec<Vec<Piece>>,
    pub caption: Option<Vec<Piece>>,
    /// The location of the line of headers.
    pub span: Span,
}

impl OpenTable {
    pub fn new(alignments: &[Alignment], caption: Option<Vec<Piece>>, span: Span) -> Self {
        let stated = |alignment: &Alignment| match alignment {
            Alignment::None => ColumnAlignment::Unstated,
            Alignment::Left => ColumnAlignment::Start,
            Alignment::Center => ColumnAlignment::Centre,
            Alignment::Right => ColumnAlignment::End,
        };
        Self {
            alignments: alignments.iter().map(stated).collect(),
            head: Vec::new(),
            rows: Vec::new(),
            row: Vec::new(),
            caption,
            span,
        }
    }

    /// Ends the row that is read.
    pub fn end_row(&mut self) {
        let row = std::mem::take(&mut self.row);
        self.rows.push(row);
    }

    /// Ends the table, or reports what it lacks.
    pub fn finish(self) -> Result<BodyTable, Diagnostic> {
        let blank = self.head.iter().skip(1).position(Vec::is_empty);
        if let Some(column) = blank.filter(|_| self.alignments.len() > 1) {
            return Err(Diagnostic::new(
                Rule::TABLE_HEADER,
                format!("column {} of the table has no header", column + 2),
            )
            .at(self.span, "")
            .note("a screen reader reads the header with each cell of its column")
            .help("name the column; only the first header may be empty"));
        }
        if self.rows.is_empty() {
            return Err(Diagnostic::new(Rule::EMPTY_TABLE, "the table has no rows")
                .at(self.span, "")
                .help("write its rows below the line of dashes, or remove it"));
        }
        Ok(BodyTable {
            caption: self.caption,
            alignments: self.alignments,
            head: self.head,
            rows: self.rows,
            span: self.span,
        })
    }
}

impl Reader<'_> {
    pub(super) fn open_table(&mut self, alignments: &[Alignment], range: Range<usize>) {
        let head = first_line(self.manuscript.text, &range);
        let span = self.place(range.start..range.start + head.trim_end().len());
        let caption = self.blocks.caption_above(CaptionOf::Table);
        self.table = Some(OpenTable::new(alignments, caption, span));
    }

    /// Reports the lines of a table in a paragraph, which would be printed with their marks.
    pub(super) fn find_table_in_text(&mut self, range: Range<usize>) {
        let text = self.manuscript.text.get(range.clone()).unwrap_or("");
        let is_row = |line: &&str| line.trim_start().starts_with('|');
        let mut rows = text.lines().filter(is_row);
        if let (Some(first), Some(_)) = (rows.next(), rows.next()) {
            let start = range.start + text.find(first).unwrap_or(0);
            let span = self.place(start..start + first.trim_end().len());
            self.report.push(read_as_text(span));
        }
    }

    /// Reports the cells of a row that have no column, and the columns that have no cell.
    pub(super) fn check_row(&mut self, range: Range<usize>) {
        let Some(table) = &self.table else { return };
        let line = first_line(self.manuscript.text, &range);
        let place =
            |part: Range<usize>| self.place(range.start + part.start..range.start + part.end);
        let wrong = check_row(line, table.alignments.len(), &place);
        self.report
            .extend(wrong.map(Report::from).unwrap_or_default());
    }

    pub(super) fn close_table(&mut self) {
        match self.table.take().map(OpenTable::finish) {
            Some(Ok(table)) => self.blocks.add(BodyBlock::Table(table)),
            Some(Err(error)) => self.report.push(error),
            None => {}
        }
    }
}

/// Returns the first line of a range of a text.
pub(super) fn first_line<'t>(text: &'t str, range: &Range<usize>) -> &'t str {
    let text = text.get(range.clone()).unwrap_or("");
    text.lines().next().unwrap_or("")
}

/// The cells of a line, each with its location in the line.
pub(super) fn cells(line: &str) -> Vec<Range<usize>> {
    let indent = line.len() - line.trim_start().len();
    let end = line.trim_end().len();
    let start = indent + usize::from(line[indent..end.max(indent)].starts_with('|'));
    let mut cells = Vec::new();
    let mut from = start;
    let mut is_escaped = false;
    for (at, letter) in line[..end].char_indices().skip_while(|(at, _)| *at < start) {
        if letter == '|' && !is_escaped {
            cells.push(from..at);
            from = at + 1;
        }
        is_escaped = letter == '\\' && !is_escaped;
    }
    if from < end || cells.is_empty() {
        cells.push(from.min(end)..end);
    }
    cells
}

/// Reports a row with more or fewer cells than the table has columns; `place` returns the location
/// of a range of its line.
pub(super) fn check_row(
    line: &str,
    columns: usize,
    place: &dyn Fn(Range<usize>) -> Span,
) -> Option<Diagnostic> {
    let cells = cells(line);
    if cells.len() == columns {
        return None;
    }
    let error = |message: String, range: Range<usize>, label: &str| {
        Diagnostic::new(Rule::TABLE_CELLS, message).at(place(range), label)
    };
    let whole = 0..line.trim_end().len();
    if cells.len() == 1 && !line.contains('|') {
        let message = "a line of text is read as a row of the table above it".to_owned();
        return Some(error(message, whole, "").help("leave a blank line between the table and it"));
    }
    let count = plural(cells.len(), "cell", "cells");
    let message = format!("a row of {count} in a table of {columns} columns");
    if let Some(first) = cells.get(columns) {
        let last = cells.last().map_or(first.end, |last| last.end);
        let error = error(message, first.start..last, "this has no column");
        return Some(
            error.help("add a header for it, or write `\\|` where the line belongs to the text"),
        );
    }
    Some(
        error(message, whole, "")
            .help("write `|` for each cell that is missing, and nothing before it"),
    )
}

/// Reports a table that is read as text: its lines begin with a line that parts cells.
pub(super) fn read_as_text(span: Span) -> Diagnostic {
    Diagnostic::new(Rule::TABLE_CELLS, "the lines of a table are read as text")
        .at(span, "")
        .note("a table has a line of headers, and below it one of dashes with as many cells")
        .help(
            "leave a blank line above it, and write below the headers `| --- |`, with `--- |` for \
             each further column",
        )
}

/// Returns whether a tag of HTML begins a line.
pub(super) fn is_line_break(tag: &str) -> bool {
    let inner = tag.trim_start_matches('<').trim_end_matches(['/', '>']);
    inner.trim().eq_ignore_ascii_case("br")
}
