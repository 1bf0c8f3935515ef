//! Plain text: the words of a galley in the order in which they are read, 72 columns wide.
//!
//! The text replaces position and type by blank lines, indents and marks: a heading is underlined,
//! the address of a link follows it, a footnote reference is its mark in brackets, and the notes of
//! a section come at its end. Lines end where those of the page might
//! ([`crate::typeset::text::opportunities`]), but no word is divided.

mod inline;
mod table;
mod wrap;

use std::collections::BTreeSet;

use inline::{bare_mark, readable, single_line};
use wrap::{Lines, MEASURE, columns, display_width};

use super::format::{self, Format};
use crate::typeset::galley::{
    Block, Content, EntryList, Fixed, FixedContent, Galley, Kind, Label, NoteParagraph, Role,
    Section, Signature,
};
use crate::typeset::style::{Alignment, ParagraphStyle};
use crate::typeset::text::{Inline, NoteId, StyledText};
use crate::typeset::unit::Length;

/// The format.
pub(super) const FORMAT: Format = Format {
    name: "txt",
    summary: "Plain text",
    noun: "plain text",
    start: b"",
    settings: &[],
    read_settings: |_, _| {},
    locate: format::line_of,
    words: |_| None,
    writer: format::Writer::Galley(|galley, _| write(galley).into_bytes()),
};

/// The columns before the text of a note of a table: its letter in brackets, and a space.
const LETTERED_INDENT: usize = 4;

/// Writes a galley as plain text, which ends with a line feed.
pub fn write(galley: &Galley) -> String {
    let mut text = String::new();
    for section in &galley.sections {
        let mut writer = Writer {
            galley,
            lines: Vec::new(),
            notes: Vec::new(),
        };
        writer.section(section);
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        for line in writer.lines {
            text.push_str(line.trim_end());
            text.push('\n');
        }
    }
    text
}

/// A writer of one section.
struct Writer<'a> {
    galley: &'a Galley,
    lines: Vec<String>,
    /// The footnotes that were called, in the order of their calls.
    notes: Vec<u32>,
}

impl Writer<'_> {
    fn section(&mut self, section: &Section) {
        self.fixed(&section.fixed);
        let mut before: Option<&Content> = None;
        for (index, block) in section.blocks.iter().enumerate() {
            let after_table = matches!(before, Some(Content::Table(_)));
            if index == 0 || after_table || is_separate(block) || self.is_heading(block) {
                self.blank();
            }
            self.block(block);
            before = Some(&block.content);
        }
        self.write_notes();
        while self.lines.last().is_some_and(String::is_empty) {
            self.lines.pop();
        }
    }

    /// Adds a blank line, but never a second one nor one at the head.
    fn blank(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    fn is_heading(&self, block: &Block) -> bool {
        let element = self.galley.structure.get(block.element);
        matches!(element.role, Role::Heading(_))
    }

    /// Writes content at fixed places: everything on one baseline becomes one line.
    fn fixed(&mut self, fixed: &[Fixed]) {
        let mut baseline: Option<Length> = None;
        for item in fixed {
            let Some(element) = item.element else {
                continue;
            };
            let (words, at) = match &item.content {
                FixedContent::Text { text, at, .. } => {
                    self.call_notes(text);
                    (single_line(text), Some(at.y))
                }
                FixedContent::Drawing(_) | FixedContent::Image { .. } => {
                    let words = &self.galley.structure.get(element).words;
                    (format!("[{}]", words.as_deref().unwrap_or("")), None)
                }
                FixedContent::Column(column) => {
                    for block in &column.blocks {
                        self.blank();
                        self.block(block);
                    }
                    baseline = None;
                    continue;
                }
                FixedContent::Rule(_) => continue,
            };
            match self.lines.last_mut() {
                Some(line) if at.is_some() && at == baseline => {
                    line.push_str("  ");
                    line.push_str(&words);
                }
                _ => self.lines.push(words),
            }
            baseline = at;
        }
    }

    fn block(&mut self, block: &Block) {
        match &block.content {
            Content::Paragraph { text, label, .. } if block.kind == Kind::TableNote => {
                self.note_paragraph(text, label.as_ref().map(note_mark), LETTERED_INDENT);
            }
            Content::Paragraph { text, style, label } => {
                let first = self.lines.len();
                self.paragraph(text, style, label.as_ref());
                if let Role::Heading(level) = self.galley.structure.get(block.element).role {
                    let is_first = level == 1 || block.kind == Kind::Attachment;
                    self.underline(first, if is_first { "=" } else { "-" });
                }
            }
            Content::Entries(list) => self.entries(list),
            Content::Table(table) => {
                self.lines.extend(table::write(table));
                let rows = std::iter::once(&table.head).chain(&table.rows);
                rows.flat_map(|row| &row.cells)
                    .for_each(|cell| self.call_notes(&cell.text));
            }
            Content::Figure(_) => {
                let element = self.galley.structure.get(block.element);
                let words = element.words.as_deref().unwrap_or("");
                self.lines.push(format!("[{words}]"));
            }
            Content::SideBySide(sides) => {
                for (index, side) in sides.iter().enumerate() {
                    if index > 0 && block.kind == Kind::Signature {
                        self.blank();
                    }
                    self.signature(side.signature.as_deref());
                    self.paragraph(&side.text, &side.style, None);
                }
            }
            Content::Rule { width, .. } => {
                let measure = self.galley.furniture.type_area.size.width;
                let rule = MEASURE as i64 * width.units() / measure.units().max(1);
                let rule = "-".repeat(rule.clamp(3, MEASURE as i64) as usize);
                self.lines
                    .push(wrap::aligned(&rule, Alignment::Centre, MEASURE));
            }
        }
    }

    /// Underlines the lines of a heading from `first` on.
    fn underline(&mut self, first: usize, mark: &str) {
        let heading = &self.lines[first..];
        let indent = |line: &String| line.len() - line.trim_start().len();
        let start = heading.iter().map(indent).min().unwrap_or(0);
        let end = heading.iter().map(|line| display_width(line)).max();
        let length = end.unwrap_or(0).saturating_sub(start);
        self.lines
            .push(" ".repeat(start) + mark.repeat(length).as_str());
    }

    fn paragraph(&mut self, text: &StyledText, style: &ParagraphStyle, label: Option<&Label>) {
        let size = size(text);
        let start = columns(style.start_indent, size);
        let lines = Lines {
            first: columns(style.start_indent + style.first_line_indent, size),
            rest: start,
            end: columns(style.end_indent, size),
            alignment: style.alignment,
            label: label.map(|label| {
                let mark = single_line(&label.text).trim_end().to_owned();
                (columns(label.indent, size), mark)
            }),
        };
        self.lines.extend(lines.wrap(&readable(text)));
        self.call_notes(text);
    }

    fn call_notes(&mut self, text: &StyledText) {
        for span in &text.spans {
            if let Inline::NoteReference(note) = span.inline
                && !self.notes.contains(&note.0)
                && !self.is_of_table(note)
            {
                self.notes.push(note.0);
            }
        }
    }

    /// Returns whether a note is printed below its table.
    fn is_of_table(&self, note: NoteId) -> bool {
        let note = self.galley.notes.get(note.0 as usize);
        note.is_some_and(|note| note.is_of_table)
    }

    /// Writes the entries of a list below each other, apart where any has more than one line.
    fn entries(&mut self, list: &EntryList) {
        let apart = list
            .entries
            .iter()
            .any(|entry| entry.text.text.contains('\n'));
        for (index, entry) in list.entries.iter().enumerate() {
            if index > 0 && apart {
                self.blank();
            }
            self.signature(entry.signature.as_deref());
            self.paragraph(&entry.text, &list.style, None);
        }
    }

    /// Writes the description of the picture of a signature.
    fn signature(&mut self, signature: Option<&Signature>) {
        if let Some(signature) = signature {
            self.lines.push(format!("[{}]", signature.alternative));
        }
    }

    /// Writes the footnotes of the section, with those that they call themselves.
    fn write_notes(&mut self) {
        let mut written = BTreeSet::new();
        let mut index = 0;
        while let Some(&number) = self.notes.get(index) {
            index += 1;
            let Some(note) = self.galley.notes.get(number as usize) else {
                continue;
            };
            if written.insert(number) {
                self.blank();
                self.note(&note.label, &note.paragraphs);
            }
        }
    }

    fn note(&mut self, label: &Label, paragraphs: &[NoteParagraph]) {
        let mark = note_mark(label);
        let indent = display_width(&mark) + 1;
        let mut mark = Some(mark);
        for paragraph in paragraphs {
            self.note_paragraph(&paragraph.labelled(), mark.take(), indent);
        }
    }

    /// Writes a paragraph of a note, the first one behind the note's mark.
    fn note_paragraph(&mut self, text: &StyledText, mark: Option<String>, indent: usize) {
        let lines = Lines {
            first: indent,
            rest: indent,
            end: 0,
            alignment: Alignment::Start,
            label: mark.map(|mark| (0, mark)),
        };
        self.lines.extend(lines.wrap(&readable(text)));
        self.call_notes(text);
    }
}

/// Returns the mark of a note as its references have it: in brackets.
fn note_mark(label: &Label) -> String {
    format!("[{}]", bare_mark(&single_line(&label.text)))
}

/// Returns whether a block is separated from the one before: by half the size of its type or more.
fn is_separate(block: &Block) -> bool {
    let size = match &block.content {
        Content::Paragraph { text, .. } => size(text),
        Content::Entries(list) => {
            let first = list.entries.first();
            first.map_or(Length::ZERO, |entry| size(&entry.text))
        }
        Content::SideBySide(sides) => sides
            .iter()
            .map(|side| size(&side.text))
            .max()
            .unwrap_or_default(),
        Content::Table(_) | Content::Figure(_) | Content::Rule { .. } => Length::ZERO,
    };
    block.space_before + block.space_before >= size
}

fn size(text: &StyledText) -> Length {
    let first = text.spans.first();
    first.map_or(Length::pt(11), |span| span.style.size)
}

#[cfg(test)]
mod tests;
