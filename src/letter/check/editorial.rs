//! Checks that the office which receives a letter would make.
//!
//! They are warnings: the office decides. Their sources are the United Nations Editorial Manual
//! (un.org/dgacm/en/content/editorial-manual) and the Correspondence Manual (ST/DCS/4/Rev.1).
//! Style is checked in the covering letter alone: an annexed letter is quoted.

mod act;
mod agenda;
mod call;
mod number;
mod request;
mod star;
mod style;
mod symbol;
mod verbale;
mod words;

use super::checked_draft::CheckedDraft;
use crate::lang::Language;
use crate::letter::findings::Findings;
use crate::read::{Draft, DraftCirculation, DraftTransmittal};

/// The checks of a circulation.
const OF_CIRCULATION: &[fn(&Circulated, &mut Findings)] =
    &[act::check, agenda::check, symbol::check];

/// The checks of a covering letter.
const OF_COVERING_LETTER: &[fn(&Covering, &mut Findings)] =
    &[request::check, style::check, call::check, verbale::check];

/// Reports what an office would send back.
pub(super) fn check(letter: &CheckedDraft, findings: &mut Findings) {
    let CheckedDraft {
        draft, languages, ..
    } = *letter;
    star::check(draft, findings);
    let Some(circulation) = &draft.circulation else {
        return;
    };
    let circulated = Circulated {
        draft,
        circulation,
        languages,
    };
    for check in OF_CIRCULATION {
        check(&circulated, findings);
    }
    if let Some(transmittal) = &circulation.transmittal {
        let covering = Covering {
            transmittal,
            circulation,
            languages,
            has_annexes: !draft.annexes.is_empty(),
        };
        for check in OF_COVERING_LETTER {
            check(&covering, findings);
        }
    }
}

/// A letter and how it is circulated.
struct Circulated<'a> {
    draft: &'a Draft,
    circulation: &'a DraftCirculation,
    languages: &'a [Language],
}

/// The covering letter and what it is part of.
struct Covering<'a> {
    transmittal: &'a DraftTransmittal,
    circulation: &'a DraftCirculation,
    languages: &'a [Language],
    /// Whether it has annexes next to the letter that it sends on.
    has_annexes: bool,
}
