//! Checks a letter without writing anything, and lists what was found: `check_only letter`.

use std::path::Path;
use std::process::ExitCode;

use demarche::{Input, Location, Typesetter};

fn main() -> ExitCode {
    let letter = std::env::args().nth(1);
    let (lines, passes) = check(Path::new(letter.as_deref().unwrap_or("letter")));
    lines.iter().for_each(|line| println!("{line}"));
    if passes {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Returns a line for each diagnostic, and whether the letter can be typeset.
pub fn check(letter: &Path) -> (Vec<String>, bool) {
    let checked = Typesetter::new().check(Input::folder(letter));
    let line = |found: demarche::Diagnostic<'_>| match found.location() {
        Some(Location::File { name, line, .. }) => {
            format!("{name}:{line}: {} [{}]", found.message(), found.code())
        }
        _ => format!("{} [{}]", found.message(), found.code()),
    };
    let lines = checked.report().iter().map(line).collect();
    (lines, !checked.report().has_errors())
}
