//! A letter in languages outside the six, from its files to what a reader gets of its PDFs.

use demarche::export::pdf;
use demarche::form::Form;
use demarche::letter::{self, LoadedLetter, Options};
use demarche::report::Rule;
use demarche::source::{Folder, InMemory, Sources};
use demarche::typeset::font::Library;
use demarche::typeset::text::Shaper;

use super::conformance::{Archive, judge};
use super::letters::folder;
use super::logical;

#[test]
fn a_letter_in_languages_with_their_own_words_conforms_and_is_read_as_typed() {
    let mut sources = Sources::new(Folder::new(folder("other-languages")));
    let library = Library::builtin();
    let options = Options::default();
    let LoadedLetter {
        letters, report, ..
    } = letter::load(&mut sources, "letter.yaml", &library, &options);
    assert!(report.diagnostics().is_empty(), "{report:?}");
    let mut shaper = Shaper::new(&library);
    for (letter, (tag, date, mark, name)) in letters.iter().zip([
        ("pt", "19 de maio de 2026", "(a)", "(Assinado) İnci Ilgaz"),
        ("uk", "19 травня 2026 року", "(a)", "(Підпис) İnci Ilgaz"),
        ("tr", "19 Mayıs 2026", "(a)", "(İmza) İnci Ilgaz"),
        ("el", "19 Μαΐου 2026", "(a)", "(Υπογραφή) İnci Ilgaz"),
        ("fa", "۱۹ مه ۲۰۲۶", "(الف)", "(امضا) İnci Ilgaz"),
    ]) {
        assert_eq!(letter.language.tag(), tag);
        let (document, told) = demarche::set(letter, Form::LETTER, None, &mut shaper);
        assert!(told.is_empty(), "{told:?}");
        let bytes = pdf::write(&document, &library).expect("a PDF");
        judge(&format!("other-languages-{tag}"), &bytes, Archive::A2a);
        let reading = logical::read(&bytes);
        assert_eq!(reading.lost, Vec::<String>::new(), "{tag}");
        let texts: Vec<String> = reading
            .blocks
            .iter()
            .map(|block| block.text.replace('\u{ad}', ""))
            .collect();
        for text in [date, mark, name] {
            assert!(
                texts.iter().any(|read| read.contains(text)),
                "{tag}: no {text} in {texts:#?}"
            );
        }
        let path = folder("other-languages").join(format!("body.{tag}.md"));
        let body = std::fs::read_to_string(path).expect("a body");
        let paragraphs = body
            .lines()
            .filter(|line| line.starts_with(char::is_alphabetic));
        for paragraph in paragraphs {
            let words = paragraph.split("[^1]").next().unwrap_or_default();
            assert!(
                texts.iter().any(|read| read.starts_with(words)),
                "{tag}: no {words} in {texts:#?}"
            );
        }
    }
}

#[test]
fn a_language_without_fixed_words_is_reported_which_it_lacks() {
    let files = InMemory::new().with(
        "letter.yaml",
        "language: tr\ndate: 2026-03-01\naddressees: [{ name: Ana Example }]\nsalutation: Sayın Başkan,\n\
         body: |\n  Size yazıyoruz.\nsignatories: [{ name: İnci Ilgaz, signed: true }]\n\
         strings: { date: '{day} {month} {year}', january: Ocak }\n",
    );
    let mut sources = Sources::new(files);
    let library = Library::builtin();
    let options = Options::default();
    let report = letter::load(&mut sources, "letter.yaml", &library, &options).report;
    let error = &report.diagnostics()[0];
    assert_eq!(error.rule.code(), "missing-phrases");
    assert_eq!(
        error.notes,
        [
            "it lacks `signed`, `february`, `march`, `april`, `may`, `june`, `july`, `august`, \
          `september`, `october`, `november` and `december`"
        ]
    );
}

#[test]
fn words_that_were_seen_in_no_document_are_reported_on_request_but_not_the_letters_own() {
    let letter = "language: ru\ndate: 2026-03-01\naddressees: [{ name: Ана Пример }]\n\
        salutation: Господин Председатель,\nbody: |\n  Мы пишем.\ncopies: [Генеральный секретарь]\n\
        signatories: [{ name: Ана Пример, signed: true }]\n";
    let told = |own: &str, requested: &[Rule]| {
        let files = InMemory::new().with("letter.yaml", format!("{letter}{own}"));
        let mut sources = Sources::new(files);
        let options = Options {
            requested: requested.to_vec(),
            ..Options::default()
        };
        let library = Library::builtin();
        let LoadedLetter {
            letters, report, ..
        } = letter::load(&mut sources, "letter.yaml", &library, &options);
        assert_eq!(letters.len(), 1, "{report:?}");
        let told = report.diagnostics().iter();
        told.map(|each| (each.message.clone(), each.notes.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(told("", &[]), []);
    assert_eq!(
        told("", &[Rule::UNVERIFIED_PHRASES]),
        [(
            "2 fixed phrases of `ru` not seen in a document of the United Nations".to_owned(),
            vec!["well known: `signed: (Подпись)`, `copies: Копия:`".to_owned()]
        )]
    );
    let own = "strings: { signed: { ru: (Подписал) }, copies: { ru: 'Копии:' } }\n";
    assert_eq!(told(own, &[Rule::UNVERIFIED_PHRASES]), []);
}
