//! The letters in `tests/letters`, from their files to finished PDFs.

use std::path::{Path, PathBuf};

use demarche::export::pdf;
use demarche::form::{self, Form};
use demarche::letter::{self, Letter, Options};
use demarche::report::Diagnostic;
use demarche::source::{Files, Folder, InMemory, Sources};
use demarche::typeset::font::Library;
use demarche::typeset::page;
use demarche::typeset::text::Shaper;

/// Reads and checks a valid letter, and returns it in each of its languages.
pub fn checked(mut sources: Sources) -> Vec<Letter> {
    let library = Library::builtin();
    let loaded = letter::load(&mut sources, "letter.yaml", &library, &Options::default());
    assert!(!loaded.report.has_errors(), "{:?}", loaded.report);
    loaded.letters
}

/// Returns the folder of a letter.
pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/letters")
        .join(name)
}

/// Builds the form `circulation` of a letter in `tests/letters`.
pub fn circulated(name: &str) -> Vec<u8> {
    finished(read(Folder::new(folder(name))))
}

/// Builds the form `circulation` of a letter in `tests/letters` after a change to its text.
pub fn changed(name: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    finished(read(
        InMemory::new().with("letter.yaml", change(&text(name))),
    ))
}

/// Returns the text of a letter's `letter.yaml`.
pub fn text(name: &str) -> String {
    let path = folder(name).join("letter.yaml");
    std::fs::read_to_string(path).expect("a letter")
}

/// Builds a letter after a change, and returns the diagnostics about its pages.
pub fn reported(name: &str, change: impl Fn(&str) -> String) -> Vec<Diagnostic> {
    build(&read(
        InMemory::new().with("letter.yaml", change(&text(name))),
    ))
    .1
}

fn read(files: impl Files + 'static) -> Letter {
    let letters = checked(Sources::new(files));
    letters.into_iter().next().expect("a letter")
}

fn finished(letter: Letter) -> Vec<u8> {
    let (bytes, told) = build(&letter);
    assert!(told.is_empty(), "{told:?}");
    bytes
}

fn build(letter: &Letter) -> (Vec<u8>, Vec<Diagnostic>) {
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    let mut galley = form::compose(letter, Form::CIRCULATION);
    galley.metadata.time = letter.day.and_hms_opt(0, 0, 0);
    let (document, told) = page::build(galley, &mut shaper);
    let bytes = pdf::write(&document, &library).expect("a PDF");
    (bytes, told)
}

#[test]
fn member_states_sign_in_english_alphabetical_order_of_their_countries() {
    let swapped = |yaml: &str| {
        let lines: Vec<&str> = yaml.lines().collect();
        let signs = |line: &&str| line.contains("signed: true");
        let (signatories, rest): (Vec<&str>, Vec<&str>) = lines.into_iter().partition(signs);
        let at = rest
            .iter()
            .rposition(|line| line.trim() == "signatories:")
            .unwrap();
        let mut lines = rest[..=at].to_vec();
        lines.extend(signatories.into_iter().rev());
        lines.extend(&rest[at + 1..]);
        lines.join("\n")
    };
    let yaml = swapped(&text("dual-symbol"));
    let letter = read(InMemory::new().with("letter.yaml", yaml));
    let transmittal = letter.circulation.unwrap().transmittal.unwrap();
    let countries = transmittal
        .signatories
        .iter()
        .map(|signatory| signatory.country.as_ref().unwrap().text.as_str());
    assert!(countries.eq(["Braavos", "Dorne", "Lys", "the Reach", "the Vale of Arryn"]));
}
