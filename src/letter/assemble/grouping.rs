//! A list that is grouped under its own headings: by kind, or by consultative status.
//!
//! Joint statements name the organizations in general consultative status with the Economic and
//! Social Council first, then those in special consultative status, then those on the roster;
//! anyone who has no status is named in a footnote (un-letter-format 2.1).

use super::reading::Reading;
use super::resolver::Resolver;
use crate::lang::Phrase;
use crate::letter::findings::Findings;
use crate::letter::model::Part;
use crate::read::{ConsultativeStatus, DraftPart, DraftSignatory, Grouping, Spanned};
use crate::report::{Diagnostic, Rule, plural};

/// The consultative statuses, in the order in which they are, with the headings of their parts.
const STATUSES: [(ConsultativeStatus, Phrase); 3] = [
    (ConsultativeStatus::General, Phrase::GeneralStatus),
    (ConsultativeStatus::Special, Phrase::SpecialStatus),
    (ConsultativeStatus::Roster, Phrase::Roster),
];

/// Returns the grouping for which a phrase is needed, if it is for groups alone.
pub(super) fn needs(phrase: Phrase) -> Option<Grouping> {
    match phrase {
        Phrase::Organizations | Phrase::Persons => Some(Grouping::Kind),
        Phrase::AlsoShareOne | Phrase::AlsoShareOther => Some(Grouping::Status),
        _ if STATUSES.iter().any(|(_, heading)| *heading == phrase) => Some(Grouping::Status),
        _ => None,
    }
}

/// Groups the entries of a draft; an empty group is omitted.
pub(super) fn parts(
    draft: &DraftPart,
    parting: Grouping,
    reading: &Reading,
    resolver: &mut Resolver,
) -> Vec<Part> {
    match parting {
        Grouping::Kind => by_kind(draft, reading, resolver),
        Grouping::Status => by_status(draft, reading, resolver),
    }
}

fn by_kind(draft: &DraftPart, reading: &Reading, resolver: &mut Resolver) -> Vec<Part> {
    let is_organization =
        |entry: &&DraftSignatory| entry.organization.is_some() && !reading.counts(entry);
    let (organizations, persons): (Vec<_>, Vec<_>) = draft.signatories().partition(is_organization);
    let parts = [
        (
            Phrase::Organizations,
            organizations,
            &reading.of_organizations(),
        ),
        (Phrase::Persons, persons, reading),
    ];
    parts
        .into_iter()
        .filter(|(_, entries, _)| !entries.is_empty())
        .map(|(phrase, entries, reading)| {
            let group = Group { phrase, entries };
            group.part(draft, reading, resolver)
        })
        .collect()
}

fn by_status(draft: &DraftPart, reading: &Reading, resolver: &mut Resolver) -> Vec<Part> {
    let reading = &reading.of_organizations();
    let mut groups: [Vec<&DraftSignatory>; 3] = Default::default();
    let mut sharing = Vec::new();
    for entry in draft.signatories() {
        let status = entry.consultative_status.map(|status| status.value);
        match STATUSES
            .iter()
            .position(|(known, _)| Some(*known) == status)
        {
            Some(index) => groups[index].push(entry),
            None => sharing.push(entry),
        }
    }
    let mut parts: Vec<Part> = STATUSES
        .into_iter()
        .zip(groups)
        .filter(|(_, entries)| !entries.is_empty())
        .map(|((_, phrase), entries)| {
            let group = Group { phrase, entries };
            group.part(draft, reading, resolver)
        })
        .collect();
    match parts.first_mut() {
        Some(first) => first.sharing = reading.signatories(sharing, resolver),
        None if sharing.is_empty() => {}
        None => without_status(draft, sharing.len(), resolver.findings),
    }
    parts
}

/// Entries under a heading of fixed words.
struct Group<'a> {
    phrase: Phrase,
    entries: Vec<&'a DraftSignatory>,
}

impl Group<'_> {
    fn part(self, draft: &DraftPart, reading: &Reading, resolver: &mut Resolver) -> Part {
        let span = draft
            .parts
            .as_ref()
            .map_or(draft.span, |written| written.span);
        let text = resolver.words.text(self.phrase).to_owned();
        let heading = Spanned {
            text,
            span,
            language: None,
        };
        Part {
            heading: Some(heading),
            ..reading.part(self.entries, None, resolver)
        }
    }
}

/// Reports a list in which nobody has a status.
fn without_status(draft: &DraftPart, count: usize, findings: &mut Findings) {
    let Some(written) = &draft.parts else { return };
    let message = match count {
        1 => "the one entry has no `consultative-status`".to_owned(),
        _ => format!(
            "none of {} has a `consultative-status`",
            plural(count, "entry", "entries")
        ),
    };
    findings.push(
        Diagnostic::new(Rule::NO_STATUS, message)
            .at(written.span, "")
            .help("add `consultative-status: general`, `special` or `roster` to those who have it"),
    );
}
