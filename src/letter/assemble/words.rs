//! The fixed words of the language that a letter is in: known, or given in the letter.

mod parts;

use super::grouping;
use crate::lang::{Confidence, Language, Phrase, Strings};
use crate::letter::findings::Findings;
use crate::letter::{anonymous, entries, languages};
use crate::read::{self, Draft, DraftAttachment};
use crate::report::{Diagnostic, Rule, alternatives, closest, plural};

/// Returns the built-in phrases of a language, the letter's own in their places.
pub(super) fn read(draft: &Draft, language: Language, findings: &mut Findings) -> Strings {
    let mut strings = Strings::of(language);
    if let Some(own) = &draft.strings {
        own_words(own, &mut strings, findings);
    }
    tell_unseen(draft, &strings, findings);
    let missing = missing(draft, &strings);
    if let Some(first) = missing.first().filter(|_| languages::is_known(language)) {
        let message = format!("the built-in phrases of `{language}` are not known");
        let error = at_language(
            draft,
            language,
            Diagnostic::new(Rule::MISSING_PHRASES, message),
        );
        let names = alternatives(missing.iter().map(|phrase| phrase.name()), "and");
        let english = Strings::of(crate::lang::Language::EN);
        findings.push(error.note(format!("it lacks {names}")).help(format!(
            "add them under `strings`, such as `{}: {{ {language}: … }}` for the English `{}`",
            first.name(),
            english.text(*first)
        )));
    }
    strings
}

/// Puts a diagnostic at the place where the letter names a language.
fn at_language(draft: &Draft, language: Language, diagnostic: Diagnostic) -> Diagnostic {
    let mut tongues = draft.languages.iter().chain(&draft.language);
    match tongues.find(|tongue| tongue.language == language) {
        Some(tongue) => diagnostic.at(tongue.span, ""),
        None => diagnostic,
    }
}

/// Reports which of the program's own words a letter may print that were seen in no document of the
/// United Nations, so that one who reads the language may compare them.
fn tell_unseen(draft: &Draft, strings: &Strings, findings: &mut Findings) {
    let language = strings.language();
    let own = draft.strings.iter().flat_map(|own| &own.entries);
    let own: Vec<_> = own
        .filter(|(_, text)| text.written_in(language).is_some())
        .filter_map(|(name, _)| Phrase::by_name(&name.text))
        .collect();
    let has_months = strings.text(Phrase::Date).contains("{month}");
    let is_printed = |phrase: &Phrase| {
        !own.contains(phrase)
            && is_needed(draft, *phrase)
            && (has_months || !Phrase::MONTHS.contains(phrase))
    };
    let of = |confidence| {
        let phrases = Phrase::ALL.iter().copied().filter(is_printed);
        phrases
            .filter(|phrase| phrase.confidence(language) == Some(confidence))
            .map(|phrase| format!("`{}: {}`", phrase.name(), strings.text(phrase)))
            .collect::<Vec<_>>()
    };
    let (known, unsure) = (of(Confidence::B), of(Confidence::C));
    let count = known.len() + unsure.len();
    if count == 0 {
        return;
    }
    let words = plural(count, "fixed phrase", "fixed phrases");
    let message = format!("{words} of `{language}` not seen in a document of the United Nations");
    let mut warning = Diagnostic::new(Rule::UNVERIFIED_PHRASES, message);
    warning = at_language(draft, language, warning);
    for (phrases, what) in [(unsure, "to be checked"), (known, "well known")] {
        if !phrases.is_empty() {
            warning = warning.note(format!("{what}: {}", phrases.join(", ")));
        }
    }
    findings.push(warning.help(format!(
        "write those that should differ under `strings`, such as `signed: {{ {language}: … }}`"
    )));
}

fn own_words(own: &read::Strings, strings: &mut Strings, findings: &mut Findings) {
    let language = strings.language();
    for (name, text) in &own.entries {
        let Some(phrase) = Phrase::by_name(&name.text) else {
            let message = format!("unknown phrase `{}` in `strings`", name.text);
            let error = Diagnostic::new(Rule::UNKNOWN_PHRASE, message).at(name.span, "");
            let names = || Phrase::ALL.iter().map(|phrase| phrase.name());
            findings.push(match closest(&name.text, names()) {
                Some(near) => error.help(format!("did you mean `{near}`?")),
                None => {
                    error.help("delete it, or name a phrase such as `date`, `annex` or `copies`")
                }
            });
            continue;
        };
        if let Some(written) = text.written_in(language) {
            parts::check(phrase, &written, findings);
            strings.set(phrase, written.text);
        }
    }
}

/// Returns the phrases that a letter needs and its language does not have.
fn missing(draft: &Draft, strings: &Strings) -> Vec<Phrase> {
    let missing = strings.missing().into_iter();
    missing.filter(|phrase| is_needed(draft, *phrase)).collect()
}

/// Returns whether a letter may print a phrase: any for circulation, else those of dates, of copies
/// and of what is attached; and those of a list only where the list asks for them.
fn is_needed(draft: &Draft, phrase: Phrase) -> bool {
    let name = phrase.name();
    let date = phrase == Phrase::Date || Phrase::MONTHS.contains(&phrase);
    let copies = phrase == Phrase::Copies && !draft.copies.is_empty();
    let attached = |names: &[&str], is_there: fn(&DraftAttachment) -> bool| {
        names.iter().any(|start| name.starts_with(start))
            && draft.attachments().any(|each| is_there(&each))
    };
    let notation = attached(&["enclosure-notation"], |_| true);
    let headings = attached(&["enclosure", "annex"], |each| each.body.is_some());
    let notes = attached(&["original-note", "note-"], |each| {
        !each.original.is_empty()
    });
    let mut parts = entries::lists(draft)
        .into_iter()
        .flat_map(|list| &list.parts);
    match name {
        "one-language" => {
            let flag = draft.circulation.as_ref().and_then(|it| it.one_language);
            flag.is_some_and(|flag| flag.value)
        }
        "attached-list" => draft.attach_list.is_some(),
        "as-of" => parts.any(entries::states_as_of),
        _ if grouping::needs(phrase).is_some() => {
            let needed = grouping::needs(phrase);
            parts.any(|part| part.parts.map(|parts| parts.value) == needed)
        }
        "signed" => parts
            .flat_map(|part| &part.entries)
            .any(|entry| entry.signed.is_some_and(|flag| flag.value)),
        "alphabetical-order" => parts.any(entries::states_order),
        _ if name.starts_with("anonymous-") => parts.any(anonymous::counts_anonymous),
        _ => draft.circulation.is_some() || date || copies || notation || headings || notes,
    }
}
