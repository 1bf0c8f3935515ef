//! Lists in plain text: every line is the name of a signatory.
//!
//! A line is taken apart only where the letter numbers the parts between its commas, because a comma
//! is in "Ana Bo, Jr." as in "Ana Bo, Upper Valley School".

use super::super::node::{Key, Node, NodeKind, Style};
use super::super::place::place_within;
use super::super::reader::Reader;
use super::columns::Columns;
use super::rows::Row;
use super::table;
use crate::report::{Diagnostic, Rule, quoted};
use crate::source::{FileId, Sources, Span};

/// The key of a line, which `columns` can give another meaning.
const KEY: &str = "name";

/// Reads the lines of a file; blank ones are skipped.
pub(super) fn rows(file: FileId, columns: &mut Columns, reader: &mut Reader<'_>) -> Vec<Row> {
    let text = reader.sources.file_text(file);
    if table::is_table(text, columns) {
        let message = format!(
            "`{}` is a table, not one name a line",
            reader.sources.name(file)
        );
        // Its lines may hold what is private.
        reader.sources.hide(file);
        reader.report.push(
            Diagnostic::new(Rule::LIST_FORMAT, message)
                .at(Span::point(file, 0), "")
                .help("give the file a name that ends in `.csv`"),
        );
        return Vec::new();
    }
    let mut rows = Vec::new();
    let mut marks = Vec::new();
    let mut start = 0;
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        let words = line.trim();
        if !words.is_empty() {
            let from = start + line.len() - line.trim_start().len();
            let span = Span::new(file, from, from + words.len());
            marks.extend(mark(words).map(|mark| marked(mark, span)));
            rows.push(Row {
                number,
                ..row(words, span)
            });
        }
        start += line.len();
    }
    if rows.is_empty() {
        let message = format!("`{}` is empty", reader.sources.name(file));
        let diagnostic = Diagnostic::new(Rule::EMPTY_FILE, message).at(Span::point(file, 0), "");
        marks.push(diagnostic.help("write each signatory's name on a separate line"));
    }
    for diagnostic in marks {
        reader.report.push(diagnostic);
    }
    divide(rows, columns, reader)
}

/// Divides rows that are a text each at their commas, where the letter numbers the parts; where it
/// does not, and most of them hold more than a name, that is reported.
pub(super) fn divide(rows: Vec<Row>, columns: &mut Columns, reader: &mut Reader<'_>) -> Vec<Row> {
    let is_text = |row: &Row| {
        let [(key, node)] = &*row.fields else {
            return false;
        };
        key.text == KEY && key.span == node.span && matches!(node.kind, NodeKind::Text(..))
    };
    if rows.is_empty() || !rows.iter().all(is_text) {
        return rows;
    }
    let parts = columns.numbered();
    if !parts.is_empty() {
        let divided = rows.into_iter();
        return divided
            .map(|row| row_of_parts(row, &parts, reader.sources))
            .collect();
    }
    let divided = rows.iter().filter(|row| is_divided(row));
    let divided: Vec<Span> = divided.map(|row| row.span).collect();
    if let Some(first) = divided.first()
        && 2 * divided.len() > rows.len()
        && rows.len() >= FEWEST
    {
        let diagnostic = divided_lines(*first, divided.len(), columns);
        reader.report.push(diagnostic);
    }
    rows
}

/// The fewest lines of which it can be said that most of them are divided.
const FEWEST: usize = 3;

/// Returns whether a row holds more than a name: several words after a comma, which no suffix has.
fn is_divided(row: &Row) -> bool {
    row.fields.iter().any(|(_, node)| match &node.kind {
        NodeKind::Text(text, _) => text
            .split_once(',')
            .is_some_and(|(_, rest)| rest.split_whitespace().count() > 1),
        _ => false,
    })
}

/// Reports lines that hold more than a name, divided by commas.
fn divided_lines(first: Span, count: usize, columns: &Columns) -> Diagnostic {
    let message = format!("{count} lines hold more than a name, divided by commas");
    let form = columns.stated_form.clone();
    let form = form.with_entry("columns", "name", "1");
    let form = form.with_entry("columns", "affiliation", "2");
    Diagnostic::new(Rule::DIVIDED_LINES, message)
        .at(first, "the first of them")
        .note("a line is printed whole, as a name")
        .help(format!(
            "to take the name from before the first comma, and the affiliation from the rest, write\n{}",
            form.proposal()
        ))
}

/// A part of a line between commas, by its number from 1, and the field that it is for.
pub(super) struct NumberedPart {
    pub number: usize,
    pub ours: &'static str,
}

/// Makes the row of a text that is divided at its commas; the last part that is asked for is the
/// rest of it.
fn row_of_parts(row: Row, parts: &[NumberedPart], sources: &Sources) -> Row {
    let last = parts.iter().map(|part| part.number).max().unwrap_or(1);
    let mut fields = Vec::new();
    for (_, node) in &row.fields {
        let NodeKind::Text(words, style) = &node.kind else {
            continue;
        };
        let mut start = 0;
        for (index, piece) in words.splitn(last, ',').enumerate() {
            let lead = piece.len() - piece.trim_start().len();
            let text = piece.trim();
            let range = start + lead..start + lead + text.len();
            let span = place_within(sources, node.span, words, range);
            start += piece.len() + 1;
            let part = parts.iter().find(|part| part.number == index + 1);
            if let Some(part) = part.filter(|_| !text.is_empty()) {
                let key = Key {
                    text: part.ours.to_owned(),
                    span,
                };
                let kind = NodeKind::Text(text.to_owned(), *style);
                fields.push((key, Node { span, kind }));
            }
        }
    }
    Row {
        fields,
        keyed: true,
        ..row
    }
}

pub(super) fn row(words: &str, span: Span) -> Row {
    let key = Key {
        text: KEY.to_owned(),
        span,
    };
    let node = Node {
        span,
        kind: NodeKind::Text(words.to_owned(), Style::Plain),
    };
    Row {
        number: 0,
        span,
        fields: vec![(key, node)],
        keyed: false,
        under: None,
    }
}

/// Returns the sign or number of a list before a name, with what follows it.
fn mark(line: &str) -> Option<&str> {
    let (mark, _) = line.split_once([' ', '\t'])?;
    let number = mark.trim_end_matches(['.', ')']);
    let numbered = number.len() < mark.len() && number.bytes().all(|byte| byte.is_ascii_digit());
    (numbered || matches!(mark, "#" | "-" | "*" | "+" | "•" | "–" | "·")).then_some(mark)
}

fn marked(mark: &str, span: Span) -> Diagnostic {
    let written = quoted(mark);
    let message = format!("{written} before a name is printed with it");
    Diagnostic::new(Rule::LIST_MARK, message)
        .at(span.slice(0, mark.len()), "")
        .help(if mark == "#" {
            "delete the line if it is a comment or a heading: every line here is a name".to_owned()
        } else {
            format!("delete {written} if it is not part of the name")
        })
}
