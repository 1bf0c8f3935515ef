//! The checks of a draft: what is wrong with it for certain, and what only looks wrong.
//!
//! A check is a function in its own file, next to others that look at the same thing, and is listed
//! once: in [`CHECKS`] if it looks at the letter as a whole, in `texts` if it looks at each text that
//! is printed, in `list` if it looks at the entries of a list, and in `editorial` if it looks at the
//! circulation. They run in the order of these lists, with one signature for all of a list.

mod checked_draft;
mod date_of_list;
mod editorial;
pub(super) mod list;
mod merge;
mod order;
mod required;
mod sealed;
mod texts;
mod versions;

use super::entries;
use super::findings::Findings;
use crate::parallel;
pub(super) use checked_draft::CheckedDraft;
use list::List;
pub(crate) use texts::without_contact_data;

/// A check of a letter as a whole.
type Check = fn(&CheckedDraft, &mut Findings);
pub(super) use merge::check as check_rows;

const CHECKS: &[Check] = &[
    required::check,
    order::check,
    date_of_list::check,
    sealed::check,
    texts::check,
    editorial::check,
    versions::check,
];

/// Runs all checks.
pub(super) fn check(letter: &CheckedDraft, findings: &mut Findings) {
    let own = letter.draft.signatories.as_ref();
    let lists: Vec<List> = entries::lists(letter.draft)
        .into_iter()
        .map(|list| {
            let is_own = own.is_some_and(|own| std::ptr::eq(own, list));
            let written = letter.written.filter(|_| is_own);
            List::of(list, letter.languages).owned(is_own, written)
        })
        .collect();
    let is_long = lists.iter().map(|list| list.entries.len()).sum::<usize>() >= LONG;
    let mut compared = findings.fresh();
    let one_by_one = || {
        for check in CHECKS {
            check(letter, findings);
        }
        for list in &lists {
            list.check_entries(findings);
        }
    };
    let together = || {
        for list in &lists {
            list.compare_entries(&mut compared);
        }
        compared.report
    };
    let ((), report) = parallel::both(is_long, one_by_one, together);
    findings.report.extend(report);
    texts::silence_misread(findings);
}

/// The fewest entries that are worth another core.
const LONG: usize = 500;
