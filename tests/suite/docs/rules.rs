//! The pages of errors and warnings, from the table of rules, with examples from `tests/check/`.

use std::collections::BTreeMap;
use std::fs;

use demarche::report::{Rule, SUBJECTS, Severity, Subject};

use super::generated_from;
use super::page::root;

const SOURCE: &str = "`src/report/rules/` and `tests/check/`";

/// Returns the pages: an index of all codes, and a page for each subject.
pub fn pages() -> Vec<(String, String)> {
    let examples = examples();
    let mut pages = vec![("diagnostics.md".to_owned(), index())];
    for subject in &SUBJECTS {
        let name = format!("diagnostics/{}.md", subject.name);
        pages.push((name, of_subject(subject, &examples)));
    }
    pages
}

fn index() -> String {
    let mut text = generated_from("`src/report/rules/`");
    text.push_str(
        "# Errors and warnings\n\nA letter with an error is not typeset. A warning asks a person to look at \
         something and changes nothing; `allow: [CODE]` in `letter.yaml` silences it, and `--deny warnings` \
         treats every warning as an error. `demarche explain CODE` prints what these pages say.\n\n\
         | code | | meaning |\n| --- | --- | --- |\n",
    );
    let subjects = SUBJECTS.iter();
    let mut rules: Vec<(Rule, &str)> = subjects
        .flat_map(|subject| subject.rules.iter().map(|rule| (*rule, subject.name)))
        .collect();
    rules.sort();
    for (rule, subject) in rules {
        let (code, severity) = (rule.code(), rule.severity().word());
        let summary = rule.summary();
        text.push_str(&format!(
            "| [`{code}`](diagnostics/{subject}.md#{code}) | {severity} | {summary} |\n"
        ));
    }
    text
}

fn of_subject(subject: &Subject, examples: &BTreeMap<String, String>) -> String {
    let mut text = generated_from(SOURCE);
    text.push_str(&format!("# {}\n", subject.title));
    for rule in subject.rules {
        let severity = match rule.severity() {
            Severity::Error => "Error",
            Severity::Warning => "Warning",
        };
        text.push_str(&format!(
            "\n## {}\n\n{severity}: {} {}\n\nFix: {}\n",
            rule.code(),
            rule.summary(),
            rule.reason(),
            rule.fix()
        ));
        if rule.is_on_request() {
            text.push_str(&format!("\nReported only with `--warn {}`.\n", rule.code()));
        }
        if let Some(example) = examples.get(rule.code()) {
            text.push_str(&format!("\n```text\n{example}\n```\n"));
        }
    }
    text
}

/// Returns the shortest message of each rule in `tests/check/`, by its code.
fn examples() -> BTreeMap<String, String> {
    let mut paths: Vec<_> = fs::read_dir(root().join("tests/check"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let mut examples: BTreeMap<String, String> = BTreeMap::new();
    for path in paths {
        let text = fs::read_to_string(path).unwrap();
        for message in text.split("\n\n").map(|message| message.trim_end()) {
            // The first message of a case comes after the letter that it is about.
            let message = message.rsplit("\n=>\n").next().unwrap();
            let Some(code) = code(message) else { continue };
            let is_shorter = |example: &String| message.len() < example.len();
            if examples.get(code).is_none_or(is_shorter) {
                examples.insert(code.to_owned(), message.to_owned());
            }
        }
    }
    examples
}

/// Returns the code with which a message begins: `error[missing-key]: …`.
fn code(message: &str) -> Option<&str> {
    let (severity, rest) = message.split_once('[')?;
    let (code, _) = rest.split_once("]: ")?;
    ["error", "warning"].contains(&severity).then_some(code)
}
