//! Paths as a repository knows its files: from its root, with `/`, wherever the program runs.

/// The repository that the files are in, and the folder in it that their names start from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workspace {
    root: Vec<String>,
    folder: Vec<String>,
}

impl Workspace {
    /// Takes the root of the repository and the folder that names start from, both absolute.
    pub fn new(root: &str, folder: &str) -> Self {
        Self {
            root: steps(root),
            folder: steps(folder),
        }
    }

    /// Returns the path of a file from the root of the repository; absolute where the file is
    /// outside of it.
    pub fn path(&self, name: &str) -> String {
        let mut path = match is_absolute(name) {
            true => Vec::new(),
            false => self.folder.clone(),
        };
        for step in parts(name) {
            match step {
                ".." => drop(path.pop()),
                _ => path.push(step.to_owned()),
            }
        }
        match path.strip_prefix(self.root.as_slice()) {
            Some(inside) => inside.join("/"),
            // A Windows path begins with its drive, any other with the root.
            None if path.first().is_some_and(|first| first.ends_with(':')) => path.join("/"),
            None => format!("/{}", path.join("/")),
        }
    }
}

fn is_absolute(name: &str) -> bool {
    name.starts_with('/') || std::path::Path::new(name).is_absolute()
}

fn steps(path: &str) -> Vec<String> {
    parts(path).map(str::to_owned).collect()
}

/// Returns the names on a path, without those that lead nowhere.
fn parts(path: &str) -> impl Iterator<Item = &str> {
    path.split(['/', std::path::MAIN_SEPARATOR])
        .filter(|step| !step.is_empty() && *step != ".")
}

#[cfg(test)]
mod tests;
