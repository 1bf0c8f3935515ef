//! The answers and comments of signatories that the letter says nothing of.

use std::collections::BTreeSet;

use super::super::super::reader::Reader;
use super::super::super::signatory::{DraftSignatory, WrittenRefusal};
use super::super::selection::{Consent, Open};
use super::Columns;
use crate::source::Span;

/// The answers and comments that decide who may be printed while the letter does not.
pub(in crate::read::list) struct Undecided {
    /// The comments that refuse in columns of which the letter says nothing.
    pub refusals: Vec<WrittenRefusal>,
    /// The answers to the open questions.
    pub consents: Vec<Consent>,
}

impl Undecided {
    /// Returns the entries of which it is open whether they may be printed; `None` if there is no
    /// open question, or if something else is wrong than the number of errors that these are.
    pub fn open_consent(
        &self,
        errors: usize,
        entries: &[Box<DraftSignatory>],
    ) -> Option<BTreeSet<Span>> {
        let is_alone = !self.consents.is_empty() && errors == self.consents.len();
        let is_open = |entry: &Span| !self.consents.iter().all(|consent| consent.allows(*entry));
        let entries = entries.iter().map(|entry| entry.span);
        is_alone.then(|| entries.filter(is_open).collect())
    }
}

impl Columns {
    /// Reports the columns that nobody has named, once each, and names that no column has; returns
    /// what decides who may be printed while the letter does not.
    pub fn tell(&mut self, reader: &mut Reader<'_>) -> Undecided {
        let refusals = std::mem::take(&mut self.refusals);
        self.stated_form.know_files(self.selection.files());
        let Open {
            columns: open,
            consents,
        } = self.report_all(reader);
        self.stated_form.complete(reader.report);
        let is_left = |column: &str| !open.contains(&column) && !self.selection.names(column);
        let refusals = refusals.of_columns(is_left, &self.stated_form, !self.is_inline);
        Undecided { refusals, consents }
    }
}
