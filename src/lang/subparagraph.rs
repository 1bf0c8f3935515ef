//! The marks of subparagraphs and of footnotes, in each language's own form.

use super::Language;

/// The Arabic letters in the order in which subparagraphs are marked (abjad order; *hāʾ* with
/// tatweel, so that it is not taken for a figure).
const ABJAD: [&str; 28] = [
    "أ", "ب", "ج", "د", "هـ", "و", "ز", "ح", "ط", "ي", "ك", "ل", "م", "ن", "س", "ع", "ف", "ص", "ق",
    "ر", "ش", "ت", "ث", "خ", "ذ", "ض", "ظ", "غ",
];

/// The Persian letters in the order of their alphabet, in which subparagraphs are marked.
const PERSIAN: [&str; 32] = [
    "الف", "ب", "پ", "ت", "ث", "ج", "چ", "ح", "خ", "د", "ذ", "ر", "ز", "ژ", "س", "ش", "ص", "ض",
    "ط", "ظ", "ع", "غ", "ف", "ق", "ک", "گ", "ل", "م", "ن", "و", "ه", "ی",
];

const ALPHABET: [&str; 26] = [
    "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s",
    "t", "u", "v", "w", "x", "y", "z",
];

/// Returns the mark of a subparagraph: its nesting `depth` from 0, its `number` from 1.
///
/// English `(a)`, `(i)`, `a.`, `i.`; French, Spanish and Russian `a)`, `i)` (UN Editorial Manual,
/// *Paragraphs and subparagraphs*); Arabic `(أ)`, `(1)` and Chinese `(a)`, `(一)` by usage.
/// After the end of an alphabet its letters double: `(aa)` is the twenty-seventh.
pub fn subparagraph(language: Language, depth: usize, number: u64) -> String {
    match (language.primary().as_str(), depth) {
        ("ar", 0) => format!("({})", letter(&ABJAD, number)),
        ("ar", 1) => format!("({number})"),
        ("fa", 0) => format!("({})", letter(&PERSIAN, number)),
        ("fa", 1) => format!("({})", super::figures(language, &number.to_string())),
        ("zh", 1) => format!("({})", super::ordinal::chinese(number)),
        ("fr" | "es" | "ru", 0) => format!("{})", letter(&ALPHABET, number)),
        ("fr" | "es" | "ru", 1) => format!("{})", roman(number)),
        (_, 0) => format!("({})", letter(&ALPHABET, number)),
        (_, 1) => format!("({})", roman(number)),
        (_, depth) if depth % 2 == 0 => format!("{}.", letter(&ALPHABET, number)),
        _ => format!("{}.", roman(number)),
    }
}

/// Returns the mark of a footnote: its number, in Arabic between parentheses, where a raised
/// figure alone is hardly seen; likewise in Persian.
pub fn note_mark(language: Language, number: u64) -> String {
    match language.primary().as_str() {
        "ar" => format!("({number})"),
        "fa" => format!("({})", super::figures(language, &number.to_string())),
        _ => number.to_string(),
    }
}

/// The letter of a number, doubled and trebled after the end of the alphabet; figures where that
/// is no help.
fn letter(alphabet: &[&str], number: u64) -> String {
    let size = alphabet.len() as u64;
    let index = number.wrapping_sub(1);
    if number == 0 || index / size >= 3 {
        return number.to_string();
    }
    let repeats = (index / size) as usize + 1;
    alphabet[(index % size) as usize].repeat(repeats)
}

/// Writes a number in lower-case Roman numerals; figures from 4,000 on and for nought.
pub fn roman(number: u64) -> String {
    const NUMERALS: [(u64, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if number == 0 || number >= 4000 {
        return number.to_string();
    }
    let mut rest = number;
    let mut text = String::new();
    for (value, numeral) in NUMERALS {
        while rest >= value {
            text.push_str(numeral);
            rest -= value;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{note_mark, roman, subparagraph};
    use crate::lang::Language;

    fn marks(language: Language, depth: usize) -> String {
        [1, 3, 27]
            .map(|number| subparagraph(language, depth, number))
            .join(" ")
    }

    #[test]
    fn subparagraphs_take_the_form_of_their_language() {
        assert_eq!(marks(Language::EN, 0), "(a) (c) (aa)");
        assert_eq!(marks(Language::EN, 1), "(i) (iii) (xxvii)");
        assert_eq!(marks(Language::EN, 2), "a. c. aa.");
        assert_eq!(marks(Language::EN, 3), "i. iii. xxvii.");
        assert_eq!(marks(Language::FR, 0), "a) c) aa)");
        assert_eq!(marks(Language::ES, 1), "i) iii) xxvii)");
        assert_eq!(marks(Language::RU, 0), "a) c) aa)");
        assert_eq!(marks(Language::AR, 0), "(أ) (ج) (ظ)");
        assert_eq!(marks(Language::ZH, 1), "(一) (三) (二十七)");
    }

    #[test]
    fn a_number_that_has_no_letter_is_written_in_figures() {
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
    fn the_mark_of_a_note_stands_in_parentheses_in_arabic() {
        assert_eq!(note_mark(Language::AR, 2), "(2)");
        assert_eq!(note_mark(Language::FR, 2), "2");
    }
}
