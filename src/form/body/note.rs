//! Footnotes: their elements and texts.

use super::list::numbering;
use super::{BodyStyle, inline};
use crate::form::Builder;
use crate::lang;
use crate::read::{Body, BodyBlock, BodyList, ListStyle, Piece};
use crate::typeset::galley::{
    Element, ElementId, Label, LabelAnchor, Note, NoteIndents, NoteParagraph, Role, Structure,
};
use crate::typeset::style::CharStyle;
use crate::typeset::text::StyledText;
use crate::typeset::unit::Length;

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
    /// Whether it is of asterisks, which are not raised.
    pub is_star: bool,
}

impl NoteMark {
    /// Returns the type of the mark in a text.
    pub fn style(&self, text: CharStyle) -> CharStyle {
        if self.is_star {
            text
        } else {
            inline::raised(text)
        }
    }
}

impl BodyNotes {
    /// Counts the notes of a body: those that are named by asterisks for themselves.
    fn of(body: &Body, style: &BodyStyle, builder: &mut Builder) -> Self {
        let first = builder.next_note();
        let mut number = builder.next_number();
        let marks = body.notes.iter().map(|note| {
            if note.name.text.bytes().all(|byte| byte == b'*') {
                let text = builder.next_star();
                return NoteMark {
                    text,
                    is_star: true,
                };
            }
            let text = lang::note_mark(style.note.text.language, number);
            number += 1;
            NoteMark {
                text,
                is_star: false,
            }
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
    for (note, mark) in body.notes.iter().zip(&notes.marks) {
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
        });
    }
    notes
}

/// Returns the notes that the blocks of a note call themselves.
pub(super) fn note_references(blocks: &[BodyBlock]) -> Vec<usize> {
    blocks
        .iter()
        .flat_map(|block| match block {
            BodyBlock::List(list) => list
                .items
                .iter()
                .flat_map(|item| note_references(item))
                .collect(),
            BodyBlock::Quote(blocks) => note_references(blocks),
            own => {
                let texts = own.texts().into_iter();
                texts
                    .flat_map(|pieces| inline::note_references(pieces))
                    .collect()
            }
        })
        .collect()
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
        }
    }
}
