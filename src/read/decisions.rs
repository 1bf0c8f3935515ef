//! Decisions about a list that a person has to make, and withdrawals from it: files next to the
//! letter, reviewed like code.

mod entry;
mod schema;

use super::body::Spanned;
use super::data;
use super::mapping::mapping;
use super::node::{Node, NodeKind};
use super::reader::{Reader, Shape, Value};
use super::redact::redacted;
use super::value::OneOrMany;
use super::yaml::Content;
use crate::report::{Diagnostic, Report, Rule, unloaded};
use crate::source::{FileId, LoadError};
pub use entry::{Correction, EntryName, Withdrawal};
pub(super) use schema::{DecisionsFile, WithdrawnFile};

/// The file of decisions that is read where no other is named.
pub(super) const DECISIONS: &str = "decisions.yaml";
/// The file of withdrawals that is read where no other is named.
pub(super) const WITHDRAWN: &str = "withdrawn.yaml";

mapping! {
    /// A decision about entries of the list: one of `same`, `merge`, `different`, `split`,
    /// `leave-out`, `replace`, `correct` and `pending`.
    Decision "decision" {
        /// Entries of one signatory: the first is printed unchanged, the others are not printed.
        "same" same: OneOrMany<EntryName>,
        /// Entries of one person: the first is printed, with the affiliations of all.
        "merge" merge: OneOrMany<EntryName>,
        /// Entries of different signatories, which are not reported again as possible duplicates.
        "different" different: OneOrMany<EntryName>,
        /// An entry that names several persons. Each person in `into` becomes an entry, with the
        /// fields of this one that the person does not have.
        "split" split: Option<EntryName>,
        /// The persons of the entry that is split.
        "into" into: OneOrMany<Correction>,
        /// A dummy value: one field and its text, which is not printed. If the field is `name` or
        /// `organization`, the whole entry is omitted.
        "leave-out" leave_out: Option<EntryName>,
        /// One field and its text, which is printed as `by` says in every entry: `country: PE`. Names
        /// are corrected by `correct`.
        "replace" replace: Option<EntryName>,
        /// The text that is printed instead.
        "by" by: Option<Spanned>,
        /// An entry to correct as `to` says.
        "correct" correct: Option<EntryName>,
        /// The corrected fields of the entry.
        "to" to: Option<Correction>,
        /// The person who asked for the correction, and the day; required with `correct`. It is
        /// never printed.
        "asked-by" asked_by: Option<Spanned>,
        /// Entries that await a decision.
        "pending" pending: OneOrMany<EntryName>,
    }
}

/// The decisions of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decisions {
    /// The decisions, those that could be read.
    pub items: Vec<Decision>,
    /// Whether all of the file could be read; where not, an error says why.
    pub whole: bool,
    /// The path of the file.
    pub path: String,
    /// Whether the letter names a file that does not exist.
    pub is_missing: bool,
}

/// The withdrawals of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawals {
    /// The withdrawals, those that could be read.
    pub items: Vec<Withdrawal>,
    /// Whether all of the file could be read; where not, an error says why.
    pub whole: bool,
}

impl Decision {
    /// The words for what can be decided.
    pub const VERBS: [&str; 8] = [
        "same",
        "merge",
        "different",
        "split",
        "leave-out",
        "replace",
        "correct",
        "pending",
    ];

    /// Returns the words for what is decided; one where the decision is right.
    pub fn verbs(&self) -> Vec<&'static str> {
        let several = [
            ("same", &self.same),
            ("merge", &self.merge),
            ("different", &self.different),
            ("pending", &self.pending),
        ];
        let single = [
            ("split", &self.split),
            ("leave-out", &self.leave_out),
            ("replace", &self.replace),
            ("correct", &self.correct),
        ];
        let several = several
            .into_iter()
            .filter(|(_, entries)| !entries.is_empty());
        let single = single.into_iter().filter(|(_, entry)| entry.is_some());
        let verbs = several.map(|(verb, _)| verb);
        verbs.chain(single.map(|(verb, _)| verb)).collect()
    }
}

impl Value for Decisions {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let name = reader.text(node, key, Shape::Text)?;
        let path = reader.sources.beside(reader.file, &name.text);
        let found = reader.sources.load(&path);
        let is_missing = matches!(found, Err(LoadError::Missing { .. }));
        let file = reader.named(&name);
        Some(Decisions {
            is_missing,
            ..reader.decisions(file, path)
        })
    }
}

impl Value for Withdrawals {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let name = reader.text(node, key, Shape::Text)?;
        let file = reader.named_unseen(&name)?;
        Some(reader.withdrawals(Some(file)))
    }
}

/// Reads the file of decisions that is next to the letter.
pub(super) fn decisions_beside(reader: &mut Reader<'_>) -> Option<Decisions> {
    let file = reader.beside(DECISIONS);
    let path = reader.sources.beside(reader.file, DECISIONS);
    file.map(|file| reader.decisions(file, path))
}

/// Reads the file of withdrawals that is next to the letter.
pub(super) fn withdrawals_beside(reader: &mut Reader<'_>) -> Option<Withdrawals> {
    let file = reader.beside(WITHDRAWN);
    file.map(|file| reader.withdrawals(file))
}

/// An item of one of the files.
trait Item: Value {
    /// Returns whether the item is of use though an error was reported within it.
    fn is_some_use(&self) -> bool;
}

impl Item for Decision {
    fn is_some_use(&self) -> bool {
        false
    }
}

impl Item for Withdrawal {
    /// Withdrawn signatories are kept out of the diagnostics of the list, as far as they are known.
    fn is_some_use(&self) -> bool {
        self.name.is_some() || self.organization.is_some()
    }
}

impl Reader<'_> {
    /// Loads a file that may be next to the letter; `None` if there is none, and in it `None` if it
    /// cannot be loaded, which is reported.
    fn beside(&mut self, name: &str) -> Option<Option<FileId>> {
        let path = self.sources.beside(self.file, name);
        match self.sources.load_if_there(&path) {
            Ok(file) => file.map(Some),
            Err(error) => {
                self.hide_fault(&error);
                let told = unloaded(error, self.sources);
                self.report.extend(told);
                Some(None)
            }
        }
    }

    /// Reads decisions; none from a file that could not be loaded.
    fn decisions(&mut self, file: Option<FileId>, path: String) -> Decisions {
        let errors = self.report.counts().0;
        let items = file.map_or(Vec::new(), |file| self.list_of(file, "a decision"));
        Decisions {
            items,
            whole: file.is_some() && self.report.counts().0 == errors,
            path,
            is_missing: false,
        }
    }

    /// Reads the items of a file that holds nothing but a list of mappings.
    fn list_of<T: Item>(&mut self, file: FileId, what: &str) -> Vec<T> {
        let mut items = Vec::new();
        let node = match data::read(file, self.sources, self.report) {
            Content::Value(node) => node,
            // A file with nothing but comments decides nothing.
            Content::Nothing | Content::Broken => return items,
        };
        let nodes = match node.kind {
            NodeKind::List(nodes) => nodes,
            NodeKind::Broken => return items,
            NodeKind::Mapping(_) => {
                self.not_a_list(&node, what);
                vec![node]
            }
            _ => {
                self.not_a_list(&node, what);
                return items;
            }
        };
        for node in nodes {
            match node.kind {
                NodeKind::Mapping(_) => {
                    let errors = self.report.counts().0;
                    let item = T::read(node, what, self);
                    let is_whole = self.report.counts().0 == errors;
                    items.extend(item.filter(|item| is_whole || item.is_some_use()));
                }
                NodeKind::Broken => {}
                NodeKind::Empty => self.empty_item(&node, "the file"),
                _ => {
                    let message = format!("expected {what} with its keys, found {}", node.noun());
                    let place = self.first_line(node.head());
                    let diagnostic = Diagnostic::new(Rule::WRONG_TYPE, message).at(place, "");
                    self.report.push(diagnostic.help(example(what)));
                }
            }
        }
        items
    }

    fn not_a_list(&mut self, node: &Node, what: &str) {
        let several = what.trim_start_matches("a ");
        let message = format!("expected a list of {several}s, found {}", node.noun());
        let place = self.first_line(node.head());
        let diagnostic = Diagnostic::new(Rule::WRONG_TYPE, message).at(place, "");
        self.report.push(match node.kind {
            NodeKind::Mapping(_) => {
                diagnostic.help("put `- ` before it, and indent the lines below it by two spaces")
            }
            _ => diagnostic.help(example(what)),
        });
    }

    /// Reads withdrawals. No message shows anything of their file: who has withdrawn is to leave
    /// no trace.
    fn withdrawals(&mut self, file: Option<FileId>) -> Withdrawals {
        let Some(file) = file else {
            return Withdrawals {
                items: Vec::new(),
                whole: false,
            };
        };
        self.sources.hide(file);
        let mut report = Report::default();
        let mut reader = Reader {
            sources: self.sources,
            report: &mut report,
            file: self.file,
            forms: self.forms,
            told: Vec::new(),
            lists: Vec::new(),
            row_errors: 0,
        };
        let list = reader.list_of(file, "a withdrawal");
        for diagnostic in report.diagnostics() {
            let text = self.sources.file_text(file);
            self.report.push(redacted(diagnostic.clone(), text));
        }
        Withdrawals {
            items: list,
            whole: !report.has_errors(),
        }
    }
}

fn example(what: &str) -> &'static str {
    match what {
        "a decision" => "write `- same:` and below it the entries, each as `- name: …`",
        _ => "write `- name: …`, or `- organization: …`",
    }
}
