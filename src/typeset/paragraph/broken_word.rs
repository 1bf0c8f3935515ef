//! The widths of the parts of a word that may be divided.
//!
//! A part of a word is shaped as it stands in its line, because an edge changes kerning and the forms
//! of letters. Of a long word only what is near a break is shaped again: a word of thousands of breaks
//! would otherwise be shaped thousands of times, each time whole.

use std::ops::Range;

use super::margins::Edge;
use super::setter::{ParagraphSetter, Piece};
use crate::typeset::unit::Length;

/// Bytes up to which the parts of a word are shaped whole: more than the longest addresses have.
const SHORT: usize = 512;

/// Bytes on each side of a break within which an edge changes glyphs.
const NEAR: usize = 96;

/// The word, unbroken, with what says the width of any part of it.
pub struct BrokenWord {
    range: Range<usize>,
    /// Its glyphs by the ends of their bytes.
    glyphs: Vec<PlacedGlyph>,
    /// The width of all glyphs before each.
    before: Vec<Length>,
    /// The width of the whole.
    pub total: Length,
}

struct PlacedGlyph {
    start: usize,
    end: usize,
    advance: Length,
}

/// The effect of a break: the widths that it adds before and after itself.
pub struct Edges {
    pub pre: Length,
    pub post: Length,
}

impl BrokenWord {
    pub fn new(range: &Range<usize>, pieces: &[Piece]) -> Self {
        let placed = |piece: &Piece| {
            let start = piece.range.start;
            let glyphs = piece.glyphs.iter().map(move |glyph| {
                let range = glyph.range.after(start).range();
                PlacedGlyph {
                    start: range.start,
                    end: range.end,
                    advance: glyph.advance.length(),
                }
            });
            glyphs.collect::<Vec<_>>()
        };
        let mut glyphs: Vec<PlacedGlyph> = pieces.iter().flat_map(placed).collect();
        glyphs.sort_by_key(|glyph| (glyph.end, glyph.start));
        let mut total = Length::ZERO;
        let before = glyphs.iter().map(|glyph| {
            let before = total;
            total += glyph.advance;
            before
        });
        Self {
            range: range.clone(),
            before: before.collect(),
            glyphs,
            total,
        }
    }

    /// Returns the width of the glyphs that stand for text before a byte; of a glyph that stands for
    /// both sides, a part.
    pub fn until(&self, at: usize) -> Length {
        let first = self.glyphs.partition_point(|glyph| glyph.end <= at);
        let mut width = self.before.get(first).copied().unwrap_or(self.total);
        // The glyphs of one cluster share their bytes.
        let rest = self.glyphs[first..].iter();
        for glyph in rest.take_while(|glyph| glyph.start < at) {
            let part = (at - glyph.start) as i64;
            let length = (glyph.end - glyph.start) as i64;
            width += glyph.advance.scale(part, length);
        }
        width
    }

    /// Returns what a break at a byte changes, with a hyphen before it if `hyphen`.
    pub fn edges(
        &self,
        at: usize,
        hyphen: bool,
        setter: &mut ParagraphSetter<'_, '_, '_, '_>,
    ) -> Edges {
        let (start, end) = self.near(at, &setter.unbroken.text.text);
        let (head, tail) = (start..at, at..end);
        let until = self.until(at);
        let pre = setter.width(&head, hyphen) - (until - self.until(start));
        let post = setter.width(&tail, false) - (self.until(end) - until);
        Edges {
            pre: pre - setter.protrusion(&head, Edge::End, hyphen),
            post: post - setter.protrusion(&tail, Edge::Start, false),
        }
    }

    /// Returns the part of the word around a byte that is shaped again for a break there.
    fn near(&self, at: usize, text: &str) -> (usize, usize) {
        let Range { start, end } = self.range;
        if end - start <= SHORT {
            return (start, end);
        }
        let near = text.floor_char_boundary(at.saturating_sub(NEAR));
        let far = text.ceil_char_boundary(at.saturating_add(NEAR));
        (start.max(near), end.min(far))
    }
}

#[cfg(test)]
mod tests;
