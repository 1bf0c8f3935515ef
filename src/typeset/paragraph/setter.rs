//! Setting pieces of text: their glyphs and widths at their sizes, as they stand in a line.

use std::ops::Range;

use super::margins::{Edge, protrusion};
use super::spaces::{self, Space};
use super::unbroken::{Element, Kind, UnbrokenParagraph};
use crate::typeset::font::Writing;
use crate::typeset::style::{Alignment, CharStyle, LineSetting, ParagraphStyle};
use crate::typeset::text::{Bytes, Glyph, Run, ShapedId, Shaper};
use crate::typeset::unit::Length;

/// The character that represents the hyphen in the text of a divided word (ISO 32000-1
/// §14.8.2.2.3).
pub const SOFT_HYPHEN: char = '\u{AD}';

/// The matter of a paragraph with what sets it.
pub struct ParagraphSetter<'m, 't, 's, 'l> {
    pub unbroken: &'m UnbrokenParagraph<'t>,
    pub shaper: &'s mut Shaper<'l>,
    pub is_justified: bool,
    /// The most by which letters are widened or narrowed, in thousandths.
    pub expansion: i64,
    /// Whether punctuation hangs into the margins.
    pub hangs: bool,
}

/// Neighbouring glyphs of one run in a line, from left to right.
#[derive(Clone, Debug)]
pub struct Piece {
    /// The index of the run.
    pub run: usize,
    /// The bytes of the paragraph's text.
    pub range: Range<usize>,
    /// Whether it ends in a hyphen that the text does not have.
    pub adds_hyphen: bool,
    /// The glyphs; their ranges count from the start of the piece.
    pub glyphs: Vec<Glyph>,
    /// By how much its letters are widened or narrowed, in thousandths.
    pub expansion: i64,
    /// Whether it is a space of the text.
    pub is_space: bool,
    /// The length by which the space at its end stretches.
    pub stretch: Length,
    /// The length by which the space at its end shrinks.
    pub shrink: Length,
}

impl Piece {
    pub fn width(&self) -> Length {
        let advances = self.glyphs.iter().map(|glyph| glyph.advance.length());
        advances.sum()
    }

    /// Adds to the space after the last glyph.
    pub fn widen(&mut self, by: Length) {
        if let Some(glyph) = self.glyphs.last_mut() {
            glyph.advance = (glyph.advance.length() + by).into();
        }
    }
}

impl<'m, 't, 's, 'l> ParagraphSetter<'m, 't, 's, 'l> {
    pub fn new(
        unbroken: &'m UnbrokenParagraph<'t>,
        style: &ParagraphStyle,
        shaper: &'s mut Shaper<'l>,
    ) -> Self {
        Self {
            unbroken,
            shaper,
            is_justified: style.alignment == Alignment::Justified,
            expansion: if style.alignment == Alignment::Justified {
                i64::from(style.expansion)
            } else {
                0
            },
            hangs: style.setting == LineSetting::Optical,
        }
    }
}

impl ParagraphSetter<'_, '_, '_, '_> {
    /// Sets a part of a word, in one piece for each run; with a hyphen at its end where that is
    /// asked for or the part ends in a soft hyphen.
    pub fn word(&mut self, range: &Range<usize>, hyphen: bool) -> impl Iterator<Item = Piece> {
        let mut index = self.unbroken.run_at(range.start);
        std::iter::from_fn(move || {
            let run = self.unbroken.runs.get(index)?;
            if run.range.start >= range.end {
                return None;
            }
            let part = run.range.start.max(range.start)..run.range.end.min(range.end);
            let is_last = part.end == range.end;
            index += 1;
            Some(self.piece(index - 1, part, range, hyphen && is_last))
        })
    }

    /// Sets a part of a run inside a larger part of a word.
    fn piece(
        &mut self,
        index: usize,
        part: Range<usize>,
        whole: &Range<usize>,
        hyphen: bool,
    ) -> Piece {
        let text = &self.unbroken.text.text;
        let slice = &text[part.clone()];
        let has_soft = hyphen && slice.ends_with(SOFT_HYPHEN);
        let adds_hyphen = hyphen && !has_soft;
        let context = if self.unbroken.runs[index].script == unicode_script::Script::Arabic {
            let before = text[whole.start..part.start].chars().next_back();
            (before, text[part.end..whole.end].chars().next())
        } else {
            (None, None)
        };
        let glyphs = if hyphen {
            let stem = slice.strip_suffix(SOFT_HYPHEN).unwrap_or(slice);
            self.hyphenated(index, stem)
        } else {
            let shaped = self.shape(index, slice, context);
            self.glyphs(index, &shaped)
        };
        Piece {
            run: index,
            range: part,
            adds_hyphen,
            glyphs,
            expansion: 0,
            is_space: false,
            stretch: Length::ZERO,
            shrink: Length::ZERO,
        }
    }

    /// Sets text with a hyphen after it, which stands for a soft hyphen.
    fn hyphenated(&mut self, index: usize, stem: &str) -> Vec<Glyph> {
        let shaped = self.shape(index, &format!("{stem}-"), (None, None));
        let mut glyphs = self.glyphs(index, &shaped);
        let face = self.unbroken.runs[index].face;
        let soft = self.shaper.library().glyph(face, SOFT_HYPHEN);
        for glyph in glyphs
            .iter_mut()
            .filter(|glyph| glyph.range.start() >= stem.len())
        {
            glyph.range = Bytes::from(stem.len()..stem.len() + SOFT_HYPHEN.len_utf8());
            // The face's own glyph for it keeps the two apart when the text is read back.
            if let Some((id, advance)) = soft
                && advance > 0
            {
                glyph.id = id;
            }
        }
        glyphs
    }

    pub fn shape(
        &mut self,
        index: usize,
        text: &str,
        context: (Option<char>, Option<char>),
    ) -> ShapedId {
        self.shaper
            .shape(self.unbroken.runs[index].key, text, context)
    }

    /// Brings glyphs from font units to the size of a run.
    pub fn glyphs(&self, index: usize, shaped: &ShapedId) -> Vec<Glyph> {
        let shaped = self.shaper.shaped(shaped);
        let style = self.style(index);
        let tracking = self.tracking(index);
        let offset = |units| thousandths(shaped.length(units, style.size), style.size);
        let glyph = |glyph: &crate::typeset::text::ShapedGlyph| {
            let tracking = if glyph.advance == 0 {
                Length::ZERO
            } else {
                tracking
            };
            Glyph {
                id: glyph.id,
                range: Bytes::from(glyph.start as usize..glyph.end as usize),
                x_offset: offset(glyph.x_offset),
                y_offset: offset(glyph.y_offset),
                advance: (shaped.length(glyph.advance, style.size) + tracking).into(),
            }
        };
        shaped.glyphs.iter().map(glyph).collect()
    }

    fn tracking(&self, index: usize) -> Length {
        let run = &self.unbroken.runs[index];
        if run.is_solid() {
            Length::ZERO
        } else {
            self.style(index).tracking
        }
    }

    fn style(&self, index: usize) -> CharStyle {
        self.unbroken.style(&self.unbroken.runs[index])
    }

    /// Returns the most by which the letters of a word are widened or narrowed, in thousandths: none
    /// if some of them join or fill squares, or are spaced.
    pub fn expansion(&self, range: &Range<usize>) -> i64 {
        let first = self.unbroken.run_at(range.start);
        let runs = self.unbroken.runs[first..].iter();
        let mut runs = runs.take_while(|run| run.range.start < range.end);
        if self.expansion > 0 && runs.all(|run| self.expands(run)) {
            self.expansion
        } else {
            0
        }
    }

    /// Returns whether the letters of a run may be widened or narrowed.
    pub fn expands(&self, run: &Run) -> bool {
        run.writing == Writing::Western && self.unbroken.style(run).tracking == Length::ZERO
    }

    /// Returns the width of a part of a word, as [`Setter::word`] sets it.
    pub fn width(&mut self, range: &Range<usize>, hyphen: bool) -> Length {
        self.word(range, hyphen).map(|piece| piece.width()).sum()
    }

    /// Sets a space of the text at its natural width.
    pub fn space(&mut self, element: &Element) -> Option<Piece> {
        let index = self.unbroken.run_at(element.range.start);
        let run = self.unbroken.runs.get(index)?;
        let shaped = self.shape(
            index,
            &self.unbroken.text.text[element.range.clone()],
            (None, None),
        );
        let mut glyphs = self.glyphs(index, &shaped);
        let size = self.style(index).size;
        let natural = glyphs.iter().map(|glyph| glyph.advance.length()).sum();
        let space = match element.kind {
            Kind::Narrow => Space {
                width: spaces::narrow(size),
                ..Space::default()
            },
            _ => spaces::between_words(natural, run.writing),
        };
        if let Some(last) = glyphs.last_mut() {
            last.advance = (last.advance.length() + space.width - natural).into();
        }
        Some(Piece {
            run: index,
            range: element.range.clone(),
            adds_hyphen: false,
            glyphs,
            expansion: 0,
            is_space: true,
            stretch: if self.is_justified {
                space.stretch
            } else {
                Length::ZERO
            },
            shrink: if self.is_justified {
                space.shrink
            } else {
                Length::ZERO
            },
        })
    }

    /// Sets a space in place of a line feed, in the run before it, so that the words on its two
    /// sides stay apart when the text is read back (ISO 32000-1 §14.8.2.5).
    pub fn line_feed(&mut self, element: &Element, run: usize) -> Piece {
        let shaped = self.shape(run, " ", (None, None));
        Piece {
            run,
            range: element.range.clone(),
            adds_hyphen: false,
            glyphs: self.glyphs(run, &shaped),
            expansion: 0,
            is_space: true,
            stretch: Length::ZERO,
            shrink: Length::ZERO,
        }
    }

    /// Returns the space between two words that touch, if one of them fills a square.
    pub fn gap(&self, left: &Element, right: &Element) -> Space {
        let (Some(left), Some(right)) = (
            self.unbroken.last(&left.range),
            self.unbroken.first(&right.range),
        ) else {
            return Space::default();
        };
        let size = self.unbroken.style(left.run).size;
        let space = spaces::between_squares(left, right, size);
        if self.is_justified {
            space
        } else {
            Space {
                width: space.width,
                ..Space::default()
            }
        }
    }

    /// Returns how far the character at an edge of a part of the text hangs into the margin, were
    /// a line to begin or end with that part.
    pub fn protrusion(&self, range: &Range<usize>, edge: Edge, hyphen: bool) -> Length {
        if !self.hangs {
            return Length::ZERO;
        }
        let at = match edge {
            Edge::Start => self.unbroken.first(range),
            Edge::End => self.unbroken.last(range),
        };
        let Some(mut at) = at else {
            return Length::ZERO;
        };
        // Where directions mix, the first character of the text need not be the first of the line.
        let base = u8::from(self.unbroken.direction == crate::lang::Direction::RightToLeft);
        if at.run.level != base {
            return Length::ZERO;
        }
        if hyphen {
            at.character = '-';
        }
        protrusion(
            at,
            edge,
            self.unbroken.style(at.run).size,
            self.is_justified,
        )
    }
}

/// Returns a distance in thousandths of an em, rounded to the nearest.
fn thousandths(distance: Length, em: Length) -> i16 {
    if distance == Length::ZERO {
        return 0;
    }
    let em = em.units().max(1);
    let nearest = (distance.units() * 2000 + em).div_euclid(2 * em);
    nearest.clamp(i16::MIN.into(), i16::MAX.into()) as i16
}
