//! Pictures that a letter names.

use std::borrow::Cow;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::read::body::Spanned;
use crate::read::node::Node;
use crate::read::reader::{Reader, Shape, Value};
use crate::report::{Diagnostic, Report, Rule, beyond, quoted, unloaded};
use crate::source::bounds;
use crate::source::picture::{Picture, PictureError};
use crate::source::{FileId, Sources};

/// Reads the picture that a file of text names.
pub(super) fn picture(sources: &Sources, file: FileId, name: &Spanned) -> Result<Picture, Report> {
    let path = sources.beside(file, &name.text);
    let bytes = sources.bytes(&path).map_err(|error| {
        let mut report = Report::default();
        for diagnostic in unloaded(error, sources).diagnostics() {
            report.push(diagnostic.clone().at(name.span, ""));
        }
        report
    })?;
    Picture::read(&bytes).map_err(|error| {
        let diagnostic = picture_error(Rule::IMAGE, name, &error);
        diagnostic.at(name.span, "").into()
    })
}

/// Makes the diagnostic for a picture that cannot be printed, without a place.
fn picture_error(rule: Rule, name: &Spanned, error: &PictureError) -> Diagnostic {
    let name = quoted(&name.text);
    let diagnostic = match error {
        PictureError::TooLarge => beyond(&name, bounds::PIXELS, "pixels"),
        error => Diagnostic::new(rule, format!("{name} {error}")),
    };
    diagnostic.help(error.help())
}

/// A file that is named for the picture in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageFile {
    /// Its name.
    pub name: Spanned,
    /// Its bytes.
    pub bytes: Arc<Vec<u8>>,
}

impl ImageFile {
    /// Decodes the picture; reports what keeps it from being printed.
    pub(crate) fn picture(&self, rule: Rule) -> Result<Arc<Picture>, Diagnostic> {
        Picture::read(&self.bytes).map(Arc::new).map_err(|error| {
            let diagnostic = picture_error(rule, &self.name, &error);
            diagnostic.at(self.name.span, "")
        })
    }
}

impl Value for ImageFile {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let name = reader.text(node, key, Shape::Text)?;
        let path = reader.sources.beside(reader.file, &name.text);
        match reader.sources.bytes(&path) {
            Ok(bytes) => Some(Self {
                name,
                bytes: Arc::new(bytes),
            }),
            Err(error) => {
                reader.unloaded(error, &name);
                None
            }
        }
    }
}

impl JsonSchema for ImageFile {
    fn schema_name() -> Cow<'static, str> {
        "image-file".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string" })
    }
}
