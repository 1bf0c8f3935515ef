//! What is attached to a letter: its enclosures, and annexes beside it.

use super::resolve::Resolver;
use crate::letter::{Annex, Enclosure};
use crate::read::{AttachmentKind, Body, DraftAnnex, DraftAttachment, DraftEnclosure};
use crate::report::{Diagnostic, Rule, alternatives};

/// Reads the enclosures of the letter, or of an annex.
pub(super) fn enclosures(drafts: &[DraftEnclosure], resolver: &mut Resolver) -> Vec<Enclosure> {
    let read = |draft: &DraftEnclosure| attachment(&draft.attachment(), resolver);
    drafts.iter().map(read).collect()
}

/// Reads the annexes.
pub(super) fn annexes(drafts: &[DraftAnnex], resolver: &mut Resolver) -> Vec<Annex> {
    let read = |draft: &DraftAnnex| Annex {
        text: attachment(&draft.attachment(), resolver),
        enclosures: enclosures(&draft.enclosures, resolver),
    };
    drafts.iter().map(read).collect()
}

fn attachment(draft: &DraftAttachment, resolver: &mut Resolver) -> Enclosure {
    let version = draft.body.as_ref().and_then(|bodies| {
        let first = bodies.versions.first();
        bodies.in_language(resolver.language).or(first)
    });
    let language = version.and_then(|version| version.language);
    let language = language.filter(|own| !own.is_akin_to(resolver.language));
    if version.is_none() && draft.unread.is_empty() {
        textless(draft, resolver);
    }
    Enclosure {
        title: resolver.text(draft.title, "title"),
        body: version.map(|version| Body {
            language,
            ..version.body.clone()
        }),
        original: draft.original.map(|tongue| tongue.language),
        reference: resolver.text(draft.reference, "reference"),
        place: resolver.text(draft.place, "place"),
        date: resolver.date(draft.date),
        salutation: resolver.text(draft.salutation, "salutation"),
        complimentary_close: resolver.text(draft.complimentary_close, "complimentary-close"),
        signatories: resolver.signatories(draft.signatories, None),
    }
}

/// Reports what has no text and needs one: an annex, which is printed; an enclosure of which more
/// is said than its title, which is all that is printed of one without a text.
fn textless(draft: &DraftAttachment, resolver: &mut Resolver) {
    let head = resolver.findings.head(draft.span);
    let missing = |message: String| Diagnostic::new(Rule::MISSING_KEY, message).at(head, "");
    let parts = parts(draft);
    let error = match (draft.kind, parts.is_empty()) {
        (AttachmentKind::Annex, _) => missing("an annex without a text".to_owned()).help(
            "add `body: …` for its text, or name it under `enclosures:` if its text is not printed",
        ),
        (AttachmentKind::Enclosure, true) if draft.title.is_some() => return,
        (AttachmentKind::Enclosure, true) => {
            missing("an enclosure without a title or a text".to_owned())
                .help("add `title: …` for one that is only named, or `body: …` for its text")
        }
        (AttachmentKind::Enclosure, false) => {
            let keys = alternatives(parts.iter().copied(), "and");
            missing(format!("an enclosure with {keys} and without a text"))
                .help(format!("add `body: …` for its text, or delete {keys}"))
        }
    };
    resolver.findings.push(error);
}

/// Returns the keys that say something of the text of an attachment.
fn parts(draft: &DraftAttachment) -> Vec<&'static str> {
    let parts = [
        ("original", draft.original.is_some()),
        ("reference", draft.reference.is_some()),
        ("place", draft.place.is_some()),
        ("date", draft.date.is_some()),
        ("salutation", draft.salutation.is_some()),
        ("complimentary-close", draft.complimentary_close.is_some()),
        ("signatories", draft.signatories.is_some()),
    ];
    let written = parts.into_iter().filter(|(_, is_there)| *is_there);
    written.map(|(key, _)| key).collect()
}
