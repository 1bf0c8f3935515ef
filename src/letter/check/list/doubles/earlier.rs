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
mod tests {
    use proptest::prelude::*;

    use super::{Earlier, Marks};

    fn marks() -> impl Strategy<Value = Marks> {
        let country = prop::sample::select(vec!["", "chile", "chad", "china"]);
        let apart = prop::collection::btree_set(0_usize..3, 0..3);
        (country, apart).prop_map(|(country, apart)| Marks {
            country: country.to_owned(),
            apart: apart.into_iter().collect(),
        })
    }

    proptest! {
        #[test]
        fn the_first_is_the_one_that_a_search_finds(all in prop::collection::vec(marks(), 1..30)) {
            let mut earlier = Earlier::default();
            for (number, marks) in all.iter().enumerate() {
                let found = all[..number].iter().position(|other| !marks.is_apart(other));
                prop_assert_eq!(earlier.first(marks), found);
                earlier.add(number, marks);
            }
        }
    }

    #[test]
    fn entries_in_as_many_countries_are_not_looked_through() {
        let all: Vec<Marks> = (0..50_000)
            .map(|number| Marks {
                country: format!("country {number}"),
                apart: vec![7],
            })
            .collect();
        let mut earlier = Earlier::default();
        for (number, marks) in all.iter().enumerate() {
            assert_eq!(earlier.first(marks), None);
            earlier.add(number, marks);
        }
        assert_eq!(earlier.all.len(), 1);
    }
}
