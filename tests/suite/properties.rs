//! Properties of whole letters: whatever is written in one is in every format, once and in order.

use demarche::diff::Changes;
use demarche::form::{self, Form};
use demarche::letter::Letter;
use demarche::source::{InMemory, Sources};
use demarche::typeset::font::Library;
use demarche::{Addressee, Input, Signatory, Typesetter};
use proptest::prelude::*;

use super::letters::checked;
use super::one_text;

/// A piece of a body, by the number of its words.
#[derive(Clone, Debug)]
enum Piece {
    Paragraph(usize),
    Emphasized(usize),
    Heading(usize),
    Numbered(usize),
    Items(usize),
    Quote(usize),
    Table(usize),
    Noted(usize),
}

fn pieces() -> impl Strategy<Value = Vec<Piece>> {
    let piece = prop_oneof![
        4 => (1_usize..60).prop_map(Piece::Paragraph),
        1 => (1_usize..20).prop_map(Piece::Emphasized),
        1 => (1_usize..9).prop_map(Piece::Heading),
        2 => (1_usize..30).prop_map(Piece::Numbered),
        1 => (1_usize..5).prop_map(Piece::Items),
        1 => (1_usize..30).prop_map(Piece::Quote),
        1 => (1_usize..6).prop_map(Piece::Table),
        1 => (1_usize..20).prop_map(Piece::Noted),
    ];
    prop::collection::vec(piece, 1..12)
}

/// The alphabet from which the words of a language are made. Words begin and end with its first
/// letter, which is rare.
const ALPHABETS: [(&str, &str); 6] = [
    ("ar", "ظبتثجحخدرزسشصضطعغفقكلمنه"),
    ("en", "zabcdefghijklmnopqrstuvwxy"),
    ("es", "ñabcdefghijlmnopqrstuvxyz"),
    ("fr", "çabcdefghijlmnopqrstuvxéè"),
    ("ru", "щабвгдежзиклмнопрстуфхцчшэюя"),
    ("zh", "鳥山川木水火土石田禾竹米衣車言足金門雨風馬魚"),
];

/// A writer of words, each of which occurs once.
struct Words {
    alphabet: Vec<char>,
    count: usize,
    written: Vec<String>,
    noted: Vec<String>,
}

impl Words {
    fn of(alphabet: &str) -> Self {
        Self {
            alphabet: alphabet.chars().collect(),
            count: 0,
            written: Vec::new(),
            noted: Vec::new(),
        }
    }

    /// Returns the next word: its number, written in the letters of the alphabet between two
    /// letters that no number has, so that no word is a part of others.
    fn next(&mut self) -> String {
        let (edge, digits) = self.alphabet.split_first().unwrap();
        let mut word = edge.to_string();
        let mut rest = self.count + digits.len();
        while rest > 0 {
            word.push(digits[rest % digits.len()]);
            rest /= digits.len();
        }
        word.push(*edge);
        self.count += 1;
        word
    }

    fn run(&mut self, count: usize) -> String {
        let words: Vec<String> = (0..count).map(|_| self.next()).collect();
        self.written.extend_from_slice(&words);
        words.join(" ")
    }

    fn note(&mut self, count: usize) -> String {
        let words: Vec<String> = (0..count).map(|_| self.next()).collect();
        self.noted.extend_from_slice(&words);
        words.join(" ")
    }
}

/// Returns the Markdown of the pieces.
fn body(pieces: &[Piece], words: &mut Words) -> String {
    let mut body = String::new();
    let mut notes = String::new();
    let mut number = 0;
    for (at, piece) in pieces.iter().enumerate() {
        let block = match *piece {
            Piece::Paragraph(count) => words.run(count),
            Piece::Emphasized(count) => {
                let (before, within) = (words.run(count), words.run(1));
                format!(
                    "{before} *{within}* **{}** {}",
                    words.run(2),
                    words.run(count)
                )
            }
            Piece::Heading(count) => format!("## {}\n\n{}", words.run(count), words.run(3)),
            Piece::Numbered(count) => {
                number += 1;
                format!("{number}. {}", words.run(count))
            }
            Piece::Items(count) => {
                let items: Vec<String> =
                    (0..count).map(|_| format!("- {}", words.run(4))).collect();
                items.join("\n")
            }
            Piece::Quote(count) => format!("> {}", words.run(count)),
            Piece::Table(rows) => {
                let mut row = || format!("| {} | {} |", words.run(1), words.run(2));
                let mut lines = vec![row(), "| --- | --- |".to_owned()];
                lines.extend((0..rows).map(|_| row()));
                lines.join("\n")
            }
            Piece::Noted(count) => {
                notes += &format!("[^{at}]: {}\n\n", words.note(count));
                format!("{}[^{at}] {}", words.run(count), words.run(1))
            }
        };
        body += &format!("{block}\n\n");
    }
    body + &notes
}

fn letter(language: &str, body: &str, names: &[String]) -> InMemory {
    let names: String = names
        .iter()
        .map(|name| format!("  - {{ name: \"{name}\" }}\n"))
        .collect();
    InMemory::new().with("body.md", body).with(
        "letter.yaml",
        format!(
            "language: {language}\n\
             date: 2026-03-01\n\
             addressees: [{{ title: \"10\" }}]\n\
             salutation: \"20,\"\n\
             body: body.md\n\
             signatories:\n{names}"
        ),
    )
}

/// Returns those of the words that a text has, in its order, whatever is between them or breaks them.
fn found(text: &[String], words: &[String]) -> Vec<String> {
    let text = text.concat();
    let mut found: Vec<(usize, &String)> = words
        .iter()
        .flat_map(|word| {
            text.match_indices(word.as_str())
                .map(move |(at, _)| (at, word))
        })
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, word)| word.clone()).collect()
}

fn formats(letter: &Letter, library: &Library) -> [(&'static str, Vec<String>); 4] {
    let galley = || one_text::composed(letter, form::compose, Form::LETTER);
    [
        ("Word", one_text::of_word(&galley())),
        ("web", one_text::of_web(&galley())),
        ("text", one_text::of_text(&galley())),
        ("PDF", one_text::of_pdf(galley(), library)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn every_word_of_a_body_is_in_every_format_once_and_in_order(
        pieces in pieces(),
        which in 0..ALPHABETS.len(),
        names in 1_usize..30,
    ) {
        let (language, alphabet) = ALPHABETS[which];
        let mut words = Words::of(alphabet);
        let body = body(&pieces, &mut words);
        let written = std::mem::take(&mut words.written);
        let names: Vec<String> = (0..names).map(|_| words.run(1)).collect();
        let letter = checked(Sources::new(letter(language, &body, &names))).remove(0);
        let parts = [("text", &written), ("notes", &words.noted), ("names", &names)];
        for (format, text) in formats(&letter, &Library::builtin()) {
            for (part, expected) in parts {
                prop_assert_eq!(
                    &found(&text, expected),
                    expected,
                    "{} in the {} format of\n{}", part, format, body
                );
            }
        }
        let again = std::slice::from_ref(&letter);
        prop_assert!(Changes::between(again, again).is_empty());
    }

    #[test]
    fn a_letter_of_values_gives_the_bytes_of_the_same_letter_in_yaml(
        pieces in pieces(),
        names in 1_usize..9,
    ) {
        let mut words = Words::of(ALPHABETS[1].1);
        let body = body(&pieces, &mut words);
        let names: Vec<String> = (0..names).map(|_| words.run(2)).collect();
        let typesetter = Typesetter::new();
        let built = demarche::Letter::builder()
            .date("2026-03-01")
            .addressee(Addressee::office("10"))
            .salutation("20,")
            .body(body.as_str())
            .signatories(names.iter().map(|name| Signatory::person(name.as_str())))
            .build();
        let read = Input::files(letter("en", &body, &names));
        let [values, yaml] = [typesetter.check(built), typesetter.check(read)].map(|checked| {
            let report = checked.report().to_string();
            let documents = checked.typeset();
            let document = documents.map(|documents| documents[0].pdf().unwrap());
            document.map_err(|_| report)
        });
        prop_assert!(values.is_ok(), "{:?}", values.err());
        prop_assert!(values == yaml, "the two differ");
    }
}
