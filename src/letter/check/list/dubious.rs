//! Lines that are hardly the name of one signatory: totals, numbers, struck-out names, several
//! persons in one entry.

mod names;
mod pairs;

use super::{Entry, Group, List, withdrawal};
use crate::lang::WordSet;
use crate::letter::check::without_contact_data;
use crate::letter::entries::trailing_comma;
use crate::letter::findings::Findings;
use crate::letter::key;
use crate::read::{Field, Spanned};
use crate::report::{Diagnostic, Rule, plural, quoted};
use names::{Joint, Names, is_like_a_name};

/// Words before a colon, a number or a date in lines that are not signatories, folded.
static SUMMARIES: WordSet = WordSet::of(|words| words.summaries);

/// Words for what such lines count, folded.
static COUNTED: WordSet = WordSet::of(|words| words.counted);

/// Words that join the names of several persons, in lower case.
static CONJUNCTIONS: WordSet = WordSet::of(|words| words.conjunctions);

/// Reports the entries of a list that are hardly the name of one signatory.
pub(super) fn check(list: &List, findings: &mut Findings) {
    let mut not_names = Group::default();
    let mut several = Group::default();
    let mut splits = String::new();
    let mut pairs = Group::default();
    let mut pairs_split = String::new();
    let mut left_out: Vec<String> = Vec::new();
    for (entry, named, doubt) in doubts(list) {
        match doubt {
            Doubt::StruckOut => findings.push(struck_out(entry, named)),
            Doubt::NotAName => {
                not_names.add(named);
                let field = match entry.name {
                    Some(_) => Field::Name,
                    None => Field::Organization,
                };
                let text = yaml(named.text.trim());
                let decision = format!("\n- leave-out: {{ {}: {text} }}", field.name());
                if !left_out.contains(&decision) {
                    left_out.push(decision);
                }
            }
            Doubt::SeveralPersons => {
                several.add(named);
                splits.extend(split_in_yaml(entry, list));
            }
            Doubt::Pair => {
                pairs.add(named);
                pairs_split.extend(split_in_yaml(entry, list));
            }
        }
    }
    not_names.report(findings, |group| {
        let decisions: String = left_out.concat();
        Diagnostic::new(
            Rule::NOT_A_NAME,
            group.statement("does not look like a name", "are hardly names"),
        )
        .help(format!("delete it, or add to `decisions.yaml`{decisions}"))
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
        .help(match &*splits {
            "" => "write an entry for each person".to_owned(),
            splits => {
                format!("write an entry for each person, or add to `decisions.yaml`{splits}")
            }
        })
    });
    pairs.report(findings, |group| {
        let message = group.question(
            "has a comma between two names: are they two persons",
            "have a comma between two names: are they two persons each",
        );
        Diagnostic::new(Rule::SEVERAL_PERSONS, message)
            .help(match &*pairs_split {
                "" => "if they are, write an entry for each person".to_owned(),
                splits => format!("if they are, add to `decisions.yaml`{splits}"),
            })
            .help("if not, write the given name first, without the comma")
    });
}

/// Reports what a person can decide of such entries, each by itself.
pub(super) fn to_decide(list: &List, findings: &mut Findings) {
    for (_, named, doubt) in doubts(list) {
        let text = quoted(&named.text);
        let diagnostic = match doubt {
            Doubt::NotAName => Diagnostic::new(
                Rule::NOT_A_NAME,
                format!("{text} does not look like a name"),
            ),
            Doubt::SeveralPersons => {
                let persons = plural(persons(&named.text), "person", "persons");
                let message = format!("{text} names {persons} in one entry");
                Diagnostic::new(Rule::SEVERAL_PERSONS, message)
            }
            Doubt::Pair => {
                let message =
                    format!("{text} has a comma between two names: are they two persons?");
                Diagnostic::new(Rule::SEVERAL_PERSONS, message)
            }
            Doubt::StruckOut => continue,
        };
        findings.push(diagnostic.at(named.span, ""));
    }
}

/// The doubt about the name of an entry.
enum Doubt {
    StruckOut,
    NotAName,
    SeveralPersons,
    /// Two names with nothing but a comma between them.
    Pair,
}

/// Returns the entries of which the name is doubtful.
fn doubts<'l>(list: &'l List) -> impl Iterator<Item = (&'l Entry<'l>, &'l Spanned, Doubt)> {
    let has_pairs = pairs::are_possible(list);
    let doubt = move |entry: &Entry, text: &str| {
        if is_struck_out(text) || withdrawal::is_marked(text) {
            Some(Doubt::StruckOut)
        } else if is_no_name(text) && without_contact_data(text) == text
            || entry.name.is_some() && is_code(text)
            || entry.name.is_none() && is_total(text)
        {
            Some(Doubt::NotAName)
        } else if trailing_comma(text).is_some() {
            None
        } else {
            let is_several = entry.name.is_some() && !entry.is_undivided && persons(text) > 1;
            let is_pair = || has_pairs && !entry.is_undivided && pairs::is_pair(text);
            if is_several {
                Some(Doubt::SeveralPersons)
            } else {
                (entry.name.is_some() && is_pair()).then_some(Doubt::Pair)
            }
        }
    };
    list.entries.iter().filter_map(move |entry| {
        let named = entry.named()?;
        Some((entry, named, doubt(entry, named.text.trim())?))
    })
}

/// Writes the decision that splits an entry; `None` if the entry has a field that belongs to one of the persons.
fn split_in_yaml(entry: &Entry, list: &List) -> Option<String> {
    if entry.draft.honorific.is_some() || entry.draft.signature.is_some() {
        return None;
    }
    let persons = pairs::persons_in_yaml(entry.name.map_or("", |name| name.text.as_str()));
    if persons.is_empty() {
        return None;
    }
    Some(format!(
        "\n- split: {}\n  into: [{}]",
        list.in_yaml(entry),
        persons.join(", ")
    ))
}

/// Returns the names of the persons that a text names; those of one family have its name each.
///
/// Of a couple with a single given name, as in `Mr. and Mrs. Noel Case`, it returns none.
pub(in crate::letter) fn names_of_persons(text: &str) -> Vec<String> {
    let names = Names::of(text).names;
    let is_honorific = |word: &str| !key::honorifics(&format!("{word} …"), &|_| false).is_empty();
    if let [first, last] = &*names
        && first.len() == 1
        && last.len() > 2
        && first.iter().all(|word| is_honorific(word))
    {
        return Vec::new();
    }
    let family = match &*names {
        [first, last] if first.len() == 1 && last.len() > 1 => last.last(),
        _ => None,
    };
    let full = |name: &Vec<&str>| match family.filter(|_| name.len() == 1) {
        Some(family) => format!("{} {family}", name.join(" ")),
        None => name.join(" "),
    };
    names.iter().map(full).collect()
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

fn struck_out(entry: &Entry, named: &Spanned) -> Diagnostic {
    let (said, marks) = match is_struck_out(named.text.trim()) {
        true => ("is struck out", "marks"),
        false => ("is marked as withdrawn", "words"),
    };
    let diagnostic = Diagnostic::new(Rule::STRUCK_OUT, format!("{} {said}", quoted(&named.text)))
        .at(named.span, "");
    // The name of the entry is known once its line is divided.
    let diagnostic = match entry.is_undivided {
        true => diagnostic.help("if the signature was withdrawn, delete the entry"),
        false => diagnostic.help(format!(
            "if the signature was withdrawn, delete the entry, or add to `withdrawn.yaml`\n- name: {}",
            yaml(&named.text)
        )),
    };
    diagnostic.help(format!("if it was not, delete the {marks}"))
}

/// Returns whether a text is hardly the name of anybody.
pub(super) fn is_no_name(text: &str) -> bool {
    is_summary(text) || is_number(text)
}

/// Returns whether a text is a line that sums up or describes a list: a known word alone or before
/// a colon, a number or a date, or a number of what lists are of.
fn is_summary(text: &str) -> bool {
    if text.starts_with('©') {
        return true;
    }
    let (head, rest) = match text.split_once([':', '：']) {
        Some((head, rest)) => (head, rest),
        None => {
            let digits = text.find(|letter: char| letter.is_ascii_digit());
            digits.map_or((text, ""), |at| text.split_at(at))
        }
    };
    let folded = key::folded(head);
    let is_divided = !rest.trim().is_empty() || text.contains([':', '：']);
    let is_numbered = || {
        let number = text[head.len()..].bytes();
        number.len() > 0
            && number.clone().all(|byte| byte.is_ascii_digit())
            && (COUNTED.contains(&format!("{folded}s")) || folded == "user")
    };
    let is_known = SUMMARIES.contains(&folded) || is_numbered();
    let is_footer = is_known && (is_divided || text.chars().count() > 2);
    is_footer || begins_summary(&folded, is_divided) || is_count(text)
}

/// The last words of lines that sum up a group, folded.
const TOTALS: [&str; 8] = [
    "total", "totals", "subtotal", "gesamt", "ergebnis", "totale", "totaal", "toplam",
];

/// Returns whether a text sums up the rows of an organization, which a person's name may look like.
fn is_total(text: &str) -> bool {
    let folded = key::folded(text);
    let last = folded.rsplit_once(' ').map(|(_, last)| last);
    last.is_some_and(|last| TOTALS.contains(&last))
}

/// Returns whether a text begins as lines that sum up do: with several known words, or with a long
/// one where a colon, a number or a date follows.
fn begins_summary(folded: &str, is_divided: bool) -> bool {
    folded.match_indices(' ').any(|(end, _)| {
        let words = &folded[..end];
        (words.contains(' ') || is_divided && words.len() > 6) && SUMMARIES.contains(words)
    })
}

/// Returns whether a text counts what lists are of: `233 signatures`, `and 12 others`.
fn is_count(text: &str) -> bool {
    if !text.contains(|letter: char| letter.is_ascii_digit()) {
        return false;
    }
    let folded = key::folded(text);
    folded.split(' ').all(|word| {
        word.bytes().all(|byte| byte.is_ascii_digit())
            || COUNTED.contains(word)
            || SUMMARIES.contains(word)
            || CONJUNCTIONS.contains(word)
    })
}

/// Returns whether a text is a number, a date or a time.
fn is_number(text: &str) -> bool {
    !text.contains(char::is_alphabetic) && text.contains(char::is_numeric)
}

/// Returns whether a text is a code by which a program knows a row: one word of letters and several
/// digits.
fn is_code(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let marks = text
        .bytes()
        .filter(|byte| matches!(byte, b'-' | b'_' | b':'))
        .count();
    let is_one_word = text.is_ascii() && !text.contains([' ', '.', '@', '/']);
    let is_long = text.len() >= 10 && digits >= 2;
    is_one_word && (digits >= 4 || is_long || digits > 0 && marks >= 2)
}

/// Counts the persons that a text names: those whose names have two words or more each, and pairs
/// with one family name, as in `Ana and Bo Example`.
pub(super) fn persons(text: &str) -> usize {
    let list = Names::of(text);
    if list.names.len() < 2 {
        return 1;
    }
    let full = |name: &Vec<&str>| (2..=6).contains(&name.len()) && is_like_a_name(name);
    let is_list = list.names.iter().all(full);
    // A comma is also before a given name, an office or a body.
    let is_joined = list.joint != Joint::Comma || list.names.len() > 2;
    let is_pair = match &*list.names {
        [first, last] => {
            list.joint != Joint::Comma && first.len() == 1 && is_like_a_name(first) && full(last)
        }
        _ => false,
    };
    if is_list && is_joined && list.joint != Joint::Vowel || is_pair || list.is_east_asian() {
        list.names.len()
    } else {
        1
    }
}

/// Writes a text such that YAML reads it as it is.
fn yaml(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests;
