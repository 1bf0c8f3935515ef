//! Messages about the marks of an unfinished merge.

use std::fs;
use std::process::Command;

/// The files of a letter, each with conflicts but for its own.
const FILES: [(&str, &str); 6] = [
    (
        "letter.yaml",
        "\
date: 2026-03-01
addressees: [{ title: President of the Security Council }]
salutation: Excellency,
body: body.md
signatories:
  from: [list.yaml, table.csv, names.txt, people]
  private: [email]
",
    ),
    (
        "body.md",
        "\
Heading
=======

We write to you.

<<<<<<< HEAD
About the water.
||||||| 1a2b3c4
About.
=======
About the wells.
>>>>>>> main
",
    ),
    (
        "list.yaml",
        "\
- name: Ana Example
<<<<<<< HEAD
  title: Chair
=======
  title: President
>>>>>>> main
- name: Bela Instance
<<<<<<< HEAD
=======
- name: Carla Sample
>>>>>>> main
",
    ),
    (
        "table.csv",
        "\
name,email
<<<<<<< HEAD
Dora Specimen,dora@example.org
=======
Dora Specimen,dora@example.net
>>>>>>> main
",
    ),
    (
        "names.txt",
        "\
Eve Instance
=======
Eva Instance
>>>>>>> main
",
    ),
    (
        "people/fay.yaml",
        "\
name: Fay Example
<<<<<<< HEAD
",
    ),
];

#[test]
fn each_conflict_is_reported_once_and_nothing_that_only_follows_from_it() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in FILES {
        let path = folder.path().join("letter").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
    let command = command.args(["check", "--all"]).current_dir(folder.path());
    let output = command.output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(told, TOLD);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn marks_are_named_in_every_other_file_that_a_letter_is_read_from() {
    const LETTER: &str = "\
date: 2026-03-01
addressees: [{ title: President of the Security Council }]
salutation: Excellency,
body: |
  We write.
signatories: [list.json, people]
";
    let marks = "<<<<<<< HEAD\n=======\n>>>>>>> main\n";
    let files = [
        (
            "decisions.yaml",
            format!("- pending:\n{marks}    name: Ana\n"),
            2,
        ),
        ("withdrawn.yaml", format!("{marks}- name: Ana\n"), 1),
        ("seal.yaml", format!("seal: 1\n{marks}"), 2),
        (
            "list.json",
            format!("[\n{marks}{{ \"name\": \"Ana\" }}\n]\n"),
            2,
        ),
        ("people/ana.md", format!("---\nname: Ana\n{marks}---\n"), 3),
        (
            "letter.yaml",
            LETTER.replacen('\n', &format!("\n{marks}"), 1),
            2,
        ),
    ];
    for (name, text, line) in files {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("people")).unwrap();
        fs::write(folder.path().join("letter.yaml"), LETTER).unwrap();
        fs::write(folder.path().join("list.json"), "[{ \"name\": \"Bela\" }]").unwrap();
        fs::write(folder.path().join("people/carla.yaml"), "name: Carla\n").unwrap();
        fs::write(folder.path().join(name), text).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
        command.args(["check", "letter.yaml", "--message-format", "short"]);
        let output = command.current_dir(folder.path()).output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(
            told,
            format!("{name}:{line}:1: error[merge-conflict]: merge conflict left in `{name}`\n")
        );
    }
}

/// The whole report; of the lists it has nothing but the marks, since their private parts cannot be
/// distinguished from the printed ones.
const TOLD: &str = "\
error[merge-conflict]: merge conflict left in `letter/body.md`
  --> letter/body.md:6:1
   |
 6 | <<<<<<< HEAD
   | ^^^^^^^^^^^^ one version begins below
 7 | About the water.
 8 | ||||||| 1a2b3c4
   | --------------- their common origin begins below
 9 | About.
10 | =======
   | ------- the other version begins below
11 | About the wells.
12 | >>>>>>> main
   | ------------ and ends above
   |
   = help: keep one version, or combine them, and delete the lines with the marks

error[merge-conflict]: merge conflict left in `letter/list.yaml`
 --> letter/list.yaml:2:1
  |
2 | <<<<<<< HEAD
  | ^^^^^^^^^^^^ one version begins below
  |
 ::: letter/list.yaml:4:1
  |
4 | =======
  | ------- the other version begins below
  |
 ::: letter/list.yaml:6:1
  |
6 | >>>>>>> main
  | ------------ and ends above
  |
  = help: keep one version, or combine them, and delete the lines with the marks

error[merge-conflict]: merge conflict left in `letter/list.yaml`
  --> letter/list.yaml:8:1
   |
 8 | <<<<<<< HEAD
   | ^^^^^^^^^^^^ one version begins below
   |
  ::: letter/list.yaml:9:1
   |
 9 | =======
   | ------- the other version begins below
   |
  ::: letter/list.yaml:11:1
   |
11 | >>>>>>> main
   | ------------ and ends above
   |
   = help: keep one version, or combine them, and delete the lines with the marks
   = help: where people sign by pull request, write `from: signatories/`, with a file for each of them in that folder: they never meet

error[merge-conflict]: merge conflict left in `letter/table.csv`
 --> letter/table.csv:2:1
  |
2 | <<<<<<< HEAD
  | ^^^^^^^^^^^^ one version begins below
  |
 ::: letter/table.csv:4:1
  |
4 | =======
  | ------- the other version begins below
  |
 ::: letter/table.csv:6:1
  |
6 | >>>>>>> main
  | ------------ and ends above
  |
  = help: keep one version, or combine them, and delete the lines with the marks
  = help: where people sign by pull request, write `from: signatories/`, with a file for each of them in that folder: they never meet

error[merge-conflict]: merge conflict left in `letter/names.txt`
 --> letter/names.txt:2:1
  |
2 | =======
  | ^^^^^^^ the other version begins below
  |
 ::: letter/names.txt:4:1
  |
4 | >>>>>>> main
  | ------------ and ends above
  |
  = help: check the text around it, and delete each line with a mark
  = help: where people sign by pull request, write `from: signatories/`, with a file for each of them in that folder: they never meet

error[merge-conflict]: merge conflict left in `letter/people/fay.yaml`
 --> letter/people/fay.yaml:2:1
  |
2 | <<<<<<< HEAD
  | ^^^^^^^^^^^^ one version begins below
  |
  = help: check the text around it, and delete each line with a mark

6 errors
";
