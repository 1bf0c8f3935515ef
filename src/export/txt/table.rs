//! Tables as text: in columns where a line has room for them, and else each cell behind its header.

use super::inline::single_line;
use super::wrap::{Lines, MEASURE, display_width};
use crate::typeset::galley::{Table, TableCell, TableRow};
use crate::typeset::style::Alignment;
use crate::typeset::text::StyledText;

/// The space between two columns.
const GAP: usize = 2;

/// Writes a table.
pub(super) fn write(table: &Table) -> Vec<String> {
    let rows: Vec<Vec<String>> = std::iter::once(&table.head)
        .chain(&table.rows)
        .map(|row| row.cells.iter().map(text).collect())
        .collect();
    let widths: Vec<usize> = (0..table.columns.len())
        .map(|column| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            let widths = cells.map(|cell| display_width(cell));
            widths.max().unwrap_or(0)
        })
        .collect();
    let gaps = GAP * widths.len().saturating_sub(1);
    if widths.iter().sum::<usize>() + gaps <= MEASURE {
        in_columns(&rows, &widths, &table.columns)
    } else {
        row_by_row(table)
    }
}

fn text(cell: &TableCell) -> String {
    single_line(&cell.text).trim().to_owned()
}

fn in_columns(rows: &[Vec<String>], widths: &[usize], alignments: &[Alignment]) -> Vec<String> {
    let line = |cells: &Vec<String>| {
        let cells = cells.iter().zip(widths).zip(alignments);
        let cells = cells.map(|((cell, &width), alignment)| {
            let space = width.saturating_sub(display_width(cell));
            let before = match alignment {
                Alignment::Justified | Alignment::Start => 0,
                Alignment::Centre => space / 2,
                Alignment::End => space,
            };
            format!("{}{cell}{}", " ".repeat(before), " ".repeat(space - before))
        });
        cells.collect::<Vec<_>>().join(&" ".repeat(GAP))
    };
    let mut lines: Vec<String> = rows.iter().map(line).collect();
    let rules: Vec<String> = widths.iter().map(|&width| "-".repeat(width)).collect();
    lines.insert(1.min(lines.len()), rules.join(&" ".repeat(GAP)));
    lines
}

/// Writes each cell on a separate line, `Header: cell`, and a blank line between two rows.
fn row_by_row(table: &Table) -> Vec<String> {
    let mut lines = Vec::new();
    for row in &table.rows {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(cells(&table.head, row).flat_map(|text| {
            let wrapped = Lines {
                first: 0,
                rest: GAP,
                end: 0,
                alignment: Alignment::Start,
                label: None,
            };
            wrapped.wrap(&text)
        }));
    }
    lines
}

fn cells<'a>(head: &'a TableRow, row: &'a TableRow) -> impl Iterator<Item = StyledText> + 'a {
    let pairs = head.cells.iter().zip(&row.cells);
    pairs
        .filter(|(_, cell)| !cell.text.is_empty())
        .map(|(head, cell)| {
            let mut text = super::inline::readable(&head.text);
            if let Some(last) = text.spans.last().map(|span| span.style) {
                text.push(": ", last, None);
            }
            text.append(&super::inline::readable(&cell.text));
            text.text = text.text.replace('\n', " ");
            text
        })
}
