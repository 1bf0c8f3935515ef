//! Text with styles, itemised into runs of one face, script, language and direction, and shaped.

mod breaks;
mod british;
mod hyphens;
mod itemise;
mod leading;
mod levels;
mod marks;
mod shape;
#[cfg(test)]
mod tests;
mod ties;
pub mod wide;
mod word;

pub use breaks::{BreakKind, Opportunity, addresses, is_narrow, opportunities};
pub use hyphens::{Division, points};
pub use itemise::{Run, itemise};
pub(crate) use leading::with_room;
pub(crate) use levels::{Segment, segments};
pub use shape::{ShapedGlyph, ShapedId, Shaper};

use std::ops::Range;

use chrono::NaiveDate;

use crate::lang::{self, Language};
use crate::source::Span;
use crate::typeset::font::FaceId;
use crate::typeset::style::{CharStyle, Emphasis};
use crate::typeset::unit::{Length, ShortLength};

/// Names one footnote among those of a galley.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteId(pub u32);

/// The meaning of a segment of text, beyond its look.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Inline {
    /// Nothing but text.
    #[default]
    Plain,
    /// The text of a link to this address.
    Link(String),
    /// A footnote reference.
    NoteReference(NoteId),
    /// A date in words.
    Date(NaiveDate),
    /// The name of a signatory.
    Name,
    /// The note that a signatory has signed.
    Signed,
    /// The office, the body and the description of a signatory.
    About,
}

impl Inline {
    /// Returns the meaning on a page, where dates and the parts of an entry are nothing but text.
    pub(crate) fn on_page(&self) -> &Self {
        match self {
            Self::Link(_) | Self::NoteReference(_) => self,
            _ => &Self::Plain,
        }
    }
}

/// A stretch of text in one style.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct StyleSpan {
    /// The bytes of the text.
    pub range: Range<usize>,
    /// The look of the text.
    pub style: CharStyle,
    /// The meaning of the text.
    pub inline: Inline,
    /// The source of the text; byte for byte the same text if the two are equally long.
    pub origin: Option<Span>,
}

/// A text and its styles, which cover it without gaps, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct StyledText {
    /// The text. A line feed is a forced break of the line.
    pub text: String,
    /// The styles.
    pub spans: Vec<StyleSpan>,
}

impl StyledText {
    /// Appends a text in one style, as plain text.
    pub fn push(&mut self, text: &str, style: CharStyle, origin: Option<Span>) {
        self.push_inline(text, style, Inline::Plain, origin);
    }

    /// Appends a text in one style.
    pub fn push_inline(
        &mut self,
        text: &str,
        style: CharStyle,
        inline: Inline,
        origin: Option<Span>,
    ) {
        if text.is_empty() {
            return;
        }
        let start = self.text.len();
        self.text.push_str(text);
        self.spans.push(StyleSpan {
            range: start..self.text.len(),
            style,
            inline,
            origin,
        });
    }

    /// Appends a text with parts in other languages.
    pub(crate) fn push_parts(
        &mut self,
        whole: &str,
        parts: Vec<(Range<usize>, Language)>,
        style: CharStyle,
        inline: Inline,
        origin: Option<Span>,
    ) {
        let mut push = |range: Range<usize>, style| {
            self.push_inline(&whole[range], style, inline.clone(), origin);
        };
        let mut at = 0;
        for (range, language) in parts {
            push(at..range.start, style);
            at = range.end;
            push(range, CharStyle { language, ..style });
        }
        push(at..whole.len(), style);
    }

    /// Appends a text that is repeated on pages, each part of it in a language that its script can
    /// be.
    pub(crate) fn push_running(&mut self, text: &str, style: CharStyle, origin: Option<Span>) {
        let parts = lang::foreign_parts(text, style.language);
        self.push_parts(text, parts, style, Inline::Plain, origin);
    }

    /// Gives a meaning to all plain text from a byte on that does not only break a line.
    pub(crate) fn mark(&mut self, from: usize, inline: &Inline) {
        for span in &mut self.spans {
            let is_words = !self.text[span.range.clone()].trim().is_empty();
            if span.range.start >= from && span.inline == Inline::Plain && is_words {
                span.inline = inline.clone();
            }
        }
    }

    /// Appends a forced break of the line, with a space before it: it takes no room, and keeps the
    /// words apart for those who read the text without its lines.
    pub fn break_line(&mut self, style: CharStyle, origin: Option<Span>) {
        self.push(" \n", style, origin);
    }

    /// Returns the same text in another size, by which all its styles are scaled.
    pub fn resized(&self, size: Length, of: Length) -> Self {
        let scaled = |length: Length| length.scale(size.units(), of.units().max(1));
        let mut resized = self.clone();
        for span in &mut resized.spans {
            span.style.size = scaled(span.style.size);
            span.style.rise = scaled(span.style.rise);
            span.style.tracking = scaled(span.style.tracking);
        }
        resized
    }

    /// Appends another styled text.
    pub fn append(&mut self, other: &Self) {
        let start = self.text.len();
        self.text.push_str(&other.text);
        self.spans.extend(other.spans.iter().map(|span| StyleSpan {
            range: start + span.range.start..start + span.range.end,
            ..span.clone()
        }));
    }

    /// Returns the part of the text within a range of bytes, with its styles. The range begins and
    /// ends between characters.
    pub fn slice(&self, range: Range<usize>) -> Self {
        let mut part = Self::default();
        for span in &self.spans {
            let start = span.range.start.max(range.start);
            let end = span.range.end.min(range.end);
            if start >= end {
                continue;
            }
            // Bytes of the source match those of the text only where both are equally long.
            let origin = span.origin.map(|origin| {
                let is_literal = (origin.end - origin.start) as usize == span.range.len();
                if is_literal {
                    origin.slice(start - span.range.start, end - span.range.start)
                } else {
                    origin
                }
            });
            let text = &self.text[start..end];
            part.push_inline(text, span.style, span.inline.clone(), origin);
        }
        part
    }

    /// Returns the footnotes that the text refers to, in order.
    pub(crate) fn note_references(&self) -> impl Iterator<Item = NoteId> {
        self.spans.iter().filter_map(|span| match span.inline {
            Inline::NoteReference(note) => Some(note),
            _ => None,
        })
    }

    /// Returns whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

/// A glyph at its place in a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glyph {
    /// The number of the glyph in its face.
    pub id: u16,
    /// The distance of the glyph to the right of the pen, in thousandths of an em, before it is
    /// widened.
    pub x_offset: i16,
    /// The distance of the glyph above the baseline, in thousandths of an em.
    pub y_offset: i16,
    /// The distance by which the pen moves on, with justification, tracking and kerning.
    pub advance: ShortLength,
    /// The bytes of the run's text that the glyph stands for. All glyphs of one cluster have the
    /// same range.
    pub range: Bytes,
}

/// A range of bytes of a run's text in three eighths of the memory of [`Range<usize>`]: a long list
/// has hundreds of thousands of glyphs. None is longer than 65,535 bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Bytes {
    start: [u16; 2],
    length: u16,
}

impl Bytes {
    /// Returns the first byte.
    pub fn start(self) -> usize {
        usize::from(self.start[0]) << 16 | usize::from(self.start[1])
    }

    /// Returns one past the last byte.
    pub fn end(self) -> usize {
        self.start() + usize::from(self.length)
    }

    /// Returns the range.
    pub fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// Returns the range some bytes further on.
    pub fn after(self, bytes: usize) -> Self {
        let start = self.start() + bytes;
        Self {
            start: [(start >> 16) as u16, start as u16],
            ..self
        }
    }
}

impl std::fmt::Debug for Bytes {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.range().fmt(formatter)
    }
}

impl From<Range<usize>> for Bytes {
    fn from(range: Range<usize>) -> Self {
        Self {
            start: [(range.start >> 16) as u16, range.start as u16],
            length: u16::try_from(range.len()).unwrap_or(u16::MAX),
        }
    }
}

/// Glyphs of one face, size, language and direction on one line, in visual order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GlyphRun {
    /// The distance from the left edge of the line to the first glyph's pen.
    pub x: Length,
    /// The face.
    pub face: FaceId,
    /// The size of the type.
    pub size: Length,
    /// The distance by which the baseline is raised.
    pub rise: Length,
    /// By how much the glyphs are widened or, if negative, narrowed, in thousandths. The advances
    /// and offsets include it.
    pub expansion: i16,
    /// The glyphs, from left to right.
    pub glyphs: Vec<Glyph>,
    /// The text they stand for, in the order in which it was typed.
    pub text: String,
    /// The language of the text.
    pub language: Language,
    /// The emphasis of the text.
    pub emphasis: Emphasis,
    /// Whether the text runs from right to left.
    pub right_to_left: bool,
    /// The meaning of the text.
    pub inline: Inline,
    /// The source of the text.
    pub origin: Option<Span>,
}

impl GlyphRun {
    /// Returns the sum of the advances.
    pub fn width(&self) -> Length {
        let advances = self.glyphs.iter().map(|glyph| glyph.advance.length());
        advances.sum()
    }

    /// Divides a run from left to right before a byte of its text that begins a cluster, if there
    /// is text on both sides.
    pub(crate) fn split(mut self, at: usize) -> (Self, Option<Self>) {
        if at == 0 || at >= self.text.len() {
            return (self, None);
        }
        let count = self
            .glyphs
            .partition_point(|glyph| glyph.range.start() < at);
        let mut glyphs = self.glyphs.split_off(count);
        for glyph in &mut glyphs {
            glyph.range = Bytes::from(glyph.range.start() - at..glyph.range.end() - at);
        }
        let after = Self {
            x: self.x + self.width(),
            glyphs,
            text: self.text.split_off(at),
            inline: self.inline.clone(),
            ..self
        };
        (self, Some(after))
    }
}
