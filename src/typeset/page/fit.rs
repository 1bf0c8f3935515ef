//! The measures of the cells of a table, and the size of type in which it has room.

use super::columns::UNLIMITED;
use super::report::format_pt;
use super::set::{Setter, Setting, one_line};
use super::table::{CellMeasure, Columns, LineMeasure};
use crate::report::{Diagnostic, Rule};
use crate::typeset::galley::{Table, TableCell, TableStyle};
use crate::typeset::style::ParagraphStyle;
use crate::typeset::text::{BreakKind, StyledText, opportunities, points};
use crate::typeset::unit::Length;

/// The width of a table in one of its sizes.
pub struct Fitted {
    /// The width of each column.
    pub widths: Vec<Length>,
    /// The space between two columns.
    pub gap: Length,
    /// The size of its text, and that in which it was composed.
    pub size: (Length, Length),
    /// The leading of that size.
    pub leading: Length,
    /// Whether words may be divided.
    pub hyphenation: bool,
    /// Whether the columns have room for the texts.
    pub has_room: bool,
}

impl<S: Setter> Setting<'_, S> {
    /// Chooses the widths of the columns of a table that is as wide as given: in the size of the text,
    /// then with columns closer together, then with divided words, then in smaller sizes; reports a
    /// table that has no room even so.
    pub fn fit(&mut self, table: &Table, whole: Length) -> Fitted {
        let style = &table.style;
        let [normal, smaller @ ..] = style.sizes;
        let gaps = |gap: Length| gap.scale(table.columns.len().saturating_sub(1) as i64, 1);
        let rows = self.measures(table, false);
        let roomy = columns_of(&rows, whole - gaps(style.gap), style).widths();
        let gap = match roomy {
            Some(_) => style.gap,
            None => style.least_gap,
        };
        let width = whole - gaps(gap);
        let fitted = |widths: &[Length], (size, leading): (Length, Length), hyphenation| Fitted {
            widths: scaled_to(widths, width),
            gap,
            size: (size, normal.0),
            leading,
            hyphenation,
            has_room: true,
        };
        if let Some(widths) = roomy.or_else(|| columns_of(&rows, width, style).widths()) {
            return fitted(&widths, normal, false);
        }
        let mut rows = self.measures(table, true);
        let mut room = width;
        if let Some(widths) = columns_of(&rows, room, style).widths() {
            return fitted(&widths, normal, true);
        }
        // Rather than measuring all again, the room is made wider by as much as the text is made
        // smaller; the headers keep their size.
        let head = rows.first().cloned().unwrap_or_default();
        for size in smaller {
            let (composed, own) = (normal.0.units(), size.0.units().max(1));
            room = width.scale(composed, own);
            if let Some(row) = rows.first_mut() {
                *row = head.iter().map(|cell| cell.scaled(composed, own)).collect();
            }
            if let Some(widths) = columns_of(&rows, room, style).widths() {
                return fitted(&widths, size, true);
            }
        }
        let [.., smallest] = style.sizes;
        let least = columns_of(&rows, room, style).least;
        let total: Length = least.iter().copied().sum();
        let needed = total.scale(smallest.0.units(), normal.0.units().max(1)) + gaps(gap);
        self.diagnostics.push(wide_table(table, needed, whole));
        Fitted {
            has_room: false,
            ..fitted(&least, smallest, true)
        }
    }

    /// Measures the cells row by row, the headers first.
    fn measures(&mut self, table: &Table, divided: bool) -> Vec<Vec<CellMeasure>> {
        let rows = std::iter::once(&table.head).chain(&table.rows);
        let measured = rows.map(|row| {
            let cells = row.cells.iter();
            let cells = cells.map(|cell| self.measure_cell(cell, &table.style, divided));
            cells.collect()
        });
        measured.collect()
    }

    fn measure_cell(&mut self, cell: &TableCell, style: &TableStyle, divided: bool) -> CellMeasure {
        let text = &cell.text;
        let style = one_line(style.cell.direction);
        let mut measure = CellMeasure::default();
        let mut pieces = vec![0];
        for opportunity in opportunities(text) {
            let is_end = opportunity.kind == BreakKind::Forced;
            if is_end || divided || opportunity.bond.is_none() {
                pieces.push(opportunity.at);
            }
            if is_end {
                measure
                    .lines
                    .extend(self.measure_line(text, &pieces, &style, divided));
                pieces = vec![opportunity.at];
            }
        }
        pieces.push(text.text.len());
        measure
            .lines
            .extend(self.measure_line(text, &pieces, &style, divided));
        measure
    }

    /// Measures a line whose pieces begin and end at some bytes.
    fn measure_line(
        &mut self,
        text: &StyledText,
        bounds: &[usize],
        style: &ParagraphStyle,
        divided: bool,
    ) -> Option<LineMeasure> {
        let (first, last) = (*bounds.first()?, *bounds.last()?);
        let mut width = |text: &StyledText| {
            let set = self.setter.set(text, style, UNLIMITED);
            set.lines.first().map_or(Length::ZERO, |line| line.width)
        };
        let whole = text.slice(first..last);
        if whole.text.trim().is_empty() {
            return None;
        }
        let natural = width(&whole);
        let mut pieces = Vec::new();
        for bounds in bounds.windows(2) {
            let piece = text.slice(bounds[0]..bounds[1]);
            if divided {
                pieces.extend(divide(&piece).iter().map(&mut width));
            } else if bounds == [first, last] {
                pieces.push(natural);
            } else {
                pieces.push(width(&piece));
            }
        }
        Some(LineMeasure { natural, pieces })
    }
}

/// Makes the columns of a table from the measures of its cells.
fn columns_of<'a>(rows: &'a [Vec<CellMeasure>], width: Length, style: &TableStyle) -> Columns<'a> {
    let count = rows.first().map_or(0, Vec::len);
    let least = (0..count).map(|column| {
        let cells = || rows.iter().filter_map(|row| row.get(column));
        let natural = cells()
            .map(CellMeasure::natural)
            .fold(Length::ZERO, Length::max);
        let least = cells()
            .map(CellMeasure::least)
            .fold(Length::ZERO, Length::max);
        least.max(style.least_width.min(natural))
    });
    Columns {
        rows,
        least: least.collect(),
        width,
    }
}

/// Scales widths so that their sum is a given one.
fn scaled_to(widths: &[Length], width: Length) -> Vec<Length> {
    let total: Length = widths.iter().copied().sum();
    let (mut sum, mut given) = (Length::ZERO, Length::ZERO);
    let scaled = widths.iter().map(|&own| {
        sum += own;
        let until = width.scale(sum.units(), total.units().max(1));
        let part = until - given;
        given = until;
        part
    });
    scaled.collect()
}

/// Divides a piece at the hyphens that its word may have, each part with its hyphen.
fn divide(piece: &StyledText) -> Vec<StyledText> {
    let Some(first) = piece.spans.first() else {
        return Vec::new();
    };
    let word = piece.text.trim_end();
    let (ends, _) = points(word, false, first.style.language);
    let mut parts = Vec::new();
    let mut start = 0;
    for end in ends {
        let mut part = piece.slice(start..end);
        part.push("-", first.style, None);
        parts.push(part);
        start = end;
    }
    parts.push(piece.slice(start..piece.text.len()));
    parts
}

/// Reports a table that has no room in its smallest size, at its widest word.
fn wide_table(table: &Table, needed: Length, width: Length) -> Diagnostic {
    let message = format!(
        "the table needs {} and has {}",
        format_pt(needed),
        format_pt(width)
    );
    let rows = std::iter::once(&table.head).chain(&table.rows);
    let texts = rows.flat_map(|row| row.cells.iter().map(|cell| &cell.text));
    let mut widest: Option<(usize, StyledText)> = None;
    for text in texts {
        let mut start = 0;
        let ends = opportunities(text)
            .into_iter()
            .map(|opportunity| opportunity.at);
        for end in ends.chain([text.text.len()]) {
            let letters = text.text[start..end].trim_end().chars().count();
            if widest.as_ref().is_none_or(|(most, _)| letters > *most) {
                widest = Some((letters, text.slice(start..end)));
            }
            start = end;
        }
    }
    let origin = widest.and_then(|(_, text)| text.spans.first()?.origin);
    let diagnostic = Diagnostic::new(Rule::WIDE_TABLE, message)
        .note("its text is already set in 8 points, with its words divided; pages are not turned")
        .help("make two tables of it, each with some of its columns, or write it as a list");
    let diagnostic = match origin {
        Some(origin) => diagnostic.at(origin, "its longest word"),
        None => diagnostic,
    };
    match table.origin {
        Some(head) if origin.is_none() => diagnostic.at(head, ""),
        _ => diagnostic,
    }
}
