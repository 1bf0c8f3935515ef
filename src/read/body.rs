//! The text of a letter as it was written in Markdown.

use crate::lang::Language;
use crate::source::Span;

/// A text as it was typed, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned {
    /// The text.
    pub text: String,
    /// Where it was written: the text inside quotation marks, not the marks.
    pub span: Span,
    /// The language, where it was stated to be another than that around it.
    pub language: Option<Language>,
}

/// The text of a letter, an annex or a note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// The blocks, in order.
    pub blocks: Vec<BodyBlock>,
    /// The footnotes, in the order of their first calls.
    pub notes: Vec<BodyNote>,
    /// The language, where it is another than the document's.
    pub language: Option<Language>,
}

/// A block of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BodyBlock {
    /// A heading of level 1 or 2.
    Heading {
        /// The level.
        level: u8,
        /// The text.
        pieces: Vec<Piece>,
    },
    /// A paragraph.
    Paragraph(Vec<Piece>),
    /// A list.
    List(BodyList),
    /// A block quote.
    Quote(Vec<BodyBlock>),
}

/// A list in a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyList {
    /// How its items are marked.
    pub style: ListStyle,
    /// The number of the first item.
    pub start: u64,
    /// Whether the items stand apart (a blank line between them in the source).
    pub loose: bool,
    /// The blocks of each item.
    pub items: Vec<Vec<BodyBlock>>,
}

/// How the items of a list are marked in the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListStyle {
    /// By `-`, `*` or `+`.
    Unordered,
    /// By numbers.
    Numbered,
}

/// A footnote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyNote {
    /// Its name in the source.
    pub name: Spanned,
    /// Its blocks.
    pub blocks: Vec<BodyBlock>,
}

/// A stretch of text in one manner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub kind: PieceKind,
    /// Whether it is emphasized.
    pub emphasis: bool,
    /// Whether it is strongly emphasized.
    pub strong: bool,
    /// The address it leads to.
    pub link: Option<String>,
    /// The language, where it was stated to be another than that around it.
    pub language: Option<Language>,
    /// Where it was written.
    pub span: Span,
}

impl Piece {
    /// Returns the number of characters of the text.
    pub fn characters(&self) -> usize {
        match &self.kind {
            PieceKind::Text(text) => text.chars().count(),
            PieceKind::NoteCall(_) | PieceKind::HardBreak => 0,
        }
    }
}

/// What a piece is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PieceKind {
    /// Text.
    Text(String),
    /// The call of a footnote, by its index in the body's notes.
    NoteCall(usize),
    /// A line break that the author asked for.
    HardBreak,
}
