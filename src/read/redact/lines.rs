//! The lines of a file that cannot be read, and what of them may be shown.

use std::ops::Range;

use super::super::decisions::Withdrawal;
use super::super::list::form::PartForm;
use crate::read::DraftSignatory;
use crate::source::{FileId, Sources, Span};

/// Conceals the lines of a range, but for the keys of a signatory that they begin with.
pub(super) fn conceal_lines(file: FileId, range: Range<usize>, sources: &mut Sources) {
    for line in lines(sources.file_text(file), range) {
        sources.conceal(Span::new(file, line.start, line.end));
    }
}

/// Returns the lines of a range, each from the value of a known key on.
pub(super) fn lines(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut start = range.start;
    let text = text.get(range).unwrap_or("");
    let is_flat = is_flat(text);
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        let words = line.trim_end();
        if is_flat && is_printed_field(words) {
            start += line.len();
            continue;
        }
        let from = key_of_signatory(words).unwrap_or(words.len() - words.trim_start().len());
        found.extend(
            around_keys(words, from, is_flat)
                .into_iter()
                .map(|part| start + part.start..start + part.end),
        );
        start += line.len();
    }
    found
}

/// Returns whether each line of a text holds a key with its value, so that no value goes on below,
/// and no key is within another that is not printed.
pub(super) fn is_flat(text: &str) -> bool {
    text.lines().all(|line| {
        let line = line.trim_start_matches([' ', '-']).trim_end();
        if line.is_empty() || line.starts_with('#') || line == ":" {
            return true;
        }
        match line.split_once(':') {
            Some((name, "")) => is_known_key(name),
            Some((_, value)) => {
                !value
                    .trim_start()
                    .starts_with(['|', '>', '{', '[', '"', '\''])
                    || is_closed(value.trim())
            }
            None => false,
        }
    })
}

/// Returns whether a value in marks ends with its line.
fn is_closed(value: &str) -> bool {
    let mut letters = value.chars();
    match (letters.next(), letters.next_back()) {
        (Some('{'), Some('}')) | (Some('['), Some(']')) => true,
        (Some(first @ ('"' | '\'')), Some(last)) => first == last,
        _ => false,
    }
}

/// Returns whether a line holds one key of a signatory with a value in which no other key and no
/// address can be.
pub(super) fn is_printed_field(line: &str) -> bool {
    let key = line.trim_start_matches([' ', '-']);
    let Some((name, value)) = key.split_once(':') else {
        return false;
    };
    DraftSignatory::FORM.find(name).is_some() && is_plain(value)
}

/// Returns whether neither another key nor an address can be in a value.
fn is_plain(value: &str) -> bool {
    !value.contains(['{', '}', '[', ']', ':', '@', '/', '|', '>', '&', '*', '#'])
}

/// Returns whether a value between braces, up to the next key or the end of the line, may be shown:
/// that of a printed key in which neither another key, nor an address nor a long number can be.
fn is_printed_value(key: Option<&str>, value: &str) -> bool {
    const FEWEST_DIGITS_OF_A_NUMBER: usize = 6;
    let value = value.trim_end_matches(['}', ']', ',', ' ']);
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    key.is_some_and(|key| DraftSignatory::FORM.find(key).is_some())
        && digits < FEWEST_DIGITS_OF_A_NUMBER
        && is_plain(value)
}

/// Returns what of a line is hidden from a byte on: all but the known keys, each with the brackets,
/// commas and marks before it, and but for their printed values in a text where no value goes on
/// below.
fn around_keys(line: &str, from: usize, is_flat: bool) -> Vec<Range<usize>> {
    const MARKS: [char; 6] = ['"', '\'', '“', '”', '„', ' '];
    let is_of_key = |letter: char| letter.is_alphanumeric() || letter == '-';
    let is_sign = |letter: char| matches!(letter, '{' | '[' | ',' | '-') || MARKS.contains(&letter);
    let mut hidden = Vec::new();
    let mut start = from;
    let mut last = None;
    for (colon, _) in line.match_indices(':').filter(|(colon, _)| *colon >= from) {
        let key = line[start..colon].trim_end_matches(MARKS);
        let before = key.trim_end_matches(is_of_key);
        let value = before.trim_end_matches(is_sign);
        let is_key = value.is_empty() || before[value.len()..].contains(['{', ',']);
        if is_key && is_known_key(&key[before.len()..]) {
            if !is_flat || !is_printed_value(last, value) {
                hidden.push(start..start + value.len());
            }
            last = Some(&key[before.len()..]);
            start = colon + 1;
        }
    }
    if !is_flat || !is_printed_value(last, &line[start..]) {
        hidden.push(start..line.len());
    }
    hidden.retain(|part| !line[part.clone()].trim().is_empty());
    hidden
}

/// Returns the end of a key of a signatory that a line begins with, after its colon.
fn key_of_signatory(line: &str) -> Option<usize> {
    let key = line.trim_start_matches([' ', '-']);
    let (name, value) = key.split_once(':')?;
    let is_known = is_known_key(name) && value.starts_with(' ');
    is_known.then(|| line.len() - value.len())
}

pub(super) fn is_known_key(name: &str) -> bool {
    let forms = [DraftSignatory::FORM, PartForm::FORM, Withdrawal::FORM];
    forms.iter().any(|form| form.find(name).is_some())
}

/// Conceals comments, which may hold an entry that was taken out.
pub(super) fn conceal_comments(file: FileId, range: Range<usize>, sources: &mut Sources) {
    let text = sources.file_text(file).get(range.clone()).unwrap_or("");
    let mut start = range.start;
    let mut comments = Vec::new();
    for line in text.split_inclusive('\n') {
        let comment = line.find('#').filter(|at| {
            let before = &line[..*at];
            before.trim().is_empty()
                || before.ends_with([' ', '\t']) && !before.contains(['"', '\''])
        });
        comments.extend(comment.map(|at| start + at..start + line.trim_end().len()));
        start += line.len();
    }
    for comment in comments {
        sources.conceal(Span::new(file, comment.start, comment.end));
    }
}
