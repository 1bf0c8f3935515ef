//! Notes: their elements and texts, at the foot of a page or below a table.

use super::list::numbering;
use super::note_references::table_numbers;
use super::{BodyStyle, Context, Setter, indented, inline};
use crate::form::Builder;
use crate::lang;
use crate::read::{Body, BodyBlock, BodyList, BodyNote, ListStyle, Piece};
use crate::typeset::galley::{
    Block, Element, ElementId, Kind, Label, LabelAnchor, Note, NoteIndents, NoteParagraph, Role,
    Structure,
};
use crate::typeset::style::{CharStyle, ParagraphStyle};
use crate::typeset::text::{NoteId, StyledText};
use crate::typeset::unit::Length;

/// The space between two notes of a table (ours).
const NOTE_GAP: Length = Length::pt(1);

/// The notes of a body among those of its document.
#[derive(Clone, Debug)]
pub(crate) struct BodyNotes {
    /// The index of the first.
    pub first: u32,
    /// Their marks.
    marks: Vec<NoteMark>,
}

/// The mark of a note.
#[derive(Clone, Debug)]
pub(super) struct NoteMark {
    pub text: String,
    kind: MarkKind,
}

/// A kind of mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MarkKind {
    /// A number.
    Number,
    /// Asterisks, which are not raised.
    Star,
    /// A letter, of a note of a table.
    Letter,
}

impl NoteMark {
    /// Returns the type of the mark in a text.
    pub fn style(&self, text: CharStyle) -> CharStyle {
        match self.kind {
            MarkKind::Number => inline::raised(text),
            MarkKind::Star => text,
            MarkKind::Letter => inline::lettered(text),
        }
    }
}

impl BodyNotes {
    /// Counts the notes of a body: those that are named by asterisks for themselves, and those of
    /// each table by letters.
    fn of(body: &Body, style: &BodyStyle, builder: &mut Builder) -> Self {
        let first = builder.next_note();
        let mut number = builder.next_number();
        let language = style.note.text.language;
        let of_tables = table_numbers(body);
        let marks = body.notes.iter().zip(of_tables).map(|(note, of_table)| {
            let (kind, text) = if is_star(note) {
                (MarkKind::Star, builder.next_star())
            } else if let Some(number) = of_table {
                builder.skip_number();
                (MarkKind::Letter, lang::table_note_mark(language, number))
            } else {
                number += 1;
                (MarkKind::Number, lang::note_mark(language, number - 1))
            };
            NoteMark { text, kind }
        });
        let marks = marks.collect();
        Self { first, marks }
    }

    /// Returns the mark of a note of the body.
    pub(super) fn mark(&self, index: usize) -> Option<&NoteMark> {
        self.marks.get(index)
    }
}

/// Appends all notes of a body to the galley's; their elements get their parent when the call is
/// set.
pub(super) fn reserve(body: &Body, style: &BodyStyle, builder: &mut Builder) -> BodyNotes {
    let notes = BodyNotes::of(body, style, builder);
    for (index, (note, mark)) in (notes.first..).zip(body.notes.iter().zip(&notes.marks)) {
        let element = builder.structure.add_detached(Element::new(Role::Note));
        let label_element = builder.structure.add(element, Role::Label);
        let mut text = StyledText::default();
        let origin = Some(note.name.span);
        text.push(&mark.text, mark.style(style.note.text), origin);
        let label = Label {
            element: label_element,
            text,
            indent: style.note.mark_indent,
            ordinal: None,
            anchor: LabelAnchor::Start,
            note: Some(NoteId(index)),
        };
        let texts = NoteTexts {
            style,
            notes: &notes,
            structure: &mut builder.structure,
            paragraphs: Vec::new(),
        };
        let paragraphs = texts.of_note(element, &note.blocks);
        builder.notes.push(Note {
            element,
            label,
            paragraphs,
            is_of_table: mark.kind == MarkKind::Letter,
        });
    }
    notes
}

/// Returns whether a note is named by asterisks.
pub(super) fn is_star(note: &BodyNote) -> bool {
    note.name.text.bytes().all(|byte| byte == b'*')
}

impl Setter<'_> {
    /// Prints a note of a table below it.
    pub(super) fn print_note(&mut self, index: usize, context: Context) {
        let Some(note) = self.builder.notes.get_mut(index) else {
            return;
        };
        let mut label = Some(note.label.clone());
        let lines = indented(self.style.note.lines, context);
        for paragraph in std::mem::take(&mut note.paragraphs) {
            let (text, own) = match label.take() {
                Some(mut mark) => {
                    mark.indent += context.start;
                    (paragraph.labelled(), Some(mark))
                }
                None => (paragraph.text, paragraph.label),
            };
            let lines = paragraph_lines(lines, paragraph.indents);
            let block = Block::paragraph(paragraph.element, text, lines).with_label(own);
            self.blocks
                .push(block.of_kind(Kind::TableNote).after_space(NOTE_GAP));
        }
    }
}

/// Returns the style of the lines of a paragraph in a note.
fn paragraph_lines(note: ParagraphStyle, indents: NoteIndents) -> ParagraphStyle {
    if indents == NoteIndents::default() {
        return note;
    }
    ParagraphStyle {
        start_indent: note.start_indent + note.first_line_indent + indents.start,
        end_indent: note.end_indent + indents.end,
        first_line_indent: Length::ZERO,
        ..note
    }
}

/// The shared properties of the notes of one body.
struct NoteTexts<'a> {
    style: &'a BodyStyle,
    notes: &'a BodyNotes,
    structure: &'a mut Structure,
    paragraphs: Vec<NoteParagraph>,
}

/// The surroundings of a paragraph of a note.
#[derive(Clone, Copy)]
struct NoteContext {
    parent: ElementId,
    indents: NoteIndents,
    /// The number of lists around it.
    depth: usize,
}

impl NoteTexts<'_> {
    /// Returns the paragraphs of a note; the only one of a note is the note itself.
    fn of_note(mut self, note: ElementId, blocks: &[BodyBlock]) -> Vec<NoteParagraph> {
        if let [BodyBlock::Paragraph(pieces)] = blocks {
            let text = self.text(pieces);
            return vec![NoteParagraph::plain(note, text)];
        }
        let context = NoteContext {
            parent: note,
            indents: NoteIndents::default(),
            depth: 0,
        };
        self.blocks(blocks, context);
        self.paragraphs
    }

    fn text(&self, pieces: &[Piece]) -> StyledText {
        inline::styled(pieces, self.style.note.text, self.notes)
    }

    /// Returns the indent of a list or a quotation: one and a half ems.
    fn step(&self) -> Length {
        self.style.note.text.size.scale(3, 2)
    }

    fn blocks(&mut self, blocks: &[BodyBlock], context: NoteContext) {
        for block in blocks {
            match block {
                BodyBlock::Quote(blocks) => {
                    let parent = self.structure.add(context.parent, Role::BlockQuote);
                    let indents = NoteIndents {
                        start: context.indents.start + self.step(),
                        end: context.indents.end + self.step(),
                    };
                    let inner = NoteContext {
                        parent,
                        indents,
                        depth: 0,
                    };
                    self.blocks(blocks, inner);
                }
                BodyBlock::List(list) => self.list(list, context),
                own => {
                    for pieces in own.texts() {
                        let element = self.structure.add(context.parent, Role::Paragraph);
                        let text = self.text(pieces);
                        self.paragraphs.push(NoteParagraph {
                            indents: context.indents,
                            ..NoteParagraph::plain(element, text)
                        });
                    }
                }
            }
        }
    }

    /// Makes the paragraphs of a list; the first of each item has the item's mark.
    fn list(&mut self, list: &BodyList, context: NoteContext) {
        let numbering = numbering(self.style.note.text.language, list.style, context.depth);
        let element = (self.structure).add(context.parent, Role::List(numbering));
        for (index, item) in list.items.iter().enumerate() {
            let item_element = self.structure.add(element, Role::ListItem);
            let label = self.label(item_element, list, index, context);
            let inner = NoteContext {
                parent: self.structure.add(item_element, Role::ListBody),
                indents: NoteIndents {
                    start: context.indents.start + self.step(),
                    ..context.indents
                },
                depth: context.depth + 1,
            };
            let first = self.paragraphs.len();
            self.blocks(item, inner);
            match self.paragraphs.get_mut(first) {
                Some(paragraph) if paragraph.label.is_none() => paragraph.label = Some(label),
                // An item that begins with a list has its mark on a separate line.
                _ => {
                    let element = self.structure.add(inner.parent, Role::Paragraph);
                    let paragraph = NoteParagraph {
                        label: Some(label),
                        indents: inner.indents,
                        ..NoteParagraph::plain(element, StyledText::default())
                    };
                    self.paragraphs.insert(first, paragraph);
                }
            }
        }
    }

    fn label(
        &mut self,
        item: ElementId,
        list: &BodyList,
        index: usize,
        context: NoteContext,
    ) -> Label {
        let note = self.style.note.text;
        let number = list.number(index);
        let mark = match list.style {
            ListStyle::Numbered => lang::subparagraph(note.language, context.depth, number),
            ListStyle::Parenthesized => format!("{number})"),
            ListStyle::Paragraphs => format!("{number}."),
            ListStyle::Unordered => self.style.marks[0].to_string(),
        };
        let mut text = StyledText::default();
        text.push(&mark, note, None);
        Label {
            element: self.structure.add(item, Role::Label),
            text,
            indent: context.indents.start,
            ordinal: (list.style != ListStyle::Unordered).then_some(number),
            anchor: LabelAnchor::Start,
            note: None,
        }
    }
}
