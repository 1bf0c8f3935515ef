//! Kills builds at five hundred moments, and counts what they left behind.
//!
//! `cargo bench --bench kills`: after each kill every file must be whole and of one state of the
//! letter, and after the next build nothing may be left over. Prints the counts, and fails if one is
//! not nought.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

const KILLS: u32 = 500;

const LETTER: &str = "\
date: 2026-03-01
addressees: [{ title: President of the Security Council }]
salutation: Excellency,
body: body.md
signatories: names.csv
";

/// The two states of the letter, between which the builds go to and fro.
const BODIES: [&str; 2] = ["We write.\n", "We write again, and at greater length.\n"];

/// What a build makes.
const FILES: [&str; 5] = [
    "SHA256SUMS",
    "letter-2026-03-01.letter.en.docx",
    "letter-2026-03-01.letter.en.html",
    "letter-2026-03-01.letter.en.pdf",
    "manifest.json",
];

fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
    command.current_dir(folder).stdout(Stdio::null());
    command.stderr(Stdio::null());
    command.args(["build", "letter.yaml", "--checksums", "--quiet"]);
    for format in ["pdf", "docx", "html"] {
        command.args(["--format", format]);
    }
    command
}

fn build(folder: &Path, body: &str) -> Duration {
    fs::write(folder.join("body.md"), body).expect("a body");
    let start = Instant::now();
    let status = program(folder).status().expect("the program");
    assert!(status.success(), "the letter is built");
    start.elapsed()
}

/// Returns the files of the output folder by name, in order.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder.join("output")).expect("an output folder");
    let mut files: Vec<(String, Vec<u8>)> = entries
        .map(|entry| entry.expect("an entry").path())
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy();
            (name.into_owned(), fs::read(&path).expect("a file"))
        })
        .collect();
    files.sort();
    files
}

fn main() {
    let folder = std::env::temp_dir().join(format!("demarche-kills-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("letter.yaml"), LETTER).expect("a letter");
    let names: String = (0..300).map(|n| format!("Ana {n}th-Example\n")).collect();
    fs::write(folder.join("names.csv"), format!("name\n{names}")).expect("a list");
    let states: Vec<_> = BODIES
        .iter()
        .map(|body| {
            build(&folder, body);
            files(&folder)
        })
        .collect();
    let whole = build(&folder, BODIES[0]);
    let (mut broken, mut mixed, mut left) = (0, 0, 0);
    for kill in 0..KILLS {
        fs::write(folder.join("body.md"), BODIES[kill as usize % 2]).expect("a body");
        let mut child = program(&folder).spawn().expect("the program");
        // From nothing to somewhat longer than a build takes.
        sleep(whole * kill / KILLS * 5 / 4);
        let _ = child.kill();
        let _ = child.wait();
        let after = files(&folder);
        let states_of =
            |file: &(String, Vec<u8>)| states.iter().filter(|state| state.contains(file)).count();
        let printed = after
            .iter()
            .filter(|(name, _)| FILES.contains(&name.as_str()));
        broken += printed.filter(|file| states_of(file) == 0).count();
        // Digests vouch for all files at once.
        let vouched = after.iter().any(|(name, _)| name == FILES[0]);
        mixed += usize::from(
            vouched
                && !states
                    .iter()
                    .any(|state| state.iter().all(|file| after.contains(file))),
        );
        if kill % 10 == 9 {
            build(&folder, BODIES[kill as usize / 10 % 2]);
            left += files(&folder)
                .iter()
                .filter(|(name, _)| !FILES.contains(&name.as_str()))
                .count();
        }
    }
    fs::remove_dir_all(&folder).expect("a folder");
    println!("{KILLS} kills: {broken} broken files, {mixed} wrong digests, {left} files left over");
    assert_eq!((broken, mixed, left), (0, 0, 0));
}
