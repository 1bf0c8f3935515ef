//! The characters of the cells that letters print.

use std::borrow::Cow;

use super::super::texts::characters;
use super::super::texts::coverage::Coverage;
use super::{Checker, LANGUAGE};
use crate::lang::Language;
use crate::letter::findings::Findings;
use crate::letter::passage::Passage;
use crate::read::Spanned;
use crate::read::walk::{self, Path};
use crate::report::{Rule, Severity};
use crate::typeset::font::Library;

/// The field whose cells are lines.
const ADDRESS: &str = "address";

impl<'a> Checker<'a> {
    /// Looks at the characters of all cells that are printed.
    pub(super) fn check_texts(&mut self, library: &Library, findings: &Findings) {
        let mut found = findings.fresh();
        let mut coverage = Coverage::new(library);
        let mut fields = self.merge.fields.iter();
        let language = fields.find(|field| field.name.text == LANGUAGE);
        let printed = self.printed();
        for (index, row) in self.rows() {
            let tag = language.and_then(|field| Language::new(&field.of(row)?.text));
            let language = tag.or(self.languages.first().copied());
            let known = found.report.diagnostics().len();
            let mut is_covered = true;
            for (name, column) in &printed {
                let Some(cell) = row.cells.get(*column).and_then(Option::as_ref) else {
                    continue;
                };
                for line in lines(cell, name) {
                    let at = Path::new(None, walk::PHRASES);
                    let language = language.unwrap_or(Language::EN);
                    let mut passage = Passage::field(&line, &at, language);
                    passage.field = Cow::Owned((*name).to_owned());
                    is_covered &= coverage.visit(&passage, &found);
                    if !is_plain(&line.text) {
                        characters::check(&passage, &mut found);
                    }
                }
            }
            if !is_covered {
                self.leave_out(&[index], Rule::NO_TYPEFACE.code());
            }
            for error in &found.report.diagnostics()[known..] {
                if error.severity() == Severity::Error {
                    self.leave_out(&[index], error.rule.code());
                }
            }
        }
        coverage.report(&mut found);
        self.report.extend(found.report);
    }

    /// Returns the columns whose cells are printed, with the names of their fields.
    fn printed(&self) -> Vec<(&'a str, usize)> {
        let merge = self.merge;
        let fields = merge.fields.iter().chain(&merge.values);
        let fields = fields.filter(|field| field.name.text != LANGUAGE);
        let mut printed: Vec<(&str, usize)> = fields
            .map(|field| (field.name.text.as_str(), field.column))
            .collect();
        printed.extend(merge.address.iter().map(|column| (ADDRESS, *column)));
        printed
    }
}

/// Returns the texts of a cell: the lines of an address, or else all of it.
fn lines<'c>(cell: &'c Spanned, name: &str) -> Vec<Cow<'c, Spanned>> {
    if name != ADDRESS || !cell.text.contains('\n') {
        return vec![Cow::Borrowed(cell)];
    }
    let line = |text: &str| {
        Cow::Owned(Spanned {
            text: text.trim().to_owned(),
            ..cell.clone()
        })
    };
    cell.text.lines().map(line).collect()
}

/// Returns whether nothing in a text can be unseen: it is of printed ASCII, with single spaces.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~')) && !text.contains("  ")
}
