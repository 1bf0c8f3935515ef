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
