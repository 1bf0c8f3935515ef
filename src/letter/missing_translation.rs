//! Texts that a letter lacks in languages that it is made in, each reported once for all of them.

use super::file_names::FileNames;
use crate::lang::Language;
use crate::read::walk::Path;
use crate::report::{Diagnostic, Rule, alternatives};
use crate::source::Span;

/// A text and the languages that it does not have.
#[derive(Clone, Debug)]
pub(super) struct MissingTranslation {
    /// The key that it is under.
    pub field: String,
    /// Where it is.
    pub span: Span,
    /// The names of the files of a body; `None` for a text.
    files: Option<FileNames>,
    /// The languages it is missing in.
    pub languages: Vec<Language>,
}

impl MissingTranslation {
    /// Makes one of a text that has no language yet.
    pub fn of_text(at: &Path<'_>, span: Span) -> Self {
        Self {
            field: at.field().into_owned(),
            span,
            files: None,
            languages: Vec::new(),
        }
    }

    /// Makes one of a body that has no language yet, from the files that it has.
    pub fn of_body(at: &Path<'_>, span: Span, files: FileNames) -> Self {
        Self {
            files: Some(files),
            ..Self::of_text(at, span)
        }
    }

    pub fn told(&self) -> Diagnostic {
        let field = &self.field;
        let tags = alternatives(self.languages.iter().map(Language::tag), "or");
        let entry = |language: &Language| match &self.files {
            Some(files) => format!("{language}: {}", files.name(*language)),
            None => format!("{language}: …"),
        };
        let entries: Vec<String> = self.languages.iter().map(entry).collect();
        let entries = alternatives(entries.iter().map(String::as_str), "and");
        let message = format!("`{field}` has no text in {tags}");
        Diagnostic::new(Rule::MISSING_LANGUAGE, message)
            .at(self.span, "")
            .help(format!("add {entries} to `{field}`"))
    }
}
