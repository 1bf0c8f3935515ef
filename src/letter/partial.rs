//! The readable parts of a letter that has errors.

use super::decide::DecidedDraft;
use super::findings::Findings;
use super::model::Part;
use super::{assemble, languages};
use crate::lang::Language;
use crate::read::{Body, Draft};
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
    /// The text; `None` if not all of it could be read.
    pub body: Option<Body>,
}

/// Returns what of a draft can be read, in each of the `wanted` languages. What is wrong is not
/// reported: that [`load`](super::load()) does.
pub fn partial(
    decided: &DecidedDraft,
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
        let version = draft.body.as_ref();
        let version = version.and_then(|bodies| bodies.in_language(*language));
        let read = || assemble::signatories(draft, *language, &languages, &mut findings);
        PartialLetter {
            language: *language,
            signatories: decided.is_certain.then(read),
            list_is_whole: is_whole(draft),
            body: version
                .filter(|version| version.whole)
                .map(|version| version.body.clone()),
        }
    };
    languages.iter().map(&mut read).collect()
}

fn is_whole(draft: &Draft) -> bool {
    let list = draft.signatories.as_ref();
    list.is_some_and(|list| list.parts.iter().all(|part| part.whole))
        && draft.unread("signatories").is_none()
}
