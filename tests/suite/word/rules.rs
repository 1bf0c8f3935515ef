//! Rules that no validator knows: a file that breaks one is repaired by Word, or shown otherwise.

use std::collections::BTreeSet;

use demarche::form::Form;
use demarche::source::{Folder, Sources};

use super::super::letters::{checked, folder};
use super::super::word_file::WordFile;
use super::{all_letters, keep, written};

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
pub(super) fn faults(file: &WordFile) -> Vec<String> {
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
        let leads = match each.attribute("r:id") {
            Some(id) => relationships.contains(&format!("Id=\"{id}\"")),
            // To a note below a table.
            None => document
                .all("w:bookmarkStart")
                .iter()
                .any(|mark| mark.attribute("w:name") == each.attribute("w:anchor")),
        };
        fault(leads, "a link that leads nowhere");
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
