//! Raised ordinals: the letters of `1er` and `1re` are superior in French (Imprimerie nationale,
//! *Lexique des règles typographiques*, 2002).
//!
//! Only the look changes: what is read and copied stays as typed.

use std::ops::Range;

use crate::form::body::raised;
use crate::typeset::galley::{Block, Content, FixedContent, Galley};
use crate::typeset::text::StyledText;

/// Raises the letters of ordinals in the texts of a galley.
pub(super) fn raise(galley: &mut Galley) {
    for section in &mut galley.sections {
        section.blocks.iter_mut().for_each(raise_in_block);
        for fixed in &mut section.fixed {
            if let FixedContent::Column(column) = &mut fixed.content {
                column.blocks.iter_mut().for_each(raise_in_block);
            }
        }
    }
    let notes = galley.notes.iter_mut();
    for paragraph in notes.flat_map(|note| &mut note.paragraphs) {
        raise_in(&mut paragraph.text);
    }
}

fn raise_in_block(block: &mut Block) {
    match &mut block.content {
        Content::Paragraph { text, .. } => raise_in(text),
        Content::SideBySide(sides) => sides.iter_mut().for_each(|side| raise_in(&mut side.text)),
        _ => {}
    }
}

fn raise_in(text: &mut StyledText) {
    let endings = endings(text);
    if endings.is_empty() {
        return;
    }
    let mut whole = StyledText::default();
    let mut at = 0;
    for ending in endings {
        whole.append(&text.slice(at..ending.start));
        let mut letters = text.slice(ending.clone());
        for span in &mut letters.spans {
            span.style = raised(span.style);
        }
        whole.append(&letters);
        at = ending.end;
    }
    whole.append(&text.slice(at..text.text.len()));
    *text = whole;
}

/// Returns the letters of each ordinal that its language raises.
fn endings(text: &StyledText) -> Vec<Range<usize>> {
    let figures = text.text.match_indices(|c: char| c.is_ascii_digit());
    let found = figures.filter_map(|(at, figure)| {
        let rest = &text.text[at..];
        let span = text.spans.iter().find(|span| span.range.end > at)?;
        let ordinals = span.style.language.locale().typography.raised_ordinals;
        let ordinal = ordinals
            .iter()
            .find(|ordinal| rest.starts_with(**ordinal))?;
        let is_word =
            !text.text[..at].ends_with(is_part) && !rest[ordinal.len()..].starts_with(is_part);
        is_word.then(|| at + figure.len()..at + ordinal.len())
    });
    found.collect()
}

fn is_part(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '/' | '-' | '_')
}

#[cfg(test)]
mod tests;
