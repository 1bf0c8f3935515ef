use super::{HeadingMark, heading_mark};

fn mark(text: &str, last: Option<(u8, u64)>) -> Option<(u8, u64, &str)> {
    let last = last.map(|(rank, value)| HeadingMark {
        rank,
        value,
        length: 0,
    });
    let mark = heading_mark(text, last.as_ref())?;
    Some((mark.rank, mark.value, &text[mark.length..]))
}

#[test]
fn numbers_letters_and_figures_have_ranks() {
    assert_eq!(mark("I. Introduction", None), Some((0, 1, "Introduction")));
    assert_eq!(mark("IV. Facts", None), Some((0, 4, "Facts")));
    assert_eq!(mark("A. Status", None), Some((1, 1, "Status")));
    assert_eq!(mark("3. Measures", None), Some((2, 3, "Measures")));
    assert_eq!(mark("一、导言", None), Some((0, 1, "导言")));
    assert_eq!(mark("أولا - مقدمة", None), Some((0, 1, "مقدمة")));
    assert_eq!(mark("باء - الحالة", None), Some((1, 2, "الحالة")));
    assert_eq!(mark("Б. Состояние", None), Some((1, 2, "Состояние")));
}

#[test]
fn a_mark_that_is_letter_and_numeral_follows_the_one_before() {
    assert_eq!(mark("C. Third", Some((1, 2))), Some((1, 3, "Third")));
    assert_eq!(mark("V. Fifth", Some((0, 4))), Some((0, 5, "Fifth")));
    assert_eq!(mark("I. Ninth", Some((1, 8))), Some((1, 9, "Ninth")));
}

#[test]
fn a_heading_that_begins_with_a_word_has_no_number() {
    for text in [
        "Introduction",
        "A short history",
        "2016 in review",
        "U.N. reform",
        "I.",
    ] {
        assert_eq!(mark(text, None), None, "{text}");
    }
}
