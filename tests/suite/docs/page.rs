//! A page of the documentation: its blocks of code, and the comments that say how each is tested.

use std::fs;
use std::path::{Path, PathBuf};

/// A comment about the blocks below it, which a reader of the page does not see, or a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// `letter: NAME`: from here on, commands run in a copy of an example letter.
    Letter(String),
    /// `new: ARGUMENTS`: from here on, commands run in what `demarche new` writes.
    New(String),
    /// `run: COMMAND`: a command that the reader need not see.
    Run(String),
    /// A block of code.
    Block(Block),
}

/// A fenced block of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The language after the fence.
    pub language: String,
    /// The line of the fence, from 1.
    pub line: usize,
    /// The text between the fences.
    pub text: String,
    /// The test of the block.
    pub test: Test,
}

/// The test of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// By its language: a command is run, YAML is checked as a part of a letter.
    Plain,
    /// `file: PATH`: the block is in the file; a path that begins with `/` is one of this
    /// repository.
    File(String),
    /// `write: PATH`: the block is written to the file, as the page asks the reader to do.
    Write(String),
    /// `edit: PATH`: the keys of the block replace those of the file.
    Edit(String),
    /// `part`: the lines of the block are among those that the command prints.
    Part,
    /// `not run`: the command needs what a test does not have, such as a network.
    NotRun,
}

/// A page: its path from the root of the repository, and its text.
pub struct Page {
    pub path: String,
    pub text: String,
}

impl Page {
    /// Returns the steps of the page, in order.
    pub fn steps(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut test = Test::Plain;
        let mut lines = self.text.lines().enumerate();
        while let Some((index, line)) = lines.next() {
            if let Some(language) = line.strip_prefix("```") {
                let inside = lines.by_ref().take_while(|(_, line)| *line != "```");
                steps.push(Step::Block(Block {
                    language: language.to_owned(),
                    line: index + 1,
                    text: inside.map(|(_, line)| format!("{line}\n")).collect(),
                    test: std::mem::replace(&mut test, Test::Plain),
                }));
            } else if let Some(comment) = comment(line) {
                match comment
                    .split_once(':')
                    .map(|(key, value)| (key, value.trim()))
                {
                    Some(("letter", name)) => steps.push(Step::Letter(name.to_owned())),
                    Some(("new", arguments)) => steps.push(Step::New(arguments.to_owned())),
                    Some(("run", command)) => steps.push(Step::Run(command.to_owned())),
                    Some(("file", path)) => test = Test::File(path.to_owned()),
                    Some(("write", path)) => test = Test::Write(path.to_owned()),
                    Some(("edit", path)) => test = Test::Edit(path.to_owned()),
                    None if comment == "part" => test = Test::Part,
                    None if comment == "not run" => test = Test::NotRun,
                    // Such as the source of a page that is generated.
                    _ => {}
                }
            }
        }
        assert_eq!(
            test,
            Test::Plain,
            "{}: a comment without a block",
            self.path
        );
        steps
    }

    /// Returns the lines outside blocks of code, with their numbers from 1.
    pub fn prose(&self) -> impl Iterator<Item = (usize, &str)> {
        let mut is_code = false;
        let lines = self.text.lines().zip(1..);
        lines.filter_map(move |(line, number)| {
            let is_fence = line.starts_with("```");
            is_code ^= is_fence;
            (!is_code && !is_fence).then_some((number, line))
        })
    }
}

/// Returns what a line says that is a comment.
fn comment(line: &str) -> Option<&str> {
    line.strip_prefix("<!-- ")?.strip_suffix(" -->")
}

/// Returns the root of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the README and the pages of the guide, in the order of their paths.
pub fn pages() -> Vec<Page> {
    let mut paths = vec![root().join("README.md")];
    collect(&root().join("docs/src"), &mut paths);
    paths.sort();
    let page = |path: &PathBuf| Page {
        path: from_root(path),
        text: fs::read_to_string(path).unwrap(),
    };
    paths.iter().map(page).collect()
}

/// Returns a path from the root of the repository, with `/`.
pub fn from_root(path: &Path) -> String {
    let path = path.strip_prefix(root()).unwrap();
    path.to_string_lossy().replace('\\', "/")
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "md") {
            found.push(path);
        }
    }
}
