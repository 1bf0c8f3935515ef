//! The annexes of a document in order, each with its enclosures and its original languages.

use super::super::Composer;
use super::Attached;
use crate::lang::Language;
use crate::letter::{Enclosure, Letter};

/// An annex as it will be printed: the annexed letter, or another text.
pub(super) struct Annexed<'a> {
    pub text: Attached<'a>,
    pub original: Vec<Language>,
    /// Its enclosures.
    pub enclosures: &'a [Enclosure],
}

impl<'a> Annexed<'a> {
    fn letter(letter: &'a Letter) -> Self {
        Self {
            text: Attached::letter(letter),
            original: letter.originals.clone(),
            enclosures: &letter.enclosures,
        }
    }

    /// Makes an attachment; if it states no original language, that of the letter is assumed.
    fn other(text: &'a Enclosure, letter: &Letter) -> Self {
        Self {
            text: Attached::enclosure(text),
            original: or_else(&text.original, &letter.originals),
            enclosures: &text.enclosures,
        }
    }
}

/// Returns whether two texts were written in the same languages.
pub(super) fn same_languages(left: &[Language], right: &[Language]) -> bool {
    let has = |all: &[Language], one: &Language| all.iter().any(|other| other.is_akin_to(*one));
    left.iter().all(|one| has(right, one)) && right.iter().all(|one| has(left, one))
}

/// Returns the languages that a text states, or else those of what it belongs to.
pub(super) fn or_else(stated: &[Language], others: &[Language]) -> Vec<Language> {
    match stated {
        [] => others.to_vec(),
        _ => stated.to_vec(),
    }
}

/// Returns the annexes in order: the letter, if it is annexed to a covering letter, and the further
/// annexes. If the letter itself is the document, its enclosures are annexed to it
/// (un-letter-format 1.9).
pub(super) fn annexes<'a>(composer: &Composer<'a>) -> Vec<Annexed<'a>> {
    let letter = composer.letter;
    let others = letter.annexes.iter();
    let others = others.map(|annex| Annexed::other(annex, letter));
    let first: Vec<Annexed<'a>> = match composer.circulation.transmittal {
        Some(_) => vec![Annexed::letter(letter)],
        None => (letter.enclosures.iter())
            .filter(|enclosure| enclosure.texts.body.is_some())
            .map(|enclosure| Annexed::other(enclosure, letter))
            .collect(),
    };
    first.into_iter().chain(others).collect()
}
