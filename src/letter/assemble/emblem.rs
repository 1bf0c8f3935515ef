//! The emblem: a user-supplied picture, since none may be supplied (General Assembly resolution 92
//! (I)).

use crate::lang::Language;
use crate::letter::findings::Findings;
use crate::letter::model::Emblem;
use crate::read::DraftEmblem;
use crate::report::Rule;

/// Reads the emblem, if it is a picture of a kind that can be printed.
pub(super) fn read(
    draft: &DraftEmblem,
    language: Language,
    findings: &mut Findings,
) -> Option<Emblem> {
    let picture = findings.accept(draft.file.picture(Rule::EMBLEM))?;
    let alternative = draft.alternative.as_ref();
    Some(Emblem {
        file: draft.file.name.clone(),
        picture,
        alternative: alternative
            .and_then(|text| text.written_in(language))
            .map_or_else(|| "Emblem".to_owned(), |written| written.text),
    })
}
