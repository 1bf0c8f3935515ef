//! Entries that one diagnostic is about.

use crate::letter::findings::Findings;
use crate::read::Spanned;
use crate::report::{Diagnostic, quoted};

/// The number of them that are shown besides the first.
const SHOWN: usize = 3;

/// Entries of one kind, which are reported together.
#[derive(Default)]
pub(super) struct Group<'a> {
    entries: Vec<&'a Spanned>,
}

impl<'a> Group<'a> {
    pub fn add(&mut self, entry: &'a Spanned) {
        self.entries.push(entry);
    }

    /// Returns the number of entries.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns the texts of the entries.
    pub fn names(&self) -> impl Iterator<Item = &'a str> {
        self.entries.iter().map(|entry| entry.text.trim())
    }

    /// Writes what is asked of the entries: of one by its text, of several by their number.
    pub fn question(&self, one: &str, several: &str) -> String {
        format!("{}?", self.statement(one, several))
    }

    /// Writes what is said of the entries.
    pub fn statement(&self, one: &str, several: &str) -> String {
        self.statement_of("entries", one, several)
    }

    /// Writes what is said of what the entries are called.
    pub fn statement_of(&self, noun: &str, one: &str, several: &str) -> String {
        match &*self.entries {
            [only] => format!("{} {one}", quoted(&only.text)),
            entries => format!("{} {noun} {several}", entries.len()),
        }
    }

    /// Reports the entries in one diagnostic, where there are any.
    pub fn report(&self, findings: &mut Findings, diagnostic: impl FnOnce(&Self) -> Diagnostic) {
        let [first, rest @ ..] = &*self.entries else {
            return;
        };
        let label = match rest {
            [] => "",
            _ => "the first of them",
        };
        let mut diagnostic = diagnostic(self).at(first.span, label);
        for entry in rest.iter().take(SHOWN) {
            diagnostic = diagnostic.see(entry.span, "");
        }
        findings.push(diagnostic);
    }
}
