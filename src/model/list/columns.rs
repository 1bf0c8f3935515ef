//! What the columns of a list mean, and which of them are never printed.

use std::collections::BTreeSet;

use super::super::body::Written;
use super::super::draft::DraftSignatory;
use super::super::node::{Key, Node, NodeKind};
use super::super::reader::{Reader, suggestion};
use super::super::yaml::in_quotes;
use super::form::ColumnNames;
use super::headers;
use super::rows::Row;
use super::table::Meaning;
use crate::diagnostic::{Diagnostic, alternatives, closest, plural, quoted};
use crate::source::Span;

/// The columns of a list, as they are met in its entries.
#[derive(Default)]
pub(super) struct Columns {
    /// Our names with theirs, and whether theirs was met.
    named: Vec<(&'static str, Written, bool)>,
    private: Vec<Written>,
    unknown: Vec<Unknown>,
    nested: Vec<Nested>,
    /// The paths of keys within others that the letter does not name.
    paths: BTreeSet<String>,
}

/// A column whose values are keys with values of their own.
struct Nested {
    name: String,
    ours: &'static str,
    first: Span,
    keys: Vec<String>,
    entries: usize,
}

/// A column that nobody has named.
struct Unknown {
    name: String,
    first: Span,
    entries: usize,
}

impl Columns {
    pub fn new(named: Option<ColumnNames>, private: Vec<Written>) -> Self {
        let named = named.map(|ColumnNames(names)| names).unwrap_or_default();
        Self {
            named: named
                .into_iter()
                .map(|(ours, theirs)| (ours, theirs, false))
                .collect(),
            private,
            ..Self::default()
        }
    }

    /// Tells whether the letter names a key within a key, and not that one itself.
    pub fn reaches_into(&self, path: &str) -> bool {
        let mut named = self.theirs();
        let within = |theirs: &str| {
            let rest = theirs.strip_prefix(path);
            rest.is_some_and(|rest| rest.starts_with('.'))
        };
        !self.theirs().any(|theirs| theirs == path) && named.any(within)
    }

    /// Returns the names that the letter has for columns.
    fn theirs(&self) -> impl Iterator<Item = &str> {
        let named = self.named.iter().map(|(_, theirs, _)| theirs);
        named
            .chain(&self.private)
            .map(|theirs| theirs.text.as_str())
    }

    /// Tells whether a key may be printed, wherever it stands.
    pub fn may_print(&self, key: &str) -> bool {
        if self.private.iter().any(|private| private.text == key) {
            return false;
        }
        let mut named = self.named.iter();
        let known = DraftSignatory::FORM.find(key).is_some();
        known
            || named.any(|(_, theirs, _)| {
                theirs.text.split('.').any(|part| part == key) || theirs.text == key
            })
    }

    /// Returns the names of the columns that the letter says are never printed.
    pub fn private(&self) -> impl Iterator<Item = String> {
        self.private.iter().map(|written| written.text.clone())
    }

    /// Keeps the paths of the keys within others, for those who misspell one.
    pub fn meet(&mut self, row: &Row) {
        if !self.theirs().any(|theirs| theirs.contains('.')) {
            return;
        }
        for (key, node) in &row.fields {
            if let NodeKind::Mapping(inner) = &node.kind {
                let paths = inner
                    .iter()
                    .map(|(name, _)| format!("{}.{}", key.text, name.text));
                self.paths.extend(paths);
            }
        }
    }

    /// Counts a value that holds keys where a text is due.
    pub fn nested(&mut self, key: &Key, ours: &'static str, node: &Node) {
        let mut nested = self.nested.iter_mut();
        if let Some(nested) = nested.find(|nested| nested.name == key.text) {
            nested.entries += 1;
            return;
        }
        let keys = match &node.kind {
            NodeKind::Mapping(inner) => inner.iter().map(|(name, _)| name.text.clone()).collect(),
            _ => Vec::new(),
        };
        self.nested.push(Nested {
            name: key.text.clone(),
            ours,
            first: key.span,
            keys,
            entries: 1,
        });
    }

    /// Returns our name for a column; none where it is not printed.
    pub fn find(&mut self, key: &Key, node: &Node) -> Option<&'static str> {
        if let Some((ours, _, met)) = self
            .named
            .iter_mut()
            .find(|(_, theirs, _)| theirs.text == key.text)
        {
            *met = true;
            return Some(ours);
        }
        if self.private.iter().any(|private| private.text == key.text) {
            return None;
        }
        let known = DraftSignatory::FORM.find(&key.text);
        if known.is_none() && !node.is_empty() {
            self.unprinted(key);
        }
        known
    }

    /// Counts a value of a column that nobody has named.
    pub fn unprinted(&mut self, key: &Key) {
        let mut unknown = self.unknown.iter_mut();
        match unknown.find(|unknown| unknown.name == key.text) {
            Some(unknown) => unknown.entries += 1,
            None => self.unknown.push(Unknown {
                name: key.text.clone(),
                first: key.span,
                entries: 1,
            }),
        }
    }

    /// Returns what the columns of a table are for, by their headers.
    ///
    /// A header that is written as the letter has it is meant before one that is so but for case,
    /// accents and the signs between words, and both before those that people use for our keys.
    pub fn meanings(&mut self, headers: &[&str]) -> Vec<Meaning> {
        let is = |theirs: &Written, header: &str| {
            let exact = headers.contains(&theirs.text.as_str());
            theirs.text == header || !exact && headers::same(&theirs.text, header)
        };
        let mut meanings = Vec::new();
        for header in headers {
            let named = self
                .named
                .iter_mut()
                .find(|(_, theirs, _)| is(theirs, header));
            if let Some((ours, _, met)) = named {
                *met = true;
                meanings.push(Meaning::Printed(ours));
                continue;
            }
            let private = self.private.iter().any(|theirs| is(theirs, header));
            let known = || headers::known(header).filter(|known| !self.names(known));
            meanings.push(match known() {
                _ if private => Meaning::Private,
                Some(known) => Meaning::Printed(known),
                None => Meaning::Unknown,
            });
        }
        self.weaken(headers, &mut meanings);
        meanings
    }

    /// Takes an organization beside a name for the affiliation of the person, unless the header is
    /// our own key to the letter or the letter names the column: that somebody works there does not
    /// say that the organization signs.
    fn weaken(&self, headers: &[&str], meanings: &mut [Meaning]) {
        let printed = |ours: &'static str| move |meaning: &Meaning| matches!(meaning, Meaning::Printed(key) if *key == ours);
        if self.names("organization") || !meanings.iter().any(printed("name")) {
            return;
        }
        let has_affiliation = meanings.iter().any(printed("affiliation"));
        for (header, meaning) in headers.iter().zip(meanings) {
            if printed("organization")(meaning) && *header != "organization" {
                *meaning = match has_affiliation {
                    true => Meaning::Unknown,
                    false => Meaning::Printed("affiliation"),
                };
            }
        }
    }

    /// Tells whether a header is known, or named in the letter.
    pub fn understands(&self, header: &str) -> bool {
        let named = self.named.iter().map(|(_, theirs, _)| theirs);
        let mut named = named.chain(&self.private);
        named.any(|theirs| headers::same(&theirs.text, header)) || headers::known(header).is_some()
    }

    /// Tells whether the letter says which column one of our names means.
    pub fn names(&self, ours: &str) -> bool {
        self.named.iter().any(|(named, _, _)| *named == ours)
    }

    /// Tells whether a column that the letter names for those who sign was not met.
    pub fn lacks_who_signs(&self) -> bool {
        let mut named = self.named.iter();
        named.any(|(ours, _, met)| matches!(*ours, "name" | "organization") && !met)
    }

    /// Reports the columns that nobody has named, once each, and names that no column has.
    pub fn tell(self, reader: &mut Reader<'_>) {
        let report = &mut *reader.report;
        for nested in &self.nested {
            report.push(nested.diagnostic());
        }
        for (_, theirs, _) in self.named.iter().filter(|(_, _, met)| !met) {
            let message = format!("the list has no column {}", quoted(&theirs.text));
            let diagnostic = Diagnostic::error("missing-column", message).at(theirs.span, "");
            let unknown = self.unknown.iter().map(|unknown| unknown.name.as_str());
            let candidates = unknown.clone().chain(self.paths.iter().map(String::as_str));
            report.push(match closest(&theirs.text, candidates) {
                Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
                None if self.unknown.is_empty() => diagnostic.help("remove the line"),
                None => diagnostic
                    .note(format!(
                        "the columns without a name of ours are {}",
                        alternatives(unknown, "and")
                    ))
                    .help("name one of these, or remove the line"),
            });
        }
        let keys = DraftSignatory::FORM.keys.iter().copied();
        let free: Vec<&'static str> = keys.filter(|key| !self.names(key)).collect();
        let private = self.private_if_obeyed(&free);
        for unknown in &self.unknown {
            report.push(unknown.diagnostic(&free, &private));
        }
    }

    /// Writes the list of private columns in which all that are not printed are named, so that
    /// whoever obeys one message has obeyed them all.
    fn private_if_obeyed(&self, free: &[&'static str]) -> String {
        let stated = self.private.iter().map(|written| written.text.as_str());
        let unknown = self.unknown.iter().map(|unknown| unknown.name.as_str());
        let unprinted = unknown
            .filter(|name| !name.is_empty() && closest(name, free.iter().copied()).is_none());
        let names: Vec<String> = stated.chain(unprinted).map(name_in_yaml).collect();
        format!("private: [{}]", names.join(", "))
    }
}

impl Nested {
    fn diagnostic(&self) -> Diagnostic {
        let keys = || self.keys.iter().map(String::as_str);
        let message = format!(
            "expected a text for {}, found keys: {}",
            quoted(&self.name),
            alternatives(keys(), "and")
        );
        let key = keys().find(|key| *key == "name").or(keys().next());
        let path = format!("{}.{}", self.name, key.unwrap_or("name"));
        let path = name_in_yaml(&path);
        let diagnostic = Diagnostic::error("nested-column", message)
            .at(self.first, "first here")
            .note(format!(
                "{} it",
                plural(self.entries, "entry has", "entries have")
            ))
            .help(format!(
                "write `columns: {{ {}: {path} }}` under `signatories:`, beside `from:`",
                self.ours
            ));
        match self.ours {
            "organization" => diagnostic.help(format!(
                "write `columns: {{ affiliation: {path} }}` there where a person works for it and \
                 does not sign for it"
            )),
            _ => diagnostic,
        }
    }
}

impl Unknown {
    /// Makes its diagnostic; `keys` are those of ours that no other column is named for, `private`
    /// is what says of all that are not printed that they never are.
    fn diagnostic(&self, keys: &[&'static str], private: &str) -> Diagnostic {
        let name = quoted(&self.name);
        let entries = plural(self.entries, "entry has", "entries have");
        if self.name.is_empty() {
            let message = format!("a column has no name; {entries} text in it");
            return Diagnostic::error("unnamed-column", message)
                .at(self.first, "")
                .help("write its name into the first line, or delete the column");
        }
        if let Some(meant) = closest(&self.name, keys.iter().copied()) {
            let message = format!("unknown key {name}");
            let diagnostic = Diagnostic::error("unknown-key", message).at(self.first, "");
            return diagnostic.note(format!("{entries} it")).help(format!(
                "did you mean `{meant}`? If not, write `private: [{}]`",
                name_in_yaml(&self.name)
            ));
        }
        let message = format!("{name} is not printed; {entries} it");
        let diagnostic = Diagnostic::warning("unprinted-column", message)
            .at(self.first, "first here")
            .help(format!(
                "write `{private}` under `signatories:`, beside `from:`, to say that it is never \
                 printed"
            ));
        match suggestion(&self.name, keys) {
            Some(meant) => diagnostic.help(format!(
                "write `columns: {{ {meant}: {} }}` there if it is to be printed as `{meant}`",
                name_in_yaml(&self.name)
            )),
            None => diagnostic,
        }
    }
}

/// Writes the name of a column such that YAML reads it as it is, also between brackets.
pub(super) fn name_in_yaml(name: &str) -> String {
    let line = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain =
        |letter: char| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_' | '.' | '/');
    if line.starts_with(char::is_alphanumeric) && line.chars().all(plain) {
        line
    } else {
        in_quotes(&line)
    }
}
