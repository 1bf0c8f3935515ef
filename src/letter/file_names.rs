//! The names of the files of a text, one for each language.

use crate::lang::Language;

/// The name of a text's file in each language, made from the name that it has in one.
#[derive(Clone, Debug)]
pub struct FileNames {
    /// The name up to the tag of the language.
    stem: String,
    ending: String,
    /// The name in the letter.
    given: Option<String>,
}

impl FileNames {
    /// Takes the name that a letter gives, `letter.en.md` or `letter.md`; for a text that is in the
    /// letter itself, `body.en.md` under the key `body`.
    pub fn of(written: &str, key: &str) -> Self {
        let written = written.trim();
        let ending = [".md", ".markdown", ".txt"];
        let ending = ending.into_iter().find(|ending| written.ends_with(ending));
        let Some(ending) = ending.filter(|_| !written.contains(['\n', ' '])) else {
            return Self {
                stem: key.to_owned(),
                ending: ".md".to_owned(),
                given: None,
            };
        };
        let stem = written.strip_suffix(ending).unwrap_or(written);
        let plain = stem.rsplit_once('.');
        let plain = plain.filter(|(_, tag)| Language::new(tag).is_some_and(Language::is_known));
        Self {
            stem: plain.map_or(stem, |(plain, _)| plain).to_owned(),
            ending: ending.to_owned(),
            given: Some(written.to_owned()),
        }
    }

    /// Returns the name in a language.
    pub fn name(&self, language: Language) -> String {
        format!("{}.{language}{}", self.stem, self.ending)
    }

    /// Writes a mapping with a file for each language; that of the original keeps its name.
    pub fn mapping(&self, languages: &[Language], original: Language) -> String {
        let name = |language: &Language| match &self.given {
            Some(given) if *language == original => given.clone(),
            _ => self.name(*language),
        };
        let files: Vec<String> = languages
            .iter()
            .map(|language| format!("{language}: {}", name(language)))
            .collect();
        format!("{{ {} }}", files.join(", "))
    }
}

#[cfg(test)]
mod tests;
