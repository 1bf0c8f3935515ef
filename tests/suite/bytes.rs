//! The bytes of every file that the sample and the letters in `tests/letters` make.
//!
//! A change that is not meant to alter a page leaves `tests/bytes.txt` as it is. After a change
//! that is, and a look at the pages, `UPDATE=1 cargo test bytes` accepts the new digests.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::program::demarche;
use super::recorded;

/// The file with the digests: one line for each file, as `sha256sum` writes them.
const RECORDED: &str = "tests/bytes.txt";

#[test]
fn every_file_made_from_the_test_letters_has_the_recorded_bytes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut letters = vec!["letter".to_owned()];
    letters.extend(names(&root.join("tests/letters")).map(|name| format!("tests/letters/{name}")));
    let made: String = letters.iter().map(|letter| digests(root, letter)).collect();
    recorded::assert_text(RECORDED, &made);
}

/// Builds a letter in all its forms, languages and formats, and returns a line for each file.
fn digests(root: &Path, letter: &str) -> String {
    let made = tempfile::tempdir().unwrap();
    let built = demarche(root)
        .args([
            "build",
            letter,
            "--format",
            "pdf,docx,html,txt,png",
            "--output",
        ])
        .arg(made.path())
        .output()
        .unwrap();
    assert!(built.status.success(), "{letter}: {built:?}");
    names(made.path()).fold(String::new(), |mut lines, name| {
        let bytes = fs::read(made.path().join(&name)).unwrap();
        let digest = Sha256::digest(bytes);
        let hex = digest.iter().fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        });
        let _ = writeln!(lines, "{hex}  {letter}/{name}");
        lines
    })
}

fn names(folder: &Path) -> impl Iterator<Item = String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names.into_iter()
}
