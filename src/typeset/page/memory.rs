//! Paragraphs that were set before, for letters that have most of their text in common.
//!
//! A paragraph depends on its text, its style and its measure alone, and so do its lines: one that is
//! remembered is the one that would be set again.

use std::collections::HashMap;

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
    recent: HashMap<Key, SetParagraph>,
    older: HashMap<Key, SetParagraph>,
}

/// All that a set paragraph depends on.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Key {
    text: StyledText,
    style: ParagraphStyle,
    measure: Length,
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
    fn find(&mut self, key: &Key) -> Option<SetParagraph> {
        if let Some(set) = self.recent.get(key) {
            return Some(set.clone());
        }
        let set = self.older.remove(key)?;
        self.add(key.clone(), set.clone());
        Some(set)
    }

    fn add(&mut self, key: Key, set: SetParagraph) {
        if self.recent.len() >= MOST {
            self.older = std::mem::take(&mut self.recent);
        }
        self.recent.insert(key, set);
    }
}

impl Setter for Memory<'_> {
    fn set(&mut self, text: &StyledText, style: &ParagraphStyle, measure: Length) -> SetParagraph {
        let Some(remembered) = &mut self.remembered else {
            return paragraph::set(text, style, measure, &mut self.shaper);
        };
        let key = Key {
            text: text.clone(),
            style: *style,
            measure,
        };
        if let Some(set) = remembered.find(&key) {
            return set;
        }
        let set = paragraph::set(text, style, measure, &mut self.shaper);
        remembered.add(key, set.clone());
        set
    }

    fn each<I: Sync, R: Send>(
        &mut self,
        items: &[I],
        work: impl Fn(&I, &mut Self) -> R + Sync,
    ) -> Vec<R> {
        // Letters that differ little are at work on every core already.
        if self.remembered.is_some() {
            return items.iter().map(|item| work(item, self)).collect();
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
