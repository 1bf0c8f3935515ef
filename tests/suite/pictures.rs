//! A few small pictures, for what text cannot show: the pages in the README.
//!
//! After you have looked at the difference, `UPDATE=1 cargo test pictures` accepts it.

use demarche::export::pdf;
use demarche::export::png;
use demarche::form::Form;
use demarche::letter;
use demarche::source::{Folder, Sources};
use demarche::typeset::font::Library;
use demarche::typeset::text::Shaper;

use super::recorded;

/// The width of the pictures, in pixels.
const WIDTH: u32 = 640;

#[test]
fn the_pages_in_the_readme_are_those_of_the_sample_letter() {
    for form in [Form::LETTER, Form::CIRCULATION] {
        let picture = first_page(form);
        let file = format!("tests/pictures/{}-1.png", form.name());
        let kept = std::fs::read(recorded::path(&file, &picture)).unwrap_or_default();
        assert!(
            kept == picture,
            "{file} is no longer the page: look at both"
        );
    }
}

fn first_page(form: Form) -> Vec<u8> {
    let library = Library::builtin();
    let mut sources = Sources::new(Folder::new(env!("CARGO_MANIFEST_DIR")));
    let options = letter::Options::default();
    let letters = letter::load(&mut sources, "letter", &library, &options).letters;
    let mut shaper = Shaper::new(&library);
    let (document, _) = demarche::set(&letters[0], form, None, &mut shaper);
    let bytes = pdf::write(&document, &library).unwrap();
    png::write(&bytes, WIDTH).unwrap().swap_remove(0)
}
