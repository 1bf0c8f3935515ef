//! What those who sign agree to, and the digests by which it is known again.
//!
//! Sealed is, in each language: to whom the letter goes (honorific, name, title and organization of
//! each addressee, not the lines of the address), the subject, the salutation, and the text with
//! its headings, lists, quotes and footnotes; and of each enclosure and annex, which those who sign
//! have before them too, its title, its salutation and its text. Place, date, close, copies and the
//! list itself may change, and so may the covering letter, which others write later. Each passage counts as its words: line endings, line breaks of the source,
//! doubled spaces, front matter, emphasis and the targets of links change nothing, and
//! `{{ signatories.count }}` counts as it is written. The digest of a passage is the SHA-256 of
//! what it is, a line feed, and its words in Unicode NFC with single spaces, in UTF-8; the digest of
//! a text is that of all its passages, each followed by a line feed.

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use crate::lang::Language;
use crate::read::{
    AttachmentKind, Body, BodyBlock, Draft, DraftAddressee, DraftAttachment, Piece, PieceKind, Text,
};
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
    /// What it is: `addressee`, `subject`, `salutation`, `heading`, `paragraph` or `note`; of what is
    /// attached, such as `annex-title` or `enclosure-paragraph`.
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
        within: None,
        all: Sha256::new(),
        passages: Vec::new(),
    };
    for addressee in &draft.addressees {
        sealing.addressee(addressee);
    }
    sealing.text("subject", &draft.subject);
    sealing.text("salutation", &draft.salutation);
    sealing.body(&version.body);
    for attachment in draft.attachments() {
        sealing.attachment(&attachment)?;
    }
    Some(SealedText {
        language,
        digest: hexadecimal(&sealing.all.finalize()),
        passages: sealing.passages,
    })
}

struct Sealing {
    language: Language,
    /// What is sealed that is attached to the letter; none while it is the letter itself.
    within: Option<AttachmentKind>,
    all: Sha256,
    passages: Vec<SealedPassage>,
}

impl Sealing {
    /// Seals what is attached; none where not all of its text could be read.
    fn attachment(&mut self, attachment: &DraftAttachment<'_>) -> Option<()> {
        self.within = Some(attachment.kind);
        self.text("title", attachment.title);
        self.text("salutation", attachment.salutation);
        let bodies = attachment.body.as_ref();
        if let Some(version) = bodies.and_then(|bodies| bodies.in_language(self.language)) {
            if !version.whole {
                return None;
            }
            self.body(&version.body);
        }
        Some(())
    }

    fn text(&mut self, kind: &'static str, text: &Option<Text>) {
        let written = text
            .as_ref()
            .and_then(|text| text.written_in(self.language));
        if let Some(written) = written {
            self.push(kind, &written.text, written.span);
        }
    }

    fn push(&mut self, kind: &'static str, text: &str, span: Span) {
        let kind = within(self.within, kind);
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

/// Says of a passage what it is, and in what it stands.
fn within(attached: Option<AttachmentKind>, kind: &'static str) -> &'static str {
    let names = KINDS.iter().find(|(own, ..)| *own == kind);
    match (attached, names) {
        (Some(AttachmentKind::Annex), Some((_, annex, _))) => annex,
        (Some(AttachmentKind::Enclosure), Some((.., enclosure))) => enclosure,
        _ => kind,
    }
}

/// What the passages are of which something attached is made: of themselves, in an annex, and in an
/// enclosure.
const KINDS: [(&str, &str, &str); 5] = [
    ("title", "annex-title", "enclosure-title"),
    ("salutation", "annex-salutation", "enclosure-salutation"),
    ("heading", "annex-heading", "enclosure-heading"),
    ("paragraph", "annex-paragraph", "enclosure-paragraph"),
    ("note", "annex-note", "enclosure-note"),
];

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
