//! Checks a draft, and makes of it the letters that can be set.
//!
//! All wrong is reported at once. What is wrong for certain is an error; what only looks wrong is a
//! warning, which never changes the text: a letter is set as written.

mod allow;
mod anonymous;
mod assemble;
mod attachments;
mod bounds;
mod characters;
mod circulation;
mod contact;
mod coverage;
mod date;
mod decide;
mod editorial;
mod emblem;
mod entries;
mod fill;
mod findings;
mod grouping;
mod languages;
mod letterhead;
pub(super) mod list;
mod missing_translation;
mod mojibake;
mod open;
mod order;
mod partial;
mod passage;
mod pictographs;
mod placeholder;
mod reading;
mod repeats;
mod required;
mod resolutions;
mod resolver;
mod sealed;
mod signatories;
mod texts;
mod values;
mod versions;
mod words;

use super::Letter;
use crate::lang::Language;
use crate::read::Draft;
use crate::report::{Report, Rule};
use crate::source::Sources;
use crate::typeset::font::Library;

pub(super) use decide::Decided;
use findings::Findings;
pub(super) use pictographs::leave_out as leave_out_pictographs;

pub use allow::silence;
pub(super) use allow::unused;
pub(crate) use list::key as known_as;
pub use open::{OpenCase, OpenEntry, open_cases};
pub use partial::{PartialLetter, partial};

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

/// Checks a draft as it was decided and makes one letter for each of its languages; none if an
/// error was found. `decisions` holds what was found while deciding.
pub(super) fn check(
    decided: &Decided<'_>,
    decisions: Report,
    sources: &Sources,
    library: &Library,
    options: &Options,
) -> (Vec<Letter>, Report) {
    let mut findings = Findings {
        report: decisions,
        apart: decided.apart.clone(),
        ..Findings::new(sources)
    };
    let draft = &*decided.draft;
    let languages = languages::resolve(draft, options, &mut findings);
    let letters = assemble::letters(draft, &languages, &mut findings);
    order::check(draft, &mut findings);
    grouping::check(draft, &mut findings);
    let is_there = draft.seal.as_ref().is_some_and(|sealed| sealed.is_there);
    let is_made = options.makes_seal && !is_there;
    if !options.passes_over_seal && !is_made {
        sealed::check(draft, &mut findings);
    }
    texts::check(draft, &languages, library, &mut findings);
    editorial::check(draft, &languages, &mut findings);
    versions::check(draft, &languages, &mut findings);
    let mut report = findings.report;
    let is_reported = |rule: Rule| !rule.is_on_request() || options.requested.contains(&rule);
    report.retain(|found| is_reported(found.rule));
    report.sort();
    let letters = if report.has_errors() && !options.keeps_letters {
        Vec::new()
    } else {
        letters
    };
    (letters, report)
}

/// Applies the decisions and withdrawals of a draft to its list, and returns what was found.
pub(super) fn decide<'d>(draft: &'d Draft, sources: &Sources) -> (Decided<'d>, Report) {
    let mut findings = Findings::new(sources);
    let decided = decide::apply(draft, &mut findings);
    (decided, findings.report)
}
