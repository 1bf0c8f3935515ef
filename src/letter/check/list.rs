//! The truth about a list: what only looks wrong with the signatories.
//!
//! Lists come from forms, spreadsheets and mail, and they hold duplicates, comments and dummy values.
//! Nothing here changes a list: a person decides, in the list or in the file next to it.

mod addresses;
mod capitals;
mod commas;
mod comments;
mod companions;
mod corrections;
pub(in crate::letter) mod countries;
mod doubles;
pub(in crate::letter) mod dubious;
mod fillers;
mod group;
mod honorifics;
mod kinds;
mod likely;
mod nameless;
mod refusals;
mod repeats;
mod uncounted;
mod withdrawal;

use std::sync::OnceLock;

use crate::lang::Language;
use crate::letter::anonymous::is_anonymous;
use crate::letter::decide::EntryIndex;
use crate::letter::findings::Findings;
use crate::read::{DraftPart, DraftSignatory, Signatories, Spanned, Text};
use crate::report::{Diagnostic, Rule};
use group::Group;
pub(in crate::letter) use likely::Corrected;

/// A check of the entries of a list.
type Check = fn(&List, &mut Findings);

/// The checks of entries by themselves.
const OF_ENTRIES: &[Check] = &[
    nameless::check,
    refusals::check,
    repeats::check,
    uncounted::check,
    uncounted::check_words,
    fillers::check,
    capitals::check,
    comments::check,
    honorifics::check,
    dubious::check,
    companions::check,
    commas::check,
];

/// The checks of entries next to others, which take the time of a long list.
const OF_ALL: &[Check] = &[
    doubles::check,
    addresses::check,
    kinds::check,
    countries::check,
];

/// The checks whose findings a person decides.
const TO_DECIDE: &[Check] = &[
    repeats::check,
    fillers::check,
    doubles::check,
    addresses::to_decide,
    dubious::to_decide,
    capitals::to_decide,
    honorifics::to_decide,
    countries::to_decide,
];

/// Reports what a person has to decide of a list.
pub(in crate::letter) fn to_decide(
    written: &Signatories,
    languages: &[Language],
    findings: &mut Findings,
) {
    let list = List::of(written, languages);
    for check in TO_DECIDE {
        check(&list, findings);
    }
}

/// Returns the correction that is likely meant of an entry that a rule reports.
pub(in crate::letter) fn correction(
    rule: Rule,
    entry: &DraftSignatory,
    languages: &[Language],
) -> Option<Corrected> {
    let rules = [
        Rule::HONORIFIC_IN_NAME,
        Rule::ALL_CAPITALS,
        Rule::NO_CAPITALS,
    ];
    let is_correction = rules.contains(&rule);
    is_correction
        .then(|| likely::likely(&Entry::of(entry), languages))
        .flatten()
}

/// A list with its entries.
pub(super) struct List<'a> {
    written: &'a Signatories,
    pub entries: Vec<Entry<'a>>,
    /// Whether it is the list of the letter itself, of which alone decisions are made.
    is_own: bool,
    /// That list before any decision, if decisions changed it.
    before: Option<&'a Signatories>,
    /// The languages that letters are made in.
    languages: &'a [Language],
    /// The entries by what decisions name them by, once one is written.
    index: OnceLock<EntryIndex<'a>>,
}

impl<'a> List<'a> {
    pub fn of(written: &'a Signatories, languages: &'a [Language]) -> Self {
        let of_part = |part: &'a DraftPart| {
            let entry = |draft: &'a DraftSignatory| Entry {
                is_undivided: part.undivided.contains(&draft.span),
                ..Entry::of(draft)
            };
            part.signatories().map(entry)
        };
        Self {
            written,
            entries: written.parts.iter().flat_map(of_part).collect(),
            is_own: true,
            before: None,
            languages,
            index: OnceLock::new(),
        }
    }

    /// Says whether it is the list of the letter itself, and how that was written.
    pub fn owned(self, is_own: bool, written: Option<&'a Signatories>) -> Self {
        let before = written.filter(|written| !std::ptr::eq(*written, self.written));
        Self {
            is_own,
            before,
            ..self
        }
    }

    /// Writes an entry as a decision names it.
    fn in_yaml(&self, entry: &Entry) -> String {
        self.in_yaml_of(entry.draft)
    }

    fn in_yaml_of(&self, entry: &DraftSignatory) -> String {
        // A decision is about the list before any of them, with all who have withdrawn.
        let before = || self.before.iter().flat_map(|list| &list.parts);
        let before = || before().flat_map(DraftPart::signatories);
        let entries = || self.entries.iter().map(|entry| entry.draft);
        let index = || EntryIndex::of_entries(entries().chain(before()).collect());
        self.index.get_or_init(index).in_yaml(entry)
    }

    /// Returns the correction of an entry that is likely meant.
    fn likely(&self, entry: &Entry) -> Option<Corrected> {
        likely::likely(entry, self.languages)
    }

    /// Reports what looks wrong with the entries, each by itself.
    pub fn check_entries(&self, findings: &mut Findings) {
        self.run(OF_ENTRIES, findings);
    }

    /// Reports what looks wrong with entries next to others.
    pub fn compare_entries(&self, findings: &mut Findings) {
        self.run(OF_ALL, findings);
    }

    fn run(&self, checks: &[Check], findings: &mut Findings) {
        let mut found = findings.fresh();
        for check in checks {
            check(self, &mut found);
        }
        let mut report = found.report;
        if !self.is_own {
            report.each(&mut |found| {
                let help = std::mem::take(&mut found.help).into_iter();
                found.help = help.filter_map(without_decision).collect();
            });
        }
        findings.report.extend(report);
    }
}

/// An entry of a list by the first version of each of its fields, without the name of one who does
/// not wish to be named.
pub(super) struct Entry<'a> {
    draft: &'a DraftSignatory,
    name: Option<&'a Spanned>,
    organization: Option<&'a Spanned>,
    affiliation: Option<&'a Spanned>,
    title: Option<&'a Spanned>,
    country: Option<&'a Spanned>,
    /// Whether it was reported that its name holds more than a name.
    is_undivided: bool,
}

impl<'a> Entry<'a> {
    fn of(draft: &'a DraftSignatory) -> Self {
        let first = |text: &'a Option<Text>| text.as_ref()?.versions().first();
        let named = |text| first(text).filter(|written| !is_anonymous(&written.text));
        Self {
            draft,
            name: named(&draft.name),
            organization: named(&draft.organization),
            affiliation: first(&draft.affiliation),
            title: first(&draft.title),
            country: first(&draft.country),
            is_undivided: false,
        }
    }

    /// Returns what the entry is known by: the person, or else the organization.
    fn named(&self) -> Option<&'a Spanned> {
        self.name.or(self.organization)
    }
}

/// Returns a help without the decision that it offers; `None` if it offers nothing else.
fn without_decision(help: String) -> Option<String> {
    let Some(at) = help.find("add to `decisions.yaml`") else {
        return Some(help);
    };
    let before = help[..at].strip_suffix(", or ")?;
    Some(before.to_owned())
}

/// Makes a warning about a field of an entry.
fn warning(rule: Rule, message: String, written: &Spanned) -> Diagnostic {
    Diagnostic::new(rule, message).at(written.span, "")
}
