//! The inline content of a paragraph, made readable without type: footnote references and links.

use crate::typeset::text::{Inline, StyleSpan, StyledText};

/// Returns the text with footnote references in brackets and the address after each link that does
/// not show it.
pub(super) fn readable(text: &StyledText) -> StyledText {
    let mut readable = StyledText::default();
    let mut spans = text.spans.as_slice();
    while let Some((first, after)) = spans.split_first() {
        let same = after
            .iter()
            .take_while(|span| span.inline == first.inline)
            .count();
        let (group, rest) = spans.split_at(same + 1);
        push_group(&mut readable, text, group, &first.inline);
        spans = rest;
    }
    readable
}

/// Appends spans that belong together: of one link, of one call, or of none.
fn push_group(readable: &mut StyledText, text: &StyledText, group: &[StyleSpan], inline: &Inline) {
    let (before, after) = match inline {
        Inline::NoteReference(_) => ("[".to_owned(), "]".to_owned()),
        Inline::Link(address) => (String::new(), shown_address(address, text, group)),
        _ => (String::new(), String::new()),
    };
    let (Some(first), Some(last)) = (group.first(), group.last()) else {
        return;
    };
    readable.push(&before, first.style, None);
    for span in group {
        let words = text.text.get(span.range.clone()).unwrap_or_default();
        let words = match inline {
            Inline::NoteReference(_) => bare_mark(words).to_owned(),
            _ => words.replace('\u{AD}', ""),
        };
        readable.push(&words, span.style, None);
    }
    readable.push(&after, last.style, None);
}

/// Returns the mark of a note without the brackets that some languages give it.
pub(super) fn bare_mark(mark: &str) -> &str {
    let mark = mark.trim();
    let inner = mark
        .strip_prefix('(')
        .and_then(|mark| mark.strip_suffix(')'));
    inner.unwrap_or(mark)
}

/// Returns the address of a link as it follows the link's text; nothing where that is the address.
fn shown_address(address: &str, text: &StyledText, group: &[StyleSpan]) -> String {
    let words: String = group
        .iter()
        .filter_map(|span| text.text.get(span.range.clone()))
        .collect();
    let bare = |address: &str| {
        let address = address.strip_prefix("mailto:").unwrap_or(address);
        let address = address.strip_prefix("https://").unwrap_or(address);
        let address = address.strip_prefix("http://").unwrap_or(address);
        address.trim_end_matches('/').to_owned()
    };
    if bare(&words) == bare(address) {
        String::new()
    } else {
        format!(" <{address}>")
    }
}

/// Returns a text as one line.
pub(super) fn single_line(text: &StyledText) -> String {
    readable(text).text.replace('\n', " ")
}
