//! The fixed words of a language that the program does not know.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::body::Spanned;
use super::form::Form;
use super::node::Node;
use super::reader::{Reader, Value};
use super::value::Text;
use crate::source::Span;

/// Phrases by name, each a text or a text for each language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strings {
    /// Where they are.
    pub span: Span,
    /// Each name with its text, in the order in which they were written.
    pub entries: Vec<(Spanned, Text)>,
}

/// The names of the words are known to the languages, and are checked with them.
const FORM: &Form = &Form {
    name: "strings",
    keys: &["annex"],
    marks: &[&[]],
};

impl Value for Strings {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let span = node.span;
        let mut entries = Vec::new();
        for (name, node) in reader.entries(node, key, FORM)? {
            if node.is_empty() {
                continue;
            }
            let text = Text::read(node, &name.text, reader)?;
            let name = Spanned {
                text: name.text,
                span: name.span,
                language: None,
            };
            entries.push((name, text));
        }
        Some(Self { span, entries })
    }
}

impl JsonSchema for Strings {
    fn schema_name() -> Cow<'static, str> {
        "strings".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The fixed words of a language, by their names.",
            "type": "object",
            "additionalProperties": generator.subschema_for::<Text>(),
        })
    }
}
