//! Items that were typed as paragraphs: `(a)`, `(i)` or `•` and their text.
//!
//! They are set as the items of lists are, with their marks as typed: paragraphs with a label, and
//! no list, since what is between two of them is not part of either.

use super::{Context, ItemStyle, Setter, inline};
use crate::lang::{ItemMark, ItemMarkKind};
use crate::read::{Piece, PieceKind};
use crate::typeset::unit::Length;

/// The marks that were typed since the last numbered paragraph or heading.
#[derive(Default)]
pub(super) struct TypedMarks {
    last: Option<ItemMark>,
    /// Whether there were letters, below which numerals are.
    has_letters: bool,
    /// The last item whose text ends in a colon.
    open: Option<OpenItem>,
}

/// An item whose text ends in a colon: a list or a quotation directly below belongs to it.
#[derive(Clone, Copy)]
pub(super) struct OpenItem {
    /// The number of typed lists around it.
    pub depth: usize,
    /// The distance of its text from where the text around it starts.
    pub text: Length,
    /// The number of blocks up to it.
    end: usize,
}

impl TypedMarks {
    /// Returns whether a paragraph begins with a mark and goes on after it.
    pub fn begins(&self, pieces: &[Piece]) -> bool {
        self.read(pieces).is_some()
    }

    /// Returns the item that the next block, after so many, belongs to.
    pub fn item_above(&self, blocks: usize) -> Option<OpenItem> {
        self.open.filter(|item| item.end == blocks)
    }

    /// Ends the items: what follows is counted for itself.
    pub fn end(&mut self) {
        *self = Self::default();
    }

    /// Reads the mark of a paragraph. One that is emphasized belongs to the text.
    fn read(&self, pieces: &[Piece]) -> Option<ItemMark> {
        let first = pieces.first()?;
        let PieceKind::Text(text) = &first.kind else {
            return None;
        };
        let is_plain = !first.emphasis && !first.strong && first.link.is_none();
        let mark = ItemMark::of(text, self.last.as_ref()).filter(|_| is_plain)?;
        let goes_on = pieces.len() > 1 || !text[mark.length..].trim().is_empty();
        let is_item = mark.kind != ItemMarkKind::Number && text[mark.length..].starts_with(' ');
        (goes_on && is_item).then_some(mark)
    }

    /// Takes a mark, and returns how many lists its item is in.
    fn take(&mut self, mark: ItemMark) -> usize {
        self.has_letters |= mark.kind == ItemMarkKind::Letter;
        let is_below = self.has_letters && mark.kind == ItemMarkKind::Roman;
        self.last = Some(mark);
        usize::from(is_below)
    }
}

impl Setter<'_> {
    /// Sets a paragraph that begins with a mark.
    pub(super) fn typed_item(&mut self, pieces: &[Piece], context: Context) {
        let Some(mark) = self.typed.read(pieces) else {
            return;
        };
        let mut rest = pieces.to_vec();
        let mut typed = String::new();
        if let Some(PieceKind::Text(text)) = rest.first_mut().map(|first| &mut first.kind) {
            let after = text[mark.length..].trim_start_matches(' ').len();
            let own = text.split_off(text.len() - after);
            typed = std::mem::replace(text, own);
        }
        let levels = match mark.kind {
            ItemMarkKind::Bullet => &self.style.unordered,
            _ => &self.style.numbered,
        };
        let depth = self.typed.take(mark);
        let places = ItemStyle::at_depth(levels, context.depth + depth);
        let style = self.item_style(places, context);
        self.paragraph(&rest, style, None, context);
        self.label_last(&typed, None, context.start + places.mark);
        let text = inline::plain(&rest);
        self.typed.open = text.trim_end().ends_with([':', '：']).then_some(OpenItem {
            depth,
            text: places.text,
            end: self.blocks.len(),
        });
    }
}
