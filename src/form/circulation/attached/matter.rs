//! The parts of a letter, or of another text, that are printed where it is attached.

use chrono::NaiveDate;

use crate::letter::{Enclosure, Kept, Letter, Part, Signatory, Transmittal};
use crate::read::{Body, References, Spanned};

/// A letter, or another text, as it is attached: what of it is printed.
pub(in super::super) struct Attached<'a> {
    /// The note on its heading.
    pub(super) note: Option<&'a Spanned>,
    pub(super) title: Option<&'a Spanned>,
    pub(super) reference: Option<&'a Spanned>,
    pub(super) place: Option<&'a Spanned>,
    pub(super) date: Option<NaiveDate>,
    pub(super) salutation: Option<&'a Spanned>,
    pub(super) body: Option<&'a Body>,
    pub(super) complimentary_close: Option<&'a Spanned>,
    pub(super) signatories: Signers<'a>,
    /// Whether it greets nobody, and so is signed as a declaration is.
    pub(super) is_declaration: bool,
    pub(super) copies: &'a [Spanned],
    /// The enclosures without a text.
    pub(super) enclosures: Vec<&'a Enclosure>,
}

/// The signatories of a covering letter, of a letter that is the document itself, or of what is
/// attached.
#[derive(Clone, Copy)]
pub(super) enum Signers<'a> {
    Covering(&'a [Signatory]),
    Own(&'a [Part]),
    Attached(&'a [Part]),
}

impl<'a> Attached<'a> {
    pub(super) fn letter(letter: &'a Letter) -> Self {
        let circulation = letter.circulation.as_ref();
        let notes = circulation.and_then(|circulation| circulation.texts.notes.as_ref());
        Self {
            note: notes.and_then(|notes| notes.annex.as_ref()),
            title: letter.texts.subject.as_ref(),
            reference: ours(letter.texts.reference.as_ref()),
            place: letter.texts.place.as_ref(),
            date: letter.date,
            salutation: letter.texts.salutation.as_ref(),
            body: Some(&letter.texts.body),
            complimentary_close: letter.texts.complimentary_close.as_ref(),
            signatories: Signers::Attached(&letter.signatories),
            is_declaration: letter.texts.salutation.is_none() && letter.texts.addressees.is_empty(),
            copies: &letter.texts.copies,
            enclosures: (letter.enclosures.iter())
                .filter(|enclosure| enclosure.texts.body.is_none())
                .collect(),
        }
    }

    /// Returns the letter of a document without what its title states: date line, salutation,
    /// close and copies, unless they are kept (un-letter-format 2.3).
    pub(in super::super) fn own(letter: &'a Letter, kept: &[Kept]) -> Self {
        let whole = Self::letter(letter);
        let keeps_date = kept.contains(&Kept::Date);
        Self {
            reference: whole.reference.filter(|_| keeps_date),
            place: whole.place.filter(|_| keeps_date),
            date: whole.date.filter(|_| keeps_date),
            signatories: Signers::Own(&letter.signatories),
            salutation: whole
                .salutation
                .filter(|_| kept.contains(&Kept::Salutation)),
            complimentary_close: (whole.complimentary_close)
                .filter(|_| kept.contains(&Kept::Close)),
            copies: if kept.contains(&Kept::Copies) {
                whole.copies
            } else {
                &[]
            },
            ..whole
        }
    }

    /// Returns the covering letter of a document, too. Its signatories are composed apart.
    pub(in super::super) fn covering(transmittal: &'a Transmittal, kept: &[Kept]) -> Self {
        let texts = &transmittal.texts;
        let keeps_date = kept.contains(&Kept::Date);
        Self {
            note: None,
            title: None,
            reference: ours(texts.reference.as_ref()).filter(|_| keeps_date),
            place: texts.place.as_ref().filter(|_| keeps_date),
            date: keeps_date.then_some(transmittal.date),
            salutation: (texts.salutation.as_ref()).filter(|_| kept.contains(&Kept::Salutation)),
            body: Some(&texts.body),
            complimentary_close: (texts.complimentary_close.as_ref())
                .filter(|_| kept.contains(&Kept::Close)),
            signatories: Signers::Covering(&transmittal.signatories),
            is_declaration: false,
            copies: if kept.contains(&Kept::Copies) {
                &texts.copies
            } else {
                &[]
            },
            enclosures: Vec::new(),
        }
    }

    pub(super) fn enclosure(enclosure: &'a Enclosure) -> Self {
        Self {
            note: enclosure.texts.note.as_ref(),
            title: enclosure.texts.title.as_ref(),
            reference: enclosure.texts.reference.as_ref(),
            place: enclosure.texts.place.as_ref(),
            date: enclosure.date,
            salutation: enclosure.texts.salutation.as_ref(),
            body: enclosure.texts.body.as_ref(),
            complimentary_close: enclosure.texts.complimentary_close.as_ref(),
            signatories: Signers::Attached(&enclosure.signatories),
            is_declaration: enclosure.texts.salutation.is_none(),
            copies: &[],
            enclosures: enclosure.named().collect(),
        }
    }
}

/// Returns the sender's file number; a document does not print that of the addressee.
fn ours(references: Option<&References>) -> Option<&Spanned> {
    references?.ours.as_ref()
}
