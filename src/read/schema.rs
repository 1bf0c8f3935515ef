//! The JSON Schemas of the files of a letter, for editors.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

use super::decisions::{DecisionsFile, WithdrawnFile};
use super::draft::Draft;
use super::list::Entries;
use super::seal::DraftSeal;
use crate::report::Rule;

/// Returns the JSON Schema (2020-12) of `letter.yaml`.
pub fn letter() -> Schema {
    let mut schema = of::<Draft>();
    if let Some(code) = schema.pointer_mut("/properties/allow/items") {
        *code = warning_code();
    }
    // A document may consist of a covering letter and a statement, which is not a letter.
    schema.insert(
        "if".to_owned(),
        json!({ "not": { "required": ["circulation"] } }),
    );
    let letter = ["date", "addressees", "salutation", "body", "signatories"];
    schema.insert("then".to_owned(), json!({ "required": letter }));
    schema
}

/// Returns the schema of the code of a warning, each with its summary.
fn warning_code() -> Value {
    let warnings = Rule::warnings().into_iter();
    let codes: Vec<Value> = warnings
        .map(|rule| json!({ "const": rule.code(), "description": rule.summary() }))
        .collect();
    json!({ "oneOf": codes })
}

/// Returns the JSON Schema (2020-12) of `signatories.yaml`.
pub fn signatories() -> Schema {
    of::<Entries>()
}

/// Returns the JSON Schema (2020-12) of `decisions.yaml`.
pub fn decisions() -> Schema {
    of::<DecisionsFile>()
}

/// Returns the JSON Schema (2020-12) of `withdrawn.yaml`.
pub fn withdrawn() -> Schema {
    of::<WithdrawnFile>()
}

/// Returns the JSON Schema (2020-12) of `seal.yaml`.
pub fn seal() -> Schema {
    of::<DraftSeal>()
}

/// Returns the JSON Schema (2020-12) of a type.
pub fn of<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<T>()
}
