//! The versions of a letter in its languages, compared with the one that it was written in: the
//! parts of their texts, and the dates, numbers and symbols within them.
//!
//! Editors do this by hand. What is reported is what is in one version and cannot be found in the
//! other under any reading: a comparison that cries wolf is turned off.

mod align;
mod diagnostics;
mod figures;
mod outline;
mod parts;

use std::borrow::Cow;

use super::checked_draft::CheckedDraft;
use crate::lang::{Language, Phrase, Strings};
use crate::letter::findings::Findings;
use crate::letter::languages;
use crate::letter::passage::Passage;
use crate::read::walk::{Leaf, Path};
use crate::read::{Bodies, Draft, Spanned, Text};
use crate::report::Diagnostic;
use figures::{Months, Reader};
use outline::{Kind, Outline, Part};

/// Compares the versions of every text that has several.
pub(super) fn check(letter: &CheckedDraft, findings: &mut Findings) {
    let draft = letter.draft;
    if languages::named(draft).len() < 2 {
        return;
    }
    let mut comparison = Comparison {
        draft,
        original: languages::original(draft),
        wanted: letter.languages,
        findings,
    };
    draft.walk_at(None, &mut |at, leaf| comparison.leaf(at, leaf));
}

struct Comparison<'c, 'f> {
    draft: &'c Draft,
    /// The language that the others are compared with.
    original: Language,
    wanted: &'c [Language],
    findings: &'c mut Findings<'f>,
}

/// A text in one language, and what there is to compare in it.
struct Version<'a> {
    language: Language,
    outline: Outline<'a>,
}

/// The versions of one text, with the key that it is under.
struct Versions<'a> {
    field: Cow<'static, str>,
    original: Version<'a>,
    others: Vec<Version<'a>>,
}

impl<'c> Comparison<'c, '_> {
    fn leaf(&mut self, at: &Path, leaf: Leaf<'c>) {
        if !at.key.uses.compared {
            return;
        }
        match leaf {
            Leaf::Text(Text::Each(versions)) => self.text(versions, at),
            Leaf::Body(bodies) => self.bodies(bodies, at),
            Leaf::Text(Text::One(_)) | Leaf::List(_) => {}
        }
    }

    fn bodies(&mut self, bodies: &'c Bodies, at: &Path) {
        let versions = bodies.versions.iter().filter(|version| version.whole);
        let outlines = versions.filter_map(|version| {
            let language = version.language?;
            let outline = outline::of_body(&version.body, at, language, &self.reader(language));
            Some((language, outline))
        });
        let outlines = outlines.collect();
        self.compare(outlines, at);
    }

    fn text(&mut self, versions: &'c [Spanned], at: &Path) {
        let outlines = versions.iter().filter_map(|written| {
            let language = written.language?;
            let passage = Passage::field(written, at, language);
            let part = Part::new(Kind::Paragraph, passage, &self.reader(language));
            Some((language, Outline { parts: vec![part] }))
        });
        let outlines = outlines.collect();
        self.compare(outlines, at);
    }

    /// Returns what reads the figures of a language, which may have its own months.
    fn reader(&self, language: Language) -> Reader {
        let mut strings = Strings::of(language);
        let own = self.draft.strings.iter().flat_map(|own| &own.entries);
        for (name, text) in own {
            if let Some(phrase) = Phrase::by_name(&name.text)
                && let Some(written) = text.written_in(language)
            {
                strings.set(phrase, written.text);
            }
        }
        Reader {
            language,
            months: Months::of(&strings),
        }
    }

    fn compare(&mut self, outlines: Vec<(Language, Outline<'c>)>, path: &Path) {
        let mut versions: Vec<Version> = outlines
            .into_iter()
            .map(|(language, outline)| Version { language, outline })
            .collect();
        let is_original = |version: &Version| version.language == self.original;
        let Some(at) = versions.iter().position(is_original) else {
            return;
        };
        let original = versions.remove(at);
        versions.retain(|version| self.wanted.contains(&version.language));
        let versions = Versions {
            field: path.field(),
            original,
            others: versions,
        };
        for warning in versions.differences(self.findings) {
            self.findings.push(warning);
        }
    }
}

impl Versions<'_> {
    fn differences(&self, findings: &Findings) -> Vec<Diagnostic> {
        let original = &self.original.outline;
        let mut pairings = Vec::new();
        for other in &self.others {
            pairings.push(align::pair(&original.parts, &other.outline.parts));
        }
        let mut told = parts::differences(self, &pairings, findings);
        told.extend(diagnostics::differences(self, &pairings, findings));
        told
    }
}
