//! The words of a document with their places, and which of them the other state does not have.

use std::collections::BTreeMap;
use std::ops::Range;

use similar::DiffOp;

use crate::letter::edits;
use crate::typeset::page::{Document, Item, Mark};
use crate::typeset::text::{GlyphRun, Inline};
use crate::typeset::unit::{Length, Point, Rect};

/// The character in the text of a line that divides a word.
const SOFT_HYPHEN: char = '\u{AD}';

/// Rectangles around words, by the index of the page.
pub(super) type Marks = BTreeMap<usize, Vec<Rect>>;

/// Finds the words that only the old document has, and those that only the new one has.
pub(super) fn marks(old: Option<&Document>, new: Option<&Document>) -> (Marks, Marks) {
    let (old, new) = (words(old), words(new));
    let (mut before, mut after) = (Marks::new(), Marks::new());
    for op in edits(&texts(&old), &texts(&new)) {
        if !matches!(op, DiffOp::Equal { .. }) {
            mark(&old[op.old_range()], &mut before);
            mark(&new[op.new_range()], &mut after);
        }
    }
    (before, after)
}

fn texts(words: &[Word]) -> Vec<&str> {
    words.iter().map(|word| word.text.as_str()).collect()
}

/// Marks words; neighbours on a line share a rectangle.
fn mark(words: &[Word], marks: &mut Marks) {
    let mut last: Option<usize> = None;
    for (page, rect) in words.iter().flat_map(|word| &word.places) {
        let marked = marks.entry(*page).or_default();
        match marked.last_mut() {
            Some(before) if last == Some(*page) && are_neighbours(before, rect) => {
                let left = before.origin.x.min(rect.origin.x);
                let right = before.right().max(rect.right());
                *before = Rect::new(left, rect.origin.y, right - left, rect.size.height);
            }
            _ => marked.push(*rect),
        }
        last = Some(*page);
    }
}

fn are_neighbours(left: &Rect, right: &Rect) -> bool {
    let gap = left.origin.x.max(right.origin.x) - left.right().min(right.right());
    left.origin.y == right.origin.y
        && left.size.height == right.size.height
        && gap <= left.size.height
}

/// A word of a document.
struct Word {
    text: String,
    /// Its page and place; several where it is divided.
    places: Vec<(usize, Rect)>,
}

fn words(document: Option<&Document>) -> Vec<Word> {
    let mut words = Words::default();
    let pages = document.iter().flat_map(|document| &document.pages);
    for (page, on_page) in pages.enumerate() {
        let content = |mark| matches!(mark, Mark::Content(_));
        let groups = on_page.groups.iter().filter(|group| content(group.mark));
        for item in groups.flat_map(|group| &group.items) {
            if let Item::Text { at, run, scale } = item {
                words.add(page, *at, run, *scale);
            }
        }
    }
    words.words
}

#[derive(Default)]
struct Words {
    words: Vec<Word>,
    /// The end of the last word, if it may continue there.
    open: Option<Point>,
}

impl Words {
    fn add(&mut self, page: usize, at: Point, run: &GlyphRun, scale: u16) {
        let continues = matches!(run.inline, Inline::Plain | Inline::Link(_))
            && !run.text.starts_with(char::is_whitespace)
            && self
                .open
                .is_some_and(|end| end.y == at.y && near(end.x, at.x, run.size));
        let mut continues = continues;
        for range in fragments(&run.text) {
            let Some(rect) = place(&range, at, run, scale) else {
                continue;
            };
            let text = &run.text[range];
            let is_divided = |word: &Word| word.text.ends_with(SOFT_HYPHEN);
            match self.words.last_mut() {
                Some(word) if continues || is_divided(word) => {
                    word.text
                        .truncate(word.text.trim_end_matches(SOFT_HYPHEN).len());
                    word.text.push_str(text);
                    word.places.push((page, rect));
                }
                _ => self.words.push(Word {
                    text: text.to_owned(),
                    places: vec![(page, rect)],
                }),
            }
            continues = false;
        }
        let ends = !run.text.ends_with(char::is_whitespace);
        let end = Point {
            x: at.x + run.width().scale(i64::from(scale), 1000),
            y: at.y,
        };
        self.open = ends.then_some(end);
    }
}

fn near(left: Length, right: Length, size: Length) -> bool {
    let gap = left.max(right) - left.min(right);
    gap <= size.scale(1, 20)
}

/// Returns the parts of a text between its spaces.
fn fragments(text: &str) -> Vec<Range<usize>> {
    let words = text.split_whitespace();
    let start = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    words
        .map(|word| start(word)..start(word) + word.len())
        .collect()
}

/// Returns the rectangle around the glyphs of a part of a run, or `None` if it has no glyphs.
fn place(range: &Range<usize>, at: Point, run: &GlyphRun, scale: u16) -> Option<Rect> {
    let scaled = |length: Length| length.scale(i64::from(scale), 1000);
    let mut pen = Length::ZERO;
    let mut edges: Option<(Length, Length)> = None;
    for glyph in &run.glyphs {
        let end = pen + glyph.advance.length();
        if range.contains(&glyph.range.start()) {
            edges = Some(match edges {
                Some((left, right)) => (left.min(pen), right.max(end)),
                None => (pen, end),
            });
        }
        pen = end;
    }
    let (left, right) = edges?;
    let (ascent, height) = (run.size.scale(4, 5), run.size.scale(11, 10));
    Some(Rect::new(
        at.x + scaled(left),
        at.y - ascent,
        scaled(right - left),
        height,
    ))
}
