//! A record of what was read: files by the digests of their bytes, and folders by the names in them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::source::Files;
use sha2::{Digest as _, Sha256};

/// The size and the digest of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    /// The number of its bytes.
    pub bytes: usize,
    /// SHA-256, in lower-case hexadecimal.
    pub sha256: String,
}

impl Digest {
    /// Takes the digest of bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self {
            bytes: bytes.len(),
            sha256: hexadecimal(&Sha256::digest(bytes)),
        }
    }
}

/// Writes bytes in lower-case hexadecimal.
pub fn hexadecimal(bytes: &[u8]) -> String {
    let mut digits = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // Writing into memory does not fail.
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

/// The files that were read, by the names under which the program read them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Files; none for one that could not be read.
    pub files: BTreeMap<String, Option<Digest>>,
    /// Folders with the names in them, sorted; none for one that could not be listed.
    pub folders: BTreeMap<String, Option<Vec<String>>>,
}

/// A record of what is read, shared by the store that it is read from.
#[derive(Clone, Default)]
pub struct Record(Arc<Mutex<Seen>>);

impl Record {
    /// Returns the files that were read so far.
    pub fn files(&self) -> BTreeMap<String, Digest> {
        let files = self.seen().files.into_iter();
        files
            .filter_map(|(name, digest)| Some((name, digest?)))
            .collect()
    }

    /// Returns all that was read so far, and what was looked for in vain.
    pub fn seen(&self) -> Seen {
        self.lock().clone()
    }

    fn lock(&self) -> MutexGuard<'_, Seen> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A store of files that keeps a record of those that are read.
pub struct Recorded<F> {
    /// The store.
    pub files: F,
    /// The record.
    pub record: Record,
}

impl<F: Files> Files for Recorded<F> {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let read = self.files.read(path);
        let digest = read.as_ref().ok().map(|bytes| Digest::of(bytes));
        self.record.lock().files.insert(path.to_owned(), digest);
        read
    }

    fn list(&self, folder: &str) -> io::Result<Vec<String>> {
        let listed = self.files.list(folder);
        let names = listed.as_ref().ok().cloned().map(|mut names| {
            names.sort();
            names
        });
        self.record.lock().folders.insert(folder.to_owned(), names);
        listed
    }

    fn glance(&self, folder: &str) -> io::Result<Vec<String>> {
        self.files.glance(folder)
    }

    fn is_dir(&self, path: &str) -> bool {
        let is_dir = self.files.is_dir(path);
        if !is_dir {
            // A missing path may become a folder.
            self.record.lock().files.entry(path.to_owned()).or_default();
        }
        is_dir
    }
}
