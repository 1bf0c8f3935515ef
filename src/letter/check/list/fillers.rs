//! Fillers: what people write into a field that they have nothing for.

use super::super::Findings;
use super::{Entry, key, warning};
use crate::read::Spanned;

/// The words for nothing, folded.
const FILLERS: [&str; 44] = [
    "",
    "a",
    "aucun",
    "aucune",
    "citizen",
    "here",
    "human",
    "human being",
    "humanity",
    "individual",
    "keine",
    "me",
    "myself",
    "n a",
    "na",
    "nada",
    "nil",
    "ninguna",
    "ninguno",
    "no",
    "no affiliation",
    "no organization",
    "none",
    "not affiliated",
    "not applicable",
    "nothing",
    "null",
    "personal",
    "person",
    "private",
    "private individual",
    "private person",
    "self",
    "self employed",
    "test",
    "unaffiliated",
    "undefined",
    "unknown",
    "x",
    "xx",
    "нет",
    "لا يوجد",
    "لا شيء",
    "无",
];

/// Fillers that stand for a name.
const NAMELESS: [&str; 16] = [
    "",
    "asdf",
    "first last",
    "first name last name",
    "firstname lastname",
    "full name",
    "jane doe",
    "john doe",
    "n a",
    "name",
    "nobody",
    "none",
    "null",
    "test",
    "undefined",
    "your name",
];

/// Reports fillers in the fields of an entry.
pub(super) fn check(entry: &Entry, findings: &mut Findings) {
    let fields = [
        ("affiliation", entry.affiliation),
        ("title", entry.title),
        ("country", entry.country),
        (
            "organization",
            entry.organization.filter(|_| entry.name.is_some()),
        ),
    ];
    for (field, written) in fields {
        if let Some(written) = written.filter(|written| is_one_of(written, &FILLERS)) {
            let message = format!("`{}` in `{field}` stands for nothing", written.text);
            let warning = warning("filler", message, written);
            let meant = nation(field, &written.text);
            let warning = meant.into_iter().fold(warning, |warning, nation| {
                warning.help(format!(
                    "where the code is meant, write `country: {nation}`"
                ))
            });
            findings.push(
                warning
                    .help("leave the field empty, which prints nothing, or `leave-out` the text in `decisions.yaml`"),
            );
        }
    }
    let named = entry.named();
    if let Some(named) = named.filter(|named| is_one_of(named, &NAMELESS)) {
        let message = format!("`{}` is hardly a name", named.text);
        findings.push(
            warning("filler", message, named)
                .help("write the name of the one who signs, or delete the entry"),
        );
    }
}

/// Returns the country whose code is the same word (ISO 3166-1 alpha-2).
fn nation(field: &str, text: &str) -> Option<&'static str> {
    match (field, text.trim()) {
        ("country", "NO") => Some("Norway"),
        ("country", "NA") => Some("Namibia"),
        _ => None,
    }
}

/// The longest filler in bytes.
const LONGEST: usize = 24;

/// Tells whether a text is a filler. One of nothing but spaces prints nothing.
fn is_one_of(written: &Spanned, fillers: &[&str]) -> bool {
    let text = written.text.as_str();
    let is_blank = text.trim().is_empty();
    text.len() <= LONGEST && !is_blank && fillers.contains(&key::folded(text).as_str())
}
