//! Where reading goes on after an error of syntax, so that the next errors are found in the same run.

use std::ops::Range;

/// Returns the next part of a text that can be read by itself, after a byte: the items of a list, or
/// all from the next key without an indent on.
pub(super) fn next_part(text: &str, after: usize) -> Option<Range<usize>> {
    let start = text
        .as_bytes()
        .get(after..)?
        .iter()
        .position(|byte| *byte == b'\n')?;
    let mut lines = Lines {
        text,
        start: after + start + 1,
    };
    let (start, line) = lines.find(|(_, line)| begins_part(line))?;
    let indent = indent_of(line);
    let is_list = line.trim_start().starts_with("- ");
    let ends = |(_, line): &(usize, &str)| {
        let own = indent_of(line);
        let is_item = line.trim_start().starts_with('-');
        !line.trim().is_empty()
            && is_list
            && (own < indent || own == indent && !is_item)
            && !line.trim_start().starts_with('#')
    };
    let end = lines.find(ends).map_or(text.len(), |(end, _)| end);
    Some(start..end)
}

/// Returns the text with spaces for all that is before a part, so that each byte keeps its place.
pub(super) fn only(text: &str, part: &Range<usize>) -> String {
    let before = text[..part.start].bytes();
    let mut own: String = before
        .map(|byte| if byte == b'\n' { '\n' } else { ' ' })
        .collect();
    own.push_str(&text[part.clone()]);
    own
}

/// Returns whether a line begins an item, or with a key that has no indent.
fn begins_part(line: &str) -> bool {
    let is_key = |line: &str| {
        let name = line.split(':').next().unwrap_or("");
        let is_plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
        let after = &line[name.len()..];
        !name.is_empty() && name.chars().all(is_plain) && after.trim_end() == ":"
            || !name.is_empty() && name.chars().all(is_plain) && after.starts_with(": ")
    };
    line.trim_start().starts_with("- ") || is_key(line)
}

fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The lines of a text from a byte on, each with its first byte.
struct Lines<'t> {
    text: &'t str,
    start: usize,
}

impl<'t> Iterator for Lines<'t> {
    type Item = (usize, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self
            .text
            .get(self.start..)
            .filter(|rest| !rest.is_empty())?;
        let line = rest.split_inclusive('\n').next()?;
        let start = self.start;
        self.start += line.len();
        Some((start, line.trim_end_matches(['\n', '\r'])))
    }
}
