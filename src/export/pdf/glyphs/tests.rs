use proptest::prelude::*;

use krilla::text::GlyphId;

use super::{EmGlyph, Pen, ems, in_order_of_page};
use crate::typeset::unit::Length;

proptest! {
    #[test]
    fn a_whole_adjustment_survives_single_precision(
        natural in 0_u16..4096,
        units_per_em in prop::sample::select(vec![1000_u16, 1024, 2048]),
        adjustment in -2000_i32..2000,
    ) {
        let font = f32::from(natural) / f32::from(units_per_em) * 1000.0;
        let back = ems(natural, units_per_em, adjustment) * 1000.0 - font;
        prop_assert!((back - adjustment as f32).abs() < 0.001, "{back}");
    }

    #[test]
    fn no_glyph_strays_further_than_two_thousandths_of_an_em(
        advances in prop::collection::vec((0_i64..2_000_000, 0_u16..2048), 1..200),
    ) {
        let size = Length::pt(11);
        let mut pen = Pen::new(size, 2048);
        let (mut exact, mut written) = (0.0, 0.0);
        for (advance, natural) in advances {
            let adjustment = pen.advance(Length::from_units(advance), natural);
            exact += advance as f64 / size.units() as f64 * 1000.0;
            written += f64::from(natural) / 2.048 + f64::from(adjustment);
            prop_assert!((exact - written).abs() <= 2.0 + 1e-6);
        }
    }
}

#[test]
fn an_advance_that_is_rounded_down_is_the_fonts_own() {
    let size = Length::pt(11);
    let mut pen = Pen::new(size, 2048);
    for _ in 0..1000 {
        assert_eq!(pen.advance(size.scale(1139, 2048), 1139), 0);
    }
}

#[test]
fn the_text_of_a_run_from_right_to_left_follows_its_glyphs() {
    let glyph = |range: std::ops::Range<usize>| EmGlyph {
        id: GlyphId::new(1),
        range,
        advance: 0.0,
        x_offset: 0.0,
        y_offset: 0.0,
        location: None,
    };
    // The last letter has two glyphs, and the first a mark.
    let typed = "دَس";
    let mut glyphs = [glyph(4..6), glyph(4..6), glyph(2..4), glyph(0..2)];
    let text = in_order_of_page(&mut glyphs, typed);
    let parts = glyphs.map(|glyph| text[glyph.range].to_owned());
    assert_eq!(parts, ["س", "س", "\u{64E}", "د"]);
    assert_eq!(text.len(), typed.len());
}
