//! The numbers of signatories.

use std::collections::BTreeSet;

use super::{countries, key};
use crate::letter::model::{Part, Signatory};

/// The numbers of signatories by kind, and of their countries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All signatories, including those who are only counted.
    pub signatories: usize,
    /// The persons who sign for themselves, including those who do not wish to be named.
    pub persons: usize,
    /// The signing organizations, each counted once.
    pub organizations: usize,
    /// The countries, each counted once, whatever its spelling.
    pub countries: usize,
}

impl Counts {
    /// Counts the signatories in parts of a list.
    pub fn of<'a>(parts: impl IntoIterator<Item = &'a Part>) -> Self {
        let mut counts = Self::default();
        let (mut organizations, mut countries) = (BTreeSet::new(), BTreeSet::new());
        for part in parts {
            counts.signatories += part.signatories.len() + part.sharing.len() + part.anonymous;
            counts.persons += part.anonymous;
            for Signatory {
                organization,
                country,
                ..
            } in part.signatories.iter().chain(part.sharing.iter())
            {
                match organization {
                    Some(organization) => {
                        organizations.insert(organization.text.as_str());
                    }
                    None => counts.persons += 1,
                }
                countries.extend(country.as_ref().map(|country| country.text.trim()));
            }
        }
        counts.organizations = different(organizations);
        counts.countries = different_countries(countries);
        counts
    }
}

/// Counts texts that differ in more than case, accents and punctuation.
fn different(texts: BTreeSet<&str>) -> usize {
    let folded: BTreeSet<String> = texts.into_iter().map(known_by).collect();
    folded.len()
}

/// Returns a key for comparing texts: the folded words, or the text itself if it has none.
fn known_by(text: &str) -> String {
    match key::folded(text) {
        folded if folded.is_empty() => text.to_owned(),
        folded => folded,
    }
}

/// Counts countries, whatever names they are given.
fn different_countries(texts: BTreeSet<&str>) -> usize {
    if texts.len() < 2 {
        return texts.len();
    }
    let names = countries::names();
    let known: BTreeSet<String> = texts
        .into_iter()
        .map(|text| {
            let folded = known_by(text);
            names.get(&folded).map_or(folded, |name| (*name).to_owned())
        })
        .collect();
    known.len()
}

#[cfg(test)]
mod tests;
