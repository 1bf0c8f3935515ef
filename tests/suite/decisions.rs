//! Decisions and withdrawals: their effect on a list and on its diagnostics.

mod split;

use std::fs;
use std::path::Path;
use std::process::Output;

use super::logical;
use super::program::run;

pub const LETTER: &str = "\
date: 2026-03-01
addressees: [{ title: President of the Security Council }]
salutation: Excellency,
body: |
  We write to you about the water of the valley.

  We are {{ signatories.count }}.
";

/// A folder with a letter and the files next to it.
pub struct Folder(tempfile::TempDir);

impl Folder {
    pub fn new(files: &[(&str, &str)]) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        folder.write("letter.yaml", &format!("{LETTER}signatories: list.yaml\n"));
        files
            .iter()
            .for_each(|(name, text)| folder.write(name, text));
        folder
    }

    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.path().join(name), text).unwrap();
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        run(self.path(), arguments)
    }

    /// Returns the list as it will be printed, a line for each entry, and its diagnostics.
    pub fn list(&self) -> (String, String) {
        let output = self.run(&["list", "letter.yaml", "--format", "csv"]);
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap().replace('\r', "");
        (text(output.stdout), text(output.stderr))
    }
}

/// Returns the list that decisions leave of another.
fn decided(list: &str, decisions: &str) -> String {
    let folder = Folder::new(&[("list.yaml", list), ("decisions.yaml", decisions)]);
    let (printed, told) = folder.list();
    assert_eq!(told, "");
    printed
}

#[test]
fn of_one_person_with_several_answers_the_last_one_holds() {
    let letter =
        format!("{LETTER}signatories: {{ from: list.csv, where: {{ Publish: [Yes] }} }}\n");
    let list =
        "name,Publish\nAna Example,Yes\nBo Other,No\nCid Third,Yes\nAna Example,No\nBO OTHER,Yes\n";
    let decisions = "- same: [{ name: Ana Example }]\n- same: [{ name: BO OTHER }]\n";
    let folder = Folder::new(&[
        ("letter.yaml", &letter),
        ("list.csv", list),
        ("decisions.yaml", decisions),
    ]);
    let (printed, told) = folder.list();
    assert!(!printed.contains("Ana Example"), "{printed}");
    assert!(printed.contains("Cid Third"), "{printed}");
    assert!(printed.contains("BO OTHER"), "{printed}");
    assert!(told.contains("left out by `where`"), "{told}");
}

#[test]
fn an_entry_with_another_answer_is_named_by_as_many_fields_as_it_takes() {
    let letter =
        format!("{LETTER}signatories: {{ from: list.json, where: {{ agreed: [I agree] }} }}\n");
    let list = r#"[
  { "name": "Ana Example", "affiliation": "Valley School", "agreed": "I agree" },
  { "name": "Ana Example", "affiliation": "Water Trust", "agreed": "I agree" },
  { "name": "Example, ana", "agreed": "I do not agree" }
]"#;
    let folder = Folder::new(&[("letter.yaml", &letter), ("list.json", list)]);
    let (_, told) = folder.list();
    for help in [
        "- same: [{ name: Ana Example, affiliation: Valley School }]",
        "- different: [{ name: Ana Example, affiliation: Water Trust }]",
    ] {
        assert!(told.contains(help), "{told}");
    }
    assert!(!told.contains("I do not agree"), "{told}");
}

#[test]
fn entries_in_the_letter_are_selected_by_a_column_that_one_of_them_has() {
    let rows = |list: &str| {
        let letter = format!(
            "{LETTER}signatories: {{ from: list.csv, where: {{ ok: Yes }}, list: {list} }}\n"
        );
        let list = "name,ok\nAna Example,Yes\n";
        Folder::new(&[("letter.yaml", &letter), ("list.csv", list)]).list()
    };
    let (printed, told) = rows("[{ name: Hari Vzor }, { name: Ina Vzor }]");
    assert!(printed.contains("Hari Vzor") && printed.contains("Ina Vzor"));
    assert_eq!(told, "");
    let (printed, told) = rows("[{ name: Hari Vzor, ok: Yes }, { name: Ina Vzor }]");
    assert!(printed.contains("Hari Vzor") && !printed.contains("Ina Vzor"));
    assert_eq!(told, "1 row is left out by `where`\n");
}

#[test]
fn of_the_same_entries_the_one_that_is_named_first_stays_in_its_place() {
    let list = "\
- { name: \"EXEMPLE, Nuria\", affiliation: the example society }
- { name: Ana Other }
- { name: Núria Exemple, affiliation: Example Society }
- { name: Cid Third }
- { name: Cid Third }
- { name: Cid Third }
";
    let decisions = "\
- same: [{ name: Núria Exemple }, { name: \"EXEMPLE, Nuria\" }]
- same: { name: Cid Third }
";
    assert_eq!(
        decided(list, decisions),
        "name,affiliation\nAna Other,\nNúria Exemple,Example Society\nCid Third,\n"
    );
}

#[test]
fn one_decision_may_follow_from_another() {
    let list = "- name: Ana A. One\n- name: Ana B. One\n- name: Ana C. One\n- name: Ana D. One\n";
    let decisions = "\
- same: [{ name: Ana B. One }, { name: Ana C. One }]
- same: [{ name: Ana A. One }, { name: Ana B. One }]
- same: [{ name: Ana A. One }, { name: Ana C. One }]
";
    assert_eq!(decided(list, decisions), "name\nAna A. One\nAna D. One\n");
}

#[test]
fn folded_entries_are_one_with_the_affiliations_and_titles_of_all() {
    let list = "\
- { name: Ana Example, title: Professor, affiliation: Valley School }
- { name: Ben Other }
- { name: ana example, title: Director, affiliation: \"Water, Trust\", country: Chile }
- { name: Ana Example, title: Professor, affiliation: Valley School, honorific: Ms., country: Chile }
- { name: Ana Example, affiliation: Reach College, signed: true }
";
    let decisions = "\
- merge:
    - { name: Ana Example, title: Professor, affiliation: Valley School }
    - { name: ana example }
    - { name: Ana Example, honorific: Ms. }
    - { name: Ana Example, affiliation: Reach College }
";
    assert_eq!(
        decided(list, decisions),
        "\
honorific,name,title,affiliation,country,signed
Ms.,Ana Example,Professor,\"Valley School; Director, Water, Trust; Reach College\",Chile,true
,Ben Other,,,,
"
    );
}

#[test]
fn affiliations_are_folded_in_each_language() {
    let list = "\
- { name: Ana Example, affiliation: { en: School, zh: 学校 } }
- { name: Ana Example, affiliation: Trust }
";
    let letter = LETTER
        .replace(
            "title: President of the Security Council",
            "title: { en: P, zh: 主席 }",
        )
        .replace("Excellency,", "{ en: Excellency, zh: 阁下 }")
        .replace(
            "body: |\n  We write to you about the water of the valley.\n\n  We are {{ signatories.count }}.\n",
            "body: { en: b.md, zh: b.md }\n",
        );
    let folder = Folder::new(&[
        ("list.yaml", list),
        ("b.md", "We write.\n"),
        (
            "decisions.yaml",
            "- merge: [{ name: Ana Example, affiliation: School }, { name: Ana Example, affiliation: Trust }]\n",
        ),
        (
            "letter.yaml",
            &format!("languages: [en, zh]\n{letter}signatories: list.yaml\n"),
        ),
    ]);
    for (language, affiliation) in [("en", "School; Trust"), ("zh", "学校；Trust")] {
        let output = folder.run(&[
            "list",
            "letter.yaml",
            "--format",
            "csv",
            "--language",
            language,
        ]);
        let expected = format!("name,affiliation\r\nAna Example,{affiliation}\r\n");
        assert_eq!(String::from_utf8(output.stdout).unwrap(), expected);
    }
}

#[test]
fn dummy_values_are_left_out_and_names_corrected_in_any_order_of_the_decisions() {
    let list = "\
- { name: \"0x5a\", affiliation: None }
- { name: Ben Other, affiliation: None, country: N/A }
- { name: test, affiliation: Valley School }
- { organization: None, name: Cid Third }
";
    let decisions = [
        "- { correct: { name: 0x5a }, to: { name: Zed Example, affiliation: Fund, sort-as: A }, asked-by: Zed }\n",
        "- leave-out: { affiliation: None }\n",
        "- leave-out: { country: N/A }\n",
        "- leave-out: { name: test }\n",
        "- leave-out: { organization: None }\n",
    ];
    let expected = "name,affiliation\nZed Example,Fund\nBen Other,\nCid Third,\n";
    assert_eq!(decided(list, &decisions.concat()), expected);
    let mut turned = decisions;
    turned.reverse();
    assert_eq!(decided(list, &turned.concat()), expected);
}

#[test]
fn decisions_are_made_before_the_list_is_ordered_and_counted() {
    let list = "- { name: Zoe A. }\n- { name: zoe b }\n- { name: Anonymous }\n- { name: hidden }\n";
    let decisions = "\
- { correct: { name: zoe b }, to: { name: Ana B. }, asked-by: her }
- { correct: { name: hidden }, to: { name: Anonymous }, asked-by: him }
";
    let letter =
        format!("{LETTER}signatories: {{ from: list.yaml, order: name, anonymous: count }}\n");
    let folder = Folder::new(&[
        ("list.yaml", list),
        ("decisions.yaml", decisions),
        ("letter.yaml", &letter),
    ]);
    let (printed, told) = folder.list();
    assert_eq!(told, "");
    assert_eq!(
        printed,
        "name\nAna B.\nZoe A.\nand 2 who wish not to be named\n"
    );
}

#[test]
fn the_letter_may_name_other_files_of_decisions_and_withdrawals() {
    let folder = Folder::new(&[
        (
            "list.yaml",
            "- name: Ana Example\n- name: Ana Example\n- name: Ben Other\n",
        ),
        ("decided.yaml", "- same: { name: Ana Example }\n"),
        ("gone.yaml", "- name: Ben Other\n"),
        ("decisions.yaml", "not read\n"),
        ("withdrawn.yaml", "not read\n"),
        (
            "letter.yaml",
            &format!(
                "{LETTER}signatories: list.yaml\ndecisions: decided.yaml\nwithdrawn: gone.yaml\n"
            ),
        ),
    ]);
    assert_eq!(
        folder.list(),
        ("name\nAna Example\n".to_owned(), String::new())
    );
}

/// A list in which entries that have been withdrawn cause every diagnostic that an entry can have.
const WITH_WITHDRAWN: &str = "\
- { name: Ana Example, affiliation: Valley School, country: Chile }
- { name: Vanisha Goner, affiliation: N/A, title: VANISHER GENERAL }  # vanishes
- { name: ana EXAMPLE, affiliation: Valley School, country: Chile }
- { name: \"GONER, Vanisha\", affiliation: Vanishing School, country: Vanishland }
- { name: Vanisha Goner, affiliation: N/A, title: VANISHER GENERAL }
- { organization: Vanishing Trust (vanish@example.org) }
- { name: Vanisha   Corrected }
";

#[test]
fn withdrawn_signatories_leave_no_trace_in_any_output_or_message() {
    let decisions = "\
- same: [{ name: Vanisha Goner }, { name: \"GONER, Vanisha\" }]
- { correct: { name: Vanisha   Corrected }, to: { name: Vanisha Right }, asked-by: vanish@example.org }
- different: [{ name: Ana Example }, { name: ana EXAMPLF }]
";
    let withdrawn = "\
- { name: \"GONER, Vanisha\", asked-by: vanish@example.org }
- { organization: Vanishing Trust (vanish@example.org) }
- { name: Vanisha Right }
";
    let folder = Folder::new(&[
        ("list.yaml", WITH_WITHDRAWN),
        ("decisions.yaml", decisions),
        ("withdrawn.yaml", withdrawn),
    ]);
    let mut seen = String::new();
    for arguments in [
        &["check", "letter.yaml", "--all"][..],
        &["check", "letter.yaml", "--message-format", "short"],
        &["check", "letter.yaml", "--message-format", "json"],
        &["list", "letter.yaml"],
        &["list", "letter.yaml", "--format", "csv"],
        &["list", "letter.yaml", "--format", "json"],
        &["list", "letter.yaml", "--propose-decisions"],
        &["build", "letter.yaml", "--format", "pdf,txt"],
    ] {
        let output = folder.run(arguments);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        seen.push_str(&String::from_utf8(output.stdout).unwrap());
        seen.push_str(&String::from_utf8(output.stderr).unwrap());
    }
    for made in fs::read_dir(folder.path().join("output")).unwrap() {
        let made = made.unwrap().path();
        let bytes = fs::read(&made).unwrap();
        if made.extension().is_some_and(|ending| ending == "pdf") {
            seen.push_str(&logical::read(&bytes).lines().join("\n"));
        }
        seen.push_str(&String::from_utf8_lossy(&bytes));
    }
    let trace = seen.lines().find(|line| {
        let line = line.to_lowercase();
        line.contains("vanish") || line.contains("goner")
    });
    assert_eq!(trace, None);
    assert!(seen.contains("2 signatories: 2 persons; 1 country"));
    assert!(seen.contains("We are 2."));
    assert!(seen.contains("`ana EXAMPLE` may be a duplicate of `Ana Example`"));
    assert!(seen.contains("no entry is `ana EXAMPLF`"));
}

#[test]
fn without_the_withdrawals_every_trace_is_found() {
    let folder = Folder::new(&[("list.yaml", WITH_WITHDRAWN)]);
    let output = folder.run(&["check", "letter.yaml", "--all"]);
    let told = String::from_utf8(output.stderr).unwrap();
    for code in [
        "contact-data",
        "dummy-value",
        "possible-duplicate",
        "same-entry",
        "double-space",
    ] {
        assert!(told.contains(code), "{code}: {told}");
    }
    assert_eq!(output.status.code(), Some(1));
}
