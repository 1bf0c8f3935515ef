//! A document that was laid out.

use std::fmt;
use std::sync::Arc;

use super::json::Fields;
use super::{Error, Report};
use crate::export::{Settings, html, pdf, txt};
use crate::form::{self, Form};
use crate::lang::Language;
use crate::letter::Letter;
use crate::report::Diagnostic;
use crate::source::Sources;
use crate::typeset::font::Library;
use crate::typeset::page;

/// A letter in one form and language, laid out in pages.
pub struct Document {
    pub(super) form: Form,
    pub(super) letter: Arc<Letter>,
    pub(super) set: page::Document,
    pub(super) library: Arc<Library>,
    pub(super) sources: Arc<Sources>,
    pub(super) fields: Arc<Fields>,
    /// Whether it is one of the letters to the rows of a table.
    pub(super) is_one_of_many: bool,
}

impl Document {
    /// Returns the form.
    pub fn form(&self) -> Form {
        self.form
    }

    /// Returns the language.
    pub fn language(&self) -> Language {
        self.letter.language
    }

    /// Returns the number of pages.
    pub fn pages(&self) -> usize {
        self.set.pages.len()
    }

    /// Returns the name of the file that `demarche build` writes, with an ending such as `pdf`:
    /// `letter-2026-03-01.circulation.en.pdf`.
    pub fn file_name(&self, ending: &str) -> String {
        let Letter {
            output_name,
            language,
            ..
        } = &*self.letter;
        format!("{output_name}.{}.{language}.{ending}", self.form.name())
    }

    /// Writes the document as a PDF that conforms to PDF/A-2a and PDF/UA-1 (PDF/A-3a if files are
    /// attached). The same input gives the same bytes.
    ///
    /// # Errors
    ///
    /// [`Error::Conformance`] if something keeps the document from conforming.
    pub fn pdf(&self) -> Result<Vec<u8>, Error> {
        let written = match self.is_one_of_many {
            true => pdf::Writer::sharing(&self.library).write(self.set.clone()),
            false => pdf::write(&self.set, &self.library),
        };
        written.map_err(|found| self.refused(found))
    }

    /// Writes the words of the document as plain text, at most 72 columns wide.
    pub fn text(&self) -> String {
        txt::write(&form::compose(&self.letter, self.form))
    }

    /// Writes the document as a web page that is complete in itself, or as an article for another
    /// page, whose classes begin with `demarche-`.
    pub fn web_page(&self, is_fragment: bool) -> String {
        let settings = Settings {
            is_fragment,
            ..Settings::default()
        };
        html::write(&form::compose(&self.letter, self.form), &settings)
    }

    /// Writes the document for Microsoft Word. The form `circulation`, which others set and issue, becomes a
    /// manuscript.
    #[cfg(feature = "docx")]
    pub fn word(&self) -> Vec<u8> {
        let mut galley = form::compose_manuscript(&self.letter, self.form);
        galley.metadata.time = self.set.metadata.time;
        crate::export::docx::write(&galley)
    }

    /// Draws each page as a PNG picture of a width in pixels.
    ///
    /// # Errors
    ///
    /// [`Error::Conformance`] as [`Self::pdf`], or if the width is zero or above 4,961.
    #[cfg(feature = "png")]
    pub fn png(&self, width: u32) -> Result<Vec<Vec<u8>>, Error> {
        crate::export::png::write(&self.pdf()?, width).map_err(|found| self.refused(found))
    }

    fn refused(&self, found: Diagnostic) -> Error {
        Error::Conformance(Report {
            report: found.into(),
            sources: Arc::clone(&self.sources),
            fields: Arc::clone(&self.fields),
        })
    }
}

impl fmt::Debug for Document {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Document")
            .field("form", &self.form)
            .field("language", &self.language())
            .field("pages", &self.pages())
            .finish_non_exhaustive()
    }
}
