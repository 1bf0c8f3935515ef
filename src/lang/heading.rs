//! The numbers of headings as typed: `I.`, `A.`, `1.`, in Chinese `一、`, in Arabic `أولا -`.

use super::locale::{self, Vocabulary};

/// A number before the text of a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadingMark {
    /// Its rank: 0 for `I.`, 1 for `A.`, 2 for `1.`.
    pub rank: u8,
    /// The number that it stands for, from 1.
    pub value: u64,
    /// Its bytes, with the space after it.
    pub length: usize,
}

/// Returns the number that a letter stands for before an item, from 1.
pub fn letter_value(letter: char) -> Option<u64> {
    locale::all().find_map(|locale| {
        let mut alphabet = locale.vocabulary.item_letters.chars();
        number(alphabet.position(|own| own == letter)?)
    })
}

fn number(index: usize) -> Option<u64> {
    u64::try_from(index + 1).ok()
}

/// Reads the number before the text of a heading; `last` is that of the heading before it on its
/// level, by which `C.` is known to be a letter and not a hundred.
pub fn heading_mark(text: &str, last: Option<&HeadingMark>) -> Option<HeadingMark> {
    let (word, after) = split(text)?;
    let (rank, value) = rank(word, last)?;
    let rest = after.trim_start_matches([' ', '-', '–']);
    (!rest.is_empty()).then_some(HeadingMark {
        rank,
        value,
        length: text.len() - rest.len(),
    })
}

/// Separates the word of a number from the text after its stop.
fn split(text: &str) -> Option<(&str, &str)> {
    if let Some((word, after)) = text.split_once('、') {
        return Some((word, after));
    }
    let (word, after) = text.split_once(' ')?;
    if let Some(word) = word.strip_suffix('.') {
        return Some((word, after));
    }
    // In Arabic a dash follows the number.
    let is_arabic = word
        .chars()
        .all(|letter| ('\u{600}'..'\u{700}').contains(&letter))
        || word.chars().all(|digit| digit.is_ascii_digit());
    (is_arabic && after.starts_with(['-', '–'])).then_some((word, after))
}

fn rank(word: &str, last: Option<&HeadingMark>) -> Option<(u8, u64)> {
    if word.chars().all(|digit| digit.is_ascii_digit()) {
        return Some((2, word.parse().ok()?));
    }
    let chinese =
        (1..=30).find(|value| super::Numerals::Chinese.write(super::Language::ZH, *value) == word);
    if let Some(value) = chinese {
        return Some((0, value));
    }
    if let Some(found) = locale::all().find_map(|locale| named(word, &locale.vocabulary)) {
        return Some(found);
    }
    let roman = (1..=40).find(|value| super::roman(*value).to_uppercase() == word);
    let letter = letter(word);
    let follows = |rank: u8, value: u64| {
        last.is_some_and(|last| last.rank == rank && last.value + 1 == value)
    };
    match (roman, letter) {
        (Some(_), Some(letter)) if follows(1, letter) => Some((1, letter)),
        (Some(roman), Some(_)) if roman == 1 || follows(0, roman) => Some((0, roman)),
        (Some(roman), None) => Some((0, roman)),
        (_, Some(letter)) => Some((1, letter)),
        (None, None) => None,
    }
}

/// Returns the rank and the number of a word that stands for one in a language.
fn named(word: &str, vocabulary: &Vocabulary) -> Option<(u8, u64)> {
    let stem = word.trim_end_matches(['ً', 'ا']);
    let mut ordinals = vocabulary.heading_ordinals.iter();
    let mut letters = vocabulary.heading_letters.iter();
    if let Some(index) = ordinals.position(|own| own.trim_end_matches('ا') == stem) {
        return Some((0, number(index)?));
    }
    let index = letters.position(|own| *own == word)?;
    Some((1, number(index)?))
}

/// Returns the place of a capital letter in its alphabet.
fn letter(word: &str) -> Option<u64> {
    let mut letters = word.chars();
    let (letter, None) = (letters.next()?, letters.next()) else {
        return None;
    };
    let mut small = letter.to_lowercase();
    let is_capital = letter.is_uppercase();
    is_capital.then(|| letter_value(small.next()?))?
}

#[cfg(test)]
mod tests;
