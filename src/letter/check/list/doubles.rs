//! Possible duplicates: entries that two hands, or one hand twice, may have written for one.
//!
//! Entries are brought together by sorting what they are known by, so that the work grows as
//! n log n and no two entries are compared that have nothing in common, nor any two twice.

mod earlier;
mod variants;

use std::collections::{BTreeMap, BTreeSet};

use earlier::{Earlier, Marks};

use super::{Entry, List};
use crate::letter::countries;
use crate::letter::entries::printed;
use crate::letter::findings::Apart;
use crate::letter::findings::Findings;
use crate::letter::key;
use crate::report::{Diagnostic, Rule};
use crate::source::Span;

/// The key that identifies an entry.
struct Known<'a> {
    entry: &'a Entry<'a>,
    /// The name, folded.
    name: String,
    /// Other forms of it, by which it is known if another entry has one of them.
    others: Vec<String>,
    /// Whether the name has several words, so that it is seldom shared by chance.
    is_full: bool,
    /// Where the person belongs, folded; empty where it is not said.
    place: String,
    /// The text that distinguishes it from others of the same name.
    marks: Marks,
    index: usize,
}

/// Reports possible duplicates and persons of one name.
pub(super) fn check(list: &List, findings: &mut Findings) {
    let entries = &list.entries;
    let has_country = entries.iter().any(|entry| entry.country.is_some());
    // Lists without countries are spared the table of their names.
    let countries = has_country.then(countries::names).unwrap_or_default();
    let mut known: Vec<Known> = entries
        .iter()
        .enumerate()
        .filter_map(|(index, entry)| know(index, entry, &findings.apart, &countries))
        .collect();
    rename(&mut known);
    known.sort_unstable_by(|left, right| {
        (&left.name, &left.place, left.index).cmp(&(&right.name, &right.place, right.index))
    });
    for same_name in known.chunk_by(|left, right| left.name == right.name) {
        if same_name.len() > 1 {
            alike(same_name, list, findings);
        }
    }
    for [earlier, known] in variants::pairs(&known) {
        findings.push(double(known, earlier, list));
    }
}

fn know<'a>(
    index: usize,
    entry: &'a Entry<'a>,
    apart: &Apart,
    countries: &BTreeMap<String, &'static str>,
) -> Option<Known<'a>> {
    let named = entry.named()?;
    let is_person = entry.name.is_some();
    let (name, others) = if is_person {
        let person = key::Person::of(&named.text);
        (person.same, person.others)
    } else {
        (key::organization(&named.text), Vec::new())
    };
    let place = entry
        .affiliation
        .or(entry.organization.filter(|_| is_person));
    (!name.is_empty()).then(|| Known {
        entry,
        is_full: name.contains(' ') || !is_person || !name.is_ascii(),
        name,
        others,
        place: place.map_or_else(String::new, |place| key::organization(&place.text)),
        marks: Marks {
            country: entry
                .country
                .map_or_else(String::new, |country| country_of(&country.text, countries)),
            apart: apart.sets(entry.draft.span).to_vec(),
        },
        index,
    })
}

/// Lets those be known by another form of their name, such as `Mueller`, who have the same name as
/// another entry by it.
fn rename(known: &mut [Known]) {
    if known.iter().all(|known| known.others.is_empty()) {
        return;
    }
    let names: BTreeSet<&str> = known.iter().map(|known| known.name.as_str()).collect();
    let met = known.iter().enumerate().filter_map(|(index, known)| {
        let mut others = known.others.iter();
        let other = others.find(|other| names.contains(other.as_str()))?;
        Some((index, other.clone()))
    });
    let met: Vec<(usize, String)> = met.collect();
    for (index, other) in met {
        known[index].name = other;
    }
}

/// Returns the name of a country in the United Nations, or what is written, folded.
fn country_of(written: &str, countries: &BTreeMap<String, &'static str>) -> String {
    let folded = key::folded(written);
    let name = countries.get(&folded);
    name.map_or(folded, |name| (*name).to_owned())
}

/// Reports the entries of one name: each is reported once, with an earlier one.
fn alike(same_name: &[Known], list: &List, findings: &mut Findings) {
    let mut groups: Vec<&[Known]> = same_name
        .chunk_by(|left, right| left.place == right.place)
        .collect();
    for group in &groups {
        let mut before = Earlier::default();
        for (index, known) in group.iter().enumerate() {
            let earlier = before.first(&known.marks).map(|earlier| &group[earlier]);
            before.add(index, &known.marks);
            if let Some(earlier) = earlier
                .filter(|earlier| !is_same(known, earlier) && !are_other_bodies(known, earlier))
                && (known.is_full || !known.place.is_empty())
            {
                findings.push(double(known, earlier, list));
            }
        }
    }
    groups.sort_unstable_by_key(|group| group[0].index);
    let first = &groups[0][0];
    for group in &groups[1..] {
        let known = &group[0];
        if !known.is_full || known.marks.is_apart(&first.marks) {
            continue;
        }
        findings.push(if known.place.is_empty() || first.place.is_empty() {
            double(known, first, list)
        } else {
            namesake(known, first, list)
        });
    }
}

/// Returns whether two entries are the same exactly, which is reported by itself.
fn is_same(left: &Known, right: &Known) -> bool {
    printed(left.entry.draft) == printed(right.entry.draft)
}

/// Returns whether two entries are of organizations in different legal forms.
fn are_other_bodies(left: &Known, right: &Known) -> bool {
    let is_body = |known: &Known| known.entry.name.is_none();
    is_body(left) && is_body(right) && key::differ_in_form(written(left).0, written(right).0)
}

fn written<'a>(known: &Known<'a>) -> (&'a str, Span) {
    let named = known.entry.named();
    named.map_or(("", known.entry.draft.span), |named| {
        (named.text.as_str(), named.span)
    })
}

fn double(known: &Known, earlier: &Known, list: &List) -> Diagnostic {
    let ((name, span), (other, place)) = (written(known), written(earlier));
    let message = if name == other {
        format!("`{name}` may be a duplicate")
    } else {
        format!("`{name}` may be a duplicate of `{other}`")
    };
    let diagnostic = Diagnostic::new(Rule::POSSIBLE_DUPLICATE, message)
        .at(span, "")
        .see(place, "the other entry")
        .help("delete one of the two, or tell them apart by `affiliation` or `country`");
    decisions(diagnostic, [earlier, known], list)
}

fn namesake(known: &Known, earlier: &Known, list: &List) -> Diagnostic {
    let ((name, span), (_, place)) = (written(known), written(earlier));
    let message = format!("`{name}` is listed with two affiliations");
    let diagnostic = Diagnostic::new(Rule::SAME_NAME, message)
        .at(span, "")
        .see(place, "with another affiliation");
    let both = in_yaml([earlier, known], list);
    decisions(diagnostic, [earlier, known], list).help(format!(
        "to print one entry with both affiliations, add to `decisions.yaml`\n- merge: {both}"
    ))
}

/// Adds the decisions between which a person chooses.
fn decisions(diagnostic: Diagnostic, entries: [&Known; 2], list: &List) -> Diagnostic {
    let both = in_yaml(entries, list);
    diagnostic
        .help(format!(
            "if they are one signatory, add to `decisions.yaml`\n- same: {both}"
        ))
        .help(format!(
            "if not, add to `decisions.yaml`\n- different: {both}"
        ))
}

fn in_yaml(entries: [&Known; 2], list: &List) -> String {
    let [one, other] = entries.map(|known| list.in_yaml(known.entry));
    format!("[{one}, {other}]")
}
