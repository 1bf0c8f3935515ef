//! Drafts of decisions: `demarche list --propose-decisions`.

use super::decisions::{Folder, LETTER};

/// Names that YAML would read as something else.
const HARD: &str = "\
name,affiliation
\"Ana \"\"A\"\" # Example: \\ {x}\",\"- [a], 'b'\"
\"ana \"\"a\"\" # example: \\ {x}\",\"- [a], 'b'\"
\"- Ben: Other\",None
Cid\u{a0}Third,None
*Dan,&xyz
*Dan,&xyz
*Dan,&xyz
";

#[test]
fn a_draft_of_decisions_decides_nothing_as_it_stands() {
    let folder = Folder::new(&[
        ("list.csv", HARD),
        ("letter.yaml", &format!("{LETTER}signatories: list.csv\n")),
    ]);
    let before = folder.list();
    let output = folder.run(&["list", "letter.yaml", "--propose-decisions"]);
    assert_eq!(output.status.code(), Some(0));
    let draft = String::from_utf8(output.stdout).unwrap();
    assert_eq!(
        draft,
        "\
# 3 decisions are pending.
#
# Put this into `decisions.yaml` next to the letter, and replace `pending` with
#   same       if the entries are one signatory: the first of them is printed
#   merge      if they are one person with several affiliations
#   different  if they are different signatories
#   leave-out  if a text is a dummy value, which is then never printed

# `ana \"a\" # example: \\ {x}` may be a duplicate of `Ana \"A\" # Example: \\ {x}`
- pending:
    - name: \"Ana \\\"A\\\" # Example: \\\\ {x}\" # list.csv:2:2
      affiliation: \"- [a], 'b'\"
    - name: \"ana \\\"a\\\" # example: \\\\ {x}\" # list.csv:3:2
      affiliation: \"- [a], 'b'\"

# `None` would be printed as an affiliation, in 2 entries
- pending:
    affiliation: \"None\" # list.csv:4:16

# `*Dan` is listed 3 times
- pending:
    - name: \"*Dan\" # list.csv:6:1
      affiliation: \"&xyz\"
"
    );
    folder.write("decisions.yaml", &draft);
    let (printed, told) = folder.list();
    assert_eq!(printed, before.0);
    let open = "warning[pending-decision]: 3 decisions are pending";
    assert!(told.contains(open), "{told}");
    // And all that it takes to decide is a word for each case.
    let decided = draft.replace(
        "- pending:\n    affiliation",
        "- leave-out:\n    affiliation",
    );
    folder.write("decisions.yaml", &decided.replace("- pending:", "- same:"));
    let (printed, told) = folder.list();
    assert!(!told.contains("decision"), "{told}");
    assert!(
        !told.contains("duplicate") && !told.contains("dummy"),
        "{told}"
    );
    assert_eq!(printed.lines().count(), 1 + 4, "{printed}");
    let output = folder.run(&["list", "letter.yaml", "--propose-decisions"]);
    assert_eq!(output.stdout, b"# There is nothing to decide.\n");
}

#[test]
fn a_draft_is_added_to_the_file_that_the_letter_names_and_keeps_the_rest() {
    let kept = "# Ours.\n  - different: { name: Ben Other }\n";
    let folder = Folder::new(&[
        (
            "list.csv",
            "name,affiliation\nAna Example,None\nAna Example,None\nBen Other,\nBen Other,\n",
        ),
        ("cases.yaml", kept),
        (
            "letter.yaml",
            &format!("{LETTER}signatories: list.csv\ndecisions: cases.yaml\n"),
        ),
    ]);
    let arguments = ["list", "letter.yaml", "--propose-decisions", "--write"];
    let output = folder.run(&arguments);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(output.stderr, b"added 2 cases to cases.yaml\n");
    let added = "
  # `None` would be printed as an affiliation, in 2 entries
  - pending:
      affiliation: \"None\" # list.csv:2:13

  # `Ana Example` is listed 2 times
  - pending:
      - name: \"Ana Example\" # list.csv:2:1
        affiliation: \"None\"
";
    let written = std::fs::read_to_string(folder.path().join("cases.yaml")).unwrap();
    assert_eq!(written, format!("{kept}{added}"));
    assert!(!folder.path().join("decisions.yaml").exists());
    let again = folder.run(&arguments);
    assert_eq!(again.stderr, b"added 0 cases to cases.yaml\n");
    let (_, told) = folder.list();
    assert!(told.contains("2 decisions are pending"), "{told}");
}

#[test]
fn a_draft_makes_the_file_that_the_letter_names_and_leaves_one_with_errors_alone() {
    let letter = format!("{LETTER}signatories: list.csv\ndecisions: cases.yaml\n");
    let folder = Folder::new(&[
        ("list.csv", "name,affiliation\nAna Example,None\n"),
        ("letter.yaml", &letter),
    ]);
    let arguments = ["list", "letter.yaml", "--propose-decisions", "--write"];
    let output = folder.run(&arguments);
    assert_eq!(output.stderr, b"added 1 case to cases.yaml\n");
    folder.write("cases.yaml", "same: Ana Example\n");
    let output = folder.run(&arguments);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "error: `cases.yaml` has errors, and nothing was added to it\n\
         help: run `demarche check`, and correct what it reports\n"
    );
}

#[test]
fn a_draft_has_every_case_whatever_the_letter_allows_and_none_that_is_decided() {
    let folder = Folder::new(&[
        (
            "list.yaml",
            "- name: Ana Example\n- name: Ana Example\n- { name: Ben Other, country: None }\n",
        ),
        ("decisions.yaml", "- different: { name: Ana Example }\n"),
        (
            "letter.yaml",
            &format!("{LETTER}signatories: list.yaml\nallow: [dummy-value]\n"),
        ),
    ]);
    let output = folder.run(&["list", "letter.yaml", "--propose-decisions"]);
    let draft = String::from_utf8(output.stdout).unwrap();
    let cases: Vec<&str> = draft.lines().skip_while(|line| !line.is_empty()).collect();
    assert_eq!(
        cases,
        [
            "",
            "# `None` would be printed as a country",
            "- pending:",
            "    country: \"None\" # list.yaml:3:31"
        ]
    );
}

#[test]
fn a_row_that_was_a_test_is_one_decision() {
    let folder = Folder::new(&[
        (
            "list.csv",
            "name,title,affiliation,country\nAna Example,Farmer,Valley,Peru\ntest,test,test,test\n\
             Bo Other,n/a,,Chile\n",
        ),
        ("letter.yaml", &format!("{LETTER}signatories: list.csv\n")),
    ]);
    let output = folder.run(&["list", "letter.yaml", "--propose-decisions"]);
    let draft = String::from_utf8(output.stdout).unwrap();
    let cases: Vec<&str> = draft
        .lines()
        .filter(|line| line.starts_with("    "))
        .collect();
    assert_eq!(
        cases,
        [
            "    name: \"test\" # list.csv:3:1",
            "    title: \"n/a\" # list.csv:4:10"
        ]
    );
}
