//! The emblem of a circulated letter.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::files::ImageFile;
use super::mapping::mapping;
use super::node::{Node, NodeKind};
use super::reader::{Reader, Value};
use super::value::Text;
use crate::report::{Diagnostic, Rule};

/// A user-supplied file with the emblem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftEmblem {
    /// The file.
    pub file: ImageFile,
    /// A description for people who cannot see it.
    pub alternative: Option<Text>,
}

mapping! {
    /// An emblem with a description for people who cannot see it.
    EmblemForm "emblem" {
        /// The file, PNG or JPEG.
        required "file" file: Option<ImageFile>,
        /// A description for people who cannot see it.
        "alternative" alternative: Option<Text>,
    }
}

impl Value for DraftEmblem {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let (file, alternative) = match node.kind {
            NodeKind::Mapping(_) => {
                let span = node.head();
                let form = EmblemForm::read(node, key, reader)?;
                if form.file.is_none() && form.unread("file").is_none() {
                    let message = format!("`{key}` names no file");
                    let diagnostic = Diagnostic::new(Rule::MISSING_KEY, message).at(span, "");
                    reader
                        .report
                        .push(diagnostic.help("write `file:` and its name"));
                }
                (form.file?, form.alternative)
            }
            _ => (ImageFile::read(node, key, reader)?, None),
        };
        Some(Self { file, alternative })
    }
}

impl JsonSchema for DraftEmblem {
    fn schema_name() -> Cow<'static, str> {
        "emblem-file".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A PNG or JPEG file, or a file with its description.",
            "anyOf": [{ "type": "string" }, generator.subschema_for::<EmblemForm>()],
        })
    }
}
