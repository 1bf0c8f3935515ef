//! The style of the covering letter in English.
//!
//! Rules of the Editorial Manual: dates as `24 February 2016`, "per cent" in words, numbers under
//! ten in words; of the Correspondence Manual, paragraph 24: "United Nations" is not abbreviated.

use std::ops::Range;

use super::super::Findings;
use super::super::date::{MONTHS, month};
use super::super::passage::{Passage, each_paragraph};
use super::{Covering, number, symbol};
use crate::lang::Language;
use crate::report::Diagnostic;

/// Reports what is not in the style of the United Nations.
pub(super) fn check(covering: &Covering, findings: &mut Findings) {
    let first = covering.languages.first().copied().unwrap_or(Language::EN);
    let bodies = covering.transmittal.body.iter();
    for version in bodies.flat_map(|bodies| &bodies.versions) {
        let language = version.language.unwrap_or(first);
        each_paragraph(
            &version.body,
            "transmittal.body",
            language,
            &mut |passage| {
                for range in symbol::symbols(&passage.text) {
                    if let Some(warning) = symbol::fault(&passage.text[range.clone()]) {
                        let span = passage.place(range, findings.sources);
                        findings.push(warning.at(span, ""));
                    }
                }
                if language.primary() == "en" {
                    english(&passage, findings);
                }
            },
        );
    }
}

fn english(passage: &Passage, findings: &mut Findings) {
    let text = passage.text.as_ref();
    let found = abbreviations(text)
        .into_iter()
        .chain(percentages(text))
        .chain(dates(text))
        .chain(number::numbers(text));
    for (range, warning) in found {
        let span = passage.place(range, findings.sources);
        findings.push(warning.at(span, ""));
    }
}

/// Something that is not in style, and where.
pub(super) type Fault = (Range<usize>, Diagnostic);

/// A word of a text, with its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'a> {
    pub start: usize,
    pub text: &'a str,
}

impl Word<'_> {
    pub fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }
}

/// Divides a text into words at white space, without the punctuation around them.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let edge = |character: char| {
        character.is_ascii_punctuation() && character != '%' || "“”‘’«»–—…".contains(character)
    };
    text.split(char::is_whitespace)
        .filter_map(|word| {
            let left = word.trim_start_matches(edge);
            let start = left.as_ptr() as usize - text.as_ptr() as usize;
            let text = left.trim_end_matches(edge);
            (!text.is_empty()).then_some(Word { start, text })
        })
        .collect()
}

fn abbreviations(text: &str) -> Vec<Fault> {
    let fault = |word: Word, mended: String| {
        let message = format!("`{}` is abbreviated in the covering letter", word.text);
        let warning = Diagnostic::warning("un-abbreviated", message);
        (word.range(), warning.help(format!("write `{mended}`")))
    };
    let full = |word: &str| match word {
        "UN" | "U.N" => Some("United Nations".to_owned()),
        "UN's" | "UN’s" | "U.N.'s" | "U.N.’s" => Some("of the United Nations".to_owned()),
        "UNSC" => Some("Security Council".to_owned()),
        "UNGA" => Some("General Assembly".to_owned()),
        "UNSG" => Some("Secretary-General of the United Nations".to_owned()),
        _ => None,
    };
    words(text)
        .into_iter()
        .filter_map(|word| Some(fault(word, full(word.text)?)))
        .collect()
}

fn percentages(text: &str) -> Vec<Fault> {
    let fault = |range: Range<usize>, written: &str, mended: String| {
        let message = format!("`{written}` in the covering letter");
        let warning = Diagnostic::warning("per-cent", message);
        (range, warning.help(format!("write `{mended}`")))
    };
    let words = words(text);
    let mut found = Vec::new();
    for (index, word) in words.iter().enumerate() {
        if word.text.eq_ignore_ascii_case("percent") || word.text == "%" {
            found.push(fault(word.range(), word.text, "per cent".into()));
        } else if let Some(number) = word.text.strip_suffix('%') {
            found.push(fault(word.range(), word.text, format!("{number} per cent")));
        }
        let pair = words.get(index + 1).filter(|next| next.text == "pct");
        if let Some(next) = pair {
            found.push(fault(next.range(), next.text, "per cent".into()));
        }
    }
    found
}

/// Finds dates in other forms than `24 February 2016`.
fn dates(text: &str) -> Vec<Fault> {
    let words = words(text);
    let mut found = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let next = words.get(index + 1);
        let after = words.get(index + 2);
        let fault = with_month(word, next, after, text).or_else(|| in_figures(word));
        if let Some((range, mended)) = fault {
            let message = format!("the date `{}` in the covering letter", &text[range.clone()]);
            let warning = Diagnostic::warning("date-form", message);
            found.push((range, warning.help(format!("write `{mended}`"))));
        }
    }
    found
}

/// Finds `February 24, 2016`, `24th February 2016` and `24 Feb. 2016`, by their first word.
fn with_month(
    word: &Word,
    next: Option<&Word>,
    after: Option<&Word>,
    text: &str,
) -> Option<(Range<usize>, String)> {
    let next = next?;
    let year = after.filter(|after| {
        after.text.len() == 4 && after.text.bytes().all(|byte| byte.is_ascii_digit())
    });
    let end = year.map_or(next.range().end, |year| year.range().end);
    let year = year.map_or_else(String::new, |year| format!(" {}", year.text));
    let close = |word: &Word, other: &Word| text[word.range().end..other.start].len() <= 2;
    if let (Some(name), Some(day)) = (month_name(word.text), day(next.text)) {
        let right = close(word, next).then(|| format!("{day} {name}{year}"))?;
        return Some((word.start..end, right));
    }
    let (name, day_number) = (month_name(next.text)?, day(word.text)?);
    let right = format!("{day_number} {name}{year}");
    let written = &text[word.start..end];
    (close(word, next) && !written.starts_with(&format!("{day_number} {name}")))
        .then_some((word.start..end, right))
}

fn month_name(word: &str) -> Option<&'static str> {
    let capital = word.starts_with(|first: char| first.is_ascii_uppercase());
    let known = MONTHS.iter().any(|name| name.starts_with(word)) || word == "Sept";
    let number = month(word).filter(|_| capital && known && word.len() >= 3)?;
    MONTHS.get(number as usize - 1).copied()
}

/// Reads the day of a month: `24`, `24th`.
fn day(word: &str) -> Option<u32> {
    let digits = ["st", "nd", "rd", "th"]
        .into_iter()
        .find_map(|ending| word.strip_suffix(ending))
        .unwrap_or(word);
    let all_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
    digits
        .parse()
        .ok()
        .filter(|day| all_digits && (1..=31).contains(day))
}

/// Finds `24/02/2016`, `24.2.2016` and `2016-02-24`.
fn in_figures(word: &Word) -> Option<(Range<usize>, String)> {
    let date = super::super::date::only_guess(word.text)?;
    let right = crate::lang::date::long(Language::EN, date);
    Some((word.range(), right))
}

#[cfg(test)]
mod tests {
    use super::{abbreviations, dates, percentages};

    fn told(found: Vec<super::Fault>, text: &str) -> Vec<String> {
        found
            .into_iter()
            .map(|(range, warning)| format!("{}: {}", &text[range], warning.help.join(" | ")))
            .collect()
    }

    #[test]
    fn the_united_nations_and_its_organs_are_not_abbreviated() {
        let text = "the UN, the UN's staff and the UNSC (not UNESCO or Unit) of the U.N.";
        assert_eq!(
            told(abbreviations(text), text),
            [
                "UN: write `United Nations`",
                "UN's: write `of the United Nations`",
                "UNSC: write `Security Council`",
                "U.N: write `United Nations`",
            ]
        );
    }

    #[test]
    fn per_cent_is_written_out() {
        let text = "97 percent, 12% and 5 % of 3 per cent";
        assert_eq!(
            told(percentages(text), text),
            [
                "percent: write `per cent`",
                "12%: write `12 per cent`",
                "%: write `per cent`",
            ]
        );
    }

    #[test]
    fn dates_are_day_month_and_year() {
        for (text, expected) in [
            (
                "on February 24, 2016 we",
                "February 24, 2016: write `24 February 2016`",
            ),
            (
                "on 24th February 2016 we",
                "24th February 2016: write `24 February 2016`",
            ),
            ("on the 3rd of", ""),
            (
                "on 24 Feb. 2016 we",
                "24 Feb. 2016: write `24 February 2016`",
            ),
            ("on 24/02/2016 we", "24/02/2016: write `24 February 2016`"),
            ("on 2016-02-24 we", "2016-02-24: write `24 February 2016`"),
            ("on 24 February 2016 we", ""),
            ("on 24 February we", ""),
            ("May 5 States speak", "May 5: write `5 May`"),
            ("in February 2016 and March 2017", ""),
        ] {
            let found = told(dates(text), text);
            let expected: Vec<&str> = Some(expected)
                .filter(|text| !text.is_empty())
                .into_iter()
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
