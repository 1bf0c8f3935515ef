//! Matter at fixed places, and what is repeated on each page.

use std::sync::Arc;

use super::columns::UNLIMITED;
use super::mark::{Marker, PlacedLine, Thread, item, scaled_width};
use super::report::format_pt;
use super::set::{Setter, one_line};
use super::{Group, Item, Mark, Page};
use crate::lang::Direction;
use crate::report::{Diagnostic, Rule};
use crate::source::Span;
use crate::typeset::galley::{
    Anchor, Drawing, ElementId, Fixed, FixedContent, Furniture, Pages, RunningContent,
};
use crate::typeset::style::Colour;
use crate::typeset::text::StyledText;
use crate::typeset::unit::{Length, Point, Rect, Size};

/// The leading of a text at a fixed place that has several lines, in tenths of its size.
const FIXED_LEADING: i64 = 12;

/// A text at a fixed place.
struct FixedText {
    text: StyledText,
    direction: Direction,
    at: Point,
    anchor: Anchor,
    scale: u16,
}

/// Draws matter at a fixed place of a page.
pub fn draw_fixed(
    page: &mut Page,
    fixed: Fixed,
    marker: &mut Marker,
    setter: &mut impl Setter,
) -> Option<Diagnostic> {
    match fixed.content {
        FixedContent::Text {
            text,
            at,
            anchor,
            scale,
            max_width,
        } => {
            let first = text.spans.first();
            let fixed_text = FixedText {
                direction: first.map_or(Direction::LeftToRight, |first| {
                    first.style.language.direction()
                }),
                text,
                at,
                anchor,
                scale,
            };
            let lines = set_fixed(&fixed_text, setter);
            let width = lines
                .iter()
                .map(|placed| scaled_width(&placed.line, scale))
                .fold(Length::ZERO, Length::max);
            draw_lines(page, fixed.element, lines, marker);
            (width > max_width).then(|| too_wide(&fixed_text.text, width, max_width))
        }
        // Columns are set with the blocks of the section.
        FixedContent::Column(_) => None,
        FixedContent::Rule(rect) => {
            draw_items(page, fixed.element, vec![Item::Rect(rect)], marker);
            None
        }
        FixedContent::Drawing(drawing) => {
            draw_items(page, fixed.element, rects(&drawing), marker);
            None
        }
        FixedContent::Image { within, picture } => {
            let (width, height) = picture.size();
            let rect = inside(within, width.into(), height.into());
            let image = Item::Image { rect, picture };
            draw_items(page, fixed.element, vec![image], marker);
            None
        }
    }
}

/// Sets a text as lines without a measure, each anchored, the first at the given point.
fn set_fixed(fixed: &FixedText, setter: &mut impl Setter) -> Vec<PlacedLine> {
    let Some(first) = fixed.text.spans.first() else {
        return Vec::new();
    };
    let style = one_line(fixed.direction);
    let leading = first.style.size.scale(FIXED_LEADING, 10);
    let set = setter.set(&fixed.text, &style, UNLIMITED);
    (0..)
        .zip(set.lines)
        .map(|(number, line)| {
            let y = fixed.at.y + leading.scale(number, 1);
            let x = anchored(fixed.at.x, fixed.anchor, scaled_width(&line, fixed.scale));
            PlacedLine {
                at: Point { x, y },
                line,
                scale: fixed.scale,
            }
        })
        .collect()
}

/// Returns the left end of a line of some width that is anchored at `x`.
fn anchored(x: Length, anchor: Anchor, width: Length) -> Length {
    match anchor {
        Anchor::Left => x,
        Anchor::Centre => x - width.scale(1, 2),
        Anchor::Right => x - width,
    }
}

fn draw_lines(
    page: &mut Page,
    element: Option<ElementId>,
    lines: Vec<PlacedLine>,
    marker: &mut Marker,
) {
    match element {
        Some(element) => marker.draw(page, element, lines, &mut Thread::default()),
        None => page.groups.push(Group {
            mark: Mark::Layout,
            items: items(lines),
            colour: Colour::BLACK,
        }),
    }
}

fn draw_items(page: &mut Page, element: Option<ElementId>, items: Vec<Item>, marker: &mut Marker) {
    let mark = match element {
        Some(element) => Mark::Content(marker.leaf(element)),
        None => Mark::Layout,
    };
    page.groups.push(Group {
        mark,
        items,
        colour: Colour::BLACK,
    });
}

/// Returns the glyphs of lines without any marks.
pub fn items(lines: Vec<PlacedLine>) -> Vec<Item> {
    let mut items = Vec::new();
    for PlacedLine { at, line, scale } in lines {
        items.extend(line.runs.into_iter().map(|run| item(run, at, scale)));
    }
    items
}

fn rects(drawing: &Drawing) -> Vec<Item> {
    (drawing.rects.iter())
        .map(|rect| {
            let x = drawing.at.x + rect.origin.x;
            let y = drawing.at.y + rect.origin.y;
            Item::Rect(Rect::new(x, y, rect.size.width, rect.size.height))
        })
        .collect()
}

/// Returns the largest rectangle of some proportions in the middle of a box.
fn inside(within: Rect, width: i64, height: i64) -> Rect {
    let (width, height) = (width.max(1), height.max(1));
    let Size {
        width: most,
        height: tallest,
    } = within.size;
    let full_width = tallest.scale(width, height);
    let (width, height) = if full_width <= most {
        (full_width, tallest)
    } else {
        (most, most.scale(height, width))
    };
    let x = within.origin.x + (most - width).scale(1, 2);
    let y = within.origin.y + (tallest - height).scale(1, 2);
    Rect::new(x, y, width, height)
}

fn too_wide(text: &StyledText, width: Length, max_width: Length) -> Diagnostic {
    let diagnostic = Diagnostic::new(
        Rule::TOO_WIDE,
        format!(
            "expected a text of at most {}, found `{}`, which is {} wide",
            format_pt(max_width),
            text.text,
            format_pt(width)
        ),
    )
    .help("shorten it so that it fits its place on the page");
    let mut origins = text.spans.iter().filter_map(|span| span.origin);
    let whole = origins.next().map(|first| {
        origins
            .filter(|origin| origin.file == first.file)
            .fold(first, |whole, origin| Span {
                start: whole.start.min(origin.start),
                end: whole.end.max(origin.end),
                ..whole
            })
    });
    match whole {
        Some(span) => diagnostic.at(span, "too wide for its place"),
        None => diagnostic,
    }
}

/// Draws what is repeated on pages, and reports what is too wide for its place.
pub fn draw_running(
    pages: &mut [Page],
    furniture: &Furniture,
    setter: &mut impl Setter,
) -> Vec<Diagnostic> {
    let count = pages.len();
    let mut diagnostics = Vec::new();
    let is_above = |y: Length| y < furniture.paper.height.scale(1, 2);
    for (index, page) in pages.iter_mut().enumerate() {
        let number = index + 1;
        for running in &furniture.running {
            let stands = match running.on {
                Pages::Every => true,
                Pages::All => index > 0,
                Pages::Recto => index > 0 && number % 2 == 1,
                Pages::Verso => number % 2 == 0,
            };
            if stands {
                let text = |text: &str| {
                    text.replace("{page}", &number.to_string())
                        .replace("{pages}", &count.to_string())
                };
                let (group, error) = running_group(&running.content, text, is_above, setter);
                page.groups.push(group);
                // A line on every page is as wide on each.
                diagnostics.extend(error.filter(|_| index == 0));
            }
        }
    }
    diagnostics
}

fn running_group(
    content: &RunningContent,
    filled: impl Fn(&str) -> String,
    is_above: impl Fn(Length) -> bool,
    setter: &mut impl Setter,
) -> (Group, Option<Diagnostic>) {
    let group = |mark, items, colour| Group {
        mark,
        items,
        colour,
    };
    match content {
        RunningContent::Rule(rect) => {
            let items = vec![Item::Rect(*rect)];
            (group(Mark::Layout, items, Colour::BLACK), None)
        }
        RunningContent::Image { rect, picture } => {
            let picture = Arc::clone(picture);
            let image = Item::Image {
                rect: *rect,
                picture,
            };
            (group(Mark::Header, vec![image], Colour::BLACK), None)
        }
        RunningContent::Text {
            text,
            style,
            at,
            anchor,
            colour,
            limit,
        } => {
            let mut styled = StyledText::default();
            let origin = limit.map(|limit| limit.origin);
            styled.push_running(&filled(text), *style, origin);
            let fixed = FixedText {
                text: styled,
                direction: style.language.direction(),
                at: *at,
                anchor: *anchor,
                scale: 1000,
            };
            let lines = set_fixed(&fixed, setter);
            let widths = lines.iter().map(|placed| placed.line.width);
            let width = widths.fold(Length::ZERO, Length::max);
            let limit = limit.filter(|limit| width > limit.most);
            let error = limit.map(|limit| too_wide(&fixed.text, width, limit.most));
            let mark = if is_above(at.y) {
                Mark::Header
            } else {
                Mark::Footer
            };
            (group(mark, items(lines), *colour), error)
        }
    }
}
