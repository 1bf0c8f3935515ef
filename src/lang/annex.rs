//! The numbers of annexes, and of what is enclosed with one of several.

use super::{Language, ordinal, roman};

/// The first annexes in Arabic, whose numbers are words.
const ARABIC: [&str; 12] = [
    "الأول",
    "الثاني",
    "الثالث",
    "الرابع",
    "الخامس",
    "السادس",
    "السابع",
    "الثامن",
    "التاسع",
    "العاشر",
    "الحادي عشر",
    "الثاني عشر",
];

/// Writes the number of an annex, from 1: `II` (A/72/510/Rev.1), in Chinese `二`, in Arabic
/// `الثاني`.
pub fn annex_number(language: Language, number: u64) -> String {
    let word = |words: &[&str]| {
        let index = usize::try_from(number.checked_sub(1)?).ok()?;
        words.get(index).map(ToString::to_string)
    };
    match language.primary().as_str() {
        "zh" => ordinal::chinese(number),
        "ar" => word(&ARABIC).unwrap_or_else(|| number.to_string()),
        _ => roman(number).to_uppercase(),
    }
}

/// Writes the number of an enclosure with one of several annexes, which names the annex: `II/1`, in
/// Arabic and Chinese `2/1`.
pub fn enclosure_number(language: Language, annex: u64, number: u64) -> String {
    match language.primary().as_str() {
        "zh" | "ar" => format!("{annex}/{number}"),
        _ => format!("{}/{number}", annex_number(language, annex)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn annexes_are_numbered_as_their_language_numbers_them() {
        let numbers = |tag: &str| {
            let language = Language::new(tag).unwrap();
            [1, 4, 11, 20].map(|number| annex_number(language, number))
        };
        assert_eq!(numbers("en"), ["I", "IV", "XI", "XX"]);
        assert_eq!(numbers("ru"), ["I", "IV", "XI", "XX"]);
        assert_eq!(numbers("zh"), ["一", "四", "十一", "二十"]);
        assert_eq!(numbers("ar"), ["الأول", "الرابع", "الحادي عشر", "20"]);
    }

    #[test]
    fn an_enclosure_names_its_annex_where_there_are_several() {
        assert_eq!(enclosure_number(Language::EN, 2, 1), "II/1");
        assert_eq!(enclosure_number(Language::new("zh").unwrap(), 2, 3), "2/3");
    }
}
