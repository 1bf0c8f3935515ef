//! A text of a letter made from values of a program.

use crate::facade::json::JsonWriter;
use crate::lang::Language;

/// A text, in one language or in several.
///
/// ```
/// use demarche::{Language, Text};
///
/// let text = Text::from("Excellency,");
/// let texts: Text = [(Language::EN, "Excellency,"), (Language::FR, "Excellence,")]
///     .into_iter()
///     .map(|(language, text)| (language, text.to_owned()))
///     .collect();
/// assert_ne!(text, texts);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text(Versions);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Versions {
    One(String),
    ByLanguage(Vec<(Language, String)>),
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(Versions::One(text.to_owned()))
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(Versions::One(text))
    }
}

impl FromIterator<(Language, String)> for Text {
    fn from_iter<I: IntoIterator<Item = (Language, String)>>(texts: I) -> Self {
        Self(Versions::ByLanguage(texts.into_iter().collect()))
    }
}

impl Text {
    /// Returns the names of files that hold the text, and the files.
    pub(super) fn as_files(&self) -> (Self, Vec<(String, String)>) {
        match &self.0 {
            Versions::One(text) => {
                let name = "body.md".to_owned();
                (Self::from(name.as_str()), vec![(name, text.clone())])
            }
            Versions::ByLanguage(texts) => {
                let name = |language: &Language| format!("body.{language}.md");
                let names = texts
                    .iter()
                    .map(|(language, _)| (*language, name(language)));
                let files = texts.iter();
                (
                    names.collect(),
                    files
                        .map(|(language, text)| (name(language), text.clone()))
                        .collect(),
                )
            }
        }
    }

    pub(super) fn write(&self, json: &mut JsonWriter) {
        match &self.0 {
            Versions::One(text) => json.string(text),
            Versions::ByLanguage(texts) => json.object(|json| {
                for (language, text) in texts {
                    json.member(language.tag(), |json| json.string(text));
                }
            }),
        }
    }
}
