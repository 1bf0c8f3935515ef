//! Which entry of the old list is which of the new.
//!
//! Matching goes from certain to likely: the same in every field; the same person and organization;
//! the same name; and finally nearly the same name if everything else is the same, as after a
//! corrected spelling. An entry without a match is new or gone.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use super::{Entry, EntryField};
use crate::letter::key;

/// The most comparisons among entries that share a key.
const MOST: usize = 10_000;

/// The share of a name that has to be the same if everything else is.
const ALIKE: f64 = 0.8;

/// Finds pairs of indices of the old list and the new; each index is in at most one pair.
pub(in crate::diff) fn find(old: &[Entry<'_>], new: &[Entry<'_>]) -> Vec<(usize, usize)> {
    let mut search = Search {
        old,
        new,
        pairs: Vec::new(),
        old_left: Vec::new(),
        new_left: (0..new.len()).collect(),
    };
    search.same();
    let certain = |old: &Entry<'_>, new: &Entry<'_>| {
        !old.text(EntryField::ORGANIZATION).is_empty() || agree_beyond_the_name(old, new)
    };
    search.by_key(
        |entry| (entry.person(), entry.organization()),
        OnlyCandidate::Pass,
        certain,
    );
    search.by_key(
        |entry| entry.known_name(),
        OnlyCandidate::Pass,
        agree_beyond_the_name,
    );
    search.by_key(
        |entry| entry.fields_without_name(),
        OnlyCandidate::Test,
        agree_in_name,
    );
    search.pairs
}

/// The treatment of two entries if no other shares their key.
#[derive(Clone, Copy, PartialEq, Eq)]
enum OnlyCandidate {
    /// They are a pair.
    Pass,
    /// They are tested as any others.
    Test,
}

impl Entry<'_> {
    fn person(&self) -> String {
        key::person(self.text(EntryField::NAME))
    }

    fn organization(&self) -> String {
        key::organization(self.text(EntryField::ORGANIZATION))
    }

    /// Returns the name by which an entry is known: the person's, or the organization's if no
    /// person is named.
    fn known_name(&self) -> String {
        match self.text(EntryField::NAME) {
            "" => self.organization(),
            _ => self.person(),
        }
    }

    /// Returns the fields of an entry except the name by which it is known.
    fn fields_without_name(&self) -> [String; EntryField::ALL.len()] {
        let name = match self.text(EntryField::NAME) {
            "" => EntryField::ORGANIZATION,
            _ => EntryField::NAME,
        };
        EntryField::ALL.map(|field| match field == name {
            true => String::new(),
            false => self.text(field).to_owned(),
        })
    }

    /// Counts the fields that say the same.
    fn agreement(&self, other: &Self) -> usize {
        let texts = self.texts.iter().zip(other.texts);
        texts.filter(|(mine, theirs)| **mine == *theirs).count()
    }
}

/// Returns whether entries with the same name are the same signatory: if another field is equal
/// too.
fn agree_beyond_the_name(old: &Entry<'_>, new: &Entry<'_>) -> bool {
    const ALIKE_IN_MANY: [EntryField; 3] = [EntryField::Part, EntryField::NAME, EntryField::Signed];
    old.fields()
        .zip(new.texts)
        .filter(|((field, _), _)| !ALIKE_IN_MANY.contains(field))
        .any(|((_, before), after)| !before.is_empty() && before == after)
}

/// Returns whether the names of two entries are nearly the same.
fn agree_in_name(old: &Entry<'_>, new: &Entry<'_>) -> bool {
    strsim::normalized_damerau_levenshtein(&old.known_name(), &new.known_name()) >= ALIKE
}

struct Search<'a, 'e> {
    old: &'a [Entry<'e>],
    new: &'a [Entry<'e>],
    pairs: Vec<(usize, usize)>,
    /// The old entries without a match yet, in order.
    old_left: Vec<usize>,
    new_left: Vec<usize>,
}

impl Search<'_, '_> {
    /// Pairs entries that say the same in every field, the first with the first.
    fn same(&mut self) {
        let mut known: HashMap<&Entry<'_>, VecDeque<usize>> = HashMap::new();
        for (index, entry) in self.old.iter().enumerate() {
            known.entry(entry).or_default().push_back(index);
        }
        let mut is_paired = vec![false; self.old.len()];
        let pairs = &mut self.pairs;
        self.new_left.retain(|index| {
            let fellow = known
                .get_mut(&self.new[*index])
                .and_then(VecDeque::pop_front);
            if let Some(old) = fellow {
                is_paired[old] = true;
                pairs.push((old, *index));
            }
            fellow.is_none()
        });
        let left = (0..self.old.len()).filter(|index| !is_paired[*index]);
        self.old_left = left.collect();
    }

    /// Pairs entries that share a key and pass a test: those first that agree in most.
    fn by_key<K: Ord>(
        &mut self,
        key: impl Fn(&Entry<'_>) -> K,
        lone: OnlyCandidate,
        test: impl Fn(&Entry<'_>, &Entry<'_>) -> bool,
    ) {
        let mut groups: BTreeMap<K, [Vec<usize>; 2]> = BTreeMap::new();
        for old in &self.old_left {
            groups.entry(key(&self.old[*old])).or_default()[0].push(*old);
        }
        for new in &self.new_left {
            if let Some(group) = groups.get_mut(&key(&self.new[*new])) {
                group[1].push(*new);
            }
        }
        let found = self.pairs.len();
        for [olds, news] in groups.into_values() {
            match (olds.as_slice(), news.as_slice()) {
                ([old], [new]) if lone == OnlyCandidate::Pass => self.pairs.push((*old, *new)),
                _ => self.best(&olds, &news, &test),
            }
        }
        let paired = &self.pairs[found..];
        let olds: BTreeSet<usize> = paired.iter().map(|(old, _)| *old).collect();
        let news: BTreeSet<usize> = paired.iter().map(|(_, new)| *new).collect();
        self.old_left.retain(|old| !olds.contains(old));
        self.new_left.retain(|new| !news.contains(new));
    }

    fn best(
        &mut self,
        olds: &[usize],
        news: &[usize],
        test: &impl Fn(&Entry<'_>, &Entry<'_>) -> bool,
    ) {
        // A thousand entries that share all but their names are a list of nothing but names: there
        // nearly equal names prove nothing.
        if olds.len() * news.len() > MOST {
            return;
        }
        let (old_list, new_list) = (self.old, self.new);
        let all = olds
            .iter()
            .flat_map(|old| news.iter().map(move |new| (*old, *new)));
        let passing = all.filter(|(old, new)| test(&old_list[*old], &new_list[*new]));
        let mut passing: Vec<(usize, usize)> = passing.collect();
        let agreement = |(old, new): &(usize, usize)| old_list[*old].agreement(&new_list[*new]);
        // The sort is stable: of pairs that agree as much the first stays the first.
        passing.sort_by_key(|pair| Reverse(agreement(pair)));
        let (mut old_taken, mut new_taken) = (BTreeSet::new(), BTreeSet::new());
        for (old, new) in passing {
            if !old_taken.contains(&old) && !new_taken.contains(&new) {
                old_taken.insert(old);
                new_taken.insert(new);
                self.pairs.push((old, new));
            }
        }
    }
}
