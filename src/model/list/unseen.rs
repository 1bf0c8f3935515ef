//! What messages do not show of a list in YAML or JSON: the values of keys that are not printed.
//!
//! Of a list that was read, the values are known with their places. What the parser tells of a file,
//! often one that is no YAML at all, is shown line by line: there a key is what stands before a
//! colon, and its value is what stands behind, and below, further in.

use std::ops::Range;

use super::super::draft::DraftSignatory;
use super::super::node::{Node, NodeKind};
use super::super::reader::Reader;
use super::columns::Columns;
use crate::diagnostic::{Diagnostic, Report};
use crate::source::{FileId, Sources, Span};

/// Adds what was told of a file to the report, without the values of keys that are not printed.
pub(super) fn tell(found: Report, file: FileId, columns: &Columns, reader: &mut Reader<'_>) {
    // A comment may hold an entry that was taken out.
    let has_comment = reader.sources.file_text(file).contains('#');
    if found.diagnostics().is_empty() && !has_comment {
        return;
    }
    conceal_lines(file, &|key| columns.may_print(key), reader.sources);
    for diagnostic in found.diagnostics() {
        reader.report.push(masked(diagnostic, reader.sources));
    }
}

/// Conceals what stands on the lines of a file under other keys than those that may be printed.
fn conceal_lines(file: FileId, is_printed: &dyn Fn(&str) -> bool, sources: &mut Sources) {
    for place in values(sources.file_text(file), is_printed) {
        sources.conceal(Span::new(file, place.start, place.end));
    }
}

/// Reports what stands in the place of an entry; it may have slipped there from another place.
pub(super) fn tell_misplaced(diagnostic: &Diagnostic, node: &Node, reader: &mut Reader<'_>) {
    let is_key = |key: &str| DraftSignatory::FORM.find(key).is_some();
    if node.span.file != reader.file {
        conceal_lines(node.span.file, &is_key, reader.sources);
    }
    conceal(node, reader);
    reader.report.push(masked(diagnostic, reader.sources));
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

/// Returns the places of the values of keys of which a test does not hold.
fn values(text: &str, is_printed: &dyn Fn(&str) -> bool) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    // How far in the key stands whose value may go on below.
    let mut owner: Option<usize> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim();
        let indent = line.len() - line.trim_start().len();
        let at = start + indent;
        start += line.len();
        if content.is_empty() {
            continue;
        }
        let found = Line::read(content, is_printed);
        // A slip may have taken the space before it.
        let goes_on = |owner: usize| {
            indent > owner || indent == owner && content.starts_with("- ") || !found.has_key
        };
        if owner.is_some_and(goes_on) {
            if content.contains(char::is_alphanumeric) {
                places.push(at..at + content.len());
            }
            continue;
        }
        owner = found.owner.map(|column| indent + column);
        let hidden = found.hidden.into_iter();
        places.extend(hidden.map(|place| at + place.start..at + place.end));
    }
    places
}

/// What a line holds that is not printed.
#[derive(Default)]
struct Line {
    has_key: bool,
    hidden: Vec<Range<usize>>,
    /// The column of its last key, where that is not printed.
    owner: Option<usize>,
}

impl Line {
    fn read(line: &str, is_printed: &dyn Fn(&str) -> bool) -> Self {
        let mut read = Self::default();
        let in_brackets = line.contains(['{', '[']) || line.starts_with(['"', '\'', ',']);
        let key_first = key_at(line, begin(line, 0)).filter(|key| {
            let name = &line[key.name.clone()];
            !name.contains(['{', '[', '"'])
        });
        if !in_brackets
            || key_first
                .as_ref()
                .is_some_and(|key| !is_printed(&line[key.name.clone()]))
        {
            read.piece(line, 0..line.len(), is_printed);
            return read;
        }
        let mut start = 0;
        for (at, sign) in line.match_indices(['{', '[', ',']) {
            read.piece(line, start..at, is_printed);
            start = at + sign.len();
            // What stands in the brackets of a value is the value, too.
            let opens = sign != "," && read.owner.is_some();
            if opens {
                read.hidden.push(at..line.len());
                return read;
            }
        }
        read.piece(line, start..line.len(), is_printed);
        read
    }

    /// Reads a key with its value, or a text without one, which between others is not printed.
    fn piece(&mut self, line: &str, place: Range<usize>, is_printed: &dyn Fn(&str) -> bool) {
        let whole = place == (0..line.len());
        let part = &line[..place.end];
        let Some(key) = key_at(part, begin(part, place.start)) else {
            if !whole && line[place.clone()].contains(char::is_alphanumeric) {
                self.hidden.push(place);
            }
            return;
        };
        self.has_key = true;
        self.owner = None;
        let value = &part[key.value.min(part.len())..];
        if !is_printed(&line[key.name.clone()]) {
            self.owner = Some(key.column);
            self.hidden.push(key.value..place.end);
        } else if let Some(colon) = value.find(": ").filter(|_| !whole) {
            // Another key begins within the value, after a bracket that closes too early.
            let from = value[..colon]
                .rfind(['}', ']', '"', '\'', ' '])
                .unwrap_or(colon);
            self.hidden.push(key.value + from..place.end);
        }
    }
}

/// Returns where the text of a line begins, after the signs before it.
fn begin(line: &str, from: usize) -> usize {
    let signs = ['-', ' ', '?', '#', '}', ']', '\t'];
    line.len() - line[from..].trim_start_matches(signs).len()
}

/// A key on a line.
struct LineKey {
    name: Range<usize>,
    /// Where its value begins.
    value: usize,
    /// How far in it stands on the line.
    column: usize,
}

/// Reads the key that begins at a byte of a line: a word or a few, and a colon.
fn key_at(line: &str, start: usize) -> Option<LineKey> {
    let rest = line.get(start..)?;
    let quote = rest
        .chars()
        .next()
        .filter(|mark| matches!(mark, '"' | '\''));
    let from = start + quote.map_or(0, char::len_utf8);
    let closed = quote.and_then(|mark| {
        let end = from + line[from..].find(mark)?;
        let after = &line[end + mark.len_utf8()..];
        let colon = line.len() - after.trim_start().len();
        line[colon..].starts_with(':').then_some((end, colon))
    });
    let (end, colon) = match closed {
        Some(found) => found,
        None => {
            let colon = from + line[from..].find(':')?;
            (colon, colon)
        }
    };
    let name = from..end;
    let space = line[colon + 1..].len() - line[colon + 1..].trim_start().len();
    Some(LineKey {
        name,
        value: colon + 1 + space,
        column: start,
    })
}

/// Takes out of a diagnostic the words of the user that are concealed on its lines.
pub(super) fn masked(diagnostic: &Diagnostic, sources: &Sources) -> Diagnostic {
    let mut diagnostic = diagnostic.clone();
    let labels = diagnostic.primary.iter().chain(&diagnostic.secondary);
    let concealed: Vec<String> = labels
        .flat_map(|label| sources.concealed(label.span))
        .map(str::to_owned)
        .collect();
    if concealed.is_empty() {
        return diagnostic;
    }
    let mask = |text: &mut String| *text = without(text, &concealed);
    mask(&mut diagnostic.message);
    let labels = diagnostic.primary.iter_mut();
    labels
        .chain(&mut diagnostic.secondary)
        .for_each(|label| mask(&mut label.text));
    diagnostic.notes.iter_mut().for_each(mask);
    diagnostic.help.iter_mut().for_each(mask);
    diagnostic
}

/// Leaves out of a text what is concealed: whole, or a part of it between backticks.
fn without(text: &str, concealed: &[String]) -> String {
    let words = |value: &str| -> Vec<String> {
        let inner = |letter: char| !letter.is_alphanumeric() && !matches!(letter, '@' | '.' | '/');
        let words = value.split(inner).filter(|word| word.len() > 2);
        words.map(str::to_owned).collect()
    };
    let mut text = text.to_owned();
    // A backtick of the user's own leaves it open what stands between backticks.
    for value in concealed.iter().filter(|value| value.contains('`')) {
        for word in words(value) {
            text = text.replace(&word, "…");
        }
    }
    for value in concealed {
        let bare = value.trim_matches(|mark: char| "\"'{}[], \n\r".contains(mark));
        if bare.len() > 2 && bare.contains(char::is_alphanumeric) {
            text = text.replace(bare, "…");
        }
    }
    let mut parts: Vec<String> = text.split('`').map(str::to_owned).collect();
    for part in parts.iter_mut().skip(1).step_by(2) {
        let holds = |value: &String| {
            let mut words = words(value).into_iter();
            words.any(|word| part.contains(&word)) || part.len() > 2 && value.contains(&**part)
        };
        if concealed.iter().any(holds) {
            *part = "…".to_owned();
        }
    }
    parts.join("`")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns a text with asterisks for what is not shown of it.
    fn seen(text: &str) -> String {
        let mut bytes = text.as_bytes().to_vec();
        for place in values(text, &|key| matches!(key, "name" | "organization")) {
            bytes[place].fill(b'*');
        }
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn the_values_of_other_keys_are_found_line_by_line() {
        for (text, expected) in [
            (
                "name: Ana\nlink: mailto: x\n",
                "name: Ana\nlink: *********\n",
            ),
            (
                "- name: Ana\n  poc: a b\n- name: Bo\n",
                "- name: Ana\n  poc: ***\n- name: Bo\n",
            ),
            (
                "poc:\n  - a\n  - name: b\nname: Ana",
                "poc:\n  ***\n  *********\nname: Ana",
            ),
            (
                "poc: |\n  a\n\n  b\nname: Ana",
                "poc: *\n  *\n\n  *\nname: Ana",
            ),
            ("poc:\n- a\nname: Ana", "poc:\n***\nname: Ana"),
            ("- { name: Ana, poc: a@b }", "- { name: Ana, poc: *****"),
            ("- { poc: a, name: Ana }", "- { poc: *, name: Ana }"),
            (
                "{\"poc\": \"a\", \"name\": \"Ana\"}",
                "{\"poc\": ***, \"name\": \"Ana\"}",
            ),
            (
                "  \"poc\" : \"a\",\n  \"name\": \"Ana\"",
                "  \"poc\" : ****\n  \"name\": \"Ana\"",
            ),
            ("# poc: a\n- name: Ana\n", "# poc: *\n- name: Ana\n"),
            (
                "- name: Di\n  mail:\n    - abc\n    \n- abc\n",
                "- name: Di\n  mail:\n    *****\n    \n*****\n",
            ),
            ("link:a\n", "link:*\n"),
            ("```\nAna Bo\n", "```\nAna Bo\n"),
            ("poc: a\n```\nb c\n", "poc: *\n```\n***\n"),
        ] {
            assert_eq!(seen(text), expected);
        }
    }

    #[test]
    fn words_of_the_user_are_taken_out_of_messages() {
        let concealed = ["mailto: a@b.example".to_owned()];
        for (text, expected) in [
            (
                "put it in quotes: `link: \"mailto: a@b.example\"`",
                "put it in quotes: `link: \"…\"`",
            ),
            (
                "expected a value, found `a@b.example`",
                "expected a value, found `…`",
            ),
            ("expected `name`, found text", "expected `name`, found text"),
        ] {
            assert_eq!(without(text, &concealed), expected);
        }
    }
}
