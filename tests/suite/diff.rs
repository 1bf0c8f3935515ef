//! `demarche diff`: two states of a letter, in folders or in a repository, and how they differ.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// A letter with a body and a list in files of their own.
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

    fn diff(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
        let command = command.arg("diff").args(arguments);
        // A repository above the temporary folder is none of the test's.
        let command = command.env("GIT_CEILING_DIRECTORIES", self.path().parent().unwrap());
        command.current_dir(self.path()).output().unwrap()
    }

    /// Runs `diff` and returns its status and all that it prints, errors first.
    fn told(&self, arguments: &[&str]) -> (i32, String) {
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
    assert_eq!(desk.told(&["old", "new"]), (1, CHANGED.to_owned()));
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
    assert_eq!(desk.told(&["old", "new"]), (0, told.to_owned()));
}

#[test]
fn a_commit_is_compared_with_the_files_at_hand_and_nothing_is_touched() {
    let desk = Desk::with_repository();
    changed(&desk, "letter");
    let status = || desk.git(&["status", "--porcelain"]);
    let before = status();
    assert_eq!(desk.told(&["--git", "HEAD"]), (1, CHANGED.to_owned()));
    assert_eq!(status(), before);
}

#[test]
fn two_commits_are_compared_though_the_files_at_hand_are_gone() {
    let desk = Desk::with_repository();
    desk.git(&["tag", "sent"]);
    changed(&desk, "letter");
    desk.commit("more");
    fs::remove_dir_all(desk.path().join("letter")).unwrap();
    assert_eq!(desk.told(&["--git", "sent..main"]), (1, CHANGED.to_owned()));
    assert_eq!(desk.told(&["--git", "sent.."]), (1, CHANGED.to_owned()));
}

#[test]
fn three_dots_leave_out_what_the_first_has_changed_since() {
    let desk = Desk::with_repository();
    desk.git(&["switch", "--quiet", "--create", "more-names"]);
    changed(&desk, "letter");
    desk.commit("more names");
    desk.git(&["switch", "--quiet", "main"]);
    let later = LETTER.replace("2026-03-01", "2026-03-05");
    desk.write("letter/letter.yaml", &later);
    desk.commit("a later date");
    let told = desk.told(&["--git", "main...more-names"]);
    assert_eq!(told, (1, CHANGED.to_owned()));
    let (_, told) = desk.told(&["--git", "main..more-names"]);
    assert!(
        told.contains("~ date: [-2026-03-05-] {+2026-03-01+}"),
        "{told}"
    );
}

#[test]
fn a_letter_at_the_root_is_read_from_a_folder_within() {
    let desk = Desk::new();
    desk.letter(".");
    desk.git(&["init", "--quiet"]);
    desk.commit("the letter");
    changed(&desk, ".");
    assert_eq!(desk.told(&["--git", "HEAD", "."]), (1, CHANGED.to_owned()));
}

#[test]
fn a_list_in_a_folder_is_read_from_a_commit() {
    let desk = Desk::with_repository();
    let letter = LETTER.replace("signed.yaml", "people/");
    desk.write("letter/letter.yaml", &letter);
    desk.write("letter/people/ana.yaml", "name: Ana Example\n");
    desk.write("letter/people/bela.md", "---\nname: Bela Instance\n---\n");
    desk.commit("a folder");
    desk.write("letter/people/carla.yaml", "name: Carla Sample\n");
    let (status, told) = desk.told(&["--git", "HEAD"]);
    assert_eq!(status, 1);
    assert!(
        told.starts_with("signatories: 2 → 3\n  + Carla Sample\n\n"),
        "{told}"
    );
}

#[test]
fn a_letter_that_is_wrong_in_one_commit_is_told_with_the_name_of_the_commit() {
    let desk = Desk::with_repository();
    let wrong = LETTER.replace("2026-03-01", "2026-02-30");
    desk.write("letter/letter.yaml", &wrong);
    desk.commit("a slip");
    desk.write("letter/letter.yaml", LETTER);
    let told = "\
error[no-such-date]: there is no day `2026-02-30`
 --> main:letter/letter.yaml:1:7
  |
1 | date: 2026-02-30
  |       ^^^^^^^^^^
  |
  = note: February 2026 has 28 days
  = help: write a day from 01 to 28

1 error
error: the letter is wrong in `main`
help: put it right there, or compare other states
";
    assert_eq!(desk.told(&["--git", "main"]), (2, told.to_owned()));
}

#[test]
fn a_revision_that_is_nearly_one_that_there_is_is_named() {
    let desk = Desk::with_repository();
    let told = "error: git knows no revision `mian`\nhelp: did you mean `main`?\n";
    assert_eq!(desk.told(&["--git", "mian"]), (2, told.to_owned()));
    let told = "error: git knows no revision `--upload-pack`\n\
                help: name a branch, a tag or a commit after `--git`\n";
    assert_eq!(desk.told(&["--git=--upload-pack"]), (2, told.to_owned()));
}

#[test]
fn a_shallow_clone_says_how_to_get_what_it_lacks() {
    let desk = Desk::with_repository();
    desk.write("letter/body.md", "We write again.\n");
    desk.commit("another body");
    let source = format!("file://{}", desk.path().display());
    desk.git(&["clone", "--quiet", "--depth=1", &source, "clone"]);
    let told = "error: `HEAD~1` is not in this clone, which holds a part of the history\n\
                help: run `git fetch --unshallow`, or give `fetch-depth: 0` to `actions/checkout`\n";
    let shallow = desk.told(&["--git", "HEAD~1", "clone/letter"]);
    assert_eq!(shallow, (2, told.to_owned()));
}

#[test]
fn a_folder_outside_any_repository_is_told() {
    let desk = Desk::new();
    desk.letter("letter");
    let told = "error: `letter` is in no git repository\n\
                help: run `git init` and commit the letter, or compare two folders: \
                `demarche diff OLD NEW`\n";
    assert_eq!(desk.told(&["--git", "HEAD"]), (2, told.to_owned()));
}

#[test]
fn a_letter_that_has_moved_is_told_by_its_place_in_the_commit() {
    let desk = Desk::with_repository();
    fs::rename(desk.path().join("letter"), desk.path().join("appeal")).unwrap();
    let told = "error: there is no letter at `appeal` in `HEAD`\n\
                help: `HEAD` holds `letter/letter.yaml`: name the letter by its place there\n";
    assert_eq!(
        desk.told(&["--git", "HEAD", "appeal"]),
        (2, told.to_owned())
    );
}

#[test]
fn what_does_not_name_two_states_is_told() {
    let desk = Desk::new();
    desk.letter("letter");
    let told = "error: expected two states, `OLD` and `NEW`\n\
                help: name two folders, or a commit: `demarche diff --git HEAD`\n";
    assert_eq!(desk.told(&["letter"]), (2, told.to_owned()));
    let told = "error: there is no letter at `nowhere`\n\
                help: name a folder with a `letter.yaml`, or a YAML file\n";
    assert_eq!(desk.told(&["letter", "nowhere"]), (2, told.to_owned()));
}

#[test]
fn those_who_have_withdrawn_may_be_counted_and_not_named() {
    let desk = Desk::new();
    desk.letter("old");
    changed(&desk, "new");
    for format in ["text", "markdown", "json", "html"] {
        let (_, told) = desk.told(&["old", "new", "--format", format]);
        assert!(told.contains("Carla Sample"), "{told}");
        let hidden = ["old", "new", "--hide-withdrawn", "--format", format];
        let (status, told) = desk.told(&hidden);
        assert_eq!(status, 1);
        assert!(!told.contains("Carla Sample"), "{told}");
        assert!(told.contains("withdrawn"), "{told}");
    }
}

#[cfg(feature = "png")]
#[test]
fn pages_that_differ_are_drawn_side_by_side_with_the_difference_marked() {
    let desk = Desk::new();
    desk.letter("old");
    changed(&desk, "new");
    let arguments = ["old", "new", "--pictures", "pages", "--width", "200"];
    let (status, told) = desk.told(&[&arguments[..], &["--format", "json"]].concat());
    assert_eq!(status, 1);
    assert!(
        told.contains("\"picture\": \"pages/letter.en.1.png\""),
        "{told}"
    );
    let bytes = fs::read(desk.path().join("pages/letter.en.1.png")).unwrap();
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut data = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut data).unwrap();
    let (width, gap) = (200, 8);
    assert_eq!(info.width, 2 * width + gap);
    let on_side = |colour: [u8; 3], is_old: bool| {
        let pixels = data.chunks(3).enumerate().filter(|(index, pixel)| {
            let column = *index as u32 % info.width;
            (column < width) == is_old && *pixel == colour
        });
        pixels.count()
    };
    let (orange, blue) = ([0xff, 0xd9, 0xb3], [0xcc, 0xe4, 0xff]);
    assert!(
        on_side(orange, true) > 20,
        "what is gone is marked on the left"
    );
    assert!(
        on_side(blue, false) > 20,
        "what is new is marked on the right"
    );
    assert_eq!((on_side(orange, false), on_side(blue, true)), (0, 0));
    let (_, page) = desk.told(&[&arguments[..], &["--format", "html"]].concat());
    let image =
        "<img alt=\"letter.en, page 1, before and after\" src=\"data:image/png;base64,iVBOR";
    assert!(page.contains(image), "the page needs no other file");
}

#[test]
fn a_comment_cannot_be_steered_by_a_name() {
    let desk = Desk::new();
    desk.letter("old");
    desk.letter("new");
    let list = format!(
        "{LIST}- {{ name: \"Eve *Bold* @everyone `code` [x](y)\", affiliation: \"#1 & www.example.org\" }}\n"
    );
    desk.write("new/signed.yaml", &list);
    let (_, told) = desk.told(&["old", "new", "--format", "markdown"]);
    let name = "- ➕ Eve \\*Bold\\* \\@<!-- -->everyone \\`code\\` \\[x\\](y), \
                \\#<!-- -->1 &amp; www<!-- -->.example.org\n";
    assert!(told.contains(name), "{told}");
}

#[test]
fn a_comment_of_a_long_list_fits_and_says_what_is_left_out() {
    let desk = Desk::new();
    desk.letter("old");
    changed(&desk, "new");
    let entry = |number| format!("- {{ name: \"Name {number} Example\", affiliation: Valley }}\n");
    let many: String = (1..3000).map(entry).collect();
    desk.write("new/signed.yaml", &format!("{CHANGED_LIST}{many}"));
    let (status, told) = desk.told(&["old", "new", "--format", "markdown"]);
    assert_eq!(status, 1);
    let length = told.encode_utf16().count();
    assert!((50_000..60_001).contains(&length), "{length}");
    assert!(told.contains("- signatories: 3000 added, 1 withdrawn, 1 changed (3 → 3002)\n"));
    assert!(told.contains("<ins>whole </ins>"), "the body has its share");
    assert!(told.contains(" more, left out of this comment; `demarche diff` tells all\n"));
}
