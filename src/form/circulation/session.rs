//! The lines between the masthead and the title: session, agenda items and year of the organs.

use super::masthead::organ;
use super::{Composer, measures};
use crate::form::builder::push_written;
use crate::lang::Phrase;
use crate::letter::{Agenda, Organ};
use crate::read::{AgendaItem, Spanned};
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
        [_] => vec![own_session(composer, &mut note)],
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
        Organ::EconomicAndSocialCouncil if has_assembly(composer) => council_session(composer),
        _ => own_session(composer, note),
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

/// Composes the session and the items of the document, with the note on the items.
fn own_session(composer: &mut Composer<'_>, note: &mut Option<ElementId>) -> StyledText {
    let circulation = composer.circulation;
    let texts = &circulation.texts;
    let notes = texts.notes.as_ref();
    let agenda = Matter {
        session: texts.session.as_ref(),
        items: &texts.agenda_items,
        phrases: phrases(circulation.agenda),
        note: notes.and_then(|notes| notes.agenda_item.as_ref()),
    };
    session(composer, &agenda, note)
}

/// Composes the session and the items of the Economic and Social Council in a document of two organs.
fn council_session(composer: &mut Composer<'_>) -> StyledText {
    let circulation = composer.circulation;
    let Some(council) = &circulation.texts.council else {
        return StyledText::default();
    };
    let matter = Matter {
        session: council.session.as_ref(),
        items: &council.agenda_items,
        phrases: Phrase::AGENDA,
        note: None,
    };
    session(composer, &matter, &mut None)
}

/// Returns the phrases of the items of an agenda.
pub(super) fn phrases(agenda: Agenda) -> [Phrase; 3] {
    match agenda {
        Agenda::Adopted => Phrase::AGENDA,
        Agenda::Provisional => Phrase::PROVISIONAL_AGENDA,
        Agenda::Preliminary => Phrase::PRELIMINARY_LIST,
    }
}

/// The session of an organ and the items of its agenda.
struct Matter<'a> {
    session: Option<&'a Spanned>,
    items: &'a [AgendaItem],
    /// The phrases for one item, several and two.
    phrases: [Phrase; 3],
    /// The note on the items.
    note: Option<&'a Spanned>,
}

/// Composes a session in bold, the numbers of the items, and their titles in bold.
fn session(
    composer: &mut Composer<'_>,
    matter: &Matter<'_>,
    note: &mut Option<ElementId>,
) -> StyledText {
    let (regular, bold) = (composer.style.text(), composer.style.bold());
    let mut text = StyledText::default();
    if let Some(session) = matter.session {
        push_written(&mut text, session, bold);
    }
    let items = matter.items;
    if items.is_empty() {
        return text;
    }
    if !text.is_empty() {
        text.break_line(bold, None);
    }
    let numbers: Vec<&str> = items.iter().map(|item| item.number.text.as_str()).collect();
    let line = (composer.letter.strings).agenda_items(matter.phrases, &numbers);
    text.push(&line, regular, None);
    let star = composer.star(matter.note, regular);
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
