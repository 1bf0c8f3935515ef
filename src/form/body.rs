//! Bodies: paragraphs, headings, subparagraphs, quotes and footnotes made into blocks.
//!
//! Both forms set a body by the same rules; what differs between them is a [`BodyStyle`].

mod heading;
mod inline;
mod list;
mod note;
mod note_references;
mod style;
mod table;
mod table_style;
#[cfg(test)]
mod tests;
mod typed;

pub(crate) use inline::{raised, styled};
pub(crate) use style::{BodyStyle, HeadingStyle, ItemStyle, NoteTextStyle};

pub(crate) use table_style::{TableMeasures, TableTextStyle};

use super::Builder;
use crate::read::{Body, BodyBlock, ListStyle, Piece, PieceKind};
use crate::typeset::galley::{Block, Child, ElementId, Label, Role};
use crate::typeset::style::ParagraphStyle;
use crate::typeset::unit::Length;
use heading::Headings;
use note::BodyNotes;
use typed::TypedMarks;

/// Makes the blocks of a body, their elements as children of `parent`.
///
/// The first block has the space before it that it would have after a paragraph. Each footnote
/// becomes an element after the block that calls it first; footnotes are counted on through all
/// bodies of a document, so that no two marks are the same.
pub(crate) fn body(
    body: &Body,
    style: &BodyStyle,
    parent: ElementId,
    builder: &mut Builder,
) -> Vec<Block> {
    let own = body.language.map(|language| style.in_language(language));
    let style = own.as_ref().unwrap_or(style);
    let notes = note::reserve(body, style, builder);
    let mut setter = Setter {
        body,
        style,
        builder,
        first_note: &notes,
        placed: vec![false; body.notes.len()],
        headings: Headings::of(&body.blocks),
        typed: TypedMarks::default(),
        after_heading: None,
        blocks: Vec::new(),
    };
    let context = Context {
        parent,
        start: Length::ZERO,
        end: Length::ZERO,
        depth: 0,
        in_item: false,
        tight: false,
    };
    setter.blocks(&body.blocks, context);
    setter.blocks
}

/// The work of setting one body.
struct Setter<'a> {
    body: &'a Body,
    style: &'a BodyStyle,
    builder: &'a mut Builder,
    first_note: &'a BodyNotes,
    /// The notes that already have their place in the structure.
    placed: Vec<bool>,
    /// The levels of its headings, and their numbers so far.
    headings: Headings,
    /// The marks of items that were typed as paragraphs.
    typed: TypedMarks,
    /// The space that the last block asks for after itself, where it is a heading, a table or a
    /// picture.
    after_heading: Option<Length>,
    blocks: Vec<Block>,
}

/// The surroundings of a block.
#[derive(Clone, Copy)]
struct Context {
    parent: ElementId,
    /// The indent of everything from the start edge.
    start: Length,
    /// The indent of everything from the end edge.
    end: Length,
    /// The number of lists around it.
    depth: usize,
    /// Whether it is under the text of a list's item.
    in_item: bool,
    /// Whether it is in a list without space between its items.
    tight: bool,
}

impl Setter<'_> {
    fn blocks(&mut self, blocks: &[BodyBlock], context: Context) {
        for block in blocks {
            match block {
                BodyBlock::Heading { level, pieces } => self.heading(*level, pieces, context),
                BodyBlock::Paragraph(pieces) if self.typed.begins(pieces) => {
                    self.typed_item(pieces, context);
                }
                BodyBlock::Paragraph(pieces) => {
                    let mut style = self.paragraph_style(context);
                    if has_lines(pieces) {
                        // Lines that the author began, as of a list, are below each other.
                        style.first_line_indent = Length::ZERO;
                    }
                    self.paragraph(pieces, style, None, context);
                }
                BodyBlock::List(list) => {
                    let is_list = list.style != ListStyle::Paragraphs;
                    let below = self.typed.item_above(self.blocks.len()).filter(|_| is_list);
                    let depth = below.map_or(0, |item| item.depth + 1);
                    let context = Context {
                        depth: context.depth + depth,
                        ..context
                    };
                    self.list(list, context);
                }
                BodyBlock::Quote(blocks) => {
                    let below = self.typed.item_above(self.blocks.len());
                    let text = below.map_or(Length::ZERO, |item| item.text);
                    let context = Context {
                        start: context.start + text,
                        in_item: context.in_item || below.is_some(),
                        ..context
                    };
                    self.quote(blocks, context);
                }
                BodyBlock::Table(table) => self.table(table, context),
                BodyBlock::Figure(figure) => self.figure(figure, context),
            }
        }
    }

    /// Sets a paragraph in its style, with the label before its first line.
    fn paragraph(
        &mut self,
        pieces: &[Piece],
        style: ParagraphStyle,
        label: Option<Label>,
        context: Context,
    ) {
        let text = styled(pieces, self.style.text, self.first_note);
        let space = self.space_before(context);
        let block = self
            .builder
            .paragraph(context.parent, text, style)
            .after_space(space)
            .with_label(label);
        self.blocks.push(block);
        self.place_notes(&inline::note_references(pieces), context);
    }

    fn quote(&mut self, blocks: &[BodyBlock], context: Context) {
        let structure = &mut self.builder.structure;
        let parent = structure.add(context.parent, Role::BlockQuote);
        let indent = self.style.quote_indent;
        let inner = Context {
            parent,
            start: context.start + indent,
            end: context.end + indent,
            // The subparagraphs of what is quoted are counted for themselves.
            depth: 0,
            tight: false,
            ..context
        };
        self.blocks(blocks, inner);
    }

    /// Returns the space before the next block: what the last one asks for after itself.
    fn space_before(&mut self, context: Context) -> Length {
        let gap = if context.tight {
            self.style.item_gap
        } else {
            self.style.gap
        };
        self.after_heading.take().unwrap_or(gap)
    }

    fn paragraph_style(&self, context: Context) -> ParagraphStyle {
        let mut style = indented(self.style.paragraph, context);
        if context.in_item {
            // The second paragraph of an item is indented under its text.
            style.first_line_indent = Length::ZERO;
        }
        style
    }

    /// Gives notes, when first referred to, their place in the reading order.
    fn place_notes(&mut self, calls: &[usize], context: Context) {
        let parent = context.parent;
        for &call in calls {
            let Some(placed) = self.placed.get_mut(call).filter(|placed| !**placed) else {
                continue;
            };
            *placed = true;
            let index = self.first_note.first as usize + call;
            if let Some(note) = self.builder.notes.get(index) {
                let child = Child::Element(note.element);
                let is_of_table = note.is_of_table;
                let structure = &mut self.builder.structure;
                structure.get_mut(parent).children.push(child);
                if is_of_table {
                    self.print_note(index, context);
                }
            }
            let inner = note_references::note_references(&self.body.notes[call].blocks);
            self.place_notes(&inner, context);
        }
    }
}

/// Returns whether a paragraph has lines that its author began.
fn has_lines(pieces: &[Piece]) -> bool {
    pieces
        .iter()
        .any(|piece| piece.kind == PieceKind::HardBreak)
}

fn indented(style: ParagraphStyle, context: Context) -> ParagraphStyle {
    ParagraphStyle {
        start_indent: style.start_indent + context.start,
        end_indent: style.end_indent + context.end,
        ..style
    }
}
