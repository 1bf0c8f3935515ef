//! The files of a new repository, filled with the words of a language.

use std::path::{self, Path};

use crate::read::schema;

use super::super::args::{ListArg, NewArgs};
use crate::cli::status::Failure;
use crate::report::alternatives;

/// A file of a repository: its path and its text.
type File = (String, String);

/// Takes a file of the folder `template/`.
macro_rules! template {
    ($name:literal) => {
        include_str!(concat!("template/", $name))
    };
}

/// Takes a script of the folder `ci/`, which this repository uses too.
macro_rules! script {
    ($name:literal) => {
        (
            concat!("ci/", $name),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/ci/", $name)),
        )
    };
}

/// The files that are the same in every repository.
const FIXED: [(&str, &str); 17] = [
    (".gitattributes", template!("gitattributes")),
    (
        ".github/workflows/comment.yml",
        template!("workflows/comment.yml"),
    ),
    (
        ".github/workflows/letter.yml",
        template!("workflows/letter.yml"),
    ),
    (
        ".github/workflows/release.yml",
        template!("workflows/release.yml"),
    ),
    (".gitignore", template!("gitignore")),
    script!("README.md"),
    script!("assemble"),
    script!("build"),
    script!("check"),
    script!("comment"),
    script!("compare"),
    script!("gitlab"),
    script!("gitlab-release"),
    script!("install"),
    script!("notes"),
    script!("pages"),
    script!("release"),
];

/// The words and the body of each language that a letter can begin in.
const LANGUAGES: [(&str, &str, &str); 6] = [
    ("ar", template!("words/ar.txt"), template!("body/ar.md")),
    ("zh", template!("words/zh.txt"), template!("body/zh.md")),
    ("en", template!("words/en.txt"), template!("body/en.md")),
    ("fr", template!("words/fr.txt"), template!("body/fr.md")),
    ("ru", template!("words/ru.txt"), template!("body/ru.md")),
    ("es", template!("words/es.txt"), template!("body/es.md")),
];

/// Returns the tags of the languages that a letter can begin in.
pub fn languages() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(|(tag, ..)| *tag)
}

/// Returns the repository that releases this program, where it was built by its release.
pub fn repository() -> &'static str {
    option_env!("DEMARCHE_REPOSITORY").unwrap_or_default()
}

/// Returns the container in which GitLab runs the scripts: with Rust, if they have to build demarche.
fn image() -> &'static str {
    match repository().is_empty() {
        true => concat!("rust:", env!("CARGO_PKG_RUST_VERSION"), "-trixie"),
        false => "buildpack-deps:trixie-scm",
    }
}

/// Makes the files of a repository, in the order of their paths.
pub fn files(args: &NewArgs) -> Result<Vec<File>, Failure> {
    let language = LANGUAGES.iter().find(|(tag, ..)| *tag == args.language);
    let (tag, words, body) = language.ok_or_else(|| {
        Failure::new(format!("there is no first letter in `{}`", args.language)).help(format!(
            "choose one of {}; any language can be added later",
            alternatives(languages(), "and")
        ))
    })?;
    let words = Words::new(tag, words, args);
    let fixed = FIXED.iter().map(|(path, text)| (*path, (*text).to_owned()));
    let mut files: Vec<(&str, String)> = fixed.collect();
    files.push((".gitlab-ci.yml", words.fill(template!("gitlab-ci.yml"))));
    files.push(("README.md", words.fill(template!("README.md"))));
    files.push(("ci/demarche.pin", words.fill(template!("demarche.pin"))));
    let body_path = format!("letter/body.{tag}.md");
    files.push((&body_path, (*body).to_owned()));
    let mut letter = words.fill(template!("letter.yaml"));
    if args.circulation {
        letter.push_str(&words.fill(template!("circulation.yaml")));
    }
    files.push(("letter/letter.yaml", letter));
    files.push(("letter/letter.schema.json", json(&schema::letter())?));
    files.extend(list(args.list, &words)?);
    let mut files: Vec<File> = files
        .into_iter()
        .map(|(path, text)| (path.to_owned(), text))
        .collect();
    files.sort();
    Ok(files)
}

/// Makes the list of signatories.
fn list(list: ListArg, words: &Words) -> Result<Vec<(&'static str, String)>, Failure> {
    Ok(match list {
        ListArg::Yaml => vec![
            (
                "letter/signatories.yaml",
                words.fill(template!("signatories.yaml")),
            ),
            (
                "letter/signatories.schema.json",
                json(&schema::signatories())?,
            ),
        ],
        ListArg::Csv => vec![(
            "letter/signatories.csv",
            words.fill(template!("signatories.csv")),
        )],
        ListArg::Folder => vec![
            (
                "letter/signatories/first.yaml",
                words.fill(template!("person.yaml")),
            ),
            (
                "letter/signatories/second.yaml",
                words.fill(template!("organization.yaml")),
            ),
        ],
    })
}

/// Returns a name for the files of a letter by that of its repository.
fn output_name(folder: &Path) -> String {
    // `.` has the name of the folder that it is.
    let folder = path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let plain = |letter: char| match letter.is_ascii_alphanumeric() {
        true => letter.to_ascii_lowercase(),
        false => '-',
    };
    let name: String = name.chars().map(plain).collect();
    match name.trim_matches('-') {
        "" => "letter".to_owned(),
        name => name.to_owned(),
    }
}

fn json(schema: &schemars::Schema) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(schema).map_err(std::io::Error::from)?;
    Ok(text + "\n")
}

/// The values of a template's placeholders.
struct Words(Vec<(String, String)>);

impl Words {
    fn new(tag: &str, words: &str, args: &NewArgs) -> Self {
        let pair = |(key, value): (&str, &str)| (key.to_owned(), value.to_owned());
        let lines = words.lines().filter_map(|line| line.split_once(": "));
        let mut words: Vec<(String, String)> = lines.map(pair).collect();
        let (how, file) = match args.list {
            ListArg::Yaml => ("{{yaml}}", "signatories.yaml"),
            ListArg::Csv => ("{{csv}}", "signatories.csv"),
            ListArg::Folder => ("{{folder}}", "signatories/"),
        };
        // A value may contain placeholders, so these come before the others.
        words.insert(0, pair(("how", how)));
        words.push(pair(("list", file)));
        words.push(pair(("language", tag)));
        words.push(("name".to_owned(), output_name(&args.folder)));
        words.push(("body".to_owned(), format!("body.{tag}.md")));
        words.push(pair(("version", env!("CARGO_PKG_VERSION"))));
        words.push(pair(("repository", repository())));
        words.push(pair(("image", image())));
        Self(words)
    }

    fn fill(&self, template: &str) -> String {
        let filled = template.to_owned();
        self.0.iter().fold(filled, |text, (key, value)| {
            text.replace(&format!("{{{{{key}}}}}"), value)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::LANGUAGES;

    #[test]
    fn every_language_has_the_same_words() {
        let keys = |words: &str| -> Vec<String> {
            let keys = words.lines().filter_map(|line| line.split_once(": "));
            keys.map(|(key, _)| key.to_owned()).collect()
        };
        let english = keys(template!("words/en.txt"));
        assert_eq!(english.len(), 23);
        for (tag, words, _) in LANGUAGES {
            assert_eq!(keys(words), english, "{tag}");
        }
    }
}
