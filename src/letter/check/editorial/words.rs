//! The words of a passage, as checks of style look at them.

use std::ops::Range;

use crate::report::Diagnostic;

/// Something that is not in style, and where.
pub(super) type Fault = (Range<usize>, Diagnostic);

/// A word of a text, with its location.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'a> {
    pub start: usize,
    pub text: &'a str,
}

impl Word<'_> {
    pub fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }
}

/// Divides a text into words at white space, without the punctuation around them.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let edge = |character: char| {
        character.is_ascii_punctuation() && character != '%' || "“”‘’«»–—…".contains(character)
    };
    text.split(char::is_whitespace)
        .filter_map(|word| {
            let left = word.trim_start_matches(edge);
            let start = left.as_ptr() as usize - text.as_ptr() as usize;
            let text = left.trim_end_matches(edge);
            (!text.is_empty()).then_some(Word { start, text })
        })
        .collect()
}
