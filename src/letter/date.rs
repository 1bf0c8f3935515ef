//! Dates: written as year, month and day, and of days that exist.

use chrono::NaiveDate;

use crate::lang::{Language, month_by_beginning};
use crate::letter::findings::Findings;
use crate::read::Spanned;
use crate::report::{Diagnostic, Rule};

/// Reads a date; what is wrong with it is reported with the form that it should have.
pub(super) fn read(written: &Spanned, findings: &mut Findings) -> Option<NaiveDate> {
    match parse(written.text.trim()) {
        Ok(date) => Some(date),
        Err(fault) => {
            findings.push(fault.at(written.span, ""));
            None
        }
    }
}

/// Reads a date that was checked before, where it is right.
pub(super) fn iso_day(text: &str) -> Option<NaiveDate> {
    let (year, month, day) = iso(text.trim())?;
    calendar(year, month, day)
}

/// Works out the date that is meant by figures alone in whatever order, where only one can be.
pub(super) fn only_guess(text: &str) -> Option<NaiveDate> {
    let figures = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'/' | b'.' | b'-'));
    let separators = text.bytes().filter(|byte| !byte.is_ascii_digit()).count();
    (figures && separators == 2).then(|| guesses(text).first().copied())?
}

fn parse(text: &str) -> Result<NaiveDate, Box<Diagnostic>> {
    match iso(text) {
        Some((year, month, day)) => {
            calendar(year, month, day).ok_or_else(|| Box::new(no_such_day(year, month, day, text)))
        }
        None if is_draft(text) => Err(Box::new(draft(text))),
        None => Err(Box::new(other_form(text))),
    }
}

/// Reads `2016-02-24`, whether or not there is such a day.
fn iso(text: &str) -> Option<(i32, u32, u32)> {
    let bytes = text.as_bytes();
    let shape = bytes.len() == 10
        && bytes.iter().enumerate().all(|(index, byte)| match index {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    shape.then_some(())?;
    Some((
        text[..4].parse().ok()?,
        text[5..7].parse().ok()?,
        text[8..].parse().ok()?,
    ))
}

/// The years a letter can be of: before them the calendar differs, after them it is a slip.
const YEARS: std::ops::RangeInclusive<i32> = 1583..=2999;

fn calendar(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    YEARS
        .contains(&year)
        .then(|| NaiveDate::from_ymd_opt(year, month, day))?
}

fn no_such_day(year: i32, month: u32, day: u32, text: &str) -> Diagnostic {
    let error = Diagnostic::new(Rule::NO_SUCH_DATE, format!("there is no day `{text}`"));
    let last = (28..=31)
        .rev()
        .find(|day| calendar(year, month, *day).is_some());
    match last {
        _ if !YEARS.contains(&year) => error.help(format!(
            "write a year from {} to {}",
            YEARS.start(),
            YEARS.end()
        )),
        None if calendar(year, day, month).is_some() => error.help(format!(
            "write the month before the day: `{year:04}-{day:02}-{month:02}`"
        )),
        None => error.help("write a month from 01 to 12"),
        Some(last) => error
            .note(format!("{} {year} has {last} days", month_name(month)))
            .help(format!("write a day from 01 to {last}")),
    }
}

/// Returns whether a part of the date was left open: `February —, 2026`, `2026-02-XX`.
fn is_draft(text: &str) -> bool {
    let open = |word: &str| {
        let word = word.trim_matches([',', '.']);
        !word.is_empty()
            && word.chars().all(|character| {
                matches!(
                    character,
                    '—' | '–' | '-' | '_' | '?' | 'X' | 'x' | '…' | '.'
                )
            })
    };
    text.split([' ', '-', '/', ',']).any(open) || text.split(' ').any(open)
}

fn draft(text: &str) -> Diagnostic {
    let month = month_in(text);
    let year = text
        .split(|character: char| !character.is_ascii_digit())
        .find(|digits| digits.len() == 4);
    let example = match (year, month) {
        (Some(year), Some(month)) => format!("write the day into `{year}-{month:02}-DD`"),
        (Some(year), None) => format!("write the month and the day into `{year}-MM-DD`"),
        _ => "write the date as year, month and day, such as `2016-02-24`".into(),
    };
    Diagnostic::new(Rule::DRAFT_DATE, format!("`{text}` is the date of a draft")).help(example)
}

fn other_form(text: &str) -> Diagnostic {
    let error = Diagnostic::new(
        Rule::DATE_FORMAT,
        format!("expected a date such as `2016-02-24`, found `{text}`"),
    );
    match guesses(text).as_slice() {
        [] => error.help("write the year, the month and the day as digits: `2016-02-24`"),
        [date] => error.help(format!("write `{date}`")),
        [first, second, ..] => error
            .note("the day and the month cannot be told apart")
            .help(format!("write `{first}` or `{second}`, whichever is meant")),
    }
}

/// Returns the English name of a month, for messages.
fn month_name(month: u32) -> &'static str {
    let months = Language::EN.months().unwrap_or_default();
    months.get(month as usize - 1).copied().unwrap_or_default()
}

fn month_in(text: &str) -> Option<u32> {
    text.split(|character: char| !character.is_alphabetic())
        .filter(|word| word.chars().count() >= 3)
        .find_map(month_by_beginning)
        .map(u32::from)
}

/// Works out which dates may be meant by a date in another form; two where the order of day and
/// month is open.
fn guesses(text: &str) -> Vec<NaiveDate> {
    let digits: Vec<&str> = text
        .split(|character: char| !character.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .collect();
    let values: Vec<u32> = digits
        .iter()
        .filter_map(|digits| digits.parse().ok())
        .collect();
    let day_of = |year: u32, month: u32, day: u32| {
        i32::try_from(year)
            .ok()
            .and_then(|year| calendar(year, month, day))
    };
    let mut dates: Vec<NaiveDate> = match (values.as_slice(), month_in(text)) {
        ([day, year], Some(month)) if digits[1].len() == 4 => vec![day_of(*year, month, *day)],
        ([year, day], Some(month)) if digits[0].len() == 4 => vec![day_of(*year, month, *day)],
        ([year, month, day], None) if digits[0].len() == 4 => vec![day_of(*year, *month, *day)],
        ([first, second, year], None) if digits[2].len() == 4 => {
            vec![
                day_of(*year, *second, *first),
                day_of(*year, *first, *second),
            ]
        }
        ([_], None) if digits[0].len() == 8 && digits[0] == text => {
            let part = |range: std::ops::Range<usize>| text[range].parse().unwrap_or(0);
            vec![day_of(part(0..4), part(4..6), part(6..8))]
        }
        _ => Vec::new(),
    }
    .into_iter()
    .flatten()
    .collect();
    dates.dedup();
    dates
}

#[cfg(test)]
mod tests {
    use super::parse;

    fn told(text: &str) -> String {
        match parse(text) {
            Ok(date) => date.to_string(),
            Err(fault) => {
                let lines = [
                    vec![fault.rule.code().to_owned(), fault.message],
                    fault.notes,
                    fault.help,
                ];
                lines.concat().join(" | ")
            }
        }
    }

    #[test]
    fn a_date_is_year_month_and_day() {
        assert_eq!(told("2016-02-24"), "2016-02-24");
        assert_eq!(told("2016-02-29"), "2016-02-29");
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused_with_the_days_that_do() {
        for (text, expected) in [
            (
                "2016-02-30",
                "no-such-date | there is no day `2016-02-30` | February 2016 has 29 days | write a day from 01 to 29",
            ),
            (
                "2015-02-29",
                "no-such-date | there is no day `2015-02-29` | February 2015 has 28 days | write a day from 01 to 28",
            ),
            (
                "2016-24-02",
                "no-such-date | there is no day `2016-24-02` | write the month before the day: `2016-02-24`",
            ),
            (
                "2016-13-40",
                "no-such-date | there is no day `2016-13-40` | write a month from 01 to 12",
            ),
            (
                "0016-02-24",
                "no-such-date | there is no day `0016-02-24` | write a year from 1583 to 2999",
            ),
        ] {
            assert_eq!(told(text), expected);
        }
    }

    #[test]
    fn another_form_is_refused_with_the_right_one() {
        for (text, help) in [
            ("24/02/2016", "write `2016-02-24`"),
            ("02/24/2016", "write `2016-02-24`"),
            ("24.2.2016", "write `2016-02-24`"),
            ("2016/02/24", "write `2016-02-24`"),
            ("2016-2-24", "write `2016-02-24`"),
            ("20160224", "write `2016-02-24`"),
            ("24 February 2016", "write `2016-02-24`"),
            ("February 24, 2016", "write `2016-02-24`"),
            ("24th Feb. 2016", "write `2016-02-24`"),
            ("24 février 2016", "write `2016-02-24`"),
            ("24 de febrero de 2016", "write `2016-02-24`"),
            ("24 февраля 2016 года", "write `2016-02-24`"),
            ("2016年2月24日", "write `2016-02-24`"),
            ("1 mai 2016", "write `2016-05-01`"),
            ("1 juillet 2016", "write `2016-07-01`"),
            (
                "yesterday",
                "write the year, the month and the day as digits: `2016-02-24`",
            ),
            (
                "2016-02",
                "write the year, the month and the day as digits: `2016-02-24`",
            ),
        ] {
            let expected = format!(
                "date-format | expected a date such as `2016-02-24`, found `{text}` | {help}"
            );
            assert_eq!(told(text), expected);
        }
    }

    #[test]
    fn a_day_and_a_month_that_cannot_be_told_apart_are_both_offered() {
        assert_eq!(
            told("03/04/2016"),
            "date-format | expected a date such as `2016-02-24`, found `03/04/2016` | \
             the day and the month cannot be told apart | \
             write `2016-04-03` or `2016-03-04`, whichever is meant"
        );
    }

    #[test]
    fn the_date_of_a_draft_is_refused_with_what_it_lacks() {
        for (text, help) in [
            ("February —, 2026", "write the day into `2026-02-DD`"),
            ("__ February 2026", "write the day into `2026-02-DD`"),
            (
                "2026-02-XX",
                "write the month and the day into `2026-MM-DD`",
            ),
            ("?? 2026", "write the month and the day into `2026-MM-DD`"),
        ] {
            let expected = format!("draft-date | `{text}` is the date of a draft | {help}");
            assert_eq!(told(text), expected);
        }
    }
}
