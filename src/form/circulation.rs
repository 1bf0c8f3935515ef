//! The form `circulation`: a document of the United Nations as it is issued in New York.
//!
//! Masthead, session lines and title; below them the covering letter of a Member State with the
//! letter as its annex, or the letter itself where nobody transmits it; then what is enclosed,
//! each on a new page. Of the document's own letter, which its title names, only the text and the
//! signature block are printed, as in issued documents, and what is to be kept; an annexed letter
//! keeps its own reference, date and salutation (un-letter-format 2.3). Nothing official is drawn that was not given as assigned.

mod attached;
mod foot;
mod furniture;
mod manuscript;
mod masthead;
mod measures;
mod session;
mod sheet;
mod signature;
mod symbol;
mod type_style;

use self::attached::Attached;
use self::sheet::Sheet;
use self::type_style::Type;
use super::body::{BodyStyle, HeadingStyle, NoteTextStyle, TableMeasures, TableTextStyle, body};
use super::builder::{Place, Star, plain};
use super::{Builder, Form};
use crate::lang::Phrase;
use crate::letter::{Circulation, Letter, Supplement};
use crate::read::Spanned;
use crate::typeset::galley::{
    Block, Content, ElementId, Galley, Kind, Metadata, Section, Structure,
};
use crate::typeset::style::{Alignment, CharStyle};
use crate::typeset::text::StyledText;
use crate::typeset::unit::Length;

/// The form `circulation`, for a letter that says how it circulates.
pub(super) const FORM: Form = Form {
    name: "circulation",
    summary: "The form of a United Nations document",
    key: "circulation",
    is_in: |letter| letter.circulation.is_some(),
    compose: |letter| Some(compose(letter, letter.circulation.as_ref()?)),
    manuscript: Some(|letter| Some(manuscript::compose(letter, letter.circulation.as_ref()?))),
};

/// Composes a letter as a document of the United Nations.
fn compose(letter: &Letter, circulation: &Circulation) -> Galley {
    let builder = Builder::new(letter.language);
    let mut composer = Composer {
        letter,
        circulation,
        style: Type::of(letter.language),
        sheet: Sheet::new(letter.circulation_paper, builder.direction),
        builder,
    };
    let mut sections = vec![composer.first_section()];
    sections.extend(attached::sections(&mut composer));
    if let Some(last) = sections.last_mut() {
        last.blocks.push(composer.end());
    }
    Galley {
        language: letter.language,
        direction: composer.builder.direction,
        metadata: metadata(letter, circulation),
        sections,
        text_size: composer.style.text().size,
        furniture: furniture::of(&composer),
        notes: composer.builder.notes,
        structure: composer.builder.structure,
    }
}

/// Says what the document is: its title, and the offices or the sender that it comes from.
fn metadata(letter: &Letter, circulation: &Circulation) -> Metadata {
    let offices = circulation
        .transmittal
        .iter()
        .flat_map(|transmittal| &transmittal.texts.from);
    let mut authors: Vec<String> = offices.map(|office| office.text.clone()).collect();
    if authors.is_empty()
        && let Some(sender) = &letter.texts.sender
    {
        let named = sender.organization.as_ref().or(sender.name.as_ref());
        authors.extend(named.map(|written| written.text.clone()));
    }
    Metadata {
        title: circulation.title.clone(),
        authors,
        ..Metadata::default()
    }
}

struct Composer<'a> {
    letter: &'a Letter,
    circulation: &'a Circulation,
    style: Type,
    sheet: Sheet,
    builder: Builder,
}

impl<'a> Composer<'a> {
    fn first_section(&mut self) -> Section {
        let place = Place::part(&mut self.builder.structure);
        let part = place.parent;
        let mut fixed = masthead::masthead(self, part);
        let session = session::lines(self, part).map(Block::keep_with_next);
        let (head, space) = match session {
            Some(_) => (measures::SESSION_BASELINE, measures::TITLE_SPACE),
            None => (measures::TITLE_BASELINE, Length::ZERO),
        };
        let title = self.title(place).after_space(space);
        let mut blocks: Vec<Block> = session.into_iter().chain([title]).collect();
        blocks.extend(self.subtitles(part));
        let kept = &self.circulation.kept;
        let own = match &self.circulation.transmittal {
            Some(transmittal) => Attached::covering(transmittal, kept),
            None => Attached::own(self.letter, kept),
        };
        // Below the title of the document, which has the largest size.
        let [_, style, _] = self.body_style().headings;
        let rest = attached::blocks(self, &own, place, style);
        blocks.extend(first_after(rest, measures::TITLE_GAP));
        fixed.extend(foot::marks(self, part));
        Section {
            fixed,
            first_head: Some(head),
            first_foot: Some(self.sheet.foot(measures::FIRST_FOOT)),
            blocks,
        }
    }

    fn title(&mut self, place: Place) -> Block {
        let style = self.style.title();
        let text = match &self.circulation.texts.title {
            Some(written) => plain(written, style),
            None => {
                let mut text = StyledText::default();
                text.push(&self.circulation.title, style, None);
                text
            }
        };
        let notes = self.circulation.texts.notes.as_ref();
        let note = notes.and_then(|notes| notes.title.as_ref());
        let star = self.star(note, style);
        let lines = self.style.title_lines();
        let heading = self.builder.noted_heading(place, text, lines, &star);
        heading.of_kind(Kind::Title)
    }

    /// Returns a note with an asterisk in a text of some type.
    fn star<'n>(&self, note: Option<&'n Spanned>, mark: CharStyle) -> Star<'n> {
        Star {
            note,
            mark,
            style: self.note_style(),
        }
    }

    /// Composes the lines that say what the document is to an earlier one.
    fn subtitles(&mut self, part: ElementId) -> Vec<Block> {
        let lines = self.style.heading_lines();
        let supplements = self.circulation.supplements().into_iter();
        let blocks = supplements.map(|supplement| {
            let phrase = match supplement {
                Supplement::Addendum => Phrase::Addendum,
                Supplement::Corrigendum => Phrase::Corrigendum,
            };
            let mut text = StyledText::default();
            text.push(self.letter.strings.text(phrase), self.style.heading(), None);
            let block = self.builder.paragraph(part, text, lines);
            let block = block.of_kind(Kind::Title).together().keep_with_next();
            block.after_space(measures::SUBTITLE_SPACE)
        });
        blocks.collect()
    }

    /// Composes a text with headings from a level on.
    fn body(&mut self, text: &crate::read::Body, part: ElementId, heading_level: u8) -> Vec<Block> {
        let style = BodyStyle {
            heading_level,
            ..self.body_style()
        };
        body(text, &style, part, &mut self.builder)
    }

    fn body_style(&self) -> BodyStyle {
        let heading = |text, paragraph| HeadingStyle {
            text,
            paragraph,
            space_before: measures::HEADING_SPACE,
            space_after: measures::HEADING_GAP,
        };
        let lines = self.style.lines(Alignment::Start);
        BodyStyle {
            text: self.style.text(),
            paragraph: self.style.paragraph(),
            gap: measures::PARAGRAPH_GAP,
            item_gap: measures::PARAGRAPH_GAP,
            headings: [
                HeadingStyle {
                    space_before: measures::FIRST_HEADING_SPACE,
                    space_after: measures::FIRST_HEADING_GAP,
                    ..heading(self.style.title(), self.style.title_lines())
                },
                heading(self.style.heading(), self.style.heading_lines()),
                heading(self.style.bold(), lines),
            ],
            fewest_headings: 1,
            heading_numbers: Some(measures::HEADING_NUMBER),
            number_tab: measures::TAB,
            below_number: Length::ZERO,
            heading_level: 2,
            numbered: self.style.numbered(),
            unordered: self.style.hanging(),
            marks: ["–", "–"],
            quote_indent: measures::TAB,
            table: TableTextStyle::new(
                self.style.text(),
                self.style.paragraph(),
                TableMeasures::DOCUMENT,
            ),
            note: self.note_style(),
        }
    }

    fn note_style(&self) -> NoteTextStyle {
        NoteTextStyle {
            text: self.style.note(),
            lines: self.style.note_lines(),
            mark_indent: measures::NOTE_MARK,
        }
    }

    /// Makes the rule that ends a document.
    fn end(&self) -> Block {
        let content = Content::Rule {
            width: measures::END_WIDTH,
            thickness: measures::END_THICKNESS,
        };
        Block::of(Structure::ROOT, content).after_space(measures::END_SPACE)
    }
}

/// Sets the space before the first of some blocks, which follows a title.
fn first_after(mut blocks: Vec<Block>, space: Length) -> Vec<Block> {
    if let Some(first) = blocks.first_mut() {
        first.space_before = space;
    }
    blocks
}
