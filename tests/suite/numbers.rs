//! Addresses and telephone numbers in letters from right to left.

use demarche::export::pdf;
use demarche::form::{self, Form};
use demarche::source::{InMemory, Sources};
use demarche::typeset::font::Library;
use demarche::typeset::page;
use demarche::typeset::text::Shaper;

use super::geometry::pages;
use super::letters::checked;

#[test]
fn addresses_and_telephone_numbers_run_from_left_to_right_wherever_an_arabic_letter_has_them() {
    let yaml = r#"language: ar
date: 2016-02-24
letterhead: { form: din-5008-b, foot: [[12 Mill Lane], ["هاتف: +41 22 555 10 00"]] }
sender: { organization: صندوق, address: [12 Mill Lane, 022 555 10 00] }
addressees: [{ name: سالم, address: [14 Mill Lane, "+41 22 555 10 01"] }]
salutation: السيد الرئيس،
body: |
  هاتف +41 22 555 10 02 في القرية.
signatories: [{ name: سالم }]
"#;
    let letter = checked(Sources::new(InMemory::new().with("letter.yaml", yaml))).remove(0);
    let library = Library::builtin();
    let mut galley = form::compose(&letter, Form::LETTER);
    galley.metadata.time = letter.day.and_hms_opt(0, 0, 0);
    let (document, found) = page::build(galley, &mut Shaper::new(&library));
    assert_eq!(found.len(), 0);
    let page = pages(&pdf::write(&document, &library).expect("a PDF")).remove(0);
    let texts = page.texts();
    let times = |words: &str| texts.iter().filter(|line| line.contains(words)).count();
    for (words, count) in [
        ("12 Mill Lane", 3),
        ("+41 22 555 10 00", 1),
        ("022 555 10 00", 2),
        ("14 Mill Lane", 1),
        ("+41 22 555 10 01", 1),
        ("+41 22 555 10 02", 1),
    ] {
        assert_eq!(times(words), count, "{words}: {texts:?}");
    }
}
