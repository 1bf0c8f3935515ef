//! Reads files of data, each in the syntax that its name says.

use super::yaml::Content;
use super::{json, yaml};
use crate::report::Report;
use crate::source::{FileId, Sources};

/// Reads a file of JSON if its name says so, or else of YAML.
pub(super) fn read(file: FileId, sources: &Sources, report: &mut Report) -> Content {
    if json::is_named(sources.name(file)) {
        json::read(file, sources, report)
    } else {
        yaml::read(file, sources, report)
    }
}
