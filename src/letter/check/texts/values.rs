//! Places for values, `{{ signatories.count }}` and `{{ addressee.since }}`, that cannot be filled in.

use crate::letter::assemble::fill::{
    ADDRESSEE, VALUES, is_escaped_at, is_in_one_piece, slots, value,
};
use crate::letter::findings::{AddresseeValues, Findings};
use crate::letter::passage::Passage;
use crate::report::{Diagnostic, Rule, alternatives, closest};

/// Reports each place for a value that cannot be filled in.
pub(super) fn check(passage: &Passage, findings: &mut Findings) {
    if !passage.text.contains("{{") {
        return;
    }
    let filled = passage.key.uses.filled;
    for slot in slots(&passage.text) {
        let span = passage.place(slot.range.clone(), findings.sources);
        let written = &passage.text[slot.range.clone()];
        let escaped = if passage.is_body() {
            is_escaped_at(findings.sources, span)
        } else {
            passage.text[..slot.range.start].ends_with('\\')
        };
        if filled && escaped {
            continue;
        }
        let known = (slot.name.as_deref()).is_some_and(|name| {
            value(name).is_some() || is_of_addressee(name, &findings.addressee)
        });
        let whole = !passage.is_body() || is_in_one_piece(findings.sources, span, written);
        if filled && known && whole {
            continue;
        }
        let written = written.trim_end();
        let message = format!("placeholder `{written}` in `{}`", passage.field);
        let error = Diagnostic::new(Rule::PLACEHOLDER, message).at(span, "");
        let name = slot.name.as_deref();
        findings.push_once(match (filled, known, name) {
            (true, true, Some(name)) => error
                .note("it is replaced only if its name alone is between the braces")
                .help(format!("write `{{{{ {name} }}}}`")),
            (true, _, Some(name)) if name.starts_with(ADDRESSEE) => {
                unknown_of_addressee(error, name, &findings.addressee)
            }
            (true, _, Some(name)) => unknown(error, name, &findings.addressee),
            (true, _, None) => error
                .note("a backslash before the braces, `\\{{`, keeps them")
                .help("close it with `}}`, or write the text that is meant"),
            (false, true, _) => error
                .note(
                    "placeholders work in the text of a letter, in `subject`, `salutation` and \
                     `complimentary-close`, and in titles",
                )
                .help("write the text that is meant"),
            (false, ..) => error.help("write the text that is meant"),
        });
    }
}

/// Says which value may be meant.
fn unknown(error: Diagnostic, name: &str, addressee: &AddresseeValues) -> Diagnostic {
    let own = addressee.names().iter();
    let own: Vec<String> = own.map(|name| format!("{ADDRESSEE}{name}")).collect();
    let counts = VALUES.iter().map(|(name, _)| *name);
    let names = || counts.clone().chain(own.iter().map(String::as_str));
    let ends = |known: &str| known.rsplit('.').next() == Some(name.trim_start_matches('.'));
    match closest(name, names()).or_else(|| names().find(|known| ends(known))) {
        Some(near) => error.help(format!("did you mean `{{{{ {near} }}}}`?")),
        None => error
            .note(format!("the values are {}", alternatives(names(), "and")))
            .note("a backslash before the braces, `\\{{`, keeps them")
            .help("write the text that is meant, or one of these"),
    }
}

/// Returns whether a name is that of a value of the addressee.
fn is_of_addressee(name: &str, addressee: &AddresseeValues) -> bool {
    let name = name.strip_prefix(ADDRESSEE);
    name.is_some_and(|name| addressee.names().iter().any(|known| known == name))
}

/// Says why there is no such value of the addressee, or which may be meant.
fn unknown_of_addressee(error: Diagnostic, name: &str, addressee: &AddresseeValues) -> Diagnostic {
    let own = name.strip_prefix(ADDRESSEE).unwrap_or(name);
    match addressee {
        AddresseeValues::Named(names) => match closest(own, names.iter().map(String::as_str)) {
            Some(near) => error.help(format!("did you mean `{{{{ {ADDRESSEE}{near} }}}}`?")),
            None => {
                let error = match names.is_empty() {
                    true => error,
                    false => error.note(format!(
                        "the values of the addressee are {}",
                        alternatives(names.iter().map(String::as_str), "and")
                    )),
                };
                error
                    .help(format!(
                        "add its column under `values:` in `addressees`, such as `{own}: …`"
                    ))
                    .help(format!(
                        "if it depends on the text of a column, add its texts under `choices:`, such \
                         as `{own}: {{ by: …, f: …, m: …, otherwise: … }}`"
                    ))
            }
        },
        AddresseeValues::Circulated => Diagnostic {
            rule: Rule::ONE_FOR_ALL,
            ..error
        }
        .note("the letter circulates as one document for all its addressees")
        .help("delete `circulation`, or write a text for all of them"),
        AddresseeValues::None => error
            .note("a letter has values of its addressee if each row of a table makes one")
            .help("write `addressees: { from: missions.csv }`, or the text that is meant"),
    }
}
