//! Writing files so that no crash and no full disk leaves half of one or harms the one there was, and
//! no two runs write to one folder at a time.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tempfile::NamedTempFile;

use super::record::Digest;
use super::status::Failure;
use super::{manifest, sums};

/// The prefix and suffix of the name of a file that is not complete yet.
const TEMPORARY: (&str, &str) = (".demarche-", ".tmp");

/// Writes files next to their places and moves them there, in order, when all of them are whole.
///
/// Files that a killed run left behind are removed first; a `SHA256SUMS` that would be wrong is
/// removed before the first file changes. Returns what was removed for that.
pub fn write(files: &[(PathBuf, &[u8])]) -> Result<Removed, Failure> {
    let _locks = lock(files)?;
    let staged = files
        .iter()
        .map(|(path, bytes)| Ok((path, stage(path, bytes)?)))
        .collect::<Result<Vec<_>, Failure>>()?;
    let mut removed = Removed::default();
    for folder in folders(files) {
        removed.0.extend(remove_stale_sums(folder, files)?.0);
    }
    for (path, file) in staged {
        file.persist(path)
            .map_err(|error| cannot_write(path, &error.error))?;
    }
    Ok(removed)
}

/// The checksums and the manifest that a run removed, since they say of files as they were before.
#[derive(Default)]
pub struct Removed(Vec<PathBuf>);

impl Removed {
    /// Prints a line for each on standard error, unless the run has written them again.
    pub fn print(&self) -> Result<(), Failure> {
        let mut stderr = io::stderr().lock();
        for path in self.0.iter().filter(|path| !path.exists()) {
            let path = path.display();
            writeln!(
                stderr,
                "removed `{path}`, which was about the files before they changed: \
                 `--checksums` writes it again"
            )?;
        }
        Ok(())
    }
}

/// Writes files like [`write`], each only where none exists.
pub fn write_new(files: &[(PathBuf, &[u8])]) -> Result<(), Failure> {
    let elsewhere = |failure: Failure| failure.help("name a folder that can be written");
    let _locks = lock(files).map_err(elsewhere)?;
    let staged = files
        .iter()
        .map(|(path, bytes)| Ok((path, stage(path, bytes)?)))
        .collect::<Result<Vec<_>, Failure>>();
    for (path, file) in staged.map_err(elsewhere)? {
        file.persist_noclobber(path)
            .map_err(|error| elsewhere(cannot_write(path, &error.error)))?;
    }
    Ok(())
}

/// Returns the folders of files, each once and in order, so that no two runs wait for each other.
fn folders<'f>(files: &'f [(PathBuf, &[u8])]) -> BTreeSet<&'f Path> {
    files.iter().map(|(path, _)| folder(path)).collect()
}

fn folder(path: &Path) -> &Path {
    let parent = path.parent();
    let named = parent.filter(|folder| !folder.as_os_str().is_empty());
    named.unwrap_or(Path::new("."))
}

/// Makes the folders of files, waits until no other run writes to them, and removes what a run that
/// was killed has left there. The system lets go of a lock when its run ends, however it ends.
fn lock(files: &[(PathBuf, &[u8])]) -> Result<Vec<File>, Failure> {
    let mut locks = Vec::new();
    for folder in folders(files) {
        locks.extend(lock_folder(folder)?);
        remove_leftovers(folder);
    }
    Ok(locks)
}

/// Makes a folder and waits until no other run writes to it.
fn lock_folder(folder: &Path) -> Result<Option<File>, Failure> {
    fs::create_dir_all(folder).map_err(|error| cannot_write(folder, &error))?;
    // A file system without locks has none to wait for.
    let Ok(file) = open(folder) else {
        return Ok(None);
    };
    if let Err(TryLockError::WouldBlock) = file.try_lock() {
        say_waiting(folder)?;
        file.lock()?;
    }
    Ok(Some(file))
}

fn say_waiting(folder: &Path) -> Result<(), Failure> {
    let mut stderr = io::stderr().lock();
    let folder = folder.display();
    writeln!(stderr, "waiting for another run that writes to `{folder}`")?;
    Ok(())
}

/// A folder to which a run writes files one after another.
pub struct OpenFolder {
    path: PathBuf,
    /// Held while the folder is open: shared with other runs of this kind, and with no other.
    _lock: Option<File>,
    checksums: Mutex<Checksums>,
}

/// The checksums that are in a folder.
struct Checksums {
    /// The digest of each file by its name, until a file changes that they say of.
    stated: BTreeMap<String, String>,
    removed: Removed,
}

/// Opens a folder for files that are written one after another. Several runs may write to one
/// folder, such as the parts of a long run: each of their files has its own name.
pub fn open_folder(path: &Path) -> Result<OpenFolder, Failure> {
    fs::create_dir_all(path).map_err(|error| cannot_write(path, &error))?;
    let lock = open(path).ok();
    if let Some(file) = &lock {
        // Nobody else is at work here: what a killed run has left may go.
        if file.try_lock().is_ok() {
            remove_leftovers(path);
            file.unlock()?;
        }
        if let Err(TryLockError::WouldBlock) = file.try_lock_shared() {
            say_waiting(path)?;
            file.lock_shared()?;
        }
    }
    let sums = fs::read(path.join(sums::NAME)).unwrap_or_default();
    Ok(OpenFolder {
        path: path.to_owned(),
        _lock: lock,
        checksums: Mutex::new(Checksums {
            stated: sums::read(&String::from_utf8_lossy(&sums)),
            removed: Removed::default(),
        }),
    })
}

impl OpenFolder {
    /// Writes a file next to its place and moves it there. It is not waited for until the disk has
    /// it, which takes longer than to make it: a file that a power cut has torn does not have the
    /// digest that is kept of it, and is made again.
    pub fn write(&self, name: &str, bytes: &[u8], sha256: &str) -> Result<(), Failure> {
        let path = self.path.join(name);
        self.remove_stale_sums(name, sha256)?;
        let failed = |error: &io::Error| cannot_write(&path, error);
        let mut file = temporary_in(&self.path).map_err(|error| failed(&error))?;
        file.write_all(bytes).map_err(|error| failed(&error))?;
        file.persist(&path).map_err(|error| failed(&error.error))?;
        Ok(())
    }

    /// Removes the checksums and the manifest before the first file changes that they say of.
    fn remove_stale_sums(&self, name: &str, sha256: &str) -> Result<(), Failure> {
        let mut checksums = self.checksums();
        let stated = checksums.stated.get(name);
        if stated.is_some_and(|stated| stated != sha256) {
            checksums.removed = remove_sums(&self.path, &checksums.stated)?;
            checksums.stated.clear();
        }
        Ok(())
    }

    /// Prints which checksums and manifest were removed and not written again.
    pub fn print_removed(&self) -> Result<(), Failure> {
        self.checksums().removed.print()
    }

    fn checksums(&self) -> MutexGuard<'_, Checksums> {
        self.checksums
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// Opens what stands for a folder when it is locked: itself, which leaves nothing behind.
#[cfg(unix)]
fn open(folder: &Path) -> io::Result<File> {
    File::open(folder)
}

/// Opens what stands for a folder when it is locked: a file in it, since Windows locks no folder.
#[cfg(not(unix))]
fn open(folder: &Path) -> io::Result<File> {
    let path = folder.join(".demarche.lock");
    let mut options = fs::OpenOptions::new();
    options.create(true).truncate(false).write(true).open(path)
}

/// Removes files that another run has begun and never finished; one that cannot be removed harms
/// nothing.
fn remove_leftovers(folder: &Path) {
    let (start, end) = TEMPORARY;
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if is_file && name.starts_with(start) && name.ends_with(end) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Removes the checksums and the manifest of a folder if a file that they say of is about to
/// change: a run that is killed after that leaves files without checksums rather than with wrong
/// ones.
fn remove_stale_sums(folder: &Path, files: &[(PathBuf, &[u8])]) -> Result<Removed, Failure> {
    let path = folder.join(sums::NAME);
    let is_file = path.symlink_metadata().is_ok_and(|found| found.is_file());
    if !is_file {
        return Ok(Removed::default());
    }
    let stated = fs::read(&path).unwrap_or_default();
    let stated = sums::read(&String::from_utf8_lossy(&stated));
    let changes = |(path, bytes): &(PathBuf, &[u8])| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let digest = stated.get(&*name);
        self::folder(path) == folder
            && digest.is_some_and(|digest| *digest != Digest::of(bytes).sha256)
    };
    if !files.iter().any(changes) {
        return Ok(Removed::default());
    }
    remove_sums(folder, &stated)
}

/// Removes the checksums of a folder, and its manifest if they say of one.
fn remove_sums(folder: &Path, stated: &BTreeMap<String, String>) -> Result<Removed, Failure> {
    let names = [sums::NAME, manifest::NAME];
    let names = names
        .into_iter()
        .filter(|name| *name == sums::NAME || stated.contains_key(*name));
    let mut removed = Removed::default();
    for path in names.map(|name| folder.join(name)) {
        match fs::remove_file(&path) {
            Ok(()) => removed.0.push(path),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(cannot_write(&path, &error)),
        }
    }
    Ok(removed)
}

/// Writes a file next to its place; it is gone again where it is not moved there.
fn stage(path: &Path, bytes: &[u8]) -> Result<NamedTempFile, Failure> {
    if path.is_dir() {
        return Err(cannot_write(path, &io::ErrorKind::IsADirectory.into()));
    }
    let mut file = temporary_in(folder(path)).map_err(|error| cannot_write(path, &error))?;
    file.write_all(bytes)
        .and_then(|()| file.as_file().sync_all())
        .map_err(|error| cannot_write(path, &error))?;
    Ok(file)
}

fn temporary_in(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY.0).suffix(TEMPORARY.1);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // The user's umask is taken off this, as it is for any file that a program makes.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

fn cannot_write(path: &Path, error: &io::Error) -> Failure {
    Failure::new(format!("`{}` cannot be written: {error}", path.display()))
        .help("name another folder with `--output`")
}
