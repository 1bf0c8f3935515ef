//! Rows of tables that no page can hold, and columns on the sheet.

use demarche::form::Form;
use demarche::typeset::page::{Item, Mark, Page};
use demarche::typeset::unit::Length;

use super::{Archive, built, judge, letter, set, table, words};

/// Returns whether all words of a page are between the edges of its sheet.
pub fn is_on_paper(page: &Page) -> bool {
    let mut items = page.groups.iter().flat_map(|group| &group.items);
    items.all(|item| match item {
        Item::Text { at, run, .. } => at.x >= Length::ZERO && at.x + run.width() <= page.size.width,
        _ => true,
    })
}

#[test]
fn a_row_deeper_than_a_page_is_divided_between_its_lines() {
    let long: Vec<String> = (1..=1_500).map(|word| format!("w{word}")).collect();
    let rows = [
        vec!["Upper".to_owned(), "a".to_owned()],
        vec!["Lower".to_owned(), long.join(" ")],
    ];
    let letter = letter("en", &table(&["Place", "Event"], &rows));
    let bytes = built(&letter, Form::LETTER);
    judge("table-of-a-deep-row", &bytes, Archive::A2a);
    let document = set(&letter, Form::LETTER);
    let words = words(&document);
    let found: Vec<&String> = words.iter().filter(|word| word.starts_with('w')).collect();
    // Once in the letter, and once in its annex.
    assert_eq!(found, long.iter().chain(&long).collect::<Vec<_>>());
    let rules = |page: &Page| {
        let groups = page
            .groups
            .iter()
            .filter(|group| group.mark == Mark::Layout);
        groups.map(|group| group.items.len()).sum::<usize>()
    };
    // Two around the headers on each page, and one below the last line of all.
    let rules: Vec<usize> = document.pages.iter().map(rules).collect();
    assert_eq!(rules, [2, 2, 3, 2, 2, 3]);
}

#[test]
fn a_table_without_room_in_the_size_of_the_text_is_set_smaller() {
    let head = ["A", "B", "C", "D", "E", "F", "G", "H"];
    let rows = [vec!["1234567890".to_owned(); head.len()]];
    let document = set(&letter("en", &table(&head, &rows)), Form::LETTER);
    assert!(document.pages.iter().all(is_on_paper));
    let size = |words: &str| {
        let groups = document.pages.iter().flat_map(|page| &page.groups);
        let mut items = groups.flat_map(|group| &group.items);
        items.find_map(|item| match item {
            Item::Text { run, .. } if run.text.trim() == words => Some(run.size),
            _ => None,
        })
    };
    assert!(size("1234567890") < size("Sir,"));
}
