//! Edits that turn one sequence into another.
//!
//! All comparisons go through here, as comparisons of numbers: the compiled algorithm is large, and
//! would be repeated for each type.

use std::collections::HashMap;
use std::hash::Hash;

use similar::algorithms::{Capture, Compact, Replace, myers};
use similar::{DiffOp, DiffableStr};

/// Returns the runs of two sequences that are equal, deleted, inserted or replaced, in order
/// (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986).
pub(crate) fn edits<T: Hash + Eq>(old: &[T], new: &[T]) -> Vec<DiffOp> {
    let mut numbers = HashMap::new();
    let mut number = |item| {
        let next = numbers.len();
        *numbers.entry(item).or_insert(next)
    };
    let old: Vec<usize> = old.iter().map(&mut number).collect();
    let new: Vec<usize> = new.iter().map(number).collect();
    let (old, new) = (old.as_slice(), new.as_slice());
    let mut capture = Compact::new(Replace::new(Capture::new()), old, new);
    let Ok(()) = myers::diff(&mut capture, old, 0..old.len(), new, 0..new.len());
    capture.into_inner().into_inner().into_ops()
}

/// Splits a text into words and the characters between them (UAX #29, word boundaries).
pub(crate) fn words(text: &str) -> Vec<&str> {
    text.tokenize_unicode_words()
}

/// A segment of a text that is compared with an older version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextSegment {
    /// The version that has it.
    pub kind: TextKind,
    /// Its text.
    pub text: String,
}

/// The version that has a segment of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// Both versions.
    Same,
    /// The old version alone.
    Old,
    /// The new version alone.
    New,
}

/// Compares two texts of one paragraph by words.
pub fn by_words(old: &str, new: &str) -> Vec<TextSegment> {
    let (old, new) = (words(old), words(new));
    let run = |op: &DiffOp| Run {
        is_same: matches!(op, DiffOp::Equal { .. }),
        old: old[op.old_range()].concat(),
        new: new[op.new_range()].concat(),
    };
    let runs = edits(&old, &new).iter().map(run).collect();
    joined(runs).into_iter().flat_map(Run::segments).collect()
}

/// A run of words that are the same, or are not.
struct Run {
    is_same: bool,
    old: String,
    new: String,
}

impl Run {
    fn segments(self) -> Vec<TextSegment> {
        let segment = |kind, text: String| TextSegment { kind, text };
        let segments = if self.is_same {
            vec![segment(TextKind::Same, self.old)]
        } else {
            vec![
                segment(TextKind::Old, self.old),
                segment(TextKind::New, self.new),
            ]
        };
        let segments = segments.into_iter();
        segments
            .filter(|segment| !segment.text.is_empty())
            .collect()
    }
}

/// Joins runs that differ and have no letter or figure between them: they are read as one.
fn joined(runs: Vec<Run>) -> Vec<Run> {
    let mut joined: Vec<Run> = Vec::new();
    let count = runs.len();
    for (index, run) in runs.into_iter().enumerate() {
        let is_space = run.is_same && !run.old.contains(char::is_alphanumeric) && index + 1 < count;
        match joined.last_mut() {
            Some(last) if !last.is_same && (is_space || !run.is_same) => {
                last.old.push_str(&run.old);
                last.new.push_str(&run.new);
            }
            _ => joined.push(run),
        }
    }
    joined
}
