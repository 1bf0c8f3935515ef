//! The entry that was most likely meant by a name that no entry has.

use std::collections::BTreeMap;

use crate::letter::decide::list::{List, Wanted, kind_of};
use crate::letter::entries::printed;
use crate::letter::key::{self, Kind, Namesakes};
use crate::read::Field;

/// The number of entries that are compared with a name; more share its words by chance.
const MOST: usize = 256;
/// The number of neighbours that are examined on either side of a name's place in the alphabet.
const NEIGHBOURS: usize = 4;

/// The entries of a list by the words of their names, and in the order of the alphabet.
pub(super) struct Nearest<'l> {
    list: &'l List<'l>,
    /// The name of each entry, folded.
    names: Vec<String>,
    words: BTreeMap<String, Vec<usize>>,
    /// The entries by what their names are without what people write around them.
    namesakes: Namesakes<usize>,
    /// The entries in the order of their folded names.
    alphabet: Vec<usize>,
}

impl<'l> Nearest<'l> {
    pub fn new(list: &'l List<'l>) -> Self {
        let name = |index: &usize| {
            let printed = printed(list.entries[*index]);
            key::folded(printed.known_as().unwrap_or_default())
        };
        let names: Vec<String> = (0..list.entries.len()).map(|index| name(&index)).collect();
        let mut words: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, name) in names.iter().enumerate() {
            for word in name.split(' ') {
                words.entry(word.to_owned()).or_default().push(index);
            }
        }
        let mut namesakes = Namesakes::new();
        for (index, entry) in list.entries.iter().enumerate() {
            let name = printed(entry).known_as().unwrap_or_default();
            namesakes.add(kind_of(entry), name, index);
        }
        let mut alphabet: Vec<usize> = (0..names.len()).collect();
        alphabet.sort_by(|left, right| (&names[*left], left).cmp(&(&names[*right], right)));
        Self {
            list,
            names,
            words,
            namesakes,
            alphabet,
        }
    }

    /// Finds the entry that is nearest to what is asked for, those excepted that are known to be
    /// others.
    ///
    /// A third of the letters of the shorter name, and half of those of a word, may be wrong: two
    /// persons of one family are not the same. Among equals the entry wins that
    /// has more of the other fields.
    pub fn find(&self, wanted: &Wanted, except: &[usize]) -> Option<usize> {
        let written = wanted.known_as()?;
        let alike = self.alike(Kind::Unknown, written).into_iter();
        if let Some(index) = alike.filter(|index| !except.contains(index)).min() {
            return Some(index);
        }
        let name = key::folded(written);
        let sorted = sorted_words(&name);
        let candidates = self.candidates(&name).into_iter();
        let near = candidates
            .filter(|index| !except.contains(index))
            .filter_map(|index| {
                let index = &index;
                let other = &self.names[*index];
                let distance = strsim::osa_distance(&name, other)
                    .min(strsim::osa_distance(&sorted, &sorted_words(other)));
                let shorter = name.chars().count().min(other.chars().count());
                let is_near = distance <= (shorter / 3).max(1) && distance < shorter.max(1);
                (is_near && words_are_near(&name, other)).then_some((
                    distance,
                    self.others(*index, wanted),
                    *index,
                ))
            });
        near.min().map(|(.., index)| index)
    }

    /// Returns the entries that are likely of the one of a name: those of the same name without
    /// what people write around it, or of another form of it, alone or with other persons.
    pub fn alike(&self, kind: Kind, name: &str) -> Vec<usize> {
        let mut alike = self.namesakes.of(kind, name);
        if kind != Kind::Organization {
            let forms = key::forms(name);
            let is_one = |other: &str| {
                let others = key::forms(other);
                let mut others = others.iter();
                others.any(|other| forms.iter().any(|form| key::may_be_one(form, other)))
            };
            let candidates = self.candidates(&key::folded(name)).into_iter();
            alike.extend(candidates.filter(|index| {
                let entry = self.list.entries[*index];
                printed(entry)[Field::Name].is_some_and(is_one)
            }));
        }
        alike.sort_unstable();
        alike.dedup();
        alike
    }

    /// Counts the other fields in which an entry is not what is asked for.
    fn others(&self, index: usize, wanted: &Wanted) -> usize {
        let printed = printed(self.list.entries[index]);
        let fields = Field::PRINTED.into_iter();
        fields
            .filter(|field| printed[*field] != wanted[*field])
            .count()
    }

    /// Returns the entries that share the rarest words of a name, and its neighbours in the
    /// alphabet.
    fn candidates(&self, name: &str) -> Vec<usize> {
        let mut shared: Vec<&[usize]> = name
            .split(' ')
            .filter_map(|word| self.words.get(word))
            .map(Vec::as_slice)
            .collect();
        shared.sort_by_key(|indices| indices.len());
        let shared = shared.into_iter().flatten().copied().take(MOST);
        let place = self
            .alphabet
            .partition_point(|index| self.names[*index].as_str() < name);
        let neighbours =
            place.saturating_sub(NEIGHBOURS)..self.alphabet.len().min(place + NEIGHBOURS);
        let neighbours = self.alphabet[neighbours].iter().copied();
        let mut candidates: Vec<usize> = shared.chain(neighbours).collect();
        candidates.sort_unstable();
        candidates.dedup();
        candidates
    }
}

fn sorted_words(name: &str) -> String {
    let mut words: Vec<&str> = name.split(' ').collect();
    words.sort_unstable();
    words.join(" ")
}

/// The longest word that may be another altogether, such as `or` for `and`, in letters.
const SHORT: usize = 3;

/// Returns whether each long word of the name with fewer words is like one of the other name.
fn words_are_near(left: &str, right: &str) -> bool {
    let (mut left, mut right) = (left, right);
    if left.split(' ').count() > right.split(' ').count() {
        std::mem::swap(&mut left, &mut right);
    }
    let is_like = |word: &str| {
        right.split(' ').any(|other| {
            let longer = word.chars().count().max(other.chars().count());
            2 * strsim::osa_distance(word, other) <= longer
                || word.starts_with(other)
                || other.starts_with(word)
        })
    };
    // `Zoe` and `Ben` are other persons of one family.
    let is_full = left.split(' ').count() > 2;
    let is_short = |word: &str| is_full && word.chars().count() <= SHORT;
    left.split(' ').all(|word| is_short(word) || is_like(word))
}
