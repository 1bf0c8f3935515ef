//! Every text that will be printed, and the checks that each of them goes through.

mod bounds;
pub(super) mod characters;
mod contact;
pub(super) mod coverage;
mod marks;
mod mojibake;
mod placeholder;
mod resolutions;
mod values;

use super::checked_draft::CheckedDraft;
use crate::lang::{Language, tag_by_name};
use crate::letter::findings::Findings;
use crate::letter::passage::{Passage, each_paragraph, each_pieces};
use crate::letter::{entries, languages};
use crate::read::walk::{self, Key, Leaf, Path};
use crate::read::{
    Bodies, Body, BodyVersion, Draft, DraftSignatory, LanguageTag, Piece, Signatories, Spanned,
    Text,
};
use crate::report::{Diagnostic, Rule};
use crate::source::{Sources, Span};
pub(crate) use contact::without_contact_data;
use coverage::Coverage;
use marks::Marks;
pub(super) use mojibake::silence as silence_misread;

/// A check of a text.
type Check = fn(&Passage, &mut Findings);

/// The checks of every text.
const OF_TEXTS: &[Check] = &[
    bounds::check,
    characters::check,
    mojibake::check,
    placeholder::check,
    values::check,
    resolutions::check,
];

/// The checks of texts that form no sentences: phrases, symbols and numbers.
const OF_WORDS: &[Check] = &[bounds::check, characters::check];

/// The further checks of the fields of a signatory.
const OF_FIELDS: &[Check] = &[contact::check];

/// Checks every text of a letter that will be printed in one of its languages.
pub(super) fn check(letter: &CheckedDraft, findings: &mut Findings) {
    let CheckedDraft {
        draft,
        languages,
        library,
        ..
    } = *letter;
    let mut texts = Texts {
        original: languages::original(draft),
        own: languages::named(draft),
        languages,
        keeps_marks: draft.typography.is_some(),
        in_fields: Marks::default(),
        coverage: Coverage::new(library),
        unused: Vec::new(),
        mapped: Vec::new(),
        findings,
    };
    draft.walk_at(None, &mut |at, leaf| texts.leaf(at, leaf));
    texts.words(draft);
    let Texts {
        coverage,
        unused,
        in_fields,
        ..
    } = texts;
    mojibake::gather(findings);
    in_fields.report(findings);
    for language in &unused {
        findings.push(language.told());
    }
    coverage.report(findings);
}

struct Texts<'t, 'r, 'f> {
    /// All languages that the letter names.
    own: Vec<Language>,
    languages: &'t [Language],
    /// Whether the letter says what becomes of the marks of a typewriter.
    keeps_marks: bool,
    /// The language the letter was written in.
    original: Language,
    /// The marks of a typewriter in short texts. Those of a list stay as the signatories wrote them.
    in_fields: Marks,
    coverage: Coverage<'t>,
    /// The languages of texts that the letter is not made in.
    unused: Vec<Unused>,
    /// The languages of columns of the part that is looked at.
    mapped: Vec<Language>,
    findings: &'r mut Findings<'f>,
}

/// A language that the letter is not made in, and its texts.
struct Unused {
    language: Language,
    /// The place of the first text.
    first: Span,
    count: usize,
}

impl Unused {
    fn told(&self) -> Diagnostic {
        let language = self.language;
        let (texts, them) = match self.count {
            1 => ("a text".to_owned(), "the text"),
            count => (format!("{count} texts"), "them"),
        };
        let message = format!("{texts} in `{language}`, and the letter is not made in it");
        Diagnostic::new(Rule::UNUSED_LANGUAGE, message)
            .at(self.first, "")
            .help(match tag_by_name(language.tag()) {
                Some(meant) => format!("write `{meant}:` instead of `{language}:`"),
                None => format!("add `{language}` to `languages`, or delete {them}"),
            })
    }
}

impl Texts<'_, '_, '_> {
    fn leaf(&mut self, at: &Path, leaf: Leaf) {
        match leaf {
            Leaf::Text(text) => self.text(text, at),
            Leaf::Body(bodies) => self.bodies(bodies, at),
            Leaf::List(list) => self.list(list),
        }
    }

    /// Looks at the texts that do not form sentences and are not part of the walk: the letter's own
    /// phrases, symbols and numbers.
    fn words(&mut self, draft: &Draft) {
        for (_, text) in draft.strings.iter().flat_map(|strings| &strings.entries) {
            self.each_word(text.versions(), walk::PHRASES);
        }
        let Some(circulation) = &draft.circulation else {
            return;
        };
        self.each_word(&circulation.symbol.0, walk::SYMBOL);
        self.each_word(circulation.job_number.as_slice(), walk::JOB_NUMBER);
        let council = circulation
            .council
            .iter()
            .flat_map(|council| &council.agenda_items);
        for item in circulation.agenda_items.iter().chain(council) {
            self.each_word(item.number.as_slice(), walk::AGENDA_NUMBER);
        }
    }

    fn each_word(&mut self, texts: &[Spanned], key: &'static Key) {
        for written in texts {
            if !self.is_wanted(written.language) {
                continue;
            }
            let passage = Passage::field(written, &Path::new(None, key), self.language());
            self.run(OF_WORDS, &passage);
            self.coverage.visit(&passage, self.findings);
        }
    }

    fn list(&mut self, list: &Signatories) {
        for part in &list.parts {
            // Nobody wrote the texts of a column for this letter.
            self.mapped.clone_from(&part.column_languages);
            for entry in &part.entries {
                for (field, text) in entries::texts(entry) {
                    if let Some(text) = text {
                        self.field(entry, field.key(), field.is_proper_name(), text);
                    }
                }
                if let Some(capacity) = &entry.capacity {
                    self.field(entry, walk::CAPACITY, false, capacity);
                }
            }
        }
        self.mapped.clear();
    }

    fn field(
        &mut self,
        entry: &DraftSignatory,
        key: &'static Key,
        is_proper_name: bool,
        text: &Text,
    ) {
        let own = entry.language.map(|tag| tag.language);
        for written in text.versions() {
            let stands_in = is_proper_name && self.stands_in(text, written);
            if self.is_printed(written, stands_in) {
                let language = own.unwrap_or(self.language());
                let at = Path::new(None, key);
                let passage = Passage::field(written, &at, language);
                self.passage(&passage);
                self.run(OF_FIELDS, &passage);
            }
        }
    }

    fn text(&mut self, text: &Text, at: &Path) {
        for written in text.versions() {
            if self.is_printed(written, false) {
                let passage = Passage::field(written, at, self.language());
                self.passage(&passage);
                contact::check_html(&passage, self.findings);
                if !self.keeps_marks {
                    self.in_fields.add(&passage, self.findings);
                }
            }
        }
    }

    /// Returns whether a version of a text is printed; keeps its language if the letter is not made
    /// in it.
    fn is_printed(&mut self, written: &Spanned, stands_in: bool) -> bool {
        if !stands_in {
            self.known(written.language, written.span);
        }
        stands_in || self.is_wanted(written.language)
    }

    fn bodies(&mut self, bodies: &Bodies, at: &Path) {
        for version in &bodies.versions {
            let stands_in = self.body_stands_in(bodies, version);
            if !stands_in {
                self.known(version.language, version.span);
            }
            if stands_in || self.is_wanted(version.language) {
                let language = version.language.unwrap_or(self.language());
                self.passages(&version.body);
                bounds::body(&version.body, self.findings);
                each_paragraph(&version.body, at, language, &mut |passage| {
                    self.passage(&passage);
                });
                if !self.keeps_marks {
                    marks::check(&version.body, at, language, self.findings);
                }
            }
        }
    }

    /// Reports passages whose language is none.
    fn passages(&mut self, body: &Body) {
        let findings = &mut *self.findings;
        let mut known = |pieces: &[Piece]| {
            for piece in pieces {
                if let Some(language) = piece.language {
                    let span = tag_after(piece.span, findings.sources);
                    languages::known(LanguageTag { language, span }, findings);
                }
            }
        };
        each_pieces(&body.blocks, &mut known);
        for note in &body.notes {
            each_pieces(&note.blocks, &mut known);
        }
    }

    /// Returns whether a form of a name is printed in a language that the name has no form in.
    fn stands_in(&self, text: &Text, written: &Spanned) -> bool {
        matches!(text, Text::Each(_))
            && self.languages.iter().any(|language| {
                let printed = text.nearest(*language, self.original);
                text.written_in(*language).is_none()
                    && printed.is_some_and(|printed| printed.span == written.span)
            })
    }

    /// Returns whether a text is printed in a document of another language, as that of an annex is.
    fn body_stands_in(&self, bodies: &Bodies, version: &BodyVersion) -> bool {
        let is_first = bodies
            .versions
            .first()
            .is_some_and(|first| first.span == version.span);
        let mut languages = self.languages.iter();
        is_first && languages.any(|language| bodies.in_language(*language).is_none())
    }

    /// Keeps a text in a language that the letter is not made in.
    fn known(&mut self, language: Option<Language>, span: Span) {
        let Some(language) = language else { return };
        let akin = |own: &Language| own.is_akin_to(language);
        if self.own.iter().chain(&self.mapped).any(akin) {
            return;
        }
        match self
            .unused
            .iter_mut()
            .find(|unused| unused.language == language)
        {
            Some(unused) => unused.count += 1,
            None => self.unused.push(Unused {
                language,
                first: span,
                count: 1,
            }),
        }
    }

    /// Returns whether a text in a language is used; one without a language is used in all.
    fn is_wanted(&self, language: Option<Language>) -> bool {
        language.is_none_or(|language| {
            let akin = |wanted: &Language| wanted.is_akin_to(language);
            self.languages.iter().any(akin)
        })
    }

    fn language(&self) -> Language {
        self.languages.first().copied().unwrap_or(Language::EN)
    }

    fn passage(&mut self, passage: &Passage) {
        self.run(OF_TEXTS, passage);
        self.coverage.visit(passage, self.findings);
    }

    fn run(&mut self, checks: &[Check], passage: &Passage) {
        for check in checks {
            check(passage, self.findings);
        }
    }
}

/// Returns the place of the tag that follows a passage, `ar` of `[…]{lang=ar}`, or else that of the
/// passage.
fn tag_after(passage: Span, sources: &Sources) -> Span {
    const BEFORE: &str = "{lang=";
    let line = sources.line(Span::point(passage.file, passage.end as usize));
    let rest = Span::new(passage.file, passage.end as usize, line.end as usize);
    let text = sources.text(rest);
    let Some(start) = text.find(BEFORE) else {
        return passage;
    };
    let value = &text[start + BEFORE.len()..];
    let marks = value.len() - value.trim_start_matches(['"', '\'']).len();
    let length = value[marks..].find(['"', '\'', '}']).unwrap_or(0);
    let start = start + BEFORE.len() + marks;
    rest.slice(start, start + length)
}
