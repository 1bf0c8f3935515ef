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
mod tests;
