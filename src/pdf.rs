//! Writes a finished document as a PDF that is PDF/A-2a and PDF/UA-1 at once.
//!
//! A document with attachments is PDF/A-3a in place of PDF/A-2a. Only this module knows krilla,
//! the writer behind it. What krilla does not do is done here: the structure tree is made from
//! [`crate::galley::Structure`], advances are written in whole thousandths of an em, and the
//! objects that are not streams are packed into object streams.
//!
//! The bytes depend on the document alone. No clock, no environment and no hash order reaches them:
//! the time is [`crate::galley::Metadata::time`], and both identifiers of the file (ISO 32000-1
//! §14.4) are digests, one of what names the document and one of all that it holds.
//!
#![doc = include_str!("pdf/conformance.md")]

mod about;
mod draw;
mod face;
mod fault;
mod glyphs;
mod object_streams;
mod parts;
mod tags;

pub use parts::{Part, part_at};

use krilla::SerializeSettings;
use krilla::configure::{Accessibility, Archival, Configuration, ConfigurationBuilder};

use crate::diagnostic::Diagnostic;
use crate::font::Library;
use crate::page::Document;

/// Writes a document, whose glyphs come from the faces of `library`, as the bytes of a PDF file.
///
/// The bytes end with a newline, so that a signature can be appended to them later without a
/// breach of ISO 19005-2, 6.1.9.
///
/// # Errors
///
/// One diagnostic that names what keeps the document from conforming, such as a glyph that stands
/// for no character, with the place where its text was written. Most of them are faults of an
/// earlier stage, since [`Document`] is made from a letter that was checked.
pub fn write(document: &Document, library: &Library) -> Result<Vec<u8>, Diagnostic> {
    let mut faces = face::Faces::new(library);
    let mut pdf = krilla::Document::new_with(settings(document)?);
    let drawing = draw::pages(document, &mut pdf, &mut faces)?;
    pdf.set_tag_tree(tags::tree(&document.structure, &drawing)?);
    pdf.set_outline(about::outline(document));
    pdf.set_metadata(about::metadata(document));
    about::attach(document, &mut pdf)?;
    let file = pdf
        .finish()
        .map_err(|error| fault::refused(&error, &drawing.places, &faces))?;
    let mut bytes = object_streams::pack(file);
    bytes.push(b'\n');
    Ok(bytes)
}

fn settings(document: &Document) -> Result<SerializeSettings, Diagnostic> {
    Ok(SerializeSettings {
        configuration: configuration(document)?,
        enable_tagging: true,
        ..SerializeSettings::default()
    })
}

/// PDF/A-2a forbids attachments that are not PDF/A themselves (ISO 19005-2, 6.8); PDF/A-3a is the
/// same with them (ISO 19005-3).
fn configuration(document: &Document) -> Result<Configuration, Diagnostic> {
    let archival = match document.metadata.attachments.is_empty() {
        true => Archival::A2_A,
        false => Archival::A3_A,
    };
    ConfigurationBuilder::new()
        .with_archival_validator(archival)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| fault::our_own(format!("no PDF version meets both standards: {error:?}")))
}
