//! The paragraphs of a text, each as one line of Markdown.

use crate::model::{Body, BodyBlock, BodyList, ListStyle, Piece, PieceKind};

/// Writes the paragraphs of a text in order, its footnotes after them.
pub(super) fn of(body: &Body) -> Vec<String> {
    let mut lines = Lines {
        body,
        lines: Vec::new(),
    };
    lines.blocks(&body.blocks, "", "");
    for note in &body.notes {
        let mark = format!("[^{}]: ", note.name.text);
        lines.blocks(&note.blocks, &mark, "    ");
    }
    lines.lines
}

struct Lines<'a> {
    body: &'a Body,
    lines: Vec<String>,
}

impl Lines<'_> {
    /// Writes blocks behind marks: one for the first, one for the others.
    fn blocks(&mut self, blocks: &[BodyBlock], first: &str, rest: &str) {
        for (index, block) in blocks.iter().enumerate() {
            let mark = if index == 0 { first } else { rest };
            match block {
                BodyBlock::Heading { level, pieces } => {
                    let hashes = "#".repeat(usize::from(*level));
                    self.line(&format!("{mark}{hashes} "), pieces);
                }
                BodyBlock::Paragraph(pieces) => self.line(mark, pieces),
                BodyBlock::List(list) => self.list(list, mark),
                BodyBlock::Quote(blocks) => {
                    let mark = format!("{mark}> ");
                    self.blocks(blocks, &mark, &mark);
                }
            }
        }
    }

    /// Writes the items of a list. Numbers are not written: where an item is put in, the numbers
    /// of those after it follow of themselves.
    fn list(&mut self, list: &BodyList, mark: &str) {
        let own = match list.style {
            ListStyle::Unordered => "- ",
            ListStyle::Numbered => "1. ",
        };
        for item in &list.items {
            let (first, rest) = (format!("{mark}{own}"), format!("{mark}   "));
            self.blocks(item, &first, &rest);
        }
    }

    fn line(&mut self, mark: &str, pieces: &[Piece]) {
        let texts = pieces.iter().map(|piece| self.piece(piece));
        let line = format!("{mark}{}", texts.collect::<String>());
        self.lines.push(line);
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
