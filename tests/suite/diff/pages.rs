//! Which pages differ, and how.

use serde_json::json;

use super::{Desk, text};

const LETTER: &str = "\
date: 2026-03-01
addressees: [{ title: President of the Security Council }]
salutation: Excellency,
body: body.md
signatories: [{ name: Ana Example }]
circulation: { organs: [security-council], date: 2026-03-01, title: A letter, symbol: S/2026/1 }
";

/// Writes a letter of this many paragraphs, in which one text replaces another.
fn letter(desk: &Desk, folder: &str, paragraphs: usize, (old, new): (&str, &str)) {
    desk.write(&format!("{folder}/letter.yaml"), &LETTER.replace(old, new));
    let paragraph = "The wells of the valley are low, and we wait for the rain.\n\n";
    desk.write(&format!("{folder}/body.md"), &paragraph.repeat(paragraphs));
}

/// Returns the report about the pages of two versions.
fn pages(old: usize, new: usize, change: (&str, &str)) -> String {
    let desk = Desk::new();
    letter(&desk, "old", old, ("", ""));
    letter(&desk, "new", new, change);
    let (status, told) = desk.reported(&["old", "new"]);
    assert_eq!(status, 1, "{told}");
    told[told.find("pages\n").unwrap()..].to_owned()
}

#[test]
fn pages_are_new_or_gone_and_those_that_stay_are_reported_by_what_differs() {
    assert_eq!(
        pages(60, 100, ("", "")),
        "pages\n  \
         ~ letter.en: 2 → 4 pages\n  \
         + letter.en: pages 3, 4 are new\n  \
         ~ letter.en: page 2 has other words\n  \
         ~ circulation.en: 3 → 4 pages\n  \
         + circulation.en: page 4 is new\n  \
         ~ circulation.en: page 3 has other words\n  \
         > circulation.en: pages 1, 2 have the same words in other places\n"
    );
    assert!(pages(100, 60, ("", "")).contains("\n  - letter.en: pages 3, 4 are gone\n"));
}

#[test]
fn a_page_whose_running_header_alone_differs_is_reported_as_such() {
    assert_eq!(
        pages(60, 60, ("S/2026/1", "S/2026/12")),
        "pages\n  \
         ~ circulation.en: 3 of 3 pages differ\n  \
         ~ circulation.en: page 1 has other words\n  \
         > circulation.en: pages 2, 3 differ in their running headers or folios alone\n"
    );
}

#[test]
fn another_sheet_moves_the_words() {
    let told = pages(20, 20, ("salutation", "paper: us-letter\nsalutation"));
    let expected = "pages\n  \
         ~ letter.en: 1 of 1 page differs\n  \
         > letter.en: page 1 has the same words in other places\n";
    assert_eq!(told, expected);
}

#[test]
fn a_form_that_has_gone_is_reported() {
    let line = LETTER.lines().last().unwrap();
    let told = pages(60, 60, (line, ""));
    assert!(
        told.contains("\n  - circulation.en: 3 → 0 pages\n"),
        "{told}"
    );
}

#[test]
fn json_has_all_of_it_for_programs() {
    let desk = Desk::new();
    letter(&desk, "old", 2, ("", ""));
    letter(
        &desk,
        "new",
        3,
        ("Ana Example", "Ana Exemple, title: Chair"),
    );
    let told = text(&desk.diff(&["old", "new", "--format", "json"]).stdout);
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["differs"], true);
    assert_eq!((&told["old"], &told["new"]), (&json!("old"), &json!("new")));
    assert_eq!(told["not_compared"], json!([]));
    let list = &told["lists"][0];
    assert_eq!((&list["before"], &list["after"]), (&json!(1), &json!(1)));
    assert_eq!(
        list["added"][0],
        json!({ "number": 1, "name": "Ana Exemple", "title": "Chair" })
    );
    assert_eq!(list["withdrawn"][0]["name"], "Ana Example");
    let paragraph = &told["texts"][0]["paragraphs"][0];
    assert_eq!(
        paragraph["new"],
        json!({ "kind": "paragraph", "number": 3 })
    );
    assert_eq!(paragraph["words"][0]["new"].as_str().unwrap().len(), 58);
    let page = json!({ "old": 1, "new": 1, "differs": "words", "picture": null });
    assert_eq!(told["documents"][0]["pages"], json!([page]));
}
