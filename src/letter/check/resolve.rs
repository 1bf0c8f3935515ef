//! A letter in one language, made of the values of a draft.

use super::missing_translation::{self, MissingTranslation};
use super::{
    Findings, attachments, circulation, date, fill, languages, required, signatories, values, words,
};
use crate::lang::{Language, Strings};
use crate::letter::{Addressee, Letter, Paper, Part, Sender};
use crate::read::{Bodies, Body, Draft, DraftAddressee, DraftSender, Signatories, Spanned, Text};
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
        let paper = self.paper(&draft.paper, "paper", Paper::A4);
        let addressees = self.addressees(&draft.addressees);
        let salutation = self.text(&draft.salutation, "salutation");
        let body = self.body(&draft.body, "body");
        let lists = self.lists.take();
        let signatories = self.signatories(&draft.signatories, lists);
        let sender = draft.sender.as_ref().map(|sender| self.sender(sender));
        let enclosures = attachments::enclosures(&draft.enclosures, self);
        let annexes = attachments::annexes(&draft.annexes, self);
        let sent = circulation::Sent {
            draft,
            date: day,
            sender: sender.as_ref(),
            addressees: &addressees,
            signatories: &signatories,
        };
        let circulation = draft.circulation.as_ref();
        let circulation = circulation.map(|draft| circulation::read(draft, &sent, self));
        let circulation_paper = draft.circulation.as_ref().map(|circulation| {
            self.paper(&circulation.paper, "circulation.paper", Paper::UsLetter)
        });
        let reference = self.text(&draft.reference, "reference");
        let place = self.text(&draft.place, "place");
        let subject = self.text(&draft.subject, "subject");
        let complimentary_close = self.text(&draft.complimentary_close, "complimentary-close");
        let copies = self.texts(&draft.copies, "copies");
        let attached_list = draft.attach_list.as_ref();
        let attached_list =
            attached_list.and_then(|written| values::list_format(written, self.findings));
        let date = day?;
        Some(Letter {
            language: self.language,
            original: self.original,
            strings: self.words.clone(),
            output_name: output_name?.unwrap_or_else(|| format!("letter-{date}")),
            paper: paper?,
            circulation_paper: circulation_paper.unwrap_or(Some(Paper::UsLetter))?,
            reference,
            date,
            place,
            sender,
            addressees,
            subject,
            salutation: salutation?,
            body: body?,
            complimentary_close,
            signatories,
            attached_list,
            copies,
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

    fn paper(&mut self, written: &Option<Spanned>, field: &str, default: Paper) -> Option<Paper> {
        match written {
            Some(written) => values::paper(written, field, self.findings),
            None => Some(default),
        }
    }

    /// Reads a date, where one is given.
    pub fn date(&mut self, written: &Option<Spanned>) -> Option<chrono::NaiveDate> {
        date::read(written.as_ref()?, self.findings)
    }

    /// Reads a text in the language; where it has one in others only, that is an error.
    pub fn text(&mut self, text: &Option<Text>, field: &str) -> Option<Spanned> {
        self.required_text(text.as_ref()?, field)
    }

    /// Reads a name, which is printed as it is given where it has no form in the language.
    pub fn name(&mut self, text: &Option<Text>, field: &str) -> Option<Spanned> {
        let text = text.as_ref()?;
        let written = text.nearest(self.language, self.original)?;
        if text.written_in(self.language).is_none()
            && let Some(other) = written.language
        {
            let language = self.language;
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

    /// Reads each of several texts.
    pub fn texts(&mut self, texts: &[Text], field: &str) -> Vec<Spanned> {
        let read = |text| self.required_text(text, field);
        texts.iter().filter_map(read).collect()
    }

    /// Reads a text in the language; where it has one in others only, that is an error.
    pub fn required_text(&mut self, text: &Text, field: &str) -> Option<Spanned> {
        let written = text.written_in(self.language);
        if let (None, Some(span)) = (&written, text.span()) {
            let lacking = MissingTranslation::new(field, span, missing_translation::text);
            self.findings.lacks(lacking, self.language);
        }
        written
    }

    /// Reads a body in the language; a letter in several languages needs one for each.
    pub fn body(&mut self, bodies: &Option<Bodies>, field: &str) -> Option<Body> {
        let bodies = bodies.as_ref()?;
        let first = bodies.versions.first()?;
        let version = bodies.in_language(self.language);
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
            let lacking = MissingTranslation::new(field, first.span, missing_translation::file);
            self.findings.lacks(lacking, self.language);
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

    /// Reads a list; its parts that were read for an earlier language are shared.
    pub fn signatories(
        &mut self,
        list: &Option<Signatories>,
        earlier: Option<Vec<Part>>,
    ) -> Vec<Part> {
        list.as_ref()
            .map_or_else(Vec::new, |list| signatories::parts(list, earlier, self))
    }

    fn sender(&mut self, draft: &DraftSender) -> Sender {
        Sender {
            name: self.text(&draft.name, "sender.name"),
            title: self.text(&draft.title, "sender.title"),
            organization: self.text(&draft.organization, "sender.organization"),
            address: self.texts(&draft.address, "sender.address"),
        }
    }

    fn addressees(&mut self, drafts: &[DraftAddressee]) -> Vec<Addressee> {
        drafts.iter().map(|draft| self.addressee(draft)).collect()
    }

    fn addressee(&mut self, draft: &DraftAddressee) -> Addressee {
        let named = draft.name.is_some() || draft.title.is_some() || draft.organization.is_some();
        if !named && draft.unread.is_empty() {
            let head = self.findings.head(draft.span);
            self.findings.push(
                Diagnostic::new(
                    Rule::NAMELESS_ADDRESSEE,
                    "an addressee without a name or an office",
                )
                .at(head, "")
                .help("add `name: …`, `title: …` or `organization: …`"),
            );
        }
        Addressee {
            honorific: self.text(&draft.honorific, "honorific"),
            name: self.text(&draft.name, "name"),
            title: self.text(&draft.title, "title"),
            organization: self.text(&draft.organization, "organization"),
            address: self.texts(&draft.address, "address"),
        }
    }
}
