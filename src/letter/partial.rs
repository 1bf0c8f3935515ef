//! The readable parts of a letter that has errors.

use super::decide::DecidedDraft;
use super::findings::Findings;
use super::model::Part;
use super::{assemble, languages};
use crate::lang::Language;
use crate::read::walk::{self, Leaf, Path};
use crate::read::{Body, Draft, Spanned};
use crate::source::Sources;

/// The readable parts of a letter in one language.
///
/// It is for those who compare two versions of a letter, and not to be set: a value in it may be
/// wrong, and what could not be read is missing from it.
#[derive(Clone, Debug)]
pub struct PartialLetter {
    /// The language.
    pub language: Language,
    /// The signatories, as far as they could be read; `None` if it cannot be known who has
    /// withdrawn from the list, or what was decided of it.
    pub signatories: Option<Vec<Part>>,
    /// Whether they are all who sign.
    pub list_is_whole: bool,
    /// The fields, in order; several texts of an item, such as an addressee, follow one another.
    pub fields: Vec<PartialField>,
    /// The bodies by their keys, such as `enclosures.1.body`; `None` if not all of one could be read.
    pub bodies: Vec<(String, Option<Body>)>,
    /// Whether all keys could be read, so that a missing field or body is one that is not written.
    pub is_whole: bool,
}

/// A text of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartialField {
    /// The key of the field, such as `addressees` or `annexes.1.title`.
    pub field: String,
    /// The index of the item that the text is part of, from 0; `None` if it is a field by itself.
    pub item: Option<usize>,
    /// The key of the text, such as `title`.
    pub key: &'static str,
    /// The text as written.
    pub text: String,
}

impl PartialLetter {
    /// Returns a body by its key; `None` if there is none, or if not all of it could be read.
    pub fn body(&self, key: &str) -> Option<&Body> {
        let found = self.bodies.iter().find(|(known, _)| known == key);
        found?.1.as_ref()
    }
}

/// Returns what of a draft can be read, in each of the `wanted` languages; `is_whole` says whether
/// its files were read without an error. What is wrong is not reported: that
/// [`load`](super::load()) does.
pub fn partial(
    decided: &DecidedDraft,
    is_whole: bool,
    sources: &Sources,
    wanted: &[Language],
) -> Vec<PartialLetter> {
    let draft = decided.draft();
    let mut findings = Findings {
        apart: decided.apart.clone(),
        ..Findings::new(sources)
    };
    let languages = languages::resolve(draft, wanted, &mut findings);
    let mut read = |language: &Language| {
        let Texts { fields, bodies } = Texts::of(draft, *language);
        let read = || assemble::signatories(draft, *language, &languages, &mut findings);
        PartialLetter {
            language: *language,
            signatories: decided.is_certain.then(read),
            list_is_whole: has_whole_list(draft),
            fields,
            bodies,
            is_whole,
        }
    };
    languages.iter().map(&mut read).collect()
}

fn has_whole_list(draft: &Draft) -> bool {
    let list = draft.signatories.as_ref();
    list.is_some_and(|list| list.parts.iter().all(|part| part.whole))
        && draft.unread("signatories").is_none()
}

/// The texts of a draft in a language.
#[derive(Default)]
struct Texts {
    fields: Vec<PartialField>,
    bodies: Vec<(String, Option<Body>)>,
}

impl Texts {
    fn of(draft: &Draft, language: Language) -> Self {
        let mut texts = Self::default();
        texts.scalar("date", &draft.date);
        if let Some(circulation) = &draft.circulation {
            texts.scalar("circulation.date", &circulation.date);
            if let Some(transmittal) = &circulation.transmittal {
                texts.scalar("circulation.transmittal.date", &transmittal.date);
            }
        }
        draft.walk_at(None, &mut |at, leaf| match leaf {
            Leaf::Text(text) => {
                if let Some(written) = text.written_in(language) {
                    texts.text(at, &written.text);
                }
            }
            Leaf::Body(bodies) => {
                if let Some(version) = bodies.in_language(language) {
                    let body = version.whole.then(|| version.body.clone());
                    texts.bodies.push((at.numbered(), body));
                }
            }
            Leaf::List(_) => {}
        });
        texts
    }

    /// Adds a value that is the same in all languages.
    fn scalar(&mut self, key: &'static str, written: &Option<Spanned>) {
        let text = written.iter().map(|written| PartialField {
            field: key.to_owned(),
            item: None,
            key,
            text: written.text.clone(),
        });
        self.fields.extend(text);
    }

    /// Adds a text; those of an item such as an addressee are one field, and an annex has several.
    fn text(&mut self, at: &Path<'_>, text: &str) {
        let is_item = |around: &&Path<'_>| {
            let has_fields = [walk::ANNEXES.name, walk::ENCLOSURES.name].contains(&around.key.name);
            around.item.is_some() && !has_fields
        };
        let around = at.parent().filter(is_item);
        self.fields.push(PartialField {
            field: around.unwrap_or(at).numbered_list(),
            item: around.and_then(|around| around.item),
            key: at.key.name,
            text: text.to_owned(),
        });
    }
}
