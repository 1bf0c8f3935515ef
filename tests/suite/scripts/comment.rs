//! What a pull request changes, and the comment that tells it.

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
fn what_a_pull_request_changes_is_told_for_its_comment() {
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
    place.write("letter/letter.yaml", "date: soon\n");
    let (status, printed) = place.run("compare", &variables);
    assert_eq!(status, Some(2), "{printed}");
}

#[test]
fn a_commit_that_cannot_be_had_is_told() {
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

#[test]
fn a_comment_is_made_once_and_then_updated() {
    let place = Place::empty();
    place.program("gh", GH);
    place.write(
        "comment/comment.md",
        "One more: Bela Instance, @ana\n<!-- demarche -->\n",
    );
    place.write("pulls", "7\n");
    place.write("comments", "");
    let (status, printed) = place.run("comment", &HEAD);
    assert_eq!(
        (status, printed.as_str()),
        (Some(0), "commented on pull request 7\n")
    );
    let body = "<!-- demarche -->\nOne more: Bela Instance, @\u{2060}ana\n&lt;!-- demarche -->\n\n\
                [The PDFs and their pages as pictures](https://example.org/run/1)\n";
    assert_eq!(place.read("body"), body);
    assert!(place.read("asked").contains("\nhead=bela:sign\n"));
    assert!(
        place
            .read("asked")
            .contains("\nPOST\nrepos/ana/water/issues/7/comments\n")
    );
    place.write("comments", "31\n");
    let (_, printed) = place.run("comment", &HEAD);
    assert_eq!(printed, "updated the comment of pull request 7\n");
    assert!(
        place
            .read("asked")
            .contains("\nPATCH\nrepos/ana/water/issues/comments/31\n")
    );
}

#[test]
fn a_comment_is_cut_to_what_github_takes() {
    let place = Place::empty();
    place.program("gh", GH);
    place.write("comment/comment.md", &"воды ".repeat(20_000));
    place.write("pulls", "7\n");
    place.write("comments", "");
    assert_eq!(place.run("comment", &HEAD).0, Some(0));
    assert!(place.read("body").len() < 61_000);
    assert!(place.read("body").contains("воды воды"));
}

#[test]
fn no_comment_is_made_where_no_pull_request_is_open() {
    let place = Place::empty();
    place.program("gh", GH);
    place.write("comment/comment.md", "One more\n");
    place.write("pulls", "");
    let (status, printed) = place.run("comment", &HEAD);
    assert_eq!(status, Some(0));
    let expected = format!("no open pull request ends with the commit {}\n", HEAD[1].1);
    assert_eq!(printed, expected);
    assert!(!place.read("asked").contains("POST"));
}
