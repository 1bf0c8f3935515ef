//! Footnotes: their calls, in whose order they are numbered, and their texts.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::body::{BodyBlock, BodyNote, Spanned};
use crate::report::{Diagnostic, Report, Rule};
use crate::source::Span;

/// The text of a footnote.
pub(super) struct Definition {
    pub name: String,
    /// The place of its name, and of the whole `[^name]`.
    pub name_span: Span,
    pub label: Span,
    pub blocks: Vec<BodyBlock>,
}

/// The footnotes of a text that is being read.
#[derive(Default)]
pub(super) struct Notes {
    /// The first call of each, in their order.
    calls: Vec<(String, Span)>,
    indices: BTreeMap<String, usize>,
    definitions: BTreeMap<String, Definition>,
}

impl Notes {
    /// Returns the index of the note that is called.
    pub fn call(&mut self, name: &str, span: Span) -> usize {
        if let Some(index) = self.indices.get(name) {
            return *index;
        }
        let index = self.calls.len();
        self.calls.push((name.to_owned(), span));
        self.indices.insert(name.to_owned(), index);
        index
    }

    pub fn define(&mut self, definition: Definition, report: &mut Report) {
        let name = &definition.name;
        if let Some(first) = self.definitions.get(name) {
            let message = format!("the footnote `[^{name}]` has two texts");
            report.push(
                Diagnostic::new(Rule::DUPLICATE_FOOTNOTE, message)
                    .at(definition.label, "again here")
                    .see(first.label, "first here")
                    .help("give one of them another name, or remove it"),
            );
            return;
        }
        if definition.blocks.is_empty() {
            let message = format!("the footnote `[^{name}]` has no text");
            report.push(
                Diagnostic::new(Rule::EMPTY_FOOTNOTE, message)
                    .at(definition.label, "")
                    .help(format!("write the text after `[^{name}]:`")),
            );
        }
        self.definitions.insert(definition.name.clone(), definition);
    }

    /// Returns the notes in the order of their first calls, and reports those never called.
    pub fn finish(mut self, report: &mut Report) -> Vec<BodyNote> {
        let notes = self.calls.into_iter().map(|(name, span)| {
            let definition = self.definitions.remove(&name);
            let span = definition
                .as_ref()
                .map_or(span, |definition| definition.name_span);
            BodyNote {
                blocks: definition
                    .map(|definition| definition.blocks)
                    .unwrap_or_default(),
                name: Spanned {
                    text: name,
                    span,
                    language: None,
                },
            }
        });
        let notes = notes.collect();
        for (name, definition) in self.definitions {
            report.push(
                Diagnostic::new(
                    Rule::UNUSED_FOOTNOTE,
                    format!("no reference to the footnote `[^{name}]`"),
                )
                .at(definition.label, "")
                .help(format!(
                    "write `[^{name}]` where the note belongs, or remove its text"
                )),
            );
        }
        notes
    }
}

/// Recognizes the footnote reference that has no text: Markdown takes it for text in brackets.
pub(super) fn undefined<'a>(text: &'a str, range: &Range<usize>) -> Option<&'a str> {
    let before = text.get(..range.start)?.ends_with('[');
    let name = text.get(range.start..)?.strip_prefix('^')?;
    let name = &name[..name.find([']', '\n'])?];
    let closed = text[range.start + 1 + name.len()..].starts_with(']');
    (before && closed && !name.is_empty()).then_some(name)
}

pub(super) fn undefined_note(name: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::UNDEFINED_FOOTNOTE,
        format!("the footnote `[^{name}]` has no text"),
    )
    .at(span, "")
    .help(format!(
        "write its text in a separate paragraph: `[^{name}]: …`"
    ))
}
