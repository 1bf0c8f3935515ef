use super::{ItemMark, ItemMarkKind};

fn mark(line: &str, last: Option<(ItemMarkKind, u64)>) -> Option<(ItemMarkKind, u64)> {
    let last = last.map(|(kind, value)| ItemMark {
        kind,
        value,
        length: 0,
    });
    ItemMark::of(line, last.as_ref()).map(|mark| (mark.kind, mark.value))
}

#[test]
fn a_letter_that_is_a_numeral_too_follows_the_mark_before() {
    use ItemMarkKind::{Letter, Roman};
    assert_eq!(mark("(i) x", None), Some((Roman, 1)));
    assert_eq!(mark("(i) x", Some((Letter, 8))), Some((Letter, 9)));
    assert_eq!(mark("(v) x", Some((Roman, 4))), Some((Roman, 5)));
    assert_eq!(mark("c) x", None), Some((Letter, 3)));
    assert_eq!(mark("(ب) x", None), Some((Letter, 2)));
}

#[test]
fn a_mark_is_followed_by_a_space() {
    for line in ["(a)x", "(2015) x", "e.g. this", "3.5 metres", "Mr. X"] {
        assert_eq!(mark(line, None), None, "{line}");
    }
}
