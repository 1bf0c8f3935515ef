//! The text of a letter as written in Markdown.

use crate::lang::Language;
use crate::source::Span;
use crate::source::picture::Picture;

/// A text as typed, and where.
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
    /// A table.
    Table(BodyTable),
    /// A picture.
    Figure(BodyFigure),
}

impl BodyBlock {
    /// Returns the texts that the block itself holds, in reading order: those of a heading, a
    /// paragraph, a table or a picture, and none of a list or a quote, which hold blocks.
    pub fn texts(&self) -> Vec<&Vec<Piece>> {
        match self {
            Self::Heading { pieces, .. } | Self::Paragraph(pieces) => vec![pieces],
            Self::Table(table) => {
                let cells = std::iter::once(&table.head).chain(&table.rows).flatten();
                table.caption.iter().chain(cells).collect()
            }
            Self::Figure(figure) => {
                let alternative = std::iter::once(&figure.alternative);
                figure.caption.iter().chain(alternative).collect()
            }
            Self::List(_) | Self::Quote(_) => Vec::new(),
        }
    }

    /// Returns the texts of [`Self::texts`] to be changed.
    pub fn texts_mut(&mut self) -> Vec<&mut Vec<Piece>> {
        match self {
            Self::Heading { pieces, .. } | Self::Paragraph(pieces) => vec![pieces],
            Self::Table(table) => {
                let cells = std::iter::once(&mut table.head).chain(&mut table.rows);
                table.caption.iter_mut().chain(cells.flatten()).collect()
            }
            Self::Figure(figure) => {
                let alternative = std::iter::once(&mut figure.alternative);
                figure.caption.iter_mut().chain(alternative).collect()
            }
            Self::List(_) | Self::Quote(_) => Vec::new(),
        }
    }
}

/// A table in a body, with one row of headers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyTable {
    /// The paragraph above it that says what it is.
    pub caption: Option<Vec<Piece>>,
    /// The alignment of the cells of each column.
    pub alignments: Vec<ColumnAlignment>,
    /// The headers, one for each column.
    pub head: Vec<Vec<Piece>>,
    /// The rows, each with a cell for each column.
    pub rows: Vec<Vec<Vec<Piece>>>,
    /// The location of the line of headers.
    pub span: Span,
}

/// The alignment that the delimiter row of a table states for a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnAlignment {
    /// None: numbers are aligned by their ends, and texts by their starts.
    Unstated,
    /// By the edge where the language starts.
    Start,
    /// By the middle.
    Centre,
    /// By the edge where the language ends.
    End,
}

/// A picture in a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyFigure {
    /// A description of the picture.
    pub alternative: Vec<Piece>,
    /// The name of the file, as written.
    pub file: Spanned,
    /// The picture.
    pub picture: Picture,
    /// The paragraph above or below it that says what it is.
    pub caption: Option<Vec<Piece>>,
    /// Whether the caption is above it.
    pub caption_above: bool,
}

/// A list in a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyList {
    /// The marks of its items.
    pub style: ListStyle,
    /// The numbers of the items, as written, if it has numbers.
    pub numbers: Vec<u64>,
    /// Whether the items stand apart (a blank line between them in the source).
    pub loose: bool,
    /// The blocks of each item.
    pub items: Vec<Vec<BodyBlock>>,
}

impl BodyList {
    /// Returns the number of an item, by its index.
    pub fn number(&self, index: usize) -> u64 {
        let number = self.numbers.get(index).copied();
        number.unwrap_or_else(|| u64::try_from(index + 1).unwrap_or(u64::MAX))
    }
}

/// The marks of list items in the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListStyle {
    /// By `-`, `*` or `+`.
    Unordered,
    /// By `1.` within a list: the numbers are printed as the letters or numerals of subparagraphs.
    Numbered,
    /// By `1)`, which is printed as typed.
    Parenthesized,
    /// By `1.`, `2.`: its items are the numbered paragraphs of the text, and keep their numbers.
    Paragraphs,
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
    /// Its kind.
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
    /// Returns the text that a paragraph has for the piece: a line feed for a line break, and
    /// nothing for a footnote reference.
    pub fn as_printed(&self) -> &str {
        match &self.kind {
            PieceKind::Text(text) => text,
            PieceKind::HardBreak => "\n",
            PieceKind::NoteCall(_) => "",
        }
    }

    /// Returns the number of characters of the text.
    pub fn characters(&self) -> usize {
        match &self.kind {
            PieceKind::Text(text) => text.chars().count(),
            PieceKind::NoteCall(_) | PieceKind::HardBreak => 0,
        }
    }
}

/// The kind of a piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PieceKind {
    /// Text.
    Text(String),
    /// The footnote reference, by its index in the body's notes.
    NoteCall(usize),
    /// A line break that the author asked for.
    HardBreak,
}
