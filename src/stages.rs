//! From a checked letter to set pages, in one function.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDateTime, NaiveTime};

use crate::export::list;
use crate::form::{self, Form};
use crate::letter::Letter;
use crate::report::{Diagnostic, Rule, code_point, quoted};
use crate::typeset::galley::Galley;
use crate::typeset::page::{self, Document, Item, Setter};

/// Typesets a letter in one of its forms: composes its galley and builds its pages.
///
/// The document's metadata states the letter's date, or `time` in seconds since 1 January 1970
/// if it is given (reproducible-builds.org, `SOURCE_DATE_EPOCH`). The diagnostics name lines that
/// are overfull and texts that do not fit their places in this form; if one of them is an error,
/// the document is not fit to be sent.
pub fn set(
    letter: &Letter,
    form: Form,
    time: Option<i64>,
    setter: &mut impl Setter,
) -> (Document, Vec<Diagnostic>) {
    let mut galley = composed(letter, form, time);
    galley.metadata.attachments.extend(list::attachment(letter));
    let (document, mut diagnostics) = page::build(galley, setter);
    diagnostics.extend(missing_glyphs(&document));
    let note = format!("in the form `{}`", form.name());
    let diagnostics = diagnostics.into_iter();
    (
        document,
        diagnostics.map(|each| each.note(note.clone())).collect(),
    )
}

/// Reports each text of the pages for which its typeface has no glyph, once for each text: what the
/// checks of a letter's own texts have not met, such as a phrase that is composed.
fn missing_glyphs(document: &Document) -> Vec<Diagnostic> {
    let groups = document.pages.iter().flat_map(|page| &page.groups);
    let mut told = BTreeSet::new();
    let mut diagnostics = Vec::new();
    for item in groups.flat_map(|group| &group.items) {
        let Item::Text { run, .. } = item else {
            continue;
        };
        let missing = run.glyphs.iter().find(|glyph| glyph.id == 0);
        let text = missing.and_then(|glyph| run.text.get(glyph.range.range()));
        let Some(text) = text.filter(|text| told.insert((*text).to_owned())) else {
            continue;
        };
        let codes: Vec<String> = text.chars().map(code_point).collect();
        let message = format!(
            "no typeface has the character {} ({})",
            quoted(text),
            codes.join(" ")
        );
        let diagnostic = Diagnostic::new(Rule::NO_TYPEFACE, message)
            .help("write the text without it, or give a typeface that has it with `--fonts`");
        diagnostics.push(match run.origin {
            Some(origin) => diagnostic.at(origin, ""),
            None => diagnostic,
        });
    }
    diagnostics
}

/// Composes a letter in one of its forms, with the time that [`set`] states.
pub(crate) fn composed(letter: &Letter, form: Form, time: Option<i64>) -> Galley {
    timed(form::compose(letter, form), letter, time)
}

/// Composes a letter in one of its forms as a manuscript, with the same time.
pub(crate) fn manuscript(letter: &Letter, form: Form, time: Option<i64>) -> Galley {
    timed(form::compose_manuscript(letter, form), letter, time)
}

fn timed(mut galley: Galley, letter: &Letter, time: Option<i64>) -> Galley {
    galley.metadata.time = Some(time_of(letter, time));
    galley
}

/// Returns the time that a document states.
fn time_of(letter: &Letter, time: Option<i64>) -> NaiveDateTime {
    time.and_then(|seconds| DateTime::from_timestamp(seconds, 0))
        .map_or_else(
            || letter.day.and_time(NaiveTime::MIN),
            |moment| moment.naive_utc(),
        )
}
