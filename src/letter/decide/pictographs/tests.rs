use super::*;

#[test]
fn pictographs_are_found_in_rows() {
    assert_eq!(in_text("Ana 👇"), ["👇"]);
    assert_eq!(in_text("❤️ Bo Other"), ["❤️"]);
    assert_eq!(in_text("Mill 🌊 and River"), ["🌊"]);
    assert_eq!(in_text("✨Fay Sample✨ 💧💧"), ["✨", "✨", "💧💧"]);
    assert!(in_text("Ana Example").is_empty());
}

#[test]
fn a_row_is_left_out_with_its_space() {
    for (text, row, expected) in [
        ("Cid 🌊 Third", "🌊", "Cid Third"),
        ("✨Fay Sample✨", "✨", "Fay Sample"),
        ("Ana 👇", "👇", "Ana"),
    ] {
        assert_eq!(without_row(text, row), expected);
    }
}

#[test]
fn pictographs_are_left_out_with_what_varies_them() {
    for (text, expected) in [
        ("Ana 👇", "Ana"),
        ("❤️ Bo Other", "Bo Other"),
        ("Mill 🌊 and River", "Mill and River"),
        ("Ana Example", "Ana Example"),
        ("👇", ""),
    ] {
        assert_eq!(without(text, is_pictograph), expected, "{text}");
    }
}
