//! The runs of glyphs that were drawn, so that a complaint can be traced back to its text.

use crate::source::Span;
use crate::typeset::text::GlyphRun;

/// The runs that were drawn: krilla knows each by its number here, counted from one.
///
/// All texts are one string. If each run of a long list had a separate string, these would remain
/// between the blocks freed while the pages are drawn, and no new page would fit there.
#[derive(Default)]
pub(super) struct Places {
    texts: String,
    runs: Vec<(usize, Option<Span>)>,
}

/// A run that was drawn.
pub(super) struct Drawn<'p> {
    /// Its text.
    pub text: &'p str,
    /// The source of the text.
    pub origin: Option<Span>,
}

impl Places {
    /// Returns the number of the run that is added next.
    pub fn next(&self) -> u64 {
        self.runs.len() as u64 + 1
    }

    /// Adds a run.
    pub fn add(&mut self, run: &GlyphRun) {
        self.texts.push_str(&run.text);
        self.runs.push((self.texts.len(), run.origin));
    }

    /// Returns the run of a number.
    pub fn get(&self, number: u64) -> Option<Drawn<'_>> {
        let index = usize::try_from(number).ok()?.checked_sub(1)?;
        let (end, origin) = *self.runs.get(index)?;
        let before = index.checked_sub(1).map(|before| self.runs[before].0);
        let text = &self.texts[before.unwrap_or(0)..end];
        Some(Drawn { text, origin })
    }
}
