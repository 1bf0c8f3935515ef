//! Where words are divided by hyphens that are not there yet.

use hypher::Lang;

use super::{british, word};
use crate::lang::Language;

/// The willingness to divide a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Division {
    /// Like any word.
    Plain,
    /// Unwillingly: the word begins a sentence and may be a proper name.
    Unwilling,
    /// Only where lines would gape otherwise: the word is a proper name.
    Name,
}

/// Returns the bytes at which a chunk of text between two spaces may be divided by a hyphen, and
/// how willingly.
///
/// Only words of small letters are divided, which may begin with a capital: that is a proper name,
/// but at the beginning of a sentence, in German, which writes all nouns so, and for common nouns
/// such as "Organization" in the names of bodies. The fewest letters
/// before and after a hyphen are those of the language's patterns. Nothing is divided that has
/// digits, other marks inside, or hyphens already.
pub fn points(chunk: &str, starts_sentence: bool, language: Language) -> (Vec<usize>, Division) {
    let none = (Vec::new(), Division::Plain);
    let Some(lang) = patterns(language) else {
        return none;
    };
    let core = chunk.trim_start_matches(word::is_opening);
    let core = if language.locale().typography.elides {
        without_elision(core)
    } else {
        core
    };
    let start = chunk.len() - core.len();
    let core = core.trim_end_matches(|c: char| word::is_closing(c) || matches!(c, '—' | '–'));
    let core = core
        .strip_suffix("’s")
        .or_else(|| core.strip_suffix("'s"))
        .unwrap_or(core);
    let mut letters = core.chars();
    let is_capitalised = letters.next().is_some_and(char::is_uppercase);
    if core.chars().count() < 5 || !letters.all(|c| c.is_alphabetic() && !c.is_uppercase()) {
        return none;
    }
    let is_name = is_capitalised && !is_common_noun(core, language);
    let division = match (is_name, starts_sentence) {
        (false, _) => Division::Plain,
        (true, true) => Division::Unwilling,
        (true, false) => Division::Name,
    };
    let points = syllable_ends(core, lang, language);
    (
        points.into_iter().map(|point| start + point).collect(),
        division,
    )
}

/// Returns whether a word with a capital is a common noun: any noun in German, and elsewhere one that
/// the names of bodies and instruments begin with.
fn is_common_noun(word: &str, language: Language) -> bool {
    let typography = &language.locale().typography;
    let lower = word.to_lowercase();
    let mut beginnings = typography.generic_names.iter();
    typography.capitalizes_nouns || beginnings.any(|beginning| lower.starts_with(beginning))
}

/// Returns a word without the elided one before it: of "l’enseignement" the second part, which is
/// divided as elsewhere.
fn without_elision(chunk: &str) -> &str {
    match chunk.split_once(['’', '\'']) {
        Some((elided, word)) if elided.chars().all(char::is_alphabetic) => word,
        _ => chunk,
    }
}

fn syllable_ends(word: &str, lang: Lang, language: Language) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut at = 0;
    for syllable in hypher::hyphenate(word, lang) {
        at += syllable.len();
        ends.push(at);
    }
    ends.pop();
    let typography = &language.locale().typography;
    let least = typography.least_division;
    let letters = |part: &str| part.chars().count();
    ends.retain(|&end| letters(&word[..end]) >= least && letters(&word[end..]) >= least);
    if typography.divides_by_etymology {
        let lower = word.to_lowercase();
        ends.retain(|&end| lower.len() == word.len() && british::divides(&lower, end));
    }
    ends
}

/// Returns the patterns of a language, if it has any.
fn patterns(language: Language) -> Option<Lang> {
    let bytes = language.tag().as_bytes();
    let code = match bytes {
        [first, second] | [first, second, b'-', ..] => [*first, *second],
        _ => return None,
    };
    Lang::from_iso(code.map(|byte| byte.to_ascii_lowercase()))
}
