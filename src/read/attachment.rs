//! The attachments of a letter, in the order in which it is printed: a view of its enclosures and
//! annexes, and of what is enclosed with these, that treats them alike.

use super::body::Spanned;
use super::draft::{AttachmentTexts, Draft, DraftAnnex, DraftAppendix, DraftEnclosure};
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
    /// Whether something is enclosed with it.
    pub has_enclosures: bool,
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
    ($mapping:ident, $kind:ident, $enclosures:expr) => {
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
                    has_enclosures: $enclosures(self),
                    texts: self,
                }
            }
        }
    };
}

view!(DraftAnnex, Annex, |annex: &DraftAnnex| !annex
    .enclosures
    .is_empty());
view!(DraftEnclosure, Enclosure, |enclosure: &DraftEnclosure| {
    !enclosure.enclosures.is_empty()
});
view!(DraftAppendix, Enclosure, |_: &DraftAppendix| false);

impl DraftEnclosure {
    /// Returns the enclosure, and then its own enclosures.
    fn attachments(&self) -> impl Iterator<Item = DraftAttachment<'_>> {
        let appendices = self.enclosures.iter().map(DraftAppendix::attachment);
        std::iter::once(self.attachment()).chain(appendices)
    }
}

impl Draft {
    /// Returns all that is attached: the enclosures, then each annex before its own enclosures.
    pub fn attachments(&self) -> impl Iterator<Item = DraftAttachment<'_>> {
        let annexes = self.annexes.iter().flat_map(|annex| {
            let enclosures = annex
                .enclosures
                .iter()
                .flat_map(DraftEnclosure::attachments);
            std::iter::once(annex.attachment()).chain(enclosures)
        });
        let enclosures = self.enclosures.iter().flat_map(DraftEnclosure::attachments);
        enclosures.chain(annexes)
    }

    /// Changes the lists of signatories of all that is attached.
    pub fn each_attached_list_mut(&mut self, change: &mut dyn FnMut(&mut Signatories)) {
        each_list_mut(&mut self.enclosures, change);
        for annex in &mut self.annexes {
            annex.signatories.iter_mut().for_each(&mut *change);
            each_list_mut(&mut annex.enclosures, change);
        }
    }
}

/// Changes the lists of signatories of enclosures, and of what is enclosed with them.
fn each_list_mut(enclosures: &mut [DraftEnclosure], change: &mut dyn FnMut(&mut Signatories)) {
    for enclosure in enclosures {
        let appendices = enclosure.enclosures.iter_mut();
        let appendices = appendices.filter_map(|appendix| appendix.signatories.as_mut());
        for list in enclosure.signatories.iter_mut().chain(appendices) {
            change(list);
        }
    }
}
