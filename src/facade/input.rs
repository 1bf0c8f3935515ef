//! Where a letter comes from.

use std::fmt;
use std::path::PathBuf;

use super::builder::Letter;
use super::json::Fields;
use crate::source::{Files, Folder, InMemory, Sources};

/// The name of a letter's own file in its folder.
const LETTER_FILE: &str = "letter.yaml";

/// A letter and the files that it names, not yet read.
///
/// There is no conversion from a `&str`, which could be a path or a text: say which by
/// [`Input::folder`], [`Input::file`] or [`Input::yaml`].
pub struct Input {
    pub(super) sources: Sources,
    pub(super) name: String,
    /// The fields of a letter that was built, by their places in the text made of it.
    pub(super) fields: Fields,
}

impl Input {
    /// Takes the letter in `letter.yaml` of a folder.
    pub fn folder(path: impl Into<PathBuf>) -> Self {
        Self::files(Folder::new(path))
    }

    /// Takes a letter's own file, from whose folder it reads the others.
    pub fn file(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let folder = path.parent().map(PathBuf::from).unwrap_or_default();
        let name = path
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        Self {
            name,
            ..Self::files(Folder::new(folder))
        }
    }

    /// Takes the text of a `letter.yaml` that names no other files.
    pub fn yaml(text: impl Into<String>) -> Self {
        Self::files(InMemory::new().with(LETTER_FILE, text.into()))
    }

    /// Takes the letter in `letter.yaml` of a set of files.
    pub fn files(files: impl Files + 'static) -> Self {
        Self {
            sources: Sources::new(files),
            name: LETTER_FILE.to_owned(),
            fields: Fields::default(),
        }
    }
}

impl From<Letter> for Input {
    fn from(letter: Letter) -> Self {
        letter.into_input()
    }
}

impl fmt::Debug for Input {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Input")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}
