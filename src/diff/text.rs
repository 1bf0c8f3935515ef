//! The texts of a letter, compared by words within their paragraphs.

mod blocks;

use similar::DiffOp;

use crate::letter::{Letter, PartialLetter, TextSegment, by_words, edits, words};
use crate::read::Body;
use crate::read::walk::Printed;
use blocks::Block;
pub use blocks::BlockKind;

/// The share of two paragraphs that has to be the same for one to count as a change of the other.
const ALIKE: f32 = 0.4;

/// The bodies of a letter with their keys, such as `enclosures.1.body`.
type Bodies<'a> = Vec<(String, &'a Body)>;

/// The most pairs of paragraphs that are compared.
const MOST: usize = 2_500;

/// A text that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextChange {
    /// The key of the text, such as `body` or `enclosures.1.body`.
    pub text: String,
    /// The paragraphs that differ, in order.
    pub blocks: Vec<BlockChange>,
}

/// A paragraph that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockChange {
    /// The old paragraph; `None` if it is new.
    pub old: Option<BlockPlace>,
    /// The new paragraph; `None` if it is gone.
    pub new: Option<BlockPlace>,
    /// Its text in Markdown, in stretches that are the same or not.
    pub stretches: Vec<TextSegment>,
}

/// The kind of a paragraph, and its number among those of its kind, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockPlace {
    /// The meaning of the text.
    pub kind: BlockKind,
    /// Its number: of headings through all levels.
    pub number: usize,
}

/// Compares all bodies of a letter.
pub(super) fn compare_all(old: &Letter, new: &Letter) -> Vec<TextChange> {
    let (old, new) = (bodies(old), bodies(new));
    let nothing = Body::default();
    let body = |bodies: &Bodies<'_>, key: &str| {
        let found = bodies.iter().find(|(known, _)| known == key);
        found.map_or(nothing.clone(), |(_, body)| (*body).clone())
    };
    let gone = old.iter().map(|(key, _)| key);
    let gone = gone.filter(|key| new.iter().all(|(known, _)| known != *key));
    let keys = new.iter().map(|(key, _)| key).chain(gone);
    let changes = keys.map(|key| compare(key, &body(&old, key), &body(&new, key)));
    changes.filter(|change| !change.blocks.is_empty()).collect()
}

/// Returns the bodies of a letter with their keys.
fn bodies(letter: &Letter) -> Bodies<'_> {
    let mut bodies = Vec::new();
    letter.each_text(&mut |at, text| {
        if let Printed::Body(body) = text {
            bodies.push((at.numbered(), body));
        }
    });
    bodies
}

/// Compares the texts of two versions of a letter, at least one with errors: each body that could be
/// read in both, and those that are new or gone if that is certain.
pub(super) fn compare_partial(old: &PartialLetter, new: &PartialLetter) -> Vec<TextChange> {
    let nothing = Body::default();
    let is_in =
        |letter: &PartialLetter, key: &str| letter.bodies.iter().any(|(known, _)| known == key);
    let gone = old.bodies.iter().filter(|(key, _)| !is_in(new, key));
    let keys = new.bodies.iter().chain(gone).map(|(key, _)| key);
    let changes = keys.filter_map(|key| {
        // A body that is missing from a version that was not read whole may be in it.
        let body = |letter: &PartialLetter| match is_in(letter, key) {
            true => letter.body(key).cloned(),
            false => letter.is_whole.then(|| nothing.clone()),
        };
        Some(compare(key, &body(old)?, &body(new)?))
    });
    changes.filter(|change| !change.blocks.is_empty()).collect()
}

/// Compares two texts.
pub(super) fn compare(text: &str, old: &Body, new: &Body) -> TextChange {
    let (old, new) = (blocks::of(old), blocks::of(new));
    let mut changes = Vec::new();
    for op in edits(&old, &new) {
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        let (before, after) = (op.old_range(), op.new_range());
        for (left, right) in aligned(&old[before.clone()], &new[after.clone()]) {
            let left = left.map(|index| before.start + index);
            let right = right.map(|index| after.start + index);
            let text = |index: Option<usize>, blocks: &'_ [Block]| -> String {
                index.map_or(String::new(), |index| blocks[index].text.clone())
            };
            changes.push(BlockChange {
                old: left.map(|index| place(&old, index)),
                new: right.map(|index| place(&new, index)),
                stretches: by_words(&text(left, &old), &text(right, &new)),
            });
        }
    }
    TextChange {
        text: text.to_owned(),
        blocks: changes,
    }
}

fn place(blocks: &[Block], index: usize) -> BlockPlace {
    let kind = blocks[index].kind;
    let alike = |block: &&Block| match (block.kind, kind) {
        (BlockKind::Heading(_), BlockKind::Heading(_)) => true,
        (left, right) => left == right,
    };
    let number = blocks[..=index].iter().filter(alike).count();
    BlockPlace { kind, number }
}

/// Pairs paragraphs with those they have become, both in order: the choice that keeps the most
/// words.
fn aligned(old: &[Block], new: &[Block]) -> Vec<(Option<usize>, Option<usize>)> {
    if old.len() * new.len() > MOST {
        let gone = (0..old.len()).map(|index| (Some(index), None));
        return gone
            .chain((0..new.len()).map(|index| (None, Some(index))))
            .collect();
    }
    // The most that can be kept of the paragraphs from each pair on.
    let mut kept = vec![vec![0.0_f32; new.len() + 1]; old.len() + 1];
    let mut alike = vec![vec![0.0_f32; new.len()]; old.len()];
    for left in (0..old.len()).rev() {
        for right in (0..new.len()).rev() {
            let ratio = likeness(&old[left].text, &new[right].text);
            alike[left][right] = if ratio >= ALIKE { ratio } else { 0.0 };
            let paired = alike[left][right] + kept[left + 1][right + 1];
            kept[left][right] = paired.max(kept[left + 1][right]).max(kept[left][right + 1]);
        }
    }
    let (mut left, mut right, mut pairs) = (0, 0, Vec::new());
    while left < old.len() || right < new.len() {
        let both = left < old.len() && right < new.len();
        if both
            && alike[left][right] > 0.0
            && kept[left][right] <= alike[left][right] + kept[left + 1][right + 1]
        {
            pairs.push((Some(left), Some(right)));
            (left, right) = (left + 1, right + 1);
        } else if left < old.len()
            && (right == new.len() || kept[left][right] <= kept[left + 1][right])
        {
            pairs.push((Some(left), None));
            left += 1;
        } else {
            pairs.push((None, Some(right)));
            right += 1;
        }
    }
    pairs
}

/// Returns the part of the words of two paragraphs that both have, from zero to one.
fn likeness(old: &str, new: &str) -> f32 {
    let (old, new) = (words(old), words(new));
    let same = |op: DiffOp| match op {
        DiffOp::Equal { len, .. } => len,
        _ => 0,
    };
    let same: usize = edits(&old, &new).into_iter().map(same).sum();
    2.0 * same as f32 / (old.len() + new.len()).max(1) as f32
}
