//! The parts of a phrase, such as `{day}` in a date: values are put in their places.

use std::ops::Range;

use crate::lang::{Language, Phrase, Strings};
use crate::letter::findings::Findings;
use crate::read::{Spanned, place_within};
use crate::report::{Diagnostic, Rule, alternatives, closest};

/// Reports parts that the words of a phrase lack, that are unknown, or that are not closed.
pub(super) fn check(phrase: Phrase, written: &Spanned, findings: &mut Findings) {
    let known = phrase.parts();
    let mut found: Vec<&str> = Vec::new();
    let mut faults: Vec<(Range<usize>, Diagnostic)> = Vec::new();
    for (range, is_closed) in braces(&written.text) {
        let part = &written.text[range.clone()];
        let name = part.trim_matches(['{', '}']);
        let meant = known.iter().find(|(own, _)| *own == name.trim());
        if let Some((own, _)) = meant {
            found.push(own);
        }
        let fault = match meant {
            Some(_) if is_closed && name == name.trim() => continue,
            Some((own, _)) => malformed(phrase, part).help(format!("write `{{{own}}}`")),
            None => unknown(phrase, part, &known),
        };
        faults.push((range, fault));
    }
    for (range, fault) in faults {
        let span = place_within(findings.sources, written.span, &written.text, range);
        findings.push(fault.at(span, ""));
    }
    if let Some(error) = lacking(phrase, &known, &found) {
        findings.push(error.at(written.span, ""));
    }
}

/// Finds each brace that opens, to the one that closes it or to the end of the word, with whether
/// it is closed.
fn braces(text: &str) -> impl Iterator<Item = (Range<usize>, bool)> {
    text.match_indices('{').map(|(at, _)| {
        let rest = &text[at + 1..];
        let end = rest.find(['{', '}']);
        match end.filter(|end| rest[*end..].starts_with('}')) {
            Some(end) => (at..at + end + 2, true),
            None => {
                let is_of_name = |letter: char| letter.is_alphanumeric() || letter == '-';
                let end = rest.find(|letter| !is_of_name(letter));
                (at..at + 1 + end.unwrap_or(rest.len()), false)
            }
        }
    })
}

fn malformed(phrase: Phrase, part: &str) -> Diagnostic {
    let message = format!("`{part}` of the phrase `{}` is not closed", phrase.name());
    let spaced = format!("`{part}` of the phrase `{}` has a space", phrase.name());
    Diagnostic::new(
        Rule::PHRASE_PARTS,
        if part.ends_with('}') { spaced } else { message },
    )
}

fn unknown(phrase: Phrase, part: &str, known: &[(&str, bool)]) -> Diagnostic {
    let name = phrase.name();
    let message = format!("unknown part `{part}` of the phrase `{name}`");
    let error = Diagnostic::new(Rule::PHRASE_PARTS, message);
    let names = known.iter().map(|(name, _)| *name);
    let inside = part.trim_matches(['{', '}']).trim();
    if let Some(near) = closest(inside, names.clone()) {
        return error.help(format!("did you mean `{{{near}}}`?"));
    }
    let braced: Vec<String> = names.map(|name| format!("{{{name}}}")).collect();
    match braced.as_slice() {
        [] => error.help("write it without the brace: the phrase has no parts"),
        _ => error.help(format!(
            "write one of its parts: {}",
            alternatives(braced.iter().map(String::as_str), "or")
        )),
    }
}

/// Reports which separates the words cannot do without and do not have. A month is by its name or
/// by its number.
fn lacking(phrase: Phrase, known: &[(&str, bool)], found: &[&str]) -> Option<Diagnostic> {
    let has_month = found.contains(&"month") || found.contains(&"month-number");
    let is_lacking = |(name, is_needed): &&(&str, bool)| match (phrase, *name) {
        (Phrase::Date, "month") => !has_month,
        _ => *is_needed && !found.contains(name),
    };
    let lacking = known.iter().filter(is_lacking);
    let lacking: Vec<String> = lacking.map(|(name, _)| format!("{{{name}}}")).collect();
    if lacking.is_empty() {
        return None;
    }
    let names = alternatives(lacking.iter().map(String::as_str), "and");
    let message = format!("the phrase `{}` lacks {names}", phrase.name());
    let english = Strings::of(Language::EN);
    Some(Diagnostic::new(Rule::PHRASE_PARTS, message).help(format!(
        "write each where its value belongs, as the English `{}` does",
        english.text(phrase)
    )))
}
