use proptest::prelude::*;

use super::Pen;
use crate::typeset::unit::Length;

proptest! {
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
