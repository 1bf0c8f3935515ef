//! The long form of a list as it is to be written: what the letter states of it, and what a help
//! adds, as lines that can be pasted.

use super::super::node::{Node, NodeKind};
use super::columns::name_in_yaml;
use super::options::Owner;

/// The keys of a list with their values, each on one line of YAML.
#[derive(Clone, Debug, Default)]
pub(super) struct Stated {
    lines: Vec<(String, String)>,
    owner: Owner,
    /// Whether the list is one of several parts.
    is_part: bool,
}

impl Stated {
    /// Takes what the long form of a list states.
    pub fn of(node: &Node, is_part: bool) -> Self {
        let NodeKind::Mapping(entries) = &node.kind else {
            return Self::default();
        };
        let line = |(key, node): &(_, Node)| {
            let key: &super::super::node::Key = key;
            (key.text.clone(), flow(node))
        };
        Self {
            lines: entries.iter().map(line).collect(),
            owner: Owner::Signatories,
            is_part,
        }
    }

    /// Makes it the long form of a list under another key.
    pub fn of_owner(self, owner: Owner) -> Self {
        Self { owner, ..self }
    }

    /// Takes the short form, which names files alone.
    pub fn of_files(names: &[&str]) -> Self {
        let names: Vec<String> = names.iter().map(|name| name_in_yaml(name)).collect();
        let from = match &*names {
            [name] => name.clone(),
            names => format!("[{}]", names.join(", ")),
        };
        Self {
            lines: vec![("from".to_owned(), from)],
            owner: Owner::Signatories,
            is_part: false,
        }
    }

    /// Replaces a key, or adds it.
    pub fn with(mut self, key: &str, value: String) -> Self {
        match self.lines.iter_mut().find(|(stated, _)| stated == key) {
            Some((_, stated)) => *stated = value,
            None => self.lines.push((key.to_owned(), value)),
        }
        self
    }

    /// Adds an item to a list under a key.
    pub fn with_item(self, key: &str, item: &str) -> Self {
        let item = name_in_yaml(item);
        let value = match self.value(key).map(|stated| stated.strip_suffix(']')) {
            Some(Some("[")) | None => format!("[{item}]"),
            Some(Some(items)) => format!("{items}, {item}]"),
            Some(None) => format!("[{}, {item}]", self.value(key).unwrap_or("")),
        };
        self.with(key, value)
    }

    /// Removes an item from the list under a key, and the key with its last item.
    pub fn without_item(mut self, key: &str, item: &str) -> Self {
        let item = name_in_yaml(item);
        let Some(items) = self.value(key).and_then(|value| value.strip_prefix('[')) else {
            return self;
        };
        let items = items.trim_end_matches(']').split(", ");
        let kept: Vec<&str> = items.filter(|kept| *kept != item).collect();
        if kept.is_empty() {
            self.lines.retain(|(stated, _)| stated != key);
            return self;
        }
        let value = format!("[{}]", kept.join(", "));
        self.with(key, value)
    }

    /// Adds an entry to the mapping under a key.
    pub fn with_entry(self, key: &str, name: &str, value: &str) -> Self {
        let entry = format!("{}: {value}", name_in_yaml(name));
        let value = match self.value(key).and_then(|stated| stated.strip_suffix(" }")) {
            Some(entries) => format!("{entries}, {entry} }}"),
            None => format!("{{ {entry} }}"),
        };
        self.with(key, value)
    }

    /// Returns whether the mapping under a key has an entry.
    pub fn has_entry(&self, key: &str, name: &str) -> bool {
        let entry = format!(" {}: ", name_in_yaml(name));
        self.value(key).is_some_and(|value| value.contains(&entry))
    }

    fn value(&self, key: &str) -> Option<&str> {
        let stated = self.lines.iter().find(|(stated, _)| stated == key);
        stated.map(|(_, value)| value.as_str())
    }

    /// Writes the lines.
    pub fn block(&self) -> String {
        let mut block = format!("{}:", self.owner.key());
        for (index, (key, value)) in self.lines.iter().enumerate() {
            let indent = match (self.is_part, index) {
                (false, _) => "  ",
                (true, 0) => "  - ",
                (true, _) => "    ",
            };
            block.push_str(&format!("\n{indent}{}: {value}", name_in_yaml(key)));
        }
        block
    }
}

/// Writes a value on one line, as YAML reads it again.
fn flow(node: &Node) -> String {
    match &node.kind {
        NodeKind::Text(text, _) => name_in_yaml(text),
        NodeKind::List(items) => {
            let items: Vec<String> = items.iter().map(flow).collect();
            format!("[{}]", items.join(", "))
        }
        NodeKind::Mapping(entries) => {
            let entry = |(key, node): &(super::super::node::Key, Node)| {
                format!("{}: {}", name_in_yaml(&key.text), flow(node))
            };
            let entries: Vec<String> = entries.iter().map(entry).collect();
            format!("{{ {} }}", entries.join(", "))
        }
        NodeKind::Empty | NodeKind::Broken => String::new(),
    }
}
