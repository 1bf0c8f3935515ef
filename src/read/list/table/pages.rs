//! Lists in files of Markdown and HTML.

use super::super::super::reader::Reader;
use super::super::columns::Columns;
use super::super::format::front_matter;
use super::super::lines;
use super::super::options::Origin;
use super::super::rows::Row;
use super::cells::Cell;
use super::markup::{self, Markup};
use super::{Sample, Table, TableBody};
use crate::report::{Diagnostic, Rule, plural};
use crate::source::{FileId, Span};

/// Reads the rows of a file of Markdown or HTML: those of its table, or the items of its lists.
pub(in super::super) fn rows(
    file: FileId,
    origin: &Origin,
    columns: &mut Columns,
    reader: &mut Reader<'_>,
) -> Vec<Row> {
    reader.sources.hide(file);
    let text = reader.sources.file_text(file).to_owned();
    let is_html = reader
        .sources
        .name(file)
        .to_ascii_lowercase()
        .ends_with("l");
    let found = if is_html {
        markup::html(&text)
    } else {
        markup::markdown(&text)
    };
    if let Some((at, count)) = found.unread {
        let tables = plural(count, "further table is", "further tables are");
        let name = reader.sources.name(file);
        let message = format!("{tables} in `{name}`, and not read");
        let diagnostic = Diagnostic::new(Rule::UNPRINTED_LIST, message);
        reader.report.push(
            diagnostic
                .at(Span::point(file, at), "")
                .help("put each table into a separate file, and name all of them after `from:`"),
        );
    }
    let rows = match found.markup {
        Markup::Table(rows) => rows,
        Markup::Items(items) => {
            if items.is_empty() {
                let name = reader.sources.name(file);
                let message = format!("`{name}` has neither a list nor a table");
                let place = Span::point(file, 0);
                let diagnostic = Diagnostic::new(Rule::EMPTY_FILE, message).at(place, "");
                let diagnostic = match front_matter(&text) {
                    Some(_) => diagnostic.help(
                        "if its front matter has the list, write its key after `under:`, next to \
                         `from:`",
                    ),
                    None => diagnostic,
                };
                let help = "write each signatory as an item of a list, or as a row of a table";
                reader.report.push(diagnostic.help(help));
            }
            let item = |(number, cell): (usize, Cell)| {
                let span = Span::new(file, cell.start, cell.end);
                reader.sources.show(span);
                Row {
                    number,
                    ..lines::row(&cell.value(&text), span)
                }
            };
            let rows = (1..).zip(items).map(item).collect();
            return lines::divide(rows, columns, reader);
        }
    };
    let table = Table {
        file,
        text: &text,
        separator: None,
    };
    let mut records = rows.into_iter().skip(origin.manner.skipped);
    let first = records.next();
    let sample = Sample::of(&text, records.clone());
    let Some(header) = first.and_then(|first| table.header(first, &sample, columns, reader)) else {
        return Vec::new();
    };
    let mut below = TableBody {
        table,
        header,
        origin,
    };
    below.rows(records, columns, reader)
}
