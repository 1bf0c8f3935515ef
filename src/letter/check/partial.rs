//! The readable parts of a letter that has errors.

use super::findings::Findings;
use super::{Options, decide, languages};
use super::{assemble, signatories};
use crate::lang::Language;
use crate::letter::Part;
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

/// Returns what of a draft can be read, in each of its languages. What is wrong is not reported:
/// that [`check`](super::super::load) does.
pub fn partial(draft: &Draft, sources: &Sources, options: &Options) -> Vec<PartialLetter> {
    let (decided, decisions) = decide(draft, sources);
    let is_decided = are_whole(draft) && !decisions.has_errors();
    let draft = &*decided.draft;
    let mut findings = Findings {
        apart: decided.apart,
        ..Findings::new(sources)
    };
    let languages = languages::resolve(draft, options, &mut findings);
    let mut read = |language: &Language| {
        let mut resolver = assemble::resolver(draft, *language, &languages, &mut findings);
        let version = draft.body.as_ref();
        let version = version.and_then(|bodies| bodies.in_language(*language));
        PartialLetter {
            language: *language,
            signatories: is_decided
                .then(|| signatories::parts(&draft.signatories, None, &mut resolver)),
            list_is_whole: is_whole(draft),
            body: version
                .filter(|version| version.whole)
                .map(|version| version.body.clone()),
        }
    };
    languages.iter().map(&mut read).collect()
}

/// Returns whether the files of decisions and withdrawals could be read.
fn are_whole(draft: &Draft) -> bool {
    let decisions = draft.decisions.as_ref();
    let withdrawn = draft.withdrawn.as_ref();
    decisions.is_none_or(|file| file.whole)
        && withdrawn.is_none_or(|file| file.whole)
        && draft.unread("decisions").is_none()
        && draft.unread("withdrawn").is_none()
}

fn is_whole(draft: &Draft) -> bool {
    let list = draft.signatories.as_ref();
    list.is_some_and(|list| list.parts.iter().all(|part| part.whole))
        && draft.unread("signatories").is_none()
}
