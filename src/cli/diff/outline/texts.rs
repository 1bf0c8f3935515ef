//! Changes of texts.

use crate::diff::{BlockChange, BlockKind, BlockPlace, In, TextChange, TextKind, TextSegment};

use super::{Difference, Line, Section, Sign, same};

/// The unchanged context shown on each side of a change, in characters.
const AROUND: usize = 60;

/// Reports what differs in a text.
pub fn section(text: &In<TextChange>, difference: &Difference) -> Section {
    let In { languages, change } = text;
    Section {
        title: format!("{}{}", change.text, difference.in_languages(languages)),
        lines: change.blocks.iter().map(block).collect(),
    }
}

fn block(block: &BlockChange) -> Line {
    let sign = match (block.old, block.new) {
        (_, None) => Sign::Gone,
        (None, _) => Sign::New,
        _ => Sign::Changed,
    };
    let mut stretches = vec![same(format!("{}: ", place(block.old, block.new)))];
    stretches.extend(elided(&block.stretches));
    Line { sign, stretches }
}

/// Names a paragraph: `paragraph 3`, and what it was where it has become something else.
fn place(old: Option<BlockPlace>, new: Option<BlockPlace>) -> String {
    let word = |kind| match kind {
        BlockKind::Heading(_) => "heading",
        BlockKind::Paragraph => "paragraph",
        BlockKind::Note => "note",
        BlockKind::Row => "table row",
        BlockKind::Caption => "caption",
        BlockKind::Picture => "picture",
    };
    let named = |place: BlockPlace| format!("{} {}", word(place.kind), place.number);
    match (old, new) {
        (Some(old), Some(new)) => match (old.kind, new.kind) {
            (BlockKind::Heading(was), BlockKind::Heading(is)) if was != is => {
                format!("{}, of level {was} and now of level {is}", named(new))
            }
            (was, is) if word(was) != word(is) => format!("{} → {}", named(old), named(new)),
            _ => named(new),
        },
        (old, new) => new.or(old).map_or(String::new(), named),
    }
}

/// Leaves out what is the same and far from what is not.
pub fn elided(stretches: &[TextSegment]) -> Vec<TextSegment> {
    if let [only] = stretches
        && only.kind == TextKind::Same
    {
        // The text of a heading whose level alone has changed.
        let head = head(&only.text);
        let more = if head == only.text { "" } else { " …" };
        return vec![same(format!("{head}{more}"))];
    }
    let last = stretches.len().saturating_sub(1);
    let shortened = stretches.iter().enumerate().map(|(index, stretch)| {
        if stretch.kind != TextKind::Same {
            return stretch.clone();
        }
        let head = if index == 0 { "" } else { head(&stretch.text) };
        let tail = if index == last {
            ""
        } else {
            tail(&stretch.text)
        };
        if head.len() + tail.len() >= stretch.text.len() {
            return stretch.clone();
        }
        let text = match (head, tail) {
            ("", tail) => format!("… {tail}"),
            (head, "") => format!("{head} …"),
            (head, tail) => format!("{head} … {tail}"),
        };
        same(text)
    });
    shortened.collect()
}

/// Returns the first words of a text.
fn head(text: &str) -> &str {
    let end = text
        .char_indices()
        .nth(AROUND)
        .map_or(text.len(), |(end, _)| end);
    let end = match text[..end].rfind(' ') {
        Some(space) if end < text.len() => space,
        _ => end,
    };
    &text[..end]
}

/// Returns the last words of a text.
fn tail(text: &str) -> &str {
    let start = text
        .char_indices()
        .rev()
        .nth(AROUND)
        .map_or(0, |(start, _)| start);
    let start = match text[start..].find(' ') {
        Some(space) if start > 0 => start + space + 1,
        _ => start,
    };
    &text[start..]
}

#[cfg(test)]
mod tests;
