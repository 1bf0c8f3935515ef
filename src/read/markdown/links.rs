//! Addresses that are defined apart from the links that use them.

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
        Self { addresses }
    }

    pub fn used(&mut self, name: &str) {
        let folded = name.to_lowercase();
        for address in &mut self.addresses {
            address.used |= address.name.to_lowercase() == folded;
        }
    }

    pub fn unused(&self) -> Vec<&Address> {
        self.addresses
            .iter()
            .filter(|address| !address.used)
            .collect()
    }
}
