//! The entries in a letter's own file.

use std::collections::BTreeSet;
use std::ops::Range;

use super::super::super::draft::{
    Draft, DraftAddressee, DraftAnnex, DraftCirculation, DraftSignatory, DraftTransmittal,
};
use super::super::form::PartForm;
use super::lines::{self, Keys};
use crate::report::{Report, closest};
use crate::source::{FileId, Sources};

/// The key of the entries.
const SIGNATORIES: &str = "signatories";

/// Adds what the parser told of a letter's file to a report, without the values of keys of entries
/// that are not printed.
pub(in crate::read) fn tell(
    found: Report,
    file: FileId,
    is_broken: bool,
    sources: &mut Sources,
    report: &mut Report,
) {
    let text = sources.file_text(file);
    if found.diagnostics().is_empty() && !text.contains('#') {
        return;
    }
    let mut places = hidden(text);
    if !is_broken && found.diagnostics().is_empty() {
        places.retain(|place| super::is_comment(text, place.start));
    }
    let end = text.len();
    super::told(found, file, end, &places, sources, report);
}

/// Returns the places in a letter that hold values of its entries that are not printed.
pub(super) fn hidden(text: &str) -> Vec<Range<usize>> {
    let columns = named(text, "columns");
    let private = named(text, "private");
    let is_printed = |key: &str| {
        let ours = DraftSignatory::FORM.find(key).or(PartForm::FORM.find(key));
        let theirs = columns.iter().flat_map(|path| path.split('.'));
        !private.contains(key) && (ours.is_some() || theirs.into_iter().any(|part| part == key))
    };
    let mut places = Vec::new();
    let lists = lists(text);
    if lists.is_empty() {
        // A list may stand there under no key, or under one that cannot be read.
        let is_known = |key: &str| is_printed(key) || is_of_letter(key);
        let start = first_entry(text);
        let part = &text[start..];
        let keys = Keys::of(part, &is_known, private.iter().cloned());
        let hidden = lines::hidden(part, &keys).into_iter();
        return hidden
            .map(|place| start + place.start..start + place.end)
            .collect();
    }
    for list in lists {
        let part = &text[list.clone()];
        let keys = Keys::of(part, &is_printed, private.iter().cloned());
        let hidden = lines::hidden(part, &keys).into_iter();
        places.extend(hidden.map(|place| list.start + place.start..list.start + place.end));
    }
    places
}

/// Returns what of some texts in a letter that stand in the place of entries is a private value.
pub(super) fn hidden_within(
    text: &str,
    places: impl Iterator<Item = Range<usize>>,
) -> Vec<Range<usize>> {
    let private = named(text, "private");
    let is_printed = |key: &str| DraftSignatory::FORM.find(key).is_some() || is_of_letter(key);
    let keys = Keys::of(text, &is_printed, private);
    let hidden = places.filter_map(|place| {
        let from = keys.hidden_from(text.get(place.clone())?)?;
        Some(place.start + from..place.end)
    });
    hidden.collect()
}

/// Returns where the first item with the key of one who signs begins; the end where there is none.
fn first_entry(text: &str) -> usize {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let is_item = line.trim_start().starts_with(['-', '{', '[']);
        if is_item && ["name", "organization"].contains(&first_word(line)) {
            break;
        }
        start += line.len();
    }
    start
}

/// Tells whether a key is one of a letter's, outside of its lists.
fn is_of_letter(key: &str) -> bool {
    let forms = [
        Draft::FORM,
        DraftAddressee::FORM,
        DraftAnnex::FORM,
        DraftCirculation::FORM,
        DraftTransmittal::FORM,
    ];
    forms.iter().any(|form| form.find(key).is_some())
}

/// Finds the lists of a letter, each from the end of its key on.
fn lists(text: &str) -> Vec<Range<usize>> {
    let mut lists: Vec<Range<usize>> = Vec::new();
    let mut open: Option<usize> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let at = start;
        start += line.len();
        if let Some(from) = open
            && ends_list(line)
        {
            lists.push(from..at);
            open = None;
        }
        if open.is_none() {
            open = key_end(line).map(|end| at + end);
        }
    }
    lists.extend(open.map(|from| from..text.len()));
    lists
}

/// Returns the end of the key of a list on a line: the key itself, or what it was meant to be.
fn key_end(line: &str) -> Option<usize> {
    for (found, _) in line.match_indices(SIGNATORIES) {
        let rest = line[found + SIGNATORIES.len()..].trim_start_matches(['"', '\'']);
        if rest.trim_start().starts_with(':') {
            return Some(line.len() - rest.len());
        }
    }
    let word = first_word(line);
    closest(word, [SIGNATORIES])?;
    let start = word.as_ptr() as usize - line.as_ptr() as usize;
    Some(start + word.len())
}

/// Tells whether a line begins with a key that a letter has and no entry.
fn ends_list(line: &str) -> bool {
    let word = first_word(line);
    let of_letter = Draft::FORM.find(word).or(DraftAnnex::FORM.find(word));
    let of_list = DraftSignatory::FORM
        .find(word)
        .or(PartForm::FORM.find(word));
    of_letter.is_some() && of_list.is_none()
}

fn first_word(line: &str) -> &str {
    let line = line.trim_start_matches([' ', '\t', '-', '{', '[', ',', '"', '\'']);
    let is_sign = |letter: char| !letter.is_alphanumeric() && letter != '-';
    line.split(is_sign).next().unwrap_or("")
}

/// Returns the names after a key such as `private`, wherever it stands: between brackets, or on the
/// lines below.
fn named(text: &str, key: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (at, _) in text.match_indices(key) {
        let rest = text[at + key.len()..].trim_start_matches(['"', '\'', ' ']);
        let Some(rest) = rest.strip_prefix(':') else {
            continue;
        };
        let rest = rest.trim_start_matches(' ');
        let values = match rest.starts_with(['[', '{']) {
            true => &rest[..rest.find([']', '}']).unwrap_or(rest.len())],
            false => below(text, at),
        };
        names.extend(values.split([',', '[', '{', '\n']).filter_map(name));
    }
    names
}

/// Returns the lines below a key that stand further in, or are items.
fn below(text: &str, key: usize) -> &str {
    let line = text[..key].rfind('\n').map_or(0, |end| end + 1);
    let indent = |line: &str| line.len() - line.trim_start().len();
    let own = indent(&text[line..]);
    let begin = text[key..]
        .find('\n')
        .map_or(text.len(), |end| key + end + 1);
    let mut end = begin;
    for line in text[begin..].split_inclusive('\n') {
        let belongs = indent(line) > own || line.trim_start().starts_with("- ");
        if !belongs && !line.trim().is_empty() {
            break;
        }
        end += line.len();
    }
    &text[begin..end]
}

/// Returns the name in an item, or behind the key that is ours.
fn name(item: &str) -> Option<String> {
    let value = item.rsplit_once(": ").map_or(item, |(_, value)| value);
    let signs = |letter: char| letter.is_whitespace() || "-\"'".contains(letter);
    let name = value.trim_matches(signs);
    (!name.is_empty()).then(|| name.to_owned())
}
