//! The order of those who sign: a decision, never an accident.
//!
//! A list is ordered by the Unicode collation of its language (UTS #10 with the tailorings of
//! CLDR): the script of the language comes first, then the others as the collation has them
//! (Latin, Greek, Cyrillic, …, Hebrew, Arabic, …, Chinese); figures come before letters, and by
//! their values. Texts are ordered word by word: a hyphen counts as a space, apostrophes, stops
//! and signs at the beginning count for nothing, and [`particles`] tells which words are passed
//! over. `sort-as` stands for the name of the one who signs, as it is written.

mod particles;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::preferences::{CollationNumericOrdering, CollationType};
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;
use unicode_normalization::char::is_combining_mark;

use super::Signatory;
use crate::lang::Language;

/// How the entries of a list are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// As they are given.
    #[default]
    AsGiven,
    /// By the person, or else the organization.
    Name,
    /// By the organization that signs, or else the one that a person belongs to.
    Organization,
    /// By the country, and within it by name.
    Country,
}

/// The words for the orders.
pub(super) const ORDERS: [(&str, Order); 4] = [
    ("as-given", Order::AsGiven),
    ("name", Order::Name),
    ("organization", Order::Organization),
    ("country", Order::Country),
];

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
    /// What stands for the name.
    pub sort_as: Option<&'a str>,
    /// The language of the entry, where it is another than the list's.
    pub language: Option<Language>,
}

impl<'a> From<&'a Signatory> for Sortable<'a> {
    fn from(signatory: &'a Signatory) -> Self {
        let text = |written: &'a Option<crate::read::Spanned>| {
            written.as_ref().map(|written| written.text.as_str())
        };
        Self {
            name: text(&signatory.name),
            organization: text(&signatory.organization),
            affiliation: text(&signatory.affiliation),
            country: text(&signatory.country),
            sort_as: text(&signatory.sort_as),
            language: signatory.language,
        }
    }
}

/// The alphabetical order of a language.
pub(super) struct Alphabet {
    language: Language,
    /// None where there is no data, which the root collation of every language keeps from being.
    collator: Option<CollatorBorrowed<'static>>,
}

/// What an entry is ordered by: two texts, and its name as it is written where these are equal.
struct Key {
    /// None where the entry does not have it: such entries come last.
    first: Option<String>,
    second: Option<String>,
    written: String,
}

impl Alphabet {
    /// Takes the alphabetical order of a language: that of Pinyin in Chinese, of strokes where the
    /// script is the traditional one.
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

    /// Puts entries in an order; those that are equal in all that they are ordered by stay as they
    /// are given.
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

/// Returns the words of a text, divided by single spaces; the text itself where it holds none.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_alphanumeric() || is_combining_mark(character) {
            folded.push(character);
        } else if !is_passed_over(character) && !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    match folded.is_empty() {
        true => text.to_owned(),
        false => folded,
    }
}

/// Tells whether a sign within a word counts for nothing: an apostrophe, a stop, a joiner, the
/// Arabic tatweel.
fn is_passed_over(character: char) -> bool {
    matches!(
        character,
        '\'' | '’' | '‘' | '`' | '.' | '\u{200c}' | '\u{200d}' | '\u{ad}' | '\u{640}'
    )
}
