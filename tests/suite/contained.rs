//! A letter reads only its own folder: no other file of the machine reaches a page or a message.

#![cfg(unix)]

mod command_line;

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::cli::text;
use super::program::run;

/// Content that no output may contain: a text, and the names of files, outside of the letter's
/// folder.
const OUTSIDE: [&str; 3] = ["hunter2", "netrc", "other-secret"];

const START: &str = "\
date: 2026-03-01
addressees: [{ title: President of the Security Council }]
salutation: Excellency,
";

/// A letter next to a folder of secrets.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new(rest: &str) -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        for folder in ["letter/people", "secrets/people"] {
            fs::create_dir_all(desk.path(folder)).unwrap();
        }
        desk.write("letter/letter.yaml", &format!("{START}{rest}"));
        desk.write("letter/body.md", "We write.\n");
        desk.write("secrets/netrc", "hunter2");
        desk.write("secrets/netrc.csv", "name\nhunter2\n");
        desk.write("secrets/netrc.yaml", "name: hunter2\n");
        desk.write("secrets/netrc.png", "hunter2");
        desk.write("secrets/people/netrc.yaml", "name: hunter2\n");
        desk.write("secrets/other-secret", "");
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    fn link(&self, target: impl AsRef<Path>, name: &str) {
        symlink(target, self.path(name)).unwrap();
    }

    fn run(&self, arguments: &[&str]) -> Output {
        run(self.0.path(), arguments)
    }

    /// Checks the letter and returns what is said on their own lines.
    fn reported(&self) -> String {
        self.reported_of("letter")
    }

    fn reported_of(&self, letter: &str) -> String {
        let output = self.run(&["check", letter, "--message-format", "short", "--all"]);
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        text(&output.stderr)
    }

    /// Asserts that no command says anything of what lies outside.
    fn assert_silent(&self) {
        for format in ["human", "short", "json", "github", "sarif"] {
            self.assert_nothing_of_outside(&[
                "check",
                "letter",
                "--all",
                "--message-format",
                format,
            ]);
        }
        self.assert_nothing_of_outside(&["build"]);
        self.assert_nothing_of_outside(&["list"]);
        self.assert_nothing_of_outside(&["seal"]);
        self.assert_nothing_of_outside(&["fonts", "letter"]);
        self.assert_nothing_of_outside(&["diff", "letter", "letter"]);
        self.assert_nothing_of_outside(&["verify", "letter", "letter/body.md"]);
        assert!(!self.path("output").exists(), "something was built");
    }

    fn assert_nothing_of_outside(&self, arguments: &[&str]) {
        let output = self.run(arguments);
        let said = text(&output.stdout) + &text(&output.stderr);
        // The names that the letter itself gives are its own.
        let letter = fs::read_to_string(self.path("letter/letter.yaml")).unwrap();
        for secret in OUTSIDE {
            let is_named = letter.contains(secret);
            assert!(is_named || !said.contains(secret), "{arguments:?}: {said}");
        }
        assert!(!said.contains("hunter2"), "{arguments:?}: {said}");
    }
}

const SIGNED: &str = "signatories: [{ name: Ana Example }]\n";

/// Every place of a letter that names a file, with `FILE` for the name, and the ending that the file
/// needs to be read there.
const PLACES: [(&str, &str); 16] = [
    ("body: FILE\nSIGNED", ""),
    ("body: { en: FILE }\nSIGNED", ""),
    ("body: body.md\nsignatories: FILE\n", ".csv"),
    ("body: body.md\nsignatories: FILE\n", ".yaml"),
    ("body: body.md\nsignatories: { from: FILE }\n", ".csv"),
    ("body: body.md\nsignatories: { from: [FILE] }\n", ".yaml"),
    (
        "body: body.md\nsignatories: [{ heading: A, from: FILE }]\n",
        ".csv",
    ),
    ("body: body.md\nSIGNEDdecisions: FILE\n", ".yaml"),
    ("body: body.md\nSIGNEDwithdrawn: FILE\n", ".yaml"),
    ("body: body.md\nSIGNEDseal: FILE\n", ".yaml"),
    (
        "body: body.md\nSIGNEDenclosures: [{ title: A, body: FILE }]\n",
        "",
    ),
    (
        "body: body.md\nSIGNEDenclosures: [{ title: A, body: body.md, signatories: FILE }]\n",
        ".csv",
    ),
    (
        "body: body.md\nSIGNEDannexes: [{ title: A, body: FILE }]\n",
        "",
    ),
    (
        "body: body.md\nSIGNEDcirculation: { organs: [security-council], emblem: FILE }\n",
        ".png",
    ),
    (
        "body: body.md\nSIGNEDcirculation: { organs: [security-council], emblem: { file: FILE } }\n",
        ".png",
    ),
    (
        "body: body.md\nSIGNEDcirculation:\n  organs: [security-council]\n  transmittal: { from: A, \
         addressed-to: [B], date: 2026-03-01, body: FILE, signatories: [{ name: A }] }\n",
        "",
    ),
];

fn letter(place: &str, file: &str) -> String {
    place.replace("SIGNED", SIGNED).replace("FILE", file)
}

#[test]
fn no_place_of_a_letter_reads_a_file_outside_its_folder() {
    for (place, ending) in PLACES {
        let desk = Desk::new("");
        let absolute = desk.path(&format!("secrets/netrc{ending}"));
        desk.link(&absolute, &format!("letter/far{ending}"));
        desk.link(
            format!("../secrets/netrc{ending}"),
            &format!("letter/near{ending}"),
        );
        desk.link("../secrets", "letter/up");
        for name in [
            format!("../secrets/netrc{ending}"),
            format!("people/../../secrets/netrc{ending}"),
            format!("../secrets/missing{ending}"),
            absolute.display().to_string(),
            format!("/nowhere/missing{ending}"),
            format!("far{ending}"),
            format!("near{ending}"),
            format!("up/netrc{ending}"),
            format!("up/missing{ending}"),
        ] {
            desk.write(
                "letter/letter.yaml",
                &format!("{START}{}", letter(place, &name)),
            );
            let told = desk.reported();
            let shown = match name.starts_with('/') {
                true => name.clone(),
                false => format!("letter/{name}"),
            };
            let shown = shown.chars().take(60).collect::<String>();
            let line = told.lines().find(|line| line.contains(&shown));
            let line = line.unwrap_or_else(|| panic!("{name} in {place}: {told}"));
            assert!(line.starts_with("letter/letter.yaml:"), "{line}");
            assert!(line.contains(": error[outside-folder]: "), "{line}");
            assert!(
                line.ends_with(" leads out of the letter's folder"),
                "{line}"
            );
            if name.starts_with("up/netrc") {
                desk.assert_silent();
            }
        }
    }
}

#[test]
fn a_path_that_leads_out_is_reported_once_where_it_is_named() {
    let desk = Desk::new(&letter(PLACES[0].0, "../secrets/netrc"));
    let output = desk.run(&["check"]);
    assert_eq!(
        text(&output.stderr),
        "error[outside-folder]: `letter/../secrets/netrc` leads out of the letter's folder
 --> letter/letter.yaml:4:7
  |
4 | body: ../secrets/netrc
  |       ^^^^^^^^^^^^^^^^
  |
  = note: a letter reads only its own folder and what is below it
  = help: copy the file into the letter's folder, and name the copy
  = help: to read it on your own machine, add `--allow-outside`

1 error
"
    );
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn folders_that_lead_out_are_not_listed() {
    for name in ["../secrets/people/", "up/people/", "people", "/etc/"] {
        let desk = Desk::new(&format!("body: body.md\nsignatories: {name}\n"));
        desk.link("../secrets", "letter/up");
        desk.link("../../secrets/netrc.yaml", "letter/people/ana.yaml");
        let told = desk.reported();
        assert!(told.contains("error[outside-folder]: "), "{name}: {told}");
        desk.assert_silent();
    }
}

#[test]
fn files_that_a_letter_takes_without_naming_them_stay_within_too() {
    for name in ["decisions.yaml", "withdrawn.yaml", "seal.yaml"] {
        let desk = Desk::new(&format!("body: body.md\n{SIGNED}"));
        desk.link("../secrets/netrc.yaml", &format!("letter/{name}"));
        let told = desk.reported();
        let expected =
            format!("error[outside-folder]: `letter/{name}` leads out of the letter's folder\n");
        assert_eq!(told, expected);
        desk.assert_silent();
    }
}

#[test]
fn the_file_of_the_letter_itself_may_not_be_a_link_that_leads_out() {
    let desk = Desk::new("");
    fs::remove_file(desk.path("letter/letter.yaml")).unwrap();
    desk.link("../secrets/netrc.yaml", "letter/letter.yaml");
    assert_eq!(
        desk.reported(),
        "error[outside-folder]: `letter/letter.yaml` leads out of the letter's folder\n"
    );
}

#[test]
fn links_and_dots_that_stay_within_the_folder_are_followed() {
    let desk = Desk::new("body: people/../link.md\nsignatories: folder/\n");
    desk.link("body.md", "letter/link.md");
    desk.link("people", "letter/folder");
    desk.write("letter/people/ana.yaml", "name: Ana Example\n");
    let output = desk.run(&["build"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
}

#[test]
fn devices_pipes_and_sockets_are_refused_at_once() {
    let desk = Desk::new("body: pipe\nsignatories: socket.csv\n");
    let made = Command::new("mkfifo")
        .arg(desk.path("letter/pipe"))
        .status();
    assert!(made.unwrap().success());
    let _socket = std::os::unix::net::UnixListener::bind(desk.path("letter/socket.csv")).unwrap();
    assert_eq!(
        desk.reported(),
        "letter/letter.yaml:4:7: error[special-file]: `letter/pipe` is a device, a pipe or a \
         socket, not a file\n\
         letter/letter.yaml:5:14: error[special-file]: `letter/socket.csv` is a device, a pipe or a \
         socket, not a file\n"
    );
}

#[test]
fn files_of_git_itself_are_not_read() {
    let desk = Desk::new("body: .git/config\nsignatories: .git/\n");
    fs::create_dir(desk.path("letter/.git")).unwrap();
    desk.write("letter/.git/config", "hunter2");
    assert_eq!(
        desk.reported(),
        "letter/letter.yaml:4:7: error[outside-folder]: `letter/.git/config` leads into `.git`, \
         which no letter reads\n\
         letter/letter.yaml:5:14: error[outside-folder]: `letter/.git` leads into `.git`, which no \
         letter reads\n"
    );
    desk.assert_silent();
}
