//! Telephone numbers in text from right to left, whose parts would be in the wrong order.

use std::ops::Range;

use crate::lang::Direction;
use crate::letter::findings::Findings;
use crate::letter::passage::Passage;
use crate::report::{Diagnostic, Rule};

/// The fewest digits of a telephone number.
const FEWEST_DIGITS: usize = 7;

/// Reports the telephone numbers of a passage that runs from right to left, unless
/// `is_marked` says that the passage is in another language at a byte.
pub(super) fn check(passage: &Passage, is_marked: &dyn Fn(usize) -> bool, findings: &mut Findings) {
    if passage.language.direction() == Direction::LeftToRight {
        return;
    }
    for range in numbers(&passage.text) {
        if is_marked(range.start) {
            continue;
        }
        let number = &passage.text[range.clone()];
        let help = if passage.is_body() {
            format!("write `[{number}]{{lang=en}}`")
        } else {
            format!("write `\\u200E{number}\\u200E` between double quotation marks")
        };
        let span = passage.place(range.clone(), findings.sources);
        let message = format!("the parts of `{number}` are printed from right to left");
        findings.push(
            Diagnostic::new(Rule::NUMBER_ORDER, message)
                .at(span, "")
                .help(help),
        );
    }
}

/// Finds telephone numbers of several parts: those that begin with `+` or with a part in
/// parentheses. One with a direction mark at its beginning is in order.
fn numbers(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find(|c: char| c == '+' || c == '(' || c.is_ascii_digit()) {
        let start = from + at;
        let is_part = |c: char| c.is_ascii_digit() || "+()-./ \u{a0}".contains(c);
        let length = text[start..].find(|c| !is_part(c));
        let whole = &text[start..start + length.unwrap_or(text.len() - start)];
        let number = whole.trim_end_matches(|c: char| !c.is_ascii_digit() && c != ')');
        from = start + whole.len().max(1);
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        let has_parts = number.contains([' ', '-', '(', '\u{a0}', '.', '/']);
        let has_area = number.starts_with('(')
            && (number.split_once(')'))
                .is_some_and(|(_, rest)| rest.contains(|c: char| c.is_ascii_digit()));
        let is_telephone = number.starts_with('+') || has_area;
        let is_ordered = text[..start].ends_with(['\u{200e}', '\u{2066}', '\u{202a}', '\u{202d}']);
        if digits >= FEWEST_DIGITS && has_parts && is_telephone && !is_ordered {
            found.push(start..start + number.len());
        }
    }
    found
}

#[cfg(test)]
mod tests;
