//! The meaning of the columns of a list, and the columns that are never printed.

mod diagnostics;
mod meanings;
mod paths;
mod undecided;

use std::collections::BTreeSet;

use super::super::body::Spanned;
use super::super::choice::{Choice, Divider};
use super::super::node::{Key, Node, NodeKind};
use super::super::signatory::{DraftSignatory, UnnamedForms};
use super::super::yaml::name_in_yaml;
use super::contacts::{self, Addresses};
use super::form::{ColumnNames, NamedColumn, Share};
use super::headers;
use super::lines::NumberedPart;
use super::merge::WantedColumns;
use super::options::Origin;
use super::refusals::Refusals;
use super::selection::Selection;
use super::stated::Stated;
use crate::lang::Language;
use crate::source::Span;
use diagnostics::misspelt;

/// The columns of a list, as they are met in its entries.
#[derive(Default)]
pub(super) struct Columns {
    /// The columns that the letter names for fields.
    pub named: Vec<NamedColumn>,
    /// The rows that are printed.
    pub selection: Selection,
    /// The list as the letter states it.
    pub stated_form: Stated,
    /// The text for entries without a name.
    pub unnamed: Option<Spanned>,
    /// The mark that divides the lines of a plain list.
    pub divider: Option<Choice<Divider>>,
    /// The lines that hold more than a name and that nothing divides, which was reported.
    pub undivided: BTreeSet<Span>,
    /// The e-mail addresses of the entries.
    pub addresses: Addresses,
    /// The comments that ask not to be printed.
    pub refusals: Refusals,
    /// Whether a file of one signatory was read, which people change in public.
    pub has_folder: bool,
    /// Of a table of addressees, the columns that the letter uses.
    pub wanted: Option<WantedColumns>,
    private: Vec<Spanned>,
    /// Those of the private ones that were met.
    met: BTreeSet<String>,
    unknown: Vec<Unknown>,
    nested: Vec<Nested>,
    /// The paths of keys within others that the letter does not name.
    paths: BTreeSet<String>,
    /// The number of entries of files of keys that name a signatory, and of those that do not.
    named_entries: usize,
    nameless_entries: usize,
    /// Whether any columns were read.
    is_read: bool,
    /// Whether nothing could be read of a file, so that its columns are not known.
    pub lacks_file: bool,
    /// Whether all entries are in the letter itself.
    pub is_inline: bool,
    /// The name of the first file of keys.
    origin: Option<String>,
    /// Names of columns that were recognized, each with its field.
    inferred: Vec<(&'static str, String)>,
}

/// A column whose values are keys with their own values.
struct Nested {
    name: String,
    ours: &'static str,
    first: Span,
    keys: Vec<String>,
    entries: usize,
}

impl Nested {
    /// Returns whether it is the title of a page of WordPress, which is the name of what it is about.
    fn is_rendered(&self) -> bool {
        self.ours == "title" && self.keys.iter().any(|key| key == RENDERED)
    }

    fn path_of_rendered(&self) -> String {
        format!("{}.{RENDERED}", self.name)
    }
}

/// The key of WordPress for the text of a title.
const RENDERED: &str = "rendered";

/// A column that nobody has named.
struct Unknown {
    name: String,
    first: Span,
    entries: usize,
    /// Whether it has contact data.
    is_contact: bool,
}

impl Columns {
    pub fn new(named: Option<ColumnNames>, private: Vec<Spanned>) -> Self {
        Self {
            named: named.map(|ColumnNames(names)| names).unwrap_or_default(),
            private,
            ..Self::default()
        }
    }

    /// Makes the columns of entries that are in the letter itself, of which it says nothing.
    pub fn inline() -> Self {
        Self {
            is_inline: true,
            ..Self::default()
        }
    }

    /// Returns the names that the letter has for columns.
    fn theirs(&self) -> impl Iterator<Item = &str> {
        let named = self.named.iter().map(|column| &column.theirs);
        named
            .chain(&self.private)
            .chain(self.selection.columns())
            .map(|theirs| theirs.text.as_str())
    }

    /// Returns whether the letter names a column for a field.
    pub fn is_named(&self, theirs: &str) -> bool {
        self.named.iter().any(|column| column.theirs.text == theirs)
    }

    /// Returns the names of the columns that the letter says are never printed.
    pub fn private_names(&self) -> impl Iterator<Item = &str> {
        self.private.iter().map(|written| written.text.as_str())
    }

    /// Returns the languages by which the letter maps columns to forms of a field.
    pub fn languages(&self) -> Vec<Language> {
        let shares = self.named.iter().map(|column| &column.share);
        let languages = shares.filter_map(|share| match share {
            Share::Form(language) => Language::new(&language.text),
            _ => None,
        });
        languages.collect()
    }

    /// Returns our names that the letter says columns for, with theirs.
    pub fn stated(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let named = self.named.iter();
        let whole = named.filter(|column| column.share == Share::Whole);
        whole.map(|column| (column.ours, column.theirs.text.as_str()))
    }

    /// Keeps the fields for which columns were recognized by their names.
    pub fn infer(&mut self, inferred: Vec<(&'static str, String)>) {
        self.inferred = inferred;
    }

    /// Returns help that confirms how the columns are read and which are private, to be pasted.
    pub fn confirmation<'c>(&'c self, private: impl Iterator<Item = &'c str>) -> String {
        if self.is_inline {
            let private = self.private_names().chain(private).map(name_in_yaml);
            let private = private.collect::<Vec<_>>().join(", ");
            let beside = self.beside();
            return format!("to confirm it, write `private: [{private}]` {beside}");
        }
        let form = self.stated_form.clone();
        let inferred = self.inferred.iter();
        let form = inferred.fold(form, |form, (ours, theirs)| {
            form.with_entry("columns", ours, &name_in_yaml(theirs))
        });
        let form = private.fold(form, |form, name| form.with_item("private", name));
        format!("to confirm it, write\n{}", form.proposal())
    }

    /// Returns what the letter may say of entries without a name, with all that other help for the
    /// list proposes.
    pub fn unnamed_forms(&self) -> Option<UnnamedForms> {
        if self.is_inline || self.unnamed.is_some() || !self.is_read {
            return None;
        }
        let form = self.stated_form.with_proposals();
        let form = form.with("unnamed", "Anonymous".to_owned());
        Some(UnnamedForms {
            as_given: form.written(),
            counted: form.with("anonymous", "count".to_owned()).written(),
        })
    }

    /// Returns whether the letter names all columns by numbers.
    pub fn are_numbered(&self) -> bool {
        let is_number = |column: &NamedColumn| {
            let number = column.theirs.text.parse::<usize>();
            number.is_ok_and(|number| number > 0)
        };
        !self.named.is_empty() && self.named.iter().all(is_number)
    }

    /// Returns the parts of lines that the letter names by their numbers.
    pub fn numbered(&mut self) -> Vec<NumberedPart> {
        let parts = self.named.iter_mut().filter_map(|column| {
            let number = column
                .theirs
                .text
                .parse()
                .ok()
                .filter(|number| *number > 0)?;
            column.is_met = true;
            Some(NumberedPart {
                number,
                ours: column.ours,
            })
        });
        let parts: Vec<NumberedPart> = parts.collect();
        self.is_read |= !parts.is_empty();
        parts
    }

    /// Keeps in mind the first file whose entries have keys.
    pub fn come_from(&mut self, origin: &Origin) {
        self.origin.get_or_insert_with(|| origin.name.text.clone());
    }

    /// Counts an entry that says who signs, or one that does not.
    pub fn count(&mut self, says_who: bool) {
        self.is_read = true;
        if says_who {
            self.named_entries += 1
        } else {
            self.nameless_entries += 1
        }
    }

    /// Returns whether no entry says who signs, for which one diagnostic is.
    pub fn names_nobody(&self) -> bool {
        let who = ["name", "organization"];
        let is_misspelt = |unknown: &Unknown| misspelt(&unknown.name, &who).is_some();
        let is_told = self.private_who().is_some()
            || !self.unknown.is_empty() && !self.unknown.iter().any(is_misspelt);
        self.nameless_entries > 0 && self.named_entries == 0 && self.origin.is_some() && is_told
    }

    /// Returns whether it is reported of a key why its entry does not say who signs.
    pub fn is_told_of(&self, key: &str) -> bool {
        let who = ["name", "organization"];
        let is_private = self.private.iter().any(|private| private.text == key);
        let is_ours = DraftSignatory::FORM.find(key).is_some();
        if is_private {
            who.contains(&key)
        } else {
            !is_ours && misspelt(key, &who).is_some()
        }
    }

    /// Returns the column of the signatories that the letter says is never printed.
    pub fn private_who(&self) -> Option<&Spanned> {
        let mut private = self.private.iter();
        private.find(|private| ["name", "organization"].contains(&private.text.as_str()))
    }

    /// Counts a value that holds keys where a text is expected.
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

    /// Counts a value of a column that nobody has named.
    pub fn unprinted(&mut self, key: &Key, text: &str) {
        let is_contact = self.has_folder && contacts::is_contact(&key.text, text);
        let mut unknown = self.unknown.iter_mut();
        match unknown.find(|unknown| unknown.name == key.text) {
            Some(unknown) => {
                unknown.entries += 1;
                unknown.is_contact |= is_contact;
            }
            None => self.unknown.push(Unknown {
                name: key.text.clone(),
                first: key.span,
                entries: 1,
                is_contact,
            }),
        }
    }

    /// Returns the columns that nobody has named, each with its first place.
    pub fn unknown_columns(&self) -> Vec<(&str, Span)> {
        let unknown = self.unknown.iter();
        unknown
            .map(|unknown| (unknown.name.as_str(), unknown.first))
            .collect()
    }

    /// Returns the first column that nobody has named.
    pub fn first_unknown(&self) -> Option<&str> {
        self.unknown.first().map(|unknown| &*unknown.name)
    }

    /// Returns whether a header is known, or named in the letter.
    pub fn understands(&self, header: &str) -> bool {
        let named = self.named.iter().map(|column| &column.theirs);
        let mut named = named.chain(&self.private).chain(self.selection.columns());
        let is_wanted = (self.wanted.as_ref()).is_some_and(|wanted| wanted.find(header).is_some());
        let is_named = named.any(|theirs| headers::same(&theirs.text, header));
        is_wanted || is_named || headers::known(header).is_some()
    }

    /// Returns whether the letter says which column one of our names means.
    pub fn names(&self, ours: &str) -> bool {
        self.named.iter().any(|column| column.ours == ours)
    }

    /// Returns whether the letter says which column one of our names means, and no header is that.
    pub fn lacks(&self, ours: &str) -> bool {
        let mut named = self.named.iter().filter(|column| column.ours == ours);
        named.clone().next().is_some() && named.all(|column| !column.is_met)
    }

    /// Takes a column for a part of the name, by its number from 0; returns the number of the column
    /// among those that are named.
    pub fn join_name(&mut self, key: &Key, part: usize) -> usize {
        self.named.push(NamedColumn {
            ours: "name",
            theirs: Spanned {
                text: key.text.clone(),
                span: key.span,
                language: None,
            },
            share: Share::Part(part),
            is_met: true,
        });
        self.named.len() - 1
    }

    /// Returns our names for columns of the signatories that were not met.
    pub fn missed_who(&self) -> impl Iterator<Item = &'static str> {
        let missed = self.named.iter().filter(|column| !column.is_met);
        let missed = missed.map(|column| column.ours);
        missed.filter(|ours| matches!(*ours, "name" | "organization"))
    }

    /// Returns whether a column that the letter names for the signatories was not met.
    pub fn lacks_who_signs(&self) -> bool {
        self.missed_who().next().is_some()
    }
}
