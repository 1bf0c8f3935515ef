//! The structure of letters, as a screen reader reads it.

use std::collections::BTreeSet;

use demarche::export::pdf;
use demarche::form::Form;
use demarche::letter::{self, Options};
use demarche::source::{InMemory, Sources};
use demarche::typeset::font::Library;
use demarche::typeset::page::Item;
use demarche::typeset::text::Shaper;

use super::conformance::{Archive, judge};
use super::logical;

/// Returns what is read of a letter in a form, which conforms.
fn read(yaml: &str, form: Form) -> logical::Reading {
    let library = Library::builtin();
    let mut sources = Sources::new(InMemory::new().with("letter.yaml", yaml));
    let loaded = letter::load(&mut sources, "letter.yaml", &library, &Options::default());
    assert!(!loaded.report.has_errors(), "{:?}", loaded.report);
    let mut shaper = Shaper::new(&library);
    let (document, _) = demarche::set(&loaded.letters[0], form, None, &mut shaper);
    let bytes = pdf::write(&document, &library).expect("a PDF");
    judge("structure", &bytes, Archive::A2a);
    let reading = logical::read(&bytes);
    assert_eq!(reading.lost, Vec::<String>::new());
    reading
}

const HEAD: &str = "date: 2026-03-01\nsalutation: Excellency,\naddressees:\n- { name: Ana Example, title: \
                    President, address: [1 Mill Lane, Upper Valley] }\n";

/// Returns the roles below an element with a role, as they are nested.
fn nested(reading: &logical::Reading, of: &str) -> String {
    let start = reading.outline.iter().position(|(_, role)| role == of);
    let start = start.unwrap_or_else(|| panic!("no {of} in {:?}", reading.outline));
    let depth = reading.outline[start].0;
    let below = reading.outline[start + 1..].iter();
    let below = below.take_while(|(own, _)| *own > depth);
    let roles = below.map(|(own, role)| format!("{}{role}", " ".repeat(own - depth - 1)));
    roles.collect::<Vec<_>>().join("\n")
}

#[test]
fn addresses_copies_and_signatories_are_lines_and_items() {
    let yaml = format!(
        "{HEAD}copies: [The First Office, The Second Office]\nbody: |\n  ## Facts\n\n  We write.\n\n  \
         ## Requests\n\n  We ask.\nsubject: Water\nsignatories:\n- {{ name: Bela Instance, \
         affiliation: Upper Valley School }}\n- {{ name: Cid Third }}\n"
    );
    let reading = read(&yaml, Form::LETTER);
    assert_eq!(
        reading.lines(),
        [
            "P 1 March 2026",
            "P Ana Example",
            "P President",
            "P 1 Mill Lane",
            "P Upper Valley",
            "H1 Water",
            "P Excellency,",
            "H2 Facts",
            "P We write.",
            "H2 Requests",
            "P We ask.",
            "H2 List of signatories",
            "P Bela Instance",
            "P Upper Valley School",
            "P Cid Third",
            "Caption cc:",
            "LBody The First Office",
            "LBody The Second Office",
        ]
    );
    assert_eq!(reading.hidden, ["List of signatories"]);
}

#[test]
fn a_few_signature_blocks_are_a_list_whose_heading_is_a_sibling_of_those_of_the_text() {
    let yaml = format!(
        "{HEAD}body: |\n  ## Facts\n\n  We write.\nsubject: Water\ncirculation: {{ organs: \
         [security-council], title: A letter }}\nsignatories:\n- {{ name: Bela Instance, title: \
         Chair, signed: true }}\n- {{ name: Cid Third, title: Secretary }}\n"
    );
    let reading = read(&yaml, Form::CIRCULATION);
    let lines = reading.lines();
    assert_eq!(
        lines[lines.len() - 6..],
        [
            "P We write.",
            "H3 List of signatories",
            "P (Signed) Bela Instance",
            "P Chair",
            "P Cid Third",
            "P Secretary"
        ]
    );
    assert!(lines.contains(&"H3 Facts".to_owned()), "{lines:?}");
    assert_eq!(
        nested(&reading, "L"),
        "LI\n LBody\n  P\n  P\nLI\n LBody\n  P\n  P"
    );
}

#[test]
fn a_note_keeps_its_paragraphs_lists_and_quotations() {
    let yaml = format!(
        "{HEAD}body: |\n  One.[^a]\n\n  [^a]: First.\n\n      Second.\n\n      - one\n      - two\n\n      \
         > three\nsignatories: [{{ name: Bela Instance }}]\n"
    );
    let reading = read(&yaml, Form::LETTER);
    assert_eq!(
        nested(&reading, "Note").replace("\n   Link", ""),
        "Lbl\n Link\nP\nP\nL\n LI\n  Lbl\n  LBody\n   P\n LI\n  Lbl\n  LBody\n   P\nBlockQuote\n P"
    );
    assert!(
        reading
            .lines()
            .ends_with(&["P three".to_owned(), "P Bela Instance".to_owned()])
    );
}

#[test]
fn emphasis_is_tagged_across_lines_and_links() {
    let yaml = format!(
        "{HEAD}body: |\n  We *ask [the Council](https://example.org) again*, **now**, and ***at once***.\n\
         signatories: [{{ name: Bela Instance }}]\n"
    );
    let reading = read(&yaml, Form::LETTER);
    let roles: Vec<&str> = (reading.outline.iter())
        .map(|(_, role)| role.as_str())
        .filter(|role| ["Em", "Strong", "Link"].contains(role))
        .collect();
    assert_eq!(roles, ["Em", "Link", "Em", "Em", "Strong", "Strong", "Em"]);
    let lines = reading.lines();
    let text = "P We ask the Council again, now, and at once.";
    assert!(lines.contains(&text.to_owned()), "{lines:?}");
}

#[test]
fn divided_words_are_read_whole() {
    let sentence = "The administration of the municipality published documentation on \
                    internationalization and intergovernmental responsibilities. ";
    let yaml = format!(
        "{HEAD}body: |\n  {}\nsignatories: [{{ name: Bela Instance }}]\n",
        sentence.repeat(12)
    );
    let reading = read(&yaml, Form::LETTER);
    let lines = reading.lines();
    let body = lines.iter().find(|line| line.starts_with("P The admin"));
    assert_eq!(body.unwrap(), format!("P {}", sentence.repeat(12)).trim());
    let is_span = |(_, role): &&(usize, String)| role == "Span";
    assert!(reading.outline.iter().any(|role| is_span(&role)));
}

#[test]
fn parts_of_an_entry_from_right_to_left_are_one_run_with_the_comma_of_its_script() {
    let yaml = format!(
        "{HEAD}body: |\n  We write.\nsignatories:\n- {{ honorific: الدكتور, name: محمد الطيب, title: \
         أستاذ القانون, affiliation: جامعة دمشق, country: سورية }}\n- {{ name: 林晓溪, title: 教授, \
         affiliation: 河流档案馆 }}\n- {{ name: Ana Example, title: Chair, affiliation: جامعة دمشق }}\n"
    );
    let lines = read(&yaml, Form::LETTER).lines();
    assert_eq!(
        lines[lines.len() - 6..],
        [
            "P الدكتور محمد الطيب",
            "P أستاذ القانون، جامعة دمشق، سورية",
            "P 林晓溪",
            "P 教授，河流档案馆",
            "P Ana Example",
            "P Chair, جامعة دمشق",
        ]
    );
    let chinese = yaml.replacen("date:", "language: zh\ndate:", 1);
    let lines = read(&chinese, Form::LETTER).lines();
    assert!(
        lines.contains(&"P Chair, جامعة دمشق".to_owned()),
        "{lines:?}"
    );
    assert!(
        lines.contains(&"P 教授，河流档案馆".to_owned()),
        "{lines:?}"
    );
}

#[test]
fn the_layout_of_a_list_is_a_choice() {
    let entries: String = (0..12)
        .map(|number| {
            format!("- {{ name: Ana Example {number}, affiliation: School of Place {number} }}\n")
        })
        .collect();
    let yaml = |layout: &str| {
        format!(
            "{HEAD}allow: [possible-duplicate]\nlist-layout: {layout}\nbody: |\n  We write.\n\
             signatories:\n{entries}"
        )
    };
    let lines = read(&yaml("{ density: dense, columns: one }"), Form::LETTER).lines();
    let dense = "P Ana Example 3, School of Place 3".to_owned();
    assert!(lines.contains(&dense), "{lines:?}");
    let starts = |layout: &str| {
        let library = Library::builtin();
        let mut sources = Sources::new(InMemory::new().with("letter.yaml", yaml(layout)));
        let loaded = letter::load(&mut sources, "letter.yaml", &library, &Options::default());
        let mut shaper = Shaper::new(&library);
        let (document, _) = demarche::set(&loaded.letters[0], Form::LETTER, None, &mut shaper);
        let groups = document.pages.iter().flat_map(|page| &page.groups);
        let starts = groups
            .flat_map(|group| &group.items)
            .filter_map(|item| match item {
                Item::Text { at, run, .. } if run.text.starts_with("Ana Example ") => Some(at.x),
                _ => None,
            });
        starts.collect::<BTreeSet<_>>().len()
    };
    assert_eq!(
        ["one", "two", "three"].map(|count| starts(&format!("{{ columns: {count} }}"))),
        [1, 2, 3]
    );
}
