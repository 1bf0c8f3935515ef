//! The lines between the masthead and the title: session, agenda items and year of the organs.

use super::masthead::organ;
use super::{Composer, measures};
use crate::form::builder::push_written;
use crate::letter::Organ;
use crate::typeset::galley::{Block, Content, ElementId, Kind, Role, Side};
use crate::typeset::style::Alignment;
use crate::typeset::text::StyledText;

/// Composes the lines of the organs: side by side, below the frame's left edge and its middle.
///
/// The Security Council alone has none (un-letter-format 1.5). Of two organs each is named, the
/// Assembly with its session and items, the Council with its year.
pub(super) fn lines(composer: &mut Composer<'_>, part: ElementId) -> Option<Block> {
    let organs = &composer.circulation.organs;
    let mut note = None;
    let texts: Vec<StyledText> = match organs.as_slice() {
        [Organ::SecurityCouncil] | [] => Vec::new(),
        [_] => vec![session(composer, &mut note)],
        several => several
            .iter()
            .map(|organ| of_several(composer, *organ, &mut note))
            .collect(),
    };
    if texts.iter().all(StyledText::is_empty) {
        return None;
    }
    let div = composer.builder.structure.add(part, Role::Div);
    let mut sides = Vec::new();
    for (index, text) in texts.into_iter().enumerate() {
        if text.is_empty() {
            continue;
        }
        let left = match index {
            0 => measures::FRAME_LEFT,
            _ => measures::SECOND_SESSION_LEFT,
        };
        sides.push(Side {
            element: composer.builder.structure.add(div, Role::Paragraph),
            kind: Kind::Session,
            text,
            style: composer.style.lines(Alignment::Start),
            start: left - measures::COLUMN_LEFT,
            width: measures::SESSION_WIDTH,
            signature: None,
        });
    }
    composer.builder.place_note(div, note);
    let block = Block::of(div, Content::SideBySide(sides)).of_kind(Kind::Session);
    Some(block.keep_with_next())
}

/// Composes the lines of one organ of two: its name, and what belongs to it.
fn of_several(
    composer: &mut Composer<'_>,
    each: Organ,
    note: &mut Option<ElementId>,
) -> StyledText {
    let bold = composer.style.bold();
    let mut text = StyledText::default();
    text.push(composer.letter.strings.text(organ(each)), bold, None);
    let more = match each {
        Organ::SecurityCouncil => year(composer),
        // The session and the items are those of the Assembly, or else of the other Council.
        Organ::EconomicAndSocialCouncil if has_assembly(composer) => StyledText::default(),
        _ => session(composer, note),
    };
    if !more.is_empty() {
        text.break_line(bold, None);
        text.append(&more);
    }
    text
}

fn has_assembly(composer: &Composer<'_>) -> bool {
    let organs = &composer.circulation.organs;
    organs.contains(&Organ::GeneralAssembly)
}

/// Composes the session in bold, the numbers of the items, and their titles in bold.
fn session(composer: &mut Composer<'_>, note: &mut Option<ElementId>) -> StyledText {
    let (regular, bold) = (composer.style.text(), composer.style.bold());
    let circulation = composer.circulation;
    let mut text = StyledText::default();
    if let Some(session) = &circulation.texts.session {
        push_written(&mut text, session, bold);
    }
    let items = &circulation.texts.agenda_items;
    if items.is_empty() {
        return text;
    }
    if !text.is_empty() {
        text.break_line(bold, None);
    }
    let numbers: Vec<&str> = items.iter().map(|item| item.number.text.as_str()).collect();
    let line = composer.letter.strings.agenda_items(&numbers);
    text.push(&line, regular, None);
    let notes = circulation.texts.notes.as_ref();
    let written = notes.and_then(|notes| notes.agenda_item.as_ref());
    let star = composer.star(written, regular);
    *note = composer.builder.star(&mut text, &star);
    for title in items.iter().filter_map(|item| item.title.as_ref()) {
        text.break_line(bold, None);
        push_written(&mut text, title, bold);
    }
    text
}

/// Returns the year of the Security Council: the given one, or the one of the masthead's date.
fn year(composer: &Composer<'_>) -> StyledText {
    let bold = composer.style.bold();
    let mut text = StyledText::default();
    match &composer.circulation.texts.year {
        Some(year) => push_written(&mut text, year, bold),
        None => {
            let date = composer.circulation.date;
            let year = composer.letter.strings.council_year(date);
            text.push(&year.unwrap_or_default(), bold, None);
        }
    }
    text
}
