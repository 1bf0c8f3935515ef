//! Footnotes at the foot of the page that refers to them.

use std::ops::Range;

use crate::typeset::galley::NoteStyle;
use crate::typeset::text::NoteId;
use crate::typeset::unit::Length;

/// A line of a footnote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoteLine {
    /// The note.
    pub note: NoteId,
    /// The paragraph of the note.
    pub paragraph: usize,
    /// The line of the paragraph.
    pub line: usize,
}

impl NoteLine {
    /// Returns whether a note begins with this line.
    pub fn is_first(self) -> bool {
        self.paragraph == 0 && self.line == 0
    }
}

/// The lines of all notes that a section calls, in the order of their calls.
#[derive(Clone, Debug)]
pub struct NoteFlow {
    style: NoteStyle,
    lines: Vec<NoteLine>,
    /// The number of notes that begin before each line.
    begun: Vec<usize>,
}

impl NoteFlow {
    /// Makes a flow without notes.
    pub fn new(style: NoteStyle) -> Self {
        Self {
            style,
            lines: Vec::new(),
            begun: vec![0],
        }
    }

    /// Appends a line.
    pub fn push(&mut self, line: NoteLine) {
        let before = self.begun[self.begun.len() - 1];
        self.begun.push(before + usize::from(line.is_first()));
        self.lines.push(line);
    }

    /// Returns the number of lines.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Returns what some lines take of a page, from the last baseline of the text to their own
    /// last baseline.
    pub fn depth(&self, range: Range<usize>) -> Length {
        if range.is_empty() {
            return Length::ZERO;
        }
        let gaps = self.begun[range.end] - self.begun[range.start + 1];
        let lines = range.len() as i64;
        let style = &self.style;
        style.space_before
            + style.rule_thickness
            + style.space_after_rule
            + style.paragraph.leading.scale(lines, 1)
            + style.gap.scale(gaps as i64, 1)
    }

    /// Returns how many lines, from `start` on, a depth holds.
    pub fn fitting(&self, start: usize, end: usize, depth: Length) -> usize {
        (start..end)
            .take_while(|&last| self.depth(start..last + 1) <= depth)
            .count()
    }

    /// Returns the lines of a page in the order in which they are printed: notes by asterisk come
    /// before the numbered ones, unless one of the page's notes is divided.
    pub fn printed(&self, range: Range<usize>, is_star: impl Fn(NoteId) -> bool) -> Vec<NoteLine> {
        let begins = |index: usize| self.lines.get(index).is_none_or(|line| line.is_first());
        let are_whole = begins(range.start) && begins(range.end);
        let mut lines = self.lines[range].to_vec();
        if are_whole {
            lines.sort_by_key(|line| !is_star(line.note));
        }
        lines
    }

    /// Returns the distance of each line's baseline from that of the last, upwards.
    pub fn heights_above_last(&self, lines: &[NoteLine]) -> Vec<Length> {
        let mut height = Length::ZERO;
        let mut heights: Vec<Length> = (lines.iter().rev())
            .map(|line| {
                let own = height;
                height += self.style.paragraph.leading;
                if line.is_first() {
                    height += self.style.gap;
                }
                own
            })
            .collect();
        heights.reverse();
        heights
    }
}
