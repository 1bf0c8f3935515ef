//! Words that are recognized whatever the language of the letter.

use std::sync::OnceLock;

use super::locale::{self, Vocabulary, Words};

/// The words of a kind in all locales.
pub struct WordSet {
    words: fn(&Vocabulary) -> Words,
    sorted: OnceLock<Vec<&'static str>>,
}

impl WordSet {
    /// Selects words.
    pub const fn of(words: fn(&Vocabulary) -> Words) -> Self {
        Self {
            words,
            sorted: OnceLock::new(),
        }
    }

    /// Returns the words, each once and in order.
    pub fn words(&self) -> &[&'static str] {
        self.sorted.get_or_init(|| {
            let all = locale::all().flat_map(|locale| (self.words)(&locale.vocabulary));
            let mut words: Vec<&str> = all.copied().collect();
            words.sort_unstable();
            words.dedup();
            words
        })
    }

    /// Returns whether a text is one of the words.
    pub fn contains(&self, text: &str) -> bool {
        self.words().binary_search(&text).is_ok()
    }
}
