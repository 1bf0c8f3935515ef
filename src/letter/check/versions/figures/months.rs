//! The names of months in a language, as texts spell them.

use unicode_normalization::UnicodeNormalization;

use crate::lang::{Phrase, Strings};

/// The names of the months of a language, folded, the longest first.
pub(in super::super) struct Months {
    names: Vec<(Vec<char>, u8)>,
    /// The beginnings of names that are inflected, and how many letters may follow.
    stems: Vec<(Vec<char>, u8)>,
    /// Whether the names begin with capitals: `May` is a month, and `may` is none.
    capitals: bool,
    /// Whether months are numbers before 月.
    numbered: bool,
}

/// The number of letters that may follow the stem of an inflected name.
const ENDING: usize = 3;

impl Months {
    /// Takes the months of a language from its phrases and its other names of months; Arabic has two
    /// names for each, which appear together or alone.
    pub fn of(strings: &Strings) -> Self {
        let locale = strings.language().locale();
        let numbered = locale.numbers_months;
        let mut names: Vec<(Vec<char>, u8)> = Vec::new();
        let mut add = |name: &str, month: u8| {
            let folded: Vec<char> = name.trim().chars().filter_map(fold).collect();
            if folded.len() > 1 {
                names.push((folded, month));
            }
        };
        for (month, phrase) in (1..).zip(Phrase::MONTHS) {
            let name = strings.get(phrase).filter(|_| !numbered);
            let name = name.unwrap_or_default();
            add(name, month);
            for half in name.split('/').filter(|_| name.contains('/')) {
                add(half, month);
            }
        }
        for (month, name) in locale.months {
            add(name, *month);
        }
        let stems = names.iter().filter_map(|(name, month)| {
            let mut endings = locale.month_endings.iter();
            let (_, ending) = endings.find(|(shorter, _)| name.len() > *shorter)?;
            Some((name[..name.len() - ending].to_vec(), *month))
        });
        let stems = stems.collect();
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        let first = strings.get(Phrase::January).unwrap_or_default();
        Self {
            capitals: first.starts_with(char::is_uppercase),
            numbered,
            stems,
            names,
        }
    }

    /// Returns whether the names are known.
    pub fn are_known(&self) -> bool {
        self.numbered || !self.names.is_empty()
    }

    /// Finds the name of a month, or an abbreviation of one, at the beginning of some characters;
    /// returns the month and the number of characters.
    pub fn at(&self, text: &[char]) -> Option<(u8, usize)> {
        if self.capitals && !text.first()?.is_uppercase() {
            return None;
        }
        let whole = |(name, month): &(Vec<char>, u8)| {
            let length = length_of(name, text)?;
            let ends = text.get(length).is_none_or(|next| !next.is_alphabetic());
            ends.then_some((*month, length))
        };
        let inflected = |(stem, month): &(Vec<char>, u8)| {
            let length = length_of(stem, text)?;
            let rest = text[length..].iter();
            let ending = rest.take_while(|next| next.is_alphabetic()).count();
            (ending <= ENDING).then_some((*month, length + ending))
        };
        self.names
            .iter()
            .find_map(whole)
            .or_else(|| self.stems.iter().find_map(inflected))
            .or_else(|| self.abbreviated(text))
    }

    /// Finds `Feb.` for February: three letters at least, and a full stop.
    fn abbreviated(&self, text: &[char]) -> Option<(u8, usize)> {
        let length = text
            .iter()
            .take_while(|letter| letter.is_alphabetic())
            .count();
        let is_short = length >= 3 && text.get(length) == Some(&'.');
        let folded: Vec<char> = text[..length]
            .iter()
            .filter_map(|letter| fold(*letter))
            .collect();
        let mut names = self.names.iter().filter(|_| is_short);
        let (_, month) = names.find(|(name, _)| name.starts_with(&folded))?;
        Some((*month, length + 1))
    }
}

/// Returns how many characters at the beginning of a text spell a folded name.
fn length_of(name: &[char], text: &[char]) -> Option<usize> {
    let mut due = name.iter();
    let mut next = due.next()?;
    for (at, character) in text.iter().enumerate() {
        match fold(*character) {
            Some(folded) if folded == *next => match due.next() {
                Some(following) => next = following,
                None => return Some(at + 1),
            },
            Some(_) => return None,
            None => {}
        }
    }
    None
}

/// Folds case, accents, the forms of Arabic letters and spaces; drops what is not read, such as
/// vowels of Arabic.
pub(super) fn fold(character: char) -> Option<char> {
    let base = character.nfd().next().unwrap_or(character);
    Some(match base {
        'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        '\u{a0}' | '\u{202f}' => ' ',
        '\u{300}'..='\u{36f}'
        | '\u{640}'
        | '\u{64b}'..='\u{65f}'
        | '\u{ad}'
        | '\u{200b}'..='\u{200f}' => return None,
        _ => base.to_lowercase().next().unwrap_or(base),
    })
}
