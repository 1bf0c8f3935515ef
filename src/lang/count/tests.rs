use super::{Category, categories, category, number};
use crate::lang::Language;
use Category::{Few, Many, One, Other, Two, Zero};

fn language(tag: &str) -> Language {
    Language::new(tag).unwrap()
}

fn check(tag: &str, cases: &[(Category, &[u64])]) {
    for (expected, counts) in cases {
        for count in *counts {
            assert_eq!(category(language(tag), *count), *expected, "{tag} {count}");
        }
    }
}

#[test]
fn counts_take_the_plural_of_their_language() {
    check("en", &[(One, &[1]), (Other, &[0, 2, 21])]);
    check(
        "fr",
        &[(One, &[0, 1]), (Other, &[2, 21]), (Many, &[1_000_000])],
    );
    check(
        "es",
        &[(One, &[1]), (Other, &[0, 2, 21]), (Many, &[2_000_000])],
    );
    check("zh", &[(Other, &[0, 1, 2])]);
    check("zh-Hant", &[(Other, &[0, 1, 2])]);
    check("tr", &[(One, &[1]), (Other, &[0, 2, 21])]);
}

#[test]
fn slavic_counts_follow_their_last_digits() {
    let few: &[u64] = &[2, 3, 4, 22, 104];
    let many: &[u64] = &[0, 5, 11, 12, 14, 20, 25, 111, 112];
    for tag in ["ru", "uk"] {
        check(tag, &[(One, &[1, 21, 101]), (Few, few), (Many, many)]);
    }
    // In Polish only one is one: `21 podpisów`.
    check("pl", &[(One, &[1]), (Few, few), (Many, many)]);
    check("pl", &[(Many, &[21, 101])]);
}

#[test]
fn arabic_counts_have_six_plurals() {
    check(
        "ar",
        &[
            (Zero, &[0]),
            (One, &[1]),
            (Two, &[2]),
            (Few, &[3, 10, 103]),
            (Many, &[11, 99, 111]),
            (Other, &[100, 102, 1_000]),
        ],
    );
}

#[test]
fn a_language_needs_the_plurals_that_its_counts_have() {
    for (tag, expected) in [
        ("ar", &[One, Two, Few, Many, Other][..]),
        ("zh", &[Other]),
        ("en", &[One, Other]),
        ("fr", &[One, Other]),
        ("ru", &[One, Few, Many]),
        ("uk", &[One, Few, Many]),
        ("pl", &[One, Few, Many]),
        ("pt", &[One, Other]),
        ("und", &[Other]),
    ] {
        let mut found = categories(language(tag));
        found.sort_unstable();
        assert_eq!(found, expected, "{tag}");
    }
}

#[test]
fn thousands_are_grouped_as_in_the_language() {
    assert_eq!(number(Language::EN, 1500), "1,500");
    assert_eq!(number(Language::EN, 999), "999");
    assert_eq!(number(language("es"), 1_234_567), "1.234.567");
    assert_eq!(number(language("fr"), 10_700), "10\u{a0}700");
    assert_eq!(number(language("fa"), 10_700), "۱۰٬۷۰۰");
    assert_eq!(number(language("pl"), 10_700), "10\u{a0}700");
}
