//! Spaces that YAML does not take for spaces, such as the no-break space of a word processor.

use super::line::Line;
use crate::report::{Diagnostic, Rule, code_point};
use crate::source::Span;

/// Returns whether a character looks like a space and is not one for YAML.
pub(super) fn is_foreign(character: char) -> bool {
    let is_plain = matches!(character, ' ' | '\t' | '\n' | '\r');
    !is_plain && character.is_whitespace() || matches!(character, '\u{200b}' | '\u{feff}')
}

fn name(character: char) -> String {
    let name = match character {
        '\u{a0}' => "a no-break space",
        '\u{202f}' => "a narrow no-break space",
        '\u{2007}' => "a figure space",
        '\u{3000}' => "an ideographic space",
        '\u{200b}' | '\u{feff}' => "a space without width",
        _ => "another space",
    };
    format!("{name} ({})", code_point(character))
}

/// Reports a foreign space among those that decide what a line is: its indentation, and what
/// follows its dash or its key.
pub(super) fn in_structure(whole: &str, line: Line<'_>) -> Option<Diagnostic> {
    let text = line.text;
    let foreign = |start: usize| {
        let run = text.get(start..)?;
        let run = &run[..run
            .find(|c: char| !c.is_whitespace() && !is_foreign(c))
            .unwrap_or(run.len())];
        let (at, character) = run
            .char_indices()
            .find(|(_, character)| is_foreign(*character))?;
        Some((start + at, character))
    };
    if text
        .trim_matches(|c: char| c.is_whitespace() || is_foreign(c))
        .is_empty()
    {
        return None;
    }
    let report = |(at, character): (usize, char), rule: Rule, expected: &str| {
        let message = format!("expected {expected}, found {}", name(character));
        let place = line.place(at, at + character.len_utf8());
        Diagnostic::new(rule, message).at(place, "").help(format!(
            "type ordinary spaces: `{}`",
            with_plain_spaces(text)
        ))
    };
    if let Some((at, character)) = foreign(0) {
        let message = format!(
            "expected ordinary spaces before the text, found {}",
            name(character)
        );
        let place = line.place(at, at + character.len_utf8());
        let words = with_plain_spaces(text);
        let indent = " ".repeat(indent(whole, line));
        return Some(
            Diagnostic::new(Rule::INDENTATION, message)
                .at(place, "")
                .help(format!(
                    "type ordinary spaces: `{indent}{}`",
                    words.trim_start()
                )),
        );
    }
    let mut at = text.len() - text.trim_start().len();
    while text[at..].starts_with('-') {
        if let Some(found) = foreign(at + 1) {
            return Some(report(found, Rule::MISSING_SPACE, "a space after `-`"));
        }
        let after = &text[at + 1..];
        if !after.starts_with(' ') {
            break;
        }
        at += 1 + after.len() - after.trim_start().len();
    }
    let rest = &text[at..];
    let is_of_key = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let key = &rest[..rest.find(|c: char| !is_of_key(c)).unwrap_or(rest.len())];
    let end = at + key.len();
    if key.is_empty() {
        return None;
    }
    if text[end..].starts_with(':') {
        let found = foreign(end + 1).filter(|(at, _)| *at == end + 1)?;
        return Some(report(
            found,
            Rule::MISSING_SPACE,
            &format!("a space after `{key}:`"),
        ));
    }
    let found = foreign(end)?;
    let colon = text[found.0..].trim_start_matches(|c: char| c.is_whitespace() || is_foreign(c));
    let is_key = colon
        .strip_prefix(':')
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    is_key.then(|| report(found, Rule::UNKNOWN_KEY, &format!("`:` after `{key}`")))
}

/// Reports the first such space on the lines of a value.
pub(in crate::read) fn in_value(whole: &str, span: Span) -> Option<Diagnostic> {
    let mut start = span.start as usize;
    while start < span.end as usize {
        let line = Line::at(span.file, whole, start);
        if let Some(found) = in_structure(whole, line) {
            return Some(found);
        }
        start = line.start + line.text.len() + 1;
    }
    None
}

/// Returns the column of the text of a line: the one that it seems to have, if the line above opens
/// a level or any line above has it, or else that of the line above.
fn indent(whole: &str, line: Line<'_>) -> usize {
    let indent_of = |line: Line<'_>| {
        let space = |letter: &char| letter.is_whitespace() || is_foreign(*letter);
        line.text.chars().take_while(space).count()
    };
    let own = indent_of(line);
    let Some(above) = line.above(whole) else {
        return 0;
    };
    let mut lines = std::iter::successors(Some(above), |line| line.above(whole));
    let opens = above.text.trim_end().ends_with([':', '|', '>']) && own > indent_of(above);
    let is_item = line.text.trim_start().starts_with('-');
    let column = |line: Line<'_>| match is_item {
        true => indent_of(line),
        false => line.first_word(),
    };
    if opens || lines.any(|line| column(line) == own) {
        return own;
    }
    column(above)
}

/// Returns whether a key has a foreign space at an end, or after a colon within it.
pub(super) fn are_in_key(key: &str) -> bool {
    key.starts_with(is_foreign)
        || key.ends_with(is_foreign)
        || key
            .match_indices(':')
            .any(|(at, _)| key[at + 1..].starts_with(is_foreign))
}

/// Reports the foreign space of a key.
pub(super) fn in_key(whole: &str, span: Span) -> Diagnostic {
    if let Some(found) = in_value(whole, span) {
        return found;
    }
    let key = whole.get(span.range()).unwrap_or("");
    let (at, character) = key
        .char_indices()
        .find(|(_, character)| is_foreign(*character))
        .unwrap_or((0, ' '));
    let at = span.start as usize + at;
    let message = format!("expected an ordinary space, found {}", name(character));
    Diagnostic::new(Rule::UNKNOWN_KEY, message)
        .at(Span::new(span.file, at, at + character.len_utf8()), "")
        .help(format!(
            "type ordinary spaces: `{}`",
            with_plain_spaces(Line::at(span.file, whole, at).text)
        ))
}

/// Writes a line with ordinary spaces.
fn with_plain_spaces(line: &str) -> String {
    let visible = line
        .chars()
        .filter(|c| !matches!(c, '\u{200b}' | '\u{feff}'));
    let plain = |character| {
        if is_foreign(character) {
            ' '
        } else {
            character
        }
    };
    let plain: String = visible.map(plain).collect();
    plain.trim_end().replace(" :", ":")
}
