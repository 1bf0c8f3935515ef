//! The same letter on one core and on many: what is found and what is written is the same.

use demarche::export::pdf;
use demarche::form::Form;
use demarche::letter;
use demarche::report::Report;
use demarche::source::{InMemory, Sources};
use demarche::typeset::font::Library;
use demarche::typeset::text::Shaper;

/// Makes a list that is long enough for several cores: some names are repeated, and some entries
/// are too long for a column or in other scripts.
fn list() -> String {
    let entry = |number: usize| {
        let name = format!("Name{} Example", number % 900);
        let affiliation = match number % 40 {
            0 => "The Association of those who keep the very long names of their bodies ".repeat(6),
            1 => "Общество «Пример»".to_owned(),
            2 => "جمعية المثال".to_owned(),
            3 => "范例协会 n/a".to_owned(),
            _ => format!("Office {} of an Efficient University", number % 90),
        };
        format!("- name: {name}\n  affiliation: {}\n", affiliation.trim())
    };
    (0..1_000).map(entry).collect()
}

/// Makes the letter on so many threads.
fn made(threads: usize) -> (Vec<u8>, Report) {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    pool.expect("threads").install(|| {
        let files = InMemory::new()
            .with(
                "letter.yaml",
                "date: 2016-02-24\naddressees: [{ title: President of the Council }]\n\
                 salutation: Excellency,\nbody: |\n  We write.\nsignatories: list.yaml\n",
            )
            .with("list.yaml", list());
        let library = Library::builtin();
        let mut sources = Sources::new(files);
        let options = letter::Options::default();
        let loaded = letter::load(&mut sources, "letter.yaml", &library, &options);
        let mut shaper = Shaper::new(&library);
        let (document, _) = demarche::set(&loaded.letters[0], Form::LETTER, None, &mut shaper);
        (
            pdf::write(&document, &library).expect("a PDF"),
            loaded.report,
        )
    })
}

#[test]
fn a_long_list_gives_the_same_bytes_and_messages_on_any_number_of_cores() {
    let (file, report) = made(1);
    assert!(!report.diagnostics().is_empty());
    let (again, found) = made(3);
    assert!(file == again, "the bytes are others on three threads");
    assert_eq!(report.diagnostics(), found.diagnostics());
}
