//! Checks that the office which receives a letter would make.
//!
//! They are warnings: the office decides. Their sources are the United Nations Editorial Manual
//! (un.org/dgacm/en/content/editorial-manual) and the Correspondence Manual (ST/DCS/4/Rev.1).
//! Style is checked in what a Mission writes: a covering letter, or a letter that it sends itself. An
//! annexed letter is quoted.

mod act;
mod agenda;
mod call;
mod grouping;
mod number;
mod organs;
mod request;
mod star;
mod style;
mod symbol;
mod verbale;
mod words;

use super::checked_draft::CheckedDraft;
use crate::lang::Language;
use crate::letter::findings::Findings;
use crate::letter::title::is_office_at_the_united_nations;
use crate::read::{Bodies, Draft, DraftCirculation, DraftTransmittal, Text};

/// The checks of a circulation.
const OF_CIRCULATION: &[fn(&Circulated, &mut Findings)] =
    &[act::check, agenda::check, organs::check, symbol::check];

/// The checks of a covering letter.
const OF_COVERING_LETTER: &[fn(&Covering, &mut Findings)] = &[request::check, verbale::check];

/// The checks of the text that a Mission writes.
const OF_TEXT: &[fn(&OwnText, &mut Findings)] = &[style::check, call::check];

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
    if let Some(text) = OwnText::of(&circulated) {
        for check in OF_TEXT {
            check(&text, findings);
        }
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

/// The text that a Mission writes itself, and does not quote.
struct OwnText<'a> {
    bodies: &'a Bodies,
    languages: &'a [Language],
    /// The noun by which messages name it.
    noun: &'static str,
}

impl<'a> OwnText<'a> {
    /// Returns the covering letter, or the letter itself if a Mission sends it without one.
    fn of(circulated: &Circulated<'a>) -> Option<Self> {
        let Circulated {
            draft,
            circulation,
            languages,
        } = *circulated;
        let (bodies, noun) = match &circulation.transmittal {
            Some(transmittal) => (&transmittal.body, "covering letter"),
            None if is_sent_by_mission(draft) => (&draft.body, "letter"),
            None => return None,
        };
        Some(Self {
            bodies: bodies.as_ref()?,
            languages,
            noun,
        })
    }

    /// Returns the language of a text without one.
    fn language(&self) -> Language {
        self.languages.first().copied().unwrap_or(Language::EN)
    }
}

/// Returns whether a letter is sent by a Mission or its head: the sender, or else all signatories,
/// are of one.
fn is_sent_by_mission(draft: &Draft) -> bool {
    let is_of_mission = |text: &Option<Text>| {
        let mut versions = text.iter().flat_map(Text::versions);
        versions.any(|version| is_office_at_the_united_nations(&version.text))
    };
    if let Some(sender) = &draft.sender {
        return is_of_mission(&sender.title) || is_of_mission(&sender.organization);
    }
    let parts = draft.signatories.iter().flat_map(|list| &list.parts);
    let mut entries = parts.flat_map(|part| &part.entries).peekable();
    entries.peek().is_some() && entries.all(|entry| is_of_mission(&entry.title))
}

/// The covering letter and what it is part of.
struct Covering<'a> {
    transmittal: &'a DraftTransmittal,
    circulation: &'a DraftCirculation,
    languages: &'a [Language],
    /// Whether it has annexes next to the letter that it sends on.
    has_annexes: bool,
}
