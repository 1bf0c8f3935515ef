//! A letter that `check` passes can be built; otherwise an error names a place.

use std::fs;

use super::cli::text;
use super::program::run;

const LETTER: &str = "\
date: 2026-03-01
addressees: [{ title: President of the Security Council }]
salutation: Excellency,
body: body.md
";

fn letter(body: &str, rest: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("letter.yaml"), format!("{LETTER}{rest}")).unwrap();
    fs::write(folder.path().join("body.md"), body).unwrap();
    folder
}

/// Returns what `check` and `build` say, one line for each finding; both have to say the same.
fn reported(body: &str, rest: &str) -> (Option<i32>, String) {
    let folder = letter(body, rest);
    let said = |command: &str| {
        let arguments = [command, "letter.yaml", "--message-format", "short"];
        let output = run(folder.path(), &arguments);
        (output.status.code(), text(&output.stderr))
    };
    let (checked, built) = (said("check"), said("build"));
    assert_eq!(checked, built, "`check` and `build` differ");
    checked
}

const SIGNED: &str = "signatories: [{ name: Ana Example }]\n";

#[test]
fn every_printed_text_is_looked_up_in_the_typefaces() {
    let refused = |place: &str, field: &str| {
        let message = format!("`{field}` has Old Persian letters, which no typeface has");
        (
            Some(1),
            format!("letter.yaml:{place}: error[no-typeface]: {message}\n"),
        )
    };
    for (rest, place, field) in [
        (
            "signatories: [{ name: Ana Example, signed: true }]\nstrings: { signed: { en: (𐎠) } }\n",
            "6:26",
            "strings",
        ),
        (
            "signatories: [{ name: Ana }]\nsubject: 𐎠\n",
            "6:10",
            "subject",
        ),
        ("signatories: [{ name: 𐎠 }]\n", "5:23", "name"),
    ] {
        assert_eq!(
            reported("We write.\n", rest),
            refused(place, field),
            "{rest}"
        );
    }
    let circulation = format!(
        "{SIGNED}circulation: {{ organs: [general-assembly], session: Seventieth session, \
         agenda-items: [{{ number: 3𐎠, title: A }}] }}\n"
    );
    let (status, said) = reported("We write.\n", &circulation);
    assert_eq!(status, Some(1));
    assert!(
        said.contains("`number` has Old Persian letters, which no typeface has"),
        "{said}"
    );
}

#[test]
fn characters_that_look_like_nothing_and_need_a_glyph_are_looked_up_too() {
    for (character, code) in [("\\u3164", "U+3164"), ("\\u115F", "U+115F")] {
        let rest = format!("signatories: [{{ name: \"Kim {character}Example\" }}]\n");
        let (status, said) = reported("We write.\n", &rest);
        assert_eq!(status, Some(1), "{said}");
        let message = format!("({code}) in `name`\n");
        assert!(
            said.lines()
                .any(|line| format!("{line}\n").ends_with(&message)
                    || line.ends_with("`name` has Hangul letters, which no typeface has")),
            "{said}"
        );
    }
    for character in [
        "\\u00A0", "\\u2009", "\\u3000", "\\u200B", "\\u00AD", "\\u2060",
    ] {
        let rest = format!("signatories: [{{ name: \"Kim{character}Example\" }}]\n");
        let (status, said) = reported("We write.\n", &rest);
        assert_eq!(status, Some(0), "{character}: {said}");
    }
}

#[test]
fn an_address_is_written_as_a_uri_whatever_it_holds() {
    let body = "See [here](https://example.org/é?a=\"b\") and [there](<http://example.org/a b>).\n";
    let folder = letter(body, SIGNED);
    let output = run(folder.path(), &["build", "letter.yaml"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let file = folder.path().join("output/letter-2026-03-01.letter.en.pdf");
    let document = lopdf::Document::load(file).unwrap();
    let mut addresses: Vec<String> = document
        .objects
        .values()
        .filter_map(|object| {
            let uri = object
                .as_dict()
                .ok()?
                .get(b"A")
                .ok()?
                .as_dict()
                .ok()?
                .get(b"URI")
                .ok()?;
            Some(String::from_utf8(uri.as_str().ok()?.to_vec()).unwrap())
        })
        .collect();
    addresses.sort();
    assert_eq!(
        addresses,
        [
            "http://example.org/a%20b",
            "https://example.org/%C3%A9?a=%22b%22"
        ]
    );
}
