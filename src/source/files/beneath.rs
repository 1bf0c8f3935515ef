//! Paths that stay beneath a folder: each link is followed by hand, so that nothing outside is ever
//! touched and no answer depends on what exists.

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Component, Path, PathBuf};

use super::Refusal;

/// The number of links that a path may have, as Linux counts them (`path_resolution(7)`).
const MOST_LINKS: usize = 40;

/// A step of a path that is still to be taken.
enum Step {
    Up,
    Into(OsString),
}

/// Returns the real path of what a path leads to from `root`, which is a real path itself.
pub fn find(root: &Path, path: &Path) -> io::Result<PathBuf> {
    find_by(root, path, |path| {
        let is_link = path.symlink_metadata()?.is_symlink();
        is_link.then(|| path.read_link()).transpose()
    })
}

/// Returns a real path like [`find`] in another store, where `target` returns what a path links to,
/// or nothing where it is not a link.
pub fn find_by(
    root: &Path,
    path: &Path,
    target: impl Fn(&Path) -> io::Result<Option<PathBuf>>,
) -> io::Result<PathBuf> {
    let mut real = root.to_owned();
    let mut depth = 0_usize;
    let mut links = 0;
    let mut steps = Vec::new();
    push(&mut steps, path)?;
    while let Some(step) = steps.pop() {
        let name = match step {
            Step::Up => {
                depth = depth.checked_sub(1).ok_or(Refusal::Outside)?;
                real.pop();
                continue;
            }
            Step::Into(name) => name,
        };
        if is_git(&name) {
            return Err(Refusal::Git.into());
        }
        real.push(&name);
        let Some(target) = target(&real)? else {
            depth += 1;
            continue;
        };
        links += 1;
        if links > MOST_LINKS {
            return Err(io::Error::other("too many links lead to one another"));
        }
        real.pop();
        if target.is_absolute() {
            let below = target.strip_prefix(root).map_err(|_| Refusal::Outside)?;
            root.clone_into(&mut real);
            depth = 0;
            push(&mut steps, below)?;
        } else {
            push(&mut steps, &target)?;
        }
    }
    Ok(real)
}

/// Puts the steps of a path on top of those that are still to be taken.
fn push(steps: &mut Vec<Step>, path: &Path) -> io::Result<()> {
    for component in path.components().rev() {
        match component {
            Component::Prefix(_) | Component::RootDir => return Err(Refusal::Outside.into()),
            Component::CurDir => {}
            Component::ParentDir => steps.push(Step::Up),
            Component::Normal(name) => steps.push(Step::Into(name.to_owned())),
        }
    }
    Ok(())
}

/// Returns whether a name is that of git's own folder on any file system: some ignore case, and
/// Windows gives it a short name too.
pub fn is_git(name: &OsStr) -> bool {
    name.eq_ignore_ascii_case(".git") || name.eq_ignore_ascii_case("git~1")
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;
    use std::path::Path;

    use super::find;
    use crate::source::Refusal;

    /// A folder with a file, in one with a file that is nobody's business.
    struct Desk(tempfile::TempDir);

    impl Desk {
        fn new() -> Self {
            let desk = Self(tempfile::tempdir().unwrap());
            fs::create_dir_all(desk.0.path().join("letter/texts")).unwrap();
            fs::write(desk.0.path().join("letter/texts/body.md"), "We write.").unwrap();
            fs::write(desk.0.path().join("secret"), "hunter2").unwrap();
            desk
        }

        fn link(&self, target: impl AsRef<Path>, name: &str) {
            symlink(target, self.root().join(name)).unwrap();
        }

        fn root(&self) -> std::path::PathBuf {
            self.0.path().canonicalize().unwrap().join("letter")
        }

        /// Returns what a path leads to, from the root, or why it is refused.
        fn find(&self, path: &str) -> Result<String, Option<Refusal>> {
            let root = self.root();
            let found = find(&root, Path::new(path)).map_err(|error| Refusal::of(&error))?;
            Ok(found.strip_prefix(&root).unwrap().display().to_string())
        }
    }

    #[test]
    fn a_path_that_leads_out_is_refused_whether_or_not_anything_is_there() {
        let desk = Desk::new();
        let outside = desk.root().with_file_name("secret");
        desk.link("../secret", "live");
        desk.link("../nothing", "dangling");
        desk.link(&outside, "absolute");
        desk.link("/nowhere/at/all", "nowhere");
        desk.link("..", "up");
        desk.link("live", "link-to-link");
        for path in [
            "../secret",
            "../nothing",
            "texts/../../secret",
            "live",
            "dangling",
            "absolute",
            "nowhere",
            "up/secret",
            "up/nothing",
            "link-to-link",
            "/etc/passwd",
            "/nowhere",
        ] {
            assert_eq!(desk.find(path), Err(Some(Refusal::Outside)), "{path}");
        }
    }

    #[test]
    fn a_path_that_stays_within_is_followed_to_its_end() {
        let desk = Desk::new();
        desk.link("texts/body.md", "link.md");
        desk.link("texts", "folder");
        desk.link(desk.root().join("texts/body.md"), "absolute.md");
        for path in [
            "texts/body.md",
            "./texts//body.md",
            "texts/../texts/body.md",
            "link.md",
            "folder/body.md",
            "folder/../link.md",
            "absolute.md",
        ] {
            assert_eq!(desk.find(path).as_deref(), Ok("texts/body.md"), "{path}");
        }
        assert_eq!(desk.find(""), Ok(String::new()));
    }

    #[test]
    fn links_in_a_circle_end() {
        let desk = Desk::new();
        desk.link("b", "a");
        desk.link("a", "b");
        assert_eq!(desk.find("a"), Err(None));
    }

    #[test]
    fn what_git_keeps_for_itself_is_not_part_of_a_letter() {
        let desk = Desk::new();
        fs::create_dir(desk.root().join(".git")).unwrap();
        fs::write(desk.root().join(".git/config"), "token").unwrap();
        desk.link(".git/config", "config");
        for path in [".git/config", ".GIT/config", ".git/nothing", "config"] {
            assert_eq!(desk.find(path), Err(Some(Refusal::Git)), "{path}");
        }
    }
}
