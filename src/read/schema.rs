//! The JSON Schemas of the files of a letter, for editors.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use super::decisions::{DecisionsFile, WithdrawnFile};
use super::draft::Draft;
use super::list::Entries;
use super::seal::DraftSeal;

/// Returns the JSON Schema (2020-12) of `letter.yaml`.
pub fn letter() -> Schema {
    of::<Draft>()
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
