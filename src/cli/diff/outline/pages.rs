//! Changes of pages.

use crate::diff::{DocumentChanges, PageKind};
use crate::report::plural;

use super::{Line, Sign};
use crate::cli::diff::DocumentDifference;

/// Names a document by its form and language.
pub fn name(document: &DocumentDifference) -> String {
    format!("{}.{}", document.form.name(), document.language)
}

/// Counts the pages of a document that differ, or all before and after.
pub fn counts(document: &DocumentDifference) -> String {
    let (before, after) = (document.changes.before, document.changes.after);
    if before == after {
        let differ = document.changes.pages.len();
        let verb = if differ == 1 { "differs" } else { "differ" };
        return format!("{differ} of {} {verb}", plural(after, "page", "pages"));
    }
    format!("{before} → {}", plural(after, "page", "pages"))
}

/// Reports which pages of a document differ, and how.
pub fn lines(document: &DocumentDifference) -> Vec<Line> {
    let changes = &document.changes;
    let mut lines = vec![Line::new(
        match (changes.before, changes.after) {
            (0, _) => Sign::New,
            (_, 0) => Sign::Gone,
            _ => Sign::Changed,
        },
        format!("{}: {}", name(document), counts(document)),
    )];
    if changes.before == 0 || changes.after == 0 {
        return lines;
    }
    for (sign, pages, one, many) in kinds(changes) {
        let what = match pages.len() {
            0 => continue,
            1 => format!("page {} {one}", pages[0]),
            _ => format!("pages {} {many}", ranges(&pages)),
        };
        lines.push(Line::new(sign, format!("{}: {what}", name(document))));
    }
    lines
}

/// A kind of difference: its sign, the numbers of the pages, and what is said of one or of many.
type Kind = (Sign, Vec<usize>, &'static str, &'static str);

/// Returns the numbers of the pages that differ in each way.
fn kinds(changes: &DocumentChanges) -> [Kind; 5] {
    let numbers = |kind: PageKind, of_new: bool| -> Vec<usize> {
        let of_kind = changes.pages.iter().filter(|page| page.kind == kind);
        let number = of_kind.filter_map(|page| match kind {
            PageKind::Whole if of_new => page.new.filter(|_| page.old.is_none()),
            PageKind::Whole => page.old.filter(|_| page.new.is_none()),
            _ => page.new,
        });
        number.map(|page| page + 1).collect()
    };
    [
        (
            Sign::Gone,
            numbers(PageKind::Whole, false),
            "is gone",
            "are gone",
        ),
        (
            Sign::New,
            numbers(PageKind::Whole, true),
            "is new",
            "are new",
        ),
        (
            Sign::Changed,
            numbers(PageKind::Words, true),
            "has other words",
            "have other words",
        ),
        (
            Sign::Moved,
            numbers(PageKind::Places, true),
            "has the same words in other places",
            "have the same words in other places",
        ),
        (
            Sign::Moved,
            numbers(PageKind::Furniture, true),
            "differs in its running header or folio alone",
            "differ in their running headers or folios alone",
        ),
    ]
}

/// Writes numbers in ascending order as ranges: `1, 3–5`.
fn ranges(numbers: &[usize]) -> String {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for number in numbers {
        match ranges.last_mut() {
            Some((_, end)) if *end + 1 == *number => *end = *number,
            _ => ranges.push((*number, *number)),
        }
    }
    let ranges = ranges.into_iter().map(|(start, end)| match end - start {
        0 => start.to_string(),
        1 => format!("{start}, {end}"),
        _ => format!("{start}–{end}"),
    });
    ranges.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests;
