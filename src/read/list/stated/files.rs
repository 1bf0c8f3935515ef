//! The lines of a list whose files have different columns: a part for those that have the same.

use std::collections::BTreeSet;

use super::{Stated, items_of_flow};
use crate::read::yaml::name_in_yaml;

/// A file of a list.
#[derive(Clone, Debug)]
pub(super) struct File {
    name: String,
    columns: BTreeSet<String>,
}

/// The keys that select rows by columns, which each file must have.
const SELECTING: [&str; 2] = ["where", "filled"];

/// The keys with columns, each of which a part names only if one of its files has it.
const OF_COLUMNS: [&str; 5] = ["columns", "private", "where", "filled", "not-consent"];

impl Stated {
    /// Keeps which columns each file has.
    pub fn know_files<'f, C: Iterator<Item = &'f str>>(
        &self,
        files: impl Iterator<Item = (&'f str, C)>,
    ) {
        let file = |(name, columns): (&str, C)| File {
            name: name_in_yaml(name),
            columns: columns.map(name_in_yaml).collect(),
        };
        *self.files.borrow_mut() = files.map(file).collect();
    }

    /// Returns the lines of the list; for several files, if one lacks a column by which rows are
    /// selected, the lines of a part for those with the same of these columns.
    pub(super) fn by_files(&self) -> Vec<Vec<(String, String)>> {
        let files = self.files.borrow();
        let named = self.items("from");
        let find = |name: &&str| files.iter().find(|file| file.name == **name);
        let known: Option<Vec<&File>> = named.iter().map(find).collect();
        let selecting = self.selecting();
        let Some(known) = known.filter(|known| known.len() > 1 && !selecting.is_empty()) else {
            return vec![self.lines.clone()];
        };
        let mut parts: Vec<(BTreeSet<&String>, Vec<&File>)> = Vec::new();
        for file in known {
            let met: BTreeSet<&String> = selecting.intersection(&file.columns).collect();
            match parts.iter_mut().find(|(other, _)| *other == met) {
                Some((_, files)) => files.push(file),
                None => parts.push((met, vec![file])),
            }
        }
        if parts.len() < 2 {
            return vec![self.lines.clone()];
        }
        let parts = parts.iter().enumerate();
        parts
            .map(|(number, (_, files))| self.lines_of(files, number == 0))
            .collect()
    }

    /// Returns the columns by which rows are selected.
    fn selecting(&self) -> BTreeSet<String> {
        let values = SELECTING.into_iter().filter_map(|key| self.value(key));
        let entries = values.flat_map(|value| items_of_flow(without_brackets(value)));
        entries.map(|entry| column_of(&entry).to_owned()).collect()
    }

    /// Writes the lines of a part for some of the files; only the first part has the heading.
    fn lines_of(&self, files: &[&File], is_first: bool) -> Vec<(String, String)> {
        let has = |column: &str| files.iter().any(|file| file.columns.contains(column));
        let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
        let from = match &*names {
            [only] => (*only).to_owned(),
            names => format!("[{}]", names.join(", ")),
        };
        let lines = self.lines.iter().filter_map(|(key, value)| {
            let value = match &**key {
                "from" => from.clone(),
                "heading" if !is_first => return None,
                of_columns if OF_COLUMNS.contains(&of_columns) => kept(of_columns, value, has)?,
                _ => value.clone(),
            };
            Some((key.clone(), value))
        });
        lines.collect()
    }

    /// Writes the new name of a column wherever the letter names it.
    pub(super) fn rename_column(&mut self, old: &str, new: &str) {
        const ENDS: [char; 7] = ['{', '}', '[', ']', ',', ':', ' '];
        let of_columns = |key: &str| OF_COLUMNS.contains(&key);
        for (key, value) in self.lines.iter_mut().filter(|(key, _)| of_columns(key)) {
            let words = value.split_inclusive(ENDS).map(|word| {
                let bare = word.trim_end_matches(ENDS);
                // Before a colon are our own names of columns.
                let is_ours = key == "columns" && word.ends_with(':');
                match bare == old && !is_ours {
                    true => format!("{new}{}", &word[bare.len()..]),
                    false => word.to_owned(),
                }
            });
            *value = words.collect();
        }
    }
}

/// Returns the entries of a list or mapping on one line whose columns a part has.
fn kept(key: &str, value: &str, has: impl Fn(&str) -> bool) -> Option<String> {
    let is_of = |entry: &String| match key {
        "columns" => {
            let theirs = entry.split_once(": ").map_or("", |(_, theirs)| theirs);
            let theirs = match theirs.starts_with(['[', '{']) {
                true => items_of_flow(without_brackets(theirs)),
                false => vec![theirs.to_owned()],
            };
            theirs.iter().any(|theirs| {
                let form = theirs.split_once(": ").map(|(_, column)| column);
                has(theirs) || form.is_some_and(&has)
            })
        }
        _ => has(column_of(entry)),
    };
    let entries = items_of_flow(without_brackets(value));
    let entries: Vec<String> = entries.into_iter().filter(is_of).collect();
    let all = entries.join(", ");
    match value.starts_with('{') {
        _ if entries.is_empty() => None,
        true => Some(format!("{{ {all} }}")),
        false => Some(format!("[{all}]")),
    }
}

/// Returns the column of an entry such as `"May we?": [Yes]`, or of an item.
fn column_of(entry: &str) -> &str {
    entry.split_once(": [").map_or(entry, |(column, _)| column)
}

fn without_brackets(value: &str) -> &str {
    let inner = value.strip_prefix(['{', '[']);
    let inner = inner.and_then(|rest| rest.strip_suffix(['}', ']']));
    inner.unwrap_or(value).trim()
}
