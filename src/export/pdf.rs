//! Writes a finished document as a PDF that is PDF/A-2a and PDF/UA-1 at once.
//!
//! A document with attachments is PDF/A-3a in place of PDF/A-2a. Only this module knows krilla, the
//! writer behind it. What krilla does not do is done here: the structure tree is made from
//! [`crate::typeset::galley::Structure`], the contents of the pages are written with advances in
//! whole thousandths of an em, and the objects that are not streams are packed into object streams.
//!
//! The bytes depend on the document alone. No clock, no environment and no hash order reaches them:
//! the time is [`crate::typeset::galley::Metadata::time`], and both identifiers of the file (ISO
//! 32000-1 §14.4) are digests, one of what names the document and one of all that it holds.
//!
#![doc = include_str!("../../docs/src/conformance.md")]

mod about;
mod codes;
mod content;
mod deflate;
mod draw;
mod errors;
mod face;
mod glyphs;
mod object_streams;
mod parts;
mod places;
mod prediction;
mod replaced;
mod resources;
mod shared;
mod tags;
mod uri;
mod words;

#[cfg(feature = "internals")]
pub use parts::Part;
pub use parts::part_at;

use krilla::SerializeSettings;
use krilla::configure::{Accessibility, Archival, Configuration, ConfigurationBuilder};

use self::object_streams::Parts;
use self::replaced::Replaced;
use super::format::Format;
use crate::parallel;
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
    words: words::words,
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
        let deflate = self.deflate.get_or_insert_with(deflate::Deflate::new);
        let mut pdf = krilla::Document::new_with(settings(&document)?);
        let drawing = draw::announce(&document, &mut pdf, faces)?;
        pdf.set_outline(about::outline(&document));
        pdf.set_metadata(about::metadata(&document));
        about::attach(&document, &mut pdf)?;
        let pages = std::mem::take(&mut document.pages);
        let structure = document.structure;
        let finish = || {
            pdf.set_tag_tree(tags::tree(&structure, &drawing)?);
            // Memory that is given back early holds the file.
            drop(structure);
            let file = pdf.finish();
            file.map_err(|error| errors::refused(&error, &drawing.places, faces))
        };
        let are_many = pages.len() >= draw::MANY_PAGES;
        let contents = || draw::contents(pages, &drawing.faces, &drawing.resources, deflate);
        let (file, contents) = parallel::both(are_many, finish, contents);
        let file = file?;
        let mut parts = Parts::of(&file).ok_or_else(replaced::unknown)?;
        let shared = faces.shared().map(|shared| (shared, &drawing.faces));
        let replaced = Replaced::of(&parts, contents, shared, deflate)?;
        replaced.put_into(&mut parts)?;
        let mut bytes = object_streams::packed(parts, deflate);
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

fn settings(document: &Document) -> Result<SerializeSettings, Diagnostic> {
    Ok(SerializeSettings {
        configuration: configuration(document)?,
        // Done on the way into the packed file, by all cores and with one state for all streams.
        compress_content_streams: false,
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
