//! The long form of `signatories`, and its JSON Schema.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::super::body::Spanned;
use super::super::choice::{Anonymity, Choice, Order};
use super::super::draft::{DraftSignatory, Signatories};
use super::super::mapping::mapping;
use super::super::node::Node;
use super::super::reader::{Reader, Shape, Value, suggestion};
use super::super::value::{Flag, OneOrMany, Text};
use super::keys::KeyParts;
use crate::report::{Diagnostic, Rule, alternatives, quoted};

mapping! {
    /// A list of those who sign, or a part of it under its heading.
    PartForm "part" {
        /// The heading of the part.
        "heading" heading: Option<Text>,
        /// The file that holds the list; several where it is in several.
        "from" from: OneOrMany<Spanned>,
        /// The sheet of a spreadsheet, where it has several.
        "sheet" sheet: Option<Spanned>,
        /// The encoding of a text file, where it is not UTF-8 and not certain: `windows-1252`.
        "encoding" encoding: Option<Spanned> = [
            "utf-8", "utf-16", "utf-16le", "utf-16be", "windows-1250", "windows-1251",
            "windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256",
            "windows-1257", "windows-1258", "iso-8859-1", "iso-8859-2", "iso-8859-5",
            "iso-8859-15", "macintosh", "koi8-r", "gb18030", "big5", "shift_jis", "euc-kr"
        ],
        /// The key under which the list stands in a file of YAML or JSON; a list where there are
        /// several, and with dots between where a key stands within another.
        "under" under: OneOrMany<Spanned>,
        /// The entries themselves, after those of the file.
        "list" list: Option<Entries>,
        /// Which columns of the list are meant by our names: `name: displayName`; with dots where a
        /// key stands within another: `affiliation: organization.name`.
        "columns" columns: Option<ColumnNames>,
        /// The columns that are known and never printed; `contact.email` is `email` under `contact`.
        "private" private: Vec<Spanned>,
        /// The order in which the entries are printed.
        "order" order: Option<Choice<Order>>,
        /// Whether the document says in which order they are: `in English alphabetical order`.
        "state-order" state_order: Option<Flag>,
        /// How those are printed who do not wish to be named: each where it is given, or all of them
        /// in one line at the end that counts them, whatever else is said of them.
        "anonymous" anonymous: Option<Choice<Anonymity>>,
        /// The day on which the list stood as it is here, as year, month and day.
        "as-of" as_of: Option<Spanned>,
        /// Whether the document says that day: `Signatories as of 24 February 2016`.
        "state-as-of" state_as_of: Option<Flag>,
        /// By what the list is parted under headings of its own: `kind` (organizations, persons),
        /// `status` (general, special, roster), by the `consultative-status` of each entry, or
        /// `keys`, so that each key of the file makes a part; or the keys with a heading each.
        "parts" parts: Option<KeyParts>,
    }
}

/// The entries of a list, not yet read, because what their columns mean may be said after them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entries(pub(super) Vec<Node>);

impl Value for Entries {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        reader.items(node, key, Shape::List).map(Self)
    }
}

/// Which column of a list is meant by each of our names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnNames(pub(super) Vec<(&'static str, Spanned)>);

impl Value for ColumnNames {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let form = DraftSignatory::FORM;
        let mut names = Vec::new();
        for (ours, node) in reader.entries(node, key, form)? {
            let Some(known) = form.find(&ours.text) else {
                let message = format!("a signatory has no {}", quoted(&ours.text));
                let diagnostic = Diagnostic::new(Rule::UNKNOWN_KEY, message).at(ours.span, "");
                reader.report.push(match suggestion(&ours.text, form.keys) {
                    Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
                    None => diagnostic
                        .note("here our name stands first: `name: theirs`")
                        .help(format!(
                            "use {}",
                            alternatives(form.keys.iter().copied(), "or")
                        )),
                });
                continue;
            };
            names.push((known, reader.text(node, known, Shape::Text)?));
        }
        Some(Self(names))
    }
}

impl JsonSchema for Entries {
    fn schema_name() -> Cow<'static, str> {
        "signatories-list".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": "signatories",
            "description": "Those who sign, in order.",
            "type": "array",
            "items": generator.subschema_for::<DraftSignatory>(),
        })
    }
}

impl JsonSchema for ColumnNames {
    fn schema_name() -> Cow<'static, str> {
        "columns".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Our names for columns, each with the name that the list has for it.",
            "type": "object",
            "propertyNames": { "enum": DraftSignatory::FORM.keys },
            "additionalProperties": { "type": "string" },
        })
    }
}

impl JsonSchema for Signatories {
    fn schema_name() -> Cow<'static, str> {
        "signatories".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let file = json_schema!({ "type": "string" });
        let part = generator.subschema_for::<PartForm>();
        json_schema!({
            "description": "A file, the entries themselves, or parts with a heading each.",
            "anyOf": [
                file,
                part,
                { "type": "array", "items": file },
                { "type": "array", "items": part },
                generator.subschema_for::<Entries>(),
            ],
        })
    }
}
