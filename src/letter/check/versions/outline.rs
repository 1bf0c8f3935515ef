//! The parts of a text that its versions have in common: headings, paragraphs, items, notes, and
//! those of tables and pictures.

use super::figures::{Figures, Reader};
use crate::lang::Language;
use crate::letter::findings::Findings;
use crate::letter::passage::{Passage, joined};
use crate::read::walk::Path;
use crate::read::{Body, BodyBlock, ListStyle, Piece};
use crate::report::plural;
use crate::source::Span;

/// The kind of a part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// A heading of a level.
    Heading(u8),
    /// A paragraph, in a quotation or out of it.
    Paragraph,
    /// The first paragraph of an item of a list.
    Item,
    /// The first paragraph after a number, which is printed as written.
    Numbered(u64),
    /// The first paragraph of a footnote.
    Note,
    /// A cell of a table that has a text.
    Cell,
    /// The caption of a table or of a picture.
    Caption,
    /// A picture, by its alternative text.
    Picture,
}

impl Kind {
    /// Returns whether two parts are counted alike: headings of all levels are.
    pub fn is_like(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }

    /// Writes how many parts of this kind there are.
    pub fn count(self, count: usize) -> String {
        match self {
            Self::Heading(_) => plural(count, "heading", "headings"),
            Self::Paragraph => plural(count, "paragraph", "paragraphs"),
            Self::Item => plural(count, "list item", "list items"),
            Self::Numbered(_) => plural(count, "numbered paragraph", "numbered paragraphs"),
            Self::Note => plural(count, "footnote", "footnotes"),
            Self::Cell => plural(count, "table cell", "table cells"),
            Self::Caption => plural(count, "caption", "captions"),
            Self::Picture => plural(count, "picture", "pictures"),
        }
    }

    /// Returns the word for a part of this kind.
    pub fn name(self) -> &'static str {
        match self {
            Self::Heading(_) => "heading",
            Self::Paragraph => "paragraph",
            Self::Item => "list item",
            Self::Numbered(_) => "numbered paragraph",
            Self::Note => "footnote",
            Self::Cell => "table cell",
            Self::Caption => "caption",
            Self::Picture => "picture",
        }
    }
}

/// A heading, a paragraph, an item or a note.
#[derive(Debug)]
pub(super) struct Part<'a> {
    /// Its kind.
    pub kind: Kind,
    /// Its text.
    pub passage: Passage<'a>,
    /// The dates, numbers and symbols within it.
    pub figures: Figures,
    /// Its length, in characters.
    pub length: usize,
}

impl<'a> Part<'a> {
    pub fn new(kind: Kind, passage: Passage<'a>, reader: &Reader) -> Self {
        Self {
            kind,
            figures: reader.read(&passage.text),
            length: passage.text.chars().count(),
            passage,
        }
    }

    /// Returns the place of the first line.
    pub fn head(&self, findings: &Findings) -> Span {
        let whole = 0..self.passage.text.len();
        findings.head(self.passage.place(whole, findings.sources))
    }
}

/// The parts of a text in their order, the notes last.
#[derive(Debug)]
pub(super) struct Outline<'a> {
    pub parts: Vec<Part<'a>>,
}

/// Takes a body apart.
pub(super) fn of_body<'a>(
    body: &'a Body,
    at: &Path<'_>,
    language: Language,
    reader: &Reader,
) -> Outline<'a> {
    let mut parts = Vec::new();
    let mut add = |kind: Kind, pieces: &'a [Piece]| {
        let passage = joined(pieces, at, language);
        parts.push(Part::new(kind, passage, reader));
    };
    blocks(&body.blocks, Kind::Paragraph, &mut add);
    for note in &body.notes {
        blocks(&note.blocks, Kind::Note, &mut add);
    }
    Outline { parts }
}

/// Visits some blocks; the first, if it is a paragraph, is of a given kind.
fn blocks<'a>(blocks: &'a [BodyBlock], first: Kind, add: &mut dyn FnMut(Kind, &'a [Piece])) {
    for (index, block) in blocks.iter().enumerate() {
        let kind = if index == 0 { first } else { Kind::Paragraph };
        match block {
            BodyBlock::Heading { level, pieces } => add(Kind::Heading(*level), pieces),
            BodyBlock::Paragraph(pieces) => add(kind, pieces),
            BodyBlock::List(list) => {
                for (index, item) in list.items.iter().enumerate() {
                    let kind = match list.style {
                        ListStyle::Paragraphs => Kind::Numbered(list.number(index)),
                        ListStyle::Numbered | ListStyle::Parenthesized | ListStyle::Unordered => {
                            Kind::Item
                        }
                    };
                    self::blocks(item, kind, add);
                }
            }
            BodyBlock::Quote(quoted) => self::blocks(quoted, kind, add),
            BodyBlock::Table(table) => {
                table
                    .caption
                    .iter()
                    .for_each(|caption| add(Kind::Caption, caption));
                let cells = std::iter::once(&table.head).chain(&table.rows).flatten();
                let cells = cells.filter(|cell| !cell.is_empty());
                cells.for_each(|cell| add(Kind::Cell, cell));
            }
            BodyBlock::Figure(figure) => {
                figure
                    .caption
                    .iter()
                    .for_each(|caption| add(Kind::Caption, caption));
                add(Kind::Picture, &figure.alternative);
            }
        }
    }
}
