//! `demarche completions` and `demarche man`: made from the definitions of the arguments.

use std::io::{self, Write};

use clap::CommandFactory;

use super::args::{Args, CompletionsArgs};
use super::status::{Failure, Status};

/// Prints the completions for a shell.
pub fn shell(args: &CompletionsArgs) -> Result<Status, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Args::command(), "demarche", &mut script);
    io::stdout().lock().write_all(&script)?;
    Ok(Status::Done)
}

/// Prints the manual page, with a section for each command.
pub fn man() -> Result<Status, Failure> {
    let mut page = Vec::new();
    let mut command = Args::command();
    clap_mangen::Man::new(command.clone()).render(&mut page)?;
    command.build();
    for subcommand in command
        .get_subcommands()
        .filter(|each| each.get_name() != "help")
    {
        clap_mangen::Man::new(subcommand.clone()).render(&mut page)?;
    }
    io::stdout().lock().write_all(&page)?;
    Ok(Status::Done)
}
