use super::{Format, Pattern};
use crate::lang::{Language, subparagraph};

fn pattern(language: &str, depth: usize, numbers: std::ops::Range<u64>) -> Option<String> {
    let language = Language::new(language).unwrap();
    let labels: Vec<(u64, String)> = numbers
        .map(|number| (number, subparagraph(language, depth, number)))
        .collect();
    let labels: Vec<(u64, &str)> = labels
        .iter()
        .map(|(n, label)| (*n, label.as_str()))
        .collect();
    let pattern = Pattern::of(&labels)?;
    Some(format!(
        "{} {}",
        pattern.format.name(),
        pattern.level_text(depth)
    ))
}

#[test]
fn the_labels_of_five_languages_are_formats_of_word() {
    let found = ["en", "fr", "es", "ru", "zh"]
        .map(|language| [0, 1].map(|depth| pattern(language, depth, 1..28).unwrap()));
    let western = [
        ["lowerLetter (%1)", "lowerRoman (%2)"],
        ["lowerLetter %1)", "lowerRoman %2)"],
        ["lowerLetter %1)", "lowerRoman %2)"],
        ["lowerLetter %1)", "lowerRoman %2)"],
        ["lowerLetter (%1)", "chineseCountingThousand (%2)"],
    ];
    assert_eq!(found, western.map(|levels| levels.map(str::to_owned)));
}

#[test]
fn word_has_a_format_for_arabic_figures_and_none_for_letters() {
    assert_eq!(pattern("ar", 0, 1..4), None);
    assert_eq!(pattern("ar", 1, 1..4).as_deref(), Some("decimal (%2)"));
}

#[test]
fn one_label_that_is_a_letter_and_a_roman_numeral_follows_its_number() {
    assert_eq!(
        Pattern::of(&[(9, "(i)")]).map(|found| found.format),
        Some(Format::LowerLetter)
    );
    assert_eq!(
        Pattern::of(&[(1, "(i)")]).map(|found| found.format),
        Some(Format::LowerRoman)
    );
    assert_eq!(
        Pattern::of(&[(1986, "1986.")]).map(|found| found.format),
        Some(Format::Decimal)
    );
    assert_eq!(Pattern::of(&[(2, "(a)")]), None);
}
