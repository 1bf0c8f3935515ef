//! The exact messages of `check`: one file in `tests/check` for each subject.
//!
//! A file holds cases. A case is a sentence after `#`, the files of a letter, each after
//! `== name`, and after `=>` all that is said of it. The keys that a letter cannot do without and
//! that a case leaves out are added below its own. `UPDATE=1 cargo test` writes what is said into
//! the files, to be read with `git diff`.

use std::fs;
use std::path::Path;

use demarche::letter::{self, LoadedLetter, Options};
use demarche::report::{Diagnostic, Human, Report};
use demarche::source::{Folder, InMemory, Sources};
use demarche::typeset::font::Library;

use super::recorded;

/// The required keys of a letter.
const REQUIRED: [(&str, &str); 5] = [
    ("date", "date: 2016-02-24\n"),
    (
        "addressees",
        "addressees: [{ name: Ana Example, title: President of Example }]\n",
    ),
    ("salutation", "salutation: \"Madam President,\"\n"),
    ("body", "body: |\n  We write to you.\n"),
    (
        "signatories",
        "signatories: [{ organization: Example Society }]\n",
    ),
];

#[test]
fn a_check_says_what_is_wrong_where_and_what_to_do() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/check");
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let library = Library::builtin();
    let update = recorded::is_accepted();
    let mut wrong = String::new();
    for file in files {
        let expected = fs::read_to_string(&file).unwrap();
        // Others keep what they record in the same folder.
        if !expected.starts_with("# ") {
            continue;
        }
        let told = cases(&expected)
            .iter()
            .map(|case| case.written(&library))
            .collect::<Vec<_>>()
            .join("\n");
        if told != expected && update {
            fs::write(&file, &told).unwrap();
        } else if told != expected {
            let differs = |(told, expected): &(&str, &str)| told != expected;
            let first = told.lines().zip(expected.lines()).find(differs);
            wrong.push_str(&format!("{}: {first:?}\n{told}\n", file.display()));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// A letter and what is said of it.
struct Case<'a> {
    sentence: &'a str,
    files: Vec<(&'a str, String)>,
}

fn cases(text: &str) -> Vec<Case<'_>> {
    let mut cases: Vec<Case> = Vec::new();
    let mut is_input = true;
    for line in text.lines() {
        if let Some(sentence) = line.strip_prefix("# ") {
            is_input = true;
            cases.push(Case {
                sentence,
                files: Vec::new(),
            });
            continue;
        }
        let case = cases
            .last_mut()
            .expect("a case begins with `# ` and a sentence");
        if let Some(name) = line.strip_prefix("== ") {
            case.files.push((name, String::new()));
        } else if line == "=>" {
            is_input = false;
        } else if is_input {
            if case.files.is_empty() {
                case.files.push(("letter.yaml", String::new()));
            }
            let (_, text) = case.files.last_mut().unwrap();
            text.push_str(line);
            text.push('\n');
        }
    }
    cases
}

impl Case<'_> {
    fn written(&self, library: &Library) -> String {
        let mut written = format!("# {}\n", self.sentence);
        for (name, text) in &self.files {
            if *name != "letter.yaml" || self.files.len() > 1 {
                written.push_str(&format!("== {name}\n"));
            }
            written.push_str(text);
        }
        written.push_str("=>\n");
        written.push_str(&self.told(library));
        written
    }

    /// Reads and checks the letter, and returns all that is said of it.
    fn told(&self, library: &Library) -> String {
        let (report, sources) = self.checked(library);
        rendered(&report, &sources)
    }

    /// Reads and checks the letter.
    fn checked(&self, library: &Library) -> (Report, Sources) {
        let mut files = InMemory::new();
        for (name, text) in &self.files {
            let text = unescape(text);
            let text = if *name == "letter.yaml" {
                completed(&text)
            } else {
                text
            };
            files = files.with(*name, text);
        }
        let mut sources = Sources::new(files);
        let options = Options::default();
        let LoadedLetter {
            letters,
            mut report,
            ..
        } = letter::load(&mut sources, "letter.yaml", library, &options);
        assert!(
            report.has_errors() || !letters.is_empty(),
            "{}",
            self.sentence
        );
        report.sort();
        (report, sources)
    }

    /// Returns the case with the YAML of a help pasted where the help says; `None` if it has none.
    fn with_help(&self, help: &str) -> Option<Case<'_>> {
        let (said, yaml) = help.split_once('\n')?;
        if yaml.contains('…') {
            return None;
        }
        let mut files: Vec<(&str, String)> = self
            .files
            .iter()
            .map(|(name, text)| (*name, text.clone()))
            .collect();
        let added = ["decisions.yaml", "withdrawn.yaml"];
        if let Some(name) = added.into_iter().find(|name| said.contains(*name)) {
            match files.iter_mut().find(|(other, _)| *other == name) {
                Some((_, text)) => text.push_str(yaml),
                None => files.push((name, yaml.to_owned())),
            }
        } else if yaml.starts_with("signatories:") {
            let (_, letter) = files.iter_mut().find(|(name, _)| *name == "letter.yaml")?;
            let start = letter.find("signatories:")?;
            // Other keys of the letter come after lines that are indented.
            let rest = &letter[start..];
            let mut lines = rest.split_inclusive('\n');
            let first = lines.next().map_or(0, str::len);
            let below = lines.take_while(|line| line.starts_with([' ', '-']));
            let length = first + below.map(str::len).sum::<usize>();
            letter.replace_range(start..start + length, &format!("{yaml}\n"));
        } else {
            return None;
        }
        let sentence = self.sentence;
        Some(Case { sentence, files })
    }
}

#[test]
fn what_a_help_says_to_paste_passes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/check");
    let library = Library::builtin();
    let mut wrong = String::new();
    let mut pasted = 0;
    for name in ["selection", "dubious", "formats", "tables", "signatories"] {
        let text = fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap();
        for case in cases(&text) {
            let (report, _) = case.checked(&library);
            for diagnostic in report.diagnostics() {
                for help in &diagnostic.help {
                    let Some(obeyed) = case.with_help(help) else {
                        continue;
                    };
                    pasted += 1;
                    let (after, _) = obeyed.checked(&library);
                    let same = |other: &&Diagnostic| {
                        other.rule == diagnostic.rule && other.message == diagnostic.message
                            || other.rule.code() == "unknown-key"
                            || other.rule.code().starts_with("yaml")
                    };
                    if let Some(same) = after.diagnostics().iter().find(same) {
                        let (sentence, message) = (case.sentence, &same.message);
                        wrong.push_str(&format!("{sentence}\n{help}\nstill: {message}\n\n"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(pasted > 25, "{pasted}");
}

fn rendered(report: &Report, sources: &Sources) -> String {
    let human = Human::new(false);
    let all: Vec<String> = report
        .gathered(3)
        .iter()
        .map(|diagnostic| human.write(diagnostic, sources) + "\n")
        .collect();
    if all.is_empty() {
        return "nothing\n".into();
    }
    escape(&all.join("\n"))
}

/// Adds the required keys that a letter leaves out; `key: missing` leaves one out for good.
fn completed(letter: &str) -> String {
    let mut completed = String::new();
    for line in letter.lines() {
        if !line.ends_with(": missing") {
            completed.push_str(line);
            completed.push('\n');
        }
    }
    for (key, line) in REQUIRED {
        if !letter
            .lines()
            .any(|written| written.starts_with(&format!("{key}:")))
        {
            completed.push_str(line);
        }
    }
    completed
}

/// Puts the characters that cannot be seen in a file of cases where `<U+00A0>` names them.
fn unescape(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("<U+") {
        let (code, after) = after.split_once('>').expect("a code point ends with `>`");
        let character = u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
        plain.push_str(before);
        plain.push(character.expect("a code point is hexadecimal"));
        rest = after;
    }
    plain.push_str(rest);
    plain
}

/// Names the characters that cannot be seen by their code points.
fn escape(text: &str) -> String {
    let hidden = |character: char| {
        let format = matches!(character, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202f}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{a0}'
            | '\u{300}'..='\u{36f}');
        format || character.is_control() && character != '\n'
    };
    let named = |character: char| match hidden(character) {
        true => format!("<U+{:04X}>", u32::from(character)),
        false => character.to_string(),
    };
    text.chars().map(named).collect()
}

#[test]
fn the_sample_letter_has_one_wrong_year_and_nothing_else_to_be_reported() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/letter");
    let mut sources = Sources::new(Folder::new(root));
    let library = Library::builtin();
    let options = Options::default();
    let LoadedLetter {
        letters, report, ..
    } = letter::load(&mut sources, "letter.yaml", &library, &options);
    assert_eq!(letters.len(), 1);
    let told = rendered(&report, &sources);
    let (head, help) = told.split_once("  = help: ").unwrap();
    let lines: Vec<&str> = head.lines().take(2).collect();
    assert_eq!(
        lines,
        [
            "warning[resolution-year]: Security Council resolution 2209 dates from 2015, not 2014",
            " --> body.en.md:5:330",
        ]
    );
    assert_eq!(
        help,
        "write `2209 (2015)`, or add `allow: [resolution-year]` to keep the quotation `2209 (2014)`\n"
    );
}
