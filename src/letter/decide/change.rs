//! The changes that decisions make in a list.

use std::collections::{BTreeMap, BTreeSet};

use super::Apart;
use crate::read::{DraftSignatory, Field};
use crate::source::Span;

/// The fate of each entry of a list, by its number.
#[derive(Default)]
pub(super) struct Changes {
    /// The entry that stands for each that is the same, and where that was decided.
    keepers: BTreeMap<usize, (usize, Span)>,
    /// The entries that are left out, or withdrawn.
    pub gone: BTreeSet<usize>,
    /// The entries that print something else than they say.
    pub edited: BTreeMap<usize, DraftSignatory>,
    /// Where the fields of entries are corrected that are.
    pub corrected: BTreeMap<(usize, Field), Span>,
    /// Those who have withdrawn from the lists of what is attached, by their places.
    pub gone_elsewhere: BTreeSet<Span>,
    /// The entries that are told apart.
    pub apart: Apart,
    /// The places of entries that no message may show.
    pub hidden: Vec<Span>,
}

impl Changes {
    /// Returns whether an entry is not printed.
    pub fn is_gone(&self, index: usize) -> bool {
        self.gone.contains(&index) || self.keepers.contains_key(&index)
    }

    /// Returns the entry that stands for another, or the entry itself.
    pub fn root(&self, index: usize) -> usize {
        let mut root = index;
        while let Some((keeper, _)) = self.keepers.get(&root) {
            root = *keeper;
        }
        root
    }

    /// Returns where it was decided that another stands for an entry, or this for another.
    pub fn decided(&self, index: usize) -> Option<Span> {
        let own = self.keepers.get(&index);
        let of_another = || self.keepers.values().find(|(keeper, _)| *keeper == index);
        own.or_else(of_another).map(|(_, place)| *place)
    }

    /// Returns an entry to be changed.
    pub fn edit(&mut self, index: usize, original: &DraftSignatory) -> &mut DraftSignatory {
        self.edited.entry(index).or_insert_with(|| original.clone())
    }

    /// Lets an entry stand for another; where that contradicts an earlier decision, returns its
    /// place.
    pub fn keep(&mut self, keeper: usize, other: usize, place: Span) -> Result<(), Span> {
        let root = self.root(keeper);
        match self.keepers.get(&other) {
            Some(_) if self.root(other) == root => Ok(()),
            Some((_, earlier)) => Err(*earlier),
            None if root == other => {
                let earlier = self.keepers.get(&keeper).map_or(place, |(_, place)| *place);
                Err(earlier)
            }
            None => {
                self.keepers.insert(other, (keeper, place));
                Ok(())
            }
        }
    }

    /// Adds to some entries all for which the same entry is.
    pub fn with_the_same(&self, entries: &BTreeSet<usize>) -> BTreeSet<usize> {
        let roots: BTreeSet<usize> = entries.iter().map(|index| self.root(*index)).collect();
        let same = self.keepers.keys().copied();
        let same = same.filter(|index| roots.contains(&self.root(*index)));
        same.chain(entries.iter().copied())
            .chain(roots.iter().copied())
            .collect()
    }
}
