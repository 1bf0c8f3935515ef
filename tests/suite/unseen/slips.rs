//! The messages about a list with slips in it, in every format.
//!
//! `ALL_SLIPS=1 cargo test unseen` puts every slip on every line, which takes minutes.

use demarche::letter::{self, Options};
use demarche::report::{Human, Report, Workspace, github, json, sarif, short};
use demarche::source::{InMemory, Sources};
use demarche::typeset::font::Library;

use super::lists::{self, List};
use super::{assert_unseen, folder, revealed, run};

#[test]
fn private_values_are_in_no_message_of_any_format() {
    for list in lists::all() {
        let folder = folder(&list);
        for format in ["human", "short", "json", "github", "sarif"] {
            let arguments = ["check", "letter.yaml", "--all", "--message-format", format];
            let output = run(folder.path(), &arguments);
            let what = format!("the check of {} as {format}", list.name);
            assert_unseen(&what, &output.stderr);
            assert_unseen(&what, &output.stdout);
            let told = [output.stderr, output.stdout].concat();
            let told = String::from_utf8(told).unwrap();
            let names_link = told.contains("link") || told.contains("unprinted");
            assert!(names_link || list.name == "key-parts", "{what}: {told}");
        }
    }
}

/// Slips on a line: the original, and its replacement.
const SLIPS: &[(&str, &str)] = &[
    (": ", ":"),
    (": ", " "),
    (": ", ": : "),
    (": ", ": \""),
    (": ", ": ["),
    (": ", ": {"),
    (": ", ": &"),
    (": ", ": *"),
    (": ", ": %"),
    (": ", ": @"),
    (": ", ": |"),
    (": ", ":\n"),
    ("- ", "-"),
    ("- ", ""),
    ("- ", "- - "),
    ("  ", "\t"),
    ("  ", " "),
    ("  ", "   "),
    ("\"", ""),
    ("\"", "'"),
    ("\": \"", "\" \""),
    ("{", ""),
    ("}", ""),
    (", ", " "),
    (",", ""),
    (",", ",,"),
    (",", ",\""),
    (";", ","),
    (";", ";\""),
    ("\t", " "),
    ("\n", " # a comment\n"),
    ("\n", "\n# - zqxjout: zqxjout\n"),
    ("\n", "\n\n"),
    ("\n", ""),
    ("\n", "\n```\n"),
    ("---", "--"),
];

#[test]
fn a_slip_anywhere_reveals_nothing() {
    let library = Library::builtin();
    let mut leaks = String::new();
    for list in lists::all() {
        for (index, (name, bytes)) in list.all_files().into_iter().enumerate() {
            let Ok(text) = String::from_utf8(bytes) else {
                continue;
            };
            // Of the letter, only the keys for the signatories.
            let start = match index {
                0 => text.find("signatories:").unwrap(),
                _ => 0,
            };
            // These steps meet each kind in each list.
            let is_typical = ["yaml", "json", "inline", "inline-braces"].contains(&list.name);
            let step = if std::env::var_os("ALL_SLIPS").is_some() {
                1
            } else if is_typical {
                5
            } else {
                13
            };
            for (at, slipped) in slipped(&text, start).into_iter().step_by(step) {
                let told = reported(&list, &name, &slipped, &library);
                if let Some(around) = told.iter().find_map(|text| revealed(text.as_bytes())) {
                    let what = format!("{} with a slip in {name}", list.name);
                    leaks.push_str(&format!(
                        "{what}:\n{}\nreveals:\n{around}\n\n",
                        near(&slipped, at)
                    ));
                }
            }
        }
    }
    assert!(leaks.is_empty(), "{leaks}");
}

/// Makes texts with one slip each, and texts that end too early.
fn slipped(text: &str, start: usize) -> Vec<(usize, String)> {
    let mut texts = Vec::new();
    for (written, slip) in SLIPS {
        for (at, _) in text[start..].match_indices(written) {
            let (before, after) = text.split_at(start + at);
            let after = &after[written.len()..];
            // A private value behind a printed key is no longer private.
            let removes_line = *written == "\n" && slip.is_empty();
            if !removes_line {
                texts.push((before.len(), format!("{before}{slip}{after}")));
            }
        }
    }
    for (at, _) in text[start..].match_indices(['\n', '"']) {
        texts.push((start + at, text[..start + at].to_owned()));
    }
    texts
}

/// Returns the text around a slip.
fn near(text: &str, at: usize) -> String {
    let bytes = &text.as_bytes()[at.saturating_sub(90)..(at + 90).min(text.len())];
    String::from_utf8_lossy(bytes).into_owned()
}

/// Returns the messages of a check in each format, with one file replaced by the given text.
fn reported(list: &List, name: &str, text: &str, library: &Library) -> Vec<String> {
    let mut store = InMemory::new();
    for (other, bytes) in list.all_files() {
        store = match other == name {
            true => store.with(&other, text),
            false => store.with(&other, bytes),
        };
    }
    let mut sources = Sources::new(store);
    let options = Options::default();
    let mut report = letter::load(&mut sources, "letter.yaml", library, &options).report;
    report.sort();
    written(&report, &sources)
}

fn written(report: &Report, sources: &Sources) -> Vec<String> {
    let human = Human::new(false);
    let workspace = Workspace::default();
    let mut written = vec![sarif(report.diagnostics(), sources, &workspace)];
    for diagnostic in report.diagnostics() {
        written.extend([
            human.write(diagnostic, sources),
            short(diagnostic, sources),
            json(diagnostic, sources),
            github(diagnostic, sources, &workspace),
        ]);
    }
    written
}
