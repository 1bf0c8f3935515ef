//! Dummy values: what people write into a field that they have nothing for.

use super::{Entry, List, countries, warning};
use crate::lang::WordSet;
use crate::letter::findings::Findings;
use crate::letter::key;
use crate::read::Spanned;
use crate::read::name_in_yaml;
use crate::report::Rule;

/// Dummy values of a field, folded.
static DUMMIES: WordSet = WordSet::of(|words| words.dummies);

/// Dummy values of a name, folded.
static DUMMY_NAMES: WordSet = WordSet::of(|words| words.dummy_names);

/// Reports dummy values in the fields of each entry.
pub(super) fn check(list: &List, findings: &mut Findings) {
    let has_codes = countries::are_codes(&list.entries);
    for entry in &list.entries {
        of_entry(entry, has_codes, findings);
    }
}

fn of_entry(entry: &Entry, has_codes: bool, findings: &mut Findings) {
    let fields = [
        ("affiliation", entry.affiliation),
        ("title", entry.title),
        (
            "country",
            entry
                .country
                .filter(|country| !has_codes || nation("country", &country.text).is_none()),
        ),
        (
            "organization",
            entry.organization.filter(|_| entry.name.is_some()),
        ),
    ];
    for (field, written) in fields {
        if let Some(written) = written.filter(|written| is_one_of(written, &DUMMIES)) {
            let article = if field.starts_with(['a', 'o']) {
                "an"
            } else {
                "a"
            };
            let message = format!("`{}` would be printed as {article} {field}", written.text);
            let warning = warning(Rule::DUMMY_VALUE, message, written);
            let meant = nation(field, &written.text);
            let warning = meant.into_iter().fold(warning, |warning, nation| {
                warning.help(format!(
                    "if the country code is meant, write `country: {nation}`"
                ))
            });
            let value = written.text.trim();
            findings.push(warning.help(format!(
                "empty the field, or add to `decisions.yaml`:\n- leave-out: {{ {field}: {} }}",
                name_in_yaml(value)
            )));
        }
    }
    let named = entry.named();
    if let Some(named) = named.filter(|named| is_one_of(named, &DUMMY_NAMES)) {
        let message = format!("`{}` does not look like a name", named.text);
        findings.push(
            warning(Rule::DUMMY_VALUE, message, named)
                .help("write the signatory's name, or delete the entry"),
        );
    }
}

/// Returns the country whose code is the same word (ISO 3166-1 alpha-2).
fn nation(field: &str, text: &str) -> Option<&'static str> {
    match (field, text.trim()) {
        ("country", "NO") => Some("Norway"),
        ("country", "NA") => Some("Namibia"),
        _ => None,
    }
}

/// The longest dummy value in bytes.
const LONGEST: usize = 24;

/// Returns whether a text is a dummy value. One of nothing but spaces prints nothing.
fn is_one_of(written: &Spanned, dummies: &WordSet) -> bool {
    let text = written.text.as_str();
    let is_blank = text.trim().is_empty();
    let is_dummy = |folded: String| folded.is_empty() || dummies.contains(&folded);
    text.len() <= LONGEST && !is_blank && is_dummy(key::folded(text))
}
