//! Where bytes were changed.

use std::fs;

use demarche::export::pdf::{Part, part_at};

use super::{Built, MANIFEST, PDF, reported};

#[test]
fn tampered_bytes_are_reported_with_their_place() {
    let built = Built::new();
    let mut bytes = built.read(PDF);
    let content = page_content(&bytes);
    bytes[content] ^= 1;
    built.write(PDF, &bytes);
    let length = bytes.len();
    let place = format!(
        "the first difference is at byte {content}, in page 1; the file has {length} bytes, the \
         letter makes {length}"
    );
    let expected = format!(
        "{PDF}  differs\n  {place}\n  \
         changed after it was built: the manifest states other bytes\n"
    );
    assert_eq!(built.verify(&[PDF]), (Some(1), expected));
    fs::remove_file(built.0.path().join(MANIFEST)).unwrap();
    let expected =
        format!("{PDF}  differs\n  {place}\n  no `manifest.json` next to it states its sources\n");
    assert_eq!(built.verify(&[PDF]), (Some(1), expected));
    let whole = built.read(PDF);
    bytes[content] ^= 1;
    built.write(PDF, [&bytes[..], b"signed"].concat());
    let (_, printed) = built.verify(&[PDF]);
    assert!(printed.contains("\n  all that the letter makes, and 6 more bytes at its end\n"));
    built.write(PDF, &bytes[..1000]);
    let (status, printed) = built.verify(&[PDF]);
    let expected = format!(
        "\n  ends after 1000 of the {} bytes that the letter makes\n",
        whole.len()
    );
    assert!(printed.contains(&expected), "{printed}");
    assert_eq!(status, Some(1));
}

#[test]
fn the_page_and_the_first_words_of_the_letter_that_differ_are_quoted() {
    let built = Built::new();
    let letter = |change: &dyn Fn(&str) -> String| {
        built.write("letter/body.md", change(super::BODY));
        built.verify(&[PDF]).1
    };
    let printed = letter(&|body| body.replace("water of the valley", "wells of the upper valley"));
    let expected = format!(
        "{PDF}  differs\n  page 1 has other words after `to you about the`; the letter has \
         `wells of the upper`\n  the first difference is at byte "
    );
    assert!(printed.starts_with(&expected), "{printed}");
    let printed = letter(&|body| format!("{}\n", body.repeat(150).replace(".\n", ".\n\n")));
    let expected = "  the file has 1 page, the letter makes 5\n  page 1 has other words after ";
    assert!(printed.contains(expected), "{printed}");
}

#[test]
fn no_name_that_the_file_alone_has_is_quoted() {
    let built = Built::new();
    built.write("letter/withdrawn.yaml", "- name: Bela Instance\n");
    let (status, printed) = built.verify(&[PDF]);
    assert_eq!(status, Some(1));
    assert!(printed.contains("page 1 has other words"), "{printed}");
    assert!(!printed.contains("Bela"), "{printed}");
    assert!(!printed.contains("Instance"), "{printed}");
}

#[test]
fn words_of_a_script_from_right_to_left_are_not_quoted_backwards() {
    let built = Built::new();
    built.write("letter/body.md", "نكتب إليكم عن الماء.\n");
    let printed = built.verify(&[PDF]).1;
    assert!(
        printed.contains("\n  page 1 has other words\n"),
        "{printed}"
    );
}

#[test]
fn a_file_that_was_broken_is_read_as_far_as_it_can_be() {
    let built = Built::new();
    let pdf = built.read(PDF);
    let folder = tempfile::tempdir().unwrap();
    for step in (100..pdf.len()).step_by(pdf.len() / 20) {
        let mut broken = pdf.clone();
        for byte in &mut broken[step..step + 8] {
            *byte = byte.wrapping_mul(31).wrapping_add(7);
        }
        let path = folder.path().join("water.letter.en.pdf");
        fs::write(&path, &broken).unwrap();
        let (status, printed) = built.verify(&[path.to_str().unwrap()]);
        assert_eq!(status, Some(1), "{printed}");
    }
}

/// Returns the offset of a byte that draws the page.
fn page_content(pdf: &[u8]) -> usize {
    (0..pdf.len())
        .step_by(64)
        .find(|offset| part_at(pdf, *offset) == Some(Part::Page(1)))
        .map(|start| start + 100)
        .unwrap()
}

#[test]
fn every_part_of_a_file_is_reported_and_no_broken_file_is_a_danger() {
    let built = Built::new();
    let long = "We write to you about the water of the valley.\n\n".repeat(150);
    built.write("letter/body.md", long);
    reported(&built.run(&["build", "-q"]));
    let pdf = built.read(PDF);
    let mut parts: Vec<String> = (0..pdf.len())
        .step_by(64)
        .filter_map(|offset| part_at(&pdf, offset))
        .map(|part| part.to_string())
        .collect();
    parts.sort();
    parts.dedup();
    let expected = [
        "page 1",
        "page 2",
        "page 3",
        "page 4",
        "page 5",
        "the metadata",
        "the structure",
        "the table of objects",
        "the typeface `LiberationSerif-Italic`",
        "the typeface `LiberationSerif`",
    ];
    let (last, pages) = (pdf.len(), expected.len());
    assert_eq!(
        parts.iter().map(String::as_str).collect::<Vec<_>>(),
        expected[..pages]
    );
    for end in (0..last).rev().step_by(997) {
        part_at(&pdf[..end], end / 2);
    }
    for place in (last - 400..last).chain(0..200) {
        let mut broken = pdf.clone();
        broken[place] = broken[place].wrapping_add(1);
        part_at(&broken, last / 2);
        part_at(&broken, usize::MAX);
    }
}
