//! Lists of signatories, compared by identity.

mod moves;
mod pairs;

use std::collections::BTreeSet;

use super::attachments;
use crate::letter::{Enclosure, Letter, Part, PartialLetter, Signatory, without_contact_data};
use crate::read::Field;
use moves::Kept;

/// A field of an entry: one of a signatory, or what else is known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryField {
    /// The heading of its part.
    Part,
    /// A text of the signatory.
    Of(Field),
    /// Whether the original bears a signature.
    Signed,
    /// The language of the entry, where it is another than the letter's.
    Language,
}

impl EntryField {
    /// The fields, in the order of output.
    const ALL: [Self; 11] = [
        Self::Part,
        Self::Of(Field::Honorific),
        Self::NAME,
        Self::Of(Field::Title),
        Self::Of(Field::Affiliation),
        Self::ORGANIZATION,
        Self::Of(Field::Description),
        Self::Of(Field::Country),
        Self::Signed,
        Self::Language,
        Self::Of(Field::SortAs),
    ];
    const NAME: Self = Self::Of(Field::Name);
    const ORGANIZATION: Self = Self::Of(Field::Organization);

    /// Returns the name of the field.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Part => "part",
            Self::Of(field) => field.name(),
            Self::Signed => "signed",
            Self::Language => "language",
        }
    }

    /// Returns whether the field is printed; the text of one that is not is not shown.
    pub fn is_printed(self) -> bool {
        self != Self::Of(Field::SortAs)
    }
}

/// The changes of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListChanges {
    /// The key of the list, such as `circulation.transmittal.signatories`.
    pub list: String,
    /// The number of entries before.
    pub before: usize,
    /// The number of entries after.
    pub after: usize,
    /// The new signatories, in the order of the new list.
    pub added: Vec<Listed>,
    /// The signatories who have gone, in the order of the old list.
    pub withdrawn: Vec<Listed>,
    /// The signatories whose entries have changed, in the order of the new list.
    pub changed: Vec<EntryChange>,
    /// The signatories whose entries are the same but have moved among the others, in the order of
    /// the new list: as few as explain the new order. In a list sorted by its entries there are
    /// none.
    pub moved: Vec<Move>,
}

/// An entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its place in the list, from 1, counted through all parts.
    pub number: usize,
    /// Its fields with their texts, those that are printed, without contact data.
    pub fields: Vec<(EntryField, String)>,
}

impl Listed {
    /// Returns the text of a field, if the entry has it.
    pub fn text(&self, field: EntryField) -> Option<&str> {
        let mut fields = self.fields.iter();
        let (_, text) = fields.find(|(known, _)| *known == field)?;
        Some(text)
    }

    /// Returns the name by which the entry is known: the person's, or the organization's where no
    /// person is named.
    pub fn chief(&self) -> &str {
        let organization = || self.text(EntryField::ORGANIZATION);
        self.text(EntryField::NAME)
            .or_else(organization)
            .unwrap_or_default()
    }

    /// Writes the entry on one line: its printed texts, divided by commas.
    pub fn line(&self) -> String {
        const HONORIFIC: EntryField = EntryField::Of(Field::Honorific);
        let is_shown = |field| matches!(field, EntryField::Of(_)) && field != HONORIFIC;
        let honorific = self.text(HONORIFIC);
        let honorific = honorific.map_or(String::new(), |text| format!("{text} "));
        let texts = self.fields.iter().filter(|(field, _)| is_shown(*field));
        let texts: Vec<&str> = texts.map(|(_, text)| text.as_str()).collect();
        format!("{honorific}{}", texts.join(", "))
    }
}

/// An entry that says something else than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryChange {
    /// The entry before.
    pub old: Listed,
    /// The entry after.
    pub new: Listed,
    /// The differences: the field, its old text and its new one, empty if there is none. The text
    /// of `sort-as`, which is not printed, is not shown.
    pub fields: Vec<(EntryField, String, String)>,
    /// Whether it has also moved among the others.
    pub moved: bool,
}

/// An entry that has moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// The place before, from 1.
    pub from: usize,
    /// The entry where it is now.
    pub entry: Listed,
}

/// Compares all lists of a letter.
pub(super) fn compare_all(old: &Letter, new: &Letter) -> Vec<ListChanges> {
    let mut changes = vec![compare(
        "signatories",
        &of_parts(&old.signatories),
        &of_parts(&new.signatories),
    )];
    let transmittal = |letter: &'_ Letter| -> Vec<Signatory> {
        let circulation = letter.circulation.as_ref();
        let transmittal = circulation.and_then(|circulation| circulation.transmittal.as_ref());
        transmittal.map_or(Vec::new(), |transmittal| transmittal.signatories.clone())
    };
    let (before, after) = (transmittal(old), transmittal(new));
    changes.push(compare(
        "circulation.transmittal.signatories",
        &of_list(&before),
        &of_list(&after),
    ));
    for (key, before, after) in attachments::pairs(old, new) {
        let parts = |enclosure: Option<&'_ Enclosure>| -> Vec<Part> {
            enclosure.map_or(Vec::new(), |each| each.signatories.clone())
        };
        let (before, after) = (parts(before), parts(after));
        let list = format!("{key}.signatories");
        changes.push(compare(&list, &of_parts(&before), &of_parts(&after)));
    }
    changes.retain(|list| !list.is_empty());
    changes
}

/// Returns the entries of parts by whose names they can be known.
fn named(parts: &[Part]) -> Vec<Entry<'_>> {
    let entries = of_parts(parts).into_iter();
    entries.filter(Entry::is_named).collect()
}

/// Compares the lists of two versions of a letter, one of which has errors; returns `None` if
/// nothing differs, or if a list could not be read.
///
/// Only certain changes are reported: nobody is listed as gone who may be in the part that could
/// not be read, and nobody as new who may have been there.
pub(super) fn compare_partial(old: &PartialLetter, new: &PartialLetter) -> Option<ListChanges> {
    let before = named(old.signatories.as_deref()?);
    let after = named(new.signatories.as_deref()?);
    let mut changes = compare("signatories", &before, &after);
    if !new.list_is_whole {
        changes.withdrawn.clear();
    }
    if !old.list_is_whole {
        changes.added.clear();
    }
    Some(changes).filter(|changes| !changes.is_empty())
}

impl ListChanges {
    /// Returns whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty()
            && self.withdrawn.is_empty()
            && self.changed.is_empty()
            && self.moved.is_empty()
    }
}

/// An entry: the texts of its fields, empty if there are none.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Entry<'a> {
    texts: [&'a str; EntryField::ALL.len()],
}

impl<'a> Entry<'a> {
    fn new(part: &'a str, signatory: &'a Signatory) -> Self {
        let language = signatory.language.as_ref();
        Self {
            texts: EntryField::ALL.map(|field| match field {
                EntryField::Part => part,
                EntryField::Of(field) => signatory.text(field).map_or("", |text| &text.text),
                EntryField::Signed if signatory.signed => "yes",
                EntryField::Signed => "",
                EntryField::Language => language.map_or("", |language| language.tag()),
            }),
        }
    }

    /// Returns the fields with their texts.
    fn fields(&self) -> impl Iterator<Item = (EntryField, &'a str)> {
        EntryField::ALL.into_iter().zip(self.texts)
    }

    fn text(&self, field: EntryField) -> &'a str {
        let found = self.fields().find(|(known, _)| *known == field);
        found.map_or("", |(_, text)| text)
    }

    fn is_named(&self) -> bool {
        [EntryField::NAME, EntryField::ORGANIZATION]
            .into_iter()
            .any(|field| !self.text(field).is_empty())
    }

    fn listed(&self, index: usize) -> Listed {
        let fields = self.fields().filter(|(field, _)| field.is_printed());
        let fields = fields.filter(|(_, text)| !text.is_empty());
        Listed {
            number: index + 1,
            fields: fields
                .map(|(field, text)| (field, without_contact_data(text)))
                .collect(),
        }
    }
}

fn of_parts(parts: &[Part]) -> Vec<Entry<'_>> {
    let entries = parts.iter().flat_map(|part| {
        let heading = part.heading.as_ref().map_or("", |heading| &heading.text);
        let signatories = part.signatories.iter().chain(part.sharing.iter());
        signatories.map(move |signatory| Entry::new(heading, signatory))
    });
    entries.collect()
}

fn of_list(signatories: &[Signatory]) -> Vec<Entry<'_>> {
    let entries = signatories.iter();
    entries.map(|signatory| Entry::new("", signatory)).collect()
}

/// Compares two lists.
pub(super) fn compare(list: &str, old: &[Entry<'_>], new: &[Entry<'_>]) -> ListChanges {
    let pairs = pairs::find(old, new);
    let mut changes = ListChanges {
        list: list.to_owned(),
        before: old.len(),
        after: new.len(),
        ..ListChanges::default()
    };
    let left: BTreeSet<usize> = pairs.iter().map(|(old, _)| *old).collect();
    let withdrawn = (0..old.len()).filter(|index| !left.contains(index));
    changes.withdrawn = withdrawn.map(|index| old[index].listed(index)).collect();
    let right: BTreeSet<usize> = pairs.iter().map(|(_, new)| *new).collect();
    let added = (0..new.len()).filter(|index| !right.contains(index));
    changes.added = added.map(|index| new[index].listed(index)).collect();
    let (same, changed): (Vec<_>, Vec<_>) = pairs
        .into_iter()
        .partition(|(before, after)| old[*before] == new[*after]);
    let (mut kept, moved) = Kept::of(same);
    // Those that say the same come first: where one that changed has passed another, it has moved.
    changes.changed = changed
        .into_iter()
        .map(|(before, after)| EntryChange {
            moved: !kept.takes((before, after)),
            ..change((before, &old[before]), (after, &new[after]))
        })
        .collect();
    changes.changed.sort_by_key(|change| change.new.number);
    changes.moved = moved
        .into_iter()
        .map(|(before, after)| Move {
            from: before + 1,
            entry: new[after].listed(after),
        })
        .collect();
    changes
}

fn change(old: (usize, &Entry<'_>), new: (usize, &Entry<'_>)) -> EntryChange {
    let both = old.1.fields().zip(new.1.texts);
    let differing = both.filter(|((_, before), after)| before != after);
    let fields = differing.map(|((field, before), after)| {
        let text = |text: &str| match field.is_printed() {
            true => without_contact_data(text),
            false => String::new(),
        };
        (field, text(before), text(after))
    });
    EntryChange {
        old: old.1.listed(old.0),
        new: new.1.listed(new.0),
        fields: fields.collect(),
        moved: false,
    }
}
