//! The seal of a letter: a file next to it that records the text that the signatories agreed to.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::body::Spanned;
use super::data;
use super::mapping::mapping;
use super::node::Node;
use super::reader::{Reader, Shape, Value};
use super::value::Text;
use super::yaml::Content;
use crate::source::{FileId, LoadError};

mapping! {
    /// The text that the signatories agreed to; `demarche seal` writes it.
    DraftSeal "seal" {
        /// The number of this format: 1.
        required "seal" format: Option<Spanned>,
        /// The number of signatories when the text was sealed.
        required "signatories" signatories: Option<Spanned>,
        /// The day on which it was sealed, if it was given: year, month and day.
        "date" date: Option<Spanned>,
        /// The text in each language: a line for each passage, with its kind and its words.
        required "texts" texts: Option<Text>,
    }
}

/// A seal, in its own file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The name of the file among the sources.
    pub file: String,
    /// Its content; `None` if it does not exist yet.
    pub seal: DraftSeal,
    /// Whether there is such a file: `demarche seal` makes the one that a letter names.
    pub is_there: bool,
}

impl Value for Sealed {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let name = reader.text(node, key, Shape::Text)?;
        let path = reader.sources.beside(reader.file, &name.text);
        match reader.sources.load(&path) {
            Ok(file) => reader.seal(path, file),
            Err(LoadError::Missing { .. }) => Some(Sealed {
                file: path,
                seal: DraftSeal::new(name.span),
                is_there: false,
            }),
            Err(error) => {
                reader.unloaded(error, &name);
                None
            }
        }
    }
}

/// The name of the seal of `letter.yaml`.
pub(super) const SEAL: &str = "seal.yaml";

/// Returns the name of the seal of a letter: `seal.yaml` next to `letter.yaml`, and
/// `statement.seal.yaml` next to `statement.yaml`.
pub fn seal_name(letter: &str) -> String {
    let (folder, file) = letter.rsplit_once('/').unwrap_or(("", letter));
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let name = match stem {
        "letter" => SEAL.to_owned(),
        stem => format!("{stem}.seal.yaml"),
    };
    match folder {
        "" => name,
        folder => format!("{folder}/{name}"),
    }
}

/// Reads the seal that is next to a letter.
pub(super) fn seal_beside(reader: &mut Reader<'_>) -> Option<Sealed> {
    let path = seal_name(reader.sources.name(reader.file));
    match reader.sources.load_if_there(&path) {
        Ok(file) => reader.seal(path, file?),
        Err(error) => {
            let diagnostics = crate::report::unloaded(error, reader.sources);
            reader.report.extend(diagnostics);
            None
        }
    }
}

impl Reader<'_> {
    fn seal(&mut self, path: String, file: FileId) -> Option<Sealed> {
        let seal = match data::read(file, self.sources, self.report) {
            Content::Value(node) => DraftSeal::read(node, "seal", self)?,
            Content::Nothing => DraftSeal::new(crate::source::Span::point(file, 0)),
            Content::Broken => return None,
        };
        Some(Sealed {
            file: path,
            seal,
            is_there: true,
        })
    }
}

impl JsonSchema for Sealed {
    fn schema_name() -> Cow<'static, str> {
        "seal-name".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "description": "The name of a seal.", "type": "string" })
    }
}
