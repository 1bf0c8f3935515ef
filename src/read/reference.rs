//! The file numbers of a letter, as written: the sender's, or that and the addressee's.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::mapping::mapping;
use super::node::{Node, NodeKind};
use super::reader::{Reader, Value};
use super::value::Text;
use super::walk::{Path, Translate, Translator, Visit, Walk};

mapping! {
    /// The file numbers of a letter that answers another.
    DraftReferences "reference" => References {
        /// The sender's file number.
        text "ours" ours: Option<Text>,
        /// The addressee's file number: that of the letter that is answered.
        text "yours" yours: Option<Text>,
    }
}

/// The sender's file number alone, or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftReference {
    /// The sender's.
    Ours(Text),
    /// The sender's and the addressee's.
    Both(Box<DraftReferences>),
}

impl Value for DraftReference {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let is_known = |name: &str| DraftReferences::FORM.find(name).is_some();
        let are_both = match &node.kind {
            NodeKind::Mapping(entries) => entries.iter().any(|(key, _)| is_known(&key.text)),
            _ => false,
        };
        if are_both {
            let both = DraftReferences::read(node, key, reader)?;
            return Some(Self::Both(Box::new(both)));
        }
        Text::read(node, key, reader).map(Self::Ours)
    }
}

impl Walk for DraftReference {
    fn walk<'d>(&'d self, at: &Path<'_>, visit: &mut Visit<'_, 'd>) {
        match self {
            Self::Ours(text) => text.walk(at, visit),
            Self::Both(both) => both.walk(at, visit),
        }
    }
}

impl Translate for DraftReference {
    type Version = References;

    fn translate(&self, at: &Path<'_>, by: &mut dyn Translator) -> Option<References> {
        match self {
            Self::Ours(text) => text.translate(at, by).map(|ours| References {
                ours: Some(ours),
                yours: None,
            }),
            Self::Both(both) => both.translate(at, by),
        }
    }
}

impl JsonSchema for DraftReference {
    fn schema_name() -> Cow<'static, str> {
        "reference-or-text".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The sender's file number, or `{ ours: …, yours: … }`.",
            "anyOf": [
                generator.subschema_for::<Text>(),
                generator.subschema_for::<DraftReferences>(),
            ],
        })
    }
}
