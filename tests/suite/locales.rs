//! The data of languages are in their locales: no other code compares languages or has their words.

use std::fs;
use std::path::{Path, PathBuf};

/// Files outside `src/lang` with letters of other scripts in strings, each with the reason.
const LETTERS_ALLOWED: [(&str, &str); 4] = [
    ("typeset/font/writing.rs", "samples of a script"),
    ("typeset/paragraph/margins.rs", "shapes of letters"),
    (
        "typeset/text/breaks.rs",
        "counters after digits in any text",
    ),
    ("typeset/text/word.rs", "endings of ordinals in any text"),
];

#[test]
fn only_locales_know_which_language_does_what() {
    let comparisons = [
        "== Language::",
        "!= Language::",
        ".tag() == \"",
        ".tag() != \"",
        "match language.tag()",
        "Language::AR",
        "Language::ES",
        "Language::FR",
        "Language::RU",
        "Language::ZH",
    ];
    let wrong = lines_outside_lang(|line| comparisons.iter().any(|text| line.contains(text)));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_locales_have_words_of_languages() {
    let is_other = |letter: char| matches!(letter, '\u{400}'..='\u{52f}' | '\u{620}'..='\u{64a}' | '\u{4e00}'..='\u{9fff}');
    let has_word = |line: &str| {
        let strings = line.split('"').skip(1).step_by(2);
        strings
            .into_iter()
            .any(|text| text.chars().filter(|letter| is_other(*letter)).count() > 1)
    };
    let wrong = lines_outside_lang(has_word).into_iter();
    let is_allowed = |line: &String| {
        let mut allowed = LETTERS_ALLOWED.iter();
        allowed.any(|(file, _)| line.starts_with(file))
    };
    let wrong: Vec<String> = wrong.filter(|line| !is_allowed(line)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_language_is_one_file_and_one_line() {
    let folder = sources().join("lang/locales");
    for entry in fs::read_dir(&folder).unwrap() {
        let file = entry.unwrap().path();
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let declared = format!("mod {name};");
        let registry = fs::read_to_string(sources().join("lang/locales.rs")).unwrap();
        assert!(registry.contains(&declared), "{name}");
        let wrong = lines(|line| line.contains(&format!("locales::{name}")));
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

/// Returns the lines of code outside `src/lang` that have a property, with their locations.
fn lines_outside_lang(has: impl Fn(&str) -> bool) -> Vec<String> {
    let found = lines(has).into_iter();
    found.filter(|line| !line.starts_with("lang")).collect()
}

/// Returns the lines of code, tests and comments aside, that have a property.
fn lines(has: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![sources()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") && !is_test(&path) {
                let name = path.strip_prefix(sources()).unwrap().display().to_string();
                let text = fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
                let code = code.lines().enumerate();
                let code = code.filter(|(_, line)| !line.trim_start().starts_with("//"));
                let with = code.filter(|(_, line)| has(line));
                found.extend(with.map(|(at, line)| format!("{name}:{}: {line}", at + 1)));
            }
        }
    }
    found.sort();
    found
}

fn is_test(path: &Path) -> bool {
    path.ends_with("tests.rs") || path.components().any(|part| part.as_os_str() == "tests")
}

fn sources() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src")
}
