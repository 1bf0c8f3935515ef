//! Parts of a list under headings of fixed words, from the letter's file to plain text and PDF.

use demarche::export::pdf;
use demarche::export::txt;
use demarche::form::{self, Form};
use demarche::letter::Letter;
use demarche::source::{InMemory, Sources};
use demarche::typeset::font::Library;
use demarche::typeset::text::Shaper;

use super::conformance::{Archive, judge};
use super::letters::checked;

const REST: &str = "\
languages: [ar, zh, en, fr, ru, es]
date: 2026-03-01
addressees: [{ title: { ar: رئيس, zh: 主席, en: President, fr: Président, ru: Председатель, es: Presidente } }]
salutation: { ar: سيدي, zh: 阁下, en: Sir, fr: Monsieur, ru: Господин, es: Señor }
body: { ar: a.md, zh: a.md, en: a.md, fr: a.md, ru: a.md, es: a.md }
";

fn letters(yaml: &str) -> Vec<Letter> {
    let files = InMemory::new()
        .with("letter.yaml", format!("{REST}{yaml}"))
        .with("a.md", "\\*\\*\\*\n");
    let sources = Sources::new(files);
    checked(sources)
}

/// Returns the lines of a letter after its text, without those that are empty.
fn lines(letter: &Letter) -> Vec<String> {
    let text = txt::write(&form::compose(letter, Form::LETTER));
    let is_rule = |line: &&str| line.trim_matches(['-', '=']).is_empty();
    let lines = text.lines().map(str::trim).filter(|line| !is_rule(line));
    let after = lines.skip_while(|line| !line.starts_with("***"));
    after.skip(1).map(str::to_owned).collect()
}

const STATUS: &str = "\
signatories:
  parts: status
  as-of: 2026-02-24
  state-as-of: true
  order: name
  list:
    - { organization: Mill Society, consultative-status: roster }
    - { organization: Ford, name: Ben Other, consultative-status: Special consultative status }
    - { organization: Friends of the Bridge }
    - { organization: Dam, name: Zoe Example, consultative-status: special }
    - { organization: Valley Trust, consultative-status: GENERAL }
";

#[test]
fn statuses_are_in_their_order_and_those_without_one_share_the_views_in_a_footnote() {
    let letters = letters(STATUS);
    assert_eq!(
        lines(&letters[2]),
        [
            "Signatories as of 24 February 2026",
            "Organizations in general consultative status[1]",
            "Valley Trust",
            "Organizations in special consultative status",
            "Dam",
            "Zoe Example",
            "Ford",
            "Ben Other",
            "Organizations on the Roster",
            "Mill Society",
            "[1] Friends of the Bridge also shares the views expressed in this",
            "statement.",
        ]
    );
}

#[test]
fn every_language_has_its_headings_its_day_and_its_footnote() {
    let letters = letters(STATUS);
    let printed = |index: usize| {
        let lines = lines(&letters[index]);
        let note = lines
            .iter()
            .position(|line| line.starts_with("[1]"))
            .unwrap();
        let note = lines[note..].join(" ");
        let heading = match lines[1].ends_with("[1]") {
            true => lines[1].clone(),
            false => lines[1..3].join(" "),
        };
        [lines[0].clone(), heading, note].map(|line| line.replace('\u{a0}', " "))
    };
    let expected = [
        [
            "قائمة الموقعين حتى 24 شباط/فبراير 2026",
            "المنظمات ذات المركز الاستشاري العام[1]",
            "[1] تشاطر أيضا Friends of the Bridge الآراء الواردة في هذا البيان.",
        ],
        [
            "截至2026年2月24日的签署者",
            "具有一般咨商地位的组织[1]",
            "[1] Friends of the Bridge也赞同本声明所表达的观点。",
        ],
        [
            "Signatories as of 24 February 2026",
            "Organizations in general consultative status[1]",
            "[1] Friends of the Bridge also shares the views expressed in this statement.",
        ],
        [
            "Signataires au 24 février 2026",
            "Organisations dotées du statut consultatif général[1]",
            "[1] Friends of the Bridge partage également les vues exprimées dans la présente \
             déclaration.",
        ],
        [
            "Подписавшие по состоянию на 24 февраля 2026 года",
            "Организации, имеющие общий консультативный статус[1]",
            "[1] Friends of the Bridge также разделяет мнения, выраженные в настоящем заявлении.",
        ],
        [
            "Firmantes al 24 de febrero de 2026",
            "Organizaciones reconocidas como entidades consultivas de carácter general[1]",
            "[1] Friends of the Bridge también comparte las opiniones expresadas en la presente \
             declaración.",
        ],
    ];
    for (index, expected) in expected.iter().enumerate() {
        assert_eq!(printed(index), *expected);
    }
}

#[test]
fn parts_under_headings_of_fixed_words_conform() {
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    for letter in &letters(STATUS) {
        let (document, told) = demarche::set(letter, Form::LETTER, None, &mut shaper);
        assert!(told.is_empty(), "{told:?}");
        let bytes = pdf::write(&document, &library).unwrap();
        judge(&format!("parts-{}", letter.language), &bytes, Archive::A2a);
    }
}

const KIND: &str = "\
strings: { persons: { en: Citizens } }
signatories:
  parts: kind
  anonymous: count
  order: name
  state-order: true
  list:
    - { name: Zoe Example }
    - { organization: Ford, name: Ana Other }
    - { name: Anonymous }
    - { organization: Bridge, name: Ben Third }
";

#[test]
fn organizations_are_before_persons_each_in_order_and_own_words_replace_the_headings() {
    assert_eq!(
        lines(&letters(KIND)[2]),
        [
            "In English alphabetical order",
            "Organizations",
            "Bridge",
            "Ben Third",
            "Ford",
            "Ana Other",
            "Citizens",
            "Zoe Example",
            "and 1 who wishes not to be named",
        ]
    );
}

#[test]
fn a_day_is_below_the_heading_of_the_part_that_it_is_said_of() {
    let yaml = "\
signatories:
  - { heading: First signatories, as-of: 2026-01-01, state-as-of: true, list: [{ name: Ana Example }] }
  - { heading: Supporters, as-of: 2026-02-01, state-as-of: true, list: [{ name: Ben Other }] }
";
    assert_eq!(
        lines(
            &letters(&yaml.replace(
                "heading: First signatories",
                "heading: { ar: أ, zh: 一, en: First signatories, fr: A, ru: А, es: A }"
            ))[2]
        ),
        [
            "First signatories",
            "Signatories as of 1 January 2026",
            "Ana Example",
            "Supporters",
            "Signatories as of 1 February 2026",
            "Ben Other",
        ]
    );
}
