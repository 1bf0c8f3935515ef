//! `demarche watch`: a build whenever a file changes that the letter is read from.

#[cfg(feature = "watch")]
mod places;
#[cfg(feature = "watch")]
mod screen;
#[cfg(feature = "watch")]
mod session;

use std::path::Path;

use super::args::WatchArgs;
use super::build;
use super::status::{Failure, Status};

/// Builds a letter again and again, until the user ends it.
pub fn run(args: &WatchArgs) -> Result<Status, Failure> {
    if args.build.input.letter == Path::new("-") {
        return Err(Failure::new("standard input cannot be watched")
            .help("write the letter to a file, and name that"));
    }
    if args.build.output == Path::new("-") {
        return Err(Failure::new("`watch` writes files, not standard output")
            .help("name a folder after `--output`"));
    }
    build::check_output(&args.build)?;
    watch(args)
}

#[cfg(feature = "watch")]
fn watch(args: &WatchArgs) -> Result<Status, Failure> {
    session::run(args)
}

#[cfg(not(feature = "watch"))]
fn watch(_args: &WatchArgs) -> Result<Status, Failure> {
    Err(Failure::new("this program was built without `watch`")
        .help("build it with `cargo build --release --features watch`"))
}
