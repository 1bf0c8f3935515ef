//! Honorifics inside names, where they are ordered and printed as part of them.

use super::corrections::{self, Corrected};
use super::{Entry, Group, List, dubious};
use crate::lang::{Language, WordSet};
use crate::letter::findings::Findings;
use crate::letter::key;
use crate::read::{Field, Spanned};
use crate::report::{Diagnostic, Rule, quoted};

/// Honorifics before a name, of one word or two, in lower case.
static HONORIFICS: WordSet = WordSet::of(|words| words.honorifics);

/// Honorifics that are certain in any language, without stops.
static CERTAIN: WordSet = WordSet::of(|words| words.certain_honorifics);

/// Degrees and styles after a name, without stops, in lower case.
static DEGREES: WordSet = WordSet::of(|words| words.degrees);

/// The entries with honorifics and with degrees.
#[derive(Default)]
struct Found<'l> {
    begins: Vec<&'l Entry<'l>>,
    ends: Vec<&'l Entry<'l>>,
}

impl<'l> Found<'l> {
    fn of(list: &'l List) -> Self {
        let mut found = Self::default();
        for entry in &list.entries {
            let Some(name) = entry.name else { continue };
            let name = name.text.trim();
            if dubious::persons(name) > 1 {
                // It is reported that it names several.
            } else if before(name, || languages(entry, list.languages)).is_some() {
                found.begins.push(entry);
            } else if after(name).is_some() {
                found.ends.push(entry);
            }
        }
        found
    }
}

/// Reports honorifics at the beginning of names, and degrees after their commas.
pub(super) fn check(list: &List, findings: &mut Findings) {
    let found = Found::of(list);
    let help = |start: &str, entries: &[&Entry]| {
        corrections::help(start, entries, list, |entry| {
            correction(entry, list.languages)
        })
    };
    group(&found.begins).report(findings, |group| {
        let message = group.statement("begins with an honorific", "begin with an honorific");
        let diagnostic = Diagnostic::new(Rule::HONORIFIC_IN_NAME, message);
        diagnostic.help(help("write the honorific as `honorific: …`", &found.begins))
    });
    group(&found.ends).report(findings, |group| {
        let message = group.statement("ends with a degree", "end with a degree");
        Diagnostic::new(Rule::HONORIFIC_IN_NAME, message)
            .note("degrees are not printed with signatures")
            .help(help("delete the degree", &found.ends))
    });
}

/// Reports each such name by itself.
pub(super) fn to_decide(list: &List, findings: &mut Findings) {
    let found = Found::of(list);
    let each = |entries: &[&Entry], said: &str, findings: &mut Findings| {
        for name in entries.iter().filter_map(|entry| entry.name) {
            let message = format!("{} {said}", quoted(&name.text));
            findings.push(Diagnostic::new(Rule::HONORIFIC_IN_NAME, message).at(name.span, ""));
        }
    };
    each(&found.begins, "begins with an honorific", findings);
    each(&found.ends, "ends with a degree", findings);
}

fn group<'l>(entries: &[&Entry<'l>]) -> Group<'l> {
    let mut group = Group::default();
    let names = entries.iter().filter_map(|entry| entry.name);
    names.for_each(|name: &'l Spanned| group.add(name));
    group
}

/// Returns the name without its honorific and its degree, and the honorific in its field.
pub(super) fn correction(entry: &Entry, of_letter: &[Language]) -> Option<Corrected> {
    let name = entry.name?.text.trim();
    let Some(found) = before(name, || languages(entry, of_letter)) else {
        let (rest, _) = after(name)?;
        return Some(vec![(Field::Name, rest.trim_end().to_owned())]);
    };
    let rest = name[found.len()..].trim_start().to_owned();
    let own = entry.draft.honorific.as_ref();
    let own = own.and_then(|text| text.versions().first());
    let honorific = match own {
        Some(own) if key::folded(&own.text) == key::folded(found) => None,
        Some(own) => Some(format!("{} {found}", own.text.trim())),
        None => Some(found.to_owned()),
    };
    let honorific = honorific.map(|honorific| (Field::Honorific, honorific));
    Some(honorific.into_iter().chain([(Field::Name, rest)]).collect())
}

fn languages(entry: &Entry, of_letter: &[Language]) -> impl Iterator<Item = Language> {
    let own = entry.draft.language.as_ref();
    let own = own.map(|language| language.language);
    of_letter.iter().copied().chain(own)
}

/// Returns the honorifics before a name: those that are certain in any language, or of the
/// languages of the letter and of the entry.
fn before<L: Iterator<Item = Language>>(name: &str, languages: impl Fn() -> L) -> Option<&str> {
    let mut end = 0;
    while let Some(found) = first(&name[end..], &languages) {
        let rest = &name[end + found.len()..];
        end = name.len() - rest.trim_start().len();
    }
    (end > 0).then(|| name[..end].trim_end())
}

/// Returns the first honorific before a name, of two words or one.
fn first<'n, L: Iterator<Item = Language>>(
    name: &'n str,
    languages: &impl Fn() -> L,
) -> Option<&'n str> {
    let mut spaces = name.match_indices(' ').map(|(at, _)| at);
    let (one, two) = (spaces.next()?, spaces.next());
    let ends = [two, Some(one)].into_iter().flatten();
    let mut honorifics = ends.map(|end| &name[..end]);
    honorifics.find(|start| {
        let lower = start.to_lowercase();
        let is_of = |language: Language| {
            let honorifics = language.locale().vocabulary.honorifics;
            honorifics.contains(&lower.as_str())
        };
        HONORIFICS.contains(&lower)
            && (CERTAIN.contains(&lower.replace('.', "")) || languages().any(is_of))
    })
}

fn after(name: &str) -> Option<(&str, &str)> {
    let (rest, degree) = name.rsplit_once(',')?;
    let degree = degree.trim();
    let plain: String = degree.chars().filter(|letter| *letter != '.').collect();
    let is_degree = DEGREES.contains(&plain.to_lowercase());
    (is_degree && rest.contains(' ')).then_some((rest, degree))
}
