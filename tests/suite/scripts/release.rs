//! The release of a letter, and that of the program.

use std::fs;

use super::{GH, Place, RELEASE, released, reported, root};

#[test]
fn the_scripts_of_the_release_say_what_is_missing_too() {
    let expected = [
        "error: there is no Cargo.toml\nhelp: run this in the repository of demarche\n",
        "error: TARGET is not set\nhelp: set it to a target of Rust, such as `x86_64-unknown-linux-musl`\n",
        "error: TARGET is not set\nhelp: set it to a target of Rust, such as `x86_64-unknown-linux-musl`\n",
        "error: REPOSITORY is not set\nhelp: run this from the workflow that releases\n",
        "error: there is no Cargo.toml\nhelp: run this in the repository of demarche\n",
    ];
    for (script, expected) in RELEASE.into_iter().zip(expected) {
        let place = Place::empty();
        let (status, printed) = place.run_of(".ci/release", script, &[]);
        assert_eq!((status, printed.as_str()), (Some(1), expected), "{script}");
        assert_eq!(fs::read_dir(place.path("work")).unwrap().count(), 0);
    }
}

#[test]
fn a_tag_that_is_not_the_version_releases_nothing() {
    let place = Place::empty();
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    place.write("Cargo.toml", &manifest);
    let pin = fs::read_to_string(root().join("ci/demarche.pin")).unwrap();
    place.write("ci/demarche.pin", &pin);
    let version = env!("CARGO_PKG_VERSION");
    let tag = |kind: &str, name: &str| {
        let variables = [("GITHUB_REF_TYPE", kind), ("GITHUB_REF_NAME", name)];
        place.run_of(".ci/release", "tag", &variables)
    };
    let agree = format!("tag and version are {version}\n");
    assert_eq!(tag("tag", &format!("v{version}")), (Some(0), agree));
    let expected = format!(
        "error: the tag is `v9.9.9`, and the crate has the version `{version}`\nhelp: tag `v{version}`\n"
    );
    assert_eq!(tag("tag", "v9.9.9"), (Some(1), expected));
    assert_eq!(tag("branch", &format!("v{version}")).0, Some(1));
    let name = format!("v{version}");
    let released = |variables: &[(&str, &str)]| {
        let tag = [
            ("GITHUB_REF_TYPE", "tag"),
            ("GITHUB_REF_NAME", name.as_str()),
        ];
        place.run_of(".ci/release", "tag", &[&tag[..], variables].concat())
    };
    let repository = [("GITHUB_REPOSITORY", "ana/other")];
    let expected = "error: the crate does not name the repository that releases it\n\
                    help: write `repository = \"https://github.com/ana/other\"` into Cargo.toml\n";
    assert_eq!(released(&repository), (Some(1), expected.to_owned()));
    let named = "license = \"MIT OR Apache-2.0\"\nrepository = \"https://github.com/ana/other\"";
    place.write(
        "Cargo.toml",
        &manifest.replace("license = \"MIT OR Apache-2.0\"", named),
    );
    assert_eq!(released(&repository).0, Some(0));
    place.write("ci/demarche.pin", "version=9.9.9\n");
    let expected = format!(
        "error: ci/demarche.pin does not name the version {version}\n\
         help: write `version={version}` into it\n"
    );
    assert_eq!(released(&repository), (Some(1), expected));
    place.write(
        "ci/demarche.pin",
        &format!("{pin}sha256-x86_64-apple-darwin=0123\n"),
    );
    let expected = "error: ci/demarche.pin holds digests, which are of another release\n\
                    help: delete its lines `sha256-…`\n";
    assert_eq!(released(&repository), (Some(1), expected.to_owned()));
}

#[test]
fn the_bill_of_materials_has_the_time_of_the_commit_and_no_place() {
    let place = Place::empty();
    place.write("Cargo.toml", "version = \"9.9.9\"\n");
    place.program("git", "echo 1767225600");
    place.program(
        "cargo",
        "while [ \"$1\" != --override-filename ]; do\n\
         \x20 [ \"$1\" != --version ] || exit 0\n\
         \x20 shift\n\
         done\n\
         echo \"$SOURCE_DATE_EPOCH path+file://$PWD#demarche\" >\"$2.json\"",
    );
    let (status, printed) = place.run_of(".ci/release", "bill", &[]);
    assert_eq!(status, Some(0), "{printed}");
    assert_eq!(
        place.read("dist/demarche-9.9.9.cdx.json"),
        "1767225600 path+file://.#demarche\n"
    );
}

#[test]
fn the_action_installs_the_version_that_it_was_made_with() {
    let place = Place::empty();
    place.program("gh", "exit 1");
    let version = env!("CARGO_PKG_VERSION");
    let already = format!("demarche {version} is on the path already\n");
    assert_eq!(place.run_of("ci", "install", &[]), (Some(0), already));
}

#[test]
fn the_pin_of_a_release_is_what_the_installation_reads() {
    let place = Place::empty();
    let (downloads, digest) = released(&place);
    let folder = place.path("downloads/v9.9.9");
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let name = path.file_name().unwrap().to_str().unwrap();
            place.write(&format!("dist/{name}"), "");
            fs::copy(&path, place.path("work/dist").join(name)).unwrap();
        }
    }
    // The version is read from the archive that every release has.
    let linux = "dist/demarche-9.9.9-x86_64-unknown-linux-musl.tar.gz";
    if !place.path("work").join(linux).exists() {
        place.write(linux, "");
    }
    let (status, printed) =
        place.run_of(".ci/release", "digests", &[("REPOSITORY", "ana/demarche")]);
    assert_eq!(status, Some(0), "{printed}");
    let pin = place.read("dist/demarche.pin");
    assert!(
        pin.contains("\nversion=9.9.9\nrepository=ana/demarche\n"),
        "{pin}"
    );
    assert!(pin.contains(&format!("={digest}\n")), "{pin}");
    let scripts = place.path("work/ci");
    fs::create_dir(&scripts).unwrap();
    fs::copy(root().join("ci/install"), scripts.join("install")).unwrap();
    fs::write(scripts.join("demarche.pin"), pin).unwrap();
    let own = place.path("own");
    let installed = place
        .command("bash")
        .arg(scripts.join("install"))
        .envs([
            ("DEMARCHE_DOWNLOADS", downloads.as_str()),
            ("DEMARCHE_BIN", own.to_str().unwrap()),
        ])
        .output()
        .unwrap();
    assert_eq!(installed.status.code(), Some(0), "{installed:?}");
    assert!(own.join("demarche").exists());
}

#[test]
fn a_release_has_stable_and_dated_names_and_the_digests_of_all() {
    let place = Place::new_repository();
    assert_eq!(place.run("build", &[]).0, Some(0));
    let (status, printed) = place.run("assemble", &[]);
    assert_eq!(status, Some(0), "{printed}");
    let mut names: Vec<&str> = printed.lines().filter_map(|line| line.get(66..)).collect();
    names.sort_unstable();
    let formats = ["docx", "html", "pdf"];
    let stems = [
        "circulation.en",
        "letter.en",
        "work-2026-03-01.circulation.en",
        "work-2026-03-01.letter.en",
    ];
    let files = stems.map(|stem| formats.map(|format| format!("{stem}.{format}")));
    let mut expected: Vec<String> = files.into_iter().flatten().collect();
    expected.insert(6, "manifest.json".to_owned());
    assert_eq!(names, expected);
    let (status, printed) = place.run("assemble", &[]);
    let expected = "error: `release` is there already\n\
                    help: remove it, or set RELEASE to another folder\n";
    assert_eq!((status, printed.as_str()), (Some(1), expected));
}

#[test]
fn a_release_is_verified_whole_in_a_clone_and_in_its_own_folder() {
    let place = Place::new_repository();
    assert_eq!(place.run("build", &[]).0, Some(0));
    assert_eq!(place.run("assemble", &[]).0, Some(0));
    let names = |folder: &str| {
        let entries = fs::read_dir(place.path("work/release")).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| folder.to_owned() + entry.unwrap().file_name().to_str().unwrap())
            .collect();
        names.sort();
        names
    };
    let verify = |folder: &str, arguments: &[&str], files: &[String]| {
        let mut command = place.command(env!("CARGO_BIN_EXE_demarche"));
        command.current_dir(place.path(folder)).arg("verify");
        reported(&command.args(arguments).args(files).output().unwrap())
    };
    for letter in [&["letter"][..], &[]] {
        let (status, printed) = verify("work", letter, &names("release/"));
        assert_eq!(status, Some(0), "{printed}");
        for line in [
            "release/SHA256SUMS  lists what was built  13 files\n",
            "release/letter.en.pdf  identical  1 page  ",
            "release/manifest.json  states what was built\nbuilt from `letter/letter.yaml` with ",
        ] {
            assert!(printed.contains(line), "{printed}");
        }
    }
    let (status, printed) = verify("work/release", &[], &names(""));
    assert_eq!(status, Some(0), "{printed}");
    let expected = "SHA256SUMS  lists the checksums in the manifest  13 files\n";
    assert!(printed.contains(expected), "{printed}");
    place.write("release/letter.en.docx", "another");
    for (folder, prefix) in [("work", "release/"), ("work/release", "")] {
        let (status, printed) = verify(folder, &[], &names(prefix));
        assert_eq!(status, Some(1), "{printed}");
        let expected = format!(
            "{prefix}SHA256SUMS  differs\n  other checksums than it lists: `letter.en.docx`\n"
        );
        assert!(printed.contains(&expected), "{printed}");
    }
}

#[test]
fn a_letter_without_a_date_in_its_name_gets_one() {
    let place = Place::new_repository();
    let letter = place.read("letter/letter.yaml");
    let renamed = letter.replace("output-name: work-2026-03-01", "output-name: water.valley");
    place.write("letter/letter.yaml", &renamed);
    assert_eq!(place.run("build", &[]).0, Some(0));
    assert_eq!(place.run("assemble", &[]).0, Some(0));
    for name in [
        "water.valley.letter.en.pdf",
        "water.valley-2026-03-01.letter.en.pdf",
        "letter.en.pdf",
    ] {
        assert!(place.path("work/release").join(name).exists(), "{name}");
    }
}

#[test]
fn only_a_tag_and_only_what_was_built_is_released() {
    let place = Place::new_repository();
    place.program("gh", GH);
    assert_eq!(place.run("build", &[]).0, Some(0));
    assert_eq!(place.run("assemble", &[]).0, Some(0));
    let tag = [
        ("GITHUB_REF_TYPE", "tag"),
        ("GITHUB_REF_NAME", "v1"),
        ("REPOSITORY", "ana/water"),
    ];
    let branch = [("GITHUB_REF_TYPE", "branch"), ("GITHUB_REF_NAME", "main")];
    let (status, printed) = place.run("release", &branch);
    assert_eq!(status, Some(1));
    assert_eq!(
        printed,
        "error: only a tag is released\nhelp: push a tag such as `v1`\n"
    );
    assert_eq!(place.run("release", &tag), (Some(0), String::new()));
    let asked = place.read("asked");
    assert!(
        asked.starts_with("release\ncreate\nv1\n--repo\nana/water\n--verify-tag\n"),
        "{asked}"
    );
    assert!(asked.contains("\nrelease/SHA256SUMS\n"), "{asked}");
    let (status, notes) = place.run("notes", &[]);
    assert_eq!(status, Some(0));
    let expected = "\
The letter of 1 March 2026, with 2 signatories.

| file | content |
| --- | --- |
| `circulation.en.docx` | the form for circulation at the United Nations, in English (for Word) |
| `circulation.en.html` | the form for circulation at the United Nations, in English (web page) |
| `circulation.en.pdf` | the form for circulation at the United Nations, in English (PDF) |
| `letter.en.docx` | the letter as it is sent, in English (for Word) |
";
    assert!(notes.starts_with(expected), "{notes}");
    let expected = "\
The files with a date in their names are the same. `sha256sum --check SHA256SUMS` shows that the files arrived unchanged.

In a clone of this tag, with these files in the folder `release`, `demarche verify letter release/*` builds them again and \
compares every byte. The manifest names the version of demarche to use.
";
    assert!(notes.ends_with(expected), "{notes}");
    assert!(asked.contains("\nrelease/circulation.en.pdf\n"), "{asked}");
    place.write("release/letter.en.pdf", "another");
    let (status, printed) = place.run("release", &tag);
    assert_eq!(status, Some(1));
    let expected = "error: the files are not those that were built\nhelp: run the workflow again\n";
    assert!(printed.contains(expected), "{printed}");
}
