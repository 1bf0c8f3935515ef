//! Honorifics inside names, where they are ordered and printed as part of them.

use super::{Group, List, dubious};
use crate::lang::{Language, WordSet};
use crate::letter::findings::Findings;
use crate::report::{Diagnostic, Rule};

/// Honorifics before a name, of one word or two, in lower case.
static HONORIFICS: WordSet = WordSet::of(|words| words.honorifics);

/// Honorifics that are certain in any language, without stops.
static CERTAIN: WordSet = WordSet::of(|words| words.certain_honorifics);

/// Degrees and styles after a name, without stops, in lower case.
static DEGREES: WordSet = WordSet::of(|words| words.degrees);

/// Reports honorifics at the beginning of names, and degrees after their commas.
pub(super) fn check(list: &List, findings: &mut Findings) {
    let entries = &list.entries;
    let languages = list.languages;
    let mut honorifics = Group::default();
    let mut degrees = Group::default();
    for entry in entries {
        let Some(name) = entry.name else { continue };
        let own = entry.draft.language.map(|language| language.language);
        let languages = || languages.iter().copied().chain(own);
        if dubious::persons(name.text.trim()) > 1 {
            // It is reported that it names several.
        } else if before(name.text.trim(), languages).is_some() {
            honorifics.add(name);
        } else if after(name.text.trim()).is_some() {
            degrees.add(name);
        }
    }
    let languages = || languages.iter().copied();
    honorifics.report(findings, |group| {
        let message = group.statement("begins with an honorific", "begin with an honorific");
        let diagnostic = Diagnostic::new(Rule::HONORIFIC_IN_NAME, message);
        let parted = group.names().take(SHOWN).filter_map(|name| {
            let honorific = before(name, languages)?;
            let rest = name[honorific.len()..].trim_start();
            Some(format!("write `honorific: {honorific}` and `name: {rest}`"))
        });
        parted.fold(diagnostic, Diagnostic::help)
    });
    degrees.report(findings, |group| {
        let message = group.statement("ends with a degree", "end with a degree");
        let diagnostic = Diagnostic::new(Rule::HONORIFIC_IN_NAME, message)
            .note("degrees are not printed with signatures");
        let rests = group.names().take(SHOWN).filter_map(|name| {
            let (rest, _) = after(name)?;
            Some(format!("write `name: {rest}`"))
        });
        rests.fold(diagnostic, Diagnostic::help)
    });
}

/// The number of names that are shown in their corrected form.
const SHOWN: usize = 3;

/// Returns the honorific before a name: one that is certain in any language, or one of the
/// languages of the letter and of the entry.
fn before<L: Iterator<Item = Language>>(name: &str, languages: impl Fn() -> L) -> Option<&str> {
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
