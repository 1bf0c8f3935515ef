//! `demarche explain`: what a code means, why it matters, and what to do.

use std::io::{self, Write};

use crate::report::{Rule, Severity, closest};

use super::args::ExplainArgs;
use super::status::{Failure, Status};

/// The width of the column of codes in the list of all rules.
const CODE_WIDTH: usize = 26;

/// Prints the explanation of a code, or all codes, one a line.
pub fn run(args: &ExplainArgs) -> Result<Status, Failure> {
    let text = match &args.code {
        Some(code) => explanation(find(code)?),
        None => list(),
    };
    io::stdout().lock().write_all(text.as_bytes())?;
    Ok(Status::Done)
}

fn find(code: &str) -> Result<Rule, Failure> {
    Rule::with_code(code).ok_or_else(|| {
        let failure = Failure::new(format!("no error or warning has the code `{code}`"));
        match closest(code, Rule::all().map(Rule::code)) {
            Some(near) => failure.help(format!("did you mean `{near}`?")),
            None => failure.help("run `demarche explain` for a list of all codes"),
        }
    })
}

fn explanation(rule: Rule) -> String {
    let mut text = format!("{}: {}\n\n", rule.severity().word(), rule.code());
    let paragraphs = [
        rule.summary().to_owned(),
        rule.reason().to_owned(),
        format!("Fix: {}", rule.fix()),
    ];
    text.push_str(&paragraphs.join("\n\n"));
    text.push('\n');
    if rule.severity() == Severity::Warning {
        text.push_str(&format!(
            "\nTo allow it in a letter, add to `letter.yaml`:\n\n  allow: [{}]\n",
            rule.code()
        ));
    }
    if rule.is_on_request() {
        text.push_str(&format!(
            "\nIt is reported only with `--warn {}`.\n",
            rule.code()
        ));
    }
    text
}

fn list() -> String {
    let mut rules: Vec<Rule> = Rule::all().collect();
    rules.sort();
    let line = |rule: &Rule| {
        let (code, severity) = (rule.code(), rule.severity().word());
        format!("{code:CODE_WIDTH$} {severity:8} {}\n", rule.summary())
    };
    rules.iter().map(line).collect()
}
