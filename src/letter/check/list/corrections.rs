//! Corrections of entries that are likely meant, as decisions.

use super::{Corrected, Entry, List};
use crate::read::name_in_yaml;

/// The number of decisions that a message shows.
const SHOWN: usize = 10;

/// Writes the help that corrects entries, where it can.
pub(super) fn help(start: &str, entries: &[&Entry], list: &List) -> String {
    let decisions = entries.iter().filter_map(|entry| {
        let corrected = list.likely(entry)?;
        Some(in_yaml(entry, &corrected, list))
    });
    let decisions: String = decisions.take(SHOWN).collect();
    if decisions.is_empty() || entries.len() > SHOWN {
        let all =
            "run `demarche list --propose-decisions --write`, and replace each `pending` there";
        return format!("{start}, or {all}");
    }
    format!("{start}, or add to `decisions.yaml`, once you have checked it{decisions}")
}

fn in_yaml(entry: &Entry, corrected: &Corrected, list: &List) -> String {
    let fields = corrected.iter();
    let fields = fields.map(|(field, text)| format!("{}: {}", field.name(), name_in_yaml(text)));
    let fields: Vec<String> = fields.collect();
    format!(
        "\n- correct: {}\n  to: {{ {} }}\n  asked-by: the organizers",
        list.in_yaml(entry),
        fields.join(", ")
    )
}
