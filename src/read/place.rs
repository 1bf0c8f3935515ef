//! Where the parts of a text are in the user's file, whatever marks and breaks are between.

use std::ops::Range;

use crate::source::{Sources, Span};

/// Returns the place of a part of a text, counted in bytes, that was read from `span`.
///
/// The two may differ in white space (lines that are joined, or indented in YAML), in Markdown's
/// backslashes and marks, in characters by their names, in escapes and in doubled quotation marks.
/// Where they differ otherwise, the place is the rest of the span.
pub fn place_within(sources: &Sources, span: Span, text: &str, part: Range<usize>) -> Span {
    let source = sources.text(span);
    if source == text {
        return span.slice(part.start.min(text.len()), part.end.min(text.len()));
    }
    TextMap::new(text, source, span).place(part)
}

/// A table of the stretches that a text and its source have in common.
pub(super) struct TextMap {
    span: Span,
    stretches: Vec<TextSegment>,
    /// Where the text stops to be found in the source, in both.
    end: (usize, usize),
}

/// Bytes that are in a text as they are in its source, but for white space between them; or one
/// character that is written otherwise in the source.
struct TextSegment {
    text: usize,
    text_end: usize,
    source: usize,
    source_end: usize,
}

impl TextMap {
    /// Finds a text, character by character, in the source that it was read from.
    pub fn new(text: &str, source: &str, span: Span) -> Self {
        let mut map = Self {
            span,
            stretches: Vec::new(),
            end: (text.len(), source.len()),
        };
        let mut at = 0;
        for (index, character) in text.char_indices() {
            if is_space(character) {
                continue;
            }
            match find(source, at, &text[index..]) {
                Some(found) => {
                    at = found.end;
                    map.meet(index, character, found);
                }
                None => {
                    let rest = &source[at..];
                    let space = rest.len() - rest.trim_start_matches(is_space).len();
                    map.end = (index, at + space);
                    break;
                }
            }
        }
        map
    }

    /// Adds a character of the text, and what it was read from.
    fn meet(&mut self, index: usize, character: char, found: Range<usize>) {
        let text_end = index + character.len_utf8();
        let same_length = found.len() == character.len_utf8();
        match self.stretches.last_mut() {
            Some(last)
                if same_length
                    && last.source_end - last.source == last.text_end - last.text
                    && found.start - last.source == index - last.text =>
            {
                last.text_end = text_end;
                last.source_end = found.end;
            }
            _ => self.stretches.push(TextSegment {
                text: index,
                text_end,
                source: found.start,
                source_end: found.end,
            }),
        }
    }

    /// Returns the offset in the source of a byte of the text.
    fn source(&self, offset: usize) -> usize {
        let next = self
            .stretches
            .partition_point(|stretch| stretch.text <= offset);
        match next
            .checked_sub(1)
            .and_then(|index| self.stretches.get(index))
        {
            Some(stretch) if offset < stretch.text_end => {
                let within = stretch.source + (offset - stretch.text);
                if stretch.source_end - stretch.source == stretch.text_end - stretch.text {
                    within
                } else {
                    stretch.source
                }
            }
            Some(stretch) => stretch.source_end,
            None => 0,
        }
    }

    /// Returns the offset in the source of the end of a part of the text: the end of its last
    /// stretch, lest it slip over marks to the next.
    fn source_end(&self, offset: usize) -> usize {
        let next = self
            .stretches
            .partition_point(|stretch| stretch.text < offset);
        match next
            .checked_sub(1)
            .and_then(|index| self.stretches.get(index))
        {
            Some(stretch) if offset >= stretch.text_end => stretch.source_end,
            Some(stretch) => (stretch.source + (offset - stretch.text)).min(stretch.source_end),
            None => 0,
        }
    }

    /// Returns the place of a part of the text.
    pub fn place(&self, part: Range<usize>) -> Span {
        let length = (self.span.end - self.span.start) as usize;
        if part.start >= self.end.0 && self.end.1 < length {
            return self.span.slice(self.end.1, length);
        }
        let start = self.source(part.start);
        let end = if part.is_empty() {
            start
        } else {
            self.source_end(part.end)
        };
        self.span
            .slice(start.min(length), end.clamp(start, length.max(start)))
    }
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r')
}

/// The number of bytes of marks that may be between two characters of a text.
const MARKS: usize = 8;

/// The longest name of a character between `&` and `;`.
const LONGEST_NAME: usize = 32;

/// Finds what the first character of a text was read from, over white space and marks, from a byte
/// on.
fn find(source: &str, from: usize, text: &str) -> Option<Range<usize>> {
    let character = text.chars().next()?;
    let mut at = from;
    let mut marks = 0;
    loop {
        let rest = source.get(at..)?;
        let found = rest.chars().next()?;
        // The name may itself be the text, as in YAML, which knows no names of characters.
        let named = entity(rest).filter(|length| !text.starts_with(&rest[..*length]));
        match (found, escape(rest)) {
            _ if found == character && named.is_none() => return Some(at..at + found.len_utf8()),
            ('&', _) if named.is_some() => return Some(at..at + named?),
            ('\\', Some((length, Some(escaped)))) if escaped == character => {
                return Some(at..at + length);
            }
            ('\\', Some((length, None))) => at += length,
            _ if is_space(found) => at += 1,
            ('\\' | '>' | '*' | '_' | '\'' | '"', _) if marks < MARKS => {
                marks += 1;
                at += 1;
            }
            _ => return None,
        }
    }
}

/// Returns the length of a character that is written by its name or number: `&amp;`.
fn entity(rest: &str) -> Option<usize> {
    let name = rest.strip_prefix('&')?;
    let end = name
        .bytes()
        .take(LONGEST_NAME)
        .position(|byte| byte == b';')?;
    let plain = name[..end]
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'#');
    (end > 0 && plain).then_some(end + 2)
}

/// Returns the length of an escape between double quotation marks and the character that it
/// stands for; none for white space.
fn escape(rest: &str) -> Option<(usize, Option<char>)> {
    let mut characters = rest.strip_prefix('\\')?.chars();
    let digits = match characters.next()? {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        'n' | 't' | 'r' | ' ' => return Some((2, None)),
        _ => return None,
    };
    let unit = |at: usize| u32::from_str_radix(rest.get(at..at + digits)?, 16).ok();
    let code = unit(2)?;
    let (length, code) = match (code, digits) {
        // The two halves of a surrogate pair, as in JSON.
        (0xD800..=0xDBFF, 4) => (12, 0x10000 + ((code - 0xD800) << 10) + (unit(8)? & 0x3FF)),
        _ => (2 + digits, code),
    };
    Some((length, Some(char::from_u32(code)?)))
}

#[cfg(test)]
mod tests;
