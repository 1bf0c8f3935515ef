//! The look of characters and paragraphs: plain values that every later stage reads.

use crate::lang::{Direction, Language};
use crate::typeset::unit::Length;

/// The weight of a typeface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// The weight of running text.
    #[default]
    Regular,
    /// The weight of headings.
    Bold,
}

/// The slant of a typeface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slant {
    /// Upright letters.
    #[default]
    Upright,
    /// Italic letters, or slanted ones where a script has no italic.
    Italic,
}

/// The emphasis that a writer gave to text, whatever its look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Emphasis {
    /// Whether it is stressed.
    pub is_stressed: bool,
    /// Whether it is strong.
    pub is_strong: bool,
}

impl Emphasis {
    /// The emphasis of running text.
    pub const NONE: Self = Self {
        is_stressed: false,
        is_strong: false,
    };
}

/// The look of characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CharStyle {
    /// The size of the type: one em.
    pub size: Length,
    /// The weight.
    pub weight: Weight,
    /// The slant.
    pub slant: Slant,
    /// Space added after each character; ignored for scripts that join or are set solid
    /// (Arabic, Han).
    pub tracking: Length,
    /// The distance by which the baseline is raised, as for a footnote reference.
    pub rise: Length,
    /// The language, which chooses shaping, hyphenation and the tag.
    pub language: Language,
    /// The emphasis, which chooses the tag.
    pub emphasis: Emphasis,
}

/// The position of the lines of a paragraph within the measure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Alignment {
    /// Both edges even; the last line at the start edge.
    #[default]
    Justified,
    /// Even at the edge where the language starts (left in English, right in Arabic).
    Start,
    /// Even at the edge where the language ends.
    End,
    /// Centred.
    Centre,
}

/// The way in which the lines of a paragraph are made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineSetting {
    /// The breaks are the best for the whole paragraph, and punctuation hangs into the margins.
    #[default]
    Optical,
    /// The breaks are the best for the whole paragraph, and nothing hangs into the margins.
    Flush,
    /// Each line takes as many words as fit, and nothing hangs into the margins.
    Greedy,
}

/// The look of a paragraph: alignment, direction, leading and indents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParagraphStyle {
    /// The position of the lines within the measure.
    pub alignment: Alignment,
    /// The direction of the paragraph, by which its start edge and its order are known.
    pub direction: Direction,
    /// The distance from baseline to baseline.
    pub leading: Length,
    /// Added to the start indent of the first line; negative for a hanging indent.
    pub first_line_indent: Length,
    /// The distance of the lines from the start edge of the measure.
    pub start_indent: Length,
    /// The distance of the lines from the end edge of the measure.
    pub end_indent: Length,
    /// Whether words may be hyphenated.
    pub hyphenation: bool,
    /// The most by which the letters of a justified line may be widened or narrowed, in thousandths
    /// of their width; zero for never.
    pub expansion: u16,
    /// The way in which its lines are made.
    pub setting: LineSetting,
}
