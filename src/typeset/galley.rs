//! Settable matter in order, before it is divided into pages.
//!
//! A galley knows nothing of lines or pages: it holds blocks of styled text, what each is in the
//! structure tree, and what a page break must respect. The composers in [`crate::form`] make it.

mod block;
mod structure;

pub use block::{
    Block, Content, Drawing, Entry, EntryList, Fixed, FixedContent, Label, Note, Side,
};
pub use structure::{Child, ContentId, Element, ElementId, Numbering, Role, Structure};

use crate::lang::{Direction, Language};
use crate::typeset::style::{CharStyle, ParagraphStyle};
use crate::typeset::unit::{Length, Rect, Size};

/// Matter for one document: what is set, what it is, and how its pages are furnished.
#[derive(Clone, Debug)]
pub struct Galley {
    /// The language of the document.
    pub language: Language,
    /// The direction of its pages: a right-to-left page is mirrored.
    pub direction: Direction,
    /// What the document says of itself.
    pub metadata: Metadata,
    /// The parts, each of which begins a new page.
    pub sections: Vec<Section>,
    /// The footnotes, by [`crate::typeset::text::NoteId`].
    pub notes: Vec<Note>,
    /// The structure tree, whose elements the blocks name.
    pub structure: Structure,
    /// The pages and what stands on each of them.
    pub furniture: Furniture,
}

/// What a document says of itself outside its pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The title.
    pub title: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// What it is about.
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
    /// What it is.
    pub description: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A part of the document that begins a new page.
///
/// Where baselines stand: the first baseline of a page stands exactly at the head of its type area,
/// whatever the size of the type, and its ascenders reach above it; no baseline stands below the
/// foot of the type area, and the last footnote's stands exactly there. A line owns the leading
/// above it, so the first baseline of a block stands its own leading and its
/// [`Block::space_before`] below the last baseline of the block before.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// Matter at fixed places of the section's first page, such as a masthead.
    pub fixed: Vec<Fixed>,
    /// The first baseline of the section's first page, measured from the head of the page, where
    /// it is not that of the following pages.
    pub first_head: Option<Length>,
    /// The lowest baseline of the section's first page, likewise.
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
    /// What stands on the pages after the first, which do not count when there is only one page.
    pub running: Vec<Running>,
    /// How footnotes are set.
    pub note_style: NoteStyle,
}

/// How footnotes are set at the foot of a page.
#[derive(Clone, Copy, Debug)]
pub struct NoteStyle {
    /// How a note's paragraphs are set.
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

/// What is repeated on pages, always an artifact (ISO 32000-1 §14.8.2.2).
#[derive(Clone, Debug)]
pub struct Running {
    /// On which pages it stands.
    pub on: Pages,
    /// What it is.
    pub content: RunningContent,
}

/// The pages on which something is repeated; the first page of the document is never among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pages {
    /// All pages after the first.
    All,
    /// Right-hand pages: odd numbers.
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
        /// How it looks.
        style: CharStyle,
        /// The point on its baseline at which it is anchored.
        at: crate::typeset::unit::Point,
        /// Which part of the text stands at that point.
        anchor: Anchor,
    },
    /// A rule, as a filled rectangle.
    Rule(Rect),
}

/// Which part of a line of text stands at a given point: physical sides, whatever the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Left,
    /// Its middle.
    Centre,
    /// Its right end.
    Right,
}
