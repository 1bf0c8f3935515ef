//! Signs of emphasis that emphasize nothing, and are printed as they stand.
//!
//! Those that could have opened or closed an emphasis are read one by one, each as its own text;
//! those between spaces are read with the text about them.

use std::ops::Range;

use pulldown_cmark::Event;

use super::Reader;
use crate::report::{Diagnostic, Rule};
use crate::source::Span;

/// Returns whether a text is a sign that could have opened or closed an emphasis.
fn is_sign(text: &str, range: &Range<usize>, source: &str) -> bool {
    let before = source.get(..range.start).unwrap_or("");
    let slashes = before.len() - before.trim_end_matches('\\').len();
    matches!(text, "*" | "_") && source.get(range.clone()) == Some(text) && slashes % 2 == 0
}

/// Returns whether a row of signs looks like an emphasis that is not closed or not opened: two or
/// three of a kind, or one that does not be within a word or a number, as in `3*4`.
fn is_row(row: &Range<usize>, source: &str) -> bool {
    let is_solid = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let within = is_solid(source[..row.start].chars().next_back())
        && is_solid(source[row.end..].chars().next());
    match row.len() {
        1 => !within,
        2 => true,
        3 => source[row.clone()].starts_with('*'),
        _ => false,
    }
}

/// Finds signs within a text that emphasize nothing: two of a kind, since longer rows are lines to
/// sign on, and one alone between spaces is an asterisk.
pub(super) fn in_text(text: &str) -> Option<(&'static str, usize)> {
    ["**", "__"].into_iter().find_map(|sign| {
        let start = text.find(sign)?;
        let after = &text[start + sign.len()..];
        (!after.starts_with(&sign[..1])).then_some((sign, start))
    })
}

pub(super) fn told(sign: &str, span: Span) -> Diagnostic {
    let escaped: String = sign.chars().flat_map(|sign| ['\\', sign]).collect();
    Diagnostic::new(
        Rule::STRAY_MARKUP,
        format!("`{sign}` is printed unchanged"),
    )
    .at(
        span,
        "it has no counterpart, or a space separates it from its text",
    )
    .help(format!(
        "write `{sign}text{sign}` without spaces inside, or `{escaped}` for the signs themselves"
    ))
}

impl Reader<'_> {
    /// Adds a sign that emphasizes nothing to the row before it, or says of the row that is at its
    /// end.
    pub(super) fn follow_signs(&mut self, event: &Event<'_>, range: &Range<usize>) {
        let source = self.manuscript.text;
        let is_sign = matches!(event, Event::Text(text) if is_sign(text, range, source));
        let goes_on = || {
            self.signs.end == range.start
                && source.as_bytes().get(self.signs.start) == source.as_bytes().get(range.start)
        };
        if is_sign && !self.signs.is_empty() && goes_on() {
            self.signs.end = range.end;
            return;
        }
        self.tell_signs();
        if is_sign {
            self.signs = range.clone();
        }
    }

    pub(super) fn tell_signs(&mut self) {
        let row = std::mem::take(&mut self.signs);
        let source = self.manuscript.text;
        if !row.is_empty() && is_row(&row, source) {
            let told = told(&source[row.clone()], self.place(row.clone()));
            self.report.push(told);
        }
    }
}
