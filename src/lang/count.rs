//! Numbers in running text: which plural a count takes, and how its figures are grouped.

use super::Language;

/// The kinds of counts that languages tell apart (Unicode CLDR, *Language Plural Rules*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// Nothing, in Arabic.
    Zero,
    /// One, and what is inflected alike.
    One,
    /// Two, in Arabic.
    Two,
    /// A few.
    Few,
    /// Many.
    Many,
    /// Any other.
    Other,
}

/// Returns the kind of a count in a language; in one without rules here, one and other.
pub fn category(language: Language, count: u64) -> Category {
    let whole_millions = count != 0 && count.is_multiple_of(1_000_000);
    match (language.primary().as_str(), count) {
        ("zh", _) => Category::Other,
        ("ar", _) => arabic(count),
        ("ru", _) => russian(count),
        ("fr", 0 | 1) => Category::One,
        ("fr" | "es", _) if whole_millions => Category::Many,
        (_, 1) => Category::One,
        _ => Category::Other,
    }
}

/// Returns the kinds of counts, from one on, that a language tells apart.
pub fn categories(language: Language) -> &'static [Category] {
    use Category::{Few, Many, One, Other, Two};
    match language.primary().as_str() {
        "zh" => &[Other],
        "ar" => &[One, Two, Few, Many, Other],
        "ru" => &[One, Few, Many],
        "fr" | "es" => &[One, Many, Other],
        _ => &[One, Other],
    }
}

fn arabic(count: u64) -> Category {
    match (count, count % 100) {
        (0, _) => Category::Zero,
        (1, _) => Category::One,
        (2, _) => Category::Two,
        (_, 3..=10) => Category::Few,
        (_, 11..=99) => Category::Many,
        _ => Category::Other,
    }
}

fn russian(count: u64) -> Category {
    match (count % 10, count % 100) {
        (_, 11..=14) => Category::Many,
        (1, _) => Category::One,
        (2..=4, _) => Category::Few,
        _ => Category::Many,
    }
}

/// Writes the figures of a text as a language does: Persian and Pashto have their own, the United
/// Nations writes Western ones in all six of its languages.
pub fn figures(language: Language, text: &str) -> String {
    let is_own = language.is("fa") || language.is("ps");
    let own = |figure: char| {
        let value = figure.to_digit(10).filter(|_| is_own);
        let own = value.and_then(|value| char::from_u32(0x6f0 + value));
        own.unwrap_or(figure)
    };
    text.chars().map(own).collect()
}

/// Writes a number with its thousands grouped: `1,500` in English, `1.500` in Spanish, and with a
/// space that does not break in French, Russian, Arabic and Chinese (United Nations usage).
pub fn number(language: Language, number: u64) -> String {
    let separator = match language.primary().as_str() {
        "en" => ",",
        "es" => ".",
        "fa" | "ps" => "\u{66c}",
        _ => "\u{a0}",
    };
    let figures = number.to_string();
    let mut text = String::new();
    for (index, figure) in figures.chars().enumerate() {
        if index > 0 && (figures.len() - index).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(figure);
    }
    self::figures(language, &text)
}

#[cfg(test)]
mod tests {
    use super::{Category, categories, category, number};
    use crate::lang::Language;

    #[test]
    fn each_language_tells_its_counts_apart() {
        use Category::{Few, Many, One, Other, Two, Zero};
        let cases: [(Language, &[(u64, Category)]); 6] = [
            (
                Language::EN,
                &[(0, Other), (1, One), (2, Other), (21, Other)],
            ),
            (
                Language::FR,
                &[(0, One), (1, One), (2, Other), (1_000_000, Many)],
            ),
            (
                Language::ES,
                &[(0, Other), (1, One), (2, Other), (2_000_000, Many)],
            ),
            (
                Language::RU,
                &[
                    (1, One),
                    (2, Few),
                    (5, Many),
                    (11, Many),
                    (12, Many),
                    (21, One),
                    (22, Few),
                    (111, Many),
                ],
            ),
            (
                Language::AR,
                &[
                    (0, Zero),
                    (1, One),
                    (2, Two),
                    (3, Few),
                    (10, Few),
                    (11, Many),
                    (99, Many),
                    (100, Other),
                    (102, Other),
                    (103, Few),
                ],
            ),
            (Language::ZH, &[(0, Other), (1, Other), (2, Other)]),
        ];
        for (language, counts) in cases {
            for (count, expected) in counts {
                assert_eq!(category(language, *count), *expected, "{language} {count}");
                assert!(*count == 0 || categories(language).contains(expected));
            }
        }
    }

    #[test]
    fn thousands_are_grouped_as_the_language_does() {
        assert_eq!(number(Language::EN, 1500), "1,500");
        assert_eq!(number(Language::EN, 999), "999");
        assert_eq!(number(Language::ES, 1_234_567), "1.234.567");
        assert_eq!(number(Language::FR, 10_700), "10\u{a0}700");
        assert_eq!(number(Language::new("fa").unwrap(), 10_700), "۱۰٬۷۰۰");
    }
}
