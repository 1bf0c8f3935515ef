//! Signs of emphasis that emphasize nothing, and are printed as they stand.
//!
//! Those that could have opened or closed an emphasis are read one by one, each as its own text;
//! those between spaces are read with the text about them.

use std::ops::Range;

use crate::report::{Diagnostic, Rule};
use crate::source::Span;

/// Returns whether a text is a sign that could have opened or closed an emphasis.
pub(super) fn is_sign(text: &str, range: &Range<usize>, source: &str) -> bool {
    let before = source.get(..range.start).unwrap_or("");
    let slashes = before.len() - before.trim_end_matches('\\').len();
    matches!(text, "*" | "_") && source.get(range.clone()) == Some(text) && slashes % 2 == 0
}

/// Returns whether a row of signs looks like an emphasis that is not closed or not opened: two or
/// three of a kind, or one that does not be within a word or a number, as in `3*4`.
pub(super) fn is_row(row: &Range<usize>, source: &str) -> bool {
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
