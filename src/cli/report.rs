//! Printing what was found: in colour for a person, or line by line for a program.

use std::collections::BTreeSet;
use std::io::{self, IsTerminal, Write};

use crate::letter::DecidedDraft;
use crate::read::LeftOut;
use crate::report::{
    Diagnostic, Human, Report, Severity, Workspace, github, json, plural, sarif, short,
};
use crate::source::Sources;

use super::args::{ColorArg, InputArgs, MessageFormat};
use super::status::Failure;

/// The number of diagnostics of one kind that are shown one by one.
const MOST_OF_A_KIND: usize = 5;

/// The number of locations of other warnings of a kind that are shown.
const MOST_PLACES: usize = 5;

/// Prints a report to standard error, with a line that counts at its end for a person; a SARIF
/// document goes to standard output, also where nothing is wrong.
pub fn print(report: &mut Report, sources: &Sources, args: &InputArgs) -> Result<(), Failure> {
    report.sort();
    let workspace = match args.message_format {
        MessageFormat::Github | MessageFormat::Sarif => workspace()?,
        _ => Workspace::default(),
    };
    if args.message_format == MessageFormat::Sarif {
        let document = sarif(report.diagnostics(), sources, &workspace);
        io::stdout().lock().write_all(document.as_bytes())?;
        return Ok(());
    }
    let mut text = String::new();
    let human = Human::new(coloured(args.color, &io::stderr()));
    for diagnostic in &shown(report, sources, args) {
        let shown = match args.message_format {
            MessageFormat::Human | MessageFormat::Sarif => human.write(diagnostic, sources),
            MessageFormat::Short => short(diagnostic, sources),
            MessageFormat::Json => json(diagnostic, sources),
            MessageFormat::Github => github(diagnostic, sources, &workspace),
        };
        text.push_str(shown.trim_end());
        text.push('\n');
        if args.message_format == MessageFormat::Human {
            text.push('\n');
        }
    }
    if args.message_format == MessageFormat::Human && !report.diagnostics().is_empty() {
        text.push_str(&summary(report));
        text.push('\n');
    }
    io::stderr().lock().write_all(text.as_bytes())?;
    Ok(())
}

/// Says on standard error how many rows of its lists a letter does not select.
pub fn print_left_out(draft: Option<&DecidedDraft>, args: &InputArgs) -> Result<(), Failure> {
    let parts = draft.iter().flat_map(|draft| &draft.written.signatories);
    let left_out: LeftOut = parts
        .flat_map(|list| &list.parts)
        .map(|part| part.left_out)
        .sum();
    if args.message_format != MessageFormat::Human {
        return Ok(());
    }
    for (count, key) in [(left_out.by_where, "where"), (left_out.by_filled, "filled")] {
        if count > 0 {
            let rows = plural(count, "row is", "rows are");
            writeln!(io::stderr().lock(), "{rows} left out by `{key}`")?;
        }
    }
    Ok(())
}

/// Says on standard error how many entries are not listed while it is open whether they may be
/// printed.
pub fn print_open_consent(draft: Option<&DecidedDraft>, args: &InputArgs) -> Result<(), Failure> {
    let lists = draft.iter().flat_map(|draft| &draft.written.signatories);
    let open = lists
        .flat_map(|list| &list.parts)
        .filter_map(|part| part.open_consent.as_ref());
    let count: usize = open.map(BTreeSet::len).sum();
    if count > 0 && args.message_format == MessageFormat::Human {
        let entries = plural(count, "entry is", "entries are");
        let message = "not listed until `open-consent` is decided";
        writeln!(io::stderr().lock(), "{entries} {message}")?;
    }
    Ok(())
}

/// Returns the repository that the program runs in, whose root holds `.git`; the folder that it
/// runs in where there is none.
fn workspace() -> Result<Workspace, Failure> {
    let folder = std::env::current_dir()?;
    let root = folder
        .ancestors()
        .find(|folder| folder.join(".git").exists());
    let root = root.unwrap_or(&folder);
    Ok(Workspace::new(
        &root.to_string_lossy(),
        &folder.to_string_lossy(),
    ))
}

/// Returns what is shown: everything if all is asked for or a program reads it, and otherwise the
/// first few of each kind. For a person, all warnings of a kind are one message with their number.
fn shown(report: &Report, sources: &Sources, args: &InputArgs) -> Vec<Diagnostic> {
    if args.all || args.message_format == MessageFormat::Json {
        return report.diagnostics().to_vec();
    }
    let gathered = report.gathered(MOST_OF_A_KIND);
    match args.message_format {
        MessageFormat::Human => with_warnings_merged(gathered, report, sources),
        _ => gathered,
    }
}

/// Leaves the first of three and more warnings of a kind, with the locations of the others.
fn with_warnings_merged(
    gathered: Vec<Diagnostic>,
    report: &Report,
    sources: &Sources,
) -> Vec<Diagnostic> {
    let mut merged: Vec<Diagnostic> = Vec::new();
    for mut diagnostic in gathered {
        let rule = diagnostic.rule;
        let is_of_kind = |other: &&Diagnostic| other.rule == rule;
        let others = report.diagnostics().iter().filter(is_of_kind).skip(1);
        let count = others.clone().count();
        if diagnostic.severity() == Severity::Error || count < 2 {
            merged.push(diagnostic);
            continue;
        }
        if merged.iter().any(|other| other.rule == rule) {
            continue;
        }
        let labels = others.filter_map(|other| other.primary.as_ref());
        let mut places: Vec<String> = labels.map(|label| sources.place(label.span)).collect();
        places.dedup();
        if places.len() > MOST_PLACES {
            places.truncate(MOST_PLACES);
            places.push("…".to_owned());
        }
        let more = format!("{count} more of this kind: {}", places.join(", "));
        diagnostic = diagnostic.note(more.trim_end_matches(": "));
        merged.push(diagnostic.help("to see each, add `--all`"));
    }
    merged
}

/// Returns whether what goes to a stream is coloured.
pub fn coloured(when: ColorArg, stream: &impl IsTerminal) -> bool {
    match when {
        ColorArg::Always => true,
        ColorArg::Never => false,
        // The convention of no-color.org, and the terminal that the text goes to.
        ColorArg::Auto => {
            std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
                && stream.is_terminal()
        }
    }
}

/// Counts what was found: `2 errors, 1 warning`.
fn summary(report: &Report) -> String {
    let (errors, warnings) = report.counts();
    let parts: Vec<String> = [
        (errors, "error", "errors"),
        (warnings, "warning", "warnings"),
    ]
    .into_iter()
    .filter(|(number, ..)| *number > 0)
    .map(|(number, one, many)| plural(number, one, many))
    .collect();
    parts.join(", ")
}
