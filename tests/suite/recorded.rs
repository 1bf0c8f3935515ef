//! Recorded results: files with the results that tests expect.
//!
//! After you have looked at the difference, `UPDATE=1 cargo test` writes the new results.

use std::path::{Path, PathBuf};

/// Returns the path of a recorded file, given from the root of the repository, and first writes the
/// new result to it if that is requested.
pub fn path(file: &str, result: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if is_accepted() {
        std::fs::write(&path, result).unwrap();
    }
    path
}

/// Compares a text with a recorded file.
pub fn assert_text(file: &str, result: &str) {
    let recorded = std::fs::read_to_string(path(file, result.as_bytes())).unwrap_or_default();
    let mut changes = String::new();
    for line in similar::TextDiff::from_lines(&recorded, result).iter_all_changes() {
        if line.tag() != similar::ChangeTag::Equal {
            changes.push_str(&format!("{}{line}", line.tag()));
        }
    }
    assert!(changes.is_empty(), "{file} has changed:\n{changes}");
}

/// Returns whether new results are to be written.
pub fn is_accepted() -> bool {
    std::env::var_os("UPDATE").is_some()
}
