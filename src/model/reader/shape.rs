//! Values of the wrong shape: *expected X, found Y*, and what to write.

use super::super::mapping::Form;
use super::super::node::{Node, NodeKind};
use super::super::yaml::{in_quotes, value_at};
use super::Reader;
use crate::diagnostic::{Diagnostic, quoted};
use crate::source::Span;

/// What is due.
#[derive(Clone, Copy)]
pub(in crate::model) enum Shape {
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
    pub(in crate::model) fn wrong_shape(&mut self, node: &Node, key: &str, shape: Shape) {
        let message = format!(
            "expected {} for `{key}`, found {}",
            shape.noun(),
            node.noun()
        );
        let diagnostic =
            Diagnostic::error("wrong-shape", message).at(self.first_line(node.head()), "");
        let help = self.shape_help(node, key, shape);
        self.report.push(diagnostic.help(help));
    }

    fn shape_help(&self, node: &Node, key: &str, shape: Shape) -> String {
        let first_key = match &node.kind {
            NodeKind::Mapping(entries) => entries.first().map_or("", |(key, _)| &key.text),
            _ => "",
        };
        match (shape, &node.kind) {
            (Shape::List, NodeKind::Text(text, _)) => {
                format!(
                    "write it as an item, on the line below `{key}:`: {}",
                    quoted(&format!("- {text}"))
                )
            }
            (Shape::List, _) => format!(
                "put `- ` before `{first_key}`, and indent the lines that belong to it by two spaces"
            ),
            (Shape::Mapping(form), NodeKind::Text(text, _)) => {
                let first = form.keys.first().copied().unwrap_or("name");
                format!(
                    "write it with its key: {}",
                    quoted(&format!("{first}: {text}"))
                )
            }
            (Shape::Mapping(_), _) => "remove the `- `: there is only one".to_owned(),
            (Shape::Text | Shape::TextByLanguage, _) if self.is_flow(node) => {
                let written = value_at(
                    self.sources.file_text(node.span.file),
                    node.span.start as usize,
                );
                format!(
                    "put the text in quotes: `{key}: {}`, or remove the brackets",
                    in_quotes(written)
                )
            }
            (_, NodeKind::List(_)) => format!("write one text after `{key}:`, without `- `"),
            (Shape::TextByLanguage, _) => {
                format!("write the text after `{key}:`, or languages for keys, such as `en: …`")
            }
            (Shape::Text, _) => format!("write the text after `{key}:`"),
        }
    }

    /// Returns the part of a place that stands on its first line.
    pub(in crate::model) fn first_line(&self, span: Span) -> Span {
        let text = self.sources.text(span);
        let line = text.lines().next().unwrap_or("").trim_end();
        span.slice(0, line.len())
    }

    /// Tells whether a list or mapping was written with brackets.
    fn is_flow(&self, node: &Node) -> bool {
        let text = self.sources.text(node.span);
        text.starts_with(['[', '{'])
    }

    /// Reports an item of a list after whose dash nothing was written.
    pub(in crate::model) fn empty_item(&mut self, item: &Node, key: &str) {
        let diagnostic = Diagnostic::error("empty-item", format!("an item of `{key}` is empty"));
        let help = "write the item after the `-`, or remove the line";
        self.report.push(diagnostic.at(item.span, "").help(help));
    }
}
