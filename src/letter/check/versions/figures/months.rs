//! The names of months in a language, as texts spell them.

use crate::lang::{Phrase, Strings};

/// The names of the months of a language, folded, the longest first.
pub(in super::super) struct Months {
    names: Vec<(Vec<char>, u8)>,
    /// Whether the names begin with capitals: `May` is a month, and `may` is none.
    capitals: bool,
    /// Whether months are numbers before 月.
    numbered: bool,
}

/// Spellings beside those of the table.
const OTHERS: [(&str, u8); 8] = [
    ("يونيو", 6),
    ("يونية", 6),
    ("يوليو", 7),
    ("يولية", 7),
    ("تشرين أول", 10),
    ("تشرين ثاني", 11),
    ("كانون أول", 12),
    ("كانون ثاني", 1),
];

impl Months {
    /// Takes the months of a language from its fixed words; Arabic has two names for each, which
    /// stand together or alone.
    pub fn of(strings: &Strings) -> Self {
        let language = strings.language();
        let numbered = language.is("zh") || language.is("ja");
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
        if language.is("ar") {
            for (name, month) in OTHERS {
                add(name, month);
            }
        }
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        let first = strings.get(Phrase::January).unwrap_or_default();
        Self {
            capitals: first.starts_with(char::is_uppercase),
            numbered,
            names,
        }
    }

    /// Tells whether the names are known.
    pub fn are_known(&self) -> bool {
        self.numbered || !self.names.is_empty()
    }

    /// Finds the name of a month, or an abbreviation of one, at the beginning of some characters;
    /// returns the month and the number of characters.
    pub fn at(&self, text: &[char]) -> Option<(u8, usize)> {
        if self.capitals && !text.first()?.is_uppercase() {
            return None;
        }
        let names = self.names.iter();
        let mut found = names.filter_map(|(name, month)| Some((*month, length_of(name, text)?)));
        found.next().or_else(|| self.abbreviated(text))
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

/// Returns how many characters of a text spell a folded name, where it ends with a word.
fn length_of(name: &[char], text: &[char]) -> Option<usize> {
    let mut name = name.iter();
    let mut expected = name.next();
    for (at, character) in text.iter().enumerate() {
        let Some(due) = expected else {
            return (!character.is_alphabetic()).then_some(at);
        };
        match fold(*character) {
            Some(folded) if folded == *due => expected = name.next(),
            Some(_) => return None,
            None => {}
        }
    }
    expected.is_none().then_some(text.len())
}

/// Folds case, the forms of the Arabic alef and spaces; drops what is not read, such as vowels.
pub(super) fn fold(character: char) -> Option<char> {
    Some(match character {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        '\u{a0}' | '\u{202f}' => ' ',
        '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' => return None,
        _ => character.to_lowercase().next().unwrap_or(character),
    })
}
