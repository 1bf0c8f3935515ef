//! Pages of items at fixed points, plus structure and metadata: all that a writer needs.
//!
//! A galley becomes pages in four steps: its blocks are set (`set`) and laid out as units; the best
//! page breaks are chosen (`breaks`, with `columns` for lists and `notes` for the foot of the
//! page); what is set is placed and marked as leaves of the structure tree (`place`, `mark`); and
//! finally, when the number of pages is known, each page gets its running header and folio
//! (`furniture`).

mod bind;
mod breaks;
mod column;
mod columns;
mod entries;
mod figure;
mod fit;
mod furniture;
mod mark;
mod memory;
mod notes;
mod place;
mod report;
mod rows;
mod section;
mod set;
mod table;
mod unit;

pub use bind::{Sides, bind};
pub use memory::Memory;
pub use set::Setter;

use std::sync::Arc;

use crate::lang::{Direction, Language};
use crate::report::Diagnostic;
use crate::source::picture::Picture;
use crate::typeset::galley::{ContentId, Galley, Metadata, Structure};
use crate::typeset::style::Colour;
use crate::typeset::text::{GlyphRun, NoteId};
use crate::typeset::unit::{Point, Rect, Size};

/// A finished document.
#[derive(Clone, Debug)]
pub struct Document {
    /// The language of the document.
    pub language: Language,
    /// The direction of its pages.
    pub direction: Direction,
    /// The metadata: title, author and language.
    pub metadata: Metadata,
    /// The pages, in order.
    pub pages: Vec<Page>,
    /// The structure tree, whose leaves are the marked items of the pages.
    pub structure: Structure,
    /// The outline, in order.
    pub outline: Vec<OutlineEntry>,
}

/// A page.
#[derive(Clone, Debug)]
pub struct Page {
    /// The sheet.
    pub size: Size,
    /// The drawn items, in the order of drawing.
    pub groups: Vec<Group>,
    /// The areas that lead somewhere, in the order of their numbers in the structure.
    pub link_areas: Vec<LinkArea>,
    /// The number that viewers show for the page, if it is another than its place in the file.
    pub label: Option<u32>,
}

/// Items that belong to one piece of marked content, or to none.
#[derive(Clone, Debug)]
pub struct Group {
    /// The role of the items.
    pub mark: Mark,
    /// The items.
    pub items: Vec<Item>,
    /// The colour of its letters and rectangles.
    pub colour: Colour,
}

/// The role of a group of items for a reader (ISO 32000-1 §14.8.2.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A leaf of the structure tree.
    Content(ContentId),
    /// Page furniture at the head: a running header.
    Header,
    /// Page furniture at the foot: a folio.
    Footer,
    /// A rule or other ornament.
    Layout,
    /// The headers of a table, again on a further page.
    Repeated,
}

/// A thing at a fixed point of a page.
#[derive(Clone, Debug)]
pub enum Item {
    /// Glyphs. The point is the pen position of the first on its baseline; it includes the run's
    /// own `x` and rise.
    Text {
        /// The place.
        at: Point,
        /// The glyphs.
        run: GlyphRun,
        /// The horizontal scale in thousandths.
        scale: u16,
    },
    /// A filled rectangle.
    Rect(Rect),
    /// An image, stretched to the rectangle.
    Image {
        /// The place.
        rect: Rect,
        /// The picture.
        picture: Arc<Picture>,
    },
}

/// An area that leads somewhere.
#[derive(Clone, Debug)]
pub struct LinkArea {
    /// The number of the area in the structure (see [`Structure::add_link_area`]).
    pub number: u32,
    /// The rectangles, one for each line of the link's text on this page.
    pub rects: Vec<Rect>,
    /// The place to which it leads.
    pub target: LinkTarget,
    /// The text of the link, for those who cannot see it.
    pub text: String,
}

/// The place to which a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// An address outside the document.
    Address(String),
    /// A footnote, from a reference to it.
    Note(NoteId),
    /// The first reference to a footnote, from its mark.
    Reference(NoteId),
}

/// An entry of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineEntry {
    /// The level, from 1.
    pub level: u8,
    /// The text.
    pub title: String,
    /// The number of the page, from 0.
    pub page: usize,
    /// The position on the page.
    pub at: Point,
}

/// Builds the pages of a galley, and reports their errors: a line that is wider than its measure
/// (`overfull-line`, a warning), a text too wide for its fixed place (`too-wide`, an error), a
/// table that has no room (`wide-table`, an error).
pub fn build(galley: Galley, setter: &mut impl Setter) -> (Document, Vec<Diagnostic>) {
    let marker = mark::Marker::new(galley.structure, galley.language);
    let mut placer = place::Placer::new(&galley.furniture, galley.direction, marker);
    let mut setting = set::Setting::new(setter, &galley.furniture, galley.notes);
    let last = galley.sections.len().saturating_sub(1);
    let sections: Vec<section::SetSection> = (galley.sections.into_iter().enumerate())
        .map(|(index, section)| setting.set_section(section, index == last))
        .collect();
    let set::Setting {
        mut notes,
        mut diagnostics,
        ..
    } = setting;
    for section in sections {
        diagnostics.extend(placer.place(section, &mut notes, setter));
    }
    let too_wide = furniture::draw_running(&mut placer.pages, &galley.furniture, setter);
    diagnostics.extend(too_wide);
    let document = Document {
        language: galley.language,
        direction: galley.direction,
        metadata: galley.metadata,
        pages: placer.pages,
        structure: placer.marker.into_structure(),
        outline: placer.outline,
    };
    (document, diagnostics)
}

#[cfg(test)]
mod tests;
