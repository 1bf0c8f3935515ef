//! The article: what a letter says, as elements of HTML.

mod signatories;
mod table;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::inline::{self, Base, language_attributes, language_of};
use super::notes::{self, Notes};
use crate::export::markup::{Attribute, Markup};
use crate::export::reading::{self, Container, Paragraph, Visitor};
use crate::lang::{Direction, Language};
use crate::source::picture::Picture;
use crate::typeset::galley::{
    Block, EntryList, Figure, Fixed, FixedContent, Galley, Kind, Role, Side, Table,
};
use crate::typeset::text::StyledText;

/// The number of levels of typed marks that the style of a page has.
const LEVELS: i64 = 4;

/// An article, to which a walk appends.
pub(super) struct Article<'g> {
    galley: &'g Galley,
    /// The beginning of classes and identifiers.
    prefix: &'static str,
    /// The number of levels that its headings are below those of a page.
    lower: u16,
    notes: Notes,
    markup: Markup,
    /// The direction of the paragraph, if pages give it one.
    direction: Option<Direction>,
    /// The section, from 0.
    section: usize,
    /// The label of an item that has no text yet.
    item: Option<StyledText>,
    /// The caption of the table that follows.
    caption: Option<StyledText>,
}

impl<'g> Article<'g> {
    pub fn new(galley: &'g Galley, prefix: &'static str, lower: u16) -> Self {
        Self {
            galley,
            prefix,
            lower,
            notes: Notes::new(prefix),
            markup: Markup::default(),
            direction: None,
            section: 0,
            item: None,
            caption: None,
        }
    }

    /// Returns whether the document shows a title, which is then the first heading.
    pub fn has_title(&self) -> bool {
        let first = self.galley.sections.first();
        first.is_some_and(|first| first.blocks.iter().any(|block| block.kind == Kind::Title))
    }

    /// Writes the content.
    pub fn write(&mut self) -> String {
        reading::walk(self.galley, self);
        self.notes.write(self.galley, &mut self.markup);
        std::mem::take(&mut self.markup).into_string()
    }

    fn name(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    fn section_name(&self) -> String {
        self.name(&format!("section-{}", self.section + 1))
    }

    /// Returns the language of an element with a text: that of the text if all of it is in one that
    /// runs as the paragraph does, since the edge at which a paragraph starts is the paragraph's.
    fn language_of(&self, text: &StyledText) -> Language {
        let is_akin = |language: &Language| {
            let direction = self.direction;
            direction.is_none_or(|direction| direction == language.direction())
        };
        let language = language_of(text).filter(is_akin);
        language.unwrap_or(self.galley.language)
    }

    /// Writes an element on a new line.
    fn line(&mut self, name: &str, attributes: &[Attribute<'_>], content: impl FnOnce(&mut Self)) {
        self.markup.raw("\n");
        self.markup.open(name, attributes);
        content(self);
        self.markup.close(name);
    }

    fn inline(&mut self, text: &StyledText, base: Base) {
        inline::write(text, base, &mut self.notes, &mut self.markup);
    }

    /// Writes an element with a text, in which weight and slant are emphasis or come from its kind.
    fn text(&mut self, name: &str, class: Option<&str>, text: &StyledText, has_emphasis: bool) {
        let own = self.galley.language;
        let language = self.language_of(text);
        let class = class.map(|class| self.name(class));
        let mut attributes: Vec<Attribute<'_>> = Vec::new();
        attributes.extend(class.as_deref().map(|class| ("class", class)));
        attributes.extend(language_attributes(&language, own));
        let base = match has_emphasis {
            true => Base::text(language),
            false => Base::of(text, language),
        };
        self.line(name, &attributes, |article| article.inline(text, base));
    }

    /// Writes a heading. The title is the first heading of a page; everything else is below it.
    fn heading(&mut self, level: u16, paragraph: &Paragraph<'_>) {
        let text = paragraph.text;
        let is_below = self.section > 0 || !self.has_title();
        let level = level + self.lower + u16::from(is_below);
        let name = format!("h{}", level.min(6));
        // HTML has six levels, and its readers know more.
        let deeper = (level > 6).then(|| level.to_string());
        let id = self.section_name();
        let own = self.galley.language;
        let language = self.language_of(text);
        let mut attributes = language_attributes(&language, own);
        if paragraph.block.kind == Kind::Attachment {
            attributes.push(("id", &id));
        }
        attributes.extend(deeper.as_deref().map(|level| ("aria-level", level)));
        let base = Base::of(text, language);
        self.line(&name, &attributes, |article| {
            if let Some(label) = paragraph.label {
                article.markup.text(label.text.text.trim());
                article.markup.text(" ");
            }
            article.inline(text, base);
        });
    }

    /// Writes a paragraph of the body; the first one of an item follows the item's label.
    fn body(&mut self, paragraph: &Paragraph<'_>) {
        let item = self.item.take();
        let is_item = item.is_some();
        let label = item.or_else(|| paragraph.label.map(|label| label.text.clone()));
        let Some(label) = label else {
            self.text("p", None, paragraph.text, true);
            return;
        };
        let own = self.galley.language;
        let language = self.language_of(paragraph.text);
        let class = self.level_class(paragraph).filter(|_| !is_item);
        let mut attributes = language_attributes(&language, own);
        attributes.extend(class.as_deref().map(|class| ("class", class)));
        let name = if is_item { "span" } else { "p" };
        let is_element = !is_item || !attributes.is_empty();
        if !is_item {
            self.markup.raw("\n");
        }
        if is_element {
            self.markup.open(name, &attributes);
        }
        let class = self.name("label");
        self.markup.element("span", &[("class", &class)], |markup| {
            markup.text(label.text.trim());
        });
        self.markup.text(" ");
        self.inline(paragraph.text, Base::text(language));
        if is_element {
            self.markup.close(name);
        }
    }

    /// Returns the class of a paragraph whose mark is indented, by its level.
    fn level_class(&self, paragraph: &Paragraph<'_>) -> Option<String> {
        let indent = paragraph.label?.indent.units();
        let step = self.galley.text_size.units().max(1) * 2;
        let level = (indent + step / 2) / step;
        (level > 0).then(|| self.name(&format!("level-{}", level.min(LEVELS))))
    }

    /// Writes a note below its table; the mark of its first paragraph links back.
    fn table_note(&mut self, paragraph: &Paragraph<'_>) {
        let language = self.language_of(paragraph.text);
        let class = self.name("table-note");
        let note = paragraph.label.and_then(|label| Some((label.note?, label)));
        let number = note.map(|(note, _)| self.notes.number(note));
        let ids = number.map(|number| self.notes.ids(number));
        let mut attributes = vec![("class", class.as_str())];
        attributes.extend(ids.as_ref().map(|ids| ("id", ids.note.as_str())));
        attributes.extend(language_attributes(&language, self.galley.language));
        self.line("p", &attributes, |article| {
            article.markup.open("small", &[]);
            if let (Some((_, label)), Some(ids)) = (note, &ids) {
                article.markup.open("sup", &[]);
                notes::write_mark(&label.text.text, ids, &mut article.markup);
                article.markup.close("sup");
                article.markup.text(" ");
            }
            article.inline(paragraph.text, Base::text(language));
            article.markup.close("small");
        });
    }

    fn image(&mut self, picture: &Picture, alternative: &str) {
        let bytes = STANDARD.encode(picture.with_orientation());
        let source = format!("data:{};base64,{bytes}", picture.format.media_type());
        let attributes = [("src", source.as_str()), ("alt", alternative)];
        self.markup.raw("\n");
        self.markup.open("img", &attributes);
    }
}

/// Returns the class of a paragraph or of a line of a masthead.
fn class(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Letterhead => Some("letterhead"),
        Kind::Sender => Some("sender"),
        Kind::Reference => Some("reference"),
        Kind::Dateline => Some("date"),
        Kind::Original => Some("original"),
        Kind::Salutation => Some("salutation"),
        Kind::Close => Some("close"),
        Kind::Signature => Some("signature"),
        Kind::ListNote => Some("list-note"),
        Kind::Session => Some("session"),
        Kind::Symbol => Some("symbol"),
        Kind::Organization => Some("organization"),
        Kind::Organ => Some("organ"),
        Kind::Distribution => Some("distribution"),
        Kind::Statement => Some("statement"),
        Kind::JobNumber => Some("job-number"),
        Kind::Code => Some("code"),
        _ => None,
    }
}

impl Visitor for Article<'_> {
    fn open(&mut self, container: &Container<'_>) {
        if !matches!(container, Container::Section(0)) {
            self.markup.raw("\n");
        }
        match container {
            Container::Section(number) => {
                self.section = *number;
                if *number > 0 {
                    let id = self.section_name();
                    self.markup.open("section", &[("aria-labelledby", &id)]);
                }
            }
            Container::Masthead => {
                let class = self.name("masthead");
                self.markup.open("div", &[("class", &class)]);
            }
            Container::Marks => self.markup.open("div", &[]),
            Container::Opening => self.markup.open("header", &[]),
            Container::List { labels, .. } => {
                let number = labels.first().and_then(|label| label.ordinal);
                let class = self.name("list");
                let start = number.filter(|number| *number != 1);
                let start = start.map(|number| number.to_string());
                let mut attributes = vec![("class", class.as_str())];
                attributes.extend(start.as_deref().map(|start| ("start", start)));
                self.markup.open(list(container), &attributes);
            }
            Container::Item(label) => {
                self.markup.open("li", &[]);
                self.item = Some(label.text.clone());
            }
            Container::Quote => self.markup.open("blockquote", &[]),
            Container::Notation(label) => {
                let class = self.name("notation");
                self.markup.open("dl", &[("class", &class)]);
                self.text("dt", None, &label.text, false);
            }
        }
    }

    fn close(&mut self, container: &Container<'_>) {
        let name = match container {
            Container::Section(0) => return,
            Container::Section(_) => "section",
            Container::Masthead | Container::Marks => "div",
            Container::Opening => "header",
            Container::List { .. } => list(container),
            Container::Item(_) => {
                self.markup.close("li");
                return;
            }
            Container::Quote => "blockquote",
            Container::Notation(_) => "dl",
        };
        self.markup.raw("\n");
        self.markup.close(name);
    }

    fn fixed(&mut self, fixed: &Fixed, alternative: Option<&str>) {
        self.direction = None;
        let alternative = alternative.unwrap_or_default();
        match &fixed.content {
            FixedContent::Text { text, .. } => self.text("p", class(fixed.kind), text, false),
            FixedContent::Image { picture, .. } => self.image(picture, alternative),
            FixedContent::Drawing(_) => {
                let class = self.name("code");
                self.line("p", &[("class", &class)], |article| {
                    article.markup.text(alternative);
                });
            }
            FixedContent::Rule(_) | FixedContent::Column(_) => {}
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph<'_>) {
        let kind = paragraph.block.kind;
        self.direction = Some(paragraph.style.direction);
        match (paragraph.heading, kind) {
            (Some(level), _) => self.heading(level, paragraph),
            (None, Kind::Sender | Kind::Address) => {
                self.text("address", class(kind), paragraph.text, false);
            }
            (None, Kind::Notation) => self.text("dd", None, paragraph.text, false),
            (None, Kind::Text) if paragraph.captioned == Some(&Role::Table) => {
                self.caption = Some(paragraph.text.clone());
            }
            (None, Kind::Text) if paragraph.captioned.is_some() => {
                self.text("p", Some("caption"), paragraph.text, true);
            }
            (None, Kind::Text) => self.body(paragraph),
            (None, Kind::TableNote) => self.table_note(paragraph),
            (None, Kind::Signature) => self.text("p", class(kind), paragraph.text, true),
            (None, _) => self.text("p", class(kind), paragraph.text, false),
        }
    }

    fn sides(&mut self, sides: &[Side], _: &Block) {
        self.write_sides(sides);
    }

    fn table(&mut self, table: &Table, _: &Block) {
        self.write_table(table);
    }

    fn entries(&mut self, list: &EntryList, _: &Block) {
        self.write_entries(list);
    }

    fn figure(&mut self, figure: &Figure, alternative: &str, _: &Block) {
        self.markup.raw("\n<p>");
        self.image(&figure.picture, alternative);
        self.markup.raw("\n</p>");
    }
}

/// Returns the element of a list: labels with numbers are those of an ordered one.
fn list(container: &Container<'_>) -> &'static str {
    let Container::List { labels, .. } = container else {
        return "ul";
    };
    let is_numbered = labels.first().is_some_and(|label| label.ordinal.is_some());
    if is_numbered { "ol" } else { "ul" }
}
