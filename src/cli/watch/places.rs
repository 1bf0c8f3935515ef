//! The places that have to be watched for all that a letter was read from.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::cli::record::Seen;

/// The files that a letter was read from, by real paths.
#[derive(Default)]
pub struct Places {
    /// Files, those that are missing among them.
    files: BTreeSet<PathBuf>,
    /// Folders of which every file is read.
    folders: BTreeSet<PathBuf>,
    /// The folder with typefaces.
    fonts: Option<PathBuf>,
}

impl Places {
    /// Finds the places of what was read, and of a folder with typefaces.
    pub fn of(seen: &Seen, fonts: Option<&Path>) -> Self {
        let mut places = Self {
            fonts: fonts.map(real),
            ..Self::default()
        };
        for name in seen.files.keys() {
            let path = Path::new(name);
            places.files.insert(beside(path));
            // Behind a symbolic link there is another place.
            places.files.insert(real(path));
        }
        for name in seen.folders.keys() {
            let name = if name.is_empty() { "." } else { name };
            places.folders.insert(real(Path::new(name)));
        }
        places
    }

    /// Returns the folders that have to be watched: editors save a file by putting another in its
    /// place, which only its folder says.
    pub fn watched(&self) -> BTreeSet<PathBuf> {
        let parents = self.files.iter().chain(&self.folders);
        let parents = parents.filter_map(|path| path.parent());
        let folders = parents.chain(self.folders.iter().map(PathBuf::as_path));
        let folders = folders.chain(self.fonts.as_deref());
        folders.filter_map(nearest).collect()
    }

    /// Returns whether a change of a path may change the letter.
    pub fn concern(&self, path: &Path) -> bool {
        let mut targets = self.files.iter().chain(&self.folders);
        let is_within = |folder: &Path| self.folders.contains(folder);
        targets.any(|target| target.starts_with(path)) || path.parent().is_some_and(is_within)
    }

    /// Returns whether a change of a path may change the typefaces.
    pub fn concern_fonts(&self, path: &Path) -> bool {
        let fonts = self.fonts.as_deref();
        fonts.is_some_and(|fonts| path == fonts || path.parent() == Some(fonts))
    }
}

/// Returns the folder itself where it exists, or the nearest above it that is.
fn nearest(folder: &Path) -> Option<PathBuf> {
    let found = folder.ancestors().find(|folder| folder.is_dir());
    found.map(Path::to_owned)
}

/// Returns the real path of a name, which itself may be a link.
fn beside(path: &Path) -> PathBuf {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = real(folder.unwrap_or(Path::new(".")));
    match path.file_name() {
        Some(name) => folder.join(name),
        None => folder,
    }
}

/// Returns the real path, as far as it exists.
fn real(path: &Path) -> PathBuf {
    for known in path.ancestors() {
        let here = if known.as_os_str().is_empty() {
            Path::new(".")
        } else {
            known
        };
        if let (Ok(real), Ok(rest)) = (here.canonicalize(), path.strip_prefix(known)) {
            return match rest.as_os_str().is_empty() {
                true => real,
                false => real.join(rest),
            };
        }
    }
    path.to_owned()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Places, Seen, real};

    fn seen(files: &[&Path], folders: &[&Path]) -> Seen {
        let name = |path: &&Path| path.to_str().unwrap().to_owned();
        Seen {
            files: files.iter().map(|path| (name(path), None)).collect(),
            folders: folders.iter().map(|path| (name(path), None)).collect(),
        }
    }

    #[test]
    fn a_file_is_watched_by_its_folder_and_a_missing_folder_by_the_nearest_above_it() {
        let folder = tempfile::tempdir().unwrap();
        let root = real(folder.path());
        let missing = root.join("letter/texts/body.md");
        let places = Places::of(&seen(&[&missing], &[]), None);
        let watched: Vec<_> = places.watched().into_iter().collect();
        assert_eq!(watched, [root.as_path()]);
        assert!(places.concern(&root.join("letter")));
        assert!(places.concern(&missing));
        assert!(!places.concern(&root.join("letters")));
        fs::create_dir_all(root.join("letter/texts")).unwrap();
        let places = Places::of(&seen(&[&missing], &[]), None);
        let watched: Vec<_> = places.watched().into_iter().collect();
        assert_eq!(watched, [root.join("letter/texts")]);
    }

    #[test]
    fn every_file_of_a_folder_that_is_read_concerns_and_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let root = real(folder.path());
        let people = root.join("people");
        fs::create_dir(&people).unwrap();
        let places = Places::of(&seen(&[], &[&people]), None);
        assert!(places.concern(&people.join("new.yaml")));
        assert!(!places.concern(&root.join("output.pdf")));
        assert!(!places.concern_fonts(&people.join("new.ttf")));
    }

    #[cfg(unix)]
    #[test]
    fn what_a_link_leads_to_is_watched_too() {
        let folder = tempfile::tempdir().unwrap();
        let root = real(folder.path());
        fs::create_dir(root.join("shared")).unwrap();
        fs::create_dir(root.join("letter")).unwrap();
        fs::write(root.join("shared/list.yaml"), "").unwrap();
        let link = root.join("letter/list.yaml");
        std::os::unix::fs::symlink("../shared/list.yaml", &link).unwrap();
        let places = Places::of(&seen(&[&link], &[]), None);
        assert!(places.concern(&link));
        assert!(places.concern(&root.join("shared/list.yaml")));
        let watched: Vec<_> = places.watched().into_iter().collect();
        assert_eq!(watched, [root.join("letter"), root.join("shared")]);
    }
}
