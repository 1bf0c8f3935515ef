//! The list as JSON, for other programs.

use serde::Serialize;
use serde_json::{Map, Value};

use super::{anonymous, fields};
use crate::letter::{Counts, Letter, Part, Signatory};

#[derive(Serialize)]
struct List<'a> {
    language: &'a str,
    counts: Numbers,
    parts: Vec<PartObject<'a>>,
}

#[derive(Serialize)]
struct PartObject<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    heading: Option<&'a str>,
    #[serde(rename = "as-of", skip_serializing_if = "Option::is_none")]
    as_of: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    order: Option<&'a str>,
    counts: Numbers,
    signatories: Vec<Map<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    anonymous: Option<Anonymous>,
    /// Those who share the signatories' views.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sharing: Vec<Map<String, Value>>,
}

#[derive(Serialize)]
struct Anonymous {
    count: usize,
    text: String,
}

#[derive(Serialize)]
struct Numbers {
    signatories: usize,
    persons: usize,
    organizations: usize,
    countries: usize,
}

impl Numbers {
    fn of(parts: &[Part]) -> Self {
        let Counts {
            signatories,
            persons,
            organizations,
            countries,
        } = Counts::of(parts);
        Self {
            signatories,
            persons,
            organizations,
            countries,
        }
    }
}

/// Writes the parts with their entries, and how many they are.
pub fn write(letter: &Letter) -> String {
    let parts = letter.signatories.iter();
    let list = List {
        language: letter.language.tag(),
        counts: Numbers::of(&letter.signatories),
        parts: parts.map(|part| object(letter, part)).collect(),
    };
    // Nothing but texts and numbers is written, which cannot fail.
    let mut text = serde_json::to_string_pretty(&list).unwrap_or_default();
    text.push('\n');
    text
}

fn object<'a>(letter: &'a Letter, part: &'a Part) -> PartObject<'a> {
    let order = part
        .states_order
        .then(|| letter.strings.alphabetical_order());
    PartObject {
        heading: part.heading.as_ref().map(|heading| heading.text.as_str()),
        as_of: part.as_of.map(|date| date.to_string()),
        order,
        counts: Numbers::of(std::slice::from_ref(part)),
        signatories: part.signatories.iter().map(entry).collect(),
        anonymous: anonymous(letter, part).map(|text| Anonymous {
            count: part.anonymous,
            text,
        }),
        sharing: part.sharing.iter().map(entry).collect(),
    }
}

fn entry(signatory: &Signatory) -> Map<String, Value> {
    let value = |key: &str, text: &str| match key {
        "signed" => Value::Bool(true),
        _ => Value::String(text.to_owned()),
    };
    let fields = fields(signatory).into_iter();
    fields
        .filter_map(|(key, text)| Some((key.to_owned(), value(key, text?))))
        .collect()
}
