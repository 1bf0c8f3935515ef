//! From the Markdown of a body to blocks: paragraphs, headings, subparagraphs, quotes, footnotes.

use super::builder::Builder;
use super::numbering::{self, Level};
use super::{Block, ElementId, Label, Note, Role};
use crate::model::{Body, BodyBlock, BodyList, BodyNote, ListStyle, Piece, PieceKind};
use crate::style::{Alignment, CharStyle, ParagraphStyle, Slant, Weight};
use crate::text::{Inline, NoteId, StyledText};
use crate::unit::Length;

/// How the text of a letter looks in one form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BodyStyle {
    /// The characters of running text.
    pub text: CharStyle,
    /// The paragraphs of running text.
    pub paragraph: ParagraphStyle,
    /// The space between paragraphs.
    pub gap: Length,
    /// The characters of headings of the two levels.
    pub headings: [CharStyle; 2],
    /// The space before and after a heading.
    pub heading_gaps: (Length, Length),
    /// The level in the structure tree of a heading of the first level.
    pub heading_level: u16,
    /// How far each level of a list, and a quote, is indented.
    pub indent: Length,
    /// The characters of footnotes.
    pub note: CharStyle,
}

/// Composes a body into blocks below `parent`, in order; its footnotes go to the builder's.
pub(crate) fn body(
    body: &Body,
    style: &BodyStyle,
    parent: ElementId,
    builder: &mut Builder,
) -> Vec<Block> {
    let first_note = builder.notes.len() as u32;
    let mut composer = Composer {
        builder,
        style,
        notes: &body.notes,
        first_note,
        blocks: Vec::new(),
        pending_label: None,
    };
    let depth = Depth::default();
    composer.blocks(&body.blocks, parent, depth);
    composer.blocks
}

/// Composes pieces of text in a style; calls of footnotes are numbered from `first_note` + 1.
pub(crate) fn pieces(pieces: &[Piece], style: CharStyle, first_note: u32) -> StyledText {
    let mut text = StyledText::default();
    for piece in pieces {
        let look = look(piece, style);
        match &piece.kind {
            PieceKind::Text(words) => {
                let inline = match &piece.link {
                    Some(address) => Inline::Link(address.clone()),
                    None => Inline::Plain,
                };
                text.push_inline(words, look, inline, Some(piece.span));
            }
            PieceKind::NoteCall(index) => {
                let note = NoteId(first_note + *index as u32);
                let number = (note.0 + 1).to_string();
                let call = superior(style);
                text.push_inline(&number, call, Inline::NoteCall(note), Some(piece.span));
            }
            PieceKind::HardBreak => text.push("\n", look, Some(piece.span)),
        }
    }
    text
}

/// Returns how a piece looks: emphasis in italics, strong emphasis in bold.
fn look(piece: &Piece, style: CharStyle) -> CharStyle {
    CharStyle {
        slant: if piece.emphasis {
            Slant::Italic
        } else {
            style.slant
        },
        weight: if piece.strong {
            Weight::Bold
        } else {
            style.weight
        },
        ..style
    }
}

/// Returns the style of a superior figure: 6 points beside text of 10 (measured on the call of a
/// footnote in a document of 2019), raised by a third of the size of the text.
pub(crate) fn superior(style: CharStyle) -> CharStyle {
    CharStyle {
        size: style.size.scale(6, 10),
        rise: style.rise + style.size.scale(1, 3),
        slant: Slant::Upright,
        ..style
    }
}

/// How deep a block stands in lists and quotes.
#[derive(Clone, Copy, Debug, Default)]
struct Depth {
    start: Length,
    end: Length,
    numbered: usize,
}

struct Composer<'a> {
    builder: &'a mut Builder,
    style: &'a BodyStyle,
    notes: &'a [BodyNote],
    first_note: u32,
    blocks: Vec<Block>,
    pending_label: Option<Label>,
}

impl Composer<'_> {
    fn blocks(&mut self, blocks: &[BodyBlock], parent: ElementId, depth: Depth) {
        for block in blocks {
            match block {
                BodyBlock::Heading { level, pieces } => self.heading(*level, pieces, parent),
                BodyBlock::Paragraph(pieces) => self.paragraph(pieces, parent, depth),
                BodyBlock::List(list) => self.list(list, parent, depth),
                BodyBlock::Quote(blocks) => self.quote(blocks, parent, depth),
            }
        }
    }

    fn heading(&mut self, level: u8, words: &[Piece], parent: ElementId) {
        let index = usize::from(level.clamp(1, 2)) - 1;
        let text = pieces(words, self.style.headings[index], self.first_note);
        let style = ParagraphStyle {
            alignment: Alignment::Start,
            first_line_indent: Length::ZERO,
            hyphenation: false,
            ..self.style.paragraph
        };
        let structure_level = self.style.heading_level + index as u16;
        let block = self.builder.heading(parent, structure_level, text, style);
        self.push(block, self.style.heading_gaps.0);
        self.define_notes(words, parent);
    }

    fn paragraph(&mut self, words: &[Piece], parent: ElementId, depth: Depth) {
        let text = pieces(words, self.style.text, self.first_note);
        let block = self
            .builder
            .paragraph(parent, text, self.paragraph_style(depth));
        self.push(block, self.style.gap);
        self.define_notes(words, parent);
    }

    fn paragraph_style(&self, depth: Depth) -> ParagraphStyle {
        let base = self.style.paragraph;
        let indented = depth.start > Length::ZERO;
        ParagraphStyle {
            start_indent: base.start_indent + depth.start,
            end_indent: base.end_indent + depth.end,
            first_line_indent: if indented {
                Length::ZERO
            } else {
                base.first_line_indent
            },
            ..base
        }
    }

    fn quote(&mut self, blocks: &[BodyBlock], parent: ElementId, depth: Depth) {
        let element = self.builder.structure.add(parent, Role::BlockQuote);
        let depth = Depth {
            start: depth.start + self.style.indent,
            end: depth.end + self.style.indent,
            ..depth
        };
        self.blocks(blocks, element, depth);
    }

    fn list(&mut self, list: &BodyList, parent: ElementId, depth: Depth) {
        self.flush_label(depth);
        let level = match list.style {
            ListStyle::Unordered => Level::Dash,
            ListStyle::Numbered => Level::numbered(depth.numbered, self.builder.language),
        };
        let role = Role::List(level.numbering());
        let element = self.builder.structure.add(parent, role);
        let inner = Depth {
            start: depth.start + self.style.indent,
            numbered: depth.numbered + usize::from(list.style == ListStyle::Numbered),
            ..depth
        };
        for (index, item) in list.items.iter().enumerate() {
            let label = numbering::label(level, list.start.saturating_add(index as u64));
            self.item(item, &label, (element, depth.start), inner);
        }
    }

    fn item(
        &mut self,
        blocks: &[BodyBlock],
        label: &str,
        (list, indent): (ElementId, Length),
        depth: Depth,
    ) {
        let item = self.builder.structure.add(list, Role::ListItem);
        let element = self.builder.structure.add(item, Role::Label);
        let mut text = StyledText::default();
        text.push(label, self.style.text, None);
        self.pending_label = Some(Label {
            element,
            text,
            indent: self.style.paragraph.start_indent + indent,
        });
        let body = self.builder.structure.add(item, Role::ListBody);
        self.blocks(blocks, body, depth);
        if self.pending_label.is_some() {
            self.empty_paragraph(body, depth);
        }
    }

    /// Sets a label whose item begins with another list on a line of its own.
    fn flush_label(&mut self, depth: Depth) {
        if let Some(label) = &self.pending_label {
            let element = label.element;
            self.empty_paragraph(element, depth);
        }
    }

    fn empty_paragraph(&mut self, element: ElementId, depth: Depth) {
        let style = self.paragraph_style(depth);
        let block = Block::paragraph(element, StyledText::default(), style);
        self.push(block.keep_with_next(), self.style.gap);
    }

    /// Appends a block with the label that waits for one. The gap after a heading takes the place
    /// of the block's own.
    fn push(&mut self, block: Block, gap: Length) {
        let after_heading = self
            .blocks
            .last()
            .is_some_and(|last| matches!(self.role(last), Role::Heading(_)));
        let gap = if after_heading {
            self.style.heading_gaps.1
        } else {
            gap
        };
        let label = self.pending_label.take();
        self.blocks.push(block.after_space(gap).with_label(label));
    }

    fn role(&self, block: &Block) -> &Role {
        &self.builder.structure.get(block.element).role
    }

    /// Makes the footnotes that are called for the first time in `words`, after the paragraph that
    /// calls them in reading order.
    fn define_notes(&mut self, words: &[Piece], parent: ElementId) {
        for piece in words {
            let PieceKind::NoteCall(index) = piece.kind else {
                continue;
            };
            let expected = self.builder.notes.len() as u32 - self.first_note;
            if index as u32 != expected {
                continue;
            }
            if let Some(note) = self.notes.get(index) {
                let note = self.note(note, parent);
                self.builder.notes.push(note);
            }
        }
    }

    fn note(&mut self, note: &BodyNote, parent: ElementId) -> Note {
        let element = self.builder.structure.add(parent, Role::Note);
        let label_element = self.builder.structure.add(element, Role::Label);
        let number = self.builder.notes.len() + 1;
        let mut label = StyledText::default();
        label.push(&number.to_string(), superior(self.style.note), None);
        Note {
            element,
            label: Label {
                element: label_element,
                text: label,
                indent: Length::ZERO,
            },
            paragraphs: note_paragraphs(&note.blocks, self.style.note),
        }
    }
}

/// Returns the paragraphs of a footnote, those inside lists and quotes among them.
fn note_paragraphs(blocks: &[BodyBlock], style: CharStyle) -> Vec<StyledText> {
    let mut paragraphs = Vec::new();
    for block in blocks {
        match block {
            BodyBlock::Heading { pieces: words, .. } | BodyBlock::Paragraph(words) => {
                paragraphs.push(pieces(words, style, 0));
            }
            BodyBlock::Quote(blocks) => paragraphs.extend(note_paragraphs(blocks, style)),
            BodyBlock::List(list) => paragraphs.extend(
                list.items
                    .iter()
                    .flat_map(|item| note_paragraphs(item, style)),
            ),
        }
    }
    paragraphs
}
