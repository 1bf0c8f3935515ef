//! The command line: arguments, reports, and one file for each command.

mod args;
mod build;
mod check;
mod completions;
mod diff;
mod explain;
mod fonts;
mod git;
mod input;
mod list;
mod make;
mod manifest;
mod merge;
mod new;
mod output;
mod progress;
mod reach;
mod record;
mod report;
mod schema;
mod seal;
mod stale;
mod status;
mod sums;
mod verify;
mod watch;

use std::ffi::OsString;
use std::io::{self, Write};

use clap::{CommandFactory, Parser};

use args::{Args, Command};
use status::{Failure, Status};

/// Returns the description of the command line, from which its reference is generated.
pub fn command() -> clap::Command {
    let mut command = Args::command();
    command.build();
    command
}

/// Runs the command that the arguments ask for.
pub fn run(arguments: impl Iterator<Item = OsString>) -> Status {
    let args = match Args::try_parse_from(arguments) {
        Ok(args) => args,
        Err(error) => return status::of_usage(&error),
    };
    let outcome = match args.command {
        Command::Build(args) => build::run(&args),
        Command::New(args) => new::run(&args),
        Command::Watch(args) => watch::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Seal(args) => seal::run(&args),
        Command::List(args) => list::run(&args),
        Command::Verify(args) => verify::run(&args),
        Command::Diff(args) => diff::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Schema(args) => schema::run(&args),
        Command::Fonts(args) => fonts::run(&args),
        Command::Completions(args) => completions::shell(&args),
        Command::Man => completions::man(),
    };
    let flushed = outcome.and_then(|status| {
        // Text without a final line break is still in the buffer.
        io::stdout().flush()?;
        Ok(status)
    });
    flushed.unwrap_or_else(Failure::report)
}
