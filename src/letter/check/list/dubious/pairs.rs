//! Two names in one text: with a comma between them, and those of a couple.

use super::super::List;
use super::names::{Joint, Names, is_like_a_name};
use super::names_of_persons;
use crate::lang::WordSet;
use crate::letter::countries::name_of;
use crate::letter::key;
use crate::read::name_in_yaml;

/// Words in the names of where people work, folded.
static WORKPLACES: WordSet = WordSet::of(|words| words.workplaces);

/// Words by which the names of places begin, folded.
static PLACES: WordSet = WordSet::of(|words| words.place_beginnings);

/// Degrees after a name, folded.
static DEGREES: WordSet = WordSet::of(|words| words.degrees);

/// Returns whether a comma between two names may part two persons in a list: few of its names have a
/// comma, and none is a family name before one given name.
pub(super) fn are_possible(list: &List) -> bool {
    const MOST: usize = 10;
    let names = || list.entries.iter().filter_map(|entry| entry.name);
    let with_comma = || names().filter(|name| name.text.contains(','));
    let is_reversed = |text: &str| {
        let mut parts = text.split(',').map(|part| part.split_whitespace().count());
        let (first, second) = (parts.next(), parts.next());
        parts.next().is_none() && second == Some(1) && first.is_some_and(|first| first <= 3)
    };
    let has_degree = |text: &str| {
        let last = text.rsplit(',').next().unwrap_or_default();
        DEGREES.contains(&key::folded(last))
    };
    let count = with_comma().count();
    count > 0
        && count * MOST <= names().count().max(MOST * 2)
        && !with_comma().any(|name| is_reversed(&name.text) && !has_degree(&name.text))
}

/// Returns whether a text is two whole names with a comma between them, neither of which is of a
/// place or of where somebody works.
pub(super) fn is_pair(text: &str) -> bool {
    if text.matches(',').count() != 1 {
        return false;
    }
    let found = Names::of(text);
    let [first, second] = &*found.names else {
        return false;
    };
    let is_whole = |name: &Vec<&str>| {
        let is_word = |word: &&str| {
            word.starts_with(char::is_uppercase)
                && word
                    .chars()
                    .all(|sign| sign.is_alphabetic() || "-'’".contains(sign))
        };
        (2..=3).contains(&name.len()) && is_like_a_name(name) && name.iter().all(is_word)
    };
    let is_elsewhere = |name: &Vec<&str>| {
        let folded: Vec<String> = name.iter().map(|word| key::folded(word)).collect();
        folded.first().is_some_and(|first| PLACES.contains(first))
            || folded
                .iter()
                .any(|word| WORKPLACES.contains(word) || DEGREES.contains(word))
            || is_country(&name.join(" "))
    };
    found.joint == Joint::Comma && is_whole(first) && is_whole(second) && !is_elsewhere(second)
}

fn is_country(text: &str) -> bool {
    name_of(text).is_some()
}

/// Writes the persons that a text names as the entries of a decision, with their honorifics in that
/// field.
pub(super) fn persons_in_yaml(text: &str) -> Vec<String> {
    let persons = couple(text).unwrap_or_else(|| names_of_persons(text));
    let person = |name: &String| {
        let honorific = key::honorifics(name, &|_| false);
        let rest = name[honorific.len()..].trim();
        match honorific {
            "" => format!("{{ name: {} }}", name_in_yaml(rest)),
            _ => format!(
                "{{ honorific: {}, name: {} }}",
                name_in_yaml(honorific),
                name_in_yaml(rest)
            ),
        }
    };
    persons.iter().map(person).collect()
}

/// Returns the names of a couple who have one family name, as in `Mr. and Mrs. Noel Case`: the given
/// name is of the first.
fn couple(text: &str) -> Option<Vec<String>> {
    let is_honorific = |word: &str| !key::honorifics(&format!("{word} …"), &|_| false).is_empty();
    let names = Names::of(text).names;
    let [first, last] = &*names else {
        return None;
    };
    let ([title], [other, name @ ..]) = (&**first, &**last) else {
        return None;
    };
    let family = name.last()?;
    (is_honorific(title) && is_honorific(other)).then(|| {
        vec![
            format!("{title} {}", name.join(" ")),
            format!("{other} {family}"),
        ]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_between_two_whole_names_is_a_pair() {
        for text in ["Ben Other, Zoe Sample", "Ana María Ejemplo, Luis Otro"] {
            assert!(is_pair(text), "{text}");
        }
        for text in [
            "Example, Ana",
            "Garcia Lopez, Maria",
            "Ana Example, PhD",
            "Ana Example, Valley School",
            "Ana Example, New Haven",
            "Ana Example, South Africa",
            "Ana Example, Professor of Rivers",
            "Ana Example, Chief Executive",
            "Ana Example, University of Water",
        ] {
            assert!(!is_pair(text), "{text}");
        }
    }

    #[test]
    fn couples_have_one_family_name() {
        for (text, persons) in [
            (
                "Mr. and Mrs. Noel Case",
                [
                    "{ honorific: Mr., name: Noel Case }",
                    "{ honorific: Mrs., name: Case }",
                ],
            ),
            (
                "Mr. and Mrs. Case",
                [
                    "{ honorific: Mr., name: Case }",
                    "{ honorific: Mrs., name: Case }",
                ],
            ),
            (
                "Ana and Ben Case",
                ["{ name: Ana Case }", "{ name: Ben Case }"],
            ),
            (
                "Dr. Ana Case and Ben Other",
                ["{ honorific: Dr., name: Ana Case }", "{ name: Ben Other }"],
            ),
        ] {
            assert_eq!(persons_in_yaml(text), persons, "{text}");
        }
    }
}
