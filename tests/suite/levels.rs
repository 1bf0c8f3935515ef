//! The order of the house: a module uses only modules of lower numbers than its own.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules of each level. A module may use those on the lines above its own.
const LEVELS: [&[&str]; 10] = [
    &["parallel", "unit", "lang", "source"],
    &["style", "report"],
    &["font", "read"],
    &["text", "letter"],
    &["paragraph", "galley"],
    &["page", "form"],
    &["diff", "export"],
    &["stages"],
    &["facade", "cli"],
    &["lib", "main"],
];

/// The folders whose modules have levels themselves.
const GROUPS: [&str; 1] = ["typeset"];

/// The crates that only some modules may know, by their names in paths.
const KNOWN_ONLY_BY: [(&str, &[&str]); 13] = [
    ("serde", &["read", "report", "export", "cli"]),
    ("clap", &["cli"]),
    ("harfrust", &["text", "font"]),
    ("skrifa", &["text", "font"]),
    ("krilla", &["export"]),
    ("hayro", &["export"]),
    ("icu_locale", &["lang"]),
    ("icu_plurals", &["lang"]),
    ("granit_parser", &["read"]),
    ("pulldown_cmark", &["read"]),
    ("calamine", &["read"]),
    ("quick_xml", &["read"]),
    ("zip", &["read", "export"]),
];

#[test]
fn every_module_uses_only_modules_of_higher_lines() {
    let levels = levels();
    let wrong: Vec<String> = edges()
        .into_iter()
        .filter(|(from, to, _)| from != to && levels[to.as_str()] >= levels[from.as_str()])
        .map(|(from, to, place)| format!("{place}: `{from}` may not use `{to}`"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_the_modules_named_for_it_know_a_crate_from_outside() {
    let mut wrong = Vec::new();
    for file in sources() {
        let module = module_of(&file);
        for (number, line) in read(&file).lines().enumerate() {
            for (name, allowed) in KNOWN_ONLY_BY {
                let named =
                    line.contains(&format!("{name}::")) || line.contains(&format!("use {name};"));
                if named && !is_comment(line) && !allowed.contains(&module.as_str()) {
                    wrong.push(format!("{}:{}: `{name}`", file.display(), number + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_test_sees_the_edges_there_are() {
    let edges = edges();
    let seen = |from: &str, to: &str| edges.iter().any(|(a, b, _)| a == from && b == to);
    assert!(seen("galley", "style"));
    assert!(seen("paragraph", "text"));
    assert!(seen("report", "source"));
}

fn levels() -> BTreeMap<&'static str, usize> {
    let numbered = LEVELS.iter().enumerate();
    numbered
        .flat_map(|(level, modules)| modules.iter().map(move |module| (*module, level)))
        .collect()
}

/// Returns every `crate::…` path: the module it is in, the module it names, and its location.
fn edges() -> Vec<(String, String, String)> {
    let levels = levels();
    let mut edges = Vec::new();
    for file in sources() {
        let from = module_of(&file);
        if GROUPS.contains(&from.as_str()) {
            continue;
        }
        assert!(levels.contains_key(from.as_str()), "`{from}` has no level");
        for (number, line) in read(&file)
            .lines()
            .enumerate()
            .filter(|(_, line)| !is_comment(line))
        {
            for to in named_modules(line) {
                if levels.contains_key(to.as_str()) {
                    edges.push((
                        from.clone(),
                        to,
                        format!("{}:{}", file.display(), number + 1),
                    ));
                }
            }
        }
    }
    edges
}

/// Returns the modules that a line names after `crate::`, including those in braces.
fn named_modules(line: &str) -> Vec<String> {
    let mut modules = Vec::new();
    for (index, _) in line.match_indices("crate::") {
        let rest = &line[index + "crate::".len()..];
        let within_group = |group: &str| rest.strip_prefix(group)?.strip_prefix("::");
        let rest = GROUPS
            .iter()
            .find_map(|group| within_group(group))
            .unwrap_or(rest);
        let inside = rest
            .strip_prefix('{')
            .map(|group| group.split('}').next().unwrap_or(group));
        match inside {
            Some(group) => modules.extend(group.split(',').map(first_word)),
            None => modules.push(first_word(rest)),
        }
    }
    modules
}

fn first_word(text: &str) -> String {
    let word = text
        .trim()
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .next();
    word.unwrap_or_default().to_owned()
}

fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("//")
}

fn module_of(file: &Path) -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src");
    let inside = file.strip_prefix(root).unwrap();
    let mut names = inside
        .components()
        .map(|part| part.as_os_str().to_string_lossy());
    let first = names.next().unwrap();
    let name = names
        .next()
        .filter(|_| GROUPS.contains(&&*first))
        .unwrap_or(first);
    name.trim_end_matches(".rs").to_owned()
}

fn sources() -> Vec<PathBuf> {
    let mut folders = vec![PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap()
}
