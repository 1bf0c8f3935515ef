//! Footnotes: their elements and texts.

use super::{BodyStyle, inline};
use crate::form::Builder;
use crate::lang;
use crate::read::{Body, BodyBlock, BodyList, ListStyle};
use crate::typeset::galley::Label;
use crate::typeset::galley::{Element, LabelAnchor, Note, Role};
use crate::typeset::style::CharStyle;
use crate::typeset::text::StyledText;

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
    let texts = NoteTexts {
        style,
        first_note: &notes,
    };
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
        builder.notes.push(Note {
            element,
            label,
            paragraphs: texts.paragraphs(&note.blocks),
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
    first_note: &'a BodyNotes,
}

impl NoteTexts<'_> {
    fn paragraphs(&self, blocks: &[BodyBlock]) -> Vec<StyledText> {
        blocks
            .iter()
            .flat_map(|block| match block {
                BodyBlock::Quote(blocks) => self.paragraphs(blocks),
                BodyBlock::List(list) => self.list(list),
                own => {
                    let style = self.style.note.text;
                    let texts = own.texts().into_iter();
                    let styled = |pieces| inline::styled(pieces, style, self.first_note);
                    texts.map(|pieces| styled(pieces)).collect()
                }
            })
            .collect()
    }

    /// Makes paragraphs of a list: each item begins with its mark, because notes have no list
    /// structure.
    fn list(&self, list: &BodyList) -> Vec<StyledText> {
        let mut paragraphs = Vec::new();
        for (index, item) in list.items.iter().enumerate() {
            let number = list.number(index);
            let mut item = self.paragraphs(item);
            if let Some(first) = item.first_mut() {
                self.mark(first, list.style, number);
            }
            paragraphs.append(&mut item);
        }
        paragraphs
    }

    fn mark(&self, paragraph: &mut StyledText, style: ListStyle, number: u64) {
        let note = self.style.note.text;
        let mark = match style {
            ListStyle::Numbered => lang::subparagraph(note.language, 0, number),
            ListStyle::Paragraphs => format!("{number}."),
            ListStyle::Unordered => self.style.marks[0].to_string(),
        };
        let mut marked = StyledText::default();
        marked.push(&mark, note, None);
        marked.push(" ", note, None);
        marked.append(paragraph);
        *paragraph = marked;
    }
}
