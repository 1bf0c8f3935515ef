//! The entries of lists, as checks look at them.

use crate::read::walk::Leaf;
use crate::read::{Draft, DraftPart, DraftSignatory, Field, PerField, Signatories, Text};

/// Returns every list of a draft: that of the letter, of all that is attached to it, and of the
/// covering letter.
pub(super) fn lists(draft: &Draft) -> Vec<&Signatories> {
    let mut lists = Vec::new();
    draft.walk_at(None, &mut |_, leaf| {
        if let Leaf::List(list) = leaf {
            lists.push(list);
        }
    });
    lists
}

/// Returns the fields of an entry that are printed.
pub(super) fn texts(entry: &DraftSignatory) -> [(Field, &Option<Text>); 7] {
    Field::PRINTED.map(|field| (field, entry.text(field)))
}

/// The printed fields of an entry, by which it is recognized.
pub(super) type Printed<'a> = PerField<Option<&'a str>>;

/// Returns what is printed of an entry, in the first of its languages.
pub(super) fn printed(entry: &DraftSignatory) -> Printed<'_> {
    PerField::of(|field| {
        let version = entry.text(field).as_ref()?.versions().first()?;
        Some(version.text.as_str())
    })
}

/// Returns whether a part asks that the document says on which day the list stood.
pub(super) fn states_as_of(draft: &DraftPart) -> bool {
    draft.state_as_of.is_some_and(|flag| flag.value)
}

/// Returns whether a part asks that the document says in which order it is.
pub(super) fn states_order(draft: &DraftPart) -> bool {
    draft.state_order.is_some_and(|flag| flag.value)
}

/// Returns the comma, or the sign like it, after a text.
pub(super) fn trailing_comma(text: &str) -> Option<&str> {
    let text = text.trim_end();
    let before = text.strip_suffix([',', ';', '،', '，'])?;
    text.get(before.len()..)
}
