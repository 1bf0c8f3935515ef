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

use super::findings::Findings;
use crate::lang::Language;
use crate::read::{Draft, DraftCirculation, DraftTransmittal};

/// Reports what an office would send back.
pub(super) fn check(draft: &Draft, languages: &[Language], findings: &mut Findings) {
    let Some(circulation) = &draft.circulation else {
        return;
    };
    act::check(draft, circulation, findings);
    agenda::check(draft, circulation, languages, findings);
    symbol::check(circulation, findings);
    star::check(draft, circulation, findings);
    if let Some(transmittal) = &circulation.transmittal {
        let covering = Covering {
            transmittal,
            circulation,
            languages,
            has_annexes: !draft.annexes.is_empty(),
        };
        request::check(&covering, findings);
        style::check(&covering, findings);
        call::check(&covering, findings);
        verbale::check(&covering, findings);
    }
}

/// The covering letter and what it is part of.
struct Covering<'a> {
    transmittal: &'a DraftTransmittal,
    circulation: &'a DraftCirculation,
    languages: &'a [Language],
    /// Whether it has annexes next to the letter that it sends on.
    has_annexes: bool,
}
