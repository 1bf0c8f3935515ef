//! What is known of phrases beside their words.

use super::entry::{Confidence, Entry};
use super::table::Phrase;
use crate::lang::Language;
use crate::lang::count::Category;

impl Phrase {
    /// The months, in order.
    pub const MONTHS: [Self; 12] = [
        Self::January,
        Self::February,
        Self::March,
        Self::April,
        Self::May,
        Self::June,
        Self::July,
        Self::August,
        Self::September,
        Self::October,
        Self::November,
        Self::December,
    ];

    /// The names of Arabic, Chinese, English, French, Russian and Spanish in mastheads.
    pub(super) const MASTHEAD_NAMES: [Self; 6] = [
        Self::MastheadArabic,
        Self::MastheadChinese,
        Self::MastheadEnglish,
        Self::MastheadFrench,
        Self::MastheadRussian,
        Self::MastheadSpanish,
    ];

    /// The same names in the notes of annexes.
    pub(super) const NOTE_NAMES: [Self; 6] = [
        Self::NoteArabic,
        Self::NoteChinese,
        Self::NoteEnglish,
        Self::NoteFrench,
        Self::NoteRussian,
        Self::NoteSpanish,
    ];

    /// Returns the phrase with a name.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|phrase| phrase.name() == name)
            .copied()
    }

    /// Returns the words in one of the six languages.
    pub(super) fn in_language(self, language: Language) -> Option<&'static str> {
        self.entry(language).map(|entry| entry.text)
    }

    /// Returns the names of the parts that may stand in the words, as `{day}` in a date, each with
    /// whether they cannot do without it: whether the words of all six languages have it.
    pub fn parts(self) -> Vec<(&'static str, bool)> {
        let mut parts: Vec<(&'static str, bool)> = Vec::new();
        for entry in self.entries() {
            for name in parts_of(entry.text) {
                if !parts.iter().any(|(other, _)| *other == name) {
                    let has = |other: &Entry| parts_of(other.text).any(|other| other == name);
                    parts.push((name, self.entries().iter().all(has)));
                }
            }
        }
        parts
    }

    /// Returns how sure the words in one of the six languages are. The Chinese ones were seen in
    /// simplified characters alone.
    pub fn confidence(self, language: Language) -> Option<Confidence> {
        let own = self.entry(language).map(|entry| entry.confidence);
        own.map(|own| match language.is_traditional() {
            true => own.max(Confidence::B),
            false => own,
        })
    }

    /// Returns the document in which the words were seen in one of the six languages; none where
    /// they were not.
    pub fn source(self, language: Language) -> Option<&'static str> {
        let entry = self.entry(language).filter(|_| !language.is_traditional());
        entry.and_then(|entry| entry.source)
    }

    fn entry(self, language: Language) -> Option<&'static Entry> {
        let primary = language.primary();
        self.entries()
            .iter()
            .find(|entry| entry.language == primary)
    }

    /// Returns the kind of count that the phrase is for, where it is for one.
    pub(super) fn category(self) -> Option<Category> {
        match self {
            Self::EnclosureNotationOne | Self::AnonymousOne => Some(Category::One),
            Self::EnclosureNotationTwo | Self::AnonymousTwo => Some(Category::Two),
            Self::EnclosureNotationFew | Self::AnonymousFew => Some(Category::Few),
            Self::EnclosureNotationMany | Self::AnonymousMany => Some(Category::Many),
            Self::EnclosureNotationOther | Self::AnonymousOther => Some(Category::Other),
            _ => None,
        }
    }

    /// Tells whether a language can do without the phrase.
    pub(super) fn is_optional(self) -> bool {
        matches!(self, Self::FirstDay | Self::StrokeOrder)
    }
}

/// Returns the names of the parts that are closed.
fn parts_of(text: &str) -> impl Iterator<Item = &str> {
    let opened = text.split('{').skip(1);
    opened.filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}
