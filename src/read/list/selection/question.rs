//! A column whose cells may be the answers to a question, such as whether to be listed.

use super::super::super::node::Key;
use super::super::headers::{self, Answer};
use super::super::stated::Stated;
use super::MOST_ANSWERS;
use super::condition::is_shown;
use crate::read::yaml::name_in_yaml;
use crate::report::{Diagnostic, Rule, plural, quoted};
use crate::source::Span;

/// A column that is not printed, whose cells may be answers to a question.
pub(super) struct Question {
    pub name: String,
    first: Span,
    /// Whether its header asks for consent.
    pub is_request: bool,
    /// The different texts of its cells, each with what it says.
    pub given: Vec<Given>,
    /// The cells with other texts that agree and that refuse, and the rest.
    agreed: usize,
    refused: usize,
    pub others: usize,
    /// The number of cells with a text.
    pub filled: usize,
}

/// A text of the cells of a column.
pub(super) struct Given {
    pub text: String,
    answer: Option<Answer>,
    count: usize,
}

impl Question {
    pub(super) fn of(column: &Key) -> Self {
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
    pub(super) fn add(&mut self, text: &str) {
        self.filled += 1;
        if let Some(given) = self.given.iter_mut().find(|given| given.text == text) {
            given.count += 1;
            return;
        }
        let answer = || match self.is_request {
            true => headers::answer_to_request(text, &self.name),
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
    pub(super) fn answer(&self, given: &Given) -> Option<Answer> {
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
    pub(super) fn open(&self, rows: usize, stated: &Stated, has_form: bool) -> Option<Diagnostic> {
        let yes = self.count(Some(Answer::Yes)) + self.agreed;
        let no = self.count(Some(Answer::No)) + self.refused;
        let other = self.count(None) + self.others;
        let blank = rows.saturating_sub(yes + no + other);
        // A box that few tick, under a noun, is mostly a remark about them: `contributor`.
        let is_asked = self.is_request || headers::is_like_a_question(&self.name) || yes >= blank;
        let is_divided = other == 0 && yes > 0 && (no > 0 || blank > 0 && is_asked);
        // Among names and other texts, a word that refuses says nothing; among a few answers it does.
        let is_choice = self.filled > self.given.len() && self.is_all_given();
        let is_refused = self.is_request && no > 0 && (yes + no >= other || is_choice);
        let is_other = headers::asks_for_something_else(&self.name);
        let mut given = self.given.iter();
        let is_withdrawn = given.any(|given| headers::is_withdrawal(&given.text));
        if is_other || !is_divided && !is_refused && !is_withdrawn {
            return None;
        }
        let name = quoted(&self.name);
        let message = format!("{name} looks like consent, but does not decide who is printed");
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
        let undecided = || self.undecided(if is_withdrawn { blank } else { 0 });
        let printed = self.printed(blank).or_else(undecided);
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

    /// Returns whether the cells have no texts but those that are kept.
    fn is_all_given(&self) -> bool {
        self.agreed + self.refused + self.others == 0
    }

    /// Returns the texts that say something, as YAML has them, but those that are not shown.
    fn texts(&self, answer: Option<Answer>) -> Vec<String> {
        let given = self.given.iter();
        let given = given.filter(|given| self.answer(given) == answer && is_shown(&given.text));
        given.map(|given| name_in_yaml(&given.text)).collect()
    }

    /// Writes the answers that neither agree nor refuse, if they are few, with the empty cells next
    /// to withdrawals.
    fn undecided(&self, blank: usize) -> Option<String> {
        let mut texts = self.texts(None);
        texts.extend((blank > 0).then(|| "\"\"".to_owned()));
        (self.is_all_given() && !texts.is_empty()).then(|| format!("[{}]", texts.join(", ")))
    }

    /// Writes the answers of those who may be printed; `None` if there are none. An answer that is
    /// long, or may be an address, is not shown.
    pub(super) fn printed(&self, blank: usize) -> Option<String> {
        let withholds = headers::asks_to_withhold(&self.name);
        let wanted = match withholds {
            true => Answer::No,
            false => Answer::Yes,
        };
        let mut agreed = self.texts(Some(wanted));
        if withholds && blank > 0 {
            agreed.push("\"\"".to_owned());
        }
        (!agreed.is_empty()).then(|| format!("[{}]", agreed.join(", ")))
    }

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
