//! The keys of rows, which name the files of their letters.

use std::collections::BTreeMap;

use super::{Checker, numbers, place};
use crate::letter::merge::key;
use crate::read::MergeRow;
use crate::report::{Diagnostic, Rule, plural, quoted};

/// The longest `output-name` with a key: a form, a language and an ending come after them.
const LONGEST_NAME: usize = 200;

/// Returns whether a key has only characters that every file name can have.
pub(super) fn is_plain_key(key: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    key.bytes().all(is_plain)
}

impl Checker<'_> {
    pub(super) fn check_keys(&mut self) {
        let longest = LONGEST_NAME.saturating_sub(self.output_name + 1);
        let is_wrong = |key: &str| key.len() > longest || !is_plain_key(key);
        let mut files: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut wrong = Vec::new();
        for (index, row) in self.rows() {
            let key = key(self.merge, row);
            let is_empty = self
                .merge
                .key
                .as_ref()
                .is_some_and(|key| key.of(row).is_none());
            if is_wrong(&key) {
                wrong.push(index);
            } else if !is_empty {
                files
                    .entry(key.to_ascii_lowercase())
                    .or_default()
                    .push(index);
            }
        }
        let column = self.merge.key.as_ref().map(|key| key.column);
        if let (Some(key), false) = (&self.merge.key, wrong.is_empty()) {
            let rows = plural(wrong.len(), "row", "rows");
            let name = quoted(&key.name.text);
            let message = format!("{name} cannot be part of a file name in {rows}");
            let diagnostic = Diagnostic::new(Rule::ROW_KEY, message)
                .note(format!(
                    "a key has letters of ASCII, digits, `.`, `-` and `_`, at most {longest} of them"
                ))
                .help("write such keys into the column, or name another column after `key:`");
            self.reject(diagnostic, wrong, column);
        }
        for same in files.into_values().filter(|same| same.len() > 1) {
            let diagnostic = self.key_twice(&same, column);
            self.leave_out(&same, diagnostic.rule.code());
            self.report.push(diagnostic);
        }
    }

    fn key_twice(&self, same: &[usize], column: Option<usize>) -> Diagnostic {
        let rows: Vec<&MergeRow> = same.iter().map(|row| &self.merge.rows[*row]).collect();
        let message = format!("{} make the same file", numbers(&rows));
        let diagnostic = Diagnostic::new(Rule::KEY_TWICE, message);
        let diagnostic = match rows.as_slice() {
            [first, second, ..] => diagnostic
                .at(place(second, column), "")
                .see(place(first, column), "the first of them"),
            _ => diagnostic,
        };
        match &self.merge.key {
            Some(key) => diagnostic.help(format!(
                "give each row its own {}, whatever the case of its letters",
                quoted(&key.name.text)
            )),
            None => diagnostic.help("name the rows by a column: `key: …`"),
        }
    }
}
