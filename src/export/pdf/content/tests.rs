use proptest::prelude::*;

use super::{code, decimal, text_string};

fn written(number: i64, places: usize) -> String {
    let mut bytes = Vec::new();
    decimal(&mut bytes, number, places);
    String::from_utf8(bytes).expect("digits")
}

#[test]
fn numbers_end_in_no_zero_behind_the_point() {
    let thousandths = [0, 7, -50, 10_500, 841_890, -1_000, 3_000_000];
    let expected = ["0", "0.007", "-0.05", "10.5", "841.89", "-1", "3000"];
    assert_eq!(thousandths.map(|number| written(number, 3)), expected);
    assert_eq!(written(1_002_000, 6), "1.002");
    assert_eq!(written(-70, 0), "-70");
}

#[test]
fn an_actual_text_is_written_in_utf_16() {
    let mut bytes = Vec::new();
    text_string(&mut bytes, "fi𝄞");
    assert_eq!(bytes, b"<FEFF00660069D834DD1E>");
}

proptest! {
    #[test]
    fn a_number_is_read_as_what_it_was(number in -10_000_000_i64..10_000_000) {
        let read: f64 = written(number, 3).parse().expect("a number");
        prop_assert!((read * 1000.0 - number as f64).abs() < 1e-6);
    }

    #[test]
    fn codes_are_read_as_what_they_were(codes in prop::collection::vec(any::<u16>(), 1..40)) {
        let mut content = b"(".to_vec();
        for each in &codes {
            code(&mut content, *each);
        }
        content.extend_from_slice(b")Tj\n");
        let read = lopdf::content::Content::decode(&content).expect("a content");
        let string = read.operations[0].operands[0].as_str().expect("a string");
        let expected: Vec<u8> = codes.iter().flat_map(|code| code.to_be_bytes()).collect();
        prop_assert_eq!(string, expected);
    }
}
