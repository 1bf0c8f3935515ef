//! Lines that are hardly the name of one signatory: totals, numbers, struck-out names, several
//! persons in one entry.

use super::{Group, List};
use crate::lang::WordSet;
use crate::letter::anonymous::is_anonymous;
use crate::letter::findings::Findings;
use crate::letter::key;
use crate::read::Spanned;
use crate::report::{Diagnostic, Rule, plural, quoted};

/// Words before a colon, a number or a date in lines that are not signatories, folded.
static SUMMARIES: WordSet = WordSet::of(|words| words.summaries);

/// Words that join the names of several persons, in lower case.
static CONJUNCTIONS: WordSet = WordSet::of(|words| words.conjunctions);

/// Words in the names of organizations, folded.
static ORGANIZATIONS: WordSet = WordSet::of(|words| words.organizations);

/// Words between the parts of the name of an organization, folded.
static CONNECTIVES: WordSet = WordSet::of(|words| words.connectives);

/// Reports the entries of a list that are hardly the name of one signatory.
pub(super) fn check(list: &List, findings: &mut Findings) {
    let entries = &list.entries;
    let mut not_names = Group::default();
    let mut commas = Group::default();
    let mut several = Group::default();
    for entry in entries {
        let Some(named) = entry.named().filter(|named| !is_anonymous(&named.text)) else {
            continue;
        };
        let text = named.text.trim();
        if is_struck_out(text) {
            findings.push(struck_out(named));
        } else if is_summary(text)
            || !text.contains(char::is_alphabetic) && text.contains(char::is_numeric)
        {
            not_names.add(named);
        } else if text.ends_with([',', ';', '،', '，']) {
            commas.add(named);
        } else if entry.name.is_some() && persons(text) > 1 {
            several.add(named);
        }
    }
    not_names.report(findings, |group| {
        let decisions = group
            .names()
            .map(|name| format!("\n- leave-out: {{ name: {} }}", yaml(name)));
        let decisions: String = decisions.collect();
        Diagnostic::new(
            Rule::NOT_A_NAME,
            group.statement("does not look like a name", "are hardly names"),
        )
        .help(format!("delete it, or add to `decisions.yaml`{decisions}"))
    });
    commas.report(findings, |group| {
        Diagnostic::new(
            Rule::TRAILING_COMMA,
            group.statement("ends with a comma", "end with a comma"),
        )
        .help("delete the comma")
    });
    several.report(findings, |group| {
        let count: usize = group.names().map(persons).sum();
        let persons = plural(count, "person", "persons");
        Diagnostic::new(
            Rule::SEVERAL_PERSONS,
            group.statement(
                &format!("names {persons} in one entry"),
                &format!("name {persons} in one entry each"),
            ),
        )
        .help("write an entry for each person")
    });
}

/// Returns whether a name is struck out, by marks of Markdown or HTML or by combining strokes.
fn is_struck_out(text: &str) -> bool {
    let lower = text.to_lowercase();
    let by_tag = ["<s>", "<del>", "<strike>"]
        .iter()
        .any(|tag| lower.contains(tag));
    let begins = text
        .strip_prefix('~')
        .and_then(|rest| rest.trim_start_matches('~').find('~'));
    by_tag || begins.is_some_and(|end| end > 0) || text.contains(['\u{335}', '\u{336}'])
}

fn struck_out(named: &Spanned) -> Diagnostic {
    Diagnostic::new(
        Rule::STRUCK_OUT,
        format!("{} is struck out", quoted(&named.text)),
    )
    .at(named.span, "")
    .help(format!(
        "if the signature was withdrawn, delete the entry, or add to `withdrawn.yaml`\n- name: {}",
        yaml(&named.text)
    ))
    .help("if it was not, delete the marks")
}

/// Returns whether a text is a line that sums up or describes a list: a known word and a colon,
/// a number or a date.
fn is_summary(text: &str) -> bool {
    let (head, rest) = match text.split_once([':', '：']) {
        Some((head, rest)) => (head, rest),
        None => {
            let digits = text.find(|letter: char| letter.is_ascii_digit());
            digits.map_or((text, ""), |at| text.split_at(at))
        }
    };
    let folded = key::folded(head);
    let is_known = SUMMARIES.contains(&folded);
    let is_alone = rest.trim().is_empty() && !text.contains([':', '：']);
    let begins = || {
        let words = SUMMARIES.words().iter();
        let mut long = words.filter(|word| word.contains(' ') || word.len() > 6);
        long.any(|word| {
            folded
                .strip_prefix(word)
                .is_some_and(|rest| rest.starts_with(' '))
        })
    };
    is_known && (!is_alone || folded.contains("total") || folded.contains(' '))
        || !is_alone && begins()
}

/// Counts the persons that a text names: those whose names have two words or more each.
fn persons(text: &str) -> usize {
    let is_conjunction = |word: &str| CONJUNCTIONS.contains(&word.to_lowercase());
    let mut names: Vec<Vec<&str>> = vec![Vec::new()];
    let mut joined = false;
    for word in text.split_whitespace() {
        if is_conjunction(word) {
            joined = true;
            names.push(Vec::new());
            continue;
        }
        let ends = word.ends_with([',', '،', ';']);
        if let Some(name) = names.last_mut() {
            name.push(word.trim_end_matches([',', '،', ';']));
        }
        if ends {
            names.push(Vec::new());
        }
    }
    names.retain(|name| !name.is_empty());
    let is_name = |name: &Vec<&str>| {
        (2..=4).contains(&name.len())
            && name.iter().all(|word| {
                let folded = key::folded(word);
                word.starts_with(|letter: char| letter.is_uppercase() || !letter.is_lowercase())
                    && !ORGANIZATIONS.contains(&folded)
                    && !CONNECTIVES.contains(&folded)
            })
    };
    if joined && names.iter().all(is_name) {
        names.len()
    } else {
        1
    }
}

/// Writes a text such that YAML reads it as it is.
fn yaml(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_sum_up_are_told_from_names() {
        for line in [
            "Total: 2",
            "TOTAL",
            "Grand total 17",
            "Last updated 1 March 2026",
            "Source: own list",
            "Итого: 5",
            "合计：3",
            "Nombre de signatures : 12",
        ] {
            assert!(is_summary(line), "{line}");
        }
        for name in [
            "Ana Total",
            "Page Turner",
            "Sum Ting",
            "Note Able",
            "Source of Light",
            "Count Basil",
        ] {
            assert!(!is_summary(name), "{name}");
        }
    }

    #[test]
    fn persons_are_counted_by_names_of_several_words() {
        for (text, count) in [
            ("Ana Example, Bo Other and Cid Third", 3),
            ("Dan Instance & Eve Probe", 2),
            ("Ana et Bo", 1),
            ("Smith and Sons", 1),
            ("Institute of Water and Stones", 1),
            ("Ana Example, Professor of Rivers", 1),
            ("José Ortega y Gasset", 1),
            ("Silva, Ana", 1),
        ] {
            assert_eq!(persons(text), count, "{text}");
        }
    }

    #[test]
    fn strokes_are_seen() {
        for text in [
            "~~Bo Other~~ (retracted)",
            "~Cid Third~",
            "<s>Bo</s>",
            "B\u{336}o\u{336}",
        ] {
            assert!(is_struck_out(text), "{text}");
        }
        assert!(!is_struck_out("Ana ~ Bo"));
    }
}
