use super::numbers;

#[test]
fn telephone_numbers_of_several_parts_are_found() {
    let found = |text: &str| -> Vec<String> {
        let ranges = numbers(text).into_iter();
        ranges.map(|range| text[range].to_owned()).collect()
    };
    assert_eq!(found("هاتف +1 (555) 010-0100 رقم"), ["+1 (555) 010-0100"]);
    assert_eq!(found("(555) 010-0100."), ["(555) 010-0100"]);
    assert_eq!(found("هاتف: 022 555 10 00"), ["022 555 10 00"]);
    assert_eq!(found("22 555 10 00"), ["22 555 10 00"]);
    for text in [
        "+15550100100",
        "من 22 555 10 00",
        "2016-02-24",
        "القرار 2254 (2015) و 2258 (2015)",
        "2016/2017",
    ] {
        assert_eq!(found(text), [] as [&str; 0], "{text}");
    }
}
