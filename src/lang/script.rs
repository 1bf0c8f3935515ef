//! The scripts that languages are written in, and the parts of a text that cannot be in its
//! language.

use std::ops::Range;

use icu_locale::LocaleExpander;
use unicode_script::{Script, UnicodeScript};

use super::{Direction, Language, telephone};

/// Scripts that are written from right to left.
pub(super) const RIGHT_TO_LEFT: [[u8; 4]; 7] = [
    *b"Adlm", *b"Arab", *b"Hebr", *b"Nkoo", *b"Rohg", *b"Syrc", *b"Thaa",
];

/// Languages that are written in several scripts: a text in any of them may be theirs.
const SEVERAL_SCRIPTS: &str = "az ha ks ku mn ms pa sd sh sr ug uz";

/// Returns the script that a tag states or implies (Unicode CLDR, *Likely Subtags*).
pub(super) fn of_tag(tag: &str) -> Option<[u8; 4]> {
    let mut id = icu_locale_core::Locale::try_from_str(tag).ok()?.id;
    LocaleExpander::new_extended().maximize(&mut id);
    id.script?.as_str().as_bytes().try_into().ok()
}

impl Language {
    /// Returns the script in which the language is written, by its code (ISO 15924): `Latn` of `en`
    /// and `ar-Latn`; `None` if it is unknown.
    pub fn script(&self) -> Option<&str> {
        let code = std::str::from_utf8(&self.script).ok();
        code.filter(|_| self.is_known())
    }

    /// Returns whether a subtag after the first is in the tag, or is the script that it implies.
    pub(super) fn has_subtag(&self, subtag: &str) -> bool {
        let mut own = self.tag().split('-').skip(1);
        let is_implied = || self.script().is_some_and(|script| script == subtag);
        own.next()
            .is_some_and(|first| first.eq_ignore_ascii_case(subtag) || is_implied())
            || own.any(|other| other.eq_ignore_ascii_case(subtag))
    }

    /// Returns whether italics are used in the script of the language: East Asian scripts have
    /// none, and a slant means nothing in Arabic.
    pub fn has_italics(&self) -> bool {
        !matches!(
            self.script(),
            Some("Arab" | "Hani" | "Hans" | "Hant" | "Jpan" | "Kore")
        )
    }

    /// Returns whether the language and another are written in one script.
    pub fn shares_script_with(&self, other: Self) -> bool {
        match (self.scripts(), other.scripts()) {
            (Some(own), Some(others)) => own.iter().any(|script| others.contains(script)),
            _ => false,
        }
    }

    fn states_script(&self) -> bool {
        let mut subtags = self.tag().split('-').skip(1);
        subtags.any(|subtag| {
            subtag.len() == 4 && subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
        })
    }

    /// Returns the scripts of the language; `None` if it may be written in any.
    fn scripts(&self) -> Option<[Script; 3]> {
        let mut several = SEVERAL_SCRIPTS.split_ascii_whitespace();
        if !self.states_script() && several.any(|primary| self.is(primary)) {
            return None;
        }
        match self.script()? {
            "Hani" | "Hans" | "Hant" => Some([Script::Han, Script::Han, Script::Bopomofo]),
            "Jpan" => Some([Script::Han, Script::Hiragana, Script::Katakana]),
            "Kore" => Some([Script::Han, Script::Han, Script::Hangul]),
            code => Script::from_short_name(code).map(|script| [script; 3]),
        }
    }
}

fn contain(own: Option<[Script; 3]>, script: Script) -> bool {
    is_shared(script) || own.is_none_or(|own| own.contains(&script))
}

fn is_shared(script: Script) -> bool {
    matches!(script, Script::Common | Script::Inherited | Script::Unknown)
}

/// Finds the parts of a text that cannot be in its language, each with a tag for it: its script
/// (`und-Arab`), or its language if only one is written so (`ja`, `ko`).
///
/// Latin words in a text that also has words in the language's own script are not foreign: names and
/// symbols are written so in all languages. A single letter, such as a mathematical symbol, is not a
/// word. In a language from right to left, telephone numbers are Latin.
pub fn foreign_parts(text: &str, language: Language) -> Vec<(Range<usize>, Language)> {
    // Most text is Latin in a language of Latin script, for which nothing has to be looked up.
    let is_plain = |character: char| u32::from(character) < 0x250;
    if language.script() == Some("Latn") && text.chars().all(is_plain) {
        return Vec::new();
    }
    let scripts = language.scripts();
    let mut parts: Vec<Part> = Vec::new();
    let mut has_own = false;
    for (at, character) in text.char_indices() {
        let script = character.script();
        if is_shared(script) {
            continue;
        }
        let own = contain(scripts, script);
        has_own |= own;
        let end = at + character.len_utf8();
        match parts.last_mut() {
            Some(part) if part.own == own && part.goes_on_with(script) => part.extend(end, script),
            _ => parts.push(Part {
                range: at..end,
                script,
                own,
                letters: 1,
            }),
        }
    }
    parts.retain(|part| !part.own);
    if !has_own && let [only] = parts.as_mut_slice() {
        only.range = 0..text.len();
    }
    parts.retain(|part| part.is_word() && !(has_own && part.script == Script::Latin));
    let tagged = parts.into_iter();
    let mut tagged: Vec<(Range<usize>, Language)> = tagged
        .filter_map(|part| Some((part.range.clone(), part.language()?)))
        .collect();
    if language.direction() == Direction::RightToLeft {
        add_numbers(text, &mut tagged);
    }
    tagged
}

/// Adds the telephone numbers that are in no other part.
fn add_numbers(text: &str, parts: &mut Vec<(Range<usize>, Language)>) {
    let Some(latin) = Language::new("und-Latn") else {
        return;
    };
    for number in telephone::numbers(text) {
        let is_apart = |(part, _): &(Range<usize>, Language)| {
            part.end <= number.start || number.end <= part.start
        };
        if parts.iter().all(is_apart) {
            parts.push((number, latin));
        }
    }
    parts.sort_by_key(|(part, _)| part.start);
}

/// A run of letters of one script, with the characters between them.
struct Part {
    range: Range<usize>,
    script: Script,
    own: bool,
    letters: usize,
}

impl Part {
    fn goes_on_with(&self, script: Script) -> bool {
        self.own || self.script == script || is_japanese(self.script) && is_japanese(script)
    }

    fn extend(&mut self, end: usize, script: Script) {
        self.range.end = end;
        self.letters += 1;
        // Kana distinguish Japanese from Chinese, however many ideographs are next to them.
        if self.script == Script::Han {
            self.script = script;
        }
    }

    fn is_word(&self) -> bool {
        self.letters > 1 || is_japanese(self.script) || self.script == Script::Hangul
    }

    fn language(&self) -> Option<Language> {
        match self.script {
            Script::Hiragana | Script::Katakana => Language::new("ja"),
            Script::Hangul => Language::new("ko"),
            script => Language::new(&format!("und-{}", script.short_name())),
        }
    }
}

fn is_japanese(script: Script) -> bool {
    matches!(script, Script::Han | Script::Hiragana | Script::Katakana)
}

#[cfg(test)]
mod tests;
