//! The data of a language: everything that differs between languages is a value here.
//!
//! A language has one file in `locales`. Code elsewhere asks the locale for a value and never
//! compares languages.

mod numbers;
mod titles;
mod typography;
mod vocabulary;

pub use numbers::Numbers;
pub use titles::{AnnexHeading, ComposedTitle, SharedOffice, Titles};
pub use typography::{Marks, Side, Typography};
pub use vocabulary::Vocabulary;

use super::Language;
use super::locales;
use super::ordinal::Gender;
use super::phrase::Entry;
use super::tie::Tie;

/// Words, in lower case unless their use says otherwise.
pub type Words = &'static [&'static str];

/// Everything that is particular to a language.
///
/// A locale is written as the values that differ from [`Locale::DEFAULT`].
#[derive(Clone, Copy)]
pub struct Locale {
    /// The tag (BCP 47). With a script or region it applies to that variety only.
    pub tag: &'static str,
    /// The tag with the region that office programs expect; empty if it is the tag itself.
    pub office_tag: &'static str,
    /// Names and codes that people write instead of the tag.
    pub names: Words,
    /// The place among the official languages of the United Nations; `None` if it is not one.
    pub official: Option<Official>,
    /// The built-in phrases, including the names of the months.
    pub phrases: &'static [Entry],
    /// Names of months in texts besides those of dates, each with its number.
    pub months: &'static [(u8, &'static str)],
    /// The inflection of the names of months: names longer than a number of letters end in a
    /// number of letters that may change. The first pair that applies counts.
    pub month_endings: &'static [(usize, usize)],
    /// Whether months are numbers before a sign, as in `2月`.
    pub numbers_months: bool,
    /// Whether texts also write the month before the day: `March 24`.
    pub month_before_day: bool,
    /// The ordinals of sessions and years; `None` if they are unknown.
    pub sessions: Option<Sessions>,
    /// Numbers and marks.
    pub numbers: Numbers,
    /// Punctuation and emphasis.
    pub typography: Typography,
    /// The layout of signatures.
    pub signatures: Signatures,
    /// Titles of documents and the headings of annexes made from them.
    pub titles: Titles,
    /// Style rules for covering letters; `None` if they are not checked.
    pub editorial: Option<&'static Editorial>,
    /// Spaces at which lines do not end.
    pub ties: &'static [Tie],
    /// Words that are recognized in letters and lists.
    pub vocabulary: Vocabulary,
}

/// The place of a language among the official languages of the United Nations.
#[derive(Clone, Copy)]
pub struct Official {
    /// The letter in job numbers: `16-03196 (E)`.
    pub letter: char,
    /// The part of a document's address that selects the language; empty for the default.
    pub path: &'static str,
    /// Whether mastheads keep the lines of distribution, date, language and original in English
    /// (un-letter-format 3.1).
    pub has_english_masthead: bool,
    /// The name in the line of the original.
    pub masthead_name: super::Phrase,
    /// The name in the note of an annex.
    pub note_name: super::Phrase,
}

/// The numbers of sessions of the General Assembly and of years of the Security Council.
#[derive(Clone, Copy)]
pub struct Sessions {
    /// Writes the ordinal of a number from 1 to 100.
    pub(super) ordinal: fn(u32, Gender) -> String,
    /// The line of a session, with `{ordinal}`, and the gender of its noun.
    pub(super) session: (&'static str, Gender),
    /// The line of a year, with `{ordinal}`, and the gender of its noun.
    pub(super) year: (&'static str, Gender),
}

/// The layout of signatures (un-letter-format 1.11 and 3.3).
#[derive(Clone, Copy)]
pub struct Signatures {
    /// Whether the office appears above the name.
    pub office_first: bool,
    /// Whether the note that the original is signed follows the name.
    pub note_last: bool,
    /// Whether a letter lists its enclosures below its text, before the signature.
    pub enclosures_first: bool,
    /// Whether lists are ordered by the strokes of their characters (CLDR).
    pub orders_by_strokes: bool,
}

/// Style rules for covering letters (UN Editorial Manual and Correspondence Manual).
pub struct Editorial {
    /// Abbreviations, each with what is written instead.
    pub abbreviations: &'static [(&'static str, &'static str)],
    /// The words for a percentage, in the correct form.
    pub per_cent: &'static str,
    /// Other ways to write a percentage after a number.
    pub not_per_cent: Words,
    /// The endings of days written as ordinals: `24th`.
    pub day_endings: Words,
    /// The numbers below ten.
    pub small_numbers: [&'static str; 10],
    /// Larger numbers that are one word.
    pub large_numbers: &'static [(&'static str, u32)],
    /// Words after a number that stays in figures: units, and words that count by themselves.
    pub units: Words,
    /// Words before a number that names a thing: `article 3`.
    pub numbered: Words,
    /// Words after a number that are not what it counts.
    pub joining: Words,
}

impl Locale {
    /// The values of a language about which nothing else is known.
    pub const DEFAULT: Self = Self {
        tag: "und",
        office_tag: "",
        names: &[],
        official: None,
        phrases: &[],
        months: &[],
        month_endings: &[],
        numbers_months: false,
        month_before_day: false,
        sessions: None,
        numbers: Numbers::DEFAULT,
        typography: Typography::DEFAULT,
        signatures: Signatures {
            office_first: false,
            note_last: false,
            enclosures_first: false,
            orders_by_strokes: false,
        },
        titles: Titles::EMPTY,
        editorial: None,
        ties: &[],
        vocabulary: Vocabulary::EMPTY,
    };
}

impl Language {
    /// Returns the locale of the language, or the default locale if it has none.
    ///
    /// A locale whose tag names a script or region takes precedence over that of the whole language.
    pub fn locale(self) -> &'static Locale {
        // Asked for each word: nearly all locales are ruled out by their first letters.
        let primary = self.primary();
        let fits = |locale: &&&Locale| {
            let parted = locale.tag.split_at_checked(primary.len());
            parted.is_some_and(|(start, rest)| {
                let mut subtags = rest.split('-');
                start.eq_ignore_ascii_case(primary)
                    && subtags.next() == Some("")
                    && subtags.all(|subtag| self.has_subtag(subtag))
            })
        };
        let found = locales::ALL.iter().filter(fits);
        found
            .max_by_key(|locale| locale.tag.len())
            .copied()
            .unwrap_or(&Locale::DEFAULT)
    }

    /// Returns the comma of the language, with the space after it, or that of its script if nothing
    /// else is known about it.
    pub fn comma(self) -> &'static str {
        let locale = self.locale();
        let typography = match self.script() {
            _ if locale.tag != Locale::DEFAULT.tag => &locale.typography,
            Some("Arab") => &Typography::ARABIC,
            Some("Hani" | "Hans" | "Hant" | "Jpan") => &Typography::EAST_ASIAN,
            _ => &locale.typography,
        };
        typography.comma
    }
}

/// Returns all locales.
pub fn all() -> impl Iterator<Item = &'static Locale> + Clone {
    locales::ALL.iter().copied()
}

/// Returns the official languages of the United Nations, by their primary subtags.
pub fn official_tags() -> impl Iterator<Item = &'static str> {
    let official = all().filter(|locale| locale.official.is_some());
    official
        .map(|locale| locale.tag)
        .filter(|tag| !tag.contains('-'))
}

/// Returns the tag of a language by one of the names or codes that people write instead.
pub fn tag_by_name(name: &str) -> Option<&'static str> {
    let folded = name.to_lowercase();
    let named = all().find(|locale| locale.names.contains(&folded.as_str()));
    named.map(|locale| locale.tag)
}

#[cfg(test)]
mod tests;
