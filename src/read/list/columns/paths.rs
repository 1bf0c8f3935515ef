//! Keys within other keys, as the APIs of other programs have them.

use std::collections::BTreeSet;

use super::super::super::node::{Node, NodeKind};
use super::super::rows::Row;
use super::Columns;

impl Columns {
    /// Returns whether the letter names a key within a key, and not that one itself.
    pub fn reaches_into(&self, path: &str) -> bool {
        let mut named = self.theirs();
        let within = |theirs: &str| {
            let rest = theirs.strip_prefix(path);
            rest.is_some_and(|rest| rest.starts_with('.'))
        };
        !self.theirs().any(|theirs| theirs == path) && named.any(within)
    }

    /// Keeps the paths of the keys within others, for those who misspell one.
    pub fn meet(&mut self, row: &Row) {
        /// The number of paths that are looked at for a message.
        const MOST: usize = 1024;
        if self.paths.len() >= MOST {
            return;
        }
        for (key, node) in &row.fields {
            if matches!(node.kind, NodeKind::Mapping(_)) || node.is_list_of_mappings() {
                paths_in(node, &key.text, &mut self.paths);
            }
        }
    }
}

/// Collects the paths of the values within one that holds keys.
fn paths_in(node: &Node, path: &str, paths: &mut BTreeSet<String>) {
    match &node.kind {
        NodeKind::Mapping(inner) => {
            for (key, node) in inner {
                paths_in(node, &format!("{path}.{}", key.text), paths);
            }
        }
        NodeKind::List(items) if node.is_list_of_mappings() => {
            items.iter().for_each(|item| paths_in(item, path, paths));
        }
        _ => {
            paths.insert(path.to_owned());
        }
    }
}
