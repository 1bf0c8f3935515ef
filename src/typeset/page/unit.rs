//! The section as page breaking sees it: units of depth, and the cost of a break before each.

use std::ops::Range;

use crate::typeset::unit::Length;

/// A piece of a section that fits on one page; only columns may be divided further.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The block it belongs to.
    pub block: usize,
    /// The part of the block.
    pub part: Part,
    /// The space above it, which is dropped at the head of a page.
    pub space: Length,
    /// The most by which that space may shrink.
    pub shrink: Length,
    /// The leading above its baseline, which is also dropped there.
    pub leading: Length,
    /// Its extent below its first baseline, of which a line has none.
    pub depth: Length,
    /// Whether a page may end before it.
    pub break_before: Break,
    /// The number of lines of the section's notes referred to up to its end.
    pub notes_end: usize,
}

/// The part of a block that a unit is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A line of a paragraph.
    Line(usize),
    /// A line of an entry that is set across the full measure.
    EntryLine {
        /// The entry.
        entry: usize,
        /// The line.
        line: usize,
    },
    /// Successive entries in columns.
    Columns {
        /// The entries.
        entries: Range<usize>,
        /// Whether a page may end between them.
        inner: Break,
    },
    /// Texts side by side.
    Sides,
    /// The headers of a table, down to the rule below them.
    TableHead,
    /// A row of a table.
    TableRow(usize),
    /// A line of a row that has no room on one page.
    TableRowLine {
        /// The row.
        row: usize,
        /// The line.
        line: usize,
    },
    /// A picture.
    Figure,
    /// A rule.
    Rule,
}

/// Whether a page may end at some place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Break {
    /// It may, at a price.
    Allowed(i32),
    /// Only if no other break is possible: the two sides are to be kept together.
    Kept,
    /// Only where not even such a break can be made: it would leave a widow or an orphan, or
    /// divide an entry, or part a picture from its caption.
    Torn,
    /// It may not: no page begins with the rule that ends a document.
    Never,
}

/// The type area of a page from its first baseline to its lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The first baseline.
    pub head: Length,
    /// The lowest baseline.
    pub foot: Length,
}

impl Frame {
    /// Returns the distance from the first baseline to the lowest.
    pub fn depth(self) -> Length {
        self.foot - self.head
    }
}

/// The depth to which a page has been filled.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cursor {
    /// The distance from the head to the last baseline, or to the lower edge of what has depth.
    pub used: Length,
    /// Whether the page has any content.
    pub started: bool,
}

impl Cursor {
    /// Moves to the baseline of a unit and returns its distance from the head.
    pub fn place(&mut self, unit: &Unit) -> Length {
        if self.started {
            self.used += unit.space + unit.leading;
        }
        self.started = true;
        let baseline = self.used;
        self.used += unit.depth;
        baseline
    }
}
