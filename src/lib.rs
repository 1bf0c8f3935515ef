//! Typesets a letter and those who sign it as a formal, accessible PDF for circulation as a United
//! Nations document.
//!
//! # The stages
//!
//! One value stands between each stage and the next; data flows one way and no stage calls back.
//!
//! 1. [`source::Sources`]: the files of a letter by name, read once, with places in them. The file
//!    system, the environment and the clock enter only here, as arguments.
//! 2. [`read::read`] makes of them a [`read::Draft`]: exactly what was written, every value with
//!    its span. A draft may be wrong.
//! 3. [`letter::check`] makes of a draft a [`letter::Letter`] for each language, which cannot hold
//!    a wrong value, and a [`report::Report`] of *all* that is wrong or looks so. First of all
//!    the list of those who sign becomes what was decided of it: corrections, folded entries and
//!    withdrawals come before every check, order and count.
//! 4. [`form::compose`] makes of a letter a [`typeset::galley::Galley`]: blocks of styled text in order,
//!    each with its space before, what it keeps with, and its element in the structure tree. There
//!    is a composer for each [`form::Form`].
//! 5. [`typeset::page::build`] sets every block with [`typeset::paragraph::set`], which shapes its text ([`typeset::text`])
//!    and breaks it by total fit, and divides the set blocks into the pages of a
//!    [`typeset::page::Document`]: items at fixed points, plus structure and metadata. Running headers and
//!    folios come last, when the number of pages is known.
//! 6. [`export::pdf::write`] writes the document; other formats branch off where their information is
//!    complete: `txt` from the galley, `png` from the PDF.
//!
//! [`diff`] compares two states of a letter by what is printed: letters, and documents; of a state
//! that is wrong it compares what is [`letter::PartialLetter`].
//!
//! [`set`] is stages 4 and 5 in one function. The stages live in modules of levels: a module
//! uses only modules of lower levels (`tests/suite/levels.rs` fails on any other edge).
//!
//! # Cores
//!
//! A letter is set on one core. Of a list of five hundred entries and more, what can be done entry
//! by entry is shared among the cores, or the threads of the pool of rayon's that the caller works
//! in: checks, setting, and the compression of the file. Results are put together in the order of what they are made from, so that messages and
//! bytes are the same on any number of cores.
//!
//! # YAML
//!
//! The files are read by `granit-parser`, the parser beneath `serde-saphyr`, into nodes with
//! spans, and not by serde: serde stops at the first thing that is wrong and turns scalars into
//! types, and a letter must be told everything at once, with names left as they were typed.
//!
//! # Example
//!
//! ```
//! use demarche::typeset::font::Library;
//! use demarche::form::Form;
//! use demarche::letter;
//! use demarche::export::pdf;
//! use demarche::source;
//! use demarche::typeset::text::Shaper;
//!
//! let files = source::InMemory::new().with(
//!     "letter.yaml",
//!     "date: 2016-02-24\n\
//!      addressees: [{ title: President of the Security Council }]\n\
//!      salutation: Excellency,\n\
//!      body: |\n  We write to you about the water of the valley.\n\
//!      signatories: [{ name: Ana Example, affiliation: Valley Water Trust }]\n",
//! );
//! let mut sources = source::Sources::new(files);
//! let library = Library::builtin();
//! let loaded = letter::load(&mut sources, "letter.yaml", &library, &letter::Options::default());
//! assert!(!loaded.report.has_errors());
//! let mut shaper = Shaper::new(&library);
//! let (document, _) = demarche::set(&loaded.letters[0], Form::LETTER, None, &mut shaper);
//! let bytes = pdf::write(&document, &library).unwrap();
//! assert!(bytes.starts_with(b"%PDF-1.7"));
//! ```

#![forbid(unsafe_code)]
#![deny(missing_docs)]
// Bad input never panics: what cannot happen is not written as if it could.
#![cfg_attr(
    not(test),
    deny(
        clippy::dbg_macro,
        clippy::expect_used,
        clippy::panic,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]
#![warn(clippy::print_stdout, clippy::print_stderr, clippy::exit)]

pub mod cli;
pub mod diff;
pub mod export;
pub mod form;
pub mod lang;
pub mod letter;
pub mod parallel;
pub mod read;
pub mod report;
pub mod source;
pub mod typeset;

use chrono::{DateTime, NaiveDateTime, NaiveTime};

use crate::export::list;
use crate::form::Form;
use crate::letter::Letter;
use crate::report::Diagnostic;
use crate::typeset::galley::Galley;
use crate::typeset::page::{self, Document};
use crate::typeset::text::Shaper;

/// Typesets a letter in one of its forms: composes its galley and builds its pages.
///
/// The document's metadata states the letter's date, or `time` in seconds since 1 January 1970
/// where one is given (reproducible-builds.org, `SOURCE_DATE_EPOCH`). The diagnostics name lines
/// that are overfull and texts that do not fit their places in this form; where one of them is an
/// error the document is not fit to be sent.
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
