//! The emblem: a picture of the user's, since none may be supplied (General Assembly resolution
//! 92 (I)).

use std::sync::Arc;

use super::Findings;
use super::picture::{self, Fault};
use crate::lang::Language;
use crate::letter::Emblem;
use crate::read::DraftEmblem;
use crate::report::{Diagnostic, Rule, beyond, quoted};
use crate::source::bounds;

/// Reads the emblem, if it is a picture of a kind that can be printed.
pub(super) fn read(
    draft: &DraftEmblem,
    language: Language,
    findings: &mut Findings,
) -> Option<Emblem> {
    if let Err(fault) = picture::check(&draft.bytes) {
        let name = quoted(&draft.file.text);
        let diagnostic = match fault {
            Fault::TooLarge => beyond(&name, bounds::PIXELS, "pixels").help("save it smaller"),
            Fault::Other(reason) => Diagnostic::new(Rule::EMBLEM, format!("{name} {reason}"))
                .help("save the picture as PNG or JPEG, and name that file"),
        };
        findings.push(diagnostic.at(draft.file.span, ""));
        return None;
    }
    let alternative = draft.alternative.as_ref();
    Some(Emblem {
        file: draft.file.clone(),
        bytes: Arc::clone(&draft.bytes),
        alternative: alternative
            .and_then(|text| text.written_in(language))
            .map_or_else(|| "Emblem".to_owned(), |written| written.text),
    })
}
