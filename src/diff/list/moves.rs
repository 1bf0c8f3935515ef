//! The entries that have moved among the others.

use std::collections::BTreeMap;

/// A pair of indices: of the old list and of the new.
type Pair = (usize, usize);

/// Pairs whose order is kept: the index in the new list by that in the old.
pub(super) struct Kept(BTreeMap<usize, usize>);

impl Kept {
    /// Finds the longest run of pairs whose order is kept (patience sorting), and those that are
    /// left, in the order of the new list: the fewest that have to be moved to get from one order
    /// to the other.
    pub fn of(mut pairs: Vec<Pair>) -> (Self, Vec<Pair>) {
        pairs.sort_unstable();
        // The index of the pair that ends the best run of each length, and what comes before each.
        let mut ends: Vec<usize> = Vec::new();
        let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
        for (index, (_, new)) in pairs.iter().enumerate() {
            let length = ends.partition_point(|end| pairs[*end].1 < *new);
            before.push(length.checked_sub(1).map(|length| ends[length]));
            match ends.get_mut(length) {
                Some(end) => *end = index,
                None => ends.push(index),
            }
        }
        let mut is_kept = vec![false; pairs.len()];
        let mut next = ends.last().copied();
        while let Some(index) = next {
            is_kept[index] = true;
            next = before[index];
        }
        let all = pairs.into_iter().zip(is_kept);
        let (kept, moved): (Vec<_>, Vec<_>) = all.partition(|(_, is_kept)| *is_kept);
        let mut moved: Vec<Pair> = moved.into_iter().map(|(pair, _)| pair).collect();
        moved.sort_unstable_by_key(|(_, new)| *new);
        (
            Self(kept.into_iter().map(|(pair, _)| pair).collect()),
            moved,
        )
    }

    /// Adds a pair if the order is kept with it, and returns whether it is.
    pub fn takes(&mut self, (old, new): Pair) -> bool {
        let before = self.0.range(..old).next_back();
        let after = self.0.range(old..).next();
        let takes = before.is_none_or(|(_, before)| *before < new)
            && after.is_none_or(|(_, after)| new < *after);
        if takes {
            self.0.insert(old, new);
        }
        takes
    }
}
