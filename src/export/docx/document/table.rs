//! Tables: a header row that is repeated on each page, and columns that follow the direction.

use super::look::Look;
use super::properties::{Justify, ParagraphProperties, Spacing, value};
use super::runs::{Base, Runs};
use crate::export::markup::Markup;
use crate::lang::Direction;
use crate::typeset::galley::{Table, TableRow};
use crate::typeset::style::Alignment;

/// Texts wider than this, in thousandths of the size of type, make a column no wider.
const LONGEST: i64 = 20_000;
/// The margins at both sides of a cell, in twentieths of a point (see the default style of tables).
const MARGINS: i64 = 2 * 108;

/// Writes a table.
pub(super) fn write(table: &Table, look: &Look, runs: &mut Runs<'_>) -> String {
    let widths = widths(table, look);
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

/// Returns the widths of the columns. Each has room for its longest word; what is left is shared by the
/// lengths of the texts. They are estimates, since Word has other typefaces.
fn widths(table: &Table, look: &Look) -> Vec<i64> {
    let rows = || std::iter::once(&table.head).chain(&table.rows);
    let em = look.size * 10;
    let column = |index: usize| {
        let cells = rows().filter_map(|row| row.cells.get(index));
        let texts = cells.map(|cell| cell.text.text.as_str());
        let (mut least, mut whole) = (0, 0);
        for text in texts {
            let words = text.split(char::is_whitespace).map(thousandths);
            least = least.max(words.max().unwrap_or_default());
            whole = whole.max(thousandths(text));
        }
        let room = |thousandths: i64| thousandths.min(LONGEST) * em / 1000 + MARGINS;
        (room(least), room(whole.max(least)))
    };
    let columns: Vec<(i64, i64)> = (0..table.columns.len()).map(column).collect();
    let sum = |part: fn(&(i64, i64)) -> i64| columns.iter().map(part).sum::<i64>().max(1);
    let (least, whole) = (sum(|column| column.0), sum(|column| column.1));
    let share = |&(own, wide): &(i64, i64)| {
        if whole <= look.measure || least >= look.measure {
            // All fit on a line, or nothing does: wider or narrower alike.
            return if whole <= look.measure {
                wide * look.measure / whole
            } else {
                own * look.measure / least
            };
        }
        own + (wide - own) * (look.measure - least) / (whole - least)
    };
    columns.iter().map(share).collect()
}

/// Returns the width of a text in thousandths of its size, at most: that of Times New Roman in bold.
fn thousandths(text: &str) -> i64 {
    let width = |character: char| match character {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | ' ' | '.' | ',' | ';' | ':' | '\'' | '’' | '('
        | ')' | '-' => 340,
        'm' | 'w' | 'M' | 'W' | '—' => 950,
        character if character >= '\u{2e80}' => 1000,
        character if character.is_uppercase() => 760,
        _ => 560,
    };
    text.chars().map(width).sum()
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
