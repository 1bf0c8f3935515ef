//! Diagnostics of a table of addressees. None of them shows a cell.

use super::super::super::body::Spanned;
use super::super::super::node::{Key, Node};
use super::super::columns::Columns;
use super::super::headers;
use super::{Merge, MergeChoice};
use crate::read::yaml::name_in_yaml;
use crate::report::{Diagnostic, Report, Rule, alternatives, closest, fold, plural, quoted};
use crate::source::Span;

/// The most columns that a message names.
const SHOWN: usize = 6;

pub(super) fn without_table(span: Span) -> Diagnostic {
    let message = "`addressees` names no table";
    Diagnostic::new(Rule::MISSING_KEY, message)
        .at(span, "")
        .help("add the file whose rows make a letter each, such as `from: missions.csv`")
        .help("write those who receive one letter together as a list: `- name: …`")
}

pub(super) fn without_rows(merge: &Merge) -> Diagnostic {
    let file = quoted(&merge.file.text);
    let (message, help) = match merge.all_rows {
        0 => (
            format!("{file} has no rows"),
            "write a row for each addressee below the names of the columns",
        ),
        all => (
            format!("`where` leaves none of {}", plural(all, "row", "rows")),
            "write values that a row has, or delete `where`",
        ),
    };
    Diagnostic::new(Rule::NO_ROWS, message)
        .at(merge.file.span, "")
        .help(help)
}

pub(super) fn unknown_column(name: &Spanned, file: &Spanned, headers: &[String]) -> Diagnostic {
    let message = format!(
        "{} has no column {}",
        quoted(&file.text),
        quoted(&name.text)
    );
    let diagnostic = Diagnostic::new(Rule::UNKNOWN_COLUMN, message).at(name.span, "");
    let near = closest(&name.text, headers.iter().map(String::as_str));
    // `Lang` for `Language` is an abbreviation and no slip.
    let begins = |header: &&str| {
        let (header, name) = (fold(header), fold(&name.text));
        header.starts_with(&name) || name.starts_with(&header)
    };
    let mut abbreviated = headers.iter().map(String::as_str);
    match near.or_else(|| abbreviated.find(begins)) {
        Some(meant) => diagnostic.help(headers::did_you_mean(meant)),
        None => diagnostic
            .note(format!(
                "its columns are {}",
                alternatives(headers.iter().map(String::as_str), "and")
            ))
            .help("write the name of one of these"),
    }
}

/// Reports a table in which no column is known to say who is addressed, with columns whose names are
/// words for that.
pub(super) fn without_names(merge: &Merge, columns: &Columns) -> Diagnostic {
    let file = quoted(&merge.file.text);
    let message = format!("no column of {file} is known to say who is addressed");
    let known = columns.wanted.iter().flat_map(|wanted| &wanted.headers);
    let fields = ["name", "organization", "title"];
    let known = known.filter_map(|header| {
        let field = headers::known(header)?;
        fields.contains(&field).then_some((field, header))
    });
    let mut form = columns.stated_form.clone();
    let mut is_sure = false;
    for (field, header) in known {
        is_sure = true;
        form = form.with_entry("columns", field, &name_in_yaml(header));
    }
    if !is_sure {
        form = form.with_entry("columns", "name", "…");
    }
    Diagnostic::new(Rule::LIST_HEADER, message)
        .at(merge.file.span, "")
        .note("an addressee has a `name`, a `title` or an `organization`")
        .help(format!("say which column holds it\n{}", form.block()))
}

pub(super) fn unknown_value(choice: &MergeChoice, merge: &Merge) -> Diagnostic {
    let by = &choice.by;
    let message = format!("an addressee has no value {}", quoted(&by.text));
    let fields = merge.fields.iter().chain(&merge.values);
    let names: Vec<&str> = fields.map(|field| field.name.text.as_str()).collect();
    let diagnostic = Diagnostic::new(Rule::UNKNOWN_KEY, message).at(by.span, "");
    match closest(&by.text, names.iter().copied()) {
        Some(meant) => diagnostic.help(format!("did you mean {}?", quoted(meant))),
        None => diagnostic.help(format!(
            "add its column under `values:`, such as `values: {{ {}: … }}`",
            name_in_yaml(&by.text)
        )),
    }
}

/// Reports the columns that the letter does not use, all in one.
pub(super) fn unprinted(columns: &Columns) -> Report {
    let unknown = columns.unknown_columns();
    let Some((_, first)) = unknown.first() else {
        return Report::default();
    };
    let names: Vec<&str> = unknown.iter().map(|(name, _)| *name).collect();
    let shown: Vec<String> = names.iter().take(SHOWN).map(|name| quoted(name)).collect();
    let more = match names.len().saturating_sub(SHOWN) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let message = format!(
        "{} not printed: {}{more}",
        plural(names.len(), "column is", "columns are"),
        shown.join(", ")
    );
    let form = columns.stated_form.clone();
    let form = names
        .iter()
        .fold(form, |form, name| form.with_item("private", name));
    Diagnostic::new(Rule::UNPRINTED_COLUMN, message)
        .at(*first, "")
        .help(format!("to confirm it, write\n{}", form.block()))
        .into()
}

pub(super) fn not_a_text(key: &Key, node: &Node) -> Diagnostic {
    let message = format!(
        "expected a text for {}, found {}",
        quoted(&key.text),
        node.noun()
    );
    let place = Span::point(node.span.file, node.span.start as usize);
    let diagnostic = Diagnostic::new(Rule::NESTED_COLUMN, message).at(place, "");
    let keys = node.keys();
    match keys.first() {
        Some(first) => diagnostic
            .note(format!(
                "it has {}",
                alternatives(keys.iter().copied(), "and")
            ))
            .help(format!("name one of its keys: `{}.{first}`", key.text)),
        None => diagnostic.help("write one text"),
    }
}
