//! Large numbers that are not grouped as the language groups them: `4000`, `12 345`.
//!
//! Years, and numbers that name a thing, such as those of resolutions, stay as they are; so only what
//! counts something is reported.

use std::ops::RangeInclusive;

use super::number::sentences;
use super::words::{Fault, Word, words};
use crate::lang::{Editorial, is_month_name};
use crate::report::{Diagnostic, Rule};

/// The numbers that may be years.
const YEARS: RangeInclusive<u32> = 1500..=2199;

/// Finds numbers of four and more digits that count something and are not grouped by `group`.
pub(super) fn ungrouped(text: &str, rules: &Editorial, group: &str) -> Vec<Fault> {
    let words = words(text);
    let mut found = Vec::new();
    for sentence in sentences(&words, text) {
        for (index, word) in sentence.iter().enumerate() {
            let Some(digits) = digits(&sentence[index..], text) else {
                continue;
            };
            let before = index.checked_sub(1).map(|index| &sentence[index]);
            let is_named = before.is_some_and(|before| names(before, index == 1, rules));
            let after = sentence.get(index + digits.words);
            let counts = after.is_some_and(|after| {
                let gap = &text[digits.end..after.start];
                gap.chars().all(char::is_whitespace) && is_counted(after, rules)
            });
            if is_named || !counts {
                continue;
            }
            let written = &text[word.start..digits.end];
            let warning = Diagnostic::new(Rule::NUMBER_FORM, format!("the number `{written}`"));
            let help = format!("write `{}`", grouped(&digits.all, group));
            found.push((word.start..digits.end, warning.help(help)));
        }
    }
    found
}

/// A number of four digits or more.
struct Digits {
    all: String,
    /// The number of words that it takes.
    words: usize,
    end: usize,
}

/// Reads the number that words begin with, if it is not grouped: in one word, or in groups with
/// single spaces between them.
fn digits(words: &[Word], text: &str) -> Option<Digits> {
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (first, rest) = words.split_first()?;
    if !is_number(first.text) || first.text.starts_with('0') {
        return None;
    }
    let mut digits = Digits {
        all: first.text.to_owned(),
        words: 1,
        end: first.range().end,
    };
    for word in rest.iter().take_while(|_| first.text.len() <= 3) {
        let mut gap = text[digits.end..word.start].chars();
        let is_single = gap.next().is_some_and(char::is_whitespace) && gap.next().is_none();
        if !is_single || word.text.len() != 3 || !is_number(word.text) {
            break;
        }
        digits.all.push_str(word.text);
        digits.words += 1;
        digits.end = word.range().end;
    }
    let is_year = digits.words == 1 && first.text.parse().is_ok_and(|year| YEARS.contains(&year));
    (digits.all.len() > 3 && !is_year).then_some(digits)
}

/// Returns whether the word before a number makes it the name of a thing: `resolution 2254`, `Goal
/// 5`. The capital of the first word of a sentence says nothing.
fn names(before: &Word, is_first: bool, rules: &Editorial) -> bool {
    let is_capital = before.text.starts_with(char::is_uppercase) && !is_first;
    let lower = before.text.to_lowercase();
    is_capital
        || rules.numbered.contains(&lower.as_str())
        || before.text.ends_with(|last: char| last.is_ascii_digit())
}

/// Returns whether the word after a number is a thing that it counts, or a unit.
fn is_counted(after: &Word, rules: &Editorial) -> bool {
    let lower = after.text.to_lowercase();
    after.text.starts_with(char::is_lowercase)
        && !rules.joining.contains(&lower.as_str())
        && !is_month_name(after.text)
}

/// Writes digits in groups of three.
fn grouped(digits: &str, group: &str) -> String {
    let mut written = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            written.push_str(group);
        }
        written.push(digit);
    }
    written
}

#[cfg(test)]
mod tests;
