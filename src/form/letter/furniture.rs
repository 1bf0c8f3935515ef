//! The running content of the pages after the first: addressee, date and folio.

use super::{measures, repeated};
use crate::lang::{Direction, Phrase};
use crate::letter::{Addressee, Letter};
use crate::typeset::galley::{Anchor, Furniture, NoteStyle, Pages, Running, RunningContent};
use crate::typeset::style::Colour;
use crate::typeset::text::wide;
use crate::typeset::unit::{Length, Point};

/// The distance of the folio's baseline from the foot of the page.
const FOLIO_FROM_FOOT: Length = Length::pt(40);

/// Returns the furniture of the form `letter`.
pub(super) fn of(letter: &Letter) -> Furniture {
    let sheet = letter.paper.size();
    let area = measures::type_area(letter);
    let header = measures::HEADER_BASELINE + measures::repeated_head(letter);
    let date = letter.date.map(|date| letter.strings.date(date));
    let (start, end) = match letter.language.direction() {
        Direction::LeftToRight => (Anchor::Left, Anchor::Right),
        Direction::RightToLeft => (Anchor::Right, Anchor::Left),
    };
    let folio = sheet.height - FOLIO_FROM_FOOT - measures::repeated_foot(letter);
    let mut running: Vec<Running> = [
        Some(running(letter, addressees(letter), start, header)),
        date.map(|date| running(letter, date, end, header)),
        Some(running(
            letter,
            "{page}/{pages}".to_owned(),
            Anchor::Centre,
            folio,
        )),
    ]
    .into_iter()
    .flatten()
    .collect();
    if let Some(letterhead) = &letter.letterhead {
        running.extend(repeated::of(letterhead, letter));
    }
    Furniture {
        paper: sheet,
        type_area: area,
        running,
        note_style: note_style(letter),
    }
}

fn running(letter: &Letter, text: String, anchor: Anchor, y: Length) -> Running {
    let area = measures::type_area(letter);
    let x = anchor.within(area);
    Running {
        on: Pages::All,
        content: RunningContent::Text {
            text,
            style: measures::running(letter.language),
            at: Point { x, y },
            anchor,
            colour: Colour::BLACK,
            limit: None,
        },
    }
}

/// The most letters of the names in a running header: as many as fit on the narrower sheet's
/// measure in 9 points next to a date. Ideographs count twice.
const LONGEST: usize = 72;

/// Returns what a letter without a subject or a title is known by: to whom and when it was written.
pub(super) fn known_by(letter: &Letter) -> String {
    let date = letter.date.map(|date| letter.strings.date(date));
    let parts = [Some(addressees(letter)), date];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(", ")
}

/// Names the addressees as a running header does: each by name, or else by office or body; where
/// they are too many or their names too long for a line, an ellipsis stands for the rest.
fn addressees(letter: &Letter) -> String {
    let names: Vec<&str> = letter.texts.addressees.iter().filter_map(name).collect();
    let whole = letter.strings.list(&names);
    if length(&whole) <= LONGEST {
        return whole;
    }
    let comma = letter.strings.text(Phrase::ListComma);
    let fitting = (1..names.len())
        .rev()
        .map(|count| format!("{}{comma}…", names[..count].join(comma)))
        .find(|text| length(text) <= LONGEST);
    fitting.unwrap_or_else(|| shortened(names.first().copied().unwrap_or_default(), LONGEST))
}

fn name(addressee: &Addressee) -> Option<&str> {
    let Addressee {
        name,
        title,
        organization,
        ..
    } = addressee;
    let named = name.as_ref().or(title.as_ref()).or(organization.as_ref())?;
    Some(&named.text)
}

fn length(text: &str) -> usize {
    let width = |letter| if wide::is_wide(letter) { 2 } else { 1 };
    text.chars().map(width).sum()
}

/// Cuts a text to the longest that has fewer than a number of letters, at a space where it has one.
pub(super) fn shortened(text: &str, most: usize) -> String {
    if length(text) <= most {
        return text.to_owned();
    }
    let ends = text
        .char_indices()
        .map(|(at, letter)| at + letter.len_utf8());
    let Some(end) = ends.take_while(|end| length(&text[..*end]) < most).last() else {
        return text.to_owned();
    };
    let cut = &text[..end];
    let cut = cut.rsplit_once(' ').map_or(cut, |(words, _)| words);
    format!("{}…", cut.trim_end_matches([' ', ',']))
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
