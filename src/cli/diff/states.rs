//! The two states that are compared: where they are read, checked and set.

use std::panic::resume_unwind;
use std::path::Path;
use std::sync::Arc;
use std::thread;

use demarche::diagnostic::{Diagnostic, Report, Severity, alternatives};
use demarche::font::Library;
use demarche::galley::Form;
use demarche::lang::Language;
use demarche::letter::{Letter, Options};
use demarche::page::Document;
use demarche::source::{Files, Sources};
use demarche::text::Shaper;

use crate::cli::args::DiffArgs;
use crate::cli::git::{Repository, Revision};
use crate::cli::status::Failure;
use crate::cli::{input, report};

/// The file of a letter in its folder.
const LETTER_FILE: &str = "letter.yaml";
/// How many other letters of a commit are named.
const MOST_NAMED: usize = 4;

/// A state of a letter, checked and set.
pub struct State {
    /// What it is called.
    pub name: String,
    /// The letter in each of its languages.
    pub letters: Vec<Letter>,
    /// Its documents: for each language each form.
    pub documents: Vec<Made>,
    /// The typefaces that they are set in.
    #[cfg(feature = "png")]
    pub library: Arc<Library>,
}

/// A document of a state.
pub struct Made {
    pub language: Language,
    pub form: Form,
    pub document: Document,
}

impl State {
    /// Returns the document of a language and form.
    pub fn document(&self, language: Language, form: Form) -> Option<&Document> {
        let mut documents = self.documents.iter();
        let made = documents.find(|made| made.language == language && made.form == form);
        made.map(|made| &made.document)
    }
}

/// A state that is to be read.
struct Place {
    name: String,
    sources: Sources,
    /// The letter's file among the sources.
    file: String,
}

/// What was read of a state, and what is wrong with it.
struct Found {
    state: State,
    sources: Sources,
    report: Report,
}

/// Reads, checks and sets both states; prints what is wrong with them where they cannot be
/// compared.
pub fn read(args: &DiffArgs) -> Result<[State; 2], Failure> {
    let languages = input::languages(&args.languages)?;
    let [old, new] = places(args)?;
    let (library, mut report) = input::library(args.fonts.as_deref())?;
    if report.has_errors() {
        report::print(&mut report, &old.sources, &args.as_input())?;
        return Err(Failure::new("a typeface cannot be read")
            .help("put another into the folder after `--fonts`"));
    }
    let (library, languages) = (Arc::new(library), languages.as_slice());
    let (old, new) = thread::scope(|scope| {
        let new = scope.spawn(|| set(new, &library, languages));
        let old = set(old, &library, languages);
        (old, new.join().unwrap_or_else(|panic| resume_unwind(panic)))
    });
    let mut wrong = Vec::new();
    for found in [&old, &new] {
        if found.report.has_errors() {
            wrong.push(format!("`{}`", found.state.name));
        }
    }
    if wrong.is_empty() {
        return Ok([old.state, new.state]);
    }
    for mut found in [old, new] {
        // What only looks wrong does not keep the states from being compared.
        let is_error = |each: &Diagnostic| each.severity == Severity::Error;
        found.report.retain(is_error);
        report::print(&mut found.report, &found.sources, &args.as_input())?;
    }
    let message = format!("the letter is wrong in {}", wrong.join(" and in "));
    Err(Failure::new(message).help("put it right there, or compare other states"))
}

/// Reads, checks and sets a state.
fn set(place: Place, library: &Arc<Library>, languages: &[Language]) -> Found {
    let Place {
        name,
        mut sources,
        file,
    } = place;
    let options = Options {
        languages: languages.to_vec(),
        ..Options::default()
    };
    let input::Checked {
        letters,
        mut report,
        ..
    } = input::read_from(&mut sources, &file, library, &options);
    let mut shaper = Shaper::new(library);
    let mut documents = Vec::new();
    for letter in &letters {
        for form in Form::ALL {
            if form == Form::Circulation && letter.circulation.is_none() {
                continue;
            }
            let (document, found) = demarche::typeset(letter, form, None, &mut shaper);
            found.into_iter().for_each(|each| report.push(each));
            documents.push(Made {
                language: letter.language,
                form,
                document,
            });
        }
    }
    Found {
        state: State {
            name,
            letters,
            documents,
            #[cfg(feature = "png")]
            library: Arc::clone(library),
        },
        sources,
        report,
    }
}

/// Finds the two states that the arguments name.
fn places(args: &DiffArgs) -> Result<[Place; 2], Failure> {
    match (&args.git, &args.old, &args.new) {
        (None, Some(old), Some(new)) => Ok([at_hand(old)?, at_hand(new)?]),
        (None, ..) => Err(Failure::new("expected two states, `OLD` and `NEW`")
            .help("name two folders, or a commit: `demarche diff --git HEAD`")),
        (Some(_), _, Some(_)) => Err(
            Failure::new("expected one letter beside `--git`, found two")
                .help("name two commits as `--git REV..REV`, or leave `--git` out"),
        ),
        (Some(range), letter, None) => {
            let letter = letter.as_deref().unwrap_or_else(|| Path::new("letter"));
            committed(range, letter)
        }
    }
}

/// Makes a place of files at hand.
fn at_hand(letter: &Path) -> Result<Place, Failure> {
    if letter == Path::new("-") {
        return Err(Failure::new("standard input cannot be compared")
            .help("write the letter to a file, and name that"));
    }
    let (sources, file) = input::sources(letter, None)?;
    if !Path::new(&file).exists() {
        let message = format!("there is no letter at `{}`", letter.display());
        return Err(
            Failure::new(message).help("name a folder with a `letter.yaml`, or a YAML file")
        );
    }
    Ok(Place {
        name: letter.display().to_string(),
        sources,
        file,
    })
}

/// Makes the places of one commit and the files at hand, or of two commits.
fn committed(range: &str, letter: &Path) -> Result<[Place; 2], Failure> {
    let repository = Repository::of(letter)?;
    let named = |name: &str| repository.revision(if name.is_empty() { "HEAD" } else { name });
    if let Some((old, new)) = range.split_once("...") {
        let parting = repository.parting(old, new)?;
        return Ok([
            of_revision(parting, &repository)?,
            of_revision(named(new)?, &repository)?,
        ]);
    }
    if let Some((old, new)) = range.split_once("..") {
        return Ok([
            of_revision(named(old)?, &repository)?,
            of_revision(named(new)?, &repository)?,
        ]);
    }
    let old = of_revision(named(range)?, &repository)?;
    let mut new = at_hand(letter)?;
    new.name = "working tree".to_owned();
    Ok([old, new])
}

fn of_revision(revision: Revision, repository: &Repository) -> Result<Place, Failure> {
    let path = &repository.letter;
    let shown = if path.is_empty() { "." } else { path };
    let mut file = revision.path(path);
    if revision.is_dir(&file) {
        file = revision.path(format!("{path}/{LETTER_FILE}").trim_start_matches('/'));
    }
    if revision.read(&file).is_err() {
        let name = revision.name();
        let message = format!("there is no letter at `{shown}` in `{name}`");
        let others = repository.letters_of(&revision);
        let help = match others.as_slice() {
            [] => "name a commit that holds the letter".to_owned(),
            others => format!(
                "`{name}` holds {}: name the letter by its place there",
                alternatives(others.iter().map(String::as_str).take(MOST_NAMED), "and")
            ),
        };
        return Err(Failure::new(message).help(help));
    }
    Ok(Place {
        name: revision.name().to_owned(),
        sources: Sources::new(revision),
        file,
    })
}
