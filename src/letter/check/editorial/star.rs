//! Marks of notes and of emphasis in titles, which would be printed.

use crate::letter::findings::Findings;
use crate::read::walk::Leaf;
use crate::read::{Draft, Spanned};
use crate::report::{Diagnostic, Rule};

/// Reports titles and symbols that are typed with the mark of a note, which would be printed, and no
/// note would belong to it; and titles with marks of emphasis, which titles do not have.
pub(super) fn check(draft: &Draft, findings: &mut Findings) {
    let symbols = draft.circulation.iter().flat_map(|it| it.symbol.iter());
    for symbol in symbols {
        let help = "write the symbol without it, and `notes: { symbol: … }`";
        report(symbol, help, findings);
    }
    draft.walk_at(None, &mut |at, leaf| {
        let help = match (at.key.mapping, at.key.name) {
            ("circulation", "title") => "write the title without it, and `notes: { title: … }`",
            ("enclosure" | "annex", "title") => {
                "write the title without it, and `note: …` next to it"
            }
            ("circulation", "session") | ("agenda-item", "title") => {
                "write the text without it, and `notes: { agenda-item: … }`"
            }
            ("letter", "subject") => "write the subject without it",
            _ => return,
        };
        if let Leaf::Text(text) = leaf {
            for version in text.versions() {
                report(version, help, findings);
            }
        }
    });
    let items = draft.circulation.iter().flat_map(|circulation| {
        let council = circulation.council.iter();
        let council = council.flat_map(|council| &council.agenda_items);
        circulation.agenda_items.iter().chain(council)
    });
    for number in items.filter_map(|item| item.number.as_ref()) {
        let help = "write the number without it, and `notes: { agenda-item: … }`";
        report(number, help, findings);
    }
}

/// Reports each mark of a text once.
fn report(written: &Spanned, help: &str, findings: &mut Findings) {
    let mut marks = marks(&written.text);
    marks.dedup();
    for mark in marks {
        let diagnostic = match mark {
            Mark::Note(mark) => {
                Diagnostic::new(Rule::TITLE_MARK, format!("`{mark}` has no note")).help(help)
            }
            Mark::Emphasis(text) => {
                let message = format!("`{text}` is printed with its asterisks");
                Diagnostic::new(Rule::TITLE_MARK, message)
                    .note("this text is not Markdown")
                    .help("write it without them")
            }
        };
        findings.push(diagnostic.at(written.span, ""));
    }
}

/// A mark in a text that is printed verbatim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark<'t> {
    /// The mark of a note: an asterisk or more, or the reference to a footnote.
    Note(&'t str),
    /// A text between asterisks.
    Emphasis(&'t str),
}

/// Returns the marks of a text. An asterisk with spaces on both sides, or within a word, does not count.
fn marks(text: &str) -> Vec<Mark<'_>> {
    let mut marks = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find(['*', '[']).map(|at| from + at) {
        let (mark, end) = match text.as_bytes()[at] {
            b'[' => reference(text, at),
            _ => asterisks(text, at),
        };
        marks.extend(mark);
        from = end;
    }
    marks
}

/// Returns the reference to a footnote at a place, if there is one, and where it ends.
fn reference(text: &str, at: usize) -> (Option<Mark<'_>>, usize) {
    let end = text[at..].find(']').map(|length| at + length + 1);
    match end.filter(|_| text[at..].starts_with("[^")) {
        Some(end) => (Some(Mark::Note(&text[at..end])), end),
        None => (None, at + 1),
    }
}

/// Returns the mark that begins with the asterisks at a place, if there is one, and where it ends.
fn asterisks(text: &str, at: usize) -> (Option<Mark<'_>>, usize) {
    let end = end_of_run(text, at);
    let is_inner = |letter: char| letter.is_alphanumeric();
    let before = text[..at].chars().next_back();
    let after = text[end..].chars().next();
    let follows =
        before.is_some_and(|letter| !letter.is_whitespace() && !"([«“‘\"'".contains(letter));
    if follows {
        let is_mark = !after.is_some_and(is_inner);
        return (is_mark.then_some(Mark::Note(&text[at..end])), end);
    }
    if after.is_none_or(char::is_whitespace) {
        return (None, end);
    }
    let closing = text[end..].find('*').map(|length| end + length);
    match closing {
        Some(closing) if !text[..closing].ends_with(char::is_whitespace) => {
            let close_end = end_of_run(text, closing);
            (Some(Mark::Emphasis(&text[at..close_end])), close_end)
        }
        _ => (None, end),
    }
}

fn end_of_run(text: &str, at: usize) -> usize {
    text.len() - text[at..].trim_start_matches('*').len()
}

#[cfg(test)]
mod tests;
