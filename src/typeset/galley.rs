//! Settable matter in order, before it is divided into pages.
//!
//! A galley knows nothing of lines or pages: it contains blocks of styled text, what each is in the
//! structure tree, and what a page break must respect. The composers in [`crate::form`] make it.

mod block;
mod structure;
mod table;

pub use block::{
    Block, Column, Content, Drawing, Entry, EntryList, Fixed, FixedContent, Kind, Label,
    LabelAnchor, LineSize, Note, NoteIndents, NoteParagraph, Overflow, Side, Signature, Window,
};
pub use structure::{
    Child, ContentId, Element, ElementId, HeaderScope, Numbering, Role, Shift, Structure,
};
pub use table::{CaptionSide, Figure, Table, TableCell, TableRow, TableRules, TableStyle};

use std::sync::Arc;

use crate::lang::{Direction, Language};
use crate::source::Span;
use crate::source::picture::Picture;
use crate::typeset::style::{CharStyle, Colour, ParagraphStyle};
use crate::typeset::unit::{Length, Rect, Size};

/// Matter for one document: what is set, what it is, and how its pages are furnished.
#[derive(Clone, Debug)]
pub struct Galley {
    /// The language of the document.
    pub language: Language,
    /// The direction of its pages: a right-to-left page is mirrored.
    pub direction: Direction,
    /// The metadata: title, author and language.
    pub metadata: Metadata,
    /// The parts, each of which begins a new page.
    pub sections: Vec<Section>,
    /// The footnotes, by [`crate::typeset::text::NoteId`].
    pub notes: Vec<Note>,
    /// The structure tree, whose elements the blocks name.
    pub structure: Structure,
    /// The size of running text.
    pub text_size: Length,
    /// The pages and their running content.
    pub furniture: Furniture,
}

/// The metadata of a document, outside its pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The title.
    pub title: String,
    /// The authors.
    pub authors: Vec<String>,
    /// The subject.
    pub subject: Option<String>,
    /// The time that the document states, in universal time.
    pub time: Option<chrono::NaiveDateTime>,
    /// Files to attach: name, media type, description, bytes.
    pub attachments: Vec<Attachment>,
}

/// A file that travels inside the PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// The name of the file.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// The description.
    pub description: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A part of the document that begins a new page.
///
/// The rule for baselines: the first baseline of a page is exactly at the head of its type area,
/// whatever the size of the type, and its ascenders reach above it. No baseline is below the foot
/// of the type area, and the last footnote's is exactly there. The leading of a line is above it,
/// so the distance from the last baseline of a block to the first of the next is the next block's
/// leading and its [`Block::space_before`].
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// Matter at fixed places of the section's first page, such as a masthead.
    pub fixed: Vec<Fixed>,
    /// The first baseline of the section's first page, measured from the head of the page, where
    /// it is not that of the following pages.
    pub first_head: Option<Length>,
    /// The lowest baseline of the section's first page, if it differs too.
    pub first_foot: Option<Length>,
    /// The blocks, in order.
    pub blocks: Vec<Block>,
}

/// The size of the pages, the type area, and what is repeated on each page.
#[derive(Clone, Debug)]
pub struct Furniture {
    /// The sheet.
    pub paper: Size,
    /// The rectangle that lines may fill on following pages (and on the first, unless a section
    /// says otherwise): its width is the measure, its upper edge is the first baseline and its
    /// lower edge the lowest. See [`Section`].
    pub type_area: Rect,
    /// The running content of the pages.
    pub running: Vec<Running>,
    /// The look of footnotes.
    pub note_style: NoteStyle,
}

/// The look of footnotes at the foot of a page.
#[derive(Clone, Copy, Debug)]
pub struct NoteStyle {
    /// The look of a note's paragraphs.
    pub paragraph: ParagraphStyle,
    /// The least space between the last baseline of the text and the rule.
    pub space_before: Length,
    /// The space between the rule and the first note's line, which owns the leading above its
    /// baseline.
    pub space_after_rule: Length,
    /// The space between two notes, beyond the leading.
    pub gap: Length,
    /// The length of the rule.
    pub rule_width: Length,
    /// The thickness of the rule.
    pub rule_thickness: Length,
}

/// Content repeated on pages, always an artifact (ISO 32000-1 §14.8.2.2).
#[derive(Clone, Debug)]
pub struct Running {
    /// The pages that have it.
    pub on: Pages,
    /// The content.
    pub content: RunningContent,
}

/// The pages on which something is repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pages {
    /// Every page, the first of the document among them.
    Every,
    /// All pages after the first.
    All,
    /// Right-hand pages after the first: odd numbers.
    Recto,
    /// Left-hand pages: even numbers.
    Verso,
}

/// One piece of page furniture.
#[derive(Clone, Debug)]
pub enum RunningContent {
    /// A line of text; `{page}` and `{pages}` in it become the page's number and the number of
    /// pages.
    Text {
        /// The text.
        text: String,
        /// The look of the text.
        style: CharStyle,
        /// The point on its baseline at which it is anchored.
        at: crate::typeset::unit::Point,
        /// The part of the text that is at that point.
        anchor: Anchor,
        /// The colour.
        colour: Colour,
        /// The widest it may be, if it could be too wide.
        limit: Option<WidthLimit>,
    },
    /// A rule, as a filled rectangle.
    Rule(Rect),
    /// A picture, stretched to the rectangle.
    Image {
        /// The place.
        rect: Rect,
        /// The picture.
        picture: Arc<Picture>,
    },
}

/// The width that a text may have, and where it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WidthLimit {
    /// The widest it may be; more is an error.
    pub most: Length,
    /// The location of the text.
    pub origin: Span,
}

/// The part of a line of text that is at a given point: a physical side, whatever the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Left,
    /// Its middle.
    Centre,
    /// Its right end.
    Right,
}

impl Anchor {
    /// Returns the side at which lines of a direction begin.
    pub fn of_start(direction: Direction) -> Self {
        match direction {
            Direction::LeftToRight => Self::Left,
            Direction::RightToLeft => Self::Right,
        }
    }

    /// Returns the horizontal place of the anchor of a text that is at this side of a box.
    pub fn within(self, place: Rect) -> Length {
        match self {
            Self::Left => place.origin.x,
            Self::Centre => place.origin.x + place.size.width.scale(1, 2),
            Self::Right => place.right(),
        }
    }
}
