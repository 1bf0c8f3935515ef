//! The list that is attached to a PDF for other programs.

use std::fs;
use std::io::Read;
use std::process::Command;

use flate2::read::ZlibDecoder;

use super::conformance::{Archive, judge};

const LETTER: &str = "\
languages: [en, fr]
date: 2026-03-01
addressees: [{ title: { en: President, fr: Président } }]
salutation: { en: Sir, fr: Monsieur }
body:
  en: |
    We write to you.
  fr: |
    Nous vous écrivons.
signatories:
  from: people.csv
  private: [e-mail]
  order: country
circulation:
  organs: [security-council]
  title: { en: Letter of two persons, fr: Lettre de deux personnes }
";

const PEOPLE: &str =
    "name,country,e-mail\nZoe Example,Peru,zoe@example.org\nAna Sample,Chile,ana@example.org\n";

fn run(folder: &std::path::Path, arguments: &[&str]) -> Vec<u8> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
    let output = command
        .current_dir(folder)
        .args(arguments)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}

/// Returns what the streams of a file hold, inflated.
fn streams(pdf: &[u8]) -> Vec<Vec<u8>> {
    let (mut rest, mut streams) = (pdf, Vec::new());
    while let Some(start) = find(rest, b"stream\n") {
        rest = &rest[start + "stream\n".len()..];
        let end = find(rest, b"\nendstream").unwrap();
        let mut inflated = Vec::new();
        // A stream that is not compressed is not one of those looked for.
        let _ = ZlibDecoder::new(&rest[..end]).read_to_end(&mut inflated);
        streams.push(inflated);
        rest = &rest[end + "\nendstream".len()..];
    }
    streams
}

#[test]
fn the_list_is_attached_as_it_is_listed_in_every_form_and_the_file_is_pdf_a_3a() {
    for format in ["json", "csv"] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        fs::write(path.join("people.csv"), PEOPLE).unwrap();
        fs::write(
            path.join("letter.yaml"),
            format!("{LETTER}attach-list: {format}\n"),
        )
        .unwrap();
        run(path, &["build", "letter.yaml"]);
        for language in ["en", "fr"] {
            let listed = run(
                path,
                &[
                    "list",
                    "letter.yaml",
                    "--format",
                    format,
                    "--language",
                    language,
                ],
            );
            for form in ["letter", "circulation"] {
                let name = format!("letter-2026-03-01.{form}.{language}.pdf");
                let pdf = fs::read(path.join("output").join(&name)).unwrap();
                judge(
                    &format!("attached-{format}-{form}-{language}"),
                    &pdf,
                    Archive::A3a,
                );
                let streams = streams(&pdf);
                assert!(streams.contains(&listed), "{name}");
                let inner = |text: &[u8]| streams.iter().any(|stream| find(stream, text).is_some());
                assert!(
                    inner(b"/AFRelationship/Data") || inner(b"/AFRelationship /Data"),
                    "{name}"
                );
                assert!(!inner(b"example.org"), "{name}");
            }
        }
    }
}
