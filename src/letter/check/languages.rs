//! The languages that a letter is made in.

use super::{Findings, Options};
use crate::lang::Language;
use crate::read::{Draft, LanguageTag};
use crate::report::{Diagnostic, alternatives, closest};

/// Returns the languages that are wanted, in the order in which the letter names them; English
/// where it names none.
pub(super) fn resolve(draft: &Draft, options: &Options, findings: &mut Findings) -> Vec<Language> {
    if let (Some(one), Some(first)) = (draft.language, draft.languages.first()) {
        findings.push(
            Diagnostic::error("two-languages", "both `language` and `languages` are given")
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
                Diagnostic::error(
                    "two-languages",
                    format!("`{}` is named twice", tongue.language),
                )
                .at(tongue.span, "")
                .help("delete it here"),
            );
        }
    }
    wanted(named(draft), options, findings)
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
    let stated = draft.original.map(|tongue| tongue.language);
    let first = || named(draft).first().copied();
    stated.or_else(first).unwrap_or(Language::EN)
}

fn wanted(languages: Vec<Language>, options: &Options, findings: &mut Findings) -> Vec<Language> {
    if options.languages.is_empty() {
        return languages;
    }
    for language in &options.languages {
        if !languages.contains(language) {
            let has = alternatives(languages.iter().map(Language::tag), "and");
            findings.push(
                Diagnostic::error(
                    "no-such-language",
                    format!("the letter is not in `{language}`"),
                )
                .note(format!("it is in {has}"))
                .help(format!(
                    "add `{language}` to `languages`, or ask for another"
                )),
            );
        }
    }
    let is_wanted = |language: &Language| options.languages.contains(language);
    languages.into_iter().filter(is_wanted).collect()
}

/// The languages of two letters (ISO 639-1).
const CODES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr \
    cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi \
    ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv \
    kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv \
    ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss \
    st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za \
    zh zu";

/// Names and codes by which people call the languages of the United Nations and a few more.
const NAMES: [(&str, &str); 24] = [
    ("arabic", "ar"),
    ("ara", "ar"),
    ("chinese", "zh"),
    ("chi", "zh"),
    ("zho", "zh"),
    ("cn", "zh"),
    ("english", "en"),
    ("eng", "en"),
    ("uk-en", "en-GB"),
    ("french", "fr"),
    ("fra", "fr"),
    ("fre", "fr"),
    ("francais", "fr"),
    ("français", "fr"),
    ("german", "de"),
    ("deu", "de"),
    ("ger", "de"),
    ("russian", "ru"),
    ("rus", "ru"),
    ("spanish", "es"),
    ("spa", "es"),
    ("espanol", "es"),
    ("español", "es"),
    ("ua", "uk"),
];

/// Returns the tag that is meant by the name of a language or by a code of another standard.
fn tag_of(name: &str) -> Option<&'static str> {
    let folded = name.to_lowercase();
    NAMES
        .iter()
        .find(|(known, _)| *known == folded)
        .map(|(_, tag)| *tag)
}

/// Tells whether a language has a tag that may be its own: of two letters in the standard, or of
/// three and no other language's.
pub(super) fn is_known(language: Language) -> bool {
    let primary = language.primary();
    let is_code = CODES.split_ascii_whitespace().any(|code| code == primary);
    is_code || (primary.len() == 3 && tag_of(&primary).is_none())
}

/// Reports a tag that is no language's.
pub(super) fn known(tongue: LanguageTag, findings: &mut Findings) {
    if is_known(tongue.language) {
        return;
    }
    let tag = tongue.language.tag();
    let error = Diagnostic::error("unknown-language", format!("unknown language `{tag}`"))
        .at(tongue.span, "");
    let near = tag_of(tag).or_else(|| closest(tag, ["ar", "zh", "en", "fr", "ru", "es"]));
    findings.push(match near {
        Some(meant) => error.help(format!("did you mean `{meant}`?")),
        None => error.help("write its tag (BCP 47), such as `en`, `fr` or `zh-Hant`"),
    });
}

/// Writes a mapping with a file for each language, as an example.
pub(super) fn example(languages: &[Language]) -> String {
    let files: Vec<String> = languages
        .iter()
        .map(|language| format!("{language}: body.{language}.md"))
        .collect();
    format!("{{ {} }}", files.join(", "))
}
