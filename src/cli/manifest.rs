//! `manifest.json`: what was built from what, so that anyone can prove it later.

use std::collections::{BTreeMap, BTreeSet};

use crate::export::{Format, Setting, Settings};
use crate::letter::Letter;
use crate::typeset::font::FaceId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::input::Input;
use super::make::{BuildRequest, OutputFile};
use super::record::Digest;

/// The name of the file.
pub const NAME: &str = "manifest.json";
/// The number of the format.
const FORMAT: u32 = 1;

/// Everything that is needed to build the same files again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "manifest")]
pub struct Manifest {
    /// The number of this format: 1.
    pub manifest: u32,
    /// The version of demarche that built the files.
    pub version: String,
    /// The letter's own file, among the sources.
    pub letter: String,
    /// The time that the files state, in seconds since 1 January 1970. Default: the letter's date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<i64>,
    /// All files that were read, with paths from the folder of the letter, sorted.
    pub sources: Vec<Source>,
    /// The typefaces of the files.
    pub typefaces: Vec<Typeface>,
    /// The letter in each of its languages.
    pub letters: Vec<Counts>,
    /// The output files, with paths from the folder of the manifest.
    pub outputs: Vec<Output>,
}

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "source")]
pub struct Source {
    /// The path.
    pub path: String,
    /// The number of bytes.
    pub bytes: usize,
    /// The SHA-256 digest of the bytes, in hexadecimal.
    pub sha256: String,
}

/// A typeface.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "typeface")]
pub struct Typeface {
    /// The title.
    pub name: String,
    /// The SHA-256 digest of the file, in hexadecimal.
    pub sha256: String,
}

/// The signatories of the letter in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "letter")]
pub struct Counts {
    /// The language.
    pub language: String,
    /// The date of the letter.
    pub date: String,
    /// The number of named persons who sign for themselves.
    pub persons: usize,
    /// The number of organizations that sign.
    pub organizations: usize,
    /// The number of signatories who do not wish to be named.
    pub anonymous: usize,
}

/// An output file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "output")]
pub struct Output {
    /// The path.
    pub path: String,
    /// The form, such as `letter`.
    pub form: String,
    /// The language.
    pub language: String,
    /// The format, such as `pdf`.
    pub format: String,
    /// The width of an image, in pixels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// Whether a web page is an article for another page.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fragment: bool,
    /// The number of pages; missing for a format without pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<usize>,
    /// The number of bytes.
    pub bytes: usize,
    /// The SHA-256 digest of the bytes, in hexadecimal.
    pub sha256: String,
}

impl Manifest {
    /// Describes what was made of an input that was read with a record.
    pub fn new(found: &Input, made: &[OutputFile], wanted: &BuildRequest) -> Self {
        let sources = sources(&found.record.files(), &found.letter);
        Self {
            manifest: FORMAT,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            letter: name_of(&found.letter).to_owned(),
            time: wanted.time,
            sources,
            typefaces: typefaces(found, made),
            letters: found.letters.iter().map(counts).collect(),
            outputs: made.iter().map(|made| output(made, wanted)).collect(),
        }
    }

    /// Adds files that were written as soon as they were made, and the typefaces that they are set
    /// in.
    pub fn add(&mut self, found: &Input, outputs: &[Output], faces: &BTreeSet<FaceId>) {
        self.outputs.extend_from_slice(outputs);
        for face in faces {
            let typeface = typeface(found, *face);
            if !self.typefaces.contains(&typeface) {
                self.typefaces.push(typeface);
            }
        }
    }

    /// Returns whether this program knows the format.
    pub fn is_known(&self) -> bool {
        self.manifest == FORMAT
    }

    /// Finds the file that was made with these bytes.
    pub fn output_of(&self, digest: &Digest) -> Option<&Output> {
        let same = |output: &&Output| output.sha256 == digest.sha256;
        self.outputs.iter().find(same)
    }

    /// Finds the file that was made under a name.
    pub fn output_named(&self, name: &str) -> Option<&Output> {
        self.outputs.iter().find(|output| output.path == name)
    }

    /// Writes the manifest as the bytes of its file.
    pub fn write(&self) -> Vec<u8> {
        // Nothing in it can fail to be written: its keys are strings.
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }
}

impl Output {
    /// Returns the format, where this program knows it.
    pub fn format(&self) -> Option<Format> {
        Format::named(&self.format)
    }

    /// Takes the settings that the file was made with.
    pub fn read_settings(&self, settings: &mut Settings) {
        if let Some(width) = self.width {
            settings.width = width;
        }
        settings.is_fragment |= self.fragment;
    }
}

/// Returns the folder of the letter's file, with a slash, and its name.
fn parts_of(letter: &str) -> (&str, &str) {
    let separator = letter.rfind(['/', std::path::MAIN_SEPARATOR]);
    letter.split_at(separator.map_or(0, |at| at + 1))
}

fn name_of(letter: &str) -> &str {
    parts_of(letter).1
}

fn sources(files: &BTreeMap<String, Digest>, letter: &str) -> Vec<Source> {
    let (folder, _) = parts_of(letter);
    let source = |(name, digest): (&String, &Digest)| {
        let path = name.strip_prefix(folder).unwrap_or(name);
        Source {
            path: path.replace(std::path::MAIN_SEPARATOR, "/"),
            bytes: digest.bytes,
            sha256: digest.sha256.clone(),
        }
    };
    let mut sources: Vec<Source> = files.iter().map(source).collect();
    sources.sort_by(|left, right| left.path.cmp(&right.path));
    sources
}

fn typefaces(found: &Input, made: &[OutputFile]) -> Vec<Typeface> {
    let faces: BTreeSet<_> = made.iter().flat_map(|made| &made.faces).copied().collect();
    let typeface = |face| typeface(found, face);
    faces.into_iter().map(typeface).collect()
}

fn typeface(found: &Input, face: FaceId) -> Typeface {
    Typeface {
        name: found.library.name(face).to_owned(),
        sha256: Digest::of(found.library.data(face).as_slice()).sha256,
    }
}

fn counts(letter: &Letter) -> Counts {
    let signatories = letter
        .signatories
        .iter()
        .flat_map(|part| &*part.signatories);
    let (organizations, persons): (Vec<_>, Vec<_>) =
        signatories.partition(|each| each.organization.is_some());
    Counts {
        language: letter.language.to_string(),
        date: letter.day.to_string(),
        persons: persons.len(),
        organizations: organizations.len(),
        anonymous: letter.signatories.iter().map(|part| part.anonymous).sum(),
    }
}

/// Describes a file that was made.
pub fn output(made: &OutputFile, wanted: &BuildRequest) -> Output {
    let digest = Digest::of(&made.bytes);
    let (format, settings) = (made.format, &wanted.settings);
    Output {
        path: made.name.clone(),
        form: made.form.name().to_owned(),
        language: made.language.to_string(),
        width: (format.depends_on(Setting::Width)).then_some(settings.width),
        fragment: format.depends_on(Setting::Fragment) && settings.is_fragment,
        format: format.name().to_owned(),
        pages: made.pages,
        bytes: digest.bytes,
        sha256: digest.sha256,
    }
}
