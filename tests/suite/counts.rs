//! Counts of signatories in the text of a letter, from the letter's file to plain text.

use demarche::export::txt;
use demarche::form::{self, Form};
use demarche::letter::Letter;
use demarche::source::{InMemory, Sources};

use super::letters::checked;

fn letters(yaml: &str) -> Vec<Letter> {
    let sources = Sources::new(InMemory::new().with("letter.yaml", yaml));
    checked(sources)
}

fn text(letter: &Letter, form: Form) -> String {
    txt::write(&form::compose(letter, form))
}

fn organizations(count: usize) -> String {
    let entry = |index| format!("  - organization: Society {index}\n");
    (1..=count).map(entry).collect()
}

fn bodies(text: &str) -> String {
    let languages = ["ar", "zh", "en", "fr", "ru", "es"];
    languages
        .map(|tag| format!("  {tag}: |\n    {text}\n"))
        .concat()
}

#[test]
fn every_language_groups_the_thousands_as_it_does_and_all_count_alike() {
    let yaml = format!(
        "\
languages: [ar, zh, en, fr, ru, es]
date: 2026-03-01
addressees: [{{ title: {{ ar: رئيس, zh: 主席, en: President, fr: Président, ru: Председатель, es: Presidente }} }}]
salutation: {{ ar: سيدي, zh: 阁下, en: Sir, fr: Monsieur, ru: Господин, es: Señor }}
body:
{0}signatories:
  - organization: {{ ar: الأمل, zh: 希望, en: Hope, fr: L’Espoir, ru: Надежда, es: La Esperanza }}
{1}",
        bodies("({{ signatories.count }})"),
        organizations(1233)
    );
    let filled: Vec<String> = letters(&yaml)
        .iter()
        .map(|letter| {
            let text = text(letter, Form::LETTER);
            let start = text.find('(').unwrap();
            let end = text.find(')').unwrap();
            text[start..=end].replace('\u{a0}', "~")
        })
        .collect();
    let expected = [
        "(1~234)", "(1~234)", "(1,234)", "(1~234)", "(1~234)", "(1.234)",
    ];
    assert_eq!(filled, expected);
}

const EVERYWHERE: &str = r"
subject: From {{ signatories.count }} of us, who write \{{
date: 2026-03-01
addressees: [{ title: President of the Security Council }]
salutation: Sir,
body: |
  We are {{signatories.organizations}} organizations and *{{ signatories.persons }}* persons[^1] of {{
  signatories.countries }} countries, and write \{{ signatories.count }}.

  > - {{ signatories.count }}

  [^1]: Of {{ signatories.count }}.
signatories:
  - heading: Organizations
    list:
      - { organization: Hope, country: Peru }
      - { organization: HOPE, name: Ana Example, country: Peru }
  - heading: Persons
    list: [{ name: Ben Other, country: Chile }, { name: Anonymous, country: Chile }]
enclosures:
  - title: Statement of {{ signatories.persons }}
    body: |
      We are {{ signatories.count }}.
    signatories: [{ name: Cid Third }, { name: Dan Fourth }, { name: Eve Fifth }]
  - title: Annexed list of {{ signatories.count }}
annexes:
  - title: Annexed by {{ signatories.persons }}
    body: |
      We annex it as {{ signatories.count }}.
    signatories: [{ name: Gil Sixth }]
    enclosures:
      - title: With the annex of {{ signatories.count }}
        body: |
          We enclose it as {{ signatories.count }}.
circulation:
  organs: [security-council]
  title: Letter from {{ signatories.count }} to the President of the Security Council
  transmittal:
    from: Permanent Representative of Exampland to the United Nations
    addressed-to: President of the Security Council
    date: 2026-03-02
    body: |
      I transmit a letter from {{ signatories.count }} of my country.
    signatories: [{ name: Carla Sample }]
";

#[test]
fn the_text_the_subject_and_titles_say_how_many_sign() {
    let letters = letters(EVERYWHERE);
    let letter = &letters[0];
    let form = text(letter, Form::LETTER);
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for expected in [
        "From 4 of us, who write {{ ",
        "We are 1 organizations and 2 persons",
        "of 2 countries, and write {{ signatories.count }}.",
        "Of 4.",
        "Statement of 3",
        "Annexed list of 4",
    ] {
        assert!(
            one_line(&form).contains(expected.trim()),
            "{expected}\n{form}"
        );
    }
    let circulated = text(letter, Form::CIRCULATION);
    for expected in [
        "Letter from 4 to the President of the Security Council",
        "I transmit a letter from 4 of my country.",
        "We are 3.",
        "Annexed by 1",
        "We annex it as 1.",
        "With the annex of 1",
        "We enclose it as 1.",
    ] {
        assert!(
            one_line(&circulated).contains(expected),
            "{expected}\n{circulated}"
        );
    }
    assert!(
        !circulated
            .replace("{{ signatories.count }}.", "")
            .contains("signatories.")
    );
}
