//! Glyphs as a page shows them: codes, and adjustments between them in whole numbers.
//!
//! A PDF moves the pen by the advance of the font and by adjustments between glyphs, in thousandths
//! of an em (ISO 32000-1 §9.4.3). Ours are whole thousandths: at 11 pt one of them is a 90th part
//! of a point, and what is left over is carried on to the next adjustment, so that no glyph is
//! further than two of them from its place and nothing adds up along a line. Written in full, each
//! fraction would take five or six digits more.

use std::ops::Range;

use super::codes::{Codes, DrawnFace};
use crate::typeset::text::{Glyph, GlyphRun};
use crate::typeset::unit::Length;

/// A glyph of a run on its way to a page.
pub(super) struct Shown {
    /// Its code.
    pub code: u16,
    /// The distance of the glyph to the right of the pen, in thousandths of an em.
    pub x_offset: i32,
    /// The distance of the glyph above the baseline, in thousandths of an em.
    pub y_offset: i16,
    /// By how much the pen moves further than the font says, in thousandths of an em.
    pub adjustment: i32,
    /// The advance in the font, in font units.
    pub natural: u16,
}

/// Returns the glyphs of a run, whose size is not zero.
pub(super) fn shown(run: &GlyphRun, drawn: &DrawnFace) -> Vec<Shown> {
    let mut pen = Pen::new(run.size, drawn.face.units_per_em);
    let expansion = 1000 + i64::from(run.expansion);
    let glyphs = run.glyphs.iter();
    glyphs
        .map(|glyph| {
            let natural = drawn.face.advance(glyph.id);
            // The whole run is drawn wider.
            let advance = glyph.advance.length().scale(1000, expansion);
            Shown {
                code: drawn.codes.get(glyph.id),
                x_offset: glyph.x_offset.into(),
                y_offset: glyph.y_offset,
                adjustment: pen.advance(advance, natural),
                natural,
            }
        })
        .collect()
}

/// Glyphs that follow one another and are read alike.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    /// Which of the run they are.
    pub glyphs: Range<usize>,
    /// Whether their codes do not mean their text, which is written too: several glyphs
    /// are one character, or a glyph that meant another text before.
    pub needs_text: bool,
}

/// Divides the glyphs of a run by whether their codes mean their text.
pub(super) fn stretches(run: &GlyphRun, codes: &Codes) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut start = 0;
    for cluster in run.glyphs.chunk_by(|one, other| one.range == other.range) {
        let end = start + cluster.len();
        let means_text =
            |glyph: &Glyph| codes.means(codes.get(glyph.id), text_of(run, glyph.range.range()));
        let needs_text = cluster.len() > 1 || !cluster.iter().all(means_text);
        match stretches.last_mut() {
            Some(last) if !last.needs_text && !needs_text => last.glyphs.end = end,
            _ => stretches.push(Stretch {
                glyphs: start..end,
                needs_text,
            }),
        }
        start = end;
    }
    stretches
}

/// Returns a part of the text of a run.
pub(super) fn text_of(run: &GlyphRun, range: Range<usize>) -> &str {
    run.text.get(range).unwrap_or_default()
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

#[cfg(test)]
mod tests;
