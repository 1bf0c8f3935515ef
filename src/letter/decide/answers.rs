//! Signatories who are printed, and gave another answer in a row that the letter does not select.

use std::collections::{BTreeMap, BTreeSet};

use super::case::Case;
use super::change::Changes;
use super::diagnostics;
use super::list::{List, kind_of};
use super::split::Split;
use crate::letter::anonymous::is_anonymous;
use crate::letter::entries::printed;
use crate::letter::key::{Kind, Namesakes};
use crate::read::{Draft, DraftSignatory, OtherAnswer, Signatories};
use crate::report::{Diagnostic, Rule};
use crate::source::{FileId, Span};

/// The other answers of entries, by the numbers of these.
#[derive(Default)]
pub(super) struct Answers<'l> {
    of_entries: BTreeMap<usize, Vec<&'l OtherAnswer>>,
    /// The file of the letter: its entries were added by hand, after the rows of other files.
    letter: Option<FileId>,
}

impl<'l> Answers<'l> {
    /// Finds the entries that likely are of signatories with another answer, by the names by which
    /// withdrawals find them.
    pub fn of(signatories: &'l Signatories, list: &List) -> Self {
        let parts = signatories.parts.iter();
        let mut known: Namesakes<&OtherAnswer> = Namesakes::new();
        let answers = parts.flat_map(|part| &part.other_answers);
        for answer in answers.filter(|answer| !is_anonymous(&answer.name)) {
            known.add(Kind::Unknown, &answer.name, answer);
        }
        let mut of_entries = BTreeMap::new();
        let letter = Some(signatories.span.file);
        if known.is_empty() {
            return Self { of_entries, letter };
        }
        for (index, entry) in list.entries.iter().enumerate() {
            let name = printed(entry).known_as().unwrap_or_default();
            let mut answers = known.of(kind_of(entry), name);
            answers.sort_by_key(|answer| answer.span);
            of_entries.extend((!answers.is_empty()).then_some((index, answers)));
        }
        Self { of_entries, letter }
    }

    fn is_by_hand(&self, entry: &DraftSignatory) -> bool {
        self.letter == Some(entry.span.file)
    }

    pub fn are_of(&self, entry: usize) -> bool {
        self.of_entries.contains_key(&entry)
    }

    fn last(&self, entries: &BTreeSet<usize>) -> Option<Span> {
        let answers = entries
            .iter()
            .filter_map(|entry| self.of_entries.get(entry));
        answers.flatten().map(|answer| answer.span).max()
    }
}

/// Entries with their answers, and what decisions change of them.
pub(super) struct Answered<'a, 'l> {
    pub list: &'a List<'l>,
    pub split: &'a Split,
    pub answers: &'a Answers<'l>,
    pub changes: &'a mut Changes,
}

/// Lets the last answer hold of those who were decided to be one person; returns the diagnostics of
/// the others who are printed and have another answer.
pub(super) fn settle(
    cases: &[Case],
    withdrawn: &BTreeSet<usize>,
    answered: Answered,
) -> Vec<Diagnostic> {
    let Answered {
        list,
        split,
        answers,
        changes,
    } = answered;
    let mut gone: BTreeSet<usize> = BTreeSet::new();
    let mut settled: BTreeSet<usize> = BTreeSet::new();
    for case in cases {
        let decision = case.decision;
        match decision.verbs().as_slice() {
            // Of several entries it says nothing of a row that is not printed.
            ["different"] if decision.different.len() == 1 => settled.extend(&case.members),
            ["same" | "merge"] => {
                let members = case.members.iter().copied().collect();
                let same = changes.with_the_same(&members);
                let printed = same.iter();
                let printed = printed.map(|index| split.row(list.entries[*index].span));
                let mut entries = same.iter().map(|index| list.entries[*index]);
                let is_later = entries.any(|entry| answers.is_by_hand(entry));
                if !is_later && answers.last(&same) > printed.max() {
                    gone.extend(&same);
                }
                settled.extend(same);
            }
            _ => {}
        }
    }
    let open = answers.of_entries.iter().filter(|(index, _)| {
        let is_gone = withdrawn.contains(index) || changes.is_gone(**index);
        !is_gone && !settled.contains(*index)
    });
    let open = open.filter_map(|(index, others)| {
        let entry = list.entries[*index];
        let entry_in_yaml = list.in_yaml(entry);
        let diagnostic = other_answer(entry, others)?;
        let person = match answers.is_by_hand(entry) {
            true => "one person who agreed later",
            false => "one person, whose last answer holds",
        };
        Some(
            diagnostic
                .help(format!(
                    "if both are of {person}, add to `decisions.yaml`\n\
                     - same: [{entry_in_yaml}]"
                ))
                .help(format!(
                    "if they are different persons, add to `decisions.yaml`\n\
                     - different: [{entry_in_yaml}]"
                )),
        )
    });
    let open = open.collect();
    let places = gone.iter().map(|index| list.entries[*index].span);
    let places = places.flat_map(|entry| split.places(entry));
    changes.hidden.extend(places);
    changes.gone.extend(gone);
    open
}

/// Reports the signatories of what is attached who are printed and have another answer. Nothing is
/// decided of these.
pub(super) fn elsewhere(draft: &Draft, gone: &BTreeSet<Span>) -> Vec<Diagnostic> {
    let lists = draft
        .attachments()
        .filter_map(|attachment| attachment.signatories.as_ref());
    let mut found = Vec::new();
    for signatories in lists {
        let list = List::of(signatories);
        for (index, answers) in Answers::of(signatories, &list).of_entries {
            let entry = list.entries[index];
            let diagnostic = other_answer(entry, &answers).filter(|_| !gone.contains(&entry.span));
            found.extend(diagnostic.map(|diagnostic| {
                diagnostic
                    .help("delete one of the two rows, or name the signatory in `withdrawn.yaml`")
            }));
        }
    }
    found
}

/// Reports an entry whose signatory has another answer, without showing more than its row.
fn other_answer(entry: &DraftSignatory, answers: &[&OtherAnswer]) -> Option<Diagnostic> {
    let answer = answers.last()?;
    let message = format!(
        "a signatory who is printed has another answer in row {}",
        answer.row
    );
    Some(
        Diagnostic::new(Rule::OTHER_ANSWER, message)
            .at(diagnostics::named(entry), "this entry is printed")
            .see(answer.span.slice(0, 0), "the other answer"),
    )
}
