//! The signatories of a letter exactly as written.

use std::collections::BTreeSet;

use super::body::Spanned;
use super::choice::{Anonymity, Choice, ConsultativeStatus, Grouping, Order};
use super::files::ImageFile;
use super::mapping::mapping;
use super::measure::Measure;
use super::value::{Flag, LanguageTag, Text};
use crate::lang::Language;
use crate::source::Span;

mapping! {
    /// A signatory: a person, an organization, or a person for an organization.
    DraftSignatory "signatory" {
        /// The person.
        "name" name: Option<Text>,
        /// The organization that signs. With a `name`, that person signs for it.
        "organization" organization: Option<Text>,
        /// The form of address before the name.
        "honorific" honorific: Option<Text>,
        /// The office that the person holds.
        "title" title: Option<Text>,
        /// The organization to which a person belongs, without signing for it.
        "affiliation" affiliation: Option<Text>,
        /// A description of the organization.
        "description" description: Option<Text>,
        /// The country.
        "country" country: Option<Text>,
        /// A name to sort by instead of the printed one. It is not printed.
        "sort-as" sort_as: Option<Text>,
        /// The consultative status of the organization with the Economic and Social Council, for
        /// `parts: status`.
        "consultative-status" consultative_status: Option<Choice<ConsultativeStatus>>,
        /// Whether the original bears this signature; only then is “(Signed)” printed.
        "signed" signed: Option<Flag>,
        /// The words before the name of someone who signs for another, such as `p.p.`, `ppa.` or
        /// `i. V.`, in the forms `letter` and `transmittal`.
        "capacity" capacity: Option<Box<Text>>,
        /// The picture of the signature in the forms `letter` and `transmittal`, only with `signed:
        /// true`.
        "signature" signature: Option<Box<DraftSignature>>,
        /// The language of the entry, if it is not the letter's.
        "language" language: Option<LanguageTag>,
    }
}

mapping! {
    /// The picture of a signature.
    DraftSignature "signature" {
        /// The file, PNG or JPEG.
        required "file" file: Option<ImageFile>,
        /// Its width, such as `45mm`. Its height is at most 18 mm.
        "width" width: Option<Measure>,
        /// A description for people who cannot see it; “Signature of” and the name if it is missing.
        "alternative" alternative: Option<Text>,
    }
}

/// The keys of a signatory that a column never fills: tables have columns with these names that
/// contain something else.
const NOT_IN_COLUMNS: [&str; 2] = ["capacity", "signature"];

impl DraftSignatory {
    /// Returns the keys that a column can fill.
    pub(super) fn keys_of_columns() -> impl Iterator<Item = &'static str> {
        let keys = Self::FORM.keys.iter().copied();
        keys.filter(|key| !NOT_IN_COLUMNS.contains(key))
    }
}

/// The signatories, in parts; one part without a heading where there are no parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signatories {
    /// Where they are named: a file's name, or the entries themselves.
    pub span: Span,
    /// The parts, in order.
    pub parts: Vec<DraftPart>,
}

/// A part of the list of signatories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftPart {
    /// Where the part, or its file's name, is written.
    pub span: Span,
    /// Its heading.
    pub heading: Option<Text>,
    /// The order of its entries.
    pub order: Option<Choice<Order>>,
    /// Whether the document says in which order they are.
    pub state_order: Option<Flag>,
    /// The treatment of signatories who do not wish to be named.
    pub anonymous: Option<Choice<Anonymity>>,
    /// The day on which the list stood as it is here.
    pub as_of: Option<Spanned>,
    /// Whether the document is to say that day.
    pub state_as_of: Option<Flag>,
    /// The criterion by which it is grouped under headings.
    pub parts: Option<Choice<Grouping>>,
    /// The entries, in the order in which they were written; each has its own place in the memory,
    /// so that what becomes of a long list can take it.
    pub entries: Vec<Box<DraftSignatory>>,
    /// The rows of its files that the letter does not select.
    pub left_out: LeftOut,
    /// The rows that the letter does not select because of an answer in them.
    pub other_answers: Vec<OtherAnswer>,
    /// The pairs of entries with one e-mail address, by their places.
    pub shared_addresses: Vec<[Span; 2]>,
    /// The entries whose comments ask that they are not printed.
    pub written_refusals: Vec<WrittenRefusal>,
    /// The languages by which the letter maps columns to forms of a field.
    pub column_languages: Vec<Language>,
    /// The lines that the letter may have for entries without a name; `None` if it has them already,
    /// or if the list is in the letter itself.
    pub unnamed_forms: Option<UnnamedForms>,
    /// The lines that hold more than a name, of which it was reported that nothing divides them.
    pub undivided: BTreeSet<Span>,
    /// The entries of which it is open whether they may be printed, if nothing else is wrong.
    pub open_consent: Option<BTreeSet<Span>>,
    /// Whether all of the list could be read; where not, an error says why.
    pub whole: bool,
}

/// The lines of a letter that give entries without a name a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnnamedForms {
    /// Those that count the entries in one line.
    pub counted: String,
    /// Those that print each in its place.
    pub as_given: String,
}

/// The numbers of rows that a letter does not select, by the key that leaves them out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// By the answers under `where`.
    pub by_where: usize,
    /// By an empty cell in a column under `filled`.
    pub by_filled: usize,
}

impl LeftOut {
    /// Returns the number of all rows.
    pub fn all(self) -> usize {
        self.by_where + self.by_filled
    }
}

impl std::iter::Sum for LeftOut {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::default(), |sum, part| Self {
            by_where: sum.by_where + part.by_where,
            by_filled: sum.by_filled + part.by_filled,
        })
    }
}

/// A row that is not printed, because its signatory gave another answer than the letter selects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherAnswer {
    /// Where the row is.
    pub span: Span,
    /// Its number from 1 among the rows of its file.
    pub row: usize,
    /// The signatory, who is shown by no message.
    pub name: String,
}

/// The entries whose comments in a column ask that they are not printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenRefusal {
    /// The name of the column; no message shows its cells.
    pub column: String,
    /// The places of the entries.
    pub entries: Vec<Span>,
    /// The lines to write if the column is about something else.
    pub aside: String,
}

impl DraftPart {
    /// Returns whether it has entries that may be printed, whatever is open of others.
    pub fn has_free_entries(&self) -> bool {
        let is_open = |entry: Span| {
            let open = self.open_consent.as_ref();
            open.is_some_and(|open| open.contains(&entry))
        };
        self.signatories().any(|entry| !is_open(entry.span))
    }

    /// Returns the entries, in the order in which they were written.
    pub fn signatories(&self) -> impl Iterator<Item = &DraftSignatory> + Clone {
        self.entries.iter().map(|entry| &**entry)
    }
}
