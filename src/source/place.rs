//! Where a place is, in words that lead a person to it.

use super::legible::on_one_line;
use super::{Position, Sources, Span, charset};

impl Sources {
    /// Returns the span of the line on which a place begins, without its line break.
    pub fn line(&self, span: Span) -> Span {
        let Some(file) = self.files.get(span.file.0 as usize) else {
            return span;
        };
        let starts = file.line_starts();
        let next = starts.partition_point(|start| *start <= span.start);
        let start = starts
            .get(next.saturating_sub(1))
            .map_or(0, |start| *start as usize);
        let end = starts
            .get(next)
            .map_or(file.text.len(), |end| *end as usize);
        let text = file.text.get(start..end).unwrap_or("");
        Span::new(
            span.file,
            start,
            start + text.trim_end_matches(['\n', '\r']).len(),
        )
    }

    /// Returns the span of all lines that a place touches, without the last line break.
    pub fn lines(&self, span: Span) -> Span {
        let last = self.line(Span::point(span.file, span.end as usize));
        Span {
            start: self.line(span).start,
            end: last.end.max(span.end),
            ..span
        }
    }

    /// Returns the line and column at which a place begins; of a spreadsheet the row, and the
    /// column in the text of the cell.
    pub fn position(&self, span: Span) -> Position {
        let Some(file) = self.files.get(span.file.0 as usize) else {
            return Position { line: 1, column: 1 };
        };
        if let Some(cell) = file.cells.as_ref().and_then(|cells| cells.at(span.start)) {
            let within = cell.start as usize..span.start as usize;
            let before = file.text.get(within).unwrap_or("");
            let line = before.rsplit('\n').next().unwrap_or("");
            return Position {
                line: cell.row as usize + 1 + before.matches('\n').count(),
                column: line.chars().count() + 1,
            };
        }
        let starts = file.line_starts();
        let line = starts.partition_point(|start| *start <= span.start).max(1);
        let start = starts.get(line - 1).map_or(0, |start| *start as usize);
        let before = |byte| file.characters_before(byte);
        Position {
            line,
            column: before(span.start as usize).saturating_sub(before(start)) + 1,
        }
    }

    /// Returns the bytes of the file on disk that a place covers.
    pub fn bytes_on_disk(&self, span: Span) -> std::ops::Range<usize> {
        let Some(file) = self.files.get(span.file.0 as usize) else {
            return span.range();
        };
        let range = match file.charset {
            Some(charset) => charset::on_disk(charset, &file.text, span.range()),
            None => span.range(),
        };
        let skipped = file.skipped as usize;
        range.start + skipped..range.end + skipped
    }

    /// Returns the spreadsheet cell that contains a span, such as `People!B7`.
    pub fn cell(&self, span: Span) -> Option<String> {
        let cells = self.files.get(span.file.0 as usize)?.cells.as_ref()?;
        cells.name(span.start)
    }

    /// Writes a place as `file:line:column`, or as `file:Sheet!B7` in a spreadsheet.
    pub fn place(&self, span: Span) -> String {
        let name = on_one_line(self.name(span.file));
        if let Some(cell) = self.cell(span) {
            return format!("{name}:{}", on_one_line(&cell));
        }
        let Position { line, column } = self.position(span);
        format!("{name}:{line}:{column}")
    }
}
