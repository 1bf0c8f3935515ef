//! Lists in plain text: every line is the name of one who signs.
//!
//! A line is not taken apart: a comma stands in "Ana Bo, Jr." as in "Ana Bo, Upper Valley School".

use super::super::node::{Key, Node, NodeKind, Style};
use super::super::reader::Reader;
use super::columns::Columns;
use super::rows::Row;
use super::table;
use crate::report::{Diagnostic, Rule, quoted};
use crate::source::{FileId, Span};

/// The key of a line, which `columns` can give another meaning.
const KEY: &str = "name";

/// Reads the lines of a file; blank ones are passed over.
pub(super) fn rows(file: FileId, columns: &Columns, reader: &mut Reader<'_>) -> Vec<Row> {
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
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        if !words.is_empty() {
            let from = start + line.len() - line.trim_start().len();
            let span = Span::new(file, from, from + words.len());
            marks.extend(mark(words).map(|mark| marked(mark, span)));
            rows.push(row(words, span));
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
    rows
}

fn row(words: &str, span: Span) -> Row {
    let key = Key {
        text: KEY.to_owned(),
        span,
    };
    let node = Node {
        span,
        kind: NodeKind::Text(words.to_owned(), Style::Plain),
    };
    Row {
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
