//! What was taken out of one sequence and put into it to make another.
//!
//! All comparisons go through here, and over numbers: the algorithm is a large piece of the
//! program for each type that it compares.

use std::collections::HashMap;
use std::hash::Hash;

use similar::algorithms::{Capture, Compact, Replace, myers};
use similar::{DiffOp, DiffableStr};

/// Returns the runs of two sequences that are the same, taken out, put in or replaced, in order
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

/// Parts a text into words and what stands between them (UAX #29, word boundaries).
pub(crate) fn words(text: &str) -> Vec<&str> {
    text.tokenize_unicode_words()
}
