//! `demarche list`: the list as it is printed, in three formats.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const REST: &str = "\
date: 2026-03-01
addressees: [{ title: President of the Security Council }]
salutation: Excellency,
body: |
  We write to you about the water of the valley.
typography: as-written
";

const LISTS: &str = "\
signatories:
  - heading: Organizations
    order: organization
    state-order: true
    list:
      - { organization: 'The \"Valley\", Water Trust', country: Chile }
      - { organization: Assembly of the Lakes, description: a federation, name: \"=Ana()\", signed: true }
      - { organization: 7 Elms, country: Chile }
  - heading: Persons
    anonymous: count
    list:
      - { name: Zoe Example, honorific: Ms., country: Peru, affiliation: Valley School }
      - { name: Anonymous }
      - { name: \"Cid, Third\", sort-as: Third }
";

fn list(yaml: &str, arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("letter.yaml"), format!("{REST}{yaml}")).unwrap();
    list_in(folder.path(), arguments)
}

fn list_in(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
    let command = command.current_dir(folder).args(["list", "letter.yaml"]);
    command.args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn a_table_shows_each_part_with_its_heading_its_order_and_its_counts() {
    let output = list(LISTS, &[]);
    assert_eq!(text(&output.stderr), "");
    assert_eq!(
        text(&output.stdout),
        "\
Organizations (3 organizations; 1 country)
In English alphabetical order
   organization               name    description   country  signed
1  7 Elms                                           Chile
2  Assembly of the Lakes      =Ana()  a federation           true
3  The \"Valley\", Water Trust                        Chile

Persons (3 persons; 1 country)
   honorific  name         affiliation    country
4  Ms.        Zoe Example  Valley School  Peru
5             Cid, Third
   and 1 who wishes not to be named

6 signatories: 3 persons, 3 organizations; 2 countries
"
    );
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn separated_values_are_quoted_where_they_need_it_and_never_changed() {
    let output = list(LISTS, &["--format", "csv"]);
    assert_eq!(
        text(&output.stdout),
        "\
part,organization,honorific,name,affiliation,description,country,signed\r
Organizations,7 Elms,,,,,Chile,\r
Organizations,Assembly of the Lakes,,=Ana(),,a federation,,true\r
Organizations,\"The \"\"Valley\"\", Water Trust\",,,,,Chile,\r
Persons,,Ms.,Zoe Example,Valley School,,Peru,\r
Persons,,,\"Cid, Third\",,,,\r
Persons,,,and 1 who wishes not to be named,,,,\r
"
    );
}

#[test]
fn json_holds_the_counts_of_the_list_and_of_each_part() {
    let output = list(LISTS, &["--format", "json"]);
    let value: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let expected = serde_json::json!({
        "language": "en",
        "counts": { "signatories": 6, "persons": 3, "organizations": 3, "countries": 2 },
        "parts": [
            {
                "heading": "Organizations",
                "order": "In English alphabetical order",
                "counts": { "signatories": 3, "persons": 0, "organizations": 3, "countries": 1 },
                "signatories": [
                    { "organization": "7 Elms", "country": "Chile" },
                    {
                        "organization": "Assembly of the Lakes",
                        "name": "=Ana()",
                        "description": "a federation",
                        "signed": true,
                    },
                    { "organization": "The \"Valley\", Water Trust", "country": "Chile" },
                ],
            },
            {
                "heading": "Persons",
                "counts": { "signatories": 3, "persons": 3, "organizations": 0, "countries": 1 },
                "signatories": [
                    {
                        "honorific": "Ms.",
                        "name": "Zoe Example",
                        "affiliation": "Valley School",
                        "country": "Peru",
                    },
                    { "name": "Cid, Third" },
                ],
                "anonymous": { "count": 1, "text": "and 1 who wishes not to be named" },
            },
        ],
    });
    assert_eq!(value, expected);
}

#[test]
fn private_and_unknown_fields_are_in_no_format() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    let letter = "signatories: { from: list.csv, private: [e-mail] }\n";
    file("letter.yaml", &format!("{REST}{letter}"));
    file(
        "list.csv",
        "name,e-mail,remark,sort-as\nAna Example,private-one,private-two,private-three\n",
    );
    for format in ["table", "csv", "json"] {
        let output = list_in(folder.path(), &["--format", format]);
        let (printed, told) = (text(&output.stdout), text(&output.stderr));
        assert!(printed.contains("Ana Example"), "{printed}");
        assert!(!printed.contains("private-"), "{printed}");
        assert!(!told.contains("private-"), "{told}");
    }
}

#[test]
fn separated_values_are_read_as_the_same_list() {
    let one = LISTS.split_once("  - heading: Persons").unwrap().0;
    let one = one.replace("  - heading: Organizations\n    order", "    order");
    let one = one.replace("    state-order: true\n", "");
    let folder = tempfile::tempdir().unwrap();
    let written = list(&one, &["--format", "csv"]);
    fs::write(folder.path().join("again.csv"), &written.stdout).unwrap();
    let letter = format!("{REST}signatories: again.csv\n");
    fs::write(folder.path().join("letter.yaml"), letter).unwrap();
    let again = list_in(folder.path(), &["--format", "json"]);
    assert_eq!(text(&again.stderr), "");
    let first = list(&one, &["--format", "json"]);
    assert_eq!(text(&again.stdout), text(&first.stdout));
}

#[test]
fn a_list_that_differs_from_language_to_language_is_printed_in_one() {
    let yaml = "\
languages: [en, fr]
date: 2026-03-01
addressees: [{ title: { en: President, fr: Président } }]
salutation: { en: Sir, fr: Monsieur }
body: { en: en.md, fr: fr.md }
signatories: [{ organization: { en: Trust, fr: Fonds } }]
";
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    file("en.md", "We write.\n");
    file("fr.md", "Nous écrivons.\n");
    file("letter.yaml", yaml);
    let output = list_in(folder.path(), &[]);
    assert_eq!(
        text(&output.stderr),
        "error: the list differs from language to language, found en, fr\n\
         help: choose one with `--language`\n"
    );
    assert_eq!(output.status.code(), Some(2));
    let french = list_in(folder.path(), &["--language", "fr", "--format", "csv"]);
    assert_eq!(text(&french.stdout), "organization\r\nFonds\r\n");
    file(
        "letter.yaml",
        &yaml.replace("{ en: Trust, fr: Fonds }", "Trust"),
    );
    let same = list_in(folder.path(), &["--format", "csv"]);
    assert_eq!(text(&same.stdout), "organization\r\nTrust\r\n");
}

#[test]
fn a_letter_with_errors_has_no_list() {
    let output = list("signatories: [{ nmae: Ana Example }]\n", &[]);
    assert_eq!(text(&output.stdout), "");
    assert_eq!(output.status.code(), Some(1));
}

/// Runs `list` on a table of three, each with an answer.
fn list_of_answers(header: &str, arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let letter = format!("{REST}signatories: s.csv\n");
    fs::write(folder.path().join("letter.yaml"), letter).unwrap();
    let table = format!("name,{header}\nANA EXAMPLE,Yes\nBEN OTHER,No\nCID THIRD,Maybe\n");
    fs::write(folder.path().join("s.csv"), table).unwrap();
    list_in(folder.path(), arguments)
}

#[test]
fn entries_whose_consent_is_open_are_neither_listed_nor_drafted() {
    let listed = list_of_answers("May we list you?", &[]);
    assert_eq!(
        text(&listed.stdout),
        "   name\n1  ANA EXAMPLE\n\n1 signatory: 1 person\n"
    );
    let says = "2 entries are not listed until `open-consent` is decided\n";
    assert!(
        text(&listed.stderr).ends_with(says),
        "{}",
        text(&listed.stderr)
    );
    assert_eq!(listed.status.code(), Some(1));

    let drafted = list_of_answers("May we list you?", &["--propose-decisions"]);
    let draft = text(&drafted.stdout);
    assert!(draft.contains("ANA EXAMPLE"), "{draft}");
    assert!(
        !draft.contains("BEN OTHER") && !draft.contains("CID THIRD"),
        "{draft}"
    );
    assert_eq!(text(&drafted.stderr), says);
}

#[test]
fn where_nobody_certainly_agreed_nobody_is_listed() {
    let listed = list_of_answers("I have no objection to being listed", &[]);
    assert_eq!(text(&listed.stdout), "");
    let says = "3 entries are not listed until `open-consent` is decided\n";
    assert!(
        text(&listed.stderr).ends_with(says),
        "{}",
        text(&listed.stderr)
    );
}
