//! The JSON Schemas of both files, and of their names in the letter.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{Decision, Decisions, Withdrawal, Withdrawals};

/// The contents of a file of decisions, for its JSON Schema.
pub(in crate::read) struct DecisionsFile;

/// The contents of a file of withdrawals, for its JSON Schema.
pub(in crate::read) struct WithdrawnFile;

/// A file, by its name.
fn named_file(about: &str) -> Schema {
    json_schema!({ "description": about, "type": "string" })
}

impl JsonSchema for Decisions {
    fn schema_name() -> Cow<'static, str> {
        "decisions-name".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        named_file("The name of a file of decisions.")
    }
}

impl JsonSchema for Withdrawals {
    fn schema_name() -> Cow<'static, str> {
        "withdrawn-name".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        named_file("The name of a file of withdrawals.")
    }
}

impl JsonSchema for DecisionsFile {
    fn schema_name() -> Cow<'static, str> {
        "decisions".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one: Vec<_> = Decision::VERBS
            .iter()
            .map(|verb| json_schema!({ "required": [verb] }))
            .collect();
        json_schema!({
            "title": "decisions",
            "description": "Decisions about entries of a list that only a person can make.",
            "type": "array",
            "items": {
                "allOf": [generator.subschema_for::<Decision>(), { "oneOf": one }],
                "dependentRequired": {
                    "correct": ["to", "asked-by"],
                    "split": ["into"],
                    "replace": ["by"],
                },
            },
        })
    }
}

impl JsonSchema for WithdrawnFile {
    fn schema_name() -> Cow<'static, str> {
        "withdrawn".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": "withdrawn",
            "description": "Withdrawn signatories, who are omitted from everything that is printed, counted or reported.",
            "type": "array",
            "items": generator.subschema_for::<Withdrawal>(),
        })
    }
}
