//! A letter that can be set, by its values: nothing in it is wrong.

mod circulation;

use std::sync::Arc;

use chrono::NaiveDate;

pub use circulation::{Circulation, Emblem, Supplement, Transmittal};

use super::letterhead::Letterhead;
use crate::lang::{Language, Strings};
use crate::read::walk::{self, Path, Read};
use crate::read::{AttachmentTexts, Density, Field, LetterTexts, ListFormat, Paper, Spanned};
use crate::source::picture::Picture;
use crate::typeset::unit::{Length, Size};

/// A letter in one language.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The language.
    pub language: Language,
    /// The language it was written in; of several, the first.
    pub original: Language,
    /// The languages it was written in.
    pub originals: Vec<Language>,
    /// The fixed words of the language, all that it needs among them.
    pub strings: Strings,
    /// The name of the files that are made, without form, language and ending.
    pub output_name: String,
    /// The sheet of the form `letter`.
    pub paper: Paper,
    /// The sheet of the form `circulation`.
    pub circulation_paper: Paper,
    /// Its texts.
    pub texts: LetterTexts,
    /// The date of the letter; a text that is annexed to a covering letter may have none.
    pub date: Option<NaiveDate>,
    /// The day by which its files are named: its date, or else that of the document it is part of.
    pub day: NaiveDate,
    /// The letterhead.
    pub letterhead: Option<Letterhead>,
    /// The signatories, in parts.
    pub signatories: Vec<Part>,
    /// The layout of the lists of signatories.
    pub list_layout: ListLayout,
    /// The settings for signatures by hand.
    pub signing: SigningStyle,
    /// The format in which that list is attached for other programs, where it is.
    pub attached_list: Option<ListFormat>,
    /// The enclosures.
    pub enclosures: Vec<Enclosure>,
    /// The annexes of the document next to it: with a covering letter those after the letter, which
    /// is the first; without one its own.
    pub annexes: Vec<Enclosure>,
    /// The circulation at the United Nations.
    pub circulation: Option<Circulation>,
}

impl Paper {
    /// Returns the width and height of the sheet.
    pub const fn size(self) -> Size {
        match self {
            Self::A4 => Size {
                width: Length::tenth_mm(2100),
                height: Length::tenth_mm(2970),
            },
            Self::UsLetter => Size {
                width: Length::pt(612),
                height: Length::pt(792),
            },
        }
    }
}

/// The layout of lists of signatories.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListLayout {
    /// The number of columns, if it was chosen.
    pub columns: Option<u8>,
    /// The density.
    pub density: Density,
}

impl Default for ListLayout {
    fn default() -> Self {
        Self {
            columns: None,
            density: Density::Normal,
        }
    }
}

/// A part of the list of signatories.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// Its heading.
    pub heading: Option<Spanned>,
    /// The day on which the list stood as it is here, where the document says it.
    pub as_of: Option<NaiveDate>,
    /// Whether the document says that its entries are in alphabetical order.
    pub states_order: bool,
    /// Whether the day and the order are those of the parts after it, too, and are above its
    /// heading.
    pub begins_list: bool,
    /// The signatories, in the order in which they are printed.
    pub signatories: Arc<[Signatory]>,
    /// The number of further signatories who do not wish to be named; a line after the list counts
    /// them.
    pub anonymous: usize,
    /// Those who share the views of the signatories, named in a footnote to the heading.
    pub sharing: Arc<[Signatory]>,
}

/// A signatory: a person, an organization, or a person for an organization. At least one of `name`
/// and `organization` exists. What few entries have is elsewhere in the memory, since a long list has
/// a hundred thousand of these.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signatory {
    /// The person.
    pub name: Option<Spanned>,
    /// The organization that signs.
    pub organization: Option<Spanned>,
    /// The form of address before the name.
    pub honorific: Option<Box<Spanned>>,
    /// The office held.
    pub title: Option<Spanned>,
    /// The body a person belongs to, who signs for himself or herself.
    pub affiliation: Option<Spanned>,
    /// A description of the organization.
    pub description: Option<Box<Spanned>>,
    /// The country.
    pub country: Option<Box<Spanned>>,
    /// The text by which the entry is ordered.
    pub sort_as: Option<Box<Spanned>>,
    /// Whether the original bears a signature.
    pub signed: bool,
    /// The particulars of a signature on paper; nearly all entries have none.
    pub by_hand: Option<Arc<ByHand>>,
    /// The language of the entry, where it is another than the letter's.
    pub language: Option<Language>,
}

/// The signature of a signatory on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByHand {
    /// The words before the name of someone who signs for another.
    pub capacity: Option<Spanned>,
    /// The picture of the signature.
    pub image: Option<SignatureImage>,
}

/// The picture of a signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureImage {
    /// The picture.
    pub picture: Arc<Picture>,
    /// Its extent on the page.
    pub size: Size,
    /// A description for people who cannot see it.
    pub alternative: Option<Spanned>,
}

/// The settings for signatures by hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SigningStyle {
    /// The room above a name for ink, where the letter states it.
    pub room: Option<Length>,
    /// Whether names are next to each other.
    pub side_by_side: bool,
}

impl Signatory {
    /// Returns the picture of the signature.
    pub fn signature(&self) -> Option<&SignatureImage> {
        self.by_hand.as_ref()?.image.as_ref()
    }

    /// Returns the words before the name of someone who signs for another.
    pub fn capacity(&self) -> Option<&Spanned> {
        self.by_hand.as_ref()?.capacity.as_ref()
    }

    /// Returns the text of a field.
    pub fn text(&self, field: Field) -> Option<&Spanned> {
        match field {
            Field::Honorific => self.honorific.as_deref(),
            Field::Name => self.name.as_ref(),
            Field::Organization => self.organization.as_ref(),
            Field::Title => self.title.as_ref(),
            Field::Affiliation => self.affiliation.as_ref(),
            Field::Description => self.description.as_deref(),
            Field::Country => self.country.as_deref(),
            Field::SortAs => self.sort_as.as_deref(),
        }
    }

    /// Returns what the entry is known by: the organization, or else the person.
    pub fn known_as(&self) -> &str {
        let named = self.organization.as_ref().or(self.name.as_ref());
        named.map_or("", |written| &written.text)
    }
}

/// A thing sent with a letter, or next to it: an enclosure, or an annex, whose text is not empty.
#[derive(Clone, Debug)]
pub struct Enclosure {
    /// Its texts; its body may be in another language than the letter.
    pub texts: AttachmentTexts,
    /// The languages it was written in; none if it says nothing of them.
    pub original: Vec<Language>,
    /// Its own date.
    pub date: Option<NaiveDate>,
    /// Its signatories.
    pub signatories: Vec<Part>,
    /// Its own enclosures; those of an enclosure are its appendices.
    pub enclosures: Vec<Enclosure>,
}

impl Enclosure {
    /// Returns its enclosures without a text, which are only named.
    pub fn named(&self) -> impl Iterator<Item = &Enclosure> {
        let enclosures = self.enclosures.iter();
        enclosures.filter(|enclosure| enclosure.texts.body.is_none())
    }

    /// Changes it, and what is enclosed with it.
    pub fn each_mut(&mut self, change: &mut dyn FnMut(&mut Enclosure)) {
        change(self);
        for enclosure in &mut self.enclosures {
            enclosure.each_mut(change);
        }
    }

    fn each_text<'a>(&'a self, at: &Path<'_>, read: &mut Read<'_, 'a>) {
        self.texts.each_at(Some(at), read);
        each_attached(
            &self.enclosures,
            &Path::new(Some(at), walk::ENCLOSURES),
            read,
        );
    }

    /// Lists it with its key, and what is enclosed with it.
    fn list<'a>(&'a self, key: String, all: &mut Vec<(String, &'a Enclosure)>) {
        let within = |number: usize| format!("{key}.enclosures.{number}");
        let enclosures = (1..).map(within).zip(&self.enclosures);
        let enclosures: Vec<_> = enclosures.collect();
        all.push((key, self));
        for (key, enclosure) in enclosures {
            enclosure.list(key, all);
        }
    }
}

impl Letter {
    /// Visits every text of the letter with its path: its own, those of what is attached to it, and
    /// those of its circulation.
    pub fn each_text<'a>(&'a self, read: &mut Read<'_, 'a>) {
        self.texts.each_at(None, read);
        each_attached(&self.enclosures, &Path::new(None, walk::ENCLOSURES), read);
        each_attached(&self.annexes, &Path::new(None, walk::ANNEXES), read);
        if let Some(letterhead) = &self.letterhead {
            letterhead.each_text(&Path::new(None, walk::LETTERHEAD), read);
        }
        if let Some(circulation) = &self.circulation {
            let at = Path::new(None, walk::CIRCULATION);
            circulation.texts.each_at(Some(&at), read);
            if let Some(transmittal) = &circulation.transmittal {
                let at = Path::new(Some(&at), walk::TRANSMITTAL);
                transmittal.texts.each_at(Some(&at), read);
                if let Some(letterhead) = &transmittal.letterhead {
                    letterhead.each_text(&Path::new(Some(&at), walk::COVERING_LETTERHEAD), read);
                }
            }
        }
    }

    /// Returns all that is attached to the letter with the key of each in `letter.yaml`, such as
    /// `enclosures.1` or `annexes.2.enclosures.1`, each annex before what is enclosed with it.
    pub fn attachments(&self) -> Vec<(String, &Enclosure)> {
        let mut all = Vec::new();
        for (key, attached) in [("enclosures", &self.enclosures), ("annexes", &self.annexes)] {
            for (number, attachment) in (1..).zip(attached) {
                attachment.list(format!("{key}.{number}"), &mut all);
            }
        }
        all
    }

    /// Changes all that is attached to the letter.
    pub fn each_attachment_mut(&mut self, change: &mut dyn FnMut(&mut Enclosure)) {
        for attached in self.enclosures.iter_mut().chain(&mut self.annexes) {
            attached.each_mut(change);
        }
    }
}

fn each_attached<'a>(enclosures: &'a [Enclosure], at: &Path<'_>, read: &mut Read<'_, 'a>) {
    for (index, enclosure) in enclosures.iter().enumerate() {
        enclosure.each_text(&at.item(index), read);
    }
}
