//! Texts that are longer than any letter's: they would fill the memory, or a PDF cannot hold them.

use crate::letter::findings::Findings;
use crate::letter::passage::{Passage, each_blocks};
use crate::read::{Body, BodyBlock, Piece};
use crate::report::beyond;
use crate::source::{Span, bounds};

/// Characters from here on fill squares, and a line may end between two of them (CJK Radicals).
const FIRST_WIDE: char = '\u{2e80}';

/// Reports a text or a word that is too long.
pub(super) fn check(passage: &Passage, findings: &mut Findings) {
    let text = &passage.text;
    let most = if passage.is_body() {
        bounds::PARAGRAPH
    } else {
        bounds::FIELD
    };
    if text.len() > most
        && let Some((end, _)) = text.char_indices().nth(most)
    {
        let what = format!("a text in `{}`", passage.field);
        let place = passage.place(end..text.len(), findings.sources);
        let diagnostic = beyond(&what, most as u64, "characters");
        findings.push(
            diagnostic
                .at(start(place), "the limit is here")
                .help("divide or shorten it"),
        );
    }
    if text.len() <= bounds::WORD {
        return;
    }
    let mut rest = 0;
    for word in
        text.split_inclusive(|character: char| character.is_whitespace() || character >= FIRST_WIDE)
    {
        let begin = rest;
        rest += word.len();
        if word.len() > bounds::WORD && word.chars().count() > bounds::WORD {
            let place = passage.place(begin..rest, findings.sources);
            let what = format!("a word in `{}`", passage.field);
            let diagnostic = beyond(&what, bounds::WORD as u64, "characters");
            findings.push(
                diagnostic
                    .at(start(place), "it begins here")
                    .help("put spaces between its parts, or shorten it"),
            );
            return;
        }
    }
}

/// Reports what is too long or too much in a body next to its paragraphs: headings, the addresses
/// of links, and footnotes.
pub(super) fn body(body: &Body, findings: &mut Findings) {
    if let Some(note) = body.notes.get(bounds::NOTES) {
        let diagnostic = beyond("this text", bounds::NOTES as u64, "footnotes");
        let diagnostic = diagnostic.at(note.name.span, "this one is too many");
        findings.push(diagnostic.help("divide the text, for example by enclosures"));
    }
    let notes = body.notes.iter().map(|note| &note.blocks);
    let mut count = 0;
    for blocks in std::iter::once(&body.blocks).chain(notes) {
        each_blocks(blocks, &mut |block| {
            let texts = block.texts();
            let before = count;
            count += texts.len();
            if before <= bounds::PARAGRAPHS && count > bounds::PARAGRAPHS {
                too_many(texts[bounds::PARAGRAPHS - before], findings);
            }
            match block {
                BodyBlock::Heading { pieces, .. } => {
                    heading(pieces, findings);
                    links(pieces, findings);
                }
                BodyBlock::Paragraph(pieces) => links(pieces, findings),
                _ => {}
            }
        });
    }
}

/// Reports a text with more paragraphs than any letter has, at the first that is too many.
fn too_many(pieces: &[Piece], findings: &mut Findings) {
    let diagnostic = beyond(
        "this text",
        bounds::PARAGRAPHS as u64,
        "paragraphs, headings, items and cells",
    );
    let diagnostic = diagnostic.help("divide the text, for example by enclosures");
    findings.push(match pieces.first() {
        Some(first) => diagnostic.at(start(first.span), "this one is too many"),
        None => diagnostic,
    });
}

fn heading(pieces: &[Piece], findings: &mut Findings) {
    let length: usize = pieces.iter().map(Piece::characters).sum();
    if let Some(first) = pieces.first().filter(|_| length > bounds::FIELD) {
        let diagnostic = beyond("a heading", bounds::FIELD as u64, "characters");
        findings.push(
            diagnostic
                .at(start(first.span), "it begins here")
                .help("shorten it"),
        );
    }
}

fn links(pieces: &[Piece], findings: &mut Findings) {
    let is_long = |piece: &&Piece| {
        let address = piece.link.as_ref();
        address.is_some_and(|link| link.chars().count() > bounds::FIELD)
    };
    if let Some(piece) = pieces.iter().find(is_long) {
        let diagnostic = beyond("the address of a link", bounds::FIELD as u64, "characters");
        findings.push(diagnostic.at(start(piece.span), "").help("shorten it"));
    }
}

/// Returns the first byte of a place: nobody needs to see all of what is too long.
fn start(place: Span) -> Span {
    Span::point(place.file, place.start as usize)
}
