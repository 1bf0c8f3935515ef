use super::long;
use crate::lang::Language;
use chrono::NaiveDate;

fn on(tag: &str, year: i32, month: u32, day: u32) -> String {
    let language = Language::new(tag).unwrap();
    long(language, NaiveDate::from_ymd_opt(year, month, day).unwrap())
}

#[test]
fn dates_take_the_united_nations_form_in_six_languages() {
    let dates = ["ar", "zh", "en", "fr", "ru", "es"].map(|tag| on(tag, 2016, 2, 24));
    assert_eq!(
        dates,
        [
            "24 شباط/فبراير 2016",
            "2016年2月24日",
            "24 February 2016",
            "24 février 2016",
            "24 февраля 2016 года",
            "24 de febrero de 2016",
        ]
    );
}

#[test]
fn the_first_of_a_month_is_an_ordinal_in_french_alone() {
    assert_eq!(on("fr", 2016, 3, 1), "1er mars 2016");
    assert_eq!(on("en", 2016, 3, 1), "1 March 2016");
    assert_eq!(on("es", 2016, 3, 1), "1 de marzo de 2016");
}

#[test]
fn arabic_june_and_july_are_spelled_as_the_united_nations_does() {
    assert_eq!(on("ar", 2016, 6, 30), "30 حزيران/يونيه 2016");
    assert_eq!(on("ar", 2016, 7, 1), "1 تموز/يوليه 2016");
}

#[test]
fn a_language_without_a_form_gets_the_date_in_figures() {
    assert_eq!(on("pt", 2016, 2, 24), "2016-02-24");
}
