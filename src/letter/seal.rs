//! What those who sign agree to, and the digests by which it is known again.
//!
//! Sealed is, in each language: to whom the letter goes (honorific, name, title and organization of
//! each addressee, not the lines of the address), the subject, the salutation, and the text with
//! its headings, lists, quotes and footnotes. Place, date, close, copies, enclosures and the list
//! itself may change. Each passage counts as its words: line endings, line breaks of the source,
//! doubled spaces, front matter, emphasis and the targets of links change nothing, and
//! `{{ signatories.count }}` counts as it is written. The digest of a passage is the SHA-256 of
//! what it is, a line feed, and its words in Unicode NFC with single spaces, in UTF-8; the digest of
//! a text is that of all its passages, each followed by a line feed.

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use crate::lang::Language;
use crate::model::{Body, BodyBlock, Draft, DraftAddressee, Piece, PieceKind};
use crate::source::Span;

/// How many figures of the digest of a passage are written.
const SHORT: usize = 32;

/// A text in one language, by its digests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedText {
    /// The language.
    pub language: Language,
    /// The digest of the whole text, in lower-case hexadecimal.
    pub digest: String,
    /// Its passages, in order.
    pub passages: Vec<SealedPassage>,
}

/// A passage of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedPassage {
    /// What it is: `addressee`, `subject`, `salutation`, `heading`, `paragraph` or `note`.
    pub kind: &'static str,
    /// The beginning of its digest, in lower-case hexadecimal.
    pub digest: String,
    /// Where it stands.
    pub span: Span,
}

/// Takes the digests of the text of a letter in a language; none where it has no text in it, or
/// one that could not be read.
pub fn sealed_text(draft: &Draft, language: Language) -> Option<SealedText> {
    let version = draft.body.as_ref()?.in_language(language)?;
    if !version.whole {
        return None;
    }
    let mut sealing = Sealing {
        language,
        all: Sha256::new(),
        passages: Vec::new(),
    };
    for addressee in &draft.addressees {
        sealing.addressee(addressee);
    }
    for (kind, text) in [
        ("subject", &draft.subject),
        ("salutation", &draft.salutation),
    ] {
        let written = text.as_ref().and_then(|text| text.written_in(language));
        if let Some(written) = written {
            sealing.push(kind, &written.text, written.span);
        }
    }
    sealing.body(&version.body);
    Some(SealedText {
        language,
        digest: hexadecimal(&sealing.all.finalize()),
        passages: sealing.passages,
    })
}

struct Sealing {
    language: Language,
    all: Sha256,
    passages: Vec<SealedPassage>,
}

impl Sealing {
    fn push(&mut self, kind: &'static str, text: &str, span: Span) {
        let composed: String = text.nfc().collect();
        let words: Vec<&str> = composed.split_whitespace().collect();
        let passage = format!("{kind}\n{}", words.join(" "));
        self.all.update(passage.as_bytes());
        self.all.update(b"\n");
        let mut digest = hexadecimal(&Sha256::digest(passage.as_bytes()));
        digest.truncate(SHORT);
        self.passages.push(SealedPassage { kind, digest, span });
    }

    fn addressee(&mut self, addressee: &DraftAddressee) {
        let fields = [
            &addressee.honorific,
            &addressee.name,
            &addressee.title,
            &addressee.organization,
        ];
        let fields = fields.into_iter().flatten();
        let written = fields.filter_map(|text| text.written_in(self.language));
        let words: Vec<String> = written.map(|written| written.text).collect();
        self.push("addressee", &words.join("; "), addressee.span);
    }

    fn body(&mut self, body: &Body) {
        self.blocks(&body.blocks, "paragraph");
        for note in &body.notes {
            self.blocks(&note.blocks, "note");
        }
    }

    fn blocks(&mut self, blocks: &[BodyBlock], kind: &'static str) {
        for block in blocks {
            match block {
                BodyBlock::Heading { pieces, .. } => self.pieces("heading", pieces),
                BodyBlock::Paragraph(pieces) => self.pieces(kind, pieces),
                BodyBlock::List(list) => {
                    list.items.iter().for_each(|item| self.blocks(item, kind));
                }
                BodyBlock::Quote(blocks) => self.blocks(blocks, kind),
            }
        }
    }

    fn pieces(&mut self, kind: &'static str, pieces: &[Piece]) {
        let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else {
            return;
        };
        let words: String = pieces
            .iter()
            .map(|piece| match &piece.kind {
                PieceKind::Text(text) => text.as_str(),
                PieceKind::HardBreak => " ",
                PieceKind::NoteCall(_) => "",
            })
            .collect();
        let span = Span {
            end: last.span.end.max(first.span.end),
            ..first.span
        };
        self.push(kind, &words, span);
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
