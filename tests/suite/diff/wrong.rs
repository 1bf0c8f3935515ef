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
1 error in `main`
  ? main:letter/letter.yaml:1:7: error[no-such-date]: there is no day `2026-02-30`

fields
  ~ date: [-2026-02-30-] {+2026-03-01+}

not compared
  ? pages: the letter is wrong in `main`
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
    for (wrong, date) in [
        ("old", "[-2026-02-30-] {+2026-03-01+}"),
        ("new", "[-2026-03-01-] {+2026-02-30+}"),
    ] {
        let desk = Desk::new();
        desk.letter("old");
        changed(&desk, "new");
        slipped(&desk, wrong);
        let output = desk.diff(&["old", "new"]);
        let told = format!(
            "1 error in `{wrong}`\n  ? {wrong}/letter.yaml:1:7: error[no-such-date]: there is no day \
             `2026-02-30`\n\nsignatories: 3 → 3\n  - Carla Sample\n  ~ Bela Instance: affiliation [-Upper Valley \
             School-] {{+Lower Valley School+}}\n  + Dora Specimen, Mill Lane Cooperative\n\n\
             fields\n  ~ date: {date}\n\nbody\n  ~ paragraph 1: We write to you about the water of the {{+whole +}}valley.\n\n\
             not compared\n  ? pages: the letter is wrong in `{wrong}`\n"
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
         ? pages: the letter is wrong in `new`\n  \
         ? fields that are new or gone: not all of them could be read\n  \
         ? names that are gone from the list: not all of it could be read in `new`\n";
    assert!(told.ends_with(expected), "{told}");
    let (_, told) = desk.reported(&["new", "old"]);
    let expected = "\nsignatories: 3 → 3\n  - Dora Specimen\n\nnot compared\n  \
         ? pages: the letter is wrong in `new`\n  \
         ? fields that are new or gone: not all of them could be read\n  \
         ? names that are new in the list: not all of it could be read in `new`\n";
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
        let told = text(&output.stdout);
        assert!(
            told.starts_with("1 error in `new`\n  ? new/letter.yaml:1:"),
            "{told}"
        );
        let rest = "\n\nnot compared\n  ? all of it: the letter is wrong in `new`\n";
        assert!(told.ends_with(rest), "{told}");
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
    let error = "new/letter.yaml:1:7: error[no-such-date]: there is no day `2026-02-30`";
    assert_eq!(
        told("text"),
        format!(
            "1 error in `new`\n  ? {error}\n\n\
             fields\n  ~ date: [-2026-03-01-] {{+2026-02-30+}}\n\n\
             not compared\n  ? pages: the letter is wrong in `new`\n"
        )
    );
    assert_eq!(
        told("markdown"),
        "### The letter: old → new\n\n\
         - 1 error in \\`new\\`\n\
         - not compared: pages: the letter is wrong in \\`new\\`\n\
         - 1 field\n\n\
         **1 error in \\`new\\`**\n\n\
         - ⚠️ new/letter.yaml:<!-- -->1:<!-- -->7: error\\[no-such-date\\]: there is no day \
         \\`2026-02-30\\`\n\n\
         **fields**\n\n\
         - ✏️ date: <del>2026-03-01</del> <ins>2026-02-30</ins>\n\n\
         **not compared**\n\n\
         - ⚠️ pages: the letter is wrong in \\`new\\`\n"
    );
    let json: serde_json::Value = serde_json::from_str(&told("json")).unwrap();
    assert_eq!(json["differs"], true);
    assert_eq!(
        json["errors"],
        serde_json::json!([{ "version": "new", "errors": [error] }])
    );
    assert_eq!(
        json["not_compared"],
        serde_json::json!(["pages: the letter is wrong in `new`"])
    );
    assert!(told("html").contains("the letter is wrong in `new`</li>"));
}

#[test]
fn a_change_that_a_seal_forbids_is_shown_with_the_error() {
    let desk = Desk::new();
    let letter = LETTER.replace("signatories:", "subject: Wells\nsignatories:");
    for (folder, title) in [("old", "Fisheries"), ("new", "Defence")] {
        desk.letter(folder);
        let letter = letter.replace(
            "President of the Security Council",
            &format!("Minister of {title}"),
        );
        desk.write(&format!("{folder}/letter.yaml"), &letter);
    }
    let sealed = std::process::Command::new(env!("CARGO_BIN_EXE_demarche"))
        .args(["seal", "old", "--quiet"])
        .current_dir(desk.path())
        .output();
    assert!(sealed.unwrap().status.success());
    std::fs::copy(
        desk.path().join("old/seal.yaml"),
        desk.path().join("new/seal.yaml"),
    )
    .unwrap();
    let printed = || text(&desk.diff(&["old", "new"]).stdout);
    let expected = "\
1 error in `new`
  ? new/letter.yaml:2:23: error[sealed-text]: the title of the addressees was changed after 3 had signed

fields
  ~ addressees: [-Minister of Fisheries-] {+Minister of Defence+}

not compared
  ? pages: the letter is wrong in `new`
";
    assert_eq!(printed(), expected);
    // A version that was read whole hides nothing: a field that is gone is gone.
    let gone = letter.replace("President of the Security Council", "Minister of Defence");
    desk.write("new/letter.yaml", &gone.replace("subject: Wells\n", ""));
    assert!(
        printed().contains("\n  - subject: [-Wells-]\n"),
        "{}",
        printed()
    );
    // An addressee that could not be read may still be there.
    let unread = gone.replace("title: Minister of Defence", "titel: Minister of Defence");
    desk.write("new/letter.yaml", &unread);
    let printed = printed();
    assert!(!printed.contains("addressees: "), "{printed}");
    let line = "\n  ? fields that are new or gone: not all of them could be read\n";
    assert!(printed.contains(line), "{printed}");
}

#[test]
fn only_the_first_errors_of_a_version_are_listed() {
    let desk = Desk::new();
    desk.letter("old");
    desk.letter("new");
    let unknown = "ox: 1\nyak: 2\nzebra: 3\ngnu: 4\nemu: 5\n";
    desk.write("new/letter.yaml", &format!("{LETTER}{unknown}"));
    let printed = text(&desk.diff(&["old", "new"]).stdout);
    assert!(printed.starts_with("5 errors in `new`\n"), "{printed}");
    assert!(printed.contains("\n  ? 2 more\n"), "{printed}");
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
