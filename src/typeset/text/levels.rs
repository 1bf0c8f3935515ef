//! The embedding levels of a paragraph (UAX #9).

use std::ops::Range;

use unicode_bidi::{BidiClass, Level, ParagraphBidiInfo, bidi_class};

use super::{StyleSpan, StyledText};
use crate::lang::Direction;

/// The characters that begin a left-to-right isolate, begin a right-to-left isolate, and end
/// either.
const ISOLATES: [char; 3] = ['\u{2066}', '\u{2067}', '\u{2069}'];

/// Returns the embedding levels of all bytes, or `None` if all of the text runs from left to right.
///
/// Directions are resolved for the whole paragraph; a line feed separates segments. Text that is in
/// a language of the other direction from its first letter to its last, such as a name in a list,
/// is an isolate, like `bdi` in HTML: its punctuation stays at its end, and it does not reorder
/// figures next to it.
pub(super) fn levels(styled: &StyledText, direction: Direction) -> Option<Vec<Level>> {
    // Below this block no character is strong from right to left (UAX #9, table 4), nor is any
    // control of direction above it but in General Punctuation.
    let is_plain = |c: char| u32::from(c) < 0x590 || matches!(u32::from(c), 0x2010..=0x2027);
    if direction == Direction::LeftToRight && styled.text.chars().all(is_plain) {
        return None;
    }
    let base = match direction {
        Direction::LeftToRight => Level::ltr(),
        Direction::RightToLeft => Level::rtl(),
    };
    let (text, added) = isolated(styled, direction);
    let levels = ParagraphBidiInfo::new(&text, Some(base)).levels;
    let mut own = Vec::with_capacity(styled.text.len());
    let mut from = 0;
    for start in added {
        own.extend_from_slice(&levels[from..start]);
        from = start + ISOLATES[0].len_utf8();
    }
    own.extend_from_slice(&levels[from..]);
    Some(own)
}

/// A part of a text that runs in one direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Segment {
    /// The bytes of the text.
    pub range: Range<usize>,
    /// The direction.
    pub direction: Direction,
}

/// Divides a text into segments of one direction, for formats that state directions and no
/// positions. Figures and punctuation in a text from right to left belong to the text around them,
/// unless they are in a language from left to right or letters from left to right are with them.
pub(crate) fn segments(styled: &StyledText, direction: Direction) -> Vec<Segment> {
    let Some(levels) = levels(styled, direction) else {
        let range = 0..styled.text.len();
        return vec![Segment { range, direction }];
    };
    let mut segments: Vec<Segment> = Vec::new();
    for group in levels.chunk_by(|left, right| left.is_rtl() == right.is_rtl()) {
        let start = segments.last().map_or(0, |last| last.range.end);
        let range = start..start + group.len();
        let has_letters = |text: &str| text.chars().any(|c| bidi_class(c) == BidiClass::L);
        let is_plain = group.first().is_some_and(|level| level.number() == 0);
        let is_left = group.first().is_some_and(|level| level.is_ltr());
        let of_start = |span: &&StyleSpan| span.range.contains(&range.start);
        let is_marked = styled
            .spans
            .iter()
            .find(of_start)
            .is_some_and(|span| span.style.language.direction() == Direction::LeftToRight);
        let is_of_left = is_plain || is_marked || has_letters(&styled.text[range.clone()]);
        let direction = match is_left && is_of_left {
            true => Direction::LeftToRight,
            false => Direction::RightToLeft,
        };
        segments.push(Segment { range, direction });
    }
    let mut merged: Vec<Segment> = Vec::new();
    for segment in segments {
        match merged.last_mut() {
            Some(last) if last.direction == segment.direction => last.range.end = segment.range.end,
            _ => merged.push(segment),
        }
    }
    merged
}

/// Returns the text with a character before and one after each isolate, and the bytes at which
/// these begin.
fn isolated(styled: &StyledText, direction: Direction) -> (String, Vec<usize>) {
    let [left_to_right, right_to_left, end] = ISOLATES;
    let start = match direction {
        Direction::LeftToRight => right_to_left,
        Direction::RightToLeft => left_to_right,
    };
    let mut text = String::with_capacity(styled.text.len());
    let mut added = Vec::new();
    let mut add = |character: char, text: &mut String| {
        added.push(text.len());
        text.push(character);
    };
    let mut is_open = false;
    for (index, span) in styled.spans.iter().enumerate() {
        let is_isolate = is_isolate(styled, index, direction);
        if is_isolate != is_open {
            add(if is_isolate { start } else { end }, &mut text);
            is_open = is_isolate;
        }
        text.push_str(&styled.text[span.range.clone()].replace('\n', "\t"));
    }
    if is_open {
        add(end, &mut text);
    }
    (text, added)
}

/// Returns whether a span is in a language of the other direction and does not continue a text
/// written in the paragraph's direction. A span without letters, such as a telephone number,
/// continues none.
fn is_isolate(styled: &StyledText, index: usize, direction: Direction) -> bool {
    let spans = &styled.spans;
    let is_other = |span: &StyleSpan| span.style.language.direction() != direction;
    let is_number = |text: &str| {
        !text.contains(char::is_alphabetic) && text.contains(|c: char| c.is_ascii_digit())
    };
    let is_other_here = is_other(&spans[index]) && direction == Direction::RightToLeft;
    if is_other_here && is_number(&styled.text[spans[index].range.clone()]) {
        return true;
    }
    let origin = spans[index].origin;
    let is_of_one = |other: &&StyleSpan| origin.is_some() && other.origin == origin;
    let before = spans[..index].iter().rev().take_while(is_of_one);
    let after = spans[index + 1..].iter().take_while(is_of_one);
    is_other(&spans[index]) && before.chain(after).all(is_other)
}

#[cfg(test)]
mod tests;
