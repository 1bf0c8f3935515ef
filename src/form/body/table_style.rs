//! The style of tables.
//!
//! The rules and the spaces around them are measured on A/INF/76/1 (2021), in points from the edges
//! of the rules to the baselines next to them; the smaller sizes are those in which the United
//! Nations sets crowded tables.

use crate::lang::Language;
use crate::typeset::font::Writing;
use crate::typeset::galley::{TableRules, TableStyle};
use crate::typeset::style::{Alignment, CharStyle, ParagraphStyle, Slant};
use crate::typeset::unit::Length;

/// The sizes of crowded tables.
const SMALLER: [Length; 2] = [Length::milli_pt(8_500), Length::milli_pt(8_000)];
/// The distance by which a table moves up to its caption, or the caption to its picture (ours).
const BELOW_CAPTION: Length = Length::milli_pt(4_000);
/// The space between the end rule and the first note, whose baseline is 14.52 below the rule, beyond
/// the leading of 10.5.
const ABOVE_NOTES: Length = Length::milli_pt(4_020);
/// From the last baseline of a row to the first of the next, beyond the leading.
const ROW_GAP: Length = Length::milli_pt(8_040);

const RULES: TableRules = TableRules {
    thin: Length::milli_pt(480),
    thick: Length::milli_pt(1_440),
    before: Length::milli_pt(14_160),
    above_head: Length::milli_pt(10_440),
    below_head: Length::milli_pt(5_640),
    above_rows: Length::milli_pt(15_960),
    row_gap: ROW_GAP,
    below_rows: Length::milli_pt(8_400),
};

/// The measures of tables that differ by form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TableMeasures {
    /// The size of headers in italics, in hundredths of that of the cells.
    pub(crate) italic_head: i64,
    /// The space between two columns.
    pub(crate) gap: Length,
}

impl TableMeasures {
    /// The measures of issued documents.
    pub(crate) const DOCUMENT: Self = Self {
        italic_head: 70,
        gap: Length::milli_pt(7_200),
    };
    /// The measures of letters, whose headers are as large as their notes (ours).
    pub(crate) const LETTER: Self = Self {
        italic_head: 86,
        gap: Length::pt(14),
    };
}

/// The size of upright headers, in hundredths of that of the cells (ours).
const UPRIGHT_HEAD: i64 = 80;

/// The style of tables, and the type of their headers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TableTextStyle {
    /// The type of the cells.
    pub(crate) cell: CharStyle,
    /// The type of the headers.
    pub(crate) head: CharStyle,
    /// The distance by which a table or picture moves up to its caption, or the caption to its
    /// picture.
    pub(crate) below_caption: Length,
    /// The space between the end rule and the notes of the table.
    pub(crate) above_notes: Length,
    /// The geometry.
    pub(crate) style: TableStyle,
    /// The measures that differ by form.
    pub(crate) measures: TableMeasures,
}

impl TableTextStyle {
    /// Makes the style of tables from the type of their cells and the lines of the text around.
    pub(crate) fn new(cell: CharStyle, paragraph: ParagraphStyle, measures: TableMeasures) -> Self {
        let language = cell.language;
        let (hundredths, slant) = match language.has_italics() {
            true => (measures.italic_head, Slant::Italic),
            false => (UPRIGHT_HEAD, Slant::Upright),
        };
        let head = CharStyle {
            size: cell.size.scale(hundredths, 100),
            slant,
            ..cell
        };
        let leading_of = |size: Length| paragraph.leading.scale(size.units(), cell.size.units());
        let [small, smallest] = SMALLER.map(|size| size.min(cell.size));
        let extra = (paragraph.leading - cell.size.scale(12, 10)).max(Length::ZERO);
        Self {
            cell,
            head,
            below_caption: BELOW_CAPTION,
            above_notes: ABOVE_NOTES,
            measures,
            style: TableStyle {
                cell: ParagraphStyle {
                    alignment: Alignment::Start,
                    first_line_indent: Length::ZERO,
                    hyphenation: false,
                    ..paragraph
                },
                head_leading: leading_of(head.size),
                sizes: [cell.size, small, smallest].map(|size| (size, leading_of(size))),
                least_width: least_width(language, cell.size),
                gap: measures.gap,
                least_gap: TableMeasures::DOCUMENT.gap.min(measures.gap),
                // Scripts that are set with more leading have more ink above and below the line.
                rules: TableRules {
                    above_head: RULES.above_head + extra.scale(1, 2),
                    below_head: RULES.below_head + extra.scale(1, 2),
                    above_rows: RULES.above_rows + extra.scale(1, 2),
                    row_gap: (RULES.row_gap - extra.scale(1, 2)).max(Length::pt(4)),
                    below_rows: RULES.below_rows + extra.scale(1, 4),
                    ..RULES
                },
            },
        }
    }
}

/// Returns the least width of the columns of a language's tables: four characters of Chinese, which
/// might be broken after each.
fn least_width(language: Language, size: Length) -> Length {
    match Writing::of_language(language) {
        Writing::EastAsian => size.scale(4, 1),
        Writing::Western | Writing::Arabic => Length::ZERO,
    }
}
