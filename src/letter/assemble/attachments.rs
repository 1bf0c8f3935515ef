//! The attachments of a letter: its enclosures and annexes.

use super::resolver::Resolver;
use super::signatories;
use crate::letter::model::Enclosure;
use crate::read::AttachmentTexts;
use crate::read::walk::{ANNEXES, ENCLOSURES, Path};
use crate::read::{AttachmentKind, DraftAnnex, DraftAppendix, DraftAttachment, DraftEnclosure};
use crate::report::{Diagnostic, Rule, alternatives};

/// Reads the enclosures of the letter, or of an annex.
pub(super) fn enclosures(
    drafts: &[DraftEnclosure],
    around: Option<&Path<'_>>,
    resolver: &mut Resolver,
) -> Vec<Enclosure> {
    let all = Path::new(around, ENCLOSURES);
    let mut enclosures = Vec::new();
    for (index, draft) in drafts.iter().enumerate() {
        let at = all.item(index);
        let own = attachment(&draft.attachment(), &at, resolver);
        let inner = appendices(&draft.enclosures, &at, resolver);
        enclosures.extend(own.map(|own| Enclosure {
            enclosures: inner,
            ..own
        }));
    }
    enclosures
}

/// Reads the enclosures of an enclosure.
fn appendices(
    drafts: &[DraftAppendix],
    around: &Path<'_>,
    resolver: &mut Resolver,
) -> Vec<Enclosure> {
    let all = Path::new(Some(around), ENCLOSURES);
    let drafts = drafts.iter().enumerate();
    drafts
        .filter_map(|(index, draft)| attachment(&draft.attachment(), &all.item(index), resolver))
        .collect()
}

/// Reads the annexes.
pub(super) fn annexes(drafts: &[DraftAnnex], resolver: &mut Resolver) -> Vec<Enclosure> {
    let mut annexes = Vec::new();
    for (index, draft) in drafts.iter().enumerate() {
        let at = Path::new(None, ANNEXES).item(index);
        let text = attachment(&draft.attachment(), &at, resolver);
        let enclosures = enclosures(&draft.enclosures, Some(&at), resolver);
        annexes.extend(text.map(|text| Enclosure { enclosures, ..text }));
    }
    annexes
}

fn attachment(
    draft: &DraftAttachment,
    at: &Path<'_>,
    resolver: &mut Resolver,
) -> Option<Enclosure> {
    let texts = draft.texts.translate(at, resolver)?;
    if texts.body.is_none() && draft.unread.is_empty() {
        textless(draft, &texts, resolver);
    }
    Some(Enclosure {
        texts,
        original: draft.original.iter().map(|tag| tag.language).collect(),
        date: resolver.date(draft.date),
        signatories: signatories::parts(draft.signatories, None, resolver),
        enclosures: Vec::new(),
    })
}

/// Reports what has no text and needs one: an annex, which is printed; an enclosure of which more
/// is said than its title, which is all that is printed of one without a text.
fn textless(draft: &DraftAttachment, texts: &AttachmentTexts, resolver: &mut Resolver) {
    let head = resolver.findings.head(draft.span);
    let missing = |message: String| Diagnostic::new(Rule::MISSING_KEY, message).at(head, "");
    let parts = parts(draft, texts);
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
fn parts(draft: &DraftAttachment, texts: &AttachmentTexts) -> Vec<&'static str> {
    let mut keys = Vec::new();
    texts.each_at(None, &mut |at, _| keys.push(at.key.name));
    keys.retain(|key| *key != "title");
    let others = [
        ("original", !draft.original.is_empty()),
        ("date", draft.date.is_some()),
        ("signatories", draft.signatories.is_some()),
        ("enclosures", draft.has_enclosures),
    ];
    let written = others.into_iter().filter(|(_, is_written)| *is_written);
    keys.extend(written.map(|(key, _)| key));
    keys
}
