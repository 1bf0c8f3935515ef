//! The repeated parts of a letterhead: its foot on every page, and on those after the first its
//! name, or its logo and its name.

use super::furniture::shortened;
use super::letterhead::{foot_lines, logo_box, name_box};
use super::measures;
use crate::lang::Direction;
use crate::letter::Letter;
use crate::letter::letterhead::{Following, Letterhead};
use crate::typeset::galley::{Anchor, Pages, Running, RunningContent, WidthLimit};
use crate::typeset::style::{CharStyle, Colour, Weight};
use crate::typeset::unit::{Length, Point, Rect};

/// The baseline of the name on the pages that repeat nothing else.
const NAME_BASELINE: Length = Length::pt(36);
/// The baseline of the last line at the foot, from the foot of the page.
const FOOT_BASELINE: Length = Length::pt(28);
/// The size of the lines at the foot.
const FOOT_SIZE: Length = Length::pt(8);
/// The space between two columns at the foot.
const GUTTER: Length = Length::pt(12);
/// The most letters of a name: as many as fit next to the largest logo.
const LONGEST_NAME: usize = 42;

/// Composes what is repeated.
pub(super) fn of(letterhead: &Letterhead, letter: &Letter) -> Vec<Running> {
    let mut running = foot(letterhead, letter);
    running.extend(match letterhead.following {
        Following::Nothing => None,
        Following::Name | Following::Full => name(letterhead, letter),
    });
    if let (Following::Full, Some(logo)) = (letterhead.following, &letterhead.logo) {
        running.push(Running {
            on: Pages::All,
            content: RunningContent::Image {
                rect: logo_box(logo, &letterhead.form.places()),
                picture: logo.picture.clone(),
            },
        });
    }
    running
}

/// Returns the lower edge of what the following pages repeat above the running header, if they
/// repeat all of a letterhead.
pub(super) fn lower_edge(letterhead: &Letterhead) -> Option<Length> {
    if letterhead.following != Following::Full {
        return None;
    }
    let logo = letterhead.logo.as_ref();
    let logo = logo.map(|logo| logo_box(logo, &letterhead.form.places()).bottom());
    let name = (letterhead.texts.name.as_ref()).map(|_| full_baseline(letterhead));
    logo.max(name)
}

/// Returns the baseline of the name on pages that repeat the logo, too.
fn full_baseline(letterhead: &Letterhead) -> Length {
    let (place, _) = name_box(letterhead, Direction::LeftToRight);
    place.origin.y + Length::pt(9)
}

fn name(letterhead: &Letterhead, letter: &Letter) -> Option<Running> {
    let name = letterhead.texts.name.as_ref()?;
    let direction = letter.language.direction();
    let area = measures::type_area(letter);
    let line = (area, Anchor::of_start(direction));
    let (place, anchor) = match (letterhead.following, &letterhead.logo) {
        (Following::Full, Some(_)) => name_box(letterhead, direction),
        _ => line,
    };
    let y = match letterhead.following {
        Following::Full => full_baseline(letterhead),
        _ => NAME_BASELINE,
    };
    Some(Running {
        on: Pages::All,
        content: RunningContent::Text {
            text: shortened(&name.text, LONGEST_NAME),
            style: CharStyle {
                weight: Weight::Bold,
                ..measures::running(letter.language)
            },
            at: Point {
                x: anchor.within(place),
                y,
            },
            anchor,
            colour: letterhead.colour,
            limit: None,
        },
    })
}

/// Composes the columns at the foot, which are equally wide.
fn foot(letterhead: &Letterhead, letter: &Letter) -> Vec<Running> {
    let area = measures::type_area(letter);
    let columns = &letterhead.texts.foot;
    let count = columns.len().max(1) as i64;
    let direction = letter.language.direction();
    let anchor = Anchor::of_start(direction);
    let step = (area.size.width + GUTTER).scale(1, count);
    let lines = foot_lines(letter) as i64;
    let head = letter.paper.size().height
        - FOOT_BASELINE
        - measures::FOOT_LEADING.scale((lines - 1).max(0), 1);
    let mut running = Vec::new();
    for (index, column) in (0..).zip(columns) {
        let number = match direction {
            Direction::LeftToRight => index,
            Direction::RightToLeft => count - 1 - index,
        };
        let width = step - GUTTER;
        let place = Rect::new(
            area.origin.x + step.scale(number, 1),
            head,
            width,
            Length::ZERO,
        );
        for (line, written) in (0..).zip(column) {
            running.push(Running {
                on: Pages::Every,
                content: RunningContent::Text {
                    text: written.text.clone(),
                    style: CharStyle {
                        size: FOOT_SIZE,
                        language: written.language.unwrap_or(letter.language),
                        ..measures::running(letter.language)
                    },
                    at: Point {
                        x: anchor.within(place),
                        y: head + measures::FOOT_LEADING.scale(line, 1),
                    },
                    anchor,
                    colour: Colour::BLACK,
                    limit: Some(WidthLimit {
                        most: width,
                        origin: written.span,
                    }),
                },
            });
        }
    }
    running
}
