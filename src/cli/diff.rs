//! `demarche diff`: how two states of a letter differ.

mod html;
mod json;
mod markdown;
mod outline;
#[cfg(feature = "png")]
mod pictures;
mod states;
mod text;

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use demarche::diff::{Changes, DocumentChanges, compare_documents};
use demarche::galley::Form;
use demarche::lang::Language;

use super::args::{DiffArgs, DiffFormat};
use super::report;
use super::status::{Failure, Status};
use states::State;

/// All that is told of a difference.
pub struct Difference {
    /// What the old state is called.
    pub old: String,
    /// What the new state is called.
    pub new: String,
    /// What is written.
    pub changes: Changes,
    /// The documents whose pages differ.
    pub documents: Vec<DocumentDifference>,
    /// Whether the letter has several languages.
    pub has_languages: bool,
    /// Whether those who have withdrawn are named.
    pub names_withdrawn: bool,
}

/// A document whose pages differ.
pub struct DocumentDifference {
    /// The form.
    pub form: Form,
    /// The language.
    pub language: Language,
    /// The pages.
    pub changes: DocumentChanges,
    /// The pictures of the pages, by their indices among the changes, where they were asked for;
    /// none of a page that differs in its running header or folio alone.
    pub pictures: BTreeMap<usize, Picture>,
}

/// A page before and after, side by side.
pub struct Picture {
    /// The file.
    pub path: PathBuf,
    /// Its bytes: PNG.
    #[cfg(feature = "png")]
    pub bytes: Vec<u8>,
}

impl Difference {
    /// Tells whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.documents.is_empty()
    }
}

/// Compares two states of a letter, and prints how they differ.
pub fn run(args: &DiffArgs) -> Result<Status, Failure> {
    let [old, new] = states::read(args)?;
    let mut difference = Difference {
        has_languages: old.letters.len() > 1 || new.letters.len() > 1,
        changes: Changes::between(&old.letters, &new.letters),
        documents: documents(&old, &new),
        old: old.name.clone(),
        new: new.name.clone(),
        names_withdrawn: !args.hide_withdrawn,
    };
    if let Some(folder) = &args.pictures {
        draw(&mut difference, [&old, &new], folder, args.width)?;
    }
    let told = match args.format {
        DiffFormat::Text => text::write(&difference, report::coloured(args.color, &io::stdout())),
        DiffFormat::Json => json::write(&difference),
        DiffFormat::Markdown => markdown::write(&difference),
        DiffFormat::Html => html::write(&difference),
    };
    io::stdout().lock().write_all(told.as_bytes())?;
    match difference.is_empty() {
        true => Ok(Status::Done),
        false => Ok(Status::Wrong),
    }
}

/// Compares the documents of two states: those of the new one in order, and then those that only
/// the old one has.
fn documents(old: &State, new: &State) -> Vec<DocumentDifference> {
    let of_new = new.documents.iter().map(|made| (made.language, made.form));
    let gone = old.documents.iter().map(|made| (made.language, made.form));
    let gone = gone.filter(|(language, form)| new.document(*language, *form).is_none());
    let compared = of_new
        .chain(gone)
        .map(|(language, form)| DocumentDifference {
            form,
            language,
            changes: compare_documents(old.document(language, form), new.document(language, form)),
            pictures: BTreeMap::new(),
        });
    compared
        .filter(|difference| !difference.changes.pages.is_empty())
        .collect()
}

/// Writes pictures of the pages that differ.
#[cfg(feature = "png")]
fn draw(
    difference: &mut Difference,
    states: [&State; 2],
    folder: &Path,
    width: u32,
) -> Result<(), Failure> {
    pictures::write(difference, states, folder, width)
}

#[cfg(not(feature = "png"))]
fn draw(
    _difference: &mut Difference,
    _states: [&State; 2],
    _folder: &Path,
    _width: u32,
) -> Result<(), Failure> {
    Err(Failure::new("this program was built without pictures")
        .help("build it with `cargo build --release --features png`"))
}
