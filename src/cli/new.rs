//! `demarche new`: a complete repository for a letter, which checks and builds as it stands.

mod examples;
mod template;

pub use examples::parser as examples;
pub use template::languages;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use examples::Example;

use super::args::NewArgs;
use super::output;
use super::status::{Failure, Status};

/// Writes the repository; nothing where anything of it exists already.
pub fn run(args: &NewArgs) -> Result<Status, Failure> {
    match args.example.as_deref().and_then(examples::named) {
        Some(example) => copy(example, args),
        None => repository(args),
    }
}

/// Copies an example into the folder.
fn copy(example: &Example, args: &NewArgs) -> Result<Status, Failure> {
    let files = example.files.iter();
    let files: Vec<(PathBuf, &[u8])> = files
        .map(|(name, text)| (args.folder.join(name), text.as_bytes()))
        .collect();
    write(&files, args)?;
    Ok(Status::Done)
}

/// Writes a repository into the folder.
fn repository(args: &NewArgs) -> Result<Status, Failure> {
    let files = template::files(args)?;
    let path = |name: &str| args.folder.join(name);
    let files: Vec<(PathBuf, &[u8])> = files
        .iter()
        .map(|(name, text)| (path(name), text.as_bytes()))
        .collect();
    write(&files, args)?;
    if args.quiet {
        return Ok(Status::Done);
    }
    if template::repository().is_empty() {
        let version = env!("CARGO_PKG_VERSION");
        let pin = path("ci/demarche.pin");
        writeln!(
            io::stderr().lock(),
            "note: CI installs demarche {version} with `cargo install --locked`, which takes some minutes; to \
             take the archive of a release instead, write `repository=OWNER/NAME` into `{}`",
            pin.display()
        )?;
    }
    if let Some(root) = repository_around(&args.folder)? {
        writeln!(
            io::stderr().lock(),
            "note: `{}` lies within the repository `{}`, and CI runs the workflows at the root of one \
             alone; run `git init` in it to make it a separate repository",
            args.folder.display(),
            root.display()
        )?;
    }
    Ok(Status::Done)
}

/// Writes new files, and prints a line for each.
fn write(files: &[(PathBuf, &[u8])], args: &NewArgs) -> Result<(), Failure> {
    refuse_to_write_over(files)?;
    refuse_second_letter(&args.folder, files)?;
    output::write_new(files)?;
    if !args.quiet {
        let mut stdout = io::stdout().lock();
        for (path, _) in files {
            writeln!(stdout, "{}", path.display())?;
        }
    }
    Ok(())
}

/// Returns the root of the repository that a folder lies within, where it is not the folder itself.
fn repository_around(folder: &Path) -> Result<Option<PathBuf>, Failure> {
    let folder = folder.canonicalize()?;
    let root = folder.ancestors().find(|each| each.join(".git").exists());
    Ok(root.filter(|root| *root != folder).map(Path::to_owned))
}

/// Refuses a folder with another letter, which `check` and `build` would no longer find, or find
/// instead of the new one.
fn refuse_second_letter(folder: &Path, files: &[(PathBuf, &[u8])]) -> Result<(), Failure> {
    let letters = ["letter.yaml", "letter/letter.yaml"].map(|path| folder.join(path));
    let is_written = |path: &PathBuf| files.iter().any(|(written, _)| written == path);
    if !letters.iter().any(is_written) {
        return Ok(());
    }
    match letters.iter().find(|path| path.symlink_metadata().is_ok()) {
        Some(letter) => Err(cannot_write(format!(
            "`{}` already exists",
            letter.display()
        ))),
        None => Ok(()),
    }
}

fn cannot_write(message: String) -> Failure {
    Failure::new(message).help("name a new folder; nothing was written")
}

fn refuse_to_write_over(files: &[(PathBuf, &[u8])]) -> Result<(), Failure> {
    let there = |path: &PathBuf| path.symlink_metadata().is_ok();
    let there: Vec<String> = files
        .iter()
        .filter(|(path, _)| there(path))
        .map(|(path, _)| format!("`{}`", path.display()))
        .collect();
    match there.as_slice() {
        [] => Ok(()),
        [only] => Err(format!("{only} already exists")),
        [first, rest @ ..] => {
            let others = crate::report::plural(rest.len(), "other", "others");
            Err(format!("{first} and {others} already exist"))
        }
    }
    .map_err(cannot_write)
}
