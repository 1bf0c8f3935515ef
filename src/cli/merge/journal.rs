//! `letters.jsonl`: what each row has made, by which a later run goes on.
//!
//! A line is one file: the key of its row, the digest of all that it was made from, and its own
//! digest. Lines of a row are written together after its files are in their places; a run that is
//! killed leaves a torn last line at most, which is ignored.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::cli::args::{BuildArgs, Shard};
use crate::cli::record::Digest;
use crate::cli::status::Failure;

/// A file that a row has made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The key of the row.
    pub key: String,
    /// The number of files of the row.
    pub files: usize,
    /// The digest of all that the file was made from.
    pub inputs: String,
    /// The name of the file, next to this one.
    pub path: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
}

/// Returns the name of the file for all letters, or for those of a part.
pub fn name(shard: Option<Shard>) -> String {
    match shard {
        Some(shard) => shard.named("letters", "jsonl"),
        None => "letters.jsonl".to_owned(),
    }
}

/// Reads the whole lines of a journal; returns them with the number of bytes that they fill.
pub fn read(bytes: &[u8]) -> (Vec<Line>, usize) {
    let end = bytes.iter().rposition(|byte| *byte == b'\n');
    let whole = &bytes[..end.map_or(0, |end| end + 1)];
    let lines = whole.split(|byte| *byte == b'\n');
    let lines = lines.filter_map(|line| serde_json::from_slice(line).ok());
    (lines.collect(), whole.len())
}

/// A journal that is written.
pub struct Journal {
    path: PathBuf,
    file: File,
    /// The lines of an earlier run, by key.
    earlier: BTreeMap<String, Vec<Line>>,
}

impl Journal {
    /// Opens the journal of a run; it is emptied unless the run goes on.
    pub fn open(args: &BuildArgs) -> Result<Self, Failure> {
        let path = args.output.join(name(args.merge.shard));
        let cannot = |error: io::Error| {
            Failure::new(format!("`{}` cannot be written: {error}", path.display()))
                .help("name another folder with `--output`")
        };
        let mut earlier: BTreeMap<String, Vec<Line>> = BTreeMap::new();
        let mut length = 0;
        if args.merge.resume {
            let (lines, whole) = read(&std::fs::read(&path).unwrap_or_default());
            length = whole;
            for line in lines {
                let lines = earlier.entry(line.key.clone()).or_default();
                // A row that was made again has lines of its last run alone.
                lines.retain(|other| other.inputs == line.inputs && other.path != line.path);
                lines.push(line);
            }
        }
        let mut options = OpenOptions::new();
        let file = options.create(true).append(true).open(&path);
        let file = file.map_err(cannot)?;
        file.set_len(length as u64).map_err(cannot)?;
        Ok(Self {
            path,
            file,
            earlier,
        })
    }

    /// Returns whether the files of a row are in their places, made from the same.
    pub fn is_made(&self, key: &str, inputs: &str, folder: &Path) -> bool {
        let Some(lines) = self.earlier.get(key) else {
            return false;
        };
        let is_there = |line: &Line| {
            let bytes = std::fs::read(folder.join(&line.path));
            bytes.is_ok_and(|bytes| Digest::of(&bytes).sha256 == line.sha256)
        };
        let is_whole = |line: &Line| line.inputs == inputs && line.files == lines.len();
        lines.iter().all(|line| is_whole(line) && is_there(line))
    }

    /// Returns the files of an earlier run whose rows are not in the table.
    pub fn gone<'j>(&'j self, is_in_table: impl Fn(&str) -> bool + 'j) -> Vec<&'j str> {
        let earlier = self.earlier.iter();
        let gone = earlier.filter(move |(key, _)| !is_in_table(key));
        let lines = gone.flat_map(|(_, lines)| lines);
        lines.map(|line| line.path.as_str()).collect()
    }

    /// Adds the lines of a row.
    pub fn add(&mut self, lines: &[Line]) -> Result<(), Failure> {
        let mut bytes = Vec::new();
        for line in lines {
            bytes.extend(serde_json::to_vec(line).unwrap_or_default());
            bytes.push(b'\n');
        }
        self.file.write_all(&bytes).map_err(|error| {
            let path = self.path.display();
            Failure::new(format!("`{path}` cannot be written: {error}"))
        })
    }
}

#[cfg(test)]
mod tests;
