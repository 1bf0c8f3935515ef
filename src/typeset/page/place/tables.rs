//! Places the parts of tables that are on a page, with their rules.

use super::super::furniture::items;
use super::super::mark::{PlacedLine, Thread};
use super::super::rows::SetTable;
use super::super::{Group, Item, Mark, Page};
use super::{PartContent, Placer, Sheet, placed};
use crate::typeset::style::Colour;
use crate::typeset::unit::{Length, Point, Rect};

impl Placer<'_> {
    /// Draws the headers of a table that goes on on a page. They were read where it began, and are
    /// page furniture here (ISO 32000-1 §14.8.2.2.2).
    pub(super) fn repeat_head(&self, sheet: &mut Sheet) {
        let Some(table) = sheet.section.continued_table(sheet.from) else {
            return;
        };
        let area = self.furniture.type_area;
        let top = Point {
            x: area.origin.x,
            y: sheet.frame.head,
        };
        let lines = table.head_lines(top, area.size.width);
        let lines = lines.into_iter().flat_map(|(_, lines)| lines).collect();
        let groups = &mut sheet.page.groups;
        groups.push(Group {
            mark: Mark::Repeated,
            items: items(lines),
            colour: Colour::BLACK,
        });
        groups.push(self.head_rules(table, top.y));
    }

    /// Draws what of a table is at a place.
    pub(super) fn draw_table(
        &mut self,
        page: &mut Page,
        table: &mut SetTable,
        what: PartContent,
        top: Point,
    ) {
        match what {
            PartContent::Whole => {
                let lines = table.head_lines(top, self.furniture.type_area.size.width);
                for (element, lines) in lines {
                    self.marker
                        .draw(page, element, lines, &mut Thread::default());
                }
                page.groups.push(self.head_rules(table, top.y));
            }
            PartContent::Row(row) => {
                let lines = 0..table.rows[row].lines();
                self.draw_row(page, table, row, lines, top);
            }
            PartContent::Entry(row, lines) => self.draw_row(page, table, row, lines, top),
            PartContent::Lines(_) | PartContent::Columns(..) => {}
        }
    }

    /// Draws some lines of a row, and the rule that ends the table after the last.
    fn draw_row(
        &mut self,
        page: &mut Page,
        table: &mut SetTable,
        row: usize,
        lines: std::ops::Range<usize>,
        top: Point,
    ) {
        let measure = self.furniture.type_area.size.width;
        let baselines = table.row_baselines(row, top.y);
        let lefts: Vec<Length> = (0..table.columns.len())
            .map(|column| table.left(column, top.x, measure))
            .collect();
        let set = &mut table.rows[row];
        let is_end = lines.end == set.lines();
        for (cell, left) in set.cells.iter_mut().zip(lefts) {
            let own = cell.paragraph.lines.iter_mut();
            let own = own.skip(lines.start).take(lines.len());
            let drawn: Vec<PlacedLine> = own
                .zip(&baselines)
                .map(|(line, &y)| placed(std::mem::take(line), left, y))
                .collect();
            self.marker
                .draw(page, cell.element, drawn, &mut cell.thread);
        }
        if row + 1 == table.rows.len()
            && is_end
            && let Some(&last) = baselines.get(lines.len().saturating_sub(1))
        {
            let rules = table.rules;
            page.groups
                .push(self.rules(table, &[(last + rules.below_rows, rules.thick)]));
        }
    }

    /// Returns the rules above and below the headers, whose first baseline is given.
    fn head_rules(&self, table: &SetTable, first: Length) -> Group {
        let rules = table.rules;
        let below = first + table.head_depth() - rules.thick;
        let above = first - rules.above_head - rules.thin;
        self.rules(table, &[(above, rules.thin), (below, rules.thick)])
    }

    /// Returns rules as wide as a table, by their upper edges and thicknesses.
    fn rules(&self, table: &SetTable, edges: &[(Length, Length)]) -> Group {
        let area = self.furniture.type_area;
        let x = table.left_edge(area.origin.x, area.size.width);
        let rule = |&(y, thickness): &(Length, Length)| {
            Item::Rect(Rect::new(x, y, table.width, thickness))
        };
        Group {
            mark: Mark::Layout,
            items: edges.iter().map(rule).collect(),
            colour: Colour::BLACK,
        }
    }
}
