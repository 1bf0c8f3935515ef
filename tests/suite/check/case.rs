//! A case of `tests/check`: a letter, and what is said of it.

use std::ops::Range;

use demarche::letter::{self, LoadedLetter, Options};
use demarche::report::{Diagnostic, Human, Report};
use demarche::source::{InMemory, Sources};
use demarche::typeset::font::Library;

use super::super::program::run;
use super::files::{self, File};

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

/// A letter and what is said of it.
pub struct Case<'a> {
    pub sentence: &'a str,
    /// The command that is run in the folder of the files; without one, the letter is checked.
    command: Option<&'a str>,
    pub files: Vec<File<'a>>,
}

/// Reads the cases of a file.
pub fn cases(text: &str) -> Vec<Case<'_>> {
    let mut cases: Vec<Case> = Vec::new();
    let mut is_input = true;
    for line in text.lines() {
        if let Some(sentence) = line.strip_prefix("# ") {
            is_input = true;
            cases.push(Case {
                sentence,
                command: None,
                files: Vec::new(),
            });
            continue;
        }
        let case = cases
            .last_mut()
            .expect("a case begins with `# ` and a sentence");
        if let Some(command) = line.strip_prefix("$ demarche ") {
            case.command = Some(command);
        } else if let Some(title) = line.strip_prefix("== ") {
            case.files.push(File::new(title));
        } else if line == "=>" {
            is_input = false;
        } else if is_input {
            if case.files.is_empty() {
                case.files.push(File::new("letter.yaml"));
            }
            let text = &mut case.files.last_mut().unwrap().text;
            text.push_str(line);
            text.push('\n');
        }
    }
    cases
}

impl Case<'_> {
    /// Writes the case as its file has it, with what is said now.
    pub fn written(&self, library: &Library) -> String {
        let mut written = format!("# {}\n", self.sentence);
        if let Some(command) = self.command {
            written.push_str(&format!("$ demarche {command}\n"));
        }
        for file in &self.files {
            if file.title != "letter.yaml" || self.files.len() > 1 {
                written.push_str(&format!("== {}\n", file.title));
            }
            written.push_str(&file.text);
        }
        written.push_str("=>\n");
        written.push_str(&match self.command {
            Some(command) => self.said_by(command),
            None => {
                let (report, sources) = self.checked(library);
                rendered(&report, &sources)
            }
        });
        written
    }

    /// Reads and checks the letter.
    pub fn checked(&self, library: &Library) -> (Report, Sources) {
        let mut files = InMemory::new();
        for file in &self.files {
            files = files.with(file.name(), self.bytes(file));
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

    /// Returns whether the letter is checked without a command.
    pub fn is_checked(&self) -> bool {
        self.command.is_none()
    }

    /// Runs a command in a folder with the files, and returns what it says of them.
    fn said_by(&self, command: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        for file in &self.files {
            file.write(folder.path(), &self.bytes(file));
        }
        let arguments: Vec<&str> = command.split(' ').collect();
        let said = String::from_utf8(run(folder.path(), &arguments).stderr).unwrap();
        // The count below the diagnostics repeats what is above it.
        let diagnostics = said
            .trim_end()
            .rsplit_once("\n\n")
            .filter(|(_, last)| !last.contains('\n'));
        escape(&format!(
            "{}\n",
            diagnostics.map_or(said.trim_end(), |(above, _)| above)
        ))
    }

    fn bytes(&self, file: &File) -> Vec<u8> {
        if file.name() == "letter.yaml" {
            files::unescape(&completed(&file.text))
        } else {
            file.bytes()
        }
    }

    /// Returns the case with the YAML of a help pasted where the help says; `None` if it has none.
    pub fn with_help(&self, help: &str) -> Option<Case<'_>> {
        let (said, yaml) = help.split_once('\n')?;
        if yaml.contains('…') {
            return None;
        }
        let mut files = self.files.clone();
        let added = ["decisions.yaml", "withdrawn.yaml"];
        if let Some(name) = added.into_iter().find(|name| said.contains(*name)) {
            match files.iter_mut().find(|file| file.name() == name) {
                Some(file) => file.text.push_str(yaml),
                None => files.push(File {
                    text: yaml.to_owned(),
                    ..File::new(name)
                }),
            }
        } else if yaml.starts_with("signatories:") {
            let file = files.iter_mut().find(|file| file.name() == "letter.yaml")?;
            let letter = &mut file.text;
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
        Some(Case { files, ..*self })
    }
}

impl Case<'_> {
    /// Returns the case with the text that a help has between backticks in place of what it is
    /// about; `None` if it has none, or several.
    pub fn with_replacement(
        &self,
        diagnostic: &Diagnostic,
        help: &str,
        sources: &Sources,
    ) -> Option<Case<'_>> {
        let place = diagnostic.primary.as_ref()?.span;
        let index = self
            .files
            .iter()
            .position(|file| file.name() == sources.name(place.file))?;
        let text = sources.file_text(place.file);
        let text = match help.split('`').collect::<Vec<_>>()[..] {
            ["did you mean ", meant, rest] if rest.starts_with('?') => {
                replaced(text, place.range(), meant)
            }
            [
                "write its tag: " | "write it as the list has it: ",
                meant,
                "",
            ] => replaced(text, place.range(), meant),
            ["type ordinary spaces: ", line, ""] => {
                replaced(text, line_of(text, place.range().start), line)
            }
            [said, written, ""] if !written.contains('…') && is_instruction(said) => {
                pasted(text, place.range(), written)?
            }
            _ => return None,
        };
        let mut files = self.files.clone();
        files[index].text = text;
        Some(Case { files, ..*self })
    }
}

/// Returns whether a help says to write what follows instead of what it is about.
fn is_instruction(said: &str) -> bool {
    let written = ["write ", "put ", "remove "];
    let other = [
        "after", "it is", "under", "above", "below", "such as", "before", "next to", "where ",
        "to print",
    ];
    written.iter().any(|start| said.starts_with(start))
        && !other.iter().any(|word| said.contains(word))
}

fn replaced(text: &str, range: Range<usize>, new: &str) -> String {
    format!("{}{new}{}", &text[..range.start], &text[range.end..])
}

fn line_of(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    start..end
}

/// Writes what a help says: a key with its value in place of those of the key, an item in place of
/// the rest of its line, and else a text in place of the text that it is about.
fn pasted(text: &str, place: Range<usize>, written: &str) -> Option<String> {
    let is_sign = |letter: char| letter == ' ' || letter == '-';
    if written.starts_with("- ") {
        let line = line_of(text, place.start);
        let words = text[line.clone()].trim_start();
        let dash = line.end - words.len();
        return words
            .starts_with('-')
            .then(|| replaced(text, dash..line.end, written));
    }
    let key = written.split_once(": ").map(|(key, _)| format!("{key}:"));
    let Some(key) = key.filter(|key| key.chars().all(|c| c.is_alphanumeric() || "-:".contains(c)))
    else {
        return (!written.contains(": ")).then(|| replaced(text, place, written));
    };
    let mut line = line_of(text, place.start);
    loop {
        let words = text[line.clone()].trim_start_matches(is_sign);
        let tight = key.trim_end_matches(':');
        if words.starts_with(&key) || words.starts_with(tight) && words.contains(':') {
            let start = line.end - words.len();
            let column = start - line.start;
            let mut end = line.end;
            while let Some(next) = text.get(end + 1..).filter(|rest| !rest.is_empty()) {
                let next = next.lines().next()?;
                let indent = next.len() - next.trim_start().len();
                if !next.trim().is_empty() && indent <= column {
                    break;
                }
                end += 1 + next.len();
            }
            return Some(replaced(text, start..end, written));
        }
        line = line_of(text, line.start.checked_sub(1)?);
    }
}

/// Writes diagnostics as a person reads them.
pub fn rendered(report: &Report, sources: &Sources) -> String {
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

/// Names the characters that cannot be seen by their code points.
fn escape(text: &str) -> String {
    let hidden = |character: char| {
        let format = matches!(character, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202f}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{a0}'
            | '\u{300}'..='\u{36f}' | '\u{e000}'..='\u{f8ff}');
        format || character.is_control() && character != '\n'
    };
    let named = |character: char| match hidden(character) {
        true => format!("<U+{:04X}>", u32::from(character)),
        false => character.to_string(),
    };
    text.chars().map(named).collect()
}
