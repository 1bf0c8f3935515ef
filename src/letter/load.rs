//! The one entrance to a letter: reading, deciding, checking, allowing and redacting in one call.
//!
//! The report of a [`LoadedLetter`] is fit to be published: nothing in it shows a withdrawn
//! signatory or contact data, and no warning in it is one that the letter allows.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::check::{self, CheckedDraft};
use super::decide::{self, DecidedDraft};
use super::findings::{AddresseeValues, Findings};
use super::merge::Merge;
use super::model::Letter;
use super::{allow, assemble, entries, languages, open, typeface};
use crate::lang::Language;
use crate::read::{self, Draft, DraftPart, Signatories};
use crate::report::{Diagnostic, Report, Rule};
use crate::source::{Sources, Span};
use crate::typeset::font::Library;

/// The options of a check.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The languages in which the letter is wanted; all that it has where there are none.
    pub languages: Vec<Language>,
    /// The rules to report of those that are reported only on request.
    pub requested: Vec<Rule>,
    /// Whether the text may be another than the one that was sealed, since it is sealed again.
    pub passes_over_seal: bool,
    /// Whether the seal that the letter names is about to be made where it is not there.
    pub makes_seal: bool,
    /// Whether letters are made although an error was found, for those who print the list alone.
    pub keeps_letters: bool,
    /// Called with the number of entries of the list between reading and checking, for those who
    /// show progress.
    pub on_read: Option<fn(usize)>,
}

/// A letter that was read and checked.
#[derive(Debug)]
pub struct LoadedLetter {
    /// The letter as written and as decided; `None` if nothing could be made of its file.
    pub draft: Option<DecidedDraft>,
    /// The letter in each of its languages; empty if there is an error.
    pub letters: Vec<Letter>,
    /// The letter to each row of a table of addressees; `None` if it has none, or if anything but
    /// single rows has errors.
    pub merge: Option<Merge>,
    /// The typefaces with those that the letter names, if it names any.
    pub library: Option<Arc<Library>>,
    /// Whether all files were read without an error, whatever the checks found.
    pub is_read: bool,
    /// All diagnostics, redacted.
    pub report: Report,
}

/// Reads and checks the letter in the file `name` of `sources`.
///
/// Text that the report must not show is hidden in `sources`, too, so that no renderer can quote
/// it.
pub fn load(
    sources: &mut Sources,
    name: &str,
    library: &Library,
    options: &Options,
) -> LoadedLetter {
    let (draft, mut report) = read::read(sources, name);
    let Some(draft) = draft else {
        return LoadedLetter {
            draft: None,
            letters: Vec::new(),
            merge: None,
            library: None,
            is_read: false,
            report,
        };
    };
    if let Some(on_read) = options.on_read {
        let lists = draft.signatories.iter().flat_map(|list| &list.parts);
        on_read(lists.map(|part| part.entries.len()).sum());
    }
    let draft = match options.keeps_letters {
        true => without_open_consent(draft),
        false => draft,
    };
    let own = typeface::library(&draft, library, &mut report);
    let library = own.as_deref().unwrap_or(library);
    let mut findings = Findings::new(sources);
    let mut draft = decide::apply(draft, &mut findings);
    decide::leave_out_pictographs(&mut draft, library, &mut findings.report);
    let decisions = findings.report;
    redact_withdrawn(&draft, sources, &mut report);
    let is_read = !report.has_errors();
    let found = assembled(&draft, decisions, sources, library, options);
    let unused = allow::unused(&draft.written, &found.report);
    report.extend(found.report);
    wait_for_consent(&mut report);
    wait_for_list(draft.draft(), &mut report);
    allow::silence(&draft.written, &mut report);
    open::advise(&mut report);
    report.extend(unused);
    redact_contacts(&mut report, sources);
    LoadedLetter {
        draft: Some(draft),
        letters: found.letters,
        merge: found.merge.filter(|_| is_read),
        library: own,
        is_read,
        report,
    }
}

/// Leaves out the entries of which it is open whether they may be printed, if others are left.
fn without_open_consent(mut draft: Draft) -> Draft {
    let parts = || draft.signatories.iter().flat_map(|list| &list.parts);
    if parts().any(DraftPart::has_free_entries) {
        let parts = draft
            .signatories
            .iter_mut()
            .flat_map(|list| &mut list.parts);
        for part in parts {
            let open = part.open_consent.iter().flatten();
            let open: BTreeSet<Span> = open.copied().collect();
            part.entries.retain(|entry| !open.contains(&entry.span));
        }
    }
    draft
}

/// Makes one letter for each language of a draft as it was decided, and checks them; none if an
/// error was found. `decisions` holds what was found while deciding.
fn assembled(
    decided: &DecidedDraft,
    decisions: Report,
    sources: &Sources,
    library: &Library,
    options: &Options,
) -> CheckedLetters {
    let mut findings = Findings {
        report: decisions,
        apart: decided.apart.clone(),
        addressee: AddresseeValues::of(decided.draft()),
        ..Findings::new(sources)
    };
    let draft = decided.draft();
    let languages = languages::resolve(draft, &options.languages, &mut findings);
    let mut assembled = assemble::letters(draft, &languages, &mut findings);
    let has_seal = draft.seal.as_ref().is_some_and(|sealed| sealed.is_there);
    let checked = CheckedDraft {
        draft,
        written: decided.list_as_written(),
        languages: &languages,
        library,
        keeps_seal: !options.passes_over_seal && (has_seal || !options.makes_seal),
    };
    check::check(&checked, &mut findings);
    let rows = check::check_rows(draft, library, &findings);
    let mut report = findings.report;
    let is_reported = |rule: Rule| !rule.is_on_request() || options.requested.contains(&rule);
    report.retain(|found| is_reported(found.rule));
    let is_right = !report.has_errors();
    let merge = assembled.merge.filter(|_| is_right);
    let merge = merge.map(|merge| merge.without(rows.errors));
    report.extend(rows.report);
    report.sort();
    if report.has_errors() && !options.keeps_letters {
        assembled.letters.clear();
    }
    CheckedLetters {
        letters: assembled.letters,
        merge,
        report,
    }
}

/// The letters that were made of a draft, and the findings.
struct CheckedLetters {
    letters: Vec<Letter>,
    merge: Option<Merge>,
    report: Report,
}

/// Keeps back what is only said of values that are printed while it is open which rows are: decisions
/// about the others would be obsolete.
fn wait_for_consent(report: &mut Report) {
    let mut found = report.diagnostics().iter();
    if found.any(|found| found.rule == Rule::OPEN_CONSENT) {
        report.retain(|found| found.rule != Rule::COUNTRY_CODE);
    }
}

/// Keeps back what is said of entries that the list lacks while not all of it could be read.
fn wait_for_list(draft: &Draft, report: &mut Report) {
    const OF_THE_WHOLE: [Rule; 3] = [
        Rule::COUNTED_NONE,
        Rule::STALE_DECISION,
        Rule::STALE_WITHDRAWAL,
    ];
    let lists = entries::lists(draft);
    let is_whole = |list: &&Signatories| list.parts.iter().all(|part| part.whole);
    if !lists.iter().all(is_whole) {
        report.retain(|found| !OF_THE_WHOLE.contains(&found.rule));
    }
}

/// Keeps withdrawn signatories out of the lines that messages quote, and out of the diagnostics of
/// the reader.
fn redact_withdrawn(decided: &DecidedDraft, sources: &mut Sources, report: &mut Report) {
    let withdrawn = &decided.withdrawn;
    if withdrawn.is_empty() {
        return;
    }
    withdrawn.iter().for_each(|place| sources.conceal(*place));
    let is_about = |place: Span| {
        let within =
            |span: &Span| span.file == place.file && span.range().contains(&place.range().start);
        withdrawn.iter().any(within)
    };
    report.retain(|diagnostic| {
        let mut labels = diagnostic.primary.iter().chain(&diagnostic.secondary);
        !labels.any(|label| is_about(label.span))
    });
}

/// Keeps contact data that was found in a printed field out of messages, which CI publishes before
/// anybody has read them.
fn redact_contacts(report: &mut Report, sources: &mut Sources) {
    let is_contact = |found: &&Diagnostic| found.rule.is_redacted();
    let found = report.diagnostics().iter().filter(is_contact);
    let places: Vec<Span> = found
        .filter_map(|found| Some(found.primary.as_ref()?.span))
        .collect();
    if places.is_empty() {
        return;
    }
    let mut texts: Vec<String> = Vec::new();
    for place in places {
        texts.push(sources.text(place).to_owned());
        sources.conceal(place);
    }
    texts.retain(|text| !text.is_empty());
    texts.sort();
    texts.dedup();
    report.each_text(&mut |text| {
        let may_hold = text.contains(|letter: char| letter == '@' || letter.is_ascii_digit());
        if may_hold {
            for contact in &texts {
                if text.contains(contact.as_str()) {
                    *text = text.replace(contact.as_str(), "…");
                }
            }
        }
    });
}
