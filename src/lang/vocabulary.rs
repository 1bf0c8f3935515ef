//! Words that are recognized whatever the language of the letter.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use super::locale::{self, Vocabulary, Words};

/// The words of a kind in all locales.
pub struct WordSet {
    words: fn(&Vocabulary) -> Words,
    sorted: OnceLock<Vec<&'static str>>,
    /// The same words, to be looked up.
    set: OnceLock<FxHashSet<&'static str>>,
}

impl WordSet {
    /// Selects words.
    pub const fn of(words: fn(&Vocabulary) -> Words) -> Self {
        Self {
            words,
            sorted: OnceLock::new(),
            set: OnceLock::new(),
        }
    }

    /// Returns the words, each once and in order.
    pub fn words(&self) -> &[&'static str] {
        self.sorted.get_or_init(|| {
            let mut words: Vec<&str> = self.all().collect();
            words.sort_unstable();
            words.dedup();
            words
        })
    }

    /// Returns whether a text is one of the words.
    pub fn contains(&self, text: &str) -> bool {
        let set = self.set.get_or_init(|| self.all().collect());
        set.contains(text)
    }

    fn all(&self) -> impl Iterator<Item = &'static str> {
        let locales = locale::all();
        locales.flat_map(|locale| (self.words)(&locale.vocabulary).iter().copied())
    }
}
