//! Marks of the typewriter, which has no others: straight quotation marks, two hyphens for a dash,
//! three stops, fractions with a slash, and an `x` between numbers.

use std::ops::Range;

use super::Language;
use super::locale::Marks;

/// A mark of the typewriter within a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypewriterMark {
    /// Its bytes.
    pub range: Range<usize>,
    /// Its meaning.
    pub meaning: Meaning,
}

/// The meaning of a mark of the typewriter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The mark before a quotation.
    Opening,
    /// The mark after a quotation.
    Closing,
    /// The mark before a quotation within another.
    InnerOpening,
    /// The mark after a quotation within another.
    InnerClosing,
    /// An apostrophe.
    Apostrophe,
    /// A dash between words.
    Dash,
    /// A dash without spaces around it.
    LongDash,
    /// A dash between two numbers.
    Range,
    /// Three stops.
    Ellipsis,
    /// A fraction, as the one character that it is.
    Fraction(&'static str),
    /// A sign of multiplication.
    Times,
    /// A mark of minutes or seconds, feet or inches.
    Prime(&'static str),
}

/// The fractions that have a character in all text faces.
const FRACTIONS: [(&str, &str); 5] = [
    ("1/2", "½"),
    ("1/4", "¼"),
    ("3/4", "¾"),
    ("1/3", "⅓"),
    ("2/3", "⅔"),
];

impl Meaning {
    /// Returns the mark of a language.
    pub fn mark(self, language: Language) -> &'static str {
        let marks: &Marks = &language.locale().typography.marks;
        match self {
            Self::Opening => marks.quotation[0],
            Self::Closing => marks.quotation[1],
            Self::InnerOpening => marks.inner_quotation[0],
            Self::InnerClosing => marks.inner_quotation[1],
            Self::Apostrophe => "’",
            Self::Dash => marks.dash,
            Self::LongDash => marks.long_dash,
            Self::Range => "–",
            Self::Ellipsis => marks.ellipsis,
            Self::Fraction(mark) | Self::Prime(mark) => mark,
            Self::Times => "×",
        }
    }
}

/// Finds the marks of the typewriter in a paragraph. Addresses, options of programs and numbers of
/// documents, such as `resolution 1/2`, have marks like them that are meant.
pub fn typewriter_marks(text: &str) -> Vec<TypewriterMark> {
    let mut scan = Scan {
        text,
        found: Vec::new(),
        is_open: false,
        inner: None,
    };
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        at += scan.take(at, rest);
    }
    scan.found
}

/// The search through a paragraph.
struct Scan<'t> {
    text: &'t str,
    found: Vec<TypewriterMark>,
    /// Whether a quotation is open.
    is_open: bool,
    /// The index of the mark that may open an inner quotation.
    inner: Option<usize>,
}

impl Scan<'_> {
    /// Looks at what begins at a byte, and returns its length.
    fn take(&mut self, at: usize, rest: &str) -> usize {
        let first = rest.chars().next().map_or(1, char::len_utf8);
        match rest.as_bytes()[0] {
            b'"' => self.quotation(at),
            b'\'' => self.apostrophe(at),
            b'-' => return self.hyphens(at, rest),
            b'.' => return self.stops(at, rest),
            b'0'..=b'9' => return self.number(at, rest),
            _ if self.begins_word(at) => return address(rest).unwrap_or(first),
            _ => {}
        }
        first
    }

    fn before(&self, at: usize) -> Option<char> {
        self.text[..at].chars().next_back()
    }

    fn after(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }

    fn begins_word(&self, at: usize) -> bool {
        self.before(at)
            .is_none_or(|before| !before.is_alphanumeric())
    }

    fn push(&mut self, range: Range<usize>, meaning: Meaning) {
        self.found.push(TypewriterMark { range, meaning });
    }

    /// Returns whether a quotation may open at a byte.
    fn opens(&self, at: usize) -> bool {
        let opening = |c: char| c.is_whitespace() || "([{–—-/\"'“‘«".contains(c);
        self.before(at).is_none_or(opening)
            && self.after(at + 1).is_some_and(|c| !c.is_whitespace())
    }

    /// Returns the part of a word before a byte.
    fn word_before(&self, at: usize) -> &str {
        let mut words = self.text[..at].rsplit(char::is_whitespace);
        words.next().unwrap_or_default()
    }

    /// Returns whether a mark belongs to a measure: `33°30'12"`, `5'10"`.
    fn is_of_measure(&self, at: usize) -> bool {
        let word = self.word_before(at);
        // The apostrophe of a year, `'90`, follows no digit.
        let mut marks = word.match_indices(['°', '\'', '′']);
        let is_unit = |(at, _): (usize, &str)| word[..at].ends_with(|c: char| c.is_ascii_digit());
        word.ends_with(|c: char| c.is_ascii_digit()) && marks.any(is_unit)
    }

    fn quotation(&mut self, at: usize) {
        if self.is_of_measure(at) {
            return self.push(at..at + 1, Meaning::Prime("″"));
        }
        let meaning = if self.opens(at) && !self.is_open {
            Meaning::Opening
        } else {
            Meaning::Closing
        };
        // Inches after a number.
        let is_measure = !self.is_open && self.before(at).is_some_and(|c| c.is_ascii_digit());
        if is_measure {
            return;
        }
        self.is_open = meaning == Meaning::Opening;
        self.push(at..at + 1, meaning);
    }

    /// Takes an apostrophe, or a mark of an inner quotation: one that opens is an apostrophe until
    /// another closes it.
    fn apostrophe(&mut self, at: usize) {
        let before = self.before(at);
        let after = self.after(at + 1);
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        if before.is_some_and(|c| c.is_ascii_digit()) {
            let rest = &self.text[at + 1..];
            let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            match digits {
                _ if self.word_before(at).contains('°') => {
                    return self.push(at..at + 1, Meaning::Prime("′"));
                }
                1 | 2 => return self.push(at..at + 1, Meaning::Prime("′")),
                // "1'000'000": thousands.
                3.. => return,
                0 => {}
            }
        }
        if self.inner.is_none() && before.is_some_and(|c| c.is_ascii_digit()) && !is_letter(after) {
            return;
        }
        let opens = self.opens(at) && !after.is_some_and(|c| c.is_ascii_digit());
        let closes = before.is_some_and(|c| !c.is_whitespace()) && !is_letter(after);
        if let Some(opening) = self.inner.filter(|_| closes) {
            self.inner = None;
            self.found[opening].meaning = Meaning::InnerOpening;
            self.push(at..at + 1, Meaning::InnerClosing);
            return;
        }
        if opens && !is_letter(before) {
            self.inner = Some(self.found.len());
        }
        self.push(at..at + 1, Meaning::Apostrophe);
    }

    fn hyphens(&mut self, at: usize, rest: &str) -> usize {
        let count = rest.len() - rest.trim_start_matches('-').len();
        let after = rest[count..].chars().next();
        let before = self.before(at);
        let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let is_option = is_space(before) && after.is_some_and(char::is_alphanumeric);
        let meaning = match count {
            2 | 3 if is_option => None,
            2 if is_digit(before) && is_digit(after) => Some(Meaning::Range),
            2 if is_space(before) || is_space(after) => Some(Meaning::Dash),
            2 if self.joins_names(at, count) => Some(Meaning::Range),
            2 | 3 => Some(Meaning::LongDash),
            _ => None,
        };
        if let Some(meaning) = meaning {
            self.push(at..at + count, meaning);
        }
        count
    }

    /// Returns whether a dash joins two symbols, as in `A/75/356--S/2020/947`, or two names.
    fn joins_names(&self, at: usize, length: usize) -> bool {
        let mut after = self.text[at + length..].split(char::is_whitespace);
        let words = [self.word_before(at), after.next().unwrap_or_default()];
        let is_symbol = |word: &str| word.contains('/') && word.contains(|c: char| c.is_numeric());
        let is_name = |word: &str| {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic)
        };
        words.iter().all(|word| is_symbol(word)) || words.iter().all(|word| is_name(word))
    }

    fn stops(&mut self, at: usize, rest: &str) -> usize {
        let count = rest.len() - rest.trim_start_matches('.').len();
        let is_path = self.before(at) == Some('/') || rest[count..].starts_with('/');
        if count == 3 && !is_path {
            self.push(at..at + count, Meaning::Ellipsis);
        }
        count
    }

    /// Takes a number, with the fraction that it may be.
    fn number(&mut self, at: usize, rest: &str) -> usize {
        let is_part = |c: char| c.is_alphanumeric() || "/.,-–".contains(c);
        let end = rest.find(|c: char| !is_part(c)).unwrap_or(rest.len());
        let whole = rest[..end].trim_end_matches(['.', ',', '-', '–']);
        if !self.begins_word(at) || self.before(at).is_some_and(is_part) {
            return rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        }
        let fraction = FRACTIONS.iter().find(|(typed, _)| *typed == whole);
        if let Some((typed, fraction)) = fraction
            && !names_a_document(&self.text[..at])
            && !(self.before(at) == Some('(') && rest[typed.len()..].starts_with(')'))
        {
            self.push(at..at + typed.len(), Meaning::Fraction(fraction));
            return typed.len();
        }
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let is_factor = rest[digits..]
            .strip_prefix(" x ")
            .is_some_and(|other| other.starts_with(|c: char| c.is_ascii_digit()));
        if is_factor {
            self.push(at + digits + 1..at + digits + 2, Meaning::Times);
            return digits + 3;
        }
        digits
    }
}

/// Returns the length of an address at the beginning of a text.
fn address(rest: &str) -> Option<usize> {
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let word = &rest[..end];
    let is_address = word.contains("://") || word.starts_with("www.") || word.contains('@');
    is_address.then_some(end)
}

/// Returns whether the last word before a number makes it the number of a thing: a capital, as in
/// `Annex 1/2`, or a word for a resolution.
fn names_a_document(before: &str) -> bool {
    let word = before.trim_end().rsplit(char::is_whitespace).next();
    let word = word.unwrap_or_default();
    let begins_capital = word.starts_with(char::is_uppercase);
    let folded = word.to_lowercase();
    let ends_clause = word.ends_with(['.', ',', ';', ':', '!', '?']);
    !ends_clause
        && (begins_capital
            || super::locales().any(|locale| {
                let resolutions = locale.vocabulary.resolutions.iter();
                let numbered = locale
                    .editorial
                    .into_iter()
                    .flat_map(|rules| rules.numbered);
                resolutions
                    .chain(numbered)
                    .any(|stem| folded.contains(*stem))
            }))
}

#[cfg(test)]
mod tests;
