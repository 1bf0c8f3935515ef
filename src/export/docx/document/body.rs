//! The text of a document, paragraph by paragraph.

use std::sync::Arc;

use super::look::{Look, heading_level};
use super::numbering::{Labelling, Numbering};
use super::properties::{Indent, Justify, ParagraphProperties, Section, Spacing, twips};
use super::runs::{Base, Runs};
use super::{LISTS, SIGNATORY, drawing, table};
use crate::export::markup::Markup;
use crate::export::reading::{Container, Paragraph, Visitor};
use crate::lang::Direction;
use crate::source::picture::Picture;
use crate::typeset::galley::{
    Block, EntryList, Figure, Fixed, FixedContent, Kind, Label, Side, Signature, Table,
};
use crate::typeset::style::{Alignment, Weight};
use crate::typeset::text::StyledText;
use crate::typeset::unit::Length;

/// A paragraph that is written when it is known whether a section ends with it, or a table.
enum Written {
    Paragraph {
        properties: Box<ParagraphProperties>,
        runs: String,
    },
    Table(String),
}

/// An item of a list that is open.
struct OpenItem {
    labelling: Labelling,
    label: Option<Label>,
    level: usize,
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
        if let Some(Written::Table(_)) = self.written.last() {
            self.push(ParagraphProperties::default(), String::new());
        }
        match self.written.last_mut() {
            Some(Written::Paragraph { properties, .. }) => {
                properties.section = Some(std::mem::replace(&mut self.section, next));
            }
            _ => self.section.columns = next.columns,
        }
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

    /// Puts a paragraph of the body into its list or quote.
    fn place(&mut self, paragraph: &Paragraph<'_>, properties: &mut ParagraphProperties) {
        let Some(item) = self.items.last_mut() else {
            if self.quotes > 1 {
                properties.indent = Some(self.quote_indent(0));
            }
            if let Some(label) = paragraph.label {
                properties.style = Some(LISTS[0].number.0);
                properties.numbering = Some(self.numbering.paragraph(label));
            }
            return;
        };
        let ids = &LISTS[item.level.min(LISTS.len() - 1)];
        let depth = item.level as i64;
        let Some(label) = item.label.take() else {
            properties.style = Some(ids.continued.0);
            if item.level >= LISTS.len() || self.quotes > 0 {
                properties.indent = Some(self.quote_indent(depth + 1));
            }
            return;
        };
        let labelling = item.labelling.clone();
        let style = if label.ordinal.is_some() {
            ids.number
        } else {
            ids.bullet
        };
        properties.style = Some(style.0);
        properties.numbering = Some(self.numbering.item(&labelling, &label));
        if self.quotes > 0 {
            let Indent { start, end, .. } = self.quote_indent(depth + 1);
            let first = -self.look.step;
            properties.indent = Some(Indent { start, end, first });
        }
    }

    /// Returns the level of a list, which is the deeper of two: that of the lists around it, and that
    /// of its indent on pages. Below a numbered paragraph, which is not a list, it is indented, too.
    fn level(&self, labels: &[&Label], depth: usize) -> usize {
        if self.quotes > 0 {
            return depth;
        }
        let indent = labels.first().map_or(0, |label| twips(label.indent));
        let steps = (indent + self.look.step / 2) / self.look.step;
        depth.max(usize::try_from(steps).unwrap_or_default())
    }

    /// Returns the indent at a depth of lists, within the open quotes.
    fn quote_indent(&self, depth: i64) -> Indent {
        let quotes = self.look.step * self.quotes as i64;
        Indent {
            start: self.look.step * depth + quotes,
            end: quotes,
            first: 0,
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
    ["Heading1", "Heading2", "Heading3"][heading_level(level)]
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
                let runs = self.picture(picture, alternative.unwrap_or_default(), extent);
                self.push(ParagraphProperties::of("BodyText"), runs);
            }
            _ => {}
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph<'_>) {
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
        } else if paragraph.is_caption {
            properties.style = Some("Caption");
            base.weight = Weight::Bold;
        } else if paragraph.block.kind == Kind::Notation {
            before = self.notation(paragraph, &mut properties);
        } else if paragraph.block.kind == Kind::Text {
            if self.quotes > 0 {
                properties.style = Some("BlockText");
            }
            self.place(paragraph, &mut properties);
        }
        let is_at_start = paragraph.style.alignment == Alignment::Start;
        if is_at_start && matches!(properties.style, Some("Date" | "BodyText")) {
            properties.justify = Some(Justify::Start);
        }
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
        // Without a paragraph between them, two tables would be one.
        let properties = ParagraphProperties {
            spacing: Spacing {
                after: Some(0),
                ..Spacing::default()
            },
            ..ParagraphProperties::default()
        };
        self.push(properties, String::new());
    }

    fn figure(&mut self, figure: &Figure, alternative: &str, block: &Block) {
        let extent = drawing::size(&figure.picture, self.look);
        let runs = self.picture(&figure.picture, alternative, extent);
        let properties = ParagraphProperties {
            keep_next: block.keep_with_next,
            ..ParagraphProperties::of("BodyText")
        };
        self.push(properties, runs);
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
            if let Some(signature) = &entry.signature {
                let runs = self.signature(signature);
                let above = ParagraphProperties {
                    keep_next: true,
                    ..ParagraphProperties::of("BodyText")
                };
                self.push(above, runs);
                properties.spacing = Spacing::default();
            }
            let runs = self.entry(&entry.text, list);
            self.push(properties, runs);
        }
        if columns > 1 {
            self.end_section(1, list.gutter);
        }
    }
}

impl Body<'_, '_> {
    /// Adds a picture of some extent to the package, and writes the run that shows it.
    fn picture(
        &mut self,
        picture: &Arc<Picture>,
        alternative: &str,
        extent: drawing::Extent,
    ) -> String {
        self.pictures.push(Arc::clone(picture));
        drawing::write(picture, alternative, self.pictures.len(), extent)
    }

    /// Writes signatories who are next to each other on the page below each other, with their pictures.
    fn signers(&mut self, sides: &[Side], block: &Block) {
        for side in sides {
            let mut properties = self.properties(SIGNATORY, side.style.direction, block);
            properties.spacing.before = Some(twips(block.space_before));
            if let Some(signature) = &side.signature {
                let runs = self.signature(signature);
                let above = ParagraphProperties {
                    keep_next: true,
                    ..ParagraphProperties::of("BodyText")
                };
                self.push(above, runs);
                properties.spacing.before = None;
            }
            let runs = self
                .runs
                .write(&side.text, Base::text(side.style.direction));
            self.push(properties, runs);
        }
    }

    fn signature(&mut self, signature: &Signature) -> String {
        let extent = drawing::extent(&signature.picture, signature.size);
        self.picture(&signature.picture, &signature.alternative, extent)
    }

    fn entry(&mut self, text: &StyledText, list: &EntryList) -> String {
        self.runs.write(text, Base::text(list.style.direction))
    }
}
