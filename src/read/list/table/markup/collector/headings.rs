//! The headings of a page, and the lines between its lists.

use super::super::super::cells::Cell;
use super::super::{Block, Content, Heading};
use super::Collector;
use super::piece::{Kind, Piece, Veil};

/// The level of a line that is the heading of the list below it.
pub(in super::super) const CAPTION: usize = 7;
/// The most words of such a line.
const CAPTION_WORDS: usize = 8;

impl Collector {
    pub fn begin_heading(&mut self, level: usize, at: usize, source: &str) {
        self.end_line(source);
        if self.open.is_none() {
            self.begin(Kind::Heading(level), at);
        }
    }

    pub fn end_heading(&mut self, source: &str) {
        let Some(Kind::Heading(level)) = self.open.as_ref().map(|piece| piece.kind) else {
            return;
        };
        let Some((cell, piece)) = self.end(source) else {
            return;
        };
        self.caption = None;
        self.opening = None;
        if piece.veil < Some(Veil::Hidden) && !cell.is_empty() {
            self.headings.retain(|heading| heading.level < level);
            self.headings.push(heading(level, &cell, source));
        }
    }

    /// Ends a line outside lists and tables, which may be the heading of the list below it.
    pub fn end_line(&mut self, source: &str) {
        let is_line = |piece: &Piece| piece.kind == Kind::Line;
        if !self.open.as_ref().is_some_and(is_line) {
            return;
        }
        let Some((cell, piece)) = self.end(source).filter(|(cell, _)| !cell.is_empty()) else {
            return;
        };
        let text = cell.value(source);
        let is_short = text.split_whitespace().count() <= CAPTION_WORDS;
        let is_open = text.ends_with([':', '：']);
        self.caption =
            (is_short && (is_open || piece.is_bold)).then(|| heading(CAPTION, &cell, source));
        if is_open && is_short && piece.veil.is_none() {
            self.opening.clone_from(&self.caption);
        }
        if piece.veil.is_some() || is_open {
            return;
        }
        let headings = self.headings.iter().chain(&self.opening);
        let headings: Vec<Heading> = headings.cloned().collect();
        let last = self.page.blocks.last_mut();
        match last
            .filter(|last| last.headings == headings)
            .map(|last| &mut last.content)
        {
            Some(Content::Lines(lines)) => lines.push(cell),
            _ => self.page.blocks.push(Block {
                at: cell.start,
                headings,
                is_aside: false,
                content: Content::Lines(vec![cell]),
            }),
        }
    }
}

fn heading(level: usize, cell: &Cell, source: &str) -> Heading {
    let text = cell.value(source);
    Heading {
        level,
        text: text.trim_end_matches([':', '：', ' ']).to_owned(),
        place: cell.start..cell.end,
    }
}
