//! Persons who sign with another and are not named: `Ana Example and family`.

use super::{Entry, Group, List, corrections, dubious};
use crate::lang::WordSet;
use crate::letter::findings::Findings;
use crate::letter::key;
use crate::report::{Diagnostic, Rule};

/// Words for persons who sign with somebody, folded.
static COMPANIONS: WordSet = WordSet::of(|words| words.companions);

/// Words that join the names of several persons, in lower case.
static CONJUNCTIONS: WordSet = WordSet::of(|words| words.conjunctions);

/// The beginnings of what says for whom somebody signs, folded.
static ON_BEHALF: WordSet = WordSet::of(|words| words.on_behalf);

/// Words for what is counted in a list, folded.
static COUNTED: WordSet = WordSet::of(|words| words.counted);

/// Words for a family, folded.
static FAMILIES: WordSet = WordSet::of(|words| words.families);

/// Articles before a noun, folded.
static ARTICLES: WordSet = WordSet::of(|words| words.articles);

/// The longest number of persons with its word in Chinese, in signs.
const LONGEST_COUNT: usize = 5;

/// Reports names of one person that mention others without their names.
pub(super) fn check(list: &List, findings: &mut Findings) {
    families(list, findings);
    let named = list.entries.iter().filter_map(|entry| {
        let name = entry.name.filter(|_| !entry.is_undivided)?;
        alone(name.text.trim()).map(|_| (entry, name))
    });
    let mut group = Group::default();
    let mut entries: Vec<&Entry> = Vec::new();
    for (entry, name) in named {
        group.add(name);
        entries.push(entry);
    }
    group.report(findings, |group| {
        let message = group.statement(
            "includes persons who are not named",
            "include persons who are not named",
        );
        Diagnostic::new(Rule::SEVERAL_PERSONS, message)
            .note("each entry counts as one signatory")
            .help(corrections::help(
                "write an entry for each person, or the name alone",
                &entries,
                list,
            ))
    });
}

/// Reports names of families.
fn families(list: &List, findings: &mut Findings) {
    let mut group = Group::default();
    let names = list.entries.iter().filter_map(|entry| entry.name);
    names
        .filter(|name| is_family(name.text.trim()))
        .for_each(|name| group.add(name));
    group.report(findings, |group| {
        let message = group.question(
            "names a family: which of its members sign",
            "name families: which of their members sign",
        );
        Diagnostic::new(Rule::SEVERAL_PERSONS, message)
            .note("each entry counts as one person")
            .help("write an entry for each person, or `organization` for `name`")
    });
}

/// Returns whether a text names a family by its name: `The Oak Family`, `Familie Muster`.
fn is_family(name: &str) -> bool {
    let is_word = |word: &str| FAMILIES.contains(&key::folded(word));
    if !name.is_ascii() && FAMILIES.words().iter().any(|word| name.ends_with(*word)) {
        return true;
    }
    let mut words = name.split_whitespace();
    let (Some(first), Some(last)) = (words.next(), words.next_back()) else {
        return false;
    };
    let is_short = words.count() <= 2;
    let has_article =
        ARTICLES.contains(&key::folded(first)) && is_word(last) && name.matches(' ').count() > 1;
    let mut others = name.split_whitespace().skip(1);
    if is_word(first) && others.next().is_some_and(|second| second == "of") {
        return true;
    }
    // In English the word is at the end, after an article: `Joan Family` is a person.
    let begins = is_word(first)
        && !first.eq_ignore_ascii_case("family")
        && !first.eq_ignore_ascii_case("families");
    is_short && (has_article || begins && last.starts_with(char::is_uppercase))
}

/// Returns the name of the person who is named, if a text mentions others as well.
pub(super) fn alone(name: &str) -> Option<&str> {
    let before = before_companions(name).or_else(|| before_number(name))?;
    let before = before.trim_end_matches([',', ';', ' ']);
    (!before.is_empty() && dubious::persons(before) == 1).then_some(before)
}

/// Returns the part of a text before a conjunction that only companions follow: `and 3 colleagues`,
/// `et al.`, `等3人`.
fn before_companions(name: &str) -> Option<&str> {
    // Nearly all names have two words, and folding each is dear.
    if name.is_ascii() && name.matches(' ').count() < 2 {
        return None;
    }
    let last = name.rsplit(' ').next()?;
    if !COMPANIONS.contains(&key::folded(last)) {
        return before_others_in_chinese(name);
    }
    let mut joints = name.match_indices(' ').filter_map(|(at, _)| {
        let rest = name[at..].trim_start();
        let (joint, after) = rest.split_once(' ')?;
        let is_joint = matches!(joint, "+" | "&" | "/")
            || CONJUNCTIONS.contains(&joint.to_lowercase())
            || COMPANIONS.contains(&format!("{} …", key::folded(joint)));
        is_joint.then_some((&name[..at], after))
    });
    let (before, after) = joints.next_back()?;
    let is_name = |word: &str| word.starts_with(char::is_uppercase);
    let is_unnamed = !after.contains(' ') || !after.split(' ').any(is_name);
    is_unnamed.then_some(before)
}

fn before_others_in_chinese(name: &str) -> Option<&str> {
    let (before, after) = name.rsplit_once('等')?;
    let is_short = after.chars().count() <= LONGEST_COUNT;
    let is_counted = |word: &&str| after.ends_with(*word);
    let is_count = after.is_empty() || is_short && COUNTED.words().iter().any(is_counted);
    is_count.then_some(before)
}

/// Returns the part of a text before what says for how many somebody signs: `(on behalf of 12
/// teachers)`.
fn before_number(name: &str) -> Option<&str> {
    if !name.contains(|letter: char| letter.is_numeric()) {
        return None;
    }
    let (before, last) = name.rsplit_once(' ')?;
    let number = last.strip_prefix(['x', '×', '+']).unwrap_or_default();
    if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(before);
    }
    let at = name.find(['(', '[', ',', '–', '—', '（'])?;
    let said = key::folded(&name[at..]);
    let counts = said.starts_with(char::is_numeric)
        && said.split(' ').skip(1).all(|word| COUNTED.contains(word))
        && said.contains(' ');
    if counts {
        return Some(&name[..at]);
    }
    let is_of_many = |begin: &str| {
        let rest = said.strip_prefix(begin);
        rest.is_some_and(|rest| rest.trim_start().starts_with(char::is_numeric))
    };
    let mut begins = ON_BEHALF.words().iter();
    begins.any(|begin| is_of_many(begin)).then_some(&name[..at])
}

#[cfg(test)]
mod tests {
    use super::{alone, is_family};

    #[test]
    fn families_are_told_from_persons_with_such_a_name() {
        for name in [
            "The Oak Family",
            "Family of Cid Third",
            "the Oak family",
            "Familie Muster",
            "Famille de Mer",
            "Familia Ejemplo",
        ] {
            assert!(is_family(name), "{name}");
        }
        for name in [
            "Joan Family",
            "Holy Family",
            "Family Example",
            "The Family",
            "Familia unida por el agua",
        ] {
            assert!(!is_family(name), "{name}");
        }
    }

    #[test]
    fn the_one_who_is_named_is_found() {
        for (name, found) in [
            ("Ben Other and family", "Ben Other"),
            ("Ben Other and Family", "Ben Other"),
            ("Cid Third et al.", "Cid Third"),
            ("Dan Instance + 3 colleagues", "Dan Instance"),
            ("Dan Instance with his wife", "Dan Instance"),
            ("Eve Probe (on behalf of 12 teachers)", "Eve Probe"),
            ("Ana Beispiel und Familie", "Ana Beispiel"),
            ("Ana Beispiel, für 12 Lehrkräfte", "Ana Beispiel"),
            ("Anne Exemple et sa famille", "Anne Exemple"),
            ("Ana Ejemplo y familia", "Ana Ejemplo"),
            ("Анна Пример и др.", "Анна Пример"),
            ("张三等5人", "张三"),
            ("Dan Instance (2 persons)", "Dan Instance"),
            ("Eve Probe x2", "Eve Probe"),
        ] {
            assert_eq!(alone(name), Some(found), "{name}");
        }
        for name in [
            "Ben Other",
            "Ana Example and Bo Other",
            "Rivers and Friends United",
            "Ana Example (on behalf of Valley School)",
            "Joan Family",
            "Al Friends",
            "Holy Family",
        ] {
            assert_eq!(alone(name), None, "{name}");
        }
    }
}
