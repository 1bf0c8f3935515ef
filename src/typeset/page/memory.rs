//! Paragraphs that were set before, for letters that have most of their text in common.
//!
//! A paragraph depends on its text, its style and its measure alone, and so do its lines: one that is
//! remembered is the one that would be set again.

use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::set::Setter;
use crate::parallel;
use crate::typeset::font::Library;
use crate::typeset::paragraph::{self, SetParagraph};
use crate::typeset::style::ParagraphStyle;
use crate::typeset::text::{Shaper, StyledText};
use crate::typeset::unit::Length;

/// The number of paragraphs after which those that were not used again are forgotten.
const MOST: usize = 256;

/// A setter that may remember the paragraphs that it has set.
pub struct Memory<'l> {
    shaper: Shaper<'l>,
    remembered: Option<Remembered>,
}

/// The paragraphs that were set or used lately, and those of the time before.
#[derive(Default)]
struct Remembered {
    recent: FxHashMap<u64, Known>,
    older: FxHashMap<u64, Known>,
}

/// All that a set paragraph depends on.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Key<'t> {
    text: &'t StyledText,
    style: &'t ParagraphStyle,
    measure: Length,
}

/// A paragraph that was set.
struct Known {
    text: StyledText,
    style: ParagraphStyle,
    measure: Length,
    set: SetParagraph,
}

impl Known {
    fn key(&self) -> Key<'_> {
        Key {
            text: &self.text,
            style: &self.style,
            measure: self.measure,
        }
    }
}

impl<'l> Memory<'l> {
    /// Makes a setter that remembers nothing.
    pub fn none(library: &'l Library) -> Self {
        Self {
            shaper: Shaper::new(library),
            remembered: None,
        }
    }

    /// Makes a setter that remembers paragraphs, for many letters that differ little.
    pub fn new(library: &'l Library) -> Self {
        Self {
            remembered: Some(Remembered::default()),
            ..Self::none(library)
        }
    }
}

impl Remembered {
    /// Returns a paragraph by its key and the hash of that.
    fn find(&mut self, key: Key<'_>, hash: u64) -> Option<SetParagraph> {
        let is_it = |known: &&Known| known.key() == key;
        if let Some(known) = self.recent.get(&hash).filter(is_it) {
            return Some(known.set.clone());
        }
        let known = self.older.remove(&hash);
        let known = known.filter(|known| is_it(&known))?;
        let set = known.set.clone();
        self.add(hash, known);
        Some(set)
    }

    fn add(&mut self, hash: u64, known: Known) {
        if self.recent.len() >= MOST {
            self.older = std::mem::take(&mut self.recent);
        }
        self.recent.insert(hash, known);
    }
}

impl Setter for Memory<'_> {
    fn set(&mut self, text: &StyledText, style: &ParagraphStyle, measure: Length) -> SetParagraph {
        let Some(remembered) = &mut self.remembered else {
            return paragraph::set(text, style, measure, &mut self.shaper);
        };
        let key = Key {
            text,
            style,
            measure,
        };
        let hash = FxBuildHasher.hash_one(key);
        if let Some(set) = remembered.find(key, hash) {
            return set;
        }
        let known = Known {
            text: text.clone(),
            style: *style,
            measure,
            set: paragraph::set(text, style, measure, &mut self.shaper),
        };
        let set = known.set.clone();
        remembered.add(hash, known);
        set
    }

    fn each<I: Send, R: Send>(
        &mut self,
        items: Vec<I>,
        work: impl Fn(I, &mut Self) -> R + Sync,
    ) -> Vec<R> {
        // Letters that differ little are at work on every core already.
        if self.remembered.is_some() {
            return items.into_iter().map(|item| work(item, self)).collect();
        }
        let library = self.shaper.library();
        parallel::parallel_map(items, self, || Memory::none(library), work)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typeset::page::tests::stand_in;

    #[test]
    fn a_remembered_paragraph_is_the_one_that_would_be_set() {
        let library = Library::builtin();
        let (mut memory, mut none) = (Memory::new(&library), Memory::none(&library));
        let (style, measure) = (stand_in::style(12), Length::pt(60));
        for number in (0..2 * MOST).chain(0..4).chain(2 * MOST - 4..2 * MOST) {
            let text = stand_in::text(&format!("Paragraph {number} of a letter"));
            let set = memory.set(&text, &style, measure);
            assert_eq!(set, none.set(&text, &style, measure), "{number}");
        }
        let remembered = memory.remembered.expect("a memory");
        assert!(remembered.recent.len() + remembered.older.len() <= 2 * MOST);
    }
}
