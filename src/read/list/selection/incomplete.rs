//! Responses to a form that were begun and never submitted.

use super::super::headers;
use super::super::stated::Stated;
use super::question::Question;
use crate::read::yaml::name_in_yaml;
use crate::report::{Diagnostic, Rule, plural, quoted};

impl Question {
    /// Reports rows of responses that were never submitted, by the empty cells of a column that a
    /// form fills in at its end.
    pub(super) fn incomplete(
        &self,
        rows: usize,
        stated: &Stated,
        has_form: bool,
    ) -> Option<Diagnostic> {
        let blank = rows.saturating_sub(self.filled);
        if blank == 0 || !headers::is_submission(&self.name) {
            return None;
        }
        let message = format!(
            "{} without {}, which looks like the date of a submission",
            plural(blank, "entry is", "entries are"),
            quoted(&self.name)
        );
        let diagnostic = Diagnostic::new(Rule::INCOMPLETE_RESPONSE, message).at(
            self.first,
            format!("{} in all", plural(rows, "entry", "entries")),
        );
        let only = stated.clone().without_item("private", &self.name);
        let only = only.with_item("filled", &self.name);
        let all = stated.clone().without_item("private", &self.name);
        let all = all.with_item("not-consent", &self.name);
        Some(match has_form {
            true => diagnostic
                .help(format!(
                    "to print only responses that were submitted, write\n{}",
                    only.proposal()
                ))
                .help(format!("to print all of them, write\n{}", all.block())),
            false => diagnostic.help(format!(
                "write `filled: [{}]` under `signatories:`, next to `list:`",
                name_in_yaml(&self.name)
            )),
        })
    }
}
