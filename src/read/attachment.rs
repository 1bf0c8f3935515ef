//! The attachments of a letter, in the order in which it is printed: a view of its enclosures and
//! annexes that treats them alike.

use super::body::Spanned;
use super::draft::{AttachmentTexts, Draft, DraftAnnex, DraftEnclosure};
use super::signatory::Signatories;
use super::value::{Bodies, LanguageTag, Text, Unread};
use super::walk::Translate;
use crate::source::Span;

/// An enclosure or an annex as written.
#[derive(Clone, Copy)]
pub struct DraftAttachment<'a> {
    /// The kind of attachment.
    pub kind: AttachmentKind,
    /// Where it is.
    pub span: Span,
    /// Its keys that were written and have no value.
    pub unread: &'a [Unread],
    /// The title.
    pub title: &'a Option<Text>,
    /// Its text.
    pub body: &'a Option<Bodies>,
    /// The languages it was written in.
    pub original: &'a [LanguageTag],
    /// Its own date.
    pub date: &'a Option<Spanned>,
    /// The signatories.
    pub signatories: &'a Option<Signatories>,
    /// All its texts, in the languages in which they were written.
    pub texts: &'a dyn Translate<Version = AttachmentTexts>,
}

/// A kind of attachment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttachmentKind {
    /// Under `enclosures`, be it of the letter or of an annex.
    Enclosure,
    /// Under `annexes`.
    Annex,
}

/// Writes the view of a mapping, whose fields have the same names.
macro_rules! view {
    ($mapping:ident, $kind:ident) => {
        impl $mapping {
            /// Returns the view of what is attached.
            pub fn attachment(&self) -> DraftAttachment<'_> {
                DraftAttachment {
                    kind: AttachmentKind::$kind,
                    span: self.span,
                    unread: &self.unread,
                    title: &self.title,
                    body: &self.body,
                    original: &self.original,
                    date: &self.date,
                    signatories: &self.signatories,
                    texts: self,
                }
            }
        }
    };
}

view!(DraftEnclosure, Enclosure);
view!(DraftAnnex, Annex);

impl Draft {
    /// Returns all that is attached: the enclosures, then each annex before its own enclosures.
    pub fn attachments(&self) -> impl Iterator<Item = DraftAttachment<'_>> {
        let annexes = self.annexes.iter().flat_map(|annex| {
            let enclosures = annex.enclosures.iter().map(DraftEnclosure::attachment);
            std::iter::once(annex.attachment()).chain(enclosures)
        });
        let enclosures = self.enclosures.iter().map(DraftEnclosure::attachment);
        enclosures.chain(annexes)
    }
}
