//! Numbers in what a Mission writes: under ten in words, from ten in figures, none in figures at
//! the beginning of a sentence (Editorial Manual, Numbers, dates and time).

use super::words::{Fault, Word, words};
use crate::lang::{Editorial, is_month_name};
use crate::report::{Diagnostic, Rule};

/// Finds numbers that are not in style. Where a sentence counts several things and one of them is
/// in figures by right, all are.
pub(super) fn numbers(text: &str, rules: &Editorial) -> Vec<Fault> {
    let words = words(text);
    let mut found = Vec::new();
    for sentence in sentences(&words, text) {
        let large = sentence
            .iter()
            .any(|word| figure(word).is_some_and(|figure| figure >= 10));
        for (index, word) in sentence.iter().enumerate() {
            let before = index.checked_sub(1).and_then(|index| sentence.get(index));
            let after = sentence.get(index + 1);
            found.extend(match (before, figure(word)) {
                (None, Some(number)) if is_counted(after, rules) => beginning(word, number, rules),
                (Some(before), Some(number)) if number < 10 && !large => {
                    small(word, number, [Some(before), after], rules)
                }
                (Some(_), None) => in_words(word, rules),
                _ => None,
            });
        }
    }
    found
}

fn fault(word: &Word, mended: &str) -> Option<Fault> {
    let message = format!("the number `{}`", word.text);
    let warning = Diagnostic::new(Rule::NUMBER_FORM, message);
    Some((word.range(), warning.help(format!("write `{mended}`"))))
}

fn small(word: &Word, number: u32, around: [Option<&Word>; 2], rules: &Editorial) -> Option<Fault> {
    let [before, after] = around;
    let before = before?;
    let named = rules
        .numbered
        .contains(&before.text.to_lowercase().as_str())
        || before.text.starts_with(char::is_uppercase)
        || before.text.ends_with(|last: char| last.is_ascii_digit());
    let counts = is_counted(after, rules) && !named;
    counts.then(|| fault(word, rules.small_numbers[number as usize]))?
}

/// Returns whether what follows a number is a thing that it counts.
fn is_counted(after: Option<&Word>, rules: &Editorial) -> bool {
    after.is_some_and(|after| {
        let word = after.text.to_lowercase();
        let unit = rules.units.contains(&word.as_str());
        let month = is_month_name(after.text);
        !unit
            && !month
            && !rules.joining.contains(&word.as_str())
            && word.starts_with(char::is_alphabetic)
    })
}

fn beginning(word: &Word, number: u32, rules: &Editorial) -> Option<Fault> {
    let message = format!("the figure `{}` begins a sentence", word.text);
    let warning = Diagnostic::new(Rule::NUMBER_FORM, message);
    let help = match rules
        .small_numbers
        .get(number as usize)
        .or(in_full(number, rules).as_ref())
    {
        Some(name) => format!("write `{}`, or turn the sentence round", capital(name)),
        None => "turn the sentence round, so that it begins with a word".into(),
    };
    Some((word.range(), warning.help(help)))
}

fn in_full(number: u32, rules: &Editorial) -> Option<&'static str> {
    rules
        .large_numbers
        .iter()
        .find(|(_, value)| *value == number)
        .map(|(name, _)| *name)
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

fn in_words(word: &Word, rules: &Editorial) -> Option<Fault> {
    let (_, number) = rules
        .large_numbers
        .iter()
        .find(|(name, _)| *name == word.text)?;
    fault(word, &number.to_string())
}

/// Reads a number in plain figures.
fn figure(word: &Word) -> Option<u32> {
    let plain = word
        .text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b',');
    let digits: String = word.text.chars().filter(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|_| plain)
}

/// Divides words into sentences, at words that a full stop follows and a capital or figure.
pub(super) fn sentences<'w, 't>(words: &'w [Word<'t>], text: &str) -> Vec<&'w [Word<'t>]> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (index, pair) in words.windows(2).enumerate() {
        let between = &text[pair[0].range().end..pair[1].start];
        let ends = between.contains(['.', '!', '?', '\n']) && pair[0].text.len() > 3;
        let begins = pair[1]
            .text
            .starts_with(|first: char| first.is_uppercase() || first.is_numeric());
        if ends && begins {
            sentences.push(&words[start..=index]);
            start = index + 1;
        }
    }
    sentences.push(&words[start..]);
    sentences
}

#[cfg(test)]
mod tests;
