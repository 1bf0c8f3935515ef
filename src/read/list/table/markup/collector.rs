//! The lists, tables and lines of a page, as its text is read.

mod headings;
mod piece;
mod remarks;

use std::ops::Range;

use super::super::cells::{Cell, Record, within};
use super::{Block, Content, Heading, Item, Page};
use crate::source::bounds;
pub(super) use headings::CAPTION;
pub(super) use piece::Veil;
use piece::{Kind, Piece};

/// The element that is being read, and what was read before it.
#[derive(Default)]
pub(super) struct Collector {
    page: Page,
    headings: Vec<Heading>,
    caption: Option<Heading>,
    /// The last line with a colon at its end, which is the heading of the lines below it.
    opening: Option<Heading>,
    open: Option<Piece>,
    /// The number of items within each other.
    items: usize,
    /// The number of tables within each other.
    tables: usize,
    /// The number of lists that have begun.
    lists: usize,
    rows: Vec<Record>,
    /// The cells of a row, each with why it is not read.
    row: Vec<(Cell, Option<Veil>)>,
    /// Why the text that is being read is not seen.
    pub veil: Option<Veil>,
    /// The number of elements around the text that strike it out.
    pub strokes: usize,
    /// The number of elements around the text that make it bold.
    pub bold: usize,
    /// The number of links around the text that lead to the same site.
    pub links: usize,
    /// The headings before each part of the page that is around its text.
    apart: Vec<(Vec<Heading>, Option<Heading>)>,
    /// The labels of footnotes next to entries, each with the place of the entry.
    noted: Vec<(String, Range<usize>)>,
    /// The footnotes that say that a signature was withdrawn, by their labels, and all others.
    notes: Vec<(String, bool)>,
    /// The footnote that is being read, with its text.
    note: Option<(String, String)>,
}

impl Collector {
    fn begin(&mut self, kind: Kind, at: usize) {
        self.open = Some(Piece {
            kind,
            start: None,
            end: at,
            text: String::new(),
            veil: self.veil,
            is_struck: false,
            is_bold: true,
            is_link: true,
            hides_words: false,
            ticked: None,
            holds_items: false,
            is_withdrawn: false,
            notes: Vec::new(),
        });
    }

    /// Adds text, with the bytes that it was read from.
    pub fn add(&mut self, text: &str, range: Range<usize>) {
        if let Some((_, note)) = &mut self.note {
            note.push_str(text);
            return;
        }
        if self.open.is_none() && !text.trim().is_empty() && self.tables == 0 {
            self.begin(Kind::Line, range.start);
        }
        let (veil, is_struck, is_bold) = (self.veil, self.strokes > 0, self.bold > 0);
        let Some(piece) = &mut self.open else {
            return;
        };
        if veil > piece.veil {
            piece.hides_words |= veil == Some(Veil::Hidden) && text.contains(char::is_alphabetic);
            return;
        }
        piece.strike(is_struck);
        piece.is_bold &= is_bold || text.trim().is_empty();
        piece.is_link &= self.links > 0 || !text.contains(char::is_alphabetic);
        piece.start.get_or_insert(range.start);
        piece.end = range.end;
        piece.text.push_str(text);
    }

    /// Adds a space between words.
    pub fn space(&mut self) {
        match (&mut self.note, &mut self.open) {
            (Some((_, note)), _) => note.push(' '),
            (None, Some(piece)) => piece.text.push(' '),
            (None, None) => {}
        }
    }

    /// Adds a line break, which ends a line outside lists and tables.
    pub fn break_line(&mut self, source: &str) {
        match &mut self.open {
            Some(piece) if piece.kind == Kind::Line => self.end_line(source),
            Some(piece) => piece.text.push('\n'),
            None => {}
        }
    }

    /// Returns whether the text that is being read is not a line by itself.
    pub fn is_in_list(&self) -> bool {
        let piece = self.open.as_ref();
        self.note.is_some() || piece.is_some_and(|piece| piece.kind != Kind::Line)
    }

    /// Ends the text that is being read, and makes a cell of it; line breaks are left in it.
    fn end(&mut self, source: &str) -> Option<(Cell, Piece)> {
        let mut piece = self.open.take()?;
        piece.strike(false);
        let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
        let lines = piece.text.split('\n').map(words);
        let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
        let text = match piece.kind {
            Kind::Item => lines.join("\n"),
            _ => lines.join(" "),
        };
        let start = piece.start.unwrap_or(piece.end);
        let (start, end) = within(source, start, piece.end.max(start));
        let is_same = source.get(start..end) == Some(text.as_str());
        let cell = Cell {
            start,
            end,
            quoted: false,
            fault: None,
            typed: None,
            shown: (!is_same).then(|| text.into()),
        };
        if matches!(piece.kind, Kind::Item | Kind::Cell) && !cell.is_empty() {
            let place = || cell.start..cell.end;
            if piece.is_withdrawn {
                self.page.withdrawn.push(place());
            }
            if piece.hides_words && piece.veil.is_none() {
                self.page.worded.push(place());
            }
            let notes = piece.notes.drain(..);
            self.noted.extend(notes.map(|label| (label, place())));
        }
        Some((cell, piece))
    }

    /// Begins a list, if it is not within another.
    pub fn begin_list(&mut self) {
        self.lists += usize::from(self.items == 0);
    }

    /// Begins a part of the page that is around its text, whose headings are only for it.
    pub fn begin_apart(&mut self, source: &str) {
        self.end_line(source);
        self.apart
            .push((self.headings.clone(), self.caption.take()));
    }

    /// Ends such a part.
    pub fn end_apart(&mut self, source: &str) {
        self.end_line(source);
        if let Some((headings, caption)) = self.apart.pop() {
            self.headings = headings;
            self.caption = caption;
        }
    }

    pub fn begin_item(&mut self, at: usize, source: &str) {
        self.items += 1;
        let items = self.items;
        match &mut self.open {
            Some(piece) if piece.kind == Kind::Item && items > 1 => {
                piece.holds_items |= !piece.text.trim().is_empty();
                piece.text.push('\n');
            }
            Some(piece) if piece.kind == Kind::Cell => piece.text.push(' '),
            _ => {
                self.end_line(source);
                self.begin(Kind::Item, at);
            }
        }
    }

    /// Begins a description in an item, which is like an item within it.
    pub fn begin_description(&mut self) {
        if let Some(piece) = self.open.as_mut().filter(|piece| piece.kind == Kind::Item) {
            piece.holds_items |= !piece.text.trim().is_empty();
        }
    }

    pub fn end_item(&mut self, source: &str) {
        self.items = self.items.saturating_sub(1);
        let is_item = |piece: &&mut Piece| piece.kind == Kind::Item;
        let Some(piece) = self.open.as_mut().filter(is_item) else {
            return;
        };
        if self.items > 0 {
            piece.text.push('\n');
            return;
        }
        let Some((cell, piece)) = self.end(source).filter(|(cell, _)| !cell.is_empty()) else {
            return;
        };
        match (piece.veil, piece.ticked) {
            (Some(Veil::Hidden | Veil::Unseen), _) => self.page.hidden.push(cell.start),
            (None, Some(false)) => self.page.unticked.push(cell.start),
            (veil, _) => {
                let item = Item {
                    cell,
                    holds_items: piece.holds_items,
                    is_link: piece.is_link,
                    list: self.lists,
                };
                self.add_item(item, veil.is_some());
            }
        }
    }

    /// Adds an item to the list of those before it under the same headings.
    fn add_item(&mut self, item: Item, is_aside: bool) {
        let headings = self.path();
        let at = item.cell.start;
        if let Some(last) = self.page.blocks.last_mut()
            && last.headings == headings
            && last.is_aside == is_aside
            && let Content::Items(items) = &mut last.content
        {
            items.push(item);
            return;
        }
        let content = Content::Items(vec![item]);
        self.page.blocks.push(Block {
            at,
            headings,
            is_aside,
            content,
        });
    }

    fn path(&self) -> Vec<Heading> {
        self.headings.iter().chain(&self.caption).cloned().collect()
    }

    pub fn begin_table(&mut self, source: &str) {
        self.tables += 1;
        if self.tables == 1 {
            self.end_line(source);
        }
    }

    pub fn end_table(&mut self, source: &str) {
        self.tables = self.tables.saturating_sub(1);
        if self.tables > 0 {
            return;
        }
        self.end_row(source);
        let rows = std::mem::take(&mut self.rows);
        if let Some(first) = rows.first() {
            let at = first.start;
            let headings = self.path();
            let content = Content::Table(rows);
            self.page.blocks.push(Block {
                at,
                headings,
                is_aside: self.veil == Some(Veil::Aside),
                content,
            });
        }
    }

    pub fn begin_cell(&mut self, at: usize, source: &str) {
        let is_item = |piece: &Piece| piece.kind == Kind::Item;
        if self.tables == 1 && !self.open.as_ref().is_some_and(is_item) {
            self.end_cell(source, 1);
            self.begin(Kind::Cell, at);
        } else {
            self.space();
        }
    }

    /// Ends a cell that is as wide as some columns.
    pub fn end_cell(&mut self, source: &str, columns: usize) {
        let is_cell = |piece: &Piece| piece.kind == Kind::Cell;
        if self.tables != 1 || !self.open.as_ref().is_some_and(is_cell) {
            return;
        }
        let Some((cell, piece)) = self.end(source) else {
            return;
        };
        let empty = (emptied(&cell), piece.veil);
        self.row.push((cell, piece.veil));
        let most = bounds::COLUMNS.saturating_sub(self.row.len());
        let further = columns.saturating_sub(1).min(most);
        self.row.extend(std::iter::repeat_n(empty, further));
    }

    /// Adds empty cells until the row has so many.
    pub fn fill_row(&mut self, count: usize) {
        let count = count.min(bounds::COLUMNS);
        if let Some((last, veil)) = self.row.last()
            && self.row.len() < count
        {
            let empty = (emptied(last), *veil);
            self.row.resize(count, empty);
        }
    }

    pub fn end_row(&mut self, source: &str) {
        self.end_cell(source, 1);
        let veil = self.veil;
        let cells = std::mem::take(&mut self.row).into_iter();
        let cells = cells.map(|(cell, own)| match own > veil {
            true => emptied(&cell),
            false => cell,
        });
        let cells: Vec<Cell> = cells.collect();
        let Some(start) = cells.first().map(|first| first.start) else {
            return;
        };
        match veil {
            _ if cells.iter().all(Cell::is_empty) => {}
            Some(Veil::Hidden | Veil::Unseen) => self.page.hidden.push(start),
            Some(Veil::Aside) | None => {
                let number = self.rows.len() + 1;
                self.rows.push(Record {
                    number,
                    start,
                    cells,
                });
            }
        }
    }

    /// Returns what was read.
    pub fn finish(mut self, source: &str) -> Page {
        while self.items > 0 {
            self.end_item(source);
        }
        while self.tables > 0 {
            self.end_table(source);
        }
        self.end_line(source);
        for (label, place) in std::mem::take(&mut self.noted) {
            let note = self.notes.iter().find(|(own, _)| *own == label);
            match note {
                Some((_, true)) => self.page.withdrawn.push(place),
                _ => self.page.noted.push(place),
            }
        }
        self.page
    }
}

/// Makes a cell at the same place without its text.
fn emptied(cell: &Cell) -> Cell {
    Cell {
        start: cell.end,
        end: cell.end,
        quoted: false,
        fault: None,
        typed: None,
        shown: None,
    }
}
