use super::{BrokenWord, PlacedGlyph};
use crate::typeset::unit::Length;

#[test]
fn a_glyph_of_several_letters_is_shared_out_among_them() {
    let glyph = |start, end, points| PlacedGlyph {
        start,
        end,
        advance: Length::pt(points),
    };
    let word = BrokenWord {
        range: 0..5,
        glyphs: vec![glyph(0, 3, 9), glyph(3, 5, 4)],
        before: vec![Length::ZERO, Length::pt(9)],
        total: Length::pt(13),
    };
    let widths: Vec<Length> = (0..=5).map(|at| word.until(at)).collect();
    assert_eq!(widths, [0, 3, 6, 9, 11, 13].map(Length::pt));
}
