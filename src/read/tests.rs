//! Messages about a letter, word for word.

mod files;
mod folders;
mod keys;
mod letters;
mod lists;
mod markdown;
mod random;
mod schemas;
#[cfg(feature = "spreadsheets")]
mod sheets;
mod syntax;
mod tables;
mod walk;

use super::*;
use crate::report::{Human, Report};
use crate::source::{InMemory, Sources};

/// Files of a letter, by their names.
fn files(files: &[(&str, &str)]) -> Sources {
    let add = |store: InMemory, (name, text): &(&str, &str)| store.with(*name, *text);
    Sources::new(files.iter().fold(InMemory::new(), add))
}

/// Writes all that is reported, as a person sees it.
fn reported(report: &mut Report, sources: &Sources) -> String {
    report.sort();
    let human = Human::new(false);
    let written = report
        .diagnostics()
        .iter()
        .map(|diagnostic| human.write(diagnostic, sources));
    written.map(|text| format!("\n{text}\n")).collect()
}

/// Reads a letter that consists of `letter.yaml` alone, and writes all that is reported.
fn letter(text: &str) -> String {
    let mut sources = files(&[("letter.yaml", text)]);
    let (_, mut report) = read(&mut sources, "letter.yaml");
    reported(&mut report, &sources)
}

/// Reads a letter without diagnostics.
fn draft(text: &str) -> Draft {
    let mut sources = files(&[("letter.yaml", text)]);
    let (draft, mut report) = read(&mut sources, "letter.yaml");
    assert_eq!(reported(&mut report, &sources), "");
    draft.unwrap()
}

/// Writes all that is reported of a list of signatories.
fn list(text: &str) -> String {
    let letter = "signatories: signatories.yaml\n";
    let mut sources = files(&[("letter.yaml", letter), ("signatories.yaml", text)]);
    let (_, mut report) = read(&mut sources, "letter.yaml");
    reported(&mut report, &sources)
}

/// Writes all that is reported of a body.
fn body(text: &str) -> String {
    let mut sources = files(&[("letter.yaml", "body: body.md\n"), ("body.md", text)]);
    let (_, mut report) = read(&mut sources, "letter.yaml");
    reported(&mut report, &sources)
}

/// Returns the text of a value, or nothing.
fn one(text: &Option<Text>) -> &str {
    match text {
        Some(Text::One(written)) => &written.text,
        _ => "",
    }
}
