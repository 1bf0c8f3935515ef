//! `demarche check`: everything wrong, in one run.

use std::io::{self, Write};

use crate::export::Settings;
use crate::form;
use crate::letter::Counts;
use crate::report::plural;

use super::args::{CheckArgs, MessageFormat};
use super::input::Input;
use super::make::{self, BuildRequest};
use super::progress::Progress;
use super::status::{Failure, Status};
use super::{input, merge, report};

/// Reads and checks a letter, and prints what was found.
pub fn run(args: &CheckArgs) -> Result<Status, Failure> {
    let progress = Progress::begin(false);
    let mut found = input::read(&args.input)?;
    // Before the lists are shortened.
    let checked = Checked::of(&found);
    set(&mut found)?;
    drop(progress);
    report::print(&mut found.report, &found.sources, &args.input)?;
    report::print_left_out(found.draft.as_ref(), &args.input)?;
    if input::refuses(&found.report, &args.input) {
        return Ok(Status::Wrong);
    }
    if found.report.diagnostics().is_empty() && args.input.message_format == MessageFormat::Human {
        let parts = checked.parts.join(", ");
        writeln!(
            io::stdout().lock(),
            "{}: {parts}, no errors or warnings",
            found.letter
        )?;
    }
    Ok(Status::Done)
}

/// The numbers of letters, signatories and languages that were checked.
struct Checked {
    parts: Vec<String>,
}

impl Checked {
    /// Counts what was read.
    fn of(found: &Input) -> Self {
        let mut parts = Vec::new();
        if let Some(merge) = &found.merge {
            parts.push(plural(merge.recipients().len(), "letter", "letters"));
        }
        if let Some(letter) = found.letters.first() {
            let signatories = Counts::of(&letter.signatories).signatories;
            parts.push(plural(signatories, "signatory", "signatories"));
        }
        if found.letters.len() > 1 {
            parts.push(format!("{} languages", found.letters.len()));
        }
        Self { parts }
    }
}

/// Sets the pages of a letter in which no error was found, since only they tell whether a line is
/// too long for them.
fn set(found: &mut Input) -> Result<(), Failure> {
    for letter in &mut found.letters {
        form::shorten_lists(letter);
    }
    let wanted = BuildRequest {
        forms: Vec::new(),
        formats: Vec::new(),
        settings: Settings::default(),
        time: None,
    };
    make::all(found, &wanted)?;
    merge::check(found);
    Ok(())
}
