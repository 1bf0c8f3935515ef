//! Names in capitals only, or without any.

use super::super::findings::Findings;
use super::{Entry, warning};
use crate::read::Spanned;
use crate::report::Rule;

/// Reports names that are written in capitals only or without any, in scripts that have both.
pub(super) fn check(entry: &Entry, findings: &mut Findings) {
    if let Some(name) = entry.name {
        cases(name, "name", findings);
    }
    let fields = [
        ("organization", entry.organization),
        ("affiliation", entry.affiliation),
    ];
    for (field, written) in fields {
        if let Some(written) =
            written.filter(|written| is_capitals(&written.text, LONGEST_OF_BODIES))
        {
            shouted(written, field, findings);
        }
    }
}

fn cases(name: &Spanned, field: &str, findings: &mut Findings) {
    if is_capitals(&name.text, LONGEST_ABBREVIATION) {
        shouted(name, field, findings);
    } else if is_small(&name.text) {
        let message = format!("`{}` in `{field}` has no capital letter", name.text);
        findings.push(
            warning(Rule::NO_CAPITALS, message, name)
                .help("write the name as its bearer writes it"),
        );
    }
}

fn shouted(written: &Spanned, field: &str, findings: &mut Findings) {
    let message = format!("`{}` in `{field}` is in capitals", written.text);
    findings.push(
        warning(Rule::ALL_CAPITALS, message, written)
            .help("write it with small letters, as its bearer does"),
    );
}

/// The longest word of a person's name that is taken for an abbreviation, in letters.
const LONGEST_ABBREVIATION: usize = 4;

/// The same of a body's name, which is often made of abbreviations.
const LONGEST_OF_BODIES: usize = 6;

/// Tells whether a text of several words is in capitals only, some word being no abbreviation.
fn is_capitals(text: &str, longest: usize) -> bool {
    let capitals = !text.chars().any(char::is_lowercase);
    let mut words = text.split(|character: char| !character.is_alphabetic());
    let long = |word: &str| word.chars().count() > longest && word.chars().all(char::is_uppercase);
    capitals && text.trim().contains(' ') && words.any(long)
}

/// Tells whether a name of several words is in small letters only.
fn is_small(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let small = |word: &str| {
        word.chars()
            .all(|letter| letter.is_lowercase() || !letter.is_alphabetic())
    };
    let has_case = text.chars().any(char::is_lowercase);
    has_case && text.trim().contains(' ') && words.all(small)
}
