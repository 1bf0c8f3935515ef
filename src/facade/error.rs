//! Why the library could not do what it was asked.

use std::{error, fmt, io};

use super::Report;
use crate::form::Form;
use crate::lang::Language;

/// An error of the library.
///
/// Problems of a letter have no variants here: they are in the [`Report`] of [`Error::Rejected`],
/// with every diagnostic at once.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The letter has errors, or warnings that [`Typesetter::deny_warnings`] treats as errors.
    ///
    /// [`Typesetter::deny_warnings`]: crate::Typesetter::deny_warnings
    Rejected(Report),
    /// A typeface cannot be used: it is damaged, no font, or forbids embedding.
    Fonts(Report),
    /// The document cannot be written in a way that conforms to PDF/A-2a and PDF/UA-1.
    Conformance(Report),
    /// The letter is not made in this form and language.
    NoSuchDocument {
        /// The form that was asked for.
        form: Form,
        /// The language that was asked for.
        language: Language,
    },
    /// A file could not be read or written.
    Io(io::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rejected(report) | Self::Fonts(report) | Self::Conformance(report) => {
                write!(formatter, "{report}")
            }
            Self::NoSuchDocument { form, language } => {
                let form = form.name();
                write!(formatter, "the letter has no form `{form}` in `{language}`")
            }
            Self::Io(error) => error.fmt(formatter),
        }
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Io(error) => Some(error),
            _ => None,
        }
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}
