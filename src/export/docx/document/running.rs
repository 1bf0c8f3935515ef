//! Headers and footers: what is repeated on the pages after the first.

use std::collections::BTreeMap;

use super::look::Look;
use super::properties::RunProperties;
use super::runs::{field, paragraph_style};
use crate::export::markup::Markup;
use crate::lang::Direction;
use crate::typeset::galley::{Anchor, Galley, Pages, RunningContent};
use crate::typeset::style::CharStyle;
use crate::typeset::text::{self, StyledText};
use crate::typeset::unit::Length;

/// A line of a header or a footer: its text at the start, in the middle and at the end.
#[derive(Debug, Default, PartialEq, Eq)]
struct Line {
    start: String,
    middle: String,
    end: String,
}

/// The lines at the head and at the foot of a page, each by its place.
pub(super) struct Running {
    head: BTreeMap<Length, Line>,
    foot: BTreeMap<Length, Line>,
    /// The columns at the foot of a letterhead, by their places from side to side: a line for each,
    /// since a reader takes them one after the other.
    columns: BTreeMap<Length, Line>,
}

impl Running {
    /// Takes what a galley repeats. What changes sides from page to page is taken once.
    pub fn of(galley: &Galley, look: &Look) -> Self {
        let mut running = Self {
            head: BTreeMap::new(),
            foot: BTreeMap::new(),
            columns: BTreeMap::new(),
        };
        let middle = galley.furniture.paper.height.scale(1, 2);
        for each in &galley.furniture.running {
            let RunningContent::Text {
                text, at, anchor, ..
            } = &each.content
            else {
                continue;
            };
            if each.on == Pages::Every {
                running.columns.entry(at.x).or_default().add(text);
                continue;
            }
            let lines = match at.y < middle {
                true => &mut running.head,
                false => &mut running.foot,
            };
            let line = lines.entry(at.y).or_default();
            let place = match (anchor, look.is_right_to_left) {
                (Anchor::Centre, _) => &mut line.middle,
                (Anchor::Left, false) | (Anchor::Right, true) => &mut line.start,
                (Anchor::Right, false) | (Anchor::Left, true) => &mut line.end,
            };
            place.clone_from(text);
        }
        running
    }

    /// Writes the header, or the footer, or an empty one for the first page.
    pub fn write(&self, part: Part, look: &Look, namespaces: &[(&str, &str)]) -> String {
        let (element, style, lines) = match part {
            Part::Header | Part::FirstHeader => ("w:hdr", "Header", &self.head),
            Part::Footer | Part::FirstFooter => ("w:ftr", "Footer", &self.foot),
        };
        let is_first = matches!(part, Part::FirstHeader | Part::FirstFooter);
        let lines = lines.values().filter(|_| !is_first);
        let columns = self.columns.values().filter(|_| style == "Footer");
        let lines: Vec<&Line> = columns.chain(lines).collect();
        let mut markup = Markup::default();
        markup.element(element, namespaces, |markup| {
            if lines.is_empty() {
                markup.element("w:p", &[], |markup| paragraph_style(markup, style));
            }
            for line in lines {
                markup.element("w:p", &[], |markup| line.paragraph(style, look, markup));
            }
        });
        markup.into_string()
    }
}

/// A part with a header or a footer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The header of the pages after the first.
    Header,
    /// That of the first page.
    FirstHeader,
    /// The footer of the pages after the first.
    Footer,
    /// That of the first page.
    FirstFooter,
}

fn is_folio(text: &str) -> bool {
    text.contains("{page}")
}

impl Line {
    /// Adds a text of a column.
    fn add(&mut self, text: &str) {
        if !self.start.is_empty() {
            self.start.push_str(" · ");
        }
        self.start.push_str(text);
    }

    fn paragraph(&self, style: &str, look: &Look, markup: &mut Markup) {
        if is_folio(&self.middle) {
            // A folio runs from left to right on every page, or `2/3` would be seen as `3/2`.
            markup.raw("<w:pPr><w:pStyle w:val=\"Footer\"/>");
            if look.is_right_to_left {
                markup.raw("<w:bidi w:val=\"0\"/>");
            }
            markup.raw("</w:pPr>");
        } else {
            paragraph_style(markup, style);
        }
        self.write(look, markup);
    }

    fn write(&self, look: &Look, markup: &mut Markup) {
        self.write_text(&self.middle, look, markup);
        self.write_text(&self.start, look, markup);
        if !self.end.is_empty() {
            markup.raw("<w:r><w:tab/></w:r>");
            self.write_text(&self.end, look, markup);
        }
    }

    /// Writes a text, with fields for the number of the page and that of all pages.
    fn write_text(&self, text: &str, look: &Look, markup: &mut Markup) {
        let properties = &RunProperties {
            rtl: look.is_right_to_left && !is_folio(text),
            ..RunProperties::default()
        };
        let mut rest = text;
        while !rest.is_empty() {
            let next = ["{page}", "{pages}"]
                .into_iter()
                .filter_map(|name| Some((rest.find(name)?, name)))
                .min();
            let (words, name) = match next {
                Some((at, name)) => (&rest[..at], name),
                None => (rest, ""),
            };
            write_words(words, properties, look, markup);
            match name {
                "{page}" => markup.raw(&field("PAGE", "1", properties)),
                "{pages}" => markup.raw(&field("NUMPAGES", "1", properties)),
                _ => {}
            }
            rest = &rest[words.len() + name.len()..];
        }
    }
}

/// Writes words, those that run from left to right in a line from right to left as runs by
/// themselves.
fn write_words(words: &str, line: &RunProperties, look: &Look, markup: &mut Markup) {
    let mut styled = StyledText::default();
    styled.push_running(words, CharStyle::plain(Length::ZERO, look.language), None);
    let direction = match line.rtl {
        true => Direction::RightToLeft,
        false => Direction::LeftToRight,
    };
    for segment in text::segments(&styled, direction) {
        if segment.range.is_empty() {
            continue;
        }
        let properties = RunProperties {
            rtl: line.rtl && segment.direction == Direction::RightToLeft,
            ..line.clone()
        };
        markup.element("w:r", &[], |markup| {
            properties.write(markup);
            let preserve = [("xml:space", "preserve")];
            markup.element("w:t", &preserve, |markup| {
                markup.text(&styled.text[segment.range.clone()]);
            });
        });
    }
}
