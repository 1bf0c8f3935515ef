//! Links, and the addresses that are defined apart from the links that use them.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{LinkType, RefDefs, Tag};

use super::{Reader, passage, refusal};

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

impl Reader<'_> {
    pub(super) fn link(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        let span = self.place(range.clone());
        self.state_language(range.end);
        let Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        } = tag
        else {
            return;
        };
        if *link_type == LinkType::ShortcutUnknown {
            return;
        }
        self.links.used(id);
        if dest_url.is_empty() {
            self.report.push(refusal::empty_link(span));
        } else if !refusal::is_address(dest_url) {
            self.report.push(refusal::dead_link(dest_url, span));
        }
        if !title.is_empty() {
            self.report.push(refusal::titled_link(span, title));
        }
        let scheme = if *link_type == LinkType::Email {
            "mailto:"
        } else {
            ""
        };
        self.inline.link = Some(format!("{scheme}{dest_url}"));
    }

    /// Reads the language that is stated after a passage or a link which ends here.
    fn state_language(&mut self, end: usize) {
        let Some(attribute) = passage::attribute(self.manuscript.text, end) else {
            return;
        };
        self.braces = attribute.range.clone();
        match attribute.language() {
            Ok(language) => self.inline.language = Some(language),
            Err(error) => {
                let span = self.place(attribute.range);
                self.report.push(error.at(span, ""));
            }
        }
    }
}
