//! `demarche check`: everything wrong, in one run.

use crate::export::Settings;
use crate::form;

use super::args::CheckArgs;
use super::input::Input;
use super::make::{self, BuildRequest};
use super::progress::Progress;
use super::status::{Failure, Status};
use super::{input, report};

/// Reads and checks a letter, and prints what was found.
pub fn run(args: &CheckArgs) -> Result<Status, Failure> {
    let progress = Progress::begin(false);
    let mut found = input::read(&args.input)?;
    set(&mut found)?;
    drop(progress);
    report::print(&mut found.report, &found.sources, &args.input)?;
    report::print_left_out(found.draft.as_ref(), &args.input)?;
    if input::refuses(&found.report, &args.input) {
        Ok(Status::Wrong)
    } else {
        Ok(Status::Done)
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
    Ok(())
}
