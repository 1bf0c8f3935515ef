//! Organizations entered as persons, persons entered as organizations, and one organization in
//! several rows.

use std::collections::BTreeMap;

use super::{Entry, Group, List, dubious, warning};
use crate::lang::WordSet;
use crate::letter::findings::Findings;
use crate::letter::key;
use crate::read::Spanned;
use crate::report::{Diagnostic, Rule};

/// Words in the names of organizations that are rare in those of persons, folded.
static WORDS: WordSet = WordSet::of(|words| words.organizations);

/// Such words that are also names of persons, folded.
static AMBIGUOUS: WordSet = WordSet::of(|words| words.ambiguous_organizations);

/// Words between the parts of the name of an organization, folded.
static CONNECTIVES: WordSet = WordSet::of(|words| words.connectives);

/// Words by which the names of bodies of people begin, folded.
static BEGINNINGS: WordSet = WordSet::of(|words| words.bodies_of_people);

/// Words that join the names of several persons, in lower case.
static CONJUNCTIONS: WordSet = WordSet::of(|words| words.conjunctions);

/// Parts of such words in scripts that are written without spaces or inflected.
static STEMS: WordSet = WordSet::of(|words| words.organization_stems);

/// Honorifics that are certain to begin the name of a person, folded.
static HONORIFICS: WordSet = WordSet::of(|words| words.certain_honorifics);

/// Reports entries that are of the other kind, and organizations in several rows.
pub(super) fn check(list: &List, findings: &mut Findings) {
    let entries = &list.entries;
    let mut organizations: BTreeMap<String, &Spanned> = BTreeMap::new();
    for entry in entries {
        if let (None, Some(organization)) = (entry.name, entry.organization) {
            organizations
                .entry(key::organization(&organization.text))
                .or_insert(organization);
        }
    }
    let mut persons = Group::default();
    let mut bodies = Group::default();
    for entry in entries {
        if let (Some(name), None) = (entry.name, entry.organization) {
            let key = key::organization(&name.text);
            if let Some(other) = organizations.get(&key).filter(|_| !key.is_empty()) {
                findings.push(is_elsewhere(name, other));
            } else if !entry.is_undivided
                && is_organization(&name.text)
                && !dubious::is_no_name(name.text.trim())
            {
                persons.add(name);
            }
        } else if let (None, Some(organization)) = (entry.name, entry.organization)
            && is_person(&organization.text)
        {
            bodies.add(organization);
        }
    }
    persons.report(findings, |group| {
        let message = group.question(
            "is listed as a person: is it an organization",
            "are listed as persons: are they organizations",
        );
        Diagnostic::new(Rule::KIND_OF_SIGNATORY, message).help("write `organization` for `name`")
    });
    bodies.report(findings, |group| {
        let message = group.question(
            "is listed as an organization: is it a person",
            "are listed as organizations: are they persons",
        );
        Diagnostic::new(Rule::KIND_OF_SIGNATORY, message).help("write `name` for `organization`")
    });
    several_rows(entries, findings);
}

/// Reports a person whose name is that of an organization elsewhere in the list.
fn is_elsewhere(name: &Spanned, other: &Spanned) -> Diagnostic {
    let message = format!("the organization `{}` is entered as a person", name.text);
    warning(Rule::KIND_OF_SIGNATORY, message, name)
        .see(other.span, "here it is an organization")
        .help("write `organization` for `name`")
}

/// Returns whether a name is likely that of an organization: by a word that names no person, or by
/// a word that may name one next to a connective. A name that commas divide says more than a name.
fn is_organization(name: &str) -> bool {
    if has_legal_form(name) {
        return true;
    }
    let folded = key::organization(name);
    if name.contains([',', ';']) || !folded.contains(' ') && folded.is_ascii() {
        return false;
    }
    let words = || folded.split(' ');
    let is_certain = |word: &str| WORDS.contains(word) && !AMBIGUOUS.contains(word);
    let is_joined = || words().any(|word| CONNECTIVES.contains(word));
    words().any(|word| is_certain(word) && !is_family_name(word, name))
        || begins_body(&folded)
        || words().any(|word| AMBIGUOUS.contains(word)) && is_joined()
        || !folded.is_ascii() && STEMS.words().iter().any(|stem| folded.contains(stem))
}

/// Returns whether a word that is an abbreviation is written as a name is: `Ngo Thi Mai`.
fn is_family_name(word: &str, name: &str) -> bool {
    word == "ngo" && !name.contains("NGO")
}

/// Legal forms at the end of a name, unfolded: no person is called that.
const LEGAL_FORMS: [&str; 22] = [
    "Ltd", "Ltd.", "LTD", "Limited", "Inc", "Inc.", "LLC", "GmbH", "gGmbH", "e.V.", "e. V.", "eV",
    "eG", "ASBL", "asbl", "a.s.b.l.", "AISBL", "Plc", "PLC", "S.A.", "B.V.", "S.r.l.",
];

/// Returns whether a name ends with a legal form.
fn has_legal_form(name: &str) -> bool {
    let name = name.trim();
    LEGAL_FORMS.iter().any(|form| {
        let before = name.strip_suffix(form);
        before.is_some_and(|before| before.ends_with(' '))
    })
}

/// Returns whether a folded name begins as that of a body of people does, and a connective follows:
/// `Friends of the River`.
fn begins_body(folded: &str) -> bool {
    let mut words = folded.split(' ');
    let (first, second) = (words.next(), words.next());
    let is_joined = second.is_some_and(|second| CONNECTIVES.contains(second));
    is_joined && words.next().is_some() && first.is_some_and(|first| BEGINNINGS.contains(first))
}

/// Returns whether the name of an organization is likely that of a person: it has an honorific.
fn is_person(organization: &str) -> bool {
    let folded = key::folded(organization);
    let mut words = folded.split(' ');
    let addressed = words.next().is_some_and(|first| HONORIFICS.contains(first));
    addressed
        && (2..=4).contains(&words.clone().count())
        && !words.any(|word| {
            let is_joint = CONNECTIVES.contains(word) || CONJUNCTIONS.contains(word);
            is_joint || WORDS.contains(word) || key::is_legal_form(word)
        })
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
