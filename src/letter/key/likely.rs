//! Names that a withdrawal may mean: forms of a name that is asked for, and persons who sign
//! together.

use super::{are_variants, folded, words};
use crate::lang::WordSet;

/// Words that join the names of several persons, in lower case.
static CONJUNCTIONS: WordSet = WordSet::of(|words| words.conjunctions);

/// Returns the words of the names that a text may be of: as a whole, and of each person that it
/// joins, the first of whom may have the family name of the last.
pub(crate) fn forms(name: &str) -> Vec<Vec<String>> {
    let mut forms = vec![words(name)];
    let initial = name.chars().take(2).collect::<String>();
    if initial.ends_with('.') {
        // `M.` is an initial, too, not only an honorific.
        forms.push(folded(name).split(' ').map(str::to_owned).collect());
    }
    let persons = persons(name);
    let family = persons.last().and_then(|last| last.last()).cloned();
    for person in persons.iter().filter(|_| persons.len() > 1) {
        match (&**person, &family) {
            ([], _) => {}
            ([given], Some(family)) => forms.push(vec![given.clone(), family.clone()]),
            ([_], None) => {}
            _ => forms.push(person.clone()),
        }
    }
    if persons.len() > 1 && !forms[0].is_empty() && !is_double(name) {
        forms.remove(0);
    }
    forms
}

/// Divides a text at the words and signs between the names of persons, and before what follows a
/// name: its body after a colon.
fn persons(name: &str) -> Vec<Vec<String>> {
    const SIGNS: [char; 5] = ['/', '&', '+', ';', '|'];
    let mut parts = vec![String::new()];
    for word in name.split_inclusive([' ', '/', '&', '+', ';', '|', ':']) {
        let bare = word.trim_end_matches([' ', ':']).trim_end_matches(SIGNS);
        let is_joint = CONJUNCTIONS.contains(&bare.to_lowercase());
        if let Some(last) = parts.last_mut().filter(|_| !is_joint) {
            last.push_str(bare);
            last.push(' ');
        }
        if is_joint || word.trim_end().ends_with(SIGNS) || word.ends_with(':') {
            parts.push(String::new());
        }
    }
    let parts = parts.iter().map(|part| part.trim());
    let parts = parts.filter(|part| part.contains(char::is_alphabetic));
    parts.map(words).collect()
}

/// Returns whether a conjunction of one letter is in a text, which is also within family names:
/// `Costa e Silva`.
fn is_double(name: &str) -> bool {
    name.split(' ')
        .any(|word| word.chars().count() == 1 && CONJUNCTIONS.contains(word) && word != "&")
}

/// Words after a name that distinguish its bearer from a relative, folded.
const RELATIVES: [&str; 5] = ["neto", "netto", "neta", "sobrinho", "bisneto"];

/// Returns whether the words of two names may be of one person, so that a person has to decide:
/// variants, with an initial for the family name or after it, with another family name, or with
/// the family name first.
pub(crate) fn may_be_one(left: &[String], right: &[String]) -> bool {
    are_variants(left, right)
        || are_variants(&turned(left), right)
        || are_variants(left, &turned(right))
        || is_form(left, right)
        || is_form(right, left)
}

/// Writes an initial at the end of a name before it.
fn turned(words: &[String]) -> Vec<String> {
    match words {
        [rest @ .., last] if is_initial(last) => {
            std::iter::once(last).chain(rest).cloned().collect()
        }
        words => words.to_vec(),
    }
}

fn is_initial(word: &str) -> bool {
    word.chars().nth(1).is_none()
}

fn is_form(short: &[String], long: &[String]) -> bool {
    let [given, family] = short else {
        return false;
    };
    let is_whole = !is_initial(given);
    match long {
        [other, other_family] if given == other && is_whole => {
            let shortened = is_initial(family) && other_family.starts_with(family.as_str());
            shortened || other_family.ends_with(&format!("-{family}"))
        }
        [other, middle, last] if is_whole && !is_initial(family) => {
            let is_second = given == other && family == middle;
            let is_relative = RELATIVES.contains(&last.as_str());
            is_second && !is_relative && !is_initial(last) || given == last && family == other
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{forms, may_be_one};

    fn may(left: &str, right: &str) -> bool {
        let (left, right) = (forms(left), forms(right));
        left.iter()
            .any(|left| right.iter().any(|right| may_be_one(left, right)))
    }

    #[test]
    fn names_that_may_be_of_one_person_are_found() {
        for other in [
            "Zoe Sample & Ben Other",
            "Ben Other & Zoe Sample",
            "Zoe and Ben Sample",
            "Ben und Zoe Sample",
            "Zoe Sample/Ben Other",
            "Zoe Sample & family",
            "Zoe Sample: Mill",
            "Zoe Sample Esq.",
            "Zoe Test-Sample",
            "Zoe Sample-Test",
            "Zoe Sample Test",
            "Zoe S.",
            "Sample Z.",
            "Sample, Z.",
            "Zоe Sample",
        ] {
            assert!(may("Zoe Sample", other), "{other}");
        }
        assert!(may("An Nguyen", "Nguyễn Văn An"));
        assert!(may("Maria van der Sample", "M. van der Sample"));
        assert!(may("Зоя Пример", "Пример З."));
        assert!(may("José Núñez", "José Núñez García"));
    }

    #[test]
    fn names_of_others_are_not() {
        for other in [
            "Zara Sample",
            "Zoe Samples",
            "Zoe T.",
            "S. Zoe",
            "Zoe & Ben Other",
            "Zoe Third & Ben Sample",
            "Zara and Ben Sample",
            "Zoe Test",
            "Zoe Test Sampler",
            "Zoe Sample Neto",
        ] {
            assert!(!may("Zoe Sample", other), "{other}");
        }
        assert!(!may("An Nguyen", "Anh Nguyen"));
    }
}
