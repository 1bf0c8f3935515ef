//! Blocks within blocks, as they open and close.

use super::super::body::{BodyBlock, BodyList, ListStyle};
use super::notes::Definition;

/// The blocks of a text that is being read.
#[derive(Default)]
pub(super) struct Blocks {
    root: Vec<BodyBlock>,
    open: Vec<Frame>,
}

/// A block whose end has not come yet.
enum Frame {
    Quote(Vec<BodyBlock>),
    List(BodyList),
    Item(Vec<BodyBlock>),
    Note(Definition),
}

impl Blocks {
    pub fn depth(&self) -> usize {
        self.open.len()
    }

    pub fn open_quote(&mut self) {
        self.open.push(Frame::Quote(Vec::new()));
    }

    pub fn open_list(&mut self, style: ListStyle, start: u64) {
        self.open.push(Frame::List(BodyList {
            style,
            start,
            loose: false,
            items: Vec::new(),
        }));
    }

    pub fn open_item(&mut self) {
        self.open.push(Frame::Item(Vec::new()));
    }

    pub fn open_note(&mut self, definition: Definition) {
        self.open.push(Frame::Note(definition));
    }

    /// Notes that the items of the list stand apart: only then are there paragraphs in them.
    pub fn paragraph_begins(&mut self) {
        if let [.., Frame::List(list), Frame::Item(_)] = self.open.as_mut_slice() {
            list.loose = true;
        }
    }

    /// Returns the number of the first item of the numbered list that is open, and how many items
    /// it has.
    pub fn numbering(&self) -> Option<(u64, u64)> {
        match self.open.last()? {
            Frame::List(list) if list.style == ListStyle::Numbered => {
                Some((list.start, u64::try_from(list.items.len()).ok()?))
            }
            _ => None,
        }
    }

    pub fn add(&mut self, block: BodyBlock) {
        match self.open.last_mut() {
            None => self.root.push(block),
            Some(
                Frame::Quote(blocks) | Frame::Item(blocks) | Frame::Note(Definition { blocks, .. }),
            ) => blocks.push(block),
            // Between the items of a list stands nothing.
            Some(Frame::List(list)) => list.items.push(vec![block]),
        }
    }

    /// Closes the quote, list or item that was opened last.
    pub fn close(&mut self) {
        match self.open.pop() {
            None => {}
            Some(Frame::Quote(blocks)) => self.add(BodyBlock::Quote(blocks)),
            Some(Frame::List(list)) => self.add(BodyBlock::List(list)),
            Some(Frame::Item(blocks)) => {
                if let Some(Frame::List(list)) = self.open.last_mut() {
                    list.items.push(blocks);
                }
            }
            Some(note @ Frame::Note(_)) => self.open.push(note),
        }
    }

    /// Closes the footnote that was opened last.
    pub fn close_note(&mut self) -> Option<Definition> {
        match self.open.pop()? {
            Frame::Note(definition) => Some(definition),
            other => {
                self.open.push(other);
                None
            }
        }
    }

    pub fn finish(mut self) -> Vec<BodyBlock> {
        while !self.open.is_empty() {
            if matches!(self.open.last(), Some(Frame::Note(_))) {
                self.close_note();
            } else {
                self.close();
            }
        }
        self.root
    }
}
