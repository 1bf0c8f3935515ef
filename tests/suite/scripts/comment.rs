//! The changes of a pull request, and the comment that reports them.

use std::fs;

use super::{GH, Place};

const HEAD: [(&str, &str); 5] = [
    ("REPOSITORY", "ana/water"),
    ("HEAD_SHA", "0123456789012345678901234567890123456789"),
    ("HEAD_OWNER", "bela"),
    ("HEAD_BRANCH", "sign"),
    ("RUN_URL", "https://example.org/run/1"),
];

#[test]
fn a_letter_that_was_not_there_before_is_new() {
    let place = Place::new_repository();
    let branch = place.git(&[
        "commit-tree",
        "-m",
        "Nothing",
        "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
    ]);
    let (status, printed) = place.run("compare", &[("BASE", &branch)]);
    assert_eq!(
        (status, printed.as_str()),
        (Some(0), "The letter in `letter` is new.\n")
    );
    assert_eq!(place.read("comment/comment.md"), printed);
}

#[test]
fn the_changes_of_a_pull_request_are_reported_for_its_comment() {
    let place = Place::new_repository();
    let base = place.git(&["rev-parse", "HEAD"]);
    let list = place.read("letter/signatories.yaml");
    place.write(
        "letter/signatories.yaml",
        &format!("{list}\n- name: Bela Instance\n"),
    );
    let summary = place.path("summary");
    let variables = [
        ("BASE", base.as_str()),
        ("GITHUB_STEP_SUMMARY", summary.to_str().unwrap()),
    ];
    let (status, printed) = place.run("compare", &variables);
    assert_eq!(status, Some(0), "{printed}");
    assert!(printed.contains("Bela Instance"), "{printed}");
    let here = place.path("work").display().to_string();
    assert!(
        !printed.contains(&here),
        "no path of the machine is told: {printed}"
    );
    assert_eq!(place.read("comment/comment.md"), printed);
    assert_eq!(fs::read_to_string(&summary).unwrap(), printed);
}

#[test]
fn an_address_that_the_check_hides_is_not_in_the_comment_either() {
    let place = Place::new_repository();
    let base = place.git(&["rev-parse", "HEAD"]);
    let list = place.read("letter/signatories.yaml");
    let entry = "- name: Eve Contact\n  affiliation: eve@example.org\n";
    place.write("letter/signatories.yaml", &format!("{list}\n{entry}"));
    let (status, printed) = place.run("compare", &[("BASE", &base)]);
    assert_eq!(status, Some(0), "{printed}");
    let comment = place.read("comment/comment.md");
    assert!(comment.contains("\n- ➕ Eve Contact, …\n"), "{comment}");
    assert!(!printed.contains("example.org"), "{printed}");
    let heading = format!("### The letter: {} → working tree\n", &base[..7]);
    assert!(comment.starts_with(&heading), "{comment}");
}

#[test]
fn a_correction_of_a_wrong_letter_passes_and_shows_all_readable_changes() {
    let place = Place::new_repository();
    let right = place.read("letter/letter.yaml");
    place.write(
        "letter/letter.yaml",
        &right.replace("date: 2026-03-01", "date: 2026-02-30"),
    );
    let base = place.commit();
    place.write("letter/letter.yaml", &right);
    let list = place.read("letter/signatories.yaml");
    place.write(
        "letter/signatories.yaml",
        &format!("{list}\n- name: Bela Instance\n"),
    );
    let (status, printed) = place.run("compare", &[("BASE", &base)]);
    assert_eq!(status, Some(0), "{printed}");
    let comment = place.read("comment/comment.md");
    assert!(comment.contains("\n- ➕ Bela Instance\n"), "{comment}");
    let base = &base[..7];
    for expected in [
        format!("- 2 errors in \\`{base}\\`\n- not compared: pages: the letter is wrong in"),
        format!(
            "- ⚠️ {base}:<!-- -->letter/letter.yaml:<!-- -->18:<!-- -->7: error\\[no-such-date\\]: "
        ),
        "\n- ✏️ date: <del>2026-02-30</del> <ins>2026-03-01</ins>\n".to_owned(),
    ] {
        assert!(comment.contains(&expected), "{expected}: {comment}");
    }
    let note = "note: the changes are shown as far as they could be read; `ci/check` is what fails on \
                the errors\n";
    assert!(printed.contains(note), "{printed}");
}

#[test]
fn a_letter_that_is_gone_is_reported() {
    let place = Place::new_repository();
    let base = place.git(&["rev-parse", "HEAD"]);
    fs::remove_dir_all(place.path("work/letter")).unwrap();
    let (status, printed) = place.run("compare", &[("BASE", &base)]);
    assert_eq!(
        (status, printed.as_str()),
        (Some(0), "The letter in `letter` is gone.\n")
    );
}

#[test]
fn a_commit_that_cannot_be_had_is_reported() {
    let place = Place::new_repository();
    let (status, printed) = place.run("compare", &[("BASE", "v9")]);
    assert_eq!(status, Some(2));
    let expected = "error: the commit `v9` cannot be had\nhelp: see that it is pushed\n";
    assert!(printed.ends_with(expected), "{printed}");
    let (_, printed) = place.run("compare", &[("BASE", "--help")]);
    assert_eq!(
        printed,
        "error: `--help` is no commit\nhelp: set BASE to a commit\n"
    );
    let place = Place::empty();
    let (_, printed) = place.run("compare", &[("BASE", "v9")]);
    let expected =
        "error: this is no git repository\nhelp: run this in a clone of the repository\n";
    assert_eq!(printed, expected);
}

/// Makes a repository with a pull request, number 7, as GitHub would keep it, and returns it with
/// its last commit.
pub fn with_pull_request(change: impl FnOnce(&Place)) -> (Place, String) {
    let place = Place::new_repository();
    place.program("gh", GH);
    place.git(&["switch", "--quiet", "--create", "sign"]);
    change(&place);
    let head = place.commit();
    place.git(&["switch", "--quiet", "main"]);
    let origin = place.path("origin").display().to_string();
    place.git(&["clone", "--quiet", "--bare", ".", &origin]);
    place.git(&[
        "--git-dir",
        &origin,
        "update-ref",
        "refs/pull/7/head",
        &head,
    ]);
    place.git(&["remote", "add", "origin", &origin]);
    place.git(&["branch", "--quiet", "--delete", "--force", "sign"]);
    let base = place.git(&["rev-parse", "HEAD"]);
    place.write("pulls", &format!("7 {base}\n"));
    place.write("comments", "");
    (place, head)
}

pub fn sign(place: &Place, name: &str) {
    let list = place.read("letter/signatories.yaml");
    place.write(
        "letter/signatories.yaml",
        &format!("{list}\n- name: \"{name}\"\n"),
    );
}

fn comment(place: &Place, head: &str) -> (Option<i32>, String) {
    let mut variables = HEAD;
    variables[1].1 = head;
    place.run("comment", &variables)
}

#[test]
fn a_comment_is_made_once_and_then_updated() {
    let (place, head) = with_pull_request(|place| sign(place, "Bela @everyone"));
    // Later commits on the main branch do not belong to the pull request.
    sign(&place, "Carla Sample");
    place.commit();
    assert_eq!(
        comment(&place, &head),
        (Some(0), "commented on pull request 7\n".to_owned())
    );
    let body = place.read("body");
    assert!(
        body.starts_with("<!-- demarche -->\n### The letter: "),
        "{body}"
    );
    assert!(body.contains("\n- ➕ Bela \\@<!-- -->everyone\n"), "{body}");
    assert!(!body.contains("Carla"), "{body}");
    let link = "\n[The run that checked it](https://example.org/run/1) keeps the PDFs, and pictures of \
                their pages, under *Artifacts* if nothing is wrong.\n";
    assert!(body.ends_with(link), "{body}");
    assert!(place.read("asked").contains("\nhead=bela:sign\n"));
    assert!(
        place
            .read("asked")
            .contains("\nPOST\nrepos/ana/water/issues/7/comments\n")
    );
    place.write("comments", "31\n");
    assert_eq!(
        comment(&place, &head).1,
        "updated the comment of pull request 7\n"
    );
    assert!(
        place
            .read("asked")
            .contains("\nPATCH\nrepos/ana/water/issues/comments/31\n")
    );
    assert_eq!(place.git(&["status", "--porcelain", "letter"]), "");
}

#[test]
fn nothing_of_a_pull_request_is_run_and_none_of_its_texts_is_taken() {
    let (place, head) = with_pull_request(|place| {
        for script in ["compare", "comment", "install"] {
            place.write(&format!("ci/{script}"), "touch \"$HOME/hacked\"\n");
        }
        place.write("comment/comment.md", "All is well.\n");
        place.git(&["add", "--force", "comment"]);
        sign(place, "Bela Instance");
    });
    assert_eq!(comment(&place, &head).0, Some(0));
    assert!(place.read("body").contains("Bela Instance"));
    assert!(!place.read("body").contains("All is well"));
    assert!(!place.path("work/hacked").exists());
}

#[test]
fn a_pull_request_whose_letter_is_wrong_gets_a_comment_too() {
    let (place, head) = with_pull_request(|place| {
        sign(place, "Bela Instance");
        let letter = place.read("letter/letter.yaml");
        place.write(
            "letter/letter.yaml",
            &letter.replace("date: 2026-03-01", "date: soon"),
        );
    });
    let (status, printed) = comment(&place, &head);
    assert_eq!(status, Some(0), "{printed}");
    let body = place.read("body");
    assert!(body.contains("\n- ➕ Bela Instance\n"), "{body}");
    assert!(
        body.contains("\n- ✏️ date: <del>2026-03-01</del> <ins>soon</ins>\n"),
        "{body}"
    );
    let error = "letter/letter.yaml:<!-- -->18:<!-- -->7: error\\[date-format\\]: ";
    assert!(body.contains(error), "{body}");
}

#[test]
fn a_pull_request_that_has_gone_on_is_left_to_the_next_run() {
    let (place, _) = with_pull_request(|place| sign(place, "Bela Instance"));
    let (status, printed) = place.run("comment", &HEAD);
    assert_eq!(status, Some(0));
    let sha = HEAD[1].1;
    assert_eq!(
        printed,
        format!("pull request 7 has gone on since the commit {sha}\n")
    );
    assert!(!place.read("asked").contains("POST"));
}

#[test]
fn the_text_of_an_action_is_taken_from_the_folder_that_it_names() {
    let place = Place::empty();
    place.program("gh", GH);
    place.write("pulls", "7 0123456789\n");
    place.write("comments", "");
    let named = [&HEAD[..], &[("COMMENT", "comment")]].concat();
    let (status, printed) = place.run("comment", &named);
    let expected = "error: there is no comment/comment.md\nhelp: run `ci/compare` first\n";
    assert_eq!((status, printed.as_str()), (Some(1), expected));
    // Of the size that `demarche diff` keeps to, in letters of two bytes.
    let text = "воды ".repeat(12_000);
    place.write("comment/comment.md", &text);
    assert_eq!(place.run("comment", &named).0, Some(0));
    let body = place.read("body");
    assert!(body.contains(&text), "nothing is cut");
    assert!(body.chars().count() < 65_536);
}

#[test]
fn no_comment_is_made_where_no_pull_request_is_open() {
    let place = Place::empty();
    place.program("gh", GH);
    place.write("pulls", "");
    let (status, printed) = place.run("comment", &HEAD);
    assert_eq!(status, Some(0));
    let expected = format!("no open pull request ends with the commit {}\n", HEAD[1].1);
    assert_eq!(printed, expected);
    assert!(!place.read("asked").contains("POST"));
}
