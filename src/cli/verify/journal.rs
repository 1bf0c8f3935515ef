//! Verifies the letters to the rows of a table by the `letters.jsonl` of their run.

use std::fs;
use std::path::{Path, PathBuf};

use super::Verdict;
use super::inputs::folder;
use crate::cli::merge::journal;
use crate::cli::record::Digest;
use crate::cli::status::Failure;
use crate::report::plural;

/// Returns the files that a record names, next to it; none if it cannot be read.
pub fn files(path: &Path) -> Vec<PathBuf> {
    let (lines, _) = journal::read(&fs::read(path).unwrap_or_default());
    let names = lines.into_iter().map(|line| line.path);
    let plain = names.filter(|name| !name.contains(['/', '\\']));
    let folder = folder(path);
    plain.map(|name| folder.join(name)).collect()
}

/// Compares the files that a record names with the digests that it states.
pub fn verify(path: &Path) -> Result<Verdict, Failure> {
    let bytes = fs::read(path).map_err(|error| {
        Failure::new(format!("`{}` cannot be read: {error}", path.display()))
            .help("name the `letters.jsonl` that `demarche build` wrote next to the letters")
    })?;
    let (lines, whole) = journal::read(&bytes);
    let folder = folder(path);
    let mut reasons = Vec::new();
    for line in &lines {
        match fs::read(folder.join(&line.path)) {
            Err(_) => reasons.push(format!("`{}` is missing", line.path)),
            Ok(bytes) if Digest::of(&bytes).sha256 != line.sha256 => {
                reasons.push(format!("`{}` changed after it was built", line.path));
            }
            Ok(_) => {}
        }
    }
    if lines.is_empty() || whole < bytes.len() {
        reasons.push("the record is not complete: its run was ended".to_owned());
    }
    let files = plural(lines.len(), "file", "files");
    let sentence = match reasons.is_empty() {
        true => format!("states the files  {files}"),
        false => "states otherwise".to_owned(),
    };
    Ok(Verdict {
        path: path.display().to_string(),
        sentence,
        holds: reasons.is_empty(),
        reasons,
    })
}
