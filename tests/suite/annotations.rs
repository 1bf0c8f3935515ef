//! Findings in the formats of the services that show them: GitHub and code scanning.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::program::run;

const WRONG: &str = "\
date: 2016-02-30
addressees: [{ title: President of the Security Council }]
salutation: Excellency,
body: |
  We write to you about the water of the valley.
signatories: [{ name: Ana Example }]
";

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Makes a repository with a letter in a separate folder.
fn repository(yaml: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join(".git")).unwrap();
    fs::create_dir_all(folder.path().join("water/letter")).unwrap();
    fs::write(folder.path().join("water/letter/letter.yaml"), yaml).unwrap();
    folder
}

#[test]
fn github_is_reported_the_path_from_the_root_of_the_repository() {
    let folder = repository(WRONG);
    let arguments = ["check", "--message-format", "github"];
    let output = run(&folder.path().join("water"), &arguments);
    assert_eq!(
        text(&output.stderr),
        "::error file=water/letter/letter.yaml,line=1,endLine=1,col=7,endColumn=17,\
         title=no-such-date::there is no day `2016-02-30`%0A\
         note: February 2016 has 29 days%0Ahelp: write a day from 01 to 29\n"
    );
    assert_eq!(output.status.code(), Some(1));
    let from_the_root = run(
        folder.path(),
        &["check", "water/letter", "--message-format", "github"],
    );
    assert_eq!(text(&from_the_root.stderr), text(&output.stderr));
}

#[test]
fn sarif_is_one_document_on_standard_output() {
    let folder = repository(WRONG);
    let arguments = ["check", "water/letter", "--message-format", "sarif"];
    let output = run(folder.path(), &arguments);
    assert_eq!(text(&output.stderr), "");
    assert_eq!(output.status.code(), Some(1));
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    let result = &document["runs"][0]["results"][0];
    assert_eq!(result["ruleId"], "no-such-date");
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "water/letter/letter.yaml");
    assert_eq!(place["region"]["endColumn"], 17);
    leave_for_the_schema("wrong", &output.stdout);
}

#[test]
fn sarif_of_a_build_is_not_mixed_with_the_names_of_its_files() {
    let folder = repository(&WRONG.replace("02-30", "02-29"));
    let arguments = ["build", "water/letter", "--message-format", "sarif"];
    let output = run(folder.path(), &arguments);
    assert_eq!(output.status.code(), Some(0));
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(document["runs"][0]["results"], serde_json::json!([]));
    assert!(folder.path().join("output").exists());
    leave_for_the_schema("right", &output.stdout);
    let both = run(folder.path(), &[&arguments[..], &["-o", "-"]].concat());
    assert_eq!(
        text(&both.stderr),
        "error: standard output takes the letter or the SARIF document, not both\n\
         help: name a folder after `--output`\n"
    );
    assert_eq!(both.status.code(), Some(2));
}

#[test]
fn names_that_mean_something_to_the_runner_are_escaped_and_columns_count_characters() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join(".git")).unwrap();
    let place = folder.path().join("Женева, 50%:a");
    fs::create_dir(&place).unwrap();
    let yaml = WRONG
        .replace("02-30", "02-29")
        .replace("Ana Example", "Ana, 100%: ::error::Прохор \\u0007");
    let yaml = yaml
        .replace("name: Ana", "naem: x, name: \"Ana")
        .replace("\\u0007", "\\u0007\"");
    fs::write(place.join("letter.yaml"), &yaml).unwrap();
    let path = "Женева, 50%:a/letter.yaml";
    let output = run(
        folder.path(),
        &["check", path, "--message-format", "github"],
    );
    let told = text(&output.stderr);
    for line in told.lines() {
        let start = ["::error ", "::warning "]
            .map(|start| format!("{start}file=Женева%2C 50%25%3Aa/letter.yaml,line=6,"));
        assert!(start.iter().any(|start| line.starts_with(start)), "{line}");
        assert_eq!(
            line.matches("::").count(),
            2 + line.matches("::error::Про").count(),
            "{line}"
        );
    }
    assert!(
        told.contains(",col=17,endColumn=21,title=unknown-key::unknown key `naem`"),
        "{told}"
    );
    let output = run(folder.path(), &["check", path, "--message-format", "sarif"]);
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    let place = &document["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(
        place["artifactLocation"]["uri"],
        "%D0%96%D0%B5%D0%BD%D0%B5%D0%B2%D0%B0%2C%2050%25%3Aa/letter.yaml"
    );
    leave_for_the_schema("names", &output.stdout);
}

#[test]
fn a_letter_outside_the_repository_is_reported_by_its_whole_path() {
    let folder = repository(WRONG);
    fs::create_dir_all(folder.path().join("other/.git")).unwrap();
    let root = folder.path().canonicalize().unwrap();
    let arguments = ["check", "../water/letter", "--message-format", "github"];
    let output = run(&root.join("other"), &arguments);
    let told = text(&output.stderr);
    let expected = format!(
        "::error file={}/water/letter/letter.yaml,line=1,",
        root.display()
    );
    assert!(told.starts_with(&expected), "{told}");
    let output = run(
        &root.join("other"),
        &["check", "../water/letter", "--message-format", "sarif"],
    );
    leave_for_the_schema("outside", &output.stdout);
}

/// Leaves a document where `.ci/run` judges it by the schema of the standard.
fn leave_for_the_schema(name: &str, document: &[u8]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/conformance");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(format!("{name}.sarif")), document).unwrap();
}
