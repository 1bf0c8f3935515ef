//! Runs that are killed, that meet another, and that cannot write.

#![cfg(unix)]

use std::fs::{self, File};
use std::path::Path;
use std::process::{Output, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::cli::text;
use super::program::{demarche, run};

const LETTER: &str = "\
date: 2026-03-01
addressees: [{ title: President of the Security Council }]
salutation: Excellency,
body: body.md
signatories: [{ name: Ana Example }]
";

fn letter() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("letter.yaml"), LETTER).unwrap();
    fs::write(folder.path().join("body.md"), "We write.\n").unwrap();
    folder
}

fn build(folder: &Path, arguments: &[&str]) -> Output {
    let output = run(folder, &[&["build", "letter.yaml"], arguments].concat());
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    output
}

/// Returns the names of the files in the output folder, hidden ones too, in order.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder.join("output")).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

const PDF: &str = "letter-2026-03-01.letter.en.pdf";

#[test]
fn the_rest_of_a_killed_run_is_removed_by_the_next_and_nothing_else() {
    let folder = letter();
    fs::create_dir(folder.path().join("output")).unwrap();
    for name in [".demarche-aB3x.tmp", ".demarche-keep", "x.tmp", ".hidden"] {
        fs::write(folder.path().join("output").join(name), "half").unwrap();
    }
    build(folder.path(), &[]);
    assert_eq!(
        names(folder.path()),
        [".demarche-keep", ".hidden", PDF, "x.tmp"]
    );
}

#[test]
fn a_run_that_is_killed_at_any_moment_leaves_whole_files_for_the_next() {
    let folder = letter();
    let mut whole = Vec::new();
    for body in ["We write.\n", "We write again.\n"] {
        fs::write(folder.path().join("body.md"), body).unwrap();
        build(folder.path(), &["--checksums"]);
        whole.push(fs::read(folder.path().join("output").join(PDF)).unwrap());
    }
    for moment in 0..40 {
        let body = ["We write.\n", "We write again.\n"][moment % 2];
        fs::write(folder.path().join("body.md"), body).unwrap();
        let mut command = demarche(folder.path());
        command.args(["build", "letter.yaml", "--checksums", "--quiet"]);
        let mut child = command.spawn().unwrap();
        sleep(Duration::from_millis(moment as u64 * 3));
        let _ = child.kill();
        child.wait().unwrap();
        let bytes = fs::read(folder.path().join("output").join(PDF)).unwrap();
        assert!(whole.contains(&bytes), "a broken file after {moment} steps");
        let sums = folder.path().join("output/SHA256SUMS");
        if sums.exists() {
            let mut command = std::process::Command::new("sha256sum");
            command.args(["--check", "--quiet", "SHA256SUMS"]);
            let checked = command
                .current_dir(folder.path().join("output"))
                .output()
                .unwrap();
            assert!(
                checked.status.success(),
                "wrong checksums after {moment} steps: {checked:?}"
            );
        }
    }
    build(folder.path(), &["--checksums"]);
    assert_eq!(names(folder.path()), ["SHA256SUMS", PDF, "manifest.json"]);
}

#[test]
fn checksums_that_would_be_wrong_are_removed_and_right_ones_stay() {
    let folder = letter();
    build(folder.path(), &["--checksums"]);
    build(folder.path(), &[]);
    assert_eq!(
        names(folder.path()),
        ["SHA256SUMS", PDF, "manifest.json"],
        "nothing has changed"
    );
    fs::write(folder.path().join("body.md"), "We write again.\n").unwrap();
    let told = build(folder.path(), &[]);
    let removed = ["SHA256SUMS", "manifest.json"].map(|name| {
        format!(
            "removed `output/{name}`, which was about the files before they changed: \
             `--checksums` writes it again\n"
        )
    });
    assert_eq!(text(&told.stderr), removed.concat());
    assert_eq!(names(folder.path()), [PDF]);
    fs::write(folder.path().join("output/SHA256SUMS"), "00  mine.txt\n").unwrap();
    build(folder.path(), &[]);
    assert_eq!(
        names(folder.path()),
        ["SHA256SUMS", PDF],
        "somebody else's list stays"
    );
}

#[test]
fn a_second_run_for_a_folder_waits_for_the_first() {
    let folder = letter();
    fs::create_dir(folder.path().join("output")).unwrap();
    let lock = File::open(folder.path().join("output")).unwrap();
    lock.lock().unwrap();
    let mut command = demarche(folder.path());
    command
        .args(["build", "letter.yaml"])
        .stderr(Stdio::piped())
        .stdout(Stdio::null());
    let mut child = command.spawn().unwrap();
    sleep(Duration::from_millis(1500));
    assert!(child.try_wait().unwrap().is_none(), "it did not wait");
    assert!(names(folder.path()).is_empty());
    lock.unlock().unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(
        text(&output.stderr),
        "waiting for another run that writes to `output`\n"
    );
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(names(folder.path()), [PDF]);
}

#[test]
fn an_interrupt_ends_a_build_at_once() {
    let folder = letter();
    let names: Vec<String> = (0..60_000)
        .map(|index| format!("- name: Ana Example{index}\n"))
        .collect();
    fs::write(folder.path().join("list.yaml"), names.concat()).unwrap();
    let long = LETTER.replace("[{ name: Ana Example }]", "list.yaml");
    fs::write(folder.path().join("letter.yaml"), long).unwrap();
    for command in ["build", "watch"] {
        if command == "watch" && !cfg!(feature = "watch") {
            continue;
        }
        let mut child = demarche(folder.path())
            .args([command, "letter.yaml", "--quiet"])
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        sleep(Duration::from_millis(700));
        assert!(
            child.try_wait().unwrap().is_none(),
            "{command} has ended already"
        );
        let id = child.id().to_string();
        let sent = std::process::Command::new("kill")
            .args(["-INT", &id])
            .status();
        assert!(sent.unwrap().success());
        let start = Instant::now();
        child.wait().unwrap();
        // A loaded machine takes longer than the 0.2 seconds that it should be.
        assert!(
            start.elapsed() < Duration::from_secs(2),
            "{command}: {:?}",
            start.elapsed()
        );
        assert!(!folder.path().join("output").join(PDF).exists());
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_device_is_reported_whatever_was_to_be_printed() {
    let folder = letter();
    build(folder.path(), &[]);
    for arguments in [
        &["--help"][..],
        &["--version"],
        &["build", "--help"],
        &["man"],
        &["completions", "bash"],
        &["schema", "letter"],
        &["list", "letter.yaml"],
        &["build", "letter.yaml"],
        &["build", "letter.yaml", "--output", "-"],
        &["check", "letter.yaml", "--message-format", "sarif"],
        &["fonts"],
    ] {
        let full = fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .unwrap();
        let output = demarche(folder.path())
            .args(arguments)
            .stdout(full)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let told = text(&output.stderr);
        let expected = "error: No space left on device (os error 28)\n";
        assert_eq!(told, expected, "{arguments:?}");
    }
}

#[test]
fn a_time_that_no_document_can_state_is_refused() {
    let folder = letter();
    let told = |time: &str| {
        let mut command = demarche(folder.path());
        let command = command.args(["build", "letter.yaml", "--quiet"]);
        let output = command.env("SOURCE_DATE_EPOCH", time).output().unwrap();
        (output.status.code(), text(&output.stderr))
    };
    for time in [
        "-1",
        "253402300800",
        "9223372036854775807",
        "99999999999999999999",
    ] {
        let expected = format!(
            "error: `SOURCE_DATE_EPOCH` is `{time}`, expected a number of seconds up to the year 9999\n\
             help: set it to the seconds since 1 January 1970, or unset it\n"
        );
        assert_eq!(told(time), (Some(2), expected));
    }
    for time in ["0", "253402300799"] {
        assert_eq!(told(time), (Some(0), String::new()), "{time}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_whose_name_is_not_unicode_is_named() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = letter();
    let people = folder.path().join("people");
    fs::create_dir(&people).unwrap();
    fs::write(
        people.join(OsStr::from_bytes(b"M\xfcller.yaml")),
        "name: Ana\n",
    )
    .unwrap();
    let list = LETTER.replace("[{ name: Ana Example }]", "people/");
    fs::write(folder.path().join("letter.yaml"), list).unwrap();
    let output = run(
        folder.path(),
        &["check", "letter.yaml", "--message-format", "short"],
    );
    assert_eq!(
        text(&output.stderr),
        "letter.yaml:5:14: error[file-name]: the name of `people/M\u{fffd}ller.yaml` is not Unicode\n"
    );
    assert_eq!(output.status.code(), Some(1));
}
