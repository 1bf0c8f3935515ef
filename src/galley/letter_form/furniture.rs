//! What is repeated on the pages after the first: to whom and when, and the folio.

use super::super::{Anchor, Furniture, NoteStyle, Pages, Running, RunningContent};
use super::measures;
use crate::lang::Direction;
use crate::letter::Letter;
use crate::unit::{Length, Point, Rect};

/// The distance of the running header's baseline from the head of the page.
const HEADER_BASELINE: Length = Length::pt(50);
/// The distance of the folio's baseline from the foot of the page.
const FOLIO_FROM_FOOT: Length = Length::pt(40);

/// Returns the furniture of the form `letter`.
pub(super) fn of(letter: &Letter) -> Furniture {
    let sheet = letter.paper.size();
    let area = measures::type_area(sheet);
    let date = letter.strings.date(letter.date);
    let (start, end) = match letter.language.direction() {
        Direction::LeftToRight => (Anchor::Left, Anchor::Right),
        Direction::RightToLeft => (Anchor::Right, Anchor::Left),
    };
    let folio = sheet.height - FOLIO_FROM_FOOT;
    Furniture {
        paper: sheet,
        type_area: area,
        running: vec![
            running(letter, addressee(letter), (area, start, HEADER_BASELINE)),
            running(letter, date, (area, end, HEADER_BASELINE)),
            running(
                letter,
                "{page}/{pages}".to_owned(),
                (area, Anchor::Centre, folio),
            ),
        ],
        note_style: note_style(letter),
    }
}

fn running(letter: &Letter, text: String, (area, anchor, y): (Rect, Anchor, Length)) -> Running {
    let x = match anchor {
        Anchor::Left => area.origin.x,
        Anchor::Centre => area.origin.x + area.size.width.scale(1, 2),
        Anchor::Right => area.right(),
    };
    Running {
        on: Pages::All,
        content: RunningContent::Text {
            text,
            style: measures::running(letter.language),
            at: Point { x, y },
            anchor,
        },
    }
}

/// Names the first addressee as a running header does: by name, or else by office or body.
pub(super) fn addressee(letter: &Letter) -> String {
    let Some(first) = letter.addressees.first() else {
        return String::new();
    };
    let named = first
        .name
        .as_ref()
        .or(first.title.as_ref())
        .or(first.organization.as_ref());
    named
        .map(|written| written.text.clone())
        .unwrap_or_default()
}

fn note_style(letter: &Letter) -> NoteStyle {
    NoteStyle {
        paragraph: measures::note_paragraph(letter.language),
        space_before: Length::pt(8),
        space_after_rule: Length::pt(3),
        gap: Length::pt(2),
        rule_width: Length::pt(72),
        rule_thickness: Length::milli_pt(400),
    }
}
