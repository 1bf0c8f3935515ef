//! Countries that a list spells in several ways.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Entry, Group, List, warning};
use crate::letter::countries::names;
use crate::letter::findings::Findings;
use crate::letter::key;
use crate::read::{Spanned, name_in_yaml};
use crate::report::{Diagnostic, Rule, quoted};

/// The number of times that a country is spelled in one way, and the first place.
struct Spelling<'a> {
    first: &'a Spanned,
    count: usize,
}

/// Codes that are words as well, and those that are as common as the names.
const UNCERTAIN: [&str; 4] = ["NO", "NA", "US", "UK"];

/// Returns whether a list gives countries by their codes (ISO 3166-1): at least one by a code that
/// is nothing else.
pub(super) fn are_codes(entries: &[Entry]) -> bool {
    let codes = entries.iter().filter_map(|entry| entry.country);
    let mut codes = codes.filter(|country| is_code(&country.text));
    codes.any(|country| !UNCERTAIN.contains(&country.text.trim()))
}

/// Returns whether a text is written as a code of a country is.
fn is_code(text: &str) -> bool {
    // These are as common as the names.
    const COMMON: [&str; 3] = ["USA", "UAE", "DRC"];
    let text = text.trim();
    !COMMON.contains(&text)
        && (2..=3).contains(&text.len())
        && text.bytes().all(|letter| letter.is_ascii_uppercase())
}

/// Reports countries that are given by their codes, which would be printed.
fn codes(entries: &[Entry], findings: &mut Findings) {
    let mut group = Group::default();
    let mut meant: Vec<(&str, &str)> = Vec::new();
    for (code, name) in named_by_codes(entries) {
        group.add(code);
        meant.push((code.text.trim(), name));
    }
    meant.sort_unstable();
    meant.dedup();
    group.report(findings, |group| {
        let explained = meant.iter().take(MOST_CODES);
        let explained: Vec<String> = explained
            .map(|(code, name)| format!("`{code}` is {name}"))
            .collect();
        let decisions = meant.iter().map(|(code, name)| {
            let (code, name) = (name_in_yaml(code), name_in_yaml(name));
            format!("\n- replace: {{ country: {code} }}\n  by: {name}")
        });
        let decisions: String = decisions.collect();
        let message = group.statement(
            "is the code of a country, and printed as it is",
            "give a country by its code, and print it",
        );
        Diagnostic::new(Rule::COUNTRY_CODE, message)
            .note(explained.join(", "))
            .help(format!(
                "write the name of the country, or add to `decisions.yaml`{decisions}"
            ))
    });
}

/// Returns the countries of entries that are given by their codes, with their names.
fn named_by_codes<'a>(entries: &[Entry<'a>]) -> Vec<(&'a Spanned, &'static str)> {
    if !are_codes(entries) {
        return Vec::new();
    }
    let names = names();
    let countries = entries.iter().filter_map(|entry| entry.country);
    let codes = countries.filter(|country| is_code(&country.text));
    let named = codes.filter_map(|code| Some((code, *names.get(&key::folded(&code.text))?)));
    named.collect()
}

/// Reports the codes of countries, each where it is first.
pub(super) fn to_decide(list: &List, findings: &mut Findings) {
    let mut seen = BTreeSet::new();
    for (code, name) in named_by_codes(&list.entries) {
        if seen.insert(code.text.trim()) {
            let message = format!("{} is the code of {name}", quoted(code.text.trim()));
            findings.push(warning(Rule::COUNTRY_CODE, message, code));
        }
    }
}

/// The number of codes that are explained.
const MOST_CODES: usize = 8;

/// Reports each spelling of a country that is not the one most used in the list.
pub(super) fn check(list: &List, findings: &mut Findings) {
    let entries = &list.entries;
    codes(entries, findings);
    let mut spellings: BTreeMap<&str, Spelling> = BTreeMap::new();
    let has_codes = are_codes(entries);
    let countries = entries.iter().filter_map(|entry| entry.country);
    let spelled = countries.filter(|country| !(has_codes && is_code(&country.text)));
    for country in spelled {
        spellings
            .entry(country.text.trim())
            .and_modify(|spelling| spelling.count += 1)
            .or_insert(Spelling {
                first: country,
                count: 1,
            });
    }
    if spellings.len() < 2 {
        return;
    }
    let names = names();
    let mut countries: BTreeMap<&str, Vec<Spelling>> = BTreeMap::new();
    for (text, spelling) in spellings {
        if let Some(name) = names.get(key::folded(text).as_str()) {
            countries.entry(name).or_default().push(spelling);
        }
    }
    for (name, spellings) in countries {
        if spellings.len() > 1 {
            several(name, spellings, findings);
        }
    }
}

fn several(name: &str, mut spellings: Vec<Spelling>, findings: &mut Findings) {
    spellings.sort_by_key(|spelling| (Reverse(spelling.count), spelling.first.text.trim() != name));
    let most = spellings[0].first;
    for spelling in &spellings[1..] {
        let written = spelling.first;
        let message = format!(
            "`{}` is `{}` elsewhere in the list",
            written.text, most.text
        );
        findings.push(
            warning(Rule::COUNTRY_SPELLING, message, written)
                .see(most.span, "here")
                .help(format!(
                    "write one of them everywhere; in the United Nations it is `{name}`"
                ))
                .help(format!(
                    "to print {} everywhere, add to `decisions.yaml`\n\
                     - replace: {{ country: {} }}\n  by: {}",
                    quoted(most.text.trim()),
                    name_in_yaml(written.text.trim()),
                    name_in_yaml(most.text.trim())
                )),
        );
    }
}
