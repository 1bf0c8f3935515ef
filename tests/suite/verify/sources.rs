//! The files built from these sources, and those that were not.

use std::fs;
use std::path::Path;

use super::{BODY, Built, CHECKSUMS_ALONE, LETTER, MANIFEST, PDF, demarche, reported};

#[test]
fn files_built_from_these_sources_are_identical() {
    let built = Built::new();
    let length = built.read(PDF).len();
    let identical = format!("{PDF}  identical  1 page  {length} bytes\n");
    let statement = "built from `letter/letter.yaml` with 2 other files; SHA-256 of the text \
                     885bbe814e79674d4273f9d13a9a5c0f16472138cf412d4ac8dac523f93afae7; not sealed\n";
    let stated = format!("{MANIFEST}  states what was built\n");
    let with_manifest = format!("{identical}{stated}{statement}");
    let identical = format!("{identical}{statement}");
    assert_eq!(built.verify(&[PDF]), (Some(0), identical.clone()));
    assert_eq!(built.verify(&["letter", PDF]), (Some(0), identical.clone()));
    assert_eq!(built.verify(&["--quiet", PDF]), (Some(0), String::new()));
    assert_eq!(
        built.verify(&["letter", MANIFEST]),
        (Some(0), with_manifest)
    );
    built.write("published.pdf", built.read(PDF));
    let (status, printed) = built.verify(&["published.pdf"]);
    assert_eq!(status, Some(0), "a name does not matter: {printed}");
}

#[test]
fn a_manifest_alone_compares_checksums_and_says_that_they_prove_nothing_else() {
    let built = Built::new();
    fs::remove_dir_all(built.0.path().join("letter")).unwrap();
    let length = built.read(PDF).len();
    let holds = format!(
        "{CHECKSUMS_ALONE}{PDF}  same checksum as in the manifest  1 page  {length} bytes\n"
    );
    assert_eq!(built.verify(&[MANIFEST]), (Some(0), holds.clone()));
    assert_eq!(built.verify(&[PDF, MANIFEST]), (Some(0), holds));
    // The sentence is printed even if nothing else is.
    let quiet = built.verify(&["--quiet", MANIFEST]);
    assert_eq!(quiet, (Some(0), CHECKSUMS_ALONE.to_owned()));
    let then = built.manifest()["outputs"][0]["sha256"].to_string();
    built.write(PDF, b"");
    let expected = format!(
        "{CHECKSUMS_ALONE}{PDF}  differs\n  changed after it was built: SHA-256 \
         e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855, the manifest states {}\n  \
         0 bytes long, the manifest states {length}\n  the file is empty, not a PDF\n",
        then.trim_matches('"')
    );
    assert_eq!(built.verify(&[MANIFEST]), (Some(1), expected));
    built.write("other.pdf", b"%PDF-1.7");
    let expected = format!(
        "{CHECKSUMS_ALONE}other.pdf  differs\n  the manifest states no file of this name or these \
         bytes; it states `water.letter.en.pdf`\n"
    );
    let verified = built.verify(&[MANIFEST, "other.pdf"]);
    assert_eq!(verified, (Some(1), expected));
}

#[test]
fn other_sources_are_named() {
    let built = Built::new();
    built.write("letter/body.md", BODY.replace("water", "wells"));
    let (status, printed) = built.verify(&[PDF]);
    assert_eq!(status, Some(1));
    assert!(
        printed.ends_with("\n  sources since the build: `body.md` has changed\n"),
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
        "{MANIFEST}  states otherwise\n  sources since the build: `body.md` has changed, \
         `letter.yaml` has changed, `late.csv` is new\n  states other bytes of \
         `water.letter.en.pdf`\n  states other languages, dates or numbers of signatories\n"
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
    let mut build = demarche(built.0.path());
    build.args(["build", "--checksums", "-q"]);
    let output = build
        .env("SOURCE_DATE_EPOCH", "1456358400")
        .output()
        .unwrap();
    assert_eq!(reported(&output), (Some(0), String::new()));
    assert_eq!(built.manifest()["time"], 1_456_358_400);
    assert_eq!(built.verify(&[PDF]).0, Some(0));
}

#[test]
fn typefaces_of_a_folder_are_stated_and_needed() {
    let built = Built::new();
    let face = Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts/Amiri-Regular.ttf");
    // A copy that serves `␀` (U+2400), which no typeface of the program has, instead of `√`.
    let root = [0, 0, 0x22, 0x1a, 0, 0, 0x22, 0x1a];
    let null = [0, 0, 0x24, 0, 0, 0, 0x24, 0];
    let mut bytes = fs::read(face).unwrap();
    while let Some(at) = bytes.windows(8).position(|group| group == root) {
        bytes[at..at + 8].copy_from_slice(&null);
    }
    built.write("faces/Amiri-Regular.ttf", bytes);
    built.write("letter/body.md", "We write to you about ␀.\n");
    let fonts = ["--fonts", "faces"];
    let build = built.run(&[&["build", "--checksums", "-q"], &fonts[..]].concat());
    assert_eq!(reported(&build), (Some(0), String::new()));
    let manifest = built.manifest();
    let faces = manifest["typefaces"].as_array().unwrap();
    assert!(
        faces.iter().any(|face| face["name"] == "Amiri Regular"),
        "{manifest}"
    );
    assert_ne!(built.verify(&["letter", MANIFEST]).0, Some(0));
    let (status, printed) = built.verify(&[&["letter", MANIFEST], &fonts[..]].concat());
    assert_eq!(status, Some(0), "{printed}");
}

#[test]
fn files_in_one_form_and_language_are_verified_whatever_the_others_are() {
    let built = Built::new();
    let letter = LETTER.replace(
        "body: body.md",
        "languages: [en, fr]\nbody: { en: body.md, fr: body.fr.md }",
    ) + "circulation: { organs: [security-council], date: 2016-02-24, title: { en: Letter, fr: Lettre } }\n";
    built.write("letter/letter.yaml", &letter);
    built.write("letter/body.fr.md", "Nous écrivons.\n");
    let build = [
        "build",
        "--checksums",
        "-q",
        "--form",
        "letter",
        "--language",
        "en",
    ];
    assert_eq!(reported(&built.run(&build)).0, Some(0));
    assert_eq!(built.manifest()["letters"].as_array().unwrap().len(), 1);
    assert_eq!(built.manifest()["outputs"].as_array().unwrap().len(), 1);
    assert_eq!(built.verify(&["letter", MANIFEST]).0, Some(0));
    // The other language is wrong, which the one that was built is not.
    built.write("letter/body.fr.md", "Nous {{ x }}.\n");
    assert_eq!(reported(&built.run(&build)).0, Some(0));
    let (status, printed) = built.verify(&["letter", MANIFEST]);
    assert_eq!(status, Some(0), "{printed}");
    built.write("letter/body.md", "We {{ x }}.\n");
    assert_eq!(built.verify(&["letter", MANIFEST]).0, Some(2));
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
    assert_eq!(reported(&built.run(&arguments)), (Some(0), String::new()));
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
fn another_file_than_a_pdf_differs_and_a_missing_file_cannot_be_judged() {
    let built = Built::new();
    fs::remove_file(built.0.path().join(MANIFEST)).unwrap();
    built.write("water.letter.en.pdf", "Dear Ana,");
    let expected = "water.letter.en.pdf  differs\n  the file is not a PDF\n  \
                    no `manifest.json` next to it states its sources\n";
    let verified = built.verify(&["water.letter.en.pdf"]);
    assert_eq!(verified, (Some(1), expected.to_owned()));
    let expected = "\
error[missing-file]: cannot find the file `output/water.letter.fr.pdf`
 |
 = help: did you mean `water.letter.en.pdf`?
 = help: if it was renamed or moved, give its present name; names are not compared

error[missing-file]: cannot find the file `late.pdf`
 |
 = note: this folder holds `letter`, `output` and `water.letter.en.pdf`
 = help: if it was renamed or moved, give its present name; names are not compared

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
fn existing_files_are_judged_although_another_file_is_missing() {
    let built = Built::new();
    let arguments = ["build", "--checksums", "-q", "--format", "pdf,txt"];
    assert_eq!(reported(&built.run(&arguments)), (Some(0), String::new()));
    let mut bytes = built.read(PDF);
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    fs::write(built.0.path().join(PDF), bytes).unwrap();
    fs::remove_file(built.0.path().join("output/water.letter.en.txt")).unwrap();
    let (status, printed) = built.verify(&[MANIFEST]);
    assert_eq!(status, Some(2));
    for part in [
        "error[missing-file]: cannot find the file `output/water.letter.en.txt`",
        "output/water.letter.en.pdf  differs\n  the first difference is at byte ",
        "\n  changed after it was built: the manifest states other bytes\n",
    ] {
        assert!(printed.contains(part), "{printed}");
    }
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
fn arguments_that_name_nothing_to_verify_are_refused() {
    let built = Built::new();
    let refused = |arguments: &[&str], message: &str| {
        let (status, printed) = built.verify(arguments);
        assert_eq!((status, printed.as_str()), (Some(2), message));
    };
    refused(
        &["letter"],
        "error: no file to verify is named\n\
         help: name the files that were built: `demarche verify letter output/*`\n",
    );
    refused(
        &[],
        "error: no file to verify is named\n\
         help: name the files that were built: `demarche verify output/*`\n",
    );
    refused(
        &["--checksums", "letter", MANIFEST],
        "error: `--checksums` builds nothing, and `letter` is a letter\n\
         help: remove the one or the other\n",
    );
    refused(
        &["--checksums", PDF],
        "error: `--checksums` needs the `manifest.json` of the build\n\
         help: name it: `demarche verify --checksums output/*`\n",
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
fn word_documents_and_web_pages_are_verified_with_the_settings_they_were_made_with() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters/six-languages");
    for options in [
        &[][..],
        &["--fragment"],
        &["--language", "fr"],
        &["--language", "fr", "--checksums"],
        &["--checksums", "--fragment"],
    ] {
        let place = tempfile::tempdir().unwrap();
        let built = demarche(place.path())
            .arg("build")
            .arg(&folder)
            .args(["--quiet", "--format", "docx,html"])
            .args(options)
            .output()
            .unwrap();
        assert!(built.status.success(), "{built:?}");
        let files = std::fs::read_dir(place.path().join("output")).unwrap();
        let files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
        let verified = demarche(place.path())
            .arg("verify")
            .arg(&folder)
            .args(&files)
            .output()
            .unwrap();
        assert!(verified.status.success(), "{options:?}: {verified:?}");
    }
}

#[test]
fn an_article_is_asked_for_together_with_a_web_page() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let built = demarche(folder)
        .args(["build", "--fragment", "--format", "txt"])
        .output()
        .unwrap();
    let expected = "error: `--fragment` has no effect without `--format html`\n\
                    help: add `--format html`, or remove `--fragment`\n";
    assert_eq!(String::from_utf8_lossy(&built.stderr), expected);
    assert_eq!(built.status.code(), Some(2));
}
