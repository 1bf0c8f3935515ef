//! The findings of a check so far: the context that all checks share.

use std::collections::{BTreeMap, BTreeSet};

use crate::lang::Language;
use crate::letter::missing_translation::MissingTranslation;
use crate::letter::untranslated::{self, Untranslated};
use crate::read::{Draft, Unread, UnreadReason};
use crate::report::{Diagnostic, Report, Rule};
use crate::source::{FileId, Sources, Span};

/// The diagnostics so far, and the sources to find places in.
pub(super) struct Findings<'a> {
    pub sources: &'a Sources,
    pub report: Report,
    /// The entries of the list that a person told apart.
    pub apart: Apart,
    /// The texts that lack a language.
    pub lacking: Vec<MissingTranslation>,
    /// The files of which several texts were read in another encoding.
    pub misread: BTreeSet<FileId>,
    /// The sentences that all languages of the letter have in common.
    pub untranslated: Vec<Untranslated>,
    /// The values of an addressee that texts can use, if each row of a table makes a letter.
    pub addressee: AddresseeValues,
}

/// The values of an addressee that texts can use.
#[derive(Clone, Debug, Default)]
pub(super) enum AddresseeValues {
    /// There is no table of addressees.
    #[default]
    None,
    /// There is one, and the letter circulates as one document for all of them.
    Circulated,
    /// Their names.
    Named(Vec<String>),
}

impl AddresseeValues {
    pub fn of(draft: &Draft) -> Self {
        match &draft.addressees.merge {
            None => Self::None,
            Some(_) if draft.circulation.is_some() => Self::Circulated,
            Some(merge) => Self::Named(merge.names().map(str::to_owned).collect()),
        }
    }

    /// Returns the names.
    pub fn names(&self) -> &[String] {
        match self {
            Self::Named(names) => names,
            Self::None | Self::Circulated => &[],
        }
    }
}

/// A mapping that was read: its name, its place, and its keys without a value.
#[derive(Clone, Copy)]
pub(super) struct WrittenMapping<'a> {
    pub name: &'static str,
    pub span: Span,
    pub unread: &'a [Unread],
}

impl<'a> Findings<'a> {
    pub fn new(sources: &'a Sources) -> Self {
        Self {
            sources,
            report: Report::default(),
            apart: Apart::default(),
            lacking: Vec::new(),
            misread: BTreeSet::new(),
            untranslated: Vec::new(),
            addressee: AddresseeValues::None,
        }
    }

    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.report.push(diagnostic);
    }

    /// Reports what may have been reported already in another place, such as another version of the
    /// letter: then this is one more place of it.
    pub fn push_once(&mut self, diagnostic: Diagnostic) {
        let mut is_known = false;
        self.report.each(&mut |earlier| {
            let is_same = earlier.rule == diagnostic.rule
                && earlier.message == diagnostic.message
                && earlier.help == diagnostic.help;
            if is_same && !is_known {
                is_known = true;
                earlier.secondary.extend(diagnostic.primary.clone());
            }
        });
        if !is_known {
            self.report.push(diagnostic);
        }
    }

    /// Returns a value, or reports why there is none.
    pub fn accept<T>(&mut self, value: Result<T, Diagnostic>) -> Option<T> {
        value.map_err(|diagnostic| self.push(diagnostic)).ok()
    }

    /// Reports a key that a mapping requires, unless its value was refused; an empty one at its
    /// place.
    pub fn missing_key(&mut self, mapping: &WrittenMapping<'_>, key: &str, help: &str) {
        let WrittenMapping {
            name: mapping,
            span,
            unread,
        } = *mapping;
        let written = unread.iter().find(|unread| unread.key == key);
        let (message, span) = match written {
            Some(unread) if unread.reason == UnreadReason::Refused => return,
            Some(unread) => (format!("`{key}` in `{mapping}` is empty"), unread.span),
            None => (
                format!("missing `{key}` in `{mapping}`"),
                Span::point(span.file, span.start as usize),
            ),
        };
        let diagnostic = Diagnostic::new(Rule::MISSING_KEY, message);
        self.push(diagnostic.at(span, "").help(help));
    }

    /// Makes findings of the same letter in which nothing was found yet.
    pub fn fresh(&self) -> Self {
        Self {
            sources: self.sources,
            report: Report::default(),
            apart: self.apart.clone(),
            lacking: Vec::new(),
            misread: BTreeSet::new(),
            untranslated: Vec::new(),
            addressee: self.addressee.clone(),
        }
    }

    /// Returns whether a person reported two entries of the list apart.
    pub fn are_apart(&self, left: Span, right: Span) -> bool {
        are_apart(self.apart.sets(left), self.apart.sets(right))
    }

    /// Returns the first line of a place, as that of a mapping over several lines.
    pub fn head(&self, span: Span) -> Span {
        let line = self.sources.line(span);
        let end = span.end.min(line.end).max(span.start);
        let text = self.sources.text(Span { end, ..span });
        span.slice(0, text.trim_end().len())
    }

    /// Keeps a language that a text does not have.
    pub fn lacks(&mut self, text: MissingTranslation, language: Language) {
        let is_same = |other: &MissingTranslation| other.span == text.span;
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

    /// Reports each text that lacks languages, and the sentences that are in one language only.
    pub fn report_missing_translations(&mut self, languages: &[Language]) {
        let untranslated = std::mem::take(&mut self.untranslated);
        if let Some(found) = untranslated::diagnostic(&untranslated, languages) {
            self.push(found);
        }
        for lacking in std::mem::take(&mut self.lacking) {
            self.push(lacking.told());
        }
    }
}

/// Entries that a person told apart, each by the sets of which it is one.
#[derive(Clone, Debug, Default)]
pub(in crate::letter) struct Apart {
    sets: BTreeMap<Span, Vec<usize>>,
}

impl Apart {
    pub fn add(&mut self, entry: Span, set: usize) {
        self.sets.entry(entry).or_default().push(set);
    }

    /// Returns the sets that an entry is in.
    pub fn sets(&self, entry: Span) -> &[usize] {
        self.sets.get(&entry).map_or(&[], Vec::as_slice)
    }
}

/// Returns whether two entries are in one set of those reported apart.
pub(super) fn are_apart(left: &[usize], right: &[usize]) -> bool {
    left.iter().any(|set| right.contains(set))
}
