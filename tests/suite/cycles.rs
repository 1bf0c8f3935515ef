//! Cycles between the files of a folder: what one file needs of another is beneath it.
//!
//! A module and its own parts may know each other, and so may two parts through what their module
//! passes on; all else is an edge from the file that names a path to the file it leads to.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A file by the modules on the way to it.
type Module = Vec<String>;

/// The most cycles of each folder: these numbers only fall.
const CEILINGS: [(&str, usize); 2] = [("letter", 0), ("read", 1)];

#[test]
fn files_of_a_folder_do_not_need_each_other_in_circles() {
    let edges = edges(&modules());
    for (folder, ceiling) in CEILINGS {
        let cycles = cycles(&edges, folder);
        let shown: Vec<String> = cycles.iter().map(|cycle| cycle.join(", ")).collect();
        assert!(
            cycles.len() <= ceiling,
            "cycles in `{folder}`, at most {ceiling}:\n{}",
            shown.join("\n")
        );
        assert_eq!(cycles.len(), ceiling, "lower the ceiling of `{folder}`");
    }
}

#[test]
fn the_test_sees_paths_in_braces_and_by_super() {
    let text = "use super::{a, b::C};\nuse crate::read::{\n    walk::{self, Path},\n};\nd::e();\n";
    let paths = paths(text);
    for path in [
        "super::a",
        "super::b::C",
        "crate::read::walk::self",
        "crate::read::walk::Path",
        "d::e",
    ] {
        assert!(paths.iter().any(|found| found == path), "{path}: {paths:?}");
    }
}

/// Returns every file of the library but its tests.
fn modules() -> BTreeMap<Module, PathBuf> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut modules = BTreeMap::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let inside = path.strip_prefix(&root).unwrap().with_extension("");
            let names = inside.components().map(|part| part.as_os_str());
            let module: Module = names.map(|name| name.to_string_lossy().into()).collect();
            if !module.iter().any(|name| name == "tests") {
                modules.insert(module, path);
            }
        }
    }
    modules
}

fn edges(modules: &BTreeMap<Module, PathBuf>) -> BTreeMap<Module, BTreeSet<Module>> {
    let mut edges = BTreeMap::new();
    for (module, file) in modules {
        let mut to = BTreeSet::new();
        for path in paths(&code_of(file)) {
            to.extend(target(module, &path, modules));
        }
        to.retain(|other| !other.starts_with(module) && !module.starts_with(other));
        edges.insert(module.clone(), to);
    }
    edges
}

/// Reads a file without its comments and its tests.
fn code_of(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or("");
    let lines = code
        .lines()
        .map(|line| line.split("//").next().unwrap_or(""));
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns the file in which a path ends; `None` if it leads out of the library.
fn target(from: &Module, path: &str, modules: &BTreeMap<Module, PathBuf>) -> Option<Module> {
    let mut names = path.split("::").peekable();
    let mut module: Module = match names.peek()? {
        &"crate" => Vec::new(),
        &"super" => from.clone(),
        &"self" => from.clone(),
        first => {
            let own = [from.as_slice(), &[(*first).to_owned()]].concat();
            modules.get(&own)?;
            from.clone()
        }
    };
    for name in names {
        match name {
            "crate" | "self" => {}
            "super" => {
                module.pop();
            }
            _ => {
                module.push(name.to_owned());
                if !modules.contains_key(&module) {
                    module.pop();
                    break;
                }
            }
        }
    }
    modules.contains_key(&module).then_some(module)
}

/// Returns every path of a text, those in braces one by one. What a macro writes, after `$`, is
/// left to those who call it.
fn paths(code: &str) -> Vec<String> {
    let mut paths = Vec::new();
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut at = 0;
    while let Some(next) = code[at..].find(is_name) {
        let start = at + next;
        let end = code[start..].find(|letter| !is_name(letter));
        let end = end.map_or(code.len(), |length| start + length);
        let is_macro = code[..start].ends_with('$');
        at = end;
        if code[end..].starts_with("::") {
            let (found, length) = tree(&code[start..]);
            at = start + length;
            if !is_macro {
                paths.extend(found);
            }
        }
    }
    paths
}

/// Reads a path, which may branch in braces, and returns its length.
fn tree(code: &str) -> (Vec<String>, usize) {
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    let end = code.find(|letter| !is_name(letter)).unwrap_or(code.len());
    let (name, rest) = code.split_at(end);
    let Some(after) = rest.strip_prefix("::") else {
        return (vec![name.to_owned()], end);
    };
    let (inner, length) = match after.strip_prefix('{') {
        Some(group) => branches(group),
        None => tree(after),
    };
    let opening = usize::from(after.starts_with('{'));
    let paths = inner.into_iter().map(|path| format!("{name}::{path}"));
    (paths.collect(), end + 2 + opening + length)
}

/// Reads the branches of a path up to the closing brace.
fn branches(group: &str) -> (Vec<String>, usize) {
    let (mut paths, mut at) = (Vec::new(), 0);
    while let Some(letter) = group[at..].chars().next() {
        match letter {
            '}' => return (paths, at + 1),
            letter if letter.is_alphanumeric() || letter == '_' => {
                let (found, length) = tree(&group[at..]);
                paths.extend(found);
                at += length;
            }
            letter => at += letter.len_utf8(),
        }
    }
    (paths, at)
}

/// Returns the groups of files of a folder that can all be reached from each other.
fn cycles(edges: &BTreeMap<Module, BTreeSet<Module>>, folder: &str) -> Vec<Vec<String>> {
    let inside = |module: &&Module| module.first().is_some_and(|first| first == folder);
    let reached: BTreeMap<&Module, BTreeSet<&Module>> = edges
        .keys()
        .filter(inside)
        .map(|module| (module, reached_from(module, edges)))
        .collect();
    let mut cycles = BTreeSet::new();
    for (module, reach) in &reached {
        let is_mutual = |other: &&&Module| reached.get(**other).is_some_and(|r| r.contains(module));
        let cycle: BTreeSet<&&Module> = reach.iter().filter(is_mutual).collect();
        if cycle.len() > 1 {
            cycles.insert(cycle.iter().map(|module| module.join("/")).collect());
        }
    }
    cycles.into_iter().collect()
}

fn reached_from<'e>(
    module: &'e Module,
    edges: &'e BTreeMap<Module, BTreeSet<Module>>,
) -> BTreeSet<&'e Module> {
    let mut reached = BTreeSet::new();
    let mut next = vec![module];
    while let Some(module) = next.pop() {
        let others = edges.get(module).into_iter().flatten();
        next.extend(others.filter(|other| reached.insert(*other)));
    }
    reached
}
