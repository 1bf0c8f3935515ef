//! Judges PDFs by a checker that had no part in making them.

use std::path::Path;

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

/// The archival standard that a file claims in addition to PDF/UA-1.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Archive {
    /// PDF/A-2a.
    A2a,
    /// PDF/A-3a, for files with attachments.
    A3a,
}

/// Fails where a PDF breaks its standards, and leaves it in `target/conformance` for veraPDF,
/// which runs in CI.
pub fn judge(name: &str, bytes: &[u8], archive: Archive) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/conformance");
    std::fs::create_dir_all(&folder).expect("the folder for the PDFs");
    let ending = match archive {
        Archive::A2a => "pdf",
        Archive::A3a => "3a.pdf",
    };
    std::fs::write(folder.join(format!("{name}.{ending}")), bytes).expect("the PDF is kept");
    let profile = match archive {
        Archive::A2a => ValidationProfile::PdfA2a,
        Archive::A3a => ValidationProfile::PdfA3a,
    };
    let mut faults = faults(bytes, profile);
    faults.extend(self::faults(bytes, ValidationProfile::PdfUa1));
    assert!(faults.is_empty(), "{name}:\n{}", faults.join("\n"));
    assert!(
        bytes.ends_with(b"\n%%EOF\n"),
        "{name} does not end with a newline after %%EOF"
    );
}

/// Returns what a PDF does against a standard.
pub fn faults(bytes: &[u8], profile: ValidationProfile) -> Vec<String> {
    match validate_pdf_bytes(bytes, &ValidationOptions::default().profile(profile)) {
        Ok(report) => {
            let failures = report.failures.iter().map(ToString::to_string);
            failures
                .filter(|failure| !is_mistaken(failure, bytes))
                .collect()
        }
        Err(error) => vec![error.to_string()],
    }
}

/// Returns whether a failure is an error of the checker, since veraPDF finds nothing.
///
/// It reads no real numbers in the dictionaries of a CFF font (Adobe Technical Note 5176, table 5),
/// takes a `FontMatrix` that is written out for zero, and then all widths. And where the last byte
/// of a stream happens to be a carriage return, it takes that for part of the end of line after the
/// stream; the lengths are counted here instead.
fn is_mistaken(failure: &str, bytes: &[u8]) -> bool {
    failure.contains("width 0.000 in its embedded CIDFontType0C program")
        || (failure.contains("a stream /Length does not match its raw content length")
            && lengths_are_right(bytes))
}

/// Returns whether every stream is as long as its dictionary says, with a line feed and `endstream`
/// after it (ISO 19005-2, 6.1.7.1).
fn lengths_are_right(bytes: &[u8]) -> bool {
    const STREAM: &[u8] = b"stream\n";
    const LENGTH: &[u8] = b"/Length ";
    let (mut rest, mut count) = (bytes, 0);
    while let Some(at) = find(rest, STREAM) {
        let mut lines = rest[..at].rsplit(|byte| *byte == b'\n');
        let line = lines.find(|line| find(line, LENGTH).is_some());
        let length = line.and_then(|line| {
            let digits = &line[find(line, LENGTH)? + LENGTH.len()..];
            let end = digits.iter().position(|byte| !byte.is_ascii_digit());
            let digits = std::str::from_utf8(&digits[..end.unwrap_or(digits.len())]);
            digits.ok()?.parse::<usize>().ok()
        });
        let after = length.and_then(|length| rest.get(at + STREAM.len() + length..));
        let Some(after) = after.and_then(|after| after.strip_prefix(b"\nendstream\n")) else {
            return false;
        };
        rest = after;
        count += 1;
    }
    count > 0
}

fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}

#[test]
fn lengths_are_counted_by_the_bytes_of_a_stream() {
    let pdf = super::letters::circulated("one-page");
    assert!(lengths_are_right(&pdf));
    let at = find(&pdf, b"\nendstream");
    let mut short = pdf.clone();
    short[at.expect("a stream")] = b' ';
    assert!(!lengths_are_right(&short));
}

#[test]
fn the_judge_rejects_broken_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken");
    let mut judged = 0;
    for entry in std::fs::read_dir(folder).expect("the broken files") {
        let path = entry.expect("a broken file").path();
        let bytes = std::fs::read(&path).expect("a broken file");
        for profile in [
            ValidationProfile::PdfA2a,
            ValidationProfile::PdfA3a,
            ValidationProfile::PdfUa1,
        ] {
            let faults = faults(&bytes, profile);
            assert!(!faults.is_empty(), "{} passes {profile:?}", path.display());
            judged += 1;
        }
    }
    assert!(judged >= 6, "only {judged} judgements of broken files");
}
