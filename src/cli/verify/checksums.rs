//! `SHA256SUMS`, judged by what it lists: whatever else it names, and in which order.

use std::collections::BTreeSet;
use std::path::Path;

use super::Verdict;
use super::inputs::{VerifiedFile, folder};
use super::reasons::names;
use crate::cli::record::Digest;
use crate::cli::sums::{self, Entry};
use crate::report::plural;
use crate::source::Sources;

/// The lines of a file of checksums.
pub struct Checksums {
    /// Those that name a file.
    pub lines: Vec<ListedFile>,
    /// The numbers of those that cannot be read, from 1.
    unread: Vec<usize>,
}

/// A line, and the file that it names.
pub struct ListedFile {
    /// The name and the checksum.
    pub entry: Entry,
    /// The file; `None` if it is not there.
    pub file: Option<VerifiedFile>,
}

/// The checksums that are known, and the words for it.
pub struct Known {
    /// The digests.
    pub digests: BTreeSet<String>,
    /// The sentence for a list that holds.
    pub holds: &'static str,
    /// The words before the names of files whose checksums are not known.
    pub unknown: &'static str,
}

impl Checksums {
    /// Reads the lines, and the files that they name in the same folder.
    pub fn read(exhibit: &VerifiedFile, sources: &Sources) -> Self {
        let mut read = Self {
            lines: Vec::new(),
            unread: Vec::new(),
        };
        let folder = folder(&exhibit.path);
        let text = String::from_utf8_lossy(&exhibit.bytes);
        for (index, line) in text.lines().enumerate() {
            match sums::entry(line) {
                Some(entry) => read.lines.push(ListedFile {
                    file: listed(&entry.name, folder, sources),
                    entry,
                }),
                None => read.unread.push(index + 1),
            }
        }
        read
    }

    /// Judges the list: each checksum is that of the file of its name, and one that is known.
    pub fn judge(&self, exhibit: &VerifiedFile, known: &Known) -> Verdict {
        let verdict = Verdict::new(exhibit);
        let named = |is_wrong: &dyn Fn(&ListedFile) -> bool| {
            let wrong = self.lines.iter().filter(|line| is_wrong(line));
            let wrong: Vec<&str> = wrong.map(|line| line.entry.name.as_str()).collect();
            (!wrong.is_empty()).then(|| names(wrong))
        };
        let is_changed = |line: &ListedFile| {
            let file = line.file.as_ref();
            file.is_some_and(|file| Digest::of(&file.bytes).sha256 != line.entry.sha256)
        };
        let is_unknown =
            |line: &ListedFile| !is_changed(line) && !known.digests.contains(&line.entry.sha256);
        let mut reasons = Vec::new();
        if let Some(changed) = named(&is_changed) {
            reasons.push(format!("other checksums than it lists: {changed}"));
        }
        if let Some(unknown) = named(&is_unknown) {
            reasons.push(format!("{}: {unknown}", known.unknown));
        }
        if let Some(first) = self.unread.first() {
            reasons.push(format!(
                "line {first} is not a checksum with the name of a file"
            ));
        }
        if self.lines.is_empty() && self.unread.is_empty() {
            reasons.push("it lists no file".to_owned());
        }
        if !reasons.is_empty() {
            return Verdict { reasons, ..verdict };
        }
        let files = plural(self.lines.len(), "file", "files");
        Verdict {
            sentence: format!("{}  {files}", known.holds),
            holds: true,
            ..verdict
        }
    }
}

/// Reads a file that a line names; none outside the folder of the list.
fn listed(name: &str, folder: &Path, sources: &Sources) -> Option<VerifiedFile> {
    let leaves = Path::new(name).is_absolute() || name.split(['/', '\\']).any(|step| step == "..");
    let path = (!leaves).then(|| folder.join(name))?;
    let bytes = sources.bytes(&path.to_string_lossy()).ok()?;
    Some(VerifiedFile { path, bytes })
}
