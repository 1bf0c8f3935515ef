//! Ordinal numbers from the first to the hundredth, as they stand before "session" and "year".
//!
//! Forms of un-letter-format 3.3 (A where seen in a document: English; B otherwise). Spanish uses
//! the short forms before a noun (*primer*, *tercer*), Arabic the definite feminine, Russian
//! spells without ё.

use super::Language;

/// The gender of the noun that an ordinal stands before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    /// As `год`.
    Masculine,
    /// As `сессия`, `année`, `الدورة`.
    Feminine,
}

/// Returns the ordinal of 1 to 100 with its first letter in upper case; none beyond, and none in
/// a language without a table.
pub(super) fn ordinal(language: Language, number: u32, gender: Gender) -> Option<String> {
    if !(1..=100).contains(&number) {
        return None;
    }
    let (tens, unit) = ((number / 10) as usize, (number % 10) as usize);
    let text = match language.primary().as_str() {
        "en" => english(tens, unit),
        "fr" => french(tens, unit, gender),
        "es" => spanish(tens, unit),
        "ru" => russian(tens, unit, gender),
        "ar" => arabic(tens, unit),
        "zh" => chinese(number.into()),
        _ => return None,
    };
    Some(capitalized(&text))
}

fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}

fn english(tens: usize, unit: usize) -> String {
    const FIRST: [&str; 20] = [
        "",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
    ];
    const TENS: [&str; 10] = [
        "", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet",
    ];
    match (tens, unit) {
        (10, _) => "one hundredth".to_string(),
        (0 | 1, _) => FIRST[tens * 10 + unit].to_string(),
        (_, 0) => format!("{}ieth", TENS[tens]),
        _ => format!("{}y-{}", TENS[tens], FIRST[unit]),
    }
}

fn french(tens: usize, unit: usize, gender: Gender) -> String {
    const TEENS: [&str; 20] = [
        "",
        "unième",
        "deuxième",
        "troisième",
        "quatrième",
        "cinquième",
        "sixième",
        "septième",
        "huitième",
        "neuvième",
        "dixième",
        "onzième",
        "douzième",
        "treizième",
        "quatorzième",
        "quinzième",
        "seizième",
        "dix-septième",
        "dix-huitième",
        "dix-neuvième",
    ];
    const TENS: [&str; 10] = [
        "",
        "",
        "vingt",
        "trente",
        "quarante",
        "cinquante",
        "soixante",
        "soixante",
        "quatre-vingt",
        "quatre-vingt",
    ];
    // Seventy and ninety count on from sixty and eighty.
    let rest = if tens == 7 || tens == 9 {
        10 + unit
    } else {
        unit
    };
    match (tens, rest) {
        (0, 1) if gender == Gender::Masculine => "premier".to_string(),
        (0, 1) => "première".to_string(),
        (10, _) => "centième".to_string(),
        (0 | 1, _) => TEENS[tens * 10 + unit].to_string(),
        (8, 0) => "quatre-vingtième".to_string(),
        (_, 0) => format!("{}ième", TENS[tens].trim_end_matches('e')),
        (8 | 9, _) => format!("{}-{}", TENS[tens], TEENS[rest]),
        (_, 1 | 11) => format!("{} et {}", TENS[tens], TEENS[rest]),
        _ => format!("{}-{}", TENS[tens], TEENS[rest]),
    }
}

fn spanish(tens: usize, unit: usize) -> String {
    const FIRST: [&str; 20] = [
        "",
        "primer",
        "segundo",
        "tercer",
        "cuarto",
        "quinto",
        "sexto",
        "séptimo",
        "octavo",
        "noveno",
        "décimo",
        "undécimo",
        "duodécimo",
        "decimotercer",
        "decimocuarto",
        "decimoquinto",
        "decimosexto",
        "decimoséptimo",
        "decimoctavo",
        "decimonoveno",
    ];
    const TENS: [&str; 11] = [
        "",
        "",
        "vigésimo",
        "trigésimo",
        "cuadragésimo",
        "quincuagésimo",
        "sexagésimo",
        "septuagésimo",
        "octogésimo",
        "nonagésimo",
        "centésimo",
    ];
    match (tens, unit) {
        (0 | 1, _) => FIRST[tens * 10 + unit].to_string(),
        (_, 0) => TENS[tens].to_string(),
        _ => format!("{} {}", TENS[tens], FIRST[unit]),
    }
}

fn russian(tens: usize, unit: usize, gender: Gender) -> String {
    // Stem and masculine ending; the feminine one follows from it.
    const FIRST: [(&str, &str); 20] = [
        ("", ""),
        ("перв", "ый"),
        ("втор", "ой"),
        ("трет", "ий"),
        ("четверт", "ый"),
        ("пят", "ый"),
        ("шест", "ой"),
        ("седьм", "ой"),
        ("восьм", "ой"),
        ("девят", "ый"),
        ("десят", "ый"),
        ("одиннадцат", "ый"),
        ("двенадцат", "ый"),
        ("тринадцат", "ый"),
        ("четырнадцат", "ый"),
        ("пятнадцат", "ый"),
        ("шестнадцат", "ый"),
        ("семнадцат", "ый"),
        ("восемнадцат", "ый"),
        ("девятнадцат", "ый"),
    ];
    const ROUND: [(&str, &str); 11] = [
        ("", ""),
        ("", ""),
        ("двадцат", "ый"),
        ("тридцат", "ый"),
        ("сороков", "ой"),
        ("пятидесят", "ый"),
        ("шестидесят", "ый"),
        ("семидесят", "ый"),
        ("восьмидесят", "ый"),
        ("девяност", "ый"),
        ("сот", "ый"),
    ];
    const TENS: [&str; 10] = [
        "",
        "",
        "двадцать",
        "тридцать",
        "сорок",
        "пятьдесят",
        "шестьдесят",
        "семьдесят",
        "восемьдесят",
        "девяносто",
    ];
    let inflect = |(stem, ending): (&str, &str)| match (gender, ending) {
        (Gender::Masculine, _) => format!("{stem}{ending}"),
        (Gender::Feminine, "ий") => format!("{stem}ья"),
        (Gender::Feminine, _) => format!("{stem}ая"),
    };
    match (tens, unit) {
        (0 | 1, _) => inflect(FIRST[tens * 10 + unit]),
        (_, 0) => inflect(ROUND[tens]),
        _ => format!("{} {}", TENS[tens], inflect(FIRST[unit])),
    }
}

fn arabic(tens: usize, unit: usize) -> String {
    const FIRST: [&str; 11] = [
        "",
        "الأولى",
        "الثانية",
        "الثالثة",
        "الرابعة",
        "الخامسة",
        "السادسة",
        "السابعة",
        "الثامنة",
        "التاسعة",
        "العاشرة",
    ];
    const TENS: [&str; 11] = [
        "",
        "",
        "العشرون",
        "الثلاثون",
        "الأربعون",
        "الخمسون",
        "الستون",
        "السبعون",
        "الثمانون",
        "التسعون",
        "المائة",
    ];
    // "First" is a word of its own only where it stands alone.
    let unit_word = if unit == 1 {
        "الحادية"
    } else {
        FIRST[unit]
    };
    match (tens, unit) {
        (0, _) => FIRST[unit].to_string(),
        (1, 0) => FIRST[10].to_string(),
        (1, _) => format!("{unit_word} عشرة"),
        (_, 0) => TENS[tens].to_string(),
        _ => format!("{unit_word} و{}", TENS[tens]),
    }
}

/// Writes a number up to 100 in Chinese numerals, and a larger one in digits.
pub(super) fn chinese(number: u64) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |value: u64| DIGITS[(value % 10) as usize];
    match number {
        1..=9 => digit(number).to_string(),
        10..=19 => format!("十{}", digit(number)),
        20..=99 => format!("{}十{}", digit(number / 10), digit(number)),
        100 => "一百".to_string(),
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Gender, ordinal};
    use crate::lang::Language;

    fn ordinals(language: Language, gender: Gender, numbers: &[u32]) -> Vec<String> {
        numbers
            .iter()
            .map(|&number| ordinal(language, number, gender).unwrap())
            .collect()
    }

    #[test]
    fn english_ordinals_are_joined_by_a_hyphen() {
        assert_eq!(
            ordinals(
                Language::EN,
                Gender::Feminine,
                &[1, 12, 20, 41, 70, 71, 89, 100]
            ),
            [
                "First",
                "Twelfth",
                "Twentieth",
                "Forty-first",
                "Seventieth",
                "Seventy-first",
                "Eighty-ninth",
                "One hundredth"
            ]
        );
    }

    #[test]
    fn french_ordinals_count_on_from_sixty_and_eighty() {
        assert_eq!(
            ordinals(
                Language::FR,
                Gender::Feminine,
                &[
                    1, 5, 9, 17, 21, 22, 30, 61, 70, 71, 72, 80, 81, 90, 91, 99, 100
                ]
            ),
            [
                "Première",
                "Cinquième",
                "Neuvième",
                "Dix-septième",
                "Vingt et unième",
                "Vingt-deuxième",
                "Trentième",
                "Soixante et unième",
                "Soixante-dixième",
                "Soixante et onzième",
                "Soixante-douzième",
                "Quatre-vingtième",
                "Quatre-vingt-unième",
                "Quatre-vingt-dixième",
                "Quatre-vingt-onzième",
                "Quatre-vingt-dix-neuvième",
                "Centième"
            ]
        );
        assert_eq!(
            ordinals(Language::FR, Gender::Masculine, &[1, 41]),
            ["Premier", "Quarante et unième"]
        );
    }

    #[test]
    fn spanish_ordinals_are_short_before_a_noun() {
        assert_eq!(
            ordinals(
                Language::ES,
                Gender::Masculine,
                &[1, 3, 7, 13, 18, 20, 33, 70, 71, 73, 100]
            ),
            [
                "Primer",
                "Tercer",
                "Séptimo",
                "Decimotercer",
                "Decimoctavo",
                "Vigésimo",
                "Trigésimo tercer",
                "Septuagésimo",
                "Septuagésimo primer",
                "Septuagésimo tercer",
                "Centésimo"
            ]
        );
    }

    #[test]
    fn russian_ordinals_agree_with_their_noun() {
        assert_eq!(
            ordinals(
                Language::RU,
                Gender::Masculine,
                &[2, 3, 40, 43, 71, 90, 100]
            ),
            [
                "Второй",
                "Третий",
                "Сороковой",
                "Сорок третий",
                "Семьдесят первый",
                "Девяностый",
                "Сотый"
            ]
        );
        assert_eq!(
            ordinals(Language::RU, Gender::Feminine, &[3, 6, 34, 70, 71, 73]),
            [
                "Третья",
                "Шестая",
                "Тридцать четвертая",
                "Семидесятая",
                "Семьдесят первая",
                "Семьдесят третья"
            ]
        );
    }

    #[test]
    fn arabic_ordinals_are_definite_and_feminine() {
        assert_eq!(
            ordinals(
                Language::AR,
                Gender::Feminine,
                &[1, 10, 11, 12, 20, 21, 70, 71, 76, 100]
            ),
            [
                "الأولى",
                "العاشرة",
                "الحادية عشرة",
                "الثانية عشرة",
                "العشرون",
                "الحادية والعشرون",
                "السبعون",
                "الحادية والسبعون",
                "السادسة والسبعون",
                "المائة"
            ]
        );
    }

    #[test]
    fn chinese_ordinals_are_numerals() {
        assert_eq!(
            ordinals(
                Language::ZH,
                Gender::Feminine,
                &[1, 10, 11, 20, 70, 71, 100]
            ),
            ["一", "十", "十一", "二十", "七十", "七十一", "一百"]
        );
    }

    #[test]
    fn all_hundred_differ_in_each_language_and_none_goes_on() {
        for language in [
            Language::EN,
            Language::FR,
            Language::ES,
            Language::RU,
            Language::AR,
            Language::ZH,
        ] {
            let all: std::collections::BTreeSet<_> = (1..=100)
                .map(|number| ordinal(language, number, Gender::Feminine).unwrap())
                .collect();
            assert_eq!(all.len(), 100, "{language}");
            assert_eq!(ordinal(language, 0, Gender::Feminine), None);
            assert_eq!(ordinal(language, 101, Gender::Feminine), None);
        }
    }
}
