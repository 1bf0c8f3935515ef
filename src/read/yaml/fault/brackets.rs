//! Brackets that are opened and not closed.

use super::super::line::{Line, value_at};
use super::marks::in_quotes_help;
use super::{QUOTE_HELP, Scene};
use crate::report::{Diagnostic, Rule};
use crate::source::Span;

impl Scene<'_> {
    pub fn bracket(&self) -> Diagnostic {
        let before = self.whole.get(..self.offset.max(self.line.start));
        let Some(open) = before
            .and_then(unclosed)
            .or_else(|| unclosed(self.whole.get(..=self.offset)?))
        else {
            let message = "this bracket has no opening bracket";
            return self.at(Rule::UNOPENED_BRACKET, message, QUOTE_HELP);
        };
        let bracket = &self.whole[open..=open];
        let closing = closing(bracket);
        let place = Span::new(self.file, open, open + 1);
        let message = format!("`{bracket}` is not closed by a `{closing}`");
        let diagnostic = Diagnostic::new(Rule::UNCLOSED_BRACKET, message).at(place, "");
        let line = Line::at(self.file, self.whole, open);
        let written = value_at(self.whole, open);
        let is_text = !written.contains([',', ':']);
        let closed = self
            .closed(line, open)
            .map(|closed| format!("write `{closed}`"));
        let closed = closed.unwrap_or_else(|| {
            format!("write `{closing}` at the end, with commas between what it holds")
        });
        let quoted = || in_quotes_help(self.whole, place);
        diagnostic.help(match is_text {
            true => format!(
                "{closed}; where the bracket is part of a text, {}",
                quoted()
            ),
            false => closed,
        })
    }

    /// Writes the value of a line with its brackets closed; `None` if it goes on below.
    fn closed(&self, line: Line<'_>, open: usize) -> Option<String> {
        let end = self.whole[open..]
            .find('\n')
            .map_or(self.whole.len(), |end| open + end);
        let mut below = self.whole.get(end..)?.lines();
        let below = below.find(|line| !line.trim().is_empty()).unwrap_or("");
        let indent = |text: &str| text.len() - text.trim_start().len();
        let begins =
            Line::at(self.file, below, 0).key().is_some() || below.trim_start().starts_with("- ");
        if !below.is_empty() && (indent(below) > indent(line.text) || !begins) {
            return None;
        }
        let start = match line.key() {
            Some((_, value)) if line.start + value <= open => line.start + line.first_word(),
            _ => open,
        };
        let text = value_at(self.whole, start).trim_end_matches([' ', ',']);
        let mut closers: Vec<&str> = open_brackets(text)
            .into_iter()
            .map(|at| closing(&text[at..=at]))
            .collect();
        closers.reverse();
        Some(format!("{text}{}", closers.concat()))
    }
}

fn closing(bracket: &str) -> &'static str {
    match bracket {
        "[" => "]",
        _ => "}",
    }
}

/// Finds the last bracket that was opened and not closed.
fn unclosed(text: &str) -> Option<usize> {
    open_brackets(text).pop()
}

/// Finds the brackets that are opened and not closed, but those in comments, quotations and plain
/// texts.
fn open_brackets(text: &str) -> Vec<usize> {
    let mut open = Vec::new();
    let mut quote = None;
    let mut is_comment = false;
    // Whether a value may begin here.
    let mut begins = true;
    let mut last = '\n';
    for (at, letter) in text.char_indices() {
        match letter {
            '\n' => {
                is_comment = false;
                begins = true;
                if open.is_empty() {
                    quote = None;
                }
            }
            _ if is_comment => {}
            _ if quote == Some(letter) => {
                quote = None;
                begins = false;
            }
            _ if quote.is_some() => {}
            '#' if last.is_whitespace() => is_comment = true,
            '"' | '\'' if begins => quote = Some(letter),
            '[' | '{' if begins => open.push(at),
            ']' | '}' if !open.is_empty() => {
                open.pop();
                begins = false;
            }
            ',' if !open.is_empty() => begins = true,
            ':' | '-' | '?' => begins = true,
            letter if letter.is_whitespace() => begins = begins && last != '\\',
            _ => begins = false,
        }
        if !letter.is_whitespace() && !matches!(letter, '[' | '{' | ',' | ':' | '-' | '?') {
            begins = false;
        }
        last = letter;
    }
    open
}
