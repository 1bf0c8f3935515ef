//! The comparison of two versions of a letter: signatories, text, and pages.
//!
//! A list is compared by who its entries are, whatever their lines and files; a text by words
//! within its paragraphs; pages by what is on them. Only what is printed is reported: of the text
//! that an entry is ordered by, which is not, only that it changed.

mod attachments;
mod fields;
mod list;
mod pages;
#[cfg(test)]
mod tests;
mod text;

use crate::lang::Language;
use crate::letter::{Letter, PartialLetter};

pub use crate::letter::{TextKind, TextSegment, by_words};
pub use fields::FieldChange;
pub use list::{EntryChange, EntryField, ListChanges, Listed, Move};
pub use pages::{DocumentChanges, PageChange, PageKind, compare_documents};
pub use text::{BlockChange, BlockKind, BlockPlace, TextChange};

/// The differences in text between two versions of a letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The languages that only the new version has.
    pub added_languages: Vec<Language>,
    /// The languages that only the old version has.
    pub removed_languages: Vec<Language>,
    /// The lists of signatories.
    pub lists: Vec<In<ListChanges>>,
    /// The fields of the letter.
    pub fields: Vec<In<FieldChange>>,
    /// The texts.
    pub texts: Vec<In<TextChange>>,
}

/// A change, and the languages of the letter in which it is the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct In<T> {
    /// The languages, in the order of the new version.
    pub languages: Vec<Language>,
    /// The change.
    pub change: T,
}

impl Changes {
    /// Compares two versions of a letter, each in its languages.
    pub fn between(old: &[Letter], new: &[Letter]) -> Self {
        let mut changes = Self {
            added_languages: only_in(new, old),
            removed_languages: only_in(old, new),
            ..Self::default()
        };
        for new in new {
            let Some(old) = old.iter().find(|old| old.language == new.language) else {
                continue;
            };
            let language = new.language;
            gather(&mut changes.lists, language, list::compare_all(old, new));
            gather(&mut changes.fields, language, fields::compare(old, new));
            gather(&mut changes.texts, language, text::compare_all(old, new));
        }
        changes
    }

    /// Compares two versions of a letter, at least one with errors, as far as they could be read:
    /// the list, the fields and the texts in each language that both have.
    pub fn between_partial(old: &[PartialLetter], new: &[PartialLetter]) -> Self {
        let mut changes = Self::default();
        for new in new {
            let Some(old) = old.iter().find(|old| old.language == new.language) else {
                continue;
            };
            let lists = list::compare_partial(old, new).into_iter().collect();
            gather(&mut changes.lists, new.language, lists);
            let language = new.language;
            gather(
                &mut changes.fields,
                language,
                fields::compare_partial(old, new),
            );
            gather(
                &mut changes.texts,
                language,
                text::compare_partial(old, new),
            );
        }
        changes
    }

    /// Returns whether nothing differs.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Returns the languages that some letters have and others have not.
fn only_in(letters: &[Letter], others: &[Letter]) -> Vec<Language> {
    let lacking = |letter: &&Letter| others.iter().all(|other| other.language != letter.language);
    let lacking = letters.iter().filter(lacking);
    lacking.map(|letter| letter.language).collect()
}

/// Adds the changes of a language; one that was found in another language already gains it.
fn gather<T: PartialEq>(all: &mut Vec<In<T>>, language: Language, found: Vec<T>) {
    for change in found {
        match all.iter_mut().find(|known| known.change == change) {
            Some(known) => known.languages.push(language),
            None => all.push(In {
                languages: vec![language],
                change,
            }),
        }
    }
}
