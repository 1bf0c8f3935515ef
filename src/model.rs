//! What was written: the letter's files read into values that remember their places.

mod body;

pub use body::{Body, BodyBlock, BodyList, BodyNote, ListStyle, Piece, PieceKind, Written};
