//! Values of the wrong shape: *expected X, found Y*, and what to write.

use std::borrow::Cow;

use super::super::choice::{Organ, Words as _};
use super::super::form::Form;
use super::super::node::{Node, NodeKind};
use super::super::yaml::in_quotes;
use super::Reader;
use crate::report::{Diagnostic, Rule, fold, quoted};
use crate::source::Span;

/// The expected type.
#[derive(Clone, Copy)]
pub(in crate::read) enum Shape {
    Text,
    TextByLanguage,
    List,
    Mapping(&'static Form),
}

impl Shape {
    fn noun(self) -> &'static str {
        match self {
            Self::Text | Self::TextByLanguage => "a text",
            Self::List => "a list",
            Self::Mapping(_) => "a mapping",
        }
    }
}

impl Reader<'_> {
    /// Reports a value of the wrong shape under `key`.
    pub(in crate::read) fn wrong_shape(&mut self, node: &Node, key: &str, shape: Shape) {
        let message = format!(
            "expected {} for `{key}`, found {}",
            shape.noun(),
            node.noun()
        );
        let place = if self.is_flow(node) {
            node.span
        } else {
            node.head()
        };
        let diagnostic = Diagnostic::new(Rule::WRONG_TYPE, message).at(self.first_line(place), "");
        let help = self.shape_help(node, key, shape);
        self.report
            .push(help.into_iter().fold(diagnostic, Diagnostic::help));
    }

    fn shape_help(&self, node: &Node, key: &str, shape: Shape) -> Vec<String> {
        let first_key = match &node.kind {
            NodeKind::Mapping(entries) => entries.first().map_or("", |(key, _)| &key.text),
            _ => "",
        };
        vec![match (shape, &node.kind) {
            (Shape::List, NodeKind::Text(text, _)) if key == "addressees" && is_table(text) => {
                let from = in_quotes_where_due(text);
                format!(
                    "to write a letter to each of its rows, write `addressees: {{ from: {from} }}`"
                )
            }
            (Shape::List, NodeKind::Text(text, _)) => {
                let item = match key {
                    "addressees" | "annexes" | "enclosures" => {
                        format!("- title: {}", in_quotes_where_due(text))
                    }
                    _ => format!("- {text}"),
                };
                format!(
                    "write it as an item, on the line below `{key}:`: {}",
                    quoted(&item)
                )
            }
            (Shape::List, _) => format!(
                "put `- ` before `{first_key}`, and indent the lines that belong to it by two spaces"
            ),
            (Shape::Mapping(form), NodeKind::Text(text, _)) => with_key(form, key, text),
            (Shape::Mapping(_), _) => "remove the `- `: there is only one".to_owned(),
            (Shape::Text | Shape::TextByLanguage, _) if self.is_flow(node) => {
                return self.text_help(node, key, shape);
            }
            (_, NodeKind::List(_)) => format!("write one text after `{key}:`, without `- `"),
            _ => after_key(key, shape),
        }]
    }

    /// Says how a text is written in place of what is between brackets.
    fn text_help(&self, node: &Node, key: &str, shape: Shape) -> Vec<String> {
        let mut help = vec![match joined(node) {
            Some(text) => format!("write one text: `{key}: {}`", in_quotes(&text)),
            None => after_key(key, shape),
        }];
        let written = self.sources.text(node.span);
        let is_empty = node.size() == 1;
        if !written.contains('\n') && !is_empty {
            help.push(format!(
                "where the brackets are part of the text, write `{key}: {}`",
                in_quotes(written)
            ));
        }
        help
    }

    /// Returns the part of a place that is on its first line.
    pub(in crate::read) fn first_line(&self, span: Span) -> Span {
        let text = self.sources.text(span);
        let line = text.lines().next().unwrap_or("").trim_end();
        span.slice(0, line.len())
    }

    /// Returns whether a list or mapping was written with brackets.
    fn is_flow(&self, node: &Node) -> bool {
        let text = self.sources.text(node.span);
        text.starts_with(['[', '{'])
    }

    /// Reports an item of a list after whose dash nothing was written.
    pub(in crate::read) fn empty_item(&mut self, item: &Node, key: &str) {
        let diagnostic = Diagnostic::new(Rule::EMPTY_ITEM, format!("an item of `{key}` is empty"));
        let help = "write the item after the `-`, or remove the line";
        self.report.push(diagnostic.at(item.span, "").help(help));
    }
}

fn after_key(key: &str, shape: Shape) -> String {
    match shape {
        Shape::TextByLanguage => {
            format!("write the text after `{key}:`, or languages for keys, such as `en: …`")
        }
        _ => format!("write the text after `{key}:`"),
    }
}

/// Says how a text is written that is in place of a mapping: with the key that it is of, or not at
/// all where it is none.
fn with_key(form: &Form, key: &str, text: &str) -> String {
    let is_flag = ["yes", "no", "true", "false", "on", "off"].contains(&fold(text).as_str());
    let first = form.keys.first().copied().unwrap_or("name");
    let own = match form.find("name") {
        Some(name) => name,
        None => first,
    };
    match own {
        "organs" if Organ::WORDS.iter().any(|(word, _)| *word == text) => {
            format!("write it with its key: `{{ organs: [{text}] }}`")
        }
        "organs" => "write where it goes, such as `{ organs: [security-council] }`, or remove the \
                     line"
            .to_owned(),
        _ if is_flag => {
            format!("write what is known of it, such as `{{ {own}: … }}`, or remove `{key}`")
        }
        _ => format!(
            "write it with its key: {}",
            quoted(&format!("{{ {own}: {} }}", in_quotes_where_due(text)))
        ),
    }
}

/// Returns whether a text is the name of a file that a table can be read from.
fn is_table(text: &str) -> bool {
    const ENDINGS: [&str; 12] = [
        "csv", "tsv", "xlsx", "xlsm", "ods", "yaml", "yml", "json", "jsonl", "md", "html", "txt",
    ];
    let ending = text.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|ending| ENDINGS.contains(&ending.to_ascii_lowercase().as_str()))
}

/// Puts a text in quotation marks where a sign of YAML is in it.
fn in_quotes_where_due(text: &str) -> Cow<'_, str> {
    match text.contains([',', ':', '#', '[', ']', '{', '}', '"', '\\']) {
        true => in_quotes(text).into(),
        false => text.into(),
    }
}

/// Joins the texts of a list by commas; `None` if it holds anything else, or nothing.
fn joined(node: &Node) -> Option<String> {
    let NodeKind::List(items) = &node.kind else {
        return None;
    };
    let texts = items.iter().map(|item| match &item.kind {
        NodeKind::Text(text, _) => Some(text.as_str()),
        _ => None,
    });
    let texts: Vec<&str> = texts.collect::<Option<_>>()?;
    (!texts.is_empty()).then(|| texts.join(", "))
}
