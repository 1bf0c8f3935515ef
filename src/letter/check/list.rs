//! The truth about a list: what only looks wrong with the signatories.
//!
//! Lists come from forms, spreadsheets and mail, and they hold duplicates, comments and dummy values.
//! Nothing here changes a list: a person decides, in the list or in the file next to it.

mod addresses;
mod capitals;
mod comments;
pub(in crate::letter) mod countries;
mod doubles;
pub(in crate::letter) mod dubious;
mod fillers;
mod group;
mod honorifics;
mod kinds;
mod nameless;
mod repeats;
mod uncounted;

use std::sync::OnceLock;

use crate::lang::Language;
use crate::letter::anonymous::is_anonymous;
use crate::letter::decide::EntryIndex;
use crate::letter::findings::Findings;
use crate::read::{DraftPart, DraftSignatory, Signatories, Spanned, Text};
use crate::report::{Diagnostic, Rule};
use group::Group;

/// A check of the entries of a list.
type Check = fn(&List, &mut Findings);

/// The checks of entries by themselves.
const OF_ENTRIES: &[Check] = &[
    nameless::check,
    repeats::check,
    uncounted::check,
    fillers::check,
    capitals::check,
    comments::check,
    honorifics::check,
    dubious::check,
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
    countries::to_decide,
];

/// Reports what a person has to decide of a list.
pub(in crate::letter) fn to_decide(written: &Signatories, findings: &mut Findings) {
    let list = List::of(written, &[]);
    for check in TO_DECIDE {
        check(&list, findings);
    }
}

/// A list with its entries.
pub(super) struct List<'a> {
    written: &'a Signatories,
    pub entries: Vec<Entry<'a>>,
    /// The languages that letters are made in.
    languages: &'a [Language],
    /// The entries by what decisions name them by, once one is written.
    index: OnceLock<EntryIndex<'a>>,
}

impl<'a> List<'a> {
    pub fn of(written: &'a Signatories, languages: &'a [Language]) -> Self {
        let entries = written.parts.iter().flat_map(DraftPart::signatories);
        Self {
            written,
            entries: entries.map(Entry::of).collect(),
            languages,
            index: OnceLock::new(),
        }
    }

    /// Writes an entry as a decision names it.
    fn in_yaml(&self, entry: &Entry) -> String {
        let entries = || self.entries.iter().map(|entry| entry.draft);
        let index = || EntryIndex::of_entries(entries().collect());
        self.index.get_or_init(index).in_yaml(entry.draft)
    }

    /// Reports what looks wrong with the entries, each by itself.
    pub fn check_entries(&self, findings: &mut Findings) {
        for check in OF_ENTRIES {
            check(self, findings);
        }
    }

    /// Reports what looks wrong with entries next to others.
    pub fn compare_entries(&self, findings: &mut Findings) {
        for check in OF_ALL {
            check(self, findings);
        }
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
        }
    }

    /// Returns what the entry is known by: the person, or else the organization.
    fn named(&self) -> Option<&'a Spanned> {
        self.name.or(self.organization)
    }
}

/// Makes a warning about a field of an entry.
fn warning(rule: Rule, message: String, written: &Spanned) -> Diagnostic {
    Diagnostic::new(rule, message).at(written.span, "")
}
