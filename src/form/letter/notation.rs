//! The notations at the end of the letter: enclosures and copies.

use super::{Composer, attached, measures};
use crate::form::notation::{self, Named, Notation, NotationStyle, notations};
use crate::lang::Phrase;
use crate::letter::{Enclosure, Letter};
use crate::typeset::galley::{Block, ElementId, Structure};

/// Appends the notation of enclosures, among which annexes are counted, and that of copies, in this
/// order (New Oxford Style Manual; DIN 5008).
pub(super) fn append(composer: &mut Composer<'_>, blocks: &mut Vec<Block>) {
    let letter = composer.letter;
    let copies = Notation {
        label: letter.strings.text(Phrase::Copies).to_owned(),
        names: letter.texts.copies.iter().map(Named::Spanned).collect(),
    };
    let notations = if are_below_text(letter) {
        vec![copies]
    } else {
        vec![enclosures(letter), copies]
    };
    append_all(composer, &notations, Structure::ROOT, blocks);
}

/// Appends the notation of enclosures below the text, in a language that has it there.
pub(super) fn append_below_text(composer: &mut Composer<'_>, blocks: &mut Vec<Block>) {
    let letter = composer.letter;
    if are_below_text(letter) {
        append_all(composer, &[enclosures(letter)], Structure::ROOT, blocks);
    }
}

fn are_below_text(letter: &Letter) -> bool {
    letter.language.locale().signatures.enclosures_first
}

fn enclosures(letter: &Letter) -> Notation<'_> {
    let numbers = (1_u64..).map(|number| number.to_string());
    let enclosures = numbers.zip(&letter.enclosures);
    let annexes = attached::annexes(letter).into_iter();
    let names: Vec<Named> = enclosures
        .chain(annexes)
        .map(|(heading, attached)| match &attached.texts.title {
            Some(title) => Named::Spanned(title),
            None => Named::Text(heading),
        })
        .collect();
    Notation {
        label: letter.strings.enclosure_notation(names.len() as u64),
        names,
    }
}

/// Appends the notation of those enclosures of an attachment whose text is not here.
pub(super) fn append_enclosures(
    composer: &mut Composer<'_>,
    attached: &Enclosure,
    part: ElementId,
    blocks: &mut Vec<Block>,
) {
    let titles: Vec<_> = attached
        .named()
        .filter_map(|each| each.texts.title.as_ref())
        .collect();
    let strings = &composer.letter.strings;
    let notation = Notation {
        label: strings.enclosure_notation(titles.len() as u64),
        names: titles.into_iter().map(Named::Spanned).collect(),
    };
    append_all(composer, &[notation], part, blocks);
}

fn append_all(
    composer: &mut Composer<'_>,
    all: &[Notation<'_>],
    parent: ElementId,
    blocks: &mut Vec<Block>,
) {
    let style = NotationStyle {
        text: measures::entry(composer.language()),
        paragraph: measures::entry_paragraph(composer.language()),
        step: measures::NOTATION_STEP,
        gap: measures::NOTATION_GAP,
        hang: measures::ENTRY_HANG,
    };
    let made = notations(all, &style, parent, &mut composer.builder);
    notation::append(blocks, made);
}
