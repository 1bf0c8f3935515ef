//! Sets the blocks of a galley and lays them out as the units from which pages are built.

use std::ops::Range;

use super::breaks::Place;
use super::columns;
use super::notes::{NoteFlow, NoteLine};
use super::unit::{Break, Part, Unit};
use crate::diagnostic::Diagnostic;
use crate::galley::{
    Block, Content, ElementId, EntryList, Fixed, FixedContent, Furniture, Label, Note, Section,
};
use crate::lang::Direction;
use crate::paragraph::{Line, Overfull, SetParagraph};
use crate::style::{Alignment, ParagraphStyle};
use crate::text::{Inline, NoteId, StyledText};
use crate::unit::Length;

/// What sets paragraphs.
pub trait Setter {
    /// Sets a text to a measure.
    fn set(&mut self, text: &StyledText, style: &ParagraphStyle, measure: Length) -> SetParagraph;
}

/// The type area of a page from its first baseline to its lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The first baseline.
    pub head: Length,
    /// The lowest baseline.
    pub foot: Length,
}

impl Frame {
    /// Returns the distance from the first baseline to the lowest.
    pub fn depth(self) -> Length {
        self.foot - self.head
    }
}

/// A section whose blocks are set.
pub struct SetSection {
    /// Matter at fixed places of its first page.
    pub fixed: Vec<Fixed>,
    /// The type area of its first page.
    pub first: Frame,
    /// The type area of its other pages.
    pub following: Frame,
    /// The blocks.
    pub blocks: Vec<SetBlock>,
    /// The units of the blocks, in order.
    pub units: Vec<Unit>,
    /// The notes that it calls.
    pub notes: NoteFlow,
    /// How many lines of notes the matter at fixed places calls.
    pub fixed_notes: usize,
}

impl SetSection {
    /// Returns the place at which all its matter has been placed.
    pub fn end(&self) -> Place {
        Place {
            unit: self.units.len(),
            entry: 0,
            note: self.notes.len(),
        }
    }

    /// Returns the type area of the page that begins at some place.
    pub fn frame(&self, from: Place) -> Frame {
        if from == Place::default() {
            self.first
        } else {
            self.following
        }
    }

    /// Returns how many lines of notes are called before a unit.
    pub fn notes_before(&self, unit: usize) -> usize {
        match unit.checked_sub(1) {
            Some(before) => self.units[before].notes_end,
            None => self.fixed_notes,
        }
    }

    /// Returns the entries that a unit belongs to.
    pub fn entries(&self, unit: usize) -> Option<&SetEntries> {
        match &self.blocks[self.units[unit].block].content {
            SetContent::Entries(entries) => Some(entries),
            _ => None,
        }
    }
}

/// A block that is set.
pub struct SetBlock {
    /// What it is in the structure tree.
    pub element: ElementId,
    /// The entry of the outline that leads to it.
    pub outline: Option<(u8, String)>,
    /// What is set.
    pub content: SetContent,
}

/// What a set block consists of.
pub enum SetContent {
    /// A paragraph.
    Paragraph {
        /// Its lines.
        paragraph: SetParagraph,
        /// What stands beside the first of them.
        label: Option<SetLabel>,
    },
    /// Entries of a list.
    Entries(SetEntries),
    /// A centred rule.
    Rule {
        /// Its length.
        width: Length,
        /// Its thickness.
        thickness: Length,
    },
}

/// A label that is set.
#[derive(Clone)]
pub struct SetLabel {
    /// What it is in the structure tree.
    pub element: ElementId,
    /// The distance of its start from the start edge of the measure.
    pub indent: Length,
    /// The direction of its paragraph.
    pub direction: Direction,
    /// Its line.
    pub line: Line,
}

/// Entries that are set, each to a column or to the full measure.
pub struct SetEntries {
    /// The entries.
    pub entries: Vec<SetEntry>,
    /// The number of columns.
    pub columns: usize,
    /// The width of each.
    pub width: Length,
    /// The space between two.
    pub gutter: Length,
    leading: Length,
    gap: Length,
    /// What each entry takes of a column (see [`columns`]).
    sizes: Vec<Length>,
    /// How many lines of notes are called before the first entry.
    notes_before: usize,
}

/// An entry that is set.
pub struct SetEntry {
    /// What it is in the structure tree.
    pub element: ElementId,
    /// Its lines.
    pub paragraph: SetParagraph,
    notes_end: usize,
}

impl SetEntries {
    /// Returns how many lines of notes are called up to the end of some entries.
    pub fn notes_end(&self, part: &Range<usize>) -> usize {
        match part.end.checked_sub(1) {
            Some(last) => self.entries[last].notes_end,
            None => self.notes_before,
        }
    }

    /// Returns the distance between the baselines of two successive entries of a column.
    pub fn advance(&self, entry: usize) -> Length {
        self.sizes[entry]
    }

    /// Returns the distance from the first to the last baseline of an entry.
    pub fn own_depth(&self, entry: usize) -> Length {
        self.sizes[entry] - self.leading - self.gap
    }

    /// Returns how many entries fit in columns of some depth.
    pub fn fitting(&self, rest: Range<usize>, depth: Length) -> usize {
        let capacity = columns::capacity(depth, self.leading, self.gap);
        columns::filled(&self.sizes[rest], self.columns, capacity)
    }

    /// Returns where each column ends that holds some entries on one page: filled one after the
    /// other where more entries are to follow on the next page, balanced where not or where more
    /// would fit.
    pub fn column_ends(&self, part: Range<usize>, more: usize, depth: Length) -> Vec<usize> {
        let sizes = &self.sizes[part.clone()];
        let capacity = columns::capacity(depth, self.leading, self.gap);
        let is_full = self.fitting(part.start..part.end + more, depth) <= part.len();
        let ends = if more > 0 && is_full {
            columns::fill(sizes, self.columns, capacity)
        } else {
            let least = columns::least_capacity(sizes, self.columns, capacity);
            columns::balance(sizes, self.columns, least)
        };
        ends.into_iter().map(|end| part.start + end).collect()
    }

    /// Returns the distance from the first to the last baseline of columns, whose first entry and
    /// whose ends are given.
    pub fn depth(&self, mut start: usize, ends: &[usize]) -> Length {
        let mut deepest = Length::ZERO;
        for &end in ends {
            let size: Length = self.sizes[start..end].iter().copied().sum();
            deepest = deepest.max(size - self.leading - self.gap);
            start = end;
        }
        deepest
    }

    /// Returns the distance from the first to the last baseline of balanced columns.
    pub fn balanced_depth(&self, part: Range<usize>, depth: Length) -> Length {
        let capacity = columns::capacity(depth, self.leading, self.gap);
        let least = columns::least_capacity(&self.sizes[part], self.columns, capacity);
        least - self.leading - self.gap
    }
}

/// A footnote that is set.
pub struct SetNote {
    /// What it is in the structure tree.
    pub element: ElementId,
    /// The mark before it.
    pub label: SetLabel,
    /// Its paragraphs.
    pub paragraphs: Vec<SetParagraph>,
}

/// Sets all matter of a galley.
pub struct Setting<'a, S> {
    setter: &'a mut S,
    furniture: &'a Furniture,
    /// The notes, by [`NoteId`].
    pub notes: Vec<SetNote>,
    /// Whether each note has been called.
    called: Vec<bool>,
    /// What there is to tell about the lines.
    pub diagnostics: Vec<Diagnostic>,
}

impl<'a, S: Setter> Setting<'a, S> {
    /// Sets the notes of a galley.
    pub fn new(setter: &'a mut S, furniture: &'a Furniture, notes: Vec<Note>) -> Self {
        let mut setting = Self {
            setter,
            furniture,
            called: vec![false; notes.len()],
            notes: Vec::new(),
            diagnostics: Vec::new(),
        };
        for note in notes {
            let set = setting.set_note(note);
            setting.notes.push(set);
        }
        setting
    }

    /// Sets a section. A note that no section calls stands at the end of the last.
    pub fn set_section(&mut self, section: Section, is_last: bool) -> SetSection {
        let area = self.furniture.type_area;
        let following = Frame {
            head: area.origin.y,
            foot: area.bottom(),
        };
        let mut set = SetSection {
            fixed: section.fixed,
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
        for fixed in &set.fixed {
            if let FixedContent::Text { text, .. } = &fixed.content {
                for span in &text.spans {
                    if let Inline::NoteCall(note) = span.inline {
                        self.call(note, &mut set.notes);
                    }
                }
            }
        }
        set.fixed_notes = set.notes.len();
        let mut before = Break::Allowed(0);
        for block in section.blocks {
            let keeps = block.keep_with_next;
            self.set_block(block, before, &mut set);
            before = if keeps {
                Break::Kept
            } else {
                Break::Allowed(0)
            };
        }
        if is_last {
            for note in 0..self.notes.len() {
                self.call(NoteId(note as u32), &mut set.notes);
            }
        }
        set
    }

    fn set_block(&mut self, block: Block, before: Break, section: &mut SetSection) {
        let first_unit = section.units.len();
        let content = match block.content {
            Content::Paragraph { text, style, label } => {
                let mut paragraph = self.set_paragraph(&text, &style, self.measure());
                let label = label.map(|label| self.set_label(label, &style));
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
            Content::Rule { width, thickness } => {
                section.units.push(Unit {
                    block: section.blocks.len(),
                    part: Part::Rule,
                    space: Length::ZERO,
                    leading: Length::ZERO,
                    depth: thickness,
                    break_before: Break::Kept,
                    notes_end: section.notes.len(),
                });
                SetContent::Rule { width, thickness }
            }
        };
        if let Some(unit) = section.units.get_mut(first_unit) {
            unit.space = block.space_before;
            if unit.part != Part::Rule {
                unit.break_before = before;
            }
        }
        section.blocks.push(SetBlock {
            element: block.element,
            outline: block.outline,
            content,
        });
    }

    fn push_lines(&mut self, paragraph: &SetParagraph, together: bool, section: &mut SetSection) {
        let count = paragraph.lines.len();
        for (index, line) in paragraph.lines.iter().enumerate() {
            self.call_all(line, &mut section.notes);
            let is_torn = index == 1 || index + 1 == count;
            section.units.push(Unit {
                block: section.blocks.len(),
                part: Part::Line(index),
                space: Length::ZERO,
                leading: paragraph.leading,
                depth: Length::ZERO,
                break_before: match (is_torn, together) {
                    (true, _) => Break::Torn,
                    (false, true) => Break::Kept,
                    (false, false) => Break::Allowed(0),
                },
                notes_end: section.notes.len(),
            });
        }
    }

    fn set_entries(
        &mut self,
        list: EntryList,
        together: bool,
        section: &mut SetSection,
    ) -> SetEntries {
        let measure = self.measure();
        let count = columns::choose(&list, measure, self.setter);
        let width = columns::width(count, measure, list.gutter);
        let mut set = SetEntries {
            entries: Vec::with_capacity(list.entries.len()),
            columns: count,
            width,
            gutter: list.gutter,
            leading: list.style.leading,
            gap: list.gap,
            sizes: Vec::with_capacity(list.entries.len()),
            notes_before: section.notes.len(),
        };
        let first_foot = Ord::min(section.first.depth(), section.following.depth());
        let mut is_across = Vec::with_capacity(list.entries.len());
        for entry in &list.entries {
            let paragraph = self.setter.set(&entry.text, &list.style, width);
            let author_lines = entry.text.text.lines().count();
            let depth = list.style.leading.scale(paragraph.lines.len() as i64, 1);
            is_across.push(
                count == 1 || columns::is_too_long(&paragraph, author_lines) || depth > first_foot,
            );
            set.entries.push(SetEntry {
                element: entry.element,
                paragraph,
                notes_end: 0,
            });
        }
        lengthen_short_runs(&mut is_across, 2 * count);
        for (index, entry) in set.entries.iter_mut().enumerate() {
            if is_across[index] && count > 1 {
                let text = &list.entries[index].text;
                entry.paragraph = self.setter.set(text, &list.style, measure);
            }
            if entry.paragraph.lines.is_empty() {
                entry.paragraph.lines.push(Line::default());
            }
            let overfull = std::mem::take(&mut entry.paragraph.overfull);
            self.report(overfull);
            let lines = entry.paragraph.lines.len() as i64;
            (set.sizes).push(list.style.leading.scale(lines, 1) + list.gap);
        }
        self.push_entries(&mut set, &is_across, together, section);
        set
    }

    fn push_entries(
        &mut self,
        set: &mut SetEntries,
        is_across: &[bool],
        together: bool,
        section: &mut SetSection,
    ) {
        let inner = if together {
            Break::Kept
        } else {
            Break::Allowed(0)
        };
        let last = is_across.len().saturating_sub(1);
        let mut start = 0;
        while start < is_across.len() {
            let run = is_across[start..].iter().take_while(|&&across| !across);
            let end = start + run.count().max(1);
            let break_before = if start == 1 || start == last {
                Break::Kept
            } else {
                inner
            };
            let mut unit = Unit {
                block: section.blocks.len(),
                part: Part::Columns {
                    entries: start..end,
                    inner,
                },
                space: set.gap,
                leading: set.leading,
                depth: Length::ZERO,
                break_before,
                notes_end: 0,
            };
            for index in start..end {
                let entry = &mut set.entries[index];
                for (number, line) in entry.paragraph.lines.iter().enumerate() {
                    self.call_all(line, &mut section.notes);
                    if is_across[index] {
                        unit.part = Part::EntryLine {
                            entry: index,
                            line: number,
                        };
                        unit.notes_end = section.notes.len();
                        section.units.push(unit.clone());
                        unit.space = Length::ZERO;
                        unit.break_before = Break::Torn;
                    }
                }
                entry.notes_end = section.notes.len();
            }
            if !is_across[start] {
                unit.notes_end = section.notes.len();
                section.units.push(unit);
            }
            start = end;
        }
    }

    fn set_note(&mut self, note: Note) -> SetNote {
        let style = self.furniture.note_style.paragraph;
        let mut paragraphs: Vec<SetParagraph> = (note.paragraphs.iter())
            .map(|text| self.set_paragraph(text, &style, self.measure()))
            .filter(|paragraph| !paragraph.lines.is_empty())
            .collect();
        if paragraphs.is_empty() {
            paragraphs.push(SetParagraph {
                lines: vec![Line::default()],
                leading: style.leading,
                overfull: Vec::new(),
            });
        }
        SetNote {
            element: note.element,
            label: self.set_label(note.label, &style),
            paragraphs,
        }
    }

    fn set_label(&mut self, label: Label, style: &ParagraphStyle) -> SetLabel {
        let mut set = self
            .setter
            .set(&label.text, &one_line(style.direction), columns::UNLIMITED);
        SetLabel {
            element: label.element,
            indent: label.indent,
            direction: style.direction,
            line: if set.lines.is_empty() {
                Line::default()
            } else {
                set.lines.swap_remove(0)
            },
        }
    }

    fn set_paragraph(
        &mut self,
        text: &StyledText,
        style: &ParagraphStyle,
        measure: Length,
    ) -> SetParagraph {
        let mut set = self.setter.set(text, style, measure);
        let overfull = std::mem::take(&mut set.overfull);
        self.report(overfull);
        set
    }

    fn measure(&self) -> Length {
        self.furniture.type_area.size.width
    }

    fn report(&mut self, overfull: Vec<Overfull>) {
        for line in overfull {
            let excess = format_pt(line.excess);
            let diagnostic = Diagnostic::warning(
                "overfull-line",
                format!("a line stands {excess} beyond the measure: `{}`", line.text),
            )
            .help("reword the sentence, or put a soft hyphen (U+00AD) where a word may be divided");
            self.diagnostics.push(match line.origin {
                Some(span) => diagnostic.at(span, "set on this line"),
                None => diagnostic,
            });
        }
    }

    fn call_all(&mut self, line: &Line, flow: &mut NoteFlow) {
        for note in line.calls() {
            self.call(note, flow);
        }
    }

    /// Appends a note to those of a section unless it stands elsewhere already.
    fn call(&mut self, id: NoteId, flow: &mut NoteFlow) {
        let index = id.0 as usize;
        let (Some(note), Some(called)) = (self.notes.get(index), self.called.get_mut(index)) else {
            return;
        };
        if std::mem::replace(called, true) {
            return;
        }
        for (paragraph, set) in note.paragraphs.iter().enumerate() {
            for line in 0..set.lines.len() {
                flow.push(NoteLine {
                    note: id,
                    paragraph,
                    line,
                });
            }
        }
    }
}

/// Sets across what stands between long entries in runs too short for columns.
fn lengthen_short_runs(is_across: &mut [bool], least: usize) {
    let runs = is_across.chunk_by_mut(|one, other| one == other);
    for run in runs.filter(|run| run.len() < least) {
        run.fill(true);
    }
}

/// Returns the style of a text that is one line.
pub fn one_line(direction: Direction) -> ParagraphStyle {
    ParagraphStyle {
        alignment: Alignment::Start,
        direction,
        leading: Length::ZERO,
        first_line_indent: Length::ZERO,
        start_indent: Length::ZERO,
        end_indent: Length::ZERO,
        hyphenation: false,
    }
}

/// Returns a length as a user reads it: `12.5 pt`.
pub fn format_pt(length: Length) -> String {
    let tenths = (length.to_milli_pt() + 50).div_euclid(100);
    if tenths % 10 == 0 {
        format!("{} pt", tenths / 10)
    } else {
        format!("{}.{} pt", tenths / 10, tenths % 10)
    }
}
