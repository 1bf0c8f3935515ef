//! Lists and tables in files of Markdown and HTML, as the text that a reader sees.
//!
//! A page may hold other lists than that of the signatories, such as the demands of a letter or the
//! links of a web site: each list and table is kept with the headings that it is under.

mod collector;
mod html;
mod markdown;

use std::ops::Range;

use super::super::headers;
use super::cells::{Cell, Record};
pub(super) use html::html;
pub(super) use markdown::markdown;

/// The content of a page.
#[derive(Default)]
pub(super) struct Page {
    /// Its lists, tables and lines, in order.
    pub blocks: Vec<Block>,
    /// The places of items and rows that no reader sees.
    pub hidden: Vec<usize>,
    /// The places of items and cells with words in them that no reader sees.
    pub worded: Vec<Range<usize>>,
    /// The places of items whose box is not ticked.
    pub unticked: Vec<usize>,
    /// The places of items and rows of which a comment or a footnote says that they were withdrawn.
    pub withdrawn: Vec<Range<usize>>,
    /// The places of items and rows with other footnotes.
    pub noted: Vec<Range<usize>>,
}

/// A list, a table or lines, with the headings that they are under, the innermost last.
pub(super) struct Block {
    pub at: usize,
    pub headings: Vec<Heading>,
    /// Whether it is in navigation, a header or a footer.
    pub is_aside: bool,
    pub content: Content,
}

/// A heading, or a short line before a list that ends with a colon or is bold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Heading {
    level: usize,
    pub text: String,
    pub place: Range<usize>,
}

impl Heading {
    /// Returns whether it is a line before a list, not a real heading.
    pub fn is_caption(&self) -> bool {
        self.level == collector::CAPTION
    }
}

/// The content of a block.
pub(super) enum Content {
    /// The items of a list.
    Items(Vec<Item>),
    /// The rows of a table, its header first.
    Table(Vec<Record>),
    /// Lines of text.
    Lines(Vec<Cell>),
}

/// An item of a list; line breaks in its text are those of the page.
pub(super) struct Item {
    pub cell: Cell,
    /// Whether further items are within it, below its own text.
    pub holds_items: bool,
    /// Whether its text is links within the site.
    pub is_link: bool,
    /// The number of its list in the page.
    pub list: usize,
}

impl Block {
    /// Returns whether it is a list, or a table with rows below its header.
    pub fn is_list(&self) -> bool {
        match &self.content {
            Content::Items(items) => !items.is_empty(),
            Content::Table(rows) => rows.len() > 1,
            Content::Lines(_) => false,
        }
    }

    pub fn is_table(&self) -> bool {
        matches!(self.content, Content::Table(_))
    }

    /// Returns the text of its innermost heading.
    pub fn heading(&self) -> Option<&Heading> {
        self.headings.last()
    }

    /// Returns whether it is under a heading.
    pub fn is_under(&self, heading: &str) -> bool {
        let mut headings = self.headings.iter();
        headings.any(|own| headers::same(&own.text, heading))
    }
}

#[cfg(test)]
mod tests;
