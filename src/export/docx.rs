//! Documents for Microsoft Word: a format of the feature `docx`.

#[cfg(feature = "docx")]
mod body;
#[cfg(feature = "docx")]
mod document;
#[cfg(feature = "docx")]
mod drawing;
#[cfg(feature = "docx")]
mod look;
#[cfg(feature = "docx")]
mod notes;
#[cfg(feature = "docx")]
mod numbering;
#[cfg(feature = "docx")]
mod package;
#[cfg(feature = "docx")]
mod properties;
#[cfg(feature = "docx")]
mod running;
#[cfg(feature = "docx")]
mod runs;
#[cfg(feature = "docx")]
mod styles;
#[cfg(feature = "docx")]
mod table;

#[cfg(feature = "docx")]
pub use document::write;

use super::format::{Format, Writer};

/// The format.
pub(super) const FORMAT: Format = Format {
    name: "docx",
    summary: "A document for Microsoft Word; of a form that is issued elsewhere, a manuscript",
    noun: "a Word document",
    start: b"PK\x03\x04",
    settings: &[],
    read_settings: |_, _| {},
    locate: |_, _| String::new(),
    writer: WRITER,
};

#[cfg(feature = "docx")]
const WRITER: Writer = Writer::Manuscript(|galley, _| write(galley));

#[cfg(not(feature = "docx"))]
const WRITER: Writer = Writer::Absent {
    feature: "docx",
    missing: "documents for Word",
};

/// The identifier of the style of a signatory, which is ours: Word has none.
#[cfg(feature = "docx")]
const SIGNATORY: &str = "Signatory";

/// The identifiers and names of the styles of lists at one depth.
#[cfg(feature = "docx")]
struct ListStyles {
    number: (&'static str, &'static str),
    bullet: (&'static str, &'static str),
    continued: (&'static str, &'static str),
}

/// The styles of lists by their depth; deeper lists have those of the third.
#[cfg(feature = "docx")]
const LISTS: [ListStyles; 3] = [
    ListStyles {
        number: ("ListNumber", "List Number"),
        bullet: ("ListBullet", "List Bullet"),
        continued: ("ListContinue", "List Continue"),
    },
    ListStyles {
        number: ("ListNumber2", "List Number 2"),
        bullet: ("ListBullet2", "List Bullet 2"),
        continued: ("ListContinue2", "List Continue 2"),
    },
    ListStyles {
        number: ("ListNumber3", "List Number 3"),
        bullet: ("ListBullet3", "List Bullet 3"),
        continued: ("ListContinue3", "List Continue 3"),
    },
];
