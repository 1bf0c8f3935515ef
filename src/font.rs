//! Typefaces: which face serves a character, and what a face knows of itself.

/// Names one face of the library of typefaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(pub u8);
