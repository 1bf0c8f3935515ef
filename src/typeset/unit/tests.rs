use super::Length;

#[test]
fn a_point_is_a_thousand_thousandths() {
    assert_eq!(Length::milli_pt(1000), Length::pt(1));
    assert_eq!(Length::milli_pt(23_750).to_milli_pt(), 23_750);
}

#[test]
fn an_inch_is_254_tenths_of_a_millimetre_and_72_points() {
    assert_eq!(Length::tenth_mm(254), Length::pt(72));
}

#[test]
fn scaling_does_not_overflow_on_large_lengths() {
    let page = Length::pt(14_400);
    assert_eq!(page.scale(1_000_000, 1_000_000), page);
}
