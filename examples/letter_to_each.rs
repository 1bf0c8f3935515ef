//! Typesets the letter to each row of a table: `letter_to_each letter output`.

use std::path::Path;

use demarche::{Error, Input, Typesetter};

fn main() -> Result<(), Error> {
    let mut arguments = std::env::args().skip(1);
    let letter = arguments.next().unwrap_or_else(|| "letter".to_owned());
    let output = arguments.next().unwrap_or_else(|| "output".to_owned());
    for name in typeset(Path::new(&letter), Path::new(&output))? {
        println!("{name}");
    }
    Ok(())
}

/// Writes a PDF for each row, one after the other, and returns their names.
pub fn typeset(letter: &Path, output: &Path) -> Result<Vec<String>, Error> {
    let checked = Typesetter::new().check(Input::folder(letter)).accepted()?;
    std::fs::create_dir_all(output)?;
    let mut names = Vec::new();
    for recipient in checked.recipients() {
        for document in recipient.documents() {
            let name = document.file_name("pdf");
            std::fs::write(output.join(&name), document.pdf()?)?;
            names.push(name);
        }
    }
    Ok(names)
}
