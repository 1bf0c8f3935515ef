//! `demarche schema`: the JSON Schema of a file.

use std::io::{self, Write};

use crate::read::schema;

use super::args::{SchemaArgs, SchemaFile};
use super::manifest::Manifest;
use super::status::{Failure, Status};

/// Prints a schema.
pub fn run(args: &SchemaArgs) -> Result<Status, Failure> {
    let schema = match args.file {
        SchemaFile::Letter => schema::letter(),
        SchemaFile::Signatories => schema::signatories(),
        SchemaFile::Manifest => schema::of::<Manifest>(),
        SchemaFile::Decisions => schema::decisions(),
        SchemaFile::Withdrawn => schema::withdrawn(),
        SchemaFile::Seal => schema::seal(),
    };
    let text = serde_json::to_string_pretty(&schema).map_err(io::Error::from)?;
    writeln!(io::stdout().lock(), "{text}")?;
    Ok(Status::Done)
}
