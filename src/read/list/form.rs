//! The long form of `signatories`, and its JSON Schema.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::super::body::Spanned;
use super::super::choice::{Anonymity, Choice, Divider, Order};
use super::super::mapping::mapping;
use super::super::node::{Key, Node, NodeKind};
use super::super::reader::{Reader, Shape, Value, suggestion, without_space};
use super::super::signatory::{DraftSignatory, Signatories};
use super::super::value::{Flag, OneOrMany, Text};
use super::super::yaml::name_in_yaml;
use super::headers::KIND;
use super::keys::KeyParts;
use crate::report::{Diagnostic, Rule, alternatives, fold, quoted};
use crate::source::Span;

mapping! {
    /// A list of signatories, or a group of them under a heading.
    PartForm "part" {
        /// The heading of the group.
        "heading" heading: Option<Text>,
        /// The file with the list, or several files.
        "from" from: OneOrMany<Spanned>,
        /// The sheet, if the spreadsheet has several.
        "sheet" sheet: Option<Spanned>,
        /// The encoding of a text file that is not in UTF-8.
        "encoding" encoding: Option<Spanned> = [
            "utf-8", "utf-16", "utf-16le", "utf-16be", "windows-1250", "windows-1251",
            "windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256",
            "windows-1257", "windows-1258", "iso-8859-1", "iso-8859-2", "iso-8859-5",
            "iso-8859-15", "macintosh", "koi8-r", "gb18030", "big5", "shift_jis", "euc-kr"
        ],
        /// The key of the list in a YAML or JSON file, or several keys. A key within another has a
        /// dot: `data.signatories`. In a page of Markdown or HTML, the heading above the list.
        "under" under: OneOrMany<Spanned>,
        /// The entries themselves, after those of the file.
        "list" list: Option<Entries>,
        /// The number of rows above the header of a table, such as a title.
        "skip-rows" skip_rows: Option<Spanned>,
        /// The mark that divides lines and items into parts, whose numbers `columns` has: `name: 1`. Default:
        /// `commas`.
        "divided-at" divided_at: Option<Choice<Divider>>,
        /// The rows that are printed, by the values of their columns: `{ "May we list you?": [Yes,
        /// Oui] }`. A row must have one of the values in each column.
        "where" conditions: Option<Conditions>,
        /// The columns that a row must fill to be printed, such as the date of submission.
        "filled" filled: Vec<Spanned>,
        /// Columns that look like consent but are not, so that all rows are printed.
        "not-consent" not_consent: Vec<Spanned>,
        /// The column of each field: `name: displayName`. Several columns can make one name, which
        /// is sorted by the last: `name: [First name, Last name]`. `name: { en: Name, ar: الاسم }`
        /// gives a column for each language. `kind` is the column that says who is an organization.
        /// A key within another has a dot: `affiliation: organization.name`; the texts of a list on the
        /// way are joined. The columns of a table without a header, and the parts of lines, have numbers: `{ name: 1, affiliation: 2 }`.
        "columns" columns: Option<ColumnNames>,
        /// Columns that are never printed. A key within another has a dot: `contact.email`.
        "private" private: Vec<Spanned>,
        /// The text that is printed for entries without a name, such as `Anonymous`.
        "unnamed" unnamed: Option<Spanned>,
        /// The order of the printed list. Default: `as-given`.
        "order" order: Option<Choice<Order>>,
        /// Whether the document states the order: “In English alphabetical order”.
        "state-order" state_order: Option<Flag>,
        /// The treatment of entries named “Anonymous”: each in its place, or counted in one line at
        /// the end.
        "anonymous" anonymous: Option<Choice<Anonymity>>,
        /// The date of the list: year, month and day.
        "as-of" as_of: Option<Spanned>,
        /// Whether the document states the date of the list: “Signatories as of 24 February 2016”.
        "state-as-of" state_as_of: Option<Flag>,
        /// The grouping of the list under headings: by `kind` (organizations, then persons), by
        /// `status` (the `consultative-status` of each entry), or by `keys`, so that each key of
        /// the file makes a group. A mapping gives keys and their headings.
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

/// The columns of a list by the fields that they are for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnNames(pub(super) Vec<NamedColumn>);

/// A column that a letter names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedColumn {
    /// The key of the field.
    pub ours: &'static str,
    /// The name of the column.
    pub theirs: Spanned,
    /// The role of its cells in the field.
    pub(super) share: Share,
    /// Whether the list has the column.
    pub is_met: bool,
}

/// The role of a column's cells in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Share {
    /// Its whole value.
    Whole,
    /// A part of it, by its number.
    Part(usize),
    /// Its form in a language, by the tag.
    Form(Key),
}

impl Value for ColumnNames {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let form = DraftSignatory::FORM;
        let mut names = Vec::new();
        for (ours, node) in reader.entries(node, key, form)? {
            let kind = (ours.text == KIND).then_some(KIND);
            let mut keys = DraftSignatory::keys_of_columns();
            let Some(known) = keys.find(|key| *key == ours.text).or(kind) else {
                reader.report.push(no_such_field(&ours, &node));
                continue;
            };
            let is_name = ["name", "organization"].contains(&known);
            let named = |share, theirs| NamedColumn {
                ours: known,
                theirs,
                share,
                is_met: false,
            };
            match node.kind {
                NodeKind::List(items) if is_name && !items.is_empty() => {
                    for (index, item) in items.into_iter().enumerate() {
                        let theirs = reader.text(item, known, Shape::Text)?;
                        names.push(named(Share::Part(index), theirs));
                    }
                }
                NodeKind::Mapping(_) if known != KIND => {
                    for (_, language, node) in reader.languages(node, known)? {
                        let theirs = reader.text(node, known, Shape::Text)?;
                        names.push(named(Share::Form(language), theirs));
                    }
                }
                _ => names.push(named(Share::Whole, reader.text(node, known, Shape::Text)?)),
            }
        }
        Some(Self(names))
    }
}

fn no_such_field(ours: &Key, theirs: &Node) -> Diagnostic {
    let keys: Vec<&str> = DraftSignatory::keys_of_columns().collect();
    let field = match &theirs.kind {
        NodeKind::Text(text, _) => keys.iter().find(|key| **key == fold(text)),
        _ => None,
    };
    if let Some(diagnostic) = without_space(ours, &keys) {
        return diagnostic;
    }
    let message = format!("a signatory has no {}", quoted(&ours.text));
    let diagnostic = Diagnostic::new(Rule::UNKNOWN_KEY, message).at(ours.span, "");
    match (suggestion(&ours.text, &keys), field) {
        (Some(meant), _) => diagnostic.help(format!("did you mean `{meant}`?")),
        (None, Some(field)) => diagnostic.help(format!(
            "put the field first: `{field}: {}`",
            name_in_yaml(&ours.text)
        )),
        (None, None) => diagnostic
            .note("here the field comes first: `name: theirs`")
            .help(format!("use {}", alternatives(keys.iter().copied(), "or"))),
    }
}

/// The values that a row must have in some columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conditions {
    /// The columns with their values.
    pub(super) all: Vec<(Spanned, Vec<Spanned>)>,
    /// Another value in their place. It is reported when the columns of the list are known, with
    /// the line to write.
    pub(super) wrong: Option<WrongConditions>,
}

/// Another value in place of columns with their values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongConditions {
    pub(super) span: Span,
    /// The noun for it in messages.
    pub(super) noun: &'static str,
    /// The words in it, each of which may be a column or a value.
    pub(super) words: Vec<String>,
}

impl WrongConditions {
    fn of(node: &Node, span: Span) -> Self {
        let mut words = Vec::new();
        collect_words(node, &mut words);
        Self {
            span,
            noun: node.noun(),
            words,
        }
    }
}

/// Collects the texts of a value, in parts where it looks like a comparison: `consent = yes`.
fn collect_words(node: &Node, words: &mut Vec<String>) {
    match &node.kind {
        NodeKind::Text(text, _) => {
            let parts = text.split(['=', ':']).map(str::trim);
            let parts = parts.map(|part| part.trim_matches(['"', '\'']));
            words.extend(parts.filter(|part| !part.is_empty()).map(str::to_owned));
        }
        NodeKind::List(items) => items.iter().for_each(|item| collect_words(item, words)),
        NodeKind::Mapping(entries) => {
            for (key, node) in entries {
                words.push(key.text.clone());
                collect_words(node, words);
            }
        }
        NodeKind::Empty | NodeKind::Broken => {}
    }
}

impl Value for Conditions {
    fn read(node: Node, _: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let place = reader.first_line(node.span);
        let NodeKind::Mapping(entries) = &node.kind else {
            return Some(Self {
                wrong: Some(WrongConditions::of(&node, place)),
                ..Self::default()
            });
        };
        let mut all = Vec::new();
        for (column, values) in entries {
            let values = match &values.kind {
                NodeKind::List(items) if !items.is_empty() => items.iter().collect(),
                _ => vec![values],
            };
            let mut texts = Vec::new();
            for value in values {
                let NodeKind::Text(text, _) = &value.kind else {
                    let mut wrong = WrongConditions::of(value, column.span);
                    wrong.words.insert(0, column.text.clone());
                    return Some(Self {
                        all: Vec::new(),
                        wrong: Some(wrong),
                    });
                };
                texts.push(spanned(text, value.span));
            }
            all.push((spanned(&column.text, column.span), texts));
        }
        Some(Self { all, wrong: None })
    }
}

fn spanned(text: &str, span: Span) -> Spanned {
    Spanned {
        text: text.to_owned(),
        span,
        language: None,
    }
}

impl JsonSchema for Conditions {
    fn schema_name() -> Cow<'static, str> {
        "where".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let value = json_schema!({ "type": ["string", "number", "boolean"] });
        json_schema!({
            "description": "The values that a row must have, by column.",
            "type": "object",
            "additionalProperties": { "anyOf": [value, { "type": "array", "items": value }] },
        })
    }
}

impl JsonSchema for Entries {
    fn schema_name() -> Cow<'static, str> {
        "signatories-list".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": "signatories",
            "description": "The signatories, in order.",
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
        let keys: Vec<&str> = DraftSignatory::keys_of_columns().chain([KIND]).collect();
        json_schema!({
            "description": "The columns of the list, by field.",
            "type": "object",
            "propertyNames": { "enum": keys },
            "additionalProperties": { "anyOf": [
                { "type": "string" },
                { "type": "array", "items": { "type": "string" } },
                { "type": "object", "additionalProperties": { "type": "string" } },
            ] },
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
            "description": "A file, the entries themselves, or groups with a heading each.",
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
