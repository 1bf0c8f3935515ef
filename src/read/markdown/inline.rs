//! The pieces of a paragraph.

use super::super::body::{Piece, PieceKind};
use crate::lang::{Language, is_caption_label};
use crate::source::Span;

/// The pieces of the paragraph that is being read, and the manner of what comes next.
#[derive(Default)]
pub(super) struct Inline {
    pub emphasis: usize,
    pub strong: usize,
    pub link: Option<String>,
    pub language: Option<Language>,
    pieces: Vec<Piece>,
}

/// Stands for a line break of the source until it is known what follows it.
const BREAK: char = '\n';

impl Inline {
    fn push(&mut self, kind: PieceKind, span: Span) {
        self.pieces.push(Piece {
            kind,
            emphasis: self.emphasis > 0,
            strong: self.strong > 0,
            link: self.link.clone(),
            language: self.language,
            span,
        });
    }

    /// Adds text; what follows text in the same manner becomes one piece with it.
    pub fn text(&mut self, text: &str, span: Span) {
        let manner = (self.emphasis > 0, self.strong > 0);
        if let Some(last) = self.pieces.last_mut()
            && (last.emphasis, last.strong) == manner
            && (&last.link, last.language) == (&self.link, self.language)
            && let PieceKind::Text(before) = &mut last.kind
        {
            before.push_str(text);
            last.span.end = last.span.end.max(span.end);
        } else {
            self.push(PieceKind::Text(text.to_owned()), span);
        }
    }

    pub fn soft_break(&mut self, span: Span) {
        self.text(BREAK.encode_utf8(&mut [0; 4]), span);
    }

    pub fn hard_break(&mut self, span: Span) {
        self.push(PieceKind::HardBreak, span);
    }

    pub fn note_call(&mut self, note: usize, span: Span) {
        self.push(PieceKind::NoteCall(note), span);
    }

    /// Returns the pieces of the paragraph and begins another.
    pub fn finish(&mut self) -> Vec<Piece> {
        let mut pieces = part_caption(std::mem::take(&mut self.pieces));
        join_lines(&mut pieces);
        pieces.retain(|piece| !matches!(&piece.kind, PieceKind::Text(text) if text.is_empty()));
        pieces
    }
}

/// Keeps the lines of a caption whose first line is `Table 1` and nothing else: its title is on the
/// next, and a unit in parentheses on another.
fn part_caption(pieces: Vec<Piece>) -> Vec<Piece> {
    if !begins_caption(&pieces) {
        return pieces;
    }
    let mut parted = Vec::with_capacity(pieces.len());
    let mut is_first_line = true;
    for piece in pieces {
        let PieceKind::Text(text) = &piece.kind else {
            is_first_line &= piece.kind != PieceKind::HardBreak;
            parted.push(piece);
            continue;
        };
        let with = |kind| Piece {
            kind,
            ..piece.clone()
        };
        let mut line = String::new();
        for next in text.split_inclusive(BREAK) {
            let is_apart = is_first_line || next.starts_with(['(', '（']);
            if line.ends_with(BREAK) && is_apart {
                line.pop();
                parted.push(with(PieceKind::Text(std::mem::take(&mut line))));
                parted.push(with(PieceKind::HardBreak));
                is_first_line = false;
            }
            line.push_str(next);
        }
        parted.push(with(PieceKind::Text(line)));
    }
    parted
}

/// Returns whether the first line of a paragraph is the word of a caption and its number.
fn begins_caption(pieces: &[Piece]) -> bool {
    let words: String = pieces.iter().map(Piece::as_printed).collect();
    words.split_once(BREAK).is_some_and(|(line, title)| {
        is_caption_label(line) && !title.starts_with(char::is_lowercase)
    })
}

/// Puts a space for each line break of the source, or nothing between two characters of Chinese or
/// Japanese, which know no spaces (CSS Text 3, 4.1.3, keeps the same rule).
fn join_lines(pieces: &mut [Piece]) {
    let mut before = None;
    let nexts: Vec<Option<char>> = (0..pieces.len())
        .map(|index| first(&pieces.get(index + 1)?.kind))
        .collect();
    for (piece, next_piece) in pieces.iter_mut().zip(nexts) {
        let PieceKind::Text(text) = &mut piece.kind else {
            before = None;
            continue;
        };
        if !text.contains(BREAK) {
            before = text.chars().next_back();
            continue;
        }
        let mut joined = String::with_capacity(text.len());
        let mut characters = text.chars().peekable();
        while let Some(character) = characters.next() {
            if character != BREAK {
                joined.push(character);
            } else {
                let previous = joined.chars().next_back().or(before);
                let next = characters.peek().copied().or(next_piece);
                if !(previous.is_some_and(is_solid) && next.is_some_and(is_solid)) {
                    joined.push(' ');
                }
            }
        }
        before = joined.chars().next_back();
        *text = joined;
    }
}

fn first(kind: &PieceKind) -> Option<char> {
    match kind {
        PieceKind::Text(text) => text.chars().next(),
        _ => None,
    }
}

/// Returns whether a character belongs to a script that is set solid (UAX #11, wide and full-width
/// characters without Hangul).
fn is_solid(character: char) -> bool {
    matches!(u32::from(character),
        0x2e80..=0x312f | 0x3190..=0x4dbf | 0x4e00..=0xa4cf | 0xf900..=0xfaff
        | 0xfe30..=0xfe4f | 0xff00..=0xff60 | 0xffe0..=0xffe6 | 0x20000..=0x3ffff)
}
