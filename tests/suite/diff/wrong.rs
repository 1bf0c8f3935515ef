//! Versions, one of which has errors: reported, and compared as far as they could be read.

use super::{BODY, Desk, LETTER, LIST, changed, text};

#[test]
fn a_letter_with_errors_in_one_commit_is_reported_with_the_name_of_the_commit() {
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
help: correct it there, or compare other versions
nothing differs in what could be read; not compared
  ? fields and pages: the letter is wrong in `main`
";
    assert_eq!(desk.reported(&["--git", "main"]), (2, told.to_owned()));
}

/// Makes a slip in the letter's own file.
fn slipped(desk: &Desk, folder: &str) {
    desk.write(
        &format!("{folder}/letter.yaml"),
        &LETTER.replace("2026-03-01", "2026-02-30"),
    );
}

#[test]
fn where_one_state_is_wrong_the_list_and_the_text_are_compared_all_the_same() {
    for (wrong, pages) in [("old", "`old`"), ("new", "`new`")] {
        let desk = Desk::new();
        desk.letter("old");
        changed(&desk, "new");
        slipped(&desk, wrong);
        let output = desk.diff(&["old", "new"]);
        let told = format!(
            "signatories: 3 → 3\n  - Carla Sample\n  ~ Bela Instance: affiliation [-Upper Valley \
             School-] {{+Lower Valley School+}}\n  + Dora Specimen, Mill Lane Cooperative\n\n\
             body\n  ~ paragraph 1: We write to you about the water of the {{+whole +}}valley.\n\n\
             not compared\n  ? fields and pages: the letter is wrong in {pages}\n"
        );
        assert_eq!(text(&output.stdout), told);
        assert_eq!(output.status.code(), Some(2));
        assert!(text(&output.stderr).starts_with("error[no-such-date]: "));
    }
}

#[test]
fn nobody_is_reported_as_gone_or_new_who_may_are_in_what_could_not_be_read() {
    let broken = LIST.replace("- { name: Bela", "- { naem: Bela");
    let desk = Desk::new();
    desk.letter("old");
    desk.letter("new");
    desk.write(
        "new/signed.yaml",
        &format!("{broken}- name: Dora Specimen\n"),
    );
    let (_, told) = desk.reported(&["old", "new"]);
    let expected = "\nsignatories: 3 → 3\n  + Dora Specimen\n\nnot compared\n  \
         ? fields and pages: the letter is wrong in `new`\n  \
         ? those who have withdrawn from the list: not all of it could be read in `new`\n";
    assert!(told.ends_with(expected), "{told}");
    let (_, told) = desk.reported(&["new", "old"]);
    let expected = "\nsignatories: 3 → 3\n  - Dora Specimen\n\nnot compared\n  \
         ? fields and pages: the letter is wrong in `new`\n  \
         ? those who are new in the list: not all of it could be read in `new`\n";
    assert!(told.ends_with(expected), "{told}");
}

#[test]
fn nobody_is_reported_where_it_cannot_be_known_who_has_withdrawn() {
    for (file, broken) in [
        (
            "withdrawn.yaml",
            "- name: Carla Sample\n<<<<<<< HEAD\n=======\n>>>>>>> main\n",
        ),
        ("withdrawn.yaml", "- name: Carla Sample\n- neam: Bela\n"),
        ("withdrawn.yaml", "- name: Carla Sampel\n"),
        ("decisions.yaml", "- leave-out: { name: Carla\n"),
    ] {
        let desk = Desk::new();
        desk.letter("old");
        desk.write("old/withdrawn.yaml", "- name: Carla Sample\n");
        changed(&desk, "new");
        desk.write("new/signed.yaml", LIST);
        desk.write(&format!("new/{file}"), broken);
        let output = desk.diff(&["old", "new"]);
        let told = text(&output.stdout);
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(!told.contains("Carla"), "{file}: {told}");
        let line = "\n  ? the list: its decisions and withdrawals cannot be followed\n";
        assert!(told.contains(line), "{file}: {told}");
        assert!(told.contains("{+whole +}"), "the text is compared: {told}");
    }
}

#[test]
fn a_text_that_could_not_be_read_is_not_compared() {
    let desk = Desk::new();
    desk.letter("old");
    changed(&desk, "new");
    desk.write("new/body.md", &format!("{BODY}\n```\ncode\n```\n"));
    let (status, told) = desk.reported(&["old", "new"]);
    assert_eq!(status, 2);
    assert!(
        told.contains("\n  + Dora Specimen, Mill Lane Cooperative\n"),
        "{told}"
    );
    assert!(!told.contains("\nbody\n"), "{told}");
    assert!(
        told.contains("\n  ? the text: not all of it could be read\n"),
        "{told}"
    );
}

#[test]
fn a_letter_that_cannot_be_read_is_reported_and_not_compared() {
    let desk = Desk::new();
    desk.letter("old");
    desk.letter("new");
    desk.write("new/letter.yaml", "date: [\n");
    let nothing = || {
        let output = desk.diff(&["old", "new"]);
        let told = "not compared\n  ? all of it: the letter is wrong in `new`\n";
        assert_eq!(text(&output.stdout), told);
        assert_eq!(output.status.code(), Some(2));
        text(&output.stderr)
    };
    nothing();
    desk.write(
        "new/letter.yaml",
        "<<<<<<< HEAD\ndate: 2026-03-01\n=======\n>>>>>>> main\n",
    );
    let told = nothing();
    assert!(
        told.starts_with("error[merge-conflict]: merge conflict left in `new/letter.yaml`\n --> new/letter.yaml:1:1\n"),
        "{told}"
    );
}

#[test]
fn every_format_lists_what_is_not_compared() {
    let desk = Desk::new();
    desk.letter("old");
    desk.letter("new");
    slipped(&desk, "new");
    let told = |format| text(&desk.diff(&["old", "new", "--format", format]).stdout);
    assert_eq!(
        told("text"),
        "nothing differs in what could be read; not compared\n  \
         ? fields and pages: the letter is wrong in `new`\n"
    );
    assert_eq!(
        told("markdown"),
        "### The letter: old → new\n\n\
         - not compared: fields and pages: the letter is wrong in \\`new\\`\n\n\
         **nothing differs in what could be read; not compared**\n\n\
         - ⚠️ fields and pages: the letter is wrong in \\`new\\`\n"
    );
    let json: serde_json::Value = serde_json::from_str(&told("json")).unwrap();
    assert_eq!(json["differs"], serde_json::Value::Null);
    assert_eq!(
        json["not_compared"],
        serde_json::json!(["fields and pages: the letter is wrong in `new`"])
    );
    assert!(told("html").contains("the letter is wrong in `new`</li>"));
}

#[test]
fn no_picture_is_written_where_a_state_is_wrong() {
    let desk = Desk::new();
    desk.letter("old");
    changed(&desk, "new");
    slipped(&desk, "old");
    assert_eq!(desk.reported(&["old", "new", "--pictures", "pages"]).0, 2);
    assert!(!desk.path().join("pages").exists());
}
