//! What is told of the columns of a list once all of it was read.

use super::super::super::reader::{Reader, suggestion};
use super::super::super::signatory::DraftSignatory;
use super::super::form::NamedColumn;
use super::super::headers;
use super::{Columns, Nested, Unknown, name_in_yaml};
use crate::report::{Diagnostic, Report, Rule, alternatives, closest, plural, quoted};

impl Columns {
    /// Reports the columns that nobody has named, once each, and names that no column has.
    pub fn tell(self, reader: &mut Reader<'_>) {
        let report = &mut *reader.report;
        for nested in &self.nested {
            report.push(nested.diagnostic(self.beside()));
        }
        // Where nothing was read, it was told why.
        if !self.is_read {
            return;
        }
        let has_form = !self.is_inline;
        let open = self.selection.tell(&self.stated_form, has_form, report);
        for NamedColumn { theirs, .. } in self.named.iter().filter(|column| !column.is_met) {
            let message = format!("the list has no column {}", quoted(&theirs.text));
            let diagnostic = Diagnostic::new(Rule::MISSING_COLUMN, message).at(theirs.span, "");
            let unknown = self.unknown.iter().map(|unknown| unknown.name.as_str());
            let candidates = unknown.clone().chain(self.paths.iter().map(String::as_str));
            report.push(match closest(&theirs.text, candidates) {
                Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
                None if self.unknown.is_empty() => diagnostic.help("remove the line"),
                None => diagnostic
                    .note(format!(
                        "the columns without a name of ours are {}",
                        alternatives(unknown, "and")
                    ))
                    .help("name one of these, or remove the line"),
            });
        }
        let meant = self.tell_private(report);
        if self.names_nobody() && self.private_who().is_none() {
            report.push(self.not_understood());
            return;
        }
        let keys = DraftSignatory::FORM.keys.iter().copied();
        let free: Vec<&'static str> = keys.filter(|key| !self.names(key)).collect();
        let private = self.private_if_obeyed(&free);
        let missed: Vec<&'static str> = self.missed_who().collect();
        let unmeant = |unknown: &&Unknown| {
            let known = headers::known(&unknown.name);
            let is_missed = known.is_some_and(|known| missed.contains(&known));
            let is_open = open.contains(&unknown.name.as_str());
            !is_missed && !is_open && !meant.contains(&unknown.name.as_str())
        };
        for unknown in self.unknown.iter().filter(unmeant) {
            report.push(unknown.diagnostic(&free, &private, self.beside()));
        }
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
                report.push(diagnostic.help(format!("did you mean `{meant}`?")));
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

    /// Reports a list none of whose keys is known to say who signs, with what to paste.
    fn not_understood(&self) -> Diagnostic {
        let (name, block) = self.origin.clone().unwrap_or_default();
        let message = format!("no key in `{name}` is known to hold names or organizations");
        let keys = self.unknown.iter().map(|unknown| unknown.name.as_str());
        let found = alternatives(keys.clone(), "and");
        let noun = match self.unknown.len() {
            1 => "the only key that is not known is",
            _ => "the keys that are not known are",
        };
        let diagnostic =
            Diagnostic::new(Rule::LIST_HEADER, message).note(format!("{noun} {found}"));
        let first = self.unknown.first().map(|unknown| unknown.first);
        let diagnostic = match first {
            Some(first) => diagnostic.at(first, "first here"),
            None => diagnostic,
        };
        let (block, is_sure) = headers::block(&block, self.stated(), self.private_names(), keys);
        diagnostic.help(headers::paste(&block, is_sure))
    }

    /// Returns where in the letter that is written which says something of the columns.
    fn beside(&self) -> &'static str {
        match self.is_inline {
            true => "under `signatories:`, beside `list:` and the entries",
            false => "under `signatories:`, beside `from:`",
        }
    }

    /// Writes the list of private columns in which all that are not printed are named, so that
    /// whoever obeys one message has obeyed them all.
    fn private_if_obeyed(&self, free: &[&'static str]) -> String {
        let stated = self.private.iter().map(|written| written.text.as_str());
        let unknown = self.unknown.iter().map(|unknown| unknown.name.as_str());
        let unprinted = unknown.filter(|name| !name.is_empty() && misspelt(name, free).is_none());
        let names: Vec<String> = stated.chain(unprinted).map(name_in_yaml).collect();
        format!("private: [{}]", names.join(", "))
    }
}

impl Nested {
    /// Makes its diagnostic; `beside` is where the remedy is to be written.
    fn diagnostic(&self, beside: &str) -> Diagnostic {
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
                .help("write the whole name as one text: `name: …`");
        }
        let key = keys().find(|key| *key == "name").or(keys().next());
        let path = format!("{}.{}", self.name, key.unwrap_or("name"));
        let path = name_in_yaml(&path);
        let diagnostic = Diagnostic::new(Rule::NESTED_COLUMN, message)
            .at(self.first, "first here")
            .note(format!(
                "{} it",
                plural(self.entries, "entry has", "entries have")
            ))
            .help(format!(
                "write `columns: {{ {}: {path} }}` {beside}",
                self.ours
            ));
        match self.ours {
            "organization" => diagnostic.help(format!(
                "write `columns: {{ affiliation: {path} }}` there where a person works for it and \
                 does not sign for it"
            )),
            _ => diagnostic,
        }
    }
}

impl Unknown {
    /// Makes its diagnostic; `keys` are those of ours that no other column is named for, `private`
    /// is what says of all that are not printed that they never are.
    fn diagnostic(&self, keys: &[&'static str], private: &str, beside: &str) -> Diagnostic {
        let name = quoted(&self.name);
        let entries = plural(self.entries, "entry has", "entries have");
        if self.name.is_empty() {
            let message = format!("a column has no name; {entries} text in it");
            return Diagnostic::new(Rule::UNNAMED_COLUMN, message)
                .at(self.first, "")
                .help("write its name into the first line, or delete the column");
        }
        if let Some(meant) = misspelt(&self.name, keys) {
            let message = format!("unknown key {name}");
            let diagnostic = Diagnostic::new(Rule::UNKNOWN_KEY, message).at(self.first, "");
            return diagnostic.note(format!("{entries} it")).help(format!(
                "did you mean `{meant}`? If not, write `private: [{}]`",
                name_in_yaml(&self.name)
            ));
        }
        let message = format!("{name} is not printed; {entries} it");
        let diagnostic = Diagnostic::new(Rule::UNPRINTED_COLUMN, message)
            .at(self.first, "first here")
            .help(format!(
                "write `{private}` {beside}, to say that it is never printed"
            ));
        match suggestion(&self.name, keys).filter(|_| !self.name.contains('.')) {
            Some(meant) => diagnostic.help(format!(
                "write `columns: {{ {meant}: {} }}` there if it is to be printed as `{meant}`",
                name_in_yaml(&self.name)
            )),
            None => diagnostic,
        }
    }
}

/// Returns our key that a name was meant to be; a path is none.
pub(super) fn misspelt(name: &str, keys: &[&'static str]) -> Option<&'static str> {
    closest(name, keys.iter().copied()).filter(|_| !name.contains('.'))
}
