//! The look of a body: the values that differ between the forms.

use super::table_style::TableTextStyle;
use crate::lang::Language;
use crate::typeset::font::Writing;
use crate::typeset::style::{CharStyle, ParagraphStyle};
use crate::typeset::unit::Length;

/// The look of a body in one form.
#[derive(Clone, Debug)]
pub(crate) struct BodyStyle {
    /// The type of running text.
    pub(crate) text: CharStyle,
    /// The look of a paragraph: alignment, direction, leading and indents.
    pub(crate) paragraph: ParagraphStyle,
    /// The space between two paragraphs.
    pub(crate) gap: Length,
    /// The space between two items of a list that is not loose.
    pub(crate) item_gap: Length,
    /// The headings from the largest to the smallest.
    pub(crate) headings: [HeadingStyle; 3],
    /// The fewest styles that headings are given: a text with fewer levels begins with the style of
    /// that many.
    pub(crate) fewest_headings: u8,
    /// The distance of the numbers of headings from the text, if they are in the margin.
    pub(crate) heading_numbers: Option<Length>,
    /// The indent of the text after the number of a paragraph.
    pub(crate) number_tab: Length,
    /// The further indent of lists below a numbered paragraph.
    pub(crate) below_number: Length,
    /// The level, from 1, in the structure tree and the outline of a body's heading of level 1.
    pub(crate) heading_level: u8,
    /// Subparagraphs by their depth; deeper ones go on by the step between the last two.
    pub(crate) numbered: [ItemStyle; 2],
    /// Items without numbers, by depth too.
    pub(crate) unordered: [ItemStyle; 2],
    /// The marks of items without numbers, by their depth.
    pub(crate) marks: [&'static str; 2],
    /// The indent of a quote from both edges.
    pub(crate) quote_indent: Length,
    /// Tables, and captions of tables and pictures.
    pub(crate) table: TableTextStyle,
    /// The look of footnotes.
    pub(crate) note: NoteTextStyle,
}

impl BodyStyle {
    /// Returns the style for a text in another language than the document's: in its direction, and
    /// with the room that its letters need.
    pub(crate) fn in_language(&self, language: Language) -> Self {
        let type_of = |style: CharStyle| CharStyle { language, ..style };
        let lines_of = |style: ParagraphStyle, size: Length| {
            // As in Arabic lists, from baseline to baseline.
            let least = match Writing::of_language(language) {
                Writing::Arabic => size.scale(5, 3),
                Writing::Western | Writing::EastAsian => Length::ZERO,
            };
            ParagraphStyle {
                direction: language.direction(),
                leading: style.leading.max(least),
                ..style
            }
        };
        let lines = |style: ParagraphStyle| lines_of(style, self.text.size);
        let heading = |style: HeadingStyle| HeadingStyle {
            text: type_of(style.text),
            paragraph: lines(style.paragraph),
            ..style
        };
        Self {
            text: type_of(self.text),
            paragraph: lines(self.paragraph),
            headings: self.headings.map(heading),
            table: TableTextStyle::new(
                type_of(self.table.cell),
                lines(self.table.style.cell),
                self.table.measures,
            ),
            note: NoteTextStyle {
                text: type_of(self.note.text),
                lines: lines_of(self.note.lines, self.note.text.size),
                ..self.note
            },
            ..self.clone()
        }
    }
}

/// The look of a heading in a body.
#[derive(Clone, Copy, Debug)]
pub(crate) struct HeadingStyle {
    /// The type.
    pub(crate) text: CharStyle,
    /// The style of its lines.
    pub(crate) paragraph: ParagraphStyle,
    /// The space before it.
    pub(crate) space_before: Length,
    /// The space after it.
    pub(crate) space_after: Length,
}

/// The positions of the parts of a list item, each measured from the start edge of the measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ItemStyle {
    /// The mark.
    pub(crate) mark: Length,
    /// The text of the first line.
    pub(crate) text: Length,
    /// The lines after the first.
    pub(crate) turnover: Length,
}

/// The look of notes; [`crate::typeset::galley::NoteStyle`] has their position at the foot of a page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NoteTextStyle {
    /// The type of the text.
    pub(crate) text: CharStyle,
    /// The style of its lines.
    pub(crate) lines: ParagraphStyle,
    /// The distance of the mark from the start edge.
    pub(crate) mark_indent: Length,
}

impl ItemStyle {
    /// Returns the places at a depth from 0.
    pub(crate) fn at_depth(levels: &[Self; 2], depth: usize) -> Self {
        let [first, second] = *levels;
        if depth == 0 {
            return first;
        }
        let beyond = i64::try_from(depth - 1).unwrap_or(0).min(4);
        let step = (second.text - first.text).scale(beyond, 1);
        Self {
            mark: second.mark + step,
            text: second.text + step,
            turnover: second.turnover + step,
        }
    }
}
