//! One SARIF document for a whole report, which code scanning and editors read.
//!
//! OASIS Standard "Static Analysis Results Interchange Format (SARIF) Version 2.1.0"; sections are
//! named as §.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Diagnostic, Label, Rule, Workspace};
use crate::source::legible::escaped_json;
use crate::source::{Sources, Span};

/// Where the schema of the standard is.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The name by which a reader knows the root of the repository (§3.4.4).
const ROOT: &str = "%SRCROOT%";

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'a str,
    version: &'a str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool<'a>,
    column_kind: &'a str,
    results: Vec<Outcome>,
}

#[derive(Serialize)]
struct Tool<'a> {
    driver: Driver<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver<'a> {
    name: &'a str,
    semantic_version: &'a str,
    rules: Vec<Descriptor>,
}

/// A rule (§3.49).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    id: &'static str,
    short_description: Message,
    full_description: Message,
    help: Message,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

impl From<Rule> for Descriptor {
    fn from(rule: Rule) -> Self {
        let message = |text: &str| Message {
            text: text.to_owned(),
        };
        Self {
            id: rule.code(),
            short_description: message(rule.summary()),
            full_description: message(&format!("{} {}", rule.summary(), rule.reason())),
            help: message(rule.fix()),
            default_configuration: Configuration {
                level: rule.severity().word(),
            },
        }
    }
}

/// A result, in the words of the standard (§3.27).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Message,
    locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactLocation {
    uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri_base_id: Option<&'static str>,
}

/// Lines and columns from 1, the end past the last character (§3.30.2), in code points as the
/// run says.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

/// Writes all diagnostics of a run as one document, with a line break at its end.
///
/// A diagnostic that no file is to blame for is on the letter's own file, because readers refuse a
/// result without a location.
pub fn sarif(diagnostics: &[Diagnostic], sources: &Sources, workspace: &Workspace) -> String {
    let rules: BTreeSet<Rule> = diagnostics.iter().map(|each| each.rule).collect();
    let rules: Vec<Rule> = rules.into_iter().collect();
    let places = Places { sources, workspace };
    let results = diagnostics.iter().map(|each| places.result(each, &rules));
    let run = Run {
        tool: Tool {
            driver: Driver {
                name: env!("CARGO_PKG_NAME"),
                semantic_version: env!("CARGO_PKG_VERSION"),
                rules: rules.iter().copied().map(Descriptor::from).collect(),
            },
        },
        column_kind: "unicodeCodePoints",
        results: results.collect(),
    };
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [run],
    };
    // Nothing in the document can fail to be written: its keys are strings.
    escaped_json(serde_json::to_string_pretty(&log).unwrap_or_default()) + "\n"
}

/// The places that results name.
struct Places<'a> {
    sources: &'a Sources,
    workspace: &'a Workspace,
}

impl Places<'_> {
    fn result(&self, diagnostic: &Diagnostic, rules: &[Rule]) -> Outcome {
        let diagnostic = &diagnostic.shown();
        let first = self.sources.files().next();
        let location = match &diagnostic.primary {
            Some(label) => Some(self.location(label, None)),
            None => first.map(|file| Location {
                id: None,
                physical_location: self.artifact(self.sources.name(file), None),
                message: None,
            }),
        };
        let related = diagnostic.secondary.iter().enumerate();
        Outcome {
            rule_id: diagnostic.rule.code(),
            // The rules are sorted, and each of them is in the list.
            rule_index: rules.partition_point(|rule| *rule < diagnostic.rule),
            level: diagnostic.severity().word(),
            message: Message {
                text: told(diagnostic),
            },
            locations: location.into_iter().collect(),
            related_locations: related
                .map(|(index, label)| self.location(label, Some(index + 1)))
                .collect(),
        }
    }

    fn location(&self, label: &Label, id: Option<usize>) -> Location {
        let cell = self.sources.cell(label.span);
        let region = match cell {
            Some(_) => None,
            None => Some(self.region(label.span)),
        };
        let text = [cell.as_deref(), Some(label.text.as_str())];
        let text: Vec<&str> = text
            .into_iter()
            .flatten()
            .filter(|t| !t.is_empty())
            .collect();
        Location {
            id,
            physical_location: self.artifact(self.sources.name(label.span.file), region),
            message: (!text.is_empty()).then(|| Message {
                text: text.join(": "),
            }),
        }
    }

    fn region(&self, span: Span) -> Region {
        let start = self.sources.position(span);
        let end = Span::point(span.file, span.end as usize);
        let end = self.sources.position(end);
        Region {
            start_line: start.line,
            start_column: start.column,
            end_line: end.line,
            end_column: end.column,
        }
    }

    fn artifact(&self, name: &str, region: Option<Region>) -> PhysicalLocation {
        let path = match name.starts_with('<') {
            true => name.to_owned(),
            false => self.workspace.path(name),
        };
        let (uri, uri_base_id) = match path.strip_prefix('/') {
            Some(_) => (format!("file://{}", encoded(&path)), None),
            None => (encoded(&path), Some(ROOT)),
        };
        PhysicalLocation {
            artifact_location: ArtifactLocation { uri, uri_base_id },
            region,
        }
    }
}

/// Returns the message, and below it each note and each help.
fn told(diagnostic: &Diagnostic) -> String {
    let notes = diagnostic.notes.iter().map(|note| format!("note: {note}"));
    let help = diagnostic.help.iter().map(|help| format!("help: {help}"));
    let lines = std::iter::once(diagnostic.message.clone());
    lines
        .chain(notes)
        .chain(help)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Writes a path as a URI does (RFC 3986 §2.3): other bytes than these in hexadecimal.
fn encoded(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    path.bytes()
        .map(|byte| match plain(byte) {
            true => char::from(byte).to_string(),
            false => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests;
