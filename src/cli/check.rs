//! `demarche check`: everything that is wrong, in one run.

use super::args::CheckArgs;
use super::progress::Progress;
use super::status::{Failure, Status};
use super::{input, report};

/// Reads and checks a letter, and prints what was found.
pub fn run(args: &CheckArgs) -> Result<Status, Failure> {
    let progress = Progress::begin(false);
    let mut found = input::read(&args.input)?;
    drop(progress);
    report::print(&mut found.report, &found.sources, &args.input)?;
    if input::refuses(&found.report, &args.input) {
        Ok(Status::Wrong)
    } else {
        Ok(Status::Done)
    }
}
