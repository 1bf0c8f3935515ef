//! Sessions of the General Assembly and years of the Security Council.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::Language;
use super::ordinal::ordinal;

/// The year before the first year of the organs: 2016 is the seventy-first year.
const BEFORE_FIRST_YEAR: i32 = 1945;

/// Writes the number of a session, 1 to 100, as in mastheads: `Seventieth session`.
pub fn session(language: Language, number: u32) -> Option<String> {
    let (line, gender) = language.locale().sessions?.session;
    Some(line.replace("{ordinal}", &ordinal(language, number, gender)?))
}

/// Writes a year of the Security Council, 1 to 100, as in mastheads: `Seventy-first year`.
pub fn year(language: Language, number: u32) -> Option<String> {
    let (line, gender) = language.locale().sessions?.year;
    Some(line.replace("{ordinal}", &ordinal(language, number, gender)?))
}

/// Returns the number of the session that a line names, or `None` if it is not the line
/// of a regular session.
pub fn session_number(language: Language, line: &str) -> Option<u32> {
    let line = line.trim().to_lowercase();
    (1..=100).find(|&number| {
        session(language, number).is_some_and(|session| session.to_lowercase() == line)
    })
}

/// Returns the number of the year of the Security Council that a line names, or `None`.
pub fn year_number(language: Language, line: &str) -> Option<u32> {
    let line = line.trim().to_lowercase();
    (1..=100).find(|&number| year(language, number).is_some_and(|year| year.to_lowercase() == line))
}

/// Returns the year of the Security Council in which a date falls, which is the calendar year
/// since 1945.
pub fn security_council_year(date: NaiveDate) -> u32 {
    u32::try_from(date.year() - BEFORE_FIRST_YEAR).unwrap_or(0)
}

/// Returns the regular session of the General Assembly that is open on a date; 0 before the
/// first.
///
/// A session opens on the Tuesday of the third week of September, counted from the first week
/// with a working day (resolution 57/301); since 2024 a week earlier. Before 2003 it may have
/// been another day of September.
pub fn general_assembly_session(date: NaiveDate) -> u32 {
    let number = date.year() - BEFORE_FIRST_YEAR;
    let opened = opening(date.year()).is_some_and(|opening| date >= opening);
    u32::try_from(if opened { number } else { number - 1 }).unwrap_or(0)
}

fn opening(year: i32) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, 9, 1)?;
    let monday = match first.weekday() {
        Weekday::Sat => first.checked_add_days(Days::new(2))?,
        Weekday::Sun => first.checked_add_days(Days::new(1))?,
        day => first.checked_sub_days(Days::new(day.num_days_from_monday().into()))?,
    };
    let weeks = if year < 2024 { 2 } else { 1 };
    monday.checked_add_days(Days::new(weeks * 7 + 1))
}

#[cfg(test)]
mod tests;
