//! The diagnostics of a letter.

use std::fmt;
use std::sync::Arc;

use super::json::Fields;
use crate::report::{self, Human, Severity, Workspace};
use crate::source::Sources;

/// All diagnostics of a letter, in the order of its files, with nothing private in them.
///
/// It prints as the command line does, without colours.
#[derive(Clone)]
pub struct Report {
    pub(super) report: report::Report,
    pub(super) sources: Arc<Sources>,
    pub(super) fields: Arc<Fields>,
}

impl Report {
    /// Returns whether there is an error, which keeps the letter from being typeset.
    pub fn has_errors(&self) -> bool {
        self.report.has_errors()
    }

    /// Returns whether nothing was found at all.
    pub fn is_empty(&self) -> bool {
        self.report.diagnostics().is_empty()
    }

    /// Returns the number of diagnostics.
    pub fn len(&self) -> usize {
        self.report.diagnostics().len()
    }

    /// Returns the diagnostics.
    pub fn iter(&self) -> impl Iterator<Item = Diagnostic<'_>> {
        let diagnostics = self.report.diagnostics().iter();
        diagnostics.map(|diagnostic| Diagnostic {
            diagnostic,
            report: self,
        })
    }

    /// Writes one JSON object a line for each diagnostic.
    pub fn to_json(&self) -> String {
        let diagnostics = self.report.diagnostics().iter();
        diagnostics
            .map(|each| report::json(each, &self.sources))
            .collect()
    }

    /// Writes a SARIF 2.1.0 document, as code hosts read it.
    pub fn to_sarif(&self) -> String {
        report::sarif(
            self.report.diagnostics(),
            &self.sources,
            &Workspace::default(),
        )
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for each in self.iter() {
            writeln!(formatter, "{each}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.iter()).finish()
    }
}

/// One thing that was found: what, where, and what to do.
#[derive(Clone, Copy)]
pub struct Diagnostic<'r> {
    diagnostic: &'r report::Diagnostic,
    report: &'r Report,
}

impl<'r> Diagnostic<'r> {
    /// Returns the code, such as `resolution-year`, which `demarche explain` explains.
    pub fn code(&self) -> &'static str {
        self.diagnostic.rule.code()
    }

    /// Returns whether the letter can be typeset in spite of it.
    pub fn severity(&self) -> Severity {
        self.diagnostic.severity()
    }

    /// Returns what is wrong, in one sentence.
    pub fn message(&self) -> &'r str {
        &self.diagnostic.message
    }

    /// Returns facts that help to understand it.
    pub fn notes(&self) -> &'r [String] {
        &self.diagnostic.notes
    }

    /// Returns what to do about it.
    pub fn help(&self) -> &'r [String] {
        &self.diagnostic.help
    }

    /// Returns where it is; `None` if no place is to blame.
    pub fn location(&self) -> Option<Location> {
        let label = self.diagnostic.primary.as_ref()?;
        let Report {
            sources, fields, ..
        } = self.report;
        if let Some(field) = fields.at(label.span.start as usize) {
            // A body is its own file, to which no field of the letter's file belongs.
            if sources.files().next() == Some(label.span.file) {
                return Some(Location::Field(field.to_owned()));
            }
        }
        let position = sources.position(label.span);
        Some(Location::File {
            name: sources.name(label.span.file).to_owned(),
            line: position.line,
            column: position.column,
        })
    }
}

impl fmt::Display for Diagnostic<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = Human::new(false).write(self.diagnostic, &self.report.sources);
        formatter.write_str(&text)
    }
}

impl fmt::Debug for Diagnostic<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Diagnostic")
            .field("code", &self.code())
            .field("message", &self.message())
            .field("location", &self.location())
            .finish()
    }
}

/// Where something was found.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Location {
    /// In a file.
    File {
        /// The name of the file, from the letter's folder.
        name: String,
        /// The line, from 1.
        line: usize,
        /// The column in characters, from 1.
        column: usize,
    },
    /// In a field of a letter that was built, such as `signatories[3].name`.
    Field(String),
}
