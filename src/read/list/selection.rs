//! Which rows of a list are printed: those that a letter selects by their columns.

use super::super::body::Spanned;
use super::super::node::Key;
use super::super::signatory::DraftSignatory;
use super::form::Conditions;
use super::headers::{self, Answer};
use super::stated::Stated;
use crate::report::{Diagnostic, Report, Rule, closest, plural, quoted};
use crate::source::Span;

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
    /// The number of rows.
    pub rows: usize,
    /// The number of omitted rows.
    pub left_out: usize,
}

/// A column with the values of which a row must have one.
struct Condition {
    column: Spanned,
    values: Vec<(Spanned, bool)>,
    is_met: bool,
}

/// A column that is not printed, as far as all its cells are answers.
struct Question {
    name: String,
    first: Span,
    /// The answers, each with what it says and how often it is given; `None` where a cell is none.
    answers: Option<Vec<(String, Answer, usize)>>,
}

impl Selection {
    pub fn new(
        conditions: Option<Conditions>,
        filled: Vec<Spanned>,
        not_consent: Vec<Spanned>,
    ) -> Self {
        let conditions = conditions.map(|Conditions(all)| all).unwrap_or_default();
        let conditions = conditions.into_iter().map(|(column, values)| Condition {
            column,
            values: values.into_iter().map(|value| (value, false)).collect(),
            is_met: false,
        });
        let unmet = |column| (column, false);
        Self {
            conditions: conditions.collect(),
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

    /// Keeps in mind which columns a list has.
    pub fn meet<'c>(&mut self, columns: impl Iterator<Item = &'c str> + Clone) {
        let has = |named: &Spanned| columns.clone().any(|column| is_column(named, column));
        for condition in &mut self.conditions {
            condition.is_met |= has(&condition.column);
        }
        for (column, is_met) in self.filled.iter_mut().chain(&mut self.not_consent) {
            *is_met |= has(column);
        }
    }

    /// Returns whether a row is printed, by the texts of its columns.
    pub fn keeps<'r>(&mut self, text: &impl Fn(&Spanned) -> Option<&'r str>) -> bool {
        self.rows += 1;
        let mut is_kept = true;
        for condition in &mut self.conditions {
            let found = text(&condition.column).unwrap_or("").trim();
            let mut values = condition.values.iter_mut();
            match values.find(|(value, _)| value.text.trim() == found) {
                Some((_, is_met)) => *is_met = true,
                None => is_kept = false,
            }
        }
        for (column, _) in &self.filled {
            is_kept &= !text(column).unwrap_or("").trim().is_empty();
        }
        self.left_out += usize::from(!is_kept);
        is_kept
    }

    /// Adds the cell of a column that is not printed, which may be the answer to a question.
    pub fn answer(&mut self, column: &Key, text: &str) {
        let index = match self
            .questions
            .iter()
            .position(|known| known.name == column.text)
        {
            Some(index) => index,
            None => {
                self.questions.push(Question {
                    name: column.text.clone(),
                    first: column.span,
                    answers: Some(Vec::new()),
                });
                self.questions.len() - 1
            }
        };
        let question = &mut self.questions[index];
        let Some(answers) = &mut question.answers else {
            return;
        };
        let text = text.trim();
        if let Some((.., count)) = answers.iter_mut().find(|(known, ..)| known == text) {
            *count += 1;
            return;
        }
        match headers::answer(text) {
            Some(answer) if answers.len() < MOST_ANSWERS => {
                answers.push((text.to_owned(), answer, 1));
            }
            _ => question.answers = None,
        }
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
        for diagnostic in self.unmet_values() {
            report.push(diagnostic);
        }
        for question in &self.questions {
            // A misspelt key of a signatory is reported as that.
            let keys = DraftSignatory::FORM.keys.iter().copied();
            let is_misspelt = closest(&question.name, keys).is_some();
            if !self.names(&question.name)
                && !is_misspelt
                && let Some(diagnostic) = question.open(self.rows, stated, has_form)
            {
                report.push(diagnostic);
                open.push(question.name.as_str());
            }
        }
        open
    }

    /// Reports the values that no row has, of columns that the list has.
    pub fn unmet_values(&self) -> Vec<Diagnostic> {
        let met = self.conditions.iter().filter(|condition| condition.is_met);
        let unmet = met.flat_map(|condition| {
            let values = condition.values.iter().filter(|(_, is_met)| !is_met);
            values.map(move |(value, _)| unmet_value(value, condition))
        });
        unmet.collect()
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

fn unmet_value(value: &Spanned, condition: &Condition) -> Diagnostic {
    let message = format!(
        "no row has {} in {}",
        quoted(&value.text),
        quoted(&condition.column.text)
    );
    Diagnostic::new(Rule::UNMET_CONDITION, message)
        .at(value.span, "")
        .help("write a value as the list has it, or remove it here")
}

impl Question {
    /// Reports a question that some answer with yes and others do not, while all are printed.
    fn open(&self, rows: usize, stated: &Stated, has_form: bool) -> Option<Diagnostic> {
        let answers = self.answers.as_ref()?;
        let count = |wanted: Answer| -> usize {
            let given = answers.iter().filter(|(_, answer, _)| *answer == wanted);
            given.map(|(.., count)| count).sum()
        };
        let (yes, no) = (count(Answer::Yes), count(Answer::No));
        let blank = rows.saturating_sub(yes + no);
        if yes == 0 || no + blank == 0 {
            return None;
        }
        let name = quoted(&self.name);
        let message =
            format!("{name} looks like consent, and the list is printed whatever it says");
        let others = match (no, blank) {
            (0, blank) => format!("{} it empty", plural(blank, "leaves", "leave")),
            (no, 0) => plural(no, "says no", "say no"),
            (no, blank) => format!(
                "{}, {} it empty",
                plural(no, "says no", "say no"),
                plural(blank, "leaves", "leave")
            ),
        };
        let agreed = answers.iter().filter(|(text, answer, _)| {
            *answer == Answer::Yes
                && text.chars().count() <= LONGEST_ANSWER
                && !text.contains(['@', '/'])
        });
        let agreed: Vec<String> = agreed
            .map(|(text, ..)| super::columns::name_in_yaml(text))
            .collect();
        let agreed = format!("[{}]", agreed.join(", "));
        let diagnostic = Diagnostic::new(Rule::OPEN_CONSENT, message).at(
            self.first,
            format!(
                "{}, {others}",
                plural(yes, "entry says yes", "entries say yes")
            ),
        );
        let stated = stated.clone().without_item("private", &self.name);
        let (only, all) = (
            stated.clone().with_entry("where", &self.name, &agreed),
            stated.with_item("not-consent", &self.name),
        );
        Some(if has_form {
            diagnostic
                .help(format!(
                    "to print only those who agreed, write\n{}",
                    only.block()
                ))
                .help(format!(
                    "if it is not about the list, write\n{}",
                    all.block()
                ))
        } else {
            let where_line = super::columns::name_in_yaml(&self.name);
            diagnostic.help(format!(
                "write `where: {{ {where_line}: {agreed} }}` or `not-consent: [{where_line}]` under \
                 `signatories:`, next to `list:`"
            ))
        })
    }
}
