//! The exact messages of `check`: one file in `tests/check` for each subject.
//!
//! A file holds cases. A case is a sentence after `#`, the files of a letter, each after
//! `== name`, and after `=>` all that is said of it. After the sentence can be the command that is
//! run in a folder with these files, `$ demarche build letter.yaml`. The keys that a letter cannot
//! do without and that a case leaves out are added below its own. `UPDATE=1 cargo test` writes what is said into
//! the files, to be read with `git diff`.

#![cfg(all(unix, feature = "spreadsheets"))]

mod case;
mod files;

use std::fs;
use std::path::Path;

use demarche::letter::{self, LoadedLetter, Options};
use demarche::report::{Diagnostic, Report};
use demarche::source::{Folder, Sources};
use demarche::typeset::font::Library;

use super::recorded;
use case::{cases, rendered};

#[test]
fn a_check_says_what_is_wrong_where_and_what_to_do() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/check");
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let library = Library::builtin();
    let update = recorded::is_accepted();
    let mut wrong = String::new();
    for file in files {
        let expected = fs::read_to_string(&file).unwrap();
        // Others keep what they record in the same folder.
        if !expected.starts_with("# ") {
            continue;
        }
        let told = cases(&expected)
            .iter()
            .map(|case| case.written(&library))
            .collect::<Vec<_>>()
            .join("\n");
        if told != expected && update {
            fs::write(&file, &told).unwrap();
        } else if told != expected {
            let differs = |(told, expected): &(&str, &str)| told != expected;
            let first = told.lines().zip(expected.lines()).find(differs);
            wrong.push_str(&format!("{}: {first:?}\n{told}\n", file.display()));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn help_passes_when_it_is_pasted() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/check");
    let library = Library::builtin();
    let mut wrong = String::new();
    let mut pasted = 0;
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        if !text.starts_with("# ") {
            continue;
        }
        for case in cases(&text).into_iter().filter(case::Case::is_checked) {
            let (report, sources) = case.checked(&library);
            for diagnostic in report.diagnostics() {
                for help in &diagnostic.help {
                    let pasted_on_lines = case.with_help(help);
                    let replaced = || case.with_replacement(diagnostic, help, &sources);
                    let Some(obeyed) = pasted_on_lines.or_else(replaced) else {
                        continue;
                    };
                    pasted += 1;
                    let (after, _) = obeyed.checked(&library);
                    let is_same = |other: &&Diagnostic| {
                        other.rule == diagnostic.rule && other.message == diagnostic.message
                    };
                    let count =
                        |report: &Report| report.diagnostics().iter().filter(is_same).count();
                    let is_new = |other: &&Diagnostic| {
                        let code = other.rule.code();
                        let told = report.diagnostics();
                        (code == "unknown-key" || code.starts_with("yaml"))
                            && !told.iter().any(|told| told.message == other.message)
                    };
                    let stays = count(&after) >= count(&report);
                    let new = after.diagnostics().iter().find(is_new);
                    if let Some(same) = new.or(stays.then_some(diagnostic)) {
                        let (sentence, message) = (case.sentence, &same.message);
                        wrong.push_str(&format!("{sentence}\n{help}\nstill: {message}\n\n"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(pasted > 60, "{pasted}");
}

#[test]
fn the_sample_letter_has_one_wrong_year_and_nothing_else_to_be_reported() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/letter");
    let mut sources = Sources::new(Folder::new(root));
    let library = Library::builtin();
    let options = Options::default();
    let LoadedLetter {
        letters, report, ..
    } = letter::load(&mut sources, "letter.yaml", &library, &options);
    assert_eq!(letters.len(), 1);
    let told = rendered(&report, &sources);
    let (head, help) = told.split_once("  = help: ").unwrap();
    let lines: Vec<&str> = head.lines().take(2).collect();
    assert_eq!(
        lines,
        [
            "warning[resolution-year]: Security Council resolution 2209 dates from 2015, not 2014",
            " --> body.en.md:5:330",
        ]
    );
    assert_eq!(
        help,
        "write `2209 (2015)`, or add `allow: [resolution-year]` to keep the quotation `2209 (2014)`\n"
    );
}
