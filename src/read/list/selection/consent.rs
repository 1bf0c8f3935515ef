//! The entries that may be printed while it is open who is.

use std::collections::BTreeSet;

use super::super::headers::{self, Answer, Yes};
use super::question::{Given, Question};
use crate::source::Span;

/// The entries that may be printed by their answers to an open question.
#[derive(Clone, Debug)]
pub(in crate::read::list) enum Consent {
    /// Those that agreed.
    Only(BTreeSet<Span>),
    /// All but those that refused, or may have.
    AllBut(BTreeSet<Span>),
}

impl Consent {
    /// Returns whether an entry may be printed.
    pub fn allows(&self, entry: Span) -> bool {
        match self {
            Self::Only(entries) => entries.contains(&entry),
            Self::AllBut(entries) => !entries.contains(&entry),
        }
    }
}

impl Question {
    /// Returns the entries that may be printed by what is certain of their answers.
    pub(super) fn consent(&self) -> Consent {
        let answered = |wanted: Answer| {
            self.entries_of(&move |question: &Question, given| {
                question.answer(given) == Some(wanted)
            })
        };
        let is_unclear = headers::meaning_of_yes(&self.name) == Yes::IsUnclear;
        if is_unclear || self.unknown_agreement().is_some() {
            return Consent::Only(BTreeSet::new());
        }
        if self.is_dated() {
            let entries = self.entries.iter().map(|(entry, _)| *entry);
            return Consent::Only(entries.collect());
        }
        let all = || self.entries.iter().map(|(entry, _)| *entry);
        if headers::asks_to_withhold(&self.name) {
            let free = answered(Answer::No);
            return Consent::AllBut(all().filter(|entry| !free.contains(entry)).collect());
        }
        let agreed = answered(Answer::Yes);
        if agreed.is_empty() && !self.is_request && self.has_removals() {
            let free = self.entries_of(&|question: &Question, given: &Given| {
                let is_removed = headers::is_removal(&given.text);
                question.answer(given).is_none() && !is_removed
            });
            return Consent::AllBut(all().filter(|entry| !free.contains(entry)).collect());
        }
        Consent::Only(agreed)
    }

    /// Returns the entries with one of the texts that are given.
    fn entries_of(&self, is_meant: &dyn Fn(&Question, &Given) -> bool) -> BTreeSet<Span> {
        let meant: Vec<bool> = self
            .given
            .iter()
            .map(|given| is_meant(self, given))
            .collect();
        let entries = self.entries.iter();
        let entries = entries.filter(|(_, number)| number.is_some_and(|number| meant[number]));
        entries.map(|(entry, _)| *entry).collect()
    }
}
