//! The JSON Schemas of the files of a letter, for editors.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use super::draft::Draft;
use super::list::Entries;

/// Returns the JSON Schema (2020-12) of `letter.yaml`.
pub fn letter() -> Schema {
    of::<Draft>()
}

/// Returns the JSON Schema (2020-12) of `signatories.yaml`.
pub fn signatories() -> Schema {
    of::<Entries>()
}

/// Returns the JSON Schema (2020-12) of a type.
pub fn of<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<T>()
}
