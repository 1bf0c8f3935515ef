//! `demarche diff`: how two versions of a letter differ.

mod html;
mod json;
mod markdown;
mod outline;
#[cfg(feature = "png")]
mod pictures;
mod places;
mod states;
mod text;

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::diff::{Changes, DocumentChanges, compare_documents};
use crate::form::Form;
use crate::lang::Language;
use crate::letter::PartialLetter;

use super::args::{DiffArgs, DiffFormat};
use super::report;
use super::status::{Failure, Status};
use states::{RefusedVersion, State, States};

/// A whole comparison.
pub struct Difference {
    /// The name of the old version.
    pub old: String,
    /// The name of the new version.
    pub new: String,
    /// The changes of the text.
    pub changes: Changes,
    /// The change of the seal.
    pub seal: Option<SealChange>,
    /// The documents whose pages differ.
    pub documents: Vec<DocumentDifference>,
    /// Whether the letter has several languages.
    pub has_languages: bool,
    /// Whether those who have withdrawn are named.
    pub names_withdrawn: bool,
    /// The versions with errors.
    pub wrong: Vec<WrongVersion>,
    /// The parts that are not compared, and why; empty if neither version has errors.
    pub left_out: Vec<String>,
    /// Whether anything could be compared.
    pub is_compared: bool,
}

/// A version with errors.
pub struct WrongVersion {
    /// Its name.
    pub name: String,
    /// The errors, each on one line: place, code and message.
    pub errors: Vec<String>,
}

/// The change of the seal of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealChange {
    /// There is one now.
    Added,
    /// It is one of another text.
    Replaced,
    /// It is gone.
    Removed,
}

impl SealChange {
    /// Compares the texts of two seals, if there are any.
    fn between(old: Option<&String>, new: Option<&String>) -> Option<Self> {
        match (old, new) {
            (None, Some(_)) => Some(Self::Added),
            (Some(_), None) => Some(Self::Removed),
            (Some(old), Some(new)) if old != new => Some(Self::Replaced),
            _ => None,
        }
    }

    /// Returns the word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Replaced => "replaced",
            Self::Removed => "removed",
        }
    }
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
    /// Compares two versions without errors.
    fn between([old, new]: &[State; 2], args: &DiffArgs) -> Self {
        Self {
            has_languages: old.letters.len() > 1 || new.letters.len() > 1,
            changes: Changes::between(&old.letters, &new.letters),
            seal: SealChange::between(old.seal.as_ref(), new.seal.as_ref()),
            documents: documents(old, new),
            old: old.name.clone(),
            new: new.name.clone(),
            names_withdrawn: !args.hide_withdrawn,
            wrong: Vec::new(),
            left_out: Vec::new(),
            is_compared: true,
        }
    }

    /// Compares two versions, at least one with errors, as far as they could be read.
    fn between_wrong(wrong: &RefusedVersion, args: &DiffArgs) -> Self {
        let [old, new] = &wrong.partial;
        let pairs = wrong.pairs();
        let is_compared = pairs.iter().any(|pair| has_text(pair) || has_list(pair));
        let [old_name, new_name] = &wrong.names;
        Self {
            has_languages: old.len() > 1 || new.len() > 1,
            changes: Changes::between_partial(old, new),
            seal: SealChange::between(wrong.seals[0].as_ref(), wrong.seals[1].as_ref()),
            documents: Vec::new(),
            old: old_name.clone(),
            new: new_name.clone(),
            names_withdrawn: !args.hide_withdrawn,
            wrong: wrong.versions(),
            left_out: match is_compared {
                true => left_out(wrong, &pairs),
                false => vec![format!(
                    "all of it: the letter is wrong in {}",
                    wrong.wrong()
                )],
            },
            is_compared,
        }
    }

    /// Returns whether nothing differs; where something could not be compared, nobody knows.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
            && self.seal.is_none()
            && self.documents.is_empty()
            && self.left_out.is_empty()
    }
}

/// A language of two versions, as far as it could be read in each.
type Pair<'a> = [&'a PartialLetter; 2];

fn has_text(pair: &Pair<'_>) -> bool {
    pair.iter().all(|state| state.body("body").is_some())
}

fn has_list(pair: &Pair<'_>) -> bool {
    let lists = pair.iter().map(|state| state.signatories.as_ref());
    lists
        .into_iter()
        .all(|list| list.is_some_and(|parts| !parts.is_empty()))
}

/// Returns the parts that are not compared if a version has errors.
fn left_out(wrong: &RefusedVersion, pairs: &[Pair<'_>]) -> Vec<String> {
    let names = wrong.wrong();
    let mut left_out = vec![format!("pages: the letter is wrong in {names}")];
    let is_read = |pair: &Pair<'_>| pair.iter().all(|state| state.is_whole);
    if !pairs.iter().all(is_read) {
        left_out.push("fields that are new or gone: not all of them could be read".to_owned());
    }
    let who = ["names that are new in", "names that are gone from"];
    let is_decided = |pair: &Pair<'_>| pair.iter().all(|state| state.signatories.is_some());
    let is_decided = pairs.iter().all(is_decided);
    if !is_decided {
        left_out.push("the list: its decisions and withdrawals cannot be followed".to_owned());
    }
    for (index, who) in who.into_iter().enumerate() {
        if is_decided && pairs.iter().any(|pair| !pair[index].list_is_whole) {
            let name = &wrong.names[index];
            left_out.push(format!(
                "{who} the list: not all of it could be read in `{name}`"
            ));
        }
    }
    let is_partial = |state: &&PartialLetter| state.bodies.iter().any(|(_, body)| body.is_none());
    if !pairs.iter().all(has_text)
        || pairs
            .iter()
            .flatten()
            .copied()
            .any(|state| is_partial(&state))
    {
        left_out.push("the text: not all of it could be read".to_owned());
    }
    left_out
}

/// Compares two versions of a letter, and prints how they differ; where one of them is wrong, as
/// far as they could be read.
pub fn run(args: &DiffArgs) -> Result<Status, Failure> {
    if let Some(folder) = &args.pictures {
        args.reach.check(folder)?;
    }
    let states = match states::read(args)? {
        States::Right(states) => states,
        States::RefusedVersion(wrong) => {
            print(&Difference::between_wrong(&wrong, args), args)?;
            return Err(wrong.failure());
        }
    };
    let mut difference = Difference::between(&states, args);
    if let Some(folder) = &args.pictures {
        let [old, new] = &states;
        draw(&mut difference, [old, new], folder, args.width)?;
    }
    print(&difference, args)?;
    match difference.is_empty() {
        true => Ok(Status::Done),
        false => Ok(Status::Wrong),
    }
}

fn print(difference: &Difference, args: &DiffArgs) -> Result<(), Failure> {
    let told = match args.format {
        DiffFormat::Text => text::write(difference, report::coloured(args.color, &io::stdout())),
        DiffFormat::Json => json::write(difference),
        DiffFormat::Markdown => markdown::write(difference),
        DiffFormat::Html => html::write(difference),
    };
    io::stdout().lock().write_all(told.as_bytes())?;
    Ok(())
}

/// Compares the documents of two versions: those of the new one in order, and then those that only
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
