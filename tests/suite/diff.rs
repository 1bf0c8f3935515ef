//! `demarche diff`: the differences of two versions of a letter, in folders or in a repository.

mod comment;
mod fields;
mod git;
mod pages;
#[cfg(feature = "png")]
mod pictures;
mod wrong;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// A letter with a body and a list in separate files.
const LETTER: &str = "\
date: 2026-03-01
addressees: [{ title: President of the Security Council }]
salutation: Excellency,
body: body.md
signatories: signed.yaml
";

const BODY: &str = "\
We write to you about the water of the valley.

Nobody upstream has answered us since the winter, and the wells are low.
";

const LIST: &str = "\
- { name: Ana Example, affiliation: Valley Water Trust }
- { name: Bela Instance, affiliation: Upper Valley School }
- { name: Carla Sample }
";

/// A folder of states of a letter, which may be a repository.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// Makes a repository with the letter committed in it.
    fn with_repository() -> Self {
        let desk = Self::new();
        desk.letter("letter");
        desk.git(&["init", "--quiet", "--initial-branch=main"]);
        desk.commit("the letter");
        desk
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn letter(&self, folder: &str) {
        self.write(&format!("{folder}/letter.yaml"), LETTER);
        self.write(&format!("{folder}/body.md"), BODY);
        self.write(&format!("{folder}/signed.yaml"), LIST);
    }

    fn git(&self, arguments: &[&str]) -> String {
        let mut command = Command::new("git");
        for (name, value) in ["AUTHOR", "COMMITTER"].into_iter().flat_map(|who| {
            [
                (format!("GIT_{who}_NAME"), "Ana Example"),
                (format!("GIT_{who}_EMAIL"), "ana@example.org"),
                (format!("GIT_{who}_DATE"), "2026-03-01T12:00:00Z"),
            ]
        }) {
            command.env(name, value);
        }
        let command = command
            .args(arguments)
            .current_dir(self.path())
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1");
        let output = command.output().unwrap();
        assert!(output.status.success(), "git {arguments:?}: {output:?}");
        text(&output.stdout)
    }

    fn commit(&self, message: &str) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", message]);
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
        command.arg("diff").args(arguments).current_dir(self.path());
        // A repository above the temporary folder does not belong to the test.
        command.env("GIT_CEILING_DIRECTORIES", self.path().parent().unwrap());
        command
    }

    fn diff(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Runs `diff` and returns its status and all that it prints, errors first.
    fn reported(&self, arguments: &[&str]) -> (i32, String) {
        let output = self.diff(arguments);
        let printed = text(&output.stderr) + &text(&output.stdout);
        (output.status.code().unwrap(), printed)
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A list in which one has come, one has gone, and one has moved to another body.
const CHANGED_LIST: &str = "\
- { name: Dora Specimen, affiliation: Mill Lane Cooperative }
- { name: Ana Example, affiliation: Valley Water Trust }
- { name: Bela Instance, affiliation: Lower Valley School }
";

const CHANGED: &str = "\
signatories: 3 → 3
  - Carla Sample
  ~ Bela Instance: affiliation [-Upper Valley School-] {+Lower Valley School+}
  + Dora Specimen, Mill Lane Cooperative

body
  ~ paragraph 1: We write to you about the water of the {+whole +}valley.

pages
  ~ letter.en: 1 of 1 page differs
  ~ letter.en: page 1 has other words
";

fn changed(desk: &Desk, folder: &str) {
    desk.letter(folder);
    desk.write(&format!("{folder}/signed.yaml"), CHANGED_LIST);
    let body = BODY.replace("the valley", "the whole valley");
    desk.write(&format!("{folder}/body.md"), &body);
}

#[test]
fn two_folders_are_compared_and_the_status_says_that_they_differ() {
    let desk = Desk::new();
    desk.letter("old");
    changed(&desk, "new");
    assert_eq!(desk.reported(&["old", "new"]), (1, CHANGED.to_owned()));
}

#[test]
fn states_that_print_the_same_end_with_nought_whatever_their_files() {
    let desk = Desk::new();
    desk.letter("old");
    desk.letter("new");
    fs::remove_file(desk.path().join("new/signed.yaml")).unwrap();
    let table = "name,affiliation\nAna Example,Valley Water Trust\n\
                 Bela Instance,Upper Valley School\nCarla Sample,\n";
    desk.write("new/list.csv", table);
    let renamed = LETTER.replace("signed.yaml", "list.csv # now a table");
    desk.write("new/letter.yaml", &renamed);
    let told = "no difference between `old` and `new` in what is printed\n";
    assert_eq!(desk.reported(&["old", "new"]), (0, told.to_owned()));
}

#[test]
fn arguments_that_do_not_name_two_versions_are_reported() {
    let desk = Desk::new();
    desk.letter("letter");
    let told = "error: expected two versions, `OLD` and `NEW`\n\
                help: name two folders, or a commit: `demarche diff --git HEAD`\n";
    assert_eq!(desk.reported(&["letter"]), (2, told.to_owned()));
    let told = "error: there is no letter at `nowhere`\n\
                help: name a folder with a `letter.yaml`, or a YAML file\n";
    assert_eq!(desk.reported(&["letter", "nowhere"]), (2, told.to_owned()));
}

#[test]
fn those_who_have_withdrawn_may_be_counted_and_not_named() {
    let desk = Desk::new();
    desk.letter("old");
    changed(&desk, "new");
    for format in ["text", "markdown", "json", "html"] {
        let (_, told) = desk.reported(&["old", "new", "--format", format]);
        assert!(told.contains("Carla Sample"), "{told}");
        let hidden = ["old", "new", "--hide-withdrawn", "--format", format];
        let (status, told) = desk.reported(&hidden);
        assert_eq!(status, 1);
        assert!(!told.contains("Carla Sample"), "{told}");
        assert!(told.contains("withdrawn"), "{told}");
    }
}
