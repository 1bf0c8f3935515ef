//! The order of signatories: a decision, never an accident.
//!
//! A list is ordered by the Unicode collation of its language (UTS #10 with the tailorings of
//! CLDR): the script of the language comes first, then the others in the order of the collation
//! (Latin, Greek, Cyrillic, …, Hebrew, Arabic, …, Chinese); digits come before letters, by their
//! values. Texts are compared word by word: a hyphen counts as a space, apostrophes, stops and
//! leading punctuation are ignored, and so are the words of [`particles`]. `sort-as` replaces the
//! name of the signatory and is not changed.

pub(super) mod particles;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::preferences::{CollationNumericOrdering, CollationType};
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;
use unicode_normalization::char::is_combining_mark;

use crate::lang::Language;
use crate::letter::model::Signatory;
use crate::read::{Field, Order};

/// The texts of an entry by which it is ordered.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sortable<'a> {
    /// The person.
    pub name: Option<&'a str>,
    /// The organization that signs.
    pub organization: Option<&'a str>,
    /// The body that a person belongs to.
    pub affiliation: Option<&'a str>,
    /// The country.
    pub country: Option<&'a str>,
    /// The text that replaces the name.
    pub sort_as: Option<&'a str>,
    /// The language of the entry, where it is another than the list's.
    pub language: Option<Language>,
}

impl<'a> From<&'a Signatory> for Sortable<'a> {
    fn from(signatory: &'a Signatory) -> Self {
        let text = |field| signatory.text(field).map(|written| written.text.as_str());
        Self {
            name: text(Field::Name),
            organization: text(Field::Organization),
            affiliation: text(Field::Affiliation),
            country: text(Field::Country),
            sort_as: text(Field::SortAs),
            language: signatory.language,
        }
    }
}

/// The alphabetical order of a language.
pub(super) struct Alphabet {
    language: Language,
    /// `None` if there is no data, which the root collation prevents in every language.
    collator: Option<CollatorBorrowed<'static>>,
}

/// A sort key of an entry: two texts, and the unchanged name if these are equal.
struct Key {
    /// `None` if the entry does not have it; such entries come last.
    first: Option<String>,
    second: Option<String>,
    written: String,
}

impl Alphabet {
    /// Makes the alphabetical order of a language: that of Pinyin in Chinese, of strokes in
    /// traditional characters.
    pub fn of(language: Language) -> Self {
        let mut preferences = Locale::try_from_str(language.tag())
            .map(|locale| CollatorPreferences::from(&locale))
            .unwrap_or_default();
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        if language.locale().signatures.orders_by_strokes {
            preferences.collation_type = Some(CollationType::Stroke);
        }
        let mut options = CollatorOptions::default();
        options.strength = Some(Strength::Tertiary);
        Self {
            language,
            collator: CollatorBorrowed::try_new(preferences, options).ok(),
        }
    }

    /// Sorts entries; those with equal keys keep their order.
    pub fn arrange<T>(
        &self,
        order: Order,
        entries: Vec<T>,
        texts: impl for<'t> Fn(&'t T) -> Sortable<'t>,
    ) -> Vec<T> {
        if order == Order::AsGiven {
            return entries;
        }
        let mut keyed: Vec<(Key, T)> = entries
            .into_iter()
            .map(|entry| (self.key(order, &texts(&entry)), entry))
            .collect();
        keyed.sort_by(|(left, _), (right, _)| self.compare(left, right));
        keyed.into_iter().map(|(_, entry)| entry).collect()
    }

    fn key(&self, order: Order, entry: &Sortable) -> Key {
        let language = entry.language.unwrap_or(self.language);
        let body = |text: &str| folded(particles::after_article(text, language));
        let person = |text: &str| folded(particles::after_particles(text));
        let own = entry.sort_as.map(folded);
        let name = entry.name.map(person);
        let organization = entry.organization.map(body);
        let affiliation = entry.affiliation.map(body);
        let (first, second) = match order {
            Order::AsGiven => (None, None),
            Order::Name => (
                own.or(name).or(organization.clone()),
                organization.or(affiliation),
            ),
            Order::Organization if organization.is_some() => (own.or(organization), name),
            Order::Organization => (affiliation, own.or(name)),
            Order::Country => (entry.country.map(body), own.or(name).or(organization)),
        };
        let written = entry.name.or(entry.organization).unwrap_or_default();
        Key {
            first,
            second,
            written: written.to_owned(),
        }
    }

    fn compare(&self, left: &Key, right: &Key) -> Ordering {
        self.texts(left.first.as_deref(), right.first.as_deref())
            .then_with(|| self.texts(left.second.as_deref(), right.second.as_deref()))
            .then_with(|| self.text(&left.written, &right.written))
            .then_with(|| left.written.cmp(&right.written))
    }

    fn texts(&self, left: Option<&str>, right: Option<&str>) -> Ordering {
        match (left, right) {
            (Some(left), Some(right)) => self.text(left, right),
            (left, right) => left.is_none().cmp(&right.is_none()),
        }
    }

    fn text(&self, left: &str, right: &str) -> Ordering {
        match &self.collator {
            Some(collator) => collator.compare(left, right),
            None => left.cmp(right),
        }
    }
}

/// Returns the words of a text, separated by single spaces, or the text itself if it has none.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_alphanumeric() || is_combining_mark(character) {
            folded.push(character);
        } else if !is_ignored(character) && !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    if folded.is_empty() {
        text.to_owned()
    } else {
        folded
    }
}

/// Returns whether sorting ignores a mark within a word: an apostrophe, a stop, a joiner, the Arabic
/// tatweel.
fn is_ignored(character: char) -> bool {
    matches!(
        character,
        '\'' | '’' | '‘' | '`' | '.' | '\u{200c}' | '\u{200d}' | '\u{ad}' | '\u{640}'
    )
}
