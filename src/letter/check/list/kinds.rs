//! Organizations entered as persons, persons entered as organizations, and one organization in
//! several rows.

use std::collections::BTreeMap;

use super::super::Findings;
use super::{Entry, key, warning};
use crate::read::Spanned;

/// Words that are in the names of organizations and hardly in those of persons, folded.
const WORDS: [&str; 50] = [
    "academy",
    "agency",
    "alliance",
    "asociacion",
    "asociation",
    "association",
    "associazione",
    "assembly",
    "bureau",
    "campaign",
    "center",
    "centre",
    "centro",
    "coalition",
    "collective",
    "comite",
    "commission",
    "committee",
    "confederation",
    "consortium",
    "corporation",
    "council",
    "department",
    "federacion",
    "federation",
    "fondation",
    "forum",
    "foundation",
    "fundacion",
    "gmbh",
    "group",
    "initiative",
    "institut",
    "institute",
    "instituto",
    "league",
    "ligue",
    "ministry",
    "movement",
    "network",
    "ngo",
    "observatory",
    "ong",
    "organisation",
    "organization",
    "reseau",
    "societe",
    "society",
    "union",
    "university",
];

/// The same in scripts that WORDS does not reach, as parts of words.
const PARTS: [&str; 16] = [
    "ассоциац",
    "фонд",
    "союз",
    "организац",
    "институт",
    "университет",
    "движение",
    "جمعية",
    "منظمة",
    "مؤسسة",
    "اتحاد",
    "协会",
    "基金会",
    "联合会",
    "大学",
    "组织",
];

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
        folded.split(' ').any(|word| WORDS.contains(&word))
            || !is_plain && PARTS.iter().any(|part| folded.contains(part))
    };
    let is_blank = name.text.trim().is_empty();
    if is_blank || !(several && has_word()) && other.is_none() {
        return;
    }
    let message = format!("the organization `{}` is entered as a person", name.text);
    let mut found = warning("kind-of-signatory", message, name);
    if let Some(other) = other {
        found = found.see(other.span, "here it is an organization");
    }
    findings.push(found.help("write `organization` for `name`"));
}

/// Forms of address by which a person is known in the field of an organization, folded.
const ADDRESSES: [&str; 8] = ["mr", "mrs", "ms", "dr", "prof", "professor", "mme", "sra"];

fn as_organization(organization: &Spanned, findings: &mut Findings) {
    let folded = key::folded(&organization.text);
    let mut words = folded.split(' ');
    let addressed = words.next().is_some_and(|first| ADDRESSES.contains(&first));
    if addressed
        && (2..=4).contains(&words.clone().count())
        && !words.any(|word| WORDS.contains(&word))
    {
        let message = format!(
            "the person `{}` is entered as an organization",
            organization.text
        );
        findings.push(
            warning("kind-of-signatory", message, organization)
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
        let mut found = warning("organization-rows", message, rows[0]);
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
