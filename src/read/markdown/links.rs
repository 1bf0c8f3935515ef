//! Addresses that are defined apart from the links that use them.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::RefDefs;

/// An address with a name.
pub(super) struct Address {
    pub name: String,
    pub range: Range<usize>,
    used: bool,
}

/// The addresses of a text, in the order in which they were written.
pub(super) struct Links {
    addresses: Vec<Address>,
    /// The indices of the addresses by their names in lower case.
    indices: BTreeMap<String, Vec<usize>>,
}

impl Links {
    pub fn new(definitions: &RefDefs<'_>) -> Self {
        let mut addresses: Vec<Address> = definitions
            .iter()
            .map(|(name, definition)| Address {
                name: name.to_owned(),
                range: definition.span.clone(),
                used: false,
            })
            .collect();
        // The definitions come from a table whose order is not that of the text.
        addresses.sort_by_key(|address| address.range.start);
        let mut indices: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, address) in addresses.iter().enumerate() {
            let name = address.name.to_lowercase();
            indices.entry(name).or_default().push(index);
        }
        Self { addresses, indices }
    }

    pub fn used(&mut self, name: &str) {
        for index in self.indices.get(&name.to_lowercase()).into_iter().flatten() {
            if let Some(address) = self.addresses.get_mut(*index) {
                address.used = true;
            }
        }
    }

    pub fn unused(&self) -> Vec<&Address> {
        self.addresses
            .iter()
            .filter(|address| !address.used)
            .collect()
    }
}
