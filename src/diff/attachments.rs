//! The attachments of two versions of a letter, side by side.

use crate::letter::{Enclosure, Letter};

/// Returns the attachments of both versions by their keys: those of the old version in its order,
/// then those that only the new version has.
pub(super) fn pairs<'a>(
    old: &'a Letter,
    new: &'a Letter,
) -> Vec<(String, Option<&'a Enclosure>, Option<&'a Enclosure>)> {
    let mut after = new.attachments();
    let mut pairs = Vec::new();
    for (key, attachment) in old.attachments() {
        let same = after.iter().position(|(other, _)| *other == key);
        let now = same.map(|index| after.remove(index).1);
        pairs.push((key, Some(attachment), now));
    }
    let added = after.into_iter();
    pairs.extend(added.map(|(key, attachment)| (key, None, Some(attachment))));
    pairs
}
