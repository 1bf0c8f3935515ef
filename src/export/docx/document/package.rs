//! The parts of the file, and the archive that holds them.

use std::collections::BTreeSet;
use std::io::{Cursor, Write};
use std::sync::Arc;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::export::markup::Markup;
use crate::source::picture::Picture;
use crate::typeset::galley::Metadata;

/// The beginning of every part.
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// The relationships between parts of a document.
const RELATIONSHIP: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
/// The types of parts of a document.
const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
/// The namespace of relationships.
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// A part in the folder `word`.
pub(super) struct Part {
    /// The identifier of its relationship with the document.
    pub id: &'static str,
    /// Its kind, as types and relationships call it.
    pub kind: &'static str,
    /// The name of its file.
    pub file: &'static str,
    /// Its content, without the declaration.
    pub content: String,
}

/// Everything that a file consists of.
pub(super) struct Package<'a> {
    /// The text.
    pub document: String,
    /// The other parts.
    pub parts: Vec<Part>,
    /// The addresses of links, by their relationships from `rIdL1`.
    pub links: &'a [String],
    /// The pictures, by their relationships from `rIdP1`.
    pub pictures: &'a [Arc<Picture>],
    /// The title, the authors and the time.
    pub metadata: &'a Metadata,
    /// The tag of its language.
    pub language: &'a str,
}

impl Package<'_> {
    /// Packs the file. The bytes depend on its content alone: neither the clock nor the system
    /// appears in them.
    pub fn pack(&self) -> Vec<u8> {
        self.archive().unwrap_or_default()
    }

    fn archive(&self) -> zip::result::ZipResult<Vec<u8>> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(9))
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644)
            .system(System::Unix);
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        // Readers look for the types first.
        let named = [
            ("[Content_Types].xml", self.types()),
            ("_rels/.rels", package_relationships()),
            ("word/document.xml", self.document.clone()),
            ("word/_rels/document.xml.rels", self.relationships()),
            ("docProps/app.xml", application()),
            ("docProps/core.xml", self.core()),
        ];
        let named = named.map(|(name, content)| (name.to_owned(), content));
        let parts = self.parts.iter();
        let parts = parts.map(|part| (format!("word/{}", part.file), part.content.clone()));
        for (name, content) in named.into_iter().chain(parts) {
            archive.start_file(name, options)?;
            archive.write_all(DECLARATION.as_bytes())?;
            archive.write_all(content.as_bytes())?;
        }
        for (number, picture) in (1..).zip(self.pictures) {
            // Pictures are compressed already.
            let options = options.compression_method(CompressionMethod::Stored);
            let options = options.compression_level(None);
            archive.start_file(format!("word/{}", media(number, picture)), options)?;
            archive.write_all(&picture.bytes)?;
        }
        Ok(archive.finish()?.into_inner())
    }

    fn types(&self) -> String {
        let mut markup = Markup::default();
        let namespace = "http://schemas.openxmlformats.org/package/2006/content-types";
        markup.element("Types", &[("xmlns", namespace)], |markup| {
            let defaults = [
                (
                    "rels",
                    "application/vnd.openxmlformats-package.relationships+xml",
                ),
                ("xml", "application/xml"),
            ];
            let formats: BTreeSet<&str> = (self.pictures.iter())
                .map(|picture| picture.format.media_type())
                .collect();
            let formats = formats
                .into_iter()
                .map(|format| (extension(format), format));
            for (extension, kind) in defaults.into_iter().chain(formats) {
                markup.empty(
                    "Default",
                    &[("Extension", extension), ("ContentType", kind)],
                );
            }
            let document = (
                "/word/document.xml".to_owned(),
                format!("{TYPE}document.main+xml"),
            );
            let parts = self.parts.iter().map(|part| {
                (
                    format!("/word/{}", part.file),
                    format!("{TYPE}{}+xml", part.kind),
                )
            });
            let properties = [
                (
                    "core",
                    "application/vnd.openxmlformats-package.core-properties+xml",
                ),
                (
                    "app",
                    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
                ),
            ];
            let properties =
                properties.map(|(name, kind)| (format!("/docProps/{name}.xml"), kind.to_owned()));
            for (name, kind) in std::iter::once(document).chain(parts).chain(properties) {
                markup.empty("Override", &[("PartName", &name), ("ContentType", &kind)]);
            }
        });
        markup.into_string()
    }

    fn relationships(&self) -> String {
        let mut markup = Markup::default();
        markup.element("Relationships", &[("xmlns", RELATIONSHIPS)], |markup| {
            for part in &self.parts {
                relationship(
                    markup,
                    part.id,
                    &format!("{RELATIONSHIP}{}", part.kind),
                    part.file,
                );
            }
            for (number, picture) in (1..).zip(self.pictures) {
                let (id, kind) = (format!("rIdP{number}"), format!("{RELATIONSHIP}image"));
                relationship(markup, &id, &kind, &media(number, picture));
            }
            for (number, address) in (1..).zip(self.links) {
                let id = format!("rIdL{number}");
                let kind = format!("{RELATIONSHIP}hyperlink");
                let attributes = [
                    ("Id", id.as_str()),
                    ("Type", &kind),
                    ("Target", address),
                    ("TargetMode", "External"),
                ];
                markup.empty("Relationship", &attributes);
            }
        });
        markup.into_string()
    }

    /// Writes what the document says of itself, with the time that it states.
    fn core(&self) -> String {
        let mut markup = Markup::default();
        let namespaces = [
            (
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            ),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ];
        markup.element("cp:coreProperties", &namespaces, |markup| {
            let Metadata {
                title,
                authors,
                time,
                ..
            } = self.metadata;
            let mut text = |name: &str, text: &str| {
                markup.element(name, &[], |markup| markup.text(text));
            };
            text("dc:title", title);
            if !authors.is_empty() {
                text("dc:creator", &authors.join("; "));
            }
            text("dc:language", self.language);
            let Some(time) = time else { return };
            let time = time.format("%Y-%m-%dT%H:%M:%SZ").to_string();
            for name in ["dcterms:created", "dcterms:modified"] {
                let kind = [("xsi:type", "dcterms:W3CDTF")];
                markup.element(name, &kind, |markup| markup.text(&time));
            }
        });
        markup.into_string()
    }
}

/// Returns the name of a picture's file in the folder `word`.
fn media(number: usize, picture: &Picture) -> String {
    let extension = extension(picture.format.media_type());
    format!("media/image{number}.{extension}")
}

/// Returns the ending of files of a media type: its second half.
fn extension(media_type: &str) -> &str {
    media_type.split('/').next_back().unwrap_or_default()
}

fn package_relationships() -> String {
    let mut markup = Markup::default();
    markup.element("Relationships", &[("xmlns", RELATIONSHIPS)], |markup| {
        let core =
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
        let document = format!("{RELATIONSHIP}officeDocument");
        let extended = format!("{RELATIONSHIP}extended-properties");
        relationship(markup, "rId1", &document, "word/document.xml");
        relationship(markup, "rId2", core, "docProps/core.xml");
        relationship(markup, "rId3", &extended, "docProps/app.xml");
    });
    markup.into_string()
}

fn relationship(markup: &mut Markup, id: &str, kind: &str, target: &str) {
    markup.empty(
        "Relationship",
        &[("Id", id), ("Type", kind), ("Target", target)],
    );
}

fn application() -> String {
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    let mut markup = Markup::default();
    markup.element("Properties", &[("xmlns", namespace)], |markup| {
        markup.element("Application", &[], |markup| markup.text("demarche"));
    });
    markup.into_string()
}
