//! Names of months in texts.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::locale::{self, Locale};
use super::{Language, Phrase};

impl Locale {
    /// Returns the names of months in texts, each with its number: those of dates, and other forms.
    pub fn month_names(&self) -> impl Iterator<Item = (u8, &'static str)> {
        let numbered = (1..).zip(Phrase::MONTHS);
        let in_dates = self.phrases.iter().filter_map(move |entry| {
            let (number, _) = numbered.clone().find(|(_, month)| *month == entry.phrase)?;
            Some((number, entry.text))
        });
        in_dates.chain(self.months.iter().copied())
    }

    /// Returns whether a word begins the name of a month. Arabic months have two names with a
    /// stroke between them, either of which may appear alone.
    pub fn is_month(&self, is_word: impl Fn(&str) -> bool) -> bool {
        let first = |name: &'static str| name.split(' ').next().unwrap_or(name);
        self.month_names().any(|(_, name)| {
            is_word(first(name))
                || name.contains('/') && name.split('/').any(|half| is_word(first(half)))
        })
    }
}

impl Language {
    /// Returns the months of a language in its dates, in their order; `None` if it has no names.
    pub fn months(self) -> Option<[&'static str; 12]> {
        let mut months = [""; 12];
        for (month, phrase) in months.iter_mut().zip(Phrase::MONTHS) {
            *month = phrase.entry(self)?.text;
        }
        Some(months)
    }
}

/// Returns the number of the month whose name in some language has the same beginning as a word,
/// three letters at least; `None` if several months are equally near.
pub fn month_by_beginning(word: &str) -> Option<u8> {
    let word = folded(word);
    let mut nearest: (usize, Option<u8>) = (2, None);
    for (number, name) in locale::all().flat_map(Locale::month_names) {
        for half in name.split('/') {
            let name = folded(half);
            let common = word
                .iter()
                .zip(&name)
                .take_while(|(left, right)| left == right);
            match common.count() {
                length if length > nearest.0 => nearest = (length, Some(number)),
                length if length == nearest.0 && nearest.1 != Some(number) => nearest.1 = None,
                _ => {}
            }
        }
    }
    nearest.1
}

/// Returns whether a word is the name of a month in some language.
pub fn is_month_name(word: &str) -> bool {
    let mut names = locale::all().flat_map(Locale::month_names);
    names.any(|(_, name)| name == word)
}

/// Folds case and accents.
fn folded(word: &str) -> Vec<char> {
    let letters = word.nfd().filter(|letter| !is_combining_mark(*letter));
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests;
