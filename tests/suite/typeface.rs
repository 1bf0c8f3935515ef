//! The typeface that a letter names, and the words that another family sets.

use std::fs;
use std::path::{Path, PathBuf};

use super::cli::text;
use super::conformance::{Archive, judge};
use super::geometry::pages;
use super::program::run;

const LETTER: &str = "\
date: 2026-03-01
addressees: [{ title: President of the Security Council }]
subject: The water of the valley
salutation: Excellency,
body: |
  We write about *wells* and about Kr\u{325}s\u{323}n\u{323}a.
signatories: [{ name: Ana Example, title: Chair, signed: true }]
circulation: { organs: [security-council], date: 2026-03-02, title: Letter dated 1 March 2026 }
";

fn fonts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts")
}

/// Builds a letter with files of `fonts/` in a folder next to it, and returns what is said and the
/// typefaces of a form.
fn built(yaml: &str, files: &[&str], form: &str) -> (String, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("letter.yaml"), yaml).unwrap();
    fs::create_dir(folder.path().join("faces")).unwrap();
    for file in files {
        fs::copy(fonts().join(file), folder.path().join("faces").join(file)).unwrap();
    }
    let output = run(
        folder.path(),
        &["build", "letter.yaml", "--message-format", "short"],
    );
    let said = text(&output.stderr);
    let file = format!("output/letter-2026-03-01.{form}.en.pdf");
    let bytes = fs::read(folder.path().join(file)).unwrap_or_else(|_| panic!("{said}"));
    judge(
        &format!("typeface-{form}-{}", files.len()),
        &bytes,
        Archive::A2a,
    );
    let lines = pages(&bytes).into_iter().flat_map(|page| page.lines);
    let mut names: Vec<String> = lines.map(|line| line.font).collect();
    names.sort();
    names.dedup();
    (said, names)
}

const GENTIUM: [&str; 5] = [
    "GentiumPlus-Regular.ttf",
    "GentiumPlus-Bold.ttf",
    "GentiumPlus-Italic.ttf",
    "GentiumPlus-BoldItalic.ttf",
    "OFL-Gentium.txt",
];

#[test]
fn a_folder_that_a_letter_names_serves_the_letter_and_not_the_document() {
    let yaml = format!("{LETTER}typeface: faces/\n");
    let (said, names) = built(&yaml, &GENTIUM, "letter");
    assert!(!said.contains("fonts-without-licence"), "{said}");
    assert!(
        names.iter().all(|name| name.starts_with("GentiumPlus")),
        "{names:?}"
    );
    let (_, names) = built(&yaml, &GENTIUM, "circulation");
    assert!(
        names.iter().any(|name| name.starts_with("LiberationSerif")),
        "{names:?}"
    );
}

#[test]
fn gentium_is_part_of_the_program_and_sets_words_whose_marks_liberation_cannot_place() {
    let (_, names) = built(&format!("{LETTER}typeface: gentium\n"), &[], "letter");
    assert!(
        names.iter().all(|name| name.starts_with("GentiumPlus")),
        "{names:?}"
    );
    let (_, names) = built(LETTER, &[], "letter");
    assert!(names.contains(&"GentiumPlus".to_owned()), "{names:?}");
    assert!(names.contains(&"LiberationSerif".to_owned()), "{names:?}");
    let plain = LETTER.replace("Kr\u{325}s\u{323}n\u{323}a", "Krishna");
    let (_, names) = built(&plain, &[], "letter");
    assert!(
        names.iter().all(|name| name.starts_with("LiberationSerif")),
        "{names:?}"
    );
}

#[test]
fn the_manifest_records_the_fonts_that_a_letter_names() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("letter.yaml"),
        format!("{LETTER}typeface: faces/\n"),
    )
    .unwrap();
    fs::create_dir(folder.path().join("faces")).unwrap();
    for file in GENTIUM {
        fs::copy(fonts().join(file), folder.path().join("faces").join(file)).unwrap();
    }
    let output = run(folder.path(), &["build", "letter.yaml", "--checksums"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let manifest = fs::read_dir(folder.path().join("output")).unwrap();
    let manifest = manifest.map(|entry| entry.unwrap().path());
    let manifest = manifest.filter(|path| path.extension().is_some_and(|ending| ending == "json"));
    let texts: String = manifest
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    assert!(
        texts.contains("faces/GentiumPlus-BoldItalic.ttf"),
        "{texts}"
    );
}
