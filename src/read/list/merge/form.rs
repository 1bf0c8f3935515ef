//! The keys of a table of addressees in `letter.yaml`, and their JSON Schema.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::super::super::body::Spanned;
use super::super::super::mapping::mapping;
use super::super::super::node::{Key, Node, NodeKind};
use super::super::super::reader::{Reader, Shape, Value};
use super::super::super::value::{OneOrMany, Text};
use super::super::form::Conditions;
use super::MergeChoice;
use crate::report::{Diagnostic, Rule, alternatives, closest, quoted};

/// The fields of an addressee that a column can hold.
pub(super) const FIELDS: [&str; 6] = [
    "honorific",
    "name",
    "title",
    "organization",
    "address",
    "language",
];

/// The field whose columns are several lines.
pub(super) const ADDRESS: &str = "address";

mapping! {
    /// A table of addressees: each of its rows makes a letter.
    MergeForm "merge" {
        /// The file that holds the table, in any format of a list; several if it is in several.
        "from" from: OneOrMany<Spanned>,
        /// The sheet of a spreadsheet, if it has several.
        "sheet" sheet: Option<Spanned>,
        /// The encoding of a text file, if it is not UTF-8 and not certain: `windows-1252`.
        "encoding" encoding: Option<Spanned>,
        /// The key under which the table is in a file of YAML or JSON.
        "under" under: OneOrMany<Spanned>,
        /// The number of rows above the header of a table, such as a title.
        "skip-rows" skip_rows: Option<Spanned>,
        /// The column whose values name rows in messages and file names: letters, digits, `.`, `-`
        /// and `_`, different in each row. Without it, rows are named by their numbers.
        "key" key: Option<Spanned>,
        /// The rows that make a letter, by the values of their columns: `{ status: new }`; a list of
        /// values where there are several.
        "where" conditions: Option<Conditions>,
        /// The columns of an addressee, by field: `{ name: Head, address: [Street, Town], language: Lang }`.
        /// The language of a row chooses the text. `{ column: Head, otherwise: "" }` allows empty
        /// cells. Without this key, columns are recognized by our names alone.
        "columns" columns: Option<FieldColumns>,
        /// The columns of values for the texts of the letter, by name: with `{ since: Since }`, the
        /// cell of the column `Since` replaces `addressee.since` between double braces.
        "values" values: Option<ValueColumns>,
        /// The values that depend on another, by name: `{ greeting: { by: form, f: Madam, m: Sir,
        /// otherwise: Excellency } }`. Each text may differ by language.
        "choices" choices: Option<Choices>,
        /// The columns that are known and never printed.
        "private" private: Vec<Spanned>,
    }
}

mapping! {
    /// A column, and the text for its empty cells.
    ColumnOr "column" {
        /// The column.
        required "column" column: Option<Spanned>,
        /// The text where a cell is empty.
        "otherwise" otherwise: Option<Spanned>,
    }
}

/// The columns of an addressee by the fields that they are for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldColumns(pub(super) Vec<FieldColumn>);

/// The columns of values by their names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueColumns(pub(super) Vec<FieldColumn>);

/// The values that depend on others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices(pub(super) Vec<MergeChoice>);

/// The columns of a field or value: several only of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FieldColumn {
    pub name: Spanned,
    pub columns: Vec<Spanned>,
    pub otherwise: Option<Spanned>,
}

impl Value for FieldColumns {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let mut columns = Vec::new();
        for (name, node) in reader.pairs(node, key, "{ name: Head }")? {
            if FIELDS.contains(&name.text.as_str()) {
                columns.extend(reader.field_column(name, node));
            } else {
                reader.report.push(no_such_field(&name));
            }
        }
        Some(Self(columns))
    }
}

impl Value for ValueColumns {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let mut columns = Vec::new();
        for (name, node) in reader.pairs(node, key, "{ since: Since }")? {
            if reader.is_free(&name) {
                columns.extend(reader.field_column(name, node));
            }
        }
        Some(Self(columns))
    }
}

impl Value for Choices {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        const EXAMPLE: &str = "{ greeting: { by: form, f: Madam, otherwise: Excellency } }";
        let mut choices = Vec::new();
        for (name, node) in reader.pairs(node, key, EXAMPLE)? {
            if reader.is_free(&name) {
                choices.extend(reader.choice(name, node));
            }
        }
        Some(Self(choices))
    }
}

impl Reader<'_> {
    /// Returns the entries of a mapping whose keys are the user's.
    fn pairs(&mut self, node: Node, key: &str, example: &str) -> Option<Vec<(Key, Node)>> {
        match node.kind {
            NodeKind::Mapping(entries) => Some(entries),
            NodeKind::Broken => None,
            _ => {
                let found = node.noun();
                let message = format!("expected a mapping for `{key}`, found {found}");
                let diagnostic = Diagnostic::new(Rule::WRONG_TYPE, message).at(node.head(), "");
                let help = format!("write names and what they mean, such as `{key}: {example}`");
                self.report.push(diagnostic.help(help));
                None
            }
        }
    }

    /// Reads the column of a field, or the columns of an address.
    fn field_column(&mut self, name: Key, node: Node) -> Option<FieldColumn> {
        let key = name.text.clone();
        let mut otherwise = None;
        let columns = match node.kind {
            NodeKind::List(items) if key == ADDRESS => {
                let items = items.into_iter();
                let columns = items.map(|item| self.text(item, &key, Shape::Text));
                columns.collect::<Option<Vec<_>>>()?
            }
            NodeKind::Mapping(_) => {
                let read = ColumnOr::read(node, &key, self)?;
                if read.column.is_none() && read.unread("column").is_none() {
                    let message = format!("{} names no column", quoted(&key));
                    let diagnostic = Diagnostic::new(Rule::MISSING_KEY, message);
                    let help = "write `{ column: …, otherwise: \"\" }`";
                    self.report.push(diagnostic.at(read.span, "").help(help));
                }
                otherwise = read.otherwise;
                vec![read.column?]
            }
            _ => vec![self.text(node, &key, Shape::Text)?],
        };
        Some(FieldColumn {
            name: spanned(name),
            columns,
            otherwise,
        })
    }

    /// Reads a value that depends on another.
    fn choice(&mut self, name: Key, node: Node) -> Option<MergeChoice> {
        let head = node.head();
        let example = "{ by: form, f: Madam, otherwise: Excellency }";
        let (mut by, mut cases, mut otherwise) = (None, Vec::new(), None);
        for (case, node) in self.pairs(node, &name.text, example)? {
            match case.text.as_str() {
                "by" => by = Some(self.text(node, "by", Shape::Text)?),
                "otherwise" => otherwise = Some(Text::read(node, "otherwise", self)?),
                key => {
                    let text = Text::read(node, key, self)?;
                    cases.push((spanned(case), text));
                }
            }
        }
        if by.is_none() {
            let message = format!("{} has no `by`", quoted(&name.text));
            let help = "add the value that decides, such as `by: form`";
            let diagnostic = Diagnostic::new(Rule::MISSING_KEY, message).at(head, "");
            self.report.push(diagnostic.help(help));
        }
        Some(MergeChoice {
            name: spanned(name),
            by: by?,
            cases,
            otherwise,
        })
    }

    /// Returns whether a name can be that of a value; reports one that cannot.
    fn is_free(&mut self, name: &Key) -> bool {
        let is_field = FIELDS.contains(&name.text.as_str());
        let is_word =
            !name.text.contains(['{', '}', ' ', '.', '\u{fdd0}']) && !name.text.is_empty();
        if is_word && !is_field {
            return true;
        }
        let name_of = quoted(&name.text);
        let (message, help) = match is_field {
            true => (
                format!("{name_of} is a field of the addressee, not a value"),
                "write it under `columns:`, or choose another name",
            ),
            false => (
                format!("{name_of} cannot be the name of a value"),
                "choose one word, such as `since`",
            ),
        };
        let diagnostic = Diagnostic::new(Rule::UNKNOWN_KEY, message).at(name.span, "");
        self.report.push(diagnostic.help(help));
        false
    }
}

fn spanned(key: Key) -> Spanned {
    Spanned {
        text: key.text,
        span: key.span,
        language: None,
    }
}

fn no_such_field(name: &Key) -> Diagnostic {
    let message = format!("an addressee has no {}", quoted(&name.text));
    let diagnostic = Diagnostic::new(Rule::UNKNOWN_KEY, message).at(name.span, "");
    match closest(&name.text, FIELDS) {
        Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
        None => diagnostic
            .note("here the field comes first: `name: theirs`")
            .help(format!("use {}", alternatives(FIELDS, "or")))
            .help(format!(
                "write what is for the text of the letter under `values:`, such as `values: {{ {}: … }}`",
                name.text
            )),
    }
}

impl JsonSchema for FieldColumns {
    fn schema_name() -> Cow<'static, str> {
        "addressee-columns".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The columns of an addressee, by field.",
            "type": "object",
            "propertyNames": { "enum": FIELDS },
            "additionalProperties": { "anyOf": [
                { "type": "string" },
                { "type": "array", "items": { "type": "string" } },
                generator.subschema_for::<ColumnOr>(),
            ] },
        })
    }
}

impl JsonSchema for ValueColumns {
    fn schema_name() -> Cow<'static, str> {
        "addressee-values".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The columns of values for the texts of the letter, by name.",
            "type": "object",
            "additionalProperties": { "anyOf": [
                { "type": "string" },
                generator.subschema_for::<ColumnOr>(),
            ] },
        })
    }
}

impl JsonSchema for Choices {
    fn schema_name() -> Cow<'static, str> {
        "addressee-choices".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The values that depend on another: `by` names that, and its texts have a text each.",
            "type": "object",
            "additionalProperties": {
                "type": "object",
                "required": ["by"],
                "additionalProperties": generator.subschema_for::<Text>(),
            },
        })
    }
}
