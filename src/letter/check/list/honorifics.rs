//! Honorifics inside names, where they are ordered and printed as part of them.

use super::{Entry, Group, List, companions, corrections, dubious};
use crate::lang::{Language, WordSet};
use crate::letter::findings::Findings;
use crate::letter::key;
use crate::read::Spanned;
use crate::report::{Diagnostic, Rule, quoted};

/// Honorifics before a name, of one word or two, in lower case.
static HONORIFICS: WordSet = WordSet::of(|words| words.honorifics);

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
            if dubious::persons(name) > 1 || companions::alone(name).is_some() {
                // It is reported that it names several, or mentions them.
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
    let help = |start: &str, entries: &[&Entry]| corrections::help(start, entries, list);
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

/// Returns whether a name has an honorific or a degree, with which it is corrected.
pub(super) fn has_any(entry: &Entry, of_letter: &[Language]) -> bool {
    entry.name.is_some_and(|name| {
        let name = name.text.trim();
        before(name, || languages(entry, of_letter)).is_some() || after(name).is_some()
    })
}

fn group<'l>(entries: &[&Entry<'l>]) -> Group<'l> {
    let mut group = Group::default();
    let names = entries.iter().filter_map(|entry| entry.name);
    names.for_each(|name: &'l Spanned| group.add(name));
    group
}

/// Returns the honorifics of a name, and the name without them and its degrees.
pub(super) fn divided<'n>(
    entry: &Entry,
    name: &'n str,
    of_letter: &[Language],
) -> (Option<&'n str>, &'n str) {
    let found = before(name, || languages(entry, of_letter));
    let rest = name[found.map_or(0, str::len)..].trim_start();
    (found, after(rest).unwrap_or(rest))
}

fn languages(entry: &Entry, of_letter: &[Language]) -> impl Iterator<Item = Language> {
    let own = entry.draft.language.as_ref();
    let own = own.map(|language| language.language);
    of_letter.iter().copied().chain(own)
}

/// Returns the honorifics before a name: those that are certain in any language, or of the
/// languages of the letter and of the entry.
fn before<L: Iterator<Item = Language>>(name: &str, languages: impl Fn() -> L) -> Option<&str> {
    let is_known = |lower: &str| {
        let is_of = |language: Language| {
            let honorifics = language.locale().vocabulary.honorifics;
            honorifics.contains(&lower)
        };
        HONORIFICS.contains(lower) && languages().any(is_of)
    };
    let found = key::honorifics(name, &is_known);
    (!found.is_empty()).then_some(found)
}

/// Returns a name without the degrees at its end; `None` if it has none, or a single word is left.
fn after(name: &str) -> Option<&str> {
    let rest = key::before_degrees(name);
    (rest.len() < name.len() && rest.contains(' ')).then_some(rest)
}
