//! Typefaces: which face serves a character, and what a face knows of itself.
//!
//! The typefaces of `fonts/` are part of the binary, those that few letters need packed
//! (`build.rs`). A face is unpacked and parsed only when a character needs it, so a letter in
//! English touches no face but Liberation Serif's.

mod builtin;
mod face;
mod files;
mod library;
mod program;
#[cfg(test)]
mod tests;
mod writing;

pub use face::FontData;
pub use library::{Family, FolderError, Library, Purpose};
pub(crate) use program::HollowFace;
pub use writing::Writing;

/// Names one face of the library of typefaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(pub u8);
