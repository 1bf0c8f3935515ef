//! A letter in one language, made of the values of a draft.

use super::missing_translation::MissingTranslation;
use super::{
    Findings, attachments, circulation, date, fill, languages, required, signatories, values, words,
};
use crate::lang::{Language, Strings};
use crate::letter::{Letter, Paper, Part};
use crate::read::walk::{Path, Translator};
use crate::read::{Bodies, Body, Draft, Field, Signatories, Spanned, Text};
use crate::report::{Diagnostic, Rule, alternatives};

/// Makes a letter in each language, as far as nothing is wrong with it.
pub(super) fn letters(
    draft: &Draft,
    languages: &[Language],
    findings: &mut Findings,
) -> Vec<Letter> {
    required::check(draft, findings);
    let mut letters: Vec<Letter> = Vec::with_capacity(languages.len());
    for language in languages {
        let mut resolver = Resolver::new(draft, *language, languages, findings);
        resolver.lists = letters.first().map(|letter| letter.signatories.clone());
        letters.extend(resolver.letter(draft));
    }
    findings.report_missing_translations();
    let parts = letters.first().map(|letter| letter.signatories.clone());
    for letter in &mut letters {
        fill::letter(letter, parts.as_deref().unwrap_or_default(), findings);
    }
    letters
}

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
    /// The list as it was read for an earlier language.
    lists: Option<Vec<Part>>,
    /// What was found so far.
    pub findings: &'r mut Findings<'f>,
}

impl<'r, 'f> Resolver<'r, 'f> {
    /// Reads the fixed words of a language, which may stand in the draft, and what else is needed
    /// to read its values.
    pub fn new(
        draft: &Draft,
        language: Language,
        languages: &'r [Language],
        findings: &'r mut Findings<'f>,
    ) -> Self {
        let mut resolver = Self {
            language,
            languages,
            original: languages::original(draft),
            words: Strings::of(language),
            lists: None,
            findings,
        };
        resolver.words = words::read(draft, &mut resolver);
        resolver
    }
}

impl Resolver<'_, '_> {
    fn letter(&mut self, draft: &Draft) -> Option<Letter> {
        let day = self.date(&draft.date);
        let output_name = self.output_name(draft);
        let texts = draft.translate_at(None, self);
        let lists = self.lists.take();
        let signatories = self.signatories(&draft.signatories, lists);
        let enclosures = attachments::enclosures(&draft.enclosures, None, self);
        let annexes = attachments::annexes(&draft.annexes, self);
        let sent = circulation::Sent {
            draft,
            date: day,
            texts: texts.as_ref(),
            signatories: &signatories,
        };
        let circulation = draft.circulation.as_ref();
        let circulation = circulation.map(|draft| circulation::read(draft, &sent, self));
        let circulation_paper = draft.circulation.as_ref().and_then(|draft| draft.paper);
        let date = day?;
        Some(Letter {
            language: self.language,
            original: self.original,
            strings: self.words.clone(),
            output_name: output_name?.unwrap_or_else(|| format!("letter-{date}")),
            paper: draft.paper.map_or(Paper::A4, |paper| paper.value),
            circulation_paper: circulation_paper.map_or(Paper::UsLetter, |paper| paper.value),
            texts: texts?,
            date,
            signatories,
            attached_list: draft.attach_list.map(|format| format.value),
            enclosures,
            annexes,
            circulation: circulation.flatten(),
        })
    }

    fn output_name(&mut self, draft: &Draft) -> Option<Option<String>> {
        match &draft.output_name {
            Some(written) => values::output_name(written, self.findings).map(Some),
            None => Some(None),
        }
    }

    /// Reads a date, where one is given.
    pub fn date(&mut self, written: &Option<Spanned>) -> Option<chrono::NaiveDate> {
        date::read(written.as_ref()?, self.findings)
    }

    /// Reads a field of a signatory. A proper name is printed as it is given if it has no form in
    /// the language.
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

    /// Reads a list; its parts that were read for an earlier language are shared.
    pub fn signatories(
        &mut self,
        list: &Option<Signatories>,
        earlier: Option<Vec<Part>>,
    ) -> Vec<Part> {
        list.as_ref()
            .map_or_else(Vec::new, |list| signatories::parts(list, earlier, self))
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
        let example = languages::example(self.languages);
        if shared && self.languages.len() > 1 {
            let tags = alternatives(self.languages.iter().map(Language::tag), "and");
            let message = format!("`{field}` is one text, and the letter is in {tags}");
            self.findings.push(
                Diagnostic::new(Rule::MISSING_LANGUAGE, message)
                    .at(first.span, "")
                    .help(format!("name a text for each: `{field}: {example}`")),
            );
        }
        let Some(version) = version else {
            let missing = MissingTranslation::of_body(at, first.span);
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
