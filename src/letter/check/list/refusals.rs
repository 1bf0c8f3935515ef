//! Signatories whose comments ask that they are not printed.

use std::collections::BTreeMap;

use super::{Entry, Group, List};
use crate::letter::findings::Findings;
use crate::report::{Diagnostic, Rule, quoted};
use crate::source::Span;

/// Reports the entries of such signatories, in one diagnostic for each column.
pub(super) fn check(list: &List, findings: &mut Findings) {
    let parts = list.written.parts.iter();
    let mut refusals = parts.flat_map(|part| &part.written_refusals).peekable();
    if refusals.peek().is_none() {
        return;
    }
    let entries = list.entries.iter().map(|entry| (entry.draft.span, entry));
    let entries: BTreeMap<Span, &Entry> = entries.collect();
    for refusal in refusals {
        let printed = refusal.entries.iter();
        let printed: Vec<&Entry> = printed
            .filter_map(|span| entries.get(span).copied())
            .collect();
        let mut group = Group::default();
        let named = printed.iter().filter_map(|entry| entry.named());
        named.for_each(|named| group.add(named));
        let lines = printed.iter().map(|entry| list.in_yaml(entry));
        let lines: Vec<String> = lines.map(|entry| format!("\n- {entry}")).collect();
        group.report(findings, |group| {
            let who = match group.len() {
                1 => "a signatory asks".to_owned(),
                count => format!("{count} signatories ask"),
            };
            let message = format!("{who} in {} not to be printed", quoted(&refusal.column));
            Diagnostic::new(Rule::WRITTEN_REFUSAL, message)
                .help(format!(
                    "to leave out who does, add to `withdrawn.yaml`{}",
                    lines.concat()
                ))
                .help(format!("to print all of them, write{}", refusal.aside))
        });
    }
}
