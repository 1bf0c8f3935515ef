//! A letter, from its files to values that can be set.
//!
//! [`load()`] is the one entrance. Decisions about the list come first, then the draft is read as a
//! letter in each of its languages, and then it is checked: one run reports every fault. What is
//! certain is an error; what only looks wrong is a warning, which never changes the text, because a
//! letter is set as written.

mod allow;
mod anonymous;
mod assemble;
mod check;
mod count;
mod countries;
mod date;
mod decide;
mod edits;
mod entries;
mod file_names;
mod findings;
pub(crate) mod key;
mod languages;
pub mod letterhead;
mod load;
pub(crate) mod merge;
mod missing_translation;
mod model;
mod open;
mod order;
mod partial;
mod passage;
mod seal;
pub mod title;
mod typeface;
mod typewriter;
mod untranslated;

pub use allow::silence;
pub(crate) use check::without_contact_data;
pub use count::Counts;
pub use decide::DecidedDraft;
pub use edits::{TextKind, TextSegment, by_words};
pub(crate) use edits::{edits, words};
pub use letterhead::Letterhead;
pub use load::{LoadedLetter, Options, load};
pub use merge::{Merge, NamedRow, Recipient, RejectedRow, named_rows};
pub use model::{
    Circulation, Enclosure, Letter, ListLayout, Part, Signatory, SignatureImage, Supplement,
    Transmittal,
};
pub use open::{OpenCase, OpenEntry, Proposal, open_cases};
pub use partial::{PartialField, PartialLetter, partial};
pub use seal::{SealedPassage, sealed_passages};

pub use crate::read::{
    Addressee, Agenda, AttachmentTexts, Kept, LetterTexts, ListFormat, Organ, Paper, Sender,
};
