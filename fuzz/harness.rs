//! What fuzzing asks of the program: no input makes it panic, and a letter that it accepts is typeset
//! with every name in it.
//!
//! The targets of `cargo fuzz` call this, and so does `tests/suite/corpus.rs` with the files of
//! `fuzz/corpus`, which needs no toolchain of its own.

use demarche::diff::Changes;
use demarche::letter::{self, Options};
use demarche::source::Sources;
use demarche::typeset::font::Library;
use demarche::{Form, InMemory, Input, Typesetter};

/// The inputs by name: each is put in one place of a letter that is right otherwise.
pub const TARGETS: [&str; 14] = [
    "letter",
    "body",
    "transmittal",
    "diff",
    "list-csv",
    "list-html",
    "list-jsonl",
    "list-md",
    "list-yaml",
    "list-json",
    "list-txt",
    "list-xlsx",
    "list-ods",
    "decisions",
];

const HEAD: &str = "\
date: 2026-03-01
addressees: [{ title: President of the Security Council }]
salutation: Excellency,
";
/// What makes a letter the annex of another, whose body is `cover.md`.
const TRANSMITTAL: &str = "\
circulation:
  organs: [security-council]
  date: 2026-03-04
  transmittal:
    from: Chargé d’affaires a.i. of the Permanent Mission of Lutha to the United Nations
    addressed-to: President of the Security Council
    date: 2026-03-02
    body: cover.md
    signatories: [{ name: Bo Sample, title: Chargé d’affaires a.i., signed: true }]
";
const SIGNED: &str =
    "signatories: [{ name: Ana Example }, { name: Bo Sample }, { name: Ana Example }]\n";

/// Typesets a letter that an input is a part of.
pub fn run(target: &str, data: &[u8]) {
    let with_list = |name: &str| {
        let letter = format!("{HEAD}body: body.md\nsignatories: {name}\n");
        letter_of(letter.as_bytes()).with(name, data)
    };
    let signed = format!("{HEAD}body: body.md\n{SIGNED}");
    typeset(match target {
        "letter" => letter_of(data),
        "diff" => return compare(data),
        "transmittal" => {
            let letter = format!("{signed}{TRANSMITTAL}");
            letter_of(letter.as_bytes()).with("cover.md", data)
        }
        "body" => letter_of(signed.as_bytes()).with("body.md", data),
        "decisions" => letter_of(signed.as_bytes()).with("decisions.yaml", data),
        "list-csv" => with_list("list.csv"),
        "list-html" => with_list("list.html"),
        "list-jsonl" => with_list("list.jsonl"),
        "list-md" => with_list("list.md"),
        "list-yaml" => with_list("list.yaml"),
        "list-json" => with_list("list.json"),
        "list-txt" => with_list("list.txt"),
        "list-xlsx" => with_list("list.xlsx"),
        "list-ods" => with_list("list.ods"),
        other => unreachable!("there is no target {other}"),
    });
}

fn letter_of(letter: &[u8]) -> InMemory {
    InMemory::new()
        .with("letter.yaml", letter)
        .with("body.md", "We write about the *water*.\n")
}

/// Compares two versions of a letter, whose bodies are the halves of an input: a version with itself
/// has no changes, and with another one the changes are the same in both directions.
fn compare(data: &[u8]) {
    let library = Library::builtin();
    let (old, new) = data.split_at(data.len() / 2);
    let [old, new] = [old, new].map(|body| {
        let letter = format!("{HEAD}body: body.md\n{SIGNED}");
        let files = letter_of(letter.as_bytes()).with("body.md", body);
        let mut sources = Sources::new(files);
        letter::load(&mut sources, "letter.yaml", &library, &Options::default()).letters
    });
    assert!(Changes::between(&old, &old).is_empty());
    if !old.is_empty() && !new.is_empty() {
        let [forth, back] = [Changes::between(&old, &new), Changes::between(&new, &old)];
        assert_eq!(forth.is_empty(), back.is_empty());
    }
}

fn typeset(files: InMemory) {
    let checked = Typesetter::new().check(Input::files(files));
    // Each form of the report has to be written of anything.
    let _ = (checked.report().to_json(), checked.report().to_sarif());
    if checked.report().has_errors() {
        return;
    }
    let names: Vec<String> = checked
        .signatories()
        .filter_map(|entry| entry.name().or(entry.organization()).map(letters))
        .collect();
    let documents = checked.typeset().expect("what is accepted is typeset");
    for document in documents {
        let pdf = document.pdf().expect("what is typeset is written");
        assert!(pdf.starts_with(b"%PDF-") && pdf.ends_with(b"%%EOF\n"));
        // The covering letter is signed by others.
        let is_covering = document.form() == Form::TRANSMITTAL;
        let names = if is_covering { &[] } else { names.as_slice() };
        let page = without_tags(&document.web_page(true));
        for (format, text) in [("txt", document.text()), ("html", page)] {
            let text = letters(&text);
            for name in names {
                assert!(
                    text.contains(name.as_str()),
                    "`{name}` is not in the {format}"
                );
            }
        }
        assert!(document.word().starts_with(b"PK"));
    }
}

/// Returns the text of a web page, in which a name in two scripts is divided by tags.
fn without_tags(page: &str) -> String {
    let after_tags = page
        .split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    let marks = ["&lt;", "&gt;", "&quot;", "&amp;"];
    marks
        .iter()
        .fold(after_tags.collect::<String>(), |text, mark| {
            text.replace(mark, " ")
        })
}

/// Returns the letters and digits of a text: lines are broken at spaces and hyphens.
fn letters(text: &str) -> String {
    text.chars()
        .filter(|character| character.is_alphanumeric())
        .collect()
}
