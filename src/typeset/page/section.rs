//! Blocks that are set, and the section they make up.

use super::breaks::Place;
use super::column::SetColumn;
use super::entries::SetEntries;
use super::figure::SetFigure;
use super::notes::NoteFlow;
use super::rows::SetTable;
use super::unit::{Break, Cursor, Frame, Part, Unit};
use crate::lang::Direction;
use crate::typeset::galley::{ElementId, Fixed, Signature};
use crate::typeset::paragraph::{Line, SetParagraph};
use crate::typeset::text::NoteId;
use crate::typeset::unit::Length;

/// A section whose blocks are set.
pub struct SetSection {
    /// Matter at fixed places of its first page.
    pub fixed: Vec<Fixed>,
    /// Columns at fixed places of its first page.
    pub columns: Vec<SetColumn>,
    /// The type area of its first page.
    pub first: Frame,
    /// The type area of its other pages.
    pub following: Frame,
    /// The blocks.
    pub blocks: Vec<SetBlock>,
    /// The units of the blocks, in order.
    pub units: Vec<Unit>,
    /// The notes that it calls.
    pub notes: NoteFlow,
    /// The number of lines of notes that the content at fixed places refers to.
    pub fixed_notes: usize,
}

impl SetSection {
    /// Returns the place at which all its matter has been placed.
    pub fn end(&self) -> Place {
        Place {
            unit: self.units.len(),
            entry: 0,
            note: self.notes.len(),
        }
    }

    /// Returns the depth that a page has for the next block: what is left of the first page, if all
    /// before it is kept with it.
    pub fn room_for_next(&self) -> Length {
        let mut units = self.units.iter().skip(1);
        if units.any(|unit| unit.break_before < Break::Kept) {
            return self.following.depth();
        }
        let mut cursor = Cursor::default();
        for unit in &self.units {
            cursor.place(unit);
        }
        self.first.depth() - cursor.used
    }

    /// Shrinks spaces by a part of what they can.
    pub fn shrink(&mut self, part: i64, of: i64) {
        for unit in &mut self.units {
            unit.space -= unit.shrink.scale(part, of);
        }
    }

    /// Returns the type area of the page that begins at some place.
    pub fn frame(&self, from: Place) -> Frame {
        if from == Place::default() {
            self.first
        } else {
            self.following
        }
    }

    /// Returns how many lines of notes are referred to before a unit.
    pub fn notes_before(&self, unit: usize) -> usize {
        match unit.checked_sub(1) {
            Some(before) => self.units[before].notes_end,
            None => self.fixed_notes,
        }
    }

    /// Returns how far down a page is filled before its first unit is placed: a table that goes on
    /// on it begins with its headers.
    pub fn opening(&self, from: Place) -> Cursor {
        match (self.units.get(from.unit), self.continued_table(from)) {
            (Some(unit), Some(table)) => table.opening(unit),
            _ => Cursor::default(),
        }
    }

    /// Returns the table that goes on on a page.
    pub fn continued_table(&self, from: Place) -> Option<&SetTable> {
        let unit = self.units.get(from.unit)?;
        let goes_on = matches!(unit.part, Part::TableRow(_) | Part::TableRowLine { .. });
        match &self.blocks[unit.block].content {
            SetContent::Table(table) if goes_on => Some(table),
            _ => None,
        }
    }

    /// Returns the entries that a unit belongs to.
    pub fn entries(&self, unit: usize) -> Option<&SetEntries> {
        match &self.blocks[self.units[unit].block].content {
            SetContent::Entries(entries) => Some(entries),
            _ => None,
        }
    }
}

/// A block that is set.
pub struct SetBlock {
    /// The element in the structure tree.
    pub element: ElementId,
    /// The entry of the outline that leads to it.
    pub outline: Option<(u8, String)>,
    /// The element of a heading before it that pages do not show.
    pub hidden_heading: Option<ElementId>,
    /// The content.
    pub content: SetContent,
}

/// The content of a set block.
pub enum SetContent {
    /// A paragraph.
    Paragraph {
        /// Its lines.
        paragraph: SetParagraph,
        /// The label before the first of them.
        label: Option<SetLabel>,
    },
    /// Entries of a list.
    Entries(SetEntries),
    /// A table.
    Table(SetTable),
    /// A picture.
    Figure(SetFigure),
    /// Texts side by side.
    Sides(Vec<SetSide>),
    /// A centred rule.
    Rule {
        /// Its length.
        width: Length,
        /// Its thickness.
        thickness: Length,
    },
}

/// One of several texts side by side, set.
pub struct SetSide {
    /// The element in the structure tree.
    pub element: ElementId,
    /// The distance of its start edge from the start edge of the measure.
    pub start: Length,
    /// Its width.
    pub width: Length,
    /// Its lines.
    pub paragraph: SetParagraph,
    /// The picture of a signature above it.
    pub signature: Option<Box<Signature>>,
}

/// A label that is set.
#[derive(Clone)]
pub struct SetLabel {
    /// The element in the structure tree.
    pub element: ElementId,
    /// The distance of its start from the start edge of the measure.
    pub indent: Length,
    /// The direction of its paragraph.
    pub direction: Direction,
    /// Its line.
    pub line: Line,
    /// The note that it is the mark of.
    pub note: Option<NoteId>,
}

impl SetLabel {
    /// Returns the distance of its end from the start edge of the measure.
    pub fn end(&self) -> Length {
        self.indent + self.line.width
    }
}

/// A footnote that is set.
pub struct SetNote {
    /// The mark before it.
    pub label: SetLabel,
    /// Its paragraphs.
    pub paragraphs: Vec<SetNoteParagraph>,
}

/// A paragraph of a footnote, set.
pub struct SetNoteParagraph {
    /// The element in the structure tree.
    pub element: ElementId,
    /// The mark of the list item that it begins.
    pub label: Option<SetLabel>,
    /// Its lines.
    pub paragraph: SetParagraph,
}
