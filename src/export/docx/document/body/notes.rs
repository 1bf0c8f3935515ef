//! Writes the notes below tables.

use super::super::notes::bookmark;
use super::super::properties::{ParagraphProperties, twips};
use super::super::runs::Base;
use super::{Body, Written};
use crate::export::markup::Markup;
use crate::export::reading::Paragraph;

/// The style of notes, which the text has for those below tables alone.
const STYLE: &str = "FootnoteText";
/// The space after the last note below a table, in twentieths of a point (ours).
const AFTER_NOTES: i64 = 240;

impl Body<'_, '_> {
    /// Leaves room after the notes of a table.
    pub(super) fn end_table_notes(&mut self) {
        if let Some(Written::Paragraph { properties, .. }) = self.written.last_mut()
            && properties.style == Some(STYLE)
        {
            properties.spacing.after = Some(AFTER_NOTES);
        }
    }

    /// Puts a note below its table, and returns its mark, to which references lead.
    pub(super) fn table_note(
        &mut self,
        paragraph: &Paragraph<'_>,
        properties: &mut ParagraphProperties,
    ) -> String {
        if let Some(Written::Separator) = self.written.last() {
            self.written.pop();
        }
        properties.style = Some(STYLE);
        properties.spacing.before = Some(twips(paragraph.block.space_before));
        let Some((label, note)) = paragraph.label.and_then(|label| Some((label, label.note?)))
        else {
            return String::new();
        };
        let base = Base::text(paragraph.style.direction);
        let mark = self.runs.write(&label.text, base);
        // Footnotes have bookmarks with smaller numbers.
        let id = (self.runs.notes.count() + note.0 as usize + 1).to_string();
        let mut markup = Markup::default();
        let name = bookmark(note);
        markup.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &name)]);
        markup.raw(&mark);
        markup.empty("w:bookmarkEnd", &[("w:id", &id)]);
        markup.raw(&self.runs.plain(" ", &self.runs.own()));
        markup.into_string()
    }
}
