//! The truth about a list: what only looks wrong with the signatories.
//!
//! Lists come from forms, spreadsheets and mail, and they hold duplicates, comments and dummy values.
//! Nothing here changes a list: a person decides, in the list or in the file next to it.

mod capitals;
mod comments;
pub(in crate::letter) mod countries;
mod doubles;
mod dubious;
mod fillers;
mod group;
mod honorifics;
pub(crate) mod key;
mod kinds;

use super::findings::Findings;
use crate::lang::Language;
use crate::read::{DraftPart, DraftSignatory, Signatories, Spanned, Text};
use crate::report::{Diagnostic, Rule};
use group::Group;

/// Reports what looks wrong with the entries of a list, each by itself.
pub(super) fn check_entries(list: &Signatories, languages: &[Language], findings: &mut Findings) {
    let entries = entries(list);
    let has_codes = countries::are_codes(&entries);
    for entry in &entries {
        fillers::check(entry, has_codes, findings);
    }
    capitals::check(&entries, findings);
    comments::check(&entries, findings);
    honorifics::check(&entries, languages, findings);
    dubious::check(&entries, findings);
}

/// Reports what looks wrong with entries of a list next to others.
pub(super) fn compare_entries(list: &Signatories, findings: &mut Findings) {
    let entries = entries(list);
    doubles::check(&entries, findings);
    kinds::check(&entries, findings);
    countries::check(&entries, findings);
}

fn entries(list: &Signatories) -> Vec<Entry<'_>> {
    let entries = list.parts.iter().flat_map(DraftPart::signatories);
    entries.map(Entry::of).collect()
}

/// Reports the possible duplicates and the dummy values of a list alone.
pub(super) fn doubles_and_fillers(list: &Signatories, findings: &mut Findings) {
    let entries = entries(list);
    let has_codes = countries::are_codes(&entries);
    for entry in &entries {
        fillers::check(entry, has_codes, findings);
    }
    doubles::check(&entries, findings);
}

/// An entry of a list by the first version of each of its fields.
struct Entry<'a> {
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
        Self {
            draft,
            name: first(&draft.name),
            organization: first(&draft.organization),
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
