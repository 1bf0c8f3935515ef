//! The binary is installed where its bytes are known, and nowhere else.

use std::fs;

use super::{Place, released};

#[test]
fn the_binary_is_installed_only_where_its_digest_is_the_pinned_one() {
    let place = Place::empty();
    place.program("gh", "exit 1");
    let (downloads, digest) = released(&place);
    let runner = place.path("runner");
    let path_file = place.path("github-path");
    let common = [
        ("DEMARCHE_VERSION", "9.9.9"),
        ("DEMARCHE_REPOSITORY", "ana/demarche"),
        ("DEMARCHE_DOWNLOADS", &downloads),
        ("RUNNER_TEMP", runner.to_str().unwrap()),
        ("GITHUB_PATH", path_file.to_str().unwrap()),
    ];
    let installed = runner.join("demarche-bin/demarche");
    let with = |digest| [&common[..], &[("DEMARCHE_SHA256", digest)]].concat();
    let wrong = "0".repeat(64);
    let (status, printed) = place.run("install", &with(wrong.as_str()));
    assert_eq!(status, Some(1));
    assert!(
        printed.contains(&format!(" is {digest}, expected {wrong}\n")),
        "{printed}"
    );
    let (status, printed) = place.run("install", &common);
    assert_eq!(status, Some(1), "no digest and no attestation");
    assert!(
        printed.starts_with("error: no attestation says that ana/demarche built "),
        "{printed}"
    );
    assert!(!installed.exists());
    let (status, printed) = place.run("install", &with(digest.as_str()));
    assert_eq!(status, Some(0), "{printed}");
    assert!(installed.exists());
    let on_the_path = fs::read_to_string(path_file).unwrap();
    assert_eq!(
        on_the_path,
        format!("{}\n", runner.join("demarche-bin").display())
    );
}

#[test]
fn the_binary_is_installed_where_its_repository_attests_it() {
    let place = Place::empty();
    place.program("gh", "printf '%s\\n' \"$@\" >>\"$HOME/asked\"");
    let (downloads, _) = released(&place);
    let bin = place.path("own");
    let variables = [
        ("DEMARCHE_VERSION", "9.9.9"),
        ("DEMARCHE_REPOSITORY", "ana/demarche"),
        ("DEMARCHE_DOWNLOADS", &downloads),
        ("DEMARCHE_BIN", bin.to_str().unwrap()),
    ];
    let (status, printed) = place.run("install", &variables);
    assert_eq!(status, Some(0), "{printed}");
    let asked = place.read("asked");
    assert!(asked.starts_with("attestation\nverify\n"), "{asked}");
    assert!(asked.ends_with("\n--repo\nana/demarche\n"), "{asked}");
}

#[test]
fn a_pin_that_could_be_a_command_is_refused() {
    let place = Place::empty();
    let refused = |version: &str, repository: &str, expected: &str| {
        let variables = [
            ("DEMARCHE_VERSION", version),
            ("DEMARCHE_REPOSITORY", repository),
        ];
        let (status, printed) = place.run("install", &variables);
        assert_eq!(status, Some(1));
        assert!(printed.starts_with(expected), "{printed}");
    };
    refused("9; rm", "ana/demarche", "error: `9; rm` is no version\n");
    refused(
        "9.9.9",
        "ana/../demarche",
        "error: `ana/../demarche` is no repository\n",
    );
}

/// A `cargo` that installs a program of the version that it is asked for.
const CARGO: &str = r#"printf '%s\n' "$@" >"$HOME/asked"
mkdir -p "$7/bin"
printf '#!/bin/sh\necho demarche 9.9.9\n' >"$7/bin/demarche"
chmod +x "$7/bin/demarche""#;

#[test]
fn without_a_repository_the_version_is_built_from_its_source() {
    let place = Place::empty();
    let bin = place.path("own");
    let variables = [
        ("DEMARCHE_VERSION", "9.9.9"),
        ("DEMARCHE_BIN", bin.to_str().unwrap()),
    ];
    place.program("cargo", CARGO);
    let (status, printed) = place.run("install", &variables);
    assert_eq!(status, Some(0), "{printed}");
    let said = "no repository is pinned: building demarche 9.9.9 with `cargo install --locked`, which takes \
                some minutes\n";
    assert!(printed.starts_with(said), "{printed}");
    let asked = place.read("asked");
    assert!(
        asked.starts_with("install\n--locked\n--quiet\n--version\n=9.9.9\n--root\n"),
        "{asked}"
    );
    assert!(bin.join("demarche").exists());
    place.program("cargo", "exit 1");
    let (status, printed) = place.run("install", &variables);
    assert_eq!(status, Some(1));
    assert!(
        printed.contains("error: cargo cannot install demarche 9.9.9\n"),
        "{printed}"
    );
}
