use super::{Figure, Months, Number, Reader};
use crate::lang::{Language, Strings};

fn reader(tag: &str) -> Reader {
    let language = Language::new(tag).unwrap();
    Reader {
        language,
        months: Months::of(&Strings::of(language)),
    }
}

fn written(figure: &Figure) -> String {
    let number = |number: &Number| {
        let shown = format!("{number:?}");
        shown
            .replace("Number { value: ", "")
            .replace(", scale: 0 }", "")
            .replace(", scale: ", "e-")
            .replace(" }", "")
    };
    match figure {
        Figure::Symbol(symbol) => symbol.clone(),
        Figure::Resolution(one, year) => format!("{} ({})", number(one), number(year)),
        Figure::Pair(one, other) => format!("{}/{}", number(one), number(other)),
        Figure::Day { month, day } => format!("day {}.{month}", number(day)),
        Figure::Month(month) => format!("month {month}"),
        Figure::Number(value) => number(value),
    }
}

/// The figures that a text certainly says, and each as it stands in it.
fn read(tag: &str, text: &str) -> Vec<String> {
    let figures = reader(tag).read(text);
    figures
        .certain
        .iter()
        .map(|found| written(&found.figure))
        .collect()
}

#[test]
fn a_date_is_the_same_in_every_language() {
    for (tag, text) in [
        ("en", "on 24 February 2016"),
        ("en", "on February 24, 2016"),
        ("en", "on 24 Feb. 2016"),
        ("fr", "le 24 février 2016"),
        ("es", "el 24 de febrero de 2016"),
        ("ru", "24 февраля 2016 года"),
        ("ar", "في 24 شباط/فبراير 2016"),
        ("ar", "في ٢٤ شباط ٢٠١٦"),
        ("ar", "في 24 فبراير 2016"),
        ("zh", "2016年2月24日"),
        ("zh", "2016 年 2 月 24 日"),
        ("zh", "二〇一六年二月二十四日"),
    ] {
        let mut found = read(tag, text);
        found.sort();
        assert_eq!(found, ["2016", "day 24.2"], "{tag}: {text}");
    }
}

#[test]
fn the_first_of_a_month_is_read_in_the_form_of_its_language() {
    for (tag, text) in [
        ("fr", "le 1er juin"),
        ("es", "el 1º de junio"),
        ("en", "1st of June"),
    ] {
        assert_eq!(read(tag, text), ["day 1.6"], "{tag}: {text}");
    }
}

#[test]
fn numbers_are_read_with_the_separators_of_their_language() {
    for (tag, text, expected) in [
        ("en", "14.5 km", "145e-1"),
        ("fr", "14,5 km", "145e-1"),
        ("zh", "14.5公里", "145e-1"),
        ("ar", "14,5 كيلومترا", "145e-1"),
        ("ar", "١٤٫٥", "145e-1"),
        ("en", "1,543,210 people", "1543210"),
        ("fr", "1\u{a0}543\u{202f}210 habitants", "1543210"),
        ("es", "1.543.210 habitantes", "1543210"),
        ("ru", "1 543 210 человек", "1543210"),
        ("ar", "1\u{a0}543\u{a0}210", "1543210"),
        ("en", "3.25 million", "3250000"),
        ("fr", "3,25 millions", "3250000"),
        ("ru", "3,25 млн", "3250000"),
        ("zh", "325万", "3250000"),
        ("ar", "3,25 مليون", "3250000"),
        ("es", "12 mil millones", "12000000000"),
        ("en", "12 billion", "12000000000"),
        ("zh", "120亿", "12000000000"),
    ] {
        let found = read(tag, text);
        assert_eq!(
            found.first().map(String::as_str),
            Some(expected),
            "{tag}: {text}: {found:?}"
        );
    }
}

#[test]
fn resolutions_and_symbols_are_read_in_every_script() {
    for (tag, text) in [
        ("en", "resolution 2254 (2015)"),
        ("ar", "القرار ٢٢٥٤ (٢٠١٥)"),
        ("zh", "第2254（2015）号决议"),
        ("zh", "第2254(2015)号决议"),
    ] {
        assert_eq!(read(tag, text), ["2254 (2015)"], "{tag}: {text}");
    }
    assert_eq!(read("en", "resolution 70/1"), ["70/1"]);
    assert_eq!(
        read("en", "A/76/743-S/2022/191."),
        ["A/76/743", "S/2022/191"]
    );
    assert_eq!(read("zh", "在S/2026/12号文件中"), ["S/2026/12"]);
}

#[test]
fn words_that_languages_write_differently_are_not_looked_for() {
    for (tag, text) in [
        (
            "en",
            "COVID-19 in the 1990s, at 10.30 a.m. and 3 p.m., M23, the 70th session and the 365th day",
        ),
        ("zh", "2019冠状病毒病"),
        ("fr", "à 15 h, la 70e session"),
        ("ru", "в 90-х годах, 70-я сессия"),
        ("es", "el 365º día"),
        ("en", "at 10:35 tomorrow"),
        (
            "en",
            "see https://example.org/2016/02 and info2016@example.org",
        ),
        ("zh", "四十个村庄"),
        ("en", "May the Council act"),
    ] {
        assert_eq!(read(tag, text), Vec::<String>::new(), "{tag}: {text}");
    }
}

#[test]
fn a_chinese_day_follows_its_month_after_a_space_at_most() {
    assert_eq!(read("zh", "11月 4日"), ["day 4.11"]);
    assert!(!read("zh", "11月，第4日").contains(&"day 4.11".to_owned()));
}

#[test]
fn every_reading_of_a_text_is_found_in_it() {
    let holds = |tag: &str, text: &str, figure: &Figure| reader(tag).read(text).hold(figure);
    let number = |value| Figure::Number(Number::whole(value));
    assert!(holds("fr", "1,500 familles", &number(1500)));
    assert!(holds("ar", "500 1 أسرة", &number(1500)));
    assert!(holds("zh", "四十个村庄", &number(40)));
    assert!(holds("zh", "三千四百二十万", &number(34_200_000)));
    assert!(holds("zh", "十二亿", &number(1_200_000_000)));
    assert!(holds("en", "COVID-19", &number(19)));
    let day = Figure::Day {
        month: 11,
        day: Number::whole(4),
    };
    assert!(holds("ru", "4–15 ноября 2019 года", &day));
    assert!(holds("ru", "04.11.2019", &day));
    assert!(!holds("ru", "4–15 октября 2019 года", &day));
    let resolution = Figure::Resolution(Number::whole(2254), Number::whole(2015));
    assert!(holds(
        "fr",
        "la résolution 2254, adoptée en 2015",
        &resolution
    ));
    assert!(!holds(
        "fr",
        "la résolution 2254, adoptée en 2016",
        &resolution
    ));
    assert!(!holds(
        "en",
        "S/2016/199",
        &Figure::Symbol("S/2016/19".into())
    ));
}

#[test]
fn a_figure_has_the_place_that_it_was_written_at() {
    let text = "يوم 24 شباط/فبراير، القرار 2254 (2015)";
    let figures = reader("ar").read(text);
    let written: Vec<&str> = figures
        .certain
        .iter()
        .map(|found| &text[found.range.clone()])
        .collect();
    assert_eq!(written, ["24 شباط/فبراير", "2254 (2015)"]);
}

#[test]
fn months_are_known_however_a_language_inflects_them() {
    for (tag, text, month) in [
        ("ru", "в марте", 3),
        ("ru", "за май", 5),
        ("ru", "январь", 1),
        ("uk", "у лютому", 2),
        ("fr", "en fevrier", 2),
        ("ar", "وحزيران/يونيه", 6),
        ("en", "Sept.", 9),
    ] {
        assert!(
            reader(tag).read(text).hold(&Figure::Month(month)),
            "{tag}: {text}"
        );
    }
}
