//! Refusals of the command line: their words, and that nothing is written.

use std::fs;

use super::cli::{INLINE, letter_in, text};
use super::program::demarche;

#[test]
fn a_missing_letter_is_reported_in_one_line_with_the_path_that_was_tried() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = demarche(folder.path());
    let output = command
        .args(["check", "--message-format", "short"])
        .output()
        .unwrap();
    let printed = text(&output.stderr);
    assert_eq!(printed.lines().count(), 1, "{printed}");
    assert!(printed.contains("letter"), "{printed}");
    assert_ne!(output.status.code(), Some(0));
}

#[test]
fn two_files_do_not_fit_standard_output() {
    let folder = tempfile::tempdir().unwrap();
    letter_in(folder.path(), INLINE);
    let arguments = ["build", "--format", "pdf,txt", "--output", "-"];
    let output = demarche(folder.path()).args(arguments).output().unwrap();
    assert_eq!(
        text(&output.stderr),
        "error: standard output takes one file, found letter-2016-02-24.letter.en.pdf, \
         letter-2016-02-24.letter.en.txt\n\
         help: choose one with `--form`, `--language` and `--format`\n"
    );
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_folder_that_cannot_be_written_ends_with_two_and_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    letter_in(folder.path(), INLINE);
    fs::write(folder.path().join("output"), "a file where a folder is due").unwrap();
    let output = demarche(folder.path()).arg("build").output().unwrap();
    let printed = text(&output.stderr);
    assert!(
        printed.starts_with("error: `output` cannot be written: "),
        "{printed}"
    );
    assert!(
        printed.ends_with("help: name another folder with `--output`\n"),
        "{printed}"
    );
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_form_without_data_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    letter_in(folder.path(), INLINE);
    let output = demarche(folder.path())
        .args(["build", "--form", "circulation"])
        .output()
        .unwrap();
    assert_eq!(
        text(&output.stderr),
        "error: the letter has no data for the form `circulation`\n\
         help: add `circulation:` to `letter.yaml`, or leave `--form` out\n"
    );
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_time_other_than_a_number_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    letter_in(folder.path(), INLINE);
    let mut command = demarche(folder.path());
    let output = command
        .arg("build")
        .env("SOURCE_DATE_EPOCH", "yesterday")
        .output()
        .unwrap();
    assert_eq!(
        text(&output.stderr),
        "error: `SOURCE_DATE_EPOCH` is `yesterday`, expected a number of seconds up to the year 9999\n\
         help: set it to the seconds since 1 January 1970, or unset it\n"
    );
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn wrong_arguments_end_with_two_and_help_with_nought() {
    let folder = tempfile::tempdir().unwrap();
    let status = |arguments: &[&str]| {
        let output = demarche(folder.path()).args(arguments).output().unwrap();
        output.status.code()
    };
    assert_eq!(status(&["biuld"]), Some(2));
    assert_eq!(status(&["build", "--form", "memorandum"]), Some(2));
    assert_eq!(status(&["--help"]), Some(0));
    assert_eq!(status(&["--version"]), Some(0));
    assert_eq!(status(&["man"]), Some(0));
    for file in ["letter", "signatories", "decisions", "withdrawn"] {
        assert_eq!(status(&["schema", file]), Some(0), "{file}");
    }
    assert_eq!(status(&["completions", "fish"]), Some(0));
}

#[test]
fn text_that_would_leave_the_page_is_an_error_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let long = "W".repeat(60);
    letter_in(folder.path(), &format!("{INLINE}subject: {long}\n"));
    let arguments = ["build", "--message-format", "short"];
    let output = demarche(folder.path()).args(arguments).output().unwrap();
    assert_eq!(
        text(&output.stderr),
        format!(
            "letter/letter.yaml:9:10: error[off-the-page]: \
             a line runs off the page by its edge: `{long}`\n"
        )
    );
    assert_eq!(output.status.code(), Some(1));
    assert!(!folder.path().join("output").exists());
    let check = demarche(folder.path()).arg("check").output().unwrap();
    assert_eq!(check.status.code(), Some(1));
    let told = text(&check.stderr);
    assert!(told.contains("error[off-the-page]: "), "{told}");
    assert!(told.contains("  = note: in the form `letter`\n"), "{told}");
}

#[test]
fn a_file_is_refused_where_a_folder_is_to_be_written_to() {
    let folder = tempfile::tempdir().unwrap();
    letter_in(folder.path(), INLINE);
    let output = demarche(folder.path())
        .args(["build", "--output", "water.pdf"])
        .output()
        .unwrap();
    assert_eq!(
        text(&output.stderr),
        "\
error: `--output` expects a folder, found `water.pdf`
help: run `demarche build --form letter --output - > water.pdf`
"
    );
    assert_eq!(output.status.code(), Some(2));
    assert!(!folder.path().join("water.pdf").exists());
}
