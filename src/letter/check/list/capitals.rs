//! Names in capitals only, or without any.

use super::{Group, List, dubious};
use crate::letter::findings::Findings;
use crate::read::Spanned;
use crate::report::{Diagnostic, Rule};

/// Reports names that are written in capitals only or without any, in scripts that have both.
pub(super) fn check(list: &List, findings: &mut Findings) {
    let entries = &list.entries;
    let has_small = |name: &&Spanned| name.text.contains(char::is_lowercase);
    let names = entries.iter().filter_map(|entry| entry.name);
    let mixed = names.clone().filter(has_small).count();
    // Short names in capitals may be initials, unless the other names of the list are not.
    let are_mixed = mixed >= FEWEST_MIXED && 2 * mixed > names.count();
    let mut capitals = Group::default();
    let mut small = Group::default();
    for entry in entries {
        let is_name = |name: &&Spanned| !dubious::is_no_name(name.text.trim());
        if let Some(name) = entry.name.filter(is_name) {
            if is_capitals(&name.text, 1) || are_mixed && is_short_capitals(&name.text) {
                capitals.add(name);
            } else if is_small(&name.text) {
                small.add(name);
            }
        }
        let bodies = [entry.organization, entry.affiliation]
            .into_iter()
            .flatten();
        for body in bodies.filter(|body| is_capitals(&body.text, FEWEST_OF_BODIES)) {
            capitals.add(body);
        }
    }
    capitals.report(findings, |group| {
        let message = group.statement("is in capitals", "are in capitals");
        Diagnostic::new(Rule::ALL_CAPITALS, message)
            .help("write it in lower case, as its bearer does")
    });
    small.report(findings, |group| {
        let message = group.statement("has no capital letter", "have no capital letter");
        Diagnostic::new(Rule::NO_CAPITALS, message).help("write the name as its bearer does")
    });
}

/// The longest word that is taken for an abbreviation, in letters.
const LONGEST_ABBREVIATION: usize = 4;

/// The fewest longer words in the name of a body, which is often an abbreviation with a word or a
/// number.
const FEWEST_OF_BODIES: usize = 2;

/// Returns whether a text of several words is in capitals only, at least so many being no
/// abbreviations.
fn is_capitals(text: &str, fewest: usize) -> bool {
    let capitals = !text.chars().any(char::is_lowercase);
    let words = text.split(|character: char| !character.is_alphabetic());
    let long = |word: &&str| {
        word.chars().count() > LONGEST_ABBREVIATION && word.chars().all(char::is_uppercase)
    };
    capitals && text.trim().contains(' ') && words.filter(long).count() >= fewest
}

/// The fewest names with small letters among which a short one in capitals is conspicuous.
const FEWEST_MIXED: usize = 2;

/// Returns whether a name has at least two words, all of them in capitals and none of them an
/// initial.
fn is_short_capitals(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let is_shouted = |word: &str| {
        let mut letters = word.chars().filter(|letter| letter.is_alphabetic());
        letters.clone().count() > 1
            && letters.all(char::is_uppercase)
            && !word.contains(|sign: char| sign == '.' || sign == '&' || sign.is_ascii_digit())
    };
    text.trim().contains(' ') && words.all(is_shouted)
}

/// Returns whether a name of several words is in small letters only.
fn is_small(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let small = |word: &str| {
        word.chars()
            .all(|letter| letter.is_lowercase() || !letter.is_alphabetic())
    };
    // Unicode gives Georgian letters capitals, which Georgian writes nowhere.
    let is_georgian = |letter: char| ('\u{10d0}'..='\u{10ff}').contains(&letter);
    let has_case = text
        .chars()
        .any(|letter| letter.is_lowercase() && !is_georgian(letter));
    has_case && text.trim().contains(' ') && words.all(small)
}

#[cfg(test)]
mod tests;
