//! Ordinal numbers from the first to the hundredth, in the form they have before "session" and
//! "year".
//!
//! Forms of un-letter-format 3.3: the English ones were seen in documents, the others are well known.

#[cfg(test)]
mod tests;

use super::Language;

/// The gender of the noun after an ordinal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// As `год`.
    Masculine,
    /// As `сессия`, `année`, `الدورة`.
    Feminine,
}

/// Returns the ordinal of 1 to 100 with its first letter in upper case; `None` beyond, and in a
/// language without ordinals.
pub(super) fn ordinal(language: Language, number: u32, gender: Gender) -> Option<String> {
    let sessions = language.locale().sessions?;
    let text = (1..=100)
        .contains(&number)
        .then(|| (sessions.ordinal)(number, gender))?;
    let mut characters = text.chars();
    let first = characters.next()?;
    Some(first.to_uppercase().chain(characters).collect())
}

/// Returns the word of a number, from 1, in a list of words.
pub(super) fn word(words: &'static str, number: u32) -> &'static str {
    let mut words = words.split_ascii_whitespace();
    words
        .nth(number.saturating_sub(1) as usize)
        .unwrap_or_default()
}
