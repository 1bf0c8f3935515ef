//! Ties: the spaces at which a careful typist would not break a line.
//!
//! The rules are the table [`TIES`], each with its reason; a rule looks at the word before a space
//! and at the word after it and nothing else. They follow the United Nations Editorial Manual
//! (numbers, dates, symbols and titles are units) and Knuth, *The TeXbook*, chapter 14. Nothing is
//! altered: a tie only makes a break there the last resort.

mod words;

use super::word;
use crate::lang::Language;

/// A rule: no break between two words of these kinds in these languages.
struct Tie {
    /// The primary subtags of the languages; none stands for all.
    languages: &'static [&'static str],
    left: Word,
    right: Word,
}

/// A kind of word.
enum Word {
    /// Any word.
    Any,
    /// A dash, or a hyphen used as one.
    Dash,
    /// Digits, with points, commas or a range between them: `5`, `1,500`, `3–7`, `1er`.
    Number,
    /// The day of a month: a number of one or two digits.
    Day,
    /// One to three digits, which begin a larger number where three follow.
    Group,
    /// Three digits.
    Thousands,
    /// A number, or Roman numerals in capitals.
    Numeral,
    /// A year in parentheses: `(2015)`.
    YearInParentheses,
    /// A word that begins with a capital.
    Capitalised,
    /// A capital and a point: `J.`.
    Initial,
    /// One of these, whatever the case of its first letter.
    Of(&'static [&'static str]),
}

use Word::{
    Any, Capitalised, Dash, Day, Group, Initial, Number, Numeral, Of, Thousands, YearInParentheses,
};
use words::{
    AR_MONTHS, AR_NUMBERED, EN_MONTHS, EN_NUMBERED, EN_TITLES, ES_MONTHS, ES_NUMBERED, ES_TITLES,
    FR_MONTHS, FR_NUMBERED, FR_TITLES, RU_AFTER_NUMBER, RU_MONTHS, RU_NUMBERED, RU_SHORT,
    RU_TITLES,
};

const ALL: &[&str] = &[];

const fn tie(languages: &'static [&'static str], left: Word, right: Word) -> Tie {
    Tie {
        languages,
        left,
        right,
    }
}

/// The rules.
static TIES: &[Tie] = &[
    // A dash never begins a line.
    tie(ALL, Any, Dash),
    // A resolution and its year are one name: "2254 (2015)".
    tie(ALL, Number, YearInParentheses),
    // An initial stays with the name: "J. R. Alawi".
    tie(ALL, Initial, Capitalised),
    tie(ALL, Initial, Initial),
    // A symbol stays with its number.
    tie(
        ALL,
        Of(&["§", "§§", "№", "n°", "nº", "US$", "€", "£", "$"]),
        Number,
    ),
    tie(
        ALL,
        Number,
        Of(&["%", "‰", "°C", "€", "$", "km", "m", "kg", "ha", "mm", "cm"]),
    ),
    // "1 250 000": a space separates thousands.
    tie(&["fr", "es", "pt", "ru", "uk", "be"], Group, Thousands),
    // "24 February" and "February 24": the day stays with the month.
    tie(&["en"], Day, Of(EN_MONTHS)),
    tie(&["en"], Of(EN_MONTHS), Day),
    // "Article 3", "resolution 2254", "p. 5": a name that ends in a number.
    tie(&["en"], Of(EN_NUMBERED), Numeral),
    // "97 per cent" and "3 million" are figures.
    tie(
        &["en"],
        Number,
        Of(&[
            "per", "percent", "million", "billion", "trillion", "thousand",
        ]),
    ),
    tie(&["en"], Of(&["per"]), Of(&["cent"])),
    // "Mr. President": a form of address stays with the name or the office.
    tie(&["en"], Of(EN_TITLES), Capitalised),
    // "24 février", "1er mars", "article 3", "M. Dupont".
    tie(&["fr"], Day, Of(FR_MONTHS)),
    tie(&["fr"], Of(FR_NUMBERED), Numeral),
    tie(&["fr"], Of(FR_TITLES), Capitalised),
    tie(
        &["fr"],
        Number,
        Of(&["pour", "million", "millions", "milliard", "milliards"]),
    ),
    tie(&["fr"], Of(&["pour"]), Of(&["cent"])),
    // "24 de febrero", "artículo 3", "Sr. Presidente".
    tie(&["es"], Day, Of(&["de"])),
    tie(&["es"], Of(&["de"]), Of(ES_MONTHS)),
    tie(&["es"], Of(ES_NUMBERED), Numeral),
    tie(&["es"], Of(ES_TITLES), Capitalised),
    tie(&["es"], Number, Of(&["por", "millón", "millones", "mil"])),
    tie(&["es"], Of(&["por"]), Of(&["ciento"])),
    // "24 февраля", "2016 года", "статья 3", "г-н Председатель".
    tie(&["ru"], Day, Of(RU_MONTHS)),
    tie(&["ru"], Number, Of(RU_AFTER_NUMBER)),
    tie(&["ru"], Of(RU_NUMBERED), Numeral),
    tie(&["ru"], Of(RU_TITLES), Capitalised),
    // A preposition or conjunction of one or two letters never ends a line, a particle never
    // begins one (Мильчин, Чельцова, «Справочник издателя и автора»).
    tie(&["ru", "uk", "be"], Of(RU_SHORT), Any),
    tie(&["ru"], Any, Of(&["бы", "б", "же", "ж", "ли", "ль"])),
    // "24 شباط/فبراير", "القرار 2254", "المادة 3".
    tie(&["ar"], Day, Of(AR_MONTHS)),
    tie(&["ar"], Of(AR_NUMBERED), Numeral),
    tie(
        &["ar"],
        Number,
        Of(&["في", "مليون", "ملايين", "ألف", "آلاف", "بليون"]),
    ),
    tie(&["ar"], Of(&["في"]), Of(&["المائة", "المئة"])),
    // "و 31": the conjunction, which is written apart before figures, never ends a line.
    tie(&["ar"], Of(&["و"]), Any),
];

/// Returns whether the space between two words is tied. Both words come with the punctuation that
/// touches them.
pub(super) fn is_tied(left: &str, right: &str, language: Language) -> bool {
    let left_core = left.trim_start_matches(word::is_opening);
    TIES.iter().any(|tie| {
        (tie.languages.is_empty() || tie.languages.iter().any(|primary| language.is(primary)))
            && match tie.right {
                // A list of words is looked through last.
                Of(_) => tie.left.is_before(left_core) && tie.right.is_after(right),
                _ => tie.right.is_after(right) && tie.left.is_before(left_core),
            }
    })
}

impl Word {
    /// Returns whether a word before the space is of this kind.
    fn is_before(&self, text: &str) -> bool {
        match self {
            Dash => false,
            // An article may be elided: "l’article".
            Of(words) => {
                let stem = text.rsplit(['’', '\'']).next().unwrap_or(text);
                words
                    .iter()
                    .any(|word| word::equals(word, text) || word::equals(word, stem))
            }
            _ => self.is(text) && !text.ends_with([',', ';', ':']),
        }
    }

    /// Returns whether a word after the space is of this kind.
    fn is_after(&self, text: &str) -> bool {
        match self {
            Dash => text.starts_with(['–', '—', '―']) || text == "-",
            Capitalised | Initial => self.is(text),
            Of(words) => {
                let core = text.trim_end_matches(word::is_closing);
                words
                    .iter()
                    .any(|word| word::equals(word, text) || word::equals(word, core))
            }
            YearInParentheses => word::is_year_in_parentheses(text.trim_end_matches(is_stop)),
            _ => self.is(text.trim_end_matches(word::is_closing)),
        }
    }

    fn is(&self, text: &str) -> bool {
        match self {
            Any => !text.is_empty(),
            Number => word::is_number(text),
            Day => word::is_number(text) && text.chars().filter(|c| c.is_numeric()).count() < 3,
            Group => matches!(text.len(), 1..=3) && text.bytes().all(|byte| byte.is_ascii_digit()),
            Thousands => Group.is(text) && text.len() == 3,
            Numeral => word::is_number(text) || word::is_roman(text),
            Capitalised => {
                let core = text.trim_start_matches(word::is_opening);
                core.chars().next().is_some_and(char::is_uppercase)
            }
            Initial => word::is_initial(text),
            Dash | YearInParentheses | Of(_) => false,
        }
    }
}

fn is_stop(character: char) -> bool {
    word::is_closing(character) && character != ')'
}
