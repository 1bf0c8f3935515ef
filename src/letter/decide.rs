//! Decisions about the list of signatories, and withdrawals from it.
//!
//! An entry is named as it is in the list, whatever else is decided of it, so that decisions may be
//! in any order. They are applied before anything else looks at the list: its order, its counts and
//! all that is reported of it are those of the list as it was decided.

mod answers;
mod case;
mod change;
mod diagnostics;
mod fillers;
mod fold;
mod list;
mod nearest;
mod pictographs;
mod resolve;
mod split;
mod withdraw;

use std::collections::BTreeSet;

use super::languages;
use crate::lang::Language;
use crate::letter::findings::{Apart, Findings};
use crate::read::{Draft, DraftPart, DraftSignatory, Signatories};
use crate::report::Report;
use crate::source::Span;
use answers::{Answered, Answers};
use case::Case;
use change::Changes;
pub(super) use diagnostics::named;
use fillers::Fillers;
pub(super) use list::List as EntryIndex;
use list::List;
pub(super) use pictographs::leave_out as leave_out_pictographs;
use resolve::Resolver;
use split::Split;
use withdraw::Elsewhere;

/// A letter as written and as decided.
#[derive(Debug)]
pub struct DecidedDraft {
    /// The letter as written.
    pub written: Draft,
    /// The list in which entries of several persons are split; `None` if none is.
    pub(super) split: Option<Signatories>,
    /// The letter with the list that is left; `None` if it is the list as written.
    pub(super) changed: Option<Draft>,
    /// Which entries are told apart.
    pub(super) apart: Apart,
    /// The places of entries that no message may show.
    pub(super) withdrawn: Vec<Span>,
    /// Whether all decisions and withdrawals could be read and applied.
    pub(super) is_certain: bool,
}

impl DecidedDraft {
    /// Returns the letter with the list that is left.
    pub(super) fn draft(&self) -> &Draft {
        self.changed.as_ref().unwrap_or(&self.written)
    }

    /// Returns the list as decisions name its entries: as written, with the entries that were split
    /// for those of several persons.
    pub(super) fn list_as_written(&self) -> Option<&Signatories> {
        self.split.as_ref().or(self.written.signatories.as_ref())
    }
}

/// Applies the decisions and withdrawals of a letter to its list.
pub(super) fn apply(written: Draft, findings: &mut Findings) -> DecidedDraft {
    let decisions = written.decisions.as_ref();
    let withdrawn = written.withdrawn.as_ref();
    let mut lists = super::entries::lists(&written).into_iter();
    let has_answers = lists.any(|list| {
        let mut parts = list.parts.iter();
        parts.any(|part| !part.other_answers.is_empty())
    });
    let is_empty = decisions.is_none_or(|file| file.items.is_empty())
        && withdrawn.is_none_or(|file| file.items.is_empty())
        && !has_answers;
    let mut decided = DecidedDraft {
        split: None,
        changed: None,
        apart: Apart::default(),
        withdrawn: Vec::new(),
        is_certain: are_whole(&written),
        written,
    };
    let signatories = decided.written.signatories.as_ref();
    if let Some(signatories) = signatories.filter(|_| !is_empty) {
        let mut cases = cases(&decided.written, findings);
        let split = Split::of(signatories, &mut cases);
        let signatories = split.list.as_ref().unwrap_or(signatories);
        let list = List::of(signatories);
        let given = Given {
            list: &list,
            split: &split,
            answers: Answers::of(signatories, &list),
        };
        let changes = resolved(&decided.written, cases, given, findings);
        let mut draft = Draft {
            signatories: Some(changed(signatories, &changes)),
            ..decided.written.clone()
        };
        withdraw_elsewhere(&mut draft, &changes.gone_elsewhere);
        decided.split = split.list;
        decided.changed = Some(draft);
        decided.apart = changes.apart;
        decided.withdrawn = changes.hidden;
        decided.is_certain &= !findings.report.has_errors();
    }
    decided
}

/// Returns whether the files of decisions and withdrawals could be read.
fn are_whole(draft: &Draft) -> bool {
    let decisions = draft.decisions.as_ref();
    let withdrawn = draft.withdrawn.as_ref();
    decisions.is_none_or(|file| file.whole)
        && withdrawn.is_none_or(|file| file.whole)
        && draft.unread("decisions").is_none()
        && draft.unread("withdrawn").is_none()
}

/// Takes the decisions of a letter, and reports those that are pending.
fn cases<'d>(draft: &'d Draft, findings: &mut Findings) -> Vec<Case<'d>> {
    let decisions = draft.decisions.iter().flat_map(|file| &file.items);
    let cases: Vec<Case> = decisions
        .map(|decision| Case::new(decision, findings.head(decision.span)))
        .collect();
    findings
        .report
        .extend(diagnostics::open(&cases).map_or_else(Report::default, Report::from));
    cases
}

/// A list of which is decided.
struct Given<'a, 'd> {
    list: &'a List<'d>,
    split: &'a Split,
    answers: Answers<'d>,
}

/// Resolves all decisions and withdrawals, and says what is wrong with them.
fn resolved<'d>(
    draft: &Draft,
    mut cases: Vec<Case<'d>>,
    given: Given<'_, 'd>,
    findings: &mut Findings,
) -> Changes {
    let Given {
        list,
        split,
        answers,
    } = given;
    let mut resolver = Resolver::new(list, answers);
    let fillers = Fillers::of(&mut cases);
    for (number, case) in cases.iter_mut().enumerate() {
        resolver.resolve(number, case);
    }
    fillers.apply(list, &mut cases, &mut resolver.changes);
    cases
        .iter_mut()
        .for_each(|case| resolver.contradiction(case));
    let languages = languages::named(draft);
    resolver.fold(
        &mut cases,
        languages.first().copied().unwrap_or(Language::EN),
    );
    let withdrawals = draft.withdrawn.iter().flat_map(|file| &file.items);
    let elsewhere = Elsewhere::of(draft, withdrawals.clone(), findings);
    let withdrawn = withdraw::withdrawn(
        withdrawals,
        &elsewhere,
        &resolver,
        split,
        &mut cases,
        findings,
    );
    resolver.withdraw(&withdrawn, &cases, split);
    let answered = Answered {
        list: resolver.list,
        split,
        answers: &resolver.answers,
        changes: &mut resolver.changes,
    };
    let answers = answers::settle(&cases, &withdrawn, answered);
    let answers = answers.into_iter();
    let answers = answers.chain(answers::elsewhere(draft, &elsewhere.gone));
    answers.for_each(|answer| findings.push(answer));
    resolver.changes.hidden.extend(&elsewhere.gone);
    resolver.changes.gone_elsewhere = elsewhere.gone;
    for case in cases {
        // Of those who have withdrawn nothing is reported.
        if case
            .members
            .iter()
            .all(|member| !withdrawn.contains(member))
        {
            case.told.into_iter().for_each(|told| findings.push(told));
        }
    }
    resolver.changes
}

/// Takes those who have withdrawn out of the lists of what is attached.
fn withdraw_elsewhere(draft: &mut Draft, gone: &BTreeSet<Span>) {
    draft.each_attached_list_mut(&mut |list| {
        for part in &mut list.parts {
            part.entries.retain(|entry| !gone.contains(&entry.span));
        }
    });
}

/// Makes the list that is left.
fn changed(signatories: &Signatories, changes: &Changes) -> Signatories {
    let mut index = 0;
    let mut entries = |entries: &[Box<DraftSignatory>]| -> Vec<Box<DraftSignatory>> {
        let mut left = Vec::with_capacity(entries.len());
        for entry in entries {
            if !changes.is_gone(index) {
                let edited = changes.edited.get(&index).unwrap_or(entry);
                left.push(Box::new(edited.clone()));
            }
            index += 1;
        }
        left
    };
    let part = |part: &DraftPart| DraftPart {
        span: part.span,
        heading: part.heading.clone(),
        order: part.order,
        state_order: part.state_order,
        anonymous: part.anonymous,
        as_of: part.as_of.clone(),
        state_as_of: part.state_as_of,
        parts: part.parts,
        entries: entries(&part.entries),
        left_out: part.left_out,
        other_answers: part.other_answers.clone(),
        shared_addresses: part.shared_addresses.clone(),
        written_refusals: part.written_refusals.clone(),
        open_consent: part.open_consent.clone(),
        column_languages: part.column_languages.clone(),
        unnamed_forms: part.unnamed_forms.clone(),
        undivided: part.undivided.clone(),
        whole: part.whole,
    };
    Signatories {
        span: signatories.span,
        parts: signatories.parts.iter().map(part).collect(),
    }
}
