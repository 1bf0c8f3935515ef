//! Places set blocks on pages.

mod notes;
mod parts;
mod tables;

use std::ops::Range;

use self::parts::{PartContent, placed_parts};
use super::breaks::{Place, tight_breaks};
use super::entries::SetEntries;
use super::furniture::draw_fixed;
use super::mark::{Marker, PlacedLine, Thread};
use super::section::{SetContent, SetLabel, SetNote, SetSection, SetSide};
use super::set::Setter;
use super::unit::Frame;
use super::{Group, Item, Mark, OutlineEntry, Page};
use crate::lang::Direction;
use crate::report::Diagnostic;
use crate::typeset::galley::{Furniture, Signature};
use crate::typeset::paragraph::{Line, SetParagraph};
use crate::typeset::style::Colour;
use crate::typeset::unit::{Length, Point, Rect, Size};

/// Places the sections of a galley, one after the other.
pub struct Placer<'a> {
    furniture: &'a Furniture,
    direction: Direction,
    /// The structure tree.
    pub marker: Marker,
    /// The pages so far.
    pub pages: Vec<Page>,
    /// The outline so far.
    pub outline: Vec<OutlineEntry>,
}

/// A page that is being filled.
struct Sheet<'a> {
    section: &'a mut SetSection,
    from: Place,
    to: Place,
    frame: Frame,
    page: Page,
}

impl<'a> Placer<'a> {
    /// Makes a placer without pages.
    pub fn new(furniture: &'a Furniture, direction: Direction, marker: Marker) -> Self {
        Self {
            furniture,
            direction,
            marker,
            pages: Vec::new(),
            outline: Vec::new(),
        }
    }

    /// Places a section on new pages and returns the diagnostics.
    pub fn place(
        &mut self,
        mut section: SetSection,
        notes: &mut [SetNote],
        setter: &mut impl Setter,
    ) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        let mut from = Place::default();
        let mut thread = Thread::default();
        let mut note_thread = Thread::default();
        for to in tight_breaks(&mut section) {
            let mut page = Page {
                size: self.furniture.paper,
                groups: Vec::new(),
                link_areas: Vec::new(),
                label: None,
            };
            for fixed in section.fixed.drain(..) {
                diagnostics.extend(draw_fixed(&mut page, fixed, &mut self.marker, setter));
            }
            for column in section.columns.drain(..) {
                column.draw(&mut page, &mut self.marker);
            }
            let mut sheet = Sheet {
                frame: section.frame(from),
                section: &mut section,
                from,
                to,
                page,
            };
            self.place_units(&mut sheet, &mut thread);
            self.place_notes(&mut sheet, notes, &mut note_thread);
            self.pages.push(sheet.page);
            from = to;
        }
        diagnostics
    }

    fn place_units(&mut self, sheet: &mut Sheet, thread: &mut Thread) {
        self.repeat_head(sheet);
        for placed in placed_parts(sheet.section, sheet.from, sheet.to) {
            let top = Point {
                x: self.furniture.type_area.origin.x,
                y: sheet.frame.head + placed.baselines[0],
            };
            let block = &mut sheet.section.blocks[placed.block];
            if let Some((level, title)) = block.outline.take() {
                self.outline.push(OutlineEntry {
                    level,
                    title,
                    page: self.pages.len(),
                    at: Point {
                        y: (top.y - placed.leading).max(Length::ZERO),
                        ..top
                    },
                });
            }
            if let Some(heading) = block.hidden_heading.take() {
                sheet.page.groups.push(Group {
                    mark: Mark::Content(self.marker.leaf(heading)),
                    items: Vec::new(),
                    colour: Colour::BLACK,
                });
            }
            let lines: Vec<Length> = (placed.baselines.iter())
                .map(|&baseline| sheet.frame.head + baseline)
                .collect();
            let page = &mut sheet.page;
            match (&mut block.content, placed.what) {
                (SetContent::Paragraph { paragraph, label }, PartContent::Lines(range)) => {
                    if range.start == 0 {
                        *thread = Thread::default();
                        if let Some(label) = label.take() {
                            self.draw_label(page, label, lines[0]);
                        }
                    }
                    let placed = take_lines(paragraph, range, top.x, &lines);
                    self.marker.draw(page, block.element, placed, thread);
                }
                (SetContent::Entries(entries), PartContent::Entry(entry, range)) => {
                    if range.start == 0 {
                        *thread = Thread::default();
                    }
                    let entry = &mut entries.entries[entry];
                    if let Some(signature) = entry.signature.take() {
                        let measure = (top.x, self.furniture.type_area.size.width);
                        self.draw_signature(page, *signature, measure, lines[0]);
                    }
                    let placed = take_lines(&mut entry.paragraph, range, top.x, &lines);
                    self.marker.draw(page, entry.element, placed, thread);
                }
                (SetContent::Entries(entries), PartContent::Columns(start, ends)) => {
                    self.draw_columns(page, entries, start, ends, top);
                }
                (SetContent::Table(table), what) => {
                    self.draw_table(page, table, what, top);
                }
                (SetContent::Figure(figure), _) => {
                    let measure = self.furniture.type_area.size.width;
                    let item = figure.item(top, measure, self.direction);
                    page.groups.push(Group {
                        mark: Mark::Content(self.marker.leaf(block.element)),
                        items: vec![item],
                        colour: Colour::BLACK,
                    });
                }
                (SetContent::Sides(sides), _) => self.draw_sides(page, sides, top),
                (SetContent::Rule { width, thickness }, _) => {
                    let area = self.furniture.type_area;
                    let x = area.origin.x + (area.size.width - *width).scale(1, 2);
                    page.groups
                        .push(rule(Rect::new(x, top.y, *width, *thickness)));
                }
                _ => {}
            }
        }
    }

    /// Draws entries in columns, from the start edge to the end edge.
    fn draw_columns(
        &mut self,
        page: &mut Page,
        entries: &mut SetEntries,
        mut start: usize,
        ends: Vec<usize>,
        top: Point,
    ) {
        let step = entries.width + entries.gutter;
        for (number, end) in (0..).zip(ends) {
            let from_start = step.scale(number, 1);
            let x = match self.direction {
                Direction::LeftToRight => top.x + from_start,
                Direction::RightToLeft => {
                    top.x + self.furniture.type_area.size.width - entries.width - from_start
                }
            };
            let mut y = top.y;
            for index in start..end {
                let advance = entries.advance(index);
                let entry = &mut entries.entries[index];
                let leading = entry.paragraph.leading;
                let count = entry.paragraph.lines.len();
                let lines: Vec<Length> = (0..count as i64)
                    .map(|line| y + leading.scale(line, 1))
                    .collect();
                let placed = take_lines(&mut entry.paragraph, 0..count, x, &lines);
                (self.marker).draw(page, entry.element, placed, &mut Thread::default());
                y += advance;
            }
            start = end;
        }
    }

    fn draw_sides(&mut self, page: &mut Page, sides: &mut [SetSide], top: Point) {
        let area = self.furniture.type_area;
        for side in sides {
            let x = match self.direction {
                Direction::LeftToRight => area.origin.x + side.start,
                Direction::RightToLeft => area.right() - side.start - side.width,
            };
            let leading = side.paragraph.leading;
            let count = side.paragraph.lines.len();
            let lines: Vec<Length> = (0..count as i64)
                .map(|line| top.y + leading.scale(line, 1))
                .collect();
            if let Some(signature) = side.signature.take() {
                self.draw_signature(page, *signature, (x, side.width), top.y);
            }
            let placed = take_lines(&mut side.paragraph, 0..count, x, &lines);
            (self.marker).draw(page, side.element, placed, &mut Thread::default());
        }
    }

    /// Draws the picture of a signature above a line of a measure, from its start edge.
    fn draw_signature(
        &mut self,
        page: &mut Page,
        signature: Signature,
        (left, measure): (Length, Length),
        baseline: Length,
    ) {
        let Size { width, height } = signature.size;
        let x = match self.direction {
            Direction::LeftToRight => left,
            Direction::RightToLeft => left + measure - width,
        };
        let image = Item::Image {
            rect: Rect::new(x, baseline - signature.above - height, width, height),
            picture: signature.picture,
        };
        page.groups.push(Group {
            mark: Mark::Content(self.marker.leaf(signature.element)),
            items: vec![image],
            colour: Colour::BLACK,
        });
    }

    fn draw_label(&mut self, page: &mut Page, label: SetLabel, y: Length) {
        let (element, note) = (label.element, label.note);
        let placed = self.placed_label(label, y);
        match note {
            Some(note) => self.marker.draw_note_mark(page, element, placed, note),
            None => (self.marker).draw(page, element, [placed], &mut Thread::default()),
        }
    }

    fn placed_label(&self, label: SetLabel, y: Length) -> PlacedLine {
        let area = self.furniture.type_area;
        let x = match label.direction {
            Direction::LeftToRight => area.origin.x + label.indent,
            Direction::RightToLeft => area.right() - label.indent - label.line.width,
        };
        PlacedLine {
            at: Point { x, y },
            line: label.line,
            scale: 1000,
        }
    }
}

fn take_lines(
    paragraph: &mut SetParagraph,
    range: Range<usize>,
    x: Length,
    baselines: &[Length],
) -> Vec<PlacedLine> {
    (paragraph.lines[range].iter_mut().zip(baselines))
        .map(|(line, &y)| placed(std::mem::take(line), x, y))
        .collect()
}

/// Places a line whose measure begins at `x`.
fn placed(line: Line, x: Length, y: Length) -> PlacedLine {
    PlacedLine {
        at: Point { x: x + line.x, y },
        line,
        scale: 1000,
    }
}

fn rule(rect: Rect) -> Group {
    Group {
        mark: Mark::Layout,
        items: vec![Item::Rect(rect)],
        colour: Colour::BLACK,
    }
}
