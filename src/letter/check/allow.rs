//! Warnings that a letter allows by their identifiers.

use crate::diagnostic::{Diagnostic, Report, Severity, alternatives, closest};
use crate::model::Draft;

/// The identifiers of the warnings that a check gives.
const WARNINGS: [&str; 31] = [
    "agenda-item",
    "all-capitals",
    "bidi-control",
    "circulation-request",
    "comment",
    "country-spelling",
    "date-form",
    "doubled-space",
    "filler",
    "honorific-in-name",
    "invisible-character",
    "kind-of-signatory",
    "likely-double",
    "markup",
    "masthead-date",
    "no-break-space",
    "no-capitals",
    "not-nfc",
    "number-form",
    "organization-rows",
    "outer-space",
    "per-cent",
    "resolution-year",
    "same-entry",
    "same-name",
    "session-year",
    "several-acts",
    "symbol-form",
    "un-abbreviated",
    "unused-allow",
    "web-address",
];

/// The identifiers of the warnings that other stages give: they may be allowed, and a check
/// cannot tell whether they are given.
const OTHER_STAGES: [&str; 2] = ["overfull-line", "unknown-column"];

/// Tells whether a letter allows the warnings of a kind.
pub fn is_allowed(draft: &Draft, code: &str) -> bool {
    draft.allow.iter().any(|allowed| allowed.text == code)
}

/// Takes the warnings that a letter allows out of a report, and reports each allowance that
/// silences nothing.
pub(super) fn silence(draft: &Draft, report: Report) -> Report {
    let mut kept = Report::default();
    let mut used = vec![false; draft.allow.len()];
    for diagnostic in report.diagnostics() {
        let index = draft
            .allow
            .iter()
            .position(|allowed| allowed.text == diagnostic.code)
            .filter(|_| diagnostic.severity == Severity::Warning);
        match index {
            Some(index) => used[index] = true,
            None => kept.push(diagnostic.clone()),
        }
    }
    let unused = draft.allow.iter().zip(used).filter(|(_, used)| !used);
    for (allowed, _) in unused {
        let code = allowed.text.as_str();
        if OTHER_STAGES.contains(&code) {
            continue;
        }
        let is_error = report.diagnostics().iter().any(|found| found.code == code);
        kept.push(unused_allowance(code, is_error).at(allowed.span, ""));
    }
    kept
}

fn unused_allowance(code: &str, is_error: bool) -> Diagnostic {
    let known = || WARNINGS.iter().chain(&OTHER_STAGES).copied();
    if is_error {
        return Diagnostic::warning(
            "unused-allow",
            format!("`{code}` is an error, which cannot be allowed"),
        )
        .help("mend what it reports, and delete it here");
    }
    if known().any(|warning| warning == code) {
        return Diagnostic::warning(
            "unused-allow",
            format!("there is no warning `{code}` to allow"),
        )
        .help("delete it here");
    }
    let warning = Diagnostic::warning("unused-allow", format!("no warning is called `{code}`"));
    match closest(code, known()) {
        Some(near) => warning.help(format!("did you mean `{near}`?")),
        None => warning
            .note(format!("the warnings are {}", alternatives(known(), "and")))
            .help("delete it here"),
    }
}
