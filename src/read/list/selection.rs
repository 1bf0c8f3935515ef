//! Which rows of a list are printed: those that a letter selects by their columns.

mod condition;
mod consent;
mod incomplete;
mod origin;
mod question;
mod wrong;

use std::collections::BTreeSet;

use super::super::body::Spanned;
use super::super::node::Key;
use super::super::signatory::{DraftSignatory, LeftOut, OtherAnswer};
use super::form::{Conditions, WrongConditions};
use super::headers;
use super::stated::Stated;
use crate::report::{Diagnostic, Report, Rule, alternatives, closest, likely, quoted};
use crate::source::Span;
use condition::Condition;
pub(super) use condition::Verdict;
pub(super) use consent::Consent;
use origin::Origin;
use question::Question;

/// The most different texts that the answers to a question have.
const MOST_ANSWERS: usize = 8;
/// The most columns of which a message names all.
const MOST_HEADERS: usize = 12;
/// The longest answer that is shown, in letters.
const LONGEST_ANSWER: usize = 40;

/// The rows that are selected, and the answers to questions that select none.
#[derive(Default)]
pub(super) struct Selection {
    conditions: Vec<Condition>,
    /// Another value in place of conditions.
    wrong: Option<WrongConditions>,
    /// The names of the columns of the lists.
    headers: BTreeSet<String>,
    /// The columns that a row must fill.
    filled: Vec<(Spanned, bool)>,
    /// The columns that look like consent and are not.
    not_consent: Vec<(Spanned, bool)>,
    questions: Vec<Question>,
    /// The lists, in the order in which they were read.
    origins: Vec<Origin>,
    /// The rows that were left out because of an answer.
    pub other_answers: Vec<OtherAnswer>,
    /// The number of rows.
    pub rows: usize,
    /// The omitted rows.
    pub left_out: LeftOut,
}

/// The questions that a letter leaves open.
#[derive(Default)]
pub(super) struct Open<'s> {
    pub columns: Vec<&'s str>,
    /// The entries that may be printed by each that is about consent.
    pub consents: Vec<Consent>,
}

impl Selection {
    pub fn new(
        conditions: Option<Conditions>,
        filled: Vec<Spanned>,
        not_consent: Vec<Spanned>,
    ) -> Self {
        let Conditions { all, wrong } = conditions.unwrap_or_default();
        let unmet = |column| (column, false);
        Self {
            conditions: all.into_iter().map(Condition::new).collect(),
            wrong,
            filled: filled.into_iter().map(unmet).collect(),
            not_consent: not_consent.into_iter().map(unmet).collect(),
            ..Self::default()
        }
    }

    /// Returns the columns that the letter names here.
    pub fn columns(&self) -> impl Iterator<Item = &Spanned> {
        let conditions = self.conditions.iter().map(|condition| &condition.column);
        let filled = self.filled.iter().chain(&self.not_consent);
        conditions.chain(filled.map(|(column, _)| column))
    }

    /// Returns whether the letter names a column here.
    pub fn names(&self, column: &str) -> bool {
        self.columns().any(|named| is_column(named, column))
    }

    /// Returns what becomes of a row, by the texts of its columns.
    ///
    /// Entries in the letter itself, next to files, are not selected by a column that none of them
    /// has: they were written by hand to be printed.
    pub fn judge<'r>(
        &mut self,
        is_inline: bool,
        text: &impl Fn(&Spanned) -> Option<&'r str>,
    ) -> Verdict {
        self.rows += 1;
        let is_free = |column: &Spanned| is_inline && Self::is_free(&self.origins, column);
        let mut verdict = Verdict::Kept;
        for condition in &mut self.conditions {
            if is_free(&condition.column) {
                continue;
            }
            let found = condition.judge(text(&condition.column).unwrap_or(""));
            if verdict == Verdict::Kept || found == Verdict::Refused {
                verdict = found;
            }
        }
        for (column, _) in &self.filled {
            let is_empty = text(column).unwrap_or("").trim().is_empty();
            if is_empty && verdict == Verdict::Kept && !is_free(column) {
                self.left_out.by_filled += 1;
                return Verdict::LeftOut;
            }
        }
        self.left_out.by_where += usize::from(verdict != Verdict::Kept);
        if let Some(origin) = self.origins.last_mut() {
            origin.rows += usize::from(verdict == Verdict::Kept);
        }
        verdict
    }

    /// Adds the cell of a column that is not printed, which may be the answer to a question.
    pub fn answer(&mut self, column: &Key, text: &str, entry: Span) {
        self.has_column(&column.text);
        let mut questions = self.questions.iter();
        let index = match questions.position(|known| known.name == column.text) {
            Some(index) => index,
            None => {
                self.questions.push(Question::of(column));
                self.questions.len() - 1
            }
        };
        self.questions[index].add(text.trim(), entry);
    }

    /// Reports what is wrong with what the letter selects, and questions that it leaves open;
    /// returns these.
    pub fn tell(&self, stated: &Stated, has_form: bool, report: &mut Report) -> Open<'_> {
        let mut open = Open::default();
        if self.rows == 0 {
            return open;
        }
        if self.wrong.is_some() {
            // Whether these are selected is not known until that is corrected.
            let columns = self.questions.iter().map(|question| &*question.name);
            return Open {
                columns: columns.collect(),
                consents: Vec::new(),
            };
        }
        for column in self.unmet() {
            let message = format!("the list has no column {}", quoted(&column.text));
            let diagnostic = Diagnostic::new(Rule::MISSING_COLUMN, message).at(column.span, "");
            report.push(match self.meant(&column.text) {
                Some(meant) if has_form => {
                    let form = ["where", "filled", "not-consent"].into_iter();
                    let form = form.fold(stated.clone(), |form, key| {
                        form.with_renamed(key, &column.text, meant)
                    });
                    diagnostic.help(headers::then_write(meant, &form.proposal()))
                }
                Some(meant) => diagnostic.help(headers::did_you_mean(meant)),
                None => diagnostic.help(self.headers_help()),
            });
        }
        self.tell_missing(report);
        for diagnostic in self.unmet_values(true) {
            report.push(diagnostic);
        }
        for diagnostic in self.other_spellings() {
            report.push(diagnostic);
        }
        for question in &self.questions {
            // Answers were kept of the rows that are printed alone.
            let printed = self.rows_with(&question.name);
            // A misspelt key of a signatory is reported as that.
            let keys = DraftSignatory::keys_of_columns();
            let is_misspelt = closest(&question.name, keys).is_some();
            if !self.names(&question.name)
                && !is_misspelt
                && !self.is_divided(question)
                && let Some(diagnostic) = question.open(printed, stated, has_form)
            {
                report.push(diagnostic);
                open.columns.push(question.name.as_str());
                open.consents.push(question.consent());
            } else if !self.names(&question.name)
                && let Some(diagnostic) = question.incomplete(printed, stated, has_form)
            {
                report.push(diagnostic);
                open.columns.push(question.name.as_str());
            }
        }
        open
    }

    /// Returns whether a question has a column for each of its choices too, as some programs for
    /// forms export it: `consent` and `consent/publish_name`.
    fn is_divided(&self, question: &Question) -> bool {
        let start = format!("{}/", question.name);
        let mut others = self.questions.iter();
        others.any(|other| other.name.starts_with(&start))
    }

    /// Reports the values that no row has, of columns that the list has.
    pub fn unmet_values(&self, shows_cells: bool) -> Vec<Diagnostic> {
        let met = self.conditions.iter().filter(|condition| condition.is_met);
        met.flat_map(|condition| condition.unmet_values(shows_cells))
            .collect()
    }

    /// Asks about rows that are left out although they say what is selected.
    pub fn other_spellings(&self) -> impl Iterator<Item = Diagnostic> {
        let conditions = self.conditions.iter();
        conditions.filter_map(Condition::other_spellings)
    }

    /// Returns the names of all columns.
    pub fn headers(&self) -> impl Iterator<Item = &str> + Clone {
        self.headers.iter().map(String::as_str)
    }

    /// Returns the column that is meant by a name: the nearest, or for a name such as `Consent` the
    /// only one that asks for consent.
    fn meant(&self, name: &str) -> Option<&str> {
        let asks = |header: &&str| headers::asks_for_consent(header);
        likely(name, self.headers()).or_else(|| {
            let mut requests = self.headers().filter(asks);
            let only = requests.next().filter(|_| asks(&name));
            only.filter(|_| requests.next().is_none())
        })
    }

    /// Says which columns there are, if they are few.
    fn headers_help(&self) -> String {
        match self.headers.len() {
            1..=MOST_HEADERS => format!(
                "write the name of a column, {}, or remove it here",
                alternatives(self.headers(), "or")
            ),
            _ => "write the name of a column, or remove it here".to_owned(),
        }
    }

    /// Returns the columns that the letter names here and the list does not have.
    pub fn unmet(&self) -> impl Iterator<Item = &Spanned> {
        let conditions = self.conditions.iter();
        let conditions = conditions.filter(|condition| !condition.is_met);
        let others = self.filled.iter().chain(&self.not_consent);
        let others = others.filter(|(_, is_met)| !is_met);
        conditions
            .map(|condition| &condition.column)
            .chain(others.map(|(column, _)| column))
    }
}

/// Returns whether a column is the one that a letter names.
pub(super) fn is_column(named: &Spanned, column: &str) -> bool {
    named.text == column || headers::same(&named.text, column)
}
