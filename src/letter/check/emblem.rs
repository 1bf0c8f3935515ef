//! The emblem: a user-supplied picture, since none may be supplied (General Assembly resolution 92
//! (I)).

use std::sync::Arc;

use super::findings::Findings;
use crate::lang::Language;
use crate::letter::Emblem;
use crate::read::{DraftEmblem, picture_error};
use crate::report::Rule;
use crate::source::picture::Picture;

/// Reads the emblem, if it is a picture of a kind that can be printed.
pub(super) fn read(
    draft: &DraftEmblem,
    language: Language,
    findings: &mut Findings,
) -> Option<Emblem> {
    let picture = match Picture::read(&draft.bytes) {
        Ok(picture) => picture,
        Err(error) => {
            let diagnostic = picture_error(Rule::EMBLEM, &draft.file, &error);
            findings.push(diagnostic.at(draft.file.span, ""));
            return None;
        }
    };
    let alternative = draft.alternative.as_ref();
    Some(Emblem {
        file: draft.file.clone(),
        picture: Arc::new(picture),
        alternative: alternative
            .and_then(|text| text.written_in(language))
            .map_or_else(|| "Emblem".to_owned(), |written| written.text),
    })
}
