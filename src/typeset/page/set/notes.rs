//! Sets notes, and adds each to the section that first refers to it.

use super::super::notes::{NoteFlow, NoteLine};
use super::super::section::{SetLabel, SetNote, SetNoteParagraph};
use super::{Setter, Setting, clear_of};
use crate::typeset::galley::{Note, NoteIndents, NoteParagraph};
use crate::typeset::paragraph::{Line, SetParagraph};
use crate::typeset::style::ParagraphStyle;
use crate::typeset::text::NoteId;
use crate::typeset::unit::Length;

impl<S: Setter> Setting<'_, S> {
    pub(super) fn set_note(
        &mut self,
        note: Note,
        label: SetLabel,
        style: &ParagraphStyle,
    ) -> SetNote {
        let mut paragraphs: Vec<SetNoteParagraph> = (note.paragraphs.into_iter())
            .map(|paragraph| self.set_note_paragraph(paragraph, style))
            .filter(|set| !set.paragraph.lines.is_empty())
            .collect();
        if paragraphs.is_empty() {
            paragraphs.push(SetNoteParagraph {
                element: note.element,
                label: None,
                paragraph: SetParagraph {
                    lines: vec![Line::default()],
                    leading: style.leading,
                    ..SetParagraph::default()
                },
            });
        }
        SetNote { label, paragraphs }
    }

    /// Sets a paragraph of a note. In lists and quotations, all of its lines start at one edge.
    fn set_note_paragraph(
        &mut self,
        paragraph: NoteParagraph,
        note: &ParagraphStyle,
    ) -> SetNoteParagraph {
        let mut style = *note;
        let start = note.start_indent + note.first_line_indent.max(Length::ZERO);
        if paragraph.indents != NoteIndents::default() {
            style.start_indent = start + paragraph.indents.start;
            style.end_indent = note.end_indent + paragraph.indents.end;
            style.first_line_indent = Length::ZERO;
        }
        let label = paragraph.label.map(|mut label| {
            label.indent += start;
            self.set_label(label, &style)
        });
        let style = clear_of(label.as_ref(), style);
        let mut set = self.set_paragraph(&paragraph.text, &style, self.measure());
        if set.lines.is_empty() && label.is_some() {
            set.lines.push(Line::default());
        }
        SetNoteParagraph {
            element: paragraph.element,
            label,
            paragraph: set,
        }
    }

    pub(in super::super) fn add_notes_of(&mut self, line: &Line, flow: &mut NoteFlow) {
        for note in line.note_references() {
            self.add_note(note, flow);
        }
    }

    /// Appends a note to those of a section unless another place already has it.
    pub(super) fn add_note(&mut self, id: NoteId, flow: &mut NoteFlow) {
        let index = id.0 as usize;
        let (Some(note), Some(is_placed)) = (self.notes.get(index), self.is_placed.get_mut(index))
        else {
            return;
        };
        if std::mem::replace(is_placed, true) {
            return;
        }
        for (paragraph, set) in note.paragraphs.iter().enumerate() {
            for line in 0..set.paragraph.lines.len() {
                flow.push(NoteLine {
                    note: id,
                    paragraph,
                    line,
                });
            }
        }
    }
}
