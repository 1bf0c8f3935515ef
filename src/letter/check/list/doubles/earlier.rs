//! The earlier entry that another may be a duplicate of, found without a search through all of
//! them.

use std::collections::BTreeMap;

use crate::letter::findings::are_apart;

/// The texts that distinguish entries of one name.
#[derive(Clone, Debug, Default)]
pub(super) struct Marks {
    /// The country, folded; empty where it is not said.
    pub country: String,
    /// The sets of entries that a person told apart of which it is one.
    pub apart: Vec<usize>,
}

impl Marks {
    /// Returns whether two entries of one name are of persons in different countries, or were
    /// reported apart.
    pub fn is_apart(&self, other: &Self) -> bool {
        let countries = [&self.country, &other.country];
        let elsewhere = countries.iter().all(|country| !country.is_empty());
        elsewhere && self.country != other.country || are_apart(&self.apart, &other.apart)
    }
}

/// Entries that came before, of those that are told apart from others in the same way the first:
/// whether an entry is told apart from any of them is the same for all.
#[derive(Default)]
pub(super) struct Earlier<'m> {
    all: Vec<(usize, &'m Marks)>,
    by_country: BTreeMap<&'m str, Vec<(usize, &'m Marks)>>,
}

impl<'m> Earlier<'m> {
    /// Adds an entry by its number, which is larger than those before.
    pub fn add(&mut self, number: usize, marks: &'m Marks) {
        let of_country = self.by_country.entry(&marks.country).or_default();
        for firsts in [&mut self.all, of_country] {
            if firsts.iter().all(|(_, first)| first.apart != marks.apart) {
                firsts.push((number, marks));
            }
        }
    }

    /// Returns the first entry that another is not told apart from.
    pub fn first(&self, marks: &Marks) -> Option<usize> {
        let stands = |first: &&(usize, &Marks)| !are_apart(&first.1.apart, &marks.apart);
        let first = |firsts: &[(usize, &Marks)]| firsts.iter().find(stands).map(|first| first.0);
        if marks.country.is_empty() {
            return first(&self.all);
        }
        let of = |country: &str| first(self.by_country.get(country)?);
        [of(""), of(&marks.country)].into_iter().flatten().min()
    }
}

#[cfg(test)]
mod tests;
