//! Warnings that a letter allows by their codes.

use crate::read::Draft;
use crate::report::{
    Diagnostic, Report, Rule, Severity, Stage, abbreviated, alternatives, closest,
};

/// Removes the warnings that a letter allows from a report.
pub fn silence(draft: &Draft, report: &mut Report) {
    let is_allowed = |rule: Rule| draft.allow.iter().any(|code| code.text == rule.code());
    report.retain(|found| found.severity() == Severity::Error || !is_allowed(found.rule));
}

/// Reports each code that a letter allows and that the report of a check does not contain.
///
/// Warnings that other stages give, or that are given on request, may occur in another run.
pub fn unused(draft: &Draft, report: &Report) -> Report {
    let mut unused = Report::default();
    for allowed in &draft.allow {
        let rule = Rule::with_code(&allowed.text);
        let may_occur = |rule: Rule| rule.stage() != Stage::Checking || rule.is_on_request();
        let is_found = report
            .diagnostics()
            .iter()
            .any(|each| Some(each.rule) == rule);
        let is_warning = |rule: &Rule| rule.severity() == Severity::Warning;
        let warning = rule.filter(is_warning);
        if warning.is_some_and(|rule| is_found || may_occur(rule)) {
            continue;
        }
        let diagnostic = match rule {
            Some(rule) => without_effect(rule),
            None => unknown(&allowed.text),
        };
        unused.push(diagnostic.at(allowed.span, ""));
    }
    unused
}

fn without_effect(rule: Rule) -> Diagnostic {
    let code = rule.code();
    match rule.severity() {
        Severity::Error => Diagnostic::new(
            Rule::UNUSED_ALLOW,
            format!("`{code}` is an error; only warnings can be allowed"),
        )
        .help(format!("fix the error, then delete `{code}` here")),
        Severity::Warning => Diagnostic::new(
            Rule::UNUSED_ALLOW,
            format!("there is no warning `{code}` to allow"),
        )
        .help("delete it here"),
    }
}

fn unknown(code: &str) -> Diagnostic {
    let warnings = Rule::warnings();
    let codes = || warnings.iter().map(|rule| rule.code());
    let message = format!("no warning is called `{code}`");
    let warning = Diagnostic::new(Rule::UNUSED_ALLOW, message);
    match closest(code, codes()).or_else(|| abbreviated(code, codes())) {
        Some(near) => warning.help(format!("did you mean `{near}`?")),
        None => warning
            .note(format!("the warnings are {}", alternatives(codes(), "and")))
            .help("delete it here"),
    }
}
