//! The one entrance to a letter: reading, deciding, checking, allowing and redacting in one call.
//!
//! The report of a [`LoadedLetter`] is fit to be published: nothing in it shows a withdrawn
//! signatory or contact data, and no warning in it is one that the letter allows.

use super::Letter;
use super::check::{self, Decided, Options};
use crate::read::{self, Draft, Withdrawals};
use crate::report::{Diagnostic, Report};
use crate::source::{Sources, Span};
use crate::typeset::font::Library;

/// A letter that was read and checked.
#[derive(Debug)]
pub struct LoadedLetter {
    /// The letter as written; `None` if nothing could be made of its file.
    pub draft: Option<Draft>,
    /// The letter in each of its languages; empty if there is an error.
    pub letters: Vec<Letter>,
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
            draft,
            letters: Vec::new(),
            report,
        };
    };
    if let Some(on_read) = options.on_read {
        let lists = draft.signatories.iter().flat_map(|list| &list.parts);
        on_read(lists.map(|part| part.entries.len()).sum());
    }
    let (mut decided, mut decisions) = check::decide(&draft, sources);
    check::leave_out_pictographs(&mut decided, library, &mut decisions);
    redact_withdrawn(&draft, &decided, sources, &mut report);
    let (letters, found) = check::check(&decided, decisions, sources, library, options);
    let unused = check::unused(&draft, &found);
    report.extend(found);
    check::silence(&draft, &mut report);
    report.extend(unused);
    redact_contacts(&mut report, sources);
    LoadedLetter {
        draft: Some(draft),
        letters,
        report,
    }
}

/// Keeps withdrawn signatories out of the lines that messages quote, and out of the diagnostics of
/// the reader.
fn redact_withdrawn(
    draft: &Draft,
    decided: &Decided<'_>,
    sources: &mut Sources,
    report: &mut Report,
) {
    let is_empty = |file: &Withdrawals| file.items.is_empty();
    if draft.withdrawn.as_ref().is_none_or(is_empty) {
        return;
    }
    let withdrawn = &decided.withdrawn;
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
