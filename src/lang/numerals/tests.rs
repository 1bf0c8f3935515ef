use super::*;

fn language(tag: &str) -> Language {
    Language::new(tag).unwrap()
}

fn marks(tag: &str, depth: usize) -> String {
    [1, 3, 27]
        .map(|number| subparagraph(language(tag), depth, number))
        .join(" ")
}

#[test]
fn subparagraphs_take_the_form_of_their_language() {
    assert_eq!(marks("en", 0), "(a) (c) (aa)");
    assert_eq!(marks("en", 1), "(i) (iii) (xxvii)");
    assert_eq!(marks("en", 2), "a. c. aa.");
    assert_eq!(marks("en", 3), "i. iii. xxvii.");
    assert_eq!(marks("fr", 0), "a) c) aa)");
    assert_eq!(marks("es", 1), "i) iii) xxvii)");
    assert_eq!(marks("ru", 0), "a) c) aa)");
    assert_eq!(marks("ar", 0), "(أ) (ج) (ظ)");
    assert_eq!(marks("ar", 1), "(1) (3) (27)");
    assert_eq!(marks("zh", 1), "(一) (三) (二十七)");
    assert_eq!(marks("zh-Hant", 1), "(一) (三) (二十七)");
    assert_eq!(marks("fa", 0), "(الف) (پ) (ل)");
    assert_eq!(marks("fa", 1), "(۱) (۳) (۲۷)");
    assert_eq!(marks("pl", 0), "(a) (c) (aa)");
}

#[test]
fn a_number_without_a_letter_is_written_in_digits() {
    assert_eq!(subparagraph(Language::EN, 0, 0), "(0)");
    assert_eq!(subparagraph(Language::EN, 0, 79), "(79)");
    assert_eq!(
        subparagraph(Language::EN, 0, u64::MAX),
        format!("({})", u64::MAX)
    );
    assert_eq!(subparagraph(Language::EN, 1, 4000), "(4000)");
}

#[test]
fn a_roman_numeral_subtracts() {
    assert_eq!(roman(1994), "mcmxciv");
}

#[test]
fn the_mark_of_a_note_is_in_parentheses_in_arabic() {
    assert_eq!(note_mark(language("ar"), 2), "(2)");
    assert_eq!(note_mark(language("fr"), 2), "2");
}

#[test]
fn annexes_are_numbered_as_their_language_numbers_them() {
    let numbers = |tag: &str| [1, 4, 11, 20].map(|number| annex_number(language(tag), number));
    assert_eq!(numbers("en"), ["I", "IV", "XI", "XX"]);
    assert_eq!(numbers("ru"), ["I", "IV", "XI", "XX"]);
    assert_eq!(numbers("zh"), ["一", "四", "十一", "二十"]);
    assert_eq!(numbers("ar"), ["الأول", "الرابع", "الحادي عشر", "20"]);
}

#[test]
fn an_enclosure_names_its_annex_if_there_are_several() {
    assert_eq!(enclosing_annex_number(Language::EN, 2), "II");
    assert_eq!(enclosing_annex_number(language("zh"), 2), "2");
}
