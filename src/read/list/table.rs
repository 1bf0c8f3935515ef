//! Lists in files of separated values (CSV, TSV), in the dialects that spreadsheets write.
//!
//! A row is private but for the cells that are printed: no message shows another cell, whatever it
//! says of the row, because tables hold addresses next to names and messages are published.

mod answers;
mod cells;
mod faults;
mod header;
mod markup;
pub(super) mod pages;
mod sample;
#[cfg(feature = "spreadsheets")]
pub(super) mod sheet;

use super::super::node::{Key, Node, NodeKind, Style};
use super::super::reader::Reader;
use super::super::signatory::OtherAnswer;
use super::assemble::Piece;
use super::columns::Columns;
use super::headers::KIND;
use super::lines;
use super::options::Origin;
use super::rows::Row;
use super::selection::Verdict;
use crate::report::{Diagnostic, Report, Rule};
use crate::source::{FileId, Span, bounds};
use cells::{Cell, Fault, Record, Records, Typed};
use header::Header;
pub(super) use header::Meaning;
use sample::{Sample, is_of_program};

/// A table as it is read.
struct Table<'a> {
    file: FileId,
    text: &'a str,
    /// None in the sheet of a spreadsheet.
    separator: Option<Separator>,
}

/// The delimiter of the cells of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Separator {
    Bar,
    Tab,
    Semicolon,
    Comma,
}

impl Separator {
    /// Where two fit as well, the later is taken.
    const ALL: [Self; 4] = [Self::Bar, Self::Tab, Self::Semicolon, Self::Comma];

    fn byte(self) -> u8 {
        match self {
            Self::Bar => b'|',
            Self::Tab => b'\t',
            Self::Semicolon => b';',
            Self::Comma => b',',
        }
    }

    fn noun(self) -> &'static str {
        match self {
            Self::Bar => "a vertical bar",
            Self::Tab => "a tab",
            Self::Semicolon => "a semicolon",
            Self::Comma => "a comma",
        }
    }

    fn plural(self) -> &'static str {
        match self {
            Self::Bar => "vertical bars",
            Self::Tab => "tabs",
            Self::Semicolon => "semicolons",
            Self::Comma => "commas",
        }
    }

    /// Recognizes the separator: by the header that is understood best, then by rows of the same
    /// number of cells, then by that number.
    fn of(text: &str, columns: &Columns) -> Self {
        let fitness = |separator: &Self| {
            let mut records = Records::new(text, separator.byte());
            let header = records.next().map_or(Vec::new(), |record| record.cells);
            let understood = header
                .iter()
                .take(bounds::COLUMNS)
                .filter(|cell| columns.understands(&cell.value(text)))
                .count();
            let regular = header.len() > 1
                && records
                    .next()
                    .is_some_and(|record| record.cells.len() == header.len());
            (understood, regular, header.len())
        };
        let best = Self::ALL.into_iter().max_by_key(fitness);
        best.unwrap_or(Self::Comma)
    }
}

/// Returns whether a text whose name does not say so is a table: its first line has several cells
/// and one of them is a known header, or tabs separate its lines.
pub(super) fn is_table(text: &str, columns: &Columns) -> bool {
    let separator = Separator::of(text, columns);
    let header = Records::new(text, separator.byte()).next();
    let cells = header.map_or(Vec::new(), |header| header.cells);
    let known = |cell: &Cell| columns.understands(&cell.value(text));
    cells.len() > 1 && (separator == Separator::Tab || cells.iter().any(known))
}

/// Reads the rows of a file of separated values; what could not be read was reported.
pub(super) fn rows(
    file: FileId,
    origin: &Origin,
    columns: &mut Columns,
    reader: &mut Reader<'_>,
) -> Vec<Row> {
    reader.sources.hide(file);
    let text = reader.sources.file_text(file).to_owned();
    let start = after_lines(&text, origin.manner.skipped);
    let separator = Separator::of(&text[start..], columns);
    let table = Table {
        file,
        text: &text,
        separator: Some(separator),
    };
    let mut records = Records::from(&text, start, separator.byte());
    let Some(first) = records.next() else {
        let message = format!("`{}` is empty", reader.sources.name(file));
        let diagnostic = Diagnostic::new(Rule::EMPTY_FILE, message).at(Span::point(file, 0), "");
        reader.report.push(diagnostic.help(
            "write a line with the names of the columns, such as `name,affiliation`, and a line for \
             each signatory",
        ));
        return Vec::new();
    };
    let below = Records::from(&text, first.start, separator.byte()).skip(1);
    let sample = Sample::of(&text, below);
    let Some(header) = table.header(first, &sample, columns, reader) else {
        return Vec::new();
    };
    let mut below = TableBody {
        table,
        header,
        origin,
    };
    below.rows(records, columns, reader)
}

/// Returns where the text begins below a number of lines.
fn after_lines(text: &str, lines: usize) -> usize {
    let ends = text.match_indices('\n').map(|(at, _)| at + 1);
    match lines {
        0 => 0,
        lines => ends.take(lines).last().unwrap_or(0),
    }
}

/// The body of a table, below its header.
struct TableBody<'a> {
    table: Table<'a>,
    header: Header,
    origin: &'a Origin<'a>,
}

impl TableBody<'_> {
    fn rows(
        &mut self,
        records: impl Iterator<Item = Record>,
        columns: &mut Columns,
        reader: &mut Reader<'_>,
    ) -> Vec<Row> {
        let errors = reader.errors();
        let most = bounds::CELLS / self.header.columns.len().max(1);
        let mut records = self.header.first.take().into_iter().chain(records);
        let read: Vec<Record> = records.by_ref().take(most).collect();
        if let Some(record) = records.next() {
            reader.report.push(self.too_many_cells(&record));
        }
        if !self.header.says_who {
            for record in &read {
                self.table.answers(record, &self.header, columns);
            }
            return Vec::new();
        }
        if columns.wanted.is_none() {
            self.recognize_kinds(&read, columns, reader.report);
        }
        let row = |record: Record| self.table.row(&record, &self.header, columns, reader);
        let rows: Vec<Row> = read.into_iter().filter_map(row).collect();
        let is_list = columns.wanted.is_none();
        let is_list = is_list && columns.selection.left_out.all() == 0;
        if is_list && rows.is_empty() && reader.errors() == errors && self.origin.all.len() == 1 {
            let nobody = self.nobody(reader).map(Report::from);
            reader.report.extend(nobody.unwrap_or_default());
        }
        match self.header.columns.len() {
            1 if columns.wanted.is_none() => lines::divide_cells(rows, columns, reader),
            _ => rows,
        }
    }

    /// Recognizes the column with the kinds of signatories.
    fn recognize_kinds(&mut self, records: &[Record], columns: &mut Columns, report: &mut Report) {
        let text = self.table.text;
        for (index, (key, meaning)) in self.header.columns.iter_mut().enumerate() {
            if matches!(meaning, Meaning::Unknown | Meaning::Private) {
                let cells = records.iter().filter_map(|record| record.cells.get(index));
                let cells = cells.map(|cell| cell.source(text));
                if let Some(column) = columns.recognize_kind(key, cells, report) {
                    *meaning = Meaning::Piece(column);
                }
            }
        }
    }
}

impl Table<'_> {
    /// Makes an entry of a row; none of a row without any text, and of one that was reported.
    fn row(
        &self,
        record: &Record,
        header: &Header,
        columns: &mut Columns,
        reader: &mut Reader<'_>,
    ) -> Option<Row> {
        let is_faultless = record.faults().next().is_none();
        if is_faultless
            && (record.cells.iter().all(Cell::is_empty) || is_of_program(record, self.text))
        {
            return None;
        }
        if let Some(fault) = record.faults().next() {
            let diagnostic = self.fault(fault);
            reader.report_row(self.noted(diagnostic));
            return None;
        }
        if record.cells.len() != header.columns.len() {
            let diagnostic = self.ragged(record, header, reader);
            reader.report_row(self.noted(diagnostic));
            return None;
        }
        if let Some(diagnostic) = self.too_long(record, header) {
            reader.report_row(diagnostic);
            return None;
        }
        let is_header =
            |(cell, (key, _)): (&Cell, &(Key, Meaning))| cell.source(self.text) == key.text;
        if record.cells.iter().zip(&header.columns).all(is_header) {
            let diagnostic = self.repeated_header(self.head(record, header));
            reader.report_row(self.noted(diagnostic));
            return None;
        }
        let verdict = self.verdict(record, header, columns);
        if verdict == Verdict::Refused {
            let cells = record.cells.iter().zip(&header.columns);
            let cells = cells.map(|(cell, (_, meaning))| (*meaning, cell.source(self.text)));
            let name = columns.known_as(cells);
            columns.selection.other_answers.push(OtherAnswer {
                span: Span::point(self.file, record.start),
                row: record.number,
                name,
            });
        }
        if verdict != Verdict::Kept {
            return None;
        }
        let mut fields = Vec::new();
        let mut pieces = Vec::new();
        let span = self.head(record, header);
        for (cell, (key, meaning)) in record.cells.iter().zip(&header.columns) {
            let is_unused = matches!(meaning, Meaning::Private | Meaning::Unknown);
            if is_unused && !cell.is_empty() && columns.wanted.is_none() {
                columns.selection.answer(key, cell.source(self.text), span);
                columns.addresses.add(cell.source(self.text), span);
                columns
                    .refusals
                    .add(&key.text, cell.source(self.text), span);
            }
            if cell.is_empty() {
                continue;
            }
            match meaning {
                Meaning::Piece(column) => {
                    let ours = columns.named[*column].ours;
                    if ours != KIND {
                        reader.sources.show(self.place(cell));
                    }
                    let node = self.node(cell, ours, reader);
                    let key = key.clone();
                    let column = *column;
                    pieces.push(Piece { column, key, node });
                }
                Meaning::Printed(ours) => {
                    reader.sources.show(self.place(cell));
                    let key = Key {
                        text: (*ours).to_owned(),
                        span: key.span,
                    };
                    fields.push((key, self.node(cell, ours, reader)));
                }
                // The cells of a table of addressees are shown by no message.
                Meaning::Wanted(index) => {
                    let node = self.node(cell, "", reader);
                    fields.extend(columns.wanted_key(*index, key.span).map(|key| (key, node)));
                }
                // Why there is no name was reported.
                Meaning::Part => fields.push(refused(key.span, self.place(cell))),
                Meaning::Unknown => columns.unprinted(key, ""),
                Meaning::Private => {}
            }
        }
        columns.assemble(pieces, &mut fields, reader);
        fields.extend(columns.unnamed(&fields, Span::point(self.file, record.start)));
        if columns.lacks_who_signs() {
            let span = Span::point(self.file, record.start);
            fields.push(refused(span, span));
        }
        Some(Row {
            number: record.number,
            span,
            fields,
            keyed: true,
            under: None,
        })
    }

    /// Makes the value of a cell that is printed as `ours`; one that holds no text is reported.
    fn node(&self, cell: &Cell, ours: &str, reader: &mut Reader<'_>) -> Node {
        let text = match cell.typed {
            None => Some(cell.value(self.text)),
            Some(Typed::Boolean(value)) if ours == "signed" => Some(value.to_string()),
            Some(typed) => {
                reader.report.push(self.no_text(cell, typed));
                None
            }
        };
        let style = if cell.quoted {
            Style::Quoted
        } else {
            Style::Plain
        };
        Node {
            span: self.place(cell),
            kind: text.map_or(NodeKind::Broken, |text| NodeKind::Text(text, style)),
        }
    }

    fn place(&self, cell: &Cell) -> Span {
        Span::new(self.file, cell.start, cell.end)
    }

    /// Returns the place that stands for a row: who signs, or else the beginning of the row.
    fn head(&self, record: &Record, header: &Header) -> Span {
        let of = |wanted: &'static str| {
            let columns = record.cells.iter().zip(&header.columns);
            let mut named = columns.filter(|(cell, (_, meaning))| {
                let is_piece = matches!(meaning, Meaning::Piece(_)) && wanted == "name";
                !cell.is_empty() && (*meaning == Meaning::Printed(wanted) || is_piece)
            });
            named.next().map(|(cell, _)| self.place(cell))
        };
        of("name")
            .or_else(|| of("organization"))
            .unwrap_or_else(|| Span::point(self.file, record.start))
    }
}

/// Makes a name that was refused, so that it is not reported that there is none.
fn refused(key: Span, place: Span) -> (Key, Node) {
    let key = Key {
        text: "name".to_owned(),
        span: key,
    };
    let kind = NodeKind::Broken;
    (key, Node { span: place, kind })
}

impl Record {
    fn faults(&self) -> impl Iterator<Item = Fault> {
        self.cells.iter().filter_map(|cell| cell.fault)
    }
}
