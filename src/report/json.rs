//! One JSON object for each diagnostic, for other programs.

use serde::Serialize;

use super::{Diagnostic, Label};
use crate::source::legible::escaped_json;
use crate::source::{Position, Sources, Span};

#[derive(Serialize)]
struct Object<'a> {
    code: &'a str,
    severity: &'a str,
    message: &'a str,
    #[serde(flatten)]
    place: Option<Place<'a>>,
    label: &'a str,
    labels: Vec<LabelObject<'a>>,
    notes: &'a [String],
    help: &'a [String],
}

#[derive(Serialize)]
struct LabelObject<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    label: &'a str,
}

/// A place; lines and columns from 1, columns in characters, the end past the last character,
/// bytes from 0 in the file on disk; of a spreadsheet the cell, and its row for a line.
#[derive(Serialize)]
struct Place<'a> {
    file: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<String>,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    byte_start: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    byte_end: Option<usize>,
}

impl<'a> Place<'a> {
    fn new(span: Span, sources: &'a Sources) -> Self {
        let Position { line, column } = sources.position(span);
        let end = sources.position(Span::point(span.file, span.end as usize));
        let cell = sources.cell(span);
        let bytes = cell.is_none().then(|| sources.bytes_on_disk(span));
        Self {
            file: sources.name(span.file),
            cell,
            line,
            column,
            end_line: end.line,
            end_column: end.column,
            byte_start: bytes.as_ref().map(|bytes| bytes.start),
            byte_end: bytes.as_ref().map(|bytes| bytes.end),
        }
    }
}

/// Writes a diagnostic as one JSON object on one line.
pub fn json(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let diagnostic = &diagnostic.shown();
    let place = |label: &Label| Place::new(label.span, sources);
    let labels = diagnostic.secondary.iter().map(|label| LabelObject {
        place: place(label),
        label: &label.text,
    });
    let object = Object {
        code: diagnostic.rule.code(),
        severity: diagnostic.severity().word(),
        message: &diagnostic.message,
        place: diagnostic.primary.as_ref().map(place),
        label: diagnostic.primary.as_ref().map_or("", |label| &label.text),
        labels: labels.collect(),
        notes: &diagnostic.notes,
        help: &diagnostic.help,
    };
    // Nothing in the object can fail to be written: its keys are strings.
    escaped_json(serde_json::to_string(&object).unwrap_or_default())
}
