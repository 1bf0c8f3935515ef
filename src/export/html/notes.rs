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

/// The identifiers of a note and of the first reference to it.
pub(super) struct NoteIds {
    pub note: String,
    pub reference: String,
}

/// Writes the mark of a note, which links back to the first reference.
pub(super) fn write_mark(mark: &str, ids: &NoteIds, markup: &mut Markup) {
    let back = format!("#{}", ids.reference);
    let attributes = [("href", back.as_str()), ("role", "doc-backlink")];
    markup.element("a", &attributes, |markup| markup.text(mark));
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
        let is_known = self.found.contains(&note);
        let number = self.number(note);
        let ids = self.ids(number);
        let target = format!("#{}", ids.note);
        let mut attributes = vec![("href", target.as_str())];
        if !is_known {
            attributes.push(("id", &ids.reference));
        }
        attributes.push(("role", "doc-noteref"));
        markup.open("sup", &[]);
        markup.element("a", &attributes, |markup| markup.text(mark));
        markup.close("sup");
    }

    /// Returns the number of a note by which it is identified, from 1.
    pub fn number(&mut self, note: NoteId) -> usize {
        let known = self.found.iter().position(|found| *found == note);
        let index = known.unwrap_or_else(|| {
            self.found.push(note);
            self.found.len() - 1
        });
        index + 1
    }

    /// Returns the identifiers of a note by its number.
    pub fn ids(&self, number: usize) -> NoteIds {
        NoteIds {
            note: format!("{}note-{number}", self.prefix),
            reference: format!("{}call-{number}", self.prefix),
        }
    }

    /// Writes the notes that are not below a table, and those that only other notes refer to.
    pub fn write(&mut self, galley: &Galley, markup: &mut Markup) {
        let of = |note: &NoteId| galley.notes.get(note.0 as usize);
        if self
            .found
            .iter()
            .all(|note| of(note).is_none_or(|note| note.is_of_table))
        {
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
        let note = galley.notes.get(note.0 as usize);
        let Some(note) = note.filter(|note| !note.is_of_table) else {
            return;
        };
        let ids = self.ids(number);
        markup.raw("\n");
        // Not an item of a list, which a page without our style would number a second time.
        markup.open("div", &[("id", &ids.note)]);
        write_mark(&note.label.text.text, &ids, markup);
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
