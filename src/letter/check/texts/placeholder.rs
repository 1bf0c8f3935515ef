//! Placeholders that were never replaced.

use std::ops::Range;

use crate::letter::findings::Findings;
use crate::letter::passage::Passage;
use crate::read::is_html_tag;
use crate::report::{Diagnostic, Rule};

/// Reports each placeholder in a text.
pub(super) fn check(passage: &Passage, findings: &mut Findings) {
    // A paragraph may stand for what a quotation leaves out.
    let omitted = omitted(&passage.text).filter(|_| !passage.is_body());
    for found in placeholders(&passage.text).into_iter().chain(omitted) {
        let written = &passage.text[found.range.clone()];
        let span = passage.place(found.range.clone(), findings.sources);
        let message = format!("placeholder `{written}` in `{}`", passage.field);
        findings.push(
            Diagnostic::new(Rule::PLACEHOLDER, message)
                .at(span, "")
                .help(found.help),
        );
    }
}

/// A placeholder, and what to do about it.
struct Found {
    range: Range<usize>,
    help: String,
}

fn placeholders(text: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    if text.contains(['<', '[', '_']) {
        angle_brackets(text, &mut found);
        square_brackets(text, &mut found);
        blanks(text, &mut found);
    }
    let capitals = |pair: &[u8]| pair.iter().all(u8::is_ascii_uppercase);
    if text.as_bytes().windows(2).any(capitals) {
        words(text, &mut found);
    }
    filler(text, &mut found);
    found.sort_by_key(|found| found.range.start);
    found
}

/// `…`: a text that help of demarche leaves to be written.
fn omitted(text: &str) -> Option<Found> {
    matches!(text.trim(), "…" | "...").then(|| Found {
        range: 0..text.len(),
        help: "write the text that is meant".into(),
    })
}

/// `<Name>`: an angle bracket of a template, round a hint or round what was meant.
fn angle_brackets(text: &str, found: &mut Vec<Found>) {
    for (at, inside) in bracketed(text, '<', '>') {
        let tag = is_html_tag(inside);
        let address = inside.contains(['@', '/']);
        let tight = !inside.starts_with(' ') && !inside.ends_with(' ');
        if !tag && !address && tight && inside.chars().any(char::is_alphabetic) {
            found.push(Found {
                range: at..at + inside.len() + 2,
                help: if is_hint(inside) {
                    format!("write the {} that is meant", inside.to_lowercase())
                } else {
                    format!("write `{inside}` without the brackets")
                },
            });
        }
    }
}

/// `[name]`: square brackets are a placeholder only round a hint, since editors use them too.
fn square_brackets(text: &str, found: &mut Vec<Found>) {
    for (at, inside) in bracketed(text, '[', ']') {
        if is_hint(inside) {
            found.push(Found {
                range: at..at + inside.len() + 2,
                help: "write what the brackets ask for".into(),
            });
        }
    }
}

/// `____`: a blank to be filled in by hand.
fn blanks(text: &str, found: &mut Vec<Found>) {
    let Some(at) = text.find("___") else { return };
    let length = text[at..].len() - text[at..].trim_start_matches('_').len();
    found.push(Found {
        range: at..at + length,
        help: "write what belongs into the blank".into(),
    });
}

/// Words that remind their writer of work to do.
const REMINDERS: [&str; 7] = ["TODO", "FIXME", "TBD", "TBC", "TKTK", "XXX", "DUPLICATE!"];

fn words(text: &str, found: &mut Vec<Found>) {
    for word in REMINDERS {
        for (at, _) in text.match_indices(word) {
            let end = at + word.len() + repeats(&text[at + word.len()..], word);
            let alone = !text[..at].ends_with(char::is_alphanumeric)
                && !text[end..].starts_with(char::is_alphanumeric);
            if alone && !is_numeral(text, at, end) && !is_shouted(text, at, end) {
                found.push(Found {
                    range: at..end,
                    help: "write what it stands for, or delete it".into(),
                });
            }
        }
    }
}

/// Counts the letters by which `XXX` goes on as `XXXXX`.
fn repeats(rest: &str, word: &str) -> usize {
    match word {
        "XXX" => rest.len() - rest.trim_start_matches('X').len(),
        _ => 0,
    }
}

/// Returns whether `XXX` is the number thirty: `resolution 3379 (XXX)`, `Chapter XXX`.
fn is_numeral(text: &str, at: usize, end: usize) -> bool {
    if &text[at..end] != "XXX" {
        return false;
    }
    let before = text[..at].trim_end_matches(['(', ' ', '\u{a0}']);
    let in_brackets = text[..at].ends_with('(') && text[end..].starts_with(')');
    let word = before.rsplit(' ').next().unwrap_or("");
    let counts = word
        .chars()
        .next()
        .is_some_and(|first| first.is_numeric() || first.is_uppercase());
    counts && (in_brackets || word.chars().all(char::is_alphabetic)) && !word.is_empty()
}

/// Returns whether a word is among others in capitals, where `TODO` is Spanish for "all".
fn is_shouted(text: &str, at: usize, end: usize) -> bool {
    let mut others = text[..at]
        .split(|character: char| !character.is_alphabetic())
        .chain(text[end..].split(|character: char| !character.is_alphabetic()))
        .filter(|word| word.chars().count() > 1)
        .peekable();
    others.peek().is_some()
        && &text[at..end] == "TODO"
        && others.all(|word| !word.chars().any(char::is_lowercase))
}

/// The dummy text of printers.
fn filler(text: &str, found: &mut Vec<Found>) {
    let dummy = text.match_indices(['L', 'l']).map(|(at, _)| at).find(|at| {
        let rest = text.as_bytes().get(*at..*at + 11);
        rest.is_some_and(|rest| rest.eq_ignore_ascii_case(b"lorem ipsum"))
    });
    if let Some(at) = dummy {
        found.push(Found {
            range: at..at + 11,
            help: "write the text of the letter in place of the dummy text".into(),
        });
    }
}

/// Finds what is between two brackets on one line: the byte of the first, and the inside.
fn bracketed(text: &str, open: char, close: char) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices(open).filter_map(move |(at, _)| {
        let rest = &text[at + open.len_utf8()..];
        let inside = &rest[..rest.find([close, open, '\n'])?];
        let closed = rest[inside.len()..].starts_with(close);
        (closed && !inside.trim().is_empty()).then_some((at, inside))
    })
}

/// The value that a template asks for, as the first or last word of a hint.
const HINTS: [&str; 24] = [
    "name",
    "names",
    "surname",
    "title",
    "date",
    "address",
    "organization",
    "organisation",
    "affiliation",
    "country",
    "city",
    "place",
    "email",
    "e-mail",
    "phone",
    "signature",
    "number",
    "symbol",
    "reference",
    "subject",
    "text",
    "addressee",
    "recipient",
    "sender",
];

/// Words with which a template says the writer what to do.
const ORDERS: [&str; 7] = [
    "insert",
    "enter",
    "your",
    "add",
    "fill",
    "to be",
    "placeholder",
];

fn is_hint(inside: &str) -> bool {
    let hint = inside.trim().to_lowercase();
    let asks = |word: &str| {
        hint == word || hint.split_whitespace().count() <= 3 && hint.ends_with(&format!(" {word}"))
    };
    HINTS.iter().any(|word| asks(word))
        || ORDERS.iter().any(|order| {
            hint.strip_prefix(order)
                .is_some_and(|rest| rest.starts_with([' ', '-', '_']) || rest.is_empty())
        })
}

#[cfg(test)]
mod tests;
