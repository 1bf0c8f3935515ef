//! A decision with the entries that it is about.

use crate::read::Decision;
use crate::report::Diagnostic;
use crate::source::Span;

/// A decision with the entries that it is about.
pub(super) struct Case<'d> {
    pub decision: &'d Decision,
    /// The first line of the decision.
    pub head: Span,
    pub members: Vec<usize>,
    /// Whether it says of a single entry that it is another person's, which only an entry that
    /// likely is of somebody who has withdrawn needs.
    pub is_alone: bool,
    pub told: Vec<Diagnostic>,
}

impl<'d> Case<'d> {
    /// Makes a case of a decision, without the entries that it is about.
    pub fn new(decision: &'d Decision, head: Span) -> Self {
        Self {
            decision,
            head,
            members: Vec::new(),
            is_alone: false,
            told: Vec::new(),
        }
    }
}
