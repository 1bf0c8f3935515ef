//! Commas that were left at the end of a text, whatever followed them.

use std::collections::BTreeSet;

use super::{Group, List, dubious};
use crate::letter::entries::{texts, trailing_comma};
use crate::letter::findings::Findings;
use crate::read::{Field, name_in_yaml};
use crate::report::{Diagnostic, Rule};

/// Reports texts that end with a comma, in all printed fields.
pub(super) fn check(list: &List, findings: &mut Findings) {
    let mut commas = Group::default();
    let mut signs: BTreeSet<(Field, &str)> = BTreeSet::new();
    for entry in &list.entries {
        for (field, text) in texts(entry.draft) {
            let versions = text.iter().flat_map(|text| text.versions());
            for written in versions {
                let sign = trailing_comma(&written.text);
                let sign = sign.filter(|_| !dubious::is_no_name(written.text.trim()));
                if let Some(sign) = sign {
                    signs.insert((field, sign));
                    commas.add(written);
                }
            }
        }
    }
    commas.report(findings, |group| {
        let decisions = signs.iter().map(|(field, sign)| {
            let sign = name_in_yaml(sign);
            format!("\n- leave-out: {{ {}: {sign} }}", field.name())
        });
        let decisions: String = decisions.collect();
        let message = group.statement_of("texts", "ends with a comma", "end with a comma");
        Diagnostic::new(Rule::TRAILING_COMMA, message)
            .help("delete the comma")
            .help(format!(
                "or leave it out wherever it ends such a text: add to `decisions.yaml`{decisions}"
            ))
    });
}
