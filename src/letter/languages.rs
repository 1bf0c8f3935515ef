//! The languages that a letter is made in.

use crate::lang::{Language, official_tags, tag_by_name};
use crate::letter::findings::Findings;
use crate::read::{Draft, LanguageTag};
use crate::report::{Diagnostic, Rule, alternatives, closest};

/// Returns the languages that are wanted, in the order in which the letter names them; English
/// where it names none.
pub(super) fn resolve(
    draft: &Draft,
    wanted: &[Language],
    findings: &mut Findings,
) -> Vec<Language> {
    if let (Some(one), Some(first)) = (draft.language, draft.languages.first()) {
        findings.push(
            Diagnostic::new(
                Rule::TWO_LANGUAGES,
                "both `language` and `languages` are given",
            )
            .at(one.span, "")
            .see(first.span, "here they are listed")
            .help("delete `language`, and name every language in `languages`"),
        );
    }
    let mut seen = Vec::new();
    for tongue in draft.languages.iter().chain(&draft.language) {
        known(*tongue, findings);
        if !seen.contains(&tongue.language) {
            seen.push(tongue.language);
        } else if draft.language.is_none() {
            findings.push(
                Diagnostic::new(
                    Rule::TWO_LANGUAGES,
                    format!("`{}` is named twice", tongue.language),
                )
                .at(tongue.span, "")
                .help("delete it here"),
            );
        }
    }
    self::wanted(named(draft), wanted, findings)
}

/// Returns the languages that a letter names, each once; English where it names none.
pub(super) fn named(draft: &Draft) -> Vec<Language> {
    let mut languages = Vec::new();
    for tongue in draft.languages.iter().chain(&draft.language) {
        if !languages.contains(&tongue.language) {
            languages.push(tongue.language);
        }
    }
    if languages.is_empty() {
        languages.push(Language::EN);
    }
    languages
}

/// Returns the language a letter was written in: the first that it names where it does not say.
pub(super) fn original(draft: &Draft) -> Language {
    originals(draft).first().copied().unwrap_or(Language::EN)
}

/// Returns the languages a letter was written in.
pub(super) fn originals(draft: &Draft) -> Vec<Language> {
    let stated: Vec<Language> = draft.original.iter().map(|tag| tag.language).collect();
    match stated.is_empty() {
        true => named(draft).first().copied().into_iter().collect(),
        false => stated,
    }
}

/// Returns the languages that the text of a letter was written in. If the letter itself circulates,
/// its circulation can state them, too.
pub(super) fn originals_of_text(draft: &Draft) -> Vec<Language> {
    let circulation = draft
        .circulation
        .as_ref()
        .filter(|it| it.transmittal.is_none());
    let stated = circulation.map_or(&[][..], |circulation| &circulation.original);
    match (draft.original.is_empty(), stated.is_empty()) {
        (true, false) => stated.iter().map(|tag| tag.language).collect(),
        _ => originals(draft),
    }
}

fn wanted(languages: Vec<Language>, wanted: &[Language], findings: &mut Findings) -> Vec<Language> {
    if wanted.is_empty() {
        return languages;
    }
    for language in wanted {
        if !languages.contains(language) {
            let has = alternatives(languages.iter().map(Language::tag), "and");
            findings.push(
                Diagnostic::new(
                    Rule::NO_SUCH_LANGUAGE,
                    format!("the letter is not in `{language}`"),
                )
                .note(format!("it is in {has}"))
                .help(format!(
                    "add `{language}` to `languages`, or ask for another"
                )),
            );
        }
    }
    let is_wanted = |language: &Language| wanted.contains(language);
    languages.into_iter().filter(is_wanted).collect()
}

/// Returns whether a tag is one of a language, and not another code that people write for one.
pub(super) fn is_known(language: Language) -> bool {
    language.is_known() && tag_by_name(language.tag()).is_none()
}

/// Reports a tag that is not one of a language.
pub(super) fn known(tongue: LanguageTag, findings: &mut Findings) {
    if is_known(tongue.language) {
        return;
    }
    let tag = tongue.language.tag();
    let error = Diagnostic::new(Rule::UNKNOWN_LANGUAGE, format!("unknown language `{tag}`"))
        .at(tongue.span, "");
    let near = tag_by_name(tag).or_else(|| closest(tag, official_tags()));
    findings.push(match near {
        Some(meant) => error.help(format!("did you mean `{meant}`?")),
        None => error.help("write its tag (BCP 47), such as `en`, `fr` or `zh-Hant`"),
    });
}
