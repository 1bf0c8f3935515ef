//! The kinds of marks of the typewriter that are reported, or set as the language has them.

use crate::lang::Meaning;
use crate::report::{Rule, plural};

/// The kinds of marks that are reported together.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Straight quotation marks.
    Quotation,
    /// Straight apostrophes and inner quotation marks.
    Apostrophe,
    /// Hyphens for a dash.
    Hyphens,
    /// Stops for an ellipsis.
    Stops,
    /// Fractions with a slash.
    Fraction,
    /// The letter x between numbers.
    Times,
    /// Straight marks of minutes or seconds, feet or inches.
    Prime,
}

/// All kinds, in the order in which they are reported.
pub(super) const KINDS: [Kind; 7] = [
    Kind::Quotation,
    Kind::Apostrophe,
    Kind::Hyphens,
    Kind::Stops,
    Kind::Fraction,
    Kind::Times,
    Kind::Prime,
];

impl Kind {
    /// Returns the kind of a mark.
    pub fn of(meaning: Meaning) -> Self {
        match meaning {
            Meaning::Opening | Meaning::Closing => Self::Quotation,
            Meaning::InnerOpening | Meaning::InnerClosing | Meaning::Apostrophe => Self::Apostrophe,
            Meaning::Dash | Meaning::LongDash | Meaning::Range => Self::Hyphens,
            Meaning::Ellipsis => Self::Stops,
            Meaning::Fraction(_) => Self::Fraction,
            Meaning::Times => Self::Times,
            Meaning::Prime(_) => Self::Prime,
        }
    }

    /// Returns the rule about the kind.
    pub fn rule(self) -> Rule {
        match self {
            Self::Quotation | Self::Apostrophe | Self::Prime => Rule::STRAIGHT_QUOTES,
            Self::Hyphens => Rule::HYPHENS_FOR_DASH,
            Self::Stops => Rule::STOPS_FOR_ELLIPSIS,
            Self::Fraction => Rule::SLASH_FRACTION,
            Self::Times => Rule::LETTER_FOR_TIMES,
        }
    }

    /// Counts marks of the kind.
    pub fn counted(self, count: usize) -> String {
        let (one, many) = match self {
            Self::Quotation => ("straight quotation mark", "straight quotation marks"),
            Self::Apostrophe => ("straight apostrophe", "straight apostrophes"),
            Self::Hyphens => ("dash of hyphens", "dashes of hyphens"),
            Self::Stops => ("row of three stops", "rows of three stops"),
            Self::Fraction => ("fraction with a slash", "fractions with a slash"),
            Self::Times => ("`x` between numbers", "`x` between numbers"),
            Self::Prime => ("straight mark of a measure", "straight marks of a measure"),
        };
        plural(count, one, many)
    }
}
