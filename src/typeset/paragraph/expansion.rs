//! Font expansion: the letters of a line are widened or narrowed a little before its spaces are.
//!
//! Hermann Zapf's hz-program did so, and Hàn Thế Thành built it into pdfTeX (*Micro-typographic
//! extensions to the TeX typesetting system*, TUGboat 21, 2000). The shapes are scaled, in steps of
//! a thousandth; the spaces are not.

use super::setter::{ParagraphSetter, Piece};
use crate::typeset::unit::Length;

/// Returns by how much the letters of a line must be widened, or narrowed if negative, to make up
/// for what the line lacks, in thousandths and within what the style allows.
pub fn needed(setter: &ParagraphSetter<'_, '_, '_, '_>, pieces: &[Piece], lack: Length) -> i64 {
    let letters = width_of_letters(setter, pieces);
    if letters <= Length::ZERO {
        return 0;
    }
    // Rounded towards zero, so that the spaces never have to give way in the other direction.
    let thousandths = lack.units() * 1000 / letters.units();
    thousandths.clamp(-setter.expansion, setter.expansion)
}

/// Returns the width that a line gains when its letters are widened by some thousandths.
pub fn gain(
    setter: &ParagraphSetter<'_, '_, '_, '_>,
    pieces: &[Piece],
    thousandths: i64,
) -> Length {
    width_of_letters(setter, pieces).scale(thousandths, 1000)
}

/// Widens the letters of a line by some thousandths.
pub fn expand(setter: &ParagraphSetter<'_, '_, '_, '_>, pieces: &mut [Piece], thousandths: i64) {
    if thousandths == 0 {
        return;
    }
    let scaled = 1000 + thousandths;
    for piece in pieces.iter_mut().filter(|piece| expands(setter, piece)) {
        // A space is drawn in one run with its neighbours, but keeps its width.
        piece.expansion = thousandths;
        if piece.is_space {
            continue;
        }
        for glyph in &mut piece.glyphs {
            glyph.advance = glyph.advance.length().scale(scaled, 1000).into();
        }
    }
}

fn expands(setter: &ParagraphSetter<'_, '_, '_, '_>, piece: &Piece) -> bool {
    setter.expands(&setter.unbroken.runs[piece.run])
}

fn width_of_letters(setter: &ParagraphSetter<'_, '_, '_, '_>, pieces: &[Piece]) -> Length {
    let letters = |piece: &&Piece| !piece.is_space && expands(setter, piece);
    pieces.iter().filter(letters).map(Piece::width).sum()
}
