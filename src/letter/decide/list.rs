//! The entries of a list, to be found by what is printed of them.

use std::collections::BTreeMap;

use crate::letter::entries::{Printed, printed, texts};
use crate::letter::key::Kind;
use crate::read::{
    DraftPart, DraftSignatory, EntryName, Field, PerField, Signatories, Text, name_in_yaml,
};
use crate::source::Span;

/// The request for an entry: the text of each printed field that it must have.
pub(super) type Wanted<'a> = Printed<'a>;

/// Returns what a file asks of an entry.
pub(super) fn wanted(name: &EntryName) -> Wanted<'_> {
    let fields = name.fields();
    PerField::of(|field| fields[field].map(|written| written.text.as_str()))
}

/// Returns the place of the name that a file asks for, or of whatever is first.
pub(super) fn place(name: &EntryName) -> Span {
    let named = name.name.as_ref().or(name.organization.as_ref());
    let first = || name.fields().each().find_map(|(_, written)| written);
    let written = named.or_else(first);
    written.map_or(name.span.slice(0, 0), |written| written.span)
}

/// Returns the kind of what an entry is known by.
pub(super) fn kind_of(entry: &DraftSignatory) -> Kind {
    match printed(entry)[Field::Name] {
        Some(_) => Kind::Person,
        None => Kind::Organization,
    }
}

/// Makes the entry that a file asks for.
pub(super) fn as_signatory(name: &EntryName) -> DraftSignatory {
    let mut signatory = DraftSignatory::new(name.span);
    for (field, written) in name.fields().each() {
        *signatory.text_mut(field) = written.cloned().map(Text::One);
    }
    signatory
}

/// The entries of a list by what is printed of them.
pub(in crate::letter) struct List<'a> {
    /// The entries of all parts, in order.
    pub entries: Vec<&'a DraftSignatory>,
    exact: BTreeMap<Printed<'a>, Vec<usize>>,
    named: BTreeMap<&'a str, Vec<usize>>,
}

/// The entries that match a request.
pub(super) enum Found {
    /// Entries that print the same, to the letter.
    Alike(Vec<usize>),
    /// Entries that differ, the first two of them.
    Different([usize; 2]),
    /// No entry.
    Nothing,
}

impl<'a> List<'a> {
    pub fn of(signatories: &'a Signatories) -> Self {
        let parts = signatories.parts.iter();
        Self::of_entries(parts.flat_map(DraftPart::signatories).collect())
    }

    pub fn of_entries(entries: Vec<&'a DraftSignatory>) -> Self {
        let mut exact: BTreeMap<Printed, Vec<usize>> = BTreeMap::new();
        let mut named: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, entry) in entries.iter().enumerate() {
            exact.entry(printed(entry)).or_default().push(index);
            for text in [&entry.name, &entry.organization].into_iter().flatten() {
                for written in text.versions() {
                    let indices = named.entry(&written.text).or_default();
                    if indices.last() != Some(&index) {
                        indices.push(index);
                    }
                }
            }
        }
        Self {
            entries,
            exact,
            named,
        }
    }

    /// Finds the entries of which exactly this is printed, or else those that have all of it.
    pub(super) fn find(&self, wanted: &Wanted) -> Found {
        if let Some(alike) = self.exact.get(wanted) {
            return Found::Alike(alike.clone());
        }
        let name = wanted.known_as().unwrap_or_default();
        let named = self.named.get(name).map_or(&[][..], Vec::as_slice);
        let mut alike: Vec<usize> = Vec::new();
        for index in named
            .iter()
            .copied()
            .filter(|index| self.has(*index, wanted))
        {
            match alike.first() {
                Some(first) if printed(self.entries[*first]) != printed(self.entries[index]) => {
                    return Found::Different([*first, index]);
                }
                _ => alike.push(index),
            }
        }
        if alike.is_empty() {
            Found::Nothing
        } else {
            Found::Alike(alike)
        }
    }

    /// Returns all entries that have what is asked for, whatever else they have.
    pub(super) fn having(&self, wanted: &Wanted) -> impl Iterator<Item = usize> {
        let name = wanted.known_as().unwrap_or_default();
        let named = self.named.get(name).map_or(&[][..], Vec::as_slice);
        let named = named.iter().copied();
        named.filter(|index| self.has(*index, wanted))
    }

    /// Writes an entry as a decision names it, with as many fields as tell it apart.
    pub fn in_yaml(&self, entry: &DraftSignatory) -> String {
        let printed = printed(entry);
        let known = match printed[Field::Name] {
            Some(_) => Field::Name,
            None => Field::Organization,
        };
        let others = Field::PRINTED.into_iter().filter(|field| *field != known);
        let mut named = Vec::new();
        let mut fields = Vec::new();
        for field in std::iter::once(known).chain(others) {
            let Some(text) = printed[field] else {
                continue;
            };
            named.push(field);
            fields.push(format!("{}: {}", field.name(), name_in_yaml(text)));
            let wanted: Wanted =
                PerField::of(|field| printed[field].filter(|_| named.contains(&field)));
            let is_it =
                |index: &usize| crate::letter::entries::printed(self.entries[*index]) == printed;
            match self.find(&wanted) {
                Found::Alike(found) if !found.iter().any(is_it) => {}
                Found::Different(_) => {}
                _ => break,
            }
        }
        format!("{{ {} }}", fields.join(", "))
    }

    fn has(&self, index: usize, wanted: &Wanted) -> bool {
        let mut fields = texts(self.entries[index]).into_iter();
        fields.all(|(field, text)| match wanted[field] {
            None => true,
            Some(wanted) => text.as_ref().is_some_and(|text| {
                let mut versions = text.versions().iter();
                versions.any(|written| written.text == wanted)
            }),
        })
    }
}
