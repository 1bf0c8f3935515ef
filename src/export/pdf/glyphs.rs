//! Glyphs as krilla takes them: advances in ems, in floating point, from whole lengths.
//!
//! A PDF moves the pen by the advance of the font and by adjustments between glyphs, in thousandths
//! of an em (ISO 32000-1 §9.4.3). Ours are whole thousandths: at 11 pt one of them is a 90th part
//! of a point, and what is left over is carried on to the next adjustment, so that no glyph is
//! further than two of them from its place and nothing adds up along a line. Written in full, each
//! fraction would take five or six digits more.

use std::ops::Range;

use krilla::surface::Location;
use krilla::text::GlyphId;

use super::face::Face;
use crate::typeset::text::{Glyph, GlyphRun};
use crate::typeset::unit::Length;

/// A glyph with its advance and offsets in ems.
pub(super) struct EmGlyph {
    id: GlyphId,
    range: Range<usize>,
    advance: f32,
    x_offset: f32,
    y_offset: f32,
    location: Option<Location>,
}

impl EmGlyph {
    /// Returns the number of the glyph in its face.
    pub fn number(&self) -> u16 {
        u16::try_from(self.id.to_u32()).unwrap_or(0)
    }
}

impl krilla::text::Glyph for EmGlyph {
    fn glyph_id(&self) -> GlyphId {
        self.id
    }

    fn text_range(&self) -> Range<usize> {
        self.range.clone()
    }

    fn x_advance(&self, size: f32) -> f32 {
        self.advance * size
    }

    fn x_offset(&self, size: f32) -> f32 {
        self.x_offset * size
    }

    fn y_offset(&self, size: f32) -> f32 {
        self.y_offset * size
    }

    fn y_advance(&self, _: f32) -> f32 {
        0.0
    }

    fn location(&self) -> Option<Location> {
        self.location
    }
}

/// Measures the glyphs of a run in ems of its size, which is not zero.
pub(super) fn in_ems(run: &GlyphRun, face: &Face, location: Option<Location>) -> Vec<EmGlyph> {
    let mut pen = Pen::new(run.size, face.units_per_em);
    let expansion = 1000 + i64::from(run.expansion);
    let glyphs = run.glyphs.iter();
    glyphs
        .map(|glyph| {
            // The whole run is drawn wider.
            let advance = glyph.advance.length().scale(1000, expansion);
            em_glyph(glyph, advance, face, &mut pen, location)
        })
        .collect()
}

/// Gives the glyphs of a run from right to left places in a text that runs as they do, from left to
/// right, and returns that text.
///
/// If the text ranges decreased from glyph to glyph, krilla would divide the run into words and
/// mark each as written backwards (`ReversedChars`, ISO 32000-1 §14.8.2.3.3). No reader needs the
/// mark, since the element of the run has the unchanged text; and pdf.js, which then treats each
/// word as a separate text, would return the words in the order of the page.
pub(super) fn in_order_of_page(glyphs: &mut [EmGlyph], typed: &str) -> String {
    let mut text = String::with_capacity(typed.len());
    let mut last = (0..0, 0..0);
    for glyph in glyphs {
        if last.0 != glyph.range {
            let start = text.len();
            text.push_str(typed.get(glyph.range.clone()).unwrap_or_default());
            last = (glyph.range.clone(), start..text.len());
        }
        glyph.range = last.1.clone();
    }
    text
}

fn em_glyph(
    glyph: &Glyph,
    advance: Length,
    face: &Face,
    pen: &mut Pen,
    location: Option<Location>,
) -> EmGlyph {
    let natural = face.advance(glyph.id);
    let adjustment = pen.advance(advance, natural);
    let offset = |thousandths: i16| ems(0, 1, thousandths.into());
    EmGlyph {
        id: GlyphId::new(u32::from(glyph.id)),
        range: glyph.range.range(),
        advance: ems(natural, face.units_per_em, adjustment),
        x_offset: offset(glyph.x_offset),
        y_offset: offset(glyph.y_offset),
        location,
    }
}

/// A tracker of the pen position that computes the adjustments.
struct Pen {
    size: i64,
    units_per_em: i64,
    /// The distance of the PDF's pen behind that of the line, in scaled units × font units ×
    /// thousandths.
    behind: i64,
}

impl Pen {
    fn new(size: Length, units_per_em: u16) -> Self {
        Self {
            size: size.units(),
            units_per_em: i64::from(units_per_em),
            behind: 0,
        }
    }

    /// Moves both pens on and returns the adjustment, in thousandths of an em.
    ///
    /// A glyph whose advance is the font's own but for rounding gets none, unless too much is left
    /// over from the glyphs before it.
    fn advance(&mut self, advance: Length, natural: u16) -> i32 {
        let exact = advance.units() * self.units_per_em * 1000;
        let own = exact - self.size * i64::from(natural) * 1000;
        let thousandth = self.size * self.units_per_em;
        self.behind += own;
        if 2 * own.abs() < thousandth && self.behind.abs() < 2 * thousandth {
            return 0;
        }
        let adjustment = divide(self.behind, thousandth);
        self.behind -= adjustment * thousandth;
        adjustment as i32
    }
}

/// Divides by a positive number and rounds to the nearest.
fn divide(dividend: i64, divisor: i64) -> i64 {
    (2 * dividend + divisor).div_euclid(2 * divisor)
}

/// Returns an advance in ems that becomes exactly `adjustment` when krilla works back from it.
///
/// krilla takes the advance of the font from ours, both multiplied by 1000 in single precision.
/// Among the few numbers next to the wanted one there is one that survives this.
fn ems(natural: u16, units_per_em: u16, adjustment: i32) -> f32 {
    let font = f32::from(natural) / f32::from(units_per_em) * 1000.0;
    let wanted = adjustment as f32;
    let nearest = (font + wanted) / 1000.0;
    let survives = |number: &f32| number * 1000.0 - font == wanted;
    [nearest, nearest.next_up(), nearest.next_down()]
        .into_iter()
        .find(survives)
        .unwrap_or(nearest)
}

#[cfg(test)]
mod tests;
