//! Writes a finished document as a PDF that is PDF/A-2a and PDF/UA-1 at once.
//!
//! A document with attachments is PDF/A-3a in place of PDF/A-2a. Only this module knows krilla, the
//! writer behind it. What krilla does not do is done here: the structure tree is made from
//! [`crate::typeset::galley::Structure`], advances are written in whole thousandths of an em, and
//! the objects that are not streams are packed into object streams.
//!
//! The bytes depend on the document alone. No clock, no environment and no hash order reaches them:
//! the time is [`crate::typeset::galley::Metadata::time`], and both identifiers of the file (ISO
//! 32000-1 §14.4) are digests, one of what names the document and one of all that it holds.
//!
#![doc = include_str!("../../docs/src/conformance.md")]

mod about;
mod deflate;
mod draw;
mod errors;
mod face;
mod glyphs;
mod object_streams;
mod parts;
mod places;
mod prediction;
mod shared;
mod tags;
mod uri;

#[cfg(feature = "internals")]
pub use parts::Part;
pub use parts::part_at;

use krilla::SerializeSettings;
use krilla::configure::{Accessibility, Archival, Configuration, ConfigurationBuilder};

use super::format::Format;
use crate::report::Diagnostic;
use crate::typeset::font::Library;
use crate::typeset::page::Document;

/// The format.
pub(super) const FORMAT: Format = Format {
    name: "pdf",
    summary: "A tagged PDF: PDF/A-2a and PDF/UA-1",
    noun: "a PDF",
    start: b"%PDF-",
    settings: &[],
    read_settings: |_, _| {},
    locate: |bytes, at| part_at(bytes, at).map_or(String::new(), |part| format!(", in {part}")),
    writer: super::format::Writer::Pdf,
};

/// Writes documents, and keeps from one to the next what they share: faces that were read, and the
/// state of the compressor.
pub struct Writer<'l> {
    faces: face::Faces<'l>,
    deflate: Option<deflate::Deflate>,
}

impl<'l> Writer<'l> {
    /// Makes a writer that takes glyphs from the faces of `library`.
    pub fn new(library: &'l Library) -> Self {
        Self {
            faces: face::Faces::new(library),
            deflate: None,
        }
    }

    /// Makes a writer for many documents that differ little: they embed the same part of each face.
    pub fn sharing(library: &'l Library) -> Self {
        Self {
            faces: face::Faces::sharing(library),
            deflate: None,
        }
    }

    /// Writes a document as the bytes of a PDF file, which do not depend on what was written
    /// before.
    ///
    /// The bytes end with a newline, so that a signature can be appended to them later without a
    /// breach of ISO 19005-2, 6.1.9.
    ///
    /// # Errors
    ///
    /// One diagnostic that names what keeps the document from conforming, such as a glyph that
    /// stands for no character, with the place where its text was written. Most of them are faults
    /// of an earlier stage, since [`Document`] is made from a letter that was checked.
    pub fn write(&mut self, mut document: Document) -> Result<Vec<u8>, Diagnostic> {
        let faces = &mut self.faces;
        faces.begin();
        let mut pdf = krilla::Document::new_with(settings(&document)?);
        let drawing = draw::pages(&mut document, &mut pdf, faces)?;
        pdf.set_tag_tree(tags::tree(&document.structure, &drawing)?);
        pdf.set_outline(about::outline(&document));
        pdf.set_metadata(about::metadata(&document));
        about::attach(&document, &mut pdf)?;
        let draw::Drawing {
            contents, places, ..
        } = drawing;
        // Memory that is given back early holds the file, and then the packed one.
        drop((document, contents));
        let file = pdf
            .finish()
            .map_err(|error| errors::refused(&error, &places, faces))?;
        drop(places);
        let deflate = self.deflate.get_or_insert_with(deflate::Deflate::new);
        let mut bytes = match faces.shared() {
            Some(shared) => object_streams::pack_sharing(&file, shared, deflate)?,
            None => object_streams::pack(file, deflate),
        };
        bytes.push(b'\n');
        Ok(bytes)
    }
}

/// Writes a copy of one document, whose glyphs come from the faces of `library`, as the bytes of a
/// PDF file.
///
/// # Errors
///
/// As [`Writer::write`].
pub fn write(document: &Document, library: &Library) -> Result<Vec<u8>, Diagnostic> {
    Writer::new(library).write(document.clone())
}

/// The most pages of a document that wait for their compression until all are drawn. Each takes some
/// 50 KB, and as much again while the file is put together.
const MANY_PAGES: usize = 50;

fn settings(document: &Document) -> Result<SerializeSettings, Diagnostic> {
    Ok(SerializeSettings {
        configuration: configuration(document)?,
        // Done on the way into the packed file, by all cores and with one state for all streams,
        // unless the pages are so many that they would take most of the memory until then.
        compress_content_streams: document.pages.len() > MANY_PAGES,
        enable_tagging: true,
        ..SerializeSettings::default()
    })
}

/// Returns the standards to conform to. PDF/A-2a forbids attachments that are not PDF/A themselves
/// (ISO 19005-2, 6.8); PDF/A-3a is the same with them (ISO 19005-3).
fn configuration(document: &Document) -> Result<Configuration, Diagnostic> {
    let archival = if document.metadata.attachments.is_empty() {
        Archival::A2_A
    } else {
        Archival::A3_A
    };
    ConfigurationBuilder::new()
        .with_archival_validator(archival)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| errors::our_own(format!("no PDF version meets both standards: {error:?}")))
}
