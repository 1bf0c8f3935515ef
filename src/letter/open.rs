//! Cases of a list that a person has to decide and has not.

use std::collections::BTreeMap;

use super::decide::{self, DecidedDraft};
use crate::letter::check::list;
use crate::letter::entries::texts;
use crate::letter::findings::Findings;
use crate::read::{DraftPart, DraftSignatory, Field, Signatories};
use crate::report::{Diagnostic, Report, Rule, plural};
use crate::source::{Sources, Span};

/// A case that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenCase {
    /// The rule that reports it.
    pub rule: Rule,
    message: String,
    /// The entries that it is about, as they are in the list; of a dummy value the field alone.
    pub entries: Vec<OpenEntry>,
    /// The number of entries that have the dummy value, or are printed alike.
    count: usize,
}

impl OpenCase {
    /// Returns what is to be decided, in one line, with the number of entries.
    pub fn title(&self) -> String {
        let times = plural(self.count, "time", "times");
        match self.count {
            _ if self.rule == Rule::DUMMY_VALUE => self.message.clone(),
            _ if self.rule == Rule::SAME_ENTRY => format!("{} is listed {times}", self.named()),
            1 => self.message.clone(),
            _ => format!("{} {times}", self.message),
        }
    }

    fn named(&self) -> String {
        let fields = self.entries.iter().flat_map(|entry| &entry.fields);
        let mut named = fields.filter(|(key, _)| matches!(key, Field::Name | Field::Organization));
        let text = named.next().map_or("", |(_, text)| text);
        format!("`{text}`")
    }
}

/// An entry of a case: the text of each field that is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenEntry {
    /// The fields with their texts, in order.
    pub fields: Vec<(Field, String)>,
    /// Where the entry is.
    pub place: Span,
}

/// Returns the undecided possible duplicates and dummy values of a letter's list, in the order in
/// which they are in the list, whatever the letter allows.
pub fn open_cases(draft: &DecidedDraft, sources: &Sources) -> Vec<OpenCase> {
    let Some(written) = &draft.written.signatories else {
        return Vec::new();
    };
    let left = draft.draft().signatories.as_ref();
    let mut findings = Findings {
        apart: draft.apart.clone(),
        ..Findings::new(sources)
    };
    if let Some(left) = left {
        list::to_decide(left, &mut findings);
    }
    findings.report.sort();
    Originals::of(written, left).cases(&findings.report)
}

/// The entries as written, by the places of what is in them now.
struct Originals<'a> {
    entries: BTreeMap<Span, &'a DraftSignatory>,
    /// The place of an entry by that of each text in it.
    places: BTreeMap<Span, Span>,
}

impl<'a> Originals<'a> {
    fn of(written: &'a Signatories, decided: Option<&Signatories>) -> Self {
        let entries = |list: &'a Signatories| list.parts.iter().flat_map(DraftPart::signatories);
        let mut places = BTreeMap::new();
        let now = decided.iter().flat_map(|list| &list.parts);
        for entry in now.flat_map(|part| &part.entries) {
            places.insert(entry.span, entry.span);
            for (_, text) in texts(entry) {
                let versions = text.iter().flat_map(|text| text.versions());
                places.extend(versions.map(|written| (written.span, entry.span)));
            }
        }
        Self {
            entries: entries(written).map(|entry| (entry.span, entry)).collect(),
            places,
        }
    }

    fn cases(&self, report: &Report) -> Vec<OpenCase> {
        let mut cases: Vec<OpenCase> = Vec::new();
        let mut numbers: BTreeMap<Vec<Vec<(Field, String)>>, usize> = BTreeMap::new();
        for diagnostic in report.diagnostics() {
            let Some(case) = self.case(diagnostic) else {
                continue;
            };
            let fields = case.entries.iter().map(|entry| entry.fields.clone());
            let number = *numbers.entry(fields.collect()).or_insert(cases.len());
            match cases.get_mut(number) {
                Some(earlier) => earlier.count += 1,
                None => cases.push(case),
            }
        }
        cases
    }

    fn case(&self, diagnostic: &Diagnostic) -> Option<OpenCase> {
        let place = diagnostic.primary.as_ref()?.span;
        let entry = self.entry(place)?;
        let rule = diagnostic.rule;
        let entries = if rule == Rule::DUMMY_VALUE {
            vec![dummy_value(entry, place)?]
        } else {
            let earlier = self.entry(diagnostic.secondary.first()?.span)?;
            let (earlier, later) = (of_entry(earlier), of_entry(entry));
            if earlier.fields == later.fields {
                vec![earlier]
            } else {
                vec![earlier, later]
            }
        };
        Some(OpenCase {
            rule,
            message: diagnostic.message.clone(),
            count: if rule == Rule::SAME_ENTRY { 2 } else { 1 },
            entries,
        })
    }

    /// Returns the entry in which a place is that a diagnostic names: that of a text, or the first
    /// line of the entry.
    fn entry(&self, place: Span) -> Option<&'a DraftSignatory> {
        let text = self.places.get(&place);
        let begun = || {
            let last = Span {
                end: u32::MAX,
                ..place
            };
            let found = self.entries.range(..=last).next_back();
            found.map(|(span, _)| span)
        };
        let span = text.or_else(begun)?;
        self.entries.get(span).copied()
    }
}

fn of_entry(entry: &DraftSignatory) -> OpenEntry {
    let fields = texts(entry).into_iter().filter_map(|(field, text)| {
        let written = text.as_ref()?.versions().first()?;
        Some((field, written.text.clone()))
    });
    OpenEntry {
        fields: fields.collect(),
        place: decide::named(entry),
    }
}

/// Returns the field of an entry that is at a place.
fn dummy_value(entry: &DraftSignatory, place: Span) -> Option<OpenEntry> {
    let mut fields = texts(entry).into_iter().filter_map(|(field, text)| {
        let mut versions = text.iter().flat_map(|text| text.versions());
        let written = versions.find(|written| written.span == place)?;
        Some((field, written.text.clone()))
    });
    Some(OpenEntry {
        fields: vec![fields.next()?],
        place,
    })
}
