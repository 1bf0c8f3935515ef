//! The long form of a list as it is to be written: what the letter states of it, and what a help
//! adds, as lines that can be pasted.

mod files;
mod flow;
mod shown;

use std::cell::RefCell;
use std::rc::Rc;

use super::super::node::{Key, Node, NodeKind};
use super::options::Owner;
use crate::read::yaml::name_in_yaml;
use crate::report::Report;
use flow::{flow, items_of_flow};
use shown::{named_columns, without_private};

/// The keys of a list with their values, each on one line of YAML.
#[derive(Clone, Debug, Default)]
pub(super) struct Stated {
    lines: Vec<(String, String)>,
    owner: Owner,
    /// Whether the list is one of several parts.
    is_part: bool,
    /// The changes to what the letter states, in order.
    changes: Vec<Change>,
    /// The blocks that help for this list offers.
    offered: Rc<RefCell<Vec<Offered>>>,
    /// The columns of each of its files, once they are read.
    files: Rc<RefCell<Vec<files::File>>>,
}

/// A change to what a letter states of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Change {
    Value(String, String),
    Item(String, String),
    NoItem(String, String),
    Entry(String, String, String),
    Rename(String, String, String),
    Header(String, String),
}

/// A block that a help offers.
#[derive(Clone, Debug)]
struct Offered {
    block: String,
    changes: Vec<Change>,
    /// Whether it is one of several ways, of which none is the likely one.
    is_alternative: bool,
}

impl Offered {
    fn block(&self) -> &str {
        &self.block
    }
}

impl Stated {
    /// Takes what the long form of a list states.
    pub fn of(node: &Node, is_part: bool) -> Self {
        let NodeKind::Mapping(entries) = &node.kind else {
            return Self::default();
        };
        let [named, private] = named_columns(entries);
        let line = |(key, node): &(Key, Node)| {
            let value = match key.text.as_str() {
                "list" => flow(&without_private(node, &named, &private)),
                _ => flow(node),
            };
            (key.text.clone(), value)
        };
        Self {
            lines: entries.iter().map(line).collect(),
            is_part,
            ..Self::default()
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
            ..Self::default()
        }
    }

    /// Replaces a key, or adds it.
    pub fn with(self, key: &str, value: String) -> Self {
        self.changed(Change::Value(key.to_owned(), value))
    }

    /// Adds an item to a list under a key.
    pub fn with_item(self, key: &str, item: &str) -> Self {
        self.changed(Change::Item(key.to_owned(), name_in_yaml(item)))
    }

    /// Removes an item from the list under a key, and the key with its last item.
    pub fn without_item(self, key: &str, item: &str) -> Self {
        self.changed(Change::NoItem(key.to_owned(), name_in_yaml(item)))
    }

    /// Writes the new name of a column wherever the letter names it.
    pub fn with_header(self, old: &str, new: &str) -> Self {
        self.changed(Change::Header(name_in_yaml(old), name_in_yaml(new)))
    }

    /// Adds an entry to the mapping under a key.
    pub fn with_entry(self, key: &str, name: &str, value: &str) -> Self {
        let name = name_in_yaml(name);
        self.changed(Change::Entry(key.to_owned(), name, value.to_owned()))
    }

    /// Gives an entry of the mapping, or an item of the list, under a key another name.
    pub fn with_renamed(self, key: &str, name: &str, other: &str) -> Self {
        let [name, other] = [name, other].map(name_in_yaml);
        self.changed(Change::Rename(key.to_owned(), name, other))
    }

    /// Adds everything that the help for the list proposes.
    pub fn with_proposals(&self) -> Self {
        let offered = self.offered.borrow();
        let proposed = offered.iter().filter(|other| !other.is_alternative);
        let changes = proposed.flat_map(|other| &other.changes);
        changes.cloned().fold(self.clone(), Self::changed)
    }

    fn changed(mut self, change: Change) -> Self {
        match &change {
            Change::Value(key, value) => self.put(key, value.clone()),
            Change::Item(key, item) => self.put_item(key, item),
            Change::NoItem(key, item) => self.remove_item(key, item),
            Change::Entry(key, name, value) => self.put_entry(key, name, value),
            Change::Rename(key, name, other) => self.rename(key, name, other),
            Change::Header(old, new) => self.rename_column(old, new),
        }
        self.changes.push(change);
        self
    }

    fn put(&mut self, key: &str, value: String) {
        match self.lines.iter_mut().find(|(stated, _)| stated == key) {
            Some((_, stated)) => *stated = value,
            None => self.lines.push((key.to_owned(), value)),
        }
    }

    /// Returns whether a column is the whole of a field.
    fn is_column(&self, item: &str) -> bool {
        let columns = self.value("columns").unwrap_or("").trim_matches(['{', '}']);
        let value = format!(": {item}");
        items_of_flow(columns)
            .iter()
            .any(|entry| entry.trim().ends_with(&value))
    }

    fn put_item(&mut self, key: &str, item: &str) {
        // A column that is printed is not private.
        if key == "private" && self.is_column(item) {
            return;
        }
        let mut items = self.items(key);
        if !items.contains(&item) {
            items.push(item);
        }
        let value = format!("[{}]", items.join(", "));
        self.put(key, value);
    }

    fn remove_item(&mut self, key: &str, item: &str) {
        if self.value(key).is_none_or(|value| !value.starts_with('[')) {
            return;
        }
        let kept = self.items(key).into_iter().filter(|kept| *kept != item);
        let kept: Vec<&str> = kept.collect();
        if kept.is_empty() {
            self.lines.retain(|(stated, _)| stated != key);
            return;
        }
        let value = format!("[{}]", kept.join(", "));
        self.put(key, value);
    }

    /// Returns the items of the list under a key.
    fn items(&self, key: &str) -> Vec<&str> {
        let value = self.value(key).unwrap_or("");
        let list = value
            .strip_prefix('[')
            .and_then(|list| list.strip_suffix(']'));
        let items: Vec<&str> = match list {
            Some(items) => items.split(", ").collect(),
            // A text in place of a list, with commas between its items.
            None => value.trim_matches('"').split(',').map(str::trim).collect(),
        };
        items.into_iter().filter(|item| !item.is_empty()).collect()
    }

    /// Returns the entries of the mapping under a key.
    fn entries(&self, key: &str) -> Vec<String> {
        let stated = self.value(key).unwrap_or("");
        let inner = stated
            .strip_prefix('{')
            .and_then(|rest| rest.strip_suffix('}'));
        items_of_flow(inner.unwrap_or(""))
    }

    fn rename(&mut self, key: &str, name: &str, other: &str) {
        let Some(stated) = self.value(key) else {
            return;
        };
        let renamed = match stated.starts_with('{') {
            true => {
                let [start, taken] = [name, other].map(|name| format!("{name}:"));
                let mut entries = self.entries(key);
                // A mapping has a key once.
                if entries.iter().any(|entry| entry.starts_with(&taken)) {
                    entries.retain(|entry| !entry.starts_with(&start));
                }
                let entries = entries
                    .iter()
                    .map(|entry| match entry.strip_prefix(&start) {
                        Some(value) => format!("{other}:{value}"),
                        None => entry.clone(),
                    });
                format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
            }
            false => {
                let items = self.items(key).into_iter();
                let items = items.map(|item| if item == name { other } else { item });
                format!("[{}]", items.collect::<Vec<_>>().join(", "))
            }
        };
        self.put(key, renamed);
    }

    fn put_entry(&mut self, key: &str, name: &str, value: &str) {
        let start = format!("{name}:");
        let mut entries = self.entries(key);
        let entry = format!("{name}: {value}");
        match entries.iter_mut().find(|entry| entry.starts_with(&start)) {
            Some(stated) => *stated = entry,
            None => entries.push(entry),
        }
        self.put(key, format!("{{ {} }}", entries.join(", ")));
        if key == "columns" {
            self.remove_item("private", value);
        }
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

    /// Writes the lines, as one of several ways, or where nothing else can be proposed with it.
    pub fn block(&self) -> String {
        self.offer(true)
    }

    /// Writes the lines, which all other help for the list takes into its own block.
    pub fn proposal(&self) -> String {
        self.offer(false)
    }

    fn offer(&self, is_alternative: bool) -> String {
        let block = self.written();
        self.offered.borrow_mut().push(Offered {
            block: block.clone(),
            changes: self.changes.clone(),
            is_alternative,
        });
        block
    }

    /// Writes the lines.
    pub fn written(&self) -> String {
        let mut block = format!("{}:", self.owner.key());
        let parts = self.by_files();
        let is_part = self.is_part || parts.len() > 1;
        for lines in parts {
            for (index, (key, value)) in lines.iter().enumerate() {
                let indent = match (is_part, index) {
                    (false, _) => "  ",
                    (true, 0) => "  - ",
                    (true, _) => "    ",
                };
                block.push_str(&format!("\n{indent}{}: {value}", name_in_yaml(key)));
            }
        }
        block
    }

    /// Completes the blocks in a report: each takes in what all other help for the list proposes, so
    /// that any of them can be pasted alone.
    pub fn complete(&self, report: &mut Report) {
        let offered = self.offered.borrow();
        if offered.iter().filter(|other| !other.is_alternative).count() == 0 || offered.len() < 2 {
            return;
        }
        report.each(&mut |diagnostic| {
            let help = &diagnostic.help;
            let is_own = |other: &&Offered| help.iter().any(|help| help.ends_with(&other.block));
            let own: Vec<&str> = offered.iter().filter(is_own).map(Offered::block).collect();
            for help in &mut diagnostic.help {
                let Some(block) = own.iter().find(|block| help.ends_with(**block)) else {
                    continue;
                };
                let taken = offered.iter().filter(|other| {
                    let is_of_others = !own.contains(&other.block());
                    other.block() == *block || is_of_others && !other.is_alternative
                });
                let chosen: Vec<&Change> = offered
                    .iter()
                    .filter(|other| other.block() == *block)
                    .flat_map(|own| &own.changes)
                    .collect();
                let changes = taken.flat_map(|other| &other.changes);
                let agreed = changes
                    .filter(|change| !chosen.iter().any(|own| own.is_otherwise_than(change)));
                let whole = agreed.cloned().fold(self.clone(), Self::changed);
                help.truncate(help.len() - block.len());
                help.push_str(&whole.written());
            }
        });
    }
}

impl Change {
    /// Returns whether it maps a column to another field: a column has one meaning.
    fn is_otherwise_than(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Entry(key, name, value), Self::Entry(other_key, other_name, other_value)) => {
                (key, value) == (other_key, other_value) && key == "columns" && name != other_name
            }
            _ => false,
        }
    }
}
