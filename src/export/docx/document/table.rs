//! Tables: a header row that is repeated on each page, and columns that follow the direction.

use super::look::Look;
use super::properties::{Justify, ParagraphProperties, Spacing, value};
use super::runs::{Base, Runs};
use crate::export::markup::Markup;
use crate::lang::Direction;
use crate::typeset::galley::{Table, TableRow};
use crate::typeset::style::Alignment;

/// Cells longer than this many letters make a column no wider.
const LONGEST: usize = 40;

/// Writes a table.
pub(super) fn write(table: &Table, look: &Look, runs: &mut Runs<'_>) -> String {
    let widths = widths(table, look.measure);
    let mut markup = Markup::default();
    markup.open("w:tbl", &[]);
    markup.element("w:tblPr", &[], |markup| {
        value(markup, "w:tblStyle", "TableGrid");
        if table.style.cell.direction == Direction::RightToLeft {
            markup.empty("w:bidiVisual", &[]);
        }
        markup.empty("w:tblW", &[("w:w", "5000"), ("w:type", "pct")]);
        markup.empty("w:tblLook", &[("w:val", "0020")]);
    });
    markup.element("w:tblGrid", &[], |markup| {
        for width in &widths {
            markup.empty("w:gridCol", &[("w:w", &width.to_string())]);
        }
    });
    let mut writer = RowWriter {
        table,
        widths: &widths,
        runs,
    };
    writer.row(&table.head, true, &mut markup);
    for row in &table.rows {
        writer.row(row, false, &mut markup);
    }
    markup.close("w:tbl");
    markup.into_string()
}

/// Returns the widths of the columns, by the longest text in each. Word adjusts them.
fn widths(table: &Table, measure: i64) -> Vec<i64> {
    let rows = || std::iter::once(&table.head).chain(&table.rows);
    let letters = |column: usize| {
        let cells = rows().filter_map(|row| row.cells.get(column));
        let lengths = cells.map(|cell| cell.text.text.chars().count());
        lengths.max().unwrap_or(0).clamp(4, LONGEST) as i64
    };
    let letters: Vec<i64> = (0..table.columns.len()).map(letters).collect();
    let all = letters.iter().sum::<i64>().max(1);
    letters
        .iter()
        .map(|letters| measure * letters / all)
        .collect()
}

struct RowWriter<'t, 'r, 'g> {
    table: &'t Table,
    widths: &'t [i64],
    runs: &'r mut Runs<'g>,
}

impl RowWriter<'_, '_, '_> {
    fn row(&mut self, row: &TableRow, is_head: bool, markup: &mut Markup) {
        markup.open("w:tr", &[]);
        markup.element("w:trPr", &[], |markup| {
            markup.empty("w:cantSplit", &[]);
            if is_head {
                markup.empty("w:tblHeader", &[]);
            }
        });
        let columns = self.table.columns.iter().zip(self.widths);
        for (cell, (alignment, width)) in row.cells.iter().zip(columns) {
            markup.open("w:tc", &[]);
            markup.element("w:tcPr", &[], |markup| {
                let width = width.to_string();
                markup.empty("w:tcW", &[("w:w", &width), ("w:type", "dxa")]);
                if is_head {
                    let rule = [
                        ("w:val", "single"),
                        ("w:sz", "12"),
                        ("w:space", "0"),
                        ("w:color", "auto"),
                    ];
                    markup.element("w:tcBorders", &[], |markup| markup.empty("w:bottom", &rule));
                }
            });
            let properties = ParagraphProperties {
                keep_next: is_head,
                justify: justify(*alignment),
                spacing: Spacing {
                    before: Some(40),
                    after: Some(40),
                    line: None,
                },
                ..ParagraphProperties::default()
            };
            let base = Base::text(self.table.style.cell.direction);
            let runs = self.runs.write(&cell.text, base);
            markup.element("w:p", &[], |markup| {
                properties.write(markup);
                markup.raw(&runs);
            });
            markup.close("w:tc");
        }
        markup.close("w:tr");
    }
}

fn justify(alignment: Alignment) -> Option<Justify> {
    match alignment {
        Alignment::Centre => Some(Justify::Centre),
        Alignment::End => Some(Justify::End),
        Alignment::Start | Alignment::Justified => None,
    }
}
