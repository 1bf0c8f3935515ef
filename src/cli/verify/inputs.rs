//! The files that are verified, and the manifests that say of them.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use crate::report::{Diagnostic, Report, Rule, unloaded};
use crate::source::{self, FileId, Files, LoadError, Refusal, Sources, Span};

use crate::cli::args::{ReachArgs, default_letter};
use crate::cli::manifest::{self, Manifest};
use crate::cli::status::Failure;
use crate::export::Format;

/// The files that the arguments name.
pub struct Named {
    letter: Option<PathBuf>,
    manifest: Option<PathBuf>,
    /// The records of the letters to the rows of a table.
    pub journals: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

impl Named {
    /// Reports the letter, the manifest and the files apart: a letter comes first and is a folder,
    /// a YAML file or `-`; a manifest is a JSON file.
    pub fn sort(paths: &[PathBuf]) -> Result<Self, Failure> {
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
            let message = "no file to verify is named";
            return Err(Failure::new(message)
                .help("name the files after the letter, such as `output/*.pdf`"));
        }
        Ok(Self {
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
        let is_named = self.letter.is_some() || self.manifest.is_some();
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

    /// Returns whether nothing but records of letters is named.
    pub fn has_journals_alone(&self) -> bool {
        !self.journals.is_empty() && self.manifest.is_none() && self.files.is_empty()
    }

    /// Returns whether no letter is built: a manifest is named, and no letter.
    pub fn by_manifest_alone(&self) -> bool {
        self.manifest.is_some() && self.letter.is_none()
    }
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
    pub manifest: Option<Manifest>,
    manifest_path: Option<PathBuf>,
    /// The manifests that are next to the files, by their folders.
    adjacent: BTreeMap<PathBuf, Manifest>,
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
        let manifest = named
            .manifest
            .as_ref()
            .and_then(|path| read_manifest(path, &mut sources, &mut report));
        let mut paths = named.files.clone();
        if let (true, Some(manifest), Some(path)) = (paths.is_empty(), &manifest, &named.manifest) {
            let folder = path.parent().unwrap_or(Path::new(""));
            paths.extend(
                manifest
                    .outputs
                    .iter()
                    .map(|output| folder.join(&output.path)),
            );
        }
        let exhibits: Vec<VerifiedFile> = paths
            .into_iter()
            .filter_map(|path| read_file(path, &sources, &mut report))
            .collect();
        let adjacent = match named.manifest {
            Some(_) => BTreeMap::new(),
            None => adjacent(&exhibits, &sources),
        };
        let evidence = Self {
            exhibits,
            manifest,
            manifest_path: named.manifest.clone(),
            adjacent,
        };
        (evidence, report, sources)
    }

    /// Returns the manifest that was named, and its path.
    pub fn manifest_named(&self) -> Option<(&Path, &Manifest)> {
        Some((self.manifest_path.as_deref()?, self.manifest.as_ref()?))
    }

    /// Returns whether a manifest was named that could not be read.
    pub fn lacks_manifest(&self) -> bool {
        self.manifest_path.is_some() && self.manifest.is_none()
    }

    /// Returns the manifest that says of a file: the one that was named, or the one next to it.
    pub fn manifest_of(&self, exhibit: &VerifiedFile) -> Option<&Manifest> {
        let adjacent = || self.adjacent.get(folder(exhibit));
        self.manifest.as_ref().or_else(adjacent)
    }

    /// Returns the languages that all manifests state.
    pub fn languages(&self) -> Vec<String> {
        let letters = self.manifests().flat_map(|manifest| &manifest.letters);
        let languages: BTreeSet<_> = letters.map(|letter| letter.language.clone()).collect();
        languages.into_iter().collect()
    }

    /// Returns all manifests.
    pub fn manifests(&self) -> impl Iterator<Item = &Manifest> {
        self.manifest.iter().chain(self.adjacent.values())
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

fn folder(exhibit: &VerifiedFile) -> &Path {
    exhibit.path.parent().unwrap_or(Path::new(""))
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
            report.extend(unloaded(error, sources));
            None
        }
    }
}

/// Reads the manifests next to files; since nobody named them, an invalid one is not reported.
fn adjacent(exhibits: &[VerifiedFile], sources: &Sources) -> BTreeMap<PathBuf, Manifest> {
    let mut adjacent = BTreeMap::new();
    for exhibit in exhibits {
        let folder = folder(exhibit).to_owned();
        let path = folder.join(manifest::NAME);
        let bytes = sources.bytes(&path.to_string_lossy()).unwrap_or_default();
        if let Ok(manifest) = serde_json::from_slice::<Manifest>(&bytes)
            && manifest.is_known()
        {
            adjacent.insert(folder, manifest);
        }
    }
    adjacent
}

fn read_manifest(path: &Path, sources: &mut Sources, report: &mut Report) -> Option<Manifest> {
    let file = match sources.load(&path.to_string_lossy()) {
        Ok(file) => file,
        Err(error) => {
            report.extend(unloaded(error, sources));
            return None;
        }
    };
    match parse(file, sources) {
        Ok(manifest) => Some(manifest),
        Err(diagnostic) => {
            report.push(*diagnostic);
            None
        }
    }
}

fn parse(file: FileId, sources: &Sources) -> Result<Manifest, Box<Diagnostic>> {
    let text = sources.file_text(file);
    let manifest: Manifest =
        serde_json::from_str(text).map_err(|error| Box::new(misread(&error, file, sources)))?;
    if !manifest.is_known() {
        let message = format!("unknown format `{}` of a manifest", manifest.manifest);
        let help = format!(
            "verify it with demarche {}, which wrote it",
            manifest.version
        );
        let diagnostic = Diagnostic::new(Rule::MANIFEST_FORMAT, message);
        let place = find(text, "\"manifest\"", 0, file);
        return Err(Box::new(diagnostic.at(place, "").help(help)));
    }
    let leaves =
        |path: &str| path.starts_with('/') || path.split(['/', '\\']).any(|step| step == "..");
    if let Some(output) = manifest.outputs.iter().find(|output| leaves(&output.path)) {
        let message = format!("`{}` leaves the folder of the manifest", output.path);
        let help = "take the manifest as `demarche build --checksums` wrote it";
        let place = find(text, &output.path, 0, file);
        let diagnostic = Diagnostic::new(Rule::MANIFEST_PATH, message).at(place, "");
        return Err(Box::new(diagnostic.help(help)));
    }
    Ok(manifest)
}

/// Reports why a manifest cannot be read, and where.
fn misread(error: &serde_json::Error, file: FileId, sources: &Sources) -> Diagnostic {
    let text = sources.file_text(file);
    let reason = error.to_string();
    let reason = reason.split(" at line ").next().unwrap_or_default();
    let starts = text
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1));
    let end = starts.map(str::len).sum::<usize>() + error.column();
    let end = text.floor_char_boundary(end.min(text.len()));
    let help = "take the manifest as `demarche build --checksums` wrote it";
    let key = |after: &str| {
        let rest = reason.strip_prefix(after)?;
        rest.split('`').next().map(str::to_owned)
    };
    if let Some(key) = key("unknown field `") {
        let start = text[..end].rfind(&format!("\"{key}\"")).unwrap_or(end);
        return Diagnostic::new(Rule::MANIFEST, format!("unknown key `{key}` of a manifest"))
            .at(find(text, &format!("\"{key}\""), start, file), "")
            .help(help)
            .help("verify a manifest of a later version with that version");
    }
    let message = match key("missing field `") {
        Some(key) => format!("the key `{key}` of a manifest is missing"),
        None => format!("this is not a manifest: {reason}"),
    };
    let last = text[..end].char_indices().next_back();
    let start = last.map_or(end, |(start, _)| start);
    Diagnostic::new(Rule::MANIFEST, message)
        .at(Span::new(file, start, end), "")
        .help(help)
}

/// Finds a word of a file from a byte on.
fn find(text: &str, word: &str, from: usize, file: FileId) -> Span {
    let start = text[from..].find(word).map_or(from, |at| from + at);
    let end = (start + word.len()).min(text.len());
    Span::new(file, start, end)
}
