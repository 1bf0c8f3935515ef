//! The form in which a name is recognized, regardless of its writer.

mod likely;
mod namesakes;
mod person;
mod styles;
mod variants;

pub(crate) use crate::lang::folded;
pub(crate) use likely::{forms, may_be_one};
pub(crate) use namesakes::{Kind, Namesakes, are_same};
pub(crate) use person::{Person, person, words};
pub(crate) use styles::{before_degrees, honorifics};
pub(crate) use variants::{are_variants, outline};

/// Legal forms, without which the name of an organization is known.
const LEGAL_FORMS: [&str; 12] = [
    "inc", "ltd", "llc", "gmbh", "ev", "sa", "asbl", "plc", "corp", "co", "limited", "ag",
];

/// Returns whether a folded word is a legal form.
pub(crate) fn is_legal_form(word: &str) -> bool {
    LEGAL_FORMS.contains(&word)
}

/// Returns whether two names of organizations end in different legal forms.
pub(crate) fn differ_in_form(left: &str, right: &str) -> bool {
    let form = |name: &str| {
        let folded = folded(name);
        let last = folded.rsplit(' ').next()?;
        LEGAL_FORMS.iter().find(|form| **form == last)
    };
    match (form(left), form(right)) {
        (Some(left), Some(right)) => left != right,
        _ => false,
    }
}

/// Folds the name of an organization: without its article and its legal form.
pub(crate) fn organization(name: &str) -> String {
    let folded = folded(name);
    let is_kept = |word: &&str| *word != "the" && !is_legal_form(word);
    let kept: Vec<&str> = folded.split(' ').filter(is_kept).collect();
    if kept.is_empty() {
        return folded;
    }
    kept.join(" ")
}

#[cfg(test)]
mod tests;
