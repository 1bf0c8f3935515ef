//! Lines that could be made, and how good each is.

use super::{Breakpoint, INFINITELY_BAD, Ratio, badness};
use crate::typeset::paragraph::item::{FORCED_BREAK, Item};
use crate::typeset::unit::Length;

/// The looseness or tightness of a line (*TeX: The Program*, §817).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fitness {
    Tight,
    Decent,
    Loose,
    VeryLoose,
}

impl Fitness {
    /// Returns the class of a line whose glue shrinks at some badness.
    pub fn of_shrinking(badness: i32) -> Self {
        if badness > 12 {
            Self::Tight
        } else {
            Self::Decent
        }
    }

    /// Returns the class of a line whose glue stretches at some badness.
    pub fn of_stretching(badness: i32) -> Self {
        match badness {
            0..=12 => Self::Decent,
            13..=99 => Self::Loose,
            _ => Self::VeryLoose,
        }
    }
}

/// The effect of a break at an item on the line that ends there.
#[derive(Clone, Copy)]
pub struct BreakKind {
    /// The width of what is added before the break.
    pub pre: Length,
    /// The width of what is put at the start of the following line.
    pub post: Length,
    pub penalty: i32,
    pub hyphenated: bool,
    pub is_end: bool,
}

impl BreakKind {
    /// An ordinary break at glue.
    pub const PLAIN: Self = Self {
        pre: Length::ZERO,
        post: Length::ZERO,
        penalty: 0,
        hyphenated: false,
        is_end: false,
    };
    /// The end of the paragraph.
    pub const END: Self = Self {
        penalty: FORCED_BREAK,
        is_end: true,
        ..Self::PLAIN
    };
}

/// Sums over all items before some item, a discretionary counting as not broken.
#[derive(Clone, Copy, Default)]
pub struct Sums {
    pub width: Length,
    pub stretch: Length,
    pub shrink: Length,
    pub expansion: Length,
    pub fills: u32,
}

impl Sums {
    /// Adds an item.
    pub fn add(&mut self, item: &Item) {
        match *item {
            Item::Box { width, expansion } => {
                self.width += width;
                self.expansion += expansion;
            }
            Item::Glue {
                width,
                stretch,
                shrink,
            } => {
                self.width += width;
                self.stretch += stretch;
                self.shrink += shrink;
            }
            Item::Fill => self.fills += 1,
            Item::Penalty { .. } => {}
            Item::Discretionary { replace, .. } => self.width += replace,
        }
    }
}

/// A line that could be made.
pub struct Candidate {
    /// The natural width.
    pub width: Length,
    /// The width that it is short of when its letters have given way; negative if its spaces must
    /// shrink.
    lack: Length,
    /// The excess over the measure when it has shrunk as far as it can.
    pub excess: Length,
    pub badness: i32,
    pub fitness: Fitness,
    /// The part of the measure that it leaves empty, in thousandths, if it cannot be filled well at
    /// all.
    pub emptiness: i64,
}

/// The matter of a line between two breaks, and the place for it.
pub struct LineContent {
    /// The first item.
    pub start: usize,
    /// The item at which the line ends.
    pub end: usize,
    /// The sums before the first item and before the end.
    pub sums: (Sums, Sums),
    /// The width of what the break before puts at the start of the line.
    pub post: Length,
    /// The width that the line should have.
    pub measure: Length,
    /// Stretch lent to the line.
    pub lent: Length,
}

impl LineContent {
    /// Returns the width of the line before the break, and its shrink.
    pub fn core(&self) -> (Length, Length) {
        let (from, to) = self.sums;
        (to.width - from.width + self.post, to.shrink - from.shrink)
    }

    /// Makes the line that ends with a break (*TeX: The Program*, §851 to §853).
    pub fn line(&self, kind: BreakKind) -> Candidate {
        let (from, to) = self.sums;
        let stretch = to.stretch - from.stretch;
        let (core, shrink) = self.core();
        let width = core + kind.pre;
        let lack = self.lack_of_space(self.measure - width);
        let (badness, fitness) = if lack < Length::ZERO {
            let badness = badness(-lack, shrink);
            (badness, Fitness::of_shrinking(badness))
        } else if self.is_settled(kind) {
            (0, Fitness::Decent)
        } else {
            let badness = badness(lack, stretch + self.lent);
            (badness, Fitness::of_stretching(badness))
        };
        let emptiness = if badness >= INFINITELY_BAD {
            lack.max(Length::ZERO).units() * 1000 / self.measure.units().max(1)
        } else {
            0
        };
        Candidate {
            emptiness,
            width,
            lack,
            excess: (-lack - shrink).max(Length::ZERO),
            badness,
            fitness,
        }
    }

    /// Returns the part of a missing (or, if negative, superfluous) width that is left to the spaces.
    /// The letters give way first, as with `\pdfadjustspacing 2` of pdfTeX (Hàn Thế Thành,
    /// *Micro-typographic extensions to the TeX typesetting system*, TUGboat 21, 2000).
    fn lack_of_space(&self, lack: Length) -> Length {
        let (from, to) = self.sums;
        let expansion = to.expansion - from.expansion;
        if lack < Length::ZERO {
            (lack + expansion).min(Length::ZERO)
        } else {
            (lack - expansion).max(Length::ZERO)
        }
    }

    /// Returns the least width of the line before the break.
    pub fn least(&self) -> Length {
        let (from, to) = self.sums;
        let (core, shrink) = self.core();
        core - shrink - (to.expansion - from.expansion)
    }

    /// Returns whether the line needs no stretching: it is filled, the last or empty.
    fn is_settled(&self, kind: BreakKind) -> bool {
        let (from, to) = self.sums;
        kind.is_end || to.fills > from.fills || self.start == self.end
    }

    /// Returns the break at the end of a line.
    pub fn breakpoint(&self, line: &Candidate, kind: BreakKind) -> Breakpoint {
        let (from, to) = self.sums;
        let (_, shrink) = self.core();
        let ratio = if line.lack < Length::ZERO {
            Ratio {
                numerator: line.lack.max(-shrink),
                denominator: shrink,
            }
        } else if self.is_settled(kind) {
            Ratio::default()
        } else {
            Ratio {
                numerator: line.lack,
                denominator: to.stretch - from.stretch,
            }
        };
        Breakpoint {
            start: self.start,
            item: self.end,
            width: line.width,
            ratio,
            hyphenated: kind.hyphenated,
            excess: line.excess,
        }
    }
}
