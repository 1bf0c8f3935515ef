use super::*;

#[test]
fn pictographs_at_an_end_are_found() {
    assert_eq!(at_an_end("Ana 👇"), Some("👇"));
    assert_eq!(at_an_end("❤️ Bo Other"), Some("❤️"));
    assert_eq!(at_an_end("Mill 🌊 and River"), None);
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
