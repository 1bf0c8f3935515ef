//! The interface of the library: everything that a caller can name, and nothing else.
//!
//! A [`Typesetter`] checks an [`Input`] and gives a [`Checked`] letter with its [`Report`]; a
//! letter without errors gives a [`Document`] for each of its forms and languages.

mod builder;
mod checked;
mod document;
mod error;
mod input;
mod json;
mod report;
mod typesetter;

pub use builder::{Addressee, Letter, LetterBuilder, Sender, Signatory, Text};
pub use checked::{Checked, ListEntry, Recipient};
pub use document::Document;
pub use error::Error;
pub use input::Input;
pub use report::{Diagnostic, Location, Report};
pub use typesetter::Typesetter;
