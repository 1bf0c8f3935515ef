//! The two states that are compared: where they are read, checked and set.

use std::panic::resume_unwind;
use std::path::Path;
use std::sync::Arc;
use std::thread;

use demarche::diagnostic::{Diagnostic, Report, Severity, alternatives};
use demarche::font::Library;
use demarche::galley::Form;
use demarche::lang::Language;
use demarche::letter::{self, Legible, Letter, Options};
use demarche::model::Draft;
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
    draft: Option<Draft>,
    sources: Sources,
    report: Report,
}

/// Both states, as they were read.
pub enum States {
    /// Both are right.
    Right([State; 2]),
    /// One of them or both are wrong.
    Wrong(Wrong),
}

/// Two states of which one is wrong or both are, which was told.
pub struct Wrong {
    /// What they are called.
    pub names: [String; 2],
    /// Whether each of them is wrong.
    pub is_wrong: [bool; 2],
    /// What of each can be read, in each of its languages.
    pub legible: [Vec<Legible>; 2],
}

impl Wrong {
    /// Names those that are wrong.
    pub fn wrong(&self) -> String {
        let all = self.names.iter().zip(self.is_wrong);
        let wrong = all.filter(|(_, is_wrong)| *is_wrong);
        let wrong: Vec<String> = wrong.map(|(name, _)| format!("`{name}`")).collect();
        wrong.join(" and in ")
    }

    /// Returns the languages that both states have.
    pub fn pairs(&self) -> Vec<[&Legible; 2]> {
        let [old, new] = &self.legible;
        let of_old = |new: &Legible| old.iter().find(|old| old.language == new.language);
        let pair = |new| Some([of_old(new)?, new]);
        new.iter().filter_map(pair).collect()
    }

    /// Returns why no more is compared.
    pub fn failure(&self) -> Failure {
        Failure::new(format!("the letter is wrong in {}", self.wrong()))
            .help("put it right there, or compare other states")
    }
}

/// Reads, checks and sets both states; prints what is wrong with them.
pub fn read(args: &DiffArgs) -> Result<States, Failure> {
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
    let is_wrong = [&old, &new].map(|found| found.report.has_errors());
    if is_wrong == [false, false] {
        return Ok(States::Right([old.state, new.state]));
    }
    let wrong = Wrong {
        names: [old.state.name.clone(), new.state.name.clone()],
        is_wrong,
        legible: [&old, &new].map(|found| found.legible(languages)),
    };
    for mut found in [old, new] {
        // What only looks wrong does not keep the states from being compared.
        let is_error = |each: &Diagnostic| each.severity == Severity::Error;
        found.report.retain(is_error);
        report::print(&mut found.report, &found.sources, &args.as_input())?;
    }
    Ok(States::Wrong(wrong))
}

impl Found {
    /// Returns what of the letter can be read.
    fn legible(&self, languages: &[Language]) -> Vec<Legible> {
        let draft = self.draft.as_ref();
        draft.map_or(Vec::new(), |draft| {
            letter::legible(draft, &self.sources, &options(languages))
        })
    }
}

fn options(languages: &[Language]) -> Options {
    Options {
        languages: languages.to_vec(),
        ..Options::default()
    }
}

/// Reads, checks and sets a state.
fn set(place: Place, library: &Arc<Library>, languages: &[Language]) -> Found {
    let Place {
        name,
        mut sources,
        file,
    } = place;
    let input::Checked {
        draft,
        letters,
        mut report,
    } = input::read_from(&mut sources, &file, library, &options(languages));
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
        draft,
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
        (Some(range), old, new) => {
            let old = old.as_deref().unwrap_or_else(|| Path::new("letter"));
            committed(range, [old, new.as_deref().unwrap_or(old)])
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

/// Makes the places of one commit and the files at hand, or of two commits; the letter may stand
/// elsewhere in each.
fn committed(range: &str, [old, new]: [&Path; 2]) -> Result<[Place; 2], Failure> {
    let before = Repository::of(old)?;
    let named = |name: &str| before.revision(if name.is_empty() { "HEAD" } else { name });
    let parted = range.split_once("...");
    let ends = parted.or_else(|| range.split_once(".."));
    let revision = match (parted, ends) {
        (Some((from, to)), _) => before.parting(from, to)?,
        (None, Some((from, _))) => named(from)?,
        (None, None) => named(range)?,
    };
    let moved = Moved { range, old, new };
    let before = of_revision(revision, &before, &moved)?;
    let after = match ends {
        Some((_, to)) => {
            let repository = Repository::of(new)?;
            let to = if to.is_empty() { "HEAD" } else { to };
            of_revision(repository.revision(to)?, &repository, &moved)?
        }
        None => Place {
            name: "working tree".to_owned(),
            ..at_hand(new).map_err(|failure| moved.help(failure))?
        },
    };
    Ok([before, after])
}

/// How the letter of two states was named, one of which does not have it there.
struct Moved<'a> {
    range: &'a str,
    old: &'a Path,
    new: &'a Path,
}

impl Moved<'_> {
    /// Says how a letter is named that stands elsewhere in one of the states.
    fn help(&self, failure: Failure) -> Failure {
        failure.help(self.remedy(None))
    }

    fn remedy(&self, holds: Option<String>) -> String {
        let range = self.range;
        let command = match self.old == self.new {
            true => format!("name it in both states: `demarche diff --git {range} OLD NEW`"),
            false => "name it by its place there".to_owned(),
        };
        match holds {
            Some(holds) => format!("{holds}; {command}"),
            None => format!("where it has moved, {command}"),
        }
    }
}

fn of_revision(
    revision: Revision,
    repository: &Repository,
    moved: &Moved<'_>,
) -> Result<Place, Failure> {
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
            others => {
                let others = others.iter().map(String::as_str).take(MOST_NAMED);
                let holds = format!("`{name}` holds {}", alternatives(others, "and"));
                moved.remedy(Some(holds))
            }
        };
        return Err(Failure::new(message).help(help));
    }
    Ok(Place {
        name: revision.name().to_owned(),
        sources: Sources::new(revision),
        file,
    })
}
