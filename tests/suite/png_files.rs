//! Pages as files, `build --format png`: their widths, the same bytes every time, and none of a
//! page that has gone.
#![cfg(feature = "png")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn letter(paragraphs: usize) -> String {
    let paragraph = "  The wells of the valley are low, and we wait for the rain.\n\n";
    format!(
        "date: 2026-03-01\naddressees: [{{ title: President of the Security Council }}]\n\
         salutation: Excellency,\nsignatories: [{{ name: Ana Example }}]\nbody: |\n{}",
        paragraph.repeat(paragraphs)
    )
}

fn build(folder: &Path, paragraphs: usize, arguments: &[&str]) -> Output {
    fs::write(folder.join("letter.yaml"), letter(paragraphs)).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
    command.args(["build", "letter.yaml", "--format", "png", "--quiet"]);
    command
        .args(arguments)
        .current_dir(folder)
        .env_remove("SOURCE_DATE_EPOCH");
    command.output().unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

const PAGE: &str = "letter-2026-03-01.letter.en";

#[test]
fn pages_that_went_with_the_text_go_and_nothing_else_does() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("output");
    assert_eq!(
        build(folder.path(), 90, &["--width", "100"]).status.code(),
        Some(0)
    );
    let of_pages = |pages: &[usize]| -> Vec<String> {
        pages
            .iter()
            .map(|page| format!("{PAGE}.{page}.png"))
            .collect()
    };
    assert_eq!(names(&output), of_pages(&[1, 2, 3]));
    let page = fs::read(output.join(format!("{PAGE}.2.png"))).unwrap();
    // Somebody's own, and pages of another letter and of another language.
    let others = [
        (format!("{PAGE}.7.png"), &b"mine"[..]),
        ("another.letter.en.2.png".to_owned(), &page),
        ("letter-2026-03-01.letter.fr.2.png".to_owned(), &page),
        (format!("{PAGE}.02.png"), &page),
        (format!("{PAGE}.2.pdf"), &page),
    ];
    for (name, bytes) in &others {
        fs::write(output.join(name), bytes).unwrap();
    }
    let told = build(folder.path(), 1, &["--width", "100"]);
    assert_eq!(told.stderr, b"", "quiet");
    let mut left = of_pages(&[1]);
    left.extend(others.map(|(name, _)| name));
    left.sort();
    assert_eq!(names(&output), left);
}

#[test]
fn a_page_that_is_removed_is_reported() {
    let folder = tempfile::tempdir().unwrap();
    build(folder.path(), 50, &["--width", "100"]);
    fs::write(folder.path().join("letter.yaml"), letter(1)).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
    let arguments = ["build", "letter.yaml", "--format", "png", "--width", "100"];
    let output = command
        .args(arguments)
        .current_dir(folder.path())
        .output()
        .unwrap();
    let told =
        format!("removed `output/{PAGE}.2.png`, the picture of a page that is no longer there\n");
    assert_eq!(String::from_utf8(output.stderr).unwrap(), told);
}

#[test]
fn pictures_are_as_wide_as_is_asked_small_and_the_same_every_time() {
    let folder = tempfile::tempdir().unwrap();
    let read = || fs::read(folder.path().join(format!("output/{PAGE}.1.png"))).unwrap();
    let mut sizes = Vec::new();
    for width in ["16", "600", "1000", "2000"] {
        assert_eq!(
            build(folder.path(), 30, &["--width", width]).status.code(),
            Some(0)
        );
        let first = read();
        let wide = u32::from_be_bytes(first[16..20].try_into().unwrap());
        assert_eq!(wide.to_string(), width);
        build(folder.path(), 30, &["--width", width]);
        assert!(first == read(), "{width}");
        sizes.push(first.len());
    }
    assert!(sizes[2] < 100_000, "{sizes:?}");
    for wrong in ["15", "4962", "wide"] {
        let refused = build(folder.path(), 1, &["--width", wrong]);
        assert_eq!(refused.status.code(), Some(2), "{wrong}");
    }
}
