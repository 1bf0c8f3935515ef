//! Entries of one place under forms of one name: with and without middle names, with initials, with
//! a second family name.

use std::collections::BTreeMap;

use super::Known;
use crate::letter::key;

/// The number of earlier entries with one initial and one family name that another is compared
/// with.
const MOST: usize = 8;

/// Returns each entry whose name is likely a form of an earlier one's of the same place, with that.
pub(super) fn pairs<'k, 'a>(known: &'k [Known<'a>]) -> Vec<[&'k Known<'a>; 2]> {
    let mut places: BTreeMap<&str, Vec<&Known>> = BTreeMap::new();
    for known in known {
        if known.entry.name.is_some() && !known.place.is_empty() {
            places.entry(&known.place).or_default().push(known);
        }
    }
    let shared = places.into_values().filter(|known| known.len() > 1);
    shared.flat_map(of_place).collect()
}

/// An entry with the words of its name.
struct Worded<'k, 'a> {
    known: &'k Known<'a>,
    words: Vec<String>,
}

fn of_place<'k, 'a>(mut known: Vec<&'k Known<'a>>) -> Vec<[&'k Known<'a>; 2]> {
    known.sort_unstable_by_key(|known| known.index);
    let words = |known: &'k Known<'a>| {
        let name = known.entry.name?;
        let words = key::words(&name.text);
        Some(Worded { known, words })
    };
    let worded: Vec<Worded> = known.into_iter().filter_map(words).collect();
    let mut outlines: BTreeMap<(char, &str), Vec<&Worded>> = BTreeMap::new();
    let mut pairs = Vec::new();
    for worded in &worded {
        let Some(outline) = key::outline(&worded.words) else {
            continue;
        };
        let earlier = outlines.entry(outline).or_default();
        let mut others = earlier.iter();
        let other = others.find(|other| {
            other.known.name != worded.known.name
                && !other.known.marks.is_apart(&worded.known.marks)
                && key::are_variants(&other.words, &worded.words)
        });
        pairs.extend(other.map(|other| [other.known, worded.known]));
        if earlier.len() < MOST {
            earlier.push(worded);
        }
    }
    pairs
}
