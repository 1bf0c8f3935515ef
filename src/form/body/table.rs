//! Tables and pictures of a body.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Context, Setter, inline, styled};
use crate::lang::Direction;
use crate::read::{BodyFigure, BodyTable, ColumnAlignment, Piece, PieceKind};
use crate::typeset::galley::{
    Block, CaptionSide, Content, ElementId, Figure, HeaderScope, Role, Table, TableCell, TableRow,
    TableStyle,
};
use crate::typeset::style::{Alignment, CharStyle, ParagraphStyle, Weight};
use crate::typeset::unit::Length;

/// The largest number of paragraphs of notes that are on one page with the end of their table.
const FEW_NOTES: usize = 4;

impl Setter<'_> {
    pub(super) fn table(&mut self, table: &BodyTable, context: Context) {
        let element = self.builder.structure.add(context.parent, Role::Table);
        let mut calls = Vec::new();
        let space = self.space_around(context);
        if let Some(caption) = &table.caption {
            let block = self.caption(element, caption, context);
            self.blocks.push(block.after_space(space).keep_with_next());
            calls.extend(inline::note_references(caption));
        }
        let content = Table {
            columns: self.alignments(table),
            head: self.head(element, table),
            rows: self.rows(element, table),
            style: TableStyle {
                cell: super::indented(self.style.table.style.cell, context),
                ..self.style.table.style
            },
            origin: Some(table.span),
        };
        let rules = content.style.rules;
        let to_head = rules.before + rules.thin + rules.above_head - content.style.head_leading;
        let before = match table.caption {
            Some(_) => to_head - self.style.table.below_caption,
            None => to_head.max(space),
        };
        let at = self.blocks.len();
        self.blocks
            .push(Block::of(element, Content::Table(content)).after_space(before));
        self.after_heading = Some(self.space_around(context));
        let cells = std::iter::once(&table.head).chain(&table.rows).flatten();
        calls.extend(cells.flat_map(|cell| inline::note_references(cell)));
        self.place_notes(&calls, context);
        // The last row is on one page with the first note.
        let notes = self.blocks.len() - at - 1;
        if let [table, first, ..] = &mut self.blocks[at..] {
            table.keep_with_next = true;
            first.space_before = self.style.table.above_notes;
        }
        // A few notes stay together; of many, some are on the next page.
        if notes <= FEW_NOTES {
            for note in &mut self.blocks[at..at + notes] {
                note.keep_with_next = true;
            }
        }
    }

    /// Returns the space before a table or a picture, and after it.
    fn space_around(&mut self, context: Context) -> Length {
        self.space_before(context) + self.style.paragraph.leading.scale(1, 2)
    }

    /// Composes a caption: what comes before its first line break is its number, a last line in
    /// parentheses is its unit, and the rest is its title.
    fn caption(&mut self, parent: ElementId, pieces: &[Piece], context: Context) -> Block {
        let text = self.style.text;
        let bold = CharStyle {
            weight: Weight::Bold,
            ..text
        };
        let is_break = |piece: &Piece| matches!(piece.kind, PieceKind::HardBreak);
        let caption = match pieces.iter().position(is_break) {
            Some(at) => {
                let mut caption = styled(&pieces[..at], text, self.first_note);
                caption.break_line(text, Some(pieces[at].span));
                let rest = &pieces[at + 1..];
                let title = rest.iter().rposition(is_break).filter(|last| {
                    let unit = rest.get(last + 1).map(Piece::as_printed);
                    unit.is_some_and(|unit| unit.starts_with(['(', '（']))
                });
                let (title, unit) = rest.split_at(title.map_or(rest.len(), |last| last + 1));
                caption.append(&styled(title, bold, self.first_note));
                caption.append(&styled(unit, text, self.first_note));
                caption
            }
            None => styled(pieces, bold, self.first_note),
        };
        let element = self.builder.structure.add(parent, Role::Caption);
        let lines = ParagraphStyle {
            alignment: Alignment::Start,
            first_line_indent: Length::ZERO,
            hyphenation: false,
            ..super::indented(self.style.paragraph, context)
        };
        Block::paragraph(element, caption, lines).together()
    }

    fn head(&mut self, table_element: ElementId, table: &BodyTable) -> TableRow {
        let structure = &mut self.builder.structure;
        let head = structure.add(table_element, Role::TableHead);
        let element = structure.add(head, Role::TableRow);
        let cells = table.head.iter().map(|pieces| {
            // An empty corner heads nothing.
            let role = match pieces.is_empty() {
                true => Role::TableCell,
                false => Role::TableHeader(HeaderScope::Column),
            };
            TableCell {
                element: self.builder.structure.add(element, role),
                text: styled(pieces, self.style.table.head, self.first_note),
            }
        });
        let cells = cells.collect();
        TableRow { cells }
    }

    fn rows(&mut self, table_element: ElementId, table: &BodyTable) -> Vec<TableRow> {
        let body = self.builder.structure.add(table_element, Role::TableBody);
        let names_rows = names_rows(table);
        let text = self.style.table.cell;
        let rows = table.rows.iter().map(|row| {
            let element = self.builder.structure.add(body, Role::TableRow);
            let cells = row.iter().enumerate().map(|(column, pieces)| {
                let role = match names_rows && column == 0 {
                    true => Role::TableHeader(HeaderScope::Row),
                    false => Role::TableCell,
                };
                TableCell {
                    element: self.builder.structure.add(element, role),
                    text: styled(pieces, text, self.first_note),
                }
            });
            let cells = cells.collect();
            TableRow { cells }
        });
        rows.collect()
    }

    /// Returns how the cells of each column are aligned: as it is stated, and else numbers at the
    /// right. Numbers end at the right in every direction of writing, so that units are below
    /// units; from right to left, that is where cells start.
    fn alignments(&self, table: &BodyTable) -> Vec<Alignment> {
        let direction = self.style.paragraph.direction;
        let of = |(column, alignment): (usize, &ColumnAlignment)| {
            let is_of_numbers = || column > 0 && holds_numbers(table, column);
            match (alignment, direction) {
                (ColumnAlignment::Start, _) => Alignment::Start,
                (ColumnAlignment::Centre, _) => Alignment::Centre,
                (ColumnAlignment::End, Direction::RightToLeft) if is_of_numbers() => {
                    Alignment::Start
                }
                (ColumnAlignment::End, _) => Alignment::End,
                (ColumnAlignment::Unstated, Direction::LeftToRight) if is_of_numbers() => {
                    Alignment::End
                }
                (ColumnAlignment::Unstated, _) => Alignment::Start,
            }
        };
        table.alignments.iter().enumerate().map(of).collect()
    }

    pub(super) fn figure(&mut self, figure: &BodyFigure, context: Context) {
        let structure = &mut self.builder.structure;
        let division = structure.add(context.parent, Role::Div);
        let space = self.space_around(context);
        let caption = figure.caption.as_ref();
        let above = caption.filter(|_| figure.caption_above);
        let above = above.map(|caption| self.caption(division, caption, context));
        let element = self.builder.structure.add(division, Role::Figure);
        let alternative = inline::plain(&figure.alternative);
        self.builder.structure.get_mut(element).words = Some(alternative.into());
        let below = caption.filter(|_| !figure.caption_above);
        let below = below.map(|caption| self.caption(division, caption, context));
        let lines = indented_ends(self.style.paragraph, context);
        let content = Content::Figure(Figure {
            picture: Arc::new(figure.picture.clone()),
            start_indent: lines.0,
            end_indent: lines.1,
            caption: caption.map(|_| match figure.caption_above {
                true => CaptionSide::Above,
                false => CaptionSide::Below,
            }),
        });
        let mut picture = Block::of(element, content).after_space(space);
        if let Some(above) = above {
            self.blocks.push(above.after_space(space).keep_with_next());
            picture.space_before = self.style.paragraph.leading.scale(1, 2);
        }
        picture.keep_with_next |= below.is_some();
        self.blocks.push(picture);
        if let Some(below) = below {
            let gap = self.style.table.below_caption;
            self.blocks.push(below.after_space(gap));
        }
        self.after_heading = Some(self.space_around(context));
        let calls = caption.map_or_else(Vec::new, |pieces| inline::note_references(pieces));
        self.place_notes(&calls, context);
    }
}

fn indented_ends(style: ParagraphStyle, context: Context) -> (Length, Length) {
    let style = super::indented(style, context);
    (style.start_indent, style.end_indent)
}

/// Returns whether the cells of the first column name their rows: all have texts, no two the same.
fn names_rows(table: &BodyTable) -> bool {
    let firsts = table.rows.iter().filter_map(|row| row.first());
    let names: Vec<String> = firsts.map(|pieces| inline::plain(pieces)).collect();
    let distinct: BTreeSet<&str> = names.iter().map(|name| name.trim()).collect();
    table.alignments.len() > 1 && !distinct.contains("") && distinct.len() == names.len()
}

/// Returns whether a column has numbers and nothing else, but for cells that are empty.
fn holds_numbers(table: &BodyTable, column: usize) -> bool {
    let cells = table.rows.iter().filter_map(|row| row.get(column));
    let texts: Vec<String> = cells.map(|pieces| inline::plain(pieces)).collect();
    let is_of_number = |letter: char| {
        letter.is_numeric() || letter.is_whitespace() || ".,'’%‰()+-−–—±~<>$€£¥…*".contains(letter)
    };
    texts.iter().all(|text| text.chars().all(is_of_number))
        && texts.iter().any(|text| text.contains(char::is_numeric))
}
