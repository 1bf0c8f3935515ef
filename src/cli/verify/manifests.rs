//! The manifests that say of the files that are verified.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::inputs::{VerifiedFile, folder};
use crate::cli::manifest::{self, Manifest};
use crate::cli::record::Digest;
use crate::report::{Diagnostic, Report, Rule, unloaded};
use crate::source::{FileId, Sources, Span};

/// A manifest that was read.
pub struct ReadManifest {
    /// Where it is.
    pub path: PathBuf,
    /// Its content.
    pub manifest: Manifest,
    /// The SHA-256 of its file.
    pub sha256: String,
}

/// Reads the manifests next to files; since nobody named them, an invalid one is not reported.
pub fn adjacent(exhibits: &[VerifiedFile], sources: &Sources) -> BTreeMap<PathBuf, ReadManifest> {
    let mut adjacent = BTreeMap::new();
    for exhibit in exhibits {
        let folder = folder(&exhibit.path).to_owned();
        let path = folder.join(manifest::NAME);
        let bytes = sources.bytes(&path.to_string_lossy()).unwrap_or_default();
        if let Ok(manifest) = serde_json::from_slice::<Manifest>(&bytes)
            && manifest.is_known()
        {
            let sha256 = Digest::of(&bytes).sha256;
            let read = ReadManifest {
                path,
                manifest,
                sha256,
            };
            adjacent.insert(folder, read);
        }
    }
    adjacent
}

/// Reads the manifest that was named, and reports what is wrong with it.
pub fn read(path: &Path, sources: &mut Sources, report: &mut Report) -> Option<ReadManifest> {
    let file = match sources.load(&path.to_string_lossy()) {
        Ok(file) => file,
        Err(error) => {
            report.extend(unloaded(error, sources));
            return None;
        }
    };
    match parse(file, sources) {
        Ok(manifest) => Some(ReadManifest {
            path: path.to_owned(),
            manifest,
            sha256: Digest::of(sources.file_text(file).as_bytes()).sha256,
        }),
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
