//! How characters and paragraphs look: plain values that every later stage reads.

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

/// How characters look.
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
    /// How far the baseline is raised, as for the call of a footnote.
    pub rise: Length,
    /// The language, which chooses shaping, hyphenation and the tag.
    pub language: Language,
}

/// How the lines of a paragraph stand within the measure.
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

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParagraphStyle {
    /// How the lines stand within the measure.
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
}
