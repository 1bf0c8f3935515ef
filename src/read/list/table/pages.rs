//! Lists in files of Markdown and HTML.

mod chosen;
mod navigation;
mod problems;

use super::super::super::node::NodeKind;
use super::super::super::reader::Reader;
use super::super::columns::Columns;
use super::super::options::Origin;
use super::super::rows::Row;
use super::super::{keys, lines};
use super::markup::{self, Content, Item};
use super::{Record, Sample, Table, TableBody};
use crate::source::{FileId, Span};
use chosen::Chosen;

/// A file of Markdown or HTML as it is read.
struct PageFile<'a> {
    file: FileId,
    text: &'a str,
    name: String,
    origin: &'a Origin<'a>,
}

/// Reads the rows of a file of Markdown or HTML: those of its tables, and the items of its lists.
pub(in super::super) fn rows(
    file: FileId,
    origin: &Origin,
    columns: &mut Columns,
    reader: &mut Reader<'_>,
) -> Vec<Row> {
    reader.sources.hide(file);
    let text = reader.sources.file_text(file).to_owned();
    let name = reader.sources.name(file).to_owned();
    let mut page = match name.to_ascii_lowercase().ends_with('l') {
        true => markup::html(&text),
        false => markup::markdown(&text),
    };
    navigation::set_aside(&mut page, &text);
    let file = PageFile {
        file,
        text: &text,
        name,
        origin,
    };
    let in_front_matter = file.lists_in_front_matter(reader);
    file.report_unseen(&page, reader);
    let chosen = match origin.manner.under.is_empty() {
        true => file.choose(&page, &in_front_matter, reader),
        false => file.find(&page, reader),
    };
    let mut rows = Vec::new();
    let mut items = Vec::new();
    match chosen {
        Chosen::Lists(blocks) => {
            for block in blocks {
                match &block.content {
                    Content::Items(found) => items.extend(found),
                    Content::Table(records) => {
                        rows.extend(file.table(records.clone(), columns, reader));
                    }
                    Content::Lines(_) => {}
                }
            }
        }
        Chosen::Lines(cells) => {
            let cells = cells.into_iter().map(|cell| file.row(cell, reader));
            rows.extend(cells);
            return file.divided(rows, columns, reader);
        }
        Chosen::Nothing => return rows,
    }
    if columns.divider.is_none() || !columns.are_numbered() {
        file.report_nested(&items, columns, reader);
    }
    let found = items.into_iter().map(|item| file.row(&item.cell, reader));
    let found = found.collect();
    rows.extend(file.divided(found, columns, reader));
    for (number, row) in (1..).zip(&mut rows) {
        row.number = number;
    }
    rows
}

impl PageFile<'_> {
    fn place(&self, start: usize, end: usize) -> Span {
        Span::new(self.file, start, end)
    }

    /// Makes a row of an item or a line.
    fn row(&self, cell: &super::Cell, reader: &mut Reader<'_>) -> Row {
        let span = self.place(cell.start, cell.end);
        reader.sources.show(span);
        lines::row(&cell.value(self.text), span)
    }

    /// Divides items as lines are. One that is not divided is one line.
    fn divided(
        &self,
        mut rows: Vec<Row>,
        columns: &mut Columns,
        reader: &mut Reader<'_>,
    ) -> Vec<Row> {
        for (number, row) in (1..).zip(&mut rows) {
            row.number = number;
        }
        let mut rows = lines::divide(rows, columns, reader);
        for (_, node) in rows.iter_mut().flat_map(|row| &mut row.fields) {
            if let NodeKind::Text(text, _) = &mut node.kind {
                *text = text.replace('\n', " ");
            }
        }
        rows
    }

    /// Reads the rows of a table.
    fn table(
        &self,
        records: Vec<Record>,
        columns: &mut Columns,
        reader: &mut Reader<'_>,
    ) -> Vec<Row> {
        let table = Table {
            file: self.file,
            text: self.text,
            separator: None,
        };
        let mut records = records.into_iter().skip(self.origin.manner.skipped);
        let first = records.next();
        let sample = Sample::of(self.text, records.clone());
        let header = first.and_then(|first| table.header(first, &sample, columns, reader));
        let Some(header) = header else {
            return Vec::new();
        };
        let mut below = TableBody {
            table,
            header,
            origin: self.origin,
        };
        below.rows(records, columns, reader)
    }

    /// Returns the keys of the lists of signatories in the front matter.
    fn lists_in_front_matter(&self, reader: &Reader<'_>) -> Vec<String> {
        use super::super::super::yaml::{self, Content};
        let Some(end) = super::super::format::front_matter(self.text) else {
            return Vec::new();
        };
        // Its errors are not reported: the page is read, and not the front matter.
        let mut found = crate::report::Report::default();
        match yaml::read_until(self.file, end, reader.sources, &mut found) {
            Content::Value(node) => keys::lists_of_entries(&node),
            Content::Nothing | Content::Broken => Vec::new(),
        }
    }
}

/// Returns whether a text is like a line of a list: the name of a person, alone or before more.
fn is_like_an_entry(text: &str) -> bool {
    let dividers = [",", " - ", " – ", " — ", "(", ";", "|", "\n"];
    let ends = dividers.iter().filter_map(|divider| text.find(divider));
    let name = ends.min().map_or(text, |end| &text[..end]).trim();
    super::sample::is_name(name) && !text.ends_with(['.', ',', ':', '!', '?', '…'])
}

/// Returns whether an item is like the entry of a list.
fn is_entry(item: &Item, text: &str) -> bool {
    is_like_an_entry(&item.cell.value(text))
}
