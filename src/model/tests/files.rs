//! Files that are named for a text and hold none.

use super::*;

/// Reads a letter whose body is a file of bytes, and writes all that is told.
fn body_of(bytes: &[u8]) -> String {
    let store = InMemory::new().with("letter.yaml", "body: body.md\n");
    let mut sources = Sources::new(store.with("body.md", bytes));
    let (_, mut report) = read(&mut sources, "letter.yaml");
    told(&mut report, &sources)
}

#[test]
fn a_program_or_a_picture_is_no_text() {
    let program = b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3e\0\x01\0\0\0";
    let picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0";
    for bytes in [program.as_slice(), picture] {
        assert_eq!(
            body_of(bytes),
            "
error[not-utf-8]: `body.md` is no text
 --> body.md:1:1
  |
1 |
  | ^
  |
 ::: letter.yaml:1:7
  |
1 | body: body.md
  |       ------- named here
  |
  = note: it holds zeros and other bytes that stand for no character, as programs and pictures do
  = help: name the file that holds the text
"
        );
    }
}

#[test]
fn utf_16_is_told_from_what_is_no_text() {
    let told = body_of(b"W\0e\0 \0w\0r\0i\0t\0e\0.\0\n\0");
    assert!(told.contains("`body.md` is UTF-16, not UTF-8"), "{told}");
    let told = body_of(b"W\0\x01\0\x02\0\x03\0\x04\0\x05\0");
    assert!(told.contains("`body.md` is no text"), "{told}");
}

#[test]
fn one_zero_that_slipped_into_a_text_leaves_it_a_text() {
    assert_eq!(
        body_of(b"We write to you about the\0 water of the valley.\n"),
        ""
    );
}

#[test]
fn a_folder_is_no_text() {
    let store = InMemory::new().with("letter.yaml", "body: texts\n");
    let mut sources = Sources::new(store.with("texts/body.md", "We write.\n"));
    let (_, mut report) = read(&mut sources, "letter.yaml");
    assert_eq!(
        told(&mut report, &sources),
        "
error[folder-for-file]: expected a file, found the folder `texts`
 --> letter.yaml:1:7
  |
1 | body: texts
  |       ^^^^^
  |
  = help: name a file in the folder
"
    );
}
