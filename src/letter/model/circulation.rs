//! Title, symbol and other details that a letter has only as a document of the United Nations.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{Letterhead, Signatory};
use crate::lang::{Distribution, Language};
use crate::read::{Agenda, CirculationTexts, Kept, Organ, Spanned, TransmittalTexts};
use crate::source::picture::Picture;

/// The circulation of a letter at the United Nations.
#[derive(Clone, Debug)]
pub struct Circulation {
    /// Its texts. In the Security Council the year exists if it is not written.
    pub texts: CirculationTexts,
    /// The principal organs to which it goes, one or two, in order.
    pub organs: Vec<Organ>,
    /// The distribution; general if it is not written.
    pub distribution: Distribution,
    /// The list that has the items of its agenda.
    pub agenda: Agenda,
    /// The symbols assigned by the United Nations, as many as organs, or none.
    pub symbols: Vec<Spanned>,
    /// The date of the masthead.
    pub date: NaiveDate,
    /// The languages of the original.
    pub originals: Vec<Language>,
    /// Whether it is issued in its language alone.
    pub is_in_one_language: bool,
    /// The job number, without its language letter.
    pub job_number: Option<Spanned>,
    /// The day of publication.
    pub published: Option<NaiveDate>,
    /// Whether the code that leads to the document is drawn.
    pub qr: bool,
    /// The emblem: a user-supplied file.
    pub emblem: Option<Emblem>,
    /// The parts of the document's letter that are printed although issued documents leave them
    /// out.
    pub kept: Vec<Kept>,
    /// The title, whole.
    pub title: String,
    /// The covering letter of the Member State.
    pub transmittal: Option<Transmittal>,
}

/// The relation of a document to an earlier one, by a mark in its symbol. A revision, `Rev.1`, has
/// none: it replaces the earlier document whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Supplement {
    /// It adds to it: `Add.1`.
    Addendum,
    /// It corrects it: `Corr.1`.
    Corrigendum,
}

impl Supplement {
    /// Returns what a symbol says of its document, in order: `Add.1/Corr.2` is a corrigendum to an
    /// addendum.
    pub fn of_symbol(symbol: &str) -> Vec<Self> {
        let of_mark = |mark: &str| {
            let (kind, number) = mark.split_once('.')?;
            let is_number = number.starts_with(|digit: char| digit.is_ascii_digit());
            match kind {
                "Add" if is_number => Some(Self::Addendum),
                "Corr" if is_number => Some(Self::Corrigendum),
                _ => None,
            }
        };
        symbol.split('/').filter_map(of_mark).collect()
    }
}

impl Circulation {
    /// Returns what the document is to an earlier one.
    pub fn supplements(&self) -> Vec<Supplement> {
        let symbol = self.symbols.first();
        symbol.map_or_else(Vec::new, |symbol| Supplement::of_symbol(&symbol.text))
    }

    /// Returns the day of the document: that of the covering letter, or else of the masthead.
    pub fn day(&self) -> NaiveDate {
        let transmittal = self.transmittal.as_ref();
        transmittal.map_or(self.date, |transmittal| transmittal.date)
    }
}

/// The user's emblem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emblem {
    /// The file.
    pub file: Spanned,
    /// The picture.
    pub picture: Arc<Picture>,
    /// A description for people who cannot see it.
    pub alternative: String,
}

/// The covering letter with which a Member State sends the letter on.
#[derive(Clone, Debug)]
pub struct Transmittal {
    /// Its texts.
    pub texts: TransmittalTexts,
    /// Its letterhead, if it is not that of the letter.
    pub letterhead: Option<Letterhead>,
    /// Its date.
    pub date: NaiveDate,
    /// Its signatories, in the order in which they are printed.
    pub signatories: Vec<Signatory>,
}
