//! From the arguments to checked letters: which files are read, and with which typefaces.

use std::path::Path;
use std::sync::Arc;
use std::{fs, io};

use crate::lang::Language;
use crate::letter::{self, DecidedDraft, Letter, Merge};
use crate::report::{Diagnostic, Report, Rule};
use crate::source::{Files, Folder, InMemory, Refusal, Sources, bounds, folder, read_bounded};
use crate::typeset::font::{FolderError, Library};

use super::args::{DenyArg, InputArgs, LETTER_FILE, LETTER_FOLDER, ReachArgs};
use super::progress::{self, Counted, Stage};
use super::record::{Record, Recorded};
use super::status::Failure;

/// The name under which standard input is shown.
const STANDARD_INPUT: &str = "<stdin>";

/// A letter that was read and checked, with all that was found.
pub struct Input {
    /// The name of the letter's own file among the sources.
    pub letter: String,
    /// The files.
    pub sources: Sources,
    /// The letter as written; `None` if nothing could be made of it.
    pub draft: Option<DecidedDraft>,
    /// The typefaces.
    pub library: Arc<Library>,
    /// The letter in each of its languages; empty where anything is wrong.
    pub letters: Vec<Letter>,
    /// The letter to each row of a table of addressees.
    pub merge: Option<Merge>,
    /// The diagnostics.
    pub report: Report,
    /// The files that were read, where a record was asked for.
    pub record: Record,
}

/// Reads and checks the letter that the arguments name.
pub fn read(args: &InputArgs) -> Result<Input, Failure> {
    read_keeping(args, None)
}

/// Reads and checks the letter that the arguments name, and keeps what could be made of it whatever
/// is wrong, for those who print its list.
pub fn read_for_list(args: &InputArgs) -> Result<Input, Failure> {
    let (library, report) = library(args.fonts.as_deref(), args.reach)?;
    let options = letter::Options {
        languages: languages(&args.languages)?,
        requested: args.warn.clone(),
        keeps_letters: true,
        ..letter::Options::default()
    };
    let mut found = read_as(args, Arc::new(library), &options, None)?;
    found.report.extend(report);
    Ok(found)
}

/// Reads and checks the letter that the arguments name, and keeps a record of its files.
pub fn read_with_record(args: &InputArgs) -> Result<Input, Failure> {
    read_keeping(args, Some(Record::default()))
}

/// Reads and checks a letter to seal it; with `anew`, also where its text is another than the one
/// that was sealed.
pub fn read_to_seal(args: &InputArgs, replace: bool) -> Result<Input, Failure> {
    let options = letter::Options {
        passes_over_seal: replace,
        makes_seal: true,
        ..letter::Options::default()
    };
    read_as(args, Arc::new(Library::builtin()), &options, None)
}

fn read_keeping(args: &InputArgs, record: Option<Record>) -> Result<Input, Failure> {
    let languages = languages(&args.languages)?;
    let (library, report) = library(args.fonts.as_deref(), args.reach)?;
    let mut found = read_with(args, Arc::new(library), languages, record)?;
    found.report.extend(report);
    Ok(found)
}

/// Reads and checks the letter that the arguments name with typefaces available.
pub fn read_with(
    args: &InputArgs,
    library: Arc<Library>,
    languages: Vec<Language>,
    record: Option<Record>,
) -> Result<Input, Failure> {
    let options = letter::Options {
        languages,
        requested: args.warn.clone(),
        ..letter::Options::default()
    };
    read_as(args, library, &options, record)
}

fn read_as(
    args: &InputArgs,
    library: Arc<Library>,
    options: &letter::Options,
    record: Option<Record>,
) -> Result<Input, Failure> {
    let (mut sources, name) = sources(&args.letter, args.reach, record.as_ref())?;
    let loaded = letter::load(
        &mut sources,
        &name,
        &library,
        &letter::Options {
            on_read: Some(|entries| progress::enter(Stage::Checking, entries)),
            ..options.clone()
        },
    );
    let mut report = loaded.report;
    say_how_to_begin(&mut report, &args.letter);
    Ok(Input {
        letter: name,
        sources,
        draft: loaded.draft,
        library: loaded.library.unwrap_or(library),
        letters: loaded.letters,
        merge: loaded.merge,
        report,
        record: record.unwrap_or_default(),
    })
}

/// Returns whether a report keeps the letter from being set, warnings included where they are
/// denied.
pub fn refuses(report: &Report, args: &InputArgs) -> bool {
    let denied = args.deny == Some(DenyArg::Warnings);
    report.has_errors() || denied && !report.diagnostics().is_empty()
}

/// Reads the tags of languages.
pub fn languages(tags: &[String]) -> Result<Vec<Language>, Failure> {
    let read = |tag: &String| {
        Language::new(tag).ok_or_else(|| {
            Failure::new(format!("`{tag}` is not the tag of a language"))
                .help("write a tag such as `en` or `fr` after `--language`")
        })
    };
    tags.iter().map(read).collect()
}

/// Returns the typefaces in the program, or those of a folder before them.
pub fn library(folder: Option<&Path>, reach: ReachArgs) -> Result<(Library, Report), Failure> {
    let mut report = Report::default();
    let Some(folder) = folder else {
        return Ok((Library::builtin(), report));
    };
    reach.check(folder)?;
    match Library::from_folder(&Folder::new(folder).allow_outside(reach.allow_outside)) {
        Ok(library) => Ok((library, report)),
        Err(FolderError::Rejected(diagnostics)) => {
            diagnostics
                .into_iter()
                .for_each(|each: Diagnostic| report.push(each));
            Ok((Library::builtin(), report))
        }
        Err(FolderError::Unreadable(error)) => {
            let message = format!("`{}` cannot be read: {error}", folder.display());
            Err(Failure::new(message).help("name a folder with typefaces after `--fonts`"))
        }
    }
}

/// Returns the store of files and the name of the letter's file in it.
pub fn sources(
    letter: &Path,
    reach: ReachArgs,
    record: Option<&Record>,
) -> Result<(Sources, String), Failure> {
    let (store, name) = store(letter, reach)?;
    let files = Counted(store);
    let sources = match record.cloned() {
        Some(record) => Sources::new(Recorded { files, record }),
        None => Sources::new(files),
    };
    Ok((sources, name))
}

/// Returns the files of a letter, and the name of the letter's file among them.
pub fn store(letter: &Path, reach: ReachArgs) -> Result<(Store, String), Failure> {
    reach.check(letter)?;
    if letter == Path::new("-") {
        let bytes =
            read_bounded(io::stdin().lock()).map_err(|error| match Refusal::of(&error) {
                Some(_) => too_large(),
                None => error.into(),
            })?;
        let store = Store {
            input: InMemory::new().with(STANDARD_INPUT, bytes),
            folder: reach.folder(""),
        };
        return Ok((store, STANDARD_INPUT.to_owned()));
    }
    refuse_no_letter(letter)?;
    let file = if letter.is_dir() {
        letter.join(LETTER_FILE)
    } else {
        letter.to_owned()
    };
    let name = file.to_str().ok_or_else(|| {
        Failure::new(format!("`{}` is not valid Unicode", file.display()))
            .help("rename the file or its folder")
    })?;
    let store = Store {
        input: InMemory::new(),
        folder: reach.folder(folder(name)),
    };
    Ok((store, name.to_owned()))
}

/// Refuses a folder without a letter if the letter is in a folder below it.
fn refuse_no_letter(letter: &Path) -> Result<(), Failure> {
    let below = letter.join(LETTER_FOLDER);
    if letter.join(LETTER_FILE).exists() || !below.join(LETTER_FILE).exists() {
        return Ok(());
    }
    let (above, below) = (letter.display(), below.display());
    let message = format!("`{above}` has no `{LETTER_FILE}`, but `{below}` has");
    Err(Failure::new(message).help(format!("write `{below}` instead of `{above}`")))
}

/// Says of a letter that does not exist, and that nobody named, where it may be and how to begin one.
fn say_how_to_begin(report: &mut Report, letter: &Path) {
    if letter != Path::new(LETTER_FOLDER) || letter.exists() {
        return;
    }
    report.each(&mut |diagnostic| {
        if diagnostic.rule == Rule::MISSING_FILE && diagnostic.primary.is_none() {
            diagnostic.message =
                format!("this folder has neither `{LETTER_FILE}` nor a folder `{LETTER_FOLDER}`");
            diagnostic.notes.clear();
            diagnostic.help = whereabouts();
            let help = "to begin a letter in the folder `water`, run `demarche new water`";
            diagnostic.help.push(help.to_owned());
        }
    });
}

/// Returns where the letter may be: in a file with nearly its name, or in a folder of this one.
fn whereabouts() -> Vec<String> {
    let entries = fs::read_dir(".").into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<String> = names.collect();
    names.sort();
    let stem = LETTER_FILE.split('.').next().unwrap_or_default();
    let misnamed = |name: &&String| {
        let is_file = Path::new(name).is_file();
        is_file && name.to_lowercase().split('.').next() == Some(stem)
    };
    let holds_letter = |name: &&String| {
        let folder = Path::new(name);
        folder.join(LETTER_FILE).is_file() || folder.join(LETTER_FOLDER).join(LETTER_FILE).is_file()
    };
    let renamed = names.iter().find(misnamed);
    let renamed = renamed.map(|name| format!("rename `{name}` to `{LETTER_FILE}`"));
    let below = names.iter().find(holds_letter);
    let below = below.map(|name| format!("go into the folder with a letter: `cd {name}`"));
    renamed.into_iter().chain(below).collect()
}

fn too_large() -> Failure {
    let most = bounds::FILE_BYTES >> 20;
    Failure::new(format!("standard input is larger than {most} MB"))
        .help("write the list to a file, and name that in the letter")
}

/// The files of a letter: those of its folder, and standard input if the letter comes from there,
/// whose folder is the one that the program runs in.
pub struct Store {
    input: InMemory,
    folder: Folder,
}

impl Files for Store {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        match path {
            STANDARD_INPUT => self.input.read(path),
            _ => self.folder.read(path),
        }
    }

    fn list(&self, folder: &str) -> io::Result<Vec<String>> {
        self.folder.list(folder)
    }

    fn is_dir(&self, path: &str) -> bool {
        path != STANDARD_INPUT && self.folder.is_dir(path)
    }
}
