//! Comments, footnotes and boxes next to the entries of a page.

use super::super::super::super::headers;
use super::Collector;

impl Collector {
    /// Adds a comment, which may say that a signature was withdrawn.
    pub fn comment(&mut self, text: &str) {
        if let Some(piece) = &mut self.open {
            piece.is_withdrawn |= headers::speaks_of_withdrawal(text);
        }
    }

    /// Adds the reference of a footnote.
    pub fn refer(&mut self, label: &str) {
        if let Some(piece) = &mut self.open {
            piece.notes.push(label.to_owned());
        }
    }

    pub fn begin_note(&mut self, label: &str) {
        self.note = Some((label.to_owned(), String::new()));
    }

    pub fn end_note(&mut self) {
        if let Some((label, text)) = self.note.take() {
            self.notes
                .push((label, headers::speaks_of_withdrawal(&text)));
        }
    }

    /// Adds the box of an item.
    pub fn tick(&mut self, is_ticked: bool) {
        if let Some(piece) = &mut self.open {
            piece.ticked = Some(is_ticked);
        }
    }
}
