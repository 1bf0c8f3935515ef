//! Documents for Microsoft Word: a format of the feature `docx`.

#[cfg(feature = "docx")]
mod document;

#[cfg(feature = "docx")]
pub use document::write;

use super::format::{Format, Writer};

/// The format.
pub(super) const FORMAT: Format = Format {
    name: "docx",
    summary: "A document for Microsoft Word; the form `circulation` becomes a manuscript",
    noun: "a Word document",
    start: b"PK\x03\x04",
    settings: &[],
    read_settings: |_, _| {},
    locate: |_, _| String::new(),
    words: |_| None,
    writer: WRITER,
};

#[cfg(feature = "docx")]
const WRITER: Writer = Writer::Manuscript(|galley, _| write(galley));

#[cfg(not(feature = "docx"))]
const WRITER: Writer = Writer::Absent {
    feature: "docx",
    missing: "documents for Word",
};
