//! Manifests and checksums next to the files: they never weaken what building the letter proves.

use std::fs;

use super::{BODY, Built, CHECKSUMS_ALONE, MANIFEST, PDF, without_statement};

const SUMS: &str = "output/SHA256SUMS";

#[test]
fn a_manifest_does_not_keep_the_letter_from_being_built_again() {
    let built = Built::new();
    built.write("letter/body.md", BODY.replace("water", "wells"));
    for files in [
        &[PDF][..],
        &[MANIFEST],
        &[PDF, MANIFEST],
        &[MANIFEST, PDF, SUMS],
        &["letter", MANIFEST, PDF],
    ] {
        let (status, printed) = built.verify(files);
        assert_eq!(status, Some(1), "{files:?}: {printed}");
        assert!(
            printed.contains(&format!("{PDF}  differs\n")),
            "{files:?}: {printed}"
        );
    }
    fs::rename(
        built.0.path().join("letter/letter.yaml"),
        built.0.path().join("letter.yaml"),
    )
    .unwrap();
    for file in ["body.md", "list.csv"] {
        let from = built.0.path().join("letter").join(file);
        fs::rename(from, built.0.path().join(file)).unwrap();
    }
    assert_eq!(built.verify(&[PDF, MANIFEST]).0, Some(1), "in its folder");
}

#[test]
fn a_letter_whose_sealed_text_was_changed_proves_nothing_whatever_is_named() {
    let built = Built::new();
    assert_eq!(built.run(&["seal", "--quiet"]).status.code(), Some(0));
    let output = built.run(&["build", "--checksums", "--quiet"]);
    assert_eq!(output.status.code(), Some(0));
    let (status, printed) = built.verify(&[PDF, MANIFEST]);
    assert_eq!(status, Some(0), "{printed}");
    assert!(printed.ends_with("; sealed\n"), "{printed}");
    built.write("letter/body.md", BODY.replace("water", "wells"));
    for files in [&[PDF, MANIFEST][..], &["letter", PDF, MANIFEST], &[PDF]] {
        let (status, printed) = built.verify(files);
        assert_eq!(status, Some(2), "{files:?}");
        assert!(
            printed
                .starts_with("error[sealed-text]: the paragraph was changed after 3 had signed\n"),
            "{printed}"
        );
    }
}

#[test]
fn checksums_alone_are_compared_in_the_folder_of_a_letter_on_request() {
    let built = Built::new();
    built.write("letter/body.md", BODY.replace("water", "wells"));
    let length = built.read(PDF).len();
    let said = CHECKSUMS_ALONE.replace(
        "name the letter before the files",
        "run it without `--checksums`",
    );
    let expected = format!(
        "{said}{SUMS}  lists the checksums in the manifest  2 files\n\
         {PDF}  same checksum as in the manifest  1 page  {length} bytes\n"
    );
    let verified = built.verify(&["--checksums", SUMS, MANIFEST, PDF]);
    assert_eq!(verified, (Some(0), expected));
}

#[test]
fn a_list_of_checksums_is_judged_by_the_files_that_it_names_and_by_what_is_built() {
    let built = Built::new();
    let (status, printed) = built.verify(&[SUMS]);
    assert_eq!(status, Some(0), "{printed}");
    let expected = format!("{SUMS}  lists what was built  2 files\n");
    assert_eq!(without_statement(&printed), expected);
    let lines = String::from_utf8(built.read(SUMS)).unwrap();
    // Other names, another order, and one file that is not here: all are what was built.
    built.write("output/copy.pdf", built.read(PDF));
    let copy = lines.lines().next().unwrap();
    let copies =
        ["copy.pdf", "elsewhere.pdf"].map(|name| copy.replace("water.letter.en.pdf", name) + "\n");
    built.write(SUMS, format!("{}{lines}", copies.concat()));
    for files in [
        &[SUMS][..],
        &["letter", SUMS],
        &["--checksums", SUMS, MANIFEST],
    ] {
        let (status, printed) = built.verify(files);
        assert_eq!(status, Some(0), "{files:?}: {printed}");
        assert!(printed.contains("  4 files\n"), "{printed}");
    }
    let other = "0".repeat(64);
    built.write("output/note.txt", "Read this first.\n");
    let note = "9af02fe7a8d1c4ee2a3c1ae9c8ec0f7d0a8e1b4c7fb2b8d0f8a3d0a2e5a3c9aa";
    for (list, reasons) in [
        (
            format!("{other}  water.letter.en.pdf\n"),
            "  other checksums than it lists: `water.letter.en.pdf`\n".to_owned(),
        ),
        (
            format!("{lines}{other}  gone.pdf\n"),
            "  not what the letter makes: `gone.pdf`\n".to_owned(),
        ),
        (
            format!("{lines}{note}  note.txt\n"),
            "  other checksums than it lists: `note.txt`\n".to_owned(),
        ),
        (
            format!("{lines}{other}  ../letter/body.md\n"),
            "  not what the letter makes: `../letter/body.md`\n".to_owned(),
        ),
        (
            format!("{lines}0000  water.letter.en.pdf\n"),
            "  line 3 is not a checksum with the name of a file\n".to_owned(),
        ),
        (String::new(), "  it lists no file\n".to_owned()),
    ] {
        built.write(SUMS, &list);
        let expected = format!("{SUMS}  differs\n{reasons}");
        assert_eq!(built.verify(&[SUMS]), (Some(1), expected));
    }
}

#[test]
fn a_manifest_that_states_another_build_does_not_hold_in_the_list_of_checksums() {
    let built = Built::new();
    let mut manifest = built.manifest();
    manifest["letters"][0]["persons"] = 7.into();
    built.write(MANIFEST, manifest.to_string());
    let sums = std::process::Command::new("sha256sum")
        .args(["water.letter.en.pdf", "manifest.json"])
        .current_dir(built.0.path().join("output"))
        .output()
        .unwrap();
    built.write(SUMS, sums.stdout);
    let expected = format!("{SUMS}  differs\n  not what the letter makes: `manifest.json`\n");
    assert_eq!(built.verify(&[SUMS]), (Some(1), expected));
}

#[test]
fn a_folder_in_place_of_its_files_is_refused_with_the_command_that_names_them() {
    let built = Built::new();
    for (files, command) in [
        (&["letter", "output"][..], "letter output/*"),
        (&["output/"], "output/*"),
    ] {
        let (status, printed) = built.verify(files);
        assert_eq!(status, Some(2), "{files:?}: {printed}");
        let folder = files[files.len() - 1];
        let expected = format!(
            "error: `{folder}` is a folder without a letter\n\
             help: to verify the files in it, run `demarche verify {command}`\n"
        );
        assert_eq!(printed, expected);
    }
}
