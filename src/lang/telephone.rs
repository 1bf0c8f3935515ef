//! Telephone numbers, whose parts follow each other from left to right in every script.
//!
//! In text from right to left each part would be put to the left of the one before it (UAX #9), and
//! nobody could dial the number.

use std::ops::Range;

/// The fewest digits of a telephone number.
const FEWEST_DIGITS: usize = 7;

/// Finds telephone numbers of several parts: those that begin with `+`, with `0`, or with a part in
/// parentheses, and those that are the whole text.
pub(super) fn numbers(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find(|c: char| c == '+' || c == '(' || c.is_ascii_digit()) {
        let start = from + at;
        let is_part = |c: char| c.is_ascii_digit() || "+()-./ \u{a0}".contains(c);
        let length = text[start..].find(|c| !is_part(c));
        let whole = &text[start..start + length.unwrap_or(text.len() - start)];
        let number = whole.trim_end_matches(|c: char| !c.is_ascii_digit() && c != ')');
        from = start + whole.len().max(1);
        let follows_letter = text[..start].ends_with(char::is_alphanumeric);
        if !follows_letter && is_telephone(number, text) {
            found.push(start..start + number.len());
        }
    }
    found
}

fn is_telephone(number: &str, text: &str) -> bool {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let has_parts = number.contains([' ', '-', '(', '\u{a0}', '.', '/']);
    let has_area = number.starts_with('(')
        && (number.split_once(')'))
            .is_some_and(|(_, rest)| rest.contains(|c: char| c.is_ascii_digit()));
    // A date or a range of years is in order as it is.
    let is_whole = text.trim() == number && number.contains([' ', '(', '\u{a0}']);
    digits >= FEWEST_DIGITS && has_parts && (number.starts_with(['+', '0']) || has_area || is_whole)
}

#[cfg(test)]
mod tests;
