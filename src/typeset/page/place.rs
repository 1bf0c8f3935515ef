//! Places set blocks on pages.

mod tables;

use std::ops::Range;

use super::breaks::{Place, tight_breaks};
use super::entries::SetEntries;
use super::furniture::draw_fixed;
use super::mark::{Marker, PlacedLine, Thread};
use super::section::{SetContent, SetLabel, SetNote, SetSection, SetSide};
use super::set::Setter;
use super::unit::{Frame, Part};
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
        let element = label.element;
        let placed = self.placed_label(label, y);
        (self.marker).draw(page, element, [placed], &mut Thread::default());
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

    fn place_notes(&mut self, sheet: &mut Sheet, notes: &mut [SetNote], thread: &mut Thread) {
        let range = sheet.from.note..sheet.to.note;
        if range.is_empty() {
            return;
        }
        let heights = sheet.section.notes.heights_above_last(range.clone());
        let lines = &sheet.section.notes.lines()[range];
        let area = self.furniture.type_area;
        let style = self.furniture.note_style;
        let top = sheet.frame.foot - heights[0] - style.paragraph.leading - style.space_after_rule;
        let x = match style.paragraph.direction {
            Direction::LeftToRight => area.origin.x,
            Direction::RightToLeft => area.right() - style.rule_width,
        };
        let page = &mut sheet.page;
        let (width, thickness) = (style.rule_width, style.rule_thickness);
        (page.groups).push(rule(Rect::new(x, top - thickness, width, thickness)));
        let mut at = 0;
        for of_one in lines.chunk_by(|one, other| one.note == other.note) {
            let note = &mut notes[of_one[0].note.0 as usize];
            let baselines = (heights[at..at + of_one.len()].iter())
                .map(|&height| sheet.frame.foot - height)
                .collect::<Vec<_>>();
            at += of_one.len();
            if of_one[0].is_first() {
                let label = std::mem::take(&mut note.label.line);
                let label = SetLabel {
                    line: label,
                    ..note.label
                };
                let element = label.element;
                let mark = self.placed_label(label, baselines[0]);
                let id = of_one[0].note;
                self.marker.draw_note_mark(page, element, mark, id);
            }
            let mut baselines = baselines.into_iter();
            for of_paragraph in of_one.chunk_by(|one, other| one.paragraph == other.paragraph) {
                let set = &mut note.paragraphs[of_paragraph[0].paragraph];
                let baselines: Vec<Length> = baselines.by_ref().take(of_paragraph.len()).collect();
                if of_paragraph[0].line == 0 {
                    *thread = Thread::default();
                    if let Some(label) = set.label.take() {
                        self.draw_label(page, label, baselines[0]);
                    }
                }
                let range = of_paragraph[0].line..of_paragraph[0].line + of_paragraph.len();
                let placed = take_lines(&mut set.paragraph, range, area.origin.x, &baselines);
                self.marker.draw(page, set.element, placed, thread);
            }
        }
    }
}

/// Part of a block as it stands on a page.
struct PlacedPart {
    block: usize,
    what: PartContent,
    /// The distance of each baseline from the head; of columns the first alone.
    baselines: Vec<Length>,
    leading: Length,
}

/// The thing placed there.
enum PartContent {
    /// Lines of a paragraph.
    Lines(Range<usize>),
    /// Lines of an entry that is set across, or of a row of a table.
    Entry(usize, Range<usize>),
    /// A row of a table.
    Row(usize),
    /// Entries in columns: the first, and where each column ends.
    Columns(usize, Vec<usize>),
    /// All of the block, or what a table begins with: texts side by side, a picture, a rule.
    Whole,
}

/// Returns what the page shows between two places, from its head on.
fn placed_parts(section: &SetSection, from: Place, to: Place) -> Vec<PlacedPart> {
    let mut cursor = section.opening(from);
    let mut placed: Vec<PlacedPart> = Vec::new();
    let end = to.unit + usize::from(to.entry > 0);
    for index in from.unit..end {
        let unit = &section.units[index];
        let baseline = cursor.place(unit);
        let (what, more) = match (&unit.part, section.entries(index)) {
            (Part::Columns { entries, .. }, Some(set)) => {
                let first = if index == from.unit {
                    entries.start.max(from.entry)
                } else {
                    entries.start
                };
                let last = if index == to.unit {
                    to.entry
                } else {
                    entries.end
                };
                let notes = section
                    .notes
                    .depth(from.note..set.notes_end(&(first..last)));
                let room = section.frame(from).depth() - baseline - notes;
                let ends = set.column_ends(first..last, entries.end - last, room);
                cursor.used += set.depth(first, &ends);
                (PartContent::Columns(first, ends), None)
            }
            (Part::Line(line), _) => (PartContent::Lines(*line..line + 1), Some((None, *line))),
            (Part::EntryLine { entry: of, line } | Part::TableRowLine { row: of, line }, _) => (
                PartContent::Entry(*of, *line..line + 1),
                Some((Some(*of), *line)),
            ),
            (Part::TableRow(row), _) => (PartContent::Row(*row), None),
            _ => (PartContent::Whole, None),
        };
        if let (Some((entry, line)), Some(last)) = (more, placed.last_mut())
            && last.block == unit.block
            && last.takes(entry, line)
        {
            last.baselines.push(baseline);
            continue;
        }
        placed.push(PlacedPart {
            block: unit.block,
            what,
            baselines: vec![baseline],
            leading: unit.leading,
        });
    }
    placed
}

impl PlacedPart {
    /// Takes a line if it continues this one, and returns whether it does.
    fn takes(&mut self, of: Option<usize>, line: usize) -> bool {
        let range = match &mut self.what {
            PartContent::Lines(range) if of.is_none() => range,
            PartContent::Entry(entry, range) if of == Some(*entry) => range,
            _ => return false,
        };
        range.end = line + 1;
        true
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
