//! Documents for Word: what a reader of the file gets.

mod body;
mod rules;

use std::fs;
use std::path::Path;

use demarche::export::docx;
use demarche::form::{self, Form};
use demarche::letter::Letter;
use demarche::source::{Folder, InMemory, Sources};

use super::letters::{checked, folder};
use super::recorded;
use super::word_file::WordFile;
use rules::faults;

/// Returns the letters of the tests, in all their languages, and the sample.
pub fn all_letters() -> Vec<(String, Letter)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let entries = fs::read_dir(root.join("tests/letters")).unwrap();
    let mut folders: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    folders.push(root.join("letter"));
    folders.sort();
    let letters = folders.iter().flat_map(|folder| {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let letters = checked(Sources::new(Folder::new(folder.clone())));
        letters
            .into_iter()
            .map(move |letter| (name.clone(), letter))
    });
    letters.collect()
}

/// Writes a letter for Word, as the program does.
pub fn written(letter: &Letter, form: Form) -> Vec<u8> {
    let mut galley = form::compose_manuscript(letter, form);
    galley.metadata.time = letter.day.and_hms_opt(0, 0, 0);
    docx::write(&galley)
}

/// Leaves a file for the validators that run in CI.
pub fn keep(name: &str, bytes: &[u8]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/conformance");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name), bytes).unwrap();
}

/// A letter with a table and a picture, in a language.
pub fn with_table_and_picture(language: &str) -> Letter {
    let picture = fs::read(folder("assembly").join("emblem.png")).unwrap();
    let files = InMemory::new()
        .with("map.png", picture)
        .with(
            "body.md",
            "Table 1\\\nWells by village\n\n\
             | Village | Wells | Dry since[^a] |\n| --- | --- | --- |\n\
             | Hentzau | 12 | March *2025* |\n| Zenda | 1,204 | May 2025 |\n\n\
             [^a]: As reported.\n\n![A map of the valley](map.png)\n\nMap 1\\\nThe valley\n\nText.\n",
        )
        .with(
            "letter.yaml",
            format!(
                "language: {language}\n\
                 date: 2026-03-01\n\
                 addressees: [{{ title: President of the Security Council }}]\n\
                 subject: Wells\n\
                 salutation: Excellency,\n\
                 body: body.md\n\
                 signatories: [{{ name: Ana Example }}]\n"
            ),
        );
    checked(Sources::new(files)).remove(0)
}

#[test]
fn the_paragraphs_of_letters_are_as_they_were_looked_at() {
    let mut dump = String::new();
    for name in ["everything", "six-languages"] {
        for letter in checked(Sources::new(Folder::new(folder(name)))) {
            let tag = letter.language.to_string();
            if !["ar", "en", "zh"].contains(&tag.as_str()) {
                continue;
            }
            for form in Form::of(&letter) {
                dump += &format!("== {name} {} {tag}\n", form.name());
                for line in WordFile::read(&written(&letter, form)).dump() {
                    dump += &line;
                    dump.push('\n');
                }
            }
        }
    }
    recorded::assert_text("tests/word.txt", &dump);
}

#[test]
fn the_manuscript_has_nothing_that_only_the_united_nations_assign() {
    for (name, letter) in all_letters() {
        let Some(circulation) = &letter.circulation else {
            continue;
        };
        let text = WordFile::read(&written(&letter, Form::CIRCULATION)).text();
        for symbol in &circulation.symbols {
            assert!(!text.contains(&symbol.text), "{name} shows {}", symbol.text);
        }
        let strings = &letter.strings;
        let official = strings.text(demarche::lang::Phrase::NotOfficial);
        assert!(
            !text.contains(official),
            "{name} says that it is not official"
        );
        assert!(text.contains(&circulation.title), "{name} has no title");
    }
}

#[test]
fn the_word_file_of_a_covering_letter_has_the_letter_and_its_annexes_behind_it() {
    let letters = checked(Sources::new(Folder::new(folder("one-annex"))));
    let text = WordFile::read(&written(&letters[0], Form::TRANSMITTAL)).text();
    let places = [
        "I have the honour to transmit herewith",
        "Ludwig von Coblich",
        "Enclosure",
        "Annex\n 9 March 2016\n Madam President,",
        "We ask that the gate be opened",
        "Emma von der Tann",
    ]
    .map(|part| {
        text.find(part)
            .unwrap_or_else(|| panic!("{part} in {text}"))
    });
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn the_sample_is_small() {
    let letters = all_letters();
    let (_, sample) = letters.iter().find(|(name, _)| name == "letter").unwrap();
    let size = written(sample, Form::LETTER).len();
    assert!(size <= 9 * 1024, "{size} bytes");
}

#[test]
fn the_note_on_the_agenda_item_is_in_the_manuscript_too() {
    let text = super::letters::text("assembly");
    let noted = text.replace(
        "circulation:\n",
        "circulation:\n  notes: { agenda-item: Provisional agenda. }\n",
    );
    assert_ne!(text, noted);
    let emblem = fs::read(folder("assembly").join("emblem.png")).unwrap();
    let files = InMemory::new()
        .with("letter.yaml", noted)
        .with("emblem.png", emblem);
    let letter = checked(Sources::new(files)).remove(0);
    let bytes = written(&letter, Form::CIRCULATION);
    keep("agenda-note.docx", &bytes);
    let file = WordFile::read(&bytes);
    assert_eq!(faults(&file), Vec::<String>::new());
    let first = &file.dump()[0];
    assert!(
        first.starts_with("BodyText |  | Agenda item ") && first.contains('*'),
        "{first}"
    );
    assert!(file.parts["word/footnotes.xml"].contains("Provisional agenda."));
    let document = &file.parts["word/document.xml"];
    assert!(
        document.contains("w:customMarkFollows=\"1\" w:id=\"1\"/><w:t>*</w:t>"),
        "{document}"
    );
}
