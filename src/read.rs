//! The input as written: the letter's files read into values that remember their places.
//!
//! [`read`] is the stage. YAML becomes a tree of texts, lists and mappings (nothing is given a
//! type that was not typed), the tree becomes a [`Draft`], and the files that the draft names
//! become [`Body`] and [`DraftSignatory`].

mod addressees;
mod attachment;
mod body;
mod choice;
mod data;
mod decisions;
mod draft;
mod emblem;
mod field;
mod files;
mod form;
mod json;
mod letterhead;
mod list;
mod mapping;
mod markdown;
mod measure;
mod misnamed;
mod node;
mod place;
mod quotation;
mod reader;
mod redact;
mod reference;
pub mod schema;
mod seal;
mod signatory;
mod stage;
mod strings;
mod toml;
mod typeface;
mod value;
pub mod walk;
mod yaml;

pub use addressees::{Addressee, DraftAddressee};
pub use attachment::{AttachmentKind, DraftAttachment};
pub use body::{
    Body, BodyBlock, BodyFigure, BodyList, BodyNote, BodyTable, ColumnAlignment, ListStyle, Piece,
    PieceKind, Spanned,
};
pub use choice::{
    Agenda, Anonymity, Choice, ColumnCount, ConsultativeStatus, Density, Following, Grouping, Kept,
    LetterheadForm, ListFormat, LogoPlace, Order, Organ, Paper, Typography, Words,
};
pub use decisions::{Correction, Decision, EntryName, Withdrawal};
pub use draft::{
    AgendaItem, AttachmentTexts, CirculationTexts, Draft, DraftAgendaItem, DraftAnnex,
    DraftAppendix, DraftCirculation, DraftEnclosure, DraftListLayout, DraftSender,
    DraftTransmittal, LetterTexts, Sender, TransmittalTexts,
};
pub use emblem::DraftEmblem;
pub use field::{Field, PerField};
pub use letterhead::{DraftLetterhead, DraftLogo, LetterheadTexts};
pub use list::{Merge, MergeChoice, MergeField, MergeRow};
pub(crate) use markdown::is_html_tag;
pub use place::place_within;
pub use reference::References;
pub use seal::{DraftSeal, seal_name};
pub use signatory::{
    DraftPart, DraftSignatory, DraftSignature, LeftOut, OtherAnswer, Signatories, UnnamedForms,
};
pub use stage::read;
pub use strings::Strings;
pub use typeface::{Bundled, DraftTypeface, TypefaceSource};
pub use value::{Bodies, BodyVersion, Flag, LanguageTag, OneOrMany, Text, Unread, UnreadReason};
pub(crate) use yaml::{in_quotes, name_in_yaml};

#[cfg(test)]
mod tests;
