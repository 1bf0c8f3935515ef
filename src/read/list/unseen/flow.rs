//! What may be seen of a line with brackets and quotation marks.

use std::ops::Range;

use super::lines::Keys;

/// What a line holds that is not printed.
#[derive(Default)]
pub(super) struct Flow {
    pub has_key: bool,
    pub hidden: Vec<Range<usize>>,
    /// Where its last key stands, where that is not printed.
    pub owner: Option<usize>,
}

/// Reads a line of which only whole values of printed keys may be seen, and whole keys.
pub(super) fn read(line: &str, keys: &Keys<'_>) -> Flow {
    let mut flow = Flow::default();
    if !line.contains([':', '@']) {
        return flow;
    }
    // Up to where the line was seen.
    let mut seen = 0;
    let mut at = 0;
    while let Some(begin) = piece(line, at) {
        let Some((name, value)) = key(line, begin) else {
            at = next(line, begin);
            continue;
        };
        flow.has_key = true;
        let printed = keys.is_printed(&line[name.clone()]);
        flow.owner = (!printed).then_some(begin);
        let end = value_end(line, value);
        // What cannot be told to end where it seems to may go on in what follows.
        flow.hide(line, seen..begin);
        let opens = line[value..].starts_with(['{', '[']);
        seen = match (printed, end) {
            (true, Some(end)) => end,
            _ => value,
        };
        at = match end {
            _ if opens && !printed => {
                flow.hide(line, value..line.len());
                return flow;
            }
            Some(end) => {
                flow.hide(line, seen..end);
                seen = end;
                end
            }
            None => next(line, value),
        };
    }
    flow.hide(line, seen..line.len());
    flow
}

impl Flow {
    /// Hides a place, but for the signs around what it holds.
    fn hide(&mut self, line: &str, place: Range<usize>) {
        let text = &line[place.clone()];
        if !text.contains(char::is_alphanumeric) {
            return;
        }
        let signs = |letter: char| letter.is_whitespace() || "{}[],".contains(letter);
        let start = place.start + text.len() - text.trim_start_matches(signs).len();
        self.hidden
            .push(start..start + text.trim_matches(signs).len());
    }
}

/// Returns the names of the keys of a line that stand between quotation marks.
pub(super) fn names(line: &str) -> impl Iterator<Item = &str> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let begin = piece(line, at)?;
            at = next(line, begin);
            if let Some((name, _)) = key(line, begin)
                && line[begin..].starts_with(['"', '\''])
            {
                return Some(&line[name]);
            }
        }
    })
}

/// Returns where the next piece begins, after brackets, commas and spaces.
fn piece(line: &str, at: usize) -> Option<usize> {
    let signs = |letter: char| letter.is_whitespace() || "{}[],-#".contains(letter);
    let rest = line.get(at..)?;
    let begin = line.len() - rest.trim_start_matches(signs).len();
    (begin < line.len()).then_some(begin)
}

/// Returns where to look for a piece again: behind the next sign that parts pieces.
fn next(line: &str, from: usize) -> usize {
    let found = line[from..].find(['{', '[', ',']);
    found.map_or(line.len(), |found| from + found + 1)
}

/// Reads a key: its name, and where its value begins.
fn key(line: &str, begin: usize) -> Option<(Range<usize>, usize)> {
    let rest = &line[begin..];
    let (name, end) = match rest.chars().next()? {
        mark @ ('"' | '\'') => {
            let length = rest[1..].find([mark, '\\', ':', ','])?;
            let is_closed = rest[1 + length..].starts_with(mark);
            is_closed.then_some((begin + 1..begin + 1 + length, begin + length + 2))?
        }
        _ => {
            let length = rest.find([':', '"', '\'', '\\', '{', '}', '[', ']', ',', '`'])?;
            let name = rest[..length].trim_end();
            (begin..begin + name.len(), begin + length)
        }
    };
    let after = line[end..].trim_start().strip_prefix(':')?;
    let value = line.len() - after.trim_start().len();
    (!name.is_empty()).then_some((name, value))
}

/// Returns the end of a value that surely ends there; of one that holds others, of its bracket.
fn value_end(line: &str, start: usize) -> Option<usize> {
    let rest = &line[start..];
    let length = match rest.chars().next() {
        None => 0,
        Some('{' | '[') => return Some(start + 1),
        Some(mark @ ('"' | '\'')) => match closing(&rest[1..], mark) {
            Some(length) => length + 2,
            None => return (!rest.contains([':', '@'])).then_some(line.len()),
        },
        Some(_) => {
            let length = rest.find(['{', '}', '[', ']', ',']).unwrap_or(rest.len());
            let plain = &rest[..length];
            if plain.contains(['"', '`', '\\', '#', '@']) || plain.contains(": ") {
                return None;
            }
            length
        }
    };
    let after = rest[length..].trim_start();
    let ends = after.is_empty() || after.starts_with([',', '}', ']']);
    ends.then_some(start + length)
}

/// Finds the mark that closes a quotation.
fn closing(text: &str, mark: char) -> Option<usize> {
    let mut escaped = false;
    for (at, letter) in text.char_indices() {
        if letter == mark && !escaped {
            return Some(at);
        }
        escaped = letter == '\\' && mark == '"' && !escaped;
    }
    None
}
