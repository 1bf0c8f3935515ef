//! The command line: what it prints, what it writes, how it ends.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use super::program::demarche;

/// A letter that needs no other file.
pub const INLINE: &str = "\
date: 2016-02-24
addressees: [{ title: President of the Security Council }]
salutation: Excellency,
body: |
  We write to you about the water of the valley.
signatories:
  - name: Ana Example
    affiliation: Valley Water Trust
";

pub fn with_input(command: &mut Command, input: &str) -> Output {
    let streams = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = streams.spawn().unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    child.wait_with_output().unwrap()
}

pub fn letter_in(folder: &Path, yaml: &str) {
    fs::create_dir_all(folder.join("letter")).unwrap();
    fs::write(folder.join("letter/letter.yaml"), yaml).unwrap();
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn build_prints_one_line_for_each_file_and_ends_with_nought() {
    let folder = tempfile::tempdir().unwrap();
    letter_in(folder.path(), INLINE);
    let output = demarche(folder.path()).arg("build").output().unwrap();
    let pdf = folder.path().join("output/letter-2016-02-24.letter.en.pdf");
    let bytes = fs::read(pdf).unwrap();
    assert_eq!(text(&output.stderr), "");
    let expected = format!(
        "output/letter-2016-02-24.letter.en.pdf  1 page  {} bytes\n",
        bytes.len()
    );
    assert_eq!(text(&output.stdout), expected);
    assert_eq!(output.status.code(), Some(0));
    assert!(bytes.ends_with(b"%%EOF\n"));
}

#[test]
fn quiet_prints_nothing() {
    let folder = tempfile::tempdir().unwrap();
    letter_in(folder.path(), INLINE);
    let output = demarche(folder.path())
        .args(["build", "--quiet"])
        .output()
        .unwrap();
    assert_eq!(
        (text(&output.stdout), text(&output.stderr)),
        (String::new(), String::new())
    );
}

#[test]
fn a_letter_from_standard_input_goes_to_standard_output() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = demarche(folder.path());
    let output = with_input(command.args(["build", "-", "--output", "-"]), INLINE);
    assert_eq!(text(&output.stderr), "");
    assert!(output.stdout.starts_with(b"%PDF-1.7"));
    assert!(
        fs::read_dir(folder.path()).unwrap().next().is_none(),
        "nothing else is written"
    );
}

#[test]
fn the_same_letter_gives_the_same_bytes_whatever_the_environment() {
    let folder = tempfile::tempdir().unwrap();
    letter_in(folder.path(), INLINE);
    let build = |command: &mut Command| command.args(["build", "-o", "-"]).output().unwrap().stdout;
    let first = build(&mut demarche(folder.path()));
    let second = build(
        demarche(folder.path())
            .env("TZ", "Asia/Kathmandu")
            .env("LANG", "ar_SY"),
    );
    let dated = build(demarche(folder.path()).env("SOURCE_DATE_EPOCH", "1456272000"));
    let later = build(demarche(folder.path()).env("SOURCE_DATE_EPOCH", "1456358400"));
    assert!(!first.is_empty());
    assert!(first == second, "the bytes differ");
    assert!(first == dated, "1456272000 is midnight on 24 February 2016");
    assert!(first != later, "the time is stated in the metadata");
}

#[test]
fn a_wrong_letter_ends_with_one_and_leaves_the_old_file_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    letter_in(folder.path(), &INLINE.replace("2016-02-24", "2016-02-30"));
    let old = folder.path().join("output/letter-2016-02-24.letter.en.pdf");
    fs::create_dir(folder.path().join("output")).unwrap();
    fs::write(&old, "the old one").unwrap();
    let output = demarche(folder.path()).arg("build").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stdout), "");
    assert_eq!(fs::read(&old).unwrap(), b"the old one");
}

#[test]
fn check_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    letter_in(folder.path(), INLINE);
    let output = demarche(folder.path()).arg("check").output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let expected = "letter/letter.yaml: 1 signatory, no errors or warnings\n";
    assert_eq!(
        (text(&output.stdout), text(&output.stderr)),
        (expected.to_owned(), String::new())
    );
    assert!(!folder.path().join("output").exists());
}

#[test]
fn check_counts_every_signatory_of_a_list_whose_beginning_alone_is_set() {
    let folder = tempfile::tempdir().unwrap();
    let listed = INLINE.split("signatories:").next().unwrap().to_owned();
    letter_in(folder.path(), &(listed + "signatories: signatories.csv\n"));
    let letters = || ('A'..='Z').flat_map(|first| ('a'..='z').map(move |last| (first, last)));
    for count in [200, 201, 676] {
        let names = letters().take(count);
        let rows: String = names
            .map(|(first, last)| format!("Ana {first}{last}\n"))
            .collect();
        let list = folder.path().join("letter/signatories.csv");
        fs::write(list, format!("name\n{rows}")).unwrap();
        let output = demarche(folder.path()).arg("check").output().unwrap();
        let expected = format!("letter/letter.yaml: {count} signatories, no errors or warnings\n");
        assert_eq!(text(&output.stdout), expected, "{}", text(&output.stderr));
    }
}

#[test]
fn denied_warnings_make_a_letter_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let doubled = INLINE.replace("the water", "the  water");
    letter_in(folder.path(), &doubled);
    let checked = demarche(folder.path()).arg("check").output().unwrap();
    assert_eq!(checked.status.code(), Some(0));
    let denied = demarche(folder.path())
        .args(["check", "--deny", "warnings"])
        .output()
        .unwrap();
    assert_eq!(denied.status.code(), Some(1));
    assert_eq!(text(&checked.stderr), text(&denied.stderr));
}

#[test]
fn plain_text_and_pictures_are_written_on_request() {
    let folder = tempfile::tempdir().unwrap();
    letter_in(folder.path(), INLINE);
    let arguments = ["build", "--format", "txt,png", "--width", "200"];
    let output = demarche(folder.path()).args(arguments).output().unwrap();
    assert_eq!(text(&output.stderr), "");
    let plain = fs::read_to_string(folder.path().join("output/letter-2016-02-24.letter.en.txt"));
    assert!(
        plain
            .unwrap()
            .contains("We write to you about the water of the valley.")
    );
    let picture = fs::read(
        folder
            .path()
            .join("output/letter-2016-02-24.letter.en.1.png"),
    )
    .unwrap();
    assert_eq!(&picture[..8], b"\x89PNG\r\n\x1a\n");
    assert_eq!(
        picture[16..20],
        200u32.to_be_bytes(),
        "the width is the one asked for"
    );
}

#[test]
fn a_closed_pipe_is_not_a_failure() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = demarche(folder.path());
    let mut child = command
        .args(["schema", "letter"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn fonts_lists_the_typefaces_and_finds_what_a_letter_lacks() {
    let folder = tempfile::tempdir().unwrap();
    letter_in(
        folder.path(),
        &INLINE.replace("Ana Example", "Ana ꙮ Example"),
    );
    let listed = demarche(folder.path()).arg("fonts").output().unwrap();
    assert!(
        text(&listed.stdout).starts_with("Liberation Serif: "),
        "{}",
        text(&listed.stdout)
    );
    let looked_up = demarche(folder.path())
        .args(["fonts", "letter"])
        .output()
        .unwrap();
    let printed = text(&looked_up.stderr);
    assert!(printed.contains("letter/letter.yaml:7:15"), "{printed}");
    assert!(printed.contains("`name` has Cyrillic letters"), "{printed}");
    assert_eq!(looked_up.status.code(), Some(1));
}

#[test]
fn a_check_sets_the_pages_of_long_lists_where_a_word_may_be_too_long_for_them() {
    let folder = tempfile::tempdir().unwrap();
    let entry = |name: &str| format!("  - {{ name: Ana {name} }}\n");
    let check = |long: &str, allow: &str| {
        let names: Vec<String> = (1..=300).map(|number| format!("Example{number}")).collect();
        let list: String = names.iter().map(|name| entry(name)).collect();
        let start = INLINE.split("signatories:").next().unwrap();
        let letter = format!("{start}{allow}signatories:\n{list}{}", entry(long));
        letter_in(folder.path(), &letter);
        let arguments = ["check", "--message-format", "short"];
        let output = demarche(folder.path()).args(arguments).output().unwrap();
        (output.status.code(), text(&output.stderr).to_owned())
    };
    assert_eq!(check("Example", ""), (Some(0), String::new()));
    let (status, told) = check(&"W".repeat(60), "");
    assert_eq!(status, Some(1));
    assert!(told.contains(": error[off-the-page]: "), "{told}");
    let (status, told) = check(&"W".repeat(47), "");
    assert_eq!(status, Some(0));
    assert!(told.contains(": warning[overfull-line]: "), "{told}");
    let allowed = check(&"W".repeat(47), "allow: [overfull-line]\n");
    assert_eq!(allowed, (Some(0), String::new()));
}

#[test]
fn a_letter_from_standard_input_names_files_of_the_folder_the_program_runs_in() {
    let folder = tempfile::tempdir().unwrap();
    let (head, rest) = INLINE.split_once("body: |\n").unwrap();
    let (_, signatories) = rest.split_once("signatories:").unwrap();
    let letter = format!("{head}body: texts/body.md\nsignatories:{signatories}");
    let output = with_input(demarche(folder.path()).args(["check", "-"]), &letter);
    assert_eq!(output.status.code(), Some(1));
    let told = text(&output.stderr);
    assert!(
        told.contains("cannot find the file `texts/body.md`"),
        "{told}"
    );
    fs::create_dir(folder.path().join("texts")).unwrap();
    fs::write(folder.path().join("texts/body.md"), "We write to you.\n").unwrap();
    let output = with_input(demarche(folder.path()).args(["check", "-"]), &letter);
    assert_eq!(text(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn in_the_folder_of_a_letter_that_letter_is_checked_and_built() {
    let folder = tempfile::tempdir().unwrap();
    letter_in(folder.path(), INLINE);
    let inside = folder.path().join("letter");
    let output = demarche(&inside).arg("check").output().unwrap();
    let expected = "letter.yaml: 1 signatory, no errors or warnings\n";
    assert_eq!(text(&output.stdout), expected);
    let output = demarche(&inside).args(["build", "-q"]).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(
        inside
            .join("output/letter-2016-02-24.letter.en.pdf")
            .exists()
    );
}

#[test]
fn a_folder_above_a_letter_is_refused_with_the_folder_to_name() {
    let folder = tempfile::tempdir().unwrap();
    letter_in(folder.path(), INLINE);
    let output = demarche(folder.path())
        .args(["check", "."])
        .output()
        .unwrap();
    let expected = "error: `.` has no `letter.yaml`, but `./letter` has\n\
                    help: write `./letter` instead of `.`\n";
    assert_eq!(text(&output.stderr), expected);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_folder_without_any_letter_says_how_to_begin_one() {
    let folder = tempfile::tempdir().unwrap();
    let output = demarche(folder.path()).arg("check").output().unwrap();
    let help = "= help: to begin a letter in the folder `water`, run `demarche new water`\n";
    assert!(text(&output.stderr).contains(help), "{output:?}");
}

#[test]
fn three_warnings_of_a_kind_are_one_message_with_their_number() {
    let folder = tempfile::tempdir().unwrap();
    let cited = "We cite resolutions 2209 (2014), 2254 (2014) and 2401 (2014).";
    let letter = INLINE.replace("We write to you about the water of the valley.", cited);
    letter_in(folder.path(), &letter);
    let output = demarche(folder.path()).arg("check").output().unwrap();
    let told = text(&output.stderr);
    assert_eq!(told.matches("warning[").count(), 1, "{told}");
    let note = "= note: 2 more of this kind: letter/letter.yaml:5:36, letter/letter.yaml:5:52\n";
    assert!(told.contains(note), "{told}");
    assert!(told.ends_with("\n3 warnings\n"), "{told}");
    let output = demarche(folder.path())
        .args(["check", "--all"])
        .output()
        .unwrap();
    let told = text(&output.stderr);
    assert_eq!(told.matches("warning[").count(), 3, "{told}");
}

#[test]
fn one_warning_names_every_column_that_is_not_printed() {
    let folder = tempfile::tempdir().unwrap();
    let list = "signatories:\n  from: s.csv\n  private: [poc]\n";
    let letter = INLINE.split("signatories:").next().unwrap();
    letter_in(folder.path(), &format!("{letter}{list}"));
    let table = "name,poc,E-mail address,Telephone\nAna Example,,ana@example.org,1\n";
    fs::write(folder.path().join("letter/s.csv"), table).unwrap();
    let output = demarche(folder.path()).arg("check").output().unwrap();
    let help = "  private: [poc, E-mail address, Telephone]\n";
    let told = text(&output.stderr);
    assert_eq!(told.matches(help).count(), 1, "{told}");
    assert_eq!(told.matches("warning[").count(), 1, "{told}");
}
