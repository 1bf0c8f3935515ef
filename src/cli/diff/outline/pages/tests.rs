use super::ranges;

#[test]
fn pages_in_a_row_are_reported_as_a_range() {
    assert_eq!(ranges(&[1, 3, 4, 5, 8, 9]), "1, 3–5, 8, 9");
}
