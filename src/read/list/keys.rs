//! Lists that are under keys in one file, such as `sincerely:` and `supported_by:`: one of them is
//! picked, or each makes a part, where the letter says so.

mod paths;

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::super::body::Spanned;
use super::super::node::{Key, Node, NodeKind};
use super::super::reader::{KeyedList, Reader, Shape, Value};
use super::super::redact;
use super::super::value::Text;
use super::headers;
use super::names_who_signs;
use super::options::Origin;
use super::rows::{self, Row};
use crate::read::yaml::name_in_yaml;
use crate::report::{Diagnostic, Rule, alternatives, closest, plural, quoted};
use crate::source::Span;
pub(super) use paths::{holds_lists, only_list};
use paths::{likely_paths, paths};

/// Which keys of a file make parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyParts {
    /// All of them, in the order of the file.
    All,
    /// Those that are named, with their headings.
    Named(Vec<(Key, Text)>),
    /// None: the list is separated by something else.
    By(Spanned),
}

impl Value for KeyParts {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let NodeKind::Mapping(entries) = node.kind else {
            let written = reader.text(node, key, Shape::Text)?;
            return Some(match written.text.as_str() {
                "keys" => Self::All,
                _ => Self::By(written),
            });
        };
        let mut named = Vec::new();
        for (name, node) in entries {
            if node.is_empty() {
                reader.empty_item(&node, key);
                return None;
            }
            named.push((name, Text::read(node, key, reader)?));
        }
        Some(Self::Named(named))
    }
}

impl JsonSchema for KeyParts {
    fn schema_name() -> Cow<'static, str> {
        "parts".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The field that groups the list, or the keys that make groups, each with its heading.",
            "anyOf": [
                { "enum": ["kind", "status", "keys"] },
                { "type": "object", "additionalProperties": generator.subschema_for::<Text>() },
            ],
        })
    }
}

/// Makes rows of the lists of a file that the letter asks for by their keys.
pub(super) fn rows(node: Node, origin: &Origin, reader: &mut Reader<'_>) -> Vec<Row> {
    let manner = origin.manner;
    redact::conceal(&node, reader.sources);
    if manner.under.is_empty() {
        return lists(node, origin, reader);
    }
    let mut rows = Vec::new();
    for path in &manner.under {
        match find(&node, &path.text, origin, reader) {
            Some(found) if manner.parts.is_some() => rows.extend(lists(found, origin, reader)),
            Some(found) => rows.extend(list(found, &path.text, reader)),
            None => reader.report.push(missing(&node, path, origin)),
        }
    }
    rows
}

/// Finds a value by its key, or by the keys on the way to it.
fn find(node: &Node, path: &str, origin: &Origin, reader: &mut Reader<'_>) -> Option<Node> {
    let NodeKind::Mapping(entries) = &node.kind else {
        return None;
    };
    if let Some((_, found)) = entries.iter().find(|(key, _)| key.text == path) {
        if origin.manner.parts.is_none() {
            for (key, node) in entries {
                reader.meet_list(key, node, key.text == path);
            }
        }
        return Some(found.clone());
    }
    path.match_indices('.').find_map(|(at, _)| {
        let (_, within) = entries.iter().find(|(key, _)| key.text == path[..at])?;
        find(within, &path[at + 1..], origin, reader)
    })
}

/// Makes rows of a list under a key.
fn list(node: Node, key: &str, reader: &mut Reader<'_>) -> Vec<Row> {
    match node.kind {
        NodeKind::List(items) if items.is_empty() => Vec::new(),
        NodeKind::List(items) => rows::of_items(items, reader),
        NodeKind::Empty => {
            let message = format!("there is no entry under {}", quoted(key));
            let diagnostic = Diagnostic::new(Rule::EMPTY_ITEM, message).at(node.span, "");
            let help = "write an entry for each signatory: `- name: …`, or remove the key";
            reader.report.push(diagnostic.help(help));
            Vec::new()
        }
        NodeKind::Mapping(_) if holds_lists(&node) => {
            let message = format!(
                "expected a list under {}, found lists under keys",
                quoted(key)
            );
            let NodeKind::Mapping(entries) = &node.kind else {
                return Vec::new();
            };
            let keys = entries
                .iter()
                .map(|(inner, _)| format!("{key}.{}", inner.text));
            let keys: Vec<String> = keys.collect();
            let keys = alternatives(keys.iter().map(String::as_str), "or");
            let diagnostic = Diagnostic::new(Rule::WRONG_TYPE, message).at(node.head(), "");
            reader
                .report
                .push(diagnostic.help(format!("write {keys} after `under:`")));
            Vec::new()
        }
        _ => {
            reader.wrong_shape(&node, key, Shape::List);
            Vec::new()
        }
    }
}

/// Makes rows of the lists under the keys of a mapping, each with its key.
fn lists(node: Node, origin: &Origin, reader: &mut Reader<'_>) -> Vec<Row> {
    let NodeKind::Mapping(entries) = node.kind else {
        let message = format!("expected lists under keys, found {}", node.noun());
        let diagnostic = Diagnostic::new(Rule::WRONG_TYPE, message).at(node.head(), "");
        let help = "write the key of each part above its list, or remove `parts:` from the letter";
        reader.report.push(diagnostic.help(help));
        return Vec::new();
    };
    let mut rows = Vec::new();
    for (key, node) in entries {
        let wanted = match &origin.manner.parts {
            Some(KeyParts::Named(named)) => named.iter().any(|(name, _)| name.text == key.text),
            _ => true,
        };
        reader.meet_list(&key, &node, wanted);
        if !wanted {
            continue;
        }
        for mut row in list(node, &key.text, reader) {
            row.under = Some(key.clone());
            rows.push(row);
        }
    }
    rows
}

/// Reports a key that a file does not have.
fn missing(node: &Node, path: &Spanned, origin: &Origin) -> Diagnostic {
    let name = &origin.name.text;
    let message = format!("`{name}` has no list under {}", quoted(&path.text));
    let diagnostic = Diagnostic::new(Rule::MISSING_LIST, message).at(path.span, "");
    let keys = paths(node);
    if keys.is_empty() {
        let found = node.noun();
        return diagnostic
            .note(format!("it holds {found} without such keys"))
            .help("remove the line");
    }
    match closest(&path.text, keys.iter().map(String::as_str)) {
        Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
        None => diagnostic.help(format!(
            "write {}",
            alternatives(keys.iter().map(String::as_str), "or")
        )),
    }
}

/// Returns the keys of a mapping under which there are entries that name who signs.
pub(super) fn lists_of_entries(node: &Node) -> Vec<String> {
    let NodeKind::Mapping(entries) = &node.kind else {
        return Vec::new();
    };
    let is_list = |node: &Node| match &node.kind {
        NodeKind::List(items) => items.iter().any(names_who_signs),
        _ => false,
    };
    let lists = entries.iter().filter(|(_, node)| is_list(node));
    lists.map(|(key, _)| key.text.clone()).collect()
}

/// Reports lists under keys of which the letter does not say what they are, with what to paste.
pub(super) fn unasked(node: &Node, origin: Option<&Origin>) -> Diagnostic {
    let paths = likely_paths(node);
    let message = format!(
        "expected a list of signatories, found lists under {}",
        alternatives(paths.iter().map(String::as_str), "and")
    );
    let diagnostic = Diagnostic::new(Rule::WRONG_TYPE, message).at(node.head(), "");
    let Some(origin) = origin else {
        return diagnostic.help("put each entry into a separate file, without the key");
    };
    let is_printed = |path: &String| !headers::is_removal(last(path));
    let paths: Vec<String> = paths.into_iter().filter(is_printed).collect();
    if let [path] = &*paths {
        let form = origin.form.clone().with("under", name_in_yaml(path));
        return diagnostic.help(format!("name the key in the letter\n{}", form.proposal()));
    }
    // Keys that are within one other are named from there.
    let within = paths.first().and_then(|path| path.rsplit_once('.'));
    let within = within.map(|(within, _)| within).filter(|within| {
        let same = |path: &String| path.rsplit_once('.').map(|(start, _)| start) == Some(within);
        paths.iter().all(same)
    });
    let form = origin.form.clone();
    let form = match within {
        Some(within) => form.with("under", name_in_yaml(within)),
        None => form,
    };
    let form = paths.iter().fold(form, |form, path| {
        let key = if within.is_some() { last(path) } else { path };
        form.with_entry("parts", key, &name_in_yaml(&heading(key)))
    });
    let block = form.block();
    diagnostic.help(format!(
        "print each under its heading, or choose one with `under:`\n{block}"
    ))
}

/// Returns the last key of a path.
fn last(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

/// Reports a key that is to make a part, and under which nobody signs.
pub(super) fn without_entries(key: &Key) -> Diagnostic {
    let message = format!("no file has an entry under {}", quoted(&key.text));
    Diagnostic::new(Rule::MISSING_LIST, message)
        .at(key.span, "")
        .help("correct the key, or remove the line")
}

/// Reports a heading next to those of the keys.
pub(super) fn two_headings(span: Span) -> Diagnostic {
    let message = "each group has its own heading, and this one belongs to none";
    Diagnostic::new(Rule::TWO_HEADINGS, message)
        .at(span, "")
        .help("remove `heading:`, or remove `parts:` and name the keys after `under:`")
}

/// Reports a part under a heading that is to be grouped under others.
pub(super) fn nested_parts(parts: Span, heading: Option<Span>) -> Diagnostic {
    let message = "a group with a heading cannot be grouped again";
    let error = Diagnostic::new(Rule::NESTED_PARTS, message).at(parts, "");
    let error = match heading {
        Some(heading) => error.see(heading, "its heading"),
        None => error,
    };
    error.help("delete `heading`, or `parts`")
}

/// Returns the heading of a part that has none but its key.
pub(super) fn heading_of(key: &Key) -> Text {
    Text::One(Spanned {
        text: heading(&key.text),
        span: key.span,
        language: None,
    })
}

/// Writes a key as a heading: words with spaces, a capital first.
fn heading(key: &str) -> String {
    let words = key.replace(['_', '-'], " ");
    let mut letters = words.trim().chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

impl Reader<'_> {
    /// Keeps in mind a list under a key, lest it be left out unnoticed.
    fn meet_list(&mut self, key: &Key, node: &Node, printed: bool) {
        let NodeKind::List(items) = &node.kind else {
            return;
        };
        let file = self.sources.name(key.span.file).to_owned();
        let same = |list: &&mut KeyedList| list.file == file && list.key.span == key.span;
        match self.lists.iter_mut().find(same) {
            Some(list) => list.printed |= printed,
            None => self.lists.push(KeyedList {
                file,
                key: key.clone(),
                entries: items.len(),
                printed,
            }),
        }
    }

    /// Reports the lists under keys that no part prints.
    pub(super) fn unprinted_lists(&mut self) {
        for list in std::mem::take(&mut self.lists) {
            if list.printed || list.entries == 0 {
                continue;
            }
            let message = format!(
                "the list under {} is not printed; it holds {}",
                quoted(&list.key.text),
                plural(list.entries, "entry", "entries")
            );
            self.report.push(
                Diagnostic::new(Rule::UNPRINTED_LIST, message)
                    .at(list.key.span, "")
                    .help(match headers::is_removal(&list.key.text) {
                        true => "delete the list, or write its entries into `withdrawn.yaml`",
                        false => "add the key to `parts:` or `under:` in the letter",
                    }),
            );
        }
    }
}
