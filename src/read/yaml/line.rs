//! The line around a fault, taken apart as a person reads it.

use crate::source::{FileId, Span};

/// A line of the user's file.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    pub file: FileId,
    /// Where the line begins in the text.
    pub start: usize,
    /// The line, without its break.
    pub text: &'a str,
}

impl<'a> Line<'a> {
    /// Returns the line that holds a byte of the text.
    pub fn at(file: FileId, whole: &'a str, offset: usize) -> Self {
        let mut offset = offset.min(whole.len());
        while !whole.is_char_boundary(offset) {
            offset -= 1;
        }
        let start = whole[..offset].rfind('\n').map_or(0, |end| end + 1);
        let end = whole[offset..]
            .find('\n')
            .map_or(whole.len(), |end| offset + end);
        let text = whole[start..end].trim_end_matches('\r');
        Self { file, start, text }
    }

    /// Returns the nearest line above that is not blank.
    pub fn above(self, whole: &'a str) -> Option<Self> {
        let mut line = self;
        loop {
            line = Self::at(line.file, whole, line.start.checked_sub(1)?);
            if !line.text.trim().is_empty() {
                return Some(line);
            }
        }
    }

    /// Returns the place of a part of the line.
    pub fn place(self, start: usize, end: usize) -> Span {
        Span::new(self.file, self.start + start, self.start + end)
    }

    /// Returns the place of the line without the white space around it.
    pub fn words(self) -> Span {
        let start = self.text.len() - self.text.trim_start().len();
        self.place(start, self.text.trim_end().len())
    }

    /// Returns the offset of what is after white space and the signs of lists.
    pub fn first_word(self) -> usize {
        let mut rest = self.text.trim_start();
        while let Some(item) = rest.strip_prefix("- ") {
            rest = item.trim_start();
        }
        self.text.len() - rest.len()
    }

    /// Finds the key that the line begins with, and where its value begins: of `  - name: Ana`,
    /// `name` and the offset of `Ana`.
    pub fn key(self) -> Option<(&'a str, usize)> {
        let first = self.first_word();
        let rest = &self.text[first..];
        let colon = rest
            .find(": ")
            .or_else(|| rest.strip_suffix(':').map(str::len))?;
        let key = &rest[..colon];
        if key.is_empty() || key.contains(['"', '\'', '{', '[', '#']) {
            return None;
        }
        let after = &rest[colon + 1..];
        let value = first + colon + 1 + (after.len() - after.trim_start().len());
        Some((key, value))
    }

    /// Finds a key with no space after its colon: of `name:Ana`, the key and the offset of `Ana`.
    pub fn tight_key(self) -> Option<(&'a str, usize)> {
        let first = self.first_word();
        let rest = &self.text[first..];
        let (key, after) = rest.split_once(':')?;
        let plain = !key.is_empty()
            && key
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
            && !after.starts_with([' ', '\t', ':', '/'])
            && !after.is_empty();
        plain.then_some((key, first + key.len() + 1))
    }
}

/// Returns the value that begins at a place and ends with its line or with a comment.
pub(super) fn value_at(whole: &str, start: usize) -> &str {
    let rest = whole.get(start..).unwrap_or("");
    let line = rest.lines().next().unwrap_or("");
    line.split(" #").next().unwrap_or("").trim_end()
}
