//! Keys within other keys, as the APIs of other programs have them.

use std::collections::BTreeSet;

use super::super::super::node::{Node, NodeKind};
use super::super::headers;
use super::super::rows::Row;
use super::diagnostics::SHOWN;
use super::{Columns, Nested};
use crate::report::{Diagnostic, Rule, alternatives, quoted};

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

    /// Returns whether a key, of which the letter says nothing, may be a question about the list: its
    /// answer is then within it.
    pub fn may_ask(&self, path: &str) -> bool {
        !self.theirs().any(|theirs| theirs == path) && headers::asks_for_consent(path)
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

    /// Reports a list none of whose keys is known to say who signs, with what to paste.
    pub(super) fn not_understood(&self) -> Diagnostic {
        let name = self.origin.clone().unwrap_or_default();
        let message = format!("no key in `{name}` is known to contain names or organizations");
        let keys = self.unknown.iter().flat_map(|unknown| {
            let start = format!("{}.", unknown.name);
            let within = self.paths.iter().map(String::as_str);
            let within: Vec<&str> = within.filter(|path| path.starts_with(&start)).collect();
            match within.is_empty() {
                true => vec![unknown.name.as_str()],
                false => within,
            }
        });
        let rendered = self.nested.iter().filter(|nested| nested.is_rendered());
        let rendered: Vec<String> = rendered.map(Nested::path_of_rendered).collect();
        let keys = rendered.iter().map(String::as_str).chain(keys);
        let keys: Vec<&str> = keys.collect();
        // A key without a value in some entries holds keys in others.
        let is_outer = |key: &&str| {
            let start = format!("{key}.");
            keys.iter().any(|other| other.starts_with(&start))
        };
        let keys: Vec<&str> = keys.iter().copied().filter(|key| !is_outer(key)).collect();
        let shown = keys.iter().copied().take(SHOWN);
        let found = match keys.len().saturating_sub(SHOWN) {
            0 => alternatives(shown, "and"),
            more => format!(
                "{}, and {more} more",
                shown.map(quoted).collect::<Vec<_>>().join(", ")
            ),
        };
        let noun = match keys.len() {
            1 => "the only key that is not known is",
            _ => "the keys that are not known are",
        };
        let diagnostic =
            Diagnostic::new(Rule::LIST_HEADER, message).note(format!("{noun} {found}"));
        let first = self.unknown.first().map(|unknown| unknown.first);
        let diagnostic = match first {
            Some(first) => diagnostic.at(first, "first here"),
            None => diagnostic,
        };
        let form = self.stated_form.clone();
        let (form, is_sure) = headers::mapped(form, self.stated(), keys.into_iter(), true);
        diagnostic.help(headers::paste(&form, is_sure))
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
