//! Cases of a list that a person has to decide and has not.

use std::collections::{BTreeMap, BTreeSet};

use super::decide::{self, DecidedDraft};
use super::languages;
use crate::lang::Language;
use crate::letter::check::list;
use crate::letter::countries;
use crate::letter::entries::texts;
use crate::letter::findings::Findings;
use crate::read::{DraftPart, DraftSignatory, Field, Signatories};
use crate::report::{Diagnostic, Report, Rule, plural};
use crate::source::{Sources, Span};

/// The rules that report a text, which is decided of in every entry.
const OF_A_FIELD: [Rule; 3] = [Rule::DUMMY_VALUE, Rule::NOT_A_NAME, Rule::COUNTRY_CODE];

/// The other rules that report what a person has to decide.
const OF_ENTRIES: [Rule; 8] = [
    Rule::SAME_ENTRY,
    Rule::SAME_E_MAIL,
    Rule::POSSIBLE_DUPLICATE,
    Rule::SAME_NAME,
    Rule::SEVERAL_PERSONS,
    Rule::ALL_CAPITALS,
    Rule::NO_CAPITALS,
    Rule::HONORIFIC_IN_NAME,
];

/// The rules whose only decision is a correction.
const OF_CORRECTIONS: [Rule; 3] = [
    Rule::ALL_CAPITALS,
    Rule::NO_CAPITALS,
    Rule::HONORIFIC_IN_NAME,
];

/// Names the one step that proposes all decisions, where several are to be made.
pub(super) fn advise(report: &mut Report) {
    let is_open = |rule: &Rule| OF_A_FIELD.contains(rule) || OF_ENTRIES.contains(rule);
    let rules = report.diagnostics().iter().map(|found| found.rule);
    let count = rules.filter(is_open).count();
    let mut is_said = count < 2;
    report.each(&mut |found| {
        if !is_said && is_open(&found.rule) {
            is_said = true;
            found.help.push(format!(
                "to decide this and {} in one file, run `demarche list --propose-decisions --write`, \
                 and replace each `pending` there",
                plural(count - 1, "other case", "other cases")
            ));
        }
    });
}

/// A case that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenCase {
    /// The rule that reports it.
    pub rule: Rule,
    message: String,
    /// The entries that it is about, as they are in the list; of a text that is decided of in every
    /// entry, the field alone.
    pub entries: Vec<OpenEntry>,
    /// The likely decision.
    pub proposal: Proposal,
    /// The number of entries that have the dummy value, or are printed alike.
    count: usize,
}

impl OpenCase {
    /// Returns what is to be decided, in one line, with the number of entries.
    pub fn title(&self) -> String {
        let times = plural(self.count, "time", "times");
        match self.count {
            _ if self.is_of_a_field() => self.message.clone(),
            _ if self.rule == Rule::SAME_ENTRY => format!("{} is listed {times}", self.named()),
            1 => self.message.clone(),
            _ => format!("{} {times}", self.message),
        }
    }

    /// Returns whether the case is about the text of one field, not about entries.
    pub fn is_of_a_field(&self) -> bool {
        OF_A_FIELD.contains(&self.rule)
    }

    fn named(&self) -> String {
        let fields = self.entries.iter().flat_map(|entry| &entry.fields);
        let mut named = fields.filter(|(key, _)| matches!(key, Field::Name | Field::Organization));
        let text = named.next().map_or("", |(_, text)| text);
        format!("`{text}`")
    }
}

/// The likely decision of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proposal {
    /// Nothing.
    None,
    /// The entry is split into persons.
    Into(Vec<String>),
    /// The text is replaced by another.
    By(String),
    /// The fields of the entry are corrected.
    To(Vec<(Field, String)>),
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
    let Some(written) = draft.list_as_written() else {
        return Vec::new();
    };
    let left = draft.draft().signatories.as_ref();
    let languages = languages::named(&draft.written);
    let mut findings = Findings {
        apart: draft.apart.clone(),
        ..Findings::new(sources)
    };
    if let Some(left) = left {
        list::to_decide(left, &languages, &mut findings);
    }
    findings.report.sort();
    let originals = Originals {
        languages,
        ..Originals::of(written, left)
    };
    originals.without_details(originals.cases(&findings.report))
}

/// The entries as written, by the places of what is in them now.
struct Originals<'a> {
    entries: BTreeMap<Span, &'a DraftSignatory>,
    /// The place of an entry by that of each text in it.
    places: BTreeMap<Span, Span>,
    /// The languages of the letter.
    languages: Vec<Language>,
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
            languages: Vec::new(),
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
                Some(earlier) if earlier.rule == case.rule => earlier.count += 1,
                // One decision is enough for what several rules report.
                Some(_) => {}
                None => cases.push(case),
            }
        }
        cases
    }

    /// Leaves out the texts of an entry whose only name is to be decided of: without it, the entry
    /// is not printed at all.
    fn without_details(&self, cases: Vec<OpenCase>) -> Vec<OpenCase> {
        let field = |case: &OpenCase| {
            let first = case.entries.first()?;
            let (field, _) = first.fields.first()?;
            (case.is_of_a_field() && case.count == 1).then_some((*field, first.place))
        };
        let decided = cases.iter().filter_map(|case| {
            let (name, place) = field(case)?;
            let entry = self.entry(place)?;
            let is_whole = match name {
                Field::Name => entry.organization.is_none(),
                Field::Organization => entry.name.is_none(),
                _ => false,
            };
            is_whole.then_some(entry.span)
        });
        let decided: BTreeSet<Span> = decided.collect();
        let is_detail = |case: &OpenCase| {
            let detail =
                field(case).filter(|(name, _)| !matches!(name, Field::Name | Field::Organization));
            let entry = detail.and_then(|(_, place)| self.entry(place));
            entry.is_some_and(|entry| decided.contains(&entry.span))
        };
        let kept = cases.into_iter();
        kept.filter(|case| !is_detail(case)).collect()
    }

    fn case(&self, diagnostic: &Diagnostic) -> Option<OpenCase> {
        let place = diagnostic.primary.as_ref()?.span;
        let entry = self.entry(place)?;
        let rule = diagnostic.rule;
        let corrected = list::correction(rule, entry, &self.languages);
        if OF_CORRECTIONS.contains(&rule) && corrected.is_none() {
            return None;
        }
        let entries = if OF_A_FIELD.contains(&rule) {
            vec![field_at(entry, place)?]
        } else if rule == Rule::SEVERAL_PERSONS || corrected.is_some() {
            vec![of_entry(entry)]
        } else {
            let earlier = self.entry(diagnostic.secondary.first()?.span)?;
            let (earlier, later) = (of_entry(earlier), of_entry(entry));
            if earlier.fields == later.fields {
                vec![earlier]
            } else {
                vec![earlier, later]
            }
        };
        let proposal = match corrected {
            Some(corrected) => Proposal::To(corrected),
            None => proposal(rule, &entries),
        };
        Some(OpenCase {
            rule,
            message: diagnostic.message.clone(),
            proposal,
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

/// Returns what is likely to be decided of entries that a rule reports.
fn proposal(rule: Rule, entries: &[OpenEntry]) -> Proposal {
    let text = |wanted: Field| {
        let fields = entries.iter().flat_map(|entry| &entry.fields);
        let mut texts = fields.filter(|(field, _)| *field == wanted);
        texts.next().map(|(_, text)| text.as_str())
    };
    let found = if rule == Rule::SEVERAL_PERSONS {
        let names = text(Field::Name).map(list::dubious::names_of_persons);
        names.filter(|names| names.len() > 1).map(Proposal::Into)
    } else if rule == Rule::COUNTRY_CODE {
        let name = text(Field::Country).and_then(countries::name_of);
        name.map(|name| Proposal::By(name.to_owned()))
    } else {
        None
    };
    found.unwrap_or(Proposal::None)
}

/// Returns the field of an entry that is at a place.
fn field_at(entry: &DraftSignatory, place: Span) -> Option<OpenEntry> {
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
