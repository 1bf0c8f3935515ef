//! The signature of a signatory on paper: a picture of it, and the words before the name.

use std::sync::Arc;

use super::resolver::Resolver;
use crate::letter::findings::WrittenMapping;
use crate::letter::model::{ByHand, SignatureImage};
use crate::read::walk::{ALTERNATIVE, CAPACITY, Path, Translator as _};
use crate::read::{DraftSignatory, DraftSignature};
use crate::report::{Diagnostic, Rule};
use crate::typeset::unit::{Length, Size};

/// The width of a signature that states none, and the greatest height of any.
const WIDTH: Length = Length::tenth_mm(450);
const GREATEST_HEIGHT: Length = Length::tenth_mm(180);

/// Reads what is special about a signature on paper.
pub(super) fn by_hand(draft: &DraftSignatory, resolver: &mut Resolver) -> Option<Arc<ByHand>> {
    if draft.capacity.is_none() && draft.signature.is_none() {
        return None;
    }
    let capacity = draft.capacity.as_ref();
    let capacity = capacity.and_then(|text| resolver.text(&Path::new(None, CAPACITY), text));
    let signature = draft.signature.as_ref();
    let image = signature.and_then(|signature| image(signature, draft, resolver));
    Some(Arc::new(ByHand { capacity, image }))
}

fn image(
    draft: &DraftSignature,
    signatory: &DraftSignatory,
    resolver: &mut Resolver,
) -> Option<SignatureImage> {
    let alternative = draft.alternative.as_ref();
    let alternative =
        alternative.and_then(|text| resolver.text(&Path::new(None, ALTERNATIVE), text));
    let findings = &mut *resolver.findings;
    if !signatory.signed.is_some_and(|signed| signed.value) {
        let message = "the picture of a signature next to a name that is not `signed: true`";
        findings.push(
            Diagnostic::new(Rule::UNSIGNED_SIGNATURE, message)
                .at(findings.head(draft.span), "")
                .help("add `signed: true` to the entry if the original is signed, or delete `signature`"),
        );
    }
    let Some(file) = &draft.file else {
        let help = "name a file, such as `file: signature.png`";
        let written = WrittenMapping {
            name: "signature",
            span: draft.span,
            unread: &draft.unread,
        };
        findings.missing_key(&written, "file", help);
        return None;
    };
    let picture = findings.accept(file.picture(Rule::IMAGE))?;
    let (width, height) = picture.size();
    let (width, height) = (i64::from(width).max(1), i64::from(height).max(1));
    let widest = GREATEST_HEIGHT.scale(width, height);
    let stated = draft.width.filter(|stated| stated.length > widest);
    if let Some(stated) = stated {
        // A tenth of a millimetre is lost to rounding.
        let most = (widest + Length::tenth_mm(1)).scale(254, 720).units() / Length::pt(1).units();
        findings.push(
            Diagnostic::new(
                Rule::SIGNATURE_SIZE,
                "the signature is more than 18 mm high",
            )
            .at(stated.span, "")
            .help(format!("write `width: {}mm` or less", most.max(1))),
        );
    }
    let width_on_page = draft
        .width
        .map_or(WIDTH.min(widest), |stated| stated.length);
    Some(SignatureImage {
        picture,
        size: Size {
            width: width_on_page,
            height: width_on_page.scale(height, width),
        },
        alternative,
    })
}
