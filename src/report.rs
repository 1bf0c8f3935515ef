//! Diagnostics: the data here, the renderers in the modules below.

mod github;
mod human;
mod json;
mod load;
mod rules;
mod sarif;
mod short;
mod words;
mod workspace;

pub use github::github;
pub use human::Human;
pub use json::json;
pub use load::{beyond, unloaded};
pub use rules::{Rule, Stage};
#[cfg(feature = "internals")]
pub use rules::{SUBJECTS, Subject};
pub use sarif::sarif;
pub use short::short;
pub use words::{
    abbreviated, alternatives, closest, code_point, fold, grouped, likely, plural, quoted,
};
pub use workspace::Workspace;

use std::collections::BTreeMap;

use crate::source::{Span, bounds, legible};

/// The severity of a diagnostic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The letter cannot be set.
    Error,
    /// The letter can be set; a person should look.
    Warning,
}

/// A place in a source with a word about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// A word about it; may be empty.
    pub text: String,
}

/// One thing to say the user: what, where, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The subject.
    pub rule: Rule,
    /// One sentence: lower case, no full stop, the user's words in backticks.
    pub message: String,
    /// The place under whose text the caret is; `None` if no file is to blame.
    pub primary: Option<Label>,
    /// Further places that explain the first.
    pub secondary: Vec<Label>,
    /// Facts that help to understand.
    pub notes: Vec<String>,
    /// Imperatives that can be followed.
    pub help: Vec<String>,
}

impl Diagnostic {
    /// Makes a diagnostic of a rule, with its title.
    pub fn new(rule: Rule, message: impl Into<String>) -> Self {
        Self {
            rule,
            message: message.into(),
            primary: None,
            secondary: Vec::new(),
            notes: Vec::new(),
            help: Vec::new(),
        }
    }

    /// Sets the place that the diagnostic is about, with a word about it that may be empty.
    #[must_use]
    pub fn at(mut self, span: Span, text: impl Into<String>) -> Self {
        self.primary = Some(Label {
            span,
            text: text.into(),
        });
        self
    }

    /// Adds a place that explains the first.
    #[must_use]
    pub fn see(mut self, span: Span, text: impl Into<String>) -> Self {
        self.secondary.push(Label {
            span,
            text: text.into(),
        });
        self
    }

    /// Adds a fact that helps to understand.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// Adds an imperative that can be followed.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }
}

impl Diagnostic {
    /// Returns the diagnostic as it may be shown: texts of strangers are cut, and steer nothing.
    fn shown(&self) -> Self {
        let mut shown = self.clone();
        let labels = shown.primary.iter_mut().chain(&mut shown.secondary);
        for label in labels {
            label.text = legible::message(&label.text);
        }
        shown.message = legible::message(&self.message);
        let cut = |text: &str, most| legible::legible(&legible::cut(text, most)).into_owned();
        for note in &mut shown.notes {
            *note = cut(note, bounds::MESSAGE);
        }
        for help in &mut shown.help {
            let has_lines = help.contains('\n');
            *help = cut(
                help,
                if has_lines {
                    bounds::PASTED
                } else {
                    bounds::HELP
                },
            );
        }
        shown
    }

    /// Returns the severity of its rule.
    pub fn severity(&self) -> Severity {
        self.rule.severity()
    }

    /// Makes the line that stands for the diagnostics of this kind that are not shown.
    fn and_more(&self, count: usize, told: usize) -> Self {
        let message = format!("{} more like these {told}, {count} in all", count - told);
        Self::new(self.rule, message).help("see all of them with `--all`")
    }
}

/// All that is to report about one letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Adds a diagnostic.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Adds all diagnostics of another report.
    pub fn extend(&mut self, other: Report) {
        self.diagnostics.extend(other.diagnostics);
    }

    /// Returns the diagnostics in the order in which they were added.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Puts the diagnostics in the order of their files and places, errors before warnings of one
    /// place and those without a place first, and drops those that say the same again.
    pub fn sort(&mut self) {
        self.diagnostics.sort_by(|left, right| {
            let place = |diagnostic: &Diagnostic| {
                let label = diagnostic.primary.as_ref();
                label.map(|label| (label.span.file, label.span.start))
            };
            let rest = |diagnostic: &Diagnostic| (diagnostic.severity(), diagnostic.rule);
            (place(left), rest(left))
                .cmp(&(place(right), rest(right)))
                .then_with(|| left.message.cmp(&right.message))
        });
        self.diagnostics.dedup();
    }

    /// Changes each diagnostic.
    pub fn each(&mut self, change: &mut dyn FnMut(&mut Diagnostic)) {
        self.diagnostics.iter_mut().for_each(change);
    }

    /// Rewrites each text that is shown.
    pub fn each_text(&mut self, write: &mut dyn FnMut(&mut String)) {
        for diagnostic in &mut self.diagnostics {
            write(&mut diagnostic.message);
            let labels = diagnostic.primary.iter_mut();
            for label in labels.chain(&mut diagnostic.secondary) {
                write(&mut label.text);
            }
            let texts = diagnostic.notes.iter_mut();
            texts.chain(&mut diagnostic.help).for_each(&mut *write);
        }
    }

    /// Keeps the diagnostics that a test holds of.
    pub fn retain(&mut self, test: impl FnMut(&Diagnostic) -> bool) {
        self.diagnostics.retain(test);
    }

    /// Returns what a person can read of a long report: of each kind the first `most`, and after
    /// them how many there are in all.
    ///
    /// A kind is shown in full if only one more would be left out.
    pub fn gathered(&self, most: usize) -> Vec<Diagnostic> {
        let mut counts: BTreeMap<Rule, usize> = BTreeMap::new();
        for diagnostic in &self.diagnostics {
            *counts.entry(diagnostic.rule).or_default() += 1;
        }
        let mut told: BTreeMap<Rule, usize> = BTreeMap::new();
        let mut gathered = Vec::new();
        for diagnostic in &self.diagnostics {
            let count = counts.get(&diagnostic.rule).copied().unwrap_or_default();
            let told = told.entry(diagnostic.rule).or_default();
            *told += 1;
            if *told <= most || count <= most + 1 {
                gathered.push(diagnostic.clone());
            } else if *told == most + 1 {
                gathered.push(diagnostic.and_more(count, most));
            }
        }
        gathered
    }

    /// Returns the number of errors and of warnings.
    pub fn counts(&self) -> (usize, usize) {
        let is_error = |diagnostic: &&Diagnostic| diagnostic.severity() == Severity::Error;
        let errors = self.diagnostics.iter().filter(is_error).count();
        (errors, self.diagnostics.len() - errors)
    }

    /// Returns whether anything keeps the letter from being set.
    pub fn has_errors(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|diagnostic| diagnostic.severity() == Severity::Error)
    }
}

impl From<Diagnostic> for Report {
    fn from(diagnostic: Diagnostic) -> Self {
        Self {
            diagnostics: vec![diagnostic],
        }
    }
}

#[cfg(test)]
mod tests;
