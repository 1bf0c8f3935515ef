//! Another value in place of the conditions of a letter, with the line to write.

use super::super::headers;
use super::super::stated::Stated;
use super::condition::{is_shown, meant};
use super::{Question, Selection};
use crate::read::yaml::name_in_yaml;
use crate::report::{Diagnostic, Report, Rule, closest};

impl Selection {
    /// Returns whether another value is in place of conditions.
    pub fn is_wrong(&self) -> bool {
        self.wrong.is_some()
    }

    /// Reports another value in place of columns with their values; a column that is not printed
    /// is the example if none is named.
    pub fn tell_wrong(
        &self,
        unprinted: Option<&str>,
        stated: &Stated,
        has_form: bool,
        report: &mut Report,
    ) {
        let Some(wrong) = &self.wrong else {
            return;
        };
        let message = format!(
            "expected columns with their values for `where`, found {}",
            wrong.noun
        );
        let diagnostic = Diagnostic::new(Rule::WRONG_TYPE, message).at(wrong.span, "");
        let (column, values) = match self.question_of(&wrong.words) {
            Some(question) => (
                question.name.clone(),
                question.values_of(&wrong.words, self.rows),
            ),
            None => self.named_by(&wrong.words, unprinted),
        };
        let values = values.unwrap_or_else(|| "[…]".to_owned());
        let form = stated.clone().without_item("private", &column);
        let entry = format!("{{ {}: {values} }}", name_in_yaml(&column));
        let form = form.with("where", entry);
        report.push(match has_form {
            true => diagnostic.help(format!(
                "write a column, and the values that rows must have to be printed\n{}",
                form.proposal()
            )),
            false => diagnostic.help(format!(
                "write a column, and the values that rows must have to be printed: \
                 `where: {{ {}: {values} }}`",
                name_in_yaml(&column)
            )),
        });
    }

    /// Finds the column that is meant by words: the one that they name, or else one that looks like
    /// consent.
    fn question_of(&self, words: &[String]) -> Option<&Question> {
        let find = |is_it: &dyn Fn(&Question) -> bool| {
            let mut questions = self.questions.iter();
            questions.find(|question| is_it(question))
        };
        let names = || self.questions.iter().map(|question| &*question.name);
        let named = words.iter().find_map(|word| closest(word, names()));
        if let Some(name) = named {
            return find(&|question| question.name == name);
        }
        let is_printed = |word: &String| closest(word, self.headers()).is_some();
        if words.iter().any(is_printed) {
            return None;
        }
        let has_cell = |question: &Question| {
            let cells = question.cells();
            words.iter().any(|word| meant(word, &cells).is_some())
        };
        find(&|question| question.is_request)
            .or_else(|| find(&has_cell))
            .or_else(|| find(&Question::is_answered))
            .or_else(|| self.questions.first().filter(|_| words.len() < 2))
    }

    /// Takes the first of some words for the column, or the column that one of them names, and the
    /// others for its values.
    fn named_by(&self, words: &[String], unprinted: Option<&str>) -> (String, Option<String>) {
        let known = words
            .iter()
            .enumerate()
            .find_map(|(index, word)| Some((index, closest(word, self.headers())?)));
        let (index, column) = match (known, words) {
            (Some((index, column)), _) => (index, column.to_owned()),
            (None, [first, _, ..]) => (0, first.clone()),
            _ => (usize::MAX, unprinted.unwrap_or("…").to_owned()),
        };
        let others = words.iter().enumerate();
        let values = others.filter(|(other, _)| *other != index);
        let values: Vec<String> = values.map(|(_, word)| name_in_yaml(word)).collect();
        let values = (!values.is_empty()).then(|| format!("[{}]", values.join(", ")));
        (column, values)
    }
}

impl Question {
    /// Returns whether each of its texts is an answer with yes or no.
    fn is_answered(&self) -> bool {
        self.others == 0 && self.given.iter().all(|given| self.answer(given).is_some())
    }

    /// Returns the different texts of its cells.
    fn cells(&self) -> Vec<String> {
        self.given.iter().map(|given| given.text.clone()).collect()
    }

    /// Writes the values that are meant by words: those of its cells that they name, or else those
    /// that agree, or the first.
    fn values_of(&self, words: &[String], rows: usize) -> Option<String> {
        let cells = self.cells();
        let column = words
            .iter()
            .position(|word| headers::same(word, &self.name));
        let words = words.iter().enumerate();
        let words = words.filter(|(index, _)| Some(*index) != column);
        let mut named: Vec<String> = words
            .filter_map(|(_, word)| meant(word, &cells))
            .map(name_in_yaml)
            .collect();
        named.dedup();
        if !named.is_empty() {
            return Some(format!("[{}]", named.join(", ")));
        }
        let blank = rows.saturating_sub(self.filled);
        if self.is_request || self.is_answered() {
            return self.printed(blank);
        }
        let first = cells.iter().find(|cell| is_shown(cell))?;
        Some(format!("[{}]", name_in_yaml(first)))
    }
}
