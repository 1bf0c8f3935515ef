//! Diagnostics of the columns of a list once all of it was read.

use super::super::super::reader::{Reader, suggestion};
use super::super::super::signatory::DraftSignatory;
use super::super::form::{NamedColumn, Share};
use super::super::headers;
use super::super::selection::Open;
use super::super::stated::Stated;
use super::{Columns, Nested, Unknown};
use crate::read::yaml::name_in_yaml;
use crate::report::{Diagnostic, Report, Rule, alternatives, closest, likely, plural, quoted};

/// The number of unprinted columns that are named.
pub(super) const SHOWN: usize = 6;

impl Columns {
    /// Reports all columns, and returns those whose question is open.
    pub(super) fn report_all(&self, reader: &mut Reader<'_>) -> Open<'_> {
        let report = &mut *reader.report;
        let is_nobody = self.names_nobody();
        let told = |nested: &&Nested| !is_nobody || !nested.is_rendered();
        for nested in self.nested.iter().filter(told) {
            let has_form = !self.is_inline;
            report.push(nested.diagnostic(self.beside(), &self.stated_form, has_form));
        }
        let has_form = !self.is_inline;
        self.selection
            .tell_wrong(self.first_unknown(), &self.stated_form, has_form, report);
        // Where nothing was read, it was reported why.
        if !self.is_read || self.lacks_file {
            return Open::default();
        }
        let open = self.selection.tell(&self.stated_form, has_form, report);
        for column in self.named.iter().filter(|column| !column.is_met) {
            report.push(self.missing(column));
        }
        let meant = self.tell_private(report);
        if self.names_nobody() && self.private_who().is_none() {
            report.push(self.not_understood());
            return open;
        }
        let keys = DraftSignatory::keys_of_columns();
        let free: Vec<&'static str> = keys.filter(|key| !self.names(key)).collect();
        let missed: Vec<&'static str> = self.missed_who().collect();
        let in_languages = self.report_forms(report);
        let unmeant = |unknown: &&Unknown| {
            let known = headers::known(&unknown.name);
            let is_missed = known.is_some_and(|known| missed.contains(&known));
            let is_open = open.columns.contains(&unknown.name.as_str());
            let is_form = in_languages.contains(&unknown.name.as_str());
            !is_missed && !is_open && !is_form && !meant.contains(&unknown.name.as_str())
        };
        let (unprinted, wrong): (Vec<&Unknown>, Vec<&Unknown>) = self
            .unknown
            .iter()
            .filter(unmeant)
            .partition(|unknown| unknown.is_unprinted(&free));
        let (public, unprinted): (Vec<&Unknown>, Vec<&Unknown>) = unprinted
            .into_iter()
            .partition(|unknown| unknown.is_contact);
        for unknown in public {
            report.push(self.report_public(unknown));
        }
        for unknown in wrong {
            report.push(unknown.diagnostic(&free));
        }
        if !unprinted.is_empty() {
            report.push(self.report_unprinted(&unprinted, &free));
        }
        open
    }

    /// Reports a column that the letter maps and the list does not have.
    fn missing(&self, column: &NamedColumn) -> Diagnostic {
        let NamedColumn {
            ours,
            theirs,
            share,
            ..
        } = column;
        let message = format!("the list has no column {}", quoted(&theirs.text));
        let diagnostic = Diagnostic::new(Rule::MISSING_COLUMN, message).at(theirs.span, "");
        let unknown = self.unknown.iter().map(|unknown| unknown.name.as_str());
        let candidates = unknown.clone().chain(self.paths.iter().map(String::as_str));
        let meant = likely(&theirs.text, candidates);
        // Entries of the letter itself have our own keys.
        let headers = self.selection.headers().filter(|header| header != ours);
        let meant = meant.or_else(|| likely(&theirs.text, headers));
        let meant = meant.or_else(|| self.of_field(ours));
        let entry = format!("`{ours}: {}`", name_in_yaml(&theirs.text));
        match meant {
            Some(meant) if *share == Share::Whole && !self.is_inline => {
                let form = self.stated_form.clone();
                let form = form.with_entry("columns", ours, &name_in_yaml(meant));
                diagnostic.help(headers::then_write(meant, &form.proposal()))
            }
            Some(meant) => diagnostic.help(headers::did_you_mean(meant)),
            None if self.unknown.is_empty() => {
                diagnostic.help(format!("remove {entry} from `columns:`"))
            }
            None => diagnostic
                .note(format!(
                    "the columns that are not mapped are {}",
                    alternatives(unknown, "and")
                ))
                .help(format!("name one of these, or remove {entry}")),
        }
    }

    /// Returns the only column of the list that the letter does not name and that is of a field by its
    /// name.
    fn of_field(&self, ours: &str) -> Option<&str> {
        let is_of = |header: &&str| {
            headers::known(header) == Some(ours)
                || ours == "affiliation" && headers::is_like_affiliation(header)
        };
        let is_named = |header: &str| {
            let mut named = self.named.iter();
            named.any(|column| headers::same(&column.theirs.text, header))
        };
        let mut found = self.selection.headers().filter(is_of);
        let only = found.next().filter(|header| !is_named(header));
        only.filter(|_| found.next().is_none())
    }

    /// Reports names of private columns that are misspelt, and one without which nobody is named.
    ///
    /// Returns the columns that were meant by those.
    fn tell_private(&self, report: &mut Report) -> Vec<&str> {
        let mut all_meant = Vec::new();
        for private in &self.private {
            let is_met = self.met.contains(&private.text);
            let unknown = self.unknown.iter().map(|unknown| unknown.name.as_str());
            let candidates = unknown.chain(self.paths.iter().map(String::as_str));
            let meant = closest(&private.text, candidates).filter(|_| !is_met);
            if let Some(meant) = meant {
                let message = format!("the list has no column {}", quoted(&private.text));
                let diagnostic =
                    Diagnostic::new(Rule::MISSING_COLUMN, message).at(private.span, "");
                report.push(diagnostic.help(match self.is_inline {
                    true => headers::did_you_mean(meant),
                    false => {
                        let form = self.stated_form.clone();
                        let form = form.with_renamed("private", &private.text, meant);
                        headers::then_write(meant, &form.proposal())
                    }
                }));
                all_meant.push(meant);
            }
        }
        if let Some(private) = self.private_who().filter(|_| self.nameless_entries > 0) {
            let nameless = plural(self.nameless_entries, "entry has", "entries have");
            let message = format!(
                "`{}` is private, and {nameless} no other name",
                private.text
            );
            let diagnostic = Diagnostic::new(Rule::PRIVATE_NAME, message).at(private.span, "");
            report.push(diagnostic.help(format!("remove `{}` from `private:`", private.text)));
        }
        all_meant
    }

    /// Returns where in the letter that is written which says something of the columns.
    pub(super) fn beside(&self) -> &'static str {
        if self.is_inline {
            "under `signatories:`, next to `list:` and the entries"
        } else {
            "under `signatories:`, next to `from:`"
        }
    }

    /// Reports unknown columns that have a field in several languages; returns their names.
    fn report_forms(&self, report: &mut Report) -> Vec<&str> {
        let names: Vec<&str> = self
            .unknown
            .iter()
            .map(|unknown| unknown.name.as_str())
            .collect();
        let found = headers::forms_in_languages(&names).into_iter();
        let mut reported = Vec::new();
        for (ours, forms) in found.filter(|(ours, _)| !self.is_inline && !self.names(ours)) {
            let columns: Vec<&str> = forms.iter().map(|(_, theirs)| *theirs).collect();
            let message = format!(
                "{} are `{ours}` in several languages, and not printed",
                alternatives(columns.iter().copied(), "and")
            );
            let first = self
                .unknown
                .iter()
                .find(|unknown| columns.contains(&unknown.name.as_str()));
            let diagnostic = Diagnostic::new(Rule::UNPRINTED_COLUMN, message);
            let diagnostic = match first {
                Some(first) => diagnostic.at(first.first, ""),
                None => diagnostic,
            };
            let form = self.stated_form.clone();
            let form = form.with_entry("columns", ours, &headers::written(&forms));
            report.push(diagnostic.help(format!(
                "to print each in its language, write\n{}",
                form.proposal()
            )));
            reported.extend(columns);
        }
        reported
    }

    /// Reports contact data in the files of a folder, which people change in public.
    fn report_public(&self, column: &Unknown) -> Diagnostic {
        let entries = plural(column.entries, "file has it", "files have it");
        let message = format!("{} would be public contact data", quoted(&column.name));
        let form = self.stated_form.clone();
        let form = form.with_item("private", &column.name);
        Diagnostic::new(Rule::PUBLIC_CONTACT, message)
            .at(column.first, entries)
            .note("everybody can read a public repository, and its history keeps deleted lines")
            .help("delete the line")
            .help(format!(
                "if the repository is not public, write\n{}",
                form.block()
            ))
    }

    /// Reports the columns that are not printed, all in one.
    fn report_unprinted(&self, columns: &[&Unknown], free: &[&'static str]) -> Diagnostic {
        let names = || columns.iter().map(|column| column.name.as_str());
        let shown: Vec<String> = names().take(SHOWN).map(quoted).collect();
        let more = match columns.len().saturating_sub(SHOWN) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let message = format!(
            "{} not printed: {}{more}",
            plural(columns.len(), "column is", "columns are"),
            shown.join(", ")
        );
        let diagnostic = Diagnostic::new(Rule::UNPRINTED_COLUMN, message);
        let shown = columns.iter().take(SHOWN);
        let diagnostic = shown.fold(diagnostic, |diagnostic, column| {
            let entries = plural(column.entries, "entry has it", "entries have it");
            match diagnostic.primary {
                None => diagnostic.at(column.first, entries),
                Some(_) => diagnostic.see(column.first, entries),
            }
        });
        let diagnostic = diagnostic.help(self.confirmation(names()));
        names().fold(diagnostic, |diagnostic, name| {
            let is_affiliation =
                free.contains(&"affiliation") && headers::is_like_affiliation(name);
            let meant = suggestion(name, free).filter(|_| !name.contains(['.', '/']));
            match meant.or(is_affiliation.then_some("affiliation")) {
                Some(meant) if self.is_inline => diagnostic.help(format!(
                    "to print it as `{meant}`, write `columns: {{ {meant}: {} }}`",
                    name_in_yaml(name)
                )),
                Some(meant) => {
                    let form = self.stated_form.clone();
                    let form = form.with_entry("columns", meant, &name_in_yaml(name));
                    let others = names().filter(|other| *other != name);
                    let form = others.fold(form, |form, other| form.with_item("private", other));
                    diagnostic.help(format!(
                        "to print {} as `{meant}`, write\n{}",
                        quoted(name),
                        form.block()
                    ))
                }
                None => diagnostic,
            }
        })
    }
}

impl Nested {
    /// Makes its diagnostic; `beside` is where the help is to be written.
    fn diagnostic(&self, beside: &str, form: &Stated, has_form: bool) -> Diagnostic {
        let keys = || self.keys.iter().map(String::as_str);
        let message = format!(
            "expected a text for {}, found keys: {}",
            quoted(&self.name),
            alternatives(keys(), "and")
        );
        let parts = keys().filter(|key| headers::is_part_of_name(key)).count();
        if self.ours == "name" && parts > 1 {
            return Diagnostic::new(Rule::NESTED_COLUMN, message)
                .at(self.first, "first here")
                .note(format!(
                    "{} it",
                    plural(self.entries, "entry has", "entries have")
                ))
                .help(match has_form {
                    true => format!(
                        "to join them, and to sort by the last of them, write\n{}",
                        form.clone()
                            .with_entry("columns", "name", &self.joined())
                            .block()
                    ),
                    false => "write the whole name as one text: `name: …`".to_owned(),
                });
        }
        let key = keys().find(|key| *key == "name").or(keys().next());
        let path = format!("{}.{}", self.name, key.unwrap_or("name"));
        let path = name_in_yaml(&path);
        let diagnostic = Diagnostic::new(Rule::NESTED_COLUMN, message)
            .at(self.first, "first here")
            .note(format!(
                "{} it",
                plural(self.entries, "entry has", "entries have")
            ));
        let written = |ours: &str| match has_form {
            true => {
                let form = form.clone().with_entry("columns", ours, &path);
                format!("write\n{}", form.block())
            }
            false => format!("write `columns: {{ {ours}: {path} }}` {beside}"),
        };
        match self.ours {
            "organization" => diagnostic
                .help(format!(
                    "if each person signs for it, {}",
                    written("organization")
                ))
                .help(format!(
                    "if each person only works for it, {}",
                    written("affiliation")
                )),
            ours => diagnostic.help(format!("to print one of them, {}", written(ours))),
        }
    }
}

impl Nested {
    /// Writes the paths of the parts of a name.
    fn joined(&self) -> String {
        let parts = self.keys.iter().filter(|key| headers::is_part_of_name(key));
        let paths: Vec<String> = parts.map(|key| format!("{}.{key}", self.name)).collect();
        let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
        headers::joined(&paths)
    }
}

impl Unknown {
    /// Returns whether it has a name that is not nearly that of a field.
    fn is_unprinted(&self, free: &[&'static str]) -> bool {
        !self.name.is_empty() && misspelt(&self.name, free).is_none()
    }

    /// Reports a column without a name, or with one that is nearly that of a field of `free`.
    fn diagnostic(&self, free: &[&'static str]) -> Diagnostic {
        let entries = plural(self.entries, "entry has", "entries have");
        let Some(meant) = misspelt(&self.name, free).filter(|_| !self.name.is_empty()) else {
            let message = format!("a column has no name; {entries} text in it");
            return Diagnostic::new(Rule::UNNAMED_COLUMN, message)
                .at(self.first, "")
                .help("write its name into the first line, or delete the column");
        };
        let message = format!("unknown key {}", quoted(&self.name));
        Diagnostic::new(Rule::UNKNOWN_KEY, message)
            .at(self.first, "")
            .note(format!("{entries} it"))
            .help(format!(
                "did you mean `{meant}`? If not, write `private: [{}]`",
                name_in_yaml(&self.name)
            ))
    }
}

/// Returns our key that a name was meant to be; a path is none.
pub(super) fn misspelt(name: &str, keys: &[&'static str]) -> Option<&'static str> {
    closest(name, keys.iter().copied()).filter(|_| !name.contains(['.', '/']))
}
