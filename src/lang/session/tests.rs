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
