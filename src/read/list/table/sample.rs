//! The rows below a header, by which a column of names is found whatever its header is.

use super::super::headers;
use super::cells::Record;

/// The number of rows that are looked at.
const ROWS: usize = 40;

/// The texts of the first rows below a header, by columns.
pub(super) struct Sample {
    columns: Vec<Vec<String>>,
    /// The number of rows.
    rows: usize,
    /// Whether a row between the header and the entries has the questions of a form.
    pub has_questions: bool,
}

impl Sample {
    /// Takes the first of some rows.
    pub fn of(text: &str, rows: impl Iterator<Item = Record>) -> Self {
        let mut columns: Vec<Vec<String>> = Vec::new();
        let mut count = 0;
        let mut has_questions = false;
        for (number, row) in rows.take(ROWS).enumerate() {
            if is_of_program(&row, text) {
                has_questions |= number == 1;
                continue;
            }
            count += 1;
            for (index, cell) in row.cells.iter().enumerate() {
                if columns.len() <= index {
                    columns.push(Vec::new());
                }
                let value = cell.value(text).trim().to_owned();
                if !value.is_empty() {
                    columns[index].push(value);
                }
            }
        }
        Self {
            columns,
            rows: count,
            has_questions,
        }
    }

    /// Returns the question of a column that has a code for its name.
    pub fn question(&self, column: usize) -> Option<&str> {
        let texts = self.columns.get(column).filter(|_| self.has_questions)?;
        texts.first().map(String::as_str)
    }

    /// Returns whether a column has no text in the rows that are looked at, of which there are some.
    pub fn is_empty(&self, column: usize) -> bool {
        self.rows > 0 && self.columns.get(column).is_none_or(Vec::is_empty)
    }

    /// Returns whether a column has nothing but numbers and codes of programs.
    pub fn is_of_numbers(&self, column: usize) -> bool {
        let is_code = |cell: &String| !cell.contains(' ') && is_numeric(cell);
        let cells = self.columns.get(column);
        cells.is_some_and(|cells| !cells.is_empty() && cells.iter().all(is_code))
    }

    /// Returns whether the first row is unlike those below it: in some column these have addresses,
    /// numbers or answers, and it has none.
    pub fn differs_from(&self, first: &[&str]) -> bool {
        const FEWEST: usize = 2;
        let kinds: [fn(&str) -> bool; 3] = [is_address, is_numeric, is_answer];
        first.iter().zip(&self.columns).any(|(head, cells)| {
            let mut kinds = kinds.iter();
            let is_of = |is: &fn(&str) -> bool| !is(head) && cells.iter().all(|cell| is(cell));
            !head.is_empty() && cells.len() >= FEWEST && kinds.any(is_of)
        })
    }

    /// Returns the number of the column that has names of persons, among some columns; `None` if
    /// none has.
    pub fn names(&self, columns: impl Iterator<Item = usize>) -> Option<usize> {
        let score = |index: &usize| {
            let cells = self.columns.get(*index)?;
            let names = cells.iter().filter(|cell| is_name(cell)).count();
            let mut different: Vec<&String> = cells.iter().collect();
            different.sort_unstable();
            different.dedup();
            let is_likely = names * 5 >= cells.len() * 3 && different.len() * 5 >= cells.len() * 4;
            let share = (names * 100).checked_div(cells.len())?;
            (is_likely && names > 0).then_some(share)
        };
        let mut best = None;
        for index in columns {
            let score = score(&index);
            if score > best.map(|(score, _)| score) {
                best = score.map(|score| (score, index));
            }
        }
        best.map(|(_, index)| index)
    }
}

/// Returns whether a row holds nothing but what a program for forms writes about its columns:
/// `{"ImportId":"QID1"}` (Qualtrics), `Open-Ended Response` (SurveyMonkey).
pub(super) fn is_of_program(row: &Record, text: &str) -> bool {
    const WORDS: [&str; 3] = ["Open-Ended Response", "Response", "Other (please specify)"];
    let cells = row.cells.iter().map(|cell| cell.value(text));
    let mut filled = cells.filter(|cell| !cell.trim().is_empty()).peekable();
    let is_own = |cell: String| {
        let cell = cell.trim();
        cell.starts_with("{\"ImportId\":") || WORDS.contains(&cell)
    };
    filled.peek().is_some() && filled.all(is_own)
}

fn is_address(text: &str) -> bool {
    text.contains('@') || text.contains("://")
}

fn is_numeric(text: &str) -> bool {
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    let digits = text.chars().filter(|letter| letter.is_numeric()).count();
    digits > letters
}

fn is_answer(text: &str) -> bool {
    headers::answer(text).is_some()
}

/// Returns whether a text is like the name of a person: of two to six words, each with a capital,
/// of a script without capitals, or short; or of a few Chinese characters.
pub(super) fn is_name(text: &str) -> bool {
    let is_han = |letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter);
    if text.chars().all(is_han) {
        return (2..=4).contains(&text.chars().count());
    }
    let begins = |word: &str| {
        let is_particle = word.chars().count() <= 3;
        is_particle
            || word.starts_with(|letter: char| letter.is_alphabetic() && !letter.is_lowercase())
    };
    let words = text.split_whitespace();
    (2..=6).contains(&words.clone().count())
        && !text.contains(|letter: char| letter.is_numeric() || "@/:?!".contains(letter))
        && words.clone().all(begins)
}
