//! What was written: the letter's files read into values that remember their places.

mod body;
mod draft;
mod mapping;
mod value;

pub use body::{Body, BodyBlock, BodyList, BodyNote, ListStyle, Piece, PieceKind, Written};
pub use draft::{
    Draft, DraftAddressee, DraftAgendaItem, DraftCirculation, DraftEmblem, DraftEnclosure,
    DraftPart, DraftSender, DraftSignatory, DraftTransmittal, Signatories, Strings,
};
pub use value::{Bodies, BodyVersion, Flag, Several, Text, Tongue, Unread, UnreadReason};
