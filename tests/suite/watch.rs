//! `demarche watch` as a separate process, while somebody writes.
//!
//! Nothing here assumes how long a build takes: a test waits until what it looks for appears, and
//! gives up after a minute.

#![cfg(all(feature = "watch", unix))]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus};
use std::thread::sleep;
use std::time::{Duration, Instant};

const LETTER: &str = "\
date: 2026-03-01
addressees: [{ title: President of the Security Council }]
salutation: Excellency,
body: body.md
signatories: people
";

/// A watched letter; output goes to files next to it.
struct Watched {
    folder: tempfile::TempDir,
    child: Child,
}

impl Watched {
    /// Lays a letter out and begins to watch it.
    fn new(arguments: &[&str]) -> Self {
        Self::after(arguments, |_| {})
    }

    /// Begins to watch a letter that is laid out and then changed.
    fn after(arguments: &[&str], change: impl FnOnce(&Path)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir_all(root.join("letter/people")).unwrap();
        fs::write(root.join("letter/letter.yaml"), LETTER).unwrap();
        fs::write(root.join("letter/body.md"), "We write about the water.\n").unwrap();
        fs::write(root.join("letter/people/ana.yaml"), "name: Ana Example\n").unwrap();
        change(root);
        let file = |name: &str| fs::File::create(root.join(name)).unwrap();
        let child = Command::new(env!("CARGO_BIN_EXE_demarche"))
            .args(["watch", "--format", "pdf,txt"])
            .args(arguments)
            .current_dir(root)
            .env_remove("SOURCE_DATE_EPOCH")
            .env(
                "PATH",
                format!("{}:/usr/bin:/bin", root.join("bin").display()),
            )
            .stdout(file("stdout"))
            .stderr(file("stderr"))
            .spawn()
            .unwrap();
        Self { folder, child }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_default()
    }

    /// Waits until a file holds a text.
    fn wait(&self, name: &str, text: &str) {
        let until = Instant::now() + Duration::from_secs(60);
        while !self.read(name).contains(text) {
            let (out, err) = (self.read("stdout"), self.read("stderr"));
            assert!(
                Instant::now() < until,
                "`{text}` never came into {name}\nstdout: {out}\nstderr: {err}"
            );
            sleep(Duration::from_millis(10));
        }
    }

    /// Waits until the letter holds a text.
    fn set(&self, text: &str) {
        self.wait("output/letter-2026-03-01.letter.en.txt", text);
    }

    /// Ends the process as Ctrl-C would, by the number of its signal.
    fn end(&mut self, signal: &str) -> ExitStatus {
        let number = self.child.id().to_string();
        let mut command = Command::new("kill");
        assert!(command.args([signal, &number]).status().unwrap().success());
        self.child.wait().unwrap()
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_change_of_any_file_is_set_and_the_user_ends_it_with_nought() {
    let mut watched = Watched::new(&[]);
    watched.wait("stderr", "watching 3 files; Ctrl-C ends\n");
    watched.set("We write about the water.");
    watched.write("letter/body.md", "We write about the wells.\n");
    watched.set("We write about the wells.");
    watched.write("letter/letter.yaml", &LETTER.replace("Excellency", "Madam"));
    watched.set("Madam,");
    watched.write("letter/people/bela.yaml", "name: Bela Instance\n");
    watched.set("Bela Instance");
    // A file that was looked for in vain.
    watched.write(
        "letter/decisions.yaml",
        "- correct: { name: Bela Instance }\n  to: { name: Bela Corrected }\n  asked-by: her\n",
    );
    watched.set("Bela Corrected");
    fs::remove_file(watched.path("letter/people/ana.yaml")).unwrap();
    let until = Instant::now() + Duration::from_secs(60);
    let text = || watched.read("output/letter-2026-03-01.letter.en.txt");
    while text().contains("Ana Example") {
        assert!(Instant::now() < until, "{}", text());
        sleep(Duration::from_millis(10));
    }
    assert_eq!(watched.end("-INT").code(), Some(0));
    assert!(
        watched
            .read("stdout")
            .starts_with("output/letter-2026-03-01.letter.en.pdf  1 page  ")
    );
    let leftovers = fs::read_dir(watched.path("output")).unwrap().count();
    assert_eq!(leftovers, 2, "a PDF and a text");
}

#[test]
fn a_file_that_is_put_instead_of_another_is_seen() {
    let mut watched = Watched::new(&[]);
    watched.set("We write about the water.");
    for word in ["wells", "rivers", "rain"] {
        // As editors save: another file, which takes the name of the old one.
        watched.write(
            "letter/.body.md.new",
            &format!("We write about the {word}.\n"),
        );
        fs::rename(
            watched.path("letter/.body.md.new"),
            watched.path("letter/body.md"),
        )
        .unwrap();
        watched.set(&format!("We write about the {word}."));
    }
    assert_eq!(watched.end("-TERM").code(), Some(0));
}

#[test]
fn a_file_that_is_deleted_and_made_again_is_seen() {
    let watched = Watched::new(&[]);
    watched.set("We write about the water.");
    watched.wait("stderr", "Ctrl-C ends");
    fs::remove_file(watched.path("letter/body.md")).unwrap();
    watched.wait("stderr", "error[missing-file]: ");
    watched.write("letter/body.md", "We write about the wells.\n");
    watched.set("We write about the wells.");
    watched.write("letter/body.md", "We write about the rain.\n");
    watched.set("We write about the rain.");
}

#[test]
fn every_language_is_set_again_when_a_shared_file_changes() {
    let tongues = ["en", "fr", "es"];
    let watched = Watched::after(&[], |root| {
        let letter = LETTER.replace(
            "body: body.md",
            "languages: [en, fr, es]\nbody: { en: body.md, fr: body.md, es: body.md }",
        );
        fs::write(root.join("letter/letter.yaml"), letter).unwrap();
    });
    let file = |tongue: &str| format!("output/letter-2026-03-01.letter.{tongue}.txt");
    tongues
        .iter()
        .for_each(|tongue| watched.wait(&file(tongue), "Ana Example"));
    watched.write("letter/people/bela.yaml", "name: Bela Instance\n");
    tongues
        .iter()
        .for_each(|tongue| watched.wait(&file(tongue), "Bela Instance"));
    watched.write("letter/body.md", "We write about the wells.\n");
    tongues
        .iter()
        .for_each(|tongue| watched.wait(&file(tongue), "the wells."));
}

#[test]
fn while_the_letter_is_wrong_the_old_files_stay() {
    let watched = Watched::new(&[]);
    watched.set("We write about the water.");
    watched.wait("stderr", "Ctrl-C ends");
    let pdf = || fs::read(watched.path("output/letter-2026-03-01.letter.en.pdf")).unwrap();
    let before = pdf();
    watched.write(
        "letter/letter.yaml",
        &LETTER.replace("2026-03-01", "2026-02-30"),
    );
    watched.wait(
        "stderr",
        "error[no-such-date]: there is no day `2026-02-30`\n",
    );
    watched.wait("stderr", "1 error\n");
    assert!(pdf() == before, "the PDF was touched");
    watched.write("letter/letter.yaml", &LETTER.replace("Excellency", "Madam"));
    watched.set("Madam,");
}

#[test]
fn a_file_and_a_folder_that_do_not_exist_yet_are_waited_for() {
    let watched = Watched::after(&[], |root| {
        fs::remove_dir_all(root.join("letter")).unwrap();
    });
    watched.wait("stderr", "error[missing-file]: ");
    watched.wait("stderr", "Ctrl-C ends");
    fs::create_dir(watched.path("letter")).unwrap();
    let yaml = LETTER
        .replace("body.md", "texts/body.md")
        .replace("people", "people.yaml");
    watched.write("letter/letter.yaml", &yaml);
    watched.wait("stderr", "cannot find the file `letter/texts/body.md`\n");
    watched.write("letter/people.yaml", "- name: Ana Example\n");
    fs::create_dir(watched.path("letter/texts")).unwrap();
    watched.write("letter/texts/body.md", "We write about the water.\n");
    watched.set("We write about the water.");
    // A folder that is taken away and put back is watched again.
    let told = watched.read("stderr").len();
    fs::rename(watched.path("letter"), watched.path("away")).unwrap();
    let until = Instant::now() + Duration::from_secs(60);
    while watched.read("stderr").len() == told {
        assert!(
            Instant::now() < until,
            "nobody saw that the folder has gone"
        );
        sleep(Duration::from_millis(10));
    }
    fs::rename(watched.path("away"), watched.path("letter")).unwrap();
    watched.write("letter/texts/body.md", "We write about the wells.\n");
    watched.set("We write about the wells.");
}

#[test]
fn a_storm_of_saves_becomes_few_builds_and_the_last_of_them_is_set() {
    let watched = Watched::new(&[]);
    watched.set("We write about the water.");
    watched.wait("stderr", "Ctrl-C ends");
    let builds = || watched.read("stdout").matches(".letter.en.pdf  ").count();
    let before = builds();
    for number in 0..200 {
        watched.write(
            "letter/body.md",
            &format!("We write for the {number}th time.\n"),
        );
    }
    watched.set("We write for the 199th time.");
    let storm = builds() - before;
    assert!(storm < 50, "{storm} builds of 200 saves");
}

#[test]
fn files_that_are_not_read_or_that_are_written_build_nothing() {
    let watched = Watched::new(&["--output", "letter"]);
    watched.wait("letter/letter-2026-03-01.letter.en.txt", "water");
    watched.wait("stderr", "Ctrl-C ends");
    for number in 0..20 {
        watched.write("letter/notes.md", &format!("Note {number}.\n"));
        sleep(Duration::from_millis(5));
    }
    // The same text again is not a change either.
    watched.write("letter/body.md", "We write about the water.\n");
    watched.write("letter/people/bela.yaml", "name: Bela Instance\n");
    watched.wait("letter/letter-2026-03-01.letter.en.txt", "Bela Instance");
    // The line about a file comes after the file.
    let builds = || watched.read("stdout").matches(".letter.en.pdf  ").count();
    let until = Instant::now() + Duration::from_secs(60);
    while builds() < 2 && Instant::now() < until {
        sleep(Duration::from_millis(10));
    }
    assert_eq!(builds(), 2, "{}", watched.read("stdout"));
}

#[cfg(target_os = "linux")]
#[test]
fn the_first_pdf_is_opened_in_the_viewer_of_the_user() {
    use std::os::unix::fs::PermissionsExt;
    let watched = Watched::after(&["--open"], |root| {
        fs::create_dir(root.join("bin")).unwrap();
        let viewer = root.join("bin/xdg-open");
        fs::write(&viewer, "#!/bin/sh\necho \"$1\" >> opened\n").unwrap();
        fs::set_permissions(&viewer, fs::Permissions::from_mode(0o755)).unwrap();
    });
    watched.wait("opened", "output/letter-2026-03-01.letter.en.pdf\n");
}

#[test]
fn a_folder_that_cannot_be_watched_is_reported() {
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
        let output = command.arg("watch").args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        String::from_utf8(output.stderr).unwrap()
    };
    assert_eq!(
        run(&["-"]),
        "error: standard input cannot be watched\n\
         help: write the letter to a file, and name that\n"
    );
    assert_eq!(
        run(&["--output", "-"]),
        "error: `watch` writes files, not standard output\n\
         help: name a folder after `--output`\n"
    );
}
