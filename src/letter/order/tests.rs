use proptest::prelude::*;

use super::{Alphabet, Order, Sortable};
use crate::lang::Language;

/// Orders names of persons.
fn persons<'a>(language: Language, names: &[&'a str]) -> Vec<&'a str> {
    let entry = |name: &&'a str| Sortable {
        name: Some(name),
        ..Sortable::default()
    };
    let entries: Vec<Sortable> = names.iter().map(entry).collect();
    let ordered = Alphabet::of(language).arrange(Order::Name, entries, |entry| *entry);
    ordered.into_iter().filter_map(|entry| entry.name).collect()
}

/// Orders names of organizations.
fn organizations<'a>(language: Language, names: &[&'a str]) -> Vec<&'a str> {
    let entry = |name: &&'a str| Sortable {
        organization: Some(name),
        ..Sortable::default()
    };
    let entries: Vec<Sortable> = names.iter().map(entry).collect();
    let ordered = Alphabet::of(language).arrange(Order::Organization, entries, |entry| *entry);
    let names = ordered.into_iter().filter_map(|entry| entry.organization);
    names.collect()
}

#[test]
fn accents_and_case_do_not_move_a_name_away_from_its_letter() {
    let names = ["Zoe", "Áron", "adam", "Øyvind", "Oscar", "Élise", "Eve"];
    assert_eq!(
        persons(Language::EN, &names),
        ["adam", "Áron", "Élise", "Eve", "Oscar", "Øyvind", "Zoe"]
    );
}

#[test]
fn each_language_has_its_own_alphabet() {
    let spanish = ["Nuria", "Ñandú", "Oriol", "Nzinga"];
    assert_eq!(
        persons(Language::ES, &spanish),
        ["Nuria", "Nzinga", "Ñandú", "Oriol"]
    );
    assert_eq!(
        persons(Language::EN, &spanish),
        ["Ñandú", "Nuria", "Nzinga", "Oriol"]
    );
    let swedish = ["Ärla", "Zeta", "Anna"];
    assert_eq!(
        persons(Language::new("sv").unwrap(), &swedish),
        ["Anna", "Zeta", "Ärla"]
    );
    // bei, chen, zhang in Pinyin; two, seven and eleven strokes.
    assert_eq!(
        persons(Language::ZH, &["张", "陈", "北"]),
        ["北", "陈", "张"]
    );
    let traditional = Language::new("zh-Hant").unwrap();
    assert_eq!(
        persons(traditional, &["張", "丁", "李"]),
        ["丁", "李", "張"]
    );
}

#[test]
fn the_script_of_the_language_comes_first_and_the_others_in_the_sequence_of_the_collation() {
    let names = ["王明", "سلمى", "Иван", "Ωμέγα", "Ana", "7 Seas"];
    let english = ["7 Seas", "Ana", "Ωμέγα", "Иван", "سلمى", "王明"];
    for language in [Language::EN, Language::FR, Language::ES] {
        assert_eq!(persons(language, &names), english, "{language}");
    }
    assert_eq!(
        persons(Language::RU, &names),
        ["7 Seas", "Иван", "Ana", "Ωμέγα", "سلمى", "王明"]
    );
    assert_eq!(
        persons(Language::AR, &names),
        ["7 Seas", "سلمى", "Ana", "Ωμέγα", "Иван", "王明"]
    );
    assert_eq!(
        persons(Language::ZH, &names),
        ["7 Seas", "王明", "Ana", "Ωμέγα", "Иван", "سلمى"]
    );
}

#[test]
fn particles_in_lower_case_are_ignored_and_those_with_a_capital_are_not() {
    assert_eq!(
        persons(
            Language::EN,
            &[
                "Van Buren",
                "von Beispiel",
                "Cid",
                "Al-Yafi",
                "de la Muestra",
                "d’Exemple",
                "Dan"
            ],
        ),
        [
            "von Beispiel",
            "Cid",
            "Dan",
            "d’Exemple",
            "de la Muestra",
            "Van Buren",
            "Al-Yafi"
        ]
    );
    assert_eq!(
        persons(Language::EN, &["Ben", "van", "de la"]),
        ["Ben", "de la", "van"]
    );
}

#[test]
fn the_article_of_an_organization_is_ignored() {
    assert_eq!(
        organizations(
            Language::EN,
            &[
                "The Vale",
                "Reach",
                "the Lake Trust",
                "La Strada",
                "“Quoted”",
                "The"
            ],
        ),
        [
            "La Strada",
            "the Lake Trust",
            "“Quoted”",
            "Reach",
            "The",
            "The Vale"
        ]
    );
    assert_eq!(
        organizations(
            Language::FR,
            &["La Voix", "L’Eau", "Mer", "The Zoo", "Les Amis"]
        ),
        ["Les Amis", "L’Eau", "Mer", "La Voix", "The Zoo"]
    );
    assert_eq!(
        organizations(Language::AR, &["السلام", "بيت", "الأمل"]),
        ["الأمل", "بيت", "السلام"]
    );
}

#[test]
fn names_are_ordered_word_by_word_and_figures_by_their_value() {
    assert_eq!(
        persons(
            Language::EN,
            &[
                "Smithson",
                "Smith-Jones",
                "O'Neill",
                "Smith Abel",
                "Oneida",
                "Onell"
            ]
        ),
        [
            "Oneida",
            "O'Neill",
            "Onell",
            "Smith Abel",
            "Smith-Jones",
            "Smithson"
        ]
    );
    assert_eq!(
        organizations(
            Language::EN,
            &[
                "Group 10",
                "/dev",
                "Group 9",
                "“Alpha”",
                "40 Elms",
                "7 Elms"
            ]
        ),
        [
            "7 Elms",
            "40 Elms",
            "“Alpha”",
            "/dev",
            "Group 9",
            "Group 10"
        ]
    );
}

#[test]
fn sort_as_replaces_the_name_and_is_not_changed() {
    let entry = |name, sort_as| Sortable {
        name: Some(name),
        sort_as,
        ..Sortable::default()
    };
    let entries = vec![
        entry("Ana Zed", Some("Zed, Ana")),
        entry("Zoe Able", Some("Able, Zoe")),
        entry("Ludwig", Some("von Beispiel, Ludwig")),
        entry("Carl", None),
    ];
    let ordered = Alphabet::of(Language::EN).arrange(Order::Name, entries, |entry| *entry);
    let names: Vec<_> = ordered.iter().filter_map(|entry| entry.name).collect();
    assert_eq!(names, ["Zoe Able", "Carl", "Ludwig", "Ana Zed"]);
}

#[test]
fn within_a_country_or_an_organization_the_name_decides_and_who_has_none_comes_last() {
    let entry = |name, affiliation, country| Sortable {
        name: Some(name),
        affiliation,
        country,
        ..Sortable::default()
    };
    let entries = vec![
        entry("Dan", None, None),
        entry("Cid", Some("The Alder"), Some("the Vale")),
        entry("Ben", Some("Birch"), Some("Övermark")),
        entry("Ana", Some("Alder"), Some("the Vale")),
    ];
    let alphabet = Alphabet::of(Language::EN);
    let names = |order| -> Vec<&str> {
        let ordered = alphabet.arrange(order, entries.clone(), |entry| *entry);
        ordered.iter().filter_map(|entry| entry.name).collect()
    };
    assert_eq!(names(Order::Country), ["Ben", "Ana", "Cid", "Dan"]);
    assert_eq!(names(Order::Organization), ["Ana", "Cid", "Ben", "Dan"]);
    assert_eq!(names(Order::AsGiven), ["Dan", "Cid", "Ben", "Ana"]);
}

proptest! {
    #[test]
    fn an_order_keeps_every_entry_and_is_the_same_from_whatever_order(
        mut names in proptest::collection::vec("\\PC{0,8}", 0..12),
    ) {
        let order = |names: &[String]| -> Vec<String> {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            persons(Language::EN, &names).into_iter().map(str::to_owned).collect()
        };
        let first = order(&names);
        names.reverse();
        prop_assert_eq!(&order(&names), &first);
        names.sort();
        let mut sorted = first;
        sorted.sort();
        prop_assert_eq!(sorted, names);
    }
}
