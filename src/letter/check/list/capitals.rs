//! Names in capitals only, or without any.

use super::{Entry, Group, List, companions, corrections, dubious, honorifics};
use crate::letter::findings::Findings;
use crate::letter::order::particles;
use crate::read::Spanned;
use crate::report::{Diagnostic, Rule, quoted};

/// The entries of which the names are in capitals only, and without any.
#[derive(Default)]
struct Found<'l> {
    capitals: Vec<&'l Entry<'l>>,
    small: Vec<&'l Entry<'l>>,
}

impl<'l> Found<'l> {
    fn of(list: &'l List) -> Self {
        let mut found = Self::default();
        let has_small = |name: &&Spanned| name.text.contains(char::is_lowercase);
        let names = list.entries.iter().filter_map(|entry| entry.name);
        let mixed = names.clone().filter(has_small).count();
        // Short names in capitals may be initials, unless the other names of the list are not.
        let are_mixed = mixed >= FEWEST_MIXED && 2 * mixed > names.count();
        for entry in &list.entries {
            let is_name = |name: &Spanned| {
                let name = name.text.trim();
                !dubious::is_no_name(name) && dubious::persons(name) == 1
            };
            if let Some(name) = entry.name {
                let is_shouted =
                    is_capitals(&name.text, 1) || are_mixed && is_short_capitals(&name.text);
                // Whether it is a name takes longest, and is asked for few.
                if is_shouted && is_name(name) {
                    found.capitals.push(entry);
                } else if is_small(&name.text) && is_name(name) {
                    found.small.push(entry);
                }
            }
        }
        found
    }
}

/// Reports names that are written in capitals only or without any, in scripts that have both.
pub(super) fn check(list: &List, findings: &mut Findings) {
    let found = Found::of(list);
    let mut bodies = Group::default();
    for entry in &list.entries {
        let written = [entry.organization, entry.affiliation].into_iter();
        let written = written.flatten();
        let shouted = written.filter(|body| is_capitals(&body.text, FEWEST_OF_BODIES));
        shouted.for_each(|body| bodies.add(body));
    }
    // Those with an honorific are corrected together with it.
    let is_elsewhere = |entry: &Entry| {
        let mentions = |name: &Spanned| companions::alone(name.text.trim()).is_some();
        honorifics::has_any(entry, list.languages) || entry.name.is_some_and(mentions)
    };
    let help = |entries: &[&Entry]| {
        let others = entries.iter().copied();
        let others: Vec<&Entry> = others.filter(|entry| !is_elsewhere(entry)).collect();
        let start = "write the name as its bearer does";
        match others.is_empty() {
            true => start.to_owned(),
            false => corrections::help(start, &others, list),
        }
    };
    names(&found.capitals).report(findings, |group| {
        let message = group.statement("is in capitals", "are in capitals");
        Diagnostic::new(Rule::ALL_CAPITALS, message).help(help(&found.capitals))
    });
    bodies.report(findings, |group| {
        let message = group.statement("is in capitals", "are in capitals");
        Diagnostic::new(Rule::ALL_CAPITALS, message).help("write it as the organization does")
    });
    names(&found.small).report(findings, |group| {
        let message = group.statement("has no capital letter", "have no capital letter");
        Diagnostic::new(Rule::NO_CAPITALS, message).help(help(&found.small))
    });
}

/// Reports each such name by itself.
pub(super) fn to_decide(list: &List, findings: &mut Findings) {
    let found = Found::of(list);
    let each = |entries: &[&Entry], rule, said: &str, findings: &mut Findings| {
        for name in entries.iter().filter_map(|entry| entry.name) {
            let message = format!("{} {said}", quoted(&name.text));
            findings.push(Diagnostic::new(rule, message).at(name.span, ""));
        }
    };
    each(
        &found.capitals,
        Rule::ALL_CAPITALS,
        "is in capitals",
        findings,
    );
    each(
        &found.small,
        Rule::NO_CAPITALS,
        "has no capital letter",
        findings,
    );
}

fn names<'l>(entries: &[&Entry<'l>]) -> Group<'l> {
    let mut group = Group::default();
    let names = entries.iter().filter_map(|entry| entry.name);
    names.for_each(|name: &'l Spanned| group.add(name));
    group
}

/// Returns whether the rest of a name is to be written with a capital at the beginning of each of
/// its parts: the whole has no small letters, or no capitals.
pub(super) fn is_shouted(whole: &str, rest: &str) -> bool {
    let is_in_capitals = !whole.contains(char::is_lowercase)
        && (is_capitals(rest, 1) || is_short_capitals(rest) || !rest.contains(' '));
    let has_case = rest.contains(char::is_uppercase) || is_small(rest);
    has_case && (is_in_capitals || is_small(whole))
}

/// Writes a name with a capital at the beginning of each part but particles; numerals such as `III`
/// stay as they are.
pub(super) fn capitalized(name: &str) -> String {
    let is_turkic = name.contains(['İ', 'ı', 'Ğ', 'ğ', 'Ş', 'ş']);
    let small = |word: &str| match is_turkic {
        true => word.replace('İ', "i").replace('I', "ı").to_lowercase(),
        false => word.to_lowercase(),
    };
    let words = name.split(' ').enumerate().map(|(index, word)| {
        let lower = small(word);
        if is_numeral(word) {
            word.to_owned()
        } else if index > 0 && particles::PARTICLES.contains(&&*lower) {
            lower
        } else {
            with_capitals(&lower, is_turkic)
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Returns whether a word is the number of a generation.
fn is_numeral(word: &str) -> bool {
    matches!(word, "II" | "III" | "IV" | "VI" | "VII" | "VIII")
}

/// Writes a word with a capital at its beginning, and after each hyphen, apostrophe and stop.
fn with_capitals(lower: &str, is_turkic: bool) -> String {
    let mut written = String::with_capacity(lower.len());
    let mut begins = true;
    for letter in lower.chars() {
        match letter {
            'i' if begins && is_turkic => written.push('İ'),
            letter if begins => written.extend(letter.to_uppercase()),
            letter => written.push(letter),
        }
        begins = !letter.is_alphanumeric();
    }
    match written
        .strip_prefix("Mc")
        .and_then(|rest| rest.chars().next())
    {
        Some(first) => {
            let rest = &written["Mc".len() + first.len_utf8()..];
            format!("Mc{}{rest}", first.to_uppercase())
        }
        None => written,
    }
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
