//! Where files come from: a folder of the machine, or memory.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

/// A store of files by their paths.
pub trait Files: Send + Sync {
    /// Reads the bytes of a file.
    fn read(&self, path: &str) -> io::Result<Vec<u8>>;

    /// Lists the names in a folder, in any order; the empty path is the store itself.
    fn list(&self, folder: &str) -> io::Result<Vec<String>>;

    /// Returns whether a path is that of a folder.
    fn is_dir(&self, path: &str) -> bool;
}

/// The files of the machine, by paths from one folder.
#[derive(Clone, Debug, Default)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// Takes paths from `root`; the empty path is the folder that the program runs in.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    fn path(&self, path: &str) -> PathBuf {
        let joined = self.root.join(path);
        if joined.as_os_str().is_empty() {
            PathBuf::from(".")
        } else {
            joined
        }
    }
}

impl Files for Folder {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        std::fs::read(self.path(path))
    }

    fn list(&self, folder: &str) -> io::Result<Vec<String>> {
        let entries = std::fs::read_dir(self.path(folder))?;
        entries
            .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
            .collect()
    }

    fn is_dir(&self, path: &str) -> bool {
        Path::is_dir(&self.path(path))
    }
}

/// Files in memory, for other programs and for tests.
#[derive(Clone, Debug, Default)]
pub struct InMemory {
    files: BTreeMap<String, Vec<u8>>,
}

impl InMemory {
    /// Makes an empty store.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file.
    #[must_use]
    pub fn with(mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path.into(), bytes.into());
        self
    }
}

/// Returns the path of a folder with one slash at its end; empty for the store itself.
fn prefix(folder: &str) -> String {
    let trimmed = folder.trim_end_matches('/');
    if trimmed.is_empty() {
        String::new()
    } else {
        format!("{trimmed}/")
    }
}

impl Files for InMemory {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let bytes = self.files.get(path).cloned();
        bytes.ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
    }

    fn list(&self, folder: &str) -> io::Result<Vec<String>> {
        let prefix = prefix(folder);
        let within = self
            .files
            .keys()
            .filter_map(|path| path.strip_prefix(&prefix));
        let mut names: Vec<String> = within
            .filter_map(|rest| rest.split('/').next())
            .map(str::to_owned)
            .collect();
        names.dedup();
        // There are no empty folders here.
        if names.is_empty() && !prefix.is_empty() {
            return Err(io::Error::from(io::ErrorKind::NotFound));
        }
        Ok(names)
    }

    fn is_dir(&self, path: &str) -> bool {
        let prefix = prefix(path);
        !self.files.contains_key(path) && self.files.keys().any(|file| file.starts_with(&prefix))
    }
}
