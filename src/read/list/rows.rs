//! The rows of a list, whatever kind of file they come from.

use super::super::json;
use super::super::node::{Key, Node, NodeKind, Style};
use super::super::place::place_within;
use super::super::reader::Reader;
use super::super::redact;
use super::super::signatory::DraftSignatory;
use super::super::yaml::Content;
use super::options::Origin;
use super::{headers, keys};
use crate::read::yaml::name_in_yaml;
use crate::report::{Diagnostic, Rule, quoted};
use crate::source::{FileId, Span};

/// An entry of a list: its columns with their values.
pub(super) struct Row {
    /// Its number from 1 among the rows of its file.
    pub number: usize,
    /// Where it is.
    pub span: Span,
    pub fields: Vec<(Key, Node)>,
    /// Whether the keys are ours already, and not the names of columns.
    pub keyed: bool,
    /// The key that its list is under, where that makes a part.
    pub under: Option<Key>,
}

impl Row {
    pub fn is_under(&self, key: &str) -> bool {
        self.under.as_ref().is_some_and(|under| under.text == key)
    }
}

/// Makes the rows of what the file of one signatory holds: one entry, or several all the same.
pub(super) fn of_entry(file: FileId, content: Content, reader: &mut Reader<'_>) -> Vec<Row> {
    match content {
        Content::Value(node)
            if matches!(node.kind, NodeKind::Mapping(_)) && !keys::holds_lists(&node) =>
        {
            of_items(vec![node], reader)
        }
        Content::Value(node) => of_node(node, None, reader),
        Content::Nothing => {
            let diagnostic = nothing(file, reader);
            reader.report.push(diagnostic);
            Vec::new()
        }
        Content::Broken => Vec::new(),
    }
}

/// Returns whether the values of a mapping are entries, whose keys are the numbers that a program
/// has for them.
fn are_entries(entries: &[(Key, Node)]) -> bool {
    let is_entry = |(key, node): &(Key, Node)| {
        super::names_who_signs(node)
            && DraftSignatory::FORM.find(&key.text).is_none()
            && !headers::is_like_a_name(&key.text)
    };
    entries.len() > 1 && entries.iter().all(is_entry)
}

pub(super) fn nothing(file: FileId, reader: &Reader<'_>) -> Diagnostic {
    let name = reader.sources.name(file);
    let text = reader.sources.file_text(file);
    let message = if text.trim().is_empty() {
        format!("`{name}` is empty")
    } else {
        format!("`{name}` holds comments only")
    };
    Diagnostic::new(Rule::EMPTY_FILE, message)
        .at(Span::point(file, 0), "")
        .help("write an entry for each signatory: `- name: …`")
}

/// Makes the rows of what a file holds; none is the origin of the file of one signatory.
pub(super) fn of_node(node: Node, origin: Option<&Origin>, reader: &mut Reader<'_>) -> Vec<Row> {
    let asked =
        origin.filter(|origin| origin.manner.parts.is_some() || !origin.manner.under.is_empty());
    if let Some(origin) = asked {
        return keys::rows(node, origin, reader);
    }
    match node.kind {
        NodeKind::List(items) => of_items(items, reader),
        NodeKind::Mapping(entries) if are_entries(&entries) => {
            let items = entries.into_iter().map(|(_, entry)| entry);
            of_items(items.collect(), reader)
        }
        NodeKind::Broken => Vec::new(),
        NodeKind::Mapping(_) => {
            let lists = keys::holds_lists(&node);
            redact::conceal(&node, reader.sources);
            let diagnostic = lone_mapping(&node, origin, reader);
            reader.report.push(diagnostic);
            // The mapping is read as the entry that it was meant to be: what else is wrong with it
            // is reported in the same run.
            match keys::only_list(&node) {
                Some(items) if lists => of_items(items, reader),
                _ if lists => Vec::new(),
                _ => of_items(vec![node], reader),
            }
        }
        NodeKind::Text(..) | NodeKind::Empty => {
            let dash = if origin.is_some() { "- " } else { "" };
            let diagnostic = text(&node, dash, reader);
            reader.tell_of_value(diagnostic, &node);
            Vec::new()
        }
    }
}

/// Reports a mapping instead of a list.
pub(super) fn lone_mapping(
    node: &Node,
    origin: Option<&Origin>,
    reader: &Reader<'_>,
) -> Diagnostic {
    if keys::holds_lists(node) {
        return keys::unasked(node, origin);
    }
    let keys: Vec<&str> = match &node.kind {
        NodeKind::Mapping(entries) => entries.iter().map(|(key, _)| key.text.as_str()).collect(),
        _ => Vec::new(),
    };
    let first = keys.first().copied().unwrap_or("name");
    let is_json = is_json(node, reader);
    Diagnostic::new(
        Rule::WRONG_TYPE,
        "expected a list of signatories, found a single mapping",
    )
    .at(node.head(), "")
    .help(match is_json {
        true => "put `[` before it and `]` after it".to_owned(),
        false => format!("put `- ` before `{first}`, and indent the lines below it by two spaces"),
    })
}

/// Reports names alone instead of entries, with what to write.
pub(super) fn names_alone(items: &[Node]) -> Diagnostic {
    let message = "expected entries with keys, or files, found names alone";
    let items: Vec<&Node> = items.iter().collect();
    at_first(Diagnostic::new(Rule::WRONG_TYPE, message), &items).help(format!(
        "write each as an entry, `organization:` where it is one\nsignatories:{}",
        as_entries(&items, "  ")
    ))
}

/// Reports names among files, with what to write; `is_name` says which are names.
pub(super) fn names_among_files(items: &[Node], is_name: impl Fn(&Node) -> bool) -> Diagnostic {
    let (names, files): (Vec<&Node>, Vec<&Node>) = items.iter().partition(|item| is_name(item));
    let message = "expected a file like the others, found a name";
    let files: Vec<String> = files.into_iter().filter_map(text_in_yaml).collect();
    let from = match &*files {
        [file] => file.clone(),
        files => format!("[{}]", files.join(", ")),
    };
    at_first(Diagnostic::new(Rule::WRONG_TYPE, message), &names).help(format!(
        "write the names as entries, `organization:` where it is one\n\
         signatories:\n  from: {from}\n  list:{}",
        as_entries(&names, "    ")
    ))
}

fn at_first(diagnostic: Diagnostic, items: &[&Node]) -> Diagnostic {
    match items.first() {
        Some(first) => diagnostic.at(first.span, ""),
        None => diagnostic,
    }
}

/// Writes names as the lines of entries.
fn as_entries(names: &[&Node], indent: &str) -> String {
    /// So many are written out.
    const MOST: usize = 20;
    let texts = names.iter().filter_map(|item| text_in_yaml(item));
    let lines = texts.map(|text| format!("\n{indent}- name: {text}"));
    let mut lines: String = lines.take(MOST).collect();
    if names.len() > MOST {
        lines.push_str(&format!("\n{indent}…"));
    }
    lines
}

fn text_in_yaml(item: &Node) -> Option<String> {
    match &item.kind {
        NodeKind::Text(text, _) => Some(name_in_yaml(text)),
        _ => None,
    }
}

/// Reports text instead of a list or of an entry, before which the sign of an item is or, in its
/// own file, nothing.
fn text(node: &Node, dash: &str, reader: &Reader<'_>) -> Diagnostic {
    let written = match &node.kind {
        NodeKind::Text(text, _) => text.as_str(),
        _ => "",
    };
    let diagnostic = |message: &str| {
        let first_line = reader.first_line(node.span);
        Diagnostic::new(Rule::WRONG_TYPE, message).at(first_line, "")
    };
    if let Some((key, value)) = tight(written) {
        let colon = key.len()..key.len() + 1;
        let colon = place_within(reader.sources, node.span, written, colon);
        return Diagnostic::new(
            Rule::MISSING_SPACE,
            format!("expected a space after `{key}:`, found none"),
        )
        .at(colon, "")
        .help(format!(
            "write {}",
            quoted(&format!("{dash}{key}: {value}"))
        ));
    }
    match dash {
        "" => diagnostic("expected the keys of a signatory, found text")
            .help("write `name: …`, or `organization: …`"),
        _ => diagnostic("expected a list of signatories, found text")
            .help("write an entry for each signatory: `- name: …`, or `- organization: …`"),
    }
}

/// Takes apart a key and a value without the space between: `name:Ana`.
fn tight(text: &str) -> Option<(&str, &str)> {
    let (key, value) = text.split_once(':')?;
    let known = DraftSignatory::FORM.find(&key.to_lowercase()).is_some();
    let value = value.split_whitespace().next().map(|_| value)?;
    (known && !value.starts_with(' ')).then_some((key, value))
}

/// Returns whether a value is such a key and value.
pub(super) fn is_tight(node: &Node) -> bool {
    matches!(&node.kind, NodeKind::Text(text, Style::Plain) if tight(text).is_some())
}

/// Reports an entry that is where a part is expected.
pub(super) fn entry_among_parts(node: &Node) -> Diagnostic {
    Diagnostic::new(
        Rule::WRONG_TYPE,
        "expected a part of the list, found an entry",
    )
    .at(node.head(), "")
    .help("write it under `list:` in a part, such as `- list: [{ name: … }]`")
}

/// Makes rows of the items of a list: entries with keys, or names alone where most are names.
pub(super) fn of_items(items: Vec<Node>, reader: &mut Reader<'_>) -> Vec<Row> {
    let names = items.iter().filter(|item| is_name(item)).count();
    let entries = items.iter().filter(|item| is_mapping(item)).count();
    rows_of(items, names > entries, reader)
}

/// Makes rows of entries with keys.
pub(super) fn of_entries(items: Vec<Node>, reader: &mut Reader<'_>) -> Vec<Row> {
    rows_of(items, false, reader)
}

fn rows_of(items: Vec<Node>, are_names: bool, reader: &mut Reader<'_>) -> Vec<Row> {
    let mut rows = Vec::with_capacity(items.len());
    let mut misplaced = Vec::new();
    for (number, item) in (1..).zip(items) {
        let diagnostic = match item.kind {
            NodeKind::Text(..) if are_names && is_name(&item) => {
                rows.push(row_of_name(number, item));
                continue;
            }
            NodeKind::Mapping(_) if are_names && !super::is_signatory(&item) => {
                name_with_colon(&item)
            }
            NodeKind::Mapping(fields) => {
                rows.push(Row {
                    number,
                    span: item.span,
                    fields,
                    keyed: false,
                    under: None,
                });
                continue;
            }
            NodeKind::Broken => continue,
            NodeKind::Empty => empty_entry(&item, are_names, reader),
            _ => not_an_entry(&item, are_names, reader),
        };
        misplaced.push((diagnostic, item));
    }
    for (diagnostic, node) in misplaced {
        reader.tell_of_value(diagnostic, &node);
    }
    rows
}

fn is_mapping(item: &Node) -> bool {
    matches!(item.kind, NodeKind::Mapping(_))
}

/// Returns whether an item of a list is a name alone.
fn is_name(item: &Node) -> bool {
    let NodeKind::Text(text, style) = &item.kind else {
        return false;
    };
    let key = text.split_once(':').map(|(key, _)| key.to_lowercase());
    let has_key = key.is_some_and(|key| DraftSignatory::FORM.find(&key).is_some());
    !has_key && (*style == Style::Quoted || !text.contains(": "))
}

fn row_of_name(number: usize, item: Node) -> Row {
    let key = Key {
        text: "name".to_owned(),
        span: item.span,
    };
    Row {
        number,
        span: item.span,
        fields: vec![(key, item)],
        keyed: false,
        under: None,
    }
}

/// Reports a mapping among names that is not an entry, such as a name with a colon; it is not shown.
fn name_with_colon(item: &Node) -> Diagnostic {
    let message = "expected a name like the others, found a key and a value";
    Diagnostic::new(Rule::COLON_IN_VALUE, message)
        .at(item.head(), "YAML reads this as a key")
        .help("put a name that holds a colon between quotation marks")
}

/// Reports an item of a list with nothing in it.
fn empty_entry(item: &Node, are_names: bool, reader: &Reader<'_>) -> Diagnostic {
    let help = match (is_json(item, reader), are_names) {
        (true, true) => "write the name between quotation marks, or remove the item",
        (true, false) => "write `{ \"name\": \"…\" }`, or remove the item",
        (false, true) => "write the name after the `-`, or remove the line",
        (false, false) => "write `name: …` after the `-`, or remove the line",
    };
    Diagnostic::new(Rule::EMPTY_ITEM, "this entry is empty")
        .at(item.span, "")
        .help(help)
}

fn not_an_entry(item: &Node, are_names: bool, reader: &Reader<'_>) -> Diagnostic {
    let expected = match are_names {
        true => "a name like the others",
        false => "an entry with keys",
    };
    let message = format!("expected {expected}, found {}", item.noun());
    let diagnostic =
        Diagnostic::new(Rule::WRONG_TYPE, message).at(reader.first_line(item.head()), "");
    match &item.kind {
        NodeKind::Text(_, _) if is_json(item, reader) => {
            diagnostic.help("write each signatory as one entry: `{ \"name\": \"…\" }`")
        }
        NodeKind::Text(written, _) if tight(written).is_some() => text(item, "- ", reader),
        NodeKind::Text(written, _) => diagnostic.help(format!(
            "write {}, or `organization:` where it is one",
            quoted(&format!("- name: {}", name_in_yaml(written)))
        )),
        _ if are_names => diagnostic.help("write one name as a text"),
        _ if is_json(item, reader) => {
            diagnostic.help("write each signatory as one entry: `{ \"name\": \"…\" }`")
        }
        _ => diagnostic.help("write each signatory as one entry: `- name: …`"),
    }
}

fn is_json(item: &Node, reader: &Reader<'_>) -> bool {
    json::is_named(reader.sources.name(item.span.file))
}
