//! The files a letter is made of, read once, and places in them.
//!
//! Everything from outside enters here: the names and texts of the files that a letter reads.
//! Later stages speak of places only, as a [`Span`].

pub mod bounds;
mod cells;
mod charset;
mod conflict;
mod decode;
mod failure;
mod files;
pub mod legible;
pub mod picture;
mod place;
mod redacted;
mod shown;
mod span;
mod visible;

use std::collections::BTreeMap;
use std::io;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

pub use cells::{CellPlace, Cells};
use charset::Read;
use decode::Failure;
use rayon::prelude::*;
use redacted::RedactedSpans;

pub use charset::{AlternativeEncoding, Charset};
pub use conflict::Conflict;
pub use decode::{DecodeError, Encoding};
pub use failure::LoadError;
pub use files::{Files, Folder, InMemory, Refusal, beneath, is_font_name, read_bounded};
use shown::Shown;
pub use span::{FileId, Position, Span};

/// A file that was read.
#[derive(Debug)]
struct SourceFile {
    name: String,
    text: String,
    /// The bytes before the text: those of a byte order mark.
    skipped: u32,
    /// The encoding it was read from, where that is not UTF-8.
    charset: Option<Charset>,
    /// An encoding that reads its words better than the one that was stated.
    better: Option<AlternativeEncoding>,
    cells: Option<Cells>,
    /// Of a file whose lines are not to be seen, what may be.
    shown: Option<Shown>,
    /// Text that no message shows.
    concealed: RedactedSpans,
    line_starts: OnceLock<Vec<u32>>,
    /// The number of characters before each block of [`BLOCK`] bytes.
    characters: OnceLock<Vec<u32>>,
}

/// The bytes of a block of which the characters are counted once: a line may be the whole of a file,
/// and a column is asked for by each of its diagnostics.
const BLOCK: usize = 1024;

impl SourceFile {
    /// Returns the number of characters before a byte.
    fn characters_before(&self, byte: usize) -> usize {
        let counts = self.characters.get_or_init(|| {
            let mut before = 0;
            let blocks = self.text.as_bytes().chunks(BLOCK);
            let count = |block: &[u8]| {
                let here = before;
                before += characters(block);
                u32::try_from(here).unwrap_or(u32::MAX)
            };
            blocks.map(count).collect()
        });
        let byte = byte.min(self.text.len());
        let block = (byte / BLOCK).min(counts.len().saturating_sub(1));
        let before = counts.get(block).copied().unwrap_or(0) as usize;
        before + characters(&self.text.as_bytes()[block * BLOCK..byte])
    }

    fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| {
            let breaks = self
                .text
                .bytes()
                .enumerate()
                .filter(|(_, byte)| *byte == b'\n');
            let starts = breaks.map(|(index, _)| u32::try_from(index + 1).unwrap_or(u32::MAX));
            std::iter::once(0).chain(starts).collect()
        })
    }
}

/// The files that a letter is read from.
pub struct Sources {
    reader: Box<dyn Files>,
    files: Vec<SourceFile>,
    ids: BTreeMap<String, FileId>,
    /// The number of bytes of all files.
    bytes_read: AtomicU64,
}

impl Sources {
    /// Makes an empty set that reads its files from `reader`.
    pub fn new(reader: impl Files + 'static) -> Self {
        Self {
            reader: Box::new(reader),
            files: Vec::new(),
            ids: BTreeMap::new(),
            bytes_read: AtomicU64::new(0),
        }
    }

    /// Loads a text file by the name that is shown to the user; a file that was loaded before is
    /// not read again.
    ///
    /// UTF-8 is read, with a byte order mark or without.
    pub fn load(&mut self, name: &str) -> Result<FileId, LoadError> {
        let file = match self.ids.get(name) {
            Some(id) => *id,
            None => {
                let bytes = self.bytes(name)?;
                self.add(name, bytes)?
            }
        };
        self.without_conflicts(file)
    }

    fn without_conflicts(&self, file: FileId) -> Result<FileId, LoadError> {
        let conflicts = conflict::find(self.file_text(file));
        match conflicts.is_empty() {
            true => Ok(file),
            false => Err(LoadError::Conflicts { file, conflicts }),
        }
    }

    /// Loads a text file like [`Self::load`] where there is one.
    pub fn load_if_there(&mut self, name: &str) -> Result<Option<FileId>, LoadError> {
        if let Some(id) = self.ids.get(name) {
            return Ok(Some(*id));
        }
        match self.read(name) {
            Ok(bytes) => {
                self.add(name, bytes)?;
                self.load(name).map(Some)
            }
            Err(error) if is_missing(&error) => Ok(None),
            Err(error) => Err(self.explain(name, &error)),
        }
    }

    /// Loads a list by the name that is shown to the user, in UTF-8, in the encoding that is stated,
    /// or in the one that it certainly is in, which is returned where it was not stated.
    pub fn load_list(
        &mut self,
        name: &str,
        stated: Option<Charset>,
    ) -> Result<(FileId, Option<Charset>), LoadError> {
        if let (Some(id), None) = (self.ids.get(name), stated) {
            return Ok((self.without_conflicts(*id)?, None));
        }
        let bytes = self.bytes(name)?;
        let kept = stated.is_some().then(|| bytes.clone());
        let (file, recognized) = match charset::read(bytes, stated) {
            Ok(Read::Utf8(text, skipped)) => (self.register(name, text, skipped, None), None),
            Ok(Read::Foreign(foreign, is_stated)) => {
                let skipped = u32::try_from(foreign.mark).unwrap_or(0);
                let better = kept.and_then(|bytes| charset::better(&bytes, &foreign.text));
                let file = self.register(name, foreign.text, skipped, None);
                if let Some(file) = self.files.last_mut() {
                    file.charset = Some(foreign.charset);
                    file.better = better;
                }
                (file, Some(foreign.charset).filter(|_| !is_stated))
            }
            Err(failure) => return Err(self.refused(name, failure)),
        };
        Ok((self.without_conflicts(file)?, recognized))
    }

    /// Returns an encoding that reads the words of a list better than the one that was stated.
    pub fn better_encoding(&self, file: FileId) -> Option<&AlternativeEncoding> {
        self.files.get(file.0 as usize)?.better.as_ref()
    }

    /// Loads text files like [`Self::load`], side by side, and numbers them in their order.
    pub fn load_all(&mut self, names: &[&String]) -> Vec<Result<FileId, LoadError>> {
        let this: &Self = self;
        let read = |name: &&String| match this.ids.contains_key(*name) {
            true => None,
            false => Some(this.bytes(name).map(decode::decode)),
        };
        let read: Vec<_> = names.par_iter().map(read).collect();
        let add = |(name, read): (&&String, _)| match read {
            None => self.load(name),
            Some(Ok(Ok((text, skipped)))) => {
                let file = self.register(name, text, skipped, None);
                self.without_conflicts(file)
            }
            Some(Ok(Err(failure))) => Err(self.refused(name, failure)),
            Some(Err(error)) => Err(error),
        };
        names.iter().zip(read).map(add).collect()
    }

    /// Adds a text file whose bytes are available, such as those of the standard input.
    pub fn add(&mut self, name: &str, bytes: Vec<u8>) -> Result<FileId, LoadError> {
        match decode::decode(bytes) {
            Ok((text, skipped)) => Ok(self.register(name, text, skipped, None)),
            Err(failure) => Err(self.refused(name, failure)),
        }
    }

    /// Keeps of a file that was refused what can be shown of it.
    fn refused(&mut self, name: &str, (text, range, misread): Failure) -> LoadError {
        let file = self.register(name, text, 0, None);
        let span = Span::new(file, range.start, range.end);
        LoadError::NotText { span, misread }
    }

    /// Adds the text that was made of a spreadsheet, with the places of its cells, each of which
    /// begins a line.
    pub fn add_table(&mut self, name: &str, text: String, cells: Cells) -> FileId {
        self.register(name, text, 0, Some(cells))
    }

    fn register(&mut self, name: &str, text: String, skipped: u32, cells: Option<Cells>) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(SourceFile {
            name: name.to_owned(),
            text,
            skipped,
            charset: None,
            better: None,
            cells,
            shown: None,
            concealed: RedactedSpans::default(),
            line_starts: OnceLock::new(),
            characters: OnceLock::new(),
        });
        self.ids.insert(name.to_owned(), id);
        id
    }

    /// Reads the bytes of a file that is not kept, such as a picture.
    pub fn bytes(&self, name: &str) -> Result<Vec<u8>, LoadError> {
        self.read(name).map_err(|error| self.explain(name, &error))
    }

    /// Reads a file, unless all files together are more than a letter may have.
    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        let bytes = self.reader.read(name)?;
        let more = bytes.len() as u64;
        let before = self.bytes_read.fetch_add(more, Ordering::Relaxed);
        if before + more > bounds::ALL_FILES_BYTES {
            return Err(Refusal::TooMuch.into());
        }
        Ok(bytes)
    }

    fn explain(&self, name: &str, error: &io::Error) -> LoadError {
        let path = name.to_owned();
        if let Some(refusal) = Refusal::of(error) {
            return LoadError::Refused { path, refusal };
        }
        if self.reader.is_dir(name) {
            return LoadError::IsFolder { path };
        }
        if !is_missing(error) {
            let reason = error.to_string();
            return LoadError::Unreadable { path, reason };
        }
        let mut siblings = self.reader.list(folder(name)).unwrap_or_default();
        let last = &name[folder(name).len()..];
        if last.contains(char::REPLACEMENT_CHARACTER) && siblings.iter().any(|other| other == last)
        {
            return LoadError::NotUnicode { path };
        }
        siblings.sort();
        LoadError::Missing { path, siblings }
    }

    /// Lists the names in a folder, sorted by their bytes.
    pub fn list(&self, name: &str) -> Result<Vec<String>, LoadError> {
        let listed = self.reader.list(name);
        let mut names = listed.map_err(|error| self.explain(name, &error))?;
        names.sort();
        Ok(names)
    }

    /// Returns the names in a folder for a message alone, sorted; none if it cannot be listed.
    pub fn glance(&self, folder: &str) -> Vec<String> {
        let mut names = self.reader.glance(folder).unwrap_or_default();
        names.sort();
        names
    }

    /// Returns whether a name is that of a folder.
    pub fn is_dir(&self, name: &str) -> bool {
        self.reader.is_dir(name)
    }

    /// Returns the path of a file that is named in another: relative to the folder of the other.
    pub fn beside(&self, file: FileId, name: &str) -> String {
        join(folder(self.name(file)), name)
    }

    /// Returns the ids of all files, in the order in which they were read.
    pub fn files(&self) -> impl Iterator<Item = FileId> {
        (0..self.files.len()).filter_map(|index| u32::try_from(index).ok().map(FileId))
    }

    /// Returns the name of a file as it is shown to the user.
    pub fn name(&self, file: FileId) -> &str {
        self.files
            .get(file.0 as usize)
            .map_or("", |file| &file.name)
    }

    /// Returns the whole text of a file, without a byte order mark.
    pub fn file_text(&self, file: FileId) -> &str {
        self.files
            .get(file.0 as usize)
            .map_or("", |file| &file.text)
    }

    /// Returns the text at a place; empty where there is no such place.
    pub fn text(&self, span: Span) -> &str {
        self.file_text(span.file).get(span.range()).unwrap_or("")
    }

    #[cfg(test)]
    /// Returns the span of all of a file.
    pub fn whole(&self, file: FileId) -> Span {
        Span::new(file, 0, self.file_text(file).len())
    }
}

impl std::fmt::Debug for Sources {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_list()
            .entries(self.files.iter().map(|file| &file.name))
            .finish()
    }
}

/// Counts the characters that begin in some bytes of UTF-8.
fn characters(bytes: &[u8]) -> usize {
    let continues = |byte: &&u8| **byte & 0xc0 == 0x80;
    bytes.len() - bytes.iter().filter(continues).count()
}

fn is_missing(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
    )
}

/// Returns the folder part of a path, with its separator; empty for a bare name.
pub fn folder(path: &str) -> &str {
    path.rfind(['/', std::path::MAIN_SEPARATOR])
        .map_or("", |end| &path[..=end])
}

/// Joins a folder and a path named from it.
fn join(folder: &str, name: &str) -> String {
    if std::path::Path::new(name).is_absolute() {
        return name.to_owned();
    }
    let name = name.strip_prefix("./").unwrap_or(name);
    format!("{folder}{name}")
}

#[cfg(test)]
mod tests;
