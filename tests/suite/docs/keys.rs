//! The pages of keys, from the JSON Schemas that `demarche schema` prints.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::super::program::run;
use super::generated_from;
use super::links::anchor;
use super::page::root;

/// The definitions of lists, which have a page for themselves.
const LISTS: [&str; 8] = [
    "signatories",
    "part",
    "signatories-list",
    "signatory",
    "where",
    "columns",
    "parts",
    "toml-list",
];
/// Where [`LISTS`] are.
const LISTS_PAGE: &str = "signatories.md";

/// Returns the pages: the name of each and its text.
pub fn pages() -> Vec<(String, String)> {
    let letter = schema("letter");
    let definitions = letter["$defs"].as_object().unwrap();
    let is_list = |name: &&String| LISTS.contains(&name.as_str());
    let mut text = begin("letter", "letter.yaml");
    text.push_str(
        "A document without a `circulation:` requires `date`, `addressees`, `salutation`, `body` and \
         `signatories`. Every other key is optional, and an unknown key is an error. \
         `demarche schema letter` prints the same as a JSON Schema, with which an editor completes and \
         explains keys.\n\n",
    );
    let page = Keys { page: "letter.md" };
    text.push_str(&page.section(&letter));
    for (name, definition) in definitions.iter().filter(|(name, _)| !is_list(name)) {
        text.push_str(&format!("\n## {name}\n\n{}", page.section(definition)));
    }
    let mut lists = begin("letter", "Lists of signatories");
    lists.push_str(
        "These are the values of `signatories:` in `letter.yaml`, and the entries of `signatories.yaml`.\n",
    );
    let page = Keys { page: LISTS_PAGE };
    for (name, definition) in definitions.iter().filter(|(name, _)| is_list(name)) {
        lists.push_str(&format!("\n## {name}\n\n{}", page.section(definition)));
    }
    vec![
        ("letter.md".to_owned(), text),
        (LISTS_PAGE.to_owned(), lists),
        ("records.md".to_owned(), records()),
    ]
}

/// The other files of a letter, with the name that `demarche schema` has for each.
const RECORDS: [(&str, &str); 4] = [
    ("decisions", "decisions.yaml"),
    ("withdrawn", "withdrawn.yaml"),
    ("seal", "seal.yaml"),
    ("manifest", "manifest.json"),
];

fn records() -> String {
    let mut text = generated_from("the JSON Schemas of `src/read/` and `src/cli/manifest.rs`");
    text.push_str("# Decisions, withdrawals, seals and manifests\n");
    let mut described = BTreeSet::new();
    let page = Keys { page: "records.md" };
    for (name, file) in RECORDS {
        let schema = schema(name);
        text.push_str(&format!("\n## {file}\n\n{}", page.section(&schema)));
        for (name, definition) in schema["$defs"].as_object().unwrap() {
            if described.insert(name.clone()) {
                text.push_str(&format!("\n### {name}\n\n{}", page.section(definition)));
            }
        }
    }
    text
}

fn begin(schema: &str, title: &str) -> String {
    let source = format!("the JSON Schema that `demarche schema {schema}` prints (`src/read/`)");
    format!("{}# {title}\n\n", generated_from(&source))
}

/// Returns what `demarche schema` prints for a file.
fn schema(file: &str) -> Value {
    let output = run(root(), &["schema", file]);
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Describes keys on one page.
struct Keys {
    /// The name of the page.
    page: &'static str,
}

impl Keys {
    /// Returns the description of a value, with a table of its keys if it is a mapping.
    fn section(&self, schema: &Value) -> String {
        let about = schema["description"].as_str().unwrap_or_default();
        let mut text = format!("{about}\n");
        let Some(properties) = schema["properties"].as_object() else {
            if schema["type"] != "string" {
                text.push_str(&format!("\nValue: {}.\n", self.kind(schema)));
            }
            return text;
        };
        text.push_str("\n| key | value | meaning |\n| --- | --- | --- |\n");
        let required: Vec<&str> = schema["required"]
            .as_array()
            .map(|keys| keys.iter().filter_map(Value::as_str).collect())
            .unwrap_or_default();
        for (key, value) in properties {
            let about = value["description"].as_str().unwrap_or_default();
            let about = about.replace('\n', " ").replace('|', "\\|");
            let required = if required.contains(&key.as_str()) {
                " Required."
            } else {
                ""
            };
            text.push_str(&format!(
                "| `{key}` | {} | {about}{required} |\n",
                self.kind(value)
            ));
        }
        text
    }

    /// Returns the kind of a value in words.
    fn kind(&self, schema: &Value) -> String {
        if let Some(reference) = schema["$ref"].as_str() {
            let name = reference.trim_start_matches("#/$defs/");
            return self.link(name);
        }
        if let Some(choices) = schema["enum"].as_array() {
            let choices = choices.iter().filter_map(Value::as_str);
            return one_of(choices.map(|choice| format!("`{choice}`")));
        }
        if let Some(alternatives) = schema["anyOf"].as_array() {
            return one_of(alternatives.iter().map(|schema| self.kind(schema)));
        }
        if schema.get("oneOf").is_some() {
            return "the [code of a warning](diagnostics.md)".to_owned();
        }
        let types = types(schema);
        match types.first().map(String::as_str) {
            Some("array") => format!("list of {}", self.kind(&schema["items"])),
            Some("object") => self.mapping(schema.as_object().unwrap()),
            Some("boolean") => "`true` or `false`".to_owned(),
            Some("integer") => "number".to_owned(),
            Some("string") => "text".to_owned(),
            _ if schema.get("allOf").is_some() => self.kind(&schema["allOf"][0]),
            _ => String::new(),
        }
    }

    /// Returns the kind of a mapping whose keys are not fixed.
    fn mapping(&self, schema: &Map<String, Value>) -> String {
        let keys = &schema.get("propertyNames").unwrap_or(&Value::Null)["enum"];
        let keys = match keys.as_array() {
            Some(keys) => {
                let keys = keys.iter().filter_map(Value::as_str);
                one_of(keys.map(|key| format!("`{key}`")))
            }
            None if schema.contains_key("patternProperties") => "language".to_owned(),
            None => "name".to_owned(),
        };
        let patterns = schema.get("patternProperties").and_then(Value::as_object);
        let value = patterns.and_then(|patterns| patterns.values().next());
        let value = value.or(schema.get("additionalProperties"));
        let value = value.map(|value| self.kind(value)).unwrap_or_default();
        format!("mapping from {keys} to {value}")
    }

    /// Returns a link to the section of a definition.
    fn link(&self, name: &str) -> String {
        let page = match (LISTS.contains(&name), self.page) {
            (true, LISTS_PAGE) | (false, "letter.md" | "records.md") => "",
            (true, _) => LISTS_PAGE,
            (false, _) => "letter.md",
        };
        format!("[{}]({page}#{})", name.replace('-', " "), anchor(name))
    }
}

/// Returns the types of a schema; of text that may also look like a number or a truth value, text.
fn types(schema: &Value) -> Vec<String> {
    let all: Vec<String> = match &schema["type"] {
        Value::String(one) => vec![one.clone()],
        Value::Array(several) => several
            .iter()
            .filter_map(|each| each.as_str().map(ToOwned::to_owned))
            .collect(),
        _ => Vec::new(),
    };
    all.into_iter().filter(|each| each != "null").collect()
}

/// Returns alternatives in words, each once.
fn one_of(alternatives: impl Iterator<Item = String>) -> String {
    let mut kept: Vec<String> = Vec::new();
    for alternative in alternatives {
        if !alternative.is_empty() && !kept.contains(&alternative) {
            kept.push(alternative);
        }
    }
    match kept.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        Some((only, _)) => only.clone(),
        None => String::new(),
    }
}
