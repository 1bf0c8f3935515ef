//! Ties: the spaces at which a careful typist would not break a line.
//!
//! The rules are the table [`TIES`] and those of each locale; a rule looks at the word before a space
//! and at the word after it and nothing else. They follow the United Nations Editorial Manual
//! (numbers, dates, symbols and titles are units) and Knuth, *The TeXbook*, chapter 14. Nothing is
//! altered: a tie only makes a break there the last resort.

use super::word;
use crate::lang::Word::{
    Any, Capitalized, Dash, Day, Group, Initial, Month, Number, Numeral, Of, Subitem, Thousands,
    YearInParentheses,
};
use crate::lang::{Bond, Language, Locale, Tie, Word, tie};

/// The ties of all languages.
static TIES: &[Tie] = &[
    // A dash never begins a line.
    tie(Any, Dash),
    // A resolution and its year are one name: "2254 (2015)".
    tie(Number, YearInParentheses),
    // An item and its subitem are one number: "79 (a)".
    tie(Number, Subitem),
    // An initial stays with the name: "J. R. Alawi".
    tie(Initial, Capitalized),
    tie(Initial, Initial),
    // A symbol stays with its number.
    tie(
        Of(&["§", "§§", "№", "n°", "nº", "US$", "€", "£", "$"]),
        Number,
    ),
    tie(
        Number,
        Of(&["%", "‰", "°C", "€", "$", "km", "m", "kg", "ha", "mm", "cm"]),
    ),
];

/// Returns the bond at the space between two words, given the word before it and the word after it,
/// both with the punctuation that touches them.
pub(super) fn bond(left: &str, right: &str, language: Language) -> Option<Bond> {
    let left = left.trim_start_matches(word::is_opening);
    let locale = language.locale();
    let mut ties = TIES.iter().chain(locale.ties);
    let tie = ties.find(|tie| match tie.right {
        // A list of words is looked through last.
        Of(_) | Month => is_before(tie.left, left, locale) && is_after(tie.right, right, locale),
        _ => is_after(tie.right, right, locale) && is_before(tie.left, left, locale),
    });
    tie.map(|tie| tie.bond)
}

/// Returns whether a word before the space is of a class.
fn is_before(class: Word, text: &str, locale: &Locale) -> bool {
    // An article may be elided: "l’article".
    let stem = || text.rsplit(['’', '\'']).next().unwrap_or(text);
    let is_word = |word: &str| word::equals(word, text) || word::equals(word, stem());
    match class {
        Dash => false,
        Of(words) => words.iter().any(|word| is_word(word)),
        Month => locale.is_month(is_word),
        _ => is(class, text) && !text.ends_with([',', ';', ':']),
    }
}

/// Returns whether a word after the space is of a class.
fn is_after(class: Word, text: &str, locale: &Locale) -> bool {
    let core = || text.trim_end_matches(word::is_closing);
    let is_word = |word: &str| word::equals(word, text) || word::equals(word, core());
    match class {
        Dash => text.starts_with(['–', '—', '―']) || text == "-",
        Capitalized | Initial => is(class, text),
        Of(words) => words.iter().any(|word| is_word(word)),
        Month => locale.is_month(is_word),
        Subitem => is_subitem(text.trim_end_matches(is_stop)),
        YearInParentheses => word::is_year_in_parentheses(text.trim_end_matches(is_stop)),
        _ => is(class, core()),
    }
}

fn is(class: Word, text: &str) -> bool {
    match class {
        Any => !text.is_empty(),
        Number => word::is_number(text),
        Day => word::is_number(text) && text.chars().filter(|c| c.is_numeric()).count() < 3,
        Group => matches!(text.len(), 1..=3) && text.bytes().all(|byte| byte.is_ascii_digit()),
        Thousands => is(Group, text) && text.len() == 3,
        Numeral => word::is_number(text) || word::is_roman(text),
        Capitalized => {
            let core = text.trim_start_matches(word::is_opening);
            core.chars().next().is_some_and(char::is_uppercase)
        }
        Initial => word::is_initial(text),
        Dash | Month | Subitem | YearInParentheses | Of(_) => false,
    }
}

/// Returns whether a word is a letter or a small Roman numeral before a closing parenthesis.
fn is_subitem(text: &str) -> bool {
    let Some(mark) = text.strip_suffix(')') else {
        return false;
    };
    let mark = mark.strip_prefix('(').unwrap_or(mark);
    let mut letters = mark.chars();
    // Arabic letters have no case.
    let is_small = |letter: char| letter.is_alphabetic() && !letter.is_uppercase();
    let is_letter = letters.next().is_some_and(is_small) && letters.next().is_none();
    is_letter || word::is_roman(&mark.to_uppercase())
}

fn is_stop(character: char) -> bool {
    word::is_closing(character) && character != ')'
}
