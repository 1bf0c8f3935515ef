//! The reach of a run: the folders of the letter and of the output, and nothing outside them unless
//! a person allows it.

use std::env;
use std::path::{Component, Path, PathBuf};

use super::args::ReachArgs;
use super::status::Failure;
use crate::source::{Folder, Refusal, beneath};

impl ReachArgs {
    /// Returns the files of the folder that `name` ends with: a path with a separator at its end, or
    /// nothing for the folder that the program runs in.
    pub fn folder(self, name: &str) -> Folder {
        Folder::named(name).allow_outside(self.allow_outside)
    }

    /// Refuses a path of the command line that links lead elsewhere than its own words say: a link
    /// may come with the files of a stranger.
    pub fn check(self, path: &Path) -> Result<(), Failure> {
        if self.allow_outside {
            return refuse_in_ci();
        }
        if !leads_out(path) {
            return Ok(());
        }
        let message = format!(
            "`{}` is a link that leads out of this folder",
            path.display()
        );
        Err(Failure::new(message)
            .help("name the folder itself, or add `--allow-outside` on your own machine"))
    }
}

/// Refuses the option where nobody is at a terminal: CI services set `CI`, and build the letters of
/// strangers.
fn refuse_in_ci() -> Result<(), Failure> {
    let is_ci = env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false");
    if !is_ci {
        return Ok(());
    }
    Err(
        Failure::new("`--allow-outside` is refused where `CI` is set")
            .help("copy what the letter names into its folder"),
    )
}

/// Returns whether links lead a path out of the folder that it is named from: the one that the
/// program runs in, or the one above it that the path begins with `..` for.
///
/// An absolute path to another place is what somebody typed, and leads where it says.
fn leads_out(path: &Path) -> bool {
    let Some((base, below)) = named_from(path) else {
        return false;
    };
    let found = beneath::find(&base, below);
    found.is_err_and(|error| Refusal::of(&error).is_some())
}

/// Divides a path into the real folder that it is named from and the rest; `None` for an absolute
/// path to another place.
fn named_from(path: &Path) -> Option<(PathBuf, &Path)> {
    let mut base = env::current_dir()
        .and_then(|folder| folder.canonicalize())
        .ok()?;
    let mut below = if path.is_absolute() {
        path.strip_prefix(&base).ok()?
    } else {
        path
    };
    loop {
        let mut components = below.components();
        match components.next() {
            Some(Component::ParentDir) => {
                base.pop();
            }
            Some(Component::CurDir) => {}
            _ => return Some((base, below)),
        }
        below = components.as_path();
    }
}
