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
mod tests {
    use super::*;

    #[test]
    fn a_month_is_known_by_its_beginning_in_any_language() {
        for (word, month) in [
            ("Feb", Some(2)),
            ("février", Some(2)),
            ("fevr", Some(2)),
            ("mars", Some(3)),
            ("mayo", Some(5)),
            ("May", Some(5)),
            ("juin", Some(6)),
            ("juil", Some(7)),
            ("aout", Some(8)),
            ("Sept", Some(9)),
            ("set", Some(9)),
            ("dic", Some(12)),
            ("февраля", Some(2)),
            ("май", Some(5)),
            ("июль", Some(7)),
            ("شباط", Some(2)),
            ("jui", None),
            ("كانون", None),
            ("of", None),
            ("Monday", None),
        ] {
            assert_eq!(month_by_beginning(word), month, "{word}");
        }
    }

    #[test]
    fn the_halves_of_an_arabic_month_are_months() {
        let is_month = |text: &str| Language::AR.locale().is_month(|word| word == text);
        for word in ["شباط", "فبراير", "شباط/فبراير", "كانون", "يونيو"]
        {
            assert!(is_month(word), "{word}");
        }
        assert!(!is_month("الثاني"));
    }
}
