//! The values of a letter in one language: the context in which all its parts are read.

use crate::lang::{Language, Strings};
use crate::letter::date;
use crate::letter::file_names::FileNames;
use crate::letter::findings::Findings;
use crate::letter::missing_translation::MissingTranslation;
use crate::letter::untranslated::Untranslated;
use crate::read::walk::{Path, Translator};
use crate::read::{Bodies, Body, Field, Spanned, Text};
use crate::report::{Diagnostic, Rule, alternatives};

/// Reads the values of a draft in one language.
pub(super) struct Resolver<'r, 'f> {
    /// The language.
    pub language: Language,
    /// All languages of the letter.
    pub languages: &'r [Language],
    /// The language the letter was written in.
    pub original: Language,
    /// The fixed words of the language.
    pub words: Strings,
    /// The diagnostics so far.
    pub findings: &'r mut Findings<'f>,
}

impl Resolver<'_, '_> {
    /// Reads a date, where one is given.
    pub fn date(&mut self, written: &Option<Spanned>) -> Option<chrono::NaiveDate> {
        date::read(written.as_ref()?, self.findings)
    }

    /// Reads a field of a signatory. A proper name is printed as given if it has no form in the
    /// language.
    pub fn field(&mut self, text: &Option<Text>, field: Field) -> Option<Spanned> {
        let text = text.as_ref()?;
        if !field.is_proper_name() {
            return self.text(&Path::new(None, field.key()), text);
        }
        let written = text.nearest(self.language, self.original)?;
        if text.written_in(self.language).is_none()
            && let Some(other) = written.language
        {
            let (field, language) = (field.name(), self.language);
            self.findings.push(
                Diagnostic::new(
                    Rule::OTHER_LANGUAGE,
                    format!("`{field}` has no form in `{language}`, and is printed in `{other}`"),
                )
                .at(written.span, "")
                .help(format!("add `{language}: …` to `{field}`")),
            );
        }
        Some(written)
    }
}

impl Resolver<'_, '_> {
    /// Keeps a sentence that all languages of a letter would have in common, once. Values that are
    /// filled in may come in each language.
    fn keep_untranslated(&mut self, field: &str, one: &Spanned) {
        let is_first = self.languages.first() == Some(&self.language);
        let has_words = one.text.contains(char::is_alphanumeric);
        if !is_first || !has_words || self.languages.len() < 2 || one.text.contains("{{") {
            return;
        }
        self.findings.untranslated.push(Untranslated {
            field: field.to_owned(),
            text: one.clone(),
        });
    }
}

impl Translator for Resolver<'_, '_> {
    /// Reads a text in the language; if it has one in others only, that is an error.
    fn text(&mut self, at: &Path<'_>, text: &Text) -> Option<Spanned> {
        let written = text.written_in(self.language);
        if let (None, Some(span)) = (&written, text.span()) {
            let missing = MissingTranslation::of_text(at, span);
            self.findings.lacks(missing, self.language);
        }
        if let (true, Text::One(one)) = (at.key.uses.spoken, text) {
            self.keep_untranslated(&at.field(), one);
        }
        written
    }

    /// Reads a body in the language. A letter in several languages needs one for each; an
    /// attachment, which may be printed in another language, does not.
    fn body(&mut self, at: &Path<'_>, bodies: &Bodies) -> Option<Body> {
        let first = bodies.versions.first()?;
        let version = bodies.in_language(self.language);
        if at.key.uses.any_language {
            let version = version.unwrap_or(first);
            let is_other = |own: &Language| !own.is_akin_to(self.language);
            return Some(Body {
                language: version.language.filter(is_other),
                ..version.body.clone()
            });
        }
        let field = at.field();
        let shared = version.is_some_and(|version| version.language.is_none());
        let key = at.parent().map_or(at.key.name, |around| around.key.name);
        let files = FileNames::of(self.findings.sources.text(first.span), key);
        if shared && self.languages.len() > 1 {
            let tags = alternatives(self.languages.iter().map(Language::tag), "and");
            let message = format!("`{field}` is one text, and the letter is in {tags}");
            let example = files.mapping(self.languages, self.original);
            let help = match at.parent() {
                None => format!("name a text for each: `{}: {example}`", at.key.name),
                Some(around) => format!(
                    "name a text for each under `{}:`: `{}: {example}`",
                    around.key.name, at.key.name
                ),
            };
            self.findings.push(
                Diagnostic::new(Rule::MISSING_LANGUAGE, message)
                    .at(first.span, "")
                    .help(help),
            );
        }
        let Some(version) = version else {
            let missing = MissingTranslation::of_body(at, first.span, files);
            self.findings.lacks(missing, self.language);
            return None;
        };
        if version.whole && version.body.blocks.is_empty() {
            self.findings.push(
                Diagnostic::new(Rule::MISSING_KEY, format!("the text of `{field}` is empty"))
                    .at(version.span, "")
                    .help("write the text of the letter into it"),
            );
        }
        Some(version.body.clone())
    }
}
