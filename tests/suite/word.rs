//! Documents for Word: what no validator sees, and what a reader of the file gets.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use demarche::export::docx;
use demarche::form::{self, Form};
use demarche::letter::Letter;
use demarche::source::{Folder, InMemory, Sources};

use super::letters::{checked, folder};
use super::recorded;
use super::word_file::WordFile;

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

#[test]
fn every_letter_keeps_the_rules_that_no_validator_knows() {
    for (name, letter) in all_letters() {
        for form in Form::of(&letter) {
            let name = format!("{name}.{}.{}", form.name(), letter.language);
            let bytes = written(&letter, form);
            keep(&format!("{name}.docx"), &bytes);
            assert_eq!(
                faults(&WordFile::read(&bytes)),
                Vec::<String>::new(),
                "{name}"
            );
        }
    }
}

/// Returns what would make Word offer to repair a file, or show it with other styles than its own.
fn faults(file: &WordFile) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |is_right: bool, what: &str| {
        if !is_right {
            faults.push(what.to_owned());
        }
    };
    fault(
        file.order[0] == "[Content_Types].xml",
        "the types are not first",
    );
    for (name, text) in &file.parts {
        let in_texts = text.split("<w:t").skip(1);
        let mut texts = in_texts.filter_map(|rest| rest.split("</w:t>").next());
        fault(
            !texts.any(|text| text.contains('\n')),
            &format!("a line feed in {name}"),
        );
    }
    let document = file.part("document.xml").unwrap();
    let body = document.all("w:body")[0];
    let last = body.children.last().map(|last| last.name.as_str());
    fault(
        last == Some("w:sectPr"),
        "the body does not end with a section",
    );
    let styles = file.part("styles.xml").unwrap().all("w:style");
    let defined: BTreeSet<&str> = styles
        .iter()
        .filter_map(|style| style.attribute("w:styleId"))
        .collect();
    let names: BTreeSet<&str> = styles
        .iter()
        .filter_map(|style| style.value("w:name"))
        .collect();
    for name in [
        "heading 1",
        "heading 2",
        "envelope address",
        "footnote text",
        "Body Text",
    ] {
        fault(
            names.contains(name),
            &format!("Word's own style `{name}` is missing"),
        );
    }
    let notes = file.part("footnotes.xml");
    let parts = [Some(document), notes, file.part("styles.xml")];
    for part in parts.into_iter().flatten() {
        for reference in ["w:pStyle", "w:rStyle", "w:basedOn", "w:next"] {
            for each in part.all(reference) {
                let style = each.attribute("w:val").unwrap();
                fault(defined.contains(style), &format!("no style `{style}`"));
            }
        }
    }
    let references = document.all("w:footnoteReference");
    let referred: Vec<&str> = references
        .iter()
        .filter_map(|each| each.attribute("w:id"))
        .collect();
    let notes = notes
        .map(|notes| notes.all("w:footnote"))
        .unwrap_or_default();
    let ids: Vec<&str> = notes
        .iter()
        .filter_map(|note| note.attribute("w:id"))
        .collect();
    if !ids.is_empty() {
        fault(ids[..2] == ["-1", "0"], "the separators are missing");
        fault(ids[2..] == referred, "notes and references differ");
        let settings = file.part("settings.xml").unwrap();
        fault(
            settings.all("w:footnote").len() == 2,
            "the settings name no separators",
        );
        for (index, note) in notes.iter().enumerate() {
            let marks = note.all("w:footnoteRef").len();
            fault(!note.all("w:p").is_empty(), "an empty note");
            fault(index >= 2 || marks == 0, "a separator with a mark");
        }
    }
    let relationships = &file.parts["word/_rels/document.xml.rels"];
    for each in document.all("w:hyperlink") {
        let id = each.attribute("r:id").unwrap();
        fault(
            relationships.contains(&format!("Id=\"{id}\"")),
            "a link that leads nowhere",
        );
    }
    faults
}

#[test]
fn the_rules_are_broken_by_files_that_validators_let_pass() {
    let letter = checked(Sources::new(Folder::new(folder("everything")))).remove(0);
    let bytes = written(&letter, Form::LETTER);
    let broken = |part: &str, from: &str, to: &str| {
        let mut file = WordFile::read(&bytes);
        let text = file.parts[&format!("word/{part}")].clone();
        assert!(text.contains(from), "{part} has no {from}");
        file.replace(&format!("word/{part}"), text.replacen(from, to, 1));
        faults(&file)
    };
    let first_section = "<w:sectPr>";
    assert_eq!(
        broken("document.xml", "Excellency,", "Excel\nlency,"),
        ["a line feed in word/document.xml"]
    );
    assert_eq!(
        broken("styles.xml", "\"heading 1\"", "\"Heading 1\""),
        ["Word's own style `heading 1` is missing"]
    );
    let separator = "<w:r><w:separator/></w:r>";
    assert_eq!(
        broken("footnotes.xml", separator, "<w:r><w:footnoteRef/></w:r>"),
        ["a separator with a mark"]
    );
    assert_eq!(
        broken("settings.xml", "<w:footnote w:id=\"0\"/>", ""),
        ["the settings name no separators"]
    );
    assert_eq!(
        broken(
            "footnotes.xml",
            "<w:footnote w:id=\"2\">",
            "<w:footnote w:id=\"2\"></w:footnote><w:footnote w:id=\"3\">"
        ),
        ["notes and references differ", "an empty note"]
    );
    let document = WordFile::read(&bytes).parts["word/document.xml"].clone();
    let last = document.rfind(first_section).unwrap();
    let end = document.rfind("</w:body>").unwrap();
    let mut file = WordFile::read(&bytes);
    file.replace(
        "word/document.xml",
        format!("{}{}", &document[..last], &document[end..]),
    );
    assert_eq!(faults(&file), ["the body does not end with a section"]);
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
fn a_second_reference_to_a_note_repeats_its_number_and_an_inner_note_follows_the_outer_one() {
    let letter = InMemory::new().with(
        "letter.yaml",
        "date: 2026-03-01\n\
         addressees: [{ title: President of the Security Council }]\n\
         salutation: Excellency,\n\
         body: |\n\
         \x20 One.[^a] Two.[^a] Three.[^b]\n\n\
         \x20 [^a]: First, with another.[^c]\n\
         \x20 [^b]: Second.\n\
         \x20 [^c]: Inner.\n\
         signatories: [{ name: Ana Example }]\n",
    );
    let letter = checked(Sources::new(letter)).remove(0);
    let file = WordFile::read(&written(&letter, Form::LETTER));
    assert_eq!(faults(&file), Vec::<String>::new());
    let notes = file.part("footnotes.xml").unwrap();
    assert_eq!(notes.all("w:footnote").len(), 4);
    let document = &file.parts["word/document.xml"];
    assert!(document.contains("NOTEREF _Note1 \\h"), "{document}");
    assert!(file.text().contains("Inner."));
    keep("notes-in-notes.docx", &written(&letter, Form::LETTER));
}

#[test]
fn the_sample_is_small() {
    let letters = all_letters();
    let (_, sample) = letters.iter().find(|(name, _)| name == "letter").unwrap();
    let size = written(sample, Form::LETTER).len();
    assert!(size <= 9 * 1024, "{size} bytes");
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
fn a_table_repeats_its_headers_and_a_picture_has_its_alternative_text() {
    for language in ["en", "ar"] {
        let letter = with_table_and_picture(language);
        let bytes = written(&letter, Form::LETTER);
        keep(&format!("table.{language}.docx"), &bytes);
        let file = WordFile::read(&bytes);
        assert_eq!(faults(&file), Vec::<String>::new());
        let document = file.part("document.xml").unwrap();
        assert_eq!(document.all("w:tblHeader").len(), 1);
        assert_eq!(document.all("w:tr").len(), 3);
        assert_eq!(
            document.all("w:bidiVisual").len(),
            usize::from(language == "ar")
        );
        let about = document.all("wp:docPr")[0];
        assert_eq!(about.attribute("descr"), Some("A map of the valley"));
        let types = &file.parts["[Content_Types].xml"];
        assert!(types.contains("Extension=\"png\" ContentType=\"image/png\""));
    }
}

/// Returns a PNG file that states the orientation of a camera turned by a quarter.
fn photograph(bytes: &[u8]) -> Vec<u8> {
    let data = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    let chunk = [b"eXIf".as_slice(), data].concat();
    let mut sum = flate2::Crc::new();
    sum.update(&chunk);
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    let sum = sum.sum().to_be_bytes();
    // The first chunk, which states the size, ends here.
    let (head, rest) = bytes.split_at(33);
    [head, &length, &chunk, &sum, rest].concat()
}

#[test]
fn a_photograph_on_its_side_is_turned_and_is_given_room() {
    let picture = fs::read(folder("assembly").join("emblem.png")).unwrap();
    let letter = InMemory::new().with("map.png", photograph(&picture)).with(
        "letter.yaml",
        "date: 2026-03-01\n\
             addressees: [{ title: President of the Security Council }]\n\
             salutation: Excellency,\n\
             body: |\n\
             \x20 ![A map](map.png)\n\
             signatories: [{ name: Ana Example }]\n",
    );
    let letter = checked(Sources::new(letter)).remove(0);
    let bytes = written(&letter, Form::LETTER);
    keep("photograph.docx", &bytes);
    let file = WordFile::read(&bytes);
    let document = file.part("document.xml").unwrap();
    assert_eq!(
        document.all("a:xfrm")[0].attribute("rot"),
        Some("5400000"),
        "a quarter clockwise, in sixty-thousandths of a degree"
    );
}

#[test]
fn labels_of_headings_and_numbered_paragraphs_are_those_of_the_pages() {
    let letter = InMemory::new().with(
        "letter.yaml",
        "date: 2026-03-01\n\
         addressees: [{ title: President of the Security Council }]\n\
         salutation: Excellency,\n\
         body: |\n\
         \x20 ## I. Wells\n\n\
         \x20 ### *What* is dry\n\n\
         \x20 4. First.\n\n\
         \x20    1. Below.\n\n\
         \x20 ## II. Rivers\n\n\
         \x20 5. Second.\n\n\
         \x20 > - Quoted.\n\
         signatories: [{ name: Ana Example }]\n",
    );
    let letter = checked(Sources::new(letter)).remove(0);
    let bytes = written(&letter, Form::LETTER);
    keep("labels.docx", &bytes);
    let file = WordFile::read(&bytes);
    assert_eq!(faults(&file), Vec::<String>::new());
    let dump = file.dump();
    let body = dump.iter().filter(|line| {
        ["Heading", "List", "Block"]
            .iter()
            .any(|style| line.starts_with(style))
    });
    assert_eq!(
        body.collect::<Vec<_>>(),
        [
            "Heading1 |  | I. Wells",
            "Heading2 |  | What is dry",
            "ListNumber | 4. | First.",
            "ListNumber2 | (a) | Below.",
            "Heading1 |  | II. Rivers",
            "ListNumber | 5. | Second.",
            "ListBullet | – | Quoted.",
        ]
    );
    let styles = file.part("styles.xml").unwrap();
    let second = styles.all("w:style").into_iter();
    let second = second
        .filter(|style| style.attribute("w:styleId") == Some("Heading2"))
        .collect::<Vec<_>>();
    assert_eq!(
        second[0].all("w:i").len(),
        1,
        "italic, as in the form `letter`"
    );
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

#[test]
fn a_column_of_a_table_has_room_for_its_longest_word() {
    let letter = InMemory::new().with(
        "letter.yaml",
        "date: 2026-03-01\n\
         addressees: [{ title: President of the Security Council }]\n\
         salutation: Excellency,\n\
         body: |\n\
         \x20 | District | Wells | Dry | Share |\n\
         \x20 | --- | ---: | ---: | ---: |\n\
         \x20 | Northern villages, and those of the high pastures and of the two side valleys | 1,240 | 1,002 | 80.8 |\n\
         signatories: [{ name: Ana Example }]\n",
    );
    let letter = checked(Sources::new(letter)).remove(0);
    let file = WordFile::read(&written(&letter, Form::LETTER));
    let document = file.part("document.xml").unwrap();
    let widths: Vec<i64> = document
        .all("w:gridCol")
        .iter()
        .map(|column| column.attribute("w:w").unwrap().parse().unwrap())
        .collect();
    // Five figures of half an em at eleven points, and the margins of the cell.
    assert!(
        widths[1..].iter().all(|width| *width >= 5 * 110 + 216),
        "{widths:?}"
    );
    assert!(widths[0] > 2 * widths[1], "{widths:?}");
}
