//! Sets the blocks of a galley and lays them out as the units from which pages are built.

mod notes;

use super::notes::NoteFlow;
use super::section::{SetBlock, SetContent, SetLabel, SetNote, SetSection, SetSide};
use super::unit::{Break, Frame, Part, Unit};
use super::{columns, report};
use crate::lang::Direction;
use crate::parallel;
use crate::report::Diagnostic;
use crate::typeset::galley::{
    Block, CaptionSide, Column, Content, FixedContent, Furniture, Label, LabelAnchor, Note,
    Overflow, Section, Side,
};
use crate::typeset::paragraph::{self, Line, SetParagraph};
use crate::typeset::style::{Alignment, ParagraphStyle};
use crate::typeset::text::{Inline, NoteId, Shaper, StyledText};
use crate::typeset::unit::Length;

/// A setter of paragraphs.
pub trait Setter: Sized {
    /// Sets a text to a measure.
    fn set(&mut self, text: &StyledText, style: &ParagraphStyle, measure: Length) -> SetParagraph;

    /// Does the same with each item, with any setter of this kind, and returns the results in the
    /// order of the items.
    fn each<I: Send, R: Send>(
        &mut self,
        items: Vec<I>,
        work: impl Fn(I, &mut Self) -> R + Sync,
    ) -> Vec<R> {
        items.into_iter().map(|item| work(item, self)).collect()
    }
}

impl Setter for Shaper<'_> {
    fn set(&mut self, text: &StyledText, style: &ParagraphStyle, measure: Length) -> SetParagraph {
        paragraph::set(text, style, measure, self)
    }

    fn each<I: Send, R: Send>(
        &mut self,
        items: Vec<I>,
        work: impl Fn(I, &mut Self) -> R + Sync,
    ) -> Vec<R> {
        let library = self.library();
        parallel::parallel_map(items, self, || Shaper::new(library), work)
    }
}

/// The least space between a label and the text after it.
const LABEL_GAP: Length = Length::pt(3);

/// The least space between the mark of a note and its text.
const NOTE_MARK_GAP: Length = Length::pt(2);

/// The space between the foot of a column and the first baseline of the text below it.
const BELOW_COLUMN: Length = Length::pt(28);

/// The setting of all content of a galley.
pub struct Setting<'a, S> {
    pub(super) setter: &'a mut S,
    pub(super) furniture: &'a Furniture,
    /// The notes, by [`NoteId`].
    pub notes: Vec<SetNote>,
    /// Whether each note already has its place.
    is_placed: Vec<bool>,
    /// The diagnostics about the lines.
    pub diagnostics: Vec<Diagnostic>,
}

impl<'a, S: Setter> Setting<'a, S> {
    /// Sets the notes of a galley.
    pub fn new(setter: &'a mut S, furniture: &'a Furniture, notes: Vec<Note>) -> Self {
        let mut setting = Self {
            setter,
            furniture,
            // The blocks below a table print its notes.
            is_placed: notes.iter().map(|note| note.is_of_table).collect(),
            notes: Vec::new(),
            diagnostics: Vec::new(),
        };
        let mut style = furniture.note_style.paragraph;
        let labels: Vec<SetLabel> = (notes.iter())
            .map(|note| setting.set_label(note.label.clone(), &style))
            .collect();
        // Hanging notes are indented past the widest mark: Arabic marks are in parentheses, and
        // marks elsewhere can grow to three figures.
        if style.start_indent > Length::ZERO {
            let at_foot = notes.iter().zip(&labels);
            let at_foot = at_foot.filter(|(note, _)| !note.is_of_table);
            let ends = at_foot.map(|(_, mark)| mark.end() + NOTE_MARK_GAP);
            style.start_indent = ends.fold(style.start_indent, Length::max);
        }
        for (note, label) in notes.into_iter().zip(labels) {
            let set = setting.set_note(note, label, &style);
            setting.notes.push(set);
        }
        setting
    }

    /// Sets a section. A note that no section refers to goes to the end of the last.
    pub fn set_section(&mut self, section: Section, is_last: bool) -> SetSection {
        let area = self.furniture.type_area;
        let following = Frame {
            head: area.origin.y,
            foot: area.bottom(),
        };
        let mut set = SetSection {
            fixed: Vec::new(),
            columns: Vec::new(),
            first: Frame {
                head: section.first_head.unwrap_or(following.head),
                foot: section.first_foot.unwrap_or(following.foot),
            },
            following,
            blocks: Vec::new(),
            units: Vec::new(),
            notes: NoteFlow::new(self.furniture.note_style),
            fixed_notes: 0,
        };
        for fixed in section.fixed {
            match fixed.content {
                FixedContent::Column(column) => self.add_column(column, &mut set),
                _ => set.fixed.push(fixed),
            }
        }
        for fixed in &set.fixed {
            if let FixedContent::Text { text, .. } = &fixed.content {
                for span in &text.spans {
                    if let Inline::NoteReference(note) = span.inline {
                        self.add_note(note, &mut set.notes);
                    }
                }
            }
        }
        set.fixed_notes = set.notes.len();
        let mut before = Break::Allowed(0);
        for block in section.blocks {
            let keeps = block.keep_with_next;
            let caption = match &block.content {
                Content::Figure(figure) => figure.caption,
                _ => None,
            };
            if caption == Some(CaptionSide::Above) {
                before = Break::Torn;
            }
            self.set_block(block, before, &mut set);
            before = match caption {
                Some(CaptionSide::Below) => Break::Torn,
                _ if keeps => Break::Kept,
                _ => Break::Allowed(0),
            };
        }
        set.fit_figures();
        if is_last {
            for note in 0..self.notes.len() {
                self.add_note(NoteId(note as u32), &mut set.notes);
            }
        }
        set
    }

    /// Adds a column to the first page of a section, whose text begins below it.
    fn add_column(&mut self, column: Column, section: &mut SetSection) {
        let pushes = column.overflow == Overflow::Pushes;
        let (set, foot) = self.set_column(column);
        section.columns.push(set);
        if pushes {
            section.first.head = section.first.head.max(foot + BELOW_COLUMN);
        }
    }

    fn set_block(&mut self, block: Block, before: Break, section: &mut SetSection) {
        let first_unit = section.units.len();
        let content = match block.content {
            Content::Paragraph { text, style, label } => {
                let label = label.map(|label| self.set_label(label, &style));
                let style = clear_of(label.as_ref(), style);
                let mut paragraph = self.set_paragraph(&text, &style, self.measure());
                if paragraph.lines.is_empty() && label.is_some() {
                    paragraph.lines.push(Line::default());
                }
                self.push_lines(&paragraph, block.keep_together, section);
                SetContent::Paragraph { paragraph, label }
            }
            Content::Entries(list) => {
                let entries = self.set_entries(list, block.keep_together, section);
                SetContent::Entries(entries)
            }
            Content::Table(table) => SetContent::Table(self.set_table(table, section)),
            Content::Figure(figure) => SetContent::Figure(self.set_figure(figure, section)),
            Content::SideBySide(sides) => SetContent::Sides(self.set_sides(sides, section)),
            Content::Rule { width, thickness } => {
                section.units.push(Unit {
                    block: section.blocks.len(),
                    part: Part::Rule,
                    space: Length::ZERO,
                    shrink: Length::ZERO,
                    leading: Length::ZERO,
                    depth: thickness,
                    break_before: Break::Never,
                    notes_end: section.notes.len(),
                });
                SetContent::Rule { width, thickness }
            }
        };
        if let Some(unit) = section.units.get_mut(first_unit) {
            unit.space = block.space_before;
            unit.shrink = block.space_shrink;
            if unit.part != Part::Rule {
                unit.break_before = before;
            }
        }
        section.blocks.push(SetBlock {
            element: block.element,
            outline: block.outline,
            hidden_heading: block.hidden_heading,
            content,
        });
    }

    fn push_lines(&mut self, paragraph: &SetParagraph, together: bool, section: &mut SetSection) {
        let count = paragraph.lines.len();
        let depth = paragraph.leading.scale(count as i64 - 1, 1);
        let together = together && depth <= section.room_for_next();
        for (index, line) in paragraph.lines.iter().enumerate() {
            self.add_notes_of(line, &mut section.notes);
            let is_torn = index == 1 || index + 1 == count;
            let before = index.checked_sub(1).map(|before| &paragraph.lines[before]);
            let is_broken = before.is_some_and(Line::ends_in_hyphen);
            section.units.push(Unit {
                block: section.blocks.len(),
                part: Part::Line(index),
                space: Length::ZERO,
                shrink: Length::ZERO,
                leading: paragraph.leading,
                depth: Length::ZERO,
                break_before: match (is_torn, together) {
                    (true, _) => Break::Torn,
                    // Lines that belong together are rather moved to the next page as a whole.
                    (false, true) => Break::Torn,
                    // The last word of a page is not divided: a page may well end a line higher.
                    (false, false) if is_broken => Break::Kept,
                    (false, false) => Break::Allowed(0),
                },
                notes_end: section.notes.len(),
            });
        }
    }

    /// Sets texts side by side, which are one unit.
    fn set_sides(&mut self, sides: Vec<Side>, section: &mut SetSection) -> Vec<SetSide> {
        let mut set = Vec::with_capacity(sides.len());
        let mut leading = Length::ZERO;
        let mut depth = Length::ZERO;
        let room = section.first.foot - section.first.head;
        for side in sides {
            let paragraph = self.set_paragraph(&side.text, &side.style, side.width);
            if paragraph.leading.scale(paragraph.lines.len() as i64, 1) > room {
                self.diagnostics.push(report::too_deep(&side.text));
            }
            for line in &paragraph.lines {
                self.add_notes_of(line, &mut section.notes);
            }
            let lines = paragraph.lines.len().max(1) as i64;
            depth = depth.max(paragraph.leading.scale(lines - 1, 1));
            leading = leading.max(paragraph.leading);
            set.push(SetSide {
                element: side.element,
                start: side.start,
                width: side.width,
                paragraph,
                signature: side.signature,
            });
        }
        section.units.push(Unit {
            block: section.blocks.len(),
            part: Part::Sides,
            space: Length::ZERO,
            shrink: Length::ZERO,
            leading,
            depth,
            break_before: Break::Allowed(0),
            notes_end: section.notes.len(),
        });
        set
    }

    fn set_label(&mut self, label: Label, style: &ParagraphStyle) -> SetLabel {
        let mut set = self
            .setter
            .set(&label.text, &one_line(style.direction), columns::UNLIMITED);
        let line = if set.lines.is_empty() {
            Line::default()
        } else {
            set.lines.swap_remove(0)
        };
        SetLabel {
            element: label.element,
            indent: match label.anchor {
                LabelAnchor::Start => label.indent,
                LabelAnchor::End => label.indent - line.width,
            },
            direction: style.direction,
            line,
            note: label.note,
        }
    }

    pub(super) fn set_paragraph(
        &mut self,
        text: &StyledText,
        style: &ParagraphStyle,
        measure: Length,
    ) -> SetParagraph {
        let mut set = self.setter.set(text, style, measure);
        self.report(&mut set);
        set
    }

    pub(super) fn measure(&self) -> Length {
        self.furniture.type_area.size.width
    }
}

/// Moves the first line of a paragraph in where its label is too wide for its tab.
fn clear_of(label: Option<&SetLabel>, style: ParagraphStyle) -> ParagraphStyle {
    let Some(label) = label else { return style };
    if label.note.is_some() && style.start_indent > Length::ZERO {
        // A hanging note hangs past its mark.
        return ParagraphStyle {
            start_indent: style.start_indent.max(label.end() + NOTE_MARK_GAP),
            ..style
        };
    }
    let least = label.end() + LABEL_GAP - style.start_indent;
    ParagraphStyle {
        first_line_indent: style.first_line_indent.max(least),
        ..style
    }
}

/// Returns the style of a text that is one line.
pub fn one_line(direction: Direction) -> ParagraphStyle {
    ParagraphStyle {
        alignment: Alignment::Start,
        hyphenation: false,
        ..ParagraphStyle::justified(direction, Length::ZERO)
    }
}
