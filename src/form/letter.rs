//! The form `letter`: the letter as it is sent.
//!
//! Sender, dateline and reference, inside address, subject, salutation, body, complimentary close,
//! signatories, copies and enclosures, in this order; then the attachments, each on a new page. The
//! pages after the first have a running header with addressee and date, and a folio.

mod attached;
mod furniture;
mod letterhead;
mod measures;
mod notation;
mod opening;
mod repeated;
mod signing;

use self::signing::Signing;
use super::body::{BodyStyle, HeadingStyle, NoteTextStyle, TableMeasures, TableTextStyle, body};
use super::{Builder, Form};
use crate::lang::Language;
use crate::letter::Letter;
use crate::read::Body;
use crate::typeset::galley::{Block, ElementId, Galley, Metadata, Section, Structure};
use crate::typeset::style::{Alignment, CharStyle, ParagraphStyle, Weight};
use crate::typeset::text::StyledText;
use crate::typeset::unit::Length;

/// The form `letter`, for all but texts that are annexed to a covering letter and addressed to
/// nobody.
pub(super) const FORM: Form = Form {
    name: "letter",
    summary: "The letter as it is sent",
    key: "addressees",
    is_in: |letter| !letter.texts.addressees.is_empty(),
    compose: |letter| Some(compose(letter)),
    manuscript: None,
};

/// Composes a letter as it is sent.
pub(super) fn compose(letter: &Letter) -> Galley {
    let mut composer = Composer {
        letter,
        builder: Builder::new(letter.language),
    };
    let mut first = Section::default();
    if let Some(letterhead) = &letter.letterhead {
        letterhead::append(&mut composer, letterhead, &mut first);
    }
    let mut blocks = opening::blocks(&mut composer);
    composer.append_body(&mut blocks);
    notation::append_below_text(&mut composer, &mut blocks);
    composer.append_signatories(&mut blocks);
    notation::append(&mut composer, &mut blocks);
    for block in &mut blocks {
        block.space_shrink = measures::shrink(block);
    }
    if let (Some(_), Some(block)) = (&letter.letterhead, blocks.first_mut()) {
        let outline = || (1, metadata(letter).title);
        block.outline.get_or_insert_with(outline);
    }
    first.blocks = blocks;
    let mut sections = vec![first];
    sections.extend(attached::sections(&mut composer));
    Galley {
        language: letter.language,
        direction: composer.builder.direction,
        metadata: metadata(letter),
        sections,
        notes: composer.builder.notes,
        structure: composer.builder.structure,
        text_size: measures::text(letter.language).size,
        furniture: furniture::of(letter),
    }
}

/// Says what the document is: its subject, or else the title under which it circulates, or else to
/// whom and when it was written. If it circulates with a covering letter, the title is that of the
/// covering letter.
fn metadata(letter: &Letter) -> Metadata {
    let circulation = letter.circulation.as_ref();
    let circulation = circulation.filter(|circulation| circulation.transmittal.is_none());
    let title = match (&letter.texts.subject, circulation) {
        (Some(subject), _) => subject.text.clone(),
        (None, Some(circulation)) => circulation.title.clone(),
        (None, None) => furniture::known_by(letter),
    };
    Metadata {
        title,
        authors: authors(letter),
        ..Metadata::default()
    }
}

/// Returns the sender as author. The signatories are many, and are in the text.
fn authors(letter: &Letter) -> Vec<String> {
    let sender = letter.texts.sender.iter();
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
        let letter = self.letter;
        let level = self.heading_level();
        blocks.extend(self.body(&letter.texts.body, Structure::ROOT, level));
    }

    fn append_signatories(&mut self, blocks: &mut Vec<Block>) {
        let signing = Signing {
            close: self.letter.texts.complimentary_close.as_ref(),
            signatories: &self.letter.signatories,
            parent: Structure::ROOT,
            heading_level: self.heading_level(),
        };
        signing.append(self, blocks);
    }

    /// Composes a text below an element, with headings from a level on.
    fn body(&mut self, text: &Body, parent: ElementId, heading_level: u8) -> Vec<Block> {
        let style = BodyStyle {
            heading_level,
            ..self.body_style()
        };
        body(text, &style, parent, &mut self.builder)
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
                    size: measures::first_heading(text.size),
                    weight: bold,
                    ..text
                }),
                heading(CharStyle {
                    weight: bold,
                    ..text
                }),
                heading(measures::second_heading(text)),
            ],
            fewest_headings: 2,
            heading_numbers: None,
            number_tab: measures::number_tab(self.language()),
            below_number: measures::number_tab(self.language()),
            heading_level: self.heading_level(),
            numbered: measures::items(self.language()),
            unordered: measures::items(self.language()),
            marks: ["–", "–"],
            quote_indent: measures::INDENT,
            table: TableTextStyle::new(
                measures::entry(self.language()),
                measures::entry_paragraph(self.language()),
                TableMeasures::LETTER,
            ),
            note: self.note_style(),
        }
    }

    fn note_style(&self) -> NoteTextStyle {
        NoteTextStyle {
            text: measures::note(self.language()),
            lines: measures::note_paragraph(self.language()),
            mark_indent: Length::ZERO,
        }
    }

    /// Returns the level of the headings of the body, one below the subject's.
    fn heading_level(&self) -> u8 {
        if self.letter.texts.subject.is_some() {
            2
        } else {
            1
        }
    }
}
