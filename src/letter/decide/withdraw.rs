//! Withdrawals: who is to vanish without a trace.

use std::collections::BTreeSet;

use super::case::Case;
use super::diagnostics;
use crate::letter::anonymous::is_anonymous;
use crate::letter::decide::list::{Found, List, Wanted, kind_of, place, wanted};
use crate::letter::decide::resolve::Resolver;
use crate::letter::decide::split::Split;
use crate::letter::findings::Findings;
use crate::letter::findings::are_apart;
use crate::letter::key::Kind;
use crate::read::{Draft, DraftSignatory, Withdrawal};
use crate::report::{Diagnostic, Rule};
use crate::source::Span;

/// Those who have withdrawn from the lists of what is attached exactly. Nothing else is decided of
/// these: each is as it was signed.
#[derive(Default)]
pub(super) struct Elsewhere {
    /// The entries, by their places.
    pub gone: BTreeSet<Span>,
    /// The withdrawals that are of one.
    known: BTreeSet<Span>,
}

impl Elsewhere {
    pub fn of<'d>(
        draft: &Draft,
        withdrawals: impl Iterator<Item = &'d Withdrawal> + Clone,
        findings: &mut Findings,
    ) -> Self {
        let mut elsewhere = Self::default();
        let lists = draft
            .attachments()
            .filter_map(|attachment| attachment.signatories.as_ref());
        for list in lists.map(List::of) {
            for withdrawal in withdrawals.clone() {
                let entry = withdrawal.entry();
                let wanted = wanted(&entry);
                if wanted.known_as().is_none() {
                    continue;
                }
                match list.find(&wanted) {
                    Found::Nothing => continue,
                    Found::Alike(found) => {
                        let places = found.into_iter().map(|index| list.entries[index].span);
                        elsewhere.gone.extend(places);
                    }
                    Found::Different(several) => {
                        let all = list.having(&wanted);
                        elsewhere
                            .gone
                            .extend(all.map(|index| list.entries[index].span));
                        let entries = several.map(|index| list.entries[index]);
                        findings.push(diagnostics::ambiguous_withdrawal(
                            &wanted,
                            place(&entry),
                            entries,
                        ));
                    }
                }
                elsewhere.known.insert(withdrawal.span);
            }
        }
        elsewhere
    }
}

/// Returns the entries that are withdrawn, with all that were decided to be the same.
///
/// A withdrawn signatory is named as the list has it, or as it was decided. No message shows it:
/// only the place in the file of withdrawals is reported.
pub(super) fn withdrawn<'d>(
    withdrawals: impl Iterator<Item = &'d Withdrawal>,
    elsewhere: &Elsewhere,
    resolver: &Resolver,
    split: &Split,
    cases: &mut [Case],
    findings: &mut Findings,
) -> BTreeSet<usize> {
    let (numbers, edited): (Vec<usize>, Vec<&DraftSignatory>) =
        resolver.changes.edited.iter().unzip();
    let edited = List::of_entries(edited);
    let mut withdrawn = BTreeSet::new();
    let mut named = Vec::new();
    let mut missing = Vec::new();
    for withdrawal in withdrawals {
        let entry = withdrawal.entry();
        let wanted = wanted(&entry);
        if wanted.known_as().is_none() {
            let error = diagnostics::nameless(&withdrawal.unread, place(&entry), Rule::WITHDRAWAL);
            error.into_iter().for_each(|error| findings.push(error));
            continue;
        }
        let found = match resolver.list.find(&wanted) {
            Found::Nothing => match edited.find(&wanted) {
                Found::Alike(found) => {
                    let found = found.into_iter();
                    Found::Alike(found.map(|index| numbers[index]).collect())
                }
                Found::Different(several) => Found::Different(several.map(|index| numbers[index])),
                // An entry that was split is withdrawn with all of its persons.
                Found::Nothing => split.find(&wanted),
            },
            found => found,
        };
        match found {
            Found::Alike(found) => {
                let name = wanted.known_as().unwrap_or_default().to_owned();
                let span = place(&entry);
                withdrawn.extend(&found);
                named.push(Withdrawn {
                    span,
                    name,
                    entries: found,
                });
            }
            Found::Different(several) => {
                // Nobody is shown of whom it is open whether they have withdrawn.
                withdrawn.extend(several);
                withdrawn.extend(resolver.list.having(&wanted));
                let entries = several.map(|index| resolver.list.entries[index]);
                findings.push(diagnostics::ambiguous_withdrawal(
                    &wanted,
                    place(&entry),
                    entries,
                ));
            }
            Found::Nothing if elsewhere.known.contains(&withdrawal.span) => {}
            Found::Nothing => missing.push(entry),
        }
    }
    let gone = resolver.changes.with_the_same(&withdrawn);
    let except: Vec<usize> = gone.iter().copied().collect();
    for entry in missing {
        findings.push(unmatched(place(&entry), &wanted(&entry), &except, resolver));
    }
    let mut likely = likely_the_same(&named, &gone, resolver);
    likely.retain(|(_, index)| !is_another(*index, cases));
    for case in cases.iter_mut().filter(|case| case.is_alone) {
        let only = resolver.list.entries[case.members[0]];
        case.told.push(diagnostics::only_once(only, case.head));
    }
    for (span, index) in likely {
        findings.push(undecided(span, resolver.list.entries[index], resolver));
    }
    gone
}

/// Returns whether a decision says of an entry alone that it is another person's, and keeps that it
/// is needed.
fn is_another(index: usize, cases: &mut [Case]) -> bool {
    let mut decided = cases.iter_mut().filter(|case| {
        let is_single =
            case.decision.verbs() == ["different"] && case.decision.different.len() == 1;
        is_single && case.members.contains(&index)
    });
    let case = decided.next();
    case.is_some_and(|case| {
        case.is_alone = false;
        true
    })
}

/// A withdrawal with the entries that it is of.
struct Withdrawn {
    span: Span,
    name: String,
    entries: Vec<usize>,
}

/// Returns the entries that stay in the list and are likely those of a signatory who has withdrawn,
/// each with the place of the withdrawal.
fn likely_the_same(
    withdrawals: &[Withdrawn],
    gone: &BTreeSet<usize>,
    resolver: &Resolver,
) -> Vec<(Span, usize)> {
    let apart = |left: usize, right: usize| {
        let sets = |index: usize| {
            resolver
                .changes
                .apart
                .sets(resolver.list.entries[index].span)
        };
        are_apart(sets(left), sets(right))
    };
    let is_left = |index: &usize| !gone.contains(index) && !resolver.changes.is_gone(*index);
    let mut known: BTreeSet<usize> = BTreeSet::new();
    let mut likely = Vec::new();
    // Those who do not wish to be named have one name without being one.
    let named = withdrawals.iter();
    for withdrawal in named.filter(|withdrawal| !is_anonymous(&withdrawal.name)) {
        let kind = withdrawal.entries.first();
        let kind = kind.map_or(Kind::Unknown, |index| {
            kind_of(resolver.list.entries[*index])
        });
        let alike = resolver.nearest().alike(kind, &withdrawal.name);
        for index in alike.into_iter().filter(is_left) {
            let mut entries = withdrawal.entries.iter();
            let is_other = entries.any(|withdrawn| apart(*withdrawn, index));
            if !is_other && known.insert(index) {
                likely.push((withdrawal.span, index));
            }
        }
    }
    likely
}

/// Reports an entry that is likely of a signatory who has withdrawn.
fn undecided(span: Span, entry: &DraftSignatory, resolver: &Resolver) -> Diagnostic {
    let message = "another entry probably belongs to the signatory who has withdrawn";
    let entry_in_yaml = resolver.list.in_yaml(entry);
    Diagnostic::new(Rule::UNDECIDED_WITHDRAWAL, message)
        .at(span, "")
        .see(diagnostics::named(entry), "this entry is printed")
        .help(format!(
            "if it does, add to `withdrawn.yaml`\n- {entry_in_yaml}"
        ))
        .help(format!(
            "if it is another person's, add to `decisions.yaml`\n- different: [{entry_in_yaml}]"
        ))
}

/// Reports a withdrawal that is of no entry: an error where somebody is printed who may be meant.
fn unmatched(span: Span, wanted: &Wanted, gone: &[usize], resolver: &Resolver) -> Diagnostic {
    let message = "this withdrawal fits no entry";
    match resolver.nearest().find(wanted, gone) {
        Some(near) => {
            let near = resolver.list.entries[near];
            Diagnostic::new(Rule::UNMATCHED_WITHDRAWAL, message)
                .at(span, "")
                .see(diagnostics::named(near), "the most similar entry")
                .help(format!(
                    "if this entry is meant, write in `withdrawn.yaml` instead\n- {}",
                    resolver.list.in_yaml(near)
                ))
                .help("if not, delete the withdrawal")
        }
        None => Diagnostic::new(Rule::STALE_WITHDRAWAL, message)
            .at(span, "")
            .help(
                "check that it is written as the list had the entry, and keep it, so that a later \
                 export does not bring the entry back; `allow: [stale-withdrawal]` ends this warning",
            ),
    }
}
