//! Which rows of a list are printed: those that a letter selects by their columns.

mod condition;
mod origin;

use super::super::body::Spanned;
use super::super::node::Key;
use super::super::signatory::{DraftSignatory, OtherAnswer};
use super::columns::name_in_yaml;
use super::form::Conditions;
use super::headers::{self, Answer};
use super::stated::Stated;
use crate::report::{Diagnostic, Report, Rule, closest, plural, quoted};
use crate::source::Span;
use condition::Condition;
pub(super) use condition::Verdict;
use origin::Origin;

/// The most different texts that the answers to a question have.
const MOST_ANSWERS: usize = 8;
/// The longest answer that is shown, in letters.
const LONGEST_ANSWER: usize = 40;

/// The rows that are selected, and the answers to questions that select none.
#[derive(Default)]
pub(super) struct Selection {
    conditions: Vec<Condition>,
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
    /// The number of omitted rows.
    pub left_out: usize,
}

/// A column that is not printed, whose cells may be answers to a question.
struct Question {
    name: String,
    first: Span,
    /// Whether its header asks for consent.
    is_request: bool,
    /// The different texts of its cells, each with what it says.
    given: Vec<Given>,
    /// The cells with other texts that agree and that refuse, and the rest.
    agreed: usize,
    refused: usize,
    others: usize,
    /// The number of cells with a text.
    filled: usize,
}

/// A text of the cells of a column.
struct Given {
    text: String,
    answer: Option<Answer>,
    count: usize,
}

impl Selection {
    pub fn new(
        conditions: Option<Conditions>,
        filled: Vec<Spanned>,
        not_consent: Vec<Spanned>,
    ) -> Self {
        let conditions = conditions.map(|Conditions(all)| all).unwrap_or_default();
        let unmet = |column| (column, false);
        Self {
            conditions: conditions.into_iter().map(Condition::new).collect(),
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
                verdict = Verdict::LeftOut;
            }
        }
        self.left_out += usize::from(verdict != Verdict::Kept);
        verdict
    }

    /// Adds the cell of a column that is not printed, which may be the answer to a question.
    pub fn answer(&mut self, column: &Key, text: &str) {
        let mut questions = self.questions.iter();
        let index = match questions.position(|known| known.name == column.text) {
            Some(index) => index,
            None => {
                self.questions.push(Question::of(column));
                self.questions.len() - 1
            }
        };
        self.questions[index].add(text.trim());
    }

    /// Reports what is wrong with what the letter selects, and questions that it leaves open;
    /// returns the columns of these.
    pub fn tell(&self, stated: &Stated, has_form: bool, report: &mut Report) -> Vec<&str> {
        let mut open = Vec::new();
        if self.rows == 0 {
            return open;
        }
        let known = || self.questions.iter().map(|question| question.name.as_str());
        for column in self.unmet() {
            let message = format!("the list has no column {}", quoted(&column.text));
            let diagnostic = Diagnostic::new(Rule::MISSING_COLUMN, message).at(column.span, "");
            report.push(match closest(&column.text, known()) {
                Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
                None => diagnostic.help("write the name of a column, or remove it here"),
            });
        }
        self.tell_missing(report);
        for diagnostic in self.unmet_values() {
            report.push(diagnostic);
        }
        for question in &self.questions {
            // A misspelt key of a signatory is reported as that.
            let keys = DraftSignatory::keys_of_columns();
            let is_misspelt = closest(&question.name, keys).is_some();
            if !self.names(&question.name)
                && !is_misspelt
                && !self.is_divided(question)
                && let Some(diagnostic) = question.open(self.rows, stated, has_form)
            {
                report.push(diagnostic);
                open.push(question.name.as_str());
            } else if !self.names(&question.name)
                && let Some(diagnostic) = question.incomplete(self.rows, stated, has_form)
            {
                report.push(diagnostic);
                open.push(question.name.as_str());
            }
        }
        open
    }

    /// Reports the values that no row has, of columns that the list has.
    /// Returns whether a question has a column for each of its choices too, as some programs for
    /// forms export it: `consent` and `consent/publish_name`.
    fn is_divided(&self, question: &Question) -> bool {
        let start = format!("{}/", question.name);
        let mut others = self.questions.iter();
        others.any(|other| other.name.starts_with(&start))
    }

    pub fn unmet_values(&self) -> Vec<Diagnostic> {
        let met = self.conditions.iter().filter(|condition| condition.is_met);
        met.flat_map(Condition::unmet_values).collect()
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

impl Question {
    fn of(column: &Key) -> Self {
        Self {
            name: column.text.clone(),
            first: column.span,
            is_request: headers::asks_for_consent(&column.text),
            given: Vec::new(),
            agreed: 0,
            refused: 0,
            others: 0,
            filled: 0,
        }
    }

    /// Adds the text of a cell.
    fn add(&mut self, text: &str) {
        self.filled += 1;
        if let Some(given) = self.given.iter_mut().find(|given| given.text == text) {
            given.count += 1;
            return;
        }
        let answer = || match self.is_request {
            true => headers::answer_to_request(text),
            false => headers::answer(text),
        };
        if self.given.len() < MOST_ANSWERS {
            self.given.push(Given {
                text: text.to_owned(),
                answer: answer(),
                count: 1,
            });
            return;
        }
        match answer().filter(|_| self.is_request) {
            Some(Answer::Yes) => self.agreed += 1,
            Some(Answer::No) => self.refused += 1,
            None => self.others += 1,
        }
    }

    /// Returns what a text says, which may follow from the only other text.
    fn answer(&self, given: &Given) -> Option<Answer> {
        let refusal = match &*self.given {
            [left, right] => headers::refusal(&left.text, &right.text),
            _ => None,
        };
        match refusal {
            Some(refusal) if refusal == given.text => Some(Answer::No),
            Some(_) => Some(Answer::Yes),
            None => given.answer,
        }
    }

    /// Returns the number of cells with an answer, or with what is none.
    fn count(&self, wanted: Option<Answer>) -> usize {
        let given = self.given.iter();
        let given = given.filter(|given| self.answer(given) == wanted);
        given.map(|given| given.count).sum()
    }

    /// Reports a question that some answer with yes and others do not, or that asks for consent and
    /// some refuse, while all are printed.
    fn open(&self, rows: usize, stated: &Stated, has_form: bool) -> Option<Diagnostic> {
        let yes = self.count(Some(Answer::Yes)) + self.agreed;
        let no = self.count(Some(Answer::No)) + self.refused;
        let other = self.count(None) + self.others;
        let blank = rows.saturating_sub(yes + no + other);
        let is_divided = other == 0 && yes > 0 && no + blank > 0;
        // Among names and other texts, a word that refuses says nothing.
        let is_refused = self.is_request && no > 0 && yes + no >= other;
        if !is_divided && !is_refused {
            return None;
        }
        let name = quoted(&self.name);
        let message =
            format!("{name} looks like consent, and the list is printed whatever it says");
        let said = [
            (yes, "entry says yes", "entries say yes"),
            (no, "says no", "say no"),
            (other, "says something else", "say something else"),
            (blank, "leaves it empty", "leave it empty"),
        ];
        let said: Vec<String> = said
            .into_iter()
            .filter(|(count, ..)| *count > 0)
            .map(|(count, one, several)| plural(count, one, several))
            .collect();
        let diagnostic =
            Diagnostic::new(Rule::OPEN_CONSENT, message).at(self.first, said.join(", "));
        let printed = self.printed(blank);
        let stated = stated.clone().without_item("private", &self.name);
        let all = stated.clone().with_item("not-consent", &self.name);
        Some(match (printed, has_form) {
            (Some(printed), true) => {
                let only = stated.with_entry("where", &self.name, &printed);
                diagnostic
                    .help(format!(
                        "to print only those who agreed, write\n{}",
                        only.proposal()
                    ))
                    .help(format!(
                        "if it is not about the list, write\n{}",
                        all.block()
                    ))
            }
            (None, true) => diagnostic
                .help("if it is about the list, delete the entries: none of them agrees")
                .help(format!(
                    "if it is not about the list, write\n{}",
                    all.block()
                )),
            (printed, false) => {
                let column = name_in_yaml(&self.name);
                let printed =
                    printed.map(|printed| format!("`where: {{ {column}: {printed} }}` or "));
                diagnostic.help(format!(
                    "write {}`not-consent: [{column}]` under `signatories:`, next to `list:`",
                    printed.unwrap_or_default()
                ))
            }
        })
    }

    /// Writes the answers of those who may be printed; `None` if there are none. An answer that is
    /// long, or may be an address, is not shown.
    fn printed(&self, blank: usize) -> Option<String> {
        let withholds = headers::asks_to_withhold(&self.name);
        let wanted = match withholds {
            true => Answer::No,
            false => Answer::Yes,
        };
        let agreed = self.given.iter().filter(|given| {
            self.answer(given) == Some(wanted)
                && given.text.chars().count() <= LONGEST_ANSWER
                && !given.text.contains(['@', '/'])
        });
        let mut agreed: Vec<String> = agreed.map(|given| name_in_yaml(&given.text)).collect();
        if withholds && blank > 0 {
            agreed.push("\"\"".to_owned());
        }
        (!agreed.is_empty()).then(|| format!("[{}]", agreed.join(", ")))
    }

    /// Reports rows of responses that were never submitted, by the empty cells of a column that a
    /// form fills in at its end.
    fn incomplete(&self, rows: usize, stated: &Stated, has_form: bool) -> Option<Diagnostic> {
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
