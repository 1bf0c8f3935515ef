//! Pieces of text with their emphasis, links and calls, as one styled text.

use std::ops::Range;

use super::note::BodyNotes;
use crate::lang::{self, Language};
use crate::read::{Piece, PieceKind};
use crate::typeset::style::{CharStyle, Emphasis, Slant, Weight};
use crate::typeset::text::{Inline, NoteId, StyledText};
use crate::typeset::unit::Length;

/// The size of a raised mark in tenths of the text size: 6 pt in text of 10 pt (un-letter-format
/// 1.4, measured).
const RAISED_SIZE: (i64, i64) = (6, 10);
/// The size of the letters of notes of tables: 6.48 pt in text of 9.96 and 5.52 in notes of 8.52
/// (A/INF/76/1, measured).
const LETTER_SIZE: (i64, i64) = (65, 100);
/// The least size of such a letter, as in notes: in headers of 7 points it would be hard to read.
const LEAST_LETTER: Length = Length::milli_pt(5_520);
/// The rise of a raised mark's baseline, in hundredths of the text size (Word's superscript, which
/// the measured documents used).
const RAISED_RISE: (i64, i64) = (35, 100);

/// Makes one styled text of pieces; the calls in it are those of the body with these notes.
pub(crate) fn styled(pieces: &[Piece], style: CharStyle, notes: &BodyNotes) -> StyledText {
    let mut text = StyledText::default();
    for piece in pieces {
        match &piece.kind {
            PieceKind::Text(written) => {
                let inline = piece.link.clone().map_or(Inline::Plain, Inline::Link);
                let language = piece.language.unwrap_or(style.language);
                let style = emphasized(CharStyle { language, ..style }, piece);
                let parts = foreign_parts(written, style.language);
                text.push_parts(written, parts, style, inline, Some(piece.span));
            }
            PieceKind::HardBreak => text.break_line(style, Some(piece.span)),
            PieceKind::NoteCall(index) => {
                let Some(mark) = notes.mark(*index) else {
                    continue;
                };
                let index = u32::try_from(*index).unwrap_or(u32::MAX);
                let note = NoteId(notes.first.saturating_add(index));
                let call = Inline::NoteReference(note);
                text.push_inline(&mark.text, mark.style(style), call, Some(piece.span));
            }
        }
    }
    text
}

/// Finds the parts of a text that cannot be in its language. Latin words and symbols may appear in
/// any language; of Latin parts, only numbers are in another direction.
fn foreign_parts(text: &str, language: Language) -> Vec<(Range<usize>, Language)> {
    let mut parts = lang::foreign_parts(text, language);
    parts.retain(|(range, language)| {
        let is_latin = language.script() == Some("Latn");
        !is_latin || !text[range.clone()].contains(char::is_alphabetic)
    });
    parts
}

/// Returns the text of pieces without their styles, as an outline shows it.
pub(super) fn plain(pieces: &[Piece]) -> String {
    pieces
        .iter()
        .map(|piece| match &piece.kind {
            PieceKind::Text(text) => text.as_str(),
            PieceKind::HardBreak => " ",
            PieceKind::NoteCall(_) => "",
        })
        .collect()
}

/// Returns the notes that pieces call.
pub(super) fn note_references(pieces: &[Piece]) -> Vec<usize> {
    pieces
        .iter()
        .filter_map(|piece| match piece.kind {
            PieceKind::NoteCall(index) => Some(index),
            _ => None,
        })
        .collect()
}

/// Makes the type of a mark that is raised above the line: a call, or the mark of a note.
pub(crate) fn raised(style: CharStyle) -> CharStyle {
    raised_by_size(style, RAISED_SIZE)
}

/// Makes the type of the letter of a note of a table: raised, and italic if the script has italics.
pub(super) fn lettered(style: CharStyle) -> CharStyle {
    let style = CharStyle {
        weight: Weight::Regular,
        ..style
    };
    if !style.language.has_italics() {
        return raised(style);
    }
    let raised = raised_by_size(style, LETTER_SIZE);
    CharStyle {
        slant: Slant::Italic,
        size: raised.size.max(LEAST_LETTER),
        ..raised
    }
}

fn raised_by_size(style: CharStyle, (size, whole): (i64, i64)) -> CharStyle {
    let (rise, hundred) = RAISED_RISE;
    CharStyle {
        size: style.size.scale(size, whole),
        rise: style.rise + style.size.scale(rise, hundred),
        tracking: Length::ZERO,
        slant: Slant::Upright,
        ..style
    }
}

fn emphasized(style: CharStyle, piece: &Piece) -> CharStyle {
    let mut style = style;
    style.emphasis = Emphasis {
        is_stressed: piece.emphasis,
        is_strong: piece.strong,
    };
    if piece.strong {
        style.weight = Weight::Bold;
    }
    if piece.emphasis {
        emphasize(&mut style);
    }
    style
}

/// Sets emphasis apart from its surroundings: by the other slant, or by weight in Chinese, which
/// has no italic.
fn emphasize(style: &mut CharStyle) {
    if style.language.locale().typography.emphasis_is_bold {
        style.weight = Weight::Bold;
        return;
    }
    style.slant = match style.slant {
        Slant::Upright => Slant::Italic,
        Slant::Italic => Slant::Upright,
    };
}
