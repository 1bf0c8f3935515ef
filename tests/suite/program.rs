//! The program as it is run from a shell.

use std::path::Path;
use std::process::{Command, Output};

/// Returns the command that runs the program in a folder, as on a person's machine, whatever the
/// environment of the tests says of the time and of CI.
pub fn demarche(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
    command
        .current_dir(folder)
        .env_remove("SOURCE_DATE_EPOCH")
        .env_remove("CI");
    command
}

/// Runs the program in a folder.
pub fn run(folder: &Path, arguments: &[&str]) -> Output {
    demarche(folder).args(arguments).output().unwrap()
}
