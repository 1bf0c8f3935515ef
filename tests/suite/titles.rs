//! The titles of the files of a letter.

use std::path::Path;

use demarche::form::{self, Form};
use demarche::source::{Folder, Sources};

use super::letters::checked;

#[test]
fn the_letter_and_its_covering_letter_each_have_the_title_of_what_they_are() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/letters/identical-letters");
    let letter = checked(Sources::new(Folder::new(folder))).remove(0);
    let title = |form| form::compose(&letter, form).metadata.title;
    let circulated = title(Form::CIRCULATION);
    assert!(
        circulated.starts_with("Identical letters dated"),
        "{circulated}"
    );
    assert_eq!(title(Form::named("transmittal").unwrap()), circulated);
    assert!(
        !title(Form::LETTER).contains("dentical"),
        "{}",
        title(Form::LETTER)
    );
}
