//! Problems of the header of a table.

use super::super::super::super::node::Key;
use super::super::super::columns::Columns;
use super::super::super::headers;
use super::super::super::stated::Stated;
use super::{Header, Meaning, Sample};
use crate::read::yaml::name_in_yaml;
use crate::report::{Diagnostic, Rule, alternatives, quoted};

impl Header {
    /// Reports which headers were taken for our keys, though they are other words.
    pub(super) fn taken(&self, columns: &mut Columns) -> Option<Diagnostic> {
        let taken = self.other_words(columns);
        if !taken.is_empty() {
            columns.infer(self.printed(columns));
        }
        let ((first, ours), others) = taken.split_first()?;
        let message = "column mapping inferred from the header";
        let diagnostic = Diagnostic::new(Rule::INFERRED_COLUMNS, message)
            .at(first.span, format!("read as `{ours}`"));
        let diagnostic = others.iter().fold(diagnostic, |diagnostic, (key, ours)| {
            diagnostic.see(key.span, format!("read as `{ours}`"))
        });
        let diagnostic = diagnostic.help(columns.confirmation(std::iter::empty()));
        let confirmed = |form: Stated, (key, ours): &(&Key, &'static str)| {
            form.with_entry("columns", ours, &name_in_yaml(&key.text))
        };
        let form = || columns.stated_form.clone();
        let works_for = taken.iter().find(|(key, ours)| {
            ["affiliation", "organization"].contains(ours)
                && headers::known(&key.text) == Some("organization")
        });
        let Some((works_for, read_as)) = works_for.filter(|_| self.has_names(columns)) else {
            return Some(diagnostic);
        };
        let (question, meant) = match *read_as {
            "affiliation" => ("if each person signs for it", "organization"),
            _ => ("if each person only works for it", "affiliation"),
        };
        let other = taken.iter().map(|(key, ours)| {
            if key.span == works_for.span {
                (*key, meant)
            } else {
                (*key, *ours)
            }
        });
        let form = other.fold(form(), |form, taken| confirmed(form, &taken));
        Some(diagnostic.help(format!("{question}, write\n{}", form.block())))
    }

    /// Reports columns that are read as the same key.
    pub(super) fn doubled(&self, columns: &Columns) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        for (index, (key, meaning)) in self.columns.iter().enumerate() {
            let Meaning::Printed(ours) = meaning else {
                continue;
            };
            let earlier = &self.columns[..index];
            let Some((first, _)) = earlier.iter().find(|(_, earlier)| earlier == meaning) else {
                continue;
            };
            let (left, right) = (quoted(&first.text), quoted(&key.text));
            let message = format!("{left} and {right} are both read as `{ours}`");
            let diagnostic = Diagnostic::new(Rule::DUPLICATE_COLUMN, message)
                .at(key.span, "")
                .see(first.span, "read as the same");
            problems.push(if headers::same(&first.text, &key.text) {
                diagnostic.help("give the two columns different names, or delete one")
            } else {
                let print = |printed: &Key, other: &Key| {
                    let form = columns.stated_form.clone();
                    let form = form.with_entry("columns", ours, &name_in_yaml(&printed.text));
                    let block = form.with_item("private", &other.text).block();
                    format!("to print {}, write\n{block}", quoted(&printed.text))
                };
                let forms = headers::forms_of(&first.text, &key.text);
                let both = forms.map(|forms| {
                    let form = columns
                        .stated_form
                        .clone()
                        .with_entry("columns", ours, &forms);
                    format!("to print each in its language, write\n{}", form.block())
                });
                let diagnostic = diagnostic.help(print(first, key)).help(print(key, first));
                both.into_iter().fold(diagnostic, Diagnostic::help)
            });
        }
        problems
    }

    /// Reports names that are in several columns, which would be printed singly or not at all;
    /// nothing more is reported of the others.
    pub(super) fn parts_of_names(
        &mut self,
        sample: &Sample,
        columns: &mut Columns,
    ) -> Option<Diagnostic> {
        if columns.names("name") {
            return None;
        }
        let name = |(_, meaning): &&(Key, Meaning)| *meaning == Meaning::Printed("name");
        let name = self.columns.iter().find(name).map(|(key, _)| key.clone());
        if name
            .as_ref()
            .is_some_and(|name| headers::is_whole_name(&name.text))
        {
            return None;
        }
        let mut parts: Vec<Key> = Vec::new();
        for (index, (key, meaning)) in self.columns.iter_mut().enumerate() {
            let is_part = headers::is_part_of_name(&key.text) && !sample.is_empty(index);
            if *meaning == Meaning::Unknown && is_part {
                *meaning = match name {
                    Some(_) => Meaning::Private,
                    None => Meaning::Part,
                };
                parts.push(key.clone());
            }
        }
        if !parts.is_empty() {
            parts.extend(name.clone());
        }
        parts.sort_by_key(|part| part.span);
        let first = parts.first()?;
        let texts = alternatives(parts.iter().map(|part| part.text.as_str()), "and");
        let stated = columns.stated_form.clone();
        let form = || stated.clone();
        if parts.len() == 1 {
            let message = format!("{texts} is a part of a name, and no other is known");
            let form = form().with_entry("columns", "name", &name_in_yaml(&first.text));
            return Some(
                Diagnostic::new(Rule::SPLIT_NAME, message)
                    .at(first.span, "")
                    .help(format!("to print it alone, write\n{}", form.block())),
            );
        }
        let message = format!("names are divided over several columns: {texts}");
        let names: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
        let joined = form().with_entry("columns", "name", &headers::joined(&names));
        let diagnostic = Diagnostic::new(Rule::SPLIT_NAME, message)
            .at(first.span, "")
            .help(format!(
                "to join them, and to sort by the last of them, write\n{}",
                joined.proposal()
            ));
        let signs = |(_, meaning): &(Key, Meaning)| *meaning == Meaning::Printed("organization");
        Some(match name {
            Some(name) => {
                let form = form().with_entry("columns", "name", &name_in_yaml(&name.text));
                let whole = quoted(&name.text);
                diagnostic.help(format!(
                    "if {whole} holds whole names, write\n{}",
                    form.block()
                ))
            }
            None => {
                let private = |form: Stated, part: &Key| form.with_item("private", &part.text);
                let only = parts.iter().fold(form(), private);
                let signing = self.columns.iter().find(|column| signs(column));
                let signing = signing.map(|(key, _)| {
                    let only = only.with_entry("columns", "organization", &name_in_yaml(&key.text));
                    format!("if only organizations sign, write\n{}", only.block())
                });
                let diagnostic = signing.into_iter().fold(diagnostic, Diagnostic::help);
                // The rest of the list is checked as if they were joined.
                let joined = headers::in_order(&names);
                let joined: Vec<String> = joined.into_iter().map(str::to_owned).collect();
                for (key, meaning) in &mut self.columns {
                    let part = joined.iter().position(|name| *name == key.text);
                    if let Some(part) = part.filter(|_| *meaning == Meaning::Part) {
                        *meaning = Meaning::Piece(columns.join_name(key, part));
                    }
                }
                let keys = self.columns.iter().map(|(key, _)| key.text.clone());
                let keys: Vec<String> = keys.collect();
                let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
                let mut meanings: Vec<Meaning> =
                    self.columns.iter().map(|(_, meaning)| *meaning).collect();
                columns.weaken(&keys, &mut meanings);
                for ((_, meaning), weakened) in self.columns.iter_mut().zip(meanings) {
                    *meaning = weakened;
                }
                diagnostic
            }
        })
    }
}
