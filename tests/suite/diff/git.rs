//! States that were committed, read through git.

use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;

use super::{BODY, CHANGED, Desk, LETTER, LIST, changed, text};

#[test]
fn a_commit_is_compared_with_the_working_files_and_nothing_is_touched() {
    let desk = Desk::with_repository();
    changed(&desk, "letter");
    let status = || desk.git(&["status", "--porcelain"]);
    let before = status();
    assert_eq!(desk.reported(&["--git", "HEAD"]), (1, CHANGED.to_owned()));
    assert_eq!(status(), before);
}

#[test]
fn two_commits_are_compared_though_the_working_files_are_gone() {
    let desk = Desk::with_repository();
    desk.git(&["tag", "sent"]);
    changed(&desk, "letter");
    desk.commit("more");
    fs::remove_dir_all(desk.path().join("letter")).unwrap();
    assert_eq!(
        desk.reported(&["--git", "sent..main"]),
        (1, CHANGED.to_owned())
    );
    assert_eq!(desk.reported(&["--git", "sent.."]), (1, CHANGED.to_owned()));
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
    let told = desk.reported(&["--git", "main...more-names"]);
    assert_eq!(told, (1, CHANGED.to_owned()));
    let (_, told) = desk.reported(&["--git", "main..more-names"]);
    assert!(
        told.contains("~ date: [-2026-03-05-] {+2026-03-01+}"),
        "{told}"
    );
}

#[test]
fn three_dots_between_histories_without_a_common_commit_are_reported() {
    let desk = Desk::with_repository();
    desk.git(&["switch", "--quiet", "--orphan", "other"]);
    desk.letter("letter");
    desk.commit("the letter again");
    let told = "error: `main` and `other` have no commit in common\n\
                help: compare the two as they are: write two dots between them\n";
    assert_eq!(
        desk.reported(&["--git", "main...other"]),
        (2, told.to_owned())
    );
}

#[test]
fn a_letter_at_the_root_is_read_from_a_folder_within() {
    let desk = Desk::new();
    desk.letter(".");
    desk.git(&["init", "--quiet"]);
    desk.commit("the letter");
    changed(&desk, ".");
    assert_eq!(
        desk.reported(&["--git", "HEAD", "."]),
        (1, CHANGED.to_owned())
    );
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
    let (status, told) = desk.reported(&["--git", "HEAD"]);
    assert_eq!(status, 1);
    assert!(
        told.starts_with("signatories: 2 → 3\n  + Carla Sample\n\n"),
        "{told}"
    );
}

#[test]
fn a_revision_that_is_nearly_one_that_there_is_is_named() {
    let desk = Desk::with_repository();
    let told = "error: git knows no revision `mian`\nhelp: did you mean `main`?\n";
    assert_eq!(desk.reported(&["--git", "mian"]), (2, told.to_owned()));
    let told = "error: git knows no revision `--upload-pack`\n\
                help: name a branch, a tag or a commit after `--git`\n";
    assert_eq!(
        desk.reported(&["--git=--upload-pack"]),
        (2, told.to_owned())
    );
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
    let shallow = desk.reported(&["--git", "HEAD~1", "clone/letter"]);
    assert_eq!(shallow, (2, told.to_owned()));
}

#[test]
fn a_folder_outside_any_repository_is_reported() {
    let desk = Desk::new();
    desk.letter("letter");
    let told = "error: `letter` is in no git repository\n\
                help: run `git init` and commit the letter, or compare two folders: \
                `demarche diff OLD NEW`\n";
    assert_eq!(desk.reported(&["--git", "HEAD"]), (2, told.to_owned()));
}

#[test]
fn a_letter_that_has_moved_is_reported_by_its_place_in_the_commit() {
    let desk = Desk::with_repository();
    fs::rename(desk.path().join("letter"), desk.path().join("appeal")).unwrap();
    let told = "error: there is no letter at `appeal` in `HEAD`\n\
                help: `HEAD` holds `letter/letter.yaml`; name it in both versions: \
                `demarche diff --git HEAD OLD NEW`\n";
    assert_eq!(
        desk.reported(&["--git", "HEAD", "appeal"]),
        (2, told.to_owned())
    );
}

#[test]
fn a_letter_that_has_moved_is_compared_where_it_is_named_in_both_versions() {
    let desk = Desk::with_repository();
    fs::rename(desk.path().join("letter"), desk.path().join("appeal")).unwrap();
    changed(&desk, "appeal");
    let moved = ["--git", "HEAD", "letter", "appeal"];
    assert_eq!(desk.reported(&moved), (1, CHANGED.to_owned()));
    desk.commit("moved");
    let moved = ["--git", "HEAD~1..HEAD", "letter", "appeal"];
    assert_eq!(desk.reported(&moved), (1, CHANGED.to_owned()));
    let moved = ["--git", "HEAD~1...HEAD", "letter", "appeal"];
    assert_eq!(desk.reported(&moved), (1, CHANGED.to_owned()));
    let told = "error: there is no letter at `letter`\n\
                help: where it has moved, name it in both versions: \
                `demarche diff --git HEAD~1 OLD NEW`\n";
    assert_eq!(desk.reported(&["--git", "HEAD~1"]), (2, told.to_owned()));
    let told = "error: there is no letter at `notice` in `HEAD~1`\n\
                help: `HEAD~1` holds `letter/letter.yaml`; name it by its place there\n";
    let wrong = ["--git", "HEAD~1", "notice", "appeal"];
    assert_eq!(desk.reported(&wrong), (2, told.to_owned()));
}

#[test]
fn a_list_that_was_renamed_is_the_same_list() {
    let desk = Desk::with_repository();
    desk.git(&["mv", "letter/signed.yaml", "letter/people.yaml"]);
    let renamed = LETTER.replace("signed.yaml", "people.yaml");
    desk.write("letter/letter.yaml", &renamed);
    let told = "no difference between `HEAD` and `working tree` in what is printed\n";
    assert_eq!(desk.reported(&["--git", "HEAD"]), (0, told.to_owned()));
    desk.commit("renamed");
    desk.write(
        "letter/people.yaml",
        &format!("{LIST}- name: Dora Specimen\n"),
    );
    let (status, told) = desk.reported(&["--git", "HEAD~1"]);
    assert_eq!(status, 1);
    assert!(
        told.starts_with("signatories: 3 → 4\n  + Dora Specimen\n"),
        "{told}"
    );
}

#[cfg(unix)]
#[test]
fn without_git_it_says_what_needs_it() {
    let desk = Desk::with_repository();
    let output = desk
        .command(&["--git", "HEAD"])
        .env("PATH", "/nowhere")
        .output();
    let output = output.unwrap();
    let told = "error: `--git` needs the program `git`, which is not there\n\
                help: install git, or compare two folders: `demarche diff OLD NEW`\n";
    assert_eq!(
        (output.status.code(), text(&output.stderr)),
        (Some(2), told.to_owned())
    );
    let folders = desk
        .command(&["letter", "letter"])
        .env("PATH", "/nowhere")
        .status();
    assert_eq!(folders.unwrap().code(), Some(0), "two folders need no git");
}

#[test]
fn links_in_a_commit_lead_no_further_than_the_folder_of_the_letter() {
    let desk = Desk::with_repository();
    for (target, name) in [
        ("body.md", "linked.md"),
        ("texts/../body.md", "through.md"),
        ("../secret.md", "outside.md"),
        ("../../nothing.md", "beyond.md"),
        ("/etc/passwd", "absolute.md"),
    ] {
        symlink(target, desk.path().join("letter").join(name)).unwrap();
    }
    fs::create_dir(desk.path().join("letter/texts")).unwrap();
    desk.write("letter/texts/more.md", "More.\n");
    desk.write("secret.md", "hunter2\n");
    for (name, status) in [
        ("linked.md", 0),
        ("through.md", 0),
        ("../secret.md", 2),
        ("../../nothing.md", 2),
        ("outside.md", 2),
        ("beyond.md", 2),
        ("absolute.md", 2),
    ] {
        desk.write("letter/letter.yaml", &LETTER.replace("body.md", name));
        desk.commit(name);
        let (found, told) = desk.reported(&["--git", "HEAD..HEAD"]);
        assert_eq!(found, status, "{name}: {told}");
        assert!(!told.contains("hunter2"), "{told}");
        let refused = format!(
            "error[outside-folder]: `HEAD:letter/{name}` leads out of the letter's folder\n"
        );
        assert!(status == 0 || told.starts_with(&refused), "{told}");
    }
}

#[test]
fn a_seal_that_is_removed_or_replaced_is_reported_first() {
    let desk = Desk::with_repository();
    let seal = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
        let output = command.args(arguments).current_dir(desk.path()).output();
        assert_eq!(output.unwrap().status.code(), Some(0));
    };
    seal(&["seal", "letter"]);
    let (status, told) = desk.reported(&["--git", "main"]);
    assert_eq!(
        (status, told.as_str()),
        (1, "seal\n  + the text is sealed\n")
    );
    desk.commit("the seal");
    desk.write("letter/body.md", &BODY.replace("water", "wells"));
    seal(&["seal", "letter", "--replace"]);
    let (_, told) = desk.reported(&["--git", "main"]);
    let replaced =
        "seal\n  ~ the seal is replaced: another text than before is the one that people sign\n";
    assert!(told.starts_with(replaced), "{told}");
    fs::remove_file(desk.path().join("letter/seal.yaml")).unwrap();
    let (_, told) = desk.reported(&["--git", "main"]);
    let removed = "seal\n  - the seal is removed: nothing protects the text that people signed\n";
    assert!(told.starts_with(removed), "{told}");
    let (_, told) = desk.reported(&["--git", "main", "--format", "json"]);
    assert!(told.contains("\"seal\": \"removed\""), "{told}");
}
