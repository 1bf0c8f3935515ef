//! Typesets a letter from the values of a program, such as the rows of a database, and writes
//! `letter.pdf`.

use demarche::{Addressee, Error, Form, Language, Letter, Sender, Signatory, Typesetter};

/// A row of the program's own table.
pub struct Row {
    /// The name of the signatory.
    pub name: &'static str,
    /// The organization that the person signs for.
    pub organization: Option<&'static str>,
}

impl From<&Row> for Signatory {
    fn from(row: &Row) -> Self {
        match row.organization {
            Some(organization) => Signatory::organization(organization).name(row.name),
            None => Signatory::person(row.name),
        }
    }
}

fn main() -> Result<(), Error> {
    let rows = [
        Row {
            name: "Ana Example",
            organization: Some("Valley Water Trust"),
        },
        Row {
            name: "Ben Other",
            organization: None,
        },
    ];
    std::fs::write("letter.pdf", typeset(&rows)?)?;
    Ok(())
}

/// Returns the PDF of a letter that the rows sign.
pub fn typeset(rows: &[Row]) -> Result<Vec<u8>, Error> {
    let letter = Letter::builder()
        .date("2026-03-01")
        .sender(Sender::organization("Valley Water Trust").address(["12 Mill Lane", "1201 Geneva"]))
        .addressee(Addressee::office("President of the Security Council"))
        .salutation("Excellency,")
        .body("We write about the *water* of the valley.")
        .signatories(rows)
        .build();
    let checked = Typesetter::new().check(letter);
    eprint!("{}", checked.report());
    checked.document(Form::LETTER, Language::EN)?.pdf()
}
