//! The beginning of long lists, which is enough to know whether every line of a list fits.

use std::sync::Arc;

use crate::letter::{Letter, Part, Signatory};
use crate::read::Field;

/// A list is set whole up to so many entries.
const WHOLE: usize = 200;
/// The number of entries of a longer list that are set.
const BEGINNING: usize = 20;
/// So many letters fit on a line however wide they are. An entry of a long list that no column
/// holds goes across the whole measure, which holds 32 letters `W` of 12 pt: they are 363 pt wide.
const FITTING: usize = 32;

/// Keeps only the beginning of long lists if each word of them fits on a line, so that checking a
/// letter does not take as long as building it.
pub fn shorten_lists(letter: &mut Letter) {
    letter.signatories.iter_mut().for_each(shorten);
    letter.each_attachment_mut(&mut |attached| attached.signatories.iter_mut().for_each(shorten));
}

fn shorten(part: &mut Part) {
    for list in [&mut part.signatories, &mut part.sharing] {
        if list.len() > WHOLE && list.iter().all(fits) {
            *list = Arc::from(&list[..BEGINNING]);
        }
    }
}

/// Returns whether each word of an entry fits on a line.
fn fits(signatory: &Signatory) -> bool {
    let is_short = |word: &str| word.len() <= FITTING || word.chars().count() <= FITTING;
    let texts = Field::PRINTED.into_iter();
    let mut texts = texts.filter_map(|field| signatory.text(field));
    texts.all(|written| written.text.split(may_break).all(is_short))
}

/// Returns whether a line may end at a character: at a space, or between two of those that Chinese
/// and Japanese write without spaces.
fn may_break(character: char) -> bool {
    character == ' ' || character >= '\u{2e80}'
}
