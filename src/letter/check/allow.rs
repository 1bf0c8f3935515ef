//! Warnings that a letter allows by their identifiers.

use crate::read::Draft;
use crate::report::{Diagnostic, Report, Severity, alternatives, closest};

/// The identifiers of the warnings that a check gives.
const WARNINGS: &[&str] = &[
    "agenda-item",
    "all-capitals",
    "as-of-date",
    "bidi-control",
    "circulation-request",
    "comment",
    "counted-none",
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
    "mojibake",
    "no-break-space",
    "no-capitals",
    "not-nfc",
    "note-call",
    "number-form",
    "open-decision",
    "order-field",
    "organization-rows",
    "outer-space",
    "per-cent",
    "resolution-year",
    "same-entry",
    "same-name",
    "session-form",
    "session-year",
    "several-acts",
    "signatory-country",
    "signed-note",
    "stale-decision",
    "stale-withdrawal",
    "symbol-form",
    "un-abbreviated",
    "unsealed-text",
    "uncounted-country",
    "unprinted-field",
    "unused-allow",
    "unused-language",
    "version-figure",
    "version-parts",
    "web-address",
];

/// The identifiers of the warnings that other stages give, or that are given on request: they may
/// be allowed, and a check cannot tell whether they are given.
const OTHER_STAGES: &[&str] = &[
    "encoding",
    "hash-in-value",
    "hidden-column",
    "hidden-row",
    "list-mark",
    "list-number",
    "other-language",
    "overfull-line",
    "stray-markup",
    "understood-header",
    "unprinted-column",
    "unprinted-list",
    "unprinted-text",
    "unseen-words",
];

/// Tells whether a letter allows the warnings of a kind.
pub fn is_allowed(draft: &Draft, code: &str) -> bool {
    draft.allow.iter().any(|allowed| allowed.text == code)
}

/// Takes the warnings that a letter allows out of the report of another stage.
pub fn without_allowed(draft: &Draft, report: &Report) -> Report {
    let mut kept = Report::default();
    for diagnostic in report.diagnostics() {
        if diagnostic.severity == Severity::Error || !is_allowed(draft, diagnostic.code) {
            kept.push(diagnostic.clone());
        }
    }
    kept
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
    let known = || WARNINGS.iter().chain(OTHER_STAGES).copied();
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

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::{OTHER_STAGES, WARNINGS};

    #[test]
    fn every_warning_that_is_given_anywhere_can_be_allowed() {
        let mut files = Vec::new();
        collect(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
            &mut files,
        );
        let unknown: Vec<String> = files
            .iter()
            .filter(|file| !file.to_string_lossy().contains("test"))
            .flat_map(|file| codes(&fs::read_to_string(file).unwrap()))
            .filter(|code| {
                let code = code.as_str();
                !WARNINGS.contains(&code) && !OTHER_STAGES.contains(&code)
            })
            .collect();
        assert_eq!(unknown, Vec::<String>::new());
    }

    fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, files);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                files.push(path);
            }
        }
    }

    /// Finds the identifiers in `warning("…"`, outside the tests of a file.
    fn codes(source: &str) -> Vec<String> {
        let code = source.split("#[cfg(test)]").next().unwrap_or(source);
        code.split("warning(")
            .skip(1)
            .filter_map(|rest| rest.trim_start().strip_prefix('"'))
            .filter_map(|rest| rest.split('"').next())
            .map(str::to_owned)
            .collect()
    }
}
