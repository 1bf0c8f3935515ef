//! Lists in plain text: every line is the name of a signatory.

mod divide;

use super::super::node::{Key, Node, NodeKind, Style};
use super::super::reader::Reader;
use super::columns::Columns;
use super::rows::Row;
use super::table;
use crate::report::{Diagnostic, Rule, plural, quoted};
use crate::source::{FileId, Span};
pub(super) use divide::{NumberedPart, divide, divide_cells, without_numbers};

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
    let mut marks: Vec<Span> = Vec::new();
    let mut start = 0;
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        let words = line.trim();
        if !words.is_empty() {
            let from = start + line.len() - line.trim_start().len();
            let span = Span::new(file, from, from + words.len());
            marks.extend(mark(words).map(|mark| span.slice(0, mark.len())));
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
        reader
            .report
            .push(diagnostic.help("write each signatory's name on a separate line"));
    }
    for diagnostic in marked(&marks, rows.len(), reader) {
        reader.report.push(diagnostic);
    }
    divide(rows, columns, reader)
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

/// Reports the marks of a list: each sign of a comment by itself, and all others together.
fn marked(marks: &[Span], lines: usize, reader: &Reader<'_>) -> Vec<Diagnostic> {
    let text = |mark: &Span| reader.sources.text(*mark);
    let (comments, marks): (Vec<Span>, Vec<Span>) =
        marks.iter().partition(|mark| text(mark) == "#");
    let before = |mark: &Span| {
        let message = format!("{} before a name is printed with it", quoted(text(mark)));
        Diagnostic::new(Rule::LIST_MARK, message).at(*mark, "")
    };
    let comment = |mark: &Span| {
        before(mark)
            .help("delete the line if it is a comment or a heading: every line here is a name")
    };
    let mut diagnostics: Vec<Diagnostic> = comments.iter().map(comment).collect();
    let is_markdown = |mark: &Span| !matches!(text(mark), "•" | "–" | "·");
    diagnostics.extend(match &*marks {
        [] => None,
        [mark] => {
            let help = format!("delete {} if it is not part of the name", quoted(text(mark)));
            Some(before(mark).help(help))
        }
        [first, ..] => {
            let lines_with_marks = plural(marks.len(), "line begins", "lines begin");
            let message = format!("{lines_with_marks} with the mark of a list, which is printed");
            let diagnostic = Diagnostic::new(Rule::LIST_MARK, message).at(*first, "the first of them");
            let name = reader.sources.name(first.file);
            let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
            Some(match marks.len() == lines && marks.iter().all(is_markdown) {
                true => diagnostic.help(format!(
                    "give the file the name `{stem}.md`: lists in Markdown are read without their marks"
                )),
                false => diagnostic.help("delete the marks if they are not part of the names"),
            })
        }
    });
    diagnostics
}
