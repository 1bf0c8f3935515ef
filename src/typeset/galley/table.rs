//! Tables and pictures.

use std::sync::Arc;

use super::ElementId;
use crate::source::Span;
use crate::source::picture::Picture;
use crate::typeset::style::{Alignment, ParagraphStyle};
use crate::typeset::text::StyledText;
use crate::typeset::unit::Length;

/// A table with one row of headers, which is repeated on each of its pages. Its caption is a
/// paragraph before it, whose element is a [`super::Role::Caption`] of that table.
#[derive(Clone, Debug)]
pub struct Table {
    /// The alignment of the cells of each column.
    pub columns: Vec<Alignment>,
    /// The headers; their element is that of the row.
    pub head: TableRow,
    /// The rows below them, each with as many cells as there are columns.
    pub rows: Vec<TableRow>,
    /// Its style.
    pub style: TableStyle,
    /// The location of the line of headers.
    pub origin: Option<Span>,
}

/// A row of a table, whose cells are below a [`super::Role::TableRow`] in the structure tree.
#[derive(Clone, Debug)]
pub struct TableRow {
    /// The cells, one for each column.
    pub cells: Vec<TableCell>,
}

/// A cell of a table.
#[derive(Clone, Debug)]
pub struct TableCell {
    /// Its element in the structure tree: a [`super::Role::TableHeader`] or a
    /// [`super::Role::TableCell`].
    pub element: ElementId,
    /// Its text.
    pub text: StyledText,
}

/// The style of a table.
#[derive(Clone, Copy, Debug)]
pub struct TableStyle {
    /// The style of the lines of cells; its alignment is that of the column, its indents are those
    /// of the whole table.
    pub cell: ParagraphStyle,
    /// The leading of the headers.
    pub head_leading: Length,
    /// The sizes of the text of cells that are tried, from the first on, until the table is narrow
    /// enough, each with its leading.
    pub sizes: [(Length, Length); 3],
    /// The least width of a column of Chinese text, which might be broken anywhere.
    pub least_width: Length,
    /// The space between two columns.
    pub gap: Length,
    /// That space in a table that would otherwise have no room in the size of the text.
    pub least_gap: Length,
    /// The rules and the spaces around them.
    pub rules: TableRules,
}

/// The rules of a table, which are as wide as the table, and the spaces around them: from edges of
/// rules to baselines.
#[derive(Clone, Copy, Debug)]
pub struct TableRules {
    /// The thickness of the rule above the headers.
    pub thin: Length,
    /// The thickness of the rules below the headers and at the end.
    pub thick: Length,
    /// From the baseline before the table to the rule above the headers.
    pub before: Length,
    /// From that rule to the first baseline of the headers.
    pub above_head: Length,
    /// From the last baseline of the headers to the rule below them.
    pub below_head: Length,
    /// From that rule to the first baseline of the first row.
    pub above_rows: Length,
    /// From the last baseline of a row to the first of the next, beyond the leading.
    pub row_gap: Length,
    /// From the last baseline to the rule at the end.
    pub below_rows: Length,
}

/// A picture that belongs to the text, never divided, and made smaller where it is wider than the
/// measure or deeper than a page. The block's element is its [`super::Role::Figure`], with the
/// alternative text; its caption is a paragraph next to it, whose element is a
/// [`super::Role::Caption`].
#[derive(Clone, Debug)]
pub struct Figure {
    /// The picture.
    pub picture: Arc<Picture>,
    /// The space kept free at the start edge.
    pub start_indent: Length,
    /// The space kept free at the end edge.
    pub end_indent: Length,
    /// The side of the picture on which its caption is, if it has one.
    pub caption: Option<CaptionSide>,
}

/// The side of a picture on which its caption is: no page ends between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaptionSide {
    /// The caption is the block before the picture.
    Above,
    /// The caption is the block after it.
    Below,
}
