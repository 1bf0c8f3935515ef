//! Ordinal numbers from the first to the hundredth, as they stand before "session" and "year".
//!
//! Forms of un-letter-format 3.3 (A where seen in a document: English; B otherwise). Spanish uses
//! the short forms before a noun (*primer*, *tercer*), Arabic the definite feminine, Russian
//! spells without ё.

#[cfg(test)]
mod tests;

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
