//! One condition of a letter, and what a row says to it.

use super::super::super::body::Spanned;
use super::super::headers::{self, Answer};
use crate::report::{Diagnostic, Rule, quoted};

/// A column with the values of which a row must have one.
pub(super) struct Condition {
    pub column: Spanned,
    values: Vec<(Spanned, bool)>,
    /// Whether any list has the column.
    pub is_met: bool,
}

/// The judgement of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read::list) enum Verdict {
    /// It is printed.
    Kept,
    /// It is not printed.
    LeftOut,
    /// It is not printed, because its signatory gave another answer than those that are selected.
    Refused,
}

impl Condition {
    pub fn new((column, values): (Spanned, Vec<Spanned>)) -> Self {
        Self {
            column,
            values: values.into_iter().map(|value| (value, false)).collect(),
            is_met: false,
        }
    }

    /// Judges a row by its cell in the column.
    pub fn judge(&mut self, found: &str) -> Verdict {
        let found = found.trim();
        let mut values = self.values.iter_mut();
        if let Some((_, is_met)) = values.find(|(value, _)| value.text.trim() == found) {
            *is_met = true;
            return Verdict::Kept;
        }
        if self.is_answered(found) {
            return Verdict::Refused;
        }
        Verdict::LeftOut
    }

    /// Returns whether a text that is not among the values is an answer to the same question. An
    /// empty cell is none: nothing was said.
    fn is_answered(&self, found: &str) -> bool {
        if found.is_empty() || headers::asks_for_consent(&self.column.text) {
            return !found.is_empty();
        }
        let said = headers::answer(found);
        let mut values = self.values.iter().map(|(value, _)| value.text.trim());
        match said {
            Some(Answer::No) => true,
            Some(Answer::Yes) => values.any(|value| headers::answer(value) == Some(Answer::No)),
            None => values.any(|value| headers::refusal(value, found).is_some()),
        }
    }

    /// Reports the values that no row has.
    pub fn unmet_values(&self) -> impl Iterator<Item = Diagnostic> {
        let values = self.values.iter().filter(|(_, is_met)| !is_met);
        values.map(|(value, _)| {
            let message = format!(
                "no row has {} in {}",
                quoted(&value.text),
                quoted(&self.column.text)
            );
            Diagnostic::new(Rule::UNMET_CONDITION, message)
                .at(value.span, "")
                .help("write a value as the list has it, or remove it here")
        })
    }
}
