//! The rows of a table of addressees, all of which are checked before one letter is made.
//!
//! A message is about all rows with the same error. It shows no cell: what is in the table are names
//! and addresses, and messages are published.

mod cells;
mod keys;

use std::collections::BTreeMap;

use crate::lang::Language;
use crate::letter::findings::Findings;
use crate::letter::languages;
use crate::letter::merge::{NamedRow, RejectedRow, RowErrors, named_rows};
use crate::read::{Draft, Merge, MergeChoice, MergeField, MergeRow, name_in_yaml};
use crate::report::{Diagnostic, Report, Rule, fold, plural, quoted};
use crate::source::Span;
use crate::typeset::font::Library;
use keys::is_plain_key;

/// The share of rows, one in so many, that is few enough for an empty cell to be an oversight.
const FEW: usize = 5;
/// The fewest addressees of one letter of which it is likely that each was meant to have its own.
const MANY: usize = 10;
/// The length of the name that a letter has where it gives none: `letter-2016-02-24`.
const OWN_NAME: usize = 17;
/// The field whose text chooses the language of a letter.
const LANGUAGE: &str = "language";

/// The findings in the rows of a table.
#[derive(Default)]
pub(in crate::letter) struct Rows {
    pub report: Report,
    pub errors: RowErrors,
}

/// Checks the rows of a table, and warns of a list that was likely meant to be one.
pub(in crate::letter) fn check(draft: &Draft, library: &Library, findings: &Findings) -> Rows {
    let mut rows = Rows::default();
    if let Some(first) = draft
        .addressees
        .first()
        .filter(|_| draft.addressees.len() >= MANY)
    {
        let count = draft.addressees.len();
        let place = findings.head(first.span);
        rows.report.push(joint(count, place));
    }
    let Some(merge) = draft.addressees.merge.as_ref().filter(|merge| merge.whole) else {
        return rows;
    };
    let mut checker = Checker {
        merge,
        languages: languages::named(draft),
        output_name: (draft.output_name.as_ref()).map_or(OWN_NAME, |name| name.text.trim().len()),
        rejected: BTreeMap::new(),
        report: Report::default(),
    };
    checker.check_keys();
    checker.check_empty();
    checker.check_languages();
    checker.check_choices();
    checker.check_texts(library, findings);
    checker.check_twice();
    rows.errors.count = checker.report.counts().0;
    let rejected = checker.rejected.into_iter();
    rows.errors.rows = rejected.map(RejectedRow::new).collect();
    rows.report.extend(checker.report);
    rows
}

fn joint(count: usize, place: Span) -> Diagnostic {
    let message = format!("{count} addressees share one letter");
    Diagnostic::new(Rule::JOINT_LETTER, message)
        .at(place, "the first of them")
        .help(
            "to write a letter to each, put them into a table and write\n\
             addressees:\n  from: missions.csv",
        )
}

struct Checker<'a> {
    merge: &'a Merge,
    languages: Vec<Language>,
    /// The length of the name of the letter's files, without key, form and ending.
    output_name: usize,
    /// The rows that have errors, with the codes of these.
    rejected: BTreeMap<usize, Vec<&'static str>>,
    report: Report,
}

impl<'a> Checker<'a> {
    fn rows(&self) -> impl Iterator<Item = (usize, &'a MergeRow)> + use<'a> {
        self.merge.rows.iter().enumerate()
    }

    /// Reports an error of rows and rejects them.
    fn reject(&mut self, diagnostic: Diagnostic, found: Vec<usize>, column: Option<usize>) {
        let rows: Vec<&MergeRow> = found.iter().map(|row| &self.merge.rows[*row]).collect();
        self.leave_out(&found, diagnostic.rule.code());
        self.report.push(match rows.first() {
            Some(first) => diagnostic.at(place(first, column), self.named(&rows)),
            None => diagnostic,
        });
    }

    /// Rejects rows because of an error.
    fn leave_out(&mut self, rows: &[usize], code: &'static str) {
        for row in rows {
            let codes = self.rejected.entry(*row).or_default();
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
    }

    /// Names rows by their numbers and keys, since none of their cells is shown.
    fn named(&self, rows: &[&MergeRow]) -> String {
        let key = |row: &&MergeRow| match &self.merge.key {
            Some(key) => key.of(row).map(|key| key.text.clone()),
            None => None,
        };
        let named = rows.iter().map(|row| NamedRow {
            number: row.number,
            key: key(row).filter(|key| is_plain_key(key)),
        });
        named_rows(&named.collect::<Vec<_>>())
    }

    /// Reports cells that every letter prints and that are empty.
    fn check_empty(&mut self) {
        let merge = self.merge;
        let fields = merge.fields.iter().map(|field| (field, "columns"));
        let values = merge.values.iter().map(|field| (field, "values"));
        let decides = |field: &MergeField| {
            merge
                .choices
                .iter()
                .any(|choice| choice.by.text == field.name.text)
        };
        for (field, under) in fields.chain(values) {
            // Of a value that decides, it is reported what it does not decide.
            if !decides(field) {
                let theirs = name_in_yaml(&merge.columns[field.column]);
                let name = &field.name.text;
                // A letter is in some language.
                let language = self.languages.first().filter(|_| name == LANGUAGE);
                let otherwise = language.map_or("\"\"", Language::tag);
                let help = format!(
                    "fill the cells, or write `{name}: {{ column: {theirs}, otherwise: {otherwise} }}` \
                     under `{under}:`"
                );
                self.empty(field, name, help);
            }
        }
        for column in &merge.address {
            self.warn_of_empty_line(*column);
        }
        if let Some(key) = &merge.key {
            let help = "fill the cells: the key names the file of a row".to_owned();
            self.empty(key, &key.name.text, help);
        }
    }

    /// Warns of a line of addresses that only a few rows do not have. One that many do not have is
    /// for those who need it.
    fn warn_of_empty_line(&mut self, column: usize) {
        let is_empty = |row: &&MergeRow| row.cells.get(column).is_none_or(Option::is_none);
        let empty: Vec<&MergeRow> = self.merge.rows.iter().filter(is_empty).collect();
        let all = self.merge.rows.len();
        let Some(first) = empty.first().filter(|_| FEW * empty.len() <= all) else {
            return;
        };
        let name = quoted(&self.merge.columns[column]);
        let rows = plural(all, "row", "rows");
        let message = format!("{name} is empty in {} of {rows}", empty.len());
        let diagnostic = Diagnostic::new(Rule::EMPTY_LINE, message)
            .at(place(first, None), self.named(&empty))
            .note("their addresses are printed without the line")
            .help("fill the cells, or add `allow: [empty-line]` to the letter");
        self.report.push(diagnostic);
    }

    fn empty(&mut self, field: &MergeField, name: &str, help: String) {
        let empty = self.rows().filter(|(_, row)| field.of(row).is_none());
        let empty: Vec<usize> = empty.map(|(index, _)| index).collect();
        if empty.is_empty() {
            return;
        }
        let all = plural(self.merge.rows.len(), "row", "rows");
        let message = format!("{} is empty in {} of {all}", quoted(name), empty.len());
        let diagnostic = Diagnostic::new(Rule::EMPTY_VALUE, message).help(help);
        self.reject(diagnostic, empty, Some(field.column));
    }

    /// Reports rows whose language is none, or has no text.
    fn check_languages(&mut self) {
        let merge = self.merge;
        let mut fields = merge.fields.iter();
        let Some(field) = fields.find(|field| field.name.text == LANGUAGE) else {
            return;
        };
        let mut wrong = Vec::new();
        let mut without: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, row) in self.rows() {
            let Some(text) = field.of(row) else {
                continue;
            };
            match Language::new(&text.text).filter(|language| languages::is_known(*language)) {
                None => wrong.push(index),
                Some(language) => {
                    let has_text = self.languages.iter().any(|own| own.is_akin_to(language));
                    if !has_text {
                        without.entry(&text.text).or_default().push(index);
                    }
                }
            }
        }
        let column = Some(field.column);
        if !wrong.is_empty() {
            let rows = plural(wrong.len(), "row", "rows");
            let message = format!("`{LANGUAGE}` is not the tag of a language in {rows}");
            let diagnostic = Diagnostic::new(Rule::ROW_LANGUAGE, message)
                .help("write a tag such as `en`, `fr` or `zh-Hant` into the cells");
            self.reject(diagnostic, wrong, column);
        }
        for (tag, rows) in without {
            let are = plural(rows.len(), "row is", "rows are");
            let message = format!("{are} in `{tag}`, which has no body");
            let diagnostic = Diagnostic::new(Rule::NO_BODY, message).help(format!(
                "add `{tag}` to `languages`, and `{tag}: body.{tag}.md` under `body:`"
            ));
            self.reject(diagnostic, rows, column);
        }
    }

    fn check_choices(&mut self) {
        for choice in &self.merge.choices {
            let Some(field) = self.merge.field(&choice.by.text) else {
                continue;
            };
            let text = |row| field.of(row).map_or("", |text| text.text.as_str());
            let open = self
                .rows()
                .filter(|(_, row)| choice.text(text(row)).is_none());
            let open: Vec<usize> = open.map(|(index, _)| index).collect();
            if !open.is_empty() {
                let diagnostic = no_choice(choice, open.len());
                self.reject(diagnostic, open, Some(field.column));
            }
            for (case, _) in &choice.cases {
                let is_meant =
                    |cell: &str| cell != case.text && fold(cell.trim()) == fold(&case.text);
                let is_other = |cell: &str| choice.case(cell).is_none();
                let rows = self.rows().map(|(_, row)| row);
                let rows = rows.filter(|row| is_meant(text(row)) && is_other(text(row)));
                let rows: Vec<&MergeRow> = rows.collect();
                if let Some(first) = rows.first().filter(|_| choice.otherwise.is_some()) {
                    let warning = other_spelling(choice, &case.text, text(first));
                    let place = place(first, Some(field.column));
                    self.report.push(warning.at(place, self.named(&rows)));
                }
            }
        }
    }

    /// Warns of rows with the same name and address.
    fn check_twice(&mut self) {
        let columns: Vec<usize> = (self.merge.fields.iter())
            .map(|field| field.column)
            .chain(self.merge.address.iter().copied())
            .collect();
        let mut seen: BTreeMap<Vec<&str>, Vec<usize>> = BTreeMap::new();
        for (index, row) in self.rows() {
            let text = |column: &usize| {
                let cell = row.cells.get(*column).and_then(Option::as_ref);
                cell.map_or("", |cell| cell.text.as_str())
            };
            seen.entry(columns.iter().map(text).collect())
                .or_default()
                .push(index);
        }
        for same in seen.into_values().filter(|same| same.len() > 1) {
            let rows: Vec<&MergeRow> = same.iter().map(|row| &self.merge.rows[*row]).collect();
            let message = format!("{} have the same name and address", numbers(&rows));
            let diagnostic = Diagnostic::new(Rule::ADDRESSEE_TWICE, message)
                .help("delete one of them, or add `allow: [addressee-twice]` to the letter");
            self.report.push(match rows.as_slice() {
                [first, second, ..] => diagnostic
                    .at(place(second, None), "")
                    .see(place(first, None), "the first of them"),
                _ => diagnostic,
            });
        }
    }
}

fn no_choice(choice: &MergeChoice, count: usize) -> Diagnostic {
    let cases: Vec<String> = choice
        .cases
        .iter()
        .map(|(case, _)| quoted(&case.text))
        .collect();
    let none_of = match cases.as_slice() {
        [] => "decides nothing".to_owned(),
        [one] => format!("is not {one}"),
        [one, other] => format!("is neither {one} nor {other}"),
        [first @ .., last] => format!("is none of {} and {last}", first.join(", ")),
    };
    let rows = plural(count, "row", "rows");
    let message = format!("{} {none_of} in {rows}", quoted(&choice.by.text));
    let name = quoted(&choice.name.text);
    Diagnostic::new(Rule::NO_CHOICE, message)
        .see(choice.by.span, "decides here")
        .help(format!(
            "add `otherwise: …` to {name}, or correct the cells"
        ))
}

/// Asks about cells that have a case of a choice in another spelling.
fn other_spelling(choice: &MergeChoice, case: &str, cell: &str) -> Diagnostic {
    let message = format!(
        "{} is {}, not {}: the text is that of `otherwise`",
        quoted(&choice.by.text),
        quoted(cell),
        quoted(case)
    );
    Diagnostic::new(Rule::CHOICE_SPELLING, message)
        .see(choice.by.span, "decides here")
        .help(format!(
            "write {} into the cells, or add `{}: …` to {}",
            quoted(case),
            name_in_yaml(cell),
            quoted(&choice.name.text)
        ))
}

/// Returns the place of a cell, or else of the row.
fn place(row: &MergeRow, column: Option<usize>) -> Span {
    let cell = column.and_then(|column| row.cells.get(column)?.as_ref());
    let span = cell.map_or(row.span, |cell| cell.span);
    Span::point(span.file, span.start as usize)
}

/// Names rows by their numbers alone.
fn numbers(rows: &[&MergeRow]) -> String {
    let named = rows.iter().map(|row| NamedRow {
        number: row.number,
        key: None,
    });
    named_rows(&named.collect::<Vec<_>>())
}
