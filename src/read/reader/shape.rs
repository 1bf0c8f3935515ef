//! Values of the wrong shape: *expected X, found Y*, and what to write.

use std::borrow::Cow;

use super::super::choice::{Organ, Words as _};
use super::super::form::Form;
use super::super::node::{Node, NodeKind, Style};
use super::super::yaml::{foreign_space, in_quotes};
use super::Reader;
use crate::lang::{Language, month_by_beginning};
use crate::read::yaml::name_in_yaml;
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
        if self.is_other_fault(node) {
            return;
        }
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

    /// Reports a text that is none, because of a space that is missing or is not one for YAML.
    fn is_other_fault(&mut self, node: &Node) -> bool {
        let NodeKind::Text(text, Style::Plain) = &node.kind else {
            return false;
        };
        let whole = self.sources.file_text(node.span.file);
        if let Some(fault) = foreign_space(whole, node.span) {
            self.report.push(fault);
            return true;
        }
        let mut letters = text.chars();
        let is_item =
            letters.next() == Some('-') && letters.next().is_some_and(char::is_alphanumeric);
        if is_item {
            let place = self.first_line(node.span);
            let line = self.sources.text(place).trim_start_matches('-').trim_end();
            let help = format!(
                "put a space after each `-`: {}",
                quoted(&format!("- {line}"))
            );
            let message = "expected a space after `-`, found none";
            let fault = Diagnostic::new(Rule::MISSING_SPACE, message);
            self.report.push(fault.at(place.slice(0, 1), "").help(help));
        }
        is_item
    }

    /// Reports a text in place of a list of the given items.
    pub(super) fn text_for_list(&mut self, node: &Node, key: &str, items: &[String]) {
        if self.is_other_fault(node) {
            return;
        }
        let message = format!("expected a list for `{key}`, found text");
        self.report.push(
            Diagnostic::new(Rule::WRONG_TYPE, message)
                .at(self.first_line(node.span), "")
                .help(format!("write `{key}: [{}]`", items.join(", "))),
        );
    }

    fn shape_help(&self, node: &Node, key: &str, shape: Shape) -> Vec<String> {
        let first_key = match &node.kind {
            NodeKind::Mapping(entries) => entries.first().map_or("", |(key, _)| &key.text),
            _ => "",
        };
        if let (Shape::Text | Shape::TextByLanguage, Some(help)) =
            (shape, other_text_help(node, key))
        {
            return vec![help];
        }
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
                        format!("title: {}", in_quotes_where_due(text))
                    }
                    "agenda-items" => format!("number: {}", in_quotes_where_due(text)),
                    _ if self.is_within_brackets(node) => in_quotes_where_due(text).into_owned(),
                    _ => text.clone(),
                };
                if self.is_within_brackets(node) {
                    let item = match item.contains(": ") && !item.starts_with('"') {
                        true => format!("{{ {item} }}"),
                        false => item,
                    };
                    return vec![format!("write it as a list: `{key}: [{item}]`")];
                }
                let item = format!("- {item}");
                format!(
                    "write it as an item, on the line below `{key}:`: {}",
                    quoted(&item)
                )
            }
            (Shape::List, _) if first_key.starts_with('-') => format!(
                "put a space after `-`, and indent the lines that belong to it by two spaces: {}",
                quoted(&format!("- {}: …", first_key.trim_start_matches('-')))
            ),
            (Shape::List, _) => format!(
                "put `- ` before `{first_key}`, and indent the lines that belong to it by two spaces"
            ),
            (Shape::Mapping(form), NodeKind::Text(text, _)) => with_key(form, key, text),
            (Shape::Mapping(_), NodeKind::List(_)) if key == "leave-out" => {
                "`leave-out` is for one text, such as `leave-out: { affiliation: None }`; of entries, \
                 write `same` or `different`, or name the one to leave out in `withdrawn.yaml`"
                    .to_owned()
            }
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

    /// Returns whether a bracket is before a value on its line, so that no line can follow.
    fn is_within_brackets(&self, node: &Node) -> bool {
        let line = self.sources.line(node.span);
        let before = Span {
            end: node.span.start,
            ..line
        };
        self.sources.text(before).contains(['{', '['])
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

/// Says how the name of a file or a date is written as one text that was written in parts.
fn other_text_help(node: &Node, key: &str) -> Option<String> {
    let parts = match &node.kind {
        NodeKind::List(items) => items.iter().map(|item| (None, item)).collect(),
        NodeKind::Mapping(entries) => {
            let parts = entries.iter().map(|(key, node)| (Some(&*key.text), node));
            parts.collect::<Vec<_>>()
        }
        _ => return None,
    };
    match key {
        "body" => Some(match &*parts {
            [
                (
                    _,
                    Node {
                        kind: NodeKind::Text(text, _),
                        ..
                    },
                ),
            ] => {
                format!("write `body: {}`", name_in_yaml(text))
            }
            _ => "write the name of one file, such as `body: body.md`, or `body: |` and the text \
                  below it, indented by two spaces"
                .to_owned(),
        }),
        "date" | "as-of" | "published" => Some(match &*dates_of(&parts) {
            [date] => format!("write the date as one text: `{key}: {date}`"),
            [first, second] => {
                format!("write `{key}: {first}` or `{key}: {second}`, whichever is meant")
            }
            _ => format!(
                "write the year, the month and the day as one text, such as `{key}: 2016-02-24`"
            ),
        }),
        _ => match &*parts {
            [(Some(before), node)] if Language::new(before).is_none() => {
                let NodeKind::Text(text, _) = &node.kind else {
                    return None;
                };
                let whole = in_quotes(&format!("{before}: {text}"));
                Some(format!(
                    "put the text in quotation marks, because of its colon: `{whole}`"
                ))
            }
            _ => None,
        },
    }
}

/// Works out the date that is meant by its parts; two if the day and the month cannot be told apart.
fn dates_of(parts: &[(Option<&str>, &Node)]) -> Vec<String> {
    let [mut year, mut month, mut day] = [None; 3];
    let mut others = Vec::new();
    let mut is_year_first = false;
    for (key, node) in parts {
        let NodeKind::Text(text, _) = &node.kind else {
            return Vec::new();
        };
        let number = text.trim().parse::<u16>().ok();
        let by_name = || month_by_beginning(text.trim()).map(u16::from);
        match (key.map(fold).as_deref(), number) {
            (Some("year"), _) => year = number,
            (Some("month"), _) => month = number.or_else(by_name),
            (Some("day"), _) => day = number,
            (_, Some(_)) if text.trim().len() == 4 => {
                year = number;
                is_year_first = others.is_empty();
            }
            (_, Some(number)) => others.push(number),
            (_, None) => month = by_name(),
        }
    }
    let found = match (&*others, month) {
        ([], _) => vec![(month, day)],
        ([only], Some(_)) => vec![(month, Some(*only))],
        ([first, second], None) if is_year_first => vec![(Some(*first), Some(*second))],
        ([first, second], None) => {
            vec![(Some(*second), Some(*first)), (Some(*first), Some(*second))]
        }
        _ => Vec::new(),
    };
    let date = |(month, day): (Option<u16>, Option<u16>)| {
        chrono::NaiveDate::from_ymd_opt(year?.into(), month?.into(), day?.into())
    };
    let mut dates: Vec<String> = found
        .into_iter()
        .filter_map(date)
        .map(|date| date.to_string())
        .collect();
    dates.dedup();
    dates
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
        "heading" if is_table(text) => {
            let text = in_quotes_where_due(text);
            format!(
                "write it with its key: {}",
                quoted(&format!("{{ from: {text} }}"))
            )
        }
        _ if key == "strings" => "write a phrase after its key, such as `{ reference: … }`, or \
                                  remove the line"
            .to_owned(),
        _ if is_flag => {
            format!("write what is known of it, such as `{{ {own}: … }}`, or remove `{key}`")
        }
        _ => {
            let required = form.required().filter(|key| *key != own);
            let required: String = required.map(|key| format!(", {key}: …")).collect();
            let text = in_quotes_where_due(text);
            format!(
                "write it with its key: {}",
                quoted(&format!("{{ {own}: {text}{required} }}"))
            )
        }
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
