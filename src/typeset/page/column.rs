//! Blocks in a box at a fixed place of a page, such as an address behind the window of an envelope.

use super::mark::PlacedLine;
use super::report;
use super::set::{Setter, Setting};
use super::{Group, Page};
use crate::report::{Diagnostic, Rule, plural};
use crate::typeset::galley::{Column, Content, ElementId, LineSize, Overflow, Window};
use crate::typeset::paragraph::SetParagraph;
use crate::typeset::style::{Colour, ParagraphStyle};
use crate::typeset::text::StyledText;
use crate::typeset::unit::{Length, Point, Rect};

/// The height of letters above their baseline, and their depth below it, in thousandths of the size
/// of Liberation Serif, the sum of which other typefaces hardly exceed.
const ASCENT: i64 = 891;
const DEPTH: i64 = 216;

/// A column whose lines have their places.
pub struct SetColumn {
    /// The lines of each block.
    blocks: Vec<(ElementId, Vec<PlacedLine>)>,
    colour: Colour,
}

/// The lines of a column, from its head.
struct Lines {
    blocks: Vec<(ElementId, SetParagraph, Vec<Length>)>,
    /// The number of lines, empty ones between two blocks included.
    count: i64,
    /// The distance from the head of the first line to the foot of the last.
    height: Length,
    /// The distance between two lines.
    leading: Length,
    /// The height of a line.
    line: Length,
}

impl<S: Setter> Setting<'_, S> {
    /// Sets a column, and returns it with its lower edge.
    pub fn set_column(&mut self, column: Column) -> (SetColumn, Length) {
        let lines = self.fitting_lines(&column);
        let room = column.within.size.height;
        if lines.height > room {
            self.diagnostics.extend(overflow(&column, &lines));
        }
        let spare = (room - lines.height).max(Length::ZERO);
        let corner = column.within.origin;
        let head = if column.is_centred {
            corner.y + spare.scale(1, 2)
        } else {
            corner.y
        };
        let foot = head + lines.height;
        let place = |paragraph: SetParagraph, baselines: Vec<Length>| {
            let lines = paragraph.lines.into_iter().zip(baselines);
            let lines = lines.map(|(line, y)| PlacedLine {
                at: Point {
                    x: corner.x + line.x,
                    y: head + y,
                },
                line,
                scale: 1000,
            });
            lines.collect()
        };
        let blocks = lines.blocks.into_iter();
        let blocks = blocks.map(|(element, paragraph, lines)| (element, place(paragraph, lines)));
        let set = SetColumn {
            blocks: blocks.collect(),
            colour: column.colour,
        };
        (set, foot)
    }

    /// Sets the lines of a column in the largest size in which they fit, or else in the smallest.
    fn fitting_lines(&mut self, column: &Column) -> Lines {
        let reported = self.diagnostics.len();
        let mut lines = self.column_lines(column, None);
        let Overflow::Window(window) = &column.overflow else {
            return lines;
        };
        for smaller in &window.smaller {
            if lines.height <= column.within.size.height {
                break;
            }
            self.diagnostics.truncate(reported);
            lines = self.column_lines(column, Some(*smaller));
        }
        lines
    }

    /// Sets the lines of a column, in another size if one is given.
    fn column_lines(&mut self, column: &Column, other: Option<LineSize>) -> Lines {
        let mut lines = Lines {
            blocks: Vec::new(),
            count: 0,
            height: Length::ZERO,
            leading: Length::ZERO,
            line: Length::ZERO,
        };
        let mut baseline = Length::ZERO;
        let mut depth = Length::ZERO;
        for (element, text, style, space) in paragraphs(column) {
            let first = text.spans.first();
            let size = first.map_or(Length::ZERO, |span| span.style.size);
            let set = match other {
                None => self.set_paragraph(text, style, column.within.size.width),
                Some(LineSize { size: own, leading }) => {
                    let text = text.resized(own, size);
                    let style = ParagraphStyle { leading, ..*style };
                    self.set_paragraph(&text, &style, column.within.size.width)
                }
            };
            let size = other.map_or(size, |other| other.size);
            let space = space.min(other.map_or(space, |other| other.leading));
            let mut baselines = Vec::with_capacity(set.lines.len());
            for index in 0..set.lines.len() {
                if lines.count == 0 {
                    baseline = size.scale(ASCENT, 1000);
                    lines.line = size.scale(ASCENT + DEPTH, 1000);
                    lines.leading = set.leading;
                } else {
                    let above = if index == 0 { space } else { Length::ZERO };
                    baseline += above + set.leading;
                    lines.count += above.units() / set.leading.units().max(1);
                }
                lines.count += 1;
                baselines.push(baseline);
            }
            depth = size.scale(DEPTH, 1000);
            lines.blocks.push((element, set, baselines));
        }
        lines.height = baseline + depth;
        lines
    }
}

/// Returns the paragraphs of a column with their styles and the spaces before them.
fn paragraphs(
    column: &Column,
) -> impl Iterator<Item = (ElementId, &StyledText, &ParagraphStyle, Length)> {
    column
        .blocks
        .iter()
        .filter_map(|block| match &block.content {
            Content::Paragraph { text, style, .. } => {
                Some((block.element, text, style, block.space_before))
            }
            _ => None,
        })
}

/// Reports lines that the box has no room for, if nothing else gives way to them.
fn overflow(column: &Column, lines: &Lines) -> Option<Diagnostic> {
    match &column.overflow {
        Overflow::Pushes => None,
        Overflow::Refused => Some(report::too_deep(paragraphs(column).last()?.1)),
        Overflow::Window(window) => outside_window(column, window, lines),
    }
}

/// Reports lines that do not fit behind a window in its smallest type.
fn outside_window(column: &Column, window: &Window, lines: &Lines) -> Option<Diagnostic> {
    let texts: Vec<&StyledText> = paragraphs(column).map(|(_, text, ..)| text).collect();
    let last = texts.last()?;
    let Rect { size: room, .. } = column.within;
    let most = (room.height - lines.line).units() / lines.leading.units().max(1);
    let most = most.max(0) as usize + 1;
    let held = plural(most, "line", "lines");
    let found = plural(lines.count as usize, "address line", "address lines");
    let message = format!("{found}; the window of the envelope holds {most}");
    let breaks = |text: &&StyledText| 1 + text.text.matches('\n').count() as i64;
    let written: i64 = texts.iter().map(breaks).sum();
    let mut diagnostic = Diagnostic::new(Rule::OUTSIDE_WINDOW, message);
    if written < lines.count && texts.len() == 1 {
        let width = room.width.scale(254, 720).units() / Length::pt(1).units();
        diagnostic = diagnostic.note(format!(
            "lines wider than the {width} mm that are always seen are divided"
        ));
    }
    let mut larger = window.larger.iter();
    let larger = larger.find(|(_, height)| *height >= lines.height);
    let diagnostic = diagnostic.help(match (texts.len(), larger) {
        (1, Some((form, _))) => format!(
            "shorten the address to {held} or fewer, or, with envelopes for it, write `form: {form}`"
        ),
        (1, None) => format!("shorten the address to {held} or fewer"),
        _ => "address a letter with a window to one addressee, or delete `letterhead`".to_owned(),
    });
    let origin = last.spans.iter().rev().find_map(|span| span.origin);
    Some(match origin {
        Some(span) => diagnostic.at(span, "outside the window"),
        None => diagnostic,
    })
}

impl SetColumn {
    /// Draws the column on a page.
    pub fn draw(self, page: &mut Page, marker: &mut super::mark::Marker) {
        let first = page.groups.len();
        for (element, lines) in self.blocks {
            marker.draw(page, element, lines, &mut super::mark::Thread::default());
        }
        paint(&mut page.groups[first..], self.colour);
    }
}

/// Gives groups their colour.
pub(super) fn paint(groups: &mut [Group], colour: Colour) {
    for group in groups {
        group.colour = colour;
    }
}
