//! Keys that a letter does not have, and those that were meant.

use super::super::form::Form;
use super::super::node::Key;
use super::Reader;
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
];

/// Finds the key that was meant by another word: nearly the same, or one that others use for it.
pub(in crate::read) fn suggestion(word: &str, keys: &[&'static str]) -> Option<&'static str> {
    let of_keys = || SYNONYMS.iter().filter(|(_, key)| keys.contains(key));
    let meant = |word: &str| {
        let synonym = of_keys().find(|(other, _)| *other == word);
        synonym.map(|(_, key)| *key)
    };
    closest(word, keys.iter().copied())
        .or_else(|| meant(&fold(word)))
        .or_else(|| meant(closest(word, of_keys().map(|(other, _)| *other))?))
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
        let item = key.text.strip_prefix('-');
        if let Some(item) = item.filter(|_| form.find("list").is_some()) {
            return self.stuck_dash(key, item, form);
        }
        // Where no list can be, the dash is a slip.
        let word = item.unwrap_or(&key.text);
        let meant = suggestion(word, form.keys);
        let message = format!("unknown key {}", quoted(&key.text));
        let mut diagnostic = Diagnostic::new(Rule::UNKNOWN_KEY, message).at(key.span, "");
        let elsewhere = || {
            let mut forms = self.forms.within.iter();
            forms.find(|(_, other)| other.keys.contains(&word))
        };
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
