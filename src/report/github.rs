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
mod tests {
    use super::github;
    use crate::report::tests::source;
    use crate::report::{Diagnostic, Rule, Workspace};
    use crate::source::{CellPlace, Cells, InMemory, Sources, Span};

    fn root() -> Workspace {
        Workspace::new("/valley", "/valley/letters")
    }

    #[test]
    fn a_diagnostic_is_one_command_with_its_place_from_the_root() {
        let (sources, file) = source("letter.yaml", "date: 2016-02-24\nlocaton: Genève\n");
        let diagnostic = Diagnostic::new(Rule::UNKNOWN_KEY, "unknown key `locaton`")
            .at(Span::new(file, 17, 24), "here")
            .see(Span::new(file, 0, 4), "after this")
            .note("`sender` holds an address")
            .help("did you mean `place`?");
        assert_eq!(
            github(&diagnostic, &sources, &root()),
            "::error file=letters/letter.yaml,line=2,endLine=2,col=1,endColumn=8,\
             title=unknown-key::unknown key `locaton`%0Ahere%0A\
             letters/letter.yaml:1:1: after this%0A\
             note: `sender` holds an address%0Ahelp: did you mean `place`?"
        );
    }

    #[test]
    fn what_means_something_to_the_runner_is_escaped() {
        let (sources, file) = source("50%, a:b.yaml", "a\r\nb\n");
        let diagnostic = Diagnostic::new(Rule::SAME_ENTRY, "100% of\r\n::error::it, and: more")
            .at(Span::new(file, 0, 4), "");
        assert_eq!(
            github(&diagnostic, &sources, &Workspace::default()),
            "::warning file=50%25%2C a%3Ab.yaml,line=1,endLine=2,col=1,title=same-entry\
             ::100%25 of ::error::it, and: more"
        );
    }

    #[test]
    fn a_cell_of_a_spreadsheet_is_named_in_the_message_and_no_place_needs_no_file() {
        let mut sources = Sources::new(InMemory::new());
        let place = CellPlace {
            start: 0,
            sheet: 0,
            row: 6,
            column: 1,
        };
        let cells = Cells {
            sheets: vec!["People".into()],
            places: vec![place],
        };
        let file = sources.add_table("list.xlsx", "a b".into(), cells);
        let diagnostic = Diagnostic::new(Rule::HTML, "b").at(Span::new(file, 0, 1), "");
        assert_eq!(
            github(&diagnostic, &sources, &root()),
            "::error file=letters/list.xlsx,title=html::People!B7: b"
        );
        let nowhere = Diagnostic::new(Rule::HTML, "b");
        assert_eq!(github(&nowhere, &sources, &root()), "::error title=html::b");
    }

    #[test]
    fn standard_input_is_no_file_of_the_repository() {
        let (sources, file) = source("<stdin>", "a b");
        let diagnostic = Diagnostic::new(Rule::HTML, "b").at(Span::new(file, 2, 3), "");
        assert_eq!(
            github(&diagnostic, &sources, &root()),
            "::error title=html::<stdin>:1:3: b"
        );
    }
}
