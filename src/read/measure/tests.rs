use super::length;
use crate::typeset::unit::Length;

#[test]
fn a_length_is_a_number_with_a_unit() {
    let millimetres = |tenths| Some(Length::tenth_mm(tenths));
    assert_eq!(length("20mm"), millimetres(200));
    assert_eq!(length("2.5 cm"), millimetres(250));
    assert_eq!(length("1in"), millimetres(254));
    for wrong in [
        "20", "mm", "-3mm", "0mm", "1e3mm", "1.2345mm", "20 m", "9999cm",
    ] {
        assert_eq!(length(wrong), None, "{wrong}");
    }
}
