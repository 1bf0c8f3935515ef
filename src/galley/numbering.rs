//! The marks of subparagraphs: `(a)`, `(i)`, `a.`, `i.` (UN Editorial Manual, *Paragraphs and
//! subparagraphs*; with the closing parenthesis alone in French, Spanish and Russian).

use super::structure::Numbering;
use crate::lang::Language;

/// The letters that number Arabic subparagraphs, in the order of their values (abjad).
const ABJAD: [&str; 28] = [
    "أ", "ب", "ج", "د", "ه", "و", "ز", "ح", "ط", "ي", "ك", "ل", "م", "ن", "س", "ع", "ف", "ص", "ق",
    "ر", "ش", "ت", "ث", "خ", "ذ", "ض", "ظ", "غ",
];

/// How the items of a list are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level {
    /// By an en dash.
    Dash,
    /// By a number in a notation, with what stands before and after it.
    Numbered(Notation, &'static str, &'static str),
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Notation {
    /// a, b, c … z, aa, bb.
    Alpha,
    /// i, ii, iii.
    Roman,
    /// 1, 2, 3.
    Decimal,
    /// أ, ب, ج.
    Abjad,
}

impl Level {
    /// Returns how the numbered lists at a depth (from 0) are marked in a language.
    pub fn numbered(depth: usize, language: Language) -> Self {
        let primary = language.primary();
        let first = match primary.as_str() {
            "ar" => Notation::Abjad,
            _ => Notation::Alpha,
        };
        let second = match primary.as_str() {
            "ar" => Notation::Decimal,
            _ => Notation::Roman,
        };
        let open = match primary.as_str() {
            "fr" | "es" | "ru" => "",
            _ => "(",
        };
        match depth % 4 {
            0 => Self::Numbered(first, open, ")"),
            1 => Self::Numbered(second, open, ")"),
            2 => Self::Numbered(first, "", "."),
            _ => Self::Numbered(second, "", "."),
        }
    }

    /// Returns how the list is numbered for the structure tree.
    pub fn numbering(self) -> Numbering {
        match self {
            Self::Dash => Numbering::Unordered,
            Self::Numbered(Notation::Alpha | Notation::Abjad, ..) => Numbering::LowerAlpha,
            Self::Numbered(Notation::Roman, ..) => Numbering::LowerRoman,
            Self::Numbered(Notation::Decimal, ..) => Numbering::Decimal,
        }
    }
}

/// Returns the mark of the item with a number.
pub(crate) fn label(level: Level, number: u64) -> String {
    match level {
        Level::Dash => "–".to_owned(),
        Level::Numbered(notation, open, close) => {
            let number = match notation {
                Notation::Alpha => alpha(number),
                Notation::Roman => roman(number),
                Notation::Decimal => number.to_string(),
                Notation::Abjad => abjad(number),
            };
            format!("{open}{number}{close}")
        }
    }
}

/// Writes a number as a letter, doubled after the twenty-sixth; figures where that is no help.
fn alpha(number: u64) -> String {
    let times = number.saturating_sub(1) / 26 + 1;
    if number == 0 || times > 3 {
        return number.to_string();
    }
    let letter = (b'a' + ((number - 1) % 26) as u8) as char;
    letter.to_string().repeat(times as usize)
}

fn abjad(number: u64) -> String {
    let index = usize::try_from(number).unwrap_or(0).wrapping_sub(1);
    ABJAD
        .get(index)
        .map_or_else(|| number.to_string(), ToString::to_string)
}

/// Writes a number in lower-case Roman numerals; figures above 99 and for nought.
fn roman(number: u64) -> String {
    const TENS: [&str; 10] = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"];
    const UNITS: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    if number == 0 || number > 99 {
        return number.to_string();
    }
    let (tens, units) = (number as usize / 10, number as usize % 10);
    format!("{}{}", TENS[tens], UNITS[units])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(language: Language, depth: usize, numbers: &[u64]) -> Vec<String> {
        let level = Level::numbered(depth, language);
        numbers.iter().map(|number| label(level, *number)).collect()
    }

    #[test]
    fn english_subparagraphs_are_letters_then_roman_numerals_in_parentheses() {
        assert_eq!(labels(Language::EN, 0, &[1, 2, 27]), ["(a)", "(b)", "(aa)"]);
        assert_eq!(
            labels(Language::EN, 1, &[1, 4, 19]),
            ["(i)", "(iv)", "(xix)"]
        );
        assert_eq!(labels(Language::EN, 2, &[3]), ["c."]);
        assert_eq!(labels(Language::EN, 3, &[9]), ["ix."]);
    }

    #[test]
    fn french_spanish_and_russian_close_the_parenthesis_only() {
        assert_eq!(labels(Language::FR, 0, &[1]), ["a)"]);
        assert_eq!(labels(Language::ES, 1, &[2]), ["ii)"]);
        assert_eq!(labels(Language::RU, 0, &[3]), ["c)"]);
    }

    #[test]
    fn arabic_subparagraphs_are_lettered_in_the_order_of_abjad() {
        assert_eq!(labels(Language::AR, 0, &[1, 2, 3]), ["(أ)", "(ب)", "(ج)"]);
    }

    #[test]
    fn a_number_that_has_no_letter_is_written_in_figures() {
        assert_eq!(
            labels(Language::EN, 0, &[0, 79, u64::MAX])[..2],
            ["(0)", "(79)"]
        );
        assert_eq!(labels(Language::EN, 1, &[100]), ["(100)"]);
    }
}
