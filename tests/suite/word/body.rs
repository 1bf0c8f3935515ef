//! The body of a letter in Word: notes, tables, pictures, labels.

use std::fs;

use demarche::form::Form;
use demarche::letter::Letter;
use demarche::source::{InMemory, Sources};

use super::super::letters::{checked, folder};
use super::super::word_file::WordFile;
use super::rules::faults;
use super::{keep, with_table_and_picture, written};

/// Reads a letter with a body, and with files that it names.
fn with_body(body: &str, files: InMemory) -> Letter {
    let letter = "\
date: 2026-03-01
addressees: [{ title: President of the Security Council }]
salutation: Excellency,
body: body.md
signatories: [{ name: Ana Example }]
";
    let files = files.with("body.md", body).with("letter.yaml", letter);
    checked(Sources::new(files)).remove(0)
}

#[test]
fn a_second_reference_to_a_note_repeats_its_number_and_an_inner_note_follows_the_outer_one() {
    let letter = with_body(
        "One.[^a] Two.[^a] Three.[^b]\n\n\
         [^a]: First, with another.[^c]\n\
         [^b]: Second.\n\
         [^c]: Inner.\n",
        InMemory::new(),
    );
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
    let letter = with_body(
        "![A map](map.png)\n",
        InMemory::new().with("map.png", photograph(&picture)),
    );
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
    let letter = with_body(
        "## I. Wells\n\n\
         ### *What* is dry\n\n\
         4. First.\n\n\
         \x20  1. Below.\n\n\
         ## II. Rivers\n\n\
         5. Second.\n\n\
         > - Quoted.\n",
        InMemory::new(),
    );
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
fn a_column_of_a_table_has_room_for_its_longest_word() {
    let letter = with_body(
        "| District | Wells | Dry | Share |\n\
         | --- | ---: | ---: | ---: |\n\
         | Northern villages, and those of the high pastures and of the two side valleys | 1,240 | 1,002 | 80.8 |\n",
        InMemory::new(),
    );
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
