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
mod tests {
    use super::{general_assembly_session, security_council_year, session, session_number, year};
    use crate::lang::Language;
    use chrono::NaiveDate;

    const SIX: [&str; 6] = ["ar", "zh", "en", "fr", "ru", "es"];

    fn language(tag: &str) -> Language {
        Language::new(tag).unwrap()
    }

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn the_seventieth_session_is_named_in_six_languages() {
        assert_eq!(
            SIX.map(|tag| session(language(tag), 70).unwrap()),
            [
                "الدورة السبعون",
                "第七十届会议",
                "Seventieth session",
                "Soixante-dixième session",
                "Семидесятая сессия",
                "Septuagésimo período de sesiones",
            ]
        );
        let traditional = session(language("zh-TW"), 70);
        assert_eq!(traditional.as_deref(), Some("第七十屆會議"));
    }

    #[test]
    fn the_seventy_first_year_is_named_in_six_languages() {
        assert_eq!(
            SIX.map(|tag| year(language(tag), 71).unwrap()),
            [
                "السنة الحادية والسبعون",
                "第七十一年",
                "Seventy-first year",
                "Soixante et onzième année",
                "Семьдесят первый год",
                "Septuagésimo primer año",
            ]
        );
    }

    #[test]
    fn the_line_of_a_session_gives_its_number() {
        for language in SIX.map(language) {
            for number in 1..=100 {
                let line = session(language, number).unwrap();
                assert_eq!(session_number(language, &line), Some(number));
            }
        }
        assert_eq!(
            session_number(Language::EN, "Tenth emergency special session"),
            None
        );
    }

    #[test]
    fn the_year_2016_is_the_seventy_first_of_the_council() {
        assert_eq!(security_council_year(date(2016, 2, 24)), 71);
        assert_eq!(security_council_year(date(1900, 1, 1)), 0);
    }

    #[test]
    fn a_session_opens_on_a_tuesday_of_september() {
        let openings = [
            (2015, 15, 70),
            (2016, 13, 71),
            (2021, 14, 76),
            (2025, 9, 80),
        ];
        for (year, day, number) in openings {
            assert_eq!(general_assembly_session(date(year, 9, day)), number);
            assert_eq!(general_assembly_session(date(year, 9, day - 1)), number - 1);
        }
        assert_eq!(general_assembly_session(date(2016, 2, 24)), 70);
    }
}
