//! Blocks within blocks, as they open and close.

use super::super::body::{BodyBlock, BodyFigure, BodyList, ListStyle, Piece, PieceKind};
use super::notes::Definition;
use crate::lang::{CaptionOf, is_caption};
use crate::source::bounds;

/// The blocks of a text that is being read.
#[derive(Default)]
pub(super) struct Blocks {
    root: Vec<BodyBlock>,
    open: Vec<Frame>,
    /// The number of paragraphs, headings, items and cells.
    texts: usize,
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

    pub fn open_list(&mut self, style: ListStyle) {
        self.open.push(Frame::List(BodyList {
            style,
            numbers: Vec::new(),
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

    /// Returns the list that is open.
    pub fn list(&mut self) -> Option<&mut BodyList> {
        match self.open.last_mut() {
            Some(Frame::List(list)) => Some(list),
            _ => None,
        }
    }

    /// Returns whether a list is open.
    pub fn is_in_list(&self) -> bool {
        self.open
            .iter()
            .any(|frame| matches!(frame, Frame::List(_)))
    }

    /// Returns whether a quote or a footnote is open, which number their paragraphs on their own.
    pub fn is_apart(&self) -> bool {
        let is_apart = |frame: &Frame| matches!(frame, Frame::Quote(_) | Frame::Note(_));
        self.open.iter().any(is_apart)
    }

    /// Adds a block, unless the text has more than a text may have, which `check` reports.
    pub fn add(&mut self, block: BodyBlock) {
        let texts = block.texts().len();
        if texts > 0 && self.texts > bounds::PARAGRAPHS {
            return;
        }
        self.texts += texts;
        // Between the items of a list is nothing.
        if let Some(Frame::List(list)) = self.open.last_mut() {
            list.items.push(vec![block]);
        } else if let Some(blocks) = self.blocks() {
            blocks.push(block);
        }
    }

    /// Returns whether a footnote is open.
    pub fn is_in_note(&self) -> bool {
        self.open
            .iter()
            .any(|frame| matches!(frame, Frame::Note(_)))
    }

    /// Takes the caption of what comes next from the end of the blocks, if it exists.
    pub fn caption_above(&mut self, of: CaptionOf) -> Option<Vec<Piece>> {
        let blocks = self.blocks()?;
        match blocks.pop() {
            Some(BodyBlock::Paragraph(pieces)) if is_caption(&words(&pieces), of) => Some(pieces),
            other => {
                blocks.extend(other);
                None
            }
        }
    }

    /// Adds a picture, with the caption above it.
    pub fn add_figure(&mut self, mut figure: BodyFigure) {
        figure.caption = self.caption_above(CaptionOf::Figure);
        figure.caption_above = figure.caption.is_some();
        self.add(BodyBlock::Figure(figure));
    }

    /// Gives a caption to the picture above it that has none, and returns whether it did.
    pub fn take_caption(&mut self, pieces: &[Piece]) -> bool {
        let Some(BodyBlock::Figure(figure)) = self.blocks().and_then(|blocks| blocks.last_mut())
        else {
            return false;
        };
        let takes = figure.caption.is_none() && is_caption(&words(pieces), CaptionOf::Figure);
        if takes {
            figure.caption = Some(pieces.to_vec());
        }
        takes
    }

    /// Returns the blocks to which the next is added; `None` between the items of a list.
    fn blocks(&mut self) -> Option<&mut Vec<BodyBlock>> {
        match self.open.last_mut() {
            None => Some(&mut self.root),
            Some(
                Frame::Quote(blocks) | Frame::Item(blocks) | Frame::Note(Definition { blocks, .. }),
            ) => Some(blocks),
            Some(Frame::List(_)) => None,
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

/// Returns the words of a paragraph, with its line breaks.
fn words(pieces: &[Piece]) -> String {
    let words = pieces.iter().map(|piece| match &piece.kind {
        PieceKind::Text(text) => text.as_str(),
        PieceKind::HardBreak => "\n",
        PieceKind::NoteCall(_) => "",
    });
    words.collect()
}
