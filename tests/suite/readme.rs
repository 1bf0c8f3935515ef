//! The README is true: its commands print what it shows, its YAML is accepted, its paths exist.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A fenced block of the README: what it is, where it begins, what it holds.
struct Fence {
    language: String,
    line: usize,
    text: String,
}

#[test]
fn every_command_of_the_readme_prints_what_the_readme_shows() {
    let folder = copy_of_the_letter();
    let mut ran = 0;
    for fence in fences().iter().filter(|fence| fence.language == "console") {
        for (command, shown) in commands(&fence.text) {
            if command == "cargo test" {
                continue; // This is what runs now; `.ci/run` runs it by this name.
            }
            let printed = run(&command, folder.path());
            let place = format!("README.md:{}: $ {command}\n", fence.line);
            let assert = snapbox::Assert::new().normalize_paths(false);
            assert.eq(format!("{place}{printed}"), format!("{place}{shown}"));
            ran += 1;
        }
    }
    assert!(ran >= 4, "only {ran} commands were found");
}

#[test]
fn every_letter_of_the_readme_is_accepted() {
    let letters: Vec<Fence> = fences()
        .into_iter()
        .filter(|fence| fence.language == "yaml")
        .collect();
    assert!(!letters.is_empty());
    for fence in letters {
        let folder = copy_of_the_letter();
        let file = folder.path().join("letter/letter.yaml");
        fs::write(&file, completed(&fence.text)).unwrap();
        let printed = run("demarche check --deny warnings", folder.path());
        assert!(
            !printed.contains("["),
            "README.md:{}: {printed}",
            fence.line
        );
    }
}

#[test]
fn the_first_letter_of_the_readme_is_the_sample() {
    let data = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let lines = lines.filter(|line| !line.is_empty());
        lines.map(ToOwned::to_owned).collect()
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sample = fs::read_to_string(root.join("letter/letter.yaml")).unwrap();
    let fences = fences();
    let shown = fences
        .iter()
        .find(|fence| fence.language == "yaml")
        .unwrap();
    assert_eq!(data(&shown.text), data(&sample));
}

#[test]
fn every_path_of_the_readme_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for target in readme()
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
    {
        if !target.starts_with("http") && !target.starts_with('#') {
            assert!(root.join(target).exists(), "README.md names `{target}`");
        }
    }
}

/// Completes a piece of a `letter.yaml` with the keys that every letter has.
fn completed(piece: &str) -> String {
    let defaults = [
        ("date:", "date: 2016-02-24\n"),
        ("addressees:", "addressees: [{ name: Vladimir Putin }]\n"),
        ("salutation:", "salutation: President Putin,\n"),
        ("body:", "body: |\n  We write to you.\n"),
        ("signatories:", "signatories: signatories.yaml\n"),
    ];
    // The sample quotes a wrong year on purpose.
    let quoted = match piece.contains("body.en.md") {
        true => "allow: [resolution-year]\n",
        false => "",
    };
    let has = |key: &str| piece.lines().any(|line| line.starts_with(key));
    let missing = defaults.iter().filter(|(key, _)| !has(key));
    let added: String = missing.map(|(_, line)| *line).collect();
    format!("{piece}{added}{quoted}")
}

/// Returns the commands of a console block, each with what is shown below it.
fn commands(text: &str) -> Vec<(String, String)> {
    let mut commands: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix("$ "), commands.last_mut()) {
            (Some(command), _) => commands.push((command.to_owned(), String::new())),
            (None, Some((_, shown))) => {
                shown.push_str(line);
                shown.push('\n');
            }
            (None, None) => panic!("a console block begins with a command: {line}"),
        }
    }
    commands
}

/// Runs a command of the README and returns what it prints, errors first.
fn run(command: &str, folder: &Path) -> String {
    let program = env!("CARGO_BIN_EXE_demarche");
    let command = command.replace("cargo run --release --", "demarche");
    let command = command.replace("demarche", program);
    let output = Command::new("sh")
        .args(["-c", &command])
        .current_dir(folder)
        .env_remove("SOURCE_DATE_EPOCH")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    text(output.stderr) + &text(output.stdout)
}

fn copy_of_the_letter() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("letter");
    let to = folder.path().join("letter");
    fs::create_dir(&to).unwrap();
    let entries: Vec<PathBuf> = fs::read_dir(from)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    for path in entries.iter().filter(|path| path.is_file()) {
        fs::copy(path, to.join(path.file_name().unwrap())).unwrap();
    }
    folder
}

fn readme() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap()
}

fn fences() -> Vec<Fence> {
    let mut fences: Vec<Fence> = Vec::new();
    let mut open = false;
    for (index, line) in readme().lines().enumerate() {
        match (line.strip_prefix("```"), open) {
            (Some(language), false) => {
                let (language, line, text) = (language.to_owned(), index + 1, String::new());
                fences.push(Fence {
                    language,
                    line,
                    text,
                });
                open = true;
            }
            (Some(_), true) => open = false,
            (None, true) => {
                let fence = fences.last_mut().unwrap();
                fence.text.push_str(line);
                fence.text.push('\n');
            }
            (None, false) => {}
        }
    }
    fences
}
