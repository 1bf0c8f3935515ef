//! Where files come from: a folder of the machine, or memory.

pub mod beneath;

use std::collections::BTreeMap;
use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::bounds;

/// A store of files by their paths.
///
/// A store refuses what a letter may not read with an error, never with an empty answer.
pub trait Files: Send + Sync {
    /// Reads the bytes of a file.
    fn read(&self, path: &str) -> io::Result<Vec<u8>>;

    /// Lists the names in a folder, in any order; the empty path is the store itself.
    fn list(&self, folder: &str) -> io::Result<Vec<String>>;

    /// Lists the names in a folder for a message alone: no document depends on them.
    fn glance(&self, folder: &str) -> io::Result<Vec<String>> {
        self.list(folder)
    }

    /// Returns whether a path is that of a folder.
    fn is_dir(&self, path: &str) -> bool;
}

/// Why a store refuses a file, though the system might give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The path leads out of the store: by `..`, as an absolute path or through a link.
    Outside,
    /// The path leads into `.git`, where a checkout keeps credentials.
    Git,
    /// The file is a device, a pipe or a socket.
    Special,
    /// The file has more than [`bounds::FILE_BYTES`] bytes.
    TooLarge,
    /// All files together have more than [`bounds::ALL_FILES_BYTES`] bytes.
    TooMuch,
}

impl Refusal {
    /// Returns the refusal inside an error of a store.
    pub fn of(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref().copied()
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Outside => "outside the folder",
            Self::Git => "inside `.git`",
            Self::Special => "not a regular file",
            Self::TooLarge => "too large",
            Self::TooMuch => "too much",
        })
    }
}

impl std::error::Error for Refusal {}

impl From<Refusal> for io::Error {
    fn from(refusal: Refusal) -> Self {
        Self::other(refusal)
    }
}

/// The files of the machine in one folder and below; links, `..` and absolute paths that lead out
/// of it are refused, as are devices, pipes and sockets.
#[derive(Clone, Debug, Default)]
pub struct Folder {
    root: PathBuf,
    /// The beginning of the path of each file.
    name: String,
    allows_outside: bool,
}

impl Folder {
    /// Takes paths from `root`; the empty path is the folder that the program runs in.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            ..Self::default()
        }
    }

    /// Takes paths from the folder that the program runs in, all of which begin with `name`: the
    /// path of a folder that ends in a separator, or nothing.
    pub fn named(name: impl Into<String>) -> Self {
        let name = name.into();
        Self {
            root: PathBuf::from(&name),
            name,
            allows_outside: false,
        }
    }

    /// Also reads what lies outside the folder, or is not a regular file, if `allowed`.
    #[must_use]
    pub fn allow_outside(mut self, allowed: bool) -> Self {
        self.allows_outside = allowed;
        self
    }

    /// Returns the real path of a file or folder.
    fn find(&self, path: &str) -> io::Result<PathBuf> {
        let below = path.strip_prefix(&self.name);
        // The folder itself may be named without its separator.
        let below =
            below.or_else(|| (path == self.name.trim_end_matches(is_separator)).then_some(""));
        match below {
            Some(below) if self.allows_outside => Ok(here(self.root.join(below))),
            // An absolute path.
            None if self.allows_outside => Ok(PathBuf::from(path)),
            Some(below) => {
                beneath::find(&here(self.root.clone()).canonicalize()?, Path::new(below))
            }
            None => Err(Refusal::Outside.into()),
        }
    }

    fn check_kind(&self, metadata: &Metadata) -> io::Result<()> {
        if metadata.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        if !metadata.is_file() && !self.allows_outside {
            return Err(Refusal::Special.into());
        }
        Ok(())
    }
}

fn is_separator(character: char) -> bool {
    std::path::is_separator(character)
}

/// Returns `.` for the empty path.
fn here(path: PathBuf) -> PathBuf {
    if path.as_os_str().is_empty() {
        PathBuf::from(".")
    } else {
        path
    }
}

impl Files for Folder {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let path = self.find(path)?;
        // To open a pipe is to wait for anyone who writes into it.
        self.check_kind(&path.metadata()?)?;
        let file = File::open(path)?;
        self.check_kind(&file.metadata()?)?;
        read_bounded(file)
    }

    fn list(&self, folder: &str) -> io::Result<Vec<String>> {
        let entries = std::fs::read_dir(self.find(folder)?)?;
        entries
            .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
            .collect()
    }

    fn is_dir(&self, path: &str) -> bool {
        self.find(path).is_ok_and(|path| path.is_dir())
    }
}

/// Reads a file to its end, or refuses it where it is larger than a file may be; no more than that
/// is read.
pub fn read_bounded(file: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.take(bounds::FILE_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > bounds::FILE_BYTES {
        return Err(Refusal::TooLarge.into());
    }
    Ok(bytes)
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

/// Returns whether a file is that of a font or of a collection of fonts, by its name.
pub fn is_font_name(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    [".ttf", ".otf", ".ttc", ".otc"]
        .iter()
        .any(|ending| lower.ends_with(ending))
}
