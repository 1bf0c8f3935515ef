//! Texts that a letter lacks in languages that it is made in, each reported once for all of them.

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
    /// The value to write after the tag of a language: the name of a file without language and
    /// ending, or a text.
    file: Option<&'static str>,
    /// The languages it is missing in.
    pub languages: Vec<Language>,
}

impl MissingTranslation {
    /// Makes one of a text that has no language yet.
    pub fn of_text(at: &Path<'_>, span: Span) -> Self {
        Self {
            field: at.field().into_owned(),
            span,
            file: None,
            languages: Vec::new(),
        }
    }

    /// Makes one of a body that has no language yet.
    pub fn of_body(at: &Path<'_>, span: Span) -> Self {
        Self {
            file: Some(at.parent().map_or(at.key.name, |around| around.key.name)),
            ..Self::of_text(at, span)
        }
    }

    pub fn told(&self) -> Diagnostic {
        let field = &self.field;
        let tags = alternatives(self.languages.iter().map(Language::tag), "or");
        let entry = |language: &Language| match self.file {
            Some(file) => format!("{language}: {file}.{language}.md"),
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
