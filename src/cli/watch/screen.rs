//! The screen of a person who watches a letter at a terminal: each build writes it again, with its
//! errors and warnings above a line that says how things are.

use std::io::{self, IsTerminal, Write};
use std::time::Duration;

use crate::cli::args::{BuildArgs, MessageFormat};
use crate::cli::status::Status;
use crate::report::{Report, plural};

/// Moves to the first line and clears the screen; what was printed before stays above it.
const CLEAR: &str = "\x1b[2J\x1b[H";

/// The screen, if there is one: in a pipe or a file, builds follow each other.
#[derive(Clone, Copy)]
pub struct Screen {
    is_terminal: bool,
}

/// A build as the line at the end of the screen describes it.
pub struct Built<'a> {
    /// Its end.
    pub status: Status,
    /// The diagnostics.
    pub report: &'a Report,
    /// The number of files that were written.
    pub files: usize,
    /// The time that it took.
    pub took: Duration,
    /// The number of files that are watched.
    pub watched: usize,
}

impl Screen {
    /// Finds out whether a person is at a terminal that can be cleared.
    pub fn of(args: &BuildArgs) -> Self {
        let is_for_people = !args.quiet && args.input.message_format == MessageFormat::Human;
        let is_dumb = std::env::var_os("TERM").is_some_and(|terminal| terminal == "dumb");
        let is_terminal = io::stderr().is_terminal() && io::stdout().is_terminal();
        Self {
            is_terminal: is_for_people && is_terminal && !is_dumb,
        }
    }

    /// Returns whether there is a screen.
    pub fn is_terminal(self) -> bool {
        self.is_terminal
    }

    /// Clears the screen for the next build.
    pub fn clear(self) -> io::Result<()> {
        if self.is_terminal {
            let mut stderr = io::stderr().lock();
            stderr.write_all(CLEAR.as_bytes())?;
            stderr.flush()?;
        }
        Ok(())
    }

    /// Writes the line about a build.
    pub fn describe(self, built: &Built<'_>) -> io::Result<()> {
        if self.is_terminal {
            writeln!(io::stderr().lock(), "\n{}", built.line())?;
        }
        Ok(())
    }
}

impl Built<'_> {
    /// Says how the build ended, what is watched, and how to end.
    fn line(&self) -> String {
        let (errors, _) = self.report.counts();
        let outcome = match self.status {
            Status::Done => {
                let files = plural(self.files, "file", "files");
                format!("built {files} in {:.2} s", self.took.as_secs_f64())
            }
            _ if errors > 0 => format!("not built: {}", plural(errors, "error", "errors")),
            _ => "not built: warnings are denied".to_owned(),
        };
        let watched = plural(self.watched, "file", "files");
        format!("{outcome} | watching {watched} | Ctrl-C ends")
    }
}

#[cfg(test)]
mod tests;
