//! The text of a document, paragraph by paragraph.

mod lists;
mod notes;
mod signing;

use std::sync::Arc;

use self::lists::OpenItem;
use self::signing::Signer;
use super::look::{Look, heading_level};
use super::numbering::{Labelling, Numbering};
use super::properties::{Indent, Justify, ParagraphProperties, Section, Spacing, twips};
use super::runs::{Base, Runs};
use super::styles::HEADINGS;
use super::{SIGNATORY, drawing, table};
use crate::export::markup::Markup;
use crate::export::reading::{Container, Paragraph, Visitor};
use crate::lang::Direction;
use crate::source::picture::Picture;
use crate::typeset::galley::{
    Block, EntryList, Figure, Fixed, FixedContent, Kind, Label, Side, Table,
};
use crate::typeset::style::{Alignment, Weight};
use crate::typeset::unit::Length;

/// A paragraph that is written when it is known whether a section ends with it, or a table.
enum Written {
    Paragraph {
        properties: Box<ParagraphProperties>,
        runs: String,
    },
    Table(String),
    /// The paragraph without text after a table: two tables without it would be one.
    Separator,
}

/// The body of a document, to which a walk appends.
pub(super) struct Body<'l, 'g> {
    look: &'l Look,
    /// The writer of runs.
    pub runs: Runs<'g>,
    /// The lists.
    pub numbering: Numbering<'l>,
    /// The pictures, in order.
    pub pictures: Vec<Arc<Picture>>,
    written: Vec<Written>,
    /// The section that the next break ends.
    section: Section,
    /// The open lists and their levels.
    lists: Vec<(Labelling, usize)>,
    items: Vec<OpenItem>,
    /// The number of open quotes.
    quotes: usize,
    /// The label of a notation without a name yet.
    notation: Option<Label>,
    /// Whether the next paragraph begins a page.
    begins_page: bool,
}

impl<'l, 'g> Body<'l, 'g> {
    pub fn new(look: &'l Look, runs: Runs<'g>, first: Section) -> Self {
        Self {
            look,
            runs,
            numbering: Numbering::new(look),
            pictures: Vec::new(),
            written: Vec::new(),
            section: first,
            lists: Vec::new(),
            items: Vec::new(),
            quotes: 0,
            notation: None,
            begins_page: false,
        }
    }

    /// Writes the paragraphs, and the properties of the last section.
    pub fn write(&self, markup: &mut Markup) {
        for written in &self.written {
            match written {
                Written::Paragraph { properties, runs } => markup.element("w:p", &[], |markup| {
                    properties.write(markup);
                    markup.raw(runs);
                }),
                Written::Table(table) => markup.raw(table),
                Written::Separator => markup.element("w:p", &[], |markup| {
                    let properties = ParagraphProperties {
                        spacing: Spacing {
                            after: Some(0),
                            ..Spacing::default()
                        },
                        ..ParagraphProperties::default()
                    };
                    properties.write(markup);
                }),
            }
        }
        self.section.write(markup);
    }

    /// Ends the section with the last paragraph; the next one begins below it, in so many columns.
    fn end_section(&mut self, columns: u8, gutter: Length) {
        let next = Section {
            references: Vec::new(),
            is_continuous: true,
            has_title_page: false,
            columns: (columns, twips(gutter).max(240)),
            ..self.section.clone()
        };
        // A section ends with a paragraph, which a table is not.
        if let Some(Written::Separator) = self.written.last() {
            self.written.pop();
            self.push(ParagraphProperties::default(), String::new());
        }
        match self.written.last_mut() {
            Some(Written::Paragraph { properties, .. }) => {
                properties.section = Some(std::mem::replace(&mut self.section, next));
            }
            _ => self.section.columns = next.columns,
        }
    }

    /// Adds a picture of some extent to the package, and writes a paragraph that shows it.
    fn picture(
        &mut self,
        picture: &Arc<Picture>,
        alternative: &str,
        extent: drawing::Extent,
        properties: ParagraphProperties,
    ) {
        self.pictures.push(Arc::clone(picture));
        let runs = drawing::write(picture, alternative, self.pictures.len(), extent);
        self.push(properties, runs);
    }

    fn push(&mut self, mut properties: ParagraphProperties, runs: String) {
        properties.page_break_before = std::mem::take(&mut self.begins_page);
        let properties = Box::new(properties);
        self.written.push(Written::Paragraph { properties, runs });
    }

    /// Returns the properties of a paragraph in a style, as far as they differ from the document's.
    fn properties(
        &self,
        style: &'static str,
        direction: Direction,
        block: &Block,
    ) -> ParagraphProperties {
        let is_right_to_left = direction == Direction::RightToLeft;
        ParagraphProperties {
            keep_next: block.keep_with_next,
            bidi: (is_right_to_left != self.look.is_right_to_left).then_some(is_right_to_left),
            ..ParagraphProperties::of(style)
        }
    }

    fn notation(
        &mut self,
        paragraph: &Paragraph<'_>,
        properties: &mut ParagraphProperties,
    ) -> String {
        let start = twips(paragraph.style.start_indent);
        properties.tabs = vec![(Justify::Start, start)];
        properties.indent = Some(Indent {
            start,
            end: 0,
            first: 0,
        });
        let Some(label) = self.notation.take() else {
            return String::new();
        };
        let base = Base::text(paragraph.style.direction);
        if let Some(indent) = &mut properties.indent {
            indent.first = -start;
        }
        let word = self.runs.write(&label.text, base);
        word + &self.runs.plain("\t", &self.runs.own())
    }
}

/// Returns the style of a paragraph that is neither a heading nor in a list or quote.
fn style(paragraph: &Paragraph<'_>) -> &'static str {
    match paragraph.block.kind {
        Kind::Sender => "EnvelopeReturn",
        Kind::Address => "EnvelopeAddress",
        Kind::Reference | Kind::Dateline | Kind::Original => "Date",
        Kind::Salutation => "Salutation",
        Kind::Close => "Closing",
        Kind::Signature => "Signature",
        Kind::Notation => "MessageHeader",
        _ if paragraph.style.first_line_indent > Length::ZERO => "BodyTextFirstIndent",
        _ => "BodyText",
    }
}

fn heading_style(level: u16) -> &'static str {
    HEADINGS[heading_level(level)].0
}

impl Visitor for Body<'_, '_> {
    fn open(&mut self, container: &Container<'_>) {
        match container {
            Container::Section(number) => self.begins_page = *number > 0,
            Container::List { labels, depth } => {
                let level = self.level(labels, *depth);
                let labelling = self.numbering.begin(labels, level);
                self.lists.push((labelling, level));
            }
            Container::Item(label) => {
                self.items
                    .extend(self.lists.last().map(|(labelling, level)| OpenItem {
                        labelling: labelling.clone(),
                        label: Some((*label).clone()),
                        level: *level,
                    }))
            }
            Container::Quote => self.quotes += 1,
            Container::Notation(label) => self.notation = Some((*label).clone()),
            Container::Masthead | Container::Marks | Container::Opening => {}
        }
    }

    fn close(&mut self, container: &Container<'_>) {
        match container {
            Container::List { .. } => drop(self.lists.pop()),
            Container::Item(_) => drop(self.items.pop()),
            Container::Quote => self.quotes -= 1,
            Container::Section(_)
            | Container::Masthead
            | Container::Marks
            | Container::Opening
            | Container::Notation(_) => {}
        }
    }

    fn fixed(&mut self, fixed: &Fixed, alternative: Option<&str>) {
        match &fixed.content {
            FixedContent::Text { text, .. } => {
                let base = Base::text(self.look.language.direction());
                let runs = self.runs.write(text, base);
                self.push(ParagraphProperties::of("BodyText"), runs);
            }
            FixedContent::Image { within, picture } if fixed.kind == Kind::Logo => {
                let extent = drawing::extent(picture, within.size);
                let properties = ParagraphProperties::of("BodyText");
                self.picture(picture, alternative.unwrap_or_default(), extent, properties);
            }
            _ => {}
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph<'_>) {
        if paragraph.block.kind != Kind::TableNote {
            self.end_table_notes();
        }
        let direction = paragraph.style.direction;
        let mut base = Base::text(direction);
        let mut properties = self.properties(style(paragraph), direction, paragraph.block);
        let mut before = String::new();
        if let Some(level) = paragraph.heading {
            properties.style = Some(heading_style(level));
            let style = self.look.headings[heading_level(level)];
            base.weight = style.weight;
            base.slant = style.slant;
            if let Some(label) = paragraph.label {
                before = self.runs.write(&label.text, base);
                before += &self.runs.plain(" ", &self.runs.own());
            }
        } else if paragraph.captioned.is_some() {
            properties.style = Some("Caption");
            base.weight = Weight::Bold;
        } else if paragraph.block.kind == Kind::Notation {
            before = self.notation(paragraph, &mut properties);
        } else if paragraph.block.kind == Kind::TableNote {
            before = self.table_note(paragraph, &mut properties);
        } else if paragraph.block.kind == Kind::Text {
            if self.quotes > 0 {
                properties.style = Some("BlockText");
            }
            self.place(paragraph, &mut properties);
            if let Some(label) = paragraph.label.filter(|label| label.ordinal.is_none()) {
                before = self.typed_mark(label, paragraph, base, &mut properties);
            }
        }
        let is_at_start = paragraph.style.alignment == Alignment::Start;
        if is_at_start && matches!(properties.style, Some("Date" | "BodyText")) {
            properties.justify = Some(Justify::Start);
        }
        base.is_note = paragraph.block.kind == Kind::TableNote;
        let runs = before + &self.runs.write(paragraph.text, base);
        self.push(properties, runs);
    }

    fn sides(&mut self, sides: &[Side], block: &Block) {
        let Some(first) = sides.first() else { return };
        if sides.iter().any(|side| side.signature.is_some()) {
            self.signers(sides, block);
            return;
        }
        let mut properties = self.properties("Date", first.style.direction, block);
        properties.justify = Some(Justify::Start);
        properties.tabs = vec![(Justify::End, self.look.measure)];
        let texts: Vec<String> = sides
            .iter()
            .map(|side| {
                self.runs
                    .write(&side.text, Base::text(side.style.direction))
            })
            .collect();
        let tab = self.runs.plain("\t", &self.runs.own());
        self.push(properties, texts.join(&tab));
    }

    fn table(&mut self, table: &Table, _: &Block) {
        let table = table::write(table, self.look, &mut self.runs);
        self.written.push(Written::Table(table));
        self.written.push(Written::Separator);
    }

    fn figure(&mut self, figure: &Figure, alternative: &str, block: &Block) {
        let extent = drawing::size(&figure.picture, self.look);
        let properties = ParagraphProperties {
            keep_next: block.keep_with_next,
            ..ParagraphProperties::of("BodyText")
        };
        self.picture(&figure.picture, alternative, extent, properties);
    }

    fn entries(&mut self, list: &EntryList, block: &Block) {
        let columns = match list.has_room_to_sign {
            true => 1,
            false => list.max_columns.max(1),
        };
        if columns > 1 {
            self.end_section(columns, list.gutter);
        }
        for (index, entry) in list.entries.iter().enumerate() {
            let mut properties = self.properties(SIGNATORY, list.style.direction, block);
            properties.keep_next = block.keep_with_next && index + 1 == list.entries.len();
            let before = match (list.has_room_to_sign, index) {
                (true, _) => Some(twips(list.gap)),
                (false, 0) if columns == 1 => Some(twips(block.space_before)),
                _ => None,
            };
            properties.spacing = Spacing {
                before,
                ..Spacing::default()
            };
            let signer = Signer {
                text: &entry.text,
                direction: list.style.direction,
                signature: entry.signature.as_deref(),
            };
            self.signer(&signer, properties);
        }
        if columns > 1 {
            self.end_section(1, list.gutter);
        }
    }
}
