//! Withdrawals: who is to vanish without a trace.

use std::collections::{BTreeMap, BTreeSet};

use super::diagnostics;
use crate::letter::decide::list::{Found, List, Wanted, place, wanted};
use crate::letter::decide::resolve::Resolver;
use crate::letter::decide::split::Split;
use crate::letter::entries::printed;
use crate::letter::findings::Findings;
use crate::letter::findings::are_apart;
use crate::letter::key;
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
    for (span, index) in likely_the_same(&named, &gone, resolver) {
        findings.push(undecided(span, resolver.list.entries[index]));
    }
    gone
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
    if withdrawals.is_empty() {
        return Vec::new();
    }
    let mut keys: BTreeMap<String, &Withdrawn> = BTreeMap::new();
    for withdrawal in withdrawals {
        keys.insert(key::person(&withdrawal.name), withdrawal);
        let other = key::transliterated(&withdrawal.name);
        keys.extend(other.map(|other| (other, withdrawal)));
    }
    let apart = |left: usize, right: usize| {
        let sets = |index: usize| {
            resolver
                .changes
                .apart
                .sets(resolver.list.entries[index].span)
        };
        are_apart(sets(left), sets(right))
    };
    let entries = resolver.list.entries.iter().enumerate();
    let left =
        entries.filter(|(index, _)| !gone.contains(index) && !resolver.changes.is_gone(*index));
    let likely = left.filter_map(|(index, entry)| {
        let printed = printed(entry);
        let name = printed.known_as()?;
        let transliterated = || keys.get(&key::transliterated(name)?);
        let withdrawal = keys.get(&key::person(name)).or_else(transliterated)?;
        let mut entries = withdrawal.entries.iter();
        let is_other = entries.any(|withdrawn| apart(*withdrawn, index));
        (!is_other).then_some((withdrawal.span, index))
    });
    likely.collect()
}

/// Reports an entry that is likely of a signatory who has withdrawn.
fn undecided(span: Span, entry: &DraftSignatory) -> Diagnostic {
    let message = "another entry probably belongs to the signatory who has withdrawn";
    Diagnostic::new(Rule::UNDECIDED_WITHDRAWAL, message)
        .at(span, "")
        .see(diagnostics::named(entry), "this entry is printed")
        .help("withdraw it as well, in the same file, or write in `decisions.yaml` that they are `different`")
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
