//! The entries in the letter itself, without what no message may show.

use super::super::super::node::{Key, Node, NodeKind};
use super::super::super::signatory::DraftSignatory;

/// Returns the columns that a list names for its fields and for the rows that it selects, and those
/// that are never printed.
pub(super) fn named_columns(entries: &[(Key, Node)]) -> [Vec<&str>; 2] {
    let [mut named, mut private] = [Vec::new(), Vec::new()];
    for (key, node) in entries {
        match (key.text.as_str(), &node.kind) {
            ("columns", NodeKind::Mapping(columns)) => {
                columns.iter().for_each(|(_, node)| texts(node, &mut named));
            }
            ("where", NodeKind::Mapping(columns)) => {
                named.extend(columns.iter().map(|(column, _)| column.text.as_str()));
            }
            ("filled" | "not-consent", _) => texts(node, &mut named),
            ("private", _) => texts(node, &mut private),
            _ => {}
        }
    }
    [named, private]
}

/// Gathers the texts of a value.
fn texts<'n>(node: &'n Node, all: &mut Vec<&'n str>) {
    match &node.kind {
        NodeKind::Text(text, _) => all.push(text),
        NodeKind::List(items) => items.iter().for_each(|item| texts(item, all)),
        NodeKind::Mapping(entries) => entries.iter().for_each(|(_, node)| texts(node, all)),
        NodeKind::Empty | NodeKind::Broken => {}
    }
}

/// Returns entries without what is never printed of them, which no message may show.
pub(super) fn without_private(list: &Node, named: &[&str], private: &[&str]) -> Node {
    let NodeKind::List(items) = &list.kind else {
        return list.clone();
    };
    let is_shown = |key: &Key| {
        let key = key.text.as_str();
        let is_printed = DraftSignatory::FORM.find(key).is_some() || named.contains(&key);
        is_printed && !private.contains(&key)
    };
    let items = items.iter().map(|item| match &item.kind {
        NodeKind::Mapping(entries) => {
            let shown = entries.iter().filter(|(key, _)| is_shown(key));
            let kind = NodeKind::Mapping(shown.cloned().collect());
            Node {
                kind,
                ..item.clone()
            }
        }
        _ => item.clone(),
    });
    let kind = NodeKind::List(items.collect());
    Node {
        kind,
        ..list.clone()
    }
}
