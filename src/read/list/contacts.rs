//! Contact data in the columns of a list that are not printed: it is compared, and shown by no
//! message.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

use crate::lang::WordSet;
use crate::report::fold;
use crate::source::Span;

/// Words of headers of columns with contact data.
static CONTACTS: WordSet = WordSet::of(|words| words.contacts);

/// The e-mail addresses of the entries of a list, each by its hash alone.
#[derive(Default)]
pub(super) struct Addresses {
    of_entries: Vec<(u64, Span)>,
}

impl Addresses {
    /// Adds the address of an entry, if the text is one.
    pub fn add(&mut self, text: &str, entry: Span) {
        let text = text.trim();
        if is_e_mail(text) {
            let mut hasher = FxHasher::default();
            text.to_lowercase().hash(&mut hasher);
            self.of_entries.push((hasher.finish(), entry));
        }
    }

    /// Returns the pairs of entries with one address, in the order of the list. An address of more
    /// entries is that of an office.
    pub fn shared(&self) -> Vec<[Span; 2]> {
        let mut entries: BTreeMap<u64, Vec<Span>> = BTreeMap::new();
        for (address, entry) in &self.of_entries {
            let of_address = entries.entry(*address).or_default();
            if !of_address.contains(entry) {
                of_address.push(*entry);
            }
        }
        let pairs = entries.into_values();
        let pairs = pairs.filter_map(|entries| <[Span; 2]>::try_from(entries).ok());
        let mut pairs: Vec<[Span; 2]> = pairs.collect();
        pairs.sort_unstable();
        pairs
    }
}

/// Returns whether a column of one entry has contact data, by its name or its value.
pub(super) fn is_contact(column: &str, text: &str) -> bool {
    let folded = fold(column);
    let mut words = folded.split(' ');
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    CONTACTS.contains(&folded)
        || words.any(|word| CONTACTS.contains(word))
        || text.split_whitespace().any(is_e_mail)
        || text.trim_start().starts_with('+') && digits >= 7
}

/// Returns whether a text is an e-mail address.
fn is_e_mail(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else {
        return false;
    };
    let is_plain = |letter: char| !letter.is_whitespace() && !matches!(letter, '@' | ',' | ';');
    let (left, right) = host.rsplit_once('.').unwrap_or_default();
    !name.is_empty()
        && !left.is_empty()
        && !right.is_empty()
        && name.chars().chain(host.chars()).all(is_plain)
}
