//! The names of countries, by which lists spelled in several ways are read and counted.

use std::collections::BTreeMap;

use super::key;

/// The member States and observers by their short names in the United Nations, each with its
/// codes (ISO 3166-1) and the other names that lists hold.
const TABLE: &str = include_str!("countries.txt");

/// Returns the name of a country by each of its names, folded.
pub(super) fn names() -> BTreeMap<String, &'static str> {
    let mut names = BTreeMap::new();
    for line in TABLE.lines() {
        let name = line.split(';').next().unwrap_or(line);
        names.extend(line.split(';').map(|other| (key::folded(other), name)));
    }
    names
}

/// Returns the name of the country that a code is of.
pub(super) fn name_of(code: &str) -> Option<&'static str> {
    names().get(&key::folded(code)).copied()
}

#[cfg(test)]
mod tests;
