//! `demarche seal`, and the diagnostics for a text that was changed after it.

use std::fs;
use std::path::Path;
use std::process::Output;

use super::program::run;

const LETTER: &str = "\
languages: [en, fr]
date: 2026-03-01
addressees: [{ title: { en: President, fr: Président }, address: [1 Example Street] }]
salutation: { en: Sir, fr: Monsieur }
body: { en: body.en.md, fr: body.fr.md }
signatories: [{ name: Ana Example }, { organization: Example Society }]
allow: [version-parts]
";

const ENGLISH: &str = "\
We are {{ signatories.count }}, and write
to you about the *water*.

# The valley

- The first demand.
- The second demand.[^1]

We thank you.

[^1]: As we said.
";

fn letter(english: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("letter.yaml"), LETTER).unwrap();
    fs::write(folder.path().join("body.en.md"), english).unwrap();
    fs::write(folder.path().join("body.fr.md"), "Nous vous écrivons.\n").unwrap();
    folder
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_owned()).unwrap()
}

fn seal(folder: &Path, arguments: &[&str]) -> Output {
    run(folder, &[&["seal", "letter.yaml"], arguments].concat())
}

fn check(folder: &Path) -> String {
    text(
        &run(
            folder,
            &["check", "letter.yaml", "--message-format", "short"],
        )
        .stderr,
    )
}

#[test]
fn a_seal_holds_the_text_the_number_of_signatories_and_the_day_that_was_given() {
    let folder = letter(ENGLISH);
    let output = seal(folder.path(), &["--date", "2026-03-02"]);
    assert_eq!(text(&output.stderr), "");
    assert_eq!(text(&output.stdout), "seal.yaml  en, fr  2 signatories\n");
    let sealed = fs::read_to_string(folder.path().join("seal.yaml")).unwrap();
    let expected = "\
# The text that the signatories agreed to, as `demarche seal` recorded it. Keep it with the letter.
seal: 1
signatories: 2
date: 2026-03-02
texts:
  \"en\": |
    addressees.title President
    salutation Sir
    paragraph We are {{ signatories.count }}, and write to you about the water.
    heading The valley
    paragraph The first demand.
    paragraph The second demand.
    paragraph We thank you.
    note As we said.
  \"fr\": |
    addressees.title Président
    salutation Monsieur
    paragraph Nous vous écrivons.
";
    assert_eq!(sealed, expected);
    assert_eq!(check(folder.path()), "");
}

#[test]
fn breaks_marks_and_the_list_may_change_and_the_seal_says_the_same_again() {
    let folder = letter(ENGLISH);
    seal(folder.path(), &[]);
    let before = fs::read(folder.path().join("seal.yaml")).unwrap();
    let other = "We are {{ signatories.count }}, and write to you\r\nabout the water.\r\n\r\n# The \
                 valley\r\n\r\n1. The first demand.\r\n2. The **second** demand.[^a]\r\n\r\nWe thank \
                 you.\r\n\r\n[^a]: As we said.\r\n";
    fs::write(folder.path().join("body.en.md"), other).unwrap();
    let moved = LETTER
        .replace("1 Example Street", "2 Example Street")
        .replace("03-01", "03-03");
    fs::write(folder.path().join("letter.yaml"), &moved).unwrap();
    assert_eq!(check(folder.path()), "");
    let output = seal(folder.path(), &["--quiet"]);
    assert_eq!(
        (text(&output.stdout), text(&output.stderr)),
        Default::default()
    );
    assert_eq!(fs::read(folder.path().join("seal.yaml")).unwrap(), before);
    let more = moved.replace("signatories: [", "signatories: [{ name: Ben Other }, ");
    fs::write(folder.path().join("letter.yaml"), more).unwrap();
    assert_eq!(check(folder.path()), "");
    seal(folder.path(), &["--replace"]);
    let sealed = fs::read_to_string(folder.path().join("seal.yaml")).unwrap();
    assert!(sealed.contains("signatories: 3\n"), "{sealed}");
}

const FIGURES: &str = "\
We write to you.

> The wells are low.

![A dry well](well.png)

| Village | Wells |
| --- | --- |
| Upper |  |
| Lower | four |
";

#[test]
fn quotations_images_and_all_cells_of_tables_are_sealed() {
    let folder = letter(FIGURES);
    let image = |path: &str| {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        fs::copy(from, folder.path().join("well.png")).unwrap();
    };
    image("tests/letters/letterhead/logo.png");
    seal(folder.path(), &[]);
    let sealed = fs::read_to_string(folder.path().join("seal.yaml")).unwrap();
    let cells = "    cell Village\n    cell Wells\n    cell Upper\n    cell\n    cell Lower\n";
    assert!(sealed.contains(cells), "{sealed}");
    assert_eq!(check(folder.path()), "");

    image("tests/pictures/letter-1.png");
    let changed = FIGURES
        .replace("low", "dry")
        .replace("| Upper |  |", "| Upper | two |");
    fs::write(folder.path().join("body.en.md"), changed).unwrap();
    let told = "\
body.en.md:3:3: error[sealed-text]: paragraph 2 was changed after 2 had signed
body.en.md:5:15: error[sealed-text]: the picture was changed after 2 had signed
body.en.md:9:11: error[sealed-text]: cell 4 was changed after 2 had signed
";
    assert_eq!(check(folder.path()), told);
}

#[test]
fn an_existing_seal_keeps_its_day_and_its_number_until_the_text_is_sealed_again() {
    let folder = letter(ENGLISH);
    seal(folder.path(), &["--date", "2026-03-02"]);
    let before = fs::read_to_string(folder.path().join("seal.yaml")).unwrap();
    let more = LETTER.replace("signatories: [", "signatories: [{ name: Ben Other }, ");
    fs::write(folder.path().join("letter.yaml"), more).unwrap();
    let told = "seal.yaml  already sealed on 2026-03-02, when 2 had signed; `--replace` seals it \
                again\n";
    let days: [&[&str]; 2] = [&[], &["--date", "2026-03-09"]];
    for day in days {
        let output = seal(folder.path(), day);
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(text(&output.stdout), told);
        let after = fs::read_to_string(folder.path().join("seal.yaml")).unwrap();
        assert_eq!(after, before);
    }
    let output = seal(folder.path(), &["--replace", "--date", "2026-03-09"]);
    assert_eq!(text(&output.stdout), "seal.yaml  en, fr  3 signatories\n");
    let after = fs::read_to_string(folder.path().join("seal.yaml")).unwrap();
    let start = "signatories: 3\ndate: 2026-03-09\n";
    assert!(after.contains(start), "{after}");
}

#[test]
fn a_changed_text_is_an_error_that_says_what_changed_until_it_is_sealed_again() {
    let folder = letter(ENGLISH);
    seal(folder.path(), &[]);
    let changed = ENGLISH
        .replace("The second demand", "Another demand")
        .replace("We thank you.", "We thank you.\n\nWe add this.");
    fs::write(folder.path().join("body.en.md"), &changed).unwrap();
    let louder = LETTER.replace("fr: Monsieur", "fr: Madame");
    fs::write(folder.path().join("letter.yaml"), louder).unwrap();
    let told = "\
letter.yaml:4:28: error[sealed-text]: the salutation was changed after 2 had signed
body.en.md:7:3: error[sealed-text]: paragraph 3 was changed after 2 had signed
body.en.md:11:1: error[sealed-text]: paragraph 5 was added after 2 had signed
";
    assert_eq!(check(folder.path()), told);
    for command in ["build", "seal"] {
        let output = run(folder.path(), &[command, "letter.yaml"]);
        assert_eq!(output.status.code(), Some(1));
        assert!(
            text(&output.stderr).contains("error[sealed-text]"),
            "{command}"
        );
    }
    assert!(!folder.path().join("output").exists());
    assert_eq!(check(folder.path()), told);
    assert_eq!(seal(folder.path(), &["--replace"]).status.code(), Some(0));
    assert_eq!(check(folder.path()), "");
}

#[test]
fn a_changed_passage_is_shown_with_the_words_that_were_replaced() {
    let folder = letter(ENGLISH);
    seal(folder.path(), &[]);
    let changed = ENGLISH.replace("thank you", "are grateful, and wait");
    fs::write(folder.path().join("body.en.md"), changed).unwrap();
    let output = run(folder.path(), &["check", "letter.yaml"]);
    let told = text(&output.stderr);
    let note = "  = note: `thank you` was sealed, and `are grateful, and wait` is written\n";
    assert!(told.contains(note), "{told}");
}

#[test]
fn a_deleted_passage_is_reported_at_the_next_one() {
    let folder = letter(ENGLISH);
    seal(folder.path(), &[]);
    fs::write(
        folder.path().join("body.en.md"),
        ENGLISH.replace("- The first demand.\n", ""),
    )
    .unwrap();
    let output = run(folder.path(), &["check", "letter.yaml"]);
    assert_eq!(
        text(&output.stderr),
        "\
error[sealed-text]: paragraph 2 was deleted after 2 had signed
 --> body.en.md:6:3
  |
6 | - The second demand.[^1]
  |   ^^^^^^^^^^^^^^^^^^^^^^
  |
  = note: the text in `en` was sealed
  = help: restore it, or seal the text again when the signatories agree: `demarche seal letter.yaml --replace`

1 error
"
    );
}

#[test]
fn a_language_may_be_added_and_sealed_too_and_none_may_go() {
    let folder = letter(ENGLISH);
    seal(folder.path(), &[]);
    let fewer = "date: 2026-03-01\naddressees: [{ title: President }]\nsalutation: Sir\nbody: body.en.md\nsignatories: [{ name: Ana Example }]\n";
    fs::write(folder.path().join("letter.yaml"), fewer).unwrap();
    assert_eq!(
        check(folder.path()),
        "seal.yaml:15:5: error[sealed-text]: the text in `fr`, which 2 had signed, is gone\n"
    );
    assert_eq!(seal(folder.path(), &["--replace"]).status.code(), Some(0));
    assert_eq!(check(folder.path()), "");
    fs::write(folder.path().join("letter.yaml"), LETTER).unwrap();
    assert_eq!(
        check(folder.path()),
        "letter.yaml:5:29: warning[unsealed-text]: the text in `fr` is not sealed\n"
    );
    assert_eq!(text(&seal(folder.path(), &[]).stderr), "");
    assert_eq!(check(folder.path()), "");
}

#[test]
fn annexes_and_enclosures_are_sealed_too() {
    let yaml = "\
date: 2026-03-01
addressees: [{ title: President }]
salutation: Sir
body: body.en.md
signatories: [{ name: Ana Example }]
enclosures: [{ title: Map of the wells }]
annexes:
  - title: Statement of the villages
    date: 2026-02-20
    body: |
      The wells are dry.

      The river is low.
    signatories: [{ name: Dan Instance }]
    enclosures: [{ body: \"A table of the wells.\\n\" }]
";
    let folder = letter(ENGLISH);
    let write = |yaml: &str| fs::write(folder.path().join("letter.yaml"), yaml).unwrap();
    write(yaml);
    assert_eq!(seal(folder.path(), &[]).status.code(), Some(0));
    assert_eq!(check(folder.path()), "");
    write(
        &yaml
            .replace("02-20", "02-21")
            .replace("Dan Instance", "Dora Test"),
    );
    assert_eq!(check(folder.path()), "", "its date and its list may change");
    let changed = yaml
        .replace("Map of", "Plan of")
        .replace("Statement of", "Appeal of")
        .replace("river is low", "river is dry")
        .replace("A table", "A list");
    write(&changed);
    assert_eq!(
        check(folder.path()),
        "letter.yaml:6:23: error[sealed-text]: the title of the enclosures was changed after 1 had signed\n\
         letter.yaml:8:12: error[sealed-text]: the title of the annexes was changed after 1 had signed\n\
         letter.yaml:13:7: error[sealed-text]: paragraph 2 of the annexes was changed after 1 had signed\n\
         letter.yaml:15:27: error[sealed-text]: the paragraph of the enclosures was changed after 1 had signed\n"
    );
    write(&yaml.replace("enclosures: [{ title: Map of the wells }]\n", ""));
    assert_eq!(
        check(folder.path()),
        "letter.yaml:7:12: error[sealed-text]: the title of the enclosures was deleted after 1 had signed\n"
    );
}

#[test]
fn a_seal_that_was_tampered_with_is_reported() {
    let folder = letter(ENGLISH);
    seal(folder.path(), &[]);
    let path = folder.path().join("seal.yaml");
    let sealed = fs::read_to_string(&path).unwrap();
    fs::write(&path, sealed.replace("first demand", "only demand")).unwrap();
    assert_eq!(
        check(folder.path()),
        "body.en.md:6:3: error[sealed-text]: paragraph 2 was changed after 2 had signed\n"
    );
    fs::write(&path, sealed.replace("seal: 1", "seal: 2")).unwrap();
    assert_eq!(
        check(folder.path()),
        "seal.yaml:2:1: error[seal-file]: `seal.yaml` is not a seal that this version can read\n"
    );
}

#[test]
fn a_letter_that_cannot_be_sealed_is_reported() {
    let folder = letter(ENGLISH);
    let output = seal(folder.path(), &["--date", "2 March"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        text(&output.stderr),
        "error: `2 March` is not a day\nhelp: write it as year, month and day after `--date`, such as `2016-02-24`\n"
    );
    let output = run(folder.path(), &["seal", "-"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        text(&output.stderr),
        "error: a seal is stored next to its letter, and standard input has no folder\nhelp: name the letter's file or folder\n"
    );
    assert!(!folder.path().join("seal.yaml").exists());
}

#[test]
fn a_seal_that_the_letter_names_is_made_where_it_is_not_there() {
    let folder = letter(ENGLISH);
    let named = format!("{LETTER}seal: my.seal.yaml\n");
    fs::write(folder.path().join("letter.yaml"), named).unwrap();
    let expected = "\
error[missing-file]: cannot find the file `my.seal.yaml`
 --> letter.yaml:8:7
  |
8 | seal: my.seal.yaml
  |       ^^^^^^^^^^^^
  |
  = help: write it with `demarche seal letter.yaml`, or correct the name

1 error
";
    let checked = run(folder.path(), &["check", "letter.yaml"]);
    assert_eq!(text(&checked.stderr) + &text(&checked.stdout), expected);
    let sealed = run(folder.path(), &["seal", "letter.yaml"]);
    let written = "my.seal.yaml  en, fr  2 signatories\n";
    assert_eq!(text(&sealed.stderr) + &text(&sealed.stdout), written);
    assert!(folder.path().join("my.seal.yaml").exists());
    let checked = run(folder.path(), &["check", "letter.yaml"]);
    assert_eq!(checked.status.code(), Some(0), "{checked:?}");
}
