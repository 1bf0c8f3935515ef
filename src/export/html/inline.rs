//! Text within a paragraph: emphasis, languages, dates, links and references to footnotes.

use std::borrow::Cow;

use super::notes::Notes;
use crate::export::link::is_allowed;
use crate::export::markup::{Attribute, Markup};
use crate::lang::{Direction, Language};
use crate::typeset::style::{Slant, Weight};
use crate::typeset::text::{Inline, StyleSpan, StyledText};

/// The properties of all parts of a paragraph that do not state others.
#[derive(Clone, Copy, Debug)]
pub(super) struct Base {
    /// The weight.
    pub weight: Weight,
    /// The slant.
    pub slant: Slant,
    /// The language.
    pub language: Language,
}

impl Base {
    /// Makes the base of running text.
    pub fn text(language: Language) -> Self {
        Self {
            weight: Weight::Regular,
            slant: Slant::Upright,
            language,
        }
    }

    /// Makes the base of a text whose weight and slant come from its kind instead of emphasis.
    pub fn of(text: &StyledText, language: Language) -> Self {
        let first = text.spans.first().map(|span| span.style);
        Self {
            weight: first.map_or(Weight::Regular, |style| style.weight),
            slant: first.map_or(Slant::Upright, |style| style.slant),
            language,
        }
    }
}

/// Returns the language of a text, if all of it is in one.
pub(super) fn language_of(text: &StyledText) -> Option<Language> {
    let has_words = |span: &&StyleSpan| !text.text[span.range.clone()].trim().is_empty();
    let spans = text.spans.iter().filter(has_words);
    let mut languages = spans.map(|span| span.style.language);
    let first = languages.next()?;
    languages.all(|language| language == first).then_some(first)
}

/// Returns the attributes of an element in a language, within text in another.
pub(super) fn language_attributes(language: &Language, within: Language) -> Vec<Attribute<'_>> {
    let mut attributes = Vec::new();
    if *language != within {
        attributes.push(("lang", language.tag()));
    }
    if language.direction() != within.direction() {
        attributes.push(("dir", direction(*language)));
    }
    attributes
}

/// Returns the value of `dir` for a language.
pub(super) fn direction(language: Language) -> &'static str {
    match language.direction() {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    }
}

/// Writes a text.
pub(super) fn write(text: &StyledText, base: Base, notes: &mut Notes, markup: &mut Markup) {
    for group in text
        .spans
        .chunk_by(|left, right| left.inline == right.inline)
    {
        let Some(first) = group.first() else { continue };
        let words = |markup: &mut Markup| {
            for span in group {
                write_span(&text.text[span.range.clone()], span, base, markup);
            }
        };
        match &first.inline {
            Inline::Link(address) if is_allowed(address) => {
                markup.element("a", &[("href", address)], words);
            }
            Inline::Date(date) => {
                let date = date.format("%Y-%m-%d").to_string();
                markup.element("time", &[("datetime", &date)], words);
            }
            Inline::NoteReference(note) => {
                let mark: String = group
                    .iter()
                    .map(|span| &text.text[span.range.clone()])
                    .collect();
                notes.refer(*note, &mark, markup);
            }
            _ => words(markup),
        }
    }
}

/// Writes a span. Parts in another language have it as an attribute, and those in the other
/// direction are isolated from the text around them.
fn write_span(words: &str, span: &StyleSpan, base: Base, markup: &mut Markup) {
    if words.trim().is_empty() {
        write_words(words, markup);
        return;
    }
    let style = span.style;
    let mut names: Vec<&str> = Vec::new();
    if style.weight != base.weight && style.weight == Weight::Bold {
        names.push("strong");
    }
    if style.slant != base.slant {
        names.push("em");
    }
    let attributes = language_attributes(&style.language, base.language);
    match (names.is_empty(), attributes.len()) {
        (true, 1) => names.push("span"),
        (_, 2) => names.insert(0, "bdi"),
        _ => {}
    }
    for (index, name) in names.iter().enumerate() {
        markup.open(name, if index == 0 { &attributes } else { &[] });
    }
    write_words(words, markup);
    names.iter().rev().for_each(|name| markup.close(name));
}

/// Writes words, with their line breaks.
fn write_words(words: &str, markup: &mut Markup) {
    let words: Cow<'_, str> = match words.contains(" \n") {
        true => words.replace(" \n", "\n").into(),
        false => words.into(),
    };
    for (index, line) in words.split('\n').enumerate() {
        if index > 0 {
            markup.open("br", &[]);
        }
        markup.text(line);
    }
}
