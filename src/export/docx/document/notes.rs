//! Footnotes, numbered by Word where it comes to the same numbers.

use std::collections::{BTreeMap, BTreeSet};

use super::properties::RunProperties;
use super::runs::{Base, Runs, empty_run, paragraph_style};
use crate::export::markup::Markup;
use crate::export::reading;
use crate::lang::Direction;
use crate::typeset::galley::{Galley, Note, NoteParagraph};
use crate::typeset::text::{NoteId, StyledText};

/// A reference to a footnote, and the footnote it begins.
#[derive(Clone, Debug)]
pub(super) struct Begun {
    /// The note.
    note: NoteId,
    /// Its number in the file, from 1.
    pub id: usize,
    /// The text around the number, such as Arabic parentheses, or the whole mark if Word would show
    /// another number.
    mark: Mark,
    /// The name by which further references find it, if there are any.
    pub bookmark: Option<String>,
}

#[derive(Clone, Debug)]
enum Mark {
    Automatic { before: String, after: String },
    Literal(String),
}

/// A reference, by what came before it.
pub(super) enum Reference {
    /// The first to its note.
    First(Begun),
    /// Another one, with the name of the first.
    Again(String),
}

/// The footnotes of a document.
#[derive(Default)]
pub(super) struct Notes {
    /// The number of references to each in the text.
    references: BTreeMap<NoteId, usize>,
    begun: Vec<Begun>,
    /// The notes below tables, which are not footnotes.
    of_tables: BTreeSet<NoteId>,
    /// The number of all notes.
    count: usize,
    automatic: u64,
}

impl Notes {
    /// Counts the references of a galley's text.
    pub fn of(galley: &Galley) -> Self {
        let all = (0..).map(NoteId).zip(&galley.notes);
        let of_tables = all.filter(|(_, note)| note.is_of_table);
        let mut notes = Self {
            of_tables: of_tables.map(|(id, _)| id).collect(),
            count: galley.notes.len(),
            ..Self::default()
        };
        let blocks = galley.sections.iter().flat_map(|section| &section.blocks);
        let texts = blocks.flat_map(reading::texts);
        for note in texts.flat_map(StyledText::note_references) {
            *notes.references.entry(note).or_default() += 1;
        }
        notes
    }

    /// Returns whether there is none.
    pub fn is_empty(&self) -> bool {
        self.begun.is_empty()
    }

    /// Returns the number of all notes.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Returns whether a note is printed below its table.
    pub fn is_of_table(&self, note: NoteId) -> bool {
        self.of_tables.contains(&note)
    }

    /// Refers to a note by its mark.
    pub fn refer(&mut self, note: NoteId, mark: &str) -> Reference {
        let name = bookmark(note);
        if self.begun.iter().any(|begun| begun.note == note) {
            return Reference::Again(name);
        }
        let count = self.references.get(&note).copied().unwrap_or_default();
        let begun = Begun {
            note,
            id: self.begun.len() + 1,
            mark: self.mark(mark),
            bookmark: (count > 1).then_some(name),
        };
        self.begun.push(begun.clone());
        Reference::First(begun)
    }

    fn mark(&mut self, mark: &str) -> Mark {
        let number = (self.automatic + 1).to_string();
        let digits = |c: char| c.is_ascii_digit();
        match mark.split_once(&number) {
            Some((before, after)) if !before.contains(digits) && !after.contains(digits) => {
                self.automatic += 1;
                let (before, after) = (before.to_owned(), after.to_owned());
                Mark::Automatic { before, after }
            }
            _ => Mark::Literal(mark.to_owned()),
        }
    }
}

impl Begun {
    /// Writes the reference in the text.
    pub fn write_reference(&self, raised: &RunProperties, markup: &mut Markup) {
        let id = self.id.to_string();
        let own = ("w:id", id.as_str());
        match &self.mark {
            Mark::Automatic { .. } => {
                let number = empty_run("w:footnoteReference", &[own], raised);
                self.write_mark(&number, raised, markup);
            }
            // Word takes the mark from the run of the reference.
            Mark::Literal(mark) => markup.element("w:r", &[], |markup| {
                raised.write(markup);
                let attributes = [("w:customMarkFollows", "1"), own];
                markup.empty("w:footnoteReference", &attributes);
                markup.element("w:t", &[], |markup| markup.text(mark));
            }),
        }
    }

    /// Writes the mark around the number that Word fills in, or the whole mark after its place.
    fn write_mark(&self, number: &str, raised: &RunProperties, markup: &mut Markup) {
        let (before, after) = match &self.mark {
            Mark::Automatic { before, after } => (before.as_str(), after.as_str()),
            Mark::Literal(mark) => ("", mark.as_str()),
        };
        let text = |words: &str, markup: &mut Markup| {
            if !words.is_empty() {
                markup.element("w:r", &[], |markup| {
                    raised.write(markup);
                    markup.element("w:t", &[], |markup| markup.text(words));
                });
            }
        };
        text(before, markup);
        markup.raw(number);
        text(after, markup);
    }
}

/// Returns the name by which references find a note.
pub(super) fn bookmark(note: NoteId) -> String {
    format!("_Note{}", note.0 + 1)
}

/// Writes `word/footnotes.xml`, with the two separators that Word wants first.
pub(super) fn write(galley: &Galley, runs: &mut Runs<'_>, namespaces: &[(&str, &str)]) -> String {
    let mut markup = Markup::default();
    markup.open("w:footnotes", namespaces);
    for (id, kind, content) in [
        ("-1", "separator", "w:separator"),
        ("0", "continuationSeparator", "w:continuationSeparator"),
    ] {
        let attributes = [("w:type", kind), ("w:id", id)];
        markup.element("w:footnote", &attributes, |markup| {
            markup.element("w:p", &[], |markup| {
                markup.raw(
                    "<w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>",
                );
                markup.element("w:r", &[], |markup| markup.empty(content, &[]));
            });
        });
    }
    for begun in runs.notes.begun.clone() {
        let id = begun.id.to_string();
        let references = &runs.notes.references;
        let is_in_text = |note: NoteId| references.contains_key(&note);
        let notes = reading::with_inner_notes(galley, begun.note, is_in_text);
        markup.open("w:footnote", &[("w:id", &id)]);
        for (index, note) in notes.into_iter().enumerate() {
            let own = (index == 0).then_some(&begun);
            write_note(note, own, galley.direction, runs, &mut markup);
        }
        markup.close("w:footnote");
    }
    markup.close("w:footnotes");
    markup.into_string()
}

/// Writes the paragraphs of a note: the one that was referred to, or one that it refers to itself.
fn write_note(
    note: &Note,
    own: Option<&Begun>,
    around: Direction,
    runs: &mut Runs<'_>,
    markup: &mut Markup,
) {
    let base = |text: &StyledText| Base {
        is_note: true,
        ..Base::text(direction(text, around))
    };
    let raised = RunProperties {
        style: Some("FootnoteReference"),
        ..runs.own()
    };
    let mut paragraphs: Vec<StyledText> = (note.paragraphs.iter())
        .map(NoteParagraph::labelled)
        .collect();
    if paragraphs.is_empty() {
        paragraphs.push(StyledText::default());
    }
    for (index, text) in paragraphs.iter().enumerate() {
        markup.open("w:p", &[]);
        paragraph_style(markup, "FootnoteText");
        if index == 0 {
            match own {
                Some(begun) => {
                    let number = match begun.mark {
                        Mark::Automatic { .. } => empty_run("w:footnoteRef", &[], &raised),
                        Mark::Literal(_) => String::new(),
                    };
                    begun.write_mark(&number, &raised, markup);
                }
                None => markup.raw(&runs.write(&note.label.text, base(&note.label.text))),
            }
            markup.raw(&runs.plain(" ", &runs.own()));
        }
        markup.raw(&runs.write(text, base(text)));
        markup.close("w:p");
    }
}

/// Returns the direction of a note's paragraph: that of its first words, or else of the text around.
fn direction(text: &StyledText, around: Direction) -> Direction {
    let first = text.spans.first();
    first.map_or(around, |span| span.style.language.direction())
}
