//! Why a file is not what was built.

use std::cell::OnceCell;

use crate::report::{alternatives, plural};

use super::Verdict;
use super::checksums::Known;
use super::inputs::VerifiedFile;
use super::manifests::ReadManifest;
use super::part::differences;
use crate::cli::input::Input;
use crate::cli::make::{BuildRequest, OutputFile};
use crate::cli::manifest::{Manifest, Output, Typeface};
use crate::cli::record::Digest;

/// The number of names shown.
const SHOWN: usize = 6;

/// The result of building again.
pub struct Rebuilt<'a> {
    found: &'a Input,
    /// The files.
    pub made: &'a [OutputFile],
    wanted: &'a BuildRequest,
    manifest: OnceCell<Manifest>,
}

impl<'a> Rebuilt<'a> {
    /// Takes what was built, and from what.
    pub fn new(found: &'a Input, made: &'a [OutputFile], wanted: &'a BuildRequest) -> Self {
        Self {
            found,
            made,
            wanted,
            manifest: OnceCell::new(),
        }
    }

    /// Returns the manifest of what was built.
    fn manifest(&self) -> &Manifest {
        self.manifest
            .get_or_init(|| Manifest::new(self.found, self.made, self.wanted))
    }

    /// Returns the checksums of what was built, and of the manifest that states it.
    pub fn known(&self, read: Option<&ReadManifest>) -> Known {
        let made = self.made.iter();
        let made = made.map(|made| Digest::of(&made.bytes).sha256);
        let stated = read.filter(|read| self.judge_manifest(read).holds);
        Known {
            digests: made.chain(stated.map(|read| read.sha256.clone())).collect(),
            holds: "lists what was built",
            unknown: "not what the letter makes",
        }
    }

    /// Judges a manifest: it holds where it states what was built, from what.
    pub fn judge_manifest(&self, read: &ReadManifest) -> Verdict {
        let manifest = &read.manifest;
        let mut reasons = self.stated_otherwise(manifest);
        let now = self.manifest();
        let differs = |output: &&Output| !now.outputs.contains(output);
        let outputs = manifest.outputs.iter().filter(differs);
        let outputs = outputs.map(|output| output.path.as_str());
        let outputs: Vec<&str> = outputs.collect();
        if !outputs.is_empty() {
            reasons.push(format!("states other bytes of {}", names(outputs)));
        }
        if !manifest
            .letters
            .iter()
            .all(|each| now.letters.contains(each))
        {
            reasons.push("states other languages, dates or numbers of signatories".to_owned());
        }
        let holds = reasons.is_empty();
        let sentence = match holds {
            true => "states what was built",
            false => "states otherwise",
        };
        Verdict {
            path: read.path.display().to_string(),
            sentence: sentence.to_owned(),
            reasons,
            holds,
        }
    }

    /// Reports why a file differs from what was built.
    pub fn reasons(&self, exhibit: &VerifiedFile, manifest: Option<&Manifest>) -> Vec<String> {
        let mut reasons: Vec<String> = exhibit.is_another_kind().into_iter().collect();
        match self.counterpart(exhibit) {
            Some(made) if reasons.is_empty() => {
                reasons.extend(differences(&exhibit.bytes, made));
            }
            Some(_) => {}
            None => reasons.push(self.no_counterpart()),
        }
        match manifest {
            Some(manifest) => reasons.extend(self.by_manifest(exhibit, manifest)),
            None => reasons.extend(by_itself(exhibit)),
        }
        reasons
    }

    /// Finds what a file should be: by its name, or by form, language and ending.
    fn counterpart(&self, exhibit: &VerifiedFile) -> Option<&OutputFile> {
        let name = exhibit.name();
        let by_name = self.made.iter().find(|made| made.name == name);
        let same_end = |made: &&OutputFile| {
            let end = format!(".{}.{}.", made.form.name(), made.language);
            let ending = made.name.rfind(&end).map(|at| &made.name[at..]);
            ending.is_some_and(|ending| name.ends_with(ending))
        };
        let only = || match self.made {
            [only] => Some(only),
            _ => None,
        };
        by_name
            .or_else(|| self.made.iter().find(same_end))
            .or_else(only)
    }

    fn no_counterpart(&self) -> String {
        let made = self.made.iter().map(|made| made.name.as_str());
        format!(
            "the letter makes no file of this name or these bytes; it makes {}",
            names(made)
        )
    }

    fn by_manifest(&self, exhibit: &VerifiedFile, manifest: &Manifest) -> Vec<String> {
        let mut reasons = Vec::new();
        let digest = Digest::of(&exhibit.bytes);
        let stated = manifest.output_of(&digest).is_some();
        if !stated {
            reasons.push("changed after it was built: the manifest states other bytes".to_owned());
        }
        let others = self.stated_otherwise(manifest);
        if stated && others.is_empty() {
            let what = "built from these sources, by this version, with these typefaces";
            reasons.push(format!(
                "the manifest states these bytes as {what}: it is not true"
            ));
        }
        reasons.extend(others);
        reasons
    }

    /// Reports what a manifest states otherwise than what was read now.
    fn stated_otherwise(&self, manifest: &Manifest) -> Vec<String> {
        let now = self.manifest();
        let mut reasons = Vec::new();
        let sources = other_sources(manifest, now);
        if !sources.is_empty() {
            reasons.push(format!("sources since the build: {}", listed(&sources)));
        }
        if manifest.version != now.version {
            reasons.push(other_version(&manifest.version));
        }
        let differs = |face: &&Typeface| !now.typefaces.contains(face);
        let faces = manifest.typefaces.iter().filter(differs);
        let faces: Vec<&str> = faces.map(|face| face.name.as_str()).collect();
        if !faces.is_empty() {
            let is_known = |name: &&str| now.typefaces.iter().any(|face| face.name == *name);
            let hint = match faces.iter().all(is_known) {
                true => "",
                false => "; `--fonts` names the folder that holds it",
            };
            let faces = names(faces);
            reasons.push(format!("other typefaces: built with another {faces}{hint}"));
        }
        if manifest.time != now.time {
            reasons.push(format!(
                "other time: built with `SOURCE_DATE_EPOCH` {}, now {}",
                seconds(manifest.time),
                seconds(now.time)
            ));
        }
        reasons
    }
}

fn seconds(time: Option<i64>) -> String {
    time.map_or_else(|| "unset".to_owned(), |time| time.to_string())
}

fn other_version(version: &str) -> String {
    let own = env!("CARGO_PKG_VERSION");
    format!("other version: built by demarche {version}, this is demarche {own}")
}

/// Reports what a PDF says of itself, where no manifest says of it.
fn by_itself(exhibit: &VerifiedFile) -> Vec<String> {
    const PRODUCER: &[u8] = b"<pdf:Producer>demarche ";
    let mut reasons = Vec::new();
    let windows = exhibit.bytes.windows(PRODUCER.len());
    let version = windows.into_iter().position(|window| window == PRODUCER);
    if let Some(start) = version {
        let rest = &exhibit.bytes[start + PRODUCER.len()..];
        let end = rest
            .iter()
            .position(|byte| !byte.is_ascii_graphic() || *byte == b'<');
        let version = String::from_utf8_lossy(&rest[..end.unwrap_or(0)]);
        if version != env!("CARGO_PKG_VERSION") {
            reasons.push(other_version(&version));
        }
    }
    reasons.push("no `manifest.json` next to it states its sources".to_owned());
    reasons
}

/// Names the sources that are not the same.
fn other_sources(then: &Manifest, now: &Manifest) -> Vec<String> {
    let mut told = Vec::new();
    for source in &then.sources {
        match now.sources.iter().find(|each| each.path == source.path) {
            Some(same) if same == source => {}
            Some(_) => told.push(format!("`{}` has changed", source.path)),
            None => told.push(format!("`{}` is no longer read", source.path)),
        }
    }
    let is_new = |path: &str| then.sources.iter().all(|each| each.path != path);
    let new = now.sources.iter().filter(|source| is_new(&source.path));
    told.extend(new.map(|source| format!("`{}` is new", source.path)));
    told
}

fn listed(told: &[String]) -> String {
    let more = told.len().saturating_sub(SHOWN);
    let mut line = told[..told.len() - more].join(", ");
    if more > 0 {
        line.push_str(&format!(", and {}", plural(more, "more", "more")));
    }
    line
}

/// Lists the first names in backticks, and how many more there are.
pub fn names<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    match names.len().checked_sub(SHOWN) {
        None | Some(0 | 1) => alternatives(names, "and"),
        Some(more) => {
            let first = names.iter().take(SHOWN).map(|name| format!("`{name}`"));
            format!("{}, and {more} more", first.collect::<Vec<_>>().join(", "))
        }
    }
}
