//! The pages of a document, compared by what is seen on them.

mod seen;
mod words;

use similar::DiffOp;

use crate::letter::edits;
use crate::typeset::page::Document;
use crate::typeset::unit::Rect;
use seen::Seen;
use words::Marks;

/// The changes of the pages of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentChanges {
    /// The number of pages before; 0 if there was no such document.
    pub before: usize,
    /// The number of pages after; 0 if there is no such document.
    pub after: usize,
    /// The pages that differ, in order.
    pub pages: Vec<PageChange>,
}

/// A page that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageChange {
    /// Its index among the pages before, from 0; `None` if it is new.
    pub old: Option<usize>,
    /// Its index among the pages after, from 0; `None` if it is gone.
    pub new: Option<usize>,
    /// The kind of difference.
    pub kind: PageKind,
    /// The places of words that the new document does not have there.
    pub old_marks: Vec<Rect>,
    /// The places of words that the old document does not have there.
    pub new_marks: Vec<Rect>,
}

/// The kind of difference of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageKind {
    /// There is no such page in the other state.
    Whole,
    /// Its words.
    Words,
    /// Only the places of its words, or an image or rule.
    Places,
    /// Only its running header or its folio.
    Furniture,
}

/// Compares the pages of two versions of a document; one of them may be missing.
pub fn compare_documents(old: Option<&Document>, new: Option<&Document>) -> DocumentChanges {
    let pages = |document: Option<&'_ Document>| document.map_or(0, |each| each.pages.len());
    let (old_seen, new_seen) = (seen::of(old), seen::of(new));
    let pairs = pairs(&old_seen, &new_seen);
    let mut changes = DocumentChanges {
        before: pages(old),
        after: pages(new),
        pages: Vec::new(),
    };
    if pairs.is_empty() {
        return changes;
    }
    let (mut old_marks, mut new_marks) = words::marks(old, new);
    for (old, new) in pairs {
        let take = |marks: &mut Marks, page: Option<usize>| -> Vec<Rect> {
            page.and_then(|page| marks.remove(&page))
                .unwrap_or_default()
        };
        let mut change = PageChange {
            old,
            new,
            kind: PageKind::Whole,
            old_marks: take(&mut old_marks, old),
            new_marks: take(&mut new_marks, new),
        };
        if let (Some(old), Some(new)) = (old, new) {
            change.kind = if old_seen[old].content_is(&new_seen[new]) {
                PageKind::Furniture
            } else if change.old_marks.is_empty() && change.new_marks.is_empty() {
                PageKind::Places
            } else {
                PageKind::Words
            };
        }
        changes.pages.push(change);
    }
    changes
}

/// Pairs the pages that differ: pages with the same content keep those between them apart.
fn pairs(old: &[Seen<'_>], new: &[Seen<'_>]) -> Vec<(Option<usize>, Option<usize>)> {
    let mut pairs = Vec::new();
    for op in edits(old, new) {
        let (before, after) = (op.old_range(), op.new_range());
        let both = before.len().min(after.len());
        for index in 0..before.len().max(after.len()) {
            let (left, right) = (before.start + index, after.start + index);
            let is_same = matches!(op, DiffOp::Equal { .. }) && old[left].is(&new[right]);
            if !is_same {
                let has = |range: &std::ops::Range<usize>, page| {
                    (index < both || range.contains(&page)).then_some(page)
                };
                pairs.push((has(&before, left), has(&after, right)));
            }
        }
    }
    pairs
}
