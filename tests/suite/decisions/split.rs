//! Rows of several persons, and texts that are replaced in every row.

use std::fs;

use super::{Folder, LETTER};

/// Rows of several persons, with a column that is private.
const ROWS_OF_SEVERAL: &str = "\
name,affiliation,country,email
\"Ana Example, Ben Other and Cid Third\",Valley School,PE,hidden@example.org
Dan Instance & Eve Probe,Mill Society,FR,
Cid Third,,PE,
";

/// Splits both rows, in the words of the help.
const SPLITS: &str = "\
- split: { name: \"Ana Example, Ben Other and Cid Third\" }
  into: [{ name: Ana Example }, { name: Ben Other }, { name: Cid Third, title: Chair }]
- split: { name: \"Dan Instance & Eve Probe\" }
  into: [{ name: Dan Instance }, { name: Eve Probe }]
- replace: { country: PE }
  by: Peru
- replace: { country: FR }
  by: France
";

fn of_several(decisions: &str, withdrawn: &str) -> (String, String) {
    let letter = format!("{LETTER}signatories: {{ from: list.csv, private: [email] }}\n");
    let folder = Folder::new(&[
        ("list.csv", ROWS_OF_SEVERAL),
        ("letter.yaml", &letter),
        ("decisions.yaml", decisions),
        ("withdrawn.yaml", withdrawn),
    ]);
    folder.list()
}

#[test]
fn a_row_of_several_persons_is_split_before_anything_else_is_decided() {
    let same = "- same: [{ name: Cid Third, title: Chair }, { name: Cid Third, country: PE }]\n";
    let printed = "name,title,affiliation,country\n\
         Ana Example,,Valley School,Peru\n\
         Ben Other,,Valley School,Peru\n\
         Cid Third,Chair,Valley School,Peru\n\
         Dan Instance,,Mill Society,France\n\
         Eve Probe,,Mill Society,France\n";
    let expected = (printed.to_owned(), String::new());
    assert_eq!(of_several(&format!("{SPLITS}{same}"), ""), expected);
    assert_eq!(of_several(&format!("{same}{SPLITS}"), ""), expected);
}

#[test]
fn a_withdrawal_is_of_one_person_of_a_row_or_of_all_and_shows_neither() {
    let same = "- same: [{ name: Cid Third, title: Chair }, { name: Cid Third, country: PE }]\n";
    let decisions = format!("{SPLITS}{same}");
    let (printed, told) = of_several(&decisions, "- name: Ben Other\n");
    assert!(!printed.contains("Ben Other") && printed.contains("Ana Example"));
    assert_eq!(told, "");
    let (printed, told) = of_several(&decisions, "- name: Dan Instance & Eve Probe\n");
    assert!(
        !printed.contains("Dan") && !printed.contains("Eve"),
        "{printed}"
    );
    assert_eq!(told, "");
    // The other diagnostics of the row or of the decision quote neither of them.
    let (_, told) = of_several(SPLITS, "- name: Ben Other\n");
    assert!(told.contains("may be a duplicate"), "{told}");
    assert!(!told.contains("Ben"), "{told}");
}

#[test]
fn a_row_of_several_persons_is_proposed_with_them_and_split_by_one_word() {
    let letter = format!("{LETTER}signatories: {{ from: list.csv, private: [email] }}\n");
    let folder = Folder::new(&[("list.csv", ROWS_OF_SEVERAL), ("letter.yaml", &letter)]);
    let proposed = ["list", "letter.yaml", "--propose-decisions", "--write"];
    folder.run(&proposed);
    let path = folder.path().join("decisions.yaml");
    let draft = fs::read_to_string(&path).unwrap();
    assert!(!draft.contains("hidden"), "{draft}");
    let (printed, told) = folder.list();
    assert!(told.contains("4 decisions are pending"), "{told}");
    assert_eq!(printed.lines().count(), 1 + 3);
    let decided = draft.replace("- pending:\n    name", "- split:\n    name");
    let decided = decided.replace("- pending:\n    country", "- replace:\n    country");
    folder.write("decisions.yaml", &decided);
    let (printed, told) = folder.list();
    assert!(!told.contains("decision is"), "{told}");
    assert_eq!(printed.lines().count(), 1 + 6);
    assert!(
        printed.contains("Ben Other,Valley School,Peru"),
        "{printed}"
    );
}

#[test]
fn a_comma_after_names_is_left_out_of_all_of_them() {
    let folder = Folder::new(&[
        (
            "list.yaml",
            "- name: \"Ana Example,\"\n- name: \"Ben Other, \"\n- name: Cid, Third\n",
        ),
        ("decisions.yaml", "- leave-out: { name: \",\" }\n"),
    ]);
    let (printed, told) = folder.list();
    assert_eq!(printed, "name\nAna Example\nBen Other\n\"Cid, Third\"\n");
    assert!(!told.contains("comma"), "{told}");
}
