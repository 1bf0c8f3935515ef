//! Keys that a letter does not have, and those that were meant.

use super::super::form::Form;
use super::super::node::Key;
use super::Reader;
use crate::read::yaml::name_in_yaml;
use crate::report::{Diagnostic, Rule, alternatives, closest, fold, quoted};

/// Words that people use for our keys, each with the key. They are taken from the letters and
/// letter programs that the names were chosen next to.
const SYNONYMS: &[(&str, &str)] = &[
    ("to", "addressees"),
    ("recipient", "addressees"),
    ("recipients", "addressees"),
    ("from", "sender"),
    ("cc", "copies"),
    ("carbon-copy", "copies"),
    ("re", "subject"),
    ("greeting", "salutation"),
    ("opening", "salutation"),
    ("text", "body"),
    ("content", "body"),
    ("closing", "complimentary-close"),
    ("close", "complimentary-close"),
    ("valediction", "complimentary-close"),
    ("regards", "complimentary-close"),
    ("signers", "signatories"),
    ("signees", "signatories"),
    ("signatures", "signatories"),
    ("endorsers", "signatories"),
    ("attachments", "enclosures"),
    ("annexures", "annexes"),
    ("appendices", "annexes"),
    ("appendix", "annexes"),
    ("lang", "language"),
    ("locale", "language"),
    ("prefix", "honorific"),
    ("role", "title"),
    ("position", "title"),
    ("org", "organization"),
    ("employer", "affiliation"),
    ("file-number", "reference"),
    ("ref", "reference"),
    ("location", "place"),
    ("city", "place"),
    ("paper-size", "paper"),
    ("output", "output-name"),
    ("list", "signatories"),
    ("file", "from"),
    ("date-of-publication", "published"),
    ("form", "letterhead"),
];

/// Finds the key that was meant by another word: nearly the same, or one that others use for it.
pub(in crate::read) fn suggestion(word: &str, keys: &[&'static str]) -> Option<&'static str> {
    let others = of_keys(keys).map(|(other, _)| *other);
    near(word, keys).or_else(|| near(closest(word, others)?, keys))
}

/// Finds a key that is nearly the same as a word, or for which others use exactly this word.
fn near(word: &str, keys: &[&'static str]) -> Option<&'static str> {
    let folded = fold(word);
    let synonym = || of_keys(keys).find(|(other, _)| *other == folded);
    closest(word, keys.iter().copied()).or_else(|| synonym().map(|(_, key)| *key))
}

fn of_keys(keys: &[&str]) -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    SYNONYMS.iter().filter(|(_, key)| keys.contains(key))
}

impl Reader<'_> {
    /// Reports a key that a mapping does not have.
    ///
    /// Returns the one that was meant.
    pub(in crate::read) fn unknown_key(
        &mut self,
        key: &Key,
        form: &'static Form,
    ) -> Option<&'static str> {
        if let Some(diagnostic) = without_space(key, form.keys) {
            self.report.push(diagnostic);
            return None;
        }
        let item = key.text.strip_prefix('-');
        if let Some(item) = item.filter(|_| form.find("list").is_some()) {
            return self.stuck_dash(key, item, form);
        }
        // Where no list can be, the dash is a slip.
        let word = item.unwrap_or(&key.text);
        let elsewhere = || {
            let mut forms = self.forms.within.iter();
            forms.find(|(_, other)| other.keys.contains(&word))
        };
        // A key of another place is meant before a word that is only nearly one that people use.
        let is_guess = near(word, form.keys).is_none() && elsewhere().is_some();
        let meant = suggestion(word, form.keys).filter(|_| !is_guess);
        let message = format!("unknown key {}", quoted(&key.text));
        let mut diagnostic = Diagnostic::new(Rule::UNKNOWN_KEY, message).at(key.span, "");
        if let Some(meant) = meant {
            diagnostic = diagnostic.help(format!("did you mean `{meant}`?"));
        } else if let Some((place, _)) = elsewhere() {
            diagnostic = diagnostic.help(match item {
                Some(item) => format!("write `{item}:` under `{place}:`"),
                None => format!("write it under `{place}:`"),
            });
        } else if self.forms.letter.keys.contains(&word) {
            let help = format!("write `{word}:` without an indent, next to `date:`");
            diagnostic = diagnostic.help(help);
        } else if self.told.contains(&form.name) {
            diagnostic = diagnostic.help("use one of the keys listed above, or remove the line");
        } else {
            self.told.push(form.name);
            let known = alternatives(form.keys.iter().copied(), "and");
            diagnostic = diagnostic
                .note(format!("the keys here are {known}"))
                .help("use one of these, or remove the line");
        }
        self.report.push(diagnostic);
        meant
    }

    /// Reports a key that begins with the dash of an item.
    ///
    /// Returns the key that the items belong to, or else the one behind the dash.
    fn stuck_dash(&mut self, key: &Key, item: &str, form: &'static Form) -> Option<&'static str> {
        let message = format!("unknown key {}", quoted(&key.text));
        let help = format!("put a space after `-`: {}", quoted(&format!("- {item}: …")));
        let error = Diagnostic::new(Rule::UNKNOWN_KEY, message).at(key.span, "");
        self.report.push(error.help(help));
        form.find("list").or_else(|| suggestion(item, form.keys))
    }
}

/// Reports a key that has swallowed its value, because no space follows the colon: `name:Full name`.
pub(in crate::read) fn without_space(key: &Key, known: &[&str]) -> Option<Diagnostic> {
    let (own, value) = key.text.split_once(':')?;
    if value.is_empty() || !known.contains(&own) {
        return None;
    }
    let message = "expected a space after `:`, found none";
    Some(
        Diagnostic::new(Rule::MISSING_SPACE, message)
            .at(key.span, "")
            .help(format!("write `{own}: {}`", name_in_yaml(value))),
    )
}
