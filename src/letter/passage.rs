//! A stretch of text that will be printed, and the way back from it to what was typed.

use std::borrow::Cow;
use std::ops::Range;

use crate::lang::Language;
use crate::read::walk::{Key, Path};
use crate::read::{Body, BodyBlock, Piece, PieceKind, Spanned, place_within};
use crate::source::{Sources, Span};

/// One field, or one paragraph of a body, as it will be printed.
#[derive(Clone, Debug)]
pub(crate) struct Passage<'a> {
    /// The text.
    pub text: Cow<'a, str>,
    /// The field that it is, as in `circulation.title`.
    pub field: Cow<'static, str>,
    /// The key of the field.
    pub key: &'static Key,
    /// The language it is in.
    pub language: Language,
    is_body: bool,
    places: Places,
}

/// Where a passage was written.
#[derive(Clone, Debug)]
enum Places {
    /// In one place.
    Whole(Span),
    /// In several: the byte at which each begins in the text, and its place.
    Pieces(Vec<(usize, Span)>),
}

impl<'a> Passage<'a> {
    /// Makes a passage of a field; its own language, where it states one, wins.
    pub fn field(written: &'a Spanned, at: &Path<'_>, language: Language) -> Self {
        Self {
            text: Cow::Borrowed(&written.text),
            field: at.field(),
            key: at.key,
            language: written.language.unwrap_or(language),
            is_body: false,
            places: Places::Whole(written.span),
        }
    }

    /// Returns whether the passage is a paragraph of a body, in which a line break may be.
    pub fn is_body(&self) -> bool {
        self.is_body
    }

    /// Returns the place of a range of bytes of the text in its source.
    pub fn place(&self, range: Range<usize>, sources: &Sources) -> Span {
        match &self.places {
            Places::Whole(span) => place_within(sources, *span, &self.text, range),
            Places::Pieces(pieces) => self.place_in(pieces, range, sources),
        }
    }

    fn place_in(&self, pieces: &[(usize, Span)], range: Range<usize>, sources: &Sources) -> Span {
        let of = |offset: usize| {
            let index = pieces
                .partition_point(|(start, _)| *start <= offset)
                .saturating_sub(1);
            let (start, span) = pieces[index];
            let end = pieces.get(index + 1).map_or(self.text.len(), |next| next.0);
            (start..end, span)
        };
        let (first, first_span) = of(range.start);
        let (last, last_span) = of(range.end.saturating_sub(1).max(range.start));
        let inner = |outer: &Range<usize>, span: Span| {
            let start = range.start.clamp(outer.start, outer.end) - outer.start;
            let end = range.end.clamp(outer.start, outer.end) - outer.start;
            place_within(sources, span, &self.text[outer.clone()], start..end)
        };
        let start = inner(&first, first_span);
        let end = inner(&last, last_span);
        if start.file == end.file && end.end >= start.start {
            Span {
                end: end.end,
                ..start
            }
        } else {
            start
        }
    }
}

/// Calls `visit` with each paragraph, heading and cell of a body, its notes
/// included.
pub(crate) fn each_paragraph<'a>(
    body: &'a Body,
    at: &Path<'_>,
    language: Language,
    visit: &mut dyn FnMut(Passage<'a>),
) {
    let mut pieces = |pieces: &'a [Piece]| visit(joined(pieces, at, language));
    each_pieces(&body.blocks, &mut pieces);
    for note in &body.notes {
        each_pieces(&note.blocks, &mut pieces);
    }
}

/// Calls `visit` with the pieces of each paragraph, heading and cell of some blocks.
pub(crate) fn each_pieces<'a>(blocks: &'a [BodyBlock], visit: &mut dyn FnMut(&'a [Piece])) {
    each_blocks(blocks, &mut |block| {
        block.texts().into_iter().for_each(|pieces| visit(pieces));
    });
}

/// Calls `visit` with each of some blocks, and with those within them.
pub(crate) fn each_blocks<'a>(blocks: &'a [BodyBlock], visit: &mut dyn FnMut(&'a BodyBlock)) {
    for block in blocks {
        visit(block);
        match block {
            BodyBlock::List(list) => {
                for item in &list.items {
                    each_blocks(item, visit);
                }
            }
            BodyBlock::Quote(blocks) => each_blocks(blocks, visit),
            _ => {}
        }
    }
}

/// Makes a passage of the pieces of a paragraph.
pub(crate) fn joined<'a>(pieces: &'a [Piece], at: &Path<'_>, language: Language) -> Passage<'a> {
    let mut text = String::new();
    let mut places = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match &piece.kind {
            PieceKind::Text(part) => {
                places.push((text.len(), piece.span));
                text.push_str(part);
            }
            PieceKind::HardBreak => {
                places.push((text.len(), piece.span));
                text.push('\n');
            }
            PieceKind::NoteCall(_) => {}
        }
    }
    let places = match places.first() {
        Some((_, span)) if places.len() == 1 => Places::Whole(*span),
        _ => Places::Pieces(places),
    };
    Passage {
        text: Cow::Owned(text),
        field: at.field(),
        key: at.key,
        language,
        is_body: true,
        places,
    }
}

/// Returns the language that was stated for the piece that contains a byte of a paragraph.
pub(crate) fn language_at(pieces: &[Piece], at: usize) -> Option<Language> {
    let mut end = 0;
    let piece = pieces.iter().find(|piece| {
        end += piece.as_printed().len();
        at < end
    });
    piece?.language
}
