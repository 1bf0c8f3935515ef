//! Dummy values: what people write into a field that they have nothing for.

use super::{Entry, Group, List, countries};
use crate::lang::WordSet;
use crate::letter::findings::Findings;
use crate::letter::key;
use crate::read::Spanned;
use crate::read::name_in_yaml;
use crate::report::{Diagnostic, Rule};

/// Dummy values of a field, folded.
static DUMMIES: WordSet = WordSet::of(|words| words.dummies);

/// Dummy values of a name, folded.
static DUMMY_NAMES: WordSet = WordSet::of(|words| words.dummy_names);

/// Reports dummy values in the fields of entries, each text of a field once.
pub(super) fn check(list: &List, findings: &mut Findings) {
    let has_codes = countries::are_codes(&list.entries);
    let mut dummies: Vec<Dummies> = Vec::new();
    for entry in &list.entries {
        for (field, written) in fields(entry, has_codes) {
            let is_dummy = |written: &&Spanned| match is_known_by(field, entry) {
                true => is_one_of(written, &DUMMY_NAMES),
                false => is_one_of(written, &DUMMIES),
            };
            let Some(written) = written.filter(is_dummy) else {
                continue;
            };
            let value = written.text.trim();
            let is_whole = is_known_by(field, entry);
            let mut known = dummies.iter_mut();
            let is_same = |other: &&mut Dummies| {
                other.field == field && other.value == value && other.is_whole == is_whole
            };
            match known.find(is_same) {
                Some(known) => known.group.add(written),
                None => {
                    let mut group = Group::default();
                    group.add(written);
                    dummies.push(Dummies {
                        field,
                        value,
                        is_whole,
                        group,
                    });
                }
            }
        }
    }
    for dummies in dummies {
        dummies
            .group
            .report(findings, |group| dummies.diagnostic(group));
    }
    for entry in &list.entries {
        repeated_names(entry, findings);
    }
}

/// The entries with a dummy value in a field.
struct Dummies<'l> {
    field: &'static str,
    value: &'l str,
    /// Whether it is what the entries are known by, which are nothing without it.
    is_whole: bool,
    group: Group<'l>,
}

/// Returns whether a field is what an entry is known by.
fn is_known_by(field: &str, entry: &Entry) -> bool {
    match entry.name {
        Some(_) => field == NAME,
        None => field == ORGANIZATION,
    }
}

/// Reports fields that only repeat the name of the entry.
fn repeated_names(entry: &Entry, findings: &mut Findings) {
    let Some(name) = entry.named() else {
        return;
    };
    let fields = [("affiliation", entry.affiliation), ("title", entry.title)];
    for (field, written) in fields {
        let is_name = |written: &&Spanned| {
            // Few are of one length, and folding each is dear. Dummy values are reported as such.
            let is_other = written.text.len().abs_diff(name.text.len()) > 4;
            if is_other
                || written.text.starts_with('@')
                || is_one_of(written, &DUMMIES)
                || is_one_of(written, &DUMMY_NAMES)
            {
                return false;
            }
            let folded = key::folded(&written.text);
            !folded.is_empty() && folded == key::folded(&name.text)
        };
        if let Some(written) = written.filter(is_name) {
            let message = format!("`{}` is in `{field}`, too", name.text.trim());
            findings.push(
                Diagnostic::new(Rule::DUMMY_VALUE, message)
                    .at(written.span, "")
                    .help(leave_out(field, &written.text)),
            );
        }
    }
}

/// Writes the help that leaves a text out.
fn leave_out(field: &str, text: &str) -> String {
    format!(
        "empty the field, or add to `decisions.yaml`:\n- leave-out: {{ {field}: {} }}",
        name_in_yaml(text)
    )
}

/// Returns the fields that may have dummy values.
fn fields<'a>(entry: &Entry<'a>, has_codes: bool) -> [(&'static str, Option<&'a Spanned>); 5] {
    let is_code = |country: &&Spanned| has_codes && nation("country", &country.text).is_some();
    [
        ("affiliation", entry.affiliation),
        ("title", entry.title),
        ("country", entry.country.filter(|country| !is_code(country))),
        (ORGANIZATION, entry.organization),
        (NAME, entry.name),
    ]
}

/// The field by which a person is known.
const NAME: &str = "name";

/// The field by which an organization is known.
const ORGANIZATION: &str = "organization";

impl Dummies<'_> {
    /// Reports the value, in one entry or several.
    fn diagnostic(&self, group: &Group) -> Diagnostic {
        match self.is_whole {
            true => nameless(self.field, self.value, group),
            false => dummy(self.field, self.value, group),
        }
    }
}

fn in_several(group: &Group) -> String {
    match group.len() {
        1 => String::new(),
        count => format!(", in {count} entries"),
    }
}

/// Reports a dummy value that entries are known by.
fn nameless(field: &str, value: &str, group: &Group) -> Diagnostic {
    let several = in_several(group);
    let message = format!("`{value}` does not look like a name{several}");
    Diagnostic::new(Rule::DUMMY_VALUE, message)
        .help("write the signatory's name")
        .help(format!(
            "or leave the entry out: add to `decisions.yaml`\n- leave-out: {{ {field}: {} }}",
            name_in_yaml(value)
        ))
}

/// Reports a dummy value of a field.
fn dummy(field: &str, value: &str, group: &Group) -> Diagnostic {
    let article = match field.starts_with(['a', 'o']) {
        true => "an",
        false => "a",
    };
    let several = in_several(group);
    let message = format!("`{value}` would be printed as {article} {field}{several}");
    let diagnostic = Diagnostic::new(Rule::DUMMY_VALUE, message);
    let meant = nation(field, value);
    let diagnostic = meant.into_iter().fold(diagnostic, |diagnostic, nation| {
        diagnostic.help(format!(
            "if the country code is meant, write `country: {nation}`, or add to \
             `decisions.yaml`\n- replace: {{ country: {} }}\n  by: {nation}",
            name_in_yaml(value)
        ))
    });
    diagnostic.help(leave_out(field, value))
}

/// Returns the country whose code is the same word (ISO 3166-1 alpha-2).
fn nation(field: &str, text: &str) -> Option<&'static str> {
    let is_country = field == "country";
    match text.trim() {
        text if is_country && text.eq_ignore_ascii_case("no") => Some("Norway"),
        text if is_country && text.eq_ignore_ascii_case("na") => Some("Namibia"),
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
