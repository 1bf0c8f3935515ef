//! Entries under different names that have one e-mail address, which no message shows.

use std::collections::BTreeMap;

use super::{Entry, List};
use crate::letter::findings::Findings;
use crate::letter::key::{self, Kind};
use crate::read::Spanned;
use crate::report::{Diagnostic, Rule, plural, quoted};
use crate::source::Span;

/// Two entries with one address, and their names.
struct Pair<'l> {
    entries: [&'l Entry<'l>; 2],
    names: [&'l Spanned; 2],
}

/// Reports entries that have the address of another, in one question.
pub(super) fn check(list: &List, findings: &mut Findings) {
    let pairs = pairs(list, findings);
    let [first, rest @ ..] = &*pairs else {
        return;
    };
    if rest.is_empty() {
        let [one, other] = first.entries.map(|entry| list.in_yaml(entry));
        let diagnostic = question(first)
            .help(format!(
                "if they are, add to `decisions.yaml`\n- same: [{one}, {other}]"
            ))
            .help(format!(
                "if not, add to `decisions.yaml`\n- different: [{one}, {other}]"
            ));
        findings.push(diagnostic);
        return;
    }
    let count = plural(pairs.len(), "pair", "pairs");
    let message =
        format!("{count} of entries have one e-mail address: is each pair one signatory?");
    let [earlier, later] = first.names;
    let diagnostic = Diagnostic::new(Rule::SAME_E_MAIL, message)
        .at(later.span, "the first of them")
        .see(earlier.span, "has the same address");
    let shown = rest.iter().take(SHOWN);
    let diagnostic = shown.fold(diagnostic, |diagnostic, pair| {
        diagnostic.see(pair.names[1].span, "")
    });
    findings.push(diagnostic.help(
        "run `demarche list --propose-decisions --write`, and write `same` or `different` for each \
         `pending`",
    ));
}

/// The number of pairs that are shown besides the first.
const SHOWN: usize = 3;

/// Reports the entries that have the address of another, each by itself.
pub(super) fn to_decide(list: &List, findings: &mut Findings) {
    for pair in pairs(list, findings) {
        findings.push(question(&pair));
    }
}

fn question(pair: &Pair) -> Diagnostic {
    let [earlier, later] = pair.names;
    let message = format!(
        "{} has the same e-mail address as {}: are they one signatory?",
        quoted(&later.text),
        quoted(&earlier.text)
    );
    Diagnostic::new(Rule::SAME_E_MAIL, message)
        .at(later.span, "")
        .see(earlier.span, "the other entry")
}

/// Returns the pairs of persons, or of organizations, of which the names do not say already that
/// they are alike.
fn pairs<'l>(list: &'l List<'_>, findings: &Findings) -> Vec<Pair<'l>> {
    let parts = list.written.parts.iter();
    let shared: Vec<[Span; 2]> = parts
        .flat_map(|part| part.shared_addresses.iter().copied())
        .collect();
    if shared.is_empty() {
        return Vec::new();
    }
    let entries = list.entries.iter().map(|entry| (entry.draft.span, entry));
    let entries: BTreeMap<Span, &Entry> = entries.collect();
    let pair = |[earlier, later]: [Span; 2]| {
        let (one, other) = (*entries.get(&earlier)?, *entries.get(&later)?);
        let names = [one.named()?, other.named()?];
        let is_one_kind = one.name.is_some() == other.name.is_some();
        let is_open = is_one_kind && !are_alike(names) && !findings.are_apart(earlier, later);
        let entries = [one, other];
        is_open.then_some(Pair { entries, names })
    };
    shared.into_iter().filter_map(pair).collect()
}

/// Returns whether two names are reported as alike.
fn are_alike(names: [&Spanned; 2]) -> bool {
    key::are_same(Kind::Unknown, &names[0].text, &names[1].text)
}
