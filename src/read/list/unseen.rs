//! What messages do not show of a list in YAML or JSON: the values of keys that are not printed.
//!
//! Of a list that was read, the values are known with their places. What the parser tells of a file,
//! often one that is no YAML at all, it tells of a copy in which the values are blotted out that
//! are found line by line.

mod flow;
mod letter;
mod lines;

use std::ops::Range;

use super::super::draft::DraftSignatory;
use super::super::node::{Node, NodeKind};
use super::super::reader::Reader;
use super::super::yaml;
use super::columns::Columns;
use crate::report::{Diagnostic, Report};
use crate::source::{FileId, Sources, Span};
pub(in crate::read) use letter::tell as tell_letter;
use lines::Keys;

/// Adds what was told of a file to the report, without the values of keys that are not printed.
pub(super) fn tell(found: &Report, file: FileId, columns: &Columns, reader: &mut Reader<'_>) {
    let places = hidden(reader.sources.file_text(file), columns);
    conceal_places(file, &places, reader.sources);
    for diagnostic in found.diagnostics() {
        reader.report.push(masked(diagnostic, reader.sources));
    }
}

/// Adds what the parser told of a file, read up to a byte, likewise.
pub(super) fn tell_parsed(
    found: Report,
    file: FileId,
    end: usize,
    columns: &Columns,
    reader: &mut Reader<'_>,
) {
    // A comment may hold an entry that was taken out.
    let has_comment = reader.sources.file_text(file).contains('#');
    if found.diagnostics().is_empty() && !has_comment {
        return;
    }
    let text = reader.sources.file_text(file);
    let mut places = hidden(text, columns);
    if found.diagnostics().is_empty() {
        places.retain(|place| is_comment(text, place.start));
    }
    told(found, file, end, &places, reader.sources, reader.report);
}

/// Returns the places of the values of keys that are not printed.
fn hidden(text: &str, columns: &Columns) -> Vec<Range<usize>> {
    let is_printed = |key: &str| columns.may_print(key);
    let known = columns.private_names().map(str::to_owned);
    lines::hidden(text, &Keys::of(text, &is_printed, known))
}

/// Adds what the parser told of a file to a report, with some places blotted out.
pub(in crate::read) fn told(
    found: Report,
    file: FileId,
    end: usize,
    places: &[Range<usize>],
    sources: &mut Sources,
    report: &mut Report,
) {
    conceal_places(file, places, sources);
    if places.is_empty() || found.diagnostics().is_empty() {
        report.extend(found);
        return;
    }
    let shown = blotted(sources.file_text(file), places);
    let again = yaml::told_of(file, end, &shown, sources);
    for diagnostic in again.diagnostics() {
        report.push(with_words(diagnostic.clone(), &|text| without_blots(text)));
    }
}
/// Reports what stands in the place of entries; it may have slipped there from another place.
pub(super) fn tell_misplaced(misplaced: Vec<(Diagnostic, Node)>, reader: &mut Reader<'_>) {
    let Some((_, first)) = misplaced.first() else {
        return;
    };
    let file = first.span.file;
    let text = reader.sources.file_text(file);
    let is_key = |key: &str| DraftSignatory::FORM.find(key).is_some();
    let places: Vec<Range<usize>> = match file == reader.file {
        true => {
            let spans = misplaced.iter().map(|(_, node)| node.span.range());
            letter::hidden_within(text, spans)
        }
        false => lines::hidden(text, &Keys::of(text, &is_key, [])),
    };
    conceal_places(file, &places, reader.sources);
    for (diagnostic, node) in misplaced {
        conceal(&node, reader);
        reader.report.push(masked(&diagnostic, reader.sources));
    }
}

/// Conceals what stands in a value that cannot be read, under other keys than those of an entry.
pub(super) fn conceal(node: &Node, reader: &mut Reader<'_>) {
    match &node.kind {
        NodeKind::List(items) => items.iter().for_each(|item| conceal(item, reader)),
        NodeKind::Mapping(entries) => {
            for (key, value) in entries {
                if DraftSignatory::FORM.find(&key.text).is_none() {
                    conceal_texts(value, reader);
                }
            }
        }
        _ => {}
    }
}

/// Conceals the texts under a key that may be that of a list, or of a column.
fn conceal_texts(node: &Node, reader: &mut Reader<'_>) {
    match &node.kind {
        NodeKind::List(items) => items.iter().for_each(|item| conceal_texts(item, reader)),
        NodeKind::Text(..) => reader.sources.conceal(node.span),
        _ => conceal(node, reader),
    }
}

fn conceal_places(file: FileId, places: &[Range<usize>], sources: &mut Sources) {
    for place in places {
        sources.conceal(Span::new(file, place.start, place.end));
    }
}

/// Tells whether a place stands in a comment on a line of its own.
fn is_comment(text: &str, at: usize) -> bool {
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    text[line..].trim_start().starts_with('#')
}

/// What stands for a letter or figure that is not to be seen, by the length of that in UTF-8; nobody
/// types them.
const BLOTS: [char; 4] = ['\u{7f}', '\u{86}', '\u{f8ff}', '\u{10fffd}'];

/// Blots out the letters and figures at some places of a text; every byte keeps its place.
fn blotted(text: &str, places: &[Range<usize>]) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut end = 0;
    for place in places {
        shown.push_str(text.get(end..place.start).unwrap_or(""));
        for letter in text
            .get(place.start.max(end)..place.end)
            .unwrap_or("")
            .chars()
        {
            match letter.is_alphanumeric() || !letter.is_ascii() {
                true => shown.push(BLOTS[letter.len_utf8() - 1]),
                false => shown.push(letter),
            }
        }
        end = place.end.max(end);
    }
    shown.push_str(text.get(end..).unwrap_or(""));
    shown
}

/// Writes `…` for what is blotted out, with the signs between.
fn without_blots(text: &str) -> String {
    if !text.contains(BLOTS) {
        return text.to_owned();
    }
    let mut shown = String::new();
    // The signs after a blot.
    let mut signs: Option<String> = None;
    for letter in text.chars() {
        match &mut signs {
            _ if BLOTS.contains(&letter) => {
                if signs.is_none() {
                    shown.push('…');
                }
                signs = Some(String::new());
            }
            Some(signs) if letter != '`' && letter != '…' && !letter.is_alphanumeric() => {
                signs.push(letter);
            }
            Some(_) if letter == '…' => {}
            _ => {
                shown.push_str(after_blot(&signs.take().unwrap_or_default()));
                shown.push(letter);
            }
        }
    }
    shown.push_str(after_blot(&signs.unwrap_or_default()));
    shown
}

/// Leaves of the signs after what is blotted out those that are not its own.
fn after_blot(signs: &str) -> &str {
    signs.trim_start_matches(['>', ')', '.', '!', '?'])
}

/// Writes each text of a diagnostic anew.
fn with_words(mut diagnostic: Diagnostic, written: &dyn Fn(&str) -> String) -> Diagnostic {
    diagnostic.message = written(&diagnostic.message);
    let labels = diagnostic.primary.iter_mut();
    for label in labels.chain(&mut diagnostic.secondary) {
        label.text = written(&label.text);
    }
    let texts = diagnostic.notes.iter_mut().chain(&mut diagnostic.help);
    texts.for_each(|text| *text = written(text));
    diagnostic
}

/// Takes out of a diagnostic the words of the user that are concealed on its lines.
pub(super) fn masked(diagnostic: &Diagnostic, sources: &Sources) -> Diagnostic {
    let labels = diagnostic.primary.iter().chain(&diagnostic.secondary);
    let concealed: Vec<&str> = labels
        .flat_map(|label| sources.concealed(label.span))
        .collect();
    with_words(diagnostic.clone(), &|text| without(text, &concealed))
}

/// Leaves out of a text what is concealed: whole, or all of it that stands between backticks.
fn without(text: &str, concealed: &[&str]) -> String {
    let inner = |letter: char| !letter.is_alphanumeric() && !matches!(letter, '@' | '.' | '/');
    let words = |value: &str| -> Vec<String> {
        let words = value.split(inner).filter(|word| word.len() > 2);
        words.map(str::to_owned).collect()
    };
    let mut text = text.to_owned();
    for value in concealed {
        let bare = value.trim_matches(|mark: char| "\"'{}[], \n\r".contains(mark));
        if bare.len() > 2 && bare.contains(char::is_alphanumeric) {
            text = text.replace(bare, "…");
        }
    }
    let holds = |part: &str| {
        concealed.iter().any(|value| {
            let mut words = words(value).into_iter();
            words.any(|word| part.contains(&word)) || part.len() > 2 && value.contains(part)
        })
    };
    // A backtick of the user's own leaves it open what stands between backticks.
    let is_open = concealed.iter().any(|value| value.contains('`'));
    if let (true, Some(start), Some(end)) = (is_open, text.find('`'), text.rfind('`'))
        && holds(&text[start..end])
    {
        return format!("{}`…{}", &text[..start], &text[end..]);
    }
    let mut parts: Vec<String> = text.split('`').map(str::to_owned).collect();
    for part in parts.iter_mut().skip(1).step_by(2) {
        if holds(part) {
            *part = "…".to_owned();
        }
    }
    parts.join("`")
}

#[cfg(test)]
mod tests;
