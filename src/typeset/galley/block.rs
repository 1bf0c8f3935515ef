//! Blocks: what a section consists of.

use std::sync::Arc;

use super::{Anchor, ElementId, Figure, Table};
use crate::source::picture::Picture;
use crate::typeset::style::{Colour, ParagraphStyle};
use crate::typeset::text::{NoteId, StyledText};
use crate::typeset::unit::{Length, Point, Rect, Size};

/// The meaning of a block in a letter, for formats that have no places on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Text of the body, and everything else that is not named here.
    #[default]
    Text,
    /// The sender and the sender's address.
    Sender,
    /// The sender's reference.
    Reference,
    /// Place and date, with the reference above them in an attachment.
    Dateline,
    /// An addressee and the address.
    Address,
    /// The subject of a letter, or the title of a document.
    Title,
    /// The heading of an annex or enclosure.
    Attachment,
    /// The note of an attachment's original language.
    Original,
    /// The opening greeting.
    Salutation,
    /// The formula before the signatures.
    Close,
    /// A signature block.
    Signature,
    /// The statements about a list of signatories: its day and its order.
    ListNote,
    /// A note below the table that it belongs to.
    TableNote,
    /// Copies and enclosures of the letter.
    Notation,
    /// Session, agenda items and year of an organ.
    Session,
    /// The symbol of a document.
    Symbol,
    /// The name of the United Nations in a masthead.
    Organization,
    /// The emblem in a masthead.
    Emblem,
    /// The logo of a letterhead.
    Logo,
    /// The name of a letterhead.
    Letterhead,
    /// An organ in a masthead.
    Organ,
    /// A line of distribution, date or language in a masthead.
    Distribution,
    /// The statement that a document is not official.
    Statement,
    /// The job number at the foot of the first page.
    JobNumber,
    /// A code for machines.
    Code,
    /// A rule between parts of a masthead.
    Rule,
}

/// A piece of a section, from which pages are built.
#[derive(Clone, Debug)]
pub struct Block {
    /// The element in the structure tree.
    pub element: ElementId,
    /// Its meaning in the letter.
    pub kind: Kind,
    /// The space between it and the block before, beyond the leading; dropped at the head of a
    /// page.
    pub space_before: Length,
    /// The most by which that space may shrink, if the section then takes a page less.
    pub space_shrink: Length,
    /// Whether no page may end between it and the next block, as after a heading; set it on the
    /// last paragraph of a letter's body too, so that no page has only the close and the
    /// signature.
    pub keep_with_next: bool,
    /// Whether no page may end inside it. A paragraph of two or three lines is never divided, and
    /// no page begins or ends with a single line of a longer one.
    pub keep_together: bool,
    /// The entry of the outline that leads to it: its level from 1 and its text.
    pub outline: Option<(u8, String)>,
    /// The element of a heading before it that pages do not show, for those who listen.
    pub hidden_heading: Option<ElementId>,
    /// The content.
    pub content: Content,
}

/// The content of a block.
#[derive(Clone, Debug)]
pub enum Content {
    /// A paragraph.
    Paragraph {
        /// The text.
        text: StyledText,
        /// The paragraph style.
        style: ParagraphStyle,
        /// The label before its first line, such as `(a)` or a dash.
        label: Option<Label>,
    },
    /// Entries in balanced columns: a list of signatories.
    Entries(EntryList),
    /// A table. Its first baseline is that of the headers; their rule is above it.
    Table(Table),
    /// A picture in the text. It has no leading: its upper edge is [`Block::space_before`] below
    /// the last baseline.
    Figure(Figure),
    /// Texts side by side, such as the lines of two organs below a masthead. Their first baselines
    /// are on one line, below the largest of their leadings. The block reaches down to the lowest
    /// of their last baselines, and is never divided between pages.
    SideBySide(Vec<Side>),
    /// A centred rule such as the one that ends a document. It has no leading: its upper edge is
    /// [`Block::space_before`] below the last baseline. No page begins with it.
    Rule {
        /// Its length.
        width: Length,
        /// Its thickness.
        thickness: Length,
    },
}

/// The label before the first line of a paragraph.
#[derive(Clone, Debug)]
pub struct Label {
    /// Its element, a [`super::Role::Label`].
    pub element: ElementId,
    /// The text.
    pub text: StyledText,
    /// The distance of its anchor from the start edge of the measure; negative in the margin.
    pub indent: Length,
    /// The number that it shows, in a numbered list or paragraph.
    pub ordinal: Option<u64>,
    /// The end of it that is at [`Label::indent`].
    pub anchor: LabelAnchor,
    /// The note that it is the mark of: it leads back to the first reference.
    pub note: Option<NoteId>,
}

/// The end of a label that has a fixed place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LabelAnchor {
    /// The end where the language starts.
    #[default]
    Start,
    /// The other end, as of the number of a heading in the margin.
    End,
}

/// One of several texts side by side.
#[derive(Clone, Debug)]
pub struct Side {
    /// The element in the structure tree.
    pub element: ElementId,
    /// Its meaning in the letter.
    pub kind: Kind,
    /// The text.
    pub text: StyledText,
    /// The style of its lines, within its width.
    pub style: ParagraphStyle,
    /// The distance of its start edge from the start edge of the measure; negative where it
    /// reaches into the margin.
    pub start: Length,
    /// Its width.
    pub width: Length,
    /// The picture of a signature above it.
    pub signature: Option<Box<Signature>>,
}

/// Entries that are set in columns, read down each column.
#[derive(Clone, Debug)]
pub struct EntryList {
    /// The entries, in order.
    pub entries: Vec<Entry>,
    /// The style of each entry, within its column.
    pub style: ParagraphStyle,
    /// The indent of turnover lines, beyond that of lines after a line feed.
    pub hang: Length,
    /// Whether lines after a line feed hang in columns, too: without italics nothing else shows
    /// where an entry begins.
    pub hangs_all_lines: bool,
    /// The number of columns, if it was chosen.
    pub columns: Option<u8>,
    /// The largest number of columns. Fewer are made where there are few entries or where many of
    /// them would be turned over too often; an entry too long for a column is set across.
    pub max_columns: u8,
    /// The space between two columns.
    pub gutter: Length,
    /// The space between two entries that are set across the full measure.
    pub gap: Length,
    /// The space between two entries of a column. It keeps the baselines of two entries within one
    /// and a half times the type size: pdftotext takes lines that are further apart for two blocks,
    /// and then reads the columns across (measured; Poppler 22.12).
    pub column_gap: Length,
    /// Whether there is room above each entry for a signature by hand.
    pub has_room_to_sign: bool,
}

/// One entry of a list, never divided between columns or pages.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The element in the structure tree: a [`super::Role::ListBody`].
    pub element: ElementId,
    /// Its text; a line feed starts a new line.
    pub text: StyledText,
    /// The picture of a signature above it.
    pub signature: Option<Box<Signature>>,
}

/// The picture of a signature, above the first line of a text, for which there is room.
#[derive(Clone, Debug)]
pub struct Signature {
    /// The element in the structure tree: a [`super::Role::Figure`].
    pub element: ElementId,
    /// The picture.
    pub picture: Arc<Picture>,
    /// The description for people who cannot see it.
    pub alternative: String,
    /// Its extent.
    pub size: Size,
    /// The distance of its lower edge from the baseline of that line.
    pub above: Length,
}

/// A footnote.
#[derive(Clone, Debug)]
pub struct Note {
    /// The element in the structure tree: a [`super::Role::Note`].
    pub element: ElementId,
    /// The mark before it, the same as that of its call, with its element.
    pub label: Label,
    /// Its paragraphs; those of a note of a table are blocks below it.
    pub paragraphs: Vec<NoteParagraph>,
    /// Whether it is a note of a table, and so not at the foot of a page.
    pub is_of_table: bool,
}

/// A paragraph of a footnote.
#[derive(Clone, Debug)]
pub struct NoteParagraph {
    /// The element in the structure tree: that of the note, if it is the only one.
    pub element: ElementId,
    /// The mark of the list item that it begins, at a distance from where the note's text starts.
    pub label: Option<Label>,
    /// The text.
    pub text: StyledText,
    /// The distances of its lines from the edges of the note's text.
    pub indents: NoteIndents,
}

/// The distances of a paragraph in a list or quotation from the edges of its note's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NoteIndents {
    /// The distance from the start edge.
    pub start: Length,
    /// The distance from the end edge.
    pub end: Length,
}

impl NoteParagraph {
    /// Makes a paragraph that is neither in a list nor in a quotation.
    pub fn plain(element: ElementId, text: StyledText) -> Self {
        Self {
            element,
            label: None,
            text,
            indents: NoteIndents::default(),
        }
    }

    /// Returns the text after the mark of the item, for formats that have no lists in notes.
    pub fn labelled(&self) -> StyledText {
        let mut text = StyledText::default();
        if let Some(label) = &self.label
            && let Some(first) = label.text.spans.first()
        {
            text.append(&label.text);
            text.push(" ", first.style, None);
        }
        text.append(&self.text);
        text
    }
}

/// Matter at a fixed place of a page.
#[derive(Clone, Debug)]
pub struct Fixed {
    /// The element in the structure tree; an artifact if it has none.
    pub element: Option<ElementId>,
    /// Its meaning in the document.
    pub kind: Kind,
    /// The content.
    pub content: FixedContent,
}

/// The content at a fixed place of a page.
#[derive(Clone, Debug)]
pub enum FixedContent {
    /// A line of text.
    Text {
        /// The text.
        text: StyledText,
        /// The point on its baseline at which it is anchored.
        at: Point,
        /// The part of it that is at that point.
        anchor: Anchor,
        /// The horizontal scale in thousandths: 1000 leaves the letters as they are.
        scale: u16,
        /// The widest it may be; more is an error with the place where it was written.
        max_width: Length,
    },
    /// A rule, as a filled rectangle.
    Rule(Rect),
    /// A drawing made of filled rectangles, such as a bar code.
    Drawing(Drawing),
    /// Paragraphs in a box, which other formats write as if they were not at a fixed place.
    Column(Column),
    /// A user-supplied image.
    Image {
        /// The box within which it is placed, at its own proportions.
        within: Rect,
        /// The picture.
        picture: Arc<Picture>,
    },
}

/// Paragraphs in a box at a fixed place, one below the other.
#[derive(Clone, Debug)]
pub struct Column {
    /// The paragraphs. Nothing keeps them together, because they are on one page.
    pub blocks: Vec<Block>,
    /// The box. Its upper edge is that of the letters of the first line.
    pub within: Rect,
    /// Whether the lines are in the middle of the height of the box.
    pub is_centred: bool,
    /// The treatment of lines that the box has no room for.
    pub overflow: Overflow,
    /// The colour.
    pub colour: Colour,
}

/// The size of a line of type, and the distance from one line to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineSize {
    /// The size of the type.
    pub size: Length,
    /// The leading.
    pub leading: Length,
}

/// The window of an envelope, behind which lines are set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// Smaller sizes, the largest first, for lines that do not fit.
    pub smaller: Vec<LineSize>,
    /// Other windows with more room, each by the form of letterhead and its height.
    pub larger: Vec<(&'static str, Length)>,
}

/// The treatment of lines that a box has no room for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Overflow {
    /// They are an error.
    Refused,
    /// They are set smaller, and are an error if they still do not fit, because the window of an
    /// envelope does not show them.
    Window(Window),
    /// The text of the page begins below them.
    Pushes,
}

/// Filled rectangles at a place: a code that machines read.
#[derive(Clone, Debug)]
pub struct Drawing {
    /// The upper left corner.
    pub at: Point,
    /// The extent of the whole.
    #[cfg_attr(not(test), allow(dead_code, reason = "a test draws the whole of it"))]
    pub size: Size,
    /// The rectangles, relative to the corner.
    pub rects: Vec<Rect>,
}
