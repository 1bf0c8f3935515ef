//! Typesets a letter and its signatories as a formal, accessible PDF for circulation as a United
//! Nations document.
//!
//! # Use
//!
//! A [`Typesetter`] checks an [`Input`] and returns a [`Checked`] letter with its [`Report`]. If
//! the report has no errors, the letter gives a [`Document`] for each of its forms and languages.
//! What a report says is redacted: it shows no private column and no withdrawn signatory.
//!
//! ```
//! use demarche::{Addressee, Form, Input, Language, Letter, Typesetter};
//!
//! let typesetter = Typesetter::new();
//! let letter = Letter::builder()
//!     .date("2026-03-01")
//!     .addressee(Addressee::office("President of the Security Council"))
//!     .salutation("Excellency,")
//!     .body("We write about the *water* of the valley.")
//!     .signatories(["Ana Example", "Ben Other"])
//!     .build();
//! let document = typesetter.check(letter).document(Form::LETTER, Language::EN)?;
//! assert_eq!(document.file_name("pdf"), "letter-2026-03-01.letter.en.pdf");
//! assert!(document.pdf()?.starts_with(b"%PDF-1.7"));
//!
//! // A folder with a `letter.yaml`, as the command line takes it.
//! let checked = typesetter.check(Input::folder("letter"));
//! assert!(!checked.report().has_errors());
//! # Ok::<(), demarche::Error>(())
//! ```
//!
//! The folder `examples` has four programs: typeset a folder, a letter to each row of a table, values
//! of a program, and only check.
//!
//! # Features
//!
//! | feature | what it adds |
//! | --- | --- |
//! | `cli` | the command line, with `clap` and the terminal crates |
//! | `docx` | documents for Word |
//! | `png` | pages as pictures |
//! | `spreadsheets` | lists of signatories in `.xlsx` and `.ods` files |
//! | `watch` | `demarche watch` |
//!
//! All are on by default; a library needs none of them.
//!
//! # The stages
//!
//! Each stage hands one value to the next; data flows one way and no stage calls back.
//!
//! 1. `source`: the files of a letter by name, read once, with places in them. The file system, the
//!    environment and the clock enter only here, as arguments.
//! 2. `read` makes a draft of them: exactly what was written, every value with its span. A draft
//!    may be wrong.
//! 3. `letter` makes a letter of a draft for each language, which cannot hold a wrong value, and a
//!    report of *all* that has errors or looks so. Decisions about the list come first:
//!    corrections, merged entries and withdrawals precede every check, order and count.
//!    `letter::load` is the one entrance to stages 2 and 3, so that every report is redacted.
//! 4. `form` composes a galley of a letter: blocks of styled text in order, each with its space
//!    before, what it keeps with, and its element in the structure tree. There is a composer for
//!    each [`Form`].
//! 5. `typeset::page` sets every block with `typeset::paragraph`, which shapes its text and breaks
//!    it by total fit, and divides the set blocks into pages: items at fixed points, plus structure
//!    and metadata. Running headers and folios come last, when the number of pages is known.
//! 6. `export` writes the document; other formats branch off where their information is complete:
//!    text from the galley, pictures from the PDF.
//!
//! `diff` compares two versions of a letter by what is printed. The stages are in modules of
//! levels: a module uses only modules of lower levels (`tests/suite/levels.rs` fails on any other
//! edge). They are private; the feature `internals` opens them to this crate's own tests.
//!
//! # Cores
//!
//! A letter is set on one core. In a list of five hundred entries and more, the work on single
//! entries is shared among the cores, or the threads of the caller's rayon pool: checks, setting,
//! and the compression of the file. Results are put together in the order of their entries, so that
//! messages and bytes are the same on any number of cores.
//!
//! # YAML
//!
//! The files are read by `granit-parser`, the parser beneath `serde-saphyr`, into nodes with spans,
//! and not by serde: serde stops at the first error and turns scalars into types, whereas a
//! letter's errors are reported all at once, and names stay as typed.

#![forbid(unsafe_code)]
// Comparing versions, proposing decisions and sealing serve the command line alone.
#![cfg_attr(
    not(all(
        feature = "cli",
        feature = "docx",
        feature = "png",
        feature = "spreadsheets"
    )),
    allow(dead_code, unused_imports)
)]
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

#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod cli;
mod facade;

#[cfg(not(feature = "internals"))]
mod diff;
#[cfg(not(feature = "internals"))]
mod export;
#[cfg(not(feature = "internals"))]
mod form;
#[cfg(not(feature = "internals"))]
mod lang;
#[cfg(not(feature = "internals"))]
mod letter;
#[cfg(not(feature = "internals"))]
mod parallel;
#[cfg(not(feature = "internals"))]
mod read;
#[cfg(not(feature = "internals"))]
mod report;
#[cfg(not(feature = "internals"))]
mod source;
#[cfg(not(feature = "internals"))]
mod stages;
#[cfg(not(feature = "internals"))]
mod typeset;

#[cfg(feature = "internals")]
#[doc(hidden)]
pub mod diff;
#[cfg(feature = "internals")]
#[doc(hidden)]
pub mod export;
#[cfg(feature = "internals")]
#[doc(hidden)]
pub mod form;
#[cfg(feature = "internals")]
#[doc(hidden)]
pub mod lang;
#[cfg(feature = "internals")]
#[doc(hidden)]
pub mod letter;
#[cfg(feature = "internals")]
#[doc(hidden)]
pub mod parallel;
#[cfg(feature = "internals")]
#[doc(hidden)]
pub mod read;
#[cfg(feature = "internals")]
#[doc(hidden)]
pub mod report;
#[cfg(feature = "internals")]
#[doc(hidden)]
pub mod source;
#[cfg(feature = "internals")]
#[doc(hidden)]
pub mod stages;
#[cfg(feature = "internals")]
#[doc(hidden)]
pub mod typeset;

pub use facade::{
    Addressee, Checked, Diagnostic, Document, Error, Input, Letter, LetterBuilder, ListEntry,
    Location, Recipient, Report, Sender, Signatory, Text, Typesetter,
};
pub use form::Form;
pub use lang::Language;
pub use report::Severity;
pub use source::{Files, InMemory};
#[cfg(feature = "internals")]
#[doc(hidden)]
pub use stages::set;
#[cfg(not(feature = "internals"))]
use stages::set;
use stages::{composed, manuscript};
