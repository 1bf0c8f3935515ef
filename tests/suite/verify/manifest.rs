//! The record that a build makes of itself, and the refusal of a file that is not a manifest.

use std::fs;
use std::process::Command;

use serde_json::Value;

use super::{BODY, Built, MANIFEST, PDF, reported, run};

#[test]
fn the_checksums_are_read_by_sha256sum() {
    let built = Built::new();
    let checked = Command::new("sha256sum")
        .args(["--check", "--strict", "SHA256SUMS"])
        .current_dir(built.0.path().join("output"))
        .output()
        .unwrap();
    let expected = "water.letter.en.pdf: OK\nmanifest.json: OK\n";
    assert_eq!(reported(&checked), (Some(0), expected.to_owned()));
}

#[test]
fn the_manifest_lists_sources_and_outputs() {
    let built = Built::new();
    let manifest = built.manifest();
    let sources = manifest["sources"].as_array().unwrap();
    let paths: Vec<&str> = sources
        .iter()
        .map(|source| source["path"].as_str().unwrap())
        .collect();
    assert_eq!(paths, ["body.md", "letter.yaml", "list.csv"]);
    assert_eq!(sources[0]["bytes"], BODY.len());
    assert_eq!(manifest["version"], env!("CARGO_PKG_VERSION"));
    let counts = serde_json::json!([
        { "language": "en", "date": "2016-02-24", "persons": 2, "organizations": 1,
          "anonymous": 0 }
    ]);
    assert_eq!(manifest["letters"], counts);
    assert_eq!(manifest["outputs"][0]["path"], "water.letter.en.pdf");
    assert_eq!(manifest["outputs"][0]["pages"], 1);
    assert_eq!(manifest["typefaces"][0]["name"], "Liberation Serif");
    assert_eq!(manifest.get("time"), None);
}

#[test]
fn the_manifest_is_the_same_wherever_it_is_made() {
    let (one, other) = (Built::new(), Built::new());
    assert_eq!(one.manifest(), other.manifest());
    assert!(one.read(MANIFEST) == other.read(MANIFEST));
    let elsewhere = one.0.path().join("letter");
    let output = run(&elsewhere, &["build", "letter.yaml", "--checksums", "-q"]);
    assert_eq!(reported(&output), (Some(0), String::new()));
    assert!(one.read("letter/output/manifest.json") == one.read(MANIFEST));
}

#[test]
fn the_manifest_fits_its_schema() {
    let built = Built::new();
    let (status, printed) = reported(&built.run(&["schema", "manifest"]));
    assert_eq!(status, Some(0));
    let schema: Value = serde_json::from_str(&printed).unwrap();
    let known = schema["properties"].as_object().unwrap();
    let manifest = built.manifest();
    for key in manifest.as_object().unwrap().keys() {
        assert!(known.contains_key(key), "{key}");
    }
    let required = schema["required"].as_array().unwrap();
    for key in required {
        assert!(manifest.get(key.as_str().unwrap()).is_some(), "{key}");
    }
    assert_eq!(schema["additionalProperties"], false);
}

#[test]
fn a_manifest_that_is_none_is_shown_where_it_is_wrong() {
    let built = Built::new();
    let text = String::from_utf8(built.read(MANIFEST)).unwrap();
    built.write("m.json", text.replace("\"typefaces\"", "\"tpyefaces\""));
    let (status, printed) = built.verify(&["m.json"]);
    assert_eq!(status, Some(2));
    assert_eq!(
        printed,
        "error[manifest]: unknown key `tpyefaces` of a manifest\n  --> m.json:22:3\n   |\n\
         22 |   \"tpyefaces\": [\n   |   ^^^^^^^^^^^\n   |\n   \
         = help: take the manifest as `demarche build --checksums` wrote it\n   \
         = help: verify a manifest of a later version with that version\n\n1 error\n"
    );
    built.write("m.json", text.replace("\"manifest\": 1", "\"manifest\": 2"));
    let (status, printed) = built.verify(&["m.json"]);
    assert_eq!(status, Some(2));
    assert!(
        printed.starts_with("error[manifest-format]: unknown format `2` of a manifest\n"),
        "{printed}"
    );
    built.write(
        "m.json",
        text.replace("\"water.letter", "\"../water.letter"),
    );
    let (status, printed) = built.verify(&["m.json"]);
    assert_eq!(status, Some(2));
    let expected =
        "error[manifest-path]: `../water.letter.en.pdf` leaves the folder of the manifest\n";
    assert!(printed.starts_with(expected), "{printed}");
    built.write(
        "m.json",
        text.replacen("  \"letter\"", "<<<<<<< HEAD\n  \"letter\"", 1),
    );
    let (status, printed) = built.verify(&["m.json"]);
    assert_eq!(status, Some(2));
    let expected = "error[merge-conflict]: merge conflict left in `m.json`\n --> m.json:4:1\n";
    assert!(printed.starts_with(expected), "{printed}");
    for wrong in [
        "",
        "[]",
        "{",
        "{}",
        "null",
        "\u{feff}{}",
        "{\"manifest\": 99999999999}",
    ] {
        built.write("m.json", wrong);
        let (status, printed) = built.verify(&["m.json"]);
        assert_eq!(status, Some(2), "{wrong}: {printed}");
        assert!(
            printed.starts_with("error[manifest]: "),
            "{wrong}: {printed}"
        );
    }
}

#[test]
fn checksums_need_a_folder() {
    let built = Built::new();
    let output = built.run(&["build", "--checksums", "-o", "-"]);
    let expected = "error: standard output takes the letter or the checksums, not both\n\
                    help: name a folder after `--output`\n";
    assert_eq!(reported(&output), (Some(2), expected.to_owned()));
}

#[test]
fn nothing_is_written_where_one_of_the_files_cannot_be() {
    let built = Built::new();
    let before = built.read(PDF);
    fs::remove_file(built.0.path().join("output/SHA256SUMS")).unwrap();
    fs::create_dir_all(built.0.path().join("output/SHA256SUMS")).unwrap();
    built.write("letter/body.md", "We write to you about the wells.\n");
    let output = built.run(&["build", "--checksums"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(built.read(PDF) == before, "the old file stays");
    let printed = reported(&output).1;
    assert!(printed.starts_with("error: `output/SHA256SUMS` cannot be written: "));
}
