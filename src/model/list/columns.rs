//! What the columns of a list mean, and which of them are never printed.

use super::super::body::Written;
use super::super::draft::DraftSignatory;
use super::super::node::{Key, Node};
use super::super::reader::suggestion;
use super::super::yaml::in_quotes;
use super::form::ColumnNames;
use super::headers;
use super::table::Meaning;
use crate::diagnostic::{Diagnostic, Report, alternatives, closest, plural, quoted};
use crate::source::Span;

/// The columns of a list, as they are met in its entries.
#[derive(Default)]
pub(super) struct Columns {
    /// Our names with theirs, and whether theirs was met.
    named: Vec<(&'static str, Written, bool)>,
    private: Vec<Written>,
    unknown: Vec<Unknown>,
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
            unknown: Vec::new(),
        }
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
    pub fn tell(self, report: &mut Report) {
        for (_, theirs, _) in self.named.iter().filter(|(_, _, met)| !met) {
            let message = format!("the list has no column {}", quoted(&theirs.text));
            let diagnostic = Diagnostic::error("missing-column", message).at(theirs.span, "");
            let unknown = self.unknown.iter().map(|unknown| unknown.name.as_str());
            report.push(match closest(&theirs.text, unknown.clone()) {
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
        for unknown in &self.unknown {
            report.push(unknown.diagnostic(&free));
        }
    }
}

impl Unknown {
    /// Makes its diagnostic; `keys` are those of ours that no other column is named for.
    fn diagnostic(&self, keys: &[&'static str]) -> Diagnostic {
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
                "write `private: [{}]` under `signatories:`, beside `from:`, to say that it is never printed",
                name_in_yaml(&self.name)
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
