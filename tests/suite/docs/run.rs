//! The commands and files of a page, tried in order as a reader would.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use regex::Regex;

use super::page::{Block, Page, Step, Test, root};

/// A difference between a page and what its commands print.
pub struct Difference {
    /// The line of the block, from 1.
    pub line: usize,
    /// The block as the page has it.
    pub shown: String,
    /// The block as it is.
    pub actual: String,
}

/// A reader's folder: the letter that the page is about, and where the reader is in it.
struct Desk {
    folder: tempfile::TempDir,
    /// The current folder.
    current: PathBuf,
}

/// Tries a page, and returns how many commands were run and what differs.
pub fn attempt(page: &Page) -> (usize, Vec<Difference>) {
    let mut desk = Desk::empty();
    let (mut ran, mut differences) = (0, Vec::new());
    for step in page.steps() {
        match step {
            Step::Letter(name) => desk = Desk::with_example(&name),
            Step::New(arguments) => desk = Desk::with_repository(&arguments),
            Step::Run(command) => {
                desk.run(&command);
            }
            Step::Block(block) => {
                let place = format!("{}:{}", page.path, block.line);
                if let Some(difference) = desk.attempt(&block, &place, &mut ran) {
                    differences.push(difference);
                }
            }
        }
    }
    (ran, differences)
}

impl Desk {
    fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let current = folder.path().join("work");
        fs::create_dir(&current).unwrap();
        Self { folder, current }
    }

    /// Copies an example; the sample of this repository is called `sample`, in its `letter`, and an
    /// empty folder `none`.
    fn with_example(name: &str) -> Self {
        let desk = Self::empty();
        if name == "none" {
            return desk;
        }
        if name == "sample" {
            copy(&root().join("letter"), &desk.current.join("letter"));
        } else {
            let example = root().join("examples/letters").join(name);
            assert!(example.exists(), "no example is called `{name}`");
            copy(&example, &desk.current);
        }
        desk
    }

    fn with_repository(arguments: &str) -> Self {
        let mut desk = Self::empty();
        desk.run(&format!("demarche new . --quiet {arguments}"));
        desk
    }

    fn attempt(&mut self, block: &Block, place: &str, ran: &mut usize) -> Option<Difference> {
        match (&block.test, block.language.as_str()) {
            (Test::NotRun, _) | (Test::Plain, "text") => None,
            (Test::File(name), _) => self.is_in_file(block, name, place),
            (Test::Write(name), _) => {
                let path = self.current.join(name);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, &block.text).unwrap();
                None
            }
            (Test::Edit(name), _) => {
                let path = self.current.join(name);
                let edited = edited(&fs::read_to_string(&path).unwrap(), &block.text);
                fs::write(path, edited).unwrap();
                None
            }
            (Test::Plain | Test::Part, "console") => self.prints(block, ran),
            (Test::Plain, "yaml") => {
                accepted(&block.text, place);
                None
            }
            (test, language) => panic!("{place}: a block of `{language}` has no test: {test:?}"),
        }
    }

    /// Compares a block with the lines of a file.
    fn is_in_file(&self, block: &Block, name: &str, place: &str) -> Option<Difference> {
        let path = match name.strip_prefix('/') {
            Some(name) => root().join(name),
            None => self.current.join(name),
        };
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{place}: {error}"));
        let is_yaml = block.language == "yaml";
        let plain = |text: &str| {
            if is_yaml {
                without_comments(text)
            } else {
                text.to_owned()
            }
        };
        (!plain(&text).contains(&plain(&block.text))).then(|| Difference {
            line: block.line,
            shown: block.text.clone(),
            actual: text,
        })
    }

    /// Runs the commands of a block, and compares what they print with what is below each.
    fn prints(&mut self, block: &Block, ran: &mut usize) -> Option<Difference> {
        let mut actual = String::new();
        let mut differs = false;
        for (command, shown) in commands(&block.text) {
            if command == "cargo test" {
                // This is what runs now; `.ci/run` runs it by this name.
                actual.push_str("$ cargo test\n");
                continue;
            }
            let printed = self.run(&command);
            *ran += 1;
            let is_same = match block.test {
                Test::Part => has_lines(&printed, &shown),
                _ => is_as_shown(&printed, &shown),
            };
            let kept = match is_same {
                true => with_sizes(&printed, &shown),
                false => printed,
            };
            differs |= kept != shown;
            actual.push_str(&format!("$ {command}\n{kept}"));
        }
        differs.then(|| Difference {
            line: block.line,
            shown: block.text.clone(),
            actual,
        })
    }

    /// Runs a command as a shell does, and returns what a terminal would show.
    fn run(&mut self, command: &str) -> String {
        let program = Path::new(env!("CARGO_BIN_EXE_demarche"));
        let path = std::env::var("PATH").unwrap_or_default();
        let path = format!("{}:{path}", program.parent().unwrap().display());
        let command = command.replace("cargo run --release --", "demarche");
        let place = self.folder.path().join("place");
        let script = format!("exec 2>&1\n{command}\npwd >'{}'", place.display());
        let output = Command::new("sh")
            .args(["-c", &script])
            .current_dir(&self.current)
            .env("PATH", path)
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .envs(["GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"].map(|key| (key, "Ana Example")))
            .envs(["GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"].map(|key| (key, "ana@example.org")))
            .env_remove("SOURCE_DATE_EPOCH")
            .env_remove("CI")
            .stdin(Stdio::null())
            .output()
            .unwrap();
        if let Ok(now) = fs::read_to_string(place) {
            self.current = PathBuf::from(now.trim_end());
        }
        String::from_utf8(output.stdout).unwrap()
    }
}

/// Returns YAML without the lines that are comments.
fn without_comments(text: &str) -> String {
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'));
    lines.map(|line| format!("{line}\n")).collect()
}

/// Checks a part of a `letter.yaml`, which is completed with the keys that every letter has.
fn accepted(part: &str, place: &str) {
    let mut desk = Desk::empty();
    fs::write(desk.current.join("letter.yaml"), completed(part)).unwrap();
    let printed = desk.run("demarche check letter.yaml --deny warnings --message-format short");
    assert!(!printed.contains("error["), "{place}: {printed}");
}

fn completed(part: &str) -> String {
    let defaults = [
        ("date:", "date: 2026-03-01\n"),
        ("addressees:", "addressees: [{ name: Ana Example }]\n"),
        ("salutation:", "salutation: Excellency,\n"),
        ("body:", "body: |\n  We write to you.\n"),
        ("signatories:", "signatories: [{ name: Bela Instance }]\n"),
    ];
    let has = |key: &str| part.lines().any(|line| line.starts_with(key));
    let missing = defaults.iter().filter(|(key, _)| !has(key));
    let added: String = missing.map(|(_, line)| *line).collect();
    format!("{part}{added}")
}

/// Puts the keys of a piece of YAML into a file, each instead of the key of that name.
fn edited(file: &str, piece: &str) -> String {
    let is_key = |line: &str| line.starts_with(|first: char| first.is_ascii_lowercase());
    let name = |line: &str| line.split(':').next().unwrap_or_default().to_owned();
    let replaced: Vec<String> = piece
        .lines()
        .filter(|line| is_key(line))
        .map(name)
        .collect();
    let mut kept = String::new();
    let mut is_kept = true;
    for line in file.lines() {
        let is_within = line.starts_with([' ', '-', '#']) || line.is_empty();
        if !is_within {
            is_kept = !replaced.contains(&name(line));
        }
        if is_kept {
            kept.push_str(&format!("{line}\n"));
        }
    }
    kept + piece
}

/// Returns the commands of a block, each with what is shown below it.
fn commands(text: &str) -> Vec<(String, String)> {
    let mut commands: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        if let Some(command) = line.strip_prefix("$ ") {
            commands.push((command.to_owned(), String::new()));
        } else {
            let (_, shown) = commands.last_mut().expect("a block begins with a command");
            shown.push_str(&format!("{line}\n"));
        }
    }
    commands
}

/// The sizes of files and places in them, which change with every typeface: they alone are brought
/// up to date where a page leaves out other lines.
static SIZES: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"[\d,]+ bytes|at byte \d+ of \d+").unwrap());

/// Times, which change with every run.
static TIMES: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"in [\d.]+ s\b").unwrap());

/// Returns a line without what changes.
fn steady(line: &str) -> String {
    let line = SIZES.replace_all(line, "N");
    TIMES.replace_all(&line, "T").trim_end().to_owned()
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(steady).collect()
}

/// Returns the lines that are shown with the sizes that were printed.
fn with_sizes(printed: &str, shown: &str) -> String {
    let line = |shown: &str| {
        let mut printed = printed.lines();
        let is_same = |line: &&str| !TIMES.is_match(line) && steady(line) == steady(shown);
        let line = printed.find(is_same).map_or(shown, str::trim_end);
        format!("{line}\n")
    };
    shown.lines().map(line).collect()
}

/// Returns whether a command printed what is shown, where `...` is any number of lines.
fn is_as_shown(printed: &str, shown: &str) -> bool {
    fn matches(printed: &[String], shown: &[String]) -> bool {
        match shown.split_first() {
            None => printed.is_empty(),
            Some((first, rest)) if first == "..." => {
                (0..=printed.len()).any(|from| matches(&printed[from..], rest))
            }
            Some((first, rest)) => printed.first() == Some(first) && matches(&printed[1..], rest),
        }
    }
    matches(&lines(printed), &lines(shown))
}

/// Returns whether the lines that are shown were printed, in this order.
fn has_lines(printed: &str, shown: &str) -> bool {
    let printed = lines(printed);
    let mut printed = printed.iter();
    let has = |line: &String| printed.any(|other| other == line);
    lines(shown).iter().all(has)
}

/// Copies a folder.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}
