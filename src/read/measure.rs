//! Lengths with their units.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::node::Node;
use super::reader::{Reader, Shape, Value};
use crate::report::{Diagnostic, Rule, quoted};
use crate::source::Span;
use crate::typeset::unit::Length;

/// The units, each with its length in thousandths of a millimetre.
const UNITS: [(&str, i64); 4] = [("mm", 1_000), ("cm", 10_000), ("in", 25_400), ("pt", 353)];

/// A length, and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// The length.
    pub length: Length,
    /// Where it was written.
    pub span: Span,
}

impl Value for Measure {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let written = reader.text(node, key, Shape::Text)?;
        if let Some(length) = length(written.text.trim()) {
            return Some(Self {
                length,
                span: written.span,
            });
        }
        let found = quoted(&written.text);
        let message = format!("expected a length for `{key}`, found {found}");
        reader.report.push(
            Diagnostic::new(Rule::UNKNOWN_VALUE, message)
                .at(written.span, "")
                .help("write a number up to 1000 with its unit, such as `20mm`, `2cm` or `0.8in`"),
        );
        None
    }
}

/// Reads a number above zero with its unit: `20mm`, `2.5 cm`.
fn length(text: &str) -> Option<Length> {
    let end = text.find(|letter: char| !letter.is_ascii_digit() && letter != '.')?;
    let (number, unit) = text.split_at(end);
    let (_, size) = UNITS.iter().find(|(name, _)| *name == unit.trim_start())?;
    let thousandths = thousandths(number)?;
    let micrometres = thousandths * size / 1_000;
    (1..=1_000_000)
        .contains(&micrometres)
        .then(|| Length::tenth_mm(micrometres).scale(1, 100))
}

/// Reads a decimal number with up to three places, in thousandths.
fn thousandths(number: &str) -> Option<i64> {
    let (whole, places) = number.split_once('.').unwrap_or((number, "0"));
    if whole.is_empty() || whole.len() > 4 || places.is_empty() || places.len() > 3 {
        return None;
    }
    let places = format!("{places:0<3}");
    Some(whole.parse::<i64>().ok()? * 1_000 + places.parse::<i64>().ok()?)
}

impl JsonSchema for Measure {
    fn schema_name() -> Cow<'static, str> {
        "length".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": r"^[0-9]+(\.[0-9]+)? ?(mm|cm|in|pt)$" })
    }
}

#[cfg(test)]
mod tests;
