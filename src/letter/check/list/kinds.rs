//! Organizations entered as persons, persons entered as organizations, and one organization in
//! several rows.

use std::collections::BTreeMap;

use super::super::findings::Findings;
use super::{Entry, key, warning};
use crate::lang::WordSet;
use crate::read::Spanned;
use crate::report::Rule;

/// Words in the names of organizations that are rare in those of persons, folded.
static WORDS: WordSet = WordSet::of(|words| words.organizations);

/// Parts of such words in scripts that are written without spaces or inflected.
static STEMS: WordSet = WordSet::of(|words| words.organization_stems);

/// Honorifics that are certain to begin the name of a person, folded.
static HONORIFICS: WordSet = WordSet::of(|words| words.certain_honorifics);

/// Reports entries that are of the other kind, and organizations in several rows.
pub(super) fn check(entries: &[Entry], findings: &mut Findings) {
    let mut organizations: BTreeMap<String, &Spanned> = BTreeMap::new();
    for entry in entries {
        if let (None, Some(organization)) = (entry.name, entry.organization) {
            organizations
                .entry(key::organization(&organization.text))
                .or_insert(organization);
        }
    }
    for entry in entries {
        if let (Some(name), None) = (entry.name, entry.organization) {
            as_person(name, &organizations, findings);
        } else if let (None, Some(organization)) = (entry.name, entry.organization) {
            as_organization(organization, findings);
        }
    }
    several_rows(entries, findings);
}

fn as_person(name: &Spanned, organizations: &BTreeMap<String, &Spanned>, findings: &mut Findings) {
    let folded = key::organization(&name.text);
    let other = organizations.get(&folded);
    let is_plain = folded.is_ascii();
    let several = folded.contains(' ') || !is_plain;
    let has_word = || {
        folded.split(' ').any(|word| WORDS.contains(word))
            || !is_plain && STEMS.words().iter().any(|stem| folded.contains(stem))
    };
    let is_blank = name.text.trim().is_empty();
    if is_blank || !(several && has_word()) && other.is_none() {
        return;
    }
    let message = format!("the organization `{}` is entered as a person", name.text);
    let mut found = warning(Rule::KIND_OF_SIGNATORY, message, name);
    if let Some(other) = other {
        found = found.see(other.span, "here it is an organization");
    }
    findings.push(found.help("write `organization` for `name`"));
}

fn as_organization(organization: &Spanned, findings: &mut Findings) {
    let folded = key::folded(&organization.text);
    let mut words = folded.split(' ');
    let addressed = words.next().is_some_and(|first| HONORIFICS.contains(first));
    if addressed
        && (2..=4).contains(&words.clone().count())
        && !words.any(|word| WORDS.contains(word))
    {
        let message = format!(
            "the person `{}` is entered as an organization",
            organization.text
        );
        findings.push(
            warning(Rule::KIND_OF_SIGNATORY, message, organization)
                .help("write `name` for `organization`"),
        );
    }
}

/// Reports an organization for which several persons sign, each in a row: it prints as often.
fn several_rows(entries: &[Entry], findings: &mut Findings) {
    let mut rows: BTreeMap<String, Vec<(&Spanned, bool)>> = BTreeMap::new();
    for entry in entries {
        if let Some(organization) = entry.organization {
            let rows = rows
                .entry(key::organization(&organization.text))
                .or_default();
            rows.push((organization, entry.name.is_some()));
        }
    }
    let several = rows.into_values().filter(|rows| {
        let has_person = rows.iter().any(|(_, has_name)| *has_name);
        rows.len() > 1 && has_person
    });
    for rows in several {
        let rows: Vec<&Spanned> = rows
            .into_iter()
            .map(|(organization, _)| organization)
            .collect();
        let message = format!("`{}` signs in {} rows", rows[0].text, rows.len());
        let mut found = warning(Rule::ORGANIZATION_ROWS, message, rows[0]);
        for row in rows.iter().skip(1).take(3) {
            found = found.see(row.span, "");
        }
        findings.push(
            found
                .note("each row prints the organization again")
                .help("keep one row, or write `affiliation` where persons sign for themselves"),
        );
    }
}
