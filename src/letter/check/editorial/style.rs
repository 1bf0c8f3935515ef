//! The editorial style of what a Mission writes.
//!
//! Rules of the Editorial Manual: dates as `24 February 2016`, "per cent" in words, numbers under
//! ten in words; of the Correspondence Manual, paragraph 24: "United Nations" is not abbreviated.

use std::ops::Range;

use super::words::{Fault, Word, words};
use super::{OwnText, grouping, number, symbol};
use crate::lang::{Editorial, Language, date, month_by_beginning};
use crate::letter::date::only_guess;
use crate::letter::findings::Findings;
use crate::letter::passage::{Passage, each_paragraph};
use crate::read::walk::{self, Path};
use crate::report::{Diagnostic, Rule};

/// Reports what is not in the style of the United Nations.
pub(super) fn check(own: &OwnText, findings: &mut Findings) {
    for version in &own.bodies.versions {
        let language = version.language.unwrap_or(own.language());
        each_paragraph(
            &version.body,
            &Path::new(None, walk::BODY),
            language,
            &mut |passage| {
                for range in symbol::symbols(&passage.text) {
                    if let Some(warning) = symbol::fault(&passage.text[range.clone()]) {
                        let span = passage.place(range, findings.sources);
                        findings.push(warning.at(span, ""));
                    }
                }
                for (range, mut warning) in faults(&passage) {
                    warning.message.push_str(&format!(" in the {}", own.noun));
                    let span = passage.place(range, findings.sources);
                    findings.push(warning.at(span, ""));
                }
            },
        );
    }
}

/// Finds what is not in style, in the words of messages that end with the text it is in.
fn faults(passage: &Passage) -> Vec<Fault> {
    let text = passage.text.as_ref();
    let locale = passage.language.locale();
    let Some(rules) = locale.editorial else {
        return Vec::new();
    };
    let mut numbers = number::numbers(text, rules);
    let grouped = grouping::ungrouped(text, rules, locale.numbers.group);
    let is_known =
        |range: &Range<usize>| numbers.iter().any(|(known, _)| known.start == range.start);
    let grouped: Vec<Fault> = (grouped.into_iter())
        .filter(|(range, _)| !is_known(range))
        .collect();
    numbers.extend(grouped);
    abbreviations(text, rules)
        .into_iter()
        .chain(percentages(text, rules))
        .chain(dates(text, passage.language))
        .chain(numbers)
        .collect()
}

fn abbreviations(text: &str, rules: &Editorial) -> Vec<Fault> {
    let fault = |word: Word, mended: String| {
        let message = format!("`{}` is abbreviated", word.text);
        let warning = Diagnostic::new(Rule::UN_ABBREVIATED, message);
        (word.range(), warning.help(format!("write `{mended}`")))
    };
    let full = |word: &str| {
        let mut abbreviations = rules.abbreviations.iter();
        let (_, full) = abbreviations.find(|(short, _)| *short == word)?;
        Some((*full).to_owned())
    };
    words(text)
        .into_iter()
        .filter_map(|word| Some(fault(word, full(word.text)?)))
        .collect()
}

fn percentages(text: &str, rules: &Editorial) -> Vec<Fault> {
    let fault = |range: Range<usize>, written: &str, mended: String| {
        let message = format!("`{written}`");
        let warning = Diagnostic::new(Rule::PER_CENT, message);
        (range, warning.help(format!("write `{mended}`")))
    };
    let is_other = |word: &str| {
        let mut others = rules.not_per_cent.iter();
        word == "%" || others.any(|other| word.eq_ignore_ascii_case(other))
    };
    let per_cent = rules.per_cent;
    let found = words(text).into_iter().filter_map(|word| {
        let mended = match word.text.strip_suffix('%') {
            _ if is_other(word.text) => per_cent.to_owned(),
            number => format!("{} {per_cent}", number?),
        };
        Some(fault(word.range(), word.text, mended))
    });
    found.collect()
}

/// Finds dates in other forms than `24 February 2016`.
fn dates(text: &str, language: Language) -> Vec<Fault> {
    let words = words(text);
    let mut found = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let three: Vec<&Word> = words[index..].iter().take(3).collect();
        let fault = with_month(&three, text, language).or_else(|| in_figures(word, language));
        if let Some((range, mended)) = fault {
            let message = format!("the date `{}`", &text[range.clone()]);
            let warning = Diagnostic::new(Rule::DATE_FORM, message);
            found.push((range, warning.help(format!("write `{mended}`"))));
        }
    }
    found
}

/// Finds `February 24, 2016`, `24th February 2016` and `24 Feb. 2016` at the beginning of words.
fn with_month(words: &[&Word], text: &str, language: Language) -> Option<(Range<usize>, String)> {
    let [word, next, rest @ ..] = words else {
        return None;
    };
    let year = rest.first().filter(|after| {
        after.text.len() == 4 && after.text.bytes().all(|byte| byte.is_ascii_digit())
    });
    let end = year.map_or(next.range().end, |year| year.range().end);
    let year = year.map_or_else(String::new, |year| format!(" {}", year.text));
    let is_close = text[word.range().end..next.start].len() <= 2;
    let month = |word: &Word| month_name(word.text, language);
    let day = |word: &Word| day(word.text, language);
    if let (Some(name), Some(day)) = (month(word), day(next)) {
        return is_close.then(|| (word.start..end, format!("{day} {name}{year}")));
    }
    let (name, day) = (month(next)?, day(word)?);
    let right = format!("{day} {name}{year}");
    let written = &text[word.start..end];
    (is_close && !written.starts_with(&format!("{day} {name}"))).then_some((word.start..end, right))
}

/// Returns the full name of a month that a word abbreviates or is.
fn month_name(word: &str, language: Language) -> Option<&'static str> {
    let is_capital = word.starts_with(|first: char| first.is_ascii_uppercase());
    let mut names = language.locale().month_names();
    let is_name = is_capital && word.len() >= 3 && names.any(|(_, name)| name.starts_with(word));
    let number = month_by_beginning(word).filter(|_| is_name)?;
    language.months()?.get(usize::from(number) - 1).copied()
}

/// Reads the day of a month: `24`, `24th`.
fn day(word: &str, language: Language) -> Option<u32> {
    let endings = language.locale().editorial?.day_endings;
    let digits = endings.iter().find_map(|ending| word.strip_suffix(ending));
    let digits = digits.unwrap_or(word);
    let all_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
    let day = digits.parse().ok();
    day.filter(|day| all_digits && (1..=31).contains(day))
}

/// Finds `24/02/2016`, `24.2.2016` and `2016-02-24`.
fn in_figures(word: &Word, language: Language) -> Option<(Range<usize>, String)> {
    let guess = only_guess(word.text)?;
    let right = date::long(language, guess);
    Some((word.range(), right))
}

#[cfg(test)]
mod tests;
