//! The lists that are somewhere in a file of keys, such as the answer of an API.

use super::super::super::node::{Node, NodeKind};
use super::super::{headers, is_text, names_who_signs};

/// Keys under which APIs have what is not about their entries.
const OTHERS: [&str; 6] = ["_links", "links", "curies", "errors", "error", "included"];

/// Returns whether a mapping holds lists of signatories under keys, and is none itself.
pub(in super::super) fn holds_lists(node: &Node) -> bool {
    let NodeKind::Mapping(entries) = &node.kind else {
        return false;
    };
    let is_list = |node: &Node| match &node.kind {
        NodeKind::List(items) => items.iter().any(|item| !is_text(item)),
        _ => false,
    };
    let all = !entries.is_empty() && entries.iter().all(|(_, node)| is_nothing_but_lists(node));
    let has_list = || entries.iter().any(|(_, node)| is_list(node));
    all || !names_who_signs(node) && (has_list() || !lists_of_names(node).is_empty())
}

/// Returns whether a value is a list, or has nothing but lists under its keys.
fn is_nothing_but_lists(node: &Node) -> bool {
    match &node.kind {
        NodeKind::List(_) => true,
        NodeKind::Mapping(entries) => {
            !entries.is_empty() && entries.iter().all(|(_, node)| is_nothing_but_lists(node))
        }
        _ => false,
    }
}

/// Returns the paths of the lists in a mapping.
pub(super) fn paths(node: &Node) -> Vec<String> {
    found_in(node, &|node| matches!(node.kind, NodeKind::List(_)))
}

/// Returns the paths of the lists in a mapping whose entries name somebody.
fn lists_of_names(node: &Node) -> Vec<String> {
    let is_list = |node: &Node| match &node.kind {
        NodeKind::List(items) => items.iter().any(|item| names_somebody(item, DEEPEST)),
        _ => false,
    };
    let found = found_in(node, &is_list);
    let is_other = |path: &&String| path.split('.').any(|key| OTHERS.contains(&key));
    let likely: Vec<String> = found
        .iter()
        .filter(|path| !is_other(path))
        .cloned()
        .collect();
    if likely.is_empty() { found } else { likely }
}

/// Returns the paths of the lists that are likely of signatories: those whose entries name
/// somebody, or else all.
pub(super) fn likely_paths(node: &Node) -> Vec<String> {
    let likely = lists_of_names(node);
    if likely.is_empty() {
        paths(node)
    } else {
        likely
    }
}

/// The number of keys within each other under which names are sought.
const DEEPEST: usize = 5;

/// Returns whether an entry has a key for names, itself or within another of its keys.
fn names_somebody(node: &Node, depth: usize) -> bool {
    let NodeKind::Mapping(entries) = &node.kind else {
        return false;
    };
    let is_name = |key: &str| {
        matches!(headers::known(key), Some("name" | "organization"))
            || headers::is_part_of_name(key)
    };
    entries.iter().any(|(key, node)| {
        is_name(&key.text) && !node.is_empty() || depth > 0 && names_somebody(node, depth - 1)
    })
}

/// Returns the paths of what is wanted in a mapping.
fn found_in(node: &Node, is_wanted: &dyn Fn(&Node) -> bool) -> Vec<String> {
    let NodeKind::Mapping(entries) = &node.kind else {
        return Vec::new();
    };
    let mut paths = Vec::new();
    for (key, node) in entries {
        if is_wanted(node) {
            paths.push(key.text.clone());
        } else {
            let inner = found_in(node, is_wanted).into_iter();
            paths.extend(inner.map(|path| format!("{}.{path}", key.text)));
        }
    }
    paths
}

/// Returns the entries of the only likely list that is under keys; `None` if there are several.
pub(in super::super) fn only_list(node: &Node) -> Option<Vec<Node>> {
    let paths = likely_paths(node);
    let [path] = &*paths else {
        return None;
    };
    match at(node, path).map(|found| &found.kind) {
        Some(NodeKind::List(items)) => Some(items.clone()),
        _ => None,
    }
}

/// Returns the value at a path of keys.
fn at<'n>(node: &'n Node, path: &str) -> Option<&'n Node> {
    let NodeKind::Mapping(entries) = &node.kind else {
        return None;
    };
    entries.iter().find_map(|(key, node)| {
        let rest = path.strip_prefix(key.text.as_str())?;
        match rest.strip_prefix('.') {
            None => rest.is_empty().then_some(node),
            Some(rest) => at(node, rest),
        }
    })
}
