//! Plain English: phrases that are not used in messages, help and documentation, and ever fewer
//! times in comments and tests.

mod source;
mod words;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use regex::Regex;

use source::Prose;
use words::PHRASES;

/// The most hits in comments of the program; only ever lowered.
const COMMENTS_CEILING: usize = 0;
/// The most hits in comments and names of tests; only ever lowered.
const TESTS_CEILING: usize = 0;

/// Quoted wording of the United Nations, and templates in several languages.
const EXEMPT: [&str; 2] = ["src/lang/", "src/cli/new/"];

/// Files whose doc comments are the text of `--help`.
const HELP: &str = "src/cli/args";

#[test]
fn messages_are_plain_english() {
    let mut hits = Vec::new();
    for path in files("src", "rs") {
        if !is_test(&path) && !EXEMPT.iter().any(|folder| path.starts_with(folder)) {
            hits.extend(in_prose(&path, source::read(&text(&path)).literals));
        }
    }
    assert_eq!(hits, Vec::<String>::new(), "\n{}", hits.join("\n"));
}

#[test]
fn help_is_plain_english() {
    let mut hits = Vec::new();
    for path in files("src", "rs") {
        if path.starts_with(HELP) {
            hits.extend(in_prose(&path, source::read(&text(&path)).comments));
        }
    }
    assert_eq!(hits, Vec::<String>::new(), "\n{}", hits.join("\n"));
}

#[test]
fn documentation_is_plain_english() {
    let mut hits = Vec::new();
    let named = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md"];
    let named = named.into_iter().map(str::to_owned);
    for path in named.chain(files("docs", "md")) {
        hits.extend(in_prose(&path, paragraphs(&text(&path))));
    }
    assert_eq!(hits, Vec::<String>::new(), "\n{}", hits.join("\n"));
}

#[test]
fn comments_use_ever_fewer_odd_phrases() {
    let hits = |is_tested: bool| {
        let mut hits = Vec::new();
        for path in files("src", "rs").into_iter().chain(files("tests", "rs")) {
            let is_here = (is_test(&path) || path.starts_with("tests/")) == is_tested;
            if is_here && !path.starts_with("tests/suite/prose") {
                hits.extend(in_prose(&path, source::read(&text(&path)).comments));
                if is_tested {
                    hits.extend(in_prose(&path, names(&text(&path))));
                }
            }
        }
        hits
    };
    for (is_tested, ceiling) in [(false, COMMENTS_CEILING), (true, TESTS_CEILING)] {
        let found = hits(is_tested);
        assert!(
            found.len() <= ceiling,
            "{} hits, {ceiling} are allowed:\n{}",
            found.len(),
            found.join("\n")
        );
    }
}

#[test]
fn a_phrase_is_found_across_lines_and_not_in_code() {
    let source =
        "/// Is no\n/// letter.\nfn f() { g(\"it `stands` here\", 'x', \"what \\\n stands\") }\n";
    let file = source::read(source);
    assert_eq!(in_prose("a.rs", file.comments).len(), 1);
    assert_eq!(in_prose("a.rs", file.literals).len(), 2);
}

/// Code between backticks, and values in braces.
static CODE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"``[^`]*``|`[^`]*`|\{[^{}]*\}").unwrap());

/// The phrases, their exceptions, and what to write instead.
static PATTERNS: LazyLock<Vec<(Regex, Option<Regex>, &str)>> = LazyLock::new(|| {
    let ignoring_case = |pattern| Regex::new(&format!("(?i){pattern}")).unwrap();
    let patterns = PHRASES.iter().map(|phrase| {
        let exceptions = (!phrase.exceptions.is_empty()).then_some(phrase.exceptions);
        let pattern = ignoring_case(phrase.pattern);
        (pattern, exceptions.map(ignoring_case), phrase.instead)
    });
    patterns.collect()
});

/// Looks for the phrases in pieces of prose.
fn in_prose(path: &str, pieces: impl IntoIterator<Item = Prose>) -> Vec<String> {
    let mut hits = Vec::new();
    for piece in pieces {
        let plain = CODE.replace_all(&piece.text, "x");
        for (pattern, exceptions, instead) in PATTERNS.iter() {
            let kept = match exceptions {
                Some(exceptions) => exceptions.replace_all(&plain, " "),
                None => plain.clone(),
            };
            for found in pattern.find_iter(kept.trim()) {
                let line = piece.line;
                let found = found.as_str();
                hits.push(format!("{path}:{line}: `{found}` ({instead}): {kept}"));
            }
        }
    }
    hits
}

/// Returns the paragraphs, headings, items and cells of a page, without its blocks of code.
fn paragraphs(page: &str) -> Vec<Prose> {
    let mut found: Vec<Prose> = Vec::new();
    let (mut is_code, mut is_open) = (false, false);
    for (line, text) in page.lines().enumerate() {
        let text = text.trim();
        is_code ^= text.starts_with("```");
        let begins = text.starts_with(['-', '*', '#', '|']);
        if is_code || text.is_empty() || text.starts_with("```") {
            is_open = false;
        } else if is_open && !begins {
            let last = found.last_mut().unwrap();
            last.text.push(' ');
            last.text.push_str(text);
        } else {
            let text = text
                .trim_start_matches(['-', '*', '#', '|', ' '])
                .to_owned();
            let line = line + 1;
            found.push(Prose { line, text });
            is_open = true;
        }
    }
    found
}

/// Returns the names of functions as sentences.
fn names(source: &str) -> Vec<Prose> {
    let name = Regex::new(r"\bfn ([a-z0-9_]+)").unwrap();
    let lines = source.lines().enumerate();
    lines
        .filter_map(|(line, text)| {
            let name = name.captures(text)?;
            Some(Prose {
                line: line + 1,
                text: name[1].replace('_', " "),
            })
        })
        .collect()
}

fn is_test(path: &str) -> bool {
    path.contains("/tests/") || path.ends_with("/tests.rs")
}

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the files below a folder with an ending, as paths from the root with `/`.
fn files(folder: &str, ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    collect(&root().join(folder), ending, &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, ending: &str, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path: PathBuf = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, ending, found);
        } else if path.extension().is_some_and(|other| other == ending) {
            let path = path.strip_prefix(root()).unwrap();
            found.push(path.to_string_lossy().replace('\\', "/"));
        }
    }
}
