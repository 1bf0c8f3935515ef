//! Footnotes at the end of the article, with links both ways.

use super::inline::{self, Base};
use crate::export::markup::Markup;
use crate::typeset::galley::Galley;
use crate::typeset::text::NoteId;

/// The footnotes that the text refers to, in the order of the first references.
pub(super) struct Notes {
    /// The beginning of identifiers, in an article for another page.
    pub prefix: &'static str,
    found: Vec<NoteId>,
}

impl Notes {
    pub fn new(prefix: &'static str) -> Self {
        Self {
            prefix,
            found: Vec::new(),
        }
    }

    /// Writes a reference by its mark; the note links back to the first one.
    pub fn refer(&mut self, note: NoteId, mark: &str, markup: &mut Markup) {
        let known = self.found.iter().position(|found| *found == note);
        let number = known.unwrap_or(self.found.len()) + 1;
        let target = format!("#{}note-{number}", self.prefix);
        let id = format!("{}call-{number}", self.prefix);
        let mut attributes = vec![("href", target.as_str())];
        if known.is_none() {
            self.found.push(note);
            attributes.push(("id", &id));
        }
        attributes.push(("role", "doc-noteref"));
        markup.open("sup", &[]);
        markup.element("a", &attributes, |markup| markup.text(mark));
        markup.close("sup");
    }

    /// Writes the notes, and those that only other notes refer to.
    pub fn write(&mut self, galley: &Galley, markup: &mut Markup) {
        if self.found.is_empty() {
            return;
        }
        let class = format!("{}notes", self.prefix);
        markup.raw("\n");
        markup.open("section", &[("class", &class), ("role", "doc-endnotes")]);
        let mut index = 0;
        while let Some(note) = self.found.get(index).copied() {
            index += 1;
            self.note(note, index, galley, markup);
        }
        markup.raw("\n</section>");
    }

    fn note(&mut self, note: NoteId, number: usize, galley: &Galley, markup: &mut Markup) {
        let Some(note) = galley.notes.get(note.0 as usize) else {
            return;
        };
        let id = format!("{}note-{number}", self.prefix);
        let back = format!("#{}call-{number}", self.prefix);
        markup.raw("\n");
        // Not an item of a list, which a page without our style would number a second time.
        markup.open("div", &[("id", &id)]);
        let attributes = [("href", back.as_str()), ("role", "doc-backlink")];
        markup.element("a", &attributes, |markup| {
            markup.text(&note.label.text.text);
        });
        markup.text(" ");
        for (index, paragraph) in note.paragraphs.iter().enumerate() {
            let text = &paragraph.labelled();
            let language = inline::language_of(text).unwrap_or(galley.language);
            let attributes = inline::language_attributes(&language, galley.language);
            let name = if index == 0 { "span" } else { "p" };
            let is_element = index > 0 || !attributes.is_empty();
            if is_element {
                markup.open(name, &attributes);
            }
            inline::write(text, Base::text(language), self, markup);
            if is_element {
                markup.close(name);
            }
        }
        markup.close("div");
    }
}
