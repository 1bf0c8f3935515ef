//! The kinds of value a letter is written in: text, text by language, a flag, a language.

use std::ops::Deref;

use super::body::{Body, Spanned};
use crate::lang::Language;
use crate::source::Span;

/// A text, written once for all languages or once for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// One text, whatever the language of the letter.
    One(Spanned),
    /// A text for each of some languages, each of which states its language.
    Each(Vec<Spanned>),
}

impl Text {
    /// Returns the text for a letter in `language`: the one there is, or the one whose tag is the
    /// same, or the first whose primary language is. Its own language stays stated only where it
    /// is another than `language`.
    pub fn written_in(&self, language: Language) -> Option<Spanned> {
        let mut written = match self {
            Self::One(written) => written.clone(),
            Self::Each(versions) => {
                by_language(versions, language, |written| written.language)?.clone()
            }
        };
        written.language = written.language.filter(|own| *own != language);
        Some(written)
    }

    /// Returns the text for a letter in `language`, as [`Self::written_in`] does, or, where there
    /// is none, that which its readers are most likely to read: one in the script of their
    /// language, or else any; the `original` language's before others, and these as written.
    pub fn nearest(&self, language: Language, original: Language) -> Option<Spanned> {
        if let Some(written) = self.written_in(language) {
            return Some(written);
        }
        let versions = self.versions();
        let own = |written: &Spanned| written.language;
        let is_readable =
            |written: &&Spanned| own(written).is_some_and(|own| own.shares_script_with(language));
        let readable: Vec<Spanned> = versions.iter().filter(is_readable).cloned().collect();
        let among = if readable.is_empty() {
            versions
        } else {
            &readable
        };
        by_language(among, original, own).or(among.first()).cloned()
    }

    /// Returns every version, to be changed.
    pub fn versions_mut(&mut self) -> &mut [Spanned] {
        match self {
            Self::One(written) => std::slice::from_mut(written),
            Self::Each(versions) => versions,
        }
    }

    /// Returns every version, in the order in which they were written.
    pub fn versions(&self) -> &[Spanned] {
        match self {
            Self::One(written) => std::slice::from_ref(written),
            Self::Each(versions) => versions,
        }
    }

    /// Returns the place of the first version.
    pub fn span(&self) -> Option<Span> {
        self.versions().first().map(|written| written.span)
    }
}

/// Finds the item for a language: the same tag, or else the same primary language.
fn by_language<T>(
    items: &[T],
    language: Language,
    own: impl Fn(&T) -> Option<Language>,
) -> Option<&T> {
    let same = |item: &&T| own(item) == Some(language);
    let akin = |item: &&T| own(item).is_some_and(|own| own.is_akin_to(language));
    items.iter().find(same).or_else(|| items.iter().find(akin))
}

/// The text of a letter, of its annex or of its covering letter, in each language it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bodies {
    /// The texts, in the order in which they were named.
    pub versions: Vec<BodyVersion>,
}

impl Bodies {
    /// Returns the text for a letter in `language`: the one that stands for all, or the one whose
    /// tag is the same, or the first whose primary language is.
    pub fn in_language(&self, language: Language) -> Option<&BodyVersion> {
        let for_all = |version: &&BodyVersion| version.language.is_none();
        by_language(&self.versions, language, |version| version.language)
            .or_else(|| self.versions.iter().find(for_all))
    }
}

/// A text of a letter in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyVersion {
    /// The language it was named for; `None` if one text is for all.
    pub language: Option<Language>,
    /// Where `letter.yaml` names its file, or holds the text itself.
    pub span: Span,
    /// The text, as far as it could be read.
    pub body: Body,
    /// Whether all of it could be read; where not, an error says why.
    pub whole: bool,
}

/// A `true` or `false` as typed, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flag {
    /// Whether it was `true`.
    pub value: bool,
    /// Where it was written.
    pub span: Span,
}

/// A language as it was named, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LanguageTag {
    /// The language.
    pub language: Language,
    /// Where it was written.
    pub span: Span,
}

/// A list that may be written as its only item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneOrMany<T>(pub Vec<T>);

impl<T> Default for OneOrMany<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Deref for OneOrMany<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

/// A key of a mapping that has no value that could be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The key.
    pub key: &'static str,
    /// Where the key was written.
    pub span: Span,
    /// Why there is no value.
    pub reason: UnreadReason,
}

/// Why a key has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnreadReason {
    /// Nothing was written after the colon; no error was reported.
    Empty,
    /// The value has the wrong type; an error was reported.
    Refused,
}
