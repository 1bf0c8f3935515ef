//! From decisions to what they change in the list.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::diagnostics;
use crate::lang::Language;
use crate::letter::decide::answers::Answers;
use crate::letter::decide::case::Case;
use crate::letter::decide::change::Changes;
use crate::letter::decide::fold::fold;
use crate::letter::decide::list::{Found, List, Wanted, place, wanted};
use crate::letter::decide::nearest::Nearest;
use crate::letter::decide::split::Split;
use crate::letter::entries::printed;
use crate::read::{Decision, DraftSignatory, EntryName, OneOrMany};
use crate::report::{Diagnostic, Rule};
use crate::source::Span;

/// An entry that is folded into another, by the number of its decision.
struct Fold {
    entry: usize,
    into: usize,
    case: usize,
}

pub(super) struct Resolver<'l> {
    pub list: &'l List<'l>,
    nearest: OnceCell<Nearest<'l>>,
    pub changes: Changes,
    folds: Vec<Fold>,
    /// The answers of the signatories of entries in other rows.
    pub answers: Answers<'l>,
}

impl<'l> Resolver<'l> {
    /// Makes one of a list without decisions.
    pub fn new(list: &'l List<'l>, answers: Answers<'l>) -> Self {
        Self {
            list,
            nearest: OnceCell::new(),
            changes: Changes::default(),
            folds: Vec::new(),
            answers,
        }
    }

    /// Returns the entries by which the nearest to a name is found.
    pub fn nearest(&self) -> &Nearest<'l> {
        self.nearest.get_or_init(|| Nearest::new(self.list))
    }

    pub fn resolve(&mut self, number: usize, case: &mut Case) {
        let decision = case.decision;
        match decision.verbs().as_slice() {
            ["same"] => {
                self.one(&decision.same, case);
            }
            ["merge"] => {
                let first = self.one(&decision.merge, case);
                let others = case.members.iter().filter(|member| Some(**member) != first);
                self.folds.extend(others.map(|other| Fold {
                    entry: *other,
                    into: first.unwrap_or(*other),
                    case: number,
                }));
            }
            ["different"] => self.different(number, case),
            ["correct"] => self.correct(case),
            ["leave-out" | "replace" | "split" | "pending"] => {}
            verbs => case
                .told
                .extend(diagnostics::verbs(decision, verbs, case.head)),
        }
        case.told.extend(without_verb(decision));
    }

    /// Finds the entries of a decision that are to be one, and lets the first stand for all.
    fn one(&mut self, entries: &OneOrMany<EntryName>, case: &mut Case) -> Option<usize> {
        self.members(entries, case);
        let (first, others) = case.members.split_first()?;
        for other in others {
            if let Err(earlier) = self.changes.keep(*first, *other, case.head) {
                case.told.push(diagnostics::twice(
                    self.list.entries[*other],
                    case.head,
                    earlier,
                ));
            }
        }
        Some(*first)
    }

    /// Finds the entries that a decision names, and says what is wrong with their names.
    fn members(&self, entries: &[EntryName], case: &mut Case) {
        let mut missing = Vec::new();
        for entry in entries {
            let wanted = wanted(entry);
            if wanted.known_as().is_none() {
                case.told.extend(diagnostics::nameless(
                    &entry.unread,
                    place(entry),
                    Rule::DECISION,
                ));
                continue;
            }
            match self.list.find(&wanted) {
                Found::Alike(found) => {
                    let new = found
                        .into_iter()
                        .filter(|index| !case.members.contains(index));
                    let new: Vec<usize> = new.collect();
                    case.members.extend(new);
                }
                Found::Different(several) => {
                    let entries = several.map(|index| self.list.entries[index]);
                    case.told
                        .push(diagnostics::ambiguous(&wanted, place(entry), entries));
                }
                Found::Nothing => match self.edited(&wanted) {
                    found if found.is_empty() => missing.push(entry),
                    found => case.members.extend(found),
                },
            }
        }
        let is_correction = case.decision.correct.is_some();
        let is_alone = |index: &usize| !self.answers.are_of(*index);
        if case.members.len() == 1
            && case.members.iter().all(is_alone)
            && missing.is_empty()
            && case.told.is_empty()
            && !is_correction
        {
            if case.decision.different.is_empty() {
                let only = self.list.entries[case.members[0]];
                case.told.push(diagnostics::only_once(only, case.head));
            } else {
                case.is_alone = true;
            }
        }
        for entry in missing {
            let wanted = wanted(entry);
            let near = self.nearest().find(&wanted, &case.members);
            let near = near.map(|index| self.list.entries[index]);
            case.told
                .push(diagnostics::stale(&wanted, place(entry), near));
        }
    }

    /// Finds the entries that are corrected to what a decision names.
    fn edited(&self, wanted: &Wanted) -> Vec<usize> {
        let edited = self.changes.edited.iter().filter(|(_, entry)| {
            let printed = printed(entry);
            let mut fields = wanted.each();
            fields.all(|(field, text)| text.is_none() || text == printed[field])
        });
        edited.map(|(index, _)| *index).collect()
    }

    fn different(&mut self, number: usize, case: &mut Case) {
        self.members(&case.decision.different, case);
        for member in &case.members {
            let span = self.list.entries[*member].span;
            self.changes.apart.add(span, number);
        }
    }

    /// Reports entries that one decision tells apart and another takes for the same.
    pub fn contradiction(&self, case: &mut Case) {
        if case.decision.different.is_empty() {
            return;
        }
        let mut roots = BTreeSet::new();
        for member in &case.members {
            if !roots.insert(self.changes.root(*member)) {
                let earlier = self.changes.decided(*member).unwrap_or(case.head);
                let entry = self.list.entries[*member];
                case.told
                    .push(diagnostics::twice(entry, case.head, earlier));
            }
        }
    }

    fn correct(&mut self, case: &mut Case) {
        let decision = case.decision;
        let Some(entry) = &decision.correct else {
            return;
        };
        case.told
            .extend(diagnostics::incomplete(decision, case.head));
        let Some(to) = &decision.to else {
            return;
        };
        let corrected = |entry: &mut DraftSignatory| to.apply(entry);
        if diagnostics::is_done(self.list, entry, &corrected) {
            case.told.push(diagnostics::done(case.head));
            return;
        }
        self.members(std::slice::from_ref(entry), case);
        for member in &case.members {
            let original = self.list.entries[*member];
            // Several corrections of an entry may each correct other fields.
            let fields = to.fields().into_iter();
            let fields = fields.filter(|(_, written)| written.is_some());
            let corrected_fields = &mut self.changes.corrected;
            let earlier: Vec<Span> = fields
                .filter_map(|(field, _)| corrected_fields.insert((*member, field), case.head))
                .collect();
            if let Some(earlier) = earlier.first() {
                case.told
                    .push(diagnostics::twice(original, case.head, *earlier));
            }
            corrected(self.changes.edit(*member, original));
        }
    }

    /// Folds entries into those that stand for them, all corrections made.
    pub fn fold(&mut self, cases: &mut [Case], language: Language) {
        for Fold { entry, into, case } in std::mem::take(&mut self.folds) {
            let root = self.changes.root(into);
            let other = self.changes.edited.get(&entry);
            let other = other.unwrap_or(self.list.entries[entry]).clone();
            let into = self.changes.edit(root, self.list.entries[root]);
            if let Err(field) = fold(into, &other, language) {
                let case = &mut cases[case];
                case.told
                    .push(diagnostics::cannot_fold(field, into, &other, case.head));
            }
        }
    }

    /// Takes those out of the list who have withdrawn, and keeps them out of messages.
    pub fn withdraw(&mut self, withdrawn: &BTreeSet<usize>, cases: &[Case], split: &Split) {
        self.changes.gone.extend(withdrawn);
        let entries = withdrawn.iter().map(|index| self.list.entries[*index].span);
        let entries = entries.flat_map(|entry| split.places(entry));
        let decisions = cases.iter().filter(|case| {
            let mut members = case.members.iter();
            members.any(|member| withdrawn.contains(member))
        });
        let decisions = decisions.map(|case| case.decision.span);
        self.changes.hidden = entries.chain(decisions).collect();
    }
}

/// Reports what belongs to a decision that this is not.
fn without_verb(decision: &Decision) -> Option<Diagnostic> {
    if !decision.unread.is_empty() {
        return None;
    }
    let is_pending = !decision.pending.is_empty();
    let to = decision.to.as_ref();
    let to = to.filter(|_| decision.correct.is_none() && !is_pending);
    let to = to.map(|to| ("to", "correct", to.span));
    let into = decision.into.first();
    let into = into.filter(|_| decision.split.is_none() && !is_pending);
    let into = into.map(|first| ("into", "split", first.span));
    let by = decision.by.as_ref();
    let by = by.filter(|_| decision.replace.is_none() && !is_pending);
    let by = by.map(|by| ("by", "replace", by.span));
    let (key, verb, span) = to.or(into).or(by)?;
    Some(diagnostics::without_verb(key, verb, span.slice(0, 0)))
}
