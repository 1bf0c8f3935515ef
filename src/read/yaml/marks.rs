//! Typographic quotation marks in lists between brackets.

use super::super::node::{Node, NodeKind, Style};
use super::in_quotes;
use super::tree::Problem;
use crate::read::list::name_in_yaml;
use crate::read::quotation::{between_marks, is_closed, is_open};
use crate::report::{Diagnostic, Rule};
use crate::source::Span;

/// Finds a problem of the items of a list, if it is between brackets.
pub(super) fn problem(list: Span, items: &[Node]) -> Option<Problem> {
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
        return Some(Problem::TornItem { list, torn });
    }
    let is_marked = items.len() > 1
        && texts().count() == items.len()
        && texts().all(|text| between_marks(text).is_some());
    is_marked.then(|| Problem::MarkedItems {
        list,
        items: items.to_vec(),
    })
}

fn plain(item: &Node) -> Option<&str> {
    match &item.kind {
        NodeKind::Text(text, Style::Plain) => Some(text),
        _ => None,
    }
}

pub(super) fn marked_items(list: Span, items: &[Node]) -> Diagnostic {
    let inner = items.iter().filter_map(plain).filter_map(between_marks);
    let inner: Vec<String> = inner.map(name_in_yaml).collect();
    let message = "the quotation marks around these items would be part of them";
    Diagnostic::new(Rule::PRINTED_QUOTATION_MARKS, message)
        .at(list, "YAML takes typographic marks for letters")
        .help(format!("write `[{}]`", inner.join(", ")))
}

pub(super) fn torn_item(whole: &str, list: Span, torn: Span) -> Diagnostic {
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
