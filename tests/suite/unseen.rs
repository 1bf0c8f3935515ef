//! Private columns: their values are in nothing that is made of a letter, and in nothing that is
//! said of it, whatever the list comes from and whatever is wrong with it.

pub mod lists;
mod made;
mod slips;

use std::fs;

use lists::List;

use super::program::run;

/// The marks of which every word of a private value contains one, and nothing else in the lists.
const MARKS: [&str; 2] = ["zqxj", "55501"];

/// Returns the surroundings of a part of a private value, if a text contains one.
fn revealed(text: &[u8]) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let held = |mark: &&str| find(&lower, mark.as_bytes());
    let at = MARKS.iter().filter_map(held).min()?;
    let around = &text[at.saturating_sub(160)..(at + 160).min(text.len())];
    Some(String::from_utf8_lossy(around).into_owned())
}

fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}

/// Fails where a text holds a part of a private value.
fn assert_unseen(what: &str, text: &[u8]) {
    if let Some(around) = revealed(text) {
        panic!("{what} reveals a private value:\n{around}");
    }
}

/// Fails if a text does not name the signatories: without them it would prove nothing that the
/// private values are missing too.
fn assert_named(what: &str, text: &str) {
    for name in lists::NAMES {
        assert!(text.contains(name), "{what} lacks {name}:\n{text}");
    }
}

/// Makes a folder with a letter that has a list.
fn folder(list: &List) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in list.all_files() {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

#[test]
fn the_marks_are_found() {
    assert!(revealed(b"Ana ZQXJarda").is_some());
    assert!(revealed(b"+999 5550173").is_some());
    assert!(revealed(b"Ana Example").is_none());
}
