use super::numbers;
use crate::lang::Language;

fn reported(text: &str) -> Vec<String> {
    let rules = Language::EN.locale().editorial.expect("rules for English");
    numbers(text, rules)
        .into_iter()
        .map(|(range, warning)| format!("{}: {}", &text[range], warning.help.join(" | ")))
        .collect()
}

#[test]
fn numbers_under_ten_are_written_in_words_and_others_in_figures() {
    for (text, expected) in [
        ("We met 3 representatives there", "3: write `three`"),
        ("We met twelve representatives there", "twelve: write `12`"),
        (
            "They were heard. 3 representatives spoke",
            "3: write `Three`, or turn the sentence round",
        ),
        (
            "They were heard. 47 States spoke",
            "47: turn the sentence round, so that it begins with a word",
        ),
    ] {
        assert_eq!(reported(text), [expected], "{text}");
    }
}

#[test]
fn numbers_that_name_a_thing_or_measure_stay_in_figures() {
    for text in [
        "under article 3 common to the Conventions",
        "in phase 2 talks, and Goal 5 targets",
        "on 3 February 2016",
        "some 3 million people and 5 per cent",
        "We met 3 envoys and 15 experts",
        "resolution 9 (1946)",
        "Ten States spoke",
        "in paragraphs 3 and 4 thereof",
    ] {
        assert_eq!(reported(text), Vec::<String>::new(), "{text}");
    }
}
