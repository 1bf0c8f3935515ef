//! From a checked letter to set pages, in one function.

use chrono::{DateTime, NaiveDateTime, NaiveTime};

use crate::export::list;
use crate::form::{self, Form};
use crate::letter::Letter;
use crate::report::Diagnostic;
use crate::typeset::galley::Galley;
use crate::typeset::page::{self, Document};
use crate::typeset::text::Shaper;

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
    shaper: &mut Shaper<'_>,
) -> (Document, Vec<Diagnostic>) {
    let mut galley = composed(letter, form, time);
    galley.metadata.attachments.extend(list::attachment(letter));
    let (document, diagnostics) = page::build(galley, shaper);
    let note = format!("in the form `{}`", form.name());
    let diagnostics = diagnostics.into_iter();
    (
        document,
        diagnostics.map(|each| each.note(note.clone())).collect(),
    )
}

/// Composes a letter in one of its forms, with the time that [`set`] states.
pub(crate) fn composed(letter: &Letter, form: Form, time: Option<i64>) -> Galley {
    let mut galley = form::compose(letter, form);
    galley.metadata.time = Some(time_of(letter, time));
    galley
}

/// Returns the time that a document states.
fn time_of(letter: &Letter, time: Option<i64>) -> NaiveDateTime {
    time.and_then(|seconds| DateTime::from_timestamp(seconds, 0))
        .map_or_else(
            || letter.date.and_time(NaiveTime::MIN),
            |moment| moment.naive_utc(),
        )
}
