//! The truth about a list: what only looks wrong with those who sign.
//!
//! Lists come from forms, spreadsheets and mail, and they hold doubles, comments and fillers.
//! Nothing here changes a list: a person decides, in the list or in the file beside it.

mod capitals;
mod comments;
pub(in crate::letter) mod countries;
mod doubles;
mod fillers;
mod honorifics;
pub(crate) mod key;
mod kinds;

use super::findings::Findings;
use crate::read::{DraftPart, DraftSignatory, Signatories, Spanned, Text};
use crate::report::{Diagnostic, Rule};

/// Reports what looks wrong with an entry of a list by itself.
pub(super) fn check_entries(list: &Signatories, findings: &mut Findings) {
    for entry in &entries(list) {
        fillers::check(entry, findings);
        capitals::check(entry, findings);
        comments::check(entry, findings);
        honorifics::check(entry, findings);
    }
}

/// Reports what looks wrong with entries of a list beside others.
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

/// Reports the likely doubles and the fillers of a list alone.
pub(super) fn doubles_and_fillers(list: &Signatories, findings: &mut Findings) {
    let entries = entries(list);
    for entry in &entries {
        fillers::check(entry, findings);
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
