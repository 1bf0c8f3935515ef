//! Why a file could not be loaded.

use super::{Conflict, DecodeError, FileId, Refusal, Span};

/// Why a file could not be loaded.
#[derive(Debug)]
pub enum LoadError {
    /// There is no such file.
    Missing {
        /// The path that was tried.
        path: String,
        /// The names in its folder, sorted; empty if the folder is missing too.
        siblings: Vec<String>,
    },
    /// The path is a folder instead of a file.
    IsFolder {
        /// The path that was tried.
        path: String,
    },
    /// A letter may not read it.
    Refused {
        /// The path that was tried.
        path: String,
        /// Why not.
        refusal: Refusal,
    },
    /// Its name is not Unicode.
    NotUnicode {
        /// The path, with U+FFFD for what could not be read.
        path: String,
    },
    /// The system refused.
    Unreadable {
        /// The path that was tried.
        path: String,
        /// The message of the system.
        reason: String,
    },
    /// The file contains two versions that were not merged.
    Conflicts {
        /// The file, whose text may be shown.
        file: FileId,
        /// The places where the versions met, in order; one at least.
        conflicts: Vec<Conflict>,
    },
    /// The file contains bytes that are not valid in UTF-8.
    NotText {
        /// The first wrong character, in the text that was made of the file.
        span: Span,
        /// The error.
        misread: DecodeError,
    },
}
