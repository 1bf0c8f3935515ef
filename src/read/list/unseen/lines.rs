//! Finds the values of keys that are not printed in a text that may be no YAML at all.
//!
//! On a line of its own a key is what stands before a colon, and its value is what stands behind,
//! and below, further in. Between brackets and quotation marks, where a slip may turn everything
//! inside out, the rule is the reverse: only the whole value of a key that is printed may be seen.

use std::collections::BTreeSet;
use std::ops::Range;

use super::flow;

/// What is known of the keys of a text.
pub(super) struct Keys<'a> {
    is_printed: &'a dyn Fn(&str) -> bool,
    /// Those that are named somewhere and not printed.
    others: BTreeSet<String>,
}

impl<'a> Keys<'a> {
    /// Finds the keys of a text of which a test does not hold, beside those that are known.
    pub fn of(
        text: &str,
        is_printed: &'a dyn Fn(&str) -> bool,
        known: impl IntoIterator<Item = String>,
    ) -> Self {
        let mut keys = Self {
            is_printed,
            others: known.into_iter().collect(),
        };
        for line in text.lines() {
            if let Some(key) = block_key(line)
                && !is_printed(&line[key.name.clone()])
            {
                keys.others.insert(line[key.name].to_owned());
            }
            for name in flow::names(line).filter(|name| !is_printed(name)) {
                keys.others.insert(name.to_owned());
            }
        }
        keys.others.remove("");
        keys
    }

    pub fn is_printed(&self, key: &str) -> bool {
        (self.is_printed)(key)
    }

    /// Returns the end of a key that is not printed and that a text begins with.
    fn other_at(&self, text: &str) -> Option<usize> {
        let ends = self.others.iter().filter_map(|name| {
            let rest = text.strip_prefix(name.as_str())?;
            let goes_on = rest.starts_with(|next: char| next.is_alphanumeric() || next == '_');
            (!goes_on).then_some(name.len())
        });
        ends.max()
    }

    /// Returns from where on a text on a line that is to be seen is not: behind a key that is not
    /// printed, or from contact data on.
    pub fn hidden_from(&self, text: &str) -> Option<usize> {
        let mut before = ' ';
        for (at, letter) in text.char_indices() {
            let begins = !(before.is_alphanumeric() || before == '_');
            before = letter;
            if !begins {
                continue;
            }
            let rest = &text[at..];
            if let Some(end) = self.other_at(rest) {
                let after = rest[end..].trim_start();
                if at == 0 || after.starts_with(':') {
                    return Some(at + end);
                }
            }
            let word = rest.split_whitespace().next().unwrap_or("");
            if word.contains('@') || word.contains("://") {
                return Some(at);
            }
        }
        None
    }
}

/// Returns the places of a text that hold values of keys that are not printed.
pub(super) fn hidden(text: &str, keys: &Keys<'_>) -> Vec<Range<usize>> {
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
        let found = Line::read(content, keys);
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
    fn read(line: &str, keys: &Keys<'_>) -> Self {
        let Some(key) = block_key(line) else {
            return match is_flow(&line[begin(line, 0)..]) {
                true => Self::flow(line, 0, keys),
                false => Self::words(line, keys),
            };
        };
        let value = &line[key.value..];
        if !keys.is_printed(&line[key.name.clone()]) {
            let place = key.value..line.len();
            return Self {
                has_key: true,
                hidden: place.is_empty().then(Vec::new).unwrap_or(vec![place]),
                owner: Some(key.column),
            };
        }
        if value.starts_with(['{', '[']) {
            return Self::flow(line, key.value, keys);
        }
        let hidden = keys.hidden_from(value).filter(|_| !value.starts_with('"'));
        Self {
            has_key: true,
            hidden: hidden
                .map(|from| key.value + from..line.len())
                .into_iter()
                .collect(),
            owner: None,
        }
    }

    /// Reads what stands between brackets, or in quotation marks, from a byte on.
    fn flow(line: &str, from: usize, keys: &Keys<'_>) -> Self {
        let found = flow::read(&line[from..], keys);
        let hidden = found.hidden.into_iter();
        Self {
            has_key: found.has_key || from > 0,
            hidden: hidden
                .map(|place| from + place.start..from + place.end)
                .collect(),
            owner: found.owner.map(|column| from + column),
        }
    }

    /// Reads a line without a key.
    fn words(line: &str, keys: &Keys<'_>) -> Self {
        let start = begin(line, 0);
        // Its key may have slipped to the line above.
        let is_value = line[start..].starts_with(':');
        let from = match is_value {
            true => Some(1),
            false => keys.hidden_from(&line[start..]),
        };
        Self {
            hidden: from
                .map(|from| start + from..line.len())
                .into_iter()
                .collect(),
            ..Self::default()
        }
    }
}

/// Tells whether a line holds brackets, or begins with a quotation mark.
fn is_flow(line: &str) -> bool {
    line.contains(['{', '[']) || line.starts_with(['"', '\'', ','])
}

/// Returns where the text of a line begins, after the signs before it.
fn begin(line: &str, from: usize) -> usize {
    let signs = ['-', ' ', '?', '#', '}', ']', '\t'];
    line.len() - line[from..].trim_start_matches(signs).len()
}

/// A key at the beginning of a line.
struct BlockKey {
    name: Range<usize>,
    /// Where its value begins.
    value: usize,
    /// How far in it stands on the line.
    column: usize,
}

/// Reads the key that a line begins with: a word or a few without marks, and a colon.
fn block_key(line: &str) -> Option<BlockKey> {
    let mut start = begin(line, 0);
    // A colon too many before it.
    if let Some(rest) = line[start..].strip_prefix(':') {
        start = line.len() - rest.trim_start().len();
    }
    let rest = &line[start..];
    let colon = rest.find(':')?;
    let name = rest[..colon].trim_end();
    if name.is_empty() || name.contains(['{', '[', '"', '\'', '`', '@']) {
        return None;
    }
    let after = &rest[colon + 1..];
    let space = after.len() - after.trim_start().len();
    Some(BlockKey {
        name: start..start + name.len(),
        value: start + colon + 1 + space,
        column: start,
    })
}
