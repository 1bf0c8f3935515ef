//! Entries that are in a list twice.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHashSet;

use super::List;
use crate::letter::anonymous::is_anonymous;
use crate::letter::entries::printed;
use crate::letter::findings::Findings;
use crate::read::DraftSignatory;
use crate::report::{Diagnostic, Rule};
use crate::source::Span;

/// An entry, which is equal to another where the same is printed of both.
struct AsPrinted<'a>(&'a DraftSignatory);

impl PartialEq for AsPrinted<'_> {
    fn eq(&self, other: &Self) -> bool {
        printed(self.0) == printed(other.0)
    }
}

impl Eq for AsPrinted<'_> {}

impl Hash for AsPrinted<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        printed(self.0).hash(state);
    }
}

/// Reports entries that are in a list twice.
pub(super) fn check(list: &List, findings: &mut Findings) {
    let entries = list.entries.iter().map(|entry| entry.draft);
    // Never iterated, so that its order cannot matter.
    let mut seen: FxHashSet<AsPrinted> = FxHashSet::default();
    seen.reserve(list.entries.len());
    for entry in entries {
        let printed = printed(entry);
        let Some(named) = printed.known_as() else {
            continue;
        };
        if is_anonymous(named) {
            continue;
        }
        match seen.get(&AsPrinted(entry)) {
            Some(AsPrinted(earlier)) if !findings.are_apart(earlier.span, entry.span) => {
                let (span, earlier) = (findings.head(entry.span), findings.head(earlier.span));
                let decided = list.in_yaml_of(entry);
                findings.push(repeated(named, [earlier, span], &decided));
            }
            Some(_) => {}
            None => {
                seen.insert(AsPrinted(entry));
            }
        }
    }
}

fn repeated(named: &str, [earlier, span]: [Span; 2], decided: &str) -> Diagnostic {
    Diagnostic::new(Rule::SAME_ENTRY, format!("`{named}` is listed twice"))
        .at(span, "listed again")
        .see(earlier, "first listed here")
        .help("delete one of the two, or tell them apart by `affiliation`, `title` or `country`")
        .help(format!(
            "if they are one signatory, add to `decisions.yaml`\n- same: [{decided}]"
        ))
        .help(format!(
            "if not, add to `decisions.yaml`\n- different: [{decided}]"
        ))
}
