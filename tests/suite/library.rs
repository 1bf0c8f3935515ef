//! The library as a program uses it: the root of the crate, and the programs in `examples/`.

use std::fs;
use std::path::Path;

use demarche::{
    Addressee, Error, Form, InMemory, Input, Language, Letter, LetterBuilder, Location, Sender,
    Severity, Signatory, Text, Typesetter,
};

#[allow(dead_code)]
#[path = "../../examples/check_only.rs"]
mod check_only;
#[allow(dead_code)]
#[path = "../../examples/from_structs.rs"]
mod from_structs;
#[allow(dead_code)]
#[path = "../../examples/letter_to_each.rs"]
mod letter_to_each;
#[allow(dead_code)]
#[path = "../../examples/typeset_folder.rs"]
mod typeset_folder;

use super::conformance::{Archive, judge};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn letter() -> LetterBuilder {
    Letter::builder()
        .date("2026-03-01")
        .addressee(Addressee::office("President of the Security Council"))
        .salutation("Excellency,")
        .body("We write about the *water* of the valley.")
}

#[test]
fn the_examples_do_what_they_say() {
    let output = tempfile::tempdir().unwrap();
    let names = typeset_folder::typeset(&root().join("letter"), output.path()).unwrap();
    assert_eq!(
        names,
        [
            "syria-2016-02-24.letter.en.pdf",
            "syria-2016-02-24.circulation.en.pdf"
        ]
    );
    let written = fs::read(output.path().join(&names[0])).unwrap();
    judge("example-typeset-folder", &written, Archive::A2a);

    let merge = root().join("examples/letters/merge");
    let names = letter_to_each::typeset(&merge, output.path()).unwrap();
    assert_eq!(
        names,
        [
            "water-xa.letter.en.pdf",
            "water-xb.letter.en.pdf",
            "water-xc.letter.en.pdf"
        ]
    );
    let written = fs::read(output.path().join(&names[0])).unwrap();
    judge("example-letter-to-each", &written, Archive::A2a);
    let error = letter_to_each::typeset(Path::new("nowhere"), output.path()).unwrap_err();
    assert!(matches!(error, Error::Rejected(_)), "{error}");

    let rows = [from_structs::Row {
        name: "Ana Example",
        organization: Some("Valley Water Trust"),
    }];
    let pdf = from_structs::typeset(&rows).unwrap();
    judge("example-from-structs", &pdf, Archive::A2a);

    let (lines, passes) = check_only::check(&root().join("letter"));
    assert!(passes);
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines[0].ends_with("[resolution-year]"), "{lines:?}");
}

#[test]
fn a_built_letter_has_the_pages_of_the_same_letter_in_yaml() {
    let yaml = "date: 2026-03-01\n\
        addressees: [{ title: President of the Security Council }]\n\
        salutation: Excellency,\n\
        body: |\n  We write about the *water* of the valley.\n\
        signatories:\n\
        - { name: Ana Example, affiliation: Valley School }\n\
        - { organization: Valley Water Trust, name: Ben Other, signed: true }\n";
    let built = letter()
        .signatory(Signatory::person("Ana Example").affiliation("Valley School"))
        .signatory(
            Signatory::organization("Valley Water Trust")
                .name("Ben Other")
                .signed(),
        );
    let typesetter = Typesetter::new();
    let pdf = |input: Input| {
        let checked = typesetter.check(input);
        let document = checked.document(Form::LETTER, Language::EN).unwrap();
        document.pdf().unwrap()
    };
    assert!(pdf(Input::yaml(yaml)) == pdf(built.build().into()));
}

#[test]
fn every_field_of_a_built_letter_is_printed() {
    let built = letter()
        .sender(
            Sender::organization("Valley Water Trust")
                .name("Ana Example")
                .title("Director")
                .address(["12 Mill Lane", "1201 Geneva"]),
        )
        .place("Geneva")
        .reference("REF/5/2026")
        .subject("The water")
        .complimentary_close("Yours faithfully,")
        .copy_to("The Secretary-General")
        .signatory(Signatory::person("Ana Example"))
        .build();
    let checked = Typesetter::new().check(built);
    let document = checked.document(Form::LETTER, Language::EN).unwrap();
    assert_eq!(document.pages(), 1);
    let text = "\
Ana Example
Director
Valley Water Trust
12 Mill Lane
1201 Geneva

REF/5/2026
                                                    Geneva, 1 March 2026

President of the Security Council

The water
=========

Excellency,

We write about the water of the valley.

Yours faithfully,

Ana Example

cc:    The Secretary-General
";
    assert_eq!(document.text(), text);
}

#[test]
fn a_letter_is_read_from_its_own_file() {
    let file = root().join("tests/letters/one-page/letter.yaml");
    let checked = Typesetter::new().check(Input::file(file));
    assert!(checked.document(Form::LETTER, Language::EN).is_ok());
}

#[cfg(feature = "png")]
#[test]
fn pages_are_drawn_in_a_width_that_a_picture_can_have() {
    let checked = Typesetter::new().check(Input::folder(root().join("letter")));
    let document = checked.document(Form::LETTER, Language::EN).unwrap();
    let pages = document.png(100).unwrap();
    assert_eq!(pages.len(), document.pages());
    assert!(pages.iter().all(|page| page.starts_with(b"\x89PNG")));
    for width in [0, 4_962] {
        let error = document.png(width).unwrap_err();
        assert!(matches!(error, Error::Conformance(_)), "{error}");
    }
}

#[test]
fn a_text_by_language_makes_a_document_for_each() {
    let both = |en: &str, fr: &str| -> Text {
        [(Language::EN, en.to_owned()), (Language::FR, fr.to_owned())]
            .into_iter()
            .collect()
    };
    let office = both(
        "President of the Security Council",
        "Président du Conseil de sécurité",
    );
    let letter = Letter::builder()
        .languages([Language::EN, Language::FR])
        .date("2026-03-01")
        .addressee(Addressee::office(office))
        .salutation(both("Excellency,", "Excellence,"))
        .body(both("We write to you.", "Nous vous écrivons."))
        .signatory("Ana Example")
        .build();
    let documents = Typesetter::new().check(letter).typeset().unwrap();
    let texts: Vec<String> = documents.iter().map(|document| document.text()).collect();
    assert!(texts[0].contains("We write to you."));
    assert!(texts[1].contains("Nous vous écrivons."));
}

#[test]
fn a_diagnostic_of_a_built_letter_names_its_field() {
    let locations = |letter: LetterBuilder| -> Vec<(Severity, Option<Location>)> {
        let checked = Typesetter::new().check(letter.build());
        let found = checked.report().iter();
        found
            .map(|found| (found.severity(), found.location()))
            .collect()
    };
    let field = |path: &str| Some(Location::Field(path.to_owned()));
    let empty = letter()
        .signatories(["Ana Example", "Ben Other"])
        .signatory(Signatory::organization(""));
    assert_eq!(
        locations(empty),
        [(Severity::Error, field("signatories[2]"))]
    );
    let dummy = letter().signatory(Signatory::person("Ana Example").affiliation("N/A"));
    assert_eq!(
        locations(dummy),
        [(Severity::Warning, field("signatories[0].affiliation"))]
    );
}

#[test]
fn a_diagnostic_of_a_file_names_line_and_column() {
    let checked = Typesetter::new().check(Input::folder(root().join("letter")));
    let found: Vec<_> = checked
        .report()
        .iter()
        .map(|each| each.location())
        .collect();
    let Some(Location::File { name, line, column }) = &found[0] else {
        panic!("{found:?}");
    };
    assert_eq!(
        (name.as_str(), *line > 1, *column > 1),
        ("body.en.md", true, true)
    );
    assert_eq!(checked.signatories().count(), 19);
}

#[test]
fn a_report_shows_neither_contact_data_nor_withdrawn_signatories() {
    let files = InMemory::new()
        .with(
            "letter.yaml",
            "date: 2026-03-01\n\
             addressees: [{ title: President of the Security Council }]\n\
             salutation: Excellency,\n\
             body: |\n  We write to you.\n\
             signatories: list.yaml\n",
        )
        .with(
            "list.yaml",
            "- { name: Ana Example, affiliation: ana@example.org }\n\
             - { name: Cid Gone, afiliation: The Secret Place }\n",
        )
        .with("withdrawn.yaml", "- { name: Cid Gone }\n");
    let checked = Typesetter::new().check(Input::files(files));
    let report = checked.report();
    for text in [
        report.to_string(),
        report.to_json(),
        report.to_sarif(),
        format!("{report:?}"),
    ] {
        assert!(text.contains("contact-data"), "{text}");
        assert!(!text.contains("ana@example.org"), "{text}");
        assert!(!text.contains("Secret"), "{text}");
        assert!(!text.contains("Gone"), "{text}");
    }
}

#[test]
fn denied_warnings_reject_a_letter_and_its_error_says_why() {
    let typesetter = Typesetter::new().deny_warnings();
    let error = typesetter
        .check(Input::folder(root().join("letter")))
        .typeset()
        .unwrap_err();
    assert!(matches!(error, Error::Rejected(_)));
    assert!(error.to_string().starts_with("warning[resolution-year]"));
}

#[test]
fn a_document_that_the_letter_does_not_have_is_a_separate_error() {
    let checked = Typesetter::new().check(letter().signatory("Ana Example").build());
    let error = checked
        .document(Form::CIRCULATION, Language::FR)
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "the letter has no form `circulation` in `fr`"
    );
}

#[test]
fn a_folder_without_typefaces_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let error = Typesetter::new().fonts(folder.path()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "it contains no .ttf, .otf, .ttc or .otc file"
    );
    fs::write(folder.path().join("a.ttf"), "no font").unwrap();
    let error = Typesetter::new().fonts(folder.path()).unwrap_err();
    assert!(
        error.to_string().contains("`a.ttf` is not a font file"),
        "{error}"
    );
}

#[test]
fn a_typesetter_can_be_shared_between_threads() {
    fn is_shared<T: Send + Sync>() {}
    is_shared::<Typesetter>();
}

#[test]
fn the_root_of_the_crate_exports_the_facade_alone() {
    let source = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let mut exported: Vec<&str> = source
        .split("\npub use ")
        .skip(1)
        .filter_map(|rest| rest.split(';').next())
        .flat_map(|path| {
            let names = path.split_once('{').map_or(path, |(_, names)| names);
            names.split([',', '}', '\n', ' '])
        })
        .filter_map(|name| name.rsplit("::").next())
        .filter(|name| name.starts_with(char::is_uppercase))
        .collect();
    exported.sort_unstable();
    assert_eq!(
        exported,
        [
            "Addressee",
            "Checked",
            "Diagnostic",
            "Document",
            "Error",
            "Files",
            "Form",
            "InMemory",
            "Input",
            "Language",
            "Letter",
            "LetterBuilder",
            "ListEntry",
            "Location",
            "Recipient",
            "Report",
            "Sender",
            "Severity",
            "Signatory",
            "Text",
            "Typesetter",
        ]
    );
}
