//! The places that have to be watched for all that a letter was read from.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::cli::record::Seen;

/// The files that a letter was read from, by real paths.
#[derive(Default)]
pub struct Places {
    /// Files, those that are missing among them.
    files: BTreeSet<PathBuf>,
    /// Folders of which every file is read.
    folders: BTreeSet<PathBuf>,
    /// The folder with typefaces.
    fonts: Option<PathBuf>,
}

impl Places {
    /// Finds the places of what was read, and of a folder with typefaces.
    pub fn of(seen: &Seen, fonts: Option<&Path>) -> Self {
        let mut places = Self {
            fonts: fonts.map(real),
            ..Self::default()
        };
        for name in seen.files.keys() {
            let path = Path::new(name);
            places.files.insert(beside(path));
            // Behind a symbolic link there is another place.
            places.files.insert(real(path));
        }
        for name in seen.folders.keys() {
            let name = if name.is_empty() { "." } else { name };
            places.folders.insert(real(Path::new(name)));
        }
        places
    }

    /// Returns the folders that have to be watched: editors save a file by putting another in its
    /// place, which only its folder says.
    pub fn watched(&self) -> BTreeSet<PathBuf> {
        let parents = self.files.iter().chain(&self.folders);
        let parents = parents.filter_map(|path| path.parent());
        let folders = parents.chain(self.folders.iter().map(PathBuf::as_path));
        let folders = folders.chain(self.fonts.as_deref());
        folders.filter_map(nearest).collect()
    }

    /// Returns whether a change of a path may change the letter.
    pub fn concern(&self, path: &Path) -> bool {
        let mut targets = self.files.iter().chain(&self.folders);
        let is_within = |folder: &Path| self.folders.contains(folder);
        targets.any(|target| target.starts_with(path)) || path.parent().is_some_and(is_within)
    }

    /// Returns whether a change of a path may change the typefaces.
    pub fn concern_fonts(&self, path: &Path) -> bool {
        let fonts = self.fonts.as_deref();
        fonts.is_some_and(|fonts| path == fonts || path.parent() == Some(fonts))
    }
}

/// Returns the folder itself where it exists, or the nearest above it that is.
fn nearest(folder: &Path) -> Option<PathBuf> {
    let found = folder.ancestors().find(|folder| folder.is_dir());
    found.map(Path::to_owned)
}

/// Returns the real path of a name, which itself may be a link.
fn beside(path: &Path) -> PathBuf {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = real(folder.unwrap_or(Path::new(".")));
    match path.file_name() {
        Some(name) => folder.join(name),
        None => folder,
    }
}

/// Returns the real path, as far as it exists.
fn real(path: &Path) -> PathBuf {
    for known in path.ancestors() {
        let here = if known.as_os_str().is_empty() {
            Path::new(".")
        } else {
            known
        };
        if let (Ok(real), Ok(rest)) = (here.canonicalize(), path.strip_prefix(known)) {
            return match rest.as_os_str().is_empty() {
                true => real,
                false => real.join(rest),
            };
        }
    }
    path.to_owned()
}

#[cfg(test)]
mod tests;
