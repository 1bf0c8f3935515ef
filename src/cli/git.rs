//! Files as they were committed, read through the program `git`; the working tree is not touched.

mod objects;

use std::collections::BTreeMap;
use std::io;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Mutex, PoisonError};

use crate::report::closest;
use crate::source::{Files, Refusal, beneath};

use super::status::Failure;
use objects::{Kind, Objects};

/// The number of characters by which a commit is shown, as GitHub shows it.
const SHORT_HASH: usize = 7;

/// A repository, seen from the folder of a letter.
pub struct Repository {
    /// The folder that git runs in.
    folder: PathBuf,
    /// The path of the letter in the repository, with `/` between its parts.
    pub letter: String,
}

impl Repository {
    /// Finds the repository that holds a letter, which may be missing from the working tree.
    pub fn of(letter: &Path) -> Result<Self, Failure> {
        let folder = letter.ancestors().find(|folder| folder.is_dir());
        let folder = match folder {
            Some(folder) => folder.to_owned(),
            None => PathBuf::from("."),
        };
        let rest = letter.strip_prefix(&folder).unwrap_or(letter);
        let rest = rest.to_str().map(|rest| rest.replace('\\', "/"));
        let rest = rest.ok_or_else(|| {
            Failure::new(format!("`{}` is not valid Unicode", letter.display()))
                .help("rename the file or its folder")
        })?;
        let mut repository = Self {
            folder,
            letter: String::new(),
        };
        let output = repository.git(&["rev-parse", "--show-prefix"])?;
        if !output.status.success() {
            return Err(no_repository(letter, &output));
        }
        let prefix = String::from_utf8_lossy(&output.stdout);
        let path = format!("{}{rest}", prefix.trim_end_matches('\n'));
        repository.letter = path.trim_end_matches('/').to_owned();
        Ok(repository)
    }

    /// Opens a revision: a branch, a tag, a commit, or anything else that git knows one by.
    pub fn revision(&self, name: &str) -> Result<Revision, Failure> {
        let commit = format!("{name}^{{commit}}");
        let arguments = ["rev-parse", "--verify", "--quiet", &commit];
        // A name that begins with a dash would be taken for an option.
        let found = match name.starts_with('-') || name.is_empty() {
            true => None,
            false => Some(self.git(&arguments)?),
        };
        let Some(found) = found.filter(|found| found.status.success()) else {
            return Err(self.unknown(name));
        };
        let id = String::from_utf8_lossy(&found.stdout).trim().to_owned();
        self.open(id, name)
    }

    /// Opens the commit in which the histories of two revisions part.
    pub fn parting(&self, old: &str, new: &str) -> Result<Revision, Failure> {
        let ends = [self.revision(old)?.commit, self.revision(new)?.commit];
        let found = self.git(&["merge-base", &ends[0], &ends[1]])?;
        if !found.status.success() {
            let message = format!("`{old}` and `{new}` have no commit in common");
            let help = match self.is_shallow()? {
                true => FETCH,
                false => "compare the two as they are: write two dots between them",
            };
            return Err(Failure::new(message).help(help));
        }
        let id = String::from_utf8_lossy(&found.stdout).trim().to_owned();
        let name = id.clone();
        self.open(id, &name)
    }

    fn open(&self, commit: String, name: &str) -> Result<Revision, Failure> {
        let name = match commit.starts_with(name) {
            true => name.get(..SHORT_HASH).unwrap_or(name),
            false => name,
        };
        let objects = Objects::open(&self.folder).map_err(|error| cannot_run(&error))?;
        Ok(Revision {
            commit,
            name: name.to_owned(),
            objects,
            letter: None,
            folders: Mutex::default(),
        })
    }

    /// Says why there is no such revision.
    fn unknown(&self, name: &str) -> Failure {
        let shallow = self.is_shallow().unwrap_or(false);
        if shallow {
            let message =
                format!("`{name}` is not in this clone, which holds a part of the history");
            return Failure::new(message).help(FETCH);
        }
        let failure = Failure::new(format!("git knows no revision `{name}`"));
        let format = "--format=%(refname:short)";
        let names = self.git(&["for-each-ref", format]);
        let names = names.map_or(String::new(), |output| {
            String::from_utf8_lossy(&output.stdout).into_owned()
        });
        match closest(name, names.lines().chain(["HEAD"])) {
            Some(near) => failure.help(format!("did you mean `{near}`?")),
            None => failure.help("name a branch, a tag or a commit after `--git`"),
        }
    }

    /// Returns the paths of all letters of a revision, as far as their names say.
    pub fn letters_of(&self, revision: &Revision) -> Vec<String> {
        let arguments = ["ls-tree", "-r", "-z", "--name-only", "--full-tree"];
        let output = self.git(&[&arguments[..], &[&revision.commit]].concat());
        let listed = output.map_or(Vec::new(), |output| output.stdout);
        let listed = String::from_utf8_lossy(&listed);
        let is_letter = |path: &&str| path.rsplit('/').next() == Some("letter.yaml");
        let letters = listed.split('\0').filter(is_letter);
        letters.map(str::to_owned).collect()
    }

    fn is_shallow(&self) -> Result<bool, Failure> {
        let output = self.git(&["rev-parse", "--is-shallow-repository"])?;
        Ok(output.stdout.starts_with(b"true"))
    }

    fn git(&self, arguments: &[&str]) -> Result<Output, Failure> {
        let mut command = program(&self.folder);
        let output = command.args(arguments).output();
        output.map_err(|error| cannot_run(&error))
    }
}

/// The help for a shallow clone.
const FETCH: &str = "run `git fetch --unshallow`, or give `fetch-depth: 0` to `actions/checkout`";

/// Makes a command that runs git in a folder, speaks English and waits for nobody.
fn program(folder: &Path) -> Command {
    let mut command = Command::new("git");
    command
        .arg("-C")
        .arg(folder)
        .env("LC_ALL", "C")
        .env("GIT_OPTIONAL_LOCKS", "0")
        .env("GIT_TERMINAL_PROMPT", "0")
        .stdin(Stdio::null());
    command
}

fn cannot_run(error: &io::Error) -> Failure {
    let message = match error.kind() {
        io::ErrorKind::NotFound => "`--git` needs the program `git`, which is not there".to_owned(),
        _ => format!("`git` cannot be run: {error}"),
    };
    Failure::new(message).help("install git, or compare two folders: `demarche diff OLD NEW`")
}

fn no_repository(letter: &Path, output: &Output) -> Failure {
    let said = String::from_utf8_lossy(&output.stderr);
    let said = said
        .lines()
        .next()
        .unwrap_or("")
        .trim_start_matches("fatal: ");
    if said.starts_with("not a git repository") {
        let message = format!("`{}` is in no git repository", letter.display());
        return Failure::new(message).help(
            "run `git init` and commit the letter, or compare two folders: `demarche diff OLD NEW`",
        );
    }
    Failure::new(format!("git cannot read the repository: {said}"))
        .help("see what `git status` says in the folder of the letter")
}

/// The files of a commit, by names that begin with that of the revision: `main:letter/letter.yaml`.
pub struct Revision {
    commit: String,
    name: String,
    objects: Objects,
    /// The folder that nothing may lead out of.
    letter: Option<String>,
    /// The folders that were looked into, by their real paths: the names in each, and whether they
    /// are those of links.
    folders: Mutex<BTreeMap<PathBuf, BTreeMap<String, bool>>>,
}

impl Revision {
    /// Returns the name of the revision.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the name under which a path of the repository is read and shown; git knows it by
    /// the same.
    pub fn path(&self, path: &str) -> String {
        // A file at the root has a folder too, so that others are found next to it.
        let root = if path.contains('/') { "" } else { "./" };
        format!("{}:{root}{path}", self.name)
    }

    /// Refuses from now on what lies outside a folder, which ends in a separator: that of a letter.
    pub fn contain(&mut self, folder: &str) {
        self.letter = Some(folder.to_owned());
    }

    fn find(&self, name: &str) -> io::Result<(Kind, Vec<u8>)> {
        let real = match self.letter.as_deref() {
            None => self.real(Path::new(""), self.in_repository(name)?)?,
            Some(letter) => {
                let root = self.real(Path::new(""), self.in_repository(letter)?)?;
                let below = name.strip_prefix(letter).ok_or(Refusal::Outside)?;
                self.real(&root, below)?
            }
        };
        self.object(&real)
    }

    /// Takes the name of the revision from that of a file.
    fn in_repository<'n>(&self, name: &'n str) -> io::Result<&'n str> {
        let path = name.strip_prefix(&format!("{}:", self.name));
        path.ok_or_else(|| Refusal::Outside.into())
    }

    /// Follows the links of a path, which may not lead out of a folder.
    fn real(&self, root: &Path, path: &str) -> io::Result<PathBuf> {
        beneath::find_by(root, Path::new(path), |path| self.target(path))
    }

    /// Returns what a path links to; `None` if it is not a link.
    fn target(&self, path: &Path) -> io::Result<Option<PathBuf>> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let folder = path.parent().unwrap_or(Path::new(""));
        let is_link = self.is_link(folder, &name)?;
        if !is_link.ok_or(io::ErrorKind::NotFound)? {
            return Ok(None);
        }
        let (_, target) = self.object(path)?;
        Ok(Some(PathBuf::from(
            String::from_utf8_lossy(&target).into_owned(),
        )))
    }

    /// Returns whether a name in a folder is that of a link; `None` if nothing has the name.
    fn is_link(&self, folder: &Path, name: &str) -> io::Result<Option<bool>> {
        let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(entries) = folders.get(folder) {
            return Ok(entries.get(name).copied());
        }
        let entries = match self.object(folder)? {
            (Kind::Tree { id_length }, tree) => objects::entries(&tree, id_length),
            (Kind::Blob, _) => return Err(io::ErrorKind::NotADirectory.into()),
        };
        let is_link = entries.get(name).copied();
        folders.insert(folder.to_owned(), entries);
        Ok(is_link)
    }

    /// Returns the object at a real path.
    fn object(&self, path: &Path) -> io::Result<(Kind, Vec<u8>)> {
        let path = path.to_string_lossy().replace(MAIN_SEPARATOR, "/");
        let object = self.objects.get(&format!("{}:{path}", self.commit))?;
        object.ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

impl Files for Revision {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        match self.find(path)? {
            (Kind::Blob, bytes) => Ok(bytes),
            (Kind::Tree { .. }, _) => Err(io::ErrorKind::IsADirectory.into()),
        }
    }

    fn list(&self, folder: &str) -> io::Result<Vec<String>> {
        match self.find(folder)? {
            (Kind::Tree { id_length }, tree) => {
                Ok(objects::entries(&tree, id_length).into_keys().collect())
            }
            (Kind::Blob, _) => Err(io::ErrorKind::NotADirectory.into()),
        }
    }

    fn is_dir(&self, path: &str) -> bool {
        matches!(self.find(path), Ok((Kind::Tree { .. }, _)))
    }
}
