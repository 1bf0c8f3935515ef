//! Workflow commands, by which GitHub shows each diagnostic on the line that it is about.

use super::{Diagnostic, Label, Severity, Workspace};
use crate::source::legible::on_one_line;
use crate::source::{Sources, Span};

/// Writes a diagnostic as one workflow command on one line: `::error file=…,line=…::…`.
///
/// The lines of the message, its notes and its help are separated by `%0A`. See "Workflow commands
/// for GitHub Actions", *Setting an error message*; the escapes are those of its toolkit.
pub fn github(diagnostic: &Diagnostic, sources: &Sources, workspace: &Workspace) -> String {
    let diagnostic = &diagnostic.shown();
    let command = match diagnostic.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let mut properties = match &diagnostic.primary {
        Some(label) => place(label.span, sources, workspace),
        None => Vec::new(),
    };
    properties.push(("title", diagnostic.rule.code().to_owned()));
    let properties: Vec<String> = properties
        .into_iter()
        .map(|(name, value)| format!("{name}={}", property(&value)))
        .collect();
    let message = data(&told(diagnostic, sources, workspace));
    format!("::{command} {}::{message}", properties.join(","))
}

/// Returns where a diagnostic is shown: nowhere where standard input was read, and on the file
/// where that is a spreadsheet, which has no lines.
fn place(span: Span, sources: &Sources, workspace: &Workspace) -> Vec<(&'static str, String)> {
    let name = sources.name(span.file);
    if is_standard_input(name) {
        return Vec::new();
    }
    let mut properties = vec![("file", on_one_line(&workspace.path(name)).into_owned())];
    if sources.cell(span).is_some() {
        return properties;
    }
    let start = sources.position(span);
    let end = sources.position(Span::point(span.file, span.end as usize));
    properties.push(("line", start.line.to_string()));
    properties.push(("endLine", end.line.to_string()));
    properties.push(("col", start.column.to_string()));
    // Columns of two lines are refused.
    if start.line == end.line {
        properties.push(("endColumn", end.column.to_string()));
    }
    properties
}

/// Returns all that is reported: the message, what is at the place, further places, notes, help.
fn told(diagnostic: &Diagnostic, sources: &Sources, workspace: &Workspace) -> String {
    let mut lines = vec![diagnostic.message.clone()];
    let label = diagnostic.primary.as_ref();
    if let Some(place) = label.and_then(|label| unshown(label.span, sources)) {
        lines[0] = format!("{place}: {}", lines[0]);
    }
    lines.extend(label.map(|label| label.text.clone()));
    lines.extend(
        diagnostic
            .secondary
            .iter()
            .map(|label| elsewhere(label, sources, workspace)),
    );
    lines.extend(diagnostic.notes.iter().map(|note| format!("note: {note}")));
    lines.extend(diagnostic.help.iter().map(|help| format!("help: {help}")));
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// Returns a place that no property can know: a cell, or a line of the standard input.
fn unshown(span: Span, sources: &Sources) -> Option<String> {
    let is_input = is_standard_input(sources.name(span.file));
    sources
        .cell(span)
        .or_else(|| is_input.then(|| sources.place(span)))
}

fn is_standard_input(name: &str) -> bool {
    name.starts_with('<')
}

fn elsewhere(label: &Label, sources: &Sources, workspace: &Workspace) -> String {
    let place = sources.place(label.span);
    let name = sources.name(label.span.file);
    let within = place.strip_prefix(&*on_one_line(name)).unwrap_or(&place);
    match label.text.as_str() {
        "" => format!("see {}{within}", on_one_line(&workspace.path(name))),
        text => format!("{}{within}: {text}", on_one_line(&workspace.path(name))),
    }
}

/// Escapes what is after the last `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Escapes the value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests;
