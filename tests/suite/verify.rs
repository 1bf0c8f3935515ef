//! Checksums, manifests, and the proof that a file came from these sources.

mod checksums;
mod manifest;
mod sources;
mod tampering;

use std::fs;
use std::path::Path;
use std::process::Output;

use serde_json::Value;

use super::program::{demarche, run};

const LETTER: &str = "\
date: 2016-02-24
output-name: water
addressees: [{ title: President of the Security Council }]
salutation: Excellency,
body: body.md
signatories: list.csv
";
const BODY: &str = "We write to you about the water of the valley.\n";
const LIST: &str = "name,affiliation,organization\n\
    Ana Example,Valley Water Trust,\nBela Instance,Upper Valley School,\n,,Valley Trust\n";

/// A folder with a letter that was built with checksums.
struct Built(tempfile::TempDir);

impl Built {
    fn new() -> Self {
        let built = Self(tempfile::tempdir().unwrap());
        built.write("letter/letter.yaml", LETTER);
        built.write("letter/body.md", BODY);
        built.write("letter/list.csv", LIST);
        let output = built.run(&["build", "--checksums", "--quiet"]);
        assert_eq!(reported(&output), (Some(0), String::new()));
        built
    }

    fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn read(&self, path: &str) -> Vec<u8> {
        fs::read(self.0.path().join(path)).unwrap()
    }

    fn manifest(&self) -> Value {
        serde_json::from_slice(&self.read(MANIFEST)).unwrap()
    }

    fn run(&self, arguments: &[&str]) -> Output {
        run(self.0.path(), arguments)
    }

    fn verify(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let before = listing(self.0.path());
        let output = self.run(&[&["verify"], arguments].concat());
        assert_eq!(listing(self.0.path()), before, "verify writes nothing");
        reported(&output)
    }
}

/// The note if nothing is built, in a folder without a letter.
const CHECKSUMS_ALONE: &str = "note: only checksums are compared: nothing proves the text or the \
    list, since a forged file passes with an edited manifest\n\
    help: to prove them, name the letter before the files\n";
const PDF: &str = "output/water.letter.en.pdf";
const MANIFEST: &str = "output/manifest.json";

fn reported(output: &Output) -> (Option<i32>, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let printed = text(&output.stderr) + &text(&output.stdout);
    (output.status.code(), printed)
}

/// Returns what a verification prints without its last line, which says what the files were built
/// from.
fn without_statement(printed: &str) -> String {
    let lines = printed
        .lines()
        .filter(|line| !line.starts_with("built from `"));
    lines.map(|line| format!("{line}\n")).collect()
}

fn listing(folder: &Path) -> Vec<(String, u64)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let (path, length) = (entry.path(), entry.metadata().unwrap().len());
        match path.is_dir() {
            true => files.extend(listing(&path)),
            false => files.push((path.display().to_string(), length)),
        }
    }
    files.sort();
    files
}

#[test]
fn files_of_a_release_without_a_letter_say_what_to_name() {
    let built = Built::new();
    fs::rename(built.0.path().join("letter"), built.0.path().join("source")).unwrap();
    let said = |arguments: &[&str]| built.verify(arguments);
    let manifest = "error: no letter is named, and there is none here\n\
        help: name the folder of the letter before the files, or compare them with what was built: \
        `demarche verify output/manifest.json output/water.letter.en.pdf`\n";
    assert_eq!(said(&[PDF]), (Some(2), manifest.to_owned()));
    let (status, alone) = said(&[MANIFEST, PDF]);
    assert_eq!(status, Some(0));
    assert!(alone.starts_with(CHECKSUMS_ALONE), "{alone}");
    assert_eq!(said(&["source", PDF]).0, Some(0));
    fs::remove_file(built.0.path().join(MANIFEST)).unwrap();
    let (_, alone) = said(&[PDF]);
    assert!(
        alone.contains("or the `manifest.json` of the build"),
        "{alone}"
    );
}
