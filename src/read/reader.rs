//! Reads nodes into the values of a draft, and says what is of the wrong shape.

mod shape;
mod unknown;
mod values;

use super::form::{Form, Forms};
use super::node::{Key, Node, NodeKind};
use crate::read::yaml::name_in_yaml;
use crate::report::Report;
use crate::source::{FileId, Sources};
pub(super) use shape::Shape;

pub(super) use unknown::{suggestion, without_space};
pub(super) use values::by_language_schema;

/// Reads the values of one file.
pub(super) struct Reader<'a> {
    pub sources: &'a mut Sources,
    pub report: &'a mut Report,
    /// The file that is read, next to which others are named.
    pub file: FileId,
    /// The kinds of mapping of a letter.
    pub forms: &'static Forms,
    /// The kinds of mapping whose keys have been reported.
    pub told: Vec<&'static str>,
    /// The lists under keys that were met in the files of the parts.
    pub lists: Vec<KeyedList>,
    /// The number of errors of single rows of tables, which say nothing of other rows.
    pub row_errors: usize,
}

/// A list under a key of a file that was met, and whether any part prints it.
pub(super) struct KeyedList {
    pub file: String,
    pub key: Key,
    pub entries: usize,
    pub printed: bool,
}

/// A value that can be read from a node that is neither empty nor broken.
pub(super) trait Value: Sized {
    /// Reads a value that is under `key`; `None` if it is refused and an error reported.
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self>;

    /// Returns how a text that is in place of a list is written as an item of it, if commas in the
    /// text divide items.
    fn item(_text: &str) -> Option<String> {
        None
    }
}

/// A field that a key fills.
pub(super) trait Field {
    /// Reads the value of a key; false where anything of it is refused.
    fn fill(&mut self, node: Node, key: &str, reader: &mut Reader<'_>) -> bool;
}

impl<T: Value> Field for Option<T> {
    fn fill(&mut self, node: Node, key: &str, reader: &mut Reader<'_>) -> bool {
        *self = reader.value(node, key);
        self.is_some()
    }
}

impl<T: Value> Field for Vec<T> {
    fn fill(&mut self, node: Node, key: &str, reader: &mut Reader<'_>) -> bool {
        if let Some(items) = in_items::<T>(&node, key) {
            reader.text_for_list(&node, key, &items);
            return false;
        }
        match reader.items(node, key, Shape::List) {
            Some(items) => reader.fill(self, items, key),
            None => false,
        }
    }
}

/// Takes a text apart that is in place of a list of short items.
fn in_items<T: Value>(node: &Node, key: &str) -> Option<Vec<String>> {
    /// The keys of lists of names, in which commas are rare.
    const NAMES: [&str; 4] = ["allow", "private", "filled", "not-consent"];
    let NodeKind::Text(text, _) = &node.kind else {
        return None;
    };
    let parts = text
        .split([',', ';', '/'])
        .flat_map(|part| part.split(" and "));
    let parts: Vec<&str> = parts
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    if NAMES.contains(&key) && !text.starts_with(['-', '[']) {
        let names = text.split([',', ';']).map(|part| name_in_yaml(part.trim()));
        return Some(names.collect());
    }
    parts.into_iter().map(T::item).collect()
}

impl<T: Value> Field for super::OneOrMany<T> {
    fn fill(&mut self, node: Node, key: &str, reader: &mut Reader<'_>) -> bool {
        match node.kind {
            NodeKind::List(items) => reader.fill(&mut self.0, items, key),
            _ => reader.fill(&mut self.0, vec![node], key),
        }
    }
}

impl<T: Value> Value for Box<T> {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        T::read(node, key, reader).map(Self::new)
    }
}

impl<T: Value> Value for super::OneOrMany<T> {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let mut values = Self::default();
        values.fill(node, key, reader).then_some(values)
    }
}

impl Reader<'_> {
    /// Reads a value of which it is not known whether it was refused before.
    fn value<T: Value>(&mut self, node: Node, key: &str) -> Option<T> {
        if node.is_broken() {
            return None;
        }
        T::read(node, key, self)
    }

    fn fill<T: Value>(&mut self, values: &mut Vec<T>, items: Vec<Node>, key: &str) -> bool {
        let count = items.len();
        for item in items {
            if item.is_empty() {
                self.empty_item(&item, key);
            } else {
                values.extend(self.value(item, key));
            }
        }
        values.len() == count
    }

    /// Returns the items of a list.
    pub fn items(&mut self, node: Node, key: &str, shape: Shape) -> Option<Vec<Node>> {
        match node.kind {
            NodeKind::List(items) => Some(items),
            NodeKind::Broken => None,
            _ => {
                self.wrong_shape(&node, key, shape);
                None
            }
        }
    }

    /// Returns the entries of a mapping.
    pub fn entries(
        &mut self,
        node: Node,
        key: &str,
        form: &'static Form,
    ) -> Option<Vec<(Key, Node)>> {
        match node.kind {
            NodeKind::Mapping(entries) => Some(entries),
            NodeKind::Broken => None,
            _ => {
                self.wrong_shape(&node, key, Shape::Mapping(form));
                None
            }
        }
    }
}
