//! The notations at the end of the letter: copies and enclosures.

use super::{Composer, attached, measures};
use crate::form::notation::{self, Named, Notation, NotationStyle, notations};
use crate::lang::Phrase;
use crate::letter::Enclosure;
use crate::typeset::galley::{Block, ElementId, Structure};

/// Appends the notation of copies and that of enclosures, among which annexes are counted.
pub(super) fn append(composer: &mut Composer<'_>, blocks: &mut Vec<Block>) {
    let letter = composer.letter;
    let numbers = (1_u64..).map(|number| number.to_string());
    let enclosures = numbers.zip(&letter.enclosures);
    let annexes = attached::annexes(letter).into_iter();
    let enclosed: Vec<Named> = enclosures
        .chain(annexes.map(|(heading, annex)| (heading, &annex.text)))
        .map(|(heading, attached)| match &attached.texts.title {
            Some(title) => Named::Spanned(title),
            None => Named::Text(heading),
        })
        .collect();
    let notations = [
        Notation {
            label: letter.strings.text(Phrase::Copies).to_owned(),
            names: letter.texts.copies.iter().map(Named::Spanned).collect(),
        },
        Notation {
            label: letter.strings.enclosure_notation(enclosed.len() as u64),
            names: enclosed,
        },
    ];
    append_all(composer, &notations, Structure::ROOT, blocks);
}

/// Appends the notation of those enclosures of an annex whose text is not here.
pub(super) fn append_enclosures(
    composer: &mut Composer<'_>,
    enclosures: &[Enclosure],
    part: ElementId,
    blocks: &mut Vec<Block>,
) {
    let absent = enclosures.iter().filter(|each| each.texts.body.is_none());
    let titles: Vec<_> = absent
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
    };
    let made = notations(all, &style, parent, &mut composer.builder);
    notation::append(blocks, made);
}
