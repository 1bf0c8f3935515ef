//! Entries of several persons that are split into an entry for each.
//!
//! They are split before anything else is decided, so that other decisions and withdrawals name
//! each person. Of a row nothing is copied but the fields of its entry: private columns are not
//! among these.

use std::collections::BTreeMap;
use std::ops::Range;

use super::diagnostics;
use super::list::{Found, List, Wanted, place, wanted};
use super::nearest::Nearest;
use crate::letter::decide::case::Case;
use crate::read::{Correction, Decision, DraftPart, DraftSignatory, Signatories};
use crate::report::{Diagnostic, Rule};
use crate::source::Span;

/// The entries that were split.
#[derive(Default)]
pub(super) struct Split {
    /// The list with an entry for each person; `None` if no entry was split.
    pub list: Option<Signatories>,
    /// The entries that were split, each with its persons.
    origins: Vec<Origin>,
}

/// An entry that was split.
struct Origin {
    entry: DraftSignatory,
    /// Its persons, by their numbers in the new list.
    persons: Range<usize>,
    /// The places of its persons, and of the decision.
    places: Vec<Span>,
    decision: Span,
}

impl Split {
    /// Splits the entries that decisions name, and reports what is wrong with these decisions.
    pub fn of(signatories: &Signatories, cases: &mut [Case]) -> Self {
        if cases.iter().all(|case| case.decision.split.is_none()) {
            return Self::default();
        }
        let list = List::of(signatories);
        let mut decided: BTreeMap<usize, usize> = BTreeMap::new();
        for number in 0..cases.len() {
            for index in members(&list, &mut cases[number]) {
                if let Some(earlier) = decided.insert(index, number) {
                    let earlier = cases[earlier].head;
                    let case = &mut cases[number];
                    let twice = diagnostics::twice(list.entries[index], case.head, earlier);
                    case.told.push(twice);
                }
            }
        }
        if decided.is_empty() {
            return Self::default();
        }
        Self::apply(signatories, cases, &decided)
    }

    fn apply(
        signatories: &Signatories,
        cases: &mut [Case],
        decided: &BTreeMap<usize, usize>,
    ) -> Self {
        let mut origins = Vec::new();
        let mut index = 0;
        let mut made = 0;
        let mut entries = |part: &DraftPart| -> Vec<Box<DraftSignatory>> {
            let mut left = Vec::with_capacity(part.entries.len());
            for entry in &part.entries {
                let persons = decided.get(&index).map(|number| {
                    let case = &mut cases[*number];
                    let persons = persons(entry, case.decision);
                    let numbers = made..made + persons.len();
                    case.members.extend(numbers.clone());
                    origins.push(Origin {
                        entry: (**entry).clone(),
                        persons: numbers,
                        places: persons.iter().map(|person| person.span).collect(),
                        decision: case.decision.span,
                    });
                    persons.into_iter().map(Box::new)
                });
                index += 1;
                let before = left.len();
                match persons {
                    Some(persons) => left.extend(persons),
                    None => left.push(entry.clone()),
                }
                made += left.len() - before;
            }
            left
        };
        let part = |part: &DraftPart| DraftPart {
            entries: entries(part),
            ..part.clone()
        };
        let parts = signatories.parts.iter().map(part).collect();
        Self {
            list: Some(Signatories {
                span: signatories.span,
                parts,
            }),
            origins,
        }
    }

    /// Returns the place of the row from which an entry comes.
    pub fn row(&self, entry: Span) -> Span {
        self.origin(entry).map_or(entry, |origin| origin.entry.span)
    }

    /// Returns all places that show an entry: its own, and of a person of an entry that was split
    /// the row and the decision.
    pub fn places(&self, entry: Span) -> Vec<Span> {
        let origin = self.origin(entry);
        let others = origin.map(|origin| [origin.entry.span, origin.decision]);
        std::iter::once(entry)
            .chain(others.into_iter().flatten())
            .collect()
    }

    fn origin(&self, entry: Span) -> Option<&Origin> {
        let mut origins = self.origins.iter();
        origins.find(|origin| origin.places.contains(&entry))
    }

    /// Finds the persons of the entries that were split and are asked for.
    pub fn find(&self, asked: &Wanted) -> Found {
        let entries = self.origins.iter().map(|origin| &origin.entry).collect();
        let first = |index: usize| self.origins[index].persons.start;
        match List::of_entries(entries).find(asked) {
            Found::Alike(found) => {
                let persons = found.into_iter();
                Found::Alike(
                    persons
                        .flat_map(|index| self.origins[index].persons.clone())
                        .collect(),
                )
            }
            Found::Different(several) => Found::Different(several.map(first)),
            Found::Nothing => Found::Nothing,
        }
    }
}

/// Finds the entries that a decision splits, and reports what is wrong with it.
fn members(list: &List, case: &mut Case) -> Vec<usize> {
    let decision = case.decision;
    let Some(entry) = decision.split.as_ref() else {
        return Vec::new();
    };
    if decision.verbs() != ["split"] {
        return Vec::new();
    }
    let asked = wanted(entry);
    if asked.known_as().is_none() {
        let nameless = diagnostics::nameless(&entry.unread, place(entry), Rule::DECISION);
        case.told.extend(nameless);
        return Vec::new();
    }
    let mut wrong: Vec<Diagnostic> = Vec::new();
    for person in decision.into.iter().filter(|person| person.name.is_none()) {
        let span = person.span.slice(0, 0);
        wrong.extend(diagnostics::nameless(&person.unread, span, Rule::DECISION));
    }
    if decision.into.len() < 2 {
        wrong.extend(diagnostics::too_few_persons(decision, case.head));
    }
    let found = match list.find(&asked) {
        Found::Alike(found) => found,
        Found::Different(several) => {
            let entries = several.map(|index| list.entries[index]);
            wrong.push(diagnostics::ambiguous(&asked, place(entry), entries));
            Vec::new()
        }
        Found::Nothing => {
            let near = Nearest::new(list).find(&asked, &[]);
            let near = near.map(|index| list.entries[index]);
            wrong.push(diagnostics::stale(&asked, place(entry), near));
            Vec::new()
        }
    };
    let shared = found.iter().find_map(|index| {
        let entry = list.entries[*index];
        let key = belongs_to_one(entry, decision)?;
        Some(diagnostics::shared_field(key, entry, case.head))
    });
    wrong.extend(shared);
    let is_right = wrong.is_empty();
    case.told.extend(wrong);
    match is_right {
        true => found,
        false => Vec::new(),
    }
}

/// Returns a key of an entry that belongs to only one of its persons, where the decision does not
/// say to whom.
fn belongs_to_one(entry: &DraftSignatory, decision: &Decision) -> Option<&'static str> {
    let mut persons = decision.into.iter();
    let is_said = persons.any(|person| person.honorific.is_some());
    if entry.honorific.is_some() && !is_said {
        return Some("honorific");
    }
    entry.signature.is_some().then_some("signature")
}

/// Makes the entries of the persons of an entry.
fn persons(entry: &DraftSignatory, decision: &Decision) -> Vec<DraftSignatory> {
    let person = |person: &Correction| {
        let mut own = DraftSignatory {
            span: person.span,
            honorific: None,
            sort_as: None,
            ..entry.clone()
        };
        person.apply(&mut own);
        own
    };
    decision.into.iter().map(person).collect()
}
