//! Texts in another language than the document: names, passages and annexes, and how they are
//! tagged.

use demarche::export::pdf;
use demarche::form::Form;
use demarche::lang::Language;
use demarche::letter::{self, Letter, Options};
use demarche::report::{Report, Rule};
use demarche::source::{InMemory, Sources};
use demarche::typeset::font::Library;
use demarche::typeset::text::Shaper;

use super::conformance::{Archive, judge};
use super::logical::{self, Reading};

const REST: &str = "date: 2026-03-01\n\
    addressees: [{ name: Ana Example }]\n\
    salutation: { en: 'Excellency,', fr: 'Excellence,', ar: 'السيد الرئيس،' }\n\
    body: { en: body.en.md, fr: body.fr.md, ar: body.ar.md }\n";

/// Reads and checks a letter whose keys are added to those that it cannot do without.
fn check(keys: &str, body: &str, options: &Options) -> (Vec<Letter>, Report) {
    check_with(keys, body, &[], options)
}

/// Checks a letter with further files.
fn check_with(
    keys: &str,
    body: &str,
    further: &[(&str, &str)],
    options: &Options,
) -> (Vec<Letter>, Report) {
    let mut files = InMemory::new()
        .with("letter.yaml", format!("{keys}{REST}"))
        .with("body.en.md", body)
        .with("body.fr.md", "Nous vous écrivons.")
        .with("body.ar.md", "نكتب إليكم.");
    for (name, text) in further {
        files = files.with(*name, *text);
    }
    let mut sources = Sources::new(files);
    let loaded = letter::load(&mut sources, "letter.yaml", &Library::builtin(), options);
    (loaded.letters, loaded.report)
}

/// Typesets the letter in one of its languages and reads it as assistive technology does.
fn read(name: &str, keys: &str, body: &str, tag: &str) -> Reading {
    let options = Options {
        languages: Language::new(tag).into_iter().collect(),
        ..Options::default()
    };
    let (letters, report) = check(keys, body, &options);
    assert!(!report.has_errors(), "{report:?}");
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    let (document, _) = demarche::set(&letters[0], Form::LETTER, None, &mut shaper);
    let bytes = pdf::write(&document, &library).unwrap();
    judge(name, &bytes, Archive::A2a);
    logical::read(&bytes)
}

/// Returns the own language of a text, if it has one.
fn tongue<'r>(reading: &'r Reading, text: &str) -> Option<&'r str> {
    let of = |(own, _): &&(String, String)| own.trim() == text;
    reading.tongues.iter().find(of).map(|(_, tag)| tag.as_str())
}

const NAMES: &str = "languages: [en, fr, ar]\n\
    original: ar\n\
    signatories:\n\
    - { name: نادية قاسم, affiliation: { ar: جمعية الوادي } }\n\
    - { name: { ar: سامي حداد, en: Sami Haddad }, organization: { ar: مجلس القرى } }\n\
    - { name: 林晓溪, affiliation: { en: River Archive, zh: 河流档案馆 } }\n\
    - { name: لیلا رضایی, language: fa }\n\
    - { name: { ar: كريم ناصر, en: Karim Nasser }, language: ar }\n";

#[test]
fn a_name_without_a_form_in_the_language_is_printed_unchanged_and_tagged_with_its_language() {
    let french = read("tongues-names-fr", NAMES, "We write.", "fr");
    for (text, tag) in [
        ("نادية قاسم", "und-Arab"),
        ("جمعية الوادي", "ar"),
        // In French, a name in Latin letters is nearer than the Arabic original.
        ("Sami Haddad", "en"),
        ("مجلس القرى", "ar"),
        ("林晓溪", "und-Hani"),
        ("River Archive", "en"),
        ("لیلا رضایی", "fa"),
        ("Karim Nasser", "en"),
    ] {
        assert_eq!(
            tongue(&french, text),
            Some(tag),
            "{text}: {:?}",
            french.tongues
        );
    }
}

#[test]
fn a_form_in_the_language_of_the_document_has_no_other_tag() {
    let english = read("tongues-names-en", NAMES, "We write.", "en");
    for text in ["Sami Haddad", "River Archive", "Karim Nasser"] {
        assert_eq!(tongue(&english, text), None, "{text}");
        assert!(
            english.lines().iter().any(|line| line.contains(text)),
            "{text}"
        );
    }
    let arabic = read("tongues-names-ar", NAMES, "We write.", "ar");
    assert_eq!(tongue(&arabic, "River Archive"), Some("en"));
    for (text, tag) in &arabic.tongues {
        assert!(
            text.contains("نادية قاسم") <= (tag == "ar"),
            "{text}: {tag}"
        );
    }
}

#[test]
fn names_in_another_language_are_reported_on_request() {
    let told = |requested: &[Rule]| {
        let options = Options {
            requested: requested.to_vec(),
            ..Options::default()
        };
        let (letters, report) = check(NAMES, "We write.", &options);
        assert_eq!(letters.len(), 3, "{report:?}");
        let diagnostics = report.diagnostics().iter();
        let other = diagnostics.filter(|each| each.rule.code() == "other-language");
        other.map(|each| each.message.clone()).collect::<Vec<_>>()
    };
    assert_eq!(told(&[]), Vec::<String>::new());
    assert_eq!(
        told(&[Rule::OTHER_LANGUAGE]),
        [
            "`affiliation` has no form in `en`, and is printed in `ar`",
            "`affiliation` has no form in `fr`, and is printed in `ar`",
            "`name` has no form in `fr`, and is printed in `en`",
            "`organization` has no form in `en`, and is printed in `ar`",
            "`organization` has no form in `fr`, and is printed in `ar`",
            "`affiliation` has no form in `ar`, and is printed in `en`",
            "`affiliation` has no form in `fr`, and is printed in `en`",
            "`name` has no form in `fr`, and is printed in `en`",
        ]
    );
}

#[test]
fn the_letters_own_texts_are_never_in_another_language() {
    let keys = "languages: [en, fr]\nsubject: { en: Water }\n\
        signatories: [{ name: Ana Example, title: { en: Coordinator } }]\n";
    let (letters, report) = check(keys, "We write.", &Options::default());
    assert!(letters.is_empty());
    let errors = report.diagnostics().iter();
    let errors = errors.filter(|each| each.rule.code() == "missing-language");
    assert_eq!(errors.count(), 2, "{report:?}");
}

#[test]
fn a_passage_of_the_body_has_the_language_that_is_stated_after_it() {
    let keys = "languages: [en, fr, ar]\nsignatories: [{ name: Ana Example }]\n";
    let body = "He said [Guten *Morgen*]{lang=de}, then [صبح بخیر]{lang=fa} and «صباح الخير»; \
        see [le plan](https://example.org){lang=fr}.";
    let reading = read("tongues-passages", keys, body, "en");
    for (text, tag) in [
        ("صبح بخیر", "fa"),
        ("صباح الخير", "und-Arab"),
        ("le plan", "fr"),
    ] {
        assert_eq!(tongue(&reading, text), Some(tag), "{:?}", reading.tongues);
    }
    let german = reading.tongues.iter().filter(|(_, tag)| tag == "de");
    let german: String = german.map(|(text, _)| text.as_str()).collect();
    assert_eq!(german, "Guten Morgen");
    assert!(reading.lines().contains(
        &"P He said Guten Morgen, then صبح بخیر and «صباح الخير»; see le plan.".to_owned()
    ));
}

#[test]
fn an_annex_in_another_language_is_set_in_its_direction_and_tagged_with_it() {
    let keys = "languages: [en, fr, ar]\nsignatories: [{ name: Ana Example }]\n\
        enclosures:\n- title: { en: The plan, fr: Le plan, ar: الخطة }\n  \
        body: { fr: annex.fr.md }\n- title: { en: The map, fr: La carte, ar: الخريطة }\n  \
        body: { fa: annex.fa.md }\n";
    let french = "Le plan de la rivière.\n\n1. Le premier point;\n2. Le second point.\n";
    let persian = "نقشهٔ رودخانه، ۱۲ صفحه.\n";
    let options = Options::default();
    let files = [("annex.fr.md", french), ("annex.fa.md", persian)];
    let (letters, report) = check_with(keys, "We write.", &files, &options);
    assert!(report.diagnostics().is_empty(), "{report:?}");
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    let (document, told) = demarche::set(&letters[0], Form::LETTER, None, &mut shaper);
    assert!(told.is_empty(), "{told:?}");
    let bytes = pdf::write(&document, &library).unwrap();
    judge("tongues-annexes", &bytes, Archive::A2a);
    let reading = logical::read(&bytes);
    assert_eq!(tongue(&reading, "Le plan de la rivière."), Some("fr"));
    assert_eq!(tongue(&reading, "Le second point."), Some("fr"));
    assert!(
        reading
            .tongues
            .iter()
            .any(|(text, tag)| tag == "fa" && text.contains("رودخانه")),
        "{:?}",
        reading.tongues
    );
    assert!(reading.lines().contains(&format!("P {}", persian.trim())));
}
