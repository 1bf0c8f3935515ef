//! Objects of a repository, asked of one `git cat-file --batch` that runs as long as they are read.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Stdio};
use std::sync::{Mutex, PoisonError};

use super::program;
use crate::source::read_bounded;

/// The kind of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A file.
    Blob,
    /// A folder.
    Tree {
        /// The bytes of an object's name: 20 or 32.
        id_length: usize,
    },
}

/// The objects of a repository.
pub struct Objects(Mutex<Batch>);

struct Batch {
    child: Child,
    /// `None` once git knows that nothing more is asked.
    questions: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Objects {
    /// Starts to read the objects of the repository that a folder is in.
    pub fn open(folder: &Path) -> io::Result<Self> {
        let mut command = program(folder);
        command
            .args(["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command.spawn()?;
        let questions = child.stdin.take();
        let answers = child.stdout.take().ok_or(io::ErrorKind::BrokenPipe)?;
        Ok(Self(Mutex::new(Batch {
            child,
            questions,
            answers: BufReader::new(answers),
        })))
    }

    /// Returns an object by its name, such as `<commit>:<path>`; `None` if there is no such file or
    /// folder.
    pub fn get(&self, name: &str) -> io::Result<Option<(Kind, Vec<u8>)>> {
        if name.contains('\n') {
            return Ok(None);
        }
        let mut batch = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        batch.ask(name)
    }
}

impl Batch {
    fn ask(&mut self, name: &str) -> io::Result<Option<(Kind, Vec<u8>)>> {
        let questions = self.questions.as_mut();
        let questions = questions.ok_or(io::ErrorKind::BrokenPipe)?;
        writeln!(questions, "{name}")?;
        questions.flush()?;
        let mut answer = Vec::new();
        self.answers.read_until(b'\n', &mut answer)?;
        if answer.is_empty() {
            return Err(io::Error::other("git ended"));
        }
        let answer = String::from_utf8_lossy(&answer);
        if answer.ends_with(" missing\n") {
            return Ok(None);
        }
        let parts: Vec<&str> = answer.trim_end().split(' ').collect();
        // `<id> blob <size>` or `<id> tree <size>`; otherwise `<name> missing`.
        let (kind, size) = match parts.as_slice() {
            [id, "tree", size] => (
                Some(Kind::Tree {
                    id_length: id.len() / 2,
                }),
                size,
            ),
            [_, "blob", size] => (Some(Kind::Blob), size),
            [_, "commit" | "tag", size] => (None, size),
            _ => return Ok(None),
        };
        let size: u64 = size.parse().map_err(io::Error::other)?;
        let mut content = self.answers.by_ref().take(size);
        let bytes = read_bounded(&mut content);
        // Rejected bytes have to be read past all the same.
        io::copy(&mut content, &mut io::sink())?;
        self.answers.read_exact(&mut [0])?;
        let bytes = bytes?;
        Ok(kind.map(|kind| (kind, bytes)))
    }
}

impl Drop for Batch {
    fn drop(&mut self) {
        self.questions = None;
        let _ = self.child.wait();
    }
}

/// Reads the names in a tree, each with whether it is that of a link: for each its mode, a space,
/// its name, a zero and the object's name.
pub fn entries(tree: &[u8], id_length: usize) -> BTreeMap<String, bool> {
    const LINK: &str = "120000";
    let mut entries = BTreeMap::new();
    let mut rest = tree;
    while let Some(end) = rest.iter().position(|byte| *byte == 0) {
        let entry = String::from_utf8_lossy(&rest[..end]);
        if let Some((mode, name)) = entry.split_once(' ') {
            entries.insert(name.to_owned(), mode == LINK);
        }
        rest = rest.get(end + 1 + id_length..).unwrap_or(&[]);
    }
    entries
}
