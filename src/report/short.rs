//! One line for each diagnostic, as compilers write them, for editors and for `grep`.

use super::{Diagnostic, Severity};
use crate::source::Sources;

impl Severity {
    /// Returns the word for it: `error` or `warning`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Writes a diagnostic on one line: `file:line:column: error[code]: message`.
pub fn short(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let diagnostic = &diagnostic.shown();
    let place = diagnostic
        .primary
        .as_ref()
        .map(|label| sources.place(label.span) + ": ");
    let word = diagnostic.severity().word();
    let message = diagnostic
        .message
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    format!(
        "{}{word}[{}]: {message}",
        place.unwrap_or_default(),
        diagnostic.rule.code()
    )
}
