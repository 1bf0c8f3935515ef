//! Whatever bytes are read, nothing panics, and every place is in the file.

use proptest::prelude::*;

use super::*;
use crate::report::{Diagnostic, json, short};
use crate::source::Span;

/// Pieces of YAML and Markdown, out of which random files are more often nearly right.
fn fragments() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "name: ",
        "- ",
        "  ",
        "\n",
        "\r\n",
        "\t",
        ": ",
        ":",
        "[",
        "]",
        "{",
        "}",
        "\"",
        "'",
        "|\n  ",
        ">-\n ",
        "&a ",
        "*a",
        "<<: *a",
        "#",
        " # ",
        "---\n",
        "...\n",
        "date",
        "subject: ",
        "signatories:\n",
        "body: |\n",
        "{{ x }}",
        "é",
        "中文",
        "\u{202e}",
        "\u{feff}",
        "\u{0}",
        "\\",
        "\\q",
        "\\u00e9",
        "!!int ",
        "%",
        "@",
        "`",
        "```\n",
        "<<<<<<< a\n",
        ">>>>>>> b\n",
        "en: ",
        "organization: Club\n",
        "<b>",
        "**",
        "[^1]",
        "[^1]: ",
        "1. ",
        "> ",
        "![a](b)",
        "&amp;",
        "|---|",
        "|a|b|\n|-|:-:|\n|c|",
        "|",
        "Table 1\\",
        "![a](c.png)",
        "null",
        "~",
        ",",
        "? ",
        "x",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn check_span(span: Span, sources: &Sources) -> Result<(), TestCaseError> {
    let text = sources.file_text(span.file);
    prop_assert!(span.start <= span.end, "{span:?}");
    prop_assert!(text.get(span.range()).is_some(), "{span:?} of {text:?}");
    Ok(())
}

fn check_diagnostic(diagnostic: &Diagnostic, sources: &Sources) -> Result<(), TestCaseError> {
    for label in diagnostic.primary.iter().chain(&diagnostic.secondary) {
        check_span(label.span, sources)?;
    }
    prop_assert!(!diagnostic.help.is_empty(), "{diagnostic:?}");
    Human::new(false).write(diagnostic, sources);
    short(diagnostic, sources);
    json(diagnostic, sources);
    Ok(())
}

fn check_piece(piece: &Piece, sources: &Sources) -> Result<(), TestCaseError> {
    check_span(piece.span, sources)?;
    if let PieceKind::Text(text) = &piece.kind {
        for (index, character) in text.char_indices() {
            let part = index..index + character.len_utf8();
            check_span(place_within(sources, piece.span, text, part), sources)?;
        }
    }
    Ok(())
}

fn check_blocks(blocks: &[BodyBlock], sources: &Sources) -> Result<(), TestCaseError> {
    for block in blocks {
        match block {
            BodyBlock::Quote(inner) => check_blocks(inner, sources)?,
            BodyBlock::List(list) => {
                for item in &list.items {
                    check_blocks(item, sources)?;
                }
            }
            own => {
                for piece in own.texts().into_iter().flatten() {
                    check_piece(piece, sources)?;
                }
            }
        }
    }
    Ok(())
}

/// Reads files of a letter, and checks all places that come of it.
fn check(letter: &[u8], list: &[u8], text: &[u8]) -> Result<(), TestCaseError> {
    let store = InMemory::new()
        .with("letter.yaml", letter)
        .with("s.yaml", list)
        .with("b.md", text)
        .with("c.png", crate::source::picture::PIXEL);
    let mut sources = Sources::new(store);
    let (draft, mut report) = read(&mut sources, "letter.yaml");
    report.sort();
    for diagnostic in report.diagnostics() {
        check_diagnostic(diagnostic, &sources)?;
    }
    let Some(draft) = draft else {
        prop_assert!(report.has_errors());
        return Ok(());
    };
    check_span(draft.span, &sources)?;
    for text in [&draft.subject, &draft.place].into_iter().flatten() {
        for written in text.versions() {
            check_span(written.span, &sources)?;
            for (index, character) in written.text.char_indices() {
                let part = index..index + character.len_utf8();
                check_span(
                    place_within(&sources, written.span, &written.text, part),
                    &sources,
                )?;
            }
        }
    }
    for version in draft.body.iter().flat_map(|bodies| &bodies.versions) {
        check_blocks(&version.body.blocks, &sources)?;
    }
    for part in draft
        .signatories
        .iter()
        .flat_map(|signatories| &signatories.parts)
    {
        for entry in &part.entries {
            check_span(entry.span, &sources)?;
        }
    }
    Ok(())
}

const LETTER: &[u8] = b"signatories: s.yaml\nbody: b.md\n";

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_reading_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        check(&bytes, b"", b"")?;
        check(LETTER, &bytes, &bytes)?;
    }

    #[test]
    fn nearly_right_files_have_their_places(letter in fragments(), list in fragments()) {
        check(letter.as_bytes(), b"", b"")?;
        check(LETTER, list.as_bytes(), letter.as_bytes())?;
    }

    #[test]
    fn a_text_in_a_block_has_its_places(text in fragments()) {
        let indented: String = text.lines().map(|line| format!("  {line}\n")).collect();
        check(format!("body: |\n{indented}").as_bytes(), b"", b"")?;
        let quoted = text.replace('\'', "''").replace(['\n', '\r'], "\n\n ");
        check(format!("subject: '{quoted}'\n").as_bytes(), b"", b"")?;
    }
}
