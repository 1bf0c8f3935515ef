//! Paragraphs, broken into lines by total fit (Knuth and Plass 1981) and set.

pub mod broken_word;
mod expansion;
mod first_fit;
mod item;
mod items;
mod kashida;
mod line;
mod margins;
mod set;
mod setter;
mod spaces;
#[cfg(test)]
mod tests;
pub mod total_fit;
mod unbroken;

pub use set::set;

use crate::source::Span;
use crate::typeset::text::{GlyphRun, NoteId};
use crate::typeset::unit::Length;

/// A set line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The runs in the order of the text (logical order); each has its own place on the line.
    pub runs: Vec<GlyphRun>,
    /// The distance from the left edge of the measure to the left edge of the line.
    pub x: Length,
    /// The width from the first glyph to the last, without a space at the end.
    pub width: Length,
    /// Whether a line feed ends it.
    pub is_fed: bool,
}

impl Line {
    /// Returns whether the line ends in a divided word.
    pub fn ends_in_hyphen(&self) -> bool {
        (self.runs.last()).is_some_and(|run| run.text.ends_with(setter::SOFT_HYPHEN))
    }

    /// Returns the footnotes that the line refers to, in order.
    pub fn note_references(&self) -> impl Iterator<Item = NoteId> + '_ {
        self.runs.iter().filter_map(|run| match run.inline {
            crate::typeset::text::Inline::NoteReference(note) => Some(note),
            _ => None,
        })
    }
}

/// A line that no break could bring within the measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overfull {
    /// The excess over the measure.
    pub excess: Length,
    /// The source of the line's text.
    pub origin: Option<Span>,
    /// The text of the line.
    pub text: String,
}

/// The reason for which a line is left ragged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shortfall {
    /// The space that there would be between two words if they filled the measure.
    Gap(Length),
    /// The distance from the end of its only word to the margin.
    Word(Length),
}

/// A line left ragged, since its words would be too far apart if they filled the measure, or since
/// it has only one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LooseLine {
    /// The reason.
    pub shortfall: Shortfall,
    /// Whether the line is part of an address of the network.
    pub is_address: bool,
    /// The source of the line's text.
    pub origin: Option<Span>,
    /// The text of the line.
    pub text: String,
}

/// A paragraph set to a measure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetParagraph {
    /// The lines, from the first to the last.
    pub lines: Vec<Line>,
    /// The distance from baseline to baseline.
    pub leading: Length,
    /// The lines that are overfull.
    pub overfull: Vec<Overfull>,
    /// The lines that are too loose to be filled.
    pub loose: Vec<LooseLine>,
}
