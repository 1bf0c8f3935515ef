//! Text as runs: emphasis, languages, directions, links and references to footnotes.

use super::look::{self, Look};
use super::notes::{self, Notes, Reference};
use super::properties::{RunProperties, value};
use crate::export::link::is_allowed;
use crate::export::markup::Markup;
use crate::lang::{Direction, Language};
use crate::typeset::style::{Slant, Weight};
use crate::typeset::text::{self, Inline, NoteId, StyleSpan, StyledText};

/// The properties of all runs of a paragraph that do not state others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Base {
    /// The weight that the style of the paragraph has.
    pub weight: Weight,
    /// The slant that the style of the paragraph has.
    pub slant: Slant,
    /// The direction of the paragraph.
    pub direction: Direction,
    /// Whether it is a paragraph of a footnote, which cannot refer to another.
    pub is_note: bool,
}

impl Base {
    /// Makes the base of running text in a direction.
    pub fn text(direction: Direction) -> Self {
        Self {
            weight: Weight::Regular,
            slant: Slant::Upright,
            direction,
            is_note: false,
        }
    }
}

/// A writer of runs, with what they need elsewhere in the file.
pub(super) struct Runs<'g> {
    /// The measures of the document.
    pub look: &'g Look,
    /// The addresses of links, by the numbers of their relationships from 1.
    pub links: Vec<String>,
    /// The footnotes.
    pub notes: Notes,
}

/// A text with its segments of one direction.
struct Divided<'t> {
    text: &'t StyledText,
    segments: Vec<text::Segment>,
}

impl Runs<'_> {
    /// Writes a text.
    pub fn write(&mut self, text: &StyledText, base: Base) -> String {
        let mut markup = Markup::default();
        let divided = Divided {
            text,
            segments: text::segments(text, base.direction),
        };
        let mut spans = text.spans.as_slice();
        while let Some(first) = spans.first() {
            let same = |span: &&StyleSpan| span.inline == first.inline;
            let count = spans.iter().take_while(same).count();
            let (group, rest) = spans.split_at(count);
            let mut content = Markup::default();
            for span in group {
                self.span(&divided, span, base, &mut content);
            }
            let content = content.into_string();
            match &first.inline {
                Inline::Link(address) if is_allowed(address) => {
                    let id = self.link(address);
                    let attributes = [("r:id", id.as_str()), ("w:history", "1")];
                    markup.element("w:hyperlink", &attributes, |markup| markup.raw(&content));
                }
                Inline::NoteReference(note) if self.notes.is_of_table(*note) => {
                    let name = notes::bookmark(*note);
                    markup.element("w:hyperlink", &[("w:anchor", &name)], |markup| {
                        markup.raw(&content);
                    });
                }
                Inline::NoteReference(note) if !base.is_note => {
                    let mark: String = group
                        .iter()
                        .map(|span| &text.text[span.range.clone()])
                        .collect();
                    self.reference(*note, &mark, &mut markup);
                }
                _ => markup.raw(&content),
            }
            spans = rest;
        }
        markup.into_string()
    }

    /// Writes a text in one style.
    pub fn plain(&self, text: &str, properties: &RunProperties) -> String {
        let mut markup = Markup::default();
        run(text, properties, &mut markup);
        markup.into_string()
    }

    /// Returns the properties of a run in the language and direction of the document.
    pub fn own(&self) -> RunProperties {
        RunProperties {
            rtl: self.look.is_right_to_left,
            ..RunProperties::default()
        }
    }

    fn span(&self, divided: &Divided<'_>, span: &StyleSpan, base: Base, markup: &mut Markup) {
        for segment in &divided.segments {
            let start = span.range.start.max(segment.range.start);
            let end = span.range.end.min(segment.range.end);
            if start >= end {
                continue;
            }
            let properties = self.properties(span, segment.direction, base);
            let words = &divided.text.text[start..end];
            // Word, and LibreOffice, would move figures at the beginning of such a run to its end.
            let needs_mark = base.direction == Direction::RightToLeft
                && segment.direction == Direction::LeftToRight
                && start == segment.range.start
                && !words.starts_with(char::is_alphabetic);
            match needs_mark {
                true => run(&format!("\u{200E}{words}"), &properties, markup),
                false => run(words, &properties, markup),
            }
        }
    }

    fn properties(&self, span: &StyleSpan, direction: Direction, base: Base) -> RunProperties {
        let style = span.style;
        let bold = style.weight == Weight::Bold;
        let italic = style.slant == Slant::Italic;
        RunProperties {
            style: match &span.inline {
                Inline::Link(address) if is_allowed(address) => Some("Hyperlink"),
                _ => None,
            },
            bold: (style.weight != base.weight).then_some(bold),
            italic: (style.slant != base.slant).then_some(italic),
            raised: style.rise > crate::typeset::unit::Length::ZERO,
            rtl: direction == Direction::RightToLeft,
            language: self.language(style.language),
            ..RunProperties::default()
        }
    }

    /// Returns the attribute for a language other than the document's; nothing for one that is known
    /// by its script alone.
    fn language(&self, language: Language) -> Option<(&'static str, String)> {
        let is_own = language == self.look.language || language.tag().starts_with("und");
        let attribute = look::language_attribute(language);
        (!is_own).then(|| (attribute, look::located(language)))
    }

    fn link(&mut self, address: &str) -> String {
        let known = self.links.iter().position(|known| known == address);
        let index = known.unwrap_or_else(|| {
            self.links.push(address.to_owned());
            self.links.len() - 1
        });
        format!("rIdL{}", index + 1)
    }

    /// Writes a reference to a footnote: the first one of each is the note's own, and any further
    /// one a field that repeats its number.
    fn reference(&mut self, note: NoteId, mark: &str, markup: &mut Markup) {
        let raised = RunProperties {
            style: Some("FootnoteReference"),
            ..self.own()
        };
        match self.notes.refer(note, mark) {
            Reference::First(first) => {
                if let Some(name) = &first.bookmark {
                    let id = first.id.to_string();
                    let attributes = [("w:id", id.as_str()), ("w:name", name.as_str())];
                    markup.empty("w:bookmarkStart", &attributes);
                }
                first.write_reference(&raised, markup);
                if first.bookmark.is_some() {
                    markup.empty("w:bookmarkEnd", &[("w:id", &first.id.to_string())]);
                }
            }
            Reference::Again(name) => {
                markup.raw(&field(&format!("NOTEREF {name} \\h"), mark, &raised));
            }
        }
    }
}

/// Writes a field, with what it shows until Word works it out.
pub(super) fn field(code: &str, shown: &str, properties: &RunProperties) -> String {
    let mut markup = Markup::default();
    let mut part = |write: &dyn Fn(&mut Markup)| {
        markup.element("w:r", &[], |markup| {
            properties.write(markup);
            write(markup);
        });
    };
    let mark = |kind: &'static str| {
        move |markup: &mut Markup| markup.empty("w:fldChar", &[("w:fldCharType", kind)])
    };
    part(&mark("begin"));
    part(&|markup| {
        let preserve = [("xml:space", "preserve")];
        markup.element("w:instrText", &preserve, |markup| {
            markup.text(&format!(" {code} "));
        });
    });
    part(&mark("separate"));
    part(&|markup| markup.element("w:t", &[], |markup| markup.text(shown)));
    part(&mark("end"));
    markup.into_string()
}

/// Writes a run. Line feeds, tabulators and two kinds of hyphens are elements: as characters, they
/// would be spaces, or make Word offer to repair the file.
fn run(text: &str, properties: &RunProperties, markup: &mut Markup) {
    markup.element("w:r", &[], |markup| {
        properties.write(markup);
        // A line feed ends a line that already ends in a space.
        let text = text.replace(" \n", "\n");
        let mut rest = text.as_str();
        while !rest.is_empty() {
            let end = rest.find(|c| element(c).is_some()).unwrap_or(rest.len());
            let (words, after) = rest.split_at(end);
            if !words.is_empty() {
                let preserve = [("xml:space", "preserve")];
                markup.element("w:t", &preserve, |markup| markup.text(words));
            }
            let mut characters = after.chars();
            if let Some(name) = characters.next().and_then(element) {
                markup.empty(name, &[]);
            }
            rest = characters.as_str();
        }
    });
}

fn element(character: char) -> Option<&'static str> {
    match character {
        '\n' => Some("w:br"),
        '\t' => Some("w:tab"),
        '\u{AD}' => Some("w:softHyphen"),
        '\u{2011}' => Some("w:noBreakHyphen"),
        _ => None,
    }
}

/// Writes a run that says only what it is, such as a mark of a footnote.
pub(super) fn empty_run(
    name: &str,
    attributes: &[(&str, &str)],
    properties: &RunProperties,
) -> String {
    let mut markup = Markup::default();
    markup.element("w:r", &[], |markup| {
        properties.write(markup);
        markup.empty(name, attributes);
    });
    markup.into_string()
}

/// Writes properties that only name a style.
pub(super) fn paragraph_style(markup: &mut Markup, style: &str) {
    markup.element("w:pPr", &[], |markup| value(markup, "w:pStyle", style));
}
