//! Puts the paragraphs of lists and quotes in their places.

use super::super::LISTS;
use super::super::numbering::Labelling;
use super::super::properties::{Indent, ParagraphProperties, twips};
use super::Body;
use crate::export::reading::Paragraph;
use crate::typeset::galley::Label;

/// An item of a list that is open.
pub(super) struct OpenItem {
    pub labelling: Labelling,
    pub label: Option<Label>,
    pub level: usize,
}

impl Body<'_, '_> {
    /// Puts a paragraph of the body into its list or quote.
    pub(super) fn place(
        &mut self,
        paragraph: &Paragraph<'_>,
        properties: &mut ParagraphProperties,
    ) {
        let Some(item) = self.items.last_mut() else {
            if self.quotes > 1 {
                properties.indent = Some(self.quote_indent(0));
            }
            if let Some(label) = paragraph.label.filter(|label| label.ordinal.is_some()) {
                properties.style = Some(LISTS[0].number.0);
                properties.numbering = Some(self.numbering.paragraph(label));
            }
            return;
        };
        let ids = &LISTS[item.level.min(LISTS.len() - 1)];
        let depth = item.level as i64;
        let Some(label) = item.label.take() else {
            properties.style = Some(ids.continued.0);
            if item.level >= LISTS.len() || self.quotes > 0 {
                properties.indent = Some(self.quote_indent(depth + 1));
            }
            return;
        };
        let labelling = item.labelling.clone();
        let style = if label.ordinal.is_some() {
            ids.number
        } else {
            ids.bullet
        };
        properties.style = Some(style.0);
        properties.numbering = Some(self.numbering.item(&labelling, &label));
        if self.quotes > 0 {
            let Indent { start, end, .. } = self.quote_indent(depth + 1);
            let first = -self.look.step;
            properties.indent = Some(Indent { start, end, first });
        }
    }

    /// Returns the level of a list, which is the deeper of two: that of the lists around it, and that
    /// of its indent on pages. Below a numbered paragraph, which is not a list, it is indented, too.
    pub(super) fn level(&self, labels: &[&Label], depth: usize) -> usize {
        if self.quotes > 0 {
            return depth;
        }
        let indent = labels.first().map_or(0, |label| twips(label.indent));
        let steps = (indent + self.look.step / 2) / self.look.step;
        depth.max(usize::try_from(steps).unwrap_or_default())
    }

    /// Returns the indent at a depth of lists, within the open quotes.
    fn quote_indent(&self, depth: i64) -> Indent {
        let quotes = self.look.step * self.quotes as i64;
        Indent {
            start: self.look.step * depth + quotes,
            end: quotes,
            first: 0,
        }
    }
}
