//! Tables: set to their columns, and laid out as rows, each of which is on one page.

use super::fit::Fitted;
use super::mark::{PlacedLine, Thread};
use super::section::SetSection;
use super::set::{Setter, Setting};
use super::unit::{Break, Cursor, Part, Unit};
use crate::lang::Direction;
use crate::typeset::galley::{ElementId, Table, TableRow, TableRules};
use crate::typeset::paragraph::SetParagraph;
use crate::typeset::style::{Alignment, ParagraphStyle};
use crate::typeset::text::Inline;
use crate::typeset::unit::{Length, Point};

/// The fewest rows of a table of which none stands alone before or after a page break.
const ROWS_TO_DIVIDE: usize = 4;

/// The penalty of a page that ends within a row, next to that of a row of one or two lines.
const ROW_PENALTY: i32 = 100;

/// A table that is set.
pub struct SetTable {
    /// The headers.
    pub head: SetRow,
    /// The rows.
    pub rows: Vec<SetRow>,
    /// The columns, from the start edge on.
    pub columns: Vec<SetColumn>,
    /// The distance of its start edge from that of the measure.
    pub start: Length,
    /// Its width.
    pub width: Length,
    /// The direction in which its columns follow one another.
    pub direction: Direction,
    /// Its rules.
    pub rules: TableRules,
    head_leading: Length,
    leading: Length,
}

/// A column at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetColumn {
    /// The distance of its start edge from that of the table.
    pub start: Length,
    /// Its width.
    pub width: Length,
}

/// A row that is set.
pub struct SetRow {
    /// The cells.
    pub cells: Vec<SetCell>,
}

/// A cell that is set.
pub struct SetCell {
    /// Its element in the structure tree.
    pub element: ElementId,
    /// Its lines.
    pub paragraph: SetParagraph,
    /// The data for its continuation on the next page.
    pub thread: Thread,
}

impl SetRow {
    /// Returns the number of its lines.
    pub fn lines(&self) -> usize {
        let lines = self.cells.iter().map(|cell| cell.paragraph.lines.len());
        lines.max().unwrap_or(0).max(1)
    }

    fn depth(&self, leading: Length) -> Length {
        leading.scale(self.lines() as i64 - 1, 1)
    }
}

impl SetTable {
    /// Returns the distance from the first baseline of the headers to the lower edge of the rule
    /// below them.
    pub fn head_depth(&self) -> Length {
        self.head.depth(self.head_leading) + self.rules.below_head + self.rules.thick
    }

    /// Returns the baselines of the headers, of which the first is given.
    pub fn head_baselines(&self, first: Length) -> Vec<Length> {
        let lines = 0..self.head.lines() as i64;
        lines
            .map(|line| first + self.head_leading.scale(line, 1))
            .collect()
    }

    /// Returns the baselines of a row, of which the first is given.
    pub fn row_baselines(&self, row: usize, first: Length) -> Vec<Length> {
        let lines = 0..self.rows[row].lines() as i64;
        lines
            .map(|line| first + self.leading.scale(line, 1))
            .collect()
    }

    /// Returns how far down a page is filled that begins with a unit of the table: by its headers,
    /// so that the unit is below them as the first row does.
    pub fn opening(&self, unit: &Unit) -> Cursor {
        let above = self.rules.above_rows - unit.space - unit.leading;
        Cursor {
            used: self.head_depth() + above,
            started: true,
        }
    }

    /// Returns where the lines of a cell begin, from the left, in a measure that begins at `left`
    /// and is `measure` wide.
    pub fn left(&self, column: usize, left: Length, measure: Length) -> Length {
        let column = self.columns[column];
        let start = self.start + column.start;
        match self.direction {
            Direction::LeftToRight => left + start,
            Direction::RightToLeft => left + measure - start - column.width,
        }
    }

    /// Returns the left edge of the whole in such a measure.
    pub fn left_edge(&self, left: Length, measure: Length) -> Length {
        match self.direction {
            Direction::LeftToRight => left + self.start,
            Direction::RightToLeft => left + measure - self.start - self.width,
        }
    }

    /// Returns copies of the lines of the headers at their places, cell by cell.
    pub fn head_lines(&self, top: Point, measure: Length) -> Vec<(ElementId, Vec<PlacedLine>)> {
        let baselines = self.head_baselines(top.y);
        let cells = self.head.cells.iter().enumerate();
        cells
            .map(|(column, cell)| {
                let left = self.left(column, top.x, measure);
                let lines = cell.paragraph.lines.iter().zip(&baselines);
                let placed = lines.map(|(line, &y)| PlacedLine {
                    at: Point {
                        x: left + line.x,
                        y,
                    },
                    line: line.clone(),
                    scale: 1000,
                });
                (cell.element, placed.collect())
            })
            .collect()
    }
}

impl<S: Setter> Setting<'_, S> {
    /// Sets a table and appends its units to those of a section.
    pub fn set_table(&mut self, table: Table, section: &mut SetSection) -> SetTable {
        let style = table.style;
        let indents = style.cell.start_indent + style.cell.end_indent;
        let width = self.measure() - indents;
        let fitted = self.fit(&table, width);
        let mut start = Length::ZERO;
        let columns = fitted.widths.iter().map(|&width| {
            let column = SetColumn { start, width };
            start += width + fitted.gap;
            column
        });
        let columns: Vec<SetColumn> = columns.collect();
        let head = self.set_row(&table.head, &table, &columns, &fitted, true);
        let rows = table.rows.iter();
        let rows: Vec<SetRow> = rows
            .map(|row| self.set_row(row, &table, &columns, &fitted, false))
            .collect();
        let set = SetTable {
            head,
            rows,
            columns,
            start: style.cell.start_indent,
            width,
            direction: style.cell.direction,
            rules: style.rules,
            head_leading: style.head_leading,
            leading: fitted.leading,
        };
        self.push_table(&set, section);
        set
    }

    fn set_row(
        &mut self,
        row: &TableRow,
        table: &Table,
        columns: &[SetColumn],
        fitted: &Fitted,
        is_head: bool,
    ) -> SetRow {
        let cells = row.cells.iter().zip(columns).zip(&table.columns);
        let cells = cells.map(|((cell, column), &alignment)| {
            let style = ParagraphStyle {
                alignment,
                leading: if is_head {
                    table.style.head_leading
                } else {
                    fitted.leading
                },
                first_line_indent: Length::ZERO,
                start_indent: Length::ZERO,
                end_indent: Length::ZERO,
                hyphenation: fitted.hyphenation,
                ..table.style.cell
            };
            let (size, composed) = fitted.size;
            let resized = (!is_head && size != composed).then(|| cell.text.resized(size, composed));
            let text = resized.as_ref().unwrap_or(&cell.text);
            // Of a table without room one error is reported, and not the lines of each cell.
            let mut paragraph = match fitted.has_room {
                true => self.set_paragraph(text, &style, column.width),
                false => self.setter.set(text, &style, column.width),
            };
            hang_calls(&mut paragraph, &style);
            SetCell {
                element: cell.element,
                paragraph,
                thread: Thread::default(),
            }
        });
        SetRow {
            cells: cells.collect(),
        }
    }

    fn push_table(&mut self, table: &SetTable, section: &mut SetSection) {
        let block = section.blocks.len();
        self.call_row(&table.head, section);
        section.units.push(Unit {
            block,
            part: Part::TableHead,
            space: Length::ZERO,
            shrink: Length::ZERO,
            leading: table.head_leading,
            depth: table.head_depth(),
            break_before: Break::Allowed(0),
            notes_end: section.notes.len(),
        });
        let least = section.first.depth().min(section.following.depth());
        let room = least - table.head_depth() - table.rules.above_rows;
        let count = table.rows.len();
        for (index, row) in table.rows.iter().enumerate() {
            let is_last = index + 1 == count;
            let end = if is_last {
                table.rules.below_rows + table.rules.thick
            } else {
                Length::ZERO
            };
            let is_lone = index < 2 || is_last || count < ROWS_TO_DIVIDE;
            let unit = Unit {
                block,
                part: Part::TableRow(index),
                shrink: Length::ZERO,
                space: match index {
                    0 => table.rules.above_rows - table.leading,
                    _ => table.rules.row_gap,
                },
                leading: table.leading,
                depth: row.depth(table.leading) + end,
                break_before: if is_lone {
                    Break::Kept
                } else {
                    Break::Allowed(0)
                },
                notes_end: 0,
            };
            if unit.depth > room {
                self.push_row_lines(table, index, &unit, section);
            } else {
                self.call_row(row, section);
                let notes_end = section.notes.len();
                section.units.push(Unit { notes_end, ..unit });
            }
        }
    }

    /// Appends the lines of a row that has no room on one page.
    fn push_row_lines(
        &mut self,
        table: &SetTable,
        row: usize,
        whole: &Unit,
        section: &mut SetSection,
    ) {
        let set = &table.rows[row];
        let count = set.lines();
        for line in 0..count {
            for cell in &set.cells {
                if let Some(line) = cell.paragraph.lines.get(line) {
                    self.add_notes_of(line, &mut section.notes);
                }
            }
            let is_last = line + 1 == count;
            section.units.push(Unit {
                part: Part::TableRowLine { row, line },
                space: if line == 0 { whole.space } else { Length::ZERO },
                shrink: Length::ZERO,
                depth: if is_last {
                    whole.depth - set.depth(table.leading)
                } else {
                    Length::ZERO
                },
                break_before: match line {
                    0 => whole.break_before,
                    _ if line == 1 || is_last => Break::Torn,
                    _ => Break::Allowed(ROW_PENALTY),
                },
                notes_end: section.notes.len(),
                ..whole.clone()
            });
        }
    }

    fn call_row(&mut self, row: &SetRow, section: &mut SetSection) {
        for line in row.cells.iter().flat_map(|cell| &cell.paragraph.lines) {
            self.add_notes_of(line, &mut section.notes);
        }
    }
}

/// Lets the footnote reference after what is aligned by its end hang into the gap, so that numbers
/// stay below each other.
fn hang_calls(paragraph: &mut SetParagraph, style: &ParagraphStyle) {
    if style.alignment != Alignment::End {
        return;
    }
    for line in &mut paragraph.lines {
        let is_call = |inline: &Inline| matches!(inline, Inline::NoteReference(_));
        let calls = line
            .runs
            .iter()
            .rev()
            .take_while(|run| is_call(&run.inline));
        let width: Length = calls.map(|run| run.width()).sum();
        match style.direction {
            Direction::LeftToRight => line.x += width,
            Direction::RightToLeft => line.x -= width,
        }
    }
}
