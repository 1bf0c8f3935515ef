//! What the columns of a list mean, and which of them are never printed.

use super::super::body::Written;
use super::super::draft::DraftSignatory;
use super::super::node::{Key, Node};
use super::super::reader::suggestion;
use super::form::ColumnNames;
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
            match self
                .unknown
                .iter_mut()
                .find(|unknown| unknown.name == key.text)
            {
                Some(unknown) => unknown.entries += 1,
                None => self.unknown.push(Unknown {
                    name: key.text.clone(),
                    first: key.span,
                    entries: 1,
                }),
            }
        }
        known
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
        for unknown in &self.unknown {
            report.push(unknown.diagnostic());
        }
    }
}

impl Unknown {
    fn diagnostic(&self) -> Diagnostic {
        let name = quoted(&self.name);
        let keys = DraftSignatory::FORM.keys;
        let entries = plural(self.entries, "entry has", "entries have");
        if let Some(meant) = closest(&self.name, keys.iter().copied()) {
            let message = format!("unknown key {name}");
            let diagnostic = Diagnostic::error("unknown-key", message).at(self.first, "");
            return diagnostic.note(format!("{entries} it")).help(format!(
                "did you mean `{meant}`? If not, write `private: [{}]`",
                self.name
            ));
        }
        let message = format!("{name} is not printed; {entries} it");
        let diagnostic = Diagnostic::warning("unprinted-column", message)
            .at(self.first, "first here")
            .help(format!(
                "write `private: [{}]` under `signatories:`, beside `from:`, to say that it is never printed",
                self.name
            ));
        match suggestion(&self.name, keys) {
            Some(meant) => diagnostic.help(format!(
                "write `columns: {{ {meant}: {} }}` there if it is to be printed as `{meant}`",
                self.name
            )),
            None => diagnostic,
        }
    }
}
