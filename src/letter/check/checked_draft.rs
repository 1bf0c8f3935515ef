//! The context that the checks of a whole letter share.

use crate::lang::Language;
use crate::read::{Draft, Signatories};
use crate::typeset::font::Library;

/// A draft as it was decided, with what checks need to know next to it.
pub(in crate::letter) struct CheckedDraft<'a> {
    pub draft: &'a Draft,
    /// The list of the letter before any decision, whose entries decisions name.
    pub written: Option<&'a Signatories>,
    /// The languages that letters are made in.
    pub languages: &'a [Language],
    pub library: &'a Library,
    /// Whether the text must be the one that was sealed.
    pub keeps_seal: bool,
}
