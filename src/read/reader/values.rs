//! The kinds of value that are in many places, each with its JSON Schema.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::super::body::Spanned;
use super::super::node::{Key, Node, NodeKind, Style};
use super::super::quotation::between_marks;
use super::super::value::{Flag, LanguageTag, OneOrMany, Text};
use super::{Reader, Shape, Value};
use crate::lang::{Language, tag_by_name};
use crate::read::yaml::name_in_yaml;
use crate::report::{Diagnostic, Rule, fold, quoted};

impl Value for Spanned {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        reader.text(node, key, Shape::Text)
    }
}

impl Value for Text {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        match node.kind {
            NodeKind::Mapping(_) => Some(Self::Each(reader.by_language(node, key, Shape::Text)?)),
            _ => {
                let text = reader.text(node, key, Shape::TextByLanguage)?;
                reader.refuse_named_text(&text, key);
                Some(Self::One(text))
            }
        }
    }
}

impl Value for Flag {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let Spanned { text, span, .. } = reader.text(node, key, Shape::Text)?;
        let value = match text.as_str() {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        };
        if value.is_none() {
            let message = format!(
                "expected `true` or `false` for `{key}`, found {}",
                quoted(&text)
            );
            let diagnostic = Diagnostic::new(Rule::WRONG_FLAG, message).at(span, "");
            let text = between_marks(&text).unwrap_or(&text);
            let meant = match fold(text).as_str() {
                "true" | "yes" | "y" | "on" | "1" | "x" | "signed" => "write `true`",
                "false" | "no" | "n" | "off" | "0" => "write `false`",
                _ => "write `true` or `false`",
            };
            reader.report.push(diagnostic.help(meant));
        }
        value.map(|value| Self { value, span })
    }
}

impl Value for LanguageTag {
    fn item(text: &str) -> Option<String> {
        let tag = Language::new(text).map(|_| text);
        tag.or_else(|| tag_by_name(text)).map(str::to_owned)
    }

    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let Spanned { text, span, .. } = reader.text(node, key, Shape::Text)?;
        let language = Language::new(&text);
        if language.is_none() {
            let message = format!("expected a language for `{key}`, found {}", quoted(&text));
            let diagnostic = Diagnostic::new(Rule::WRONG_LANGUAGE, message).at(span, "");
            let text = between_marks(&text).unwrap_or(&text);
            reader.report.push(match Self::item(text) {
                Some(tag) => diagnostic.help(format!("write its tag: `{tag}`")),
                None => diagnostic.help("write a language by its tag, such as `en` or `zh-Hant`"),
            });
        }
        language.map(|language| Self { language, span })
    }
}

impl Reader<'_> {
    /// Reads a text.
    pub(in crate::read) fn text(&mut self, node: Node, key: &str, shape: Shape) -> Option<Spanned> {
        let span = node.span;
        match node.kind {
            NodeKind::Text(text, style) => {
                let written = Spanned {
                    text,
                    span,
                    language: None,
                };
                if style == Style::Plain {
                    self.warn_of_marks(&written, key);
                }
                Some(written)
            }
            NodeKind::Broken => None,
            _ => {
                self.wrong_shape(&node, key, shape);
                None
            }
        }
    }

    /// Warns of typographic quotation marks around a value of the letter that is hardly a quotation.
    fn warn_of_marks(&mut self, written: &Spanned, key: &str) {
        const KEYS: [&str; 12] = [
            "place",
            "reference",
            "output-name",
            "salutation",
            "complimentary-close",
            "honorific",
            "name",
            "country",
            "session",
            "year",
            "number",
            "distribution",
        ];
        let is_ours = written.span.file == self.file && KEYS.contains(&key);
        let Some(inner) = between_marks(&written.text).filter(|_| is_ours) else {
            return;
        };
        let message = format!("the quotation marks around `{key}` would be part of it");
        self.report.push(
            Diagnostic::new(Rule::PRINTED_QUOTATION_MARKS, message)
                .at(written.span, "YAML takes typographic marks for letters")
                .help(format!("write `{key}: {}`", name_in_yaml(inner))),
        );
    }

    /// Reads the texts of a mapping from languages to texts.
    fn by_language(&mut self, node: Node, key: &str, shape: Shape) -> Option<Vec<Spanned>> {
        let mut versions = Vec::new();
        for (language, _, node) in self.languages(node, key)? {
            let written = self.text(node, key, shape)?;
            versions.push(Spanned {
                language: Some(language),
                ..written
            });
        }
        Some(versions)
    }

    /// Returns the entries of a mapping from languages; those without a value are left out.
    pub(in crate::read) fn languages(
        &mut self,
        node: Node,
        key: &str,
    ) -> Option<Vec<(Language, Key, Node)>> {
        let NodeKind::Mapping(entries) = &node.kind else {
            return None;
        };
        let is_language = |key: &Key| Language::new(&key.text).is_some();
        match entries.iter().find(|(key, _)| !is_language(key)) {
            Some((wrong, _)) if entries.iter().any(|(key, _)| is_language(key)) => {
                let message = format!(
                    "expected a language for a key, found {}",
                    quoted(&wrong.text)
                );
                self.report.push(
                    Diagnostic::new(Rule::WRONG_LANGUAGE, message)
                        .at(wrong.span, "")
                        .help("write a language by its tag, such as `en` or `zh-Hant`"),
                );
                return None;
            }
            None if !entries.is_empty() => {}
            _ => {
                self.wrong_shape(&node, key, Shape::TextByLanguage);
                return None;
            }
        }
        let NodeKind::Mapping(entries) = node.kind else {
            return None;
        };
        let filled = entries.into_iter().filter(|(_, node)| !node.is_empty());
        let languages =
            filled.filter_map(|(key, node)| Some((Language::new(&key.text)?, key, node)));
        Some(languages.collect())
    }
}

/// The types that a text without quotation marks may have for an editor that gives types to them.
fn any_text() -> serde_json::Value {
    serde_json::json!(["string", "number", "boolean"])
}

impl JsonSchema for Spanned {
    fn schema_name() -> Cow<'static, str> {
        "text".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": any_text() })
    }
}

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "text-by-language".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A text, or a text for each language.",
            "anyOf": [
                { "type": any_text() },
                by_language_schema(generator.subschema_for::<Spanned>()),
            ],
        })
    }
}

/// Makes the schema of a mapping from languages.
pub(in crate::read) fn by_language_schema(value: Schema) -> Schema {
    json_schema!({
        "type": "object",
        "patternProperties": { "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$": value },
        "additionalProperties": false,
        "minProperties": 1,
    })
}

impl JsonSchema for Flag {
    fn schema_name() -> Cow<'static, str> {
        "flag".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "boolean" })
    }
}

impl JsonSchema for LanguageTag {
    fn schema_name() -> Cow<'static, str> {
        "language".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A language by its tag (BCP 47), such as en or zh-Hant.",
            "type": "string",
            "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$",
        })
    }
}

impl<T: JsonSchema> JsonSchema for OneOrMany<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("one-or-more-{}", T::schema_name()).into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let item = generator.subschema_for::<T>();
        json_schema!({ "anyOf": [item, { "type": "array", "items": item }] })
    }
}
