//! Checks a draft, and makes of it the letters that can be set.
//!
//! All that is wrong is reported at once. What is wrong for certain is an error; what only looks
//! wrong is a warning, which never changes the text: a letter is set as it was written.

mod allow;
mod anonymous;
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
mod fill;
mod grouping;
mod languages;
pub(super) mod list;
mod missing_translation;
mod mojibake;
mod open;
mod order;
mod partial;
mod passage;
mod placeholder;
mod repeats;
mod required;
mod resolutions;
mod resolve;
mod sealed;
mod signatories;
mod texts;
mod values;
mod versions;
mod words;

use super::Letter;
use crate::lang::Language;
use crate::read::Draft;
use crate::report::{Diagnostic, Report, Rule};
use crate::source::{Sources, Span};
use crate::typeset::font::Library;

use decide::Apart;
pub(super) use decide::Decided;
use missing_translation::MissingTranslation;

pub use allow::silence;
pub(super) use allow::unused;
pub(crate) use list::key as known_as;
pub use open::{OpenCase, OpenEntry, open_cases};
pub use partial::{PartialLetter, partial};

/// What is asked of a check beyond what the letter says.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The languages in which the letter is wanted; all that it has where there are none.
    pub languages: Vec<Language>,
    /// The rules to report of those that are reported only on request.
    pub requested: Vec<Rule>,
    /// Whether the text may be another than the one that was sealed, since it is sealed anew.
    pub passes_over_seal: bool,
    /// Whether the seal that the letter names is about to be made where it is not there.
    pub makes_seal: bool,
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
    let letters = resolve::letters(draft, &languages, &mut findings);
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
    let letters = if report.has_errors() {
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

/// What was found so far, and the sources to find places in.
struct Findings<'a> {
    sources: &'a Sources,
    report: Report,
    /// The entries of the list that a person told apart.
    apart: Apart,
    /// The texts that lack a language.
    lacking: Vec<MissingTranslation>,
}

impl<'a> Findings<'a> {
    fn new(sources: &'a Sources) -> Self {
        Self {
            sources,
            report: Report::default(),
            apart: Apart::default(),
            lacking: Vec::new(),
        }
    }

    fn push(&mut self, diagnostic: Diagnostic) {
        self.report.push(diagnostic);
    }

    /// Makes findings of the same letter in which nothing was found yet.
    fn fresh(&self) -> Self {
        Self {
            sources: self.sources,
            report: Report::default(),
            apart: self.apart.clone(),
            lacking: Vec::new(),
        }
    }

    /// Tells whether a person told two entries of the list apart.
    fn are_apart(&self, left: Span, right: Span) -> bool {
        decide::are_apart(self.apart.sets(left), self.apart.sets(right))
    }

    /// Returns the first line of a place, as that of a mapping over several lines.
    fn head(&self, span: Span) -> Span {
        let line = self.sources.line(span);
        let end = span.end.min(line.end).max(span.start);
        let text = self.sources.text(Span { end, ..span });
        span.slice(0, text.trim_end().len())
    }
}
