//! Texts of strangers as a terminal, a log and a comment may show them.
//!
//! A character that steers a terminal is shown by a symbol for it, what changes the order of
//! characters by its code point (UAX #9), and what a CI service takes for a command is broken up:
//! GitHub reads one at the beginning of a line that starts with `::`, and anywhere after `##[`.

use std::borrow::Cow;

use super::bounds;

/// The beginning of a command anywhere in a line, and what is shown for it: of the same length, so
/// that carets stay where they are.
const COMMAND: (&str, &str) = ("##[", "##(");

/// Returns a text without line breaks, and without anything that steers what shows it.
pub fn on_one_line(text: &str) -> Cow<'_, str> {
    if text.contains(['\n', '\r', '\t']) {
        Cow::Owned(
            legible(&text.replace("\r\n", " ").replace(['\n', '\r', '\t'], " ")).into_owned(),
        )
    } else {
        legible(text)
    }
}

/// Returns a text with its line breaks, and without anything else that steers what shows it.
pub fn legible(text: &str) -> Cow<'_, str> {
    let begins = |line: &str| line.trim_start().starts_with("::");
    let is_command = text.contains(COMMAND.0) || text.contains("::") && text.lines().any(begins);
    if !is_command && !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let line = match line.trim_start().strip_prefix("::") {
            // U+2236 is a colon that no program looks for.
            Some(rest) => {
                shown.push_str(&line[..line.len() - rest.len() - "::".len()]);
                shown.push_str("\u{2236}:");
                rest
            }
            None => line,
        };
        line.replace(COMMAND.0, COMMAND.1)
            .chars()
            .for_each(|character| push(&mut shown, character));
    }
    Cow::Owned(shown)
}

/// Returns a line of a file as it is quoted, with all that steers what shows it replaced by
/// characters that take as many bytes.
pub fn quotable(text: Cow<'_, str>) -> Cow<'_, str> {
    let is_missed = |character: char| {
        matches!(
            character,
            '\u{80}'..='\u{9f}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}'
        )
    };
    if !text.contains(is_missed) && !text.contains(COMMAND.0) {
        return text;
    }
    let replace = |character| match character {
        '\u{80}'..='\u{9f}' => '¤',
        _ if is_missed(character) => '\u{fffd}',
        _ => character,
    };
    Cow::Owned(
        text.replace(COMMAND.0, COMMAND.1)
            .chars()
            .map(replace)
            .collect(),
    )
}

/// Names the characters by which a text would be shown in another order than that in which it was
/// typed, and all around it with it: embeddings, overrides and isolates (UAX #9).
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(reorders) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if reorders(character) {
            name(&mut shown, character);
        } else {
            shown.push(character);
        }
    }
    Cow::Owned(shown)
}

/// Cuts a text at the number of characters that a message has at most.
pub fn cut(text: &str, most: usize) -> Cow<'_, str> {
    match text.char_indices().nth(most) {
        Some(_) => {
            let end = text.char_indices().nth(most - 1).map_or(0, |(end, _)| end);
            Cow::Owned(format!("{}…", &text[..end]))
        }
        None => Cow::Borrowed(text),
    }
}

/// Cuts and cleans what is said of a letter on one line.
pub fn message(text: &str) -> String {
    on_one_line(&cut(text, bounds::MESSAGE)).into_owned()
}

/// Returns whether Unicode leaves the meaning of a character to the makers of typefaces (area of
/// private use).
pub fn is_private_use(character: char) -> bool {
    matches!(character, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}

/// Returns whether a character leaves no mark on the paper and is not a space (UAX #44,
/// `Default_Ignorable_Code_Point`, and the interlinear annotation marks).
pub fn is_hidden(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

fn reorders(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn steers(character: char) -> bool {
    reorders(character)
        || matches!(character, '\u{2028}' | '\u{2029}')
        || character != '\n' && character.is_control()
}

fn push(shown: &mut String, character: char) {
    match character {
        '\n' => shown.push('\n'),
        '\t' => shown.push(' '),
        // The symbols for the control characters (Unicode block *Control Pictures*).
        '\0'..='\u{1f}' => {
            let symbol = char::from_u32(0x2400 + u32::from(character));
            shown.push(symbol.unwrap_or('\u{fffd}'));
        }
        '\u{7f}' => shown.push('\u{2421}'),
        _ if steers(character) => name(shown, character),
        _ => shown.push(character),
    }
}

fn name(shown: &mut String, character: char) {
    shown.push_str(&format!("[U+{:04X}]", u32::from(character)));
}

/// Escapes in a JSON text what steers a terminal or begins a command; the values stay the same (RFC
/// 8259, section 7).
pub fn escaped_json(json: String) -> String {
    const ESCAPED: &str = "##\\u005b";
    let is_seen = |character: char| {
        matches!(character, '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}') || reorders(character)
    };
    if !json.contains(is_seen) && !json.contains(COMMAND.0) {
        return json;
    }
    let mut escaped = String::with_capacity(json.len() + 64);
    for character in json.replace(COMMAND.0, ESCAPED).chars() {
        if is_seen(character) {
            escaped.push_str(&format!("\\u{:04x}", u32::from(character)));
        } else {
            escaped.push(character);
        }
    }
    escaped
}

#[cfg(test)]
mod tests;
