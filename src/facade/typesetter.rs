//! The typesetter, which checks and typesets letters.

use std::path::Path;
use std::sync::Arc;

use super::checked::{Checked, Settings};
use super::json::Fields;
use super::{Error, Input, Report};
use crate::lang::Language;
use crate::letter;
use crate::report;
use crate::source::{Folder, InMemory, Sources};
use crate::typeset::font::{FolderError, Library};

/// Checks and typesets letters, with typefaces that are loaded once.
///
/// It can be shared between threads.
///
/// ```
/// use demarche::{Input, Typesetter};
///
/// let checked = Typesetter::new().check(Input::yaml("date: 2026-03-01\n"));
/// let codes: Vec<&str> = checked.report().iter().map(|found| found.code()).collect();
/// assert!(codes.contains(&"missing-key"));
/// ```
#[derive(Clone, Debug)]
pub struct Typesetter {
    library: Arc<Library>,
    languages: Vec<Language>,
    settings: Settings,
}

impl Default for Typesetter {
    fn default() -> Self {
        Self::new()
    }
}

impl Typesetter {
    /// Takes the typefaces of the program: Liberation Serif, Amiri, Noto Serif SC.
    pub fn new() -> Self {
        Self {
            library: Arc::new(Library::builtin()),
            languages: Vec::new(),
            settings: Settings::default(),
        }
    }

    /// Takes the typefaces in a folder before those of the program.
    ///
    /// # Errors
    ///
    /// [`Error::Fonts`] if a file is damaged, no font, or forbids embedding; [`Error::Io`] if the
    /// folder cannot be read or holds no `.ttf` or `.otf` file.
    pub fn fonts(self, folder: impl AsRef<Path>) -> Result<Self, Error> {
        let library = Library::from_folder(&Folder::new(folder.as_ref()));
        let library = library.map_err(|error| match error {
            FolderError::Unreadable(error) => Error::Io(error),
            FolderError::Rejected(diagnostics) => {
                let mut report = report::Report::default();
                diagnostics.into_iter().for_each(|each| report.push(each));
                Error::Fonts(Report {
                    report,
                    sources: Arc::new(Sources::new(InMemory::new())),
                    fields: Arc::new(Fields::default()),
                })
            }
        })?;
        Ok(Self {
            library: Arc::new(library),
            ..self
        })
    }

    /// Makes these languages of each letter alone; by default all that it has.
    #[must_use]
    pub fn languages(self, languages: impl IntoIterator<Item = Language>) -> Self {
        Self {
            languages: languages.into_iter().collect(),
            ..self
        }
    }

    /// Sets the time that documents state, in seconds since 1 January 1970 (reproducible-builds.org,
    /// `SOURCE_DATE_EPOCH`); by default the date of the letter. The clock is never read.
    #[must_use]
    pub fn timestamp(mut self, seconds: i64) -> Self {
        self.settings.timestamp = Some(seconds);
        self
    }

    /// Treats warnings as errors.
    #[must_use]
    pub fn deny_warnings(mut self) -> Self {
        self.settings.denies_warnings = true;
        self
    }

    /// Reads, checks and lays out a letter, and reports all that was found.
    ///
    /// The pages are laid out here, since only they show whether each line fits: a letter whose
    /// report has no error is one that can be written.
    pub fn check(&self, input: impl Into<Input>) -> Checked {
        let Input {
            mut sources,
            name,
            fields,
        } = input.into();
        let options = letter::Options {
            languages: self.languages.clone(),
            ..letter::Options::default()
        };
        let loaded = letter::load(&mut sources, &name, &self.library, &options);
        Checked::lay_out(
            loaded,
            Arc::new(sources),
            Arc::new(fields),
            Arc::clone(&self.library),
            self.settings,
        )
    }
}
