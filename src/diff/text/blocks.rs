//! The paragraphs of a text, each as one line of Markdown.

use sha2::{Digest, Sha256};

use crate::read::{Body, BodyBlock, BodyFigure, BodyList, BodyTable, ListStyle, Piece, PieceKind};

/// The kind of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BlockKind {
    /// A heading, of a level from 1.
    Heading(u8),
    /// A paragraph of the text itself, be it of a list or of a quote.
    Paragraph,
    /// A paragraph of a footnote.
    Note,
    /// A row of a table.
    Row,
    /// The caption of a table or of a picture.
    Caption,
    /// A picture.
    Picture,
}

/// A paragraph, as it is compared.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Block {
    pub kind: BlockKind,
    pub text: String,
}

/// Writes the paragraphs of a text in order, its footnotes after them.
pub(super) fn of(body: &Body) -> Vec<Block> {
    let mut lines = Lines {
        body,
        kind: BlockKind::Paragraph,
        blocks: Vec::new(),
    };
    lines.blocks(&body.blocks, "", "");
    lines.kind = BlockKind::Note;
    for note in &body.notes {
        lines.blocks(&note.blocks, "", "");
    }
    lines.blocks
}

struct Lines<'a> {
    body: &'a Body,
    /// The kind of blocks other than headings.
    kind: BlockKind,
    blocks: Vec<Block>,
}

impl Lines<'_> {
    /// Writes blocks behind marks: one for the first, one for the others.
    fn blocks(&mut self, blocks: &[BodyBlock], first: &str, rest: &str) {
        for (index, block) in blocks.iter().enumerate() {
            let mark = if index == 0 { first } else { rest };
            match block {
                BodyBlock::Heading { level, pieces } => {
                    self.block(BlockKind::Heading(*level), mark, pieces);
                }
                BodyBlock::Paragraph(pieces) => self.block(self.kind, mark, pieces),
                BodyBlock::List(list) => self.list(list, mark),
                BodyBlock::Quote(blocks) => {
                    let mark = format!("{mark}> ");
                    self.blocks(blocks, &mark, &mark);
                }
                BodyBlock::Table(table) => self.table(table, mark),
                BodyBlock::Figure(figure) => self.figure(figure, mark),
            }
        }
    }

    /// Writes the items of a list. The numbers of items are not written: where an item is put in,
    /// those after it follow of themselves. Those of paragraphs are, since they are printed as written.
    fn list(&mut self, list: &BodyList, mark: &str) {
        for (index, item) in list.items.iter().enumerate() {
            let own = match list.style {
                ListStyle::Unordered => "- ".to_owned(),
                ListStyle::Numbered => "1. ".to_owned(),
                ListStyle::Parenthesized => format!("{}) ", list.number(index)),
                ListStyle::Paragraphs => format!("{}. ", list.number(index)),
            };
            let (first, rest) = (format!("{mark}{own}"), format!("{mark}   "));
            self.blocks(item, &first, &rest);
        }
    }

    /// Writes each row of a table as one line, after its caption.
    fn table(&mut self, table: &BodyTable, mark: &str) {
        if let Some(caption) = &table.caption {
            self.block(BlockKind::Caption, mark, caption);
        }
        for row in std::iter::once(&table.head).chain(&table.rows) {
            let cells: Vec<String> = row.iter().map(|cell| self.text(cell)).collect();
            let text = format!("{mark}| {} |", cells.join(" | "));
            let kind = BlockKind::Row;
            self.blocks.push(Block { kind, text });
        }
    }

    /// Writes a picture by its words, its file and the beginning of its digest.
    fn figure(&mut self, figure: &BodyFigure, mark: &str) {
        if let Some(caption) = &figure.caption {
            self.block(BlockKind::Caption, mark, caption);
        }
        let picture = &figure.picture;
        let digest = Sha256::digest(picture.bytes.as_slice());
        let digest: String = digest[..4]
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let (width, height) = picture.size();
        let text = format!(
            "{mark}![{}]({}) {width} × {height}, SHA-256 {digest}…",
            self.text(&figure.alternative),
            figure.file.text
        );
        let kind = BlockKind::Picture;
        self.blocks.push(Block { kind, text });
    }

    fn block(&mut self, kind: BlockKind, mark: &str, pieces: &[Piece]) {
        let text = format!("{mark}{}", self.text(pieces));
        self.blocks.push(Block { kind, text });
    }

    fn text(&self, pieces: &[Piece]) -> String {
        pieces.iter().map(|piece| self.piece(piece)).collect()
    }

    fn piece(&self, piece: &Piece) -> String {
        let text = match &piece.kind {
            PieceKind::Text(text) => text.replace('\n', " "),
            PieceKind::NoteCall(index) => {
                let note = self.body.notes.get(*index);
                format!("[^{}]", note.map_or("", |note| &note.name.text))
            }
            PieceKind::HardBreak => "\\ ".to_owned(),
        };
        let strong = if piece.strong { "**" } else { "" };
        let emphasis = if piece.emphasis { "*" } else { "" };
        let marked = format!("{strong}{emphasis}{text}{emphasis}{strong}");
        match &piece.link {
            Some(address) if *address != text => format!("[{marked}]({address})"),
            _ => marked,
        }
    }
}
