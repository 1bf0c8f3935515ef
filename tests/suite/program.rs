//! The program as it is run from a shell.

use std::path::Path;
use std::process::{Command, Output};

/// Returns the command that runs the program in a folder, whatever the time that the environment
/// states.
pub fn demarche(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
    command.current_dir(folder).env_remove("SOURCE_DATE_EPOCH");
    command
}

/// Runs the program in a folder.
pub fn run(folder: &Path, arguments: &[&str]) -> Output {
    demarche(folder).args(arguments).output().unwrap()
}
