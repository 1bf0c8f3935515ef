//! Kashida: an Arabic line is filled by longer joins between letters before its spaces gape.
//!
//! A join is lengthened by the tatweel, as the face draws it (Amiri has joins of several lengths of
//! one piece). It represents no text: its glyph belongs to the letter before it. The shaper reports
//! where it is possible; the choice among those places follows calligraphers' usage (W3C, *Arabic &
//! Persian Layout Requirements*, "Justification"; the order of preference is that of Microsoft's
//! Word): after seen and sad, then before a final teh marbuta, heh or dal, then before a final
//! alef, tah, lam, kaf or gaf, then before reh and yeh, then anywhere. There is at most one in a
//! word, none in a word of two letters, and it is at most two strokes long.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;
use unicode_script::Script;

use super::setter::{ParagraphSetter, Piece};
use crate::typeset::text::Glyph;
use crate::typeset::unit::Length;

/// The tatweel.
const TATWEEL: char = '\u{640}';

/// The fewest letters of a word that is lengthened.
const FEWEST_LETTERS: usize = 3;

/// A join that may be lengthened.
struct Join {
    /// The index of the piece.
    piece: usize,
    /// The byte in the piece's text before which the tatweel is put.
    at: usize,
    /// The rank of the place; 0 is the best.
    rank: u8,
}

/// Lengthens joins in a line whose spaces would stretch by more than they are willing to, by as
/// much as brings them back to that and no more.
pub fn extend(setter: &mut ParagraphSetter<'_, '_, '_, '_>, pieces: &mut [Piece], room: Length) {
    let natural: Length = pieces.iter().map(Piece::width).sum();
    let stretch: Length = pieces.iter().map(|piece| piece.stretch).sum();
    let mut lack = room - natural - stretch;
    if lack <= Length::ZERO || stretch == Length::ZERO {
        return;
    }
    let mut joins: Vec<Join> = (0..pieces.len())
        .filter(|&index| is_whole_word(pieces, index))
        .filter_map(|index| best_join(setter, &pieces[index], index))
        .collect();
    // Words of the same rank are taken from the end of the line, where the eye rests.
    joins.sort_by_key(|join| (join.rank, std::cmp::Reverse(join.piece)));
    for strokes in [1, 2] {
        for join in &joins {
            let piece = &pieces[join.piece];
            let Some(longer) = lengthen(setter, piece, join.at, strokes) else {
                continue;
            };
            let gain = longer.width() - piece.width();
            if gain > Length::ZERO && gain <= lack {
                lack -= gain;
                pieces[join.piece] = longer;
            }
        }
    }
}

/// Returns whether a piece is a whole word, which joins to nothing in another style.
fn is_whole_word(pieces: &[Piece], index: usize) -> bool {
    let is_end = |other: Option<&Piece>| other.is_none_or(|other| other.is_space);
    is_end(index.checked_sub(1).and_then(|before| pieces.get(before)))
        && is_end(pieces.get(index + 1))
}

/// Returns the best join of a word to lengthen, or `None` if the word is not Arabic, is too short,
/// or already has a tatweel.
fn best_join(
    setter: &mut ParagraphSetter<'_, '_, '_, '_>,
    piece: &Piece,
    index: usize,
) -> Option<Join> {
    if setter.unbroken.runs[piece.run].script != Script::Arabic {
        return None;
    }
    let text = &setter.unbroken.text.text[piece.range.clone()];
    let letters = text.chars().filter(is_letter).count();
    if letters < FEWEST_LETTERS || text.contains(TATWEEL) {
        return None;
    }
    let shaped = setter.shape(piece.run, text, (None, None));
    let glyphs = setter.shaper.shaped(&shaped).glyphs;
    glyphs
        .iter()
        .filter(|glyph| glyph.may_extend && glyph.start > 0)
        .map(|glyph| glyph.start as usize)
        // Nothing comes between a letter and its mark.
        .filter(|&at| !text[at..].starts_with(is_combining_mark))
        .map(|at| Join {
            piece: index,
            at,
            rank: rank(&text[..at], &text[at..]),
        })
        .filter(|join| join.rank < u8::MAX)
        // Of equal joins the last of the word.
        .min_by_key(|join| (join.rank, std::cmp::Reverse(join.at)))
}

/// Returns whether a character is a letter; Unicode counts the marks above and below as alphabetic.
fn is_letter(character: &char) -> bool {
    character.is_alphabetic() && !is_combining_mark(*character)
}

/// Returns how well a join between two letters is lengthened.
fn rank(before: &str, after: &str) -> u8 {
    let Some(left) = before.chars().rev().find(is_letter) else {
        return u8::MAX;
    };
    let mut coming = after.chars().filter(is_letter);
    let right = coming.next().unwrap_or(' ');
    let is_final = coming.next().is_none();
    match (left, right) {
        ('س' | 'ش' | 'ص' | 'ض', _) => 0,
        (_, 'ة' | 'ه' | 'د' | 'ذ') if is_final => 1,
        (_, 'ا' | 'أ' | 'إ' | 'آ' | 'ط' | 'ظ' | 'ل' | 'ك' | 'گ') if is_final => 2,
        (_, 'ر' | 'ز' | 'ي' | 'ى') => 3,
        (_, 'و' | 'ع' | 'غ' | 'ق' | 'ف') if is_final => 4,
        // A join of lam and alef is one letter to the eye.
        ('ل', 'ا' | 'أ' | 'إ' | 'آ') => u8::MAX,
        _ => 5,
    }
}

/// Sets the text of a piece with a tatweel of some strokes before a byte.
fn lengthen(
    setter: &mut ParagraphSetter<'_, '_, '_, '_>,
    piece: &Piece,
    at: usize,
    strokes: usize,
) -> Option<Piece> {
    let text = &setter.unbroken.text.text[piece.range.clone()];
    let tatweel: String = std::iter::repeat_n(TATWEEL, strokes).collect();
    let longer = format!("{}{tatweel}{}", &text[..at], &text[at..]);
    let shaped = setter.shape(piece.run, &longer, (None, None));
    let mut glyphs = setter.glyphs(piece.run, &shaped);
    let inserted = at..at + tatweel.len();
    // Some faces have no tatweel, and a word must not have a hole.
    if glyphs.iter().any(|glyph| glyph.id == 0) {
        return None;
    }
    let letter = glyphs
        .iter()
        .map(|glyph| glyph.range.range())
        .filter(|range| range.start < at);
    let letter = letter.max_by_key(|range| range.start)?;
    for glyph in &mut glyphs {
        take_out(glyph, &inserted, &letter);
    }
    Some(Piece {
        glyphs,
        ..piece.clone()
    })
}

/// Gives a glyph the range it has without the inserted text.
fn take_out(glyph: &mut Glyph, inserted: &Range<usize>, letter: &Range<usize>) {
    let length = inserted.len();
    let range = glyph.range.range();
    if range.start >= inserted.end {
        glyph.range = (range.start - length..range.end - length).into();
    } else if range.end > inserted.start {
        glyph.range = (letter.start..letter.end.min(inserted.start)).into();
    }
}
