use super::ungrouped;
use crate::lang::Language;

fn reported(text: &str) -> Vec<String> {
    let rules = Language::EN.locale().editorial.expect("rules for English");
    ungrouped(text, rules, ",")
        .into_iter()
        .map(|(range, warning)| format!("{}: {}", &text[range], warning.help.join(" | ")))
        .collect()
}

#[test]
fn numbers_that_count_something_are_grouped_in_threes() {
    for (text, expected) in [
        ("We count 4000 people there", "4000: write `4,000`"),
        ("Some 12345 people left", "12345: write `12,345`"),
        ("We count 12 345 people", "12 345: write `12,345`"),
        (
            "We count 12\u{a0}345\u{202f}678 people",
            "12\u{a0}345\u{202f}678: write `12,345,678`",
        ),
        ("They walked 1400 km in 2016", "1400: write `1,400`"),
        ("At 2500 metres", "2500: write `2,500`"),
    ] {
        assert_eq!(reported(text), [expected], "{text}");
    }
}

#[test]
fn years_names_and_grouped_numbers_are_left() {
    for text in [
        "the 2016 elections and the 1945 generation",
        "resolution 2254 (2015) was adopted",
        "resolutions 2139 (2014) and 2254 were adopted",
        "at Boulevard 10017 entrances",
        "We count 4,000 people and 12,345 houses",
        "in room 3125 at noon, code 10017 for all",
        "on 24 February 2016 we met 300 people",
        "in 2016, 150 people left",
        "Goal 5, 100 people",
        "the numbers 4000, 5000",
        "phone 0123 456 calls",
        "heats of 12 3456 houses",
    ] {
        assert_eq!(reported(text), Vec::<String>::new(), "{text}");
    }
}
