//! Writing files so that no crash and no full disk leaves half of one or harms the one there was.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::status::Failure;

/// Writes files beside their places and moves them there, in order, when all of them are whole.
pub fn write(files: &[(PathBuf, &[u8])]) -> Result<(), Failure> {
    let staged = files
        .iter()
        .map(|(path, bytes)| Ok((path, stage(path, bytes)?)))
        .collect::<Result<Vec<_>, Failure>>()?;
    for (path, file) in staged {
        file.persist(path)
            .map_err(|error| cannot_write(path, &error.error))?;
    }
    Ok(())
}

/// Writes files like [`write`], each only where none is there.
pub fn write_new(files: &[(PathBuf, &[u8])]) -> Result<(), Failure> {
    let elsewhere = |failure: Failure| failure.help("name a folder that can be written");
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

/// Writes a file beside its place; it is gone again where it is not moved there.
fn stage(path: &Path, bytes: &[u8]) -> Result<NamedTempFile, Failure> {
    if path.is_dir() {
        return Err(cannot_write(path, &io::ErrorKind::IsADirectory.into()));
    }
    let folder = path.parent().unwrap_or_else(|| Path::new("."));
    fs::create_dir_all(folder).map_err(|error| cannot_write(folder, &error))?;
    let mut file = temporary_beside(path, folder).map_err(|error| cannot_write(path, &error))?;
    file.write_all(bytes)
        .and_then(|()| file.as_file().sync_all())
        .map_err(|error| cannot_write(path, &error))?;
    Ok(file)
}

fn temporary_beside(path: &Path, folder: &Path) -> io::Result<NamedTempFile> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let prefix = format!(".{name}.");
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix);
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
