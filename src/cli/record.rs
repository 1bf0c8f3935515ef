//! A record of the files that were read, by the digests of their bytes.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use demarche::source::Files;
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
        let sha256 = Sha256::digest(bytes);
        Self {
            bytes: bytes.len(),
            sha256: sha256.iter().map(|byte| format!("{byte:02x}")).collect(),
        }
    }
}

/// What was read, by the names that the program read it under.
#[derive(Clone, Default)]
pub struct Record(Arc<Mutex<BTreeMap<String, Digest>>>);

impl Record {
    /// Returns the files that were read so far.
    pub fn files(&self) -> BTreeMap<String, Digest> {
        let files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        files.clone()
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
        let bytes = self.files.read(path)?;
        let digest = Digest::of(&bytes);
        let mut files = self.record.0.lock().unwrap_or_else(PoisonError::into_inner);
        files.insert(path.to_owned(), digest);
        Ok(bytes)
    }

    fn list(&self, folder: &str) -> io::Result<Vec<String>> {
        self.files.list(folder)
    }

    fn is_dir(&self, path: &str) -> bool {
        self.files.is_dir(path)
    }
}
