//! The exit status of the program.

use std::io::{self, Write};
use std::process::ExitCode;

use crate::source::legible;

/// The exit status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// The work is done.
    Done,
    /// The letter is wrong; nothing was written.
    Wrong,
    /// The program could not run: its arguments, a file it may not write.
    CouldNotRun,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(match status {
            Status::Done => 0,
            Status::Wrong => 1,
            Status::CouldNotRun => 2,
        })
    }
}

/// Why the program could not run.
#[derive(Debug)]
pub enum Failure {
    /// The reader of the output has stopped reading, which does not count as a failure.
    ClosedPipe,
    /// Anything else, in words, with a help where there is one.
    Message {
        /// The problem.
        message: String,
        /// The help.
        help: Option<String>,
    },
}

impl Failure {
    /// Makes a failure from a message.
    pub fn new(message: impl Into<String>) -> Self {
        Self::Message {
            message: message.into(),
            help: None,
        }
    }

    /// Adds what to do.
    pub fn help(self, remedy: impl Into<String>) -> Self {
        match self {
            Self::Message { message, .. } => Self::Message {
                message,
                help: Some(remedy.into()),
            },
            Self::ClosedPipe => Self::ClosedPipe,
        }
    }

    /// Prints the failure and returns the status it ends with.
    pub fn report(self) -> Status {
        let Self::Message { message, help } = self else {
            return Status::Done;
        };
        // If standard error is closed as well, nobody is left to be informed.
        let mut stderr = io::stderr().lock();
        let _ = writeln!(stderr, "error: {}", legible::message(&message));
        if let Some(help) = help {
            let _ = writeln!(stderr, "help: {}", legible::legible(&help));
        }
        Status::CouldNotRun
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::ClosedPipe,
            _ => Self::new(error.to_string()),
        }
    }
}

/// Prints what clap has to say: help and version are answers, anything else is a failure.
pub fn of_usage(error: &clap::Error) -> Status {
    let printed = error.print().and_then(|()| io::stdout().flush());
    if let Err(error) = printed {
        return Failure::from(error).report();
    }
    if error.use_stderr() {
        Status::CouldNotRun
    } else {
        Status::Done
    }
}
