//! Signatories without a name: those who are printed in other words than *Anonymous*, and the fields
//! of those who are counted and not listed.

use super::List;
use crate::letter::anonymous::{counts_anonymous, is_anonymous, is_nameless, is_plainly_anonymous};
use crate::letter::findings::Findings;
use crate::read::{DraftSignatory, Field};
use crate::report::{Diagnostic, Rule, alternatives, plural, quoted};
use crate::source::Span;

/// Reports what is said of those who are counted alone, which is not printed: once for a part.
pub(super) fn check(list: &List, findings: &mut Findings) {
    let parts = list.written.parts.iter();
    for part in parts.filter(|part| counts_anonymous(part)) {
        let mut fields: Vec<&'static str> = Vec::new();
        let mut entries: Vec<Span> = Vec::new();
        for entry in part.entries.iter().filter(|entry| is_nameless(entry)) {
            let said = said_of(entry);
            entries.extend((!said.is_empty()).then_some(entry.span));
            fields.extend(said);
        }
        let Some(first) = entries.first() else {
            continue;
        };
        fields.sort_unstable();
        fields.dedup();
        let fields = alternatives(fields, "and");
        let entries = plural(
            entries.len(),
            "anonymous entry has",
            "anonymous entries have",
        );
        let message = format!("{entries} {fields}, and none of it is printed");
        findings.push(
            Diagnostic::new(Rule::UNPRINTED_FIELD, message)
                .at(findings.head(*first), "first here")
                .help("write `anonymous: as-given` to print it, or delete it"),
        );
    }
}

/// Asks about entries that name nobody in words that only one of them may have, such as `Prefer not
/// to say`, where the letter does not say how such entries are printed: once for a part.
pub(super) fn check_words(list: &List, findings: &mut Findings) {
    let parts = list.written.parts.iter();
    for part in parts.filter(|part| part.anonymous.is_none()) {
        let named = |entry: &DraftSignatory| {
            let name = entry.name.as_ref()?.versions().first()?.text.clone();
            (is_anonymous(&name) && !is_plainly_anonymous(&name)).then_some(name)
        };
        let mut found = part
            .signatories()
            .filter_map(|entry| Some((findings.head(entry.span), named(entry)?)));
        let Some((first, name)) = found.next() else {
            continue;
        };
        let do_not = plural(found.count() + 1, "entry names", "entries name");
        let message = format!("{do_not} nobody, such as {}", quoted(&name));
        findings.push(
            Diagnostic::new(Rule::NAMES_NOBODY, message)
                .at(first, "printed unchanged")
                .help(
                    "to count such entries in one line, write `anonymous: count` under \
                     `signatories:`, next to `from:` or `list:`",
                )
                .help("to print each unchanged, write `anonymous: as-given` there"),
        );
    }
}

/// Returns the fields of an entry that are printed where it is printed itself.
pub(super) fn said_of(entry: &DraftSignatory) -> Vec<&'static str> {
    let fields = Field::PRINTED.into_iter();
    let fields = fields.filter(|field| !matches!(field, Field::Name | Field::Organization));
    let said = fields.filter(|field| entry.text(*field).is_some());
    said.map(Field::name).collect()
}
