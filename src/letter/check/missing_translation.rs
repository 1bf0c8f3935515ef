//! Texts that a letter lacks in languages that it is made in, each told once for all of them.

use super::Findings;
use crate::lang::Language;
use crate::report::{Diagnostic, Rule, alternatives};
use crate::source::Span;

/// A text and the languages that it is lacking in.
#[derive(Clone, Debug)]
pub(super) struct MissingTranslation {
    /// The key that it stands under.
    pub field: String,
    /// Where it stands.
    pub span: Span,
    /// What is to be written after the tag of a language: a text, or the name of a file.
    pub example: fn(&str, Language) -> String,
    languages: Vec<Language>,
}

/// Writes what stands for a text.
pub(super) fn text(_: &str, _: Language) -> String {
    "…".to_owned()
}

/// Writes the name of the file of a body.
pub(super) fn file(field: &str, language: Language) -> String {
    format!("{field}.{language}.md")
}

impl MissingTranslation {
    /// Makes one of a text that lacks no language yet.
    pub fn new(field: &str, span: Span, example: fn(&str, Language) -> String) -> Self {
        Self {
            field: field.to_owned(),
            span,
            example,
            languages: Vec::new(),
        }
    }

    fn told(&self) -> Diagnostic {
        let field = &self.field;
        let tags = alternatives(self.languages.iter().map(Language::tag), "or");
        let entry =
            |language: &Language| format!("{language}: {}", (self.example)(field, *language));
        let entries: Vec<String> = self.languages.iter().map(entry).collect();
        let entries = alternatives(entries.iter().map(String::as_str), "and");
        let message = format!("`{field}` has no text in {tags}");
        Diagnostic::new(Rule::MISSING_LANGUAGE, message)
            .at(self.span, "")
            .help(format!("add {entries} to `{field}`"))
    }
}

impl Findings<'_> {
    /// Keeps a language that a text is lacking in.
    pub(super) fn lacks(&mut self, text: MissingTranslation, language: Language) {
        let is_same =
            |other: &MissingTranslation| other.span == text.span && other.field == text.field;
        let at = self.lacking.iter().position(is_same);
        let at = at.unwrap_or_else(|| {
            self.lacking.push(text);
            self.lacking.len() - 1
        });
        if let Some(lacking) = self.lacking.get_mut(at)
            && !lacking.languages.contains(&language)
        {
            lacking.languages.push(language);
        }
    }

    /// Reports each text that lacks languages.
    pub(super) fn report_missing_translations(&mut self) {
        for lacking in std::mem::take(&mut self.lacking) {
            self.push(lacking.told());
        }
    }
}
