//! The form `transmittal`: the covering letter as the Mission sends it.
//!
//! It is the form `letter` of the covering letter: the Mission or its head as the sender, the
//! offices it is addressed to, and what it transmits as its enclosures. The manuscript that the Mission
//! attaches to its message has the text of what it transmits, too.

use super::{Form, letter};
use crate::lang::annex_number;
use crate::letter::{
    Addressee, AttachmentTexts, Enclosure, Letter, LetterTexts, Part, Sender, Signatory,
    Transmittal, title,
};
use crate::read::Spanned;
use crate::typeset::galley::Galley;

/// The form `transmittal`, for a letter with a covering letter.
pub(super) const FORM: Form = Form {
    name: "transmittal",
    summary: "The covering letter as the Mission sends it",
    key: "transmittal",
    is_in: |letter| transmittal(letter).is_some(),
    compose: |letter| Some(compose(letter, transmittal(letter)?)),
    manuscript: Some(|letter| Some(manuscript(letter, transmittal(letter)?))),
};

fn transmittal(letter: &Letter) -> Option<&Transmittal> {
    letter.circulation.as_ref()?.transmittal.as_ref()
}

fn compose(letter: &Letter, transmittal: &Transmittal) -> Galley {
    let covering = Letter {
        enclosures: enclosures(letter, transmittal),
        ..covering(letter, transmittal)
    };
    titled(letter, &covering)
}

/// Composes the covering letter with what it transmits behind it.
fn manuscript(letter: &Letter, transmittal: &Transmittal) -> Galley {
    let others = letter.annexes.iter().cloned();
    let covering = Letter {
        annexes: std::iter::once(annexed(letter)).chain(others).collect(),
        ..covering(letter, transmittal)
    };
    titled(letter, &covering)
}

/// Composes a letter, and gives it the title under which the document circulates.
fn titled(letter: &Letter, covering: &Letter) -> Galley {
    let mut galley = letter::compose(covering);
    if let Some(circulation) = &letter.circulation {
        galley.metadata.title = circulation.title.clone();
    }
    galley
}

/// Makes a letter of the covering letter.
fn covering(letter: &Letter, transmittal: &Transmittal) -> Letter {
    let texts = &transmittal.texts;
    let signatories = Part {
        signatories: transmittal.signatories.iter().map(in_ink).collect(),
        ..Part::default()
    };
    let is_signed = !transmittal.signatories.is_empty();
    let own = transmittal.letterhead.as_ref();
    Letter {
        paper: own.map_or(letter.paper, |own| own.form.places().paper),
        letterhead: own.or(letter.letterhead.as_ref()).cloned(),
        texts: LetterTexts {
            reference: texts.reference.clone(),
            place: texts.place.clone(),
            sender: texts.sender.clone().or_else(|| sender(&texts.from)),
            addressees: texts.addressed_to.iter().map(addressee).collect(),
            subject: None,
            salutation: texts.salutation.clone(),
            body: texts.body.clone(),
            complimentary_close: texts.complimentary_close.clone(),
            copies: texts.copies.clone(),
        },
        date: Some(transmittal.date),
        day: transmittal.date,
        signatories: is_signed.then_some(signatories).into_iter().collect(),
        attached_list: None,
        enclosures: Vec::new(),
        annexes: Vec::new(),
        circulation: None,
        ..letter.clone()
    }
}

/// Leaves room for the signature of a signatory: `(Signed)` in the document means that this sheet is
/// signed.
fn in_ink(signatory: &Signatory) -> Signatory {
    Signatory {
        signed: signatory.signed && signatory.signature().is_some(),
        ..signatory.clone()
    }
}

/// Makes an annex of the letter itself.
fn annexed(letter: &Letter) -> Enclosure {
    let texts = &letter.texts;
    let notes = letter.circulation.iter();
    let mut notes = notes.filter_map(|circulation| circulation.texts.notes.as_ref());
    Enclosure {
        texts: AttachmentTexts {
            title: texts.subject.clone(),
            body: Some(texts.body.clone()),
            note: notes.find_map(|notes| notes.annex.clone()),
            reference: texts.reference.as_ref().and_then(|both| both.ours.clone()),
            place: texts.place.clone(),
            salutation: texts.salutation.clone(),
            complimentary_close: texts.complimentary_close.clone(),
        },
        original: letter.originals.clone(),
        date: letter.date,
        signatories: letter.signatories.clone(),
        enclosures: letter.enclosures.clone(),
    }
}

/// Names the offices that send it, each on a line.
fn sender(offices: &[Spanned]) -> Option<Sender> {
    let (first, others) = offices.split_first()?;
    Some(Sender {
        name: None,
        title: Some(first.clone()),
        organization: None,
        address: others.to_vec(),
    })
}

fn addressee(office: &Spanned) -> Addressee {
    Addressee {
        honorific: None,
        name: None,
        title: Some(office.clone()),
        organization: None,
        address: Vec::new(),
    }
}

/// Returns what the covering letter transmits: the letter, and the annexes after it. Each is known
/// by its title, or else by its heading; a letter without a subject by a title that is composed.
fn enclosures(letter: &Letter, transmittal: &Transmittal) -> Vec<Enclosure> {
    let Some(span) = transmittal.texts.from.first().map(|office| office.span) else {
        return Vec::new();
    };
    let words = |text| Spanned {
        text,
        span,
        language: None,
    };
    let subject = letter.texts.subject.clone();
    let first = subject.or_else(|| composed(letter).map(words));
    let others = letter.annexes.iter();
    let others = others.map(|annex| annex.texts.title.clone());
    let are_several = !letter.annexes.is_empty();
    (1..)
        .zip(std::iter::once(first).chain(others))
        .map(|(number, title)| {
            let number = are_several.then(|| annex_number(letter.language, number));
            let heading = || {
                words(title::annex_heading(
                    &letter.strings,
                    None,
                    number.as_deref(),
                ))
            };
            enclosed(title.unwrap_or_else(heading))
        })
        .collect()
}

/// Composes the title of the letter itself, `Letter dated 1 March 2026 from …`.
fn composed(letter: &Letter) -> Option<String> {
    let LetterTexts {
        sender, addressees, ..
    } = &letter.texts;
    let (language, signatories) = (letter.language, &letter.signatories);
    title::of_letter(
        language,
        letter.date?,
        sender.as_ref(),
        signatories,
        addressees,
    )
}

fn enclosed(title: Spanned) -> Enclosure {
    Enclosure {
        texts: AttachmentTexts {
            title: Some(title),
            body: None,
            note: None,
            reference: None,
            place: None,
            salutation: None,
            complimentary_close: None,
        },
        original: Vec::new(),
        date: None,
        signatories: Vec::new(),
        enclosures: Vec::new(),
    }
}
