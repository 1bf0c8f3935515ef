//! Files that are not there, or do not hold what they are named for.

use super::*;

/// Reads a letter whose body is a file of bytes, and writes all that is reported.
fn body_of(bytes: &[u8]) -> String {
    let store = InMemory::new().with("letter.yaml", "body: body.md\n");
    let mut sources = Sources::new(store.with("body.md", bytes));
    let (_, mut report) = read(&mut sources, "letter.yaml");
    reported(&mut report, &sources)
}

#[test]
fn a_program_or_a_picture_is_not_text() {
    let program = b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3e\0\x01\0\0\0";
    let picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0";
    for bytes in [program.as_slice(), picture] {
        assert_eq!(
            body_of(bytes),
            "
error[not-utf-8]: `body.md` is not a text file
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
  = note: it contains zeros and other bytes that are not characters, as programs and images do
  = help: name the file that holds the text
"
        );
    }
}

#[test]
fn utf_16_is_not_taken_for_a_binary_file() {
    let told = body_of(b"W\0e\0 \0w\0r\0i\0t\0e\0.\0\n\0");
    assert!(told.contains("`body.md` is UTF-16, not UTF-8"), "{told}");
    let told = body_of(b"W\0\x01\0\x02\0\x03\0\x04\0\x05\0");
    assert!(told.contains("`body.md` is not a text file"), "{told}");
}

#[test]
fn one_zero_that_slipped_into_a_text_leaves_it_a_text() {
    assert_eq!(
        body_of(b"We write to you about the\0 water of the valley.\n"),
        ""
    );
}

#[test]
fn a_folder_is_not_a_text() {
    let store = InMemory::new().with("letter.yaml", "body: texts\n");
    let mut sources = Sources::new(store.with("texts/body.md", "We write.\n"));
    let (_, mut report) = read(&mut sources, "letter.yaml");
    assert_eq!(
        reported(&mut report, &sources),
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

#[test]
fn a_missing_file_is_reported_where_it_is_named() {
    let expected = "
error[missing-file]: cannot find the file `body.en.md`
 --> letter.yaml:1:7
  |
1 | body: body.en.md
  |       ^^^^^^^^^^
  |
  = note: this folder holds `letter.yaml`
  = help: create the file, or name one that exists
";
    assert_eq!(letter("body: body.en.md\n"), expected);
    let expected = "
error[missing-file]: cannot find the file `We write to you.`
 --> letter.yaml:1:7
  |
1 | body: We write to you.
  |       ^^^^^^^^^^^^^^^^
  |
  = help: where `We write to you.` is the text itself, write `body: |` and the text below it, indented by two spaces
";
    assert_eq!(letter("body: We write to you.\n"), expected);
}

#[test]
fn a_missing_letter_is_reported_in_one_line_with_the_path_that_was_tried() {
    let mut sources = files(&[("letter/letter.yml", "")]);
    let (draft, mut report) = read(&mut sources, "letter");
    assert!(draft.is_none());
    let expected = "
error[missing-file]: cannot find the file `letter/letter.yaml`
 |
 = help: did you mean `letter.yml`?
";
    assert_eq!(reported(&mut report, &sources), expected);
}

#[test]
fn an_empty_letter_and_one_of_plain_words_are_reported() {
    let expected = "
error[empty-file]: `letter.yaml` holds no letter
 --> letter.yaml:1:1
  |
1 | # nothing yet
  | ^
  |
  = help: write at least `date`, `addressees`, `salutation`, `body` and `signatories`
";
    assert_eq!(letter("# nothing yet\n"), expected);
    let expected = "
error[wrong-type]: expected the keys of a letter, found text
 --> letter.yaml:1:1
  |
1 |
  | ^
  |
  = help: write each part after its key, such as `date: 2016-02-24`
  = help: name the file under `signatories:` in `letter.yaml` if it is a list
";
    assert_eq!(letter("Dear all, please write.\n"), expected);
}

#[test]
fn a_list_instead_of_a_letter_is_reported_and_not_shown() {
    let table = "name,email\nBo Instance,bo@example.org: x\n";
    let list = "- name: Bo Instance\n  email: bo@example.org\n";
    let json = "[{\"name\": \"Bo Instance\", \"email\": \"bo@example.org\"}]\n";
    let bytes = b"PK\x03\x04\xff\xfe Bo Instance bo@example.org".as_slice();
    for (name, text, column) in [
        ("leak.csv", table.as_bytes(), 1),
        ("leak.tsv", table.as_bytes(), 1),
        ("leak.xlsx", bytes, 1),
        ("leak.yaml", list.as_bytes(), 3),
        ("leak.json", json.as_bytes(), 4),
    ] {
        let mut sources = Sources::new(InMemory::new().with(name, text));
        let (draft, mut report) = read(&mut sources, name);
        assert!(draft.is_none());
        let expected = format!(
            "
error[not-a-letter]: this is a list of signatories, not a letter
 --> {name}:1:{column}
  |
1 |
  | ^
  |
  = help: name it under `signatories:` in `letter.yaml`, and check that
"
        );
        assert_eq!(reported(&mut report, &sources), expected);
    }
    let mut sources = files(&[("leak.txt", "Bo Instance\nAna Example, ana@example.org\n")]);
    let (_, mut report) = read(&mut sources, "leak.txt");
    let told = reported(&mut report, &sources);
    assert!(!told.contains("Instance") && !told.contains('@'), "{told}");
}

#[test]
fn a_quotation_at_the_beginning_of_a_body_is_not_a_folded_block() {
    let told = |sign: &str| {
        let letter = format!("body: {sign}\n  > A quotation.\n\n  - roads\n  - bread\n");
        let mut sources = Sources::new(InMemory::new().with("letter.yaml", letter));
        let (_, mut report) = read(&mut sources, "letter.yaml");
        reported(&mut report, &sources)
    };
    for sign in ["|", "|-", "| # folded >", "|2"] {
        assert_eq!(told(sign), "", "{sign}");
    }
    for sign in [">", ">-", "> # folded", ">2-"] {
        let told = told(sign);
        assert!(
            told.contains("`>` joins lines; `|` keeps them"),
            "{sign}: {told}"
        );
    }
}
