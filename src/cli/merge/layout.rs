//! The pages of each letter, laid out before one is written: only they show whether all fits.

use std::collections::BTreeSet;

use crate::letter::{self, Merge, Recipient};
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
    /// The letters that have errors, by their numbers among those that were laid out.
    pub rejected: BTreeSet<usize>,
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
    let mut seen: BTreeSet<(&'static str, Option<Span>)> = BTreeSet::new();
    let mut index = 0;
    let take = |found: Vec<Diagnostic>| {
        for diagnostic in found {
            if diagnostic.severity() == Severity::Error {
                laid_out.rejected.insert(index);
            }
            let place = diagnostic.primary.as_ref().map(|label| label.span);
            if seen.insert((diagnostic.rule.code(), place)) {
                let row = rows.get(index).map_or(0, |row| row.number);
                let diagnostic = without_words(diagnostic).note(format!("first in row {row}"));
                laid_out.report.push(diagnostic);
            }
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
    laid_out
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
