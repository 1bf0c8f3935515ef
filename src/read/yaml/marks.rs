//! Typographic quotation marks in lists between brackets.

use super::super::node::{Node, NodeKind, Style};
use super::in_quotes;
use super::name_in_yaml;
use crate::read::quotation::{between_marks, is_closed, is_open};
use crate::report::{Diagnostic, Rule};
use crate::source::Span;

/// A problem of the items of a list between brackets.
pub(in crate::read) struct MarkedItems {
    /// The list.
    pub list: Span,
    kind: Kind,
}

enum Kind {
    /// Each item is between typographic quotation marks.
    Each(Vec<Node>),
    /// A comma was meant to be within quotation marks.
    Torn(Span),
}

impl MarkedItems {
    pub fn diagnostic(&self, text: &str) -> Diagnostic {
        match &self.kind {
            Kind::Each(items) => of_each(self.list, items),
            Kind::Torn(torn) => of_torn(text, self.list, *torn),
        }
    }
}

/// Finds a problem of the items of a list, if it is between brackets.
pub(super) fn problem(list: Span, items: &[Node]) -> Option<MarkedItems> {
    let texts = || items.iter().filter_map(plain);
    let opens = items
        .iter()
        .position(|item| plain(item).is_some_and(is_open));
    if let Some(first) = opens {
        let rest = &items[first + 1..];
        let last = rest
            .iter()
            .find(|item| plain(item).is_some_and(is_closed))?;
        let torn = Span {
            end: last.span.end,
            ..items[first].span
        };
        let kind = Kind::Torn(torn);
        return Some(MarkedItems { list, kind });
    }
    let is_marked = items.len() > 1
        && texts().count() == items.len()
        && texts().all(|text| between_marks(text).is_some());
    is_marked.then(|| MarkedItems {
        list,
        kind: Kind::Each(items.to_vec()),
    })
}

fn plain(item: &Node) -> Option<&str> {
    match &item.kind {
        NodeKind::Text(text, Style::Plain) => Some(text),
        _ => None,
    }
}

fn of_each(list: Span, items: &[Node]) -> Diagnostic {
    let inner = items.iter().filter_map(plain).filter_map(between_marks);
    let inner: Vec<String> = inner.map(name_in_yaml).collect();
    let message = "the quotation marks around these items would be part of them";
    Diagnostic::new(Rule::PRINTED_QUOTATION_MARKS, message)
        .at(list, "YAML takes typographic marks for letters")
        .help(format!("write `[{}]`", inner.join(", ")))
}

fn of_torn(whole: &str, list: Span, torn: Span) -> Diagnostic {
    let written = whole.get(torn.range()).unwrap_or("");
    let message = "a comma between typographic quotation marks divides items";
    let inner = between_marks(written).unwrap_or(written);
    let items = whole.get(list.range()).unwrap_or("");
    let before = whole
        .get(list.start as usize..torn.start as usize)
        .unwrap_or("");
    let after = items.get(before.len() + written.len()..).unwrap_or("");
    Diagnostic::new(Rule::TYPOGRAPHIC_QUOTATION, message)
        .at(torn, "YAML takes typographic marks for letters")
        .help(format!(
            "put it between straight quotation marks: `{before}{}{after}`",
            in_quotes(inner)
        ))
}
