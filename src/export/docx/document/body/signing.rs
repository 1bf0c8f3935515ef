//! Writes signatories with the pictures of their signatures.

use super::super::properties::{ParagraphProperties, twips};
use super::super::runs::Base;
use super::super::{SIGNATORY, drawing};
use super::Body;
use crate::lang::Direction;
use crate::typeset::galley::{Block, Side, Signature};
use crate::typeset::text::StyledText;

/// A signatory as a document lists one.
pub(super) struct Signer<'s> {
    pub text: &'s StyledText,
    pub direction: Direction,
    pub signature: Option<&'s Signature>,
}

impl Body<'_, '_> {
    /// Writes signatories who are next to each other on the page below each other.
    pub(super) fn signers(&mut self, sides: &[Side], block: &Block) {
        for side in sides {
            let mut properties = self.properties(SIGNATORY, side.style.direction, block);
            properties.spacing.before = Some(twips(block.space_before));
            let signer = Signer {
                text: &side.text,
                direction: side.style.direction,
                signature: side.signature.as_deref(),
            };
            self.signer(&signer, properties);
        }
    }

    /// Writes a signatory, below the picture of the signature if there is one.
    pub(super) fn signer(&mut self, signer: &Signer<'_>, mut properties: ParagraphProperties) {
        if let Some(signature) = signer.signature {
            let extent = drawing::extent(&signature.picture, signature.size);
            let above = ParagraphProperties {
                keep_next: true,
                ..ParagraphProperties::of("BodyText")
            };
            self.picture(&signature.picture, &signature.alternative, extent, above);
            properties.spacing.before = None;
        }
        let runs = self.runs.write(signer.text, Base::text(signer.direction));
        self.push(properties, runs);
    }
}
