//! The text that signatories agree to, and how it is recognized.
//!
//! Sealed are, in each language, the texts whose keys are declared so: the addressees without the
//! lines of their addresses, the subject, the salutation, and the body with its headings, lists,
//! quotes and footnotes; and the title, salutation and body of each enclosure and annex, which the
//! signatories have before them too. Place, date, close, copies and the list itself may change, and
//! so may the covering letter, which others write later. Each passage counts as its words: line
//! breaks, doubled spaces, front matter, emphasis and the targets of links change nothing, and `{{
//! signatories.count }}` counts as written.

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use crate::lang::Language;
use crate::read::walk::{Leaf, Path};
use crate::read::{Body, BodyBlock, BodyFigure, Draft, Piece, PieceKind};
use crate::source::Span;

/// A passage of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedPassage {
    /// Its kind: a field such as `subject` or `addressees.name`; of a body `heading`, `paragraph`,
    /// `note`, `cell`, `caption` or `picture`, and of an attachment such as `annexes.paragraph`.
    pub kind: String,
    /// Its words in Unicode NFC, with single spaces between them.
    pub words: String,
    /// The place of the passage.
    pub span: Span,
}

impl SealedPassage {
    /// Returns the line of the passage in a seal; that of an empty cell is its kind alone.
    pub fn line(&self) -> String {
        if self.words.is_empty() {
            return self.kind.clone();
        }
        format!("{} {}", self.kind, self.words)
    }
}

/// Returns the passages of a letter in a language; `None` if it has no text in it, or one that
/// could not be read.
pub fn sealed_passages(draft: &Draft, language: Language) -> Option<Vec<SealedPassage>> {
    draft.body.as_ref()?.in_language(language)?;
    let mut sealing = Sealing {
        language,
        is_whole: true,
        passages: Vec::new(),
    };
    draft.walk_at(None, &mut |at, leaf| {
        if at.key.uses.sealed {
            sealing.leaf(at, leaf);
        }
    });
    sealing.is_whole.then_some(sealing.passages)
}

struct Sealing {
    language: Language,
    /// Whether all bodies could be read.
    is_whole: bool,
    passages: Vec<SealedPassage>,
}

impl Sealing {
    fn leaf(&mut self, at: &Path, leaf: Leaf) {
        match leaf {
            Leaf::Text(text) => {
                if let Some(written) = text.written_in(self.language) {
                    self.push(at.field().into_owned(), &written.text, written.span);
                }
            }
            Leaf::Body(bodies) => {
                if let Some(version) = bodies.in_language(self.language) {
                    self.is_whole &= version.whole;
                    self.body(at, &version.body);
                }
            }
            Leaf::List(_) => {}
        }
    }

    fn push(&mut self, kind: String, text: &str, span: Span) {
        let composed: String = text.nfc().filter(|letter| *letter != '\u{feff}').collect();
        let words: Vec<&str> = composed.split_whitespace().collect();
        let words = words.join(" ");
        self.passages.push(SealedPassage { kind, words, span });
    }

    fn body(&mut self, at: &Path, body: &Body) {
        let kind = |unit: &str| match at.parent() {
            Some(around) => format!("{}.{unit}", around.field()),
            None => unit.to_owned(),
        };
        self.blocks(&body.blocks, &kind, "paragraph");
        for note in &body.notes {
            self.blocks(&note.blocks, &kind, "note");
        }
    }

    fn blocks(&mut self, blocks: &[BodyBlock], kind: &dyn Fn(&str) -> String, unit: &str) {
        for block in blocks {
            match block {
                BodyBlock::Heading { pieces, .. } => self.pieces(kind("heading"), pieces),
                BodyBlock::Paragraph(pieces) => self.pieces(kind(unit), pieces),
                BodyBlock::List(list) => {
                    for item in &list.items {
                        self.blocks(item, kind, unit);
                    }
                }
                BodyBlock::Quote(blocks) => self.blocks(blocks, kind, unit),
                BodyBlock::Table(table) => {
                    for caption in table.caption.iter() {
                        self.pieces(kind("caption"), caption);
                    }
                    let cells = std::iter::once(&table.head).chain(&table.rows).flatten();
                    // An empty cell counts too, or else its neighbours could change places with it.
                    for cell in cells {
                        let span = cell.first().map_or(table.span, |piece| piece.span);
                        self.push(kind("cell"), &plain(cell), span);
                    }
                }
                BodyBlock::Figure(figure) => {
                    for caption in figure.caption.iter() {
                        self.pieces(kind("caption"), caption);
                    }
                    self.push(kind("picture"), &sealed_figure(figure), figure.file.span);
                }
            }
        }
    }

    fn pieces(&mut self, kind: String, pieces: &[Piece]) {
        let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else {
            return;
        };
        let span = Span {
            end: last.span.end.max(first.span.end),
            ..first.span
        };
        self.push(kind, &plain(pieces), span);
    }
}

/// Returns the words of a text.
fn plain(pieces: &[Piece]) -> String {
    let words = pieces.iter().map(|piece| match &piece.kind {
        PieceKind::Text(text) => text.as_str(),
        PieceKind::HardBreak => " ",
        PieceKind::NoteCall(_) => "",
    });
    words.collect()
}

/// Returns what is sealed of an image: the digest of its file without metadata, how it is turned,
/// and its alternative text.
fn sealed_figure(figure: &BodyFigure) -> String {
    let digest = Sha256::digest(figure.picture.bytes.as_slice());
    let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let orientation = figure.picture.orientation;
    format!("{digest} {orientation:?} {}", plain(&figure.alternative))
}
