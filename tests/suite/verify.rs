//! Checksums, manifests, and the proof that a file came from these sources.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use demarche::pdf::{Part, part_at};
use serde_json::Value;

const LETTER: &str = "\
date: 2016-02-24
output-name: water
addressees: [{ title: President of the Security Council }]
salutation: Excellency,
body: body.md
signatories: list.csv
";
const BODY: &str = "We write to you about the water of the valley.\n";
const LIST: &str = "name,affiliation,organization\n\
    Ana Example,Valley Water Trust,\nBela Instance,Upper Valley School,\n,,Valley Trust\n";

/// A folder with a letter that was built with checksums.
struct Built(tempfile::TempDir);

impl Built {
    fn new() -> Self {
        let built = Self(tempfile::tempdir().unwrap());
        built.write("letter/letter.yaml", LETTER);
        built.write("letter/body.md", BODY);
        built.write("letter/list.csv", LIST);
        let output = built.run(&["build", "--checksums", "--quiet"]);
        assert_eq!(told(&output), (Some(0), String::new()));
        built
    }

    fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn read(&self, path: &str) -> Vec<u8> {
        fs::read(self.0.path().join(path)).unwrap()
    }

    fn manifest(&self) -> Value {
        serde_json::from_slice(&self.read(MANIFEST)).unwrap()
    }

    fn run(&self, arguments: &[&str]) -> Output {
        demarche(self.0.path(), arguments).output().unwrap()
    }

    fn verify(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let before = listing(self.0.path());
        let output = self.run(&[&["verify"], arguments].concat());
        assert_eq!(listing(self.0.path()), before, "verify writes nothing");
        told(&output)
    }
}

const PDF: &str = "output/water.letter.en.pdf";
const MANIFEST: &str = "output/manifest.json";

fn demarche(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
    command.current_dir(folder).args(arguments);
    command.env_remove("SOURCE_DATE_EPOCH");
    command
}

fn told(output: &Output) -> (Option<i32>, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let printed = text(&output.stderr) + &text(&output.stdout);
    (output.status.code(), printed)
}

fn listing(folder: &Path) -> Vec<(String, u64)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let (path, length) = (entry.path(), entry.metadata().unwrap().len());
        match path.is_dir() {
            true => files.extend(listing(&path)),
            false => files.push((path.display().to_string(), length)),
        }
    }
    files.sort();
    files
}

#[test]
fn the_checksums_are_read_by_sha256sum() {
    let built = Built::new();
    let checked = Command::new("sha256sum")
        .args(["--check", "--strict", "SHA256SUMS"])
        .current_dir(built.0.path().join("output"))
        .output()
        .unwrap();
    let expected = "water.letter.en.pdf: OK\nmanifest.json: OK\n";
    assert_eq!(told(&checked), (Some(0), expected.to_owned()));
}

#[test]
fn the_manifest_tells_what_was_built_from_what() {
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
    let elsewhere = demarche(
        &one.0.path().join("letter"),
        &["build", "letter.yaml", "--checksums", "-q"],
    );
    assert_eq!(
        told(&{ elsewhere }.output().unwrap()),
        (Some(0), String::new())
    );
    assert!(one.read("letter/output/manifest.json") == one.read(MANIFEST));
}

#[test]
fn the_manifest_fits_its_schema() {
    let built = Built::new();
    let (status, printed) = told(&built.run(&["schema", "manifest"]));
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
fn what_was_built_from_these_sources_is_identical() {
    let built = Built::new();
    let length = built.read(PDF).len();
    let identical = format!("{PDF}  identical  1 page  {length} bytes\n");
    assert_eq!(built.verify(&[PDF]), (Some(0), identical.clone()));
    assert_eq!(built.verify(&["letter", PDF]), (Some(0), identical.clone()));
    assert_eq!(built.verify(&["--quiet", PDF]), (Some(0), String::new()));
    let with_manifest = format!("{identical}{MANIFEST}  states what was built\n");
    assert_eq!(
        built.verify(&["letter", MANIFEST]),
        (Some(0), with_manifest)
    );
    built.write("published.pdf", built.read(PDF));
    let (status, printed) = built.verify(&["published.pdf"]);
    assert_eq!(status, Some(0), "a name does not matter: {printed}");
}

#[test]
fn a_manifest_alone_proves_its_files() {
    let built = Built::new();
    fs::remove_dir_all(built.0.path().join("letter")).unwrap();
    let length = built.read(PDF).len();
    let holds = format!("{PDF}  as the manifest states  1 page  {length} bytes\n");
    assert_eq!(built.verify(&[MANIFEST]), (Some(0), holds.clone()));
    assert_eq!(built.verify(&[PDF, MANIFEST]), (Some(0), holds));
    let then = built.manifest()["outputs"][0]["sha256"].to_string();
    built.write(PDF, b"");
    let expected = format!(
        "{PDF}  differs\n  changed after it was built: SHA-256 \
         e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855, the manifest states {}\n  \
         0 bytes long, the manifest states {length}\n  the file is empty, not a PDF\n",
        then.trim_matches('"')
    );
    assert_eq!(built.verify(&[MANIFEST]), (Some(1), expected));
    built.write("other.pdf", b"%PDF-1.7");
    let expected = "other.pdf  differs\n  the manifest states no file of this name or these bytes; \
                    it states `water.letter.en.pdf`\n";
    let verified = built.verify(&[MANIFEST, "other.pdf"]);
    assert_eq!(verified, (Some(1), expected.to_owned()));
}

#[test]
fn tampered_bytes_are_told_with_their_place() {
    let built = Built::new();
    let mut bytes = built.read(PDF);
    let content = page_content(&bytes);
    bytes[content] ^= 1;
    built.write(PDF, &bytes);
    let place = format!(
        "the first difference is at byte {content} of {}",
        bytes.len()
    );
    let expected = format!(
        "{PDF}  differs\n  {place}, in page 1\n  \
         changed after it was built: the manifest states other bytes\n"
    );
    assert_eq!(built.verify(&[PDF]), (Some(1), expected));
    fs::remove_file(built.0.path().join(MANIFEST)).unwrap();
    let expected = format!(
        "{PDF}  differs\n  {place}, in page 1\n  no `manifest.json` beside it tells its sources\n"
    );
    assert_eq!(built.verify(&[PDF]), (Some(1), expected));
    let whole = built.read(PDF);
    bytes[content] ^= 1;
    built.write(PDF, [&bytes[..], b"signed"].concat());
    let (_, printed) = built.verify(&[PDF]);
    assert!(printed.contains("\n  6 bytes are added behind the end, as a digital signature is\n"));
    built.write(PDF, &bytes[..1000]);
    let (status, printed) = built.verify(&[PDF]);
    let expected = format!("\n  ends after 1000 of {} bytes\n", whole.len());
    assert!(printed.contains(&expected), "{printed}");
    assert_eq!(status, Some(1));
}

/// Returns the offset of a byte that draws the page.
fn page_content(pdf: &[u8]) -> usize {
    (0..pdf.len())
        .step_by(64)
        .find(|offset| part_at(pdf, *offset) == Some(Part::Page(1)))
        .map(|start| start + 100)
        .unwrap()
}

#[test]
fn every_part_of_a_file_is_told_and_no_broken_file_is_a_danger() {
    let built = Built::new();
    let long = "We write to you about the water of the valley.\n\n".repeat(150);
    built.write("letter/body.md", long);
    told(&built.run(&["build", "-q"]));
    let pdf = built.read(PDF);
    let mut parts: Vec<String> = (0..pdf.len())
        .step_by(64)
        .filter_map(|offset| part_at(&pdf, offset))
        .map(|part| part.to_string())
        .collect();
    parts.sort();
    parts.dedup();
    let expected = [
        "page 1",
        "page 2",
        "page 3",
        "page 4",
        "page 5",
        "the metadata",
        "the structure",
        "the table of objects",
        "the typeface `LiberationSerif-Italic`",
        "the typeface `LiberationSerif`",
    ];
    let (last, pages) = (pdf.len(), expected.len());
    assert_eq!(
        parts.iter().map(String::as_str).collect::<Vec<_>>(),
        expected[..pages]
    );
    for end in (0..last).rev().step_by(997) {
        part_at(&pdf[..end], end / 2);
    }
    for place in (last - 400..last).chain(0..200) {
        let mut broken = pdf.clone();
        broken[place] = broken[place].wrapping_add(1);
        part_at(&broken, last / 2);
        part_at(&broken, usize::MAX);
    }
}

#[test]
fn other_sources_are_named() {
    let built = Built::new();
    built.write("letter/body.md", BODY.replace("water", "wells"));
    let (status, printed) = built.verify(&[PDF]);
    assert_eq!(status, Some(1));
    assert!(
        printed.ends_with("\n  other sources: `body.md` is changed\n"),
        "{printed}"
    );
    assert!(
        printed.contains("the first difference is at byte"),
        "{printed}"
    );
    built.write(
        "letter/letter.yaml",
        LETTER.replace("list.csv", "[list.csv, late.csv]"),
    );
    built.write("letter/late.csv", "name\nCarla Sample\n");
    let (_, printed) = built.verify(&["letter", MANIFEST]);
    let expected = format!(
        "{MANIFEST}  states otherwise\n  other sources: `body.md` is changed, \
         `letter.yaml` is changed, `late.csv` is new\n  other outputs: `water.letter.en.pdf`\n  \
         other letters: languages, dates or numbers of signatories\n"
    );
    assert!(printed.ends_with(&expected), "{printed}");
}

#[test]
fn another_version_other_typefaces_and_another_time_are_named() {
    let built = Built::new();
    let mut manifest = built.manifest();
    manifest["version"] = "0.0.9".into();
    manifest["typefaces"][0]["sha256"] = "0".repeat(64).into();
    manifest["time"] = 1_456_358_400.into();
    built.write(MANIFEST, manifest.to_string());
    let (status, printed) = built.verify(&["letter", MANIFEST]);
    assert_eq!(status, Some(1));
    let own = env!("CARGO_PKG_VERSION");
    for expected in [
        format!("\n  other version: built by demarche 0.0.9, this is demarche {own}\n"),
        "\n  other typefaces: built with another `Liberation Serif`\n".to_owned(),
        "\n  the first difference is at byte".to_owned(),
    ] {
        assert!(printed.contains(&expected), "{printed}");
    }
}

#[test]
fn a_file_built_at_a_stated_time_is_verified_at_that_time() {
    let built = Built::new();
    let mut build = demarche(built.0.path(), &["build", "--checksums", "-q"]);
    let output = build
        .env("SOURCE_DATE_EPOCH", "1456358400")
        .output()
        .unwrap();
    assert_eq!(told(&output), (Some(0), String::new()));
    assert_eq!(built.manifest()["time"], 1_456_358_400);
    assert_eq!(built.verify(&[PDF]).0, Some(0));
}

#[test]
fn pictures_and_text_are_verified_too() {
    let built = Built::new();
    let arguments = [
        "build",
        "--checksums",
        "-q",
        "--format",
        "png,txt",
        "--width",
        "200",
    ];
    assert_eq!(told(&built.run(&arguments)), (Some(0), String::new()));
    let files = ["output/water.letter.en.1.png", "output/water.letter.en.txt"];
    assert_eq!(built.verify(&files).0, Some(0));
    fs::remove_file(built.0.path().join(MANIFEST)).unwrap();
    assert_eq!(
        built.verify(&files).0,
        Some(0),
        "the picture tells its width"
    );
}

#[test]
fn what_is_no_pdf_differs_and_a_missing_file_cannot_be_judged() {
    let built = Built::new();
    fs::remove_file(built.0.path().join(MANIFEST)).unwrap();
    built.write("water.letter.en.pdf", "Dear Ana,");
    let expected = "water.letter.en.pdf  differs\n  the file is not a PDF\n  \
                    no `manifest.json` beside it tells its sources\n";
    let verified = built.verify(&["water.letter.en.pdf"]);
    assert_eq!(verified, (Some(1), expected.to_owned()));
    let expected = "\
error[missing-file]: cannot find the file `output/water.letter.fr.pdf`
 |
 = help: did you mean `water.letter.en.pdf`?

error[missing-file]: cannot find the file `late.pdf`
 |
 = note: this folder holds `letter`, `output` and `water.letter.en.pdf`
 = help: create the file, or name one that exists

2 errors
";
    let verified = built.verify(&["output/water.letter.fr.pdf", "late.pdf"]);
    assert_eq!(verified.0, Some(2));
    let sorted = |text: &str| {
        let mut told: Vec<String> = text.split("\n\n").map(str::to_owned).collect();
        told.sort();
        told
    };
    assert_eq!(sorted(&verified.1), sorted(expected));
}

#[test]
fn a_wrong_letter_cannot_be_built_again() {
    let built = Built::new();
    built.write("letter/letter.yaml", LETTER.replace("02-24", "02-30"));
    let (status, printed) = built.verify(&[PDF]);
    assert_eq!(status, Some(2));
    assert!(printed.starts_with("error[no-such-date]: there is no day `2016-02-30`\n"));
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
fn arguments_that_name_nothing_to_verify_are_refused() {
    let built = Built::new();
    let refused = |arguments: &[&str], message: &str| {
        let (status, printed) = built.verify(arguments);
        assert_eq!((status, printed.as_str()), (Some(2), message));
    };
    refused(
        &["letter"],
        "error: no file to verify is named\n\
         help: name the files after the letter, such as `output/*.pdf`\n",
    );
    refused(
        &[PDF, "letter"],
        "error: `letter` is a letter, and a letter comes first\n\
         help: name one letter, and the files after it\n",
    );
    refused(
        &[MANIFEST, "b.json"],
        "error: `output/manifest.json` and `b.json` are two manifests\n\
         help: verify the files of each by themselves\n",
    );
}

#[test]
fn checksums_need_a_folder() {
    let built = Built::new();
    let output = built.run(&["build", "--checksums", "-o", "-"]);
    let expected = "error: standard output takes the letter or the checksums, not both\n\
                    help: name a folder after `--output`\n";
    assert_eq!(told(&output), (Some(2), expected.to_owned()));
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
    let printed = told(&output).1;
    assert!(printed.starts_with("error: `output/SHA256SUMS` cannot be written: "));
}
