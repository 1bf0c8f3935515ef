//! One condition of a letter, and what a row says to it.

use super::super::super::body::Spanned;
use super::super::headers::{self, Answer};
use super::{LONGEST_ANSWER, MOST_ANSWERS};
use crate::read::yaml::name_in_yaml;
use crate::report::{Diagnostic, Rule, alternatives, closest, fold, quoted};

/// A column with the values of which a row must have one.
pub(super) struct Condition {
    pub column: Spanned,
    values: Vec<(Spanned, bool)>,
    /// The first different texts of its cells that are not among the values.
    others: Vec<String>,
    /// The first different texts of its cells that say the same as a value and are written otherwise.
    spellings: Vec<String>,
    /// Whether any list has the column.
    pub is_met: bool,
}

/// The judgement of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read::list) enum Verdict {
    /// It is printed.
    Kept,
    /// It is not printed.
    LeftOut,
    /// It is not printed, because its signatory gave another answer than those that are selected.
    Refused,
}

impl Condition {
    pub fn new((column, values): (Spanned, Vec<Spanned>)) -> Self {
        Self {
            column,
            values: values.into_iter().map(|value| (value, false)).collect(),
            others: Vec::new(),
            spellings: Vec::new(),
            is_met: false,
        }
    }

    /// Judges a row by its cell in the column.
    pub fn judge(&mut self, found: &str) -> Verdict {
        let found = found.trim();
        let mut values = self.values.iter_mut();
        if let Some((_, is_met)) = values.find(|(value, _)| value.text.trim() == found) {
            *is_met = true;
            return Verdict::Kept;
        }
        if self.others.len() <= MOST_ANSWERS && !self.others.iter().any(|other| other == found) {
            self.others.push(found.to_owned());
        }
        let is_known = self.spellings.iter().any(|other| other == found);
        if self.spellings.len() < MOST_ANSWERS && !is_known && self.selected(found).is_some() {
            self.spellings.push(found.to_owned());
        }
        if self.is_answered(found) {
            return Verdict::Refused;
        }
        Verdict::LeftOut
    }

    /// Returns whether a text that is not among the values is an answer to the same question. An
    /// empty cell is none: nothing was said.
    fn is_answered(&self, found: &str) -> bool {
        let column = &self.column.text;
        let is_asked = headers::asks_for_consent(column) || headers::names_removals(column);
        if found.is_empty() || is_asked {
            return !found.is_empty();
        }
        let said = headers::answer(found);
        let mut values = self.values.iter().map(|(value, _)| value.text.trim());
        match said {
            Some(Answer::No) => true,
            Some(Answer::Yes) => values.any(|value| headers::answer(value) == Some(Answer::No)),
            None => values.any(|value| headers::refusal(value, found).is_some()),
        }
    }

    /// Returns the value that a cell says in other letters: `YES` and `oui` say `Yes`. To a question
    /// for consent, `Yes please` says it too.
    fn selected(&self, cell: &str) -> Option<&Spanned> {
        let answer = self.answer(cell).filter(|_| is_shown(cell));
        let mut values = self.values.iter().map(|(value, _)| value);
        values.find(|value| {
            let is_alike = !cell.is_empty() && fold(cell) == fold(&value.text);
            is_alike || answer.is_some() && answer == self.answer(value.text.trim())
        })
    }

    /// Returns what a text says as an answer: a word, or several to a question for consent.
    fn answer(&self, text: &str) -> Option<Answer> {
        if headers::asks_for_consent(&self.column.text) {
            return headers::answer_to_request(text, &self.column.text);
        }
        headers::answer(text).filter(|_| !text.contains(char::is_whitespace))
    }

    /// Asks about rows that are left out although they say what is selected.
    pub fn other_spellings(&self) -> Option<Diagnostic> {
        let shown = self.spellings.iter().filter(|cell| is_shown(cell));
        // A value that no row has is reported as that.
        let met = |cell: &&String| {
            let value = self.selected(cell);
            let mut values = self.values.iter();
            value.is_some_and(|value| values.any(|(own, is_met)| *is_met && own == value))
        };
        let cells: Vec<&str> = shown.filter(met).map(String::as_str).collect();
        let first = self.selected(cells.first()?)?;
        let message = format!(
            "rows with {} in {} are left out, although {} is selected",
            alternatives(cells.iter().copied(), "or"),
            quoted(&self.column.text),
            quoted(&first.text)
        );
        let values = self.values.iter().map(|(value, _)| value.text.as_str());
        let values = values.chain(cells.iter().copied()).map(name_in_yaml);
        let values = values.collect::<Vec<_>>().join(", ");
        Some(
            Diagnostic::new(Rule::OTHER_SPELLING, message)
                .at(first.span, "")
                .help(format!("to print these too, write `[{values}]`")),
        )
    }

    /// Reports the values that no row has. Cells of addressees are not shown, but for one that is
    /// the value in another spelling.
    pub fn unmet_values(&self, shows_cells: bool) -> impl Iterator<Item = Diagnostic> {
        let values = self.values.iter().filter(|(_, is_met)| !is_met);
        values.filter_map(move |(value, _)| self.unmet_value(value, shows_cells))
    }

    /// Reports a value that no row has. If rows are selected by another one, this may be for later
    /// rows: it is an error only if it is misspelt, and nothing is reported if it is the same answer
    /// in other words, such as `Oui` next to `Yes`.
    fn unmet_value(&self, value: &Spanned, shows_cells: bool) -> Option<Diagnostic> {
        let met = || self.values.iter().filter(|(_, is_met)| *is_met);
        let is_alone = met().next().is_none();
        let cell = match is_alone {
            true => meant(&value.text, &self.others),
            false => misspelt(&value.text, &self.others),
        };
        let answer = self.answer(value.text.trim());
        let is_same = |other: &Spanned| answer.is_some() && self.answer(&other.text) == answer;
        if cell.is_none() && met().any(|(other, _)| is_same(other)) {
            return None;
        }
        let rule = match is_alone || cell.is_some() {
            true => Rule::UNMET_CONDITION,
            false => Rule::UNUSED_VALUE,
        };
        let message = format!(
            "no row has {} in {}",
            quoted(&value.text),
            quoted(&self.column.text)
        );
        let diagnostic = Diagnostic::new(rule, message).at(value.span, "");
        Some(match cell {
            Some(cell) => diagnostic.help(format!(
                "write it as the list has it: `{}`",
                name_in_yaml(cell)
            )),
            None => diagnostic.help(self.cells_help(shows_cells)),
        })
    }

    /// Says what the cells are, if they are few and short.
    fn cells_help(&self, shows_cells: bool) -> String {
        let cells = self.others.iter().filter(|cell| !cell.is_empty());
        let cells: Vec<&str> = cells.map(String::as_str).collect();
        let is_shown = shows_cells
            && !cells.is_empty()
            && cells.len() <= MOST_ANSWERS
            && cells.iter().all(|cell| is_shown(cell));
        match is_shown {
            true => format!(
                "write {}, which the list has, or remove it here",
                alternatives(cells, "or")
            ),
            false => "write a value as the list has it, or remove it here".to_owned(),
        }
    }
}

/// Returns the cell that is meant by a value: in another spelling, or the same answer.
pub(super) fn meant<'c>(value: &str, cells: &'c [String]) -> Option<&'c str> {
    let answer = headers::answer(value);
    let same_answer = || {
        answer?;
        shown(cells).find(|cell| headers::answer(cell) == answer)
    };
    let is_alike = |cell: &&str| fold(cell) == fold(value);
    (shown(cells).find(is_alike))
        .or_else(same_answer)
        .or_else(|| misspelt(value, cells))
}

/// Returns the cell of which a value is a misspelling.
fn misspelt<'c>(value: &str, cells: &'c [String]) -> Option<&'c str> {
    closest(value, shown(cells))
}

fn shown(cells: &[String]) -> impl Iterator<Item = &str> {
    let cells = cells.iter().map(String::as_str);
    cells.filter(|cell| is_shown(cell))
}

/// Returns whether a message may show a cell: it is short, and neither an address nor a telephone
/// number.
pub(super) fn is_shown(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    !cell.is_empty()
        && cell.chars().count() <= LONGEST_ANSWER
        && digits < 6
        && !cell.contains(['@', '/'])
}
