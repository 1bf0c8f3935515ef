//! The files that are verified, and the manifests that say of them.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use crate::report::{Diagnostic, Report, Rule, unloaded};
use crate::source::{self, Files, LoadError, Refusal, Sources};

use super::checksums::Checksums;
use super::journal;
use super::manifests::{self, ReadManifest};
use crate::cli::args::{LETTER_FILE, LETTER_FOLDER, ReachArgs, VerifyArgs, default_letter};
use crate::cli::manifest::{self, Manifest};
use crate::cli::status::Failure;
use crate::cli::sums;
use crate::export::Format;

/// Returns whether a path is that of a folder without a letter, such as that of a release.
fn is_folder_of_files(path: &Path) -> bool {
    let letters = [
        path.join(LETTER_FILE),
        path.join(LETTER_FOLDER).join(LETTER_FILE),
    ];
    path.is_dir() && !letters.iter().any(|letter| letter.exists())
}

/// Refuses a folder in place of the files in it.
fn folder_for_files(paths: &[PathBuf], at: usize) -> Failure {
    let names = paths.iter().enumerate().map(|(index, path)| {
        let name = path.display().to_string();
        match index == at {
            true => format!("{}/*", name.trim_end_matches('/')),
            false => name,
        }
    });
    let names = names.collect::<Vec<_>>().join(" ");
    let message = format!("`{}` is a folder without a letter", paths[at].display());
    Failure::new(message).help(format!(
        "to verify the files in it, run `demarche verify {names}`"
    ))
}

/// The files that the arguments name.
pub struct Named {
    letter: Option<PathBuf>,
    manifest: Option<PathBuf>,
    /// The records of the letters to the rows of a table.
    pub journals: Vec<PathBuf>,
    files: Vec<PathBuf>,
    /// Whether only checksums are compared, although there may be a letter.
    has_checksums_alone: bool,
}

impl Named {
    /// Reports the letter, the manifest and the files apart: a letter comes first and is a folder,
    /// a YAML file or `-`; a manifest is a JSON file.
    pub fn sort(args: &VerifyArgs) -> Result<Self, Failure> {
        let paths = args.files.as_slice();
        if let Some(at) = paths.iter().position(|path| is_folder_of_files(path)) {
            return Err(folder_for_files(paths, at));
        }
        let (letter, rest) = match paths.split_first() {
            Some((first, rest)) if is_letter(first) => (Some(first.clone()), rest),
            _ => (None, paths),
        };
        let is_journal = |path: &&PathBuf| has_ending(path, &["jsonl"]);
        let (journals, rest): (Vec<_>, Vec<_>) = rest.iter().partition(is_journal);
        let is_manifest = |path: &&PathBuf| has_ending(path, &["json"]);
        let (manifests, files): (Vec<_>, Vec<_>) = rest.into_iter().partition(is_manifest);
        if let Some(other) = files.iter().find(|path| is_letter(path)) {
            let message = format!(
                "`{}` is a letter, and a letter comes first",
                other.display()
            );
            return Err(Failure::new(message).help("name one letter, and the files after it"));
        }
        if let [first, second, ..] = manifests.as_slice() {
            let (first, second) = (first.display(), second.display());
            let message = format!("`{first}` and `{second}` are two manifests");
            return Err(Failure::new(message).help("verify the files of each by themselves"));
        }
        if manifests.is_empty() && files.is_empty() && journals.is_empty() {
            let letter = letter
                .as_ref()
                .map_or(String::new(), |letter| format!("{} ", letter.display()));
            let help =
                format!("name the files that were built: `demarche verify {letter}output/*`");
            return Err(Failure::new("no file to verify is named").help(help));
        }
        if args.checksums {
            refuse_checksums(
                letter.as_deref(),
                !manifests.is_empty() || !journals.is_empty(),
            )?;
        }
        Ok(Self {
            has_checksums_alone: args.checksums,
            letter,
            manifest: manifests.first().map(|path| (*path).clone()),
            journals: journals.into_iter().cloned().collect(),
            files: files.into_iter().cloned().collect(),
        })
    }

    /// Returns the letter that is built again.
    pub fn letter(&self) -> &Path {
        let letter = self.letter.as_deref();
        letter.unwrap_or_else(|| Path::new(default_letter()))
    }

    /// Refuses files alone in a folder without a letter, such as that of a release.
    pub fn refuse_without_letter(&self) -> Result<(), Failure> {
        let is_named = self.letter.is_some() || self.manifest.is_some() || self.files.is_empty();
        if is_named || self.letter().exists() {
            return Ok(());
        }
        let files: Vec<String> = (self.files.iter())
            .map(|path| path.display().to_string())
            .collect();
        let files = files.join(" ");
        let next_to = self.files.first().and_then(|file| file.parent());
        let manifest = next_to.map(|folder| folder.join(manifest::NAME));
        let manifest = manifest.filter(|manifest| manifest.is_file());
        let help = match manifest {
            Some(manifest) => format!(
                "name the folder of the letter before the files, or compare them with what was \
                 built: `demarche verify {} {files}`",
                manifest.display()
            ),
            None => {
                "name the folder of the letter, or the `manifest.json` of the build, before the \
                     files"
                    .to_owned()
            }
        };
        Err(Failure::new("no letter is named, and there is none here").help(help))
    }

    /// Returns whether the letter is built again: unless there is none, or only checksums are
    /// asked for. Neither a manifest nor a record keeps it from being built.
    pub fn builds(&self) -> bool {
        let is_record_alone =
            self.manifest.is_some() || (self.files.is_empty() && !self.journals.is_empty());
        let has_letter = self.letter.is_some() || !is_record_alone || is_letter_here();
        has_letter && !self.has_checksums_alone
    }

    /// Returns whether nothing but records of letters is named.
    pub fn has_journals_alone(&self) -> bool {
        self.manifest.is_none() && self.files.is_empty()
    }
}

/// Refuses `--checksums` where a letter is named, or nothing that states checksums.
fn refuse_checksums(letter: Option<&Path>, is_stated: bool) -> Result<(), Failure> {
    if let Some(letter) = letter {
        let message = format!(
            "`--checksums` builds nothing, and `{}` is a letter",
            letter.display()
        );
        return Err(Failure::new(message).help("remove the one or the other"));
    }
    if is_stated {
        return Ok(());
    }
    let message = "`--checksums` needs the `manifest.json` of the build";
    Err(Failure::new(message).help("name it: `demarche verify --checksums output/*`"))
}

/// Returns whether there is a letter in the current folder, or in the folder `letter`.
fn is_letter_here() -> bool {
    let letter = Path::new(default_letter());
    letter.is_file() || letter.join(LETTER_FILE).is_file()
}

fn is_letter(path: &Path) -> bool {
    path == Path::new("-") || path.is_dir() || has_ending(path, &["yaml", "yml"])
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    endings.iter().any(|each| ending.eq_ignore_ascii_case(each))
}

/// A file that is verified.
pub struct VerifiedFile {
    /// Where it is.
    pub path: PathBuf,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl VerifiedFile {
    /// Returns the name of the file.
    pub fn name(&self) -> String {
        let name = self.path.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }

    /// Returns whether it lists checksums.
    pub fn is_sums(&self) -> bool {
        self.name() == sums::NAME
    }

    /// Returns the format that its name promises, or else the default one.
    pub fn format(&self) -> Format {
        let ending = self.path.extension().unwrap_or_default();
        Format::named(&ending.to_string_lossy()).unwrap_or(Format::ALL[0])
    }

    /// Reports of a file that is not what its name promises.
    pub fn is_another_kind(&self) -> Option<String> {
        let format = self.format();
        let noun = format.noun();
        (!format.begins(&self.bytes)).then(|| match self.bytes.is_empty() {
            true => format!("the file is empty, not {noun}"),
            false => format!("the file is not {noun}"),
        })
    }
}

/// All that there is to judge by.
pub struct VerifyInputs {
    /// The files.
    pub exhibits: Vec<VerifiedFile>,
    /// The manifest that was named.
    pub manifest: Option<ReadManifest>,
    /// Whether a manifest was named that could not be read.
    pub lacks_manifest: bool,
    /// The manifests that are next to the files, by their folders.
    adjacent: BTreeMap<PathBuf, ReadManifest>,
    /// The lines of each `SHA256SUMS`, by its path.
    checksums: BTreeMap<PathBuf, Checksums>,
}

impl VerifyInputs {
    /// Reads all that is named, with a report of what cannot be read.
    pub fn read(named: &Named, reach: ReachArgs) -> (Self, Report, Sources) {
        let manifest = named.manifest.as_deref().map(Path::to_string_lossy);
        let mut sources = Sources::new(Neighbours {
            reach,
            manifest: manifest.map(|path| source::folder(&path).to_owned()),
        });
        let mut report = Report::default();
        let path = named.manifest.as_deref();
        let manifest = path.and_then(|path| manifests::read(path, &mut sources, &mut report));
        let mut paths = named.files.clone();
        if paths.is_empty() {
            let stated = manifest.iter().flat_map(|read| {
                let outputs = read.manifest.outputs.iter();
                outputs.map(|output| folder(&read.path).join(&output.path))
            });
            let recorded = named.journals.iter().flat_map(|path| journal::files(path));
            let all: BTreeSet<PathBuf> = stated.chain(recorded).collect();
            paths.extend(all);
        }
        let exhibits: Vec<VerifiedFile> = paths
            .into_iter()
            .filter_map(|path| read_file(path, &sources, &mut report))
            .collect();
        let adjacent = match named.manifest {
            Some(_) => BTreeMap::new(),
            None => manifests::adjacent(&exhibits, &sources),
        };
        let sums = exhibits.iter().filter(|exhibit| exhibit.is_sums());
        let checksums = sums.map(|exhibit| {
            let checksums = Checksums::read(exhibit, &sources);
            (exhibit.path.clone(), checksums)
        });
        let evidence = Self {
            checksums: checksums.collect(),
            lacks_manifest: named.manifest.is_some() && manifest.is_none(),
            exhibits,
            manifest,
            adjacent,
        };
        (evidence, report, sources)
    }

    /// Returns the manifest that says of a file: the one that was named, or the one next to it.
    pub fn manifest_of(&self, exhibit: &VerifiedFile) -> Option<&ReadManifest> {
        let adjacent = || self.adjacent.get(folder(&exhibit.path));
        self.manifest.as_ref().or_else(adjacent)
    }

    /// Returns what a `SHA256SUMS` lists; `None` for any other file.
    pub fn checksums_of(&self, exhibit: &VerifiedFile) -> Option<&Checksums> {
        self.checksums.get(&exhibit.path)
    }

    /// Returns the files that are judged by what the letter makes: those that were named, and those
    /// that a `SHA256SUMS` lists.
    pub fn files(&self) -> impl Iterator<Item = &VerifiedFile> {
        let named = self.exhibits.iter().filter(|exhibit| !exhibit.is_sums());
        let lines = self
            .checksums
            .values()
            .flat_map(|checksums| &checksums.lines);
        named.chain(lines.filter_map(|line| line.file.as_ref()))
    }

    /// Returns the names of all files that are named, listed or stated.
    pub fn names(&self) -> BTreeSet<String> {
        let lines = self
            .checksums
            .values()
            .flat_map(|checksums| &checksums.lines);
        let listed = lines.map(|line| line.entry.name.clone());
        let stated = self.manifest.iter().flat_map(|read| &read.manifest.outputs);
        let stated = stated.map(|output| output.path.clone());
        let named = self.exhibits.iter().map(VerifiedFile::name);
        named.chain(listed).chain(stated).collect()
    }

    /// Returns the languages that all manifests state.
    pub fn languages(&self) -> Vec<String> {
        let letters = self.manifests().flat_map(|manifest| &manifest.letters);
        let languages: BTreeSet<_> = letters.map(|letter| letter.language.clone()).collect();
        languages.into_iter().collect()
    }

    /// Returns all manifests.
    pub fn manifests(&self) -> impl Iterator<Item = &Manifest> {
        let all = self.manifest.iter().chain(self.adjacent.values());
        all.map(|read| &read.manifest)
    }
}

/// The files that are verified: none of them leads out of its folder, and no path in a manifest
/// leads out of the manifest's folder.
struct Neighbours {
    reach: ReachArgs,
    /// The folder of the manifest.
    manifest: Option<String>,
}

impl Files for Neighbours {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let listed = self.manifest.as_deref();
        let listed = listed.filter(|folder| path.starts_with(folder));
        let folder = listed.unwrap_or_else(|| source::folder(path));
        self.reach.folder(folder).read(path)
    }

    fn list(&self, folder: &str) -> io::Result<Vec<String>> {
        self.reach.folder(folder).list(folder)
    }

    fn is_dir(&self, path: &str) -> bool {
        Path::new(path).is_dir()
    }
}

/// Returns the folder of a file.
pub fn folder(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new(""))
}

fn read_file(path: PathBuf, sources: &Sources, report: &mut Report) -> Option<VerifiedFile> {
    match sources.bytes(&path.to_string_lossy()) {
        Ok(bytes) => Some(VerifiedFile { path, bytes }),
        Err(LoadError::Refused {
            path,
            refusal: Refusal::Outside,
        }) => {
            let message = format!("`{path}` leads out of its folder");
            let diagnostic = Diagnostic::new(Rule::OUTSIDE_FOLDER, message);
            report.push(diagnostic.help("name the file that the link leads to"));
            None
        }
        Err(error) => {
            let is_missing = matches!(error, LoadError::Missing { .. });
            let mut found = unloaded(error, sources);
            if is_missing {
                found.each(&mut advise_to_name);
            }
            report.extend(found);
            None
        }
    }
}

/// Says of a missing file how to verify it where it is: nobody creates evidence.
fn advise_to_name(missing: &mut Diagnostic) {
    missing.help.retain(|help| help.starts_with("did you mean"));
    let help = "if it was renamed or moved, give its present name; names are not compared";
    missing.help.push(help.to_owned());
}
