//! The items of a paragraph before it is broken into lines: boxes, glue and penalties.

use crate::typeset::unit::Length;

/// The penalty of a break that adds a hyphen (plain TeX's `\hyphenpenalty`; *The TeXbook*, p. 96).
pub const HYPHEN_PENALTY: i32 = 50;

/// The penalty of a break after a hyphen or dash of the text (plain TeX's `\exhyphenpenalty`; *The
/// TeXbook*, p. 96).
pub const EX_HYPHEN_PENALTY: i32 = 50;

/// The penalty from which no break is made (TeX's `inf_penalty`; *TeX: The Program*, §157).
pub const NO_BREAK: i32 = 10_000;

/// The penalty at which a break is always made (TeX's `eject_penalty`; *TeX: The Program*, §157).
pub const FORCED_BREAK: i32 = -NO_BREAK;

/// A piece of a paragraph (Knuth and Plass 1981, p. 1124).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// Matter of a fixed width: a word or a part of one.
    Box {
        /// The width.
        width: Length,
        /// The most by which its letters can be widened or narrowed together (pdfTeX's font
        /// expansion).
        expansion: Length,
    },
    /// A space. A line may be broken at it if a box or a discretionary comes before it. It is
    /// dropped at a break and directly after one.
    Glue {
        /// The natural width.
        width: Length,
        /// The length by which it grows at an adjustment ratio of 1.
        stretch: Length,
        /// The most by which it can become narrower.
        shrink: Length,
    },
    /// A space of no natural width that takes up the rest of its line (TeX's `\hfil`), as before a
    /// forced break. It is dropped as glue is, but no line breaks at it.
    Fill,
    /// A place for a break that has a price.
    Penalty {
        /// The width added before the break; negative if the end of the line hangs into the margin.
        width: Length,
        /// The price: [`NO_BREAK`] and more forbids the break, [`FORCED_BREAK`] and less demands
        /// it.
        penalty: i32,
        /// Whether breaks here in two successive lines are to be avoided, as for hyphens.
        flagged: bool,
    },
    /// A place where a word may be divided (TeX's `\discretionary`).
    Discretionary {
        /// The width added before the break, with its hyphen. If it is zero nothing is added, as
        /// after a hyphen of the text, and the first pass may break here.
        pre: Length,
        /// The width added after the break.
        post: Length,
        /// The width at this place if no break is made.
        replace: Length,
        /// The price.
        penalty: i32,
    },
}

impl Item {
    /// Returns whether the item is dropped directly after a break.
    pub fn is_discardable(&self) -> bool {
        matches!(self, Self::Glue { .. } | Self::Fill | Self::Penalty { .. })
    }
}
