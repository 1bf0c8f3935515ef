//! Values of YAML on one line.

use super::super::super::node::{Key, Node, NodeKind};
use crate::read::yaml::name_in_yaml;

/// Returns the items between the brackets of a list or mapping on one line, at its own depth.
pub(super) fn items_of_flow(inner: &str) -> Vec<String> {
    let mut items = vec![String::new()];
    let mut depth = 0;
    let mut mark = None;
    let mut before = '\0';
    for letter in inner.chars() {
        match (mark, letter) {
            (Some(open), _) if letter == open && before != '\\' => mark = None,
            (Some(_), _) => {}
            (None, '"' | '\'') if matches!(before, ' ' | '[' | '{' | '\0') => mark = Some(letter),
            (None, '[' | '{') => depth += 1,
            (None, ']' | '}') => depth -= 1,
            (None, ',') if depth == 0 => {
                items.push(String::new());
                before = letter;
                continue;
            }
            (None, _) => {}
        }
        before = if before == '\\' { '\0' } else { letter };
        items
            .last_mut()
            .into_iter()
            .for_each(|item| item.push(letter));
    }
    let items = items.iter().map(|item| item.trim().to_owned());
    items.filter(|item| !item.is_empty()).collect()
}

/// Writes a value on one line, as YAML reads it again.
pub(super) fn flow(node: &Node) -> String {
    match &node.kind {
        NodeKind::Text(text, _) => name_in_yaml(text),
        NodeKind::List(items) => {
            let items: Vec<String> = items.iter().map(flow).collect();
            format!("[{}]", items.join(", "))
        }
        NodeKind::Mapping(entries) => {
            let entry =
                |(key, node): &(Key, Node)| format!("{}: {}", name_in_yaml(&key.text), flow(node));
            // A key that has swallowed its value is reported, and not repeated.
            let entries = entries
                .iter()
                .filter(|(_, node)| !matches!(node.kind, NodeKind::Empty));
            let entries: Vec<String> = entries.map(entry).collect();
            format!("{{ {} }}", entries.join(", "))
        }
        NodeKind::Empty | NodeKind::Broken => String::new(),
    }
}
