//! `demarche explain`, and the table of rules that it reads.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use demarche::report::{Rule, Severity};

use super::program::run;

#[test]
fn a_code_is_explained_with_its_reason_and_its_fix() {
    let output = run(Path::new("."), &["explain", "date-form"]);
    assert!(output.status.success());
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        "\
warning: date-form

A date is not in the form of the United Nations.

Documents write `24 February 2016`.

Fix: Write the date as the message shows.

To allow it in a letter, add to `letter.yaml`:

  allow: [date-form]
"
    );
}

#[test]
fn an_unknown_code_is_reported_from_the_nearest() {
    let output = run(Path::new("."), &["explain", "same-entri"]);
    assert_eq!(output.status.code(), Some(2));
    let expected =
        "error: no error or warning has the code `same-entri`\nhelp: did you mean `same-entry`?\n";
    assert_eq!(String::from_utf8(output.stderr).unwrap(), expected);
}

#[test]
fn without_a_code_every_rule_is_listed() {
    let output = run(Path::new("."), &["explain"]);
    let list = String::from_utf8(output.stdout).unwrap();
    let codes: Vec<&str> = list
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    let mut expected: Vec<&str> = Rule::all().map(Rule::code).collect();
    expected.sort_unstable();
    assert_eq!(codes, expected);
}

#[test]
fn every_code_is_declared_once_and_explained_in_sentences() {
    let mut codes = BTreeSet::new();
    for rule in Rule::all() {
        assert!(codes.insert(rule.code()), "`{rule:?}` is declared twice");
        for text in [rule.summary(), rule.reason(), rule.fix()] {
            let is_sentence = text.ends_with('.') && !text.contains("  ");
            assert!(is_sentence, "`{rule:?}`: {text}");
        }
        assert!(rule.summary().len() <= 90, "`{rule:?}`: {}", rule.summary());
        let is_allowed_here = rule.is_on_request() <= (rule.severity() == Severity::Warning);
        assert!(is_allowed_here, "`{rule:?}` is an error on request");
    }
}

#[test]
fn every_rule_is_reported_somewhere() {
    let mut sources = String::new();
    read(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut sources,
    );
    let is_used = |rule: &Rule| {
        let name = rule.code().to_uppercase().replace('-', "_");
        let used = format!("Rule::{name}");
        let mut ends = sources.split(&used).skip(1);
        ends.any(|rest| !rest.starts_with(|next: char| next == '_' || next.is_alphanumeric()))
    };
    let unused: Vec<Rule> = Rule::all().filter(|rule| !is_used(rule)).collect();
    assert_eq!(unused, []);
}

/// The rules without an example in `tests/check/`, and why no letter of a few lines can show them.
const WITHOUT_EXAMPLE: [(Rule, &str); 4] = [
    (Rule::FONT_COUNT, "more than 240 different fonts are needed"),
    (Rule::PDF_ERROR, "an error in demarche, not in a letter"),
    (Rule::PNG_ERROR, "an error in demarche, not in a letter"),
    (
        Rule::TOO_TALL,
        "a text of several thousand letters is needed",
    ),
];

#[test]
fn every_rule_has_an_example() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/check");
    let files = fs::read_dir(folder).unwrap();
    let text: String = files
        .map(|file| fs::read_to_string(file.unwrap().path()).unwrap())
        .collect();
    let has_example = |rule: &Rule| text.contains(&format!("[{}]: ", rule.code()));
    let mut missing: Vec<Rule> = Rule::all().filter(|rule| !has_example(rule)).collect();
    missing.sort();
    assert_eq!(missing, WITHOUT_EXAMPLE.map(|(rule, _)| rule));
}

fn read(folder: &Path, text: &mut String) {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            read(&path, text);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            text.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}
