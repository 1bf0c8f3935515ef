//! Checks a draft, and makes of it the letters that can be set.
//!
//! All that is wrong is reported at once. What is wrong for certain is an error; what only looks
//! wrong is a warning, which never changes the text: a letter is set as it was written.

mod allow;
mod anonymous;
mod attachments;
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
use crate::read::{Draft, Withdrawals};
use crate::report::{Diagnostic, Report};
use crate::source::{Sources, Span};
use crate::typeset::font::Library;
use std::borrow::Cow;

use decide::Apart;
use missing_translation::MissingTranslation;

pub use allow::{is_allowed, without_allowed};
pub(crate) use list::key as known_as;
pub use open::{OpenCase, OpenEntry, open_cases};
pub use partial::{PartialLetter, partial};

/// What is asked of a check beyond what the letter says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The languages in which the letter is wanted; all that it has where there are none.
    pub languages: Vec<Language>,
    /// Whether each name is told of that is printed in another language than the letter's, because
    /// it has no form in that.
    pub tells_other_languages: bool,
    /// Whether those of the program's own words are told that were seen in no document of the
    /// United Nations.
    pub tells_unseen_words: bool,
    /// Whether the text may be another than the one that was sealed, since it is sealed anew.
    pub passes_over_seal: bool,
    /// Whether the seal that the letter names is about to be made where it is not there.
    pub makes_seal: bool,
}

/// Checks a draft and makes one letter for each of its languages; none where an error was found.
pub fn check(
    draft: &Draft,
    sources: &Sources,
    library: &Library,
    options: &Options,
) -> (Vec<Letter>, Report) {
    let mut findings = Findings::new(sources);
    let draft = &*findings.decide(draft);
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
    let is_asked_for = |found: &Diagnostic| match found.code {
        "other-language" => options.tells_other_languages,
        "unseen-words" => options.tells_unseen_words,
        _ => true,
    };
    findings.report.retain(is_asked_for);
    let mut report = allow::silence(draft, findings.report);
    report.sort();
    let letters = if report.has_errors() {
        Vec::new()
    } else {
        letters
    };
    (letters, report)
}

/// Keeps those who have withdrawn from the list out of messages: out of the lines of the files that
/// they show, and out of what was reported before the check.
pub fn conceal_withdrawn(draft: &Draft, sources: &mut Sources, report: &mut Report) {
    let is_empty = |file: &Withdrawals| file.items.is_empty();
    if draft.withdrawn.as_ref().is_none_or(is_empty) {
        return;
    }
    let mut findings = Findings::new(sources);
    let withdrawn = decide::apply(draft, &mut findings).withdrawn;
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
pub fn conceal_contacts(report: &mut Report, sources: &mut Sources) {
    let is_contact = |found: &&Diagnostic| found.code == "contact-data";
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

    /// Makes of a draft what was decided of its list, and keeps which entries a person told apart.
    fn decide<'d>(&mut self, draft: &'d Draft) -> Cow<'d, Draft> {
        let decided = decide::apply(draft, self);
        self.apart = decided.apart;
        decided.draft
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
