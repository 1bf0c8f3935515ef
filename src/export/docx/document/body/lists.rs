//! Puts the paragraphs of lists and quotes in their places.

use super::super::LISTS;
use super::super::numbering::Labelling;
use super::super::properties::{Indent, Justify, ParagraphProperties, twips};
use super::super::runs::Base;
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
                properties.indent = Some(Indent {
                    start: twips(paragraph.style.start_indent),
                    end: twips(paragraph.style.end_indent),
                    first: 0,
                });
                properties.tabs = vec![(Justify::Start, text_start(paragraph))];
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

    /// Writes a mark that was typed, which is text, in the place that it has on pages.
    pub(super) fn typed_mark(
        &mut self,
        label: &Label,
        paragraph: &Paragraph<'_>,
        base: Base,
        properties: &mut ParagraphProperties,
    ) -> String {
        let start = twips(paragraph.style.start_indent);
        properties.style = Some(match self.quotes {
            0 => "BodyText",
            _ => "BlockText",
        });
        properties.indent = Some(Indent {
            start,
            end: twips(paragraph.style.end_indent),
            first: twips(label.indent) - start,
        });
        properties.tabs = vec![(Justify::Start, text_start(paragraph))];
        let mark = label.text.slice(0..label.text.text.trim_end().len());
        self.runs.write(&mark, base) + &self.runs.plain("\t", &self.runs.own())
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

/// Returns where the text of the first line of a paragraph starts, after its mark.
fn text_start(paragraph: &Paragraph<'_>) -> i64 {
    let style = paragraph.style;
    twips(style.start_indent + style.first_line_indent)
}
