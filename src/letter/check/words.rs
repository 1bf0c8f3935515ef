//! The fixed words of the language that a letter is in: known, or given in the letter.

use super::resolve::Resolver;
use super::{languages, parting, signatories};
use crate::diagnostic::{Diagnostic, alternatives, closest};
use crate::lang::{Phrase, Strings};
use crate::model::{self, Draft, DraftAttachment};

/// Returns the words of the resolver's language, the letter's own in their places.
pub(super) fn read(draft: &Draft, resolver: &mut Resolver) -> Strings {
    let mut strings = Strings::of(resolver.language);
    if let Some(own) = &draft.strings {
        own_words(own, &mut strings, resolver);
    }
    let missing = missing(draft, &strings);
    if let Some(first) = missing
        .first()
        .filter(|_| languages::is_known(resolver.language))
    {
        let language = resolver.language;
        let message = format!("the fixed words of `{language}` are not known");
        let tongue = draft
            .languages
            .iter()
            .chain(&draft.language)
            .find(|tongue| tongue.language == language);
        let mut error = Diagnostic::error("missing-words", message);
        if let Some(tongue) = tongue {
            error = error.at(tongue.span, "");
        }
        let names = alternatives(missing.iter().map(|phrase| phrase.name()), "and");
        let english = Strings::of(crate::lang::Language::EN);
        resolver
            .findings
            .push(error.note(format!("it lacks {names}")).help(format!(
                "add them under `strings`, such as `{}: {{ {language}: … }}` for the English `{}`",
                first.name(),
                english.text(*first)
            )));
    }
    strings
}

fn own_words(own: &model::Strings, strings: &mut Strings, resolver: &mut Resolver) {
    for (name, text) in &own.entries {
        let Some(phrase) = Phrase::by_name(&name.text) else {
            let message = format!("unknown phrase `{}` in `strings`", name.text);
            let error = Diagnostic::error("unknown-phrase", message).at(name.span, "");
            let names = || Phrase::ALL.iter().map(|phrase| phrase.name());
            resolver.findings.push(match closest(&name.text, names()) {
                Some(near) => error.help(format!("did you mean `{near}`?")),
                None => {
                    error.help("delete it, or name a phrase such as `date`, `annex` or `copies`")
                }
            });
            continue;
        };
        if let Some(written) = text.written_in(resolver.language) {
            strings.set(phrase, written.text);
        }
    }
}

/// Returns the phrases that a letter needs and its language does not have: all of them for
/// circulation, else those of dates, of copies and of what is attached.
fn missing(draft: &Draft, strings: &Strings) -> Vec<Phrase> {
    let needed = |phrase: &Phrase| {
        let name = phrase.name();
        let date = *phrase == Phrase::Date || Phrase::MONTHS.contains(phrase);
        let copies = *phrase == Phrase::Copies && !draft.copies.is_empty();
        let attached = |names: &[&str], is_there: fn(&DraftAttachment) -> bool| {
            names.iter().any(|start| name.starts_with(start))
                && draft.attachments().any(|each| is_there(&each))
        };
        let notation = attached(&["enclosure-notation"], |_| true);
        let headings = attached(&["enclosure", "annex"], |each| each.body.is_some());
        let notes = attached(&["original-note", "note-"], |each| each.original.is_some());
        let mut parts = signatories::lists(draft).flat_map(|list| &list.parts);
        match name {
            "attached-list" => draft.attach_list.is_some(),
            "as-of" => parts.any(signatories::states_as_of),
            _ if parting::needs(*phrase).is_some() => {
                parts.any(|part| parting::needs(*phrase) == parting::word(part))
            }
            "signed" => parts
                .flat_map(|part| &part.entries)
                .any(|entry| entry.signed.is_some_and(|flag| flag.value)),
            "alphabetical-order" => parts.any(signatories::states_order),
            _ if name.starts_with("anonymous-") => parts.any(signatories::asks_for_count),
            _ => draft.circulation.is_some() || date || copies || notation || headings || notes,
        }
    };
    strings.missing().into_iter().filter(needed).collect()
}
