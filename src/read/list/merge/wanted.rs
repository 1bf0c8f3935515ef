//! The columns of a table that a letter uses.

use std::collections::BTreeMap;

use super::super::super::body::Spanned;
use super::super::super::node::Key;
use super::super::super::reader::Reader;
use super::super::columns::Columns;
use super::super::headers;
use super::super::table::Meaning;
use crate::report::{Diagnostic, Rule, quoted};
use crate::source::Span;

/// The columns that a letter uses, and those that its table has.
#[derive(Default)]
pub(in super::super) struct WantedColumns {
    /// The columns that the letter uses.
    pub names: Vec<WantedColumn>,
    /// The columns that the table has.
    pub headers: Vec<String>,
    /// The columns that were found for names of keys.
    found: BTreeMap<String, Option<usize>>,
}

/// A column that a letter uses.
pub(in super::super) struct WantedColumn {
    /// Its name, and where the letter has it.
    pub name: Spanned,
    /// Whether an error is reported if the table does not have it.
    pub is_required: bool,
    /// Whether the table has it.
    pub is_met: bool,
}

impl WantedColumns {
    /// Adds a column, unless it is used already, and returns its number.
    pub fn add(&mut self, name: Spanned, is_required: bool) -> usize {
        let same = |column: &WantedColumn| headers::same(&column.name.text, &name.text);
        if let Some(index) = self.names.iter().position(same) {
            self.names[index].is_required |= is_required;
            return index;
        }
        self.names.push(WantedColumn {
            name,
            is_required,
            is_met: false,
        });
        self.names.len() - 1
    }

    /// Returns the numbers of the columns in the order of the table, those that it does not have
    /// last.
    pub fn table_order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = Vec::with_capacity(self.names.len());
        let found = self.headers.iter().filter_map(|header| self.find(header));
        for number in found.chain(0..self.names.len()) {
            if !order.contains(&number) {
                order.push(number);
            }
        }
        order
    }

    /// Returns the number of the column that a header names.
    pub fn find(&self, header: &str) -> Option<usize> {
        let mut names = self.names.iter();
        let exact = names.position(|column| column.name.text == header);
        let same = |column: &WantedColumn| headers::same(&column.name.text, header);
        exact.or_else(|| self.names.iter().position(same))
    }

    /// Returns the number of the column that a key of an entry names, and keeps the key in mind.
    pub fn meet(&mut self, key: &str) -> Option<usize> {
        if let Some(found) = self.found.get(key) {
            return *found;
        }
        let found = self.find(key);
        self.headers.push(key.to_owned());
        if let Some(column) = found.and_then(|index| self.names.get_mut(index)) {
            column.is_met = true;
        }
        self.found.insert(key.to_owned(), found);
        found
    }
}

impl Columns {
    /// Finds the columns that the letter uses in the header of a table. The header is shown only if
    /// one of them is in it: another first row may be an addressee.
    pub fn find_wanted(
        &mut self,
        header: Vec<Key>,
        reader: &mut Reader<'_>,
    ) -> Vec<(Key, Meaning)> {
        self.selection
            .meet(header.iter().map(|key| key.text.as_str()));
        let mut found: Vec<(Key, Meaning)> = Vec::with_capacity(header.len());
        for key in header {
            let wanted = self.wanted.as_mut();
            let index = wanted.and_then(|wanted| wanted.meet(&key.text));
            let is_selected = self.selection.names(&key.text);
            let mut private = self.private_names();
            let is_known = is_selected || private.any(|private| headers::same(private, &key.text));
            let meaning = match index {
                Some(index) => Meaning::Wanted(index),
                None if is_known || key.text.is_empty() => Meaning::Private,
                None => Meaning::Unknown,
            };
            let earlier = found.iter().find(|(_, other)| *other == meaning);
            if let (Meaning::Wanted(_), Some((first, _))) = (meaning, earlier) {
                reader.report.push(doubled(first, &key));
            }
            found.push((key, meaning));
        }
        let is_header = found
            .iter()
            .any(|(_, meaning)| matches!(meaning, Meaning::Wanted(_)));
        for (key, _) in found.iter().filter(|_| is_header) {
            reader.sources.show(key.span);
        }
        found
    }

    /// Returns the key of a cell of a column that the letter uses.
    pub fn wanted_key(&self, index: usize, span: Span) -> Option<Key> {
        let column = self.wanted.as_ref()?.names.get(index)?;
        let text = column.name.text.clone();
        Some(Key { text, span })
    }
}

fn doubled(first: &Key, second: &Key) -> Diagnostic {
    let (left, right) = (quoted(&first.text), quoted(&second.text));
    let message = format!("{left} and {right} are the same column to the letter");
    Diagnostic::new(Rule::DUPLICATE_COLUMN, message)
        .at(second.span, "")
        .see(first.span, "read as the same")
        .help("give the two columns different names, or delete one")
}
