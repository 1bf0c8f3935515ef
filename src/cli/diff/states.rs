//! The two versions that are compared: read, checked and set.

use std::panic::resume_unwind;
use std::sync::Arc;
use std::thread;

use crate::form::Form;
use crate::lang::Language;
use crate::letter::DecidedDraft;
use crate::letter::{self, Letter, LoadedLetter, Options, PartialLetter};
use crate::read::seal_name;
use crate::report::{Diagnostic, Report, Severity, short};
use crate::source::Sources;
use crate::typeset::font::Library;
use crate::typeset::page::Document;
use crate::typeset::text::Shaper;

use super::WrongVersion;
use super::places::{self, Place};
use crate::cli::args::DiffArgs;
use crate::cli::progress::{self, Progress, Stage};
use crate::cli::status::Failure;
use crate::cli::{input, report};

/// A state of a letter, checked and set.
pub struct State {
    /// Its name.
    pub name: String,
    /// The letter in each of its languages.
    pub letters: Vec<Letter>,
    /// Its documents: for each language each form.
    pub documents: Vec<MadeVersion>,
    /// The text of its seal, if it has one.
    pub seal: Option<String>,
    /// The typefaces that they are set in.
    #[cfg(feature = "png")]
    pub library: Arc<Library>,
}

/// A document of a state.
pub struct MadeVersion {
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

/// A version that was read, with its diagnostics.
struct Found {
    state: State,
    draft: Option<DecidedDraft>,
    /// Whether all files were read without an error.
    is_read: bool,
    sources: Sources,
    report: Report,
}

/// Both versions, as they were read.
pub enum States {
    /// Both are right.
    Right([State; 2]),
    /// One of them or both are wrong.
    RefusedVersion(RefusedVersion),
}

/// Two versions, at least one with errors, which were reported.
pub struct RefusedVersion {
    /// Their names.
    pub names: [String; 2],
    /// The errors of each, each on one line; none if it is right.
    pub errors: [Vec<String>; 2],
    /// The readable parts of each, in each of its languages.
    pub partial: [Vec<PartialLetter>; 2],
    /// The texts of their seals.
    pub seals: [Option<String>; 2],
}

impl RefusedVersion {
    /// Names those that have errors.
    pub fn wrong(&self) -> String {
        let wrong = self.versions().into_iter();
        let wrong: Vec<String> = wrong.map(|wrong| format!("`{}`", wrong.name)).collect();
        wrong.join(" and in ")
    }

    /// Returns those that have errors, with them.
    pub fn versions(&self) -> Vec<WrongVersion> {
        let all = self.names.iter().zip(&self.errors);
        let wrong = all.filter(|(_, errors)| !errors.is_empty());
        let wrong = wrong.map(|(name, errors)| WrongVersion {
            name: name.clone(),
            errors: errors.clone(),
        });
        wrong.collect()
    }

    /// Returns the languages that both versions have.
    pub fn pairs(&self) -> Vec<[&PartialLetter; 2]> {
        let [old, new] = &self.partial;
        let of_old = |new: &PartialLetter| old.iter().find(|old| old.language == new.language);
        let pair = |new| Some([of_old(new)?, new]);
        new.iter().filter_map(pair).collect()
    }

    /// Returns why no more is compared.
    pub fn failure(&self) -> Failure {
        Failure::new(format!("the letter is wrong in {}", self.wrong()))
            .help("correct it there, or compare other versions")
    }
}

/// Reads, checks and sets both versions; prints what is wrong with them.
pub fn read(args: &DiffArgs) -> Result<States, Failure> {
    let languages = input::languages(&args.languages)?;
    let [old, new] = places::find(args)?;
    let (library, mut report) = input::library(args.fonts.as_deref(), args.reach)?;
    if report.has_errors() {
        report::print(&mut report, &old.sources, &args.as_input())?;
        return Err(Failure::new("a typeface cannot be read")
            .help("put another into the folder after `--fonts`"));
    }
    let (library, languages) = (Arc::new(library), languages.as_slice());
    let progress = Progress::begin(false);
    let (old, new) = thread::scope(|scope| {
        let new = scope.spawn(|| set(new, &library, languages));
        let old = set(old, &library, languages);
        (old, new.join().unwrap_or_else(|panic| resume_unwind(panic)))
    });
    drop(progress);
    if ![&old, &new].iter().any(|found| found.report.has_errors()) {
        return Ok(States::Right([old.state, new.state]));
    }
    let wrong = RefusedVersion {
        names: [old.state.name.clone(), new.state.name.clone()],
        errors: [&old, &new].map(Found::errors),
        partial: [&old, &new].map(|found| found.partial(languages)),
        seals: [&old, &new].map(|found| found.state.seal.clone()),
    };
    for mut found in [old, new] {
        // Warnings do not keep the versions from being compared.
        let is_error = |each: &Diagnostic| each.severity() == Severity::Error;
        found.report.retain(is_error);
        report::print(&mut found.report, &found.sources, &args.as_input())?;
    }
    Ok(States::RefusedVersion(wrong))
}

impl Found {
    /// Returns the errors, each on one line, in the order of their places.
    fn errors(&self) -> Vec<String> {
        let mut report = self.report.clone();
        report.retain(|each| each.severity() == Severity::Error);
        report.sort();
        let errors = report.diagnostics().iter();
        errors.map(|error| short(error, &self.sources)).collect()
    }

    /// Returns what of the letter can be read.
    fn partial(&self, languages: &[Language]) -> Vec<PartialLetter> {
        let draft = self.draft.as_ref();
        draft.map_or(Vec::new(), |draft| {
            letter::partial(draft, self.is_read, &self.sources, languages)
        })
    }
}

fn options(languages: &[Language]) -> Options {
    Options {
        languages: languages.to_vec(),
        on_read: Some(|entries| progress::enter(Stage::Checking, entries)),
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
    let LoadedLetter {
        draft,
        letters,
        mut report,
        // Versions are compared by what is the same for all addressees.
        merge: _,
        library: own,
        is_read,
    } = letter::load(&mut sources, &file, library, &options(languages));
    let library = own.as_ref().unwrap_or(library);
    let mut shaper = Shaper::new(library);
    let mut documents = Vec::new();
    progress::enter(
        Stage::Setting,
        letters.iter().map(|letter| Form::of(letter).count()).sum(),
    );
    for letter in &letters {
        for form in Form::of(letter) {
            let (document, found) = crate::set(letter, form, None, &mut shaper);
            progress::tick(Stage::Setting);
            found.into_iter().for_each(|each| report.push(each));
            documents.push(MadeVersion {
                language: letter.language,
                form,
                document,
            });
        }
    }
    let seal = sources.load_if_there(&seal_name(&file)).ok().flatten();
    Found {
        state: State {
            name,
            letters,
            documents,
            seal: seal.map(|seal| sources.file_text(seal).to_owned()),
            #[cfg(feature = "png")]
            library: Arc::clone(library),
        },
        draft,
        is_read,
        sources,
        report,
    }
}
