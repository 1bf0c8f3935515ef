//! The places of the two versions: folders, or commits.

use std::path::Path;

use crate::report::alternatives;
use crate::source::{Files, Sources, folder};

use crate::cli::args::{DiffArgs, LETTER_FILE, ReachArgs, default_letter};
use crate::cli::git::{Repository, Revision};
use crate::cli::input;
use crate::cli::progress::Counted;
use crate::cli::status::Failure;

/// The number of other letters of a commit that are named.
const MOST_NAMED: usize = 4;

/// A state that is to be read.
pub struct Place {
    /// Its name.
    pub name: String,
    /// Its files.
    pub sources: Sources,
    /// The letter's file among them.
    pub file: String,
}

/// Finds the two versions that the arguments name.
pub fn find(args: &DiffArgs) -> Result<[Place; 2], Failure> {
    match (&args.git, &args.old, &args.new) {
        (None, Some(old), Some(new)) => Ok([at_hand(old, args.reach)?, at_hand(new, args.reach)?]),
        (None, ..) => Err(Failure::new("expected two versions, `OLD` and `NEW`")
            .help("name two folders, or a commit: `demarche diff --git HEAD`")),
        (Some(range), old, new) => {
            let old = old.as_deref();
            let old = old.unwrap_or_else(|| Path::new(default_letter()));
            committed(range, [old, new.as_deref().unwrap_or(old)], args.reach)
        }
    }
}

/// Makes a place of current files.
fn at_hand(letter: &Path, reach: ReachArgs) -> Result<Place, Failure> {
    if letter == Path::new("-") {
        return Err(Failure::new("standard input cannot be compared")
            .help("write the letter to a file, and name that"));
    }
    let (sources, file) = input::sources(letter, reach, None)?;
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

/// Makes the places of one commit and the current files, or of two commits; the letter may be
/// elsewhere in each.
fn committed(range: &str, [old, new]: [&Path; 2], reach: ReachArgs) -> Result<[Place; 2], Failure> {
    let before = Repository::of(old)?;
    let named = |name: &str| before.revision(if name.is_empty() { "HEAD" } else { name });
    let parted = range.split_once("...");
    let ends = parted.or_else(|| range.split_once(".."));
    let revision = match (parted, ends) {
        (Some((from, to)), _) => before.parting(from, to)?,
        (None, Some((from, _))) => named(from)?,
        (None, None) => named(range)?,
    };
    let moved = Moved {
        range,
        old,
        new,
        reach,
    };
    let before = of_revision(revision, &before, &moved)?;
    let after = match ends {
        Some((_, to)) => {
            let repository = Repository::of(new)?;
            let to = if to.is_empty() { "HEAD" } else { to };
            of_revision(repository.revision(to)?, &repository, &moved)?
        }
        None => Place {
            name: "working tree".to_owned(),
            ..at_hand(new, reach).map_err(|failure| moved.help(failure))?
        },
    };
    Ok([before, after])
}

/// The path of a letter that one of the versions does not have.
struct Moved<'a> {
    range: &'a str,
    old: &'a Path,
    new: &'a Path,
    reach: ReachArgs,
}

impl Moved<'_> {
    /// Says how to give both paths of a letter that has moved.
    fn help(&self, failure: Failure) -> Failure {
        failure.help(self.remedy(None))
    }

    fn remedy(&self, holds: Option<String>) -> String {
        let range = self.range;
        let command = match self.old == self.new {
            true => format!("name it in both versions: `demarche diff --git {range} OLD NEW`"),
            false => "name it by its place there".to_owned(),
        };
        match holds {
            Some(holds) => format!("{holds}; {command}"),
            None => format!("where it has moved, {command}"),
        }
    }
}

fn of_revision(
    mut revision: Revision,
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
    if !moved.reach.allow_outside {
        revision.contain(folder(&file));
    }
    Ok(Place {
        name: revision.name().to_owned(),
        sources: Sources::new(Counted(revision)),
        file,
    })
}
