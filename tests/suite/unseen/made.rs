//! The output for a letter: PDFs, texts, the list in each format, records.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use lopdf::{Document, Object};

use super::super::logical;
use super::{assert_named, assert_unseen, folder, lists, run};

#[test]
fn private_values_are_in_nothing_that_is_made() {
    for list in lists::all() {
        for twin in ["json", "csv"] {
            let folder = folder(&list);
            let letter = format!("{}attach-list: {twin}\n", list.letter);
            fs::write(folder.path().join("letter.yaml"), letter).unwrap();
            let name = format!("{} with {twin}", list.name);
            built(&name, folder.path());
            if twin == "json" {
                listed(&name, folder.path());
            }
        }
    }
}

fn built(name: &str, folder: &Path) {
    let arguments = ["build", "letter.yaml", "--format", "pdf,txt", "--checksums"];
    let output = run(folder, &arguments);
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{name}: {told}");
    assert_unseen(&format!("the build of {name}"), &output.stderr);
    assert_unseen(&format!("the build of {name}"), &output.stdout);
    run(folder, &["seal", "letter.yaml"]);
    let seal = fs::read(folder.join("seal.yaml")).unwrap();
    assert_unseen(&format!("the seal of {name}"), &seal);
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for file in fs::read_dir(folder.join("output")).unwrap() {
        let path = file.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        let what = format!("{} of {name}", path.display());
        assert_unseen(&what, &bytes);
        let kind = path.extension().map(|kind| kind.to_string_lossy().into());
        match kind.as_deref() {
            Some("pdf") => pdf(&what, &bytes),
            Some("txt") => assert_named(&what, &words(&String::from_utf8(bytes).unwrap())),
            _ => {}
        }
        *kinds.entry(kind.unwrap_or_default()).or_default() += 1;
    }
    let kinds: Vec<(&str, usize)> = kinds.iter().map(|(kind, n)| (&**kind, *n)).collect();
    let expected = [("", 1), ("json", 1), ("pdf", 2), ("txt", 2)];
    assert_eq!(kinds, expected, "{name}");
}

/// Looks through a PDF: as it is read aloud, its texts and its streams whatever they are packed in.
fn pdf(what: &str, bytes: &[u8]) {
    let reading = logical::read(bytes);
    let text = format!(
        "{}\n{}",
        reading.lines().join("\n"),
        reading.artifacts.join("\n")
    );
    assert_unseen(&format!("the text of {what}"), text.as_bytes());
    assert_named(&format!("the text of {what}"), &text.replace('\u{ad}', ""));
    let (texts, streams) = inner(bytes);
    assert_unseen(&format!("the strings of {what}"), texts.as_bytes());
    // They were looked through: the title is among the strings, and so it is in the metadata; the
    // twin of the list is among the streams.
    assert!(texts.contains("Letter"), "{what}: {texts}");
    let mut twins = 0;
    let mut metadata = 0;
    for stream in streams {
        assert_unseen(&format!("a stream of {what}"), &stream);
        let stream = String::from_utf8_lossy(&stream);
        let starts = |text: &str| stream.trim_start().starts_with(text);
        if starts("<?xpacket") {
            metadata += 1;
            assert!(stream.contains("dc:title"), "{what}: {stream}");
        } else if stream.contains(lists::NAMES[0]) && stream.contains("affiliation") {
            twins += 1;
            assert_named(&format!("the twin in {what}"), &stream);
        }
    }
    assert_eq!((twins, metadata), (1, 1), "{what}");
}

/// Returns all strings of a PDF, and its streams inflated.
fn inner(bytes: &[u8]) -> (String, Vec<Vec<u8>>) {
    let pdf = Document::load_mem(bytes).unwrap();
    let mut texts = String::new();
    let mut streams = Vec::new();
    let trailer = Object::Dictionary(pdf.trailer.clone());
    for object in pdf.objects.values().chain([&trailer]) {
        strings(object, &mut texts);
        if let Object::Stream(stream) = object {
            let inflated = stream.decompressed_content();
            streams.push(inflated.unwrap_or_else(|_| stream.content.clone()));
        }
    }
    (texts, streams)
}

fn strings(object: &Object, texts: &mut String) {
    match object {
        Object::String(bytes, _) => {
            texts.push_str(&decoded(bytes));
            texts.push('\n');
        }
        Object::Name(name) => {
            texts.push_str(&String::from_utf8_lossy(name));
            texts.push('\n');
        }
        Object::Array(items) => items.iter().for_each(|item| strings(item, texts)),
        Object::Dictionary(entries) => entries.iter().for_each(|(_, item)| strings(item, texts)),
        Object::Stream(stream) => stream
            .dict
            .iter()
            .for_each(|(_, item)| strings(item, texts)),
        _ => {}
    }
}

/// Decodes a text string (ISO 32000-1, 7.9.2.2).
fn decoded(bytes: &[u8]) -> String {
    match bytes.strip_prefix(&[0xfe, 0xff]) {
        Some(rest) => {
            let units = rest.chunks_exact(2);
            let units: Vec<u16> = units
                .map(|two| u16::from_be_bytes([two[0], two[1]]))
                .collect();
            String::from_utf16_lossy(&units)
        }
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}

fn listed(name: &str, folder: &Path) {
    for format in ["table", "csv", "json"] {
        let output = run(folder, &["list", "letter.yaml", "--format", format]);
        let what = format!("the list of {name} as {format}");
        assert_unseen(&what, &output.stdout);
        assert_unseen(&what, &output.stderr);
        assert_named(&what, &String::from_utf8(output.stdout).unwrap());
    }
    let draft = run(folder, &["list", "letter.yaml", "--propose-decisions"]);
    assert_unseen(&format!("the draft of decisions of {name}"), &draft.stdout);
}

/// Joins the lines of a text that was wrapped.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
