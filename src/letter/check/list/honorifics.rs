//! Honorifics inside names, where they are ordered and printed as part of them.

use super::super::findings::Findings;
use super::{Entry, warning};
use crate::lang::WordSet;
use crate::report::Rule;

/// Honorifics before a name, of one word or two, in lower case.
static HONORIFICS: WordSet = WordSet::of(|words| words.honorifics);

/// Degrees and styles after a name, without stops, in lower case.
static DEGREES: WordSet = WordSet::of(|words| words.degrees);

/// Reports an honorific at the beginning of a name, or a degree after its comma.
pub(super) fn check(entry: &Entry, findings: &mut Findings) {
    let Some(name) = entry.name else { return };
    let text = name.text.trim();
    if let Some(honorific) = before(text) {
        let message = format!("the honorific `{honorific}` stands in `name`");
        let rest = text[honorific.len()..].trim_start();
        findings.push(
            warning(Rule::HONORIFIC_IN_NAME, message, name)
                .help(format!("write `honorific: {honorific}` and `name: {rest}`")),
        );
    } else if let Some((rest, degree)) = after(text) {
        let message = format!("the degree `{degree}` stands in `name`");
        findings.push(
            warning(Rule::HONORIFIC_IN_NAME, message, name).help(format!(
                "write `name: {rest}`: degrees are not printed with signatures"
            )),
        );
    }
}

fn before(name: &str) -> Option<&str> {
    let mut spaces = name.match_indices(' ').map(|(at, _)| at);
    let (one, two) = (spaces.next()?, spaces.next());
    let ends = [two, Some(one)].into_iter().flatten();
    let mut honorifics = ends.map(|end| &name[..end]);
    honorifics.find(|start| HONORIFICS.contains(&start.to_lowercase()))
}

fn after(name: &str) -> Option<(&str, &str)> {
    let (rest, degree) = name.rsplit_once(',')?;
    let degree = degree.trim();
    let plain: String = degree.chars().filter(|letter| *letter != '.').collect();
    let is_degree = DEGREES.contains(&plain.to_lowercase());
    (is_degree && rest.contains(' ')).then_some((rest, degree))
}
