//! The form `letter`: the letter as it is sent.
//!
//! Sender, dateline and reference, inside address, subject, salutation, body, complimentary close,
//! those who sign, copies and enclosures, in this order; on the pages after the first a running
//! header that says to whom and when, and a folio.

mod furniture;
mod measures;
mod opening;

use super::body::{BodyStyle, HeadingStyle, NoteTextStyle, body};
use super::builder::plain;
use super::entry::{anonymous, entries, entry, order_stated, with_room};
use super::{
    Block, Builder, Content, ElementId, EntryList, Galley, Metadata, Numbering, Role, Section,
    Structure,
};
use crate::lang::{Language, Phrase};
use crate::letter::{Letter, Part};
use crate::style::{Alignment, CharStyle, ParagraphStyle, Weight};
use crate::text::StyledText;
use crate::unit::Length;

/// Composes the form `letter`.
pub fn compose_letter(letter: &Letter) -> Galley {
    let mut composer = Composer {
        letter,
        builder: Builder::new(letter.language),
    };
    let mut blocks = opening::blocks(&mut composer);
    composer.append_body(&mut blocks);
    composer.append_signatories(&mut blocks);
    composer.append_notations(&mut blocks);
    let section = Section {
        blocks,
        ..Section::default()
    };
    Galley {
        language: letter.language,
        direction: composer.builder.direction,
        metadata: metadata(letter),
        sections: vec![section],
        notes: composer.builder.notes,
        structure: composer.builder.structure,
        furniture: furniture::of(letter),
    }
}

/// Says what the document is: its subject, or else the title under which it circulates, or else to
/// whom and when it was written.
fn metadata(letter: &Letter) -> Metadata {
    let title = match (&letter.subject, &letter.circulation) {
        (Some(subject), _) => subject.text.clone(),
        (None, Some(circulation)) => circulation.title.clone(),
        (None, None) => format!(
            "{}, {}",
            furniture::addressee(letter),
            letter.strings.date(letter.date)
        ),
    };
    Metadata {
        title,
        authors: authors(letter),
        ..Metadata::default()
    }
}

/// Names the sender as author. Those who sign are many, and stand in the text.
fn authors(letter: &Letter) -> Vec<String> {
    let sender = letter.sender.iter();
    sender
        .filter_map(|sender| sender.name.as_ref().or(sender.organization.as_ref()))
        .map(|written| written.text.clone())
        .collect()
}

struct Composer<'a> {
    letter: &'a Letter,
    builder: Builder,
}

impl Composer<'_> {
    fn language(&self) -> Language {
        self.letter.language
    }

    fn text(&self) -> CharStyle {
        measures::text(self.language())
    }

    fn start(&self) -> ParagraphStyle {
        ParagraphStyle {
            alignment: Alignment::Start,
            hyphenation: false,
            ..measures::paragraph(self.language())
        }
    }

    /// Makes a paragraph of one text below `parent`.
    fn line(&mut self, parent: ElementId, text: StyledText, style: ParagraphStyle) -> Block {
        self.builder.paragraph(parent, text, style).together()
    }

    fn append_body(&mut self, blocks: &mut Vec<Block>) {
        let style = self.body_style();
        let made = body(
            &self.letter.body,
            &style,
            Structure::ROOT,
            &mut self.builder,
        );
        blocks.extend(made);
    }

    fn body_style(&self) -> BodyStyle {
        let text = self.text();
        let bold = Weight::Bold;
        let heading = |text| HeadingStyle {
            text,
            paragraph: self.start(),
            space_before: measures::HEADING_GAP,
            space_after: measures::PARAGRAPH_GAP,
        };
        BodyStyle {
            text,
            paragraph: measures::body_paragraph(self.language()),
            gap: measures::PARAGRAPH_GAP,
            item_gap: measures::ITEM_GAP,
            headings: [
                heading(CharStyle {
                    weight: bold,
                    ..text
                }),
                heading(measures::second_heading(text)),
            ],
            heading_level: self.heading_level(),
            numbered: measures::items(self.language()),
            unordered: measures::items(self.language()),
            marks: ["–", "–"],
            quote_indent: measures::INDENT,
            note: NoteTextStyle {
                text: measures::note(self.language()),
                mark_indent: Length::ZERO,
            },
        }
    }

    /// Returns the level of the headings of the body, which stand below the subject.
    fn heading_level(&self) -> u8 {
        if self.letter.subject.is_some() { 2 } else { 1 }
    }

    /// Appends the complimentary close and those who sign, which no page parts.
    fn append_signatories(&mut self, blocks: &mut Vec<Block>) {
        let mut gap = measures::CLOSE_GAP;
        if let Some(last) = blocks.last_mut() {
            last.keep_with_next = true;
        }
        if let Some(close) = &self.letter.complimentary_close {
            let text = plain(close, self.text());
            let style = self.start();
            let block = self.line(Structure::ROOT, text, style);
            blocks.push(block.after_space(gap).keep_with_next());
            gap = measures::SIGNATURE_GAP;
        }
        let letter = self.letter;
        for part in &letter.signatories {
            if let Some(heading) = &part.heading {
                let bold = CharStyle {
                    weight: Weight::Bold,
                    ..self.text()
                };
                let text = plain(heading, bold);
                let (level, style) = (u16::from(self.heading_level()), self.start());
                let block = self.builder.heading(Structure::ROOT, level, text, style);
                blocks.push(block.after_space(gap));
                gap = measures::ENTRY_GAP;
            }
            if part.states_order {
                let text = order_stated(&letter.strings, measures::entry(self.language()));
                let style = self.start();
                let block = self.line(Structure::ROOT, text, style);
                blocks.push(block.after_space(gap).keep_with_next());
                gap = measures::ENTRY_GAP;
            }
            blocks.push(self.part(part).after_space(gap));
            gap = measures::HEADING_GAP;
        }
    }

    fn part(&mut self, part: &Part) -> Block {
        let role = Role::List(Numbering::None);
        let list = self.builder.structure.add(Structure::ROOT, role);
        let style = measures::entry(self.language());
        let mut entries = entries(part, style, list, &mut self.builder);
        if let Some(text) = anonymous(&self.letter.strings, part, style) {
            entries.push(entry(text, list, &mut self.builder));
        }
        let texts = entries.iter().map(|entry| &entry.text);
        Block::of(
            list,
            Content::Entries(EntryList {
                style: with_room(measures::entry_paragraph(self.language()), texts),
                entries,
                max_columns: measures::max_columns(part.signatories.len()),
                gutter: measures::GUTTER,
                gap: measures::ENTRY_GAP,
            }),
        )
    }

    /// Appends the copy notation and the enclosure notation.
    fn append_notations(&mut self, blocks: &mut Vec<Block>) {
        let letter = self.letter;
        let copies: Vec<_> = letter.copies.iter().map(Some).collect();
        let enclosures: Vec<_> = letter
            .enclosures
            .iter()
            .map(|enclosure| enclosure.title.as_ref())
            .collect();
        let word = letter.strings.enclosure_notation(enclosures.len() as u64);
        self.notation(blocks, letter.strings.text(Phrase::Copies), &copies);
        self.notation(blocks, &word, &enclosures);
    }

    /// Appends a notation: a word, and what it names, one below the other. Things without a title
    /// are counted.
    fn notation(
        &mut self,
        blocks: &mut Vec<Block>,
        word: &str,
        named: &[Option<&crate::model::Written>],
    ) {
        if named.is_empty() {
            return;
        }
        // A page that holds nothing but a notation looks like a leaf from another letter.
        if let Some(last) = blocks.last_mut() {
            last.keep_with_next = true;
        }
        let style = measures::notation(self.language());
        let mut text = StyledText::default();
        for (index, written) in named.iter().enumerate() {
            if index > 0 {
                text.break_line(style, None);
            }
            match written {
                Some(written) => super::builder::push_written(&mut text, written, style),
                None => text.push(&(index + 1).to_string(), style, None),
            }
        }
        let role = Role::List(Numbering::None);
        let list = self.builder.structure.add(Structure::ROOT, role);
        let item = self.builder.structure.add(list, Role::ListItem);
        let element = self.builder.structure.add(item, Role::Label);
        let mut mark = StyledText::default();
        mark.push(word, style, None);
        let label = super::Label {
            element,
            text: mark,
            indent: Length::ZERO,
        };
        let body = self.builder.structure.add(item, Role::ListBody);
        let paragraph = ParagraphStyle {
            start_indent: measures::notation_indent(word),
            ..measures::entry_paragraph(self.language())
        };
        let block = self.line(body, text, paragraph).with_label(Some(label));
        blocks.push(block.after_space(measures::NOTATION_GAP));
    }
}
