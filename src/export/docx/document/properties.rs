//! The properties of paragraphs, runs and sections, with their children in the order of the schema
//! (ISO/IEC 29500-1, annex A.1): Word refuses a file in another order.

use crate::export::markup::Markup;
use crate::typeset::unit::Length;

/// Returns a length in twentieths of a point.
pub(super) fn twips(length: Length) -> i64 {
    (length.to_milli_pt() + 25).div_euclid(50)
}

/// An alignment, in which left and right mean start and end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Justify {
    /// At the start edge.
    Start,
    /// Centred.
    Centre,
    /// At the end edge.
    End,
    /// At both edges.
    Both,
}

impl Justify {
    fn value(self) -> &'static str {
        match self {
            Self::Start => "left",
            Self::Centre => "center",
            Self::End => "right",
            Self::Both => "both",
        }
    }
}

/// Indents in twentieths of a point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Indent {
    /// From the start edge.
    pub start: i64,
    /// From the end edge.
    pub end: i64,
    /// Of the first line, beyond the others; negative for a hanging indent.
    pub first: i64,
}

/// The space around a paragraph and the distance of its lines, in twentieths of a point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Spacing {
    /// Before it.
    pub before: Option<i64>,
    /// After it.
    pub after: Option<i64>,
    /// From line to line, at least.
    pub line: Option<i64>,
}

/// The properties of a paragraph; those that are `None` are the style's.
#[derive(Clone, Debug, Default)]
pub(super) struct ParagraphProperties {
    /// The identifier of the style; none for the default style.
    pub style: Option<&'static str>,
    /// Whether it stays on one page with the next.
    pub keep_next: bool,
    /// Whether it stays on one page.
    pub keep_lines: bool,
    /// Whether it begins a page.
    pub page_break_before: bool,
    /// The list and the level from 0.
    pub numbering: Option<(u32, usize)>,
    /// The tabulators, by their alignments and places.
    pub tabs: Vec<(Justify, i64)>,
    /// Whether it runs from right to left.
    pub bidi: Option<bool>,
    /// The space around it.
    pub spacing: Spacing,
    /// Its indents.
    pub indent: Option<Indent>,
    /// Its alignment.
    pub justify: Option<Justify>,
    /// The level of a heading from 0.
    pub outline: Option<usize>,
    /// The section that it ends.
    pub section: Option<Section>,
}

impl ParagraphProperties {
    /// Makes the properties of a paragraph in a style.
    pub fn of(style: &'static str) -> Self {
        Self {
            style: Some(style),
            ..Self::default()
        }
    }

    /// Writes the properties, if there are any.
    pub fn write(&self, markup: &mut Markup) {
        let content = self.content();
        if !content.is_empty() {
            markup.element("w:pPr", &[], |markup| markup.raw(&content));
        }
    }

    /// Returns the children.
    pub fn content(&self) -> String {
        let mut markup = Markup::default();
        if let Some(style) = self.style {
            value(&mut markup, "w:pStyle", style);
        }
        flag(&mut markup, "w:keepNext", self.keep_next);
        flag(&mut markup, "w:keepLines", self.keep_lines);
        flag(&mut markup, "w:pageBreakBefore", self.page_break_before);
        if let Some((list, level)) = self.numbering {
            markup.element("w:numPr", &[], |markup| {
                value(markup, "w:ilvl", &level.to_string());
                value(markup, "w:numId", &list.to_string());
            });
        }
        if !self.tabs.is_empty() {
            markup.element("w:tabs", &[], |markup| {
                for (justify, place) in &self.tabs {
                    let place = place.to_string();
                    let attributes = [("w:val", justify.value()), ("w:pos", place.as_str())];
                    markup.empty("w:tab", &attributes);
                }
            });
        }
        match self.bidi {
            Some(true) => markup.empty("w:bidi", &[]),
            Some(false) => value(&mut markup, "w:bidi", "0"),
            None => {}
        }
        self.write_places(&mut markup);
        if let Some(level) = self.outline {
            value(&mut markup, "w:outlineLvl", &level.to_string());
        }
        if let Some(section) = &self.section {
            section.write(&mut markup);
        }
        markup.into_string()
    }

    fn write_places(&self, markup: &mut Markup) {
        let Spacing {
            before,
            after,
            line,
        } = self.spacing;
        let mut spacing = Numbers::default();
        spacing.add("w:before", before);
        spacing.add("w:after", after);
        spacing.add("w:line", line);
        spacing.write(markup, "w:spacing", line.map(|_| ("w:lineRule", "atLeast")));
        if let Some(indent) = self.indent {
            let mut places = Numbers::default();
            places.add("w:left", Some(indent.start));
            places.add("w:right", Some(indent.end).filter(|end| *end != 0));
            places.add("w:hanging", Some(-indent.first).filter(|first| *first > 0));
            places.add(
                "w:firstLine",
                Some(indent.first).filter(|first| *first >= 0),
            );
            places.write(markup, "w:ind", None);
        }
        if let Some(justify) = self.justify {
            value(markup, "w:jc", justify.value());
        }
    }
}

/// Attributes with numbers.
#[derive(Default)]
struct Numbers(Vec<(&'static str, String)>);

impl Numbers {
    fn add(&mut self, name: &'static str, number: Option<i64>) {
        self.0
            .extend(number.map(|number| (name, number.to_string())));
    }

    fn write(&self, markup: &mut Markup, name: &str, last: Option<(&str, &str)>) {
        if self.0.is_empty() {
            return;
        }
        let own = self.0.iter().map(|(name, number)| (*name, number.as_str()));
        let attributes: Vec<(&str, &str)> = own.chain(last).collect();
        markup.empty(name, &attributes);
    }
}

/// The properties of a run; what is false or `None` is the style's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RunProperties {
    /// The identifier of the style.
    pub style: Option<&'static str>,
    /// Whether it is bold.
    pub bold: Option<bool>,
    /// Whether it is italic.
    pub italic: Option<bool>,
    /// The colour, as six hexadecimal digits.
    pub colour: Option<&'static str>,
    /// The sizes in half points: of ordinary and of complex scripts.
    pub sizes: Option<(i64, i64)>,
    /// Whether it is underlined.
    pub underlined: bool,
    /// Whether it is raised.
    pub raised: bool,
    /// Whether it runs from right to left.
    pub rtl: bool,
    /// Its language, by the attribute of its script.
    pub language: Option<(&'static str, String)>,
}

impl RunProperties {
    /// Writes the properties, if there are any.
    pub fn write(&self, markup: &mut Markup) {
        let content = self.content();
        if !content.is_empty() {
            markup.element("w:rPr", &[], |markup| markup.raw(&content));
        }
    }

    /// Returns the children.
    pub fn content(&self) -> String {
        let mut markup = Markup::default();
        if let Some(style) = self.style {
            value(&mut markup, "w:rStyle", style);
        }
        pair(&mut markup, ["w:b", "w:bCs"], self.bold);
        pair(&mut markup, ["w:i", "w:iCs"], self.italic);
        if let Some(colour) = self.colour {
            value(&mut markup, "w:color", colour);
        }
        if let Some((ordinary, complex)) = self.sizes {
            value(&mut markup, "w:sz", &ordinary.to_string());
            value(&mut markup, "w:szCs", &complex.to_string());
        }
        if self.underlined {
            value(&mut markup, "w:u", "single");
        }
        if self.raised {
            value(&mut markup, "w:vertAlign", "superscript");
        }
        flag(&mut markup, "w:rtl", self.rtl);
        if let Some((attribute, language)) = &self.language {
            markup.empty("w:lang", &[(*attribute, language.as_str())]);
        }
        markup.into_string()
    }
}

/// The properties of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Section {
    /// The relationships of its headers and footers, by element, kind and identifier.
    pub references: Vec<(&'static str, &'static str, &'static str)>,
    /// Whether it begins on the page on which the section before it ends.
    pub is_continuous: bool,
    /// The width and height of the sheet.
    pub paper: (i64, i64),
    /// The margins at both sides.
    pub margin: i64,
    /// The number of columns, and the space between them.
    pub columns: (u8, i64),
    /// Whether its first page has a separate header.
    pub has_title_page: bool,
    /// Whether its columns run from right to left.
    pub bidi: bool,
}

/// The margin at the head and the foot: an inch.
const HEAD: &str = "1440";
/// The distance of headers and footers from the edge of the sheet.
const RUNNING: &str = "720";

impl Section {
    /// Writes the properties.
    pub fn write(&self, markup: &mut Markup) {
        markup.element("w:sectPr", &[], |markup| {
            for (element, kind, id) in &self.references {
                markup.empty(element, &[("w:type", *kind), ("r:id", *id)]);
            }
            if self.is_continuous {
                value(markup, "w:type", "continuous");
            }
            let (width, height) = (self.paper.0.to_string(), self.paper.1.to_string());
            markup.empty("w:pgSz", &[("w:w", &width), ("w:h", &height)]);
            let margin = self.margin.to_string();
            let margins = [
                ("w:top", HEAD),
                ("w:right", margin.as_str()),
                ("w:bottom", HEAD),
                ("w:left", margin.as_str()),
                ("w:header", RUNNING),
                ("w:footer", RUNNING),
                ("w:gutter", "0"),
            ];
            markup.empty("w:pgMar", &margins);
            let (count, space) = (self.columns.0.to_string(), self.columns.1.to_string());
            let columns = [("w:num", count.as_str()), ("w:space", space.as_str())];
            let first = usize::from(self.columns.0 == 1);
            markup.empty("w:cols", &columns[first..]);
            flag(markup, "w:titlePg", self.has_title_page);
            flag(markup, "w:bidi", self.bidi);
        });
    }
}

/// Writes an element that has a value.
pub(super) fn value(markup: &mut Markup, name: &str, value: &str) {
    markup.empty(name, &[("w:val", value)]);
}

fn flag(markup: &mut Markup, name: &str, is_set: bool) {
    if is_set {
        markup.empty(name, &[]);
    }
}

/// Writes a property for ordinary and for complex scripts: Word reads only one of the two in each.
fn pair(markup: &mut Markup, names: [&str; 2], state: Option<bool>) {
    for name in names {
        match state {
            Some(true) => markup.empty(name, &[]),
            Some(false) => value(markup, name, "0"),
            None => {}
        }
    }
}
