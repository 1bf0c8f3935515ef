//! The pages of each letter, laid out before one is written: only they show whether all fits.

use std::collections::BTreeMap;

use crate::letter::{self, Merge, NamedRow, Recipient};
use crate::parallel;
use crate::report::{Diagnostic, Report, Severity};
use crate::source::Span;
use crate::typeset::font::Library;
use crate::typeset::page::Memory;

use super::FORM;
use crate::cli::input::Input;
use crate::cli::progress::{self, Stage};

/// The findings on the pages of the letters.
#[derive(Default)]
pub struct LaidOut {
    /// The diagnostics, each once with the first row that it was found in.
    pub report: Report,
    /// The letters that have errors, by their numbers among those that were laid out, with the codes
    /// of these.
    pub rejected: BTreeMap<usize, Vec<&'static str>>,
}

/// Lays out the letter to each row of a table, and adds what is wrong to the report.
pub fn check(found: &mut Input) {
    let Some(merge) = &found.merge else {
        return;
    };
    let rows: Vec<&Recipient> = merge.recipients().iter().collect();
    let laid_out = lay_out(merge, &rows, None, &found.library);
    found.report.extend(laid_out.report);
    if let Some(draft) = &found.draft {
        letter::silence(&draft.written, &mut found.report);
    }
}

/// Lays out letters in parallel, and keeps nothing of their pages.
pub fn lay_out(
    merge: &Merge,
    rows: &[&Recipient],
    time: Option<i64>,
    library: &Library,
) -> LaidOut {
    progress::enter(Stage::Rows, rows.len());
    let mut laid_out = LaidOut::default();
    let mut found_in = FoundInRows::default();
    let mut index = 0;
    let take = |found: Vec<Diagnostic>| {
        for diagnostic in found {
            if diagnostic.severity() == Severity::Error {
                let codes = laid_out.rejected.entry(index).or_default();
                codes.push(diagnostic.rule.code());
                codes.dedup();
            }
            found_in.add(diagnostic, index, merge);
        }
        index += 1;
        progress::tick(Stage::Rows);
        Ok::<(), std::convert::Infallible>(())
    };
    let work = |index: usize, setter: &mut Memory<'_>| {
        let row = rows.get(index);
        let letters = row.map_or(Vec::new(), |row| merge.letters(row));
        let letters = letters.iter();
        let found = letters.flat_map(|letter| crate::set(letter, FORM, time, setter).1);
        found.collect::<Vec<Diagnostic>>()
    };
    let Ok(()) = parallel::parallel_stream(rows.len(), || Memory::new(library), work, take);
    laid_out.report.extend(found_in.report(merge, rows));
    laid_out
}

/// The diagnostics of the pages of rows, each once for a place of the letter, and once for all rows
/// whose own cells it is about.
#[derive(Default)]
struct FoundInRows {
    numbers: BTreeMap<(&'static str, Option<Span>), usize>,
    found: Vec<(Diagnostic, Vec<usize>)>,
}

impl FoundInRows {
    fn add(&mut self, diagnostic: Diagnostic, row: usize, merge: &Merge) {
        let place = diagnostic.primary.as_ref().map(|label| label.span);
        let place = place.filter(|place| !merge.has_cell_at(*place));
        let next = self.found.len();
        let number = *(self.numbers)
            .entry((diagnostic.rule.code(), place))
            .or_insert(next);
        match self.found.get_mut(number) {
            Some((_, rows)) if rows.last() == Some(&row) => {}
            Some((_, rows)) => rows.push(row),
            None => self.found.push((without_words(diagnostic), vec![row])),
        }
    }

    fn report(self, merge: &Merge, rows: &[&Recipient]) -> Report {
        let mut report = Report::default();
        let named = |index: &usize| {
            let row = rows.get(*index)?;
            let key = merge.key_column().map(|_| row.key.clone());
            let number = row.number;
            Some(NamedRow { number, key })
        };
        for (diagnostic, rows) in self.found {
            let named: Vec<NamedRow> = rows.iter().filter_map(named).collect();
            let named = letter::named_rows(&named);
            report.push(diagnostic.note(match rows.len() {
                1 => format!("in {named}"),
                count => format!("in {named}, {count} in all"),
            }));
        }
        report
    }
}

/// Leaves out what a message quotes of a page: it may be a name or an address.
fn without_words(mut diagnostic: Diagnostic) -> Diagnostic {
    let message = &mut diagnostic.message;
    if let (Some(start), Some(end)) = (message.find('`'), message.rfind('`'))
        && start < end
    {
        message.replace_range(start + 1..end, "…");
    }
    diagnostic
}
